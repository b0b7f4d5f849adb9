/** Lines of scripts that run from the right: what stands there from left to right, in the order it is read. */

/** A stretch of a line; a blank has no direction of its own. */
export type Piece = { readonly text: string; readonly rightToLeft: boolean | undefined };

/** Digits run from the left in every script. */
const lettersOf = (pieces: readonly Piece[], rightToLeft: boolean): number =>
  pieces.reduce((sum, piece) => sum + (piece.rightToLeft === rightToLeft ? piece.text.replaceAll(/\P{L}/gu, "").length : 0), 0);

export const isFromRight = (pieces: readonly Piece[]): boolean => pieces.some(({ rightToLeft }) => rightToLeft === true);

/** Turns round each stretch of pieces that run in `direction`, with the blanks between them. */
const turned = (pieces: readonly Piece[], direction: boolean): readonly Piece[] => {
  const out: Piece[] = [];
  let from = 0;
  while (from < pieces.length) {
    let to = from;
    for (let at = from; at < pieces.length && [direction, undefined].includes(pieces[at]?.rightToLeft); at++)
      if (pieces[at]?.rightToLeft === direction) to = at + 1;
    if (pieces[from]?.rightToLeft === direction) out.push(...pieces.slice(from, to).toReversed());
    else out.push(...pieces.slice(from, (to = from + 1)));
    from = to;
  }
  return out;
};

/** `pieces` stand from left to right. Most of their letters tell which way the line runs. */
export const inLogicalOrder = (pieces: readonly Piece[]): string => {
  const fromRight = lettersOf(pieces, true) >= lettersOf(pieces, false);
  const ordered = fromRight ? turned(pieces.toReversed(), false) : turned(pieces, true);
  return ordered
    .map(({ text }) => text)
    .join("")
    .replaceAll(/ {2,}/g, " ");
};
