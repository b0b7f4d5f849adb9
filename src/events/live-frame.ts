/** What a live connection says, one JSON text for each: events as they are committed, and little else. */

import * as z from "zod";
import { failureCodes } from "../core/failure.ts";
import { CloudEvent } from "./cloud-event.ts";

export const LiveFrame = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("event"), event: CloudEvent }),
  /** Everything up to `sequence` has been sent; what follows happens from now on. */
  z.object({ kind: z.literal("caught-up"), sequence: z.number().int().nonnegative() }),
  /** Reading the candidates of the job, or the jobs of the candidate, again would tell something new. */
  z.object({ kind: z.literal("ranking-changed"), at: z.number().int() }),
  /** The last frame before the connection is closed. */
  z.object({ kind: z.literal("problem"), code: z.enum(failureCodes), detail: z.string() }),
]);
export type LiveFrame = z.infer<typeof LiveFrame>;
