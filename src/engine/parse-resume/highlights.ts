/** Bullets and sentences under an entry: a wrapped line is drawn to the line it continues. */

import type { TextAt } from "../../domain/resume/profile.ts";
import { isSpace, opensSmall } from "../text/characters.ts";
import type { LaidLine, Layout } from "./layout.ts";
import { goesOn } from "./work-heads.ts";

/** Most texts have single blanks only: a look at each is cheaper than the search. */
const hasSingleBlanks = (text: string): boolean => {
  let blank = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isSpace(unit) && (blank || unit !== 32)) return false;
    blank = unit === 32;
  }
  return true;
};

/** Blanks and line breaks as single blanks. */
export const oneLine = (text: string): string => (hasSingleBlanks(text) ? text : text.replace(/\s{2,}|[\n\t\u200b]+/g, " "));

/** One highlight for each bullet or sentence line; spans run from its first to its last line. */
export const collectHighlights = (layout: Layout, lines: readonly LaidLine[]): TextAt[] => {
  const highlights: TextAt[] = [];
  let start = -1;
  let end = -1;
  let bulleted = false;
  const close = (): void => {
    if (start >= 0 && end - start >= 3) highlights.push({ text: oneLine(layout.text.slice(start, end)), span: { start, end } });
    start = -1;
  };
  for (const line of lines) {
    // "Responsibilities:" over its bullets is none of them.
    if (line.contentEnd <= line.contentStart || (!line.bullet && /^.{1,40}:$/.test(line.content))) continue;
    const wraps =
      start >= 0 &&
      !line.bullet &&
      !line.gapBefore &&
      (opensSmall(line.content) ||
        line.content.startsWith("(") ||
        goesOn.test(layout.text.slice(Math.max(start, end - 9), end)) ||
        (bulleted && !".!?;:".includes(layout.text.charAt(end - 1))));
    if (wraps) {
      end = line.contentEnd;
      continue;
    }
    close();
    start = line.contentStart;
    end = line.contentEnd;
    bulleted = line.bullet;
  }
  close();
  return highlights;
};
