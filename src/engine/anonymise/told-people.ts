/**
 * Other people whom a resume quotes or sends its reader to: who said what stands between quotation marks, and who is named above
 * or before contacts that stand in its body.
 */

import { identityShapes } from "../lexicon/identity-shapes.ts";
import { opensName } from "../text/characters.ts";
import { lettered } from "../text/lettered.ts";
import { mark } from "../text/marks.ts";
import { anyMarked } from "../text/words.ts";
import type { LaidLine, Layout } from "../parse-resume/layout.ts";
import { personPlaceholder, type Edit } from "./edits.ts";
import { nameEnd, isFirm } from "./people.ts";

const style = "(?:\\p{Lu}\\p{Ll}{1,5}\\. ){0,2}(?:\\(\\p{L}+\\.?\\) )?";
/** After the closing mark: a dash, a bracket, a verb of saying, or a line of its own. */
const attributed = lettered(
  `(?:["”»]|(?<=\\p{L}[.!?,]?)['’](?=[\\s—–-]))[.,]?(?:\\s{0,3}(?:[-–—―~]{1,2}|\\()\\s?|\\s{1,3}(?:says |said |wrote |writes |recalls )?)${style}(?=\\p{Lu})`,
  "g",
);
/** What is quoted and shorter is a title, unless it ends like a sentence. */
const shortestSaying = 24;
const part = "\\p{Lu}[\\p{L}'’-]*\\.?";
/** Before the opening mark: "Ana Lind wrote, “…”". */
const saying = lettered(
  `(?<![\\p{L}'’-])${part}(?: ${part}){1,3}(?=,?(?: [^\\n,"“]{3,40},)? (?:who )?(?:wrote|writes|says|said|noted|put it|described)\\b[^"“\\n]{0,30}["“])`,
  "g",
);
/** Under such a line stand people, however it is worded. */
const announcing = new RegExp(identityShapes.announcing, "i");
const longestHeading = 60;
/** So many lines a list of referees, and the lines of one of them, may have. */
const longestList = 12;
const longestEntry = 3;

const ends = new RegExp(identityShapes.ends);

export const toldPeople = ({ text, words, lines }: Layout, bodyFrom: number): Edit[] => {
  const edits: Edit[] = [];
  const push = (start: number, least: number, stop?: RegExp): boolean => {
    const end = nameEnd(text, start, true);
    const closed = stop === undefined || stop.test(text.slice(end, text.indexOf("\n", end) + 1 || text.length));
    if (end === 0 || !closed || isFirm(text, end) || text.slice(start, end).split(" ").length < least) return false;
    // "Tamar L., former cadet"
    edits.push({ start, end: text.startsWith(".,", end) ? end + 1 : end, replacement: personPlaceholder, kind: "other-person" });
    return true;
  };
  if (/["”»]/.test(text)) {
    for (const { 0: found, index } of text.matchAll(attributed))
      if (!/["“«]/.test(text.slice(Math.max(0, index - shortestSaying), index)) || /[.,!?…]/.test(text.charAt(index - 1)))
        push(index + found.length, 2, ends);
    for (const { index } of text.matchAll(saying)) push(index, 2);
  }
  const opens = (line: LaidLine | undefined, listed = false): boolean =>
    line !== undefined &&
    (listed || !line.bullet) &&
    opensName(text.charCodeAt(line.contentStart)) &&
    !anyMarked(words, line.firstWord, line.firstWord + 2, mark.heading) &&
    push(line.contentStart, 2, ends);
  let list = 0;
  for (const [index, line] of lines.entries()) {
    if (index < bodyFrom) continue;
    if (line.contacts.some(({ kind }) => kind === "phone" || kind === "email") && line.dates.length === 0)
      for (let above = index; above >= bodyFrom && index - above < longestEntry; above--) if (opens(lines[above])) break;
    if (line.content.length < longestHeading && announcing.test(line.content)) list = longestList;
    else if (list-- > 0) {
      if (line.dates.length > 0) list = 0;
      else opens(line, true);
    }
  }
  return edits;
};
