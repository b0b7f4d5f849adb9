/** Matrices, boxes and colours of a page as it is painted. Positions are points from the lower left corner. */

export type Matrix = readonly [number, number, number, number, number, number];
export type Box = readonly [number, number, number, number];
/** Red, green, blue, 0 to 1. A colour that cannot be told (a pattern) is none. */
export type Colour = readonly [number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

export const multiply = (left: Matrix, right: Matrix): Matrix => [
  left[0] * right[0] + left[2] * right[1],
  left[1] * right[0] + left[3] * right[1],
  left[0] * right[2] + left[2] * right[3],
  left[1] * right[2] + left[3] * right[3],
  left[0] * right[4] + left[2] * right[5] + left[4],
  left[1] * right[4] + left[3] * right[5] + left[5],
];

export const boxUnder = (matrix: Matrix, x0: number, y0: number, x1: number, y1: number): Box => {
  const xs = [
    matrix[0] * x0 + matrix[2] * y0,
    matrix[0] * x1 + matrix[2] * y0,
    matrix[0] * x0 + matrix[2] * y1,
    matrix[0] * x1 + matrix[2] * y1,
  ];
  const ys = [
    matrix[1] * x0 + matrix[3] * y0,
    matrix[1] * x1 + matrix[3] * y0,
    matrix[1] * x0 + matrix[3] * y1,
    matrix[1] * x1 + matrix[3] * y1,
  ];
  return [Math.min(...xs) + matrix[4], Math.min(...ys) + matrix[5], Math.max(...xs) + matrix[4], Math.max(...ys) + matrix[5]];
};

export const contains = (box: Box, x: number, y: number): boolean => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];

export const within = (box: Box, other: Box | undefined): Box =>
  other === undefined
    ? box
    : [Math.max(box[0], other[0]), Math.max(box[1], other[1]), Math.min(box[2], other[2]), Math.min(box[3], other[3])];

/** Two colours closer than this in every channel cannot be told apart on paper. */
const sameColour = 0.1;
export const close = (left: Colour, right: Colour): boolean =>
  Math.abs(left[0] - right[0]) < sameColour &&
  Math.abs(left[1] - right[1]) < sameColour &&
  Math.abs(left[2] - right[2]) < sameColour;

/** A colour painted over another, letting through what `alpha` leaves. */
export const mix = (over: Colour, under: Colour, alpha: number): Colour => [
  over[0] * alpha + under[0] * (1 - alpha),
  over[1] * alpha + under[1] * (1 - alpha),
  over[2] * alpha + under[2] * (1 - alpha),
];

const clamp = (value: number): number => Math.max(0, Math.min(1, value));
export const fromCmyk = (cyan: number, magenta: number, yellow: number, key: number): Colour => [
  clamp(1 - cyan - key),
  clamp(1 - magenta - key),
  clamp(1 - yellow - key),
];
