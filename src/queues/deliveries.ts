/** What both queue handlers share: every message is acknowledged or retried by itself, and attempts are counted first. */

import { backoffSeconds } from "../core/backoff.ts";

/** After this many deliveries we give up ourselves; the queue's own limit in wrangler.toml lies above it. */
export const maximumAttempts = 5;

/** A random moment before the exponential bound, so that those who failed together do not come back together. */
export const retryLater = (message: Pick<Message, "attempts" | "retry">): void =>
  message.retry({ delaySeconds: backoffSeconds(message.attempts, Math.random()) });
