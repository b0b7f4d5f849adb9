/**
 * Mail leaves through one small interface, whoever carries it. A message holds an address and perhaps a code, so no sender
 * writes any of it to a log, and a failure tells neither.
 */

import { failure, type Failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";

export type Mail = { readonly to: string; readonly subject: string; readonly text: string };

export type MailSender = { readonly send: (mail: Mail) => Promise<Result<void>> };

export const notSent: Failure = failure("mail-failed", "The mail could not be sent. Try again in a minute.", {
  retryAfterSeconds: 60,
});

/** By Cloudflare's own binding. */
export const cloudflareMail = (binding: SendEmail, from: string): MailSender => ({
  send: async ({ to, subject, text }) => {
    try {
      await binding.send({ from, to, subject, text });
      return ok(undefined);
    } catch {
      return err(notSent);
    }
  },
});

/** By an HTTP API that takes `{ from, to, subject, text }` as JSON with a bearer token, as most mail services do. */
export const httpMail = (options: { url: string; token: string; from: string; fetch: typeof fetch }): MailSender => ({
  send: async ({ to, subject, text }) => {
    try {
      const reply = await options.fetch(options.url, {
        method: "POST",
        headers: { authorization: `Bearer ${options.token}`, "content-type": "application/json" },
        body: JSON.stringify({ from: options.from, to, subject, text }),
        signal: AbortSignal.timeout(10_000),
      });
      await reply.body?.cancel();
      return reply.ok ? ok(undefined) : err(notSent);
    } catch {
      return err(notSent);
    }
  },
});

/** Where nobody said how mail is sent: nothing can be signed in to, and the one who tries is told why. */
export const noMail: MailSender = {
  send: async () =>
    err(failure("mail-not-configured", "This instance cannot send mail yet. Its operator has to set MAIL_FROM and a sender.")),
};
