/**
 * Whether a person is there who has no account: a token of Cloudflare Turnstile, which its own service alone can judge. No
 * answer is a refusal: whoever cannot be checked now is asked to come back.
 */

import * as z from "zod";
import { failure } from "../core/failure.ts";
import { sha256Hex } from "../core/hashing.ts";
import { describeFault, type Logger } from "../core/logger.ts";
import { err, ok, type Result } from "../core/result.ts";

export type HumanCheck = {
  /**
   * "human-check-needed" without a good token; "service-unavailable" when nobody can judge it. A token is good once, and again
   * for the same `requestKey`, which is one person's for one thing, so that a request whose answer was lost may be sent again.
   */
  readonly verify: (
    token: string | undefined,
    request: { readonly address: string | undefined; readonly requestKey: string },
  ) => Promise<Result<void>>;
};

/** As https://developers.cloudflare.com/turnstile/get-started/server-side-validation/ describes it. */
const siteverify = "https://challenges.cloudflare.com/turnstile/v0/siteverify";
const maximumTokenCharacters = 2048;
const patienceMilliseconds = 5000;

const Verdict = z.object({ success: z.boolean(), "error-codes": z.array(z.string()).default([]) });

/** The visitor's part; anything else is our own configuration, or trouble over there. */
const visitorCodes = new Set(["missing-input-response", "invalid-input-response", "timeout-or-duplicate"]);

const needed = failure(
  "human-check-needed",
  "Without an account, an upload needs a check that a person is there. Do the check on the page, or sign in, and send it again.",
);
const notNow = failure("service-unavailable", "The check that a person is there does not answer. Try again, or sign in.", {
  retryAfterSeconds: 5,
});

/** Any UUID will do; the same token and request have the same. */
const uuidOf = async (token: string, requestKey: string): Promise<string> => {
  const hex = await sha256Hex(JSON.stringify([token, requestKey]));
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

export const createHumanCheck = ({
  secret,
  fetch,
  logger,
  url = siteverify,
}: {
  readonly secret: string;
  readonly fetch: typeof globalThis.fetch;
  readonly logger: Logger;
  readonly url?: string;
}): HumanCheck => ({
  verify: async (token, { address, requestKey }) => {
    if (token === undefined || token === "" || token.length > maximumTokenCharacters) return err(needed);
    const form = new URLSearchParams({ secret, response: token, idempotency_key: await uuidOf(token, requestKey) });
    if (address !== undefined) form.set("remoteip", address);
    let verdict;
    try {
      const reply = await fetch(url, { method: "POST", body: form, signal: AbortSignal.timeout(patienceMilliseconds) });
      verdict = Verdict.safeParse(await reply.json());
    } catch (fault) {
      logger.warn("human-check-unreachable", describeFault(fault));
      return err(notNow);
    }
    if (!verdict.success) {
      logger.warn("human-check-not-understood");
      return err(notNow);
    }
    if (verdict.data.success) return ok(undefined);
    const codes = verdict.data["error-codes"];
    if (codes.length === 0 || codes.some((code) => visitorCodes.has(code))) return err(needed);
    logger.error("human-check-failed", { codes: codes.join(" ").slice(0, 200) });
    return err(notNow);
  },
});
