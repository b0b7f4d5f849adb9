/** How a tip is made: stable id from kind and place, rank from the table and how much of it applies; `adviseResume` measures the effect. */

import type { Span } from "../../domain/resume/evidence.ts";
import type { Tip } from "../../domain/resume/tip.ts";
import { tipKinds, type TipKind } from "./tip-kinds.ts";

type Words = { readonly message: string; readonly rewrite?: string | undefined; readonly question?: string | undefined };

/** `share` (0 to 1) is how much of the kind's rank this one has. */
export const makeTip = (kind: TipKind, span: Span | undefined, { message, rewrite, question }: Words, share = 1): Tip => {
  const id = span === undefined ? kind : `${kind}:${String(span.start)}`;
  const effect = Math.round(tipKinds[kind] * share * 10) / 10;
  const place = span === undefined ? { id, kind } : { id, kind, span: { start: span.start, end: span.end } };
  if (rewrite === undefined)
    return question === undefined ? { ...place, message, effect } : { ...place, message, question, effect };
  return question === undefined ? { ...place, message, rewrite, effect } : { ...place, message, rewrite, question, effect };
};
