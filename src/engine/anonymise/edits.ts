/** What is to be taken out of a text, collected in any order and settled once: sorted, without overlaps, widest first. */

import type { RemovalKind } from "../../domain/resume/anonymised-profile.ts";

/** Replaces `start` to `end` of the original by `replacement`, which may be empty. */
export type Edit = { readonly start: number; readonly end: number; readonly replacement: string; readonly kind: RemovalKind };

export const candidatePlaceholder = "[candidate]";
export const personPlaceholder = "[person]";
export const placePlaceholder = "[place]";
export const schoolPlaceholder = "[school]";

/** Written this often, a word is no longer what it was taken for. */
const mostAppearances = 500;

/** An edit for each place where `part` stands, whatever is around it. */
export const everywhere = (text: string, part: string, replacement: string, kind: RemovalKind): Edit[] => {
  const edits: Edit[] = [];
  for (let at = text.indexOf(part); at >= 0 && edits.length < mostAppearances; at = text.indexOf(part, at + part.length))
    edits.push({ start: at, end: at + part.length, replacement, kind });
  return edits;
};

/** An edit for each match of `shape` in `text`, which begins at `offset`. Most texts hold none: a search copies nothing. */
export const matchesOf = (text: string, offset: number, shape: RegExp, kind: RemovalKind, replacement = ""): Edit[] =>
  text.search(shape) < 0
    ? []
    : Array.from(text.matchAll(shape), ({ 0: found, index }) => ({
        start: offset + index,
        end: offset + index + found.length,
        replacement,
        kind,
      }));

/** Earlier edits win over later ones that begin inside them; an edit inside a wider one disappears. */
export const settle = (edits: readonly Edit[]): readonly Edit[] => {
  const sorted = edits.toSorted((left, right) => left.start - right.start || right.end - left.end);
  const kept: Edit[] = [];
  for (const edit of sorted) {
    const last = kept[kept.length - 1];
    if (last === undefined || edit.start >= last.end) kept.push(edit);
    // Identity that sticks out of the edit before it must not survive.
    else if (edit.end > last.end)
      kept.push({ ...edit, start: last.end, replacement: edit.replacement === last.replacement ? "" : edit.replacement });
  }
  return kept;
};
