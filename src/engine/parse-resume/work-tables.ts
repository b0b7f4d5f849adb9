/** Jobs told as a form has them: in the rows of a table whose first row names the columns, or each line with its label. */

import { resumeWords } from "../lexicon/word-lists.ts";
import type { FoundDate } from "../text/dates.ts";
import { wordsBetween, type LaidLine, type Layout } from "./layout.ts";
import type { Part } from "./part-kinds.ts";
import type { Draft } from "./work-heads.ts";

type Column = "position" | "organisation" | "date" | undefined;
export type Table = readonly Column[];
type Cell = { readonly start: number; readonly end: number; readonly text: string };

const cell = /[^\s|](?:[^\n\t|]*?[^\s|])?(?=\s*(?:[\t|]| {2}|$))/g;
const longestName = 30;
const fewestColumns = 3;
const longestHead = 240;

const cellsOf = ({ content, contentStart }: LaidLine): readonly Cell[] =>
  /[\t|]| {2}/.test(content)
    ? [...content.matchAll(cell)].map(({ 0: text, index }) => ({
        start: contentStart + index,
        end: contentStart + index + text.length,
        text,
      }))
    : [];

const names: readonly (readonly [Column, RegExp])[] = (["position", "organisation", "date"] as const).map((column) => [
  column,
  new RegExp(`^(?:${resumeWords.columns[column]})\\b`, "i"),
]);

/** "Vessel | Rank | Company | Signed on | Signed off": what the columns of the rows below hold, or undefined for any other line. */
export const tableOf = (line: LaidLine): Table | undefined => {
  if (line.dates.length > 0 || line.content.length > longestHead) return undefined;
  const cells = cellsOf(line);
  if (cells.length < fewestColumns || cells.some(({ text }) => text.length > longestName)) return undefined;
  const table = cells.map(({ text }): Column => names.find(([, name]) => name.test(text))?.[0]);
  return table.includes("position") && table.includes("organisation") && table.includes("date") ? table : undefined;
};

/** The time that two dates tell, each in a column of its own. */
const spanOf = ([from, to]: readonly FoundDate[]): FoundDate | undefined =>
  from?.from === undefined || from.range || to?.from === undefined
    ? from
    : { start: from.start, end: to.end, range: true, from: from.from, to: to.from, day: from.day };

/** A row of the table as an entry, or undefined for a line that is none. */
export const rowOf = ({ words }: Layout, line: LaidLine, table: Table): Draft | undefined => {
  const cells = cellsOf(line);
  const date = spanOf(line.dates);
  if (cells.length !== table.length || date === undefined) return undefined;
  const partOf = (column: Column, kind: Part["kind"]): Part => {
    const { start, end, text } = cells[table.indexOf(column)]!;
    return { start, end, text, kind, words: wordsBetween(words, start, end), afterComma: false };
  };
  return {
    start: line.start,
    end: line.end,
    heads: [line],
    body: [],
    position: partOf("position", "title"),
    organisation: partOf("organisation", "organisation"),
    date,
  };
};

const label = /^[A-Z][A-Za-z' ]{2,30}\s*:\s/;
/** "Address: …", "Inclusive dates: …": a further line of a form, whatever it is called. */
export const isLabelled = ({ content }: LaidLine): boolean => label.test(content);
