/** Step three for certificates, licences and courses: one a line or several, each with the date it was given on. */

import type { Span } from "../../domain/resume/evidence.ts";
import type { Profile, TextAt } from "../../domain/resume/profile.ts";
import { holdsDigits, opensSmall } from "../text/characters.ts";
import { resumeShapes } from "../lexicon/resume-shapes.ts";
import { resumeWords } from "../lexicon/word-lists.ts";
import { writeDate } from "../text/dates.ts";
import type { LaidLine, Layout } from "./layout.ts";
import { nothing, piecesOf, trimItem, wholeLines } from "./lists.ts";
import { isProse, isWrittenLarge } from "./prose.ts";

/** What leads to a date: "CELTA, issued", "First Aid (expires", which tells the end. */
const validity = new RegExp(
  String.raw`${resumeShapes.validity}|[\s,(–-]+((?:exp|v[aá]lid\w*|valable|gültig|scadenza|caduca)(?: \S+)?[:.\s]*(?:\b\d\d?\/\d\d)?)$`,
  "i",
);
/** "card no. 123456", ", License #RN94123", "Licence 123456": the number of one's own, which is no part of what it is called. */
const ownNumber = new RegExp(resumeShapes.ownNumber, "i");
/** "PMP, CSM": two such are two certificates. */
const abbreviation = /^[A-Z][A-Z\d+-]{1,6}$/;

/**
 * "Credential ID 4821", "Issuer: Harbour College", "American Heart Association", "Royal College of Nursing, 2019": a word of those who
 * certify ends the name or is one "of" something.
 */
const issuer = new RegExp(
  String.raw`^(?:issue[rd]|issuing|credential)\b|^(?!.* - )[^,|(·\t–]*\b(?:${resumeWords.certifiers})(?: of\b|$| ?[,|(·\t–])`,
  "i",
);

type Certificate = Profile["certificates"][number];
/** The date is empty where it tells the end. */
type Told = {
  readonly name: TextAt | undefined;
  readonly date: string | undefined;
  /** Does its number or how long it holds tell that it is one? */
  readonly isPlain: boolean;
};

/** A stretch of a line: its name, if it has one, and the date set apart. */
export const toldIn = ({ text }: Layout, line: LaidLine, { start, end }: Span): Told => {
  const isWithin = (one: Span): boolean => one.start >= start && one.start < end;
  const date = line.dates.find(isWithin);
  let begin = start;
  let close = line.contacts.find((one) => isWithin(one) && one.kind !== "phone")?.start ?? end;
  if (date !== undefined && date.start - start > 2) close = Math.min(close, date.start);
  else begin = date?.end ?? start;
  // "CSCS Card | CITB | issued May 2019": the name, who gave it, and when.
  const written = text.slice(begin, close);
  const bar = written.search(/\s\|\s/);
  const [lead, ends, until = ends] = validity.exec(written) ?? [""];
  let last = bar > 2 && date !== undefined ? begin + bar : close - lead.length;
  const numberAt = text
    .slice(begin, last)
    .replace(/[\s,;|(–-]+$/, "")
    .search(ownNumber);
  if (numberAt > 2) last = begin + numberAt;
  // "First Aid (Harbour Brigade, valid to": a bracket that the date closed.
  const open = text.lastIndexOf("(", last);
  if (open > begin + 2 && open < last && !text.slice(open, last).includes(")")) last = open;
  const name = trimItem(text, begin, last);
  return {
    name: name !== undefined && name.text.length > 2 ? name : undefined,
    isPlain: numberAt > 2 || lead !== "",
    date: date?.from && (until === undefined ? writeDate(date.from) : ""),
  };
};

/** The certificates that a line tells, those in a row apart: "PMP (2019), CSM (2018)", "BLS, ACLS", "First Aid; Forklift". */
const inRow = (layout: Layout, line: LaidLine, start: number): readonly Told[] =>
  piecesOf(layout.text, start, line.contentEnd, ";").flatMap((one) => {
    const row: Told[] = [];
    for (const piece of piecesOf(layout.text, one.start, one.end, ",|•·\t", "/", line.dates)) {
      const told = toldIn(layout, line, piece);
      const before = row[row.length - 1];
      // What has no name belongs to what has one.
      if (before === undefined || (before.name !== undefined && told.name !== undefined)) row.push(told);
      else row[row.length - 1] = { ...before, name: before.name ?? told.name, date: before.date || told.date };
    }
    // Three names with nothing else are three certificates; two may be one and who gave it, unless a label announced several.
    return row.length > 1 &&
      (row.every(({ date }) => date !== undefined) ||
        row.every(({ name, date }) => date === undefined && abbreviation.test(name?.text ?? "")) ||
        (!holdsDigits(line.content, 3) && (row.length > 2 || start > line.contentStart)))
      ? row
      : [toldIn(layout, line, one)];
  });

const longest = 220;

/** Written large, but for a brand that writes itself small: "dbt Analytics Engineering Certification, 2024". */
const isLarge = ({ name, date }: Told): boolean => {
  const { text = "" } = name ?? {};
  const rest = date === undefined ? text : text.replace(/^(?!and |or |with )[a-z]+ (?=[A-Z]\S* [A-Z])/, "");
  return !opensSmall(rest) && isWrittenLarge(rest);
};

export const parseCertificates = (layout: Layout, from: number, to: number, contentFrom?: number): Profile["certificates"] => {
  const certificates: Certificate[] = [];
  const lines = wholeLines(layout, from, to).filter(({ content }) => content.length <= longest);
  const inBlocks = lines.some(({ gapBefore }, index) => index > 1 && gapBefore);
  for (const [index, line] of lines.entries()) {
    if (certificates.length >= 100) break;
    const { content, bullet, gapBefore, contentEnd: end } = line;
    const start = index === 0 && contentFrom !== undefined ? contentFrom : line.contentStart;
    const last = certificates[certificates.length - 1];
    const told = toldIn(layout, line, { start, end });
    const { [index - 1]: beside, [index + 1]: below } = lines;
    // What stands under a name: somebody who certifies, or an unknown name where its place tells the same.
    const follows =
      !gapBefore &&
      !bullet &&
      beside !== undefined &&
      last?.span.end === beside.end &&
      (issuer.test(content) ||
        (below === undefined || below.gapBefore
          ? inBlocks && (told.date === undefined) !== (last.date === undefined) && (beside.gapBefore || index === 1)
          : last.date === undefined &&
            !below.bullet &&
            toldIn(layout, below, { start: below.contentStart, end: below.contentEnd }).name === undefined));
    if (told.name === undefined || follows) {
      if (last === undefined) continue;
      if (told.date) last.date ??= told.date;
      last.span = { ...last.span, end: line.end };
    } else if (
      !nothing.test(content) &&
      line.contacts.every(({ kind }) => kind === "link" || (kind === "phone" && told.isPlain)) &&
      (bullet || (told.isPlain && content.length < 100) || !isProse(layout, line) || (!content.endsWith(".") && isLarge(told)))
    ) {
      const row = inRow(layout, line, start);
      for (const { name, date } of row)
        if (name !== undefined)
          certificates.push({
            name,
            ...(date ? { date } : {}),
            span: row.length > 1 ? name.span : { start: line.start, end: line.end },
          });
    }
  }
  return certificates;
};
