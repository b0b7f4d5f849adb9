/**
 * Patterns about letters that compile fast. `\p{L}` with the flag "u" brings hundreds of ranges and the signs beyond 16 bits with it:
 * a pattern of a few of them takes up to 20 ms to compile, which the first resume of a page or an isolate waits for.
 */

/** Latin, Greek and Cyrillic. */
const scriptsWithCase = [
  [0x41, 0x24f],
  [0x370, 0x52f],
  [0x1e00, 0x1eff],
] as const;

const lettersThat = (isWanted: (letter: string) => boolean): string => {
  let found = "";
  for (const [from, to] of scriptsWithCase)
    for (let unit = from; unit <= to; unit++) if (isWanted(String.fromCharCode(unit))) found += String.fromCharCode(unit);
  return found;
};

/** What stands for a class of letters between the brackets of a pattern. */
const classes: Readonly<Record<string, string>> = {
  L: "A-Za-zªµºÀ-ÖØ-öø-\u02ff\u0370-\u1fff\u2c00-\u2dff\u3041-\ud7ff\uf900-\ufaff\uff21-\uff3a\uff41-\uffdc",
  Lu: lettersThat((letter) => letter !== letter.toLowerCase()),
  Ll: lettersThat((letter) => letter !== letter.toUpperCase()),
  // Hebrew, Arabic, the scripts of India and of East Asia.
  Lo: "\u05d0-\u05ea\u0620-\u064a\u0900-\u0e30\u3041-\ud7ff\uf900-\ufaff",
};

/** The pattern that `source` is, in which `\p{L}`, `\p{Lu}`, `\p{Ll}`, `\p{Lo}` and outside of brackets `\P{L}` stand for letters; without "u". */
export const lettered = (source: string, flags = ""): RegExp => {
  let inBrackets = false;
  const expanded = source.replace(/\\([pP])\{(L[ulo]?)\}|\\.|[[\]]/g, (found, sign?: string, name?: string) => {
    if (found === "[") inBrackets = true;
    if (found === "]") inBrackets = false;
    const ranges = classes[name ?? ""];
    if (sign === undefined || ranges === undefined) return found;
    return inBrackets ? ranges : `[${sign === "P" ? "^" : ""}${ranges}]`;
  });
  return new RegExp(expanded, flags);
};
