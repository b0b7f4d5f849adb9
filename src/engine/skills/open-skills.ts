/**
 * Skills that no lexicon lists, found by how texts name skills: items of a list that also holds known skills, what
 * follows "experience with" and its kin, what stands before "skills" or "experience", fields named by their head word
 * ("fermentation engineering"), and names that look like tools. A find never overlaps a known skill.
 */

import { skillShapes } from "../lexicon/skill-shapes.ts";
import type { SkillKind } from "../../domain/resume/features.ts";
import { resumeWords, meaningWords } from "../lexicon/word-lists.ts";
import { isPast } from "../text/past-tense.ts";
import { classesAt, hasClass, lowerAt } from "./at-token.ts";
import { coverage, unknownRarity, type Find } from "./find.ts";
import { separator, type Tokens } from "./tokenise.ts";
import { classOf } from "./word-classes.ts";
import { wordSet } from "../text/words.ts";

const bounds = classOf.binder | classOf.joiner;
const longestItem = 5;

/** Looks like a name that somebody gave a tool: "GraphQL", "K8s", "SAP FICO", "ISO27001". */
export const isToolShape = (tokens: Tokens, index: number): boolean => {
  const start = tokens.starts[index] ?? 0;
  const end = tokens.ends[index] ?? 0;
  const length = end - start;
  if (length < 2 || length > 14) return false;
  let capitals = 0;
  let small = 0;
  let digits = 0;
  let inner = 0;
  for (let at = start; at < end; at++) {
    const code = tokens.text.charCodeAt(at);
    if (code >= 65 && code <= 90) {
      capitals++;
      if (at > start) inner++;
    } else if (code >= 97 && code <= 122) small++;
    else if (code >= 48 && code <= 57) digits++;
  }
  if (capitals + small === 0 || capitals === 0) return false;
  if (small > 0 && inner > 0) return true;
  if (digits > 0) return digits < 5;
  return small === 0 && capitals >= 2 && capitals <= 6;
};

const notAcronyms = wordSet(resumeWords.notAcronyms);

const phraseId = (tokens: Tokens, from: number, to: number): string => {
  let id = "";
  for (let index = from; index < to; index++) id += `${index > from ? " " : ""}${tokens.words[index]?.noun ?? ""}`;
  return id;
};

const labelOf = (tokens: Tokens, from: number, to: number): string =>
  tokens.text.slice(tokens.starts[from], tokens.ends[to - 1]).replace(/\s+/gu, " ");

const hardTail = wordSet(meaningWords.hardTail);
const softTail = wordSet(skillShapes.softTail);

/** Trims praise and tails from tokens [from, to); what is left must carry meaning and touch nothing taken. */
const trimmed = (tokens: Tokens, start: number, stop: number, taken: Uint8Array): { from: number; to: number } | undefined => {
  let from = start;
  let to = stop;
  while (from < to && hasClass(tokens, from, classOf.binder | classOf.degree | classOf.joiner | classOf.determiner)) from++;
  while (to > from && hasClass(tokens, to - 1, classOf.binder | classOf.tail | classOf.joiner)) to--;
  if (to <= from || to - from > longestItem || isMeasure(tokens, from, to) || isDoing(tokens, from, to)) return undefined;
  let meaning = false;
  for (let index = from; index < to; index++) {
    if (taken[index] === 1) return undefined;
    const classes = classesAt(tokens, index);
    const length = (tokens.ends[index] ?? 0) - (tokens.starts[index] ?? 0);
    if ((classes & (classOf.general | classOf.degree | bounds)) === 0 && length > 1 && !isNumber(tokens, index)) meaning = true;
  }
  // A single verb or adjective is what is left of a sentence, not the name of a skill.
  if (
    to === from + 1 &&
    hasClass(tokens, from, classOf.quality | classOf.verb) &&
    !isGerund(tokens, from) &&
    !isToolShape(tokens, from)
  )
    return undefined;
  return meaning ? { from, to } : undefined;
};

const isGerund = (tokens: Tokens, index: number): boolean => tokens.words[index]?.lower.endsWith("ing") === true;

const isNumber = (tokens: Tokens, index: number): boolean => {
  const code = tokens.text.charCodeAt(tokens.starts[index] ?? 0);
  return code >= 48 && code <= 57;
};

const measured = /^\d+(?:[.,]\d+)*(?:k|m|bn)$/u;
const counted = /^(?!360$|365$)\d+$/u;

/** "60m rows", "140 managers": how much of something there was. "360 excavator" and "3 phase installations" are names. */
const isMeasure = (tokens: Tokens, from: number, to: number): boolean => {
  const number = lowerAt(tokens, from);
  return measured.test(number) || (to === from + 2 && counted.test(number) && lowerAt(tokens, from + 1).endsWith("s"));
};

/** "Supervising a team", "found £1.2m": a word of doing alone, whose object the phrase has lost. */
const isDoing = (tokens: Tokens, from: number, to: number): boolean => {
  if (to > from + 1) return false;
  const lower = lowerAt(tokens, from);
  if (isPast(lower)) return true;
  return (
    isGerund(tokens, from) && hasClass(tokens, from, classOf.verb) && (tokens.before[to] ?? separator.blank) <= separator.space
  );
};

const kindOf = (tokens: Tokens, from: number, to: number, soft: boolean): SkillKind => {
  if (soft) return "soft";
  for (let index = from; index < to; index++) if (isToolShape(tokens, index)) return "tool";
  return "knowledge";
};

/** Items end at these; a wrapped line goes on. */
const endsItem = (tokens: Tokens, index: number): boolean => {
  const mark = tokens.before[index] ?? separator.blank;
  if (mark === separator.line) {
    const code = tokens.text.charCodeAt(tokens.starts[index] ?? 0);
    return code < 97 || code > 122;
  }
  return mark > separator.space;
};

export const findOpenSkills = (tokens: Tokens, known: readonly Find[]): Find[] => {
  const taken = coverage(tokens.count, known);
  const finds: Find[] = [];
  const keep = (start: number, stop: number, soft = false): boolean => {
    const range = trimmed(tokens, start, stop, taken);
    if (range === undefined) return false;
    const id = phraseId(tokens, range.from, range.to);
    finds.push({
      ...range,
      id,
      label: labelOf(tokens, range.from, range.to),
      kind: kindOf(tokens, range.from, range.to, soft),
      known: false,
      rarity: unknownRarity,
    });
    taken.fill(1, range.from, range.to);
    return true;
  };

  for (let index = 0; index < tokens.count; index++) {
    const word = tokens.words[index];
    if (word === undefined) continue;
    if ((word.classes & classOf.cue) !== 0) afterCue(tokens, index, keep);
    if ((word.classes & classOf.tail) !== 0 && taken[index] === 0) beforeTail(tokens, index, taken, keep);
  }
  listItems(tokens, known, taken, keep);
  fields(tokens, taken, keep);
  return finds;
};

type Keep = (start: number, stop: number, soft?: boolean) => boolean;

const stopsPhrase = (tokens: Tokens, index: number): boolean => {
  const mark = tokens.before[index] ?? separator.blank;
  return mark === separator.sentence || mark === separator.colon || mark > separator.line;
};

/** "experience with X, Y and Z": keeps each item until the sentence or its noun phrases end. */
const afterCue = (tokens: Tokens, cue: number, keep: Keep): void => {
  let index = cue + 1;
  if (index >= tokens.count || endsItem(tokens, index) || !hasClass(tokens, index, classOf.link)) return;
  index++;
  let start = index;
  const limit = Math.min(tokens.count, index + 24);
  for (; index <= limit; index++) {
    const over = index === limit || index === tokens.count || stopsPhrase(tokens, index);
    const classes = classesAt(tokens, index);
    const split = over || (index > start && (endsItem(tokens, index) || (classes & classOf.joiner) !== 0));
    // "Delivery of care": one word before "of" is no name by itself.
    const joins = !over && tokens.words[index]?.lower === "of" && index - start <= 2 && index > start;
    const binds = !over && !joins && (classes & classOf.binder) !== 0 && (classes & classOf.joiner) === 0;
    if (split || binds) {
      if (index > start) keep(start, index);
      if (over || (binds && !(index === start || (classes & classOf.determiner) !== 0))) return;
      start = (classes & bounds) !== 0 ? index + 1 : index;
    }
  }
};

/** "X skills", "X experience": keeps the noun phrase before the tail. */
const beforeTail = (tokens: Tokens, tail: number, taken: Uint8Array, keep: Keep): void => {
  const lower = tokens.words[tail]?.lower ?? "";
  if (!softTail.has(lower) && !hardTail.has(lower)) return;
  const next = tokens.words[tail + 1]?.lower;
  if (next === "set" || next === "sets" || next === "base") return;
  let from = tail;
  while (
    from > 0 &&
    tail - from < longestItem &&
    (from === tail ? (tokens.before[from] ?? 9) <= separator.space : !endsItem(tokens, from))
  ) {
    const classes = classesAt(tokens, from - 1);
    if ((classes & (bounds | classOf.degree)) !== 0 || taken[from - 1] === 1) break;
    from--;
  }
  // A single unknown word before "experience" is any word: "shopping experience", "first experience".
  if (tail - from > 1 || softTail.has(lower) || (from < tail && isToolShape(tokens, from))) keep(from, tail, softTail.has(lower));
};

/** Unknown items of a list in which known skills stand, or that a heading such as "Skills:" opens. */
const listItems = (tokens: Tokens, known: readonly Find[], taken: Uint8Array, keep: Keep): void => {
  const at = new Uint8Array(tokens.count);
  for (const find of known) if (find.kind !== "soft" && find.kind !== "task") at[find.from] = 1;
  let start = 0;
  let headed = false;
  // Where items start and end, one after the other.
  const items: number[] = [];
  let count = 0;
  let sure = 0;
  const flush = (): void => {
    if (count + sure >= 2 && (headed || (sure >= 2 && sure >= count)))
      for (let item = 0; item < count; item++) keep(items[2 * item] ?? 0, items[2 * item + 1] ?? 0);
    count = 0;
    sure = 0;
  };
  for (let index = 1; index <= tokens.count; index++) {
    const mark = index === tokens.count ? separator.blank : (tokens.before[index] ?? separator.blank);
    const joiner = index < tokens.count && hasClass(tokens, index, classOf.joiner);
    if (mark <= separator.space && !joiner && index < tokens.count) continue;
    // [start, index) is one item.
    let holdsKnown = false;
    let bound = index - start > longestItem;
    for (let inside = start; inside < index; inside++) {
      if (at[inside] === 1) holdsKnown = true;
      if (hasClass(tokens, inside, bounds) || (inside === start && index - start > 1 && hasClass(tokens, inside, classOf.verb)))
        bound = true;
    }
    if (holdsKnown) sure++;
    else if (!bound && taken[start] === 0) {
      items[2 * count] = start;
      items[2 * count + 1] = index;
      count++;
    } else if (bound && index - start > longestItem + 3) {
      sure = Math.min(sure, 0);
      count = 0;
    }
    if (mark === separator.sentence || mark >= separator.line || mark === separator.colon) {
      if (mark === separator.colon) count = 0;
      flush();
      headed =
        mark === separator.colon &&
        (hasClass(tokens, index - 1, classOf.listHead) || hasClass(tokens, index - 2, classOf.listHead));
    }
    start = joiner ? index + 1 : index;
    if (joiner) index++;
  }
};

/** Fields by their head word or ending, and names shaped like tools beside known ones. */
const fields = (tokens: Tokens, taken: Uint8Array, keep: Keep): void => {
  for (let index = 0; index < tokens.count; index++) {
    if (taken[index] === 1) continue;
    const word = tokens.words[index];
    if (word === undefined) continue;
    if ((word.classes & classOf.field) !== 0 && index > 0 && !endsItem(tokens, index)) {
      let from = index;
      while (from > 0 && index - from < 2 && !endsItem(tokens, from)) {
        const classes = classesAt(tokens, from - 1);
        if ((classes & (bounds | classOf.degree | classOf.general | classOf.verb)) !== 0 || taken[from - 1] === 1) break;
        from--;
      }
      if (from < index) keep(from, index + 1);
    } else if ((word.classes & classOf.fieldEnding) !== 0) keep(index, index + 1);
    else if (isToolShape(tokens, index) && !notAcronyms.has(word.lower) && nearKnown(taken, index)) keep(index, index + 1);
  }
};

const nearKnown = (taken: Uint8Array, index: number): boolean => {
  for (let step = 1; step <= 4; step++) if (taken[index - step] === 1 || taken[index + step] === 1) return true;
  return false;
};
