/**
 * Some people set no capitals at all. Names, titles and headings are told from prose by theirs, so such a text is read as if
 * they stood where others put them. Offsets stay.
 */

import { resumeShapes } from "../lexicon/resume-shapes.ts";
import { isLetter, isUpper } from "./characters.ts";
import { lettered } from "./lettered.ts";
import { wordSet } from "./words.ts";

/** A few may stand in product names and codes. */
const fewest = 0.01;
/** Shorter texts tell nothing about their author's habit. */
const shortest = 200;

export const hasNoCapitals = (text: string): boolean => {
  if (text.length < shortest) return false;
  let letters = 0;
  let capitals = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (!isLetter(unit)) continue;
    letters++;
    // Nearly every text has one in its first words.
    if (isUpper(unit) && (at < 40 || ++capitals >= text.length * fewest)) return false;
  }
  return capitals < letters * fewest;
};

const longestLabel = 60;
const mostWords = 8;
const joining = wordSet(resumeShapes.joining);
const word = lettered(resumeShapes.word, "g");

/** A letter whose capital is as long. */
const capital = (written: string): string => {
  const upper = written.charAt(0).toUpperCase();
  return upper.length === 1 ? upper + written.slice(1) : written;
};

const lineWithCapitals = (line: string): string => {
  const isLabel = line.length <= longestLabel && line.split(" ").length <= mostWords && !/[.!?]$|^\s*[-•*·]/.test(line);
  let first = true;
  return line.replace(word, (written) => {
    const opens = first || (isLabel && !joining.has(written));
    first = false;
    return opens ? capital(written) : written;
  });
};

/** Their halves would count as letters, and so as part of a name or as words. */
const emoji = /[\ud83c-\ud83e][\udc00-\udfff]/g;

/** One as long as `text`: where it has no capitals, with them at the begin of lines, and of words in short ones; emoji read as a gap. */
export const withCapitals = (text: string): string =>
  (hasNoCapitals(text) ? text.split("\n").map(lineWithCapitals).join("\n") : text).replace(emoji, "  ");
