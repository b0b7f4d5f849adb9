/**
 * Jobs that somebody tells of themselves in whole sentences, one or several a paragraph: "I have been Head Gardener at Elm Park since
 * 2015.", "De 2010 a 2012 trabajé como cajera en Almacenes Rivera."
 */

import { findDates, type FoundDate } from "../text/dates.ts";
import { lettered } from "../text/lettered.ts";
import { mark, markWords } from "../text/marks.ts";
import { anyMarked, cutWords, wordAt, wordSet } from "../text/words.ts";
import type { LaidLine, Layout } from "./layout.ts";
import { isTitle, type Part } from "./part-kinds.ts";
import type { Draft } from "./work-heads.ts";

/** One of them is in every claim below: most lines have none. */
markWords(
  mark.claim,
  wordSet(
    "i ich travaille suis ai etais trabaje trabajo trabajado fui soy sido trabalhei trabalho sou atuei atuo lavorato lavoro lavoravo sono",
  ),
);

/** What was worked "as" is a title whatever it is called; what somebody "was" only where its words are those of a title. */
const claim = lettered(
  String.raw`(?<!\p{L})(?:((?:I(?: have|['’]ve)?(?: been)? (?:work(?:ed|ing)?|served|serve|started|began)(?: [^.,;]{1,60})? as|` +
    String.raw`(?:arbeite(?:te)?|war|bin|habe)(?: ich)?(?: [^.,;]{1,60})? als|ich(?: [^.,;]{1,60})? als|` +
    String.raw`(?:j['’]ai|je) travaill[ée]e?(?: [^.,;]{1,60})? (?:comme|en tant que?)|` +
    String.raw`(?:trabaj(?:é|o)|he trabajado)(?: [^.,;]{1,60})? (?:como|de)|(?:trabalh|atu)(?:ei|o)(?: [^.,;]{1,60})? como|` +
    String.raw`(?:ho lavorato|lavoro|lavoravo)(?: [^.,;]{1,60})? come)(?!\p{L}))|` +
    String.raw`(?:I(?: have|['’]ve)(?: since)? been|I (?:was|am)|(?:war|bin) ich|ich (?:war|bin)|je suis|j['’](?:ai été|étais)|fui|soy|he sido|sou|sono(?: stat[oa])?)` +
    String.raw`(?: (?:now|then|also|currently|first|heute|dann|ora))?(?= \p{L}))`,
  "gi",
);
const article = /^['’\s]*(?:(?:an?|the|eine?|une?|una?|uma?|el|la|il)\s|l['’])?\s*/i;
/** What ends the title. */
const behindTitle = lettered(
  String.raw`\s(?:at|in|with|for|from|since|until|till|on|under|and|who|where|which|while|und|bei[m]?|im|am|an|von|vom|seit|bis|tätig|beschäftigt|angestellt|` +
    String.raw`chez|à (?:l['’]|la(?= )|\p{Lu})|aux?|dans|pour|depuis|jusqu|et|en|para|desde|hasta|con|y|na|no|em|presso|alla|al|per|dal|fino|e|i)(?![\p{L}])|[.,;:(–—\n]|\s-\s`,
);
/** What leads to an employer's name. */
const toEmployer = lettered(
  String.raw`(?<!\p{L})(?:at|with|for|by|in|bei[m]?|im|an|chez|dans|à|au|pour|en|para|con|n[ao]|em|presso|al|alla|per|da)\s+` +
    String.raw`(?:(?:the|der|die|das|dem|den|l[ae]s?|el|los|il|o|a)\s+)?(?:(?:der\s+)?Firma\s+|(?:l|dell|all)['’])?(?=\p{Ll}{0,2}(?:\p{Lu}|\d\p{Lu}))`,
);
const behindEmployer = lettered(
  String.raw`\s(?:from|since|in|as|on|at|where|for|during|till|until|to|and then|als|seit|von \d|vom|bis|tätig|beschäftigt|angestellt|gearbeitet|comme|depuis|de \d|` +
    String.raw`du \d|jusqu|como|desde|hasta|durante|come|dal|fino)(?![\p{L}])|[,;(]|\.(?:\s|$)|\s[-–—]\s`,
);
/** "as part of a team", "I am one of": nothing that somebody is by trade. */
const noTitle = /^(?:part|one|well|a?\s?member|such|if|though|it|there|able|looking|\d)\b/i;
const wholeCampus = /(?:University|Universidade?) of \S+$/i;
const sentenceEnd = lettered(String.raw`(?:\p{L}{3}|[)\d])[.!]\s+(?=\p{Lu})`, "g");

const longestParagraph = 1500;
const mostLines = 12;

export const mayTellJobs = ({ words }: Layout, { firstWord, lastWord }: LaidLine): boolean =>
  anyMarked(words, firstWord, lastWord, mark.claim);

/** How many lines the paragraph has that begins on that line: what the edge of a page broke goes on below. */
const linesOfParagraph = ({ lines }: Layout, from: number): number => {
  let count = 1;
  for (; count < mostLines; count++) {
    const { [from + count - 1]: above, [from + count]: line } = lines;
    if (above === undefined || line === undefined || line.bullet || line.gapBefore || above.content.length < 40) break;
    if (/[.!:]$/.test(above.content) && !/^(?:Before|After|From|In|I|Since|Then)\b/.test(line.content)) break;
  }
  return count;
};

const partOf = (layout: Layout, from: number, text: string, kind: Part["kind"]): Part => ({
  start: from,
  end: from + text.length,
  text,
  kind,
  words: layout.words.folded.slice(wordAt(layout.words, from), wordAt(layout.words, from + text.length)),
  afterComma: false,
});

const employerIn = (layout: Layout, text: string, offset: number): Part | undefined => {
  const lead = toEmployer.exec(text);
  if (lead === null) return undefined;
  const from = lead.index + lead[0].length;
  const tail = text.slice(from);
  let end = behindEmployer.exec(tail)?.index ?? tail.length;
  // "University of Texas at Austin"
  if (wholeCampus.test(tail.slice(0, end))) end += 1 + (/[\s,;(.]/.exec(tail.slice(end + 4))?.index ?? -1) + 3;
  const name = tail.slice(0, end).trimEnd();
  return name.length > 1 && name.length < 70 ? partOf(layout, offset + from, name.replace(/\.$/, ""), "organisation") : undefined;
};

const beginning = /\b(?:from|since|seit|von|depuis|de|desde|dal?) $/i;
const ending = /\b(?:until|till|up to|bis|jusqu['’]en|hasta|até|fino al)(?: the)? $/i;
/** "from July 2009", "until 2012" within a sentence: a time that is told one side of. */
const withSide = ({ text }: Layout, date: FoundDate): FoundDate => {
  if (date.range || date.from === undefined) return date;
  const { start, end, from, day } = date;
  const lead = text.slice(Math.max(0, start - 12), start);
  if (ending.test(lead)) return { start, end, range: true, to: from, day };
  return beginning.test(lead) ? { start, end, range: true, from, day } : date;
};
/** "Before that, I was a cook at the Anchor": a job that its place among the others dates. */
const earlier =
  /\b(?:before (?:that|this)|previously|prior|davor|zuvor|vorher|avant|auparavant|antes|anteriormente|prima|precedentemente)\b/i;

/** The jobs that the sentences tell which begin on the line `from`, and how many lines these take. Undefined where none is told. */
export const toldJobs = (
  layout: Layout,
  from: number,
  to: number,
): { readonly jobs: readonly Draft[]; readonly lines: number } | undefined => {
  const line = layout.lines[from];
  if (line === undefined || !mayTellJobs(layout, line)) return undefined;
  const lines = Math.min(linesOfParagraph(layout, from), to - from);
  const last = layout.lines[from + lines - 1] ?? line;
  const offset = line.contentStart;
  const written = layout.text.slice(offset, Math.min(last.contentEnd, offset + longestParagraph));
  // What a page's edge broke reads as if it stood on one line.
  const text = written.replace(/\s/g, " ");
  const claims = [...text.matchAll(claim)];
  const jobs: Draft[] = [];
  for (const [index, found] of claims.entries()) {
    const before = claims[index - 1];
    // The sentence that holds it, up to another claim's half.
    let start = before === undefined ? 0 : before.index + before[0].length;
    const lead = text.slice(start, found.index);
    const seam = Math.max(lead.lastIndexOf(". "), lead.lastIndexOf("; "), lead.lastIndexOf(", "));
    const isOpening = before === undefined && !/[.;] /.test(lead);
    if (!isOpening) start += Math.max(seam, lead.search(/\S+$/) - 1, 0);
    const next = claims[index + 1];
    let end = text.length;
    sentenceEnd.lastIndex = found.index + found[0].length;
    const closing = sentenceEnd.exec(text);
    if (closing !== null) end = closing.index + closing[0].trimEnd().length;
    if (next !== undefined && next.index < end) end = Math.max(text.lastIndexOf(",", next.index), found.index + found[0].length);
    const job = jobIn(layout, text.slice(start, end), offset + start, found.index - start, found);
    if (job !== undefined) jobs.push({ ...job, heads: layout.lines.slice(from, from + lines) });
  }
  return jobs.length === 0 ? undefined : { jobs, lines };
};

const mostWords = 7;

const jobIn = (
  layout: Layout,
  text: string,
  offset: number,
  at: number,
  found: RegExpExecArray,
): Omit<Draft, "heads"> | undefined => {
  const { 0: claimed, 1: worked } = found;
  const behind = at + claimed.length;
  const from = behind + (article.exec(text.slice(behind))?.[0].length ?? 0);
  const rest = text.slice(from);
  const dates = findDates(
    layout.text,
    layout.words,
    wordAt(layout.words, offset),
    wordAt(layout.words, offset + text.length),
    offset + text.length,
  ).map((date) => withSide(layout, date));
  const date = dates.find(({ range }) => range) ?? dates[0];
  const dateAt = Math.max(...dates.map(({ start }) => start - offset - from).filter((start) => start < 90), -1);
  const stop = behindTitle.exec(rest)?.index ?? rest.length;
  const title = rest.slice(0, dateAt > 0 ? Math.min(stop, dateAt) : stop).trim();
  const { folded } = cutWords(title);
  if (folded.length === 0 || folded.length > mostWords || noTitle.test(title)) return undefined;
  const behindIt = rest.slice(title.length);
  // "coordinator in Special Education"
  const isField = worked === undefined && /^\s*in /.test(behindIt);
  const organisation =
    (isField ? undefined : employerIn(layout, behindIt, offset + from + title.length)) ??
    employerIn(layout, text.slice(0, from), offset);
  if (organisation === undefined ? date?.from === undefined : date === undefined && !worked && !earlier.test(text.slice(0, at)))
    return undefined;
  if (!isTitle(folded) && (worked === undefined || date === undefined || organisation === undefined || folded.length > 4))
    return undefined;
  return {
    start: offset,
    end: offset + text.length,
    body: [],
    position: partOf(layout, offset + from, layout.text.slice(offset + from, offset + from + title.length), "title"),
    ...(organisation === undefined ? {} : { organisation }),
    ...(date === undefined ? {} : { date }),
  };
};
