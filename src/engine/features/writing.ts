/** How a bullet is written: does it open with a verb of doing, hold a figure, name an outcome? Used by scores and tips. */

import type { Tokens } from "../skills/tokenise.ts";
import { separator } from "../skills/tokenise.ts";
import { classOf } from "../skills/word-classes.ts";

const outcomeVerbs = new Set(
  "increas reduc improv grow grew sav cut boost rais lower decreas accelerat doubl tripl halv eliminat achiev exceed surpass win won earn deliver secur generat streamlin shorten optimiz minimiz maximiz expand launch enabl prevent resolv retain award recogniz gain strengthen rank outperform attain optimis".split(
    " ",
  ),
);
const outcomePhrases = new Set(
  "resulting resulted leading savings award awarded recognized recognised faster cheaper higher fewer improvement reduction increase growth record saving thereby".split(
    " ",
  ),
);

const numberWords = new Set(
  "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred hundreds thousand thousands million millions billion dozen dozens half double triple".split(
    " ",
  ),
);

const months = new Set(
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec".split(
    " ",
  ),
);

export type BulletWriting = { readonly active: boolean; readonly measured: boolean; readonly outcome: boolean };

/** A figure that says how much; years, and numbers inside names ("Windows 10", "ISO 9001"), do not. */
export const isFigure = (tokens: Tokens, index: number): boolean => {
  const word = tokens.words[index]?.lower ?? "";
  const code = word.charCodeAt(0);
  if (code < 48 || code > 57) return numberWords.has(word) && index > 0;
  const start = tokens.starts[index] ?? 0;
  const end = tokens.ends[index] ?? 0;
  const next = tokens.text.charCodeAt(end);
  const previous = tokens.text.charCodeAt(start - 1);
  if (next === 37 || next === 43 || previous === 36 || previous === 0x20ac || previous === 0xa3 || previous === 0x20b9)
    return true;
  if (/^(?:19|20)\d\d$/u.test(word)) return false;
  const before = tokens.words[index - 1];
  if (before !== undefined && months.has(before.lower)) return false;
  if (index > 0 && (tokens.before[index] ?? 0) <= separator.space && before !== undefined) {
    // After a capitalised name a bare number is a version: "Java 8", "Office 365".
    const first = tokens.text.charCodeAt(tokens.starts[index - 1] ?? 0);
    const opens = (tokens.before[index - 1] ?? 0) >= separator.line;
    if (first >= 65 && first <= 90 && !opens && (before.classes & classOf.verb) === 0) return false;
  }
  return true;
};

/** Looks at the words [from, to) of one bullet. */
export const bulletWriting = (tokens: Tokens, from: number, to: number): BulletWriting => {
  let opening = from;
  // "Successfully led" opens with its verb.
  while (opening < to && (tokens.words[opening]?.lower ?? "").endsWith("ly") && opening < from + 2) opening++;
  const first = tokens.words[opening];
  const active =
    first !== undefined &&
    (first.classes & classOf.verb) !== 0 &&
    (first.classes & classOf.binder) === 0 &&
    first.lower !== "responsible";
  let measured = false;
  let outcome = false;
  for (let index = from; index < to; index++) {
    const word = tokens.words[index];
    if (word === undefined) break;
    if (!measured && isFigure(tokens, index)) measured = true;
    if (
      !outcome &&
      (outcomeVerbs.has(word.verb) || outcomePhrases.has(word.lower)) &&
      !(index === from && word.lower === "delivering")
    )
      outcome = true;
  }
  return { active, measured, outcome };
};
