/** Years of experience that a sentence asks for, in months. A range asks for its lower end. */

import { separator, type Tokens } from "../skills/tokenise.ts";
import { wordSet } from "../text/words.ts";

const numbers: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
};
const units: Readonly<Record<string, number>> = {
  year: 12,
  years: 12,
  yr: 12,
  yrs: 12,
  jahre: 12,
  jahren: 12,
  anos: 12,
  años: 12,
  ans: 12,
  anni: 12,
  month: 1,
  months: 1,
};
const cues = wordSet(
  "experience+ experienced working work practice background exposure using building managing developing erfahrung berufserfahrung experiencia expérience esperienza",
);
/** Behind the years: they are an age, a past, or how long something lasts. */
const against = wordSet(
  "old older age ago history since warranty guarantee contract holiday leave probation fixed term renewable paid residency residence references vetting visa",
);
/** Before them likewise: "age up to 28 years", "valid for 3 years", "trading for over 30 years". */
const lasting = wordSet(
  "age aged ages older lived living live resident residing resided reside residence residency valid validity warranty guarantee contract term duration probation notice internship placement assignment trading founded established company firm family history stay stays lasts lasting renewable permanent under",
);
/** Whose ages are told: "children aged 3 to 5 years", "toddlers (2-3 years)"; and what is held for a time. */
const young = wordSet(
  "child children kids toddlers toddler babies pupils students youngsters boys girls class classes kinder enfants ninos",
);
const heldThings = wordSet("licence license permit passport visa");
/** "At least two years", "min 3 years": a least number is asked for, whatever is done in the years. */
const least = wordSet("least minimum min");
/** "After two years", "in the last 12 months": these count no experience. */
const spans = wordSet("after within next every last past");
const between = wordSet("to or plus more and a minimum of at least bis über");

/** Fewer are the length of something else: of a probation, of a season. */
const leastMonths = 3;

/** `at` is the number, `end` the word behind the unit. */
export type AskedYears = { readonly at: number; readonly end: number; readonly months: number };

const numberAt = (tokens: Tokens, index: number): number | undefined => {
  const lower = tokens.words[index]?.lower ?? "";
  if (Object.hasOwn(numbers, lower)) return numbers[lower];
  const found = /^(\d{1,2})\+?$/u.exec(lower);
  return found === null ? undefined : Number(found[1]);
};

const lowerAt = (tokens: Tokens, index: number): string => tokens.words[index]?.lower ?? "";

const experience = wordSet("experience+ experienced expertise erfahrung berufserfahrung experiencia expérience esperienza");
const having = wordSet("has have had spent bring brings");
const nearBefore = 4;
const farBefore = 8;
const farthest = 40;
const nearBehind = 3;

/** Do the years from `at` to `end` tell an age, a past or a length of time, and no experience? */
const isOtherTime = (tokens: Tokens, from: number, to: number, at: number, end: number): boolean => {
  for (let near = end; near < Math.min(to, end + nearBehind + 1); near++) {
    if ((tokens.before[near] ?? 0) >= separator.comma) break;
    const lower = lowerAt(tokens, near);
    if (experience.has(lower)) return false;
    // "Three years running", but "three years running a kitchen".
    const closes = lower === "running" && (near + 1 >= to || (tokens.before[near + 1] ?? 0) >= separator.comma);
    if (!closes && !(against.has(lower) && near < end + nearBehind)) continue;
    for (let later = near + 1; later < Math.min(to, near + 4); later++) if (experience.has(lowerAt(tokens, later))) return false;
    return true;
  }
  let apart = false;
  for (let near = at - 1; near >= Math.max(from, at - nearBefore); near--) {
    const mark = tokens.before[near + 1] ?? 0;
    if (mark === separator.comma || mark >= separator.sentence) return false;
    if (mark === separator.colon || mark === separator.dash) apart = true;
    const lower = lowerAt(tokens, near);
    if (experience.has(lower)) return false;
    if (lasting.has(lower) || (lower === "we" && having.has(lowerAt(tokens, near + 1)))) return true;
    // "Working with children for 3 years" is work.
    if (young.has(lower) && !apart && lowerAt(tokens, at - 1) !== "for") return true;
  }
  // "A licence held for two years", "resident of the island for at least five years".
  let held = false;
  for (let near = at - 1; near >= Math.max(from, at - farBefore) && (tokens.before[near + 1] ?? 0) < separator.comma; near--) {
    const lower = lowerAt(tokens, near);
    if (held && (heldThings.has(lower) || lasting.has(lower))) return true;
    held ||= lower === "for" && at - near < nearBefore;
  }
  return false;
};

const somebody = wordSet("who you somebody someone candidate candidates applicant applicants");
const doing = wordSet("in as of on with working doing at");

/** "Somebody who has two years in a kitchen": told of whom the posting looks for, and not of the firm. */
const isTold = (tokens: Tokens, from: number, at: number, unitAt: number): boolean => {
  if (!doing.has(lowerAt(tokens, unitAt + 1))) return false;
  for (let near = at - 1; near >= Math.max(from, at - nearBefore); near--)
    if (having.has(lowerAt(tokens, near))) {
      for (let who = near - 1; who >= Math.max(from, near - farthest); who--) {
        const lower = lowerAt(tokens, who);
        if (somebody.has(lower)) return true;
        if (lower === "we" || lower === "our") return false;
      }
      return false;
    }
  return false;
};

/** All years asked for in tokens [from, to). */
export const askedYears = (tokens: Tokens, from: number, to: number, headed: boolean): AskedYears[] => {
  const found: AskedYears[] = [];
  for (let index = from; index < to; index++) {
    const first = numberAt(tokens, index);
    if (first === undefined || first === 0 || first > 40) continue;
    let unitAt = index + 1;
    let last = index;
    while (unitAt < to && unitAt - index <= 5) {
      const lower = tokens.words[unitAt]?.lower ?? "";
      if (Object.hasOwn(units, lower)) break;
      if (numberAt(tokens, unitAt) !== undefined) last = unitAt;
      else if (!between.has(lower)) {
        unitAt = to;
        break;
      }
      unitAt++;
    }
    const unit = unitAt < to ? units[tokens.words[unitAt]?.lower ?? ""] : undefined;
    if (unit === undefined) continue;
    let cued = headed;
    for (let near = Math.max(from, index - 8); near < Math.min(to, unitAt + 9); near++)
      if (cues.has(tokens.words[near]?.lower ?? "")) cued = true;
    if (isTold(tokens, from, index, unitAt)) cued = true;
    const plus = /\d\+$/u.test(tokens.words[index]?.lower ?? "");
    const previous = tokens.words[index - 1]?.lower ?? "";
    if (plus || (index > from && (least.has(previous) || least.has(tokens.words[index - 2]?.lower ?? "")))) cued = true;
    else if (index > from && spans.has(previous)) cued = false;
    if (cued && first * unit >= leastMonths && !isOtherTime(tokens, from, to, index, unitAt + 1))
      found.push({ at: index, end: unitAt + 1, months: first * unit });
    index = Math.max(last, unitAt);
  }
  return found;
};
