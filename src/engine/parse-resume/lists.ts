/** Step three for sections that are lists: skills, languages, certificates, projects. Items are kept as written. */

import type { LanguageLevel, Profile, TextAt } from "../../domain/resume/profile.ts";
import { holdsDigits, isLetter } from "../text/characters.ts";
import { writeDate } from "../text/dates.ts";
import { sectionOfPhrase } from "../text/headings.ts";
import { mark } from "../text/marks.ts";
import { languageNamed } from "../text/languages.ts";
import { lettered } from "../text/lettered.ts";
import { collectHighlights, oneLine } from "./highlights.ts";
import type { LaidLine, Layout } from "./layout.ts";
import { marks, trimmed } from "./parts.ts";
import { isProse } from "./prose.ts";
import { wordSet } from "../text/words.ts";

const mostItems = 400;

const openings = `${marks}-`;
const closings = `${marks}([`;
const behindLevel = `${marks}&(`;

const trimItem = (text: string, start: number, end: number): TextAt | undefined => {
  let [from, to] = trimmed(text, start, end, openings, closings);
  if (text[to - 1] === "." && to - from > 3 && text.lastIndexOf(".", to - 2) < from) to--;
  if (to <= from) return undefined;
  for (let at = from; at < to; at++)
    if (isLetter(text.charCodeAt(at))) return { text: oneLine(text.slice(from, to)), span: { start: from, end: to } };
  return undefined;
};

const howWell = "beginner|basic|elementary|intermediate|advanced|expert|proficient|excellent|very good|good|fluent";
/** How well something is mastered, which is no part of what it is called: "Excel (advanced)", "SQL - 5 years", "C++ 80%", "R ★★★☆". */
const mastery = new RegExp(
  String.raw`(?:\s*(?:[(:]|[–—-]\s)\s*(?:${howWell}|\d\d?\+?\s?(?:years?|yrs?)(?: .{0,20})?)|\s+(?:\d{1,3}\s?%|\d\d?\/(?:5|10)|[★☆●○◯■□▪]{2,}))\)?$`,
  "i",
);
const onlyMastery = new RegExp(`^(?:${howWell})$`, "i");
const and = /^(?:and|und|y|et|e) /;

/** "Military: none". */
const nothing = /^(?:none|nil|n\/?a|keine|ninguno|aucune?|nessuno|nenhum)$/i;
const years = /\s*\((?:less than |over |more than )?\d*\+?[^()]{0,20}(?:years?|months?|yrs?|a[nñ]os?|jahre?|ans?)\)\s*$/i;
const label = /^[^,;|:]{2,48}:\s+/;

const languageOpenings = wordSet("fluent mother madrelingua altre outras idioma langue lingua");
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
  for (let index = from; index < to && items.length < mostItems; index++) {
    const line = layout.lines[index];
    if (line === undefined || line.contacts.length > 0 || line.content.length > 3000) continue;
    if (tellsLanguages(layout, line) && parseLanguages(layout, index, index + 1).length > 0) continue;
    let start = index === from && contentFrom !== undefined ? contentFrom : line.contentStart;
    const group = line.content.includes(":") ? label.exec(text.slice(start, line.contentEnd)) : null;
    // "Excel: advanced" is no group.
    if (group !== null && !onlyMastery.test(text.slice(start + group[0].length, line.contentEnd))) start += group[0].length;
    const slashes = line.content.split(" / ").length > 2;
    let depth = 0;
    let open = start;
    const push = (end: number): void => {
      let last = end;
      const written = text.slice(open, end);
      const experience = written.includes(")") ? years.exec(written) : null;
      if (experience !== null) last = open + experience.index;
      last -= mastery.exec(text.slice(open, last).trimEnd())?.[0].length ?? 0;
      const first = open + (and.exec(written.trimStart())?.[0].length ?? 0) + written.length - written.trimStart().length;
      const item = trimItem(text, first, last);
      // A sentence is no item; its skills are found in the text itself.
      if (
        item !== undefined &&
        item.text.length <= 60 &&
        !nothing.test(item.text) &&
        !onlyMastery.test(item.text) &&
        item.text.split(" ").length <= 7
      )
        items.push(item);
    };
    for (let at = start; at < line.contentEnd; at++) {
      const mark = text[at];
      if (mark === "(" || mark === "[") depth++;
      else if (mark === ")" || mark === "]") depth = Math.max(0, depth - 1);
      else if (
        depth === 0 &&
        (",;|•·\t▪".includes(text.charAt(at)) ||
          text.startsWith("   ", at) ||
          text.startsWith(" ● ", at - 1) ||
          (slashes && text.startsWith(" / ", at - 1)))
      ) {
        push(at);
        open = at + 1;
      }
    }
    push(line.contentEnd);
  }
  return items;
};

const levelWords: readonly (readonly [RegExp, LanguageLevel])[] = [
  [
    /\b(?:native|mother tongue|bilingual|first language|nativ[oaeu]\w*|muttersprach\w*|langue maternelle|maternelle|bilingue|biling[üu]e|lengua materna|materna|madrelingua|l[íi]ngua materna|lingua madre)/i,
    "native",
  ],
  [
    /\b(?:full professional|proficient|excellent|near-native|verhandlungssicher|courant|fluent|fluido|fluente|flie(?:ß|ss)end|fl[üu]ssig|avanzado|avan[çc]ad[oa]|avanzato|advanced|ottimo|expert)/i,
    "c1",
  ],
  [
    /\b(?:professional working|upper[- ]intermediate|very good|good|gute?\b|sehr gut|buono|bon niveau|bien|professional|conversational|alto|erweitert)/i,
    "b2",
  ],
  [
    /\b(?:limited working|intermediate|intermedio|interm[ée]diaire|intermedi[áa]rio|working knowledge|mittel|medio|discreto)/i,
    "b1",
  ],
  [
    /\b(?:elementary|basic|beginner|b[áa]sic[oa]|grundkenntnisse|notions|scolaire|scolastico|base|d[ée]butant|iniciante|elemental|fair)/i,
    "a2",
  ],
];

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
const lastMark = /^([^]*)(?:[,;|•·/]|\s(?:and|y|und|et|e|&)\s)([^]*)$/i;

/** Natural languages named on the lines, each with the level that stands by it. */
export const parseLanguages = (layout: Layout, from: number, to: number): Profile["languages"] => {
  const languages: Profile["languages"] = [];
  const seen = new Set<string>();
  for (let index = from; index < to; index++) {
    const line = layout.lines[index];
    if (line === undefined || line.content.length > 600) continue;
    const named: { code: string; start: number; end: number }[] = [];
    for (let word = line.firstWord; word < line.lastWord; word++) {
      if (((layout.words.marks[word] ?? 0) & mark.language) === 0) continue;
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
        (order > 0 && lead !== null && (lead[1] ?? "").trim() + (lead[2] ?? "").trim() === "" && shared !== "native"
          ? shared
          : undefined);
      const next = layout.lines[index + 1];
      if (
        level === undefined &&
        named.length === 1 &&
        next !== undefined &&
        index + 1 < to &&
        next.lastWord - next.firstWord <= 4
      )
        level = levelIn(next.content);
      const end = level === undefined ? one.end : trimmed(layout.text, one.end, one.end + own.length, "", behindLevel)[1];
      languages.push({ language: one.code, ...(level === undefined ? {} : { level }), span: { start: one.start, end } });
    }
  }
  return languages;
};

/** What leads to a date: "CELTA, issued", "First Aid (expires", which tells the end. */
const validity =
  /[\s,(|–-]+(?:issued|renewed|awarded|obtained|completed|earned|(expire[sd]?|expiry|exp|valid (?:until|to|through)))[:.\s]*$/i;

/** One certificate a line or bullet, its date set apart. */
export const parseCertificates = (layout: Layout, from: number, to: number, contentFrom?: number): Profile["certificates"] => {
  const certificates: Profile["certificates"] = [];
  for (let index = from; index < to && certificates.length < 100; index++) {
    const line = layout.lines[index];
    if (line === undefined || line.content.length > 220 || (isProse(layout, line) && !line.bullet) || line.contacts.length > 0)
      continue;
    const start = index === from && contentFrom !== undefined ? contentFrom : line.contentStart;
    const date = line.dates[0];
    let end = line.contentEnd;
    let begin = start;
    if (date !== undefined) {
      if (date.start - start <= 2) begin = date.end;
      else end = date.start;
    }
    // "CSCS Card | CITB | issued May 2019": the name, who gave it, and when.
    const written = layout.text.slice(begin, end);
    const bar = written.search(/\s\|\s/);
    const [lead, ends] = validity.exec(written) ?? [""];
    end = bar > 2 && date !== undefined ? begin + bar : end - lead.length;
    // Three names with nothing else are three certificates; two may be one and who gave it, unless a label announced several.
    const several = holdsDigits(line.content, 3) ? [] : parseSkills(layout, index, index + 1, start);
    const names = several.length > (start === line.contentStart ? 2 : 1) ? several : [trimItem(layout.text, begin, end)];
    for (const name of names)
      if (name !== undefined && name.text.length >= 3)
        certificates.push({
          name,
          ...(date?.from === undefined || ends !== undefined ? {} : { date: writeDate(date.from) }),
          span: names.length > 1 ? name.span : { start: line.start, end: line.end },
        });
  }
  return certificates;
};

const projectLabel = /^(?:project(?:\s*(?:title|name|\d+))?|proyecto|projekt|projet|projeto|progetto)\s*(?:#?\d+)?\s*[:–-]\s*/i;

/** Projects: a short line that is no bullet opens one; what follows belongs to it. */
export const parseProjects = (layout: Layout, from: number, to: number): Profile["projects"] => {
  type Draft = { name: TextAt; start: number; end: number; body: LaidLine[] };
  const drafts: Draft[] = [];
  const lines = layout.lines.slice(from, to);
  const bulletsOnly = lines.length > 0 && lines.every((line) => line.bullet || isProse(layout, line));
  for (const line of lines) {
    const opens = bulletsOnly
      ? line.bullet
      : !line.bullet &&
        !isProse(layout, line) &&
        line.lastWord - line.firstWord <= 14 &&
        !/^[a-z ]{3,30}:/i.test(line.content.replace(projectLabel, ""));
    const current = drafts[drafts.length - 1];
    if (!opens || line.content.length > 300) {
      if (current !== undefined) {
        current.body.push(line);
        current.end = line.end;
      }
      continue;
    }
    const lead = projectLabel.exec(line.content);
    const start = line.contentStart + (lead?.[0].length ?? 0);
    const colon = bulletsOnly ? line.content.search(/:\s|\s[–—-]\s/) : -1;
    let end = colon > 2 ? line.contentStart + colon : line.contentEnd;
    const date = line.dates[0];
    if (date !== undefined && date.start > start) end = Math.min(end, date.start);
    const name = trimItem(layout.text, start, end);
    if (name === undefined) continue;
    // A second head line right under the first (role, date) is part of the same project.
    if (
      current !== undefined &&
      current.body.length === 0 &&
      !line.gapBefore &&
      !bulletsOnly &&
      (date !== undefined || line.content.length < 40)
    ) {
      current.end = line.end;
      continue;
    }
    drafts.push({ name, start: line.start, end: line.end, body: [] });
    if (drafts.length === 60) break;
  }
  return drafts.map(({ name, start, end, body }) => ({
    name,
    highlights: collectHighlights(layout, body),
    span: { start, end },
  }));
};
