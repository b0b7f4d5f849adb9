/** How one message of commits was brought to the read side: kept by the actor whose commits they were, for its traces. */

import * as z from "zod";

const Milliseconds = z.number().int().nonnegative();

/** Something that took its time, by name. */
export const TimedStep = z.object({ name: z.string(), milliseconds: Milliseconds });
export type TimedStep = z.infer<typeof TimedStep>;

export const Delivery = z.object({
  /** The commits up to here were delivered. */
  through: z.number().int().positive(),
  /** When the message was sent, taken up, and had been dealt with. */
  queuedAt: z.number().int(),
  startedAt: z.number().int(),
  endedAt: z.number().int(),
  /** Archive, view, and each consumer. */
  steps: z.array(TimedStep),
});
export type Delivery = z.infer<typeof Delivery>;

/** How many an actor remembers; older traces tell when their commits were made, but not how they were delivered. */
export const rememberedDeliveries = 16;
