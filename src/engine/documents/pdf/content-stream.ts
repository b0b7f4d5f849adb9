/**
 * Reads a raw content stream just closely enough to feed a `Painting`: positions, colours, boxes, text lengths. Fonts and
 * resources are not looked up, so a run's width is a guess; where something stays open the answer errs to "look closer".
 */

import { fromCmyk, type Colour, type Matrix } from "./geometry.ts";
import type { Painting } from "./painting.ts";

const isBlank = (byte: number): boolean => byte === 32 || byte === 10 || byte === 13 || byte === 9 || byte === 12 || byte === 0;
const isDelimiter = (byte: number): boolean =>
  byte === 40 ||
  byte === 41 ||
  byte === 60 ||
  byte === 62 ||
  byte === 91 ||
  byte === 93 ||
  byte === 123 ||
  byte === 125 ||
  byte === 47 ||
  byte === 37;

/** An average letter is half as wide as high. */
const guessedWidth = 0.5;

const coloursOf = (operands: readonly number[], pattern: boolean, inks: boolean): readonly Colour[] => {
  const [a = 0, b = 0, c = 0, d = 0] = operands;
  if (pattern) return [];
  switch (operands.length) {
    // One component is grey or the tint of an ink: white is 1 in the one and 0 in the other.
    case 1:
      return inks
        ? [
            [a, a, a],
            [1 - a, 1 - a, 1 - a],
          ]
        : [[a, a, a]];
    case 3:
      return [[a, b, c]];
    case 4:
      return [fromCmyk(a, b, c, d)];
    default:
      return [];
  }
};

/** Operators have up to three letters; their names are made once. */
const names = new Map<number, string>();
const nameOf = (bytes: Uint8Array, from: number, to: number): string => {
  let code = 0;
  for (let at = from; at < to; at++) code = code * 256 + (bytes[at] ?? 0);
  let name = names.get(code);
  if (name === undefined) {
    name = String.fromCharCode(...bytes.subarray(from, to));
    // Garbage makes endless names; the real ones come early.
    if (names.size < 1_000) names.set(code, name);
  }
  return name;
};

const matrixOf = (operands: readonly number[]): Matrix => [
  operands[0] ?? 1,
  operands[1] ?? 0,
  operands[2] ?? 0,
  operands[3] ?? 1,
  operands[4] ?? 0,
  operands[5] ?? 0,
];

/**
 * Feeds `painting`; returns how many characters the stream shows at most. `inks` says that the file knows spot colours.
 * `check` is called now and then.
 */
export const paintContentStream = (bytes: Uint8Array, painting: Painting, inks: boolean, check: () => void): number => {
  const operands: number[] = [];
  let named = false;
  let letters = 0;
  let shown = 0;
  let kerning = 0;
  let size = 0;
  let x0 = Infinity;
  let y0 = Infinity;
  let x1 = -Infinity;
  let y1 = -Infinity;
  let arrayDepth = 0;
  let operators = 0;
  const point = (x: number, y: number): void => {
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    x1 = Math.max(x1, x);
    y1 = Math.max(y1, y);
  };
  const endPath = (filled: boolean, stroked = false): void => {
    if (x1 >= x0) painting.path([x0, y0, x1, y1], filled, { stroked });
    x0 = Infinity;
    y0 = Infinity;
    x1 = -Infinity;
    y1 = -Infinity;
  };
  const show = (): void => {
    shown += letters;
    if (letters > 0) painting.show("", letters * guessedWidth * size - (kerning / 1000) * size);
    letters = 0;
    kerning = 0;
  };
  const operate = (name: string): void => {
    const [a = 0, b = 0, c = 0, d = 0] = operands;
    switch (name) {
      case "q":
        return painting.save();
      case "Q":
        return painting.restore();
      case "cm":
        return painting.transform(matrixOf(operands));
      case "re":
        point(a, b);
        return point(a + c, b + d);
      case "m":
      case "l":
        return point(a, b);
      case "c":
        return point(operands[4] ?? 0, operands[5] ?? 0);
      case "v":
      case "y":
        return point(c, d);
      case "f":
      case "F":
      case "f*":
      case "B":
      case "B*":
      case "b":
      case "b*":
        return endPath(true);
      case "S":
      case "s":
        return endPath(false, true);
      case "n":
        return endPath(false);
      case "W":
      case "W*":
        return painting.clipNext();
      case "g":
        return painting.colour([[a, a, a]]);
      case "rg":
        return painting.colour([[a, b, c]]);
      case "k":
        return painting.colour([fromCmyk(a, b, c, d)]);
      case "cs":
        return painting.colour([[0, 0, 0]]);
      case "sc":
      case "scn":
        return painting.colour(coloursOf(operands, named, inks));
      case "G":
        return painting.strokeColour([[a, a, a]]);
      case "RG":
        return painting.strokeColour([[a, b, c]]);
      case "K":
        return painting.strokeColour([fromCmyk(a, b, c, d)]);
      case "CS":
        return painting.strokeColour([[0, 0, 0]]);
      case "SC":
      case "SCN":
        return painting.strokeColour(coloursOf(operands, named, inks));
      case "w":
        return painting.lineWidth(a);
      case "Do":
        return painting.image();
      case "BT":
        return painting.beginText();
      case "Tf":
        size = operands[operands.length - 1] ?? 0;
        return painting.font(size);
      case "Tm":
        return painting.textMatrix(matrixOf(operands));
      case "Td":
        return painting.move(a, b);
      case "TD":
        painting.leading(-b);
        return painting.move(a, b);
      case "TL":
        return painting.leading(a);
      case "T*":
        return painting.nextLine();
      case "Tr":
        return painting.mode(a);
      case "Tj":
      case "TJ":
        return show();
      case "'":
      case '"':
        painting.nextLine();
        return show();
    }
  };
  let at = 0;
  const end = bytes.length;
  while (at < end) {
    const byte = bytes[at] ?? 0;
    if (isBlank(byte)) {
      at++;
    } else if (byte === 40) {
      // A string: brackets nest, a backslash protects one byte.
      let depth = 1;
      at++;
      while (at < end && depth > 0) {
        const inner = bytes[at] ?? 0;
        if (inner === 92) at++;
        else if (inner === 40) depth++;
        else if (inner === 41) depth--;
        if (depth > 0) letters++;
        at++;
      }
    } else if (byte === 60 && bytes[at + 1] !== 60) {
      const close = bytes.indexOf(62, at);
      const stop = close < 0 ? end : close;
      letters += (stop - at) >> 1;
      at = stop + 1;
    } else if (byte === 91 || byte === 93) {
      arrayDepth = byte === 91 ? 1 : 0;
      at++;
    } else if (byte === 37) {
      while (at < end && bytes[at] !== 10 && bytes[at] !== 13) at++;
    } else if (byte === 47) {
      named = true;
      at++;
      while (at < end && !isBlank(bytes[at] ?? 0) && !isDelimiter(bytes[at] ?? 0)) at++;
    } else if ((byte >= 48 && byte <= 57) || byte === 45 || byte === 46 || byte === 43) {
      let value = 0;
      let scale = 0;
      const negative = byte === 45;
      while (at < end) {
        const digit = bytes[at] ?? 0;
        if (digit >= 48 && digit <= 57) {
          value = value * 10 + digit - 48;
          scale *= 10;
        } else if (digit === 46) scale = 1;
        else if (digit !== 45 && digit !== 43) break;
        at++;
      }
      const number = (negative ? -value : value) / (scale === 0 ? 1 : scale);
      if (arrayDepth > 0) kerning += number;
      else if (operands.length < 64) operands.push(number);
    } else if (isDelimiter(byte)) {
      at++;
    } else {
      const from = at;
      while (at < end && !isBlank(bytes[at] ?? 0) && !isDelimiter(bytes[at] ?? 0)) at++;
      const name = at - from <= 3 ? nameOf(bytes, from, at) : "";
      if (name === "ID") at = endOfInlineImage(bytes, at);
      if (name === "EI" || name === "ID") painting.image();
      operate(name);
      operands.length = 0;
      named = false;
      letters = 0;
      kerning = 0;
      if (++operators % 4096 === 0) check();
    }
  }
  return shown;
};

const endOfInlineImage = (bytes: Uint8Array, from: number): number => {
  for (let at = from; at + 2 < bytes.length; at++) {
    if (bytes[at] === 69 && bytes[at + 1] === 73 && isBlank(bytes[at - 1] ?? 0) && isBlank(bytes[at + 2] ?? 32)) return at + 2;
  }
  return bytes.length;
};
