/** Jobs told as a form has them: in the rows of a table whose first row names the columns. */

import { resumeShapes } from "../lexicon/resume-shapes.ts";
import { resumeWords } from "../lexicon/word-lists.ts";
import type { FoundDate } from "../text/dates.ts";
import { wordsBetween, type LaidLine, type Layout } from "./layout.ts";
import type { Part } from "./part-kinds.ts";
import type { Draft } from "./work-heads.ts";

type Column = "position" | "organisation" | "date" | undefined;
/** What each column holds, and how far from the edge of the page it begins. */
export type Table = { readonly columns: readonly Column[]; readonly edges: readonly number[] };
type Cell = { readonly start: number; readonly end: number; readonly text: string };

const cell = new RegExp(resumeShapes.cell, "g");
const longestName = 30;
const fewestColumns = 3;
const longestHead = 240;

const cellsOf = ({ text: whole }: Layout, { start, contentEnd }: LaidLine): readonly Cell[] => {
  const written = whole.slice(start, contentEnd);
  return /[\t|]| {2}/.test(written)
    ? [...written.matchAll(cell)].map(({ 0: text, index }) => ({ start: start + index, end: start + index + text.length, text }))
    : [];
};

const names: readonly (readonly [Column, RegExp])[] = (["position", "organisation", "date"] as const).map((column) => [
  column,
  new RegExp(`^(?:${resumeWords.columns[column]})\\b`, "i"),
]);

/**
 * "Vessel | Rank | Company | Signed on | Signed off": what the columns of the rows below hold, or undefined for any other line.
 * Rows without a title or an employer are none of a job.
 */
export const tableOf = (layout: Layout, line: LaidLine): Table | undefined => {
  if (line.dates.length > 0 || line.content.length > longestHead) return undefined;
  const cells = cellsOf(layout, line);
  if (cells.length < fewestColumns || cells.some(({ text }) => text.length > longestName)) return undefined;
  const columns = cells.map(({ text }): Column => names.find(([, name]) => name.test(text))?.[0]);
  return columns.includes("date") && (new Set(columns).size > 2 || columns.indexOf("date") < columns.lastIndexOf("date"))
    ? { columns, edges: cells.map(({ start }) => start - line.start) }
    : undefined;
};

/**
 * The cells of a row by its columns: one after the other, or by where they stand, since one that is too long runs into the next.
 * Undefined for a line without a date in the first column of dates: that is no row.
 */
const inColumns = (layout: Layout, line: LaidLine, { columns, edges }: Table): readonly (Cell | undefined)[] | undefined => {
  const told = cellsOf(layout, line);
  const isWhole = told.length === columns.length;
  if (!isWhole && (told.length < 2 || line.content.includes("\t"))) return undefined;
  const cells = isWhole
    ? told
    : edges.map((edge, index) =>
        told.find(({ start }) => start - line.start >= edge && start - line.start < (edges[index + 1] ?? Infinity)),
      );
  return /\d/.test(cells[columns.indexOf("date")]?.text ?? "") ? cells : undefined;
};

/** The time that two dates tell, each in a column of its own. */
const spanOf = ([from, to]: readonly FoundDate[]): FoundDate | undefined =>
  from?.from === undefined || from.range || to?.from === undefined
    ? from
    : { start: from.start, end: to.end, range: true, from: from.from, to: to.from, day: from.day };

/** Is the line a row of a table that tells neither titles nor employers: of studies, courses, papers? */
export const isOther = (layout: Layout, line: LaidLine, table: Table): boolean =>
  !table.columns.includes("position") && !table.columns.includes("organisation") && inColumns(layout, line, table) !== undefined;

/** A row of the table as an entry, or undefined for a line that is none. */
export const rowOf = (layout: Layout, line: LaidLine, table: Table): Draft | undefined => {
  const date = spanOf(line.dates);
  const cells = date === undefined ? undefined : inColumns(layout, line, table);
  const position = cells?.[table.columns.indexOf("position")];
  const organisation = cells?.[table.columns.indexOf("organisation")];
  if (date === undefined || position === undefined || organisation === undefined) return undefined;
  const last = cells?.[table.columns.lastIndexOf("date")];
  const isOpen = !date.range && last !== undefined && !/\d/.test(last.text);
  const partOf = (own: Cell, kind: Part["kind"]): Part => ({
    ...own,
    kind,
    words: wordsBetween(layout.words, own.start, own.end),
    afterComma: false,
  });
  // "Duties": what a column that names neither of these tells in three words or more.
  const told = cells?.filter((own, index) => table.columns[index] === undefined && own !== undefined && /\S .+ /.test(own.text));
  return {
    start: line.start,
    end: line.end,
    heads: [line],
    body: (told ?? []).flatMap((own) =>
      own === undefined
        ? []
        : [
            {
              ...line,
              contentStart: own.start,
              contentEnd: own.end,
              end: own.end,
              content: own.text,
              bullet: false,
              gapBefore: false,
            },
          ],
    ),
    position: partOf(position, "title"),
    organisation: partOf(organisation, "organisation"),
    date: isOpen ? { ...date, range: true, to: "present" } : date,
  };
};
