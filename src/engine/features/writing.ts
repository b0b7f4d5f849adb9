/** How a bullet is written: does it open with a verb of doing, hold a figure, name an outcome? Used by scores and tips. */

import { skillShapes } from "../lexicon/skill-shapes.ts";
import { meaningWords } from "../lexicon/word-lists.ts";
import type { Tokens, Word } from "../skills/tokenise.ts";
import { separator } from "../skills/tokenise.ts";
import { classOf } from "../skills/word-classes.ts";
import { isPast } from "../text/past-tense.ts";
import { wordSet } from "../text/words.ts";

/** What may tell an outcome, each kind by its own proof (`tellsOutcome`), and what takes it back; in the order of the lists. */
const plain = 32;
const sure = 64;
const gain = 128;
const yields = 256;
const rate = 512;
const stay = 1024;
const turn = 2048;
const wish = 4096;
const signed = 8192 | 16384;
/** Word, or stem of a verb and "-", to its kinds. */
const table = new Map<string, number>();
for (const [place, list] of meaningWords.outcomeWords.entries())
  for (const word of wordSet(list)) table.set(word, (table.get(word) ?? 0) | (plain << place));
/** Words that tell an outcome with one of some others close behind: "passed" and "audit", "under" and "budget". */
const pairs = new Map<string, ReadonlySet<string>>();
for (const pair of meaningWords.outcomePairs.split("|")) {
  const [openings = "", ends = ""] = pair.split(":");
  for (const opening of openings.split(" ")) pairs.set(opening, wordSet(ends));
}
/** "From 6 to 14" is a change, unless it tells hours or ages. */
const spansOfTime = wordSet(meaningWords.spansOfTime);
/** "To reduce", "could be saved", "for increasing": told as wanted or done by others, not as reached. */
const notReached = wordSet(meaningWords.notReached);
const joins = wordSet("to auf a à para");
const currency = /[$€£₹]/u;
const ended = /^(?:\p{L}+ed|kept|won|got|left)$/u;
const reach = 7;

const numberWords = wordSet(meaningWords.numberWords);

export const months = wordSet(meaningWords.englishMonths);

const digit = 1;
const number = 2;
const paired = 4;
const month = 8;
const year = 16;
const telling = plain | sure | gain | yields | rate | stay | turn | paired;

/** Looked up once for each word and not once for each place it stands in: bullets are read twice, for scores and for tips. */
const traitsOf = (word: Word): number => {
  const { lower } = word;
  const code = lower.charCodeAt(0);
  let traits = 0;
  if (code >= 48 && code <= 57) {
    traits = digit;
    if (lower.length === 4 && /^(?:19|20)\d\d$/u.test(lower)) traits |= year;
  } else if (numberWords.has(lower)) traits = number;
  else if (months.has(lower)) traits = month;
  if (pairs.has(lower)) traits |= paired;
  traits |= (table.get(lower) ?? 0) | (table.get(`${word.verb}-`) ?? 0);
  word.traits = traits;
  return traits;
};

export type BulletWriting = { readonly active: boolean; readonly measured: boolean; readonly outcome: boolean };

const traitsAt = (tokens: Tokens, index: number): number => {
  const word = tokens.words[index];
  return word === undefined ? 0 : word.traits < 0 ? traitsOf(word) : word.traits;
};

/** A figure that says how much; years, and numbers inside names ("Windows 10", "ISO 9001"), do not. */
export const isFigure = (tokens: Tokens, index: number): boolean => {
  const traits = traitsAt(tokens, index);
  if ((traits & digit) === 0) return (traits & number) !== 0 && index > 0;
  const start = tokens.starts[index] ?? 0;
  const end = tokens.ends[index] ?? 0;
  if (/[%+]/u.test(tokens.text.charAt(end)) || currency.test(tokens.text.charAt(start - 1))) return true;
  if (((traits & year) | (traitsAt(tokens, index - 1) & month)) !== 0) return false;
  const before = tokens.words[index - 1];
  if (before !== undefined && (tokens.before[index] ?? 0) <= separator.space) {
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

/** "12%", "99.6 %", and money when that is asked for too. */
const isShare = (tokens: Tokens, index: number, money = false): boolean => {
  const end = tokens.ends[index] ?? 0;
  return (
    isFigure(tokens, index) &&
    (/^[.,\d]* ?%/u.test(tokens.text.slice(end, end + 8)) ||
      (money && currency.test(tokens.text.charAt((tokens.starts[index] ?? 0) - 1))))
  );
};

const shareWithin = (tokens: Tokens, from: number, to: number, money = false): boolean => {
  for (let index = from; index < to; index++) if (isShare(tokens, index, money)) return true;
  return false;
};

/** Does the word at `index`, of one of the kinds above, tell what became of something, with its proof beside it? */
const tellsOutcome = (tokens: Tokens, index: number, from: number, to: number, traits: number): boolean => {
  const at = (place: number): string => (place >= from && place < to ? (tokens.words[place]?.lower ?? "") : "");
  const word = at(index);
  const next = at(index + 1);
  const before = at(index - 1);
  const end = Math.min(to, index + reach);
  if ((traits & paired) !== 0) {
    // The other word may stand a few words on; the "to" of "led to" stands at once.
    const ends = pairs.get(word);
    for (let near = index + 1; near < index + (ends?.has("to") === true ? 2 : 5); near++)
      if (ends?.has(at(near)) === true) return true;
  }
  if ((traits & (sure | gain | yields)) !== 0) {
    const task = word.endsWith("ing");
    const marked = (tokens.before[index] ?? 0) > separator.other;
    if (!marked && (notReached.has(before) || (task && index > from && !/^(?:and|by)$/u.test(before)))) return false;
    return (
      ((traits & sure) !== 0 && to > from + 1 && (task ? marked : isPast(word))) ||
      ((traits & yields) === 0 ? figureWithin(tokens, index + 1, end) >= 0 : shareWithin(tokens, index + 1, end, true))
    );
  }
  if ((traits & rate) !== 0) return shareWithin(tokens, Math.max(from, index - 3), Math.min(to, index + 4));
  // "11 stayed", "9 of whom now have": who is meant is counted before.
  if ((traits & stay) !== 0)
    for (let near = Math.max(from, index - 5); near < index; near++)
      if (isFigure(tokens, near) || at(near) === "all" || at(near) === "every") return true;
  switch (word) {
    case "down":
    case "up":
      // "Down by 3 days"; "brought calls down to 4 a day". "Up to 12 patients" is only a limit.
      return (
        isShare(tokens, index + 1) ||
        ((next === "by" || next === "from" || (word === "down" && next === "to")) && figureWithin(tokens, index + 2, end) >= 0)
      );
    case "won":
      return next !== "over";
    case "used":
      // "A map editor used by 90 towns".
      return index > from && next === "by" && isFigure(tokens, index + 2);
    case "early":
    case "off":
      // "3 weeks early", "4 hours off".
      return isFigure(tokens, index - 2);
    case "of":
      // "4.8 out of 5", "second of 52", "11 of 12 stayed", "27 of 30 pupils passed".
      return (
        isFigure(tokens, index + 1) &&
        (before === "out"
          ? isFigure(tokens, index - 2)
          : /^(?:second|third|\p{L}+[er]st)$/u.test(before) ||
            (isFigure(tokens, index - 1) && (ended.test(at(index + 2)) || ended.test(at(index + 3)))))
      );
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
    case "um":
    case "un":
    case "em":
    case "by":
      // "By half", "by two thirds", "by 30%". "By 12 engineers" tells who.
      return isShare(tokens, index + 1, true) || /^(?:half|thirds?|quarter)$/u.test(next === "half" ? next : at(index + 2));
    default:
      return (traits & plain) !== 0;
  }
};

const genitives = wordSet(skillShapes.genitives);

/** Where lines name the deed by its noun, as resumes in German and the Romance languages do: "Leitung eines Teams", "Gestion de". */
const namesDeed = (tokens: Tokens, index: number): boolean => {
  const lower = tokens.words[index]?.lower ?? "";
  if (lower.length < 6) return false;
  if (lower.endsWith("ung")) return lower !== "unterstützung" && lower !== "mitwirkung";
  return (
    genitives.has(tokens.words[index + 1]?.lower ?? "") && /(?:[ts]i[oó]n|ç[aã]o|[sz]ione|ment|m[ei]ento|leitung)$/u.test(lower)
  );
};

const morePasts = wordSet(meaningWords.pasts);
const noDeed = classOf.binder | classOf.cue | classOf.degree;

/** "Patrolled", "laid": a past form is a deed, unless it tells a wish ("tried"), or how somebody is: "based in", "required to". */
const toldAsDone = (tokens: Tokens, index: number, { lower, classes }: Word): boolean =>
  morePasts.has(lower) ||
  (isPast(lower) &&
    (classes & noDeed) === 0 &&
    (traitsAt(tokens, index) & wish) === 0 &&
    !/^(?:in|to|with|by)$/u.test(tokens.words[index + 1]?.lower ?? ""));

/** Looks at the words [from, to) of one bullet. */
export const bulletWriting = (tokens: Tokens, from: number, to: number): BulletWriting => {
  let opening = from;
  // "Successfully led" opens with its verb.
  while (opening < to && (tokens.words[opening]?.lower ?? "").endsWith("ly") && opening < from + 2) opening++;
  const first = tokens.words[opening];
  const active =
    first !== undefined &&
    (((first.classes & classOf.verb) !== 0 && (first.classes & classOf.binder) === 0 && first.lower !== "responsible") ||
      toldAsDone(tokens, opening, first) ||
      namesDeed(tokens, opening));
  let measured = false;
  let outcome = false;
  // After "tried", "responsible for", "sales fell", what a clause tells is no outcome.
  let clouded = false;
  for (let index = from; index < to && !(measured && outcome); index++) {
    if ((tokens.before[index] ?? 0) > separator.other) clouded = false;
    const traits = traitsAt(tokens, index);
    if (traits === 0) continue;
    if (!measured && (traits & (digit | number)) !== 0 && isFigure(tokens, index)) measured = true;
    if ((traits & wish) !== 0) clouded = true;
    // "Sales fell", "complaints have risen", but not "cut costs and increased sales": rise and fall lie two bits over bad and good.
    if (((traits >> 2) & (traitsAt(tokens, index - 1) | traitsAt(tokens, index - 2)) & signed) !== 0)
      clouded = tokens.words[index - 1]?.lower !== "and";
    if (outcome || clouded) continue;
    // "Teach chemistry: 78% passed with A or B": a share behind a colon is what came of the words before it.
    outcome =
      (index > from + 2 && tokens.before[index] === separator.colon && isShare(tokens, index)) ||
      ((traits & telling) !== 0 && tellsOutcome(tokens, index, from, to, traits));
  }
  return { active, measured, outcome };
};
