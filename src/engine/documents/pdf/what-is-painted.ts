/** Feeds a `Painting` from pdf.js's operators: exact colours, widths and matrices, forms unfolded. */

import type { PdfOperatorList } from "../libraries.ts";
import { identity, startPainting, type Box, type Colour, type Matrix, type PaintedRun } from "./painting.ts";

type Glyph = { readonly unicode?: string; readonly width?: number; readonly isSpace?: boolean };

const numbersOf = (value: unknown): readonly number[] =>
  Array.isArray(value)
    ? value.filter((one): one is number => typeof one === "number")
    : ArrayBuffer.isView(value)
      ? Array.from(value as unknown as ArrayLike<number>)
      : [];

/** A matrix comes as six arguments or as one array of six. */
const matrixOf = (args: unknown): Matrix => {
  const flat = numbersOf(args);
  const six = flat.length >= 6 ? flat : numbersOf(Array.isArray(args) ? args[0] : undefined);
  return six.length >= 6 ? [six[0] ?? 1, six[1] ?? 0, six[2] ?? 0, six[3] ?? 1, six[4] ?? 0, six[5] ?? 0] : identity;
};

const coloursOf = (args: unknown): readonly Colour[] => {
  const first = Array.isArray(args) ? args[0] : undefined;
  const hex = typeof first === "string" ? /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(first) : null;
  if (hex === null) return [];
  return [
    [
      Number.parseInt(hex[1] ?? "0", 16) / 255,
      Number.parseInt(hex[2] ?? "0", 16) / 255,
      Number.parseInt(hex[3] ?? "0", 16) / 255,
    ],
  ];
};

const boxOf = (value: unknown): Box | undefined => {
  const [x0, y0, x1, y1] = numbersOf(value);
  return x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined ? undefined : [x0, y0, x1, y1];
};

/** The runs of text of a page, each with why it cannot be seen, if so. `operators` are pdf.js's numbers by name. */
export const whatIsPainted = (
  list: PdfOperatorList,
  operators: Readonly<Record<string, number>>,
  check: () => void,
): readonly PaintedRun[] => {
  const painting = startPainting();
  const names = new Map(Object.entries(operators).map(([name, number]) => [number, name]));
  const filling = new Set(
    ["fill", "eoFill", "fillStroke", "eoFillStroke", "closeFillStroke", "closeEOFillStroke"].map((name) => operators[name]),
  );
  let size = 0;
  let characterSpacing = 0;
  let wordSpacing = 0;
  let stretch = 1;
  const show = (glyphs: unknown): void => {
    let advance = 0;
    let text = "";
    for (const glyph of Array.isArray(glyphs) ? (glyphs as readonly (Glyph | number | null)[]) : []) {
      if (typeof glyph === "number") advance -= (glyph / 1000) * size;
      else if (glyph !== null) {
        advance += ((glyph.width ?? 0) / 1000) * size + characterSpacing + (glyph.isSpace === true ? wordSpacing : 0);
        text += glyph.unicode ?? "";
      }
    }
    painting.show(text, advance * stretch);
  };
  list.fnArray.forEach((operator, index) => {
    if (index % 1024 === 0) check();
    const args = list.argsArray[index];
    const values = numbersOf(args);
    const first = Array.isArray(args) ? (args as readonly unknown[])[0] : undefined;
    switch (names.get(operator)) {
      case "save":
      case "beginGroup":
        return painting.save();
      case "restore":
      case "endGroup":
      case "paintFormXObjectEnd":
        return painting.restore();
      case "transform":
        return painting.transform(matrixOf(args));
      case "paintFormXObjectBegin": {
        painting.save();
        painting.transform(matrixOf(first));
        const box = boxOf(Array.isArray(args) ? args[1] : undefined);
        if (box === undefined) return;
        painting.clipNext();
        return painting.path(box, false);
      }
      case "setFillRGBColor":
        return painting.colour(coloursOf(args));
      case "setFillColorN":
        return painting.colour([]);
      case "setFillTransparent":
        return painting.alpha(0);
      case "setGState":
        for (const entry of Array.isArray(first) ? (first as readonly unknown[]) : []) {
          if (Array.isArray(entry) && entry[0] === "ca" && typeof entry[1] === "number") painting.alpha(entry[1]);
          if (Array.isArray(entry) && entry[0] === "Font" && Array.isArray(entry[1]) && typeof entry[1][1] === "number") {
            size = entry[1][1];
            painting.font(size);
          }
        }
        return;
      case "clip":
      case "eoClip":
        return painting.clipNext();
      case "constructPath": {
        const box = boxOf(Array.isArray(args) ? args[2] : undefined);
        return box === undefined ? undefined : painting.path(box, filling.has(typeof first === "number" ? first : -1));
      }
      case "paintImageXObject":
      case "paintInlineImageXObject":
        return painting.image();
      case "beginText":
        return painting.beginText();
      case "setFont":
        size = typeof values[0] === "number" ? values[0] : size;
        return painting.font(size);
      case "setTextMatrix":
        return painting.textMatrix(matrixOf(args));
      case "moveText":
        return painting.move(values[0] ?? 0, values[1] ?? 0);
      case "setLeadingMoveText":
        painting.leading(-(values[1] ?? 0));
        return painting.move(values[0] ?? 0, values[1] ?? 0);
      case "setLeading":
        return painting.leading(values[0] ?? 0);
      case "nextLine":
        return painting.nextLine();
      case "setCharSpacing":
        characterSpacing = values[0] ?? 0;
        return;
      case "setWordSpacing":
        wordSpacing = values[0] ?? 0;
        return;
      case "setHScale":
        stretch = (values[0] ?? 100) / 100;
        return;
      case "setTextRenderingMode":
        return painting.mode(values[0] ?? 0);
      case "showText":
      case "showSpacedText":
        return show(first);
      case "nextLineShowText":
        painting.nextLine();
        return show(first);
    }
  });
  return painting.verdicts(check);
};
