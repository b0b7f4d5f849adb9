/** Cuts a text where marks begin and end, so that each piece has one look, however marks lie over each other. */

import type { Span } from "../../src/domain/resume/evidence.ts";

export type MarkLook = "stated" | "inferred" | "tip" | "field" | "flagged" | "removed";

export type Mark = Span & {
  readonly look: MarkLook;
  /** What is looked at now stands out, and lies over all others. */
  readonly strong?: boolean;
  /** Shown behind the marked passage. */
  readonly label?: string;
  readonly onChoose?: () => void;
};

export type Piece = {
  readonly start: number;
  readonly text: string;
  readonly mark?: Mark;
  /** Whether the mark ends here: its label follows. */
  readonly last: boolean;
};

/** Strong over plain, and the shorter over the longer, so that a mark within another is still seen. */
const over = (one: Mark, other: Mark): number =>
  Number(one.strong ?? false) - Number(other.strong ?? false) || other.end - other.start - (one.end - one.start);

/** The pieces in order; together they are the text. Marks outside the text are cut or left out. */
export const cutAtMarks = (text: string, marks: readonly Mark[]): Piece[] => {
  const kept = marks.filter(({ start, end }) => start < Math.min(end, text.length)).sort((one, other) => one.start - other.start);
  const edges = [...new Set([0, text.length, ...kept.flatMap(({ start, end }) => [start, Math.min(end, text.length)])])].sort(
    (one, other) => one - other,
  );
  const pieces: Piece[] = [];
  let next = 0;
  let open: Mark[] = [];
  for (let index = 0; index + 1 < edges.length; index++) {
    const start = edges[index]!;
    const end = edges[index + 1]!;
    open = open.filter((mark) => mark.end > start);
    while (kept[next] !== undefined && kept[next]!.start <= start) open.push(kept[next++]!);
    const mark = open.reduce<Mark | undefined>((top, each) => (top === undefined || over(each, top) > 0 ? each : top), undefined);
    const before = pieces.at(-1);
    if (before !== undefined && before.mark === mark) {
      pieces[pieces.length - 1] = {
        ...before,
        text: before.text + text.slice(start, end),
        last: mark !== undefined && mark.end <= end,
      };
    } else {
      const piece = { start, text: text.slice(start, end), last: mark !== undefined && mark.end <= end };
      pieces.push(mark === undefined ? piece : { ...piece, mark });
    }
  }
  return pieces;
};
