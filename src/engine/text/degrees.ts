/**
 * Degrees and school certificates in six languages, with the level they stand for. Written forms differ in dots, blanks
 * and hyphens only ("B.Sc.", "BSc", "B. Sc"), so words are drawn together and looked up.
 */

import { resumeShapes } from "../lexicon/resume-shapes.ts";
import type { EducationLevel } from "../../domain/resume/profile.ts";
import { degreeForms, degreeWords, resumeWords } from "../lexicon/word-lists.ts";
import { isDigit, isUpper } from "./characters.ts";
import { mark, markEndings } from "./marks.ts";
import { isRegionCode, titleHeads } from "./title-words.ts";
import { cutWords, wordSet, type Words } from "./words.ts";

export type FoundDegree = { readonly start: number; readonly end: number; readonly level: EducationLevel };

const levels = new Map<string, EducationLevel>();
/** Is this folded word a degree's whole name? */
export const isDegreeWord = (word: string): boolean => levels.has(word);
const openers = new Set<string>();
for (const [level, list] of Object.entries(degreeForms))
  for (const form of list.split(" ")) levels.set(form, level as EducationLevel);
for (const form of levels.keys()) for (let length = 1; length <= 3; length++) openers.add(form.slice(0, length));
markEndings(mark.degree, (word) => openers.has(word.slice(0, 3)));

const inCapitals = wordSet(degreeWords.inCapitals);
const named = wordSet(degreeWords.named);
const noDegree = wordSet(resumeWords.noDegree);

const graded = wordSet(degreeWords.graded);

/** "JD, Class of 2018": when it was, and no class that somebody took. */
const classOf = /^\W+class of \d/i;

/** Before "master" these make a rank, before "licence" all but those a permit. */
const masters = wordSet(resumeShapes.masters);
const ofDegree = new RegExp(resumeShapes.ofDegree);

const mostWords = 4;

/** What may stand between the words of one degree; a blank only inside spelled-out names and after a dot. */
const holds = (text: string, from: number, to: number): boolean => {
  if (to - from > 2) return false;
  for (let at = from; at < to; at++) if (!".-'’ °".includes(text[at] ?? "")) return false;
  return true;
};

/** The first degree between words `first` and `last`; of forms that start together, the longest. Offsets into `text`. */
export const findDegree = (text: string, words: Words, first: number, last: number): FoundDegree | undefined => {
  for (let index = first; index < last; index++) {
    const lead = words.folded[index] ?? "";
    // Numbers have no marks: "9º ano".
    if (((words.marks[index] ?? 0) & mark.degree) === 0 && !(isDigit(lead.charCodeAt(0)) && openers.has(lead))) continue;
    let joined = "";
    let best: FoundDegree | undefined;
    for (let next = index; next < Math.min(last, index + mostWords); next++) {
      if (next > index && !holds(text, words.ends[next - 1] ?? 0, words.starts[next] ?? 0)) break;
      joined += words.folded[next] ?? "";
      const level = levels.get(joined);
      if (level === undefined) continue;
      const start = words.starts[index] ?? 0;
      let end = words.ends[next] ?? 0;
      // "me" across two words ("m e") needs a dot; "so be it" is no degree.
      if (
        inCapitals.has(joined) &&
        !(isUpper(text.charCodeAt(start)) && (isUpper(text.charCodeAt(end - 1)) || /^\w[A-Z]|\./.test(text.slice(start, end))))
      )
        continue;
      // "A.S." is one, "AS" is not.
      if (joined === "as" && !text.slice(start, end + 1).endsWith(".")) continue;
      // "BS1 4ND": where somebody lives.
      if (joined.length === 2 && /^\d\d? /.test(text.slice(end, end + 3))) continue;
      if (named.has(joined) && !isUpper(text.charCodeAt(start))) continue;
      // "Cambridge, MA" is a place; a degree after a comma has its dots or stands first.
      if (
        joined.length === 2 &&
        next === index &&
        isRegionCode(text.slice(start, end)) &&
        text
          .slice(Math.max(0, start - 3), start)
          .trimEnd()
          .endsWith(",") &&
        !/^(?:\.| in | \([^\d)]{4})/.test(text.slice(end, end + 6))
      )
        continue;
      // "a b e" is none; "B Tech" and "A levels" are.
      if (
        next > index &&
        lead.length === 1 &&
        !/^[ao]level/.test(joined) &&
        text[words.ends[index] ?? 0] === " " &&
        !(
          joined.length > 2 &&
          next === index + 1 &&
          isUpper(text.charCodeAt(start)) &&
          isUpper(text.charCodeAt(words.starts[next] ?? 0))
        )
      )
        continue;
      // "Master thesis", "postgraduate courses": work done at a school, no degree.
      if (
        next + 1 < last &&
        noDegree.has(words.folded[next + 1] ?? "") &&
        !graded.has(joined) &&
        !classOf.test(text.slice(end, end + 30))
      )
        continue;
      // "Fork Truck Licence", "Certified Scrum Master", "Master Electrician": what somebody may do, and how well.
      if (joined === "licence" || joined === "license" || joined === "master") {
        const before = text[start - 1] === " " && text[start - 2] !== " " ? (words.folded[index - 1] ?? "") : "";
        const isPermit = joined === "master" ? masters.has(before) : before !== "" && !ofDegree.test(before);
        if (isPermit || (joined === "master" && text[end] === " " && titleHeads.has(words.folded[next + 1] ?? ""))) continue;
      }
      // "BS 7671", "BS EN 60079": a standard.
      if (joined === "bs" && /^ (?:EN\b|ISO\b|(?!19|20)\d{3,5}\b)/.test(text.slice(end, end + 7))) continue;
      // "CAP : 4.3" is an average.
      if (/^ ?: ?\d\.\d/.test(text.slice(end, end + 6))) continue;
      if (text[end] === "." && joined.length <= 8) end++;
      if (/^['’]s?\b/.test(text.slice(end, end + 2)) && joined.length > 5) end += text[end + 1] === "s" ? 2 : 1;
      best = { start, end, level };
    }
    if (best !== undefined) return best;
  }
  return undefined;
};

/** The level of the first degree that a short text names, or undefined. */
export const degreeLevel = (text: string): EducationLevel | undefined => {
  const words = cutWords(text);
  return findDegree(text, words, 0, words.folded.length)?.level;
};
