/**
 * How large a request may be. A length that is declared is judged before anything is read; a body that declares none is
 * counted as it is read and broken off at the limit, so that no more than the limit is ever held. Nothing is read here.
 */

import type { MiddlewareHandler } from "hono";
import { type Failure, failure } from "../../core/failure.ts";
import type { ApiEnvironment } from "./environment.ts";
import { problem } from "./problem.ts";

/** A document as JSON, which may write a character in six; what is left of the text is measured again by its own rule. */
export const documentBytes = 4_000_000;
/** A call that carries no document. */
export const plainBytes = 64_000;

const sizeWords = (bytes: number): string =>
  bytes >= 1_000_000 ? `${String(bytes / 1_000_000)} MB` : `${String(bytes / 1000)} KB`;

const tooLarge = (most: number): Failure =>
  failure(
    "document-too-large",
    `This request is over ${sizeWords(most)}. Send what the call asks for alone, without attachments.`,
  );

const broken = new Error("The body is over its limit.");

const counting = (most: number, onOver: () => void): TransformStream<Uint8Array, Uint8Array> => {
  let bytes = 0;
  return new TransformStream({
    transform: (piece, controller) => {
      bytes += piece.byteLength;
      if (bytes <= most) return controller.enqueue(piece);
      onOver();
      controller.error(broken);
    },
  });
};

/** Where several are on the way, the smallest counts. */
export const limitBody =
  (most: number): MiddlewareHandler<ApiEnvironment> =>
  async (c, next) => {
    const { body, headers } = c.req.raw;
    if (body === null) return next();
    const declared = headers.get("content-length");
    // Anything but a plain number says nothing of the length.
    if (declared !== null && /^\d+$/u.test(declared) && !headers.has("transfer-encoding")) {
      return Number(declared) > most ? problem(c, tooLarge(most)) : next();
    }
    const counted = body.pipeThrough(counting(most, () => c.set("bodyRefused", tooLarge(most))));
    // oxlint-disable-next-line unicorn/no-invalid-fetch-options -- the method is that of the request, which has a body
    c.req.raw = new Request(c.req.raw, { body: counted });
    return next();
  };
