/**
 * Jobs that somebody tells of themselves in whole sentences, one or several a paragraph: "I have been Head Gardener at Elm Park since
 * 2015.", "Worked as a clerk with Acme Ltd", "De 2010 a 2012 trabajé como cajera en Almacenes Rivera."
 */

import { resumeShapes } from "../lexicon/resume-shapes.ts";
import { toldJobs as shapes } from "../lexicon/told-jobs.ts";
import { findDates, type FoundDate } from "../text/dates.ts";
import { lettered } from "../text/lettered.ts";
import { mark, markWords } from "../text/marks.ts";
import { anyMarked, wordAt, wordSet } from "../text/words.ts";
import { wordsBetween, type LaidLine, type Layout } from "./layout.ts";
import { isTitle, type Part } from "./part-kinds.ts";
import type { Draft } from "./work-heads.ts";

/** Every word of what a line opens with that tells a job, without saying "I": most lines open with another. */
const statementWords = new Set(shapes.statement.match(/[a-z]+/g));

/** One of them is in every sentence about oneself: most lines have none. */
markWords(mark.claim, wordSet(shapes.words));

const claim = lettered(shapes.claim, "gi");
const article = new RegExp(resumeShapes.article, "i");
const behindTitle = lettered(shapes.behindTitle, "i");
const toEmployer = lettered(shapes.toEmployer);
const behindEmployer = lettered(shapes.behindEmployer);
/** "as part of a team", "I am one of": nothing that somebody is by trade. */
const noTitle = /^(?:part|one|well|such|if|\d)\b/i;
const sentenceEnd = lettered(String.raw`(?:\p{L}{3}|[)\d])[.!]\s+(?=\p{Lu})`, "g");

const longestParagraph = 1500;

/** How many lines the paragraph has that begins on that line: what the edge of a page broke goes on below. */
const linesOfParagraph = ({ lines }: Layout, from: number): number => {
  let to = from;
  for (let below = lines[to + 1]; below !== undefined && !below.bullet && !below.gapBefore; below = lines[++to + 1])
    if (/^.{0,39}$|[.!:]$/.test(lines[to]?.content ?? "")) break;
  return to - from + 1;
};

const partOf = ({ text, words }: Layout, start: number, length: number, kind: Part["kind"]): Part => {
  const end = start + length;
  return { start, end, text: text.slice(start, end), kind, words: wordsBetween(words, start, end), afterComma: false };
};

const employerIn = (layout: Layout, text: string, offset: number): Part | undefined => {
  const lead = toEmployer.exec(text);
  const from = (lead?.index ?? 0) + (lead?.[0].length ?? 0);
  // As it stands in the text: a name that the page's edge broke is told up to there.
  const tail = layout.text.slice(offset + from, offset + text.length);
  const all = tail.slice(0, behindEmployer.exec(tail)?.index).trimEnd();
  // "with the Harbour Trust at Wexcombe", unlike "for Grades 2 and 3 at Hill School" and "University of Texas at Austin"
  const name = lead?.[0].startsWith("for") ? all : all.replace(/(?<!University of \S+) at .*/, "");
  return lead !== null && name.length > 1 && name.length < 70
    ? partOf(layout, offset + from, name.length, "organisation")
    : undefined;
};

const ending = new RegExp(resumeShapes.ending, "i");
/** "from July 2009", "until 2012" within a sentence: a time that is told one side of. */
const withSide = ({ text }: Layout, date: FoundDate): FoundDate => {
  const { start, end, from, day, range } = date;
  const lead = text.slice(Math.max(0, start - 12), start);
  if (range || from === undefined) return date;
  if (ending.test(lead)) return { start, end, range: true, to: from, day };
  return /\bfrom $/i.test(lead) ? { start, end, range: true, from, day } : date;
};
/** "Before that, I was a cook at the Anchor": a job that its place among the others dates. */
const earlier = new RegExp(resumeShapes.earlier, "i");
const mostWords = 7;

/** The job that a stretch of text tells whose claim stands at `at`. */
const jobIn = (
  layout: Layout,
  text: string,
  offset: number,
  at: number,
  [claimed, worked]: readonly [string, string | undefined],
  dateEnd: number,
): Omit<Draft, "heads"> | undefined => {
  const behind = at + claimed.length;
  const from = behind + (article.exec(text.slice(behind))?.[0].length ?? 0);
  const rest = text.slice(from);
  const end = offset + text.length;
  const dates = findDates(layout.text, layout.words, wordAt(layout.words, offset), wordAt(layout.words, dateEnd), dateEnd).map(
    (date) => withSide(layout, date),
  );
  const date = dates.find(({ range }) => range) ?? dates[0];
  const stop = dates.map(({ start }) => start - offset - from).find((start) => start > 0) ?? rest.length;
  const title = rest.slice(0, Math.min(behindTitle.exec(rest)?.index ?? rest.length, stop)).trim();
  const position = partOf(layout, offset + from, title.length, "title");
  const { length } = position.words;
  if (length === 0 || length > mostWords || noTitle.test(title)) return undefined;
  const told = rest.slice(title.length);
  // "coordinator in Special Education"
  const isField = worked === undefined && /^\s*in /.test(told);
  const organisation =
    (isField ? undefined : employerIn(layout, told, position.end)) ?? employerIn(layout, text.slice(0, from), offset);
  if (
    organisation === undefined
      ? !worked && date?.from === undefined
      : !worked && date === undefined && !earlier.test(text.slice(0, at))
  )
    return undefined;
  if (!isTitle(position.words) && !(worked && date && organisation && length < 5)) return undefined;
  return { start: offset, end, body: [], position, ...(organisation && { organisation }), ...(date && { date }) };
};

/** The jobs that the sentences tell which begin on the line `from`, and how many lines these take. Undefined where none is told. */
export const toldJobs = (
  layout: Layout,
  from: number,
  to: number,
): { readonly jobs: readonly Draft[]; readonly lines: number } | undefined => {
  const line = layout.lines[from] as LaidLine;
  const { firstWord, lastWord, contentStart } = line;
  const { words } = layout;
  const isOfOneself = anyMarked(words, firstWord, lastWord, mark.claim);
  if (!isOfOneself && !statementWords.has(words.folded[firstWord] ?? "")) return undefined;
  const lines = isOfOneself ? Math.min(linesOfParagraph(layout, from), to - from) : 1;
  const below = isOfOneself || line.content.endsWith(".") ? undefined : layout.lines[from + 1];
  // "from May 2015 to June" over "2017"
  const rest = below === undefined || below.bullet || below.gapBefore ? 0 : below.contentEnd - line.contentEnd;
  const heads = layout.lines.slice(from, from + lines);
  // What a page's edge broke reads as if it stood on one line.
  const text = layout.text.slice(contentStart, heads.at(-1)?.contentEnd).slice(0, longestParagraph).replace(/\s/g, " ");
  const claims = [...text.matchAll(claim)];
  // Each from the sentence on that holds it, or the half of one.
  const starts = claims.map(({ index }, order) => {
    const before = claims[order - 1]?.index ?? -1;
    const start = text.lastIndexOf(". ", index) + 1;
    return start > before ? start : Math.max(text.lastIndexOf(",", index), before + 1);
  });
  const jobs = claims.flatMap((found, order): Draft[] => {
    sentenceEnd.lastIndex = found.index;
    const closing = sentenceEnd.exec(text);
    const end = Math.min(closing === null ? text.length : sentenceEnd.lastIndex - 1, starts[order + 1] ?? text.length);
    const start = starts[order] ?? 0;
    const job = jobIn(
      layout,
      text.slice(start, end),
      contentStart + start,
      found.index - start,
      [found[0], found[1]],
      contentStart + end + (end < text.length ? 0 : rest),
    );
    return job === undefined ? [] : [{ ...job, heads }];
  });
  return jobs.length === 0 ? undefined : { jobs, lines };
};
