/** Years of experience that a sentence asks for, in months. A range asks for its lower end. */

import type { Tokens } from "../skills/tokenise.ts";
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
const against = wordSet("old age ago history business since warranty contract holiday leave probation fixed term running paid");
/** "At least two years", "min 3 years": a least number is asked for, whatever is done in the years. */
const least = wordSet("least minimum min");
/** "After two years", "in the last 12 months": these count no experience. */
const spans = wordSet("after within next every last past");
const between = wordSet("to or plus more and a minimum of at least bis über");

/** Fewer are the length of something else: of a probation, of a season. */
const leastMonths = 3;

export type AskedYears = { readonly at: number; readonly months: number };

const numberAt = (tokens: Tokens, index: number): number | undefined => {
  const lower = tokens.words[index]?.lower ?? "";
  if (Object.hasOwn(numbers, lower)) return numbers[lower];
  const found = /^(\d{1,2})\+?$/u.exec(lower);
  return found === null ? undefined : Number(found[1]);
};

/** All years asked for in tokens [from, to), with the token where each stands. */
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
    const plus = /\d\+$/u.test(tokens.words[index]?.lower ?? "");
    const previous = tokens.words[index - 1]?.lower ?? "";
    if (plus || (index > from && (least.has(previous) || least.has(tokens.words[index - 2]?.lower ?? "")))) cued = true;
    else if (index > from && spans.has(previous)) cued = false;
    for (let near = unitAt + 1; near < Math.min(to, unitAt + 3); near++)
      if (against.has(tokens.words[near]?.lower ?? "")) cued = false;
    if (cued && first * unit >= leastMonths) found.push({ at: index, months: first * unit });
    index = Math.max(last, unitAt);
  }
  return found;
};
