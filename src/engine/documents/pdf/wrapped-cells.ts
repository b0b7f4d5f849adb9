/**
 * Tables whose cells are broken over lines ("Harbour" above "Hospital", beside "Ward" above "Manager"): a row of the table on one
 * line, its cells whole, and below it the lines of a column that tells what somebody did. A table is known by the left edges its
 * rows share, by the room between them or the date that each begins with, and by its one column of dates; cards and columns of a
 * page have no such column. Of two columns only this is one: an employer below each date, beside what somebody did, which is set in
 * from the title above it.
 */

import { kindOf } from "../segment-kinds.ts";
import { lookOf, type Row, type Segment } from "./lines.ts";
import { isRange } from "./stacked-dates.ts";

type Lines = readonly Row[];
/** Where columns begin. */
type Edges = readonly number[];
type Cell = readonly Segment[];
/** A row of a table: a cell for each column. */
type TableRow = readonly Cell[];
type Table = { readonly rows: readonly TableRow[]; readonly to: number };

const fewestColumns = 2;
/** A row of many cells may have an empty one. */
const fewestFilled = 3;
const mostColumns = 12;
const fewestRows = 2;
/** Cells begin where their column does, or a bullet's indent later, and end so many points before the next one. */
const sameEdge = 2;
/** The room above a row, and within a cell, in the distances of its lines. */
const roomAbove = 1.25;
const roomWithin = 1.6;
/** Longer cells tell what somebody did. */
const longestName = 80;
const blank = 0.28;
/** Deeds begin so many points later than the title above them. */
const setIn = 5;

const columnAt = (edges: Edges, { x0, x1 }: Segment): number =>
  edges.findIndex((edge, index) => x0 > edge - sameEdge && x1 < (edges[index + 1] ?? Infinity) - sameEdge);

/** The cells' lines, or nothing if the line is none of the table's. */
const cellsOf = (line: Row | undefined, edges: Edges): readonly (Segment | undefined)[] | undefined => {
  const cells = edges.map((): Segment | undefined => undefined);
  for (const segment of line?.segments ?? []) {
    const column = columnAt(edges, segment);
    if (column < 0 || cells[column] !== undefined) return undefined;
    cells[column] = segment;
  }
  return cells;
};

const isFull = (cells: readonly (Segment | undefined)[]): boolean => {
  const filled = cells.filter((cell) => cell !== undefined).length;
  return cells[0] !== undefined && filled >= Math.min(cells.length, Math.max(fewestFilled, cells.length - 1));
};

const textOf = (cell: Cell): string => cell.map(({ text }) => text).join(" ");
const isDate = (cell: Cell | undefined): boolean => cell !== undefined && cell.length > 0 && kindOf(textOf(cell)) === "date";

/** Has the line a date? Tables without room between their rows show so where each begins. */
const tellsWhen = (cells: readonly (Segment | undefined)[]): boolean => cells.some((cell) => cell?.kind === "date");

/** The one column whose cells are dates, but for its head. */
const columnOfDates = (rows: readonly TableRow[], columns: number): number => {
  const counts = Array.from({ length: columns }, (_, column) => rows.filter((cells) => isDate(cells[column])).length);
  const most = Math.max(...counts);
  const isOne = counts.filter((count) => count * 2 >= rows.length).length === 1;
  return isOne && most >= rows.length - 1 ? counts.indexOf(most) : -1;
};

/** Dates with an employer below, to the left of titles and deeds. */
const hasEmployersBelowDates = (rows: readonly TableRow[]): boolean =>
  rows.every(
    ([dated, told]) => dated?.[0]?.kind === "date" && told?.slice(1).every(({ x0 }) => x0 > (told[0]?.x0 ?? 0) + setIn) === true,
  ) && rows.some(([dated]) => (dated?.length ?? 0) > 1);

const isTable = (rows: readonly TableRow[]): boolean => {
  const columns = rows[0]?.length ?? 0;
  const isBroken = rows.some((cells) => cells.some((cell) => cell.length > 1));
  const hasDates = columns === fewestColumns ? hasEmployersBelowDates(rows) : columnOfDates(rows, columns) >= 0;
  return rows.length >= fewestRows && isBroken && hasDates && !hasSections(rows);
};

/** A heading with other letters above or below it in its cell: these are columns of a page. */
const hasSections = (rows: readonly TableRow[]): boolean =>
  rows.flat().some((cell) =>
    cell.some((line, index) => {
      const around = [cell[index - 1], cell[index + 1]].filter((one) => one !== undefined);
      return line.kind === "heading" && around.some((other) => lookOf(other) !== lookOf(line));
    }),
  );

/** A heading alone on its line, in other letters than the line below. */
const isHeading = (line: Row | undefined, below: Row | undefined): boolean => {
  const [heading, other] = line?.segments ?? [];
  const next = below?.segments[0];
  return heading?.kind === "heading" && other === undefined && next !== undefined && lookOf(next) !== lookOf(heading);
};

/** The table that begins with a line, or where the lines end that might have been one. */
const tableAt = (lines: Lines, from: number): Table => {
  const edges = lines[from]?.segments.map(({ x0 }) => x0) ?? [];
  const run: (readonly (Segment | undefined)[])[] = [];
  for (let at = from; at < lines.length; at++) {
    const cells = cellsOf(lines[at], edges);
    if (cells === undefined || isHeading(lines[at], lines[at + 1])) break;
    run.push(cells);
  }
  const y = (index: number): number => lines[from + index]?.y ?? 0;
  const leading = run.slice(1).reduce((least, _, index) => Math.min(least, y(index + 1) - y(index)), Infinity);
  const rows: Segment[][][] = [];
  let to = 0;
  for (const cells of run) {
    const room = to === 0 ? Infinity : (y(to) - y(to - 1)) / leading;
    const opens = isFull(cells) && (room > roomAbove || (edges.length > fewestColumns && tellsWhen(cells)));
    if (!opens && room > roomWithin) break;
    if (opens) rows.push(edges.map(() => []));
    cells.forEach((segment, column) => {
      if (segment !== undefined) rows.at(-1)?.[column]?.push(segment);
    });
    to++;
  }
  return isTable(rows) ? { rows, to: from + to } : { rows: [], to: from + Math.max(1, run.length) };
};

/** Does the line go on with what stands above: in the same letters, for want of room, and not after a date? */
const goesOn = (above: Segment, line: Segment, right: number): boolean => {
  const word = (/^\S+/u.exec(line.text)?.[0].length ?? 0) * ((line.x1 - line.x0) / line.text.length);
  const isAfterDate = above.kind === "date" && !isRange(`${above.text} ${line.text}`);
  return lookOf(above) === lookOf(line) && above.x1 + word + line.size * blank > right && !isAfterDate;
};

/** The paragraphs of a cell, each on one line at its top. */
const paragraphsOf = (cell: Cell, right: number, top: number): readonly Segment[] => {
  const written: Segment[] = [];
  cell.forEach((line, index) => {
    const above = cell[index - 1];
    const open = written.at(-1);
    if (open === undefined || above === undefined || !goesOn(above, line, right)) written.push({ ...line, y: top });
    else written[written.length - 1] = { ...open, text: `${open.text} ${line.text}`, x1: Math.max(open.x1, line.x1) };
  });
  return written.map((paragraph) => ({ ...paragraph, kind: kindOf(paragraph.text) === "date" ? "date" : "text" }));
};

const lineOf = (segments: readonly Segment[]): readonly Row[] => {
  const [first] = segments;
  return first === undefined
    ? []
    : [{ y: first.y, size: Math.max(...segments.map(({ size }) => size)), segments, isWhole: true }];
};

/** The date and the title on one line, then what stands below the date, then what stands below the title. */
const writeBlocks = ([dated = [], told = []]: TableRow, right: number): readonly Row[] => {
  const [date, ...below] = paragraphsOf(dated, right, dated[0]?.y ?? 0);
  const [title, ...deeds] = told;
  const first = [date, title].filter((segment) => segment !== undefined);
  return [first, ...[...below, ...deeds].map((segment): readonly Segment[] => [segment])].flatMap(lineOf);
};

const write = ({ rows }: Table): readonly Row[] => {
  const columns = rows[0]?.length ?? 0;
  const dates = columns === fewestColumns ? 0 : columnOfDates(rows, columns);
  const rights = Array.from({ length: columns }, (_, column) =>
    rows.flatMap((cells) => cells[column] ?? []).reduce((right, { x1 }) => Math.max(right, x1), 0),
  );
  const tells = rights.map((_, column) => rows.some((cells) => textOf(cells[column] ?? []).length > longestName));
  if (columns === fewestColumns) return rows.flatMap((cells) => writeBlocks(cells, rights[0] ?? 0));
  return rows.flatMap((cells) => {
    const isHead = !isDate(cells[dates]);
    const top = Math.min(...cells.flat().map(({ y }) => y));
    const names = cells.map((cell, column) =>
      tells[column] === true && !isHead ? [] : paragraphsOf(cell, rights[column] ?? 0, top),
    );
    const height = Math.max(...names.map(({ length }) => length));
    const told = cells.filter((_, column) => tells[column] === true && !isHead).flat();
    return [
      ...Array.from({ length: height }, (_, line) => lineOf(names.flatMap((paragraphs) => paragraphs[line] ?? []))),
      ...told.map((line) => lineOf([{ ...line, kind: "text" }])),
    ].flat();
  });
};

/** The rows, those of such tables made whole; a table stays one text. */
export const withWholeCells = (lines: Lines): Lines => {
  const written: Row[] = [];
  for (let from = 0; from < lines.length;) {
    const line = lines[from];
    const cells = line === undefined || line.isWhole === true ? 0 : line.segments.length;
    const isOpening = cells >= fewestColumns && cells <= mostColumns;
    const table = isOpening ? tableAt(lines, from) : undefined;
    const to = table?.to ?? from + 1;
    const rows = table === undefined || table.rows.length === 0 ? lines.slice(from, to) : write(table);
    for (const row of rows) written.push(row);
    from = to;
  }
  return written;
};
