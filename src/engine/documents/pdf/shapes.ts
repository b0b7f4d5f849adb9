/**
 * Shapes of a page and what they do to text: the ground it stands on and what covers it. A shape is known by its box; one that
 * fills its box badly, is seen through, or paints in a way that is not followed here leaves both open, and then the text stays.
 */

import { close, contains, mix, type Box, type Colour } from "./geometry.ts";

export type Shape = {
  readonly box: Box;
  /** What it is painted with; none when that cannot be told: a picture, a pattern, a gradient. */
  readonly colours: readonly Colour[];
  /** What it leaves to be seen below: 1 is nothing. */
  readonly alpha: number;
  /** It fills its box. */
  readonly solid: boolean;
  /** It was painted through a mask or mixed with what lies below. */
  readonly mixed: boolean;
  readonly order: number;
};

/** What a point may be painted with: one list for each possibility, undefined when it can be anything. */
type Ground = readonly (readonly Colour[])[] | undefined;

export const paper: readonly Colour[] = [[1, 1, 1]];
const opaque = 0.9;
const mostPossibilities = 8;

const covers = ({ alpha, solid, mixed }: Shape): boolean => alpha > opaque && solid && !mixed;

const groundWith = (shape: Shape, ground: Ground): Ground => {
  if (shape.mixed || shape.colours.length === 0) return undefined;
  if (shape.alpha > opaque && shape.solid) return [shape.colours];
  if (ground === undefined || ground.length >= mostPossibilities) return undefined;
  const painted = ground.map((under) =>
    under
      .flatMap((colour) => shape.colours.map((over) => mix(over, colour, Math.min(1, shape.alpha))))
      .slice(0, mostPossibilities),
  );
  return shape.solid ? painted : [...ground, ...painted];
};

/** How a point of something painted as number `order` looks: covered, or on which ground. */
export const lookAt = (
  shapes: readonly Shape[],
  x: number,
  y: number,
  order: number,
): { readonly covered: boolean; readonly ground: Ground } => {
  let ground: Ground = [paper];
  for (const shape of shapes) {
    if (!contains(shape.box, x, y)) continue;
    if (shape.order < order) ground = groundWith(shape, ground);
    else if (covers(shape)) return { covered: true, ground };
  }
  return { covered: false, ground };
};

/** Text of these colours cannot be told from any ground that it may stand on. */
export const isLost = (colours: readonly Colour[], ground: Ground): boolean =>
  ground !== undefined && ground.every((possible) => colours.some((colour) => possible.some((other) => close(colour, other))));
