/**
 * A DOCX as text: paragraphs, lists, tables, text boxes, headers and footers in the order a reader meets them. Text that
 * Word does not show, or shows white on white or under 4 pt, is left out with a warning.
 */

import type { MarkupLibrary } from "../libraries.ts";
import { limits, Stopped, type Reading } from "../reading.ts";
import type { DocumentWarningKind } from "../read-document-types.ts";
import { kindOf } from "../segment-kinds.ts";
import { finishText } from "../visual-text.ts";
import { readLook, readRoom, readStyles, styleOf, type Look, type Room, type Style, type Styles } from "./docx-styles.ts";
import { openDocx } from "./open-docx.ts";

/** A mark in the written text where something hidden stood; nothing a document can hold. */
const hiddenMark = "\uE000\uE001";
const markOf = (index: number): string => `${hiddenMark}${String(index)}\uE001`;
const marks = /\uE000\uE001(\d+)\uE001/g;

type Cell = { readonly lines: string[]; shaded: boolean };
type Table = { rows: Cell[][]; row: Cell[]; shaded: boolean };
type Paragraph = { text: string; style: Style; styleId: string; room: Room; listed: boolean; shaded: boolean };

/** Room between paragraphs that reads as an empty line, in twentieths of a point. */
const emptyLine = 100;

const isHeading = (line: string): boolean => kindOf(line) === "heading";
const isLight = (colour: string | undefined): boolean => colour !== undefined && /^(?:[ef][0-9a-f]){3}$/.test(colour);
const longestAtEdge = 40;
const pageNumberOnly = /^(?:page|seite|p[áa]gina|pagina)?\s*\d*\s*(?:(?:of|von|de|di|sur|\/|\|)\s*\d*)?$/i;

/** A row as lines: single-line cells share one, cells with more of their own follow one another. */
const writeRow = (row: readonly Cell[]): readonly string[] => {
  const cells = row
    .map((cell) => cell.lines.filter((line, index) => line !== "" || (index > 0 && cell.lines[index - 1] !== "")))
    .filter((lines) => lines.some((line) => line !== ""));
  // Dates and places at the right of a block stand on its first lines, as they do on the page.
  const [block, edge] = cells.slice(-2);
  const isEdge = edge?.some((line) => kindOf(line) === "date") === true && edge.every((line) => line.length <= longestAtEdge);
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

const readPart = (
  markup: MarkupLibrary,
  xml: string,
  styles: Styles,
  hidden: DocumentWarningKind[],
  reading: Reading,
): readonly string[] => {
  const lines: string[] = [];
  const tables: Table[] = [];
  const paragraphs: Paragraph[] = [];
  const boxes: string[][] = [];
  let look: Look = {};
  let runStyle: string | undefined;
  let inRunProperties = false;
  let inParagraphProperties = false;
  let inCellProperties = false;
  let inText = false;
  let fallback = 0;
  let filledBox = 0;
  let depth = 0;
  let tags = 0;

  const target = (): string[] => {
    const box = boxes[boxes.length - 1];
    if (box !== undefined) return box;
    const table = tables[tables.length - 1];
    return table?.row[table.row.length - 1]?.lines ?? lines;
  };
  const hiddenAs = (paragraph: Paragraph): DocumentWarningKind | undefined => {
    const all: Look = { ...styles.usual, ...paragraph.style.look, ...styleOf(styles, runStyle).look, ...look };
    if (all.vanish === true) return "hidden-text";
    if (all.size !== undefined && all.size / 2 < 4) return "tiny-text";
    const shaded =
      all.shaded === true ||
      paragraph.shaded ||
      filledBox > 0 ||
      tables.some((table) => table.shaded || table.row[table.row.length - 1]?.shaded === true);
    return isLight(all.colour) && !shaded ? "text-in-background-colour" : undefined;
  };
  const add = (text: string): void => {
    const paragraph = paragraphs[paragraphs.length - 1];
    if (paragraph === undefined) return;
    const kind = /\S/.test(text) ? hiddenAs(paragraph) : undefined;
    if (kind === undefined) paragraph.text += text.replaceAll("\uE001", "");
    else if (!paragraph.text.endsWith(markOf(hidden.length - 1)) || hidden[hidden.length - 1] !== kind) {
      paragraph.text += markOf(hidden.length);
      hidden.push(kind);
    }
  };
  let above: { readonly into: string[]; readonly paragraph: Paragraph } | undefined;
  /** There is room between this paragraph and the one above it. */
  const isApart = (into: string[], paragraph: Paragraph): boolean => {
    if (above === undefined || above.into !== into) return false;
    const roomOf = (one: Paragraph): Room => ({ ...styles.usualRoom, ...one.style.room, ...one.room });
    const upper = roomOf(above.paragraph);
    const lower = roomOf(paragraph);
    const listed = (one: Paragraph): boolean => one.listed || one.style.listed;
    if (listed(above.paragraph) && listed(paragraph) && (upper.automatic === true || lower.automatic === true)) return false;
    if (above.paragraph.styleId === paragraph.styleId && (upper.contextual === true || lower.contextual === true)) return false;
    return Math.max(upper.after ?? 0, lower.before ?? 0) >= emptyLine;
  };
  const endParagraph = (): void => {
    const paragraph = paragraphs.pop();
    if (paragraph === undefined) return;
    const into = target();
    const bulleted =
      (paragraph.listed || paragraph.style.listed) && !paragraph.style.heading && /\S/.test(paragraph.text.replace(marks, ""));
    const text = bulleted ? `• ${paragraph.text.trimStart()}` : paragraph.text;
    if ((paragraph.style.heading || isHeading(text.trim()) || isApart(into, paragraph)) && into.length > 0) into.push("");
    into.push(...text.split("\n"));
    above = { into, paragraph };
  };

  const open = (name: string, attributes: { readonly [name: string]: string }): void => {
    switch (name) {
      case "mc:Fallback":
        fallback++;
        return;
      case "w:p":
        paragraphs.push({ text: "", style: styleOf(styles, undefined), styleId: "", room: {}, listed: false, shaded: false });
        return;
      case "w:pPr":
        inParagraphProperties = true;
        return;
      case "w:r":
        look = {};
        runStyle = undefined;
        return;
      case "w:rPr":
        inRunProperties = true;
        return;
      case "w:tcPr":
      case "w:tblPr":
        inCellProperties = true;
        return;
      case "w:t":
        inText = true;
        return;
      case "w:tab":
        return inParagraphProperties ? undefined : add("\t");
      case "w:br":
      case "w:cr":
        return attributes["w:type"] === "page" || attributes["w:type"] === "column" ? undefined : add("\n");
      case "w:noBreakHyphen":
        return add("-");
      case "w:sym":
        return add(" ");
      case "w:tbl":
        if (tables.length > 50) throw new Stopped("document-too-complex");
        tables.push({ rows: [], row: [], shaded: false });
        return;
      case "w:tr": {
        const table = tables[tables.length - 1];
        if (table !== undefined) table.row = [];
        return;
      }
      case "w:tc":
        tables[tables.length - 1]?.row.push({ lines: [], shaded: false });
        return;
      case "w:txbxContent":
        boxes.push([]);
        return;
      case "a:solidFill":
      case "a:gradFill":
      case "a:blipFill":
        filledBox += boxes.length === 0 ? 1 : 0;
        return;
    }
    const paragraph = paragraphs[paragraphs.length - 1];
    if (inRunProperties && !inParagraphProperties) {
      if (name === "w:rStyle") runStyle = attributes["w:val"];
      else readLook(look, name, attributes);
    } else if (inParagraphProperties && !inRunProperties && paragraph !== undefined) {
      readRoom(paragraph.room, name, attributes);
      if (name === "w:pStyle") {
        paragraph.style = styleOf(styles, attributes["w:val"]);
        paragraph.styleId = attributes["w:val"] ?? "";
      } else if (name === "w:numId") paragraph.listed = attributes["w:val"] !== "0";
      else if (name === "w:shd") {
        const own: Look = {};
        readLook(own, name, attributes);
        paragraph.shaded = own.shaded === true;
      }
    } else if (inCellProperties && name === "w:shd") {
      const own: Look = {};
      readLook(own, name, attributes);
      const table = tables[tables.length - 1];
      const cell = table?.row[table.row.length - 1];
      if (cell !== undefined) cell.shaded ||= own.shaded === true;
      else if (table !== undefined) table.shaded ||= own.shaded === true;
    }
  };

  const close = (name: string): void => {
    switch (name) {
      case "mc:Fallback":
        fallback--;
        return;
      case "w:p":
        return endParagraph();
      case "w:pPr":
        inParagraphProperties = false;
        return;
      case "w:rPr":
        inRunProperties = false;
        return;
      case "w:tcPr":
      case "w:tblPr":
        inCellProperties = false;
        return;
      case "w:t":
        inText = false;
        return;
      case "w:tr": {
        const table = tables[tables.length - 1];
        table?.rows.push(table.row);
        if (table !== undefined) table.row = [];
        return;
      }
      case "w:tbl": {
        const table = tables.pop();
        const into = target();
        if (table === undefined) return;
        for (const row of table.rows) {
          const written = writeRow(row);
          if (written.length > 1 && into.length > 0) into.push("");
          into.push(...written);
        }
        into.push("");
        return;
      }
      case "w:txbxContent": {
        // A text box floats: its block stands before the paragraph that anchors it.
        const box = boxes.pop() ?? [];
        filledBox = 0;
        target().push("", ...box, "");
        return;
      }
    }
  };

  const parser = new markup.Parser(
    {
      onopentag: (name, attributes) => {
        if (++depth > limits.depth) throw new Stopped("document-too-complex");
        if (++tags % 1024 === 0) reading.check();
        if (fallback === 0 || name === "mc:Fallback") open(name, attributes);
      },
      onclosetag: (name) => {
        depth--;
        if (fallback === 0 || name === "mc:Fallback") close(name);
      },
      ontext: (text) => {
        if (inText && fallback === 0) add(text);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (let at = 0; at < xml.length; at += 65_536) {
    parser.write(xml.slice(at, at + 65_536));
    reading.check();
  }
  parser.end();
  return lines;
};

/** Takes the marks out of the finished text and warns where they stood. */
const tellHidden = (text: string, hidden: readonly DocumentWarningKind[], reading: Reading): string => {
  let out = "";
  let from = 0;
  const found: { readonly kind: DocumentWarningKind; readonly at: number }[] = [];
  for (const match of text.matchAll(marks)) {
    out += text.slice(from, match.index);
    const kind = hidden[Number(match[1])];
    if (kind !== undefined) found.push({ kind, at: out.length });
    from = match.index + match[0].length;
  }
  out += text.slice(from);
  for (const { kind, at } of found) {
    let line = 1;
    for (let feed = out.indexOf("\n"); feed >= 0 && feed < at; feed = out.indexOf("\n", feed + 1)) line++;
    reading.warn({ kind, place: { line, start: at, end: at } });
  }
  return out;
};

/** Throws `Stopped`. */
export const readDocx = async (reading: Reading): Promise<string> => {
  const parts = await openDocx(reading);
  const markup = await reading.waitFor(
    reading.input.loaders.loadMarkup().catch(() => {
      throw new Stopped("document-reader-unavailable");
    }),
  );
  const total = 2 + parts.headers.length + parts.footers.length;
  reading.progress(1, total);
  const styles = readStyles(markup, parts.styles);
  const hidden: DocumentWarningKind[] = [];
  let done = 1;
  const readAll = (xml: string): readonly string[] => {
    const lines = readPart(markup, xml, styles, hidden, reading);
    reading.progress(++done, total);
    return lines;
  };
  const headers = parts.headers.map(readAll);
  const body = readAll(parts.document);
  const footers = parts.footers.map(readAll);
  if (/<(?:cp:keywords|dc:subject|dc:description|dc:title)>[^<]{300,}</.test(parts.properties ?? ""))
    reading.warn({ kind: "stuffed-metadata", place: {} });
  const said = new Set(body.map((line) => line.trim()));
  const once = (lines: readonly string[]): readonly string[] =>
    lines.filter((line) => {
      const text = line.trim();
      if (text === "" || said.has(text) || pageNumberOnly.test(text)) return false;
      said.add(text);
      return true;
    });
  const text = [...headers.flatMap(once), "", ...body, "", ...footers.flatMap(once)].join("\n");
  // A line with nothing to see is no line: its marks go up to the one above.
  const drawnUp = text
    .replace(/\s*\n\s*((?:\uE000\uE001\d+\uE001)+)[ \t]*(?=\n|$)/g, "$1")
    .replace(/^\s*((?:\uE000\uE001\d+\uE001)+)\s*\n+/, "$1");
  const finished = finishMarked(drawnUp, reading);
  const out = tellHidden(finished, hidden, reading);
  if (!/\S/.test(out))
    throw new Stopped(/<(?:w:drawing|w:pict)\b/.test(parts.document) ? "document-no-text-layer" : "document-empty");
  return out;
};

/** Tidying takes private characters for icons; the marks travel as words meanwhile. */
const finishMarked = (text: string, reading: Reading): string =>
  finishText(text.replace(marks, "\uFFF9$1\uFFFB"), reading).replace(/\uFFF9(\d+)\uFFFB/g, (_, index: string) =>
    markOf(Number(index)),
  );
