/** `value`, or the bound that it lies beyond. A file of its own: a page that only scores a resume needs no vectors. */
export const clamp = (value: number, low: number, high: number): number => (value < low ? low : value > high ? high : value);
