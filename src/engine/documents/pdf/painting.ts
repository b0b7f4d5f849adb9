/**
 * A page as a painter sees it: what was painted, in which order, in which colour, and which runs of text nobody can see.
 * Fed twice with the same events: roughly from the raw content streams (cheap, says only whether to look closer) and
 * exactly from pdf.js's operators. Positions are points from the lower left corner.
 */

export type HiddenReason = "invisible-text" | "text-in-background-colour" | "text-behind-image";
/** Red, green, blue, 0 to 1. A colour that cannot be told (a pattern) is undefined. */
export type Colour = readonly [number, number, number];
export type Matrix = readonly [number, number, number, number, number, number];
export type Box = readonly [number, number, number, number];

export type PaintedRun = {
  text: string;
  readonly x: number;
  readonly y: number;
  /** Where the run ends; on a level line `endY` equals `y`. */
  endX: number;
  endY: number;
  readonly size: number;
  readonly hidden: HiddenReason | undefined;
};

/** A small filled shape right before a run of text, by its own left edge and where that run begins. */
export type PaintedBullet = { readonly x: number; readonly y: number; readonly edge: number };

type State = { matrix: Matrix; colours: readonly Colour[]; alpha: number; mode: number; clip: Box | undefined };
type Shape = { readonly box: Box; readonly colours: readonly Colour[]; readonly image: boolean; readonly order: number };
type Run = Omit<PaintedRun, "hidden"> & {
  readonly colours: readonly Colour[];
  readonly bare: boolean;
  readonly clip: Box | undefined;
  readonly order: number;
};

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

export const multiply = (left: Matrix, right: Matrix): Matrix => [
  left[0] * right[0] + left[2] * right[1],
  left[1] * right[0] + left[3] * right[1],
  left[0] * right[2] + left[2] * right[3],
  left[1] * right[2] + left[3] * right[3],
  left[0] * right[4] + left[2] * right[5] + left[4],
  left[1] * right[4] + left[3] * right[5] + left[5],
];

const boxUnder = (matrix: Matrix, x0: number, y0: number, x1: number, y1: number): Box => {
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

const contains = (box: Box, x: number, y: number): boolean => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];

const white: readonly Colour[] = [[1, 1, 1]];
const black: readonly Colour[] = [[0, 0, 0]];
/** Two colours closer than this in every channel cannot be told apart on paper. */
const sameColour = 0.1;
const close = (left: Colour, right: Colour): boolean =>
  Math.abs(left[0] - right[0]) < sameColour &&
  Math.abs(left[1] - right[1]) < sameColour &&
  Math.abs(left[2] - right[2]) < sameColour;

const isMark = ([x0, y0, x1, y1]: Box): boolean =>
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

/** Invisible: not painted at all (3), or only added to the clip (7). */
const paintsNothing = (mode: number): boolean => mode === 3 || mode === 7;
const mostShapes = 20_000;
/** Points across: what may be a bullet. */
const smallestMark = 0.8;
const largestMark = 9;
const mostMarks = 500;
/** The same beside its text, in em: how high it is, where its middle stands above the baseline, how far its text is. */
const bulletHeight = { least: 0.12, most: 0.55 } as const;
const bulletMiddle = { least: 0.05, most: 0.65 } as const;
const bulletGap = 2.2;
/** Points: bullets of one list stand below each other, those of a list within an entry so far to the right of its mark. */
const sameColumn = 3;
const farthestIndent = 40;
const deepest = 2_000;

export type Painting = ReturnType<typeof startPainting>;

export const startPainting = () => {
  let state: State = { matrix: identity, colours: black, alpha: 1, mode: 0, clip: undefined };
  const stack: State[] = [];
  const shapes: Shape[] = [];
  const runs: Run[] = [];
  const marks: Shape[] = [];
  let order = 0;
  let textMatrix: Matrix = identity;
  let lineMatrix: Matrix = identity;
  let size = 0;
  let leading = 0;
  let pendingClip = false;

  const move = (x: number, y: number): void => {
    lineMatrix = multiply(lineMatrix, [1, 0, 0, 1, x, y]);
    textMatrix = lineMatrix;
  };

  const reasonOf = (run: Run, x: number, y: number): HiddenReason | undefined => {
    if (run.bare) return "invisible-text";
    if (run.clip !== undefined && !contains(run.clip, x, y)) return "invisible-text";
    let behind: readonly Colour[] | undefined = white;
    let over = false;
    for (const shape of shapes) {
      if (!contains(shape.box, x, y)) continue;
      if (shape.order > run.order) {
        over = true;
        break;
      }
      behind = shape.image ? undefined : shape.colours;
    }
    if (over) return "text-behind-image";
    if (behind === undefined) return undefined;
    return run.colours.some((colour) => behind.some((other) => close(colour, other))) ? "text-in-background-colour" : undefined;
  };

  return {
    save: (): void => {
      if (stack.length < deepest) stack.push({ ...state });
    },
    restore: (): void => {
      state = stack.pop() ?? state;
    },
    transform: (matrix: Matrix): void => {
      state.matrix = multiply(state.matrix, matrix);
    },
    /** More than one colour when the colour space leaves the choice open; none when it cannot be told. */
    colour: (colours: readonly Colour[]): void => {
      state.colours = colours;
    },
    alpha: (alpha: number): void => {
      state.alpha = alpha;
    },
    mode: (mode: number): void => {
      state.mode = mode;
    },
    /** The next path becomes part of the clip. */
    clipNext: (): void => {
      pendingClip = true;
    },
    /** A finished path by its box in the space of the current matrix. */
    path: (box: Box, filled: boolean): void => {
      const placed = boxUnder(state.matrix, box[0], box[1], box[2], box[3]);
      if (filled && state.alpha > 0.5 && placed[2] - placed[0] > 3 && placed[3] - placed[1] > 3 && shapes.length < mostShapes)
        shapes.push({ box: placed, colours: state.colours, image: false, order: order++ });
      if (filled && state.alpha > 0.5 && isMark(placed) && marks.length < mostMarks)
        marks.push({ box: placed, colours: state.colours, image: false, order });
      if (pendingClip) {
        const old = state.clip;
        state.clip =
          old === undefined
            ? placed
            : [
                Math.max(old[0], placed[0]),
                Math.max(old[1], placed[1]),
                Math.min(old[2], placed[2]),
                Math.min(old[3], placed[3]),
              ];
      }
      pendingClip = false;
    },
    image: (): void => {
      const box = boxUnder(state.matrix, 0, 0, 1, 1);
      if (box[2] - box[0] > 3 && box[3] - box[1] > 3 && shapes.length < mostShapes)
        shapes.push({ box, colours: [], image: true, order: order++ });
    },
    beginText: (): void => {
      textMatrix = identity;
      lineMatrix = identity;
    },
    textMatrix: (matrix: Matrix): void => {
      textMatrix = matrix;
      lineMatrix = matrix;
    },
    font: (points: number): void => {
      size = points;
    },
    leading: (points: number): void => {
      leading = points;
    },
    move,
    nextLine: (): void => move(0, -leading),
    /** `advance` in text space: how far the run reaches, before the text matrix. */
    show: (text: string, advance: number): void => {
      const placed = multiply(state.matrix, textMatrix);
      const scale = Math.hypot(placed[2], placed[3]) * Math.abs(size);
      textMatrix = multiply(textMatrix, [1, 0, 0, 1, advance, 0]);
      const after = multiply(state.matrix, textMatrix);
      runs.push({
        text,
        x: placed[4],
        y: placed[5],
        endX: after[4],
        endY: after[5],
        size: scale,
        colours: state.colours,
        bare: paintsNothing(state.mode) || state.alpha < 0.05,
        clip: state.clip,
        order: order++,
      });
    },
    /** What was painted as a list's bullets: one small round or square shape before a run of text. `check` is called now and then. */
    bullets: (check: () => void): readonly PaintedBullet[] =>
      ofLists(
        marks.flatMap((mark, index) => {
          if (index % 8 === 0) check();
          const run = runBeside(mark.box, runs);
          if (run === undefined || (isWhite(mark) && !isWhite(run))) return [];
          // Several in a row rate something, or are its border.
          const isOneOfSeveral = marks.some((other) => other !== mark && standsBeside(mark.box, other.box, run.size));
          return isOneOfSeveral ? [] : [{ x: run.x, y: run.y, edge: mark.box[0] }];
        }),
      ),
    /** The colour or mode that text of a following stream would inherit looks like hiding. */
    leavesHidingState: (): boolean =>
      paintsNothing(state.mode) || state.colours.length === 0 || state.colours.some((colour) => close(colour, [1, 1, 1])),
    /** Some text starts outside `box`. */
    leaves: (box: Box): boolean => runs.some((run) => !contains(box, run.x, run.y)),
    /** Something may be hidden: the beginnings of runs are looked at, nothing else is certain yet. */
    hidesSomething: (check: () => void): boolean =>
      runs.some((run, index) => {
        if (index % 64 === 0) check();
        return reasonOf(run, run.x + run.size * 0.1, run.y + run.size * 0.3) !== undefined;
      }),
    /** Every run with its verdict: hidden when the middle of its letters is, at both ends. `check` is called now and then. */
    verdicts: (check: () => void): readonly PaintedRun[] =>
      runs.map((run, index) => {
        if (index % 64 === 0) check();
        const lift = run.size * 0.3;
        const first = reasonOf(run, run.x + run.size * 0.1, run.y + lift);
        const hidden =
          first === undefined
            ? first
            : reasonOf(run, run.endX - run.size * 0.1, run.endY + lift) === undefined
              ? undefined
              : first;
        return { text: run.text, x: run.x, y: run.y, endX: run.endX, endY: run.endY, size: run.size, hidden };
      }),
  };
};

const clamp = (value: number): number => Math.max(0, Math.min(1, value));
export const fromCmyk = (cyan: number, magenta: number, yellow: number, key: number): Colour => [
  clamp(1 - cyan - key),
  clamp(1 - magenta - key),
  clamp(1 - yellow - key),
];
