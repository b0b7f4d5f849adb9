/**
 * The title that a candidate claims in running text: "Seasoned project manager with …", "Working as a staff nurse", "Seeking
 * a position as a web developer". Found by what stands around a title's head, so that "manager" in passing is none.
 */

import { resumeShapes } from "../lexicon/resume-shapes.ts";
import { resumeWords } from "../lexicon/word-lists.ts";
import type { TextAt } from "../../domain/resume/profile.ts";
import { isLetter, isSpace } from "../text/characters.ts";
import { mark } from "../text/marks.ts";
import { wordSet } from "../text/words.ts";
import { oneLine } from "./highlights.ts";
import type { Layout } from "./layout.ts";

const articles = wordSet("a an the");
/** What may come before "as a …" or "of a …" for the title to be the candidate's own. */
const claims = wordSet(resumeWords.claims);
const being = wordSet("am is being become becoming");
/** What praises and does not belong to the title. */
const praise = wordSet(resumeWords.praise);
/** What may follow a title in a sentence. */
const followers = wordSet(resumeWords.followers);

/** "Looking for a … position", "to obtain a … role". */
const sought = wordSet("position role job");
const seekers = wordSet(resumeShapes.seekers);

/** Words that no title holds. */
const stops = wordSet(resumeShapes.stops);

/** Titles are told in the first lines or nowhere. */
const mostWords = 260;
const longestTitle = 6;

const gapBetween = (layout: Layout, word: number): "blank" | "joint" | "stop" => {
  const from = layout.words.ends[word - 1] ?? 0;
  const to = layout.words.starts[word] ?? 0;
  let joint = false;
  let wrapped = false;
  for (let at = from; at < to; at++) {
    const unit = layout.text.charCodeAt(at);
    if (unit === 10) wrapped = true;
    // The dash of a list.
    else if (unit === 45 && wrapped) return "stop";
    else if (unit === 47 || unit === 38 || unit === 45) joint = true;
    else if (!isSpace(unit)) return "stop";
  }
  return joint ? "joint" : "blank";
};

/** Is the word before `word`, past an article, one that claims the title from there to `head`? */
const isClaimed = (layout: Layout, from: number, word: number, head: number): boolean => {
  const { folded } = layout.words;
  let before = word - 1;
  const article = before >= from && articles.has(folded[before] ?? "");
  if (article) before--;
  if (before < from) return true;
  const link = folded[before] ?? "";
  if (seekers.has(link) && sought.has(folded[head + 1] ?? "")) return true;
  if (being.has(link)) return article;
  if (link !== "as" && link !== "of") return article && gapBetween(layout, word - 1) === "stop";
  for (let index = before - 1; index >= Math.max(from, before - 4); index--) if (claims.has(folded[index] ?? "")) return true;
  return false;
};

const opensSentenceAt = (layout: Layout, first: number, word: number): boolean => {
  if (word <= first) return true;
  const gap = layout.text.slice(layout.words.ends[word - 1], layout.words.starts[word]);
  return /[.!?:•●▪■]|\n\s*\n| {3}/.test(gap);
};

/** The first title claimed between the lines `from` and `to`, undefined when none is. */
export const statedTitle = (layout: Layout, from: number, to: number): TextAt | undefined => {
  const { words, text, lines } = layout;
  const { folded } = words;
  const first = lines[from]?.firstWord ?? 0;
  const last = Math.min(lines[to - 1]?.lastWord ?? 0, first + mostWords);
  for (let head = first; head < last; head++) {
    const professional = folded[head] === "professional" && head > first;
    // "I work well as a team member"
    if (folded[head] === "member" && folded[head - 1] === "team") continue;
    if (((words.marks[head] ?? 0) & mark.title) === 0 && !professional) continue;
    const next = head + 1 < last ? (folded[head + 1] ?? "") : "";
    if (next !== "" && !followers.has(next) && gapBetween(layout, head + 1) === "blank") continue;
    let start = head;
    while (start > first && head - start < longestTitle && gapBetween(layout, start) !== "stop") {
      const before = folded[start - 1] ?? "";
      // "Data-driven", but "data engineer".
      if (articles.has(before) || (praise.has(before) && before !== "data") || stops.has(before)) break;
      start--;
    }
    let lead = start;
    const praised = (word: number): boolean => word >= first && praise.has(folded[word] ?? "");
    while (praised(lead - 1) || (folded[lead - 1] === "and" && praised(lead - 2))) lead--;
    const told = (head > start || lead < start) && opensSentenceAt(layout, first, lead);
    const claimed = isClaimed(layout, first, lead, head);
    if ((!told && !claimed) || (professional && start === head)) continue;
    // "Achieved Dean's list", "Certified …" tell a deed, "a registered nurse position" does not.
    if (!(claimed && lead > first) && (folded[start] ?? "").endsWith("ed")) continue;
    const span = { start: words.starts[start] ?? 0, end: words.ends[head] ?? 0 };
    if (isLetter(text.charCodeAt(span.start)) && !/\d|\n\s*\n/.test(text.slice(span.start, span.end)))
      return { text: oneLine(text.slice(span.start, span.end)), span };
  }
  return undefined;
};
