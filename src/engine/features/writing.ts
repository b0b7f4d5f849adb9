/** How a bullet is written: does it open with a verb of doing, hold a figure, name an outcome? Used by scores and tips. */

import { meaningWords } from "../lexicon/word-lists.ts";
import type { Tokens, Word } from "../skills/tokenise.ts";
import { separator } from "../skills/tokenise.ts";
import { classOf } from "../skills/word-classes.ts";
import { wordSet } from "../text/words.ts";

const outcomeVerbs = wordSet(meaningWords.outcomeVerbs);
const outcomePhrases = wordSet(meaningWords.outcomePhrases);
/** The same in other languages in which resumes are read, as they are written there. */
const foreignOutcomes = wordSet(meaningWords.outcomes);

/** Words that tell of a change or a result when the line also says from where, to where or by how much: see `tellsChange`. */
const turningWords = wordSet(meaningWords.turning);
const faults = wordSet(
  "accident+ incident+ error+ complaint+ fault+ defect+ finding+ remark+ injury injuries loss losses delay+ downtime",
);
/** "From 6 to 14" is a change, unless it tells hours or ages. */
const spansOfTime = wordSet(meaningWords.spansOfTime);
const joins = wordSet("to auf a à para");
const inUse = wordSet("used adopted standard taught run offered");
const changeReach = 7;

const numberWords = wordSet(meaningWords.numberWords);

export const months = wordSet(
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec",
);

const trait = { digit: 1, number: 2, outcome: 4, month: 8, year: 16, turn: 32 } as const;

/** Looked up once for each word and not once for each place it stands in: bullets are read twice, for scores and for tips. */
const traitsOf = (word: Word): number => {
  const { lower } = word;
  const code = lower.charCodeAt(0);
  let traits = 0;
  if (code >= 48 && code <= 57) {
    traits = trait.digit;
    if (lower.length === 4 && /^(?:19|20)\d\d$/u.test(lower)) traits |= trait.year;
  } else if (numberWords.has(lower)) traits = trait.number;
  else if (months.has(lower)) traits = trait.month;
  if (outcomeVerbs.has(word.verb) || outcomePhrases.has(lower) || foreignOutcomes.has(lower)) traits |= trait.outcome;
  if (turningWords.has(lower)) traits |= trait.turn;
  word.traits = traits;
  return traits;
};

export type BulletWriting = { readonly active: boolean; readonly measured: boolean; readonly outcome: boolean };

/** A figure that says how much; years, and numbers inside names ("Windows 10", "ISO 9001"), do not. */
export const isFigure = (tokens: Tokens, index: number): boolean => {
  const word = tokens.words[index];
  if (word === undefined) return false;
  const traits = word.traits < 0 ? traitsOf(word) : word.traits;
  if ((traits & trait.digit) === 0) return (traits & trait.number) !== 0 && index > 0;
  const start = tokens.starts[index] ?? 0;
  const end = tokens.ends[index] ?? 0;
  const next = tokens.text.charCodeAt(end);
  const previous = tokens.text.charCodeAt(start - 1);
  if (next === 37 || next === 43 || previous === 36 || previous === 0x20ac || previous === 0xa3 || previous === 0x20b9)
    return true;
  if ((traits & trait.year) !== 0) return false;
  const before = tokens.words[index - 1];
  if (before !== undefined && ((before.traits < 0 ? traitsOf(before) : before.traits) & trait.month) !== 0) return false;
  if (index > 0 && (tokens.before[index] ?? 0) <= separator.space && before !== undefined) {
    // After a capitalised name a bare number is a version: "Java 8", "Office 365".
    const first = tokens.text.charCodeAt(tokens.starts[index - 1] ?? 0);
    const opens = (tokens.before[index - 1] ?? 0) >= separator.line;
    if (first >= 65 && first <= 90 && !opens && (before.classes & classOf.verb) === 0) return false;
  }
  return true;
};

const figureWithin = (tokens: Tokens, from: number, to: number): number => {
  for (let index = from; index < to; index++) if (isFigure(tokens, index)) return index;
  return -1;
};

/** "12%", "99.6 %". */
const isShare = (tokens: Tokens, index: number): boolean => {
  const end = tokens.ends[index] ?? 0;
  return isFigure(tokens, index) && /^(?:[.,]\d+)? ?%/u.test(tokens.text.slice(end, end + 8));
};

/** Does the turning word at `index` tell what became of something: "down from 11 to 4", "rose by 12%", "without an accident"? */
const tellsChange = (tokens: Tokens, index: number, from: number, to: number): boolean => {
  const at = (place: number): string => (place >= from && place < to ? (tokens.words[place]?.lower ?? "") : "");
  const word = at(index);
  const end = Math.min(to, index + changeReach);
  switch (word) {
    case "without":
    case "no":
    case "zero":
      for (let near = index + 1; near < Math.min(to, index + 4); near++) if (faults.has(at(near))) return true;
      return false;
    case "passed":
    case "promoted":
      return figureWithin(tokens, from, index) >= 0;
    case "freeing":
    case "freed":
      return figureWithin(tokens, index, end) >= 0;
    case "down":
    case "up":
      // "Down by 3 days"; "brought calls down to 4 a day". "Up to 12 patients" is only a limit.
      return (
        (at(index + 1) === "by" || at(index + 1) === "from" || (word === "down" && at(index + 1) === "to")) &&
        figureWithin(tokens, index + 2, end) >= 0
      );
    case "of":
      // "11 of 12 stayed".
      return (
        isFigure(tokens, index - 1) && isFigure(tokens, index + 1) && /^(?:\p{L}+ed|kept|won|got|left)$/u.test(at(index + 2))
      );
    case "used":
      // "A map editor used by 90 towns".
      return index > from && at(index + 1) === "by" && isFigure(tokens, index + 2);
    case "now":
      return inUse.has(at(index + 1));
    case "hit":
    case "held":
    case "kept":
    case "reached":
    case "maintained":
    case "met":
    case "scored": {
      const share = figureWithin(tokens, index + 1, end);
      return share >= 0 && isShare(tokens, share);
    }
    case "um":
    case "un":
    case "em":
      return isShare(tokens, index + 1);
    case "von":
    case "de":
    case "da":
    case "from": {
      const first = figureWithin(tokens, index + 1, Math.min(to, index + 4));
      if (first < 0 || tokens.text[tokens.ends[first] ?? 0] === ":") return false;
      let join = first + 1;
      while (join < Math.min(to, first + 5) && !joins.has(at(join))) join++;
      const second = joins.has(at(join)) ? figureWithin(tokens, join + 1, Math.min(to, join + 4)) : -1;
      if (second < 0) return false;
      for (let near = Math.max(from, index - 4); near < Math.min(to, second + 2); near++)
        if (spansOfTime.has(at(near)) && (near < index || near > second)) return false;
      return true;
    }
    case "by":
      // "By half", "by 30%": a share. "By 12 engineers" tells who.
      return (
        at(index + 1) === "half" ||
        at(index + 1) === "third" ||
        (at(index + 1) === "a" && /^(?:third|quarter|half)$/u.test(at(index + 2))) ||
        isShare(tokens, index + 1)
      );
    default:
      // "Fell", "rose", "lifted": a change when a figure says how far.
      return figureWithin(tokens, index + 1, end) >= 0;
  }
};

const genitives = wordSet("de des du d da do dos das di del della dei der von eines einer");

/** Where lines name the deed by its noun, as resumes in German and the Romance languages do: "Leitung eines Teams", "Gestion de". */
const namesDeed = (tokens: Tokens, index: number): boolean => {
  const lower = tokens.words[index]?.lower ?? "";
  if (lower.length < 6) return false;
  if (lower.endsWith("ung")) return lower !== "unterstützung" && lower !== "mitwirkung";
  return (
    genitives.has(tokens.words[index + 1]?.lower ?? "") && /(?:[ts]i[oó]n|ç[aã]o|[sz]ione|ment|m[ei]ento|leitung)$/u.test(lower)
  );
};

/** Looks at the words [from, to) of one bullet. */
export const bulletWriting = (tokens: Tokens, from: number, to: number): BulletWriting => {
  let opening = from;
  // "Successfully led" opens with its verb.
  while (opening < to && (tokens.words[opening]?.lower ?? "").endsWith("ly") && opening < from + 2) opening++;
  const first = tokens.words[opening];
  const active =
    first !== undefined &&
    (((first.classes & classOf.verb) !== 0 && (first.classes & classOf.binder) === 0 && first.lower !== "responsible") ||
      namesDeed(tokens, opening));
  let measured = false;
  let outcome = false;
  for (let index = from; index < to; index++) {
    const word = tokens.words[index];
    if (word === undefined) break;
    const traits = word.traits < 0 ? traitsOf(word) : word.traits;
    if (traits === 0) continue;
    if (!measured && (traits & (trait.digit | trait.number)) !== 0 && isFigure(tokens, index)) measured = true;
    // "Teach chemistry: 78% passed with A or B": a share behind a colon is what came of the words before it.
    if (!outcome && index > from + 2 && tokens.before[index] === separator.colon && isShare(tokens, index)) outcome = true;
    if (!outcome && (traits & trait.turn) !== 0 && tellsChange(tokens, index, from, to)) outcome = true;
    if ((traits & trait.outcome) !== 0 && !(index === from && word.lower === "delivering")) outcome = true;
    if (measured && outcome) break;
  }
  return { active, measured, outcome };
};
