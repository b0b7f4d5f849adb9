/** Time as a dependency, so that everything that decides can be given any moment. */

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

export type Clock = { readonly now: () => Instant };

export const systemClock: Clock = { now: () => Date.now() };

/** "YYYY-MM-DD" in UTC: the day that durations and receipts are reckoned from. */
export const dayOf = (instant: Instant): string => new Date(instant).toISOString().slice(0, 10);
