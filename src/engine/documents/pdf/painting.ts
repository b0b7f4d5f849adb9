/**
 * A page as a painter sees it: what was painted, in which order, in which colour, and which runs of text nobody can see.
 * Fed twice with the same events: roughly from the raw content streams (cheap, says only whether to look closer) and
 * exactly from pdf.js's operators. Positions are points from the lower left corner.
 */

import { bulletsAmong, isMark, type Mark, type PaintedBullet } from "./bullet-marks.ts";
import { boxUnder, close, contains, identity, multiply, within, type Box, type Colour, type Matrix } from "./geometry.ts";
import { isLost, lookAt, type Shape } from "./shapes.ts";

export type HiddenReason = "invisible-text" | "text-in-background-colour" | "text-behind-image" | "hidden-text";

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

/** What is painted with: letters and shapes inside, outlines, through what, and how. */
type State = {
  matrix: Matrix;
  colours: readonly Colour[];
  strokeColours: readonly Colour[];
  alpha: number;
  strokeAlpha: number;
  lineWidth: number;
  mode: number;
  clip: Box | undefined;
  /** The clip fills its box. */
  clipIsSolid: boolean;
  /** Text that was added to the clip: what is painted next shows in its letters. */
  letters: Run[] | undefined;
  /** A soft mask is on. */
  masked: boolean;
  /** What is painted mixes with what lies below. */
  blended: boolean;
  /** The same of the groups that are open: what they leave of everything in them, and whether they are masked or mixed. */
  groupAlpha: number;
  groupMixed: boolean;
};
type Run = Omit<PaintedRun, "hidden"> & {
  /** What fills its letters and what draws their outlines: one list for each that can be seen at all. */
  paints: readonly (readonly Colour[])[];
  readonly colours: readonly Colour[];
  readonly onHiddenLayer: boolean;
  readonly clip: Box | undefined;
  readonly order: number;
};
/** How a path is painted beside its filling, and whether it fills its box. */
export type PathStyle = { readonly stroked?: boolean; readonly solid?: boolean };

const black: readonly Colour[] = [[0, 0, 0]];
const white: Colour = [1, 1, 1];
const mostShapes = 20_000;
const mostMarks = 500;
const deepest = 2_000;
/** Less than this of a colour is nothing. */
const faintest = 0.05;
/** Points: smaller shapes are neither ground nor cover. */
const smallestShape = 3;

const fills = (mode: number): boolean => mode === 0 || mode === 2 || mode === 4 || mode === 6;
const strokes = (mode: number): boolean => mode === 1 || mode === 2 || mode === 5 || mode === 6;
const clips = (mode: number): boolean => mode >= 4;

export type Painting = ReturnType<typeof startPainting>;

export const startPainting = () => {
  let state: State = {
    matrix: identity,
    colours: black,
    strokeColours: black,
    alpha: 1,
    strokeAlpha: 1,
    lineWidth: 1,
    mode: 0,
    clip: undefined,
    clipIsSolid: true,
    letters: undefined,
    masked: false,
    blended: false,
    groupAlpha: 1,
    groupMixed: false,
  };
  const stack: State[] = [];
  const shapes: Shape[] = [];
  const runs: Run[] = [];
  const marks: Mark[] = [];
  let order = 0;
  let textMatrix: Matrix = identity;
  let lineMatrix: Matrix = identity;
  let size = 0;
  let leading = 0;
  let pendingClip = false;
  /** Open stretches of content that belong to a layer, and how many of them are switched off. */
  const layers: boolean[] = [];
  let hiddenLayers = 0;
  /** Open groups that only make a mask. */
  let masks = 0;

  const move = (x: number, y: number): void => {
    lineMatrix = multiply(lineMatrix, [1, 0, 0, 1, x, y]);
    textMatrix = lineMatrix;
  };

  /** Something was painted in `box`, on the page itself. */
  const paint = (box: Box, colours: readonly Colour[], alpha: number, solid: boolean): void => {
    if (hiddenLayers > 0 || masks > 0) return;
    if (state.letters !== undefined) {
      // It shows in the letters alone, and they are no longer bare.
      for (const run of state.letters) if (contains(box, run.x, run.y + run.size * 0.3)) run.paints = [...run.paints, colours];
      return;
    }
    const shown = within(box, state.clip);
    if (shown[2] - shown[0] <= smallestShape || shown[3] - shown[1] <= smallestShape || shapes.length >= mostShapes) return;
    if (alpha * state.groupAlpha < faintest) return;
    shapes.push({
      box: shown,
      colours,
      alpha: alpha * state.groupAlpha,
      solid: solid && state.clipIsSolid,
      mixed: state.masked || state.blended || state.groupMixed,
      order: order++,
    });
  };

  const unitBox = (): Box => boxUnder(state.matrix, 0, 0, 1, 1);

  const reasonOf = (run: Run, x: number, y: number): HiddenReason | undefined => {
    if (run.onHiddenLayer) return "hidden-text";
    if (run.paints.length === 0) return "invisible-text";
    if (run.clip !== undefined && !contains(run.clip, x, y)) return "invisible-text";
    const { covered, ground } = lookAt(shapes, x, y, run.order);
    if (covered) return "text-behind-image";
    return run.paints.every((colours) => isLost(colours, ground)) ? "text-in-background-colour" : undefined;
  };

  const endLayer = (): void => {
    if (layers.pop() === false) hiddenLayers--;
  };

  return {
    save: (): void => {
      if (stack.length < deepest) stack.push({ ...state });
    },
    restore: (): void => {
      state = stack.pop() ?? state;
    },
    /** A group opens within a `save`: it is painted as a whole, as things stand. One that makes a mask is not painted. */
    group: (isMask: boolean): void => {
      if (isMask) masks++;
      state.groupAlpha *= state.alpha;
      state.groupMixed ||= state.masked || state.blended;
      state.alpha = 1;
      state.strokeAlpha = 1;
      state.masked = false;
      state.blended = false;
    },
    endMask: (): void => {
      masks = Math.max(0, masks - 1);
    },
    /** Content that belongs together opens; it may be a layer that is switched off. */
    layer: (isShown: boolean): void => {
      if (layers.length >= deepest) return;
      layers.push(isShown);
      if (!isShown) hiddenLayers++;
    },
    endLayer,
    transform: (matrix: Matrix): void => {
      state.matrix = multiply(state.matrix, matrix);
    },
    /** More than one colour when the colour space leaves the choice open; none when it cannot be told. */
    colour: (colours: readonly Colour[]): void => {
      state.colours = colours;
    },
    strokeColour: (colours: readonly Colour[]): void => {
      state.strokeColours = colours;
    },
    alpha: (alpha: number): void => {
      state.alpha = alpha;
    },
    strokeAlpha: (alpha: number): void => {
      state.strokeAlpha = alpha;
    },
    lineWidth: (points: number): void => {
      state.lineWidth = points;
    },
    masked: (masked: boolean): void => {
      state.masked = masked;
    },
    blended: (blended: boolean): void => {
      state.blended = blended;
    },
    mode: (mode: number): void => {
      state.mode = mode;
    },
    /** The next path becomes part of the clip. */
    clipNext: (): void => {
      pendingClip = true;
    },
    /** A finished path by its box in the space of the current matrix. */
    path: (box: Box, filled: boolean, { stroked = false, solid = true }: PathStyle = {}): void => {
      const placed = boxUnder(state.matrix, box[0], box[1], box[2], box[3]);
      if (filled) {
        paint(placed, state.colours, state.alpha, solid);
        if (state.alpha > 0.5 && isMark(placed) && marks.length < mostMarks) marks.push({ box: placed, colours: state.colours });
      }
      if (stroked) {
        // Thick lines are bands; level and upright ones fill theirs.
        const half =
          (state.lineWidth * Math.sqrt(Math.abs(state.matrix[0] * state.matrix[3] - state.matrix[1] * state.matrix[2]))) / 2;
        const isLine = placed[2] - placed[0] < 0.5 || placed[3] - placed[1] < 0.5;
        if (half * 2 > smallestShape)
          paint(
            [placed[0] - half, placed[1] - half, placed[2] + half, placed[3] + half],
            state.strokeColours,
            state.strokeAlpha,
            isLine,
          );
      }
      if (pendingClip) {
        state.clip = within(placed, state.clip);
        state.clipIsSolid &&= solid;
      }
      pendingClip = false;
    },
    /** A picture; one with a mask of its own may be seen through anywhere. */
    image: (hasMask = false): void => paint(unitBox(), [], state.alpha, !hasMask),
    /** A picture that lets the colour through where it says. */
    stencil: (isFull: boolean): void => paint(unitBox(), state.colours, state.alpha, isFull),
    /** A gradient over all that the clip leaves. */
    shade: (): void => paint(state.clip ?? [-1e6, -1e6, 1e6, 1e6], [], state.alpha, true),
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
      // Through a mask, or as one, letters may look like anything.
      const isOpen = masks > 0 || state.masked || state.blended || state.groupMixed;
      const paints: (readonly Colour[])[] = [];
      if (fills(state.mode) && state.alpha * state.groupAlpha >= faintest) paints.push(isOpen ? [] : state.colours);
      if (strokes(state.mode) && state.strokeAlpha * state.groupAlpha >= faintest) paints.push(isOpen ? [] : state.strokeColours);
      const run: Run = {
        text,
        x: placed[4],
        y: placed[5],
        endX: after[4],
        endY: after[5],
        size: scale,
        colours: state.colours,
        paints,
        onHiddenLayer: hiddenLayers > 0,
        clip: state.clip,
        order: order++,
      };
      runs.push(run);
      if (clips(state.mode)) (state.letters ??= []).push(run);
    },
    /** What was painted as a list's bullets: one small round or square shape before a run of text. `check` is called now and then. */
    bullets: (check: () => void): readonly PaintedBullet[] => bulletsAmong(marks, runs, check),
    /** The colour or mode that text of a following stream would inherit looks like hiding. */
    leavesHidingState: (): boolean =>
      !(fills(state.mode) || strokes(state.mode)) ||
      state.colours.length === 0 ||
      state.colours.some((colour) => close(colour, white)),
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
