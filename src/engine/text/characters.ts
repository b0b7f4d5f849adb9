/**
 * What kind of character a UTF-16 unit is, answered from small tables: no `\p{…}` classes, which are slow to compile at a
 * cold start, and no locale. Letters of every script count as letters; symbols and private-use glyphs do not.
 */

import { lettered } from "./lettered.ts";

export const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/** What each ASCII unit is: 1 for letters, 2 for digits, 0 for all else. */
export const asciiKinds = new Uint8Array(128).map((_, unit) =>
  isDigit(unit) ? 2 : (unit | 32) >= 97 && (unit | 32) <= 122 ? 1 : 0,
);
export const digitKind = 2;

const roundBullets = "•●▪■○◦‣⁃∙➢";
/** A sign that stands before an item of a list and hardly anywhere else. */
export const isRoundBullet = (unit: number): boolean => unit > 0x2000 && roundBullets.includes(String.fromCharCode(unit));

export const isSpace = (unit: number): boolean =>
  unit === 32 ||
  (unit >= 9 && unit <= 13) ||
  unit === 0xa0 ||
  (unit >= 0x2000 && unit <= 0x200b) ||
  unit === 0x3000 ||
  unit === 0xfeff ||
  unit === 0x202f;

export const isLetter = (unit: number): boolean => {
  if (unit < 0x80) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
  // A soft hyphen joins what stands around it.
  if (unit < 0xc0) return unit === 0xaa || unit === 0xad || unit === 0xb5 || unit === 0xba;
  if (unit < 0x2000) return unit !== 0xd7 && unit !== 0xf7;
  if (unit < 0x2c00) return unit >= 0x2071 && unit <= 0x209c;
  if (unit < 0x3000) return unit < 0x2e00;
  if (unit < 0x3041) return unit === 0x3005 || unit === 0x3006;
  if (unit >= 0xe000 && unit <= 0xf8ff) return false;
  if (unit >= 0xfe00 && unit <= 0xfe6f) return false;
  if (unit >= 0xff00) return (unit >= 0xff21 && unit <= 0xff3a) || (unit >= 0xff41 && unit <= 0xffdc);
  // Past the end of a text there is no unit, and no letter.
  return unit >= 0x3041;
};

export const isWordUnit = (unit: number): boolean => isLetter(unit) || isDigit(unit);

/** Upper case in a script that has case. */
export const isUpper = (unit: number): boolean => {
  if (unit < 0x80) return unit >= 65 && unit <= 90;
  if (unit < 0xc0) return false;
  const character = String.fromCharCode(unit);
  return character !== character.toLowerCase();
};

/** A letter that may open a proper name: upper case, or of a script without case (Chinese, Arabic, Hindi …). */
export const opensName = (unit: number): boolean => {
  if (unit < 0x80) return unit >= 65 && unit <= 90;
  if (!isLetter(unit) || unit === 0xad) return false;
  const character = String.fromCharCode(unit);
  return character !== character.toLowerCase() || character === character.toUpperCase();
};

/** True when `text` holds any of the units of `marks` between two offsets. */
export const holdsAny = (text: string, from: number, to: number, marks: string): boolean => {
  for (let at = Math.max(0, from); at < to && at < text.length; at++) if (marks.includes(text.charAt(at))) return true;
  return false;
};

/** The longest run of digits in `text` is at least this long. */
export const holdsDigits = (text: string, atLeast: number): boolean => {
  let run = 0;
  for (let at = 0; at < text.length; at++) {
    run = isDigit(text.charCodeAt(at)) ? run + 1 : 0;
    if (run >= atLeast) return true;
  }
  return false;
};

/** "eBay", "iOS", "easyJet": a name that opens small. */
const smallName = lettered(String.raw`^\p{Ll}+\p{Lu}`);

/** Opens with a small letter, and with no name that does. */
export const opensSmall = (text: string): boolean => {
  const unit = text.charCodeAt(0);
  return ((unit >= 97 && unit <= 122) || (unit >= 0xe0 && unit <= 0xff && unit !== 0xf7)) && !smallName.test(text);
};

const marks = /[\u0300-\u036f\u00ad]/g;
const singles = /[ßøłæœđı]/g;
const singleFolds: Readonly<Record<string, string>> = { ß: "ss", ø: "o", ł: "l", æ: "ae", œ: "oe", đ: "d", ı: "i" };
// oxlint-disable-next-line no-control-regex -- asks whether every unit is plain ASCII
const plain = /^[\u0000-\u007f]*$/;
export const isPlain = (text: string): boolean => plain.test(text);

/** Lower case without accents, the form in which word lists are written. */
export const fold = (text: string): string => {
  const lower = text.toLowerCase();
  if (isPlain(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(marks, "")
    .replace(singles, (character) => singleFolds[character] ?? character);
};
