/**
 * Exponential backoff with full jitter: a random moment between nothing and the exponential bound, which spreads those who
 * failed together. Source: M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015.
 */

/** Milliseconds to wait before attempt `attempt` + 1 (the first attempt is 1). `fraction` is random, 0 ≤ fraction < 1. */
export const backoffMilliseconds = (attempt: number, fraction: number, base = 1000, cap = 300_000): number =>
  Math.floor(fraction * Math.min(cap, base * 2 ** Math.min(attempt, 30)));

/** The same for a queue, which delays by whole seconds. */
export const backoffSeconds = (attempt: number, fraction: number): number =>
  Math.ceil(backoffMilliseconds(attempt, fraction) / 1000);
