/** Jobs told in sentences: "Worked as …", a title that opens the text below its employer, an entry that its first sentence tells. */

import { findDates, type FoundDate } from "../text/dates.ts";
import { lettered } from "../text/lettered.ts";
import { wordAt } from "../text/words.ts";
import { wordsBetween, type LaidLine, type Layout } from "./layout.ts";
import { isTitle, type Part } from "./part-kinds.ts";
import { partsOf } from "./parts.ts";
import { isWrittenLarge, opensSentence, smallWords } from "./prose.ts";
import { isMostlyLarge, type Draft } from "./work-heads.ts";

const statement =
  /^(?:(?:currently|presently|previously|have|had|i|am|was|is|since)\s)*(?:worked|working(?! student)|served|serving|employed|associated|joined|engaged)\b/i;
/** Every word of it: most lines open with another. */
const statementWords = new Set(statement.source.match(/[a-z]+/g));

const sentenceEnd = lettered(String.raw`(?:\p{L}{3}|(?<!\p{L})\p{Lu}{2}|[)\d])\.\s+(?=\p{Lu})`, "g");
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
  if (workedAs.test(line.content.slice(0, longestOpening))) return undefined;
  sentenceEnd.lastIndex = 0;
  const opening = line.content.slice(0, longestOpening + 20);
  for (let match = sentenceEnd.exec(opening); match !== null; match = sentenceEnd.exec(opening)) {
    const contentEnd = line.contentStart + match.index + match[0].indexOf(".");
    if (contentEnd <= date.end) continue;
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

const longestStatement = 320;
/** "I was Ward Manager at …", "My first post was as Clerk with …": a title follows, written large. */
const ofSelf = lettered(
  String.raw`\b(?:I (?:was|am|became)|(?:job|post|position|role) was|I am now:|now:)(?:\s(?:as|an?|the|employed as))*\s+(?=\p{Lu})`,
);

const workedAs = /\bI (?:have )?worked (?:[^.;]{0,80} )?as\b/;

/** "Worked as …", "Currently serving as …"; with its dates also "Until 2017 I was …". */
export const opensStatement = (layout: Layout, line: LaidLine): boolean =>
  (statementWords.has(layout.words.folded[line.firstWord] ?? "") && statement.test(line.content)) ||
  (!line.bullet &&
    line.dates.some(({ range }) => range) &&
    (ofSelf.test(line.content.slice(0, longestStatement)) || workedAs.test(line.content.slice(0, longestStatement))));

/** "in Acme Ltd from May 2015", "with Acme Ltd": the employer that stretch of a sentence names. */
const employerIn = (text: string, offset: number): Part | undefined => {
  const match = /\b(?:in|at|with|for|by)\s+(?:the\s+|m\/s\.?\s+)?(?=[a-z]*[A-Z])/.exec(text);
  if (match === null) return undefined;
  const from = match.index + match[0].length;
  const tail = text.slice(from);
  const end = /\s(?:from|since|in|as|on|where|for|during|till|to)\s|[,;(]|\.(?:\s|$)|\s-\s/.exec(tail);
  const name = tail.slice(0, end?.index ?? tail.length).trim();
  const start = offset + from;
  return name.length > 1 && name.length < 70
    ? { start, end: start + name.length, text: name, kind: "organisation", words: [], afterComma: false }
    : undefined;
};

/** "from July 2009.": a time that is told no end. */
const openFrom = (begin: FoundDate | undefined): FoundDate | undefined => {
  if (begin?.from === undefined) return undefined;
  const { start, end, from, day } = begin;
  return { start, end, range: true, from, day };
};

/** "Worked as Test Engineer in Acme Ltd from May 2015 to June 2017": an entry told as a sentence, with its title at least. */
export const statedEntry = (layout: Layout, line: LaidLine, below?: LaidLine): Draft | undefined => {
  if (!opensStatement(layout, line)) return undefined;
  const content = line.content.slice(0, longestStatement);
  // Its dates may go on below: "from May 2015 to June" over "2017".
  const last = below === undefined || below.bullet || below.gapBefore || line.content.endsWith(".") ? line : below;
  const dates = findDates(layout.text, layout.words, line.firstWord, last.lastWord, last.contentEnd);
  const begin = dates.find((found) => /\b(?:from|since) $/.test(layout.text.slice(Math.max(0, found.start - 6), found.start)));
  const date = dates.find((found) => found.range) ?? openFrom(begin);
  const roleAt = ofSelf.exec(content) ?? /\b(?:as|role of|position of)(?:\s(?:an?|the))?\s+/i.exec(content);
  if (roleAt === null) return undefined;
  const from = roleAt.index + roleAt[0].length;
  const rest = content.slice(from, from + 160);
  const roleEnd = /\s(?:in|at|with|for|from|since|on|under|\(|and)\s|[,;(–]|(?<!\b[js]r)\.|\s-\s/i.exec(rest);
  const role = rest.slice(0, roleEnd?.index ?? rest.length).trim();
  const words = role
    .toLowerCase()
    .split(/[^a-zà-ÿ]+/)
    .filter((word) => word !== "");
  if (words.length === 0 || words.length > 7 || !isTitle(words)) return undefined;
  const start = line.contentStart + from;
  const draft: Draft = {
    start: line.start,
    end: line.end,
    heads: [line],
    body: [],
    position: { start, end: start + role.length, text: role, kind: "title", words, afterComma: false },
  };
  const organisation =
    employerIn(rest.slice(role.length), start + role.length) ?? employerIn(content.slice(0, roleAt.index), line.contentStart);
  if (organisation !== undefined) draft.organisation = organisation;
  if (date !== undefined) draft.date = date;
  return draft;
};

const runIn = lettered(
  String.raw`^((?:[^\s.:–—-]|[-.](?=\S)|\s(?![–—-]\s)){3,60}?)(?:(?:\s+[–—-]+\s+|[.:]\s+)(?=\p{Lu})| : |[.]$| (?:for|at|in|with|on) )`,
);

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
