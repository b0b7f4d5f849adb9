/** Feeds a `Painting` from pdf.js's operators: exact colours, widths and matrices, forms unfolded. */

import type { PdfOperatorList, PdfReader } from "../libraries.ts";
import { identity, type Box, type Colour, type Matrix } from "./geometry.ts";
import { startPainting, type PaintedRun } from "./painting.ts";

/** Does a layer show? Layers are told by what pdf.js says of them. */
export type IsShown = (layer: unknown) => boolean;

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

/** A group that is painted only to become a mask. */
const isMask = (options: unknown): boolean =>
  typeof options === "object" && options !== null && "smask" in options && options.smask !== null && options.smask !== undefined;

/** pdf.js puts an image that has a mask of its own between `save`, "no soft mask" and `restore`, perhaps within a layer. */
const isMasked = (list: PdfOperatorList, image: number, operators: PdfReader["operators"]): boolean => {
  const before = list.fnArray[image - 1] === operators["beginMarkedContentProps"] ? image - 2 : image - 1;
  return (
    list.fnArray[before] === operators["setGState"] &&
    list.fnArray[before - 1] === operators["save"] &&
    JSON.stringify(list.argsArray[before]) === '[[["SMask",false]]]'
  );
};

/**
 * Does a path fill its box, or nearly? A frame, a wave and a row of dots do not. The areas of its parts are added up with their
 * signs, so that a hole counts as one; curves are taken as straight.
 */
const fillsItsBox = (path: unknown, [x0, y0, x1, y1]: Box, evenOdd: boolean): boolean => {
  const data = Array.isArray(path) ? (path as readonly unknown[])[0] : path;
  const steps = numbersOf(data);
  if (steps.length === 0) return true;
  const areas: number[] = [];
  let area = 0;
  let [startX, startY, x, y] = [0, 0, 0, 0];
  const close = (): void => {
    area += x * startY - startX * y;
    if (area !== 0) areas.push(area / 2);
    area = 0;
  };
  for (let at = 0; at < steps.length;) {
    const step = steps[at] ?? 0;
    const length = stepLengths[step] ?? 1;
    const [toX, toY] = [steps[at + length - 2] ?? 0, steps[at + length - 1] ?? 0];
    if (step === 0 || step === 4) close();
    if (step === 0) [startX, startY, x, y] = [toX, toY, toX, toY];
    else if (step !== 4) {
      area += x * toY - toX * y;
      [x, y] = [toX, toY];
    } else [x, y] = [startX, startY];
    at += length;
  }
  close();
  const sizes = areas.map(Math.abs);
  const largest = Math.max(0, ...sizes.slice(0, mostParts));
  const whole = evenOdd
    ? largest * 2 - sizes.reduce((sum, one) => sum + one, 0)
    : Math.abs(areas.reduce((sum, one) => sum + one, 0));
  return whole >= (x1 - x0) * (y1 - y0) * nearlyFull;
};
/** How many numbers pdf.js writes a step of a path with: to a point, by a line, by two kinds of curve, back to the beginning. */
const stepLengths = [3, 3, 7, 5, 1];
const mostParts = 1_000;
/** A circle fills less of its box than this, a rounded card more. */
const nearlyFull = 0.85;

/** The runs of text of a page, each with why it cannot be seen, if so. */
export const whatIsPainted = (
  list: PdfOperatorList,
  {
    operators,
    isShown,
    check,
  }: { readonly operators: PdfReader["operators"]; readonly isShown: IsShown; readonly check: () => void },
): readonly PaintedRun[] => {
  const painting = startPainting();
  const names = new Map(Object.entries(operators).map(([name, number]) => [number, name]));
  const numbersNamed = (...wanted: readonly string[]) => new Set(wanted.map((name) => operators[name]));
  const filling = numbersNamed("fill", "eoFill", "fillStroke", "eoFillStroke", "closeFillStroke", "closeEOFillStroke");
  const stroking = numbersNamed("stroke", "closeStroke");
  const evenOdd = numbersNamed("eoFill", "eoFillStroke", "closeEOFillStroke");
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
  const setState = ([name, value]: readonly unknown[]): void => {
    if (name === "SMask") return painting.masked(value !== false);
    if (name === "BM") return painting.blended(value !== "source-over" && value !== "Normal");
    if (name === "Font" && Array.isArray(value) && typeof value[1] === "number") {
      size = value[1];
      return painting.font(size);
    }
    if (typeof value !== "number") return;
    if (name === "ca") painting.alpha(value);
    else if (name === "CA") painting.strokeAlpha(value);
    else if (name === "LW") painting.lineWidth(value);
  };
  list.fnArray.forEach((operator, index) => {
    if (index % 1024 === 0) check();
    const args = list.argsArray[index];
    const values = numbersOf(args);
    const first = Array.isArray(args) ? (args as readonly unknown[])[0] : undefined;
    switch (names.get(operator)) {
      case "save":
        return painting.save();
      case "restore":
      case "paintFormXObjectEnd":
        return painting.restore();
      case "beginGroup":
        painting.save();
        return painting.group(isMask(first));
      case "endGroup":
        if (isMask(first)) painting.endMask();
        return painting.restore();
      case "beginMarkedContent":
        return painting.layer(true);
      case "beginMarkedContentProps":
        return painting.layer(first !== "OC" || isShown(Array.isArray(args) ? args[1] : undefined));
      case "endMarkedContent":
        return painting.endLayer();
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
      case "setStrokeRGBColor":
        return painting.strokeColour(coloursOf(args));
      case "setFillColorN":
        return painting.colour([]);
      case "setStrokeColorN":
        return painting.strokeColour([]);
      case "setFillTransparent":
        return painting.alpha(0);
      case "setStrokeTransparent":
        return painting.strokeAlpha(0);
      case "setLineWidth":
        return painting.lineWidth(values[0] ?? 1);
      case "setGState":
        for (const entry of Array.isArray(first) ? (first as readonly unknown[]) : []) if (Array.isArray(entry)) setState(entry);
        return;
      case "clip":
      case "eoClip":
        return painting.clipNext();
      case "constructPath": {
        const box = boxOf(Array.isArray(args) ? args[2] : undefined);
        if (box === undefined) return;
        const how = typeof first === "number" ? first : -1;
        const solid = fillsItsBox(Array.isArray(args) ? args[1] : undefined, box, evenOdd.has(how));
        return painting.path(box, filling.has(how), { stroked: stroking.has(how), solid });
      }
      case "paintImageXObject":
      case "paintInlineImageXObject":
        return painting.image(isMasked(list, index, operators));
      case "paintSolidColorImageMask":
        return painting.stencil(true);
      case "paintImageMaskXObject":
        return painting.stencil(false);
      case "shadingFill":
        return painting.shade();
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
