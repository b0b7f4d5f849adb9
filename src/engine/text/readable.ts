/**
 * Text as it should read, with every offset unchanged: bytes that an exporter printed as escapes (`\xe2\x80\x93`) become
 * the characters they stand for, padded to the same length. Other text is returned as it is.
 */

import { resumeShapes } from "../lexicon/resume-shapes.ts";

const escapes = /(?:\\x[0-9a-fA-F]{2})+/g;
const decoder = new TextDecoder("utf-8");

/** Fills a run with something that reads as nothing: dashes go on as dashes, letters as soft hyphens, signs as blanks without width. */
const pad = (decoded: string, length: number): string => {
  const last = decoded.charCodeAt(decoded.length - 1);
  const dash = last >= 0x2010 && last <= 0x2015;
  const letter = (last >= 0xc0 && last < 0x2000) || last === 0x2019;
  return decoded.padEnd(length, dash ? String.fromCharCode(last) : letter ? "\u00ad" : "\u200b");
};

/** Where a line ends for those who wrote it in another program: all else knows "\n" and "\r\n". */
const lineEnds = /\r(?!\n)|[\v\f\x85\u2028\u2029]/g;

/** The text with a line feed for each of them: whatever reads lines of its own begins with this. */
export const withLineFeeds = (text: string): string => text.replace(lineEnds, "\n");

/**
 * Small capitals come apart at their first letter: "P ROJECT M ANAGER", "M ASTER OF A RTS". One such word alone may be "C LEVEL",
 * and behind a whole word (no abbreviation) the letter is one too: "VITAMIN C TREATMENT".
 */
const smallCapitals = new RegExp(resumeShapes.smallCapitals, "g");
const cutCapital = /\b([A-Z]) (?=[A-Z]{2})/g;
/** In "I AM A HARD" the letters are words: another letter is none, nor is one before what opens no word ("A SSISTANT"). */
const comeApart = new RegExp(resumeShapes.comeApart);

/** Same length as `text`, so that spans found in the result are spans of the original. */
export const readable = (text: string): string => {
  const joined = withLineFeeds(text).replace(smallCapitals, (run) =>
    comeApart.test(run) ? run.replace(cutCapital, "$1\u00ad") : run,
  );
  if (!joined.includes("\\x")) return joined;
  return joined.replace(escapes, (run) => {
    const bytes = Uint8Array.from(run.slice(2).split("\\x"), (byte) => Number.parseInt(byte, 16));
    return pad(decoder.decode(bytes).replaceAll("\ufffd", "").replaceAll("\n", " "), run.length);
  });
};
