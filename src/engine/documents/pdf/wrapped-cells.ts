/**
 * Tables whose cells are broken over lines ("Harbour" above "Hospital", beside "Ward" above "Manager"): a row of the table on one
 * line, its cells whole, and below it the lines of a column that tells what somebody did. A table is known by the left edges its
 * rows share, by the room between them, and by its one column of dates; cards and columns of a page have no such column.
 */

import { kindOf } from "../segment-kinds.ts";
import { lookOf, type Row, type Segment } from "./lines.ts";

type Lines = readonly Row[];
/** Where columns begin. */
type Edges = readonly number[];
type Cell = readonly Segment[];
/** A row of a table: a cell for each column. */
type TableRow = readonly Cell[];
type Table = { readonly rows: readonly TableRow[]; readonly to: number };

const fewestColumns = 3;
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

/** Every cell is filled; of many, one may be empty. */
const isFull = (cells: readonly (Segment | undefined)[]): boolean => {
  const filled = cells.filter((cell) => cell !== undefined).length;
  return cells[0] !== undefined && filled >= Math.max(fewestColumns, cells.length - 1);
};

const textOf = (cell: Cell): string => cell.map(({ text }) => text).join(" ");
const isDate = (cell: Cell | undefined): boolean => cell !== undefined && cell.length > 0 && kindOf(textOf(cell)) === "date";

/** The one column whose cells are dates, but for its head. */
const columnOfDates = (rows: readonly TableRow[], columns: number): number => {
  const counts = Array.from({ length: columns }, (_, column) => rows.filter((cells) => isDate(cells[column])).length);
  const most = Math.max(...counts);
  const isOne = counts.filter((count) => count * 2 >= rows.length).length === 1;
  return isOne && most >= rows.length - 1 ? counts.indexOf(most) : -1;
};

/** A heading with other letters above or below it in its cell: these are columns of a page. */
const hasSections = (rows: readonly TableRow[]): boolean =>
  rows.flat().some((cell) =>
    cell.some((line, index) => {
      const around = [cell[index - 1], cell[index + 1]].filter((one) => one !== undefined);
      return line.kind === "heading" && around.some((other) => lookOf(other) !== lookOf(line));
    }),
  );

/** The table that begins with a line, or where the lines end that might have been one. */
const tableAt = (lines: Lines, from: number): Table => {
  const edges = lines[from]?.segments.map(({ x0 }) => x0) ?? [];
  const run: (readonly (Segment | undefined)[])[] = [];
  for (let at = from; at < lines.length; at++) {
    const cells = cellsOf(lines[at], edges);
    if (cells === undefined) break;
    run.push(cells);
  }
  const y = (index: number): number => lines[from + index]?.y ?? 0;
  const leading = run.slice(1).reduce((least, _, index) => Math.min(least, y(index + 1) - y(index)), Infinity);
  const rows: Segment[][][] = [];
  let to = 0;
  for (const cells of run) {
    const room = to === 0 ? Infinity : (y(to) - y(to - 1)) / leading;
    const opens = room > roomAbove && isFull(cells);
    if (!opens && room > roomWithin) break;
    if (opens) rows.push(edges.map(() => []));
    cells.forEach((segment, column) => {
      if (segment !== undefined) rows.at(-1)?.[column]?.push(segment);
    });
    to++;
  }
  const isBroken = rows.some((cells) => cells.some((cell) => cell.length > 1));
  const isTable = rows.length >= fewestRows && isBroken && columnOfDates(rows, edges.length) >= 0 && !hasSections(rows);
  return { rows: isTable ? rows : [], to: from + Math.max(1, isTable ? to : run.length) };
};

/** The cell as it was written: broken where the next word had no room, or where the look changes. */
const paragraphsOf = (cell: Cell, right: number, top: number): readonly Segment[] => {
  const written: Segment[] = [];
  let above: Segment | undefined;
  for (const line of cell) {
    const word = (/^\S+/u.exec(line.text)?.[0].length ?? 0) * ((line.x1 - line.x0) / line.text.length);
    const open = written.at(-1);
    if (
      open !== undefined &&
      above !== undefined &&
      lookOf(above) === lookOf(line) &&
      above.x1 + word + line.size * blank > right
    ) {
      const text = `${open.text} ${line.text}`;
      written[written.length - 1] = { ...open, text, x1: Math.max(open.x1, line.x1) };
    } else written.push({ ...line, y: top });
    above = line;
  }
  return written.map((paragraph) => ({ ...paragraph, kind: kindOf(paragraph.text) === "date" ? "date" : "text" }));
};

const lineOf = (segments: readonly Segment[]): readonly Row[] => {
  const [first] = segments;
  return first === undefined
    ? []
    : [{ y: first.y, size: Math.max(...segments.map(({ size }) => size)), segments, isWhole: true }];
};

const write = ({ rows }: Table): readonly Row[] => {
  const columns = rows[0]?.length ?? 0;
  const dates = columnOfDates(rows, columns);
  const rights = Array.from({ length: columns }, (_, column) =>
    rows.flatMap((cells) => cells[column] ?? []).reduce((right, { x1 }) => Math.max(right, x1), 0),
  );
  const tells = rights.map((_, column) => rows.some((cells) => textOf(cells[column] ?? []).length > longestName));
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
