/** Which small shapes of a page are the bullets of lists: one round or square mark before a run of text, alone on its line. */

import { close, type Box, type Colour } from "./geometry.ts";

/** A small filled shape right before a run of text, by its own left edge and where that run begins. */
export type PaintedBullet = { readonly x: number; readonly y: number; readonly edge: number };
export type Mark = { readonly box: Box; readonly colours: readonly Colour[] };
type Run = { readonly x: number; readonly y: number; readonly size: number; readonly colours: readonly Colour[] };

/** Points across: what may be a bullet. */
const smallestMark = 0.8;
const largestMark = 9;
/** The same beside its text, in em: how high it is, where its middle stands above the baseline, how far its text is. */
const bulletHeight = { least: 0.12, most: 0.55 } as const;
const bulletMiddle = { least: 0.05, most: 0.65 } as const;
const bulletGap = 2.2;
/** Points: bullets of one list stand below each other, those of a list within an entry so far to the right of its mark. */
const sameColumn = 3;
const farthestIndent = 40;

export const isMark = ([x0, y0, x1, y1]: Box): boolean =>
  x1 - x0 > smallestMark && x1 - x0 < largestMark && Math.abs(x1 - x0 - (y1 - y0)) < (x1 - x0) * 0.25;

/** The run that begins nearest behind a mark on its line. */
const runBeside = (mark: Box, runs: readonly Run[]): Run | undefined => {
  const [, y0, x1, y1] = mark;
  let nearest: Run | undefined;
  for (const run of runs) {
    const { x, y, size } = run;
    const height = (y1 - y0) / size;
    const middle = ((y0 + y1) / 2 - y) / size;
    if (
      x >= x1 &&
      x - x1 < size * bulletGap &&
      x < (nearest?.x ?? Infinity) &&
      height > bulletHeight.least &&
      height < bulletHeight.most &&
      middle > bulletMiddle.least &&
      middle < bulletMiddle.most
    )
      nearest = run;
  }
  return nearest;
};

/** The marks of a line of time stand a little to the left of the bullets beside it, and are fewer: they open entries, not items. */
const ofLists = (bullets: readonly PaintedBullet[]): readonly PaintedBullet[] => {
  const inColumn = (from: number, to: number): number => bullets.filter(({ edge }) => edge > from && edge < to).length;
  return bullets.filter(
    ({ edge }) => inColumn(edge + sameColumn, edge + farthestIndent) <= inColumn(edge - sameColumn, edge + sameColumn),
  );
};

const isWhite = ({ colours }: { readonly colours: readonly Colour[] }): boolean =>
  colours.length > 0 && colours.every((colour) => close(colour, [1, 1, 1]));

const standsBeside = (mark: Box, other: Box, size: number): boolean =>
  Math.abs(mark[1] - other[1]) < size * 0.3 && Math.abs(mark[0] - other[0]) < size * bulletGap;

/** The marks that open items. `check` is called now and then. */
export const bulletsAmong = (marks: readonly Mark[], runs: readonly Run[], check: () => void): readonly PaintedBullet[] =>
  ofLists(
    marks.flatMap((mark, index) => {
      if (index % 8 === 0) check();
      const run = runBeside(mark.box, runs);
      if (run === undefined || (isWhite(mark) && !isWhite(run))) return [];
      // Several in a row rate something, or are its border.
      const isOneOfSeveral = marks.some((other) => other !== mark && standsBeside(mark.box, other.box, run.size));
      return isOneOfSeveral ? [] : [{ x: run.x, y: run.y, edge: mark.box[0] }];
    }),
  );
