/** Step three for sections that are lists: skills, languages, certificates, projects. Items are kept as written. */

import { resumeShapes } from "../lexicon/resume-shapes.ts";
import type { Span } from "../../domain/resume/evidence.ts";
import type { LanguageLevel, Profile, TextAt } from "../../domain/resume/profile.ts";
import { resumeWords } from "../lexicon/word-lists.ts";
import { isLetter, opensSmall } from "../text/characters.ts";
import { sectionOfPhrase } from "../text/headings.ts";
import { languageNamed } from "../text/languages.ts";
import { lettered } from "../text/lettered.ts";
import { oneLine } from "./highlights.ts";
import type { LaidLine, Layout } from "./layout.ts";
import { marks, trimmed } from "./parts.ts";
import { isProse, smallWords } from "./prose.ts";
import { wordSet } from "../text/words.ts";

const mostItems = 400;
/** With how well it is mastered. */
const longestItem = 120;

const openings = `${marks}-`;
const closings = `${openings}([`;
const behindLevel = `${marks}&(`;

export const trimItem = (text: string, start: number, end: number): TextAt | undefined => {
  let [from, to] = trimmed(text, start, end, openings, closings);
  if (text[to - 1] === "." && to - from > 3 && text.lastIndexOf(".", to - 2) < from) to--;
  for (let at = from; at < to; at++)
    if (isLetter(text.charCodeAt(at))) return { text: oneLine(text.slice(from, to)), span: { start: from, end: to } };
  return undefined;
};

const levelWords: readonly (readonly [RegExp, LanguageLevel])[] = [
  [new RegExp(resumeShapes.nativeLevel, "i"), "native"],
  [new RegExp(resumeShapes.fluentLevel, "i"), "c1"],
  [new RegExp(resumeShapes.upperLevel, "i"), "b2"],
  [/\b(?:interm[ée]di[a-zá]+|working|mittel|medio|discreto)/i, "b1"],
  [new RegExp(resumeShapes.basicLevel, "i"), "a2"],
];

/** "80%", "4/5", "★★★☆". */
const rating = String.raw`\d{1,3}\s?%|\d\d?\/(?:5|10)|[▀-☆]{2,}`;
/** "(advanced)", "5 years of experience", but not "5 years of Java". */
const level = String.raw`(?:${rating}|${resumeWords.mastery}|${levelWords.map(([shape]) => shape.source).join("|")})`;
/** How well something is mastered, which is no part of what it is called: "Excel (advanced)", "SQL - 5 years", "C++ 80%", "R: ★★★☆". */
const mastery = new RegExp(String.raw`(?:(?:^|\s*(?:[(:]|[–—-]\s))\s*\(?(?:(?:, )?${level}){1,2}|\s+(?:${rating}))\)?\s*$`, "i");
const and = /^\s*(?:and|und|y|et|e) /;
/** "Military: none", "Certificates: available on request". */
export const nothing = new RegExp(resumeShapes.nothing, "i");
const label = /^[^,;|:]{2,48}:[*_]*\s+/;

const pageful = 400;
/** Behind the last comma a name opens, or the line is as wide as a page. */
const broken = /,\s*[A-ZÀ-Þ][^,]*$|^.{60}.*,/;
/** Does the line go on in small letters or in a bracket, where the page's edge broke the last item of a list: "PLC wiring, Conduit" over "bending"? */
const goesOn = ({ words, text }: Layout, { content, contentEnd, lastWord }: LaidLine, line: LaidLine): boolean =>
  !line.bullet &&
  !line.gapBefore &&
  line.contacts.length === 0 &&
  content.length < pageful &&
  !label.test(line.content) &&
  (line.content.startsWith("(") ||
    (opensSmall(line.content) &&
      isLetter(text.charCodeAt(contentEnd - 1)) &&
      (broken.test(content) || smallWords.has(words.folded[lastWord - 1] ?? ""))));

/** The lines, each with what the page's edge broke off. */
export const wholeLines = (layout: Layout, from: number, to: number): readonly LaidLine[] => {
  const whole: LaidLine[] = [];
  for (const line of layout.lines.slice(from, to)) {
    const above = whole[whole.length - 1];
    const { end, contentEnd, lastWord } = line;
    if (above === undefined || !goesOn(layout, above, line)) whole.push(line);
    else
      whole[whole.length - 1] = {
        ...above,
        end,
        contentEnd,
        content: layout.text.slice(above.contentStart, contentEnd),
        lastWord,
        dates: [...above.dates, ...line.dates],
      };
  }
  return whole;
};

/** The pieces between marks, none of which stands in brackets or in `kept`; those of `spaced` have a blank on either side. Three blanks are a tab. */
export const piecesOf = (
  text: string,
  from: number,
  to: number,
  cuts: string,
  spaced = "",
  kept: readonly Span[] = [],
): Span[] => {
  const pieces: Span[] = [];
  let depth = 0;
  let start = from;
  for (let at = from; at < to; at++) {
    const mark = text.charAt(at);
    if (mark >= "a" && mark <= "z") continue;
    if ("([".includes(mark)) depth++;
    else if (")]".includes(mark)) depth -= depth > 0 ? 1 : 0;
    else if (
      depth === 0 &&
      (cuts.includes(mark) ||
        (mark === " " && cuts.includes("\t") && text.startsWith("   ", at)) ||
        (spaced.includes(mark) && text[at - 1] === " " && text[at + 1] === " ")) &&
      !kept.some((one) => one.start < at && at < one.end)
    ) {
      pieces.push({ start, end: at });
      start = at + 1;
    }
  }
  pieces.push({ start, end: to });
  return pieces;
};

const languageOpenings = wordSet(resumeShapes.languageOpenings);
/** "German  C1 C1", "Englisch: gut in Wort und Schrift". */
const levelled = lettered(String.raw`\b[abc][12]\b|^\p{L}+\s*:`, "i");

/** "Languages known: Hindi, English", "Altre lingue: Inglese", wherever it stands. */
export const tellsLanguages = ({ words }: Layout, { firstWord, content }: LaidLine): boolean => {
  const first = words.folded[firstWord] ?? "";
  return (
    languageOpenings.has(first) ||
    sectionOfPhrase(first) === "languages" ||
    (languageNamed(first) !== undefined && levelled.test(content))
  );
};

/** Items of a skills section: cut at commas, semicolons, bars and bullets; a group's label is not an item. */
export const parseSkills = (layout: Layout, from: number, to: number, contentFrom?: number): readonly TextAt[] => {
  const { text } = layout;
  const items: TextAt[] = [];
  const lines = wholeLines(layout, from, to);
  for (const [index, line] of lines.entries()) {
    const { content, contentEnd } = line;
    if (items.length >= mostItems) break;
    if (line.contacts.length > 0 || content.length > 3000) continue;
    if (tellsLanguages(layout, line) && languagesOf(layout, [line]).length > 0) continue;
    const shares = index === 0 && contentFrom !== undefined;
    let start = shares ? contentFrom : line.contentStart;
    const group = content.includes(":") ? label.exec(text.slice(start, contentEnd)) : null;
    // "Excel: advanced" is no group.
    if (
      group !== null &&
      text
        .slice(start + group[0].length, contentEnd)
        .split(/[,;|]/, 1)[0]
        ?.replace(mastery, "") !== ""
    )
      start += group[0].length;
    const often = [..."/–-"].filter((mark) => content.split(` ${mark} `).length > 2);
    const pieces = piecesOf(text, start, contentEnd, ",;|•·\t▪｜", `●◆■${often.join("")}`);
    // "Core:" over a line, "Core" over bullets: what they are called together.
    const below = lines[index + 1];
    if (
      below !== undefined &&
      (content.endsWith(":") ||
        (below.bullet && !line.bullet && !shares && !below.gapBefore && pieces.length === 1 && !isProse(layout, below)))
    )
      continue;
    for (const { start: open, end } of pieces) {
      const written = text.slice(open, end);
      if (written.length > longestItem) continue;
      const item = trimItem(text, open + (and.exec(written)?.[0].length ?? 0), end - (mastery.exec(written)?.[0].length ?? 0));
      // A sentence is no item; its skills are found in the text itself.
      if (item !== undefined && item.text.length <= 60 && !nothing.test(item.text) && item.text.split(" ").length <= 7)
        items.push(item);
    }
  }
  return items;
};

const levelIn = (text: string): LanguageLevel | undefined => {
  // "B2/C1": the higher one.
  const told = text
    .toLowerCase()
    .match(/\b[abc][12]\b/g)
    ?.sort()
    .at(-1);
  if (told !== undefined) return told as LanguageLevel;
  for (const [shape, level] of levelWords) if (shape.test(text)) return level;
  return undefined;
};

/** What stands between two languages: the first one's own, the last mark, and what leads to the second one. */
const lastMark = new RegExp(resumeShapes.lastMark, "i");

/** Natural languages named on the lines, each with the level that stands by it. */
export const parseLanguages = (layout: Layout, from: number, to: number): Profile["languages"] =>
  languagesOf(layout, wholeLines(layout, from, to));

const languagesOf = (layout: Layout, lines: readonly LaidLine[]): Profile["languages"] => {
  const languages: Profile["languages"] = [];
  const seen = new Set<string>();
  for (const [index, line] of lines.entries()) {
    if (line.content.length > 600) continue;
    const named: { code: string; start: number; end: number }[] = [];
    for (let word = line.firstWord; word < line.lastWord; word++) {
      const code = languageNamed(layout.words.folded[word] ?? "");
      if (code !== undefined) named.push({ code, start: layout.words.starts[word] ?? 0, end: layout.words.ends[word] ?? 0 });
    }
    for (const [order, one] of named.entries()) {
      if (seen.has(one.code)) continue;
      seen.add(one.code);
      const after = layout.text.slice(one.end, named[order + 1]?.start ?? line.contentEnd);
      const before = layout.text.slice(named[order - 1]?.end ?? line.contentStart, one.start);
      const own = (order < named.length - 1 ? lastMark.exec(after)?.[1] : undefined) ?? after;
      const lead = lastMark.exec(before);
      const shared = languages[languages.length - 1]?.level;
      // "Fluent in Spanish and Italian": the level stands before, and is shared; nobody shares a mother tongue so.
      let level =
        levelIn(own) ??
        levelIn(lead?.[2] ?? before) ??
        (order > 0 && lead?.slice(1).join("").trim() === "" && shared !== "native" ? shared : undefined);
      const next = lines[index + 1];
      if (level === undefined && named.length === 1 && next !== undefined && next.lastWord - next.firstWord <= 4)
        level = levelIn(next.content);
      const end = level === undefined ? one.end : trimmed(layout.text, one.end, one.end + own.length, "", behindLevel)[1];
      languages.push({ language: one.code, ...(level === undefined ? {} : { level }), span: { start: one.start, end } });
    }
  }
  return languages;
};
