/**
 * Text as it should read, with every offset unchanged: bytes that an exporter printed as escapes (`\xe2\x80\x93`) become
 * the characters they stand for, padded to the same length. Other text is returned as it is.
 */

const escapes = /(?:\\x[0-9a-fA-F]{2})+/g;
const decoder = new TextDecoder("utf-8");

/** Fills a run with something that reads as nothing: dashes go on as dashes, letters as soft hyphens, signs as blanks without width. */
const pad = (decoded: string, length: number): string => {
  const last = decoded.charCodeAt(decoded.length - 1);
  if (last >= 0x2010 && last <= 0x2015) return decoded + String.fromCharCode(last).repeat(Math.max(0, length - decoded.length));
  const letter = (last >= 0xc0 && last < 0x2000) || last === 0x2019;
  return decoded + (letter ? "\u00ad" : "\u200b").repeat(Math.max(0, length - decoded.length));
};

/**
 * Small capitals come apart at their first letter: "P ROJECT M ANAGER", "M ASTER OF A RTS". One such word alone may be "C LEVEL",
 * and behind a whole word (no abbreviation) the letter is one too: "VITAMIN C TREATMENT".
 */
const smallCapitals = /(?<![A-Z]|[A-Z]{4} )[A-Z] [A-Z]{2,}(?:[ ,&/-]+(?:(?:OF|AND|THE|FOR|IN) )?[A-Z] [A-Z]{2,})+/g;
const cutCapital = /\b([A-Z]) (?=[A-Z]{2})/g;
/** In "I AM A HARD" the letters are words: another letter is none, nor is one before what opens no word ("A SSISTANT"). */
const comeApart = /^[EY]|\b[^\WAEIOY] | (?:SS|[^\WAEIOUYMS][^\WAEIOUYHLNRSW])[A-Z]{3}/;

/** Same length as `text`, so that spans found in the result are spans of the original. */
export const readable = (text: string): string => {
  const joined = text.replace(smallCapitals, (run) => (comeApart.test(run) ? run.replace(cutCapital, "$1\u00ad") : run));
  if (!joined.includes("\\x")) return joined;
  return joined.replace(escapes, (run) => {
    const bytes = new Uint8Array(run.length / 4);
    for (let index = 0; index < bytes.length; index++)
      bytes[index] = Number.parseInt(run.slice(index * 4 + 2, index * 4 + 4), 16);
    const decoded = decoder.decode(bytes).replaceAll("\ufffd", "").replaceAll("\n", " ");
    return decoded === "" ? "\u200b".repeat(run.length) : pad(decoded, run.length);
  });
};
