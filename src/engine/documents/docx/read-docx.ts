/**
 * A DOCX as text: paragraphs, lists, tables, text boxes, headers and footers in the order a reader meets them. Text that
 * Word does not show, or shows white on white or under 4 pt, is left out with a warning.
 */

import type { MarkupLibrary } from "../libraries.ts";
import { limits, Stopped, type Reading } from "../reading.ts";
import type { DocumentWarningKind } from "../read-document-types.ts";
import { finishText } from "../visual-text.ts";
import { bandsOf, isLost, shadeOf, Shapes } from "./docx-grounds.ts";
import { Links, targetsOf } from "./docx-links.ts";
import { readLook, readRoom, readStyles, styleOf, type Look, type Room, type Style, type Styles } from "./docx-styles.ts";
import { isHeading, writeRow, type Table } from "./docx-tables.ts";
import { openDocx, type DocxParts } from "./open-docx.ts";

/** A mark in the written text where something hidden stood; nothing a document can hold. */
const hiddenMark = "\uE000\uE001";
const markOf = (index: number): string => `${hiddenMark}${String(index)}\uE001`;
const marks = /\uE000\uE001(\d+)\uE001/g;

type Paragraph = { text: string; style: Style; styleId: string; room: Room; listed: boolean; shade: string; notes: string[] };

/** Room between paragraphs that reads as an empty line, in twentieths of a point. */
const emptyLine = 100;

/** A line lower than this, or letters narrower than this share of their width, are seen by nobody. */
const lowestLine = 40;
const narrowest = 10;
const pageNumberOnly = /^(?:page|seite|p[áa]gina|pagina)?\s*\d*\s*(?:(?:of|von|de|di|sur|\/|\|)\s*\d*)?$/i;

/** What old programs read in place of what stands before it, and what was moved elsewhere or taken out. */
const unread = new Set(["mc:Fallback", "w:moveFrom", "w:del"]);

/** What all parts of a document share. */
type Shared = {
  readonly styles: Styles;
  readonly hidden: DocumentWarningKind[];
  /** The lines of each note by its kind and number. */
  readonly notes: Map<string, readonly string[]>;
  readonly bands: ReadonlySet<string>;
  readonly pageColour: string;
  readonly relations: ReadonlyMap<string, string>;
};

const readPart = (markup: MarkupLibrary, xml: string, shared: Shared, reading: Reading): readonly string[] => {
  const { styles, hidden, notes, bands, pageColour } = shared;
  const shapes = new Shapes();
  const links = new Links(targetsOf(shared.relations.get(xml)));
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
  /** How many elements are open whose text stands elsewhere or no more. */
  let without = 0;
  let note = "";
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
    const line = { ...styles.usualRoom, ...paragraph.style.room, ...paragraph.room }.exact;
    if ((line !== undefined && line < lowestLine) || (all.width !== undefined && all.width < narrowest)) return "tiny-text";
    if (shapes.isOut) return "text-outside-page";
    if (all.clear === true) return "invisible-text";
    const laid = [
      all.shade ?? "",
      paragraph.shade,
      // What stands in a box stands on its fill; what surrounds the box lies below that.
      ...(boxes.length > 0 ? [shapes.here?.fill ?? ""] : []),
      ...tables.toReversed().flatMap((table) => [table.row[table.row.length - 1]?.shade ?? "", table.shade]),
    ].find((shade) => shade !== "");
    const grounds = laid === undefined ? [pageColour, ...bands] : [laid];
    return grounds.every((ground) => isLost(all.colour, ground)) ? "text-in-background-colour" : undefined;
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
    for (const one of paragraph.notes) into.push(...(notes.get(one) ?? []));
    above = { into, paragraph };
  };

  const open = (name: string, attributes: { readonly [name: string]: string }): void => {
    switch (name) {
      case "w:footnote":
      case "w:endnote":
        note = `${name} ${attributes["w:id"] ?? ""}`;
        boxes.push([]);
        return;
      case "w:footnoteReference":
      case "w:endnoteReference":
        paragraphs[paragraphs.length - 1]?.notes.push(`${name.replace("Reference", "")} ${attributes["w:id"] ?? ""}`);
        return;
      case "w:p":
        paragraphs.push({
          text: "",
          style: styleOf(styles, undefined),
          styleId: "",
          room: {},
          listed: false,
          shade: "",
          notes: [],
        });
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
      case "w:ptab":
        return inParagraphProperties ? undefined : add("\t");
      case "w:br":
      case "w:cr":
        return add("\n");
      case "w:noBreakHyphen":
        return add("-");
      case "w:sym":
        return add(" ");
      case "w:tbl":
        if (tables.length > 50) throw new Stopped("document-too-complex");
        tables.push({ rows: [], row: [], shade: "" });
        return;
      case "w:tr": {
        const table = tables[tables.length - 1];
        if (table !== undefined) table.row = [];
        return;
      }
      case "w:tc":
        tables[tables.length - 1]?.row.push({ lines: [], shade: "" });
        return;
      case "w:txbxContent":
        boxes.push([]);
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
      else if (name === "w:shd") paragraph.shade = shadeOf(attributes);
    } else if (inCellProperties && (name === "w:shd" || name === "w:tblStyle")) {
      const table = tables[tables.length - 1];
      const cell = table?.row[table.row.length - 1];
      const shade = name === "w:shd" ? shadeOf(attributes) : (styles.tables.get(attributes["w:val"] ?? "") ?? "");
      if (cell !== undefined) cell.shade = shade;
      else if (table !== undefined && (shade !== "" || table.shade === "")) table.shade = shade;
    }
  };

  const close = (name: string): void => {
    switch (name) {
      case "w:footnote":
      case "w:endnote":
        notes.set(note, boxes.pop() ?? []);
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
        if (unread.has(name)) without++;
        if (without > 0) return;
        shapes.open(name, attributes);
        links.open(name, attributes, paragraphs[paragraphs.length - 1]);
        open(name, attributes);
      },
      onclosetag: (name) => {
        depth--;
        if (unread.has(name)) without--;
        else if (without === 0) {
          links.close(name, paragraphs[paragraphs.length - 1]);
          close(name);
          shapes.close(name);
        }
      },
      ontext: (text) => {
        if (without > 0) return;
        shapes.text(text);
        links.text(text);
        if (inText) add(text);
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

/** A page's colour shows where the settings say so. */
const pageColourOf = (parts: DocxParts): string => {
  const colour = /<w:background\b[^>]*?\bw:color="([0-9a-fA-F]{6})"/.exec(parts.document.slice(0, 20_000))?.[1]?.toLowerCase();
  const shown = /<w:displayBackgroundShape\b(?![^>]*w:val="(?:0|false|off)")/.test(parts.settings ?? "");
  return colour === undefined || !shown ? "ffffff" : colour;
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
  const shared: Shared = {
    styles,
    hidden,
    notes: new Map(),
    bands: bandsOf(markup, [parts.document, ...parts.headers, ...parts.footers], reading),
    pageColour: pageColourOf(parts),
    relations: parts.relations,
  };
  for (const xml of parts.notes) readPart(markup, xml, shared, reading);
  let done = 1;
  const readAll = (xml: string): readonly string[] => {
    const lines = readPart(markup, xml, shared, reading);
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
