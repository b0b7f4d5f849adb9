/** Where in a text something stands, and whether the text says it or we concluded it. */

import * as z from "zod";

/** Offsets are UTF-16 code units into the text named by the surrounding type; `end` is exclusive. */
export const Span = z.object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() });
export type Span = z.infer<typeof Span>;

export const Basis = z.enum(["stated", "inferred"]);
export type Basis = z.infer<typeof Basis>;

/** A span of the anonymised text that supports a point of a score. */
export const EvidenceSpan = Span.extend({ basis: Basis });
export type EvidenceSpan = z.infer<typeof EvidenceSpan>;
