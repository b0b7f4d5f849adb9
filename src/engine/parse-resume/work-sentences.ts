/** Jobs that a sentence opens: a title in the text below its employer, an entry that the first sentence of a line tells. */

import { resumeShapes } from "../lexicon/resume-shapes.ts";
import { lettered } from "../text/lettered.ts";
import { wordAt } from "../text/words.ts";
import { wordsBetween, type LaidLine, type Layout } from "./layout.ts";
import { isTitle, type Part } from "./part-kinds.ts";
import { partsOf } from "./parts.ts";
import { isWrittenLarge, opensSentence, smallWords } from "./prose.ts";
import { isMostlyLarge } from "./work-heads.ts";

const sentenceEnd = lettered(resumeShapes.sentenceEnd, "g");
const longestOpening = 140;
/** Shorter lines tell more than a job only where a verb follows. */
const shortestTold = 60;
const mostOpeningWords = 18;

/**
 * "Lecturer, Harbour University, since 2021. Teaches …": where the first sentence of a line is a title with its dates and employer,
 * that sentence and the rest, each as a line.
 */
export const openingEntry = (layout: Layout, line: LaidLine): readonly [LaidLine, LaidLine] | undefined => {
  const date = line.dates.find(({ range }) => range);
  if (line.bullet || date === undefined || date.end - line.contentStart > longestOpening) return undefined;
  sentenceEnd.lastIndex = 0;
  const opening = line.content.slice(0, longestOpening + 20);
  for (let match = sentenceEnd.exec(opening); match !== null; match = sentenceEnd.exec(opening)) {
    const contentEnd = line.contentStart + match.index + match[0].indexOf(".");
    if (contentEnd < date.end || (contentEnd === date.end && date.start === line.contentStart)) continue;
    const lastWord = wordAt(layout.words, contentEnd);
    if (lastWord - line.firstWord > mostOpeningWords) return undefined;
    if (line.content.length < shortestTold && !opensSentence(layout.words.folded[lastWord] ?? "")) return undefined;
    const content = layout.text.slice(line.contentStart, contentEnd);
    const head = {
      ...line,
      content,
      contentEnd,
      end: contentEnd,
      lastWord,
      dates: line.dates.filter(({ end }) => end <= contentEnd),
    };
    const parts = partsOf(layout, head);
    const first = parts.find(({ kind }) => kind === "title");
    if (
      first === undefined ||
      parts.length > 4 ||
      (parts.length < 2 && layout.text[date.end] !== ")" && date.start > line.contentStart) ||
      !isMostlyLarge(first.text)
    )
      return undefined;
    const contentStart = line.contentStart + match.index + match[0].length;
    const rest = { ...line, start: contentEnd, contentStart, content: layout.text.slice(contentStart, line.contentEnd) };
    return [
      head,
      { ...rest, firstWord: lastWord, dates: line.dates.filter(({ start }) => start >= contentStart), gapBefore: false },
    ];
  }
  return undefined;
};

const runIn = lettered(resumeShapes.runIn);

/** "Field Manager - Oversee all …", "Clerk. Kept …", "Intern for the show.": the title that opens a sentence, told below its employer. */
export const runInTitle = (layout: Layout, line: LaidLine): Part | undefined => {
  const text = line.bullet ? undefined : runIn.exec(line.content)?.[1];
  if (text === undefined || !isWrittenLarge(text)) return undefined;
  const end = line.contentStart + text.length;
  const words = wordsBetween(layout.words, line.contentStart, end);
  return words.length <= 6 && isTitle(words) && !(opensSentence(words[0] ?? "") && smallWords.has(words[1] ?? ""))
    ? { start: line.contentStart, end, text, kind: "title", words, afterComma: false }
    : undefined;
};
