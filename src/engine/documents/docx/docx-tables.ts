/** Rows of a table as lines of text. */

import { kindOf } from "../segment-kinds.ts";

export type Cell = { readonly lines: string[]; shade: string };
export type Table = { rows: Cell[][]; row: Cell[]; shade: string };

export const isHeading = (line: string): boolean => kindOf(line) === "heading";
const longestAtEdge = 40;

/** A row as lines: single-line cells share one, cells with more of their own follow one another. */
export const writeRow = (row: readonly Cell[]): readonly string[] => {
  const cells = row
    .map((cell) => cell.lines.filter((line, index) => line !== "" || (index > 0 && cell.lines[index - 1] !== "")))
    .filter((lines) => lines.some((line) => line !== ""));
  // Dates and places at the right of a block stand on its first lines, as they do on the page.
  const [block, edge] = cells.slice(-2);
  // A cell with a heading of its own is a column of the page, however short its lines.
  const isEdge =
    edge?.some((line) => kindOf(line) === "date") === true &&
    edge.every((line) => line.length <= longestAtEdge && !isHeading(line));
  if (block !== undefined && edge !== undefined && isEdge && edge.length < block.length) {
    for (const [index, line] of edge.entries()) if (line !== "") block[index] = `${block[index] ?? ""}\t${line}`;
    cells.pop();
  }
  const written: string[] = [];
  let open: string[] = [];
  const close = (): void => {
    if (open.length > 0) written.push(open.join("\t"));
    open = [];
  };
  cells.forEach((lines, index) => {
    const [first = ""] = lines;
    const single = lines.length === 1;
    if (single && !isHeading(first)) open.push(first);
    else if (single || isHeading(first)) {
      close();
      written.push(...(written.length > 0 ? [""] : []), ...lines);
      if (single && index < cells.length - 1) return;
    } else if (open.length === 1 && (open[0] ?? "").length <= longestAtEdge) {
      // A date or label beside a block belongs to the block's first line.
      open.push(first);
      close();
      written.push(...lines.slice(1));
    } else {
      close();
      written.push(...(written.length > 0 ? [""] : []), ...lines);
    }
  });
  close();
  return written;
};
