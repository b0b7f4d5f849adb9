/**
 * Tables as the taxonomies publish them, row by row: comma-separated with quotes (ESCO) or tab-separated (O*NET). Holds one
 * row at a time, whatever the size of the file, and names file and line when something is wrong.
 */

import { createReadStream } from "node:fs";

export class TaxonomyError extends Error {}

/** Told of a file that holds no skills: whoever hands all of a download over wants the others read. */
export type PassOver = (message: string) => void;

export const refuse: PassOver = (message) => {
  throw new TaxonomyError(message);
};

export type Row = { readonly line: number; readonly cells: ReadonlyMap<string, string> };

const mostCell = 100_000;

/** Cells of each record of a CSV stream (RFC 4180: quotes doubled inside quotes, line breaks allowed there). */
async function* csvRecords(file: string): AsyncGenerator<{ line: number; cells: string[] }> {
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  let closed = false;
  let line = 1;
  let opened = 1;
  for await (const chunk of createReadStream(file, { encoding: "utf8" })) {
    for (const letter of String(chunk)) {
      if (letter === "\n") line++;
      if (closed && letter === '"') {
        // A doubled quote inside quotes.
        cell += '"';
        closed = false;
        quoted = true;
        continue;
      }
      closed = false;
      if (quoted) {
        if (letter === '"') {
          quoted = false;
          closed = true;
        } else cell += letter;
        if (cell.length > mostCell)
          throw new TaxonomyError(
            `${file}:${String(opened)}: a quote opens here and a cell of more than ${String(mostCell)} characters follows; is a quote left open?`,
          );
      } else if (letter === '"' && cell === "") quoted = true;
      else if (letter === ",") {
        cells.push(cell);
        cell = "";
      } else if (letter === "\n") {
        cells.push(cell.endsWith("\r") ? cell.slice(0, -1) : cell);
        yield { line: opened, cells };
        cells = [];
        cell = "";
        opened = line;
      } else cell += letter;
    }
  }
  if (quoted) throw new TaxonomyError(`${file}:${String(opened)}: a quote opens here and is never closed`);
  if (cell !== "" || cells.length > 0) yield { line: opened, cells: [...cells, cell] };
}

async function* tabRecords(file: string): AsyncGenerator<{ line: number; cells: string[] }> {
  let rest = "";
  let line = 0;
  for await (const chunk of createReadStream(file, { encoding: "utf8" })) {
    const lines = (rest + String(chunk)).split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > mostCell)
      throw new TaxonomyError(
        `${file}:${String(line + 1)}: a line of more than ${String(mostCell)} characters; is this a tab-separated file?`,
      );
    for (const one of lines) yield { line: ++line, cells: one.replace(/\r$/u, "").split("\t") };
  }
  if (rest !== "") yield { line: line + 1, cells: rest.split("\t") };
}

/** Rows by column name. A row with another number of cells than the heading is an error that names its line. */
export async function* readTable(file: string, form: "csv" | "tab"): AsyncGenerator<Row> {
  let names: string[] | undefined;
  for await (const { line, cells } of form === "csv" ? csvRecords(file) : tabRecords(file)) {
    if (names === undefined) {
      names = cells.map((name) => name.replace(/^\ufeff/u, "").trim());
      continue;
    }
    if (cells.length === 1 && cells[0]?.trim() === "") continue;
    if (cells.length !== names.length)
      throw new TaxonomyError(
        `${file}:${String(line)}: ${String(cells.length)} cells where the heading has ${String(names.length)}`,
      );
    yield { line, cells: new Map(names.map((name, index) => [name, (cells[index] ?? "").trim()])) };
  }
  if (names === undefined) throw new TaxonomyError(`${file}: the file is empty`);
}

/** The names in the first line, to tell what a file is. */
export const headingOf = async (file: string, form: "csv" | "tab"): Promise<string[]> => {
  for await (const { cells } of form === "csv" ? csvRecords(file) : tabRecords(file))
    return cells.map((name) => name.replace(/^\ufeff/u, "").trim());
  throw new TaxonomyError(`${file}: the file is empty`);
};
