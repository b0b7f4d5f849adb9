/** The calls that a provider's guard answers. */

import * as z from "zod";
import type { CallOutcome } from "../../domain/provider/breaker.ts";

/** An opening or closing of a provider's breaker; numbers count from 1. */
export const BreakerTransition = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("opened"),
    number: z.number().int(),
    at: z.number(),
    cause: z.enum(["transient", "overloaded", "quota", "configuration"]),
    until: z.number(),
    /** Present: it is this model alone that is not asked until then. */
    model: z.string().optional(),
  }),
  z.object({ kind: z.literal("closed"), number: z.number().int(), at: z.number() }),
]);
export type BreakerTransition = z.infer<typeof BreakerTransition>;

export type GuardReply = {
  /** Whether a call may go now. */
  readonly allowed: boolean;
  /** As many calls as were asked for are under way; tells nothing of the breaker. */
  readonly full: boolean;
  /** Since the last answer. */
  readonly failures: number;
  readonly openUntil?: number | undefined;
  /** Models that are not asked before a moment, while the provider is. */
  readonly models?: Readonly<Record<string, number>> | undefined;
  /** What nobody has committed as an event yet, in order. */
  readonly untold: readonly BreakerTransition[];
};

export type ProviderGuardStub = {
  /**
   * Asks to make a call. While the breaker is open, one call now and then is let through to try. With `places`, at most so
   * many are under way at once; a place is held until the outcome is recorded, or for so many milliseconds.
   */
  admit(places?: { readonly limit: number; readonly heldFor: number }, model?: string): Promise<GuardReply>;
  record(outcome: CallOutcome, placed: boolean, model?: string): Promise<GuardReply>;
  /** Transitions up to this number have been committed. */
  told(through: number): Promise<void>;
  read(): Promise<GuardReply>;
};
