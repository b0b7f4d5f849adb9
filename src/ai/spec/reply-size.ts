/** What a provider answers has a bound, however it is read: whole or in parts, by an SDK or by ourselves, over fetch or a binding. */

import { ReplyTooLarge } from "./failures.ts";

/** In bytes. No answer to a task comes near this. */
const maximumBytes = 4_000_000;

/** The same stream, which breaks off with `ReplyTooLarge` where it goes on beyond the bound. */
export const boundedStream = (stream: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> => {
  const reader = stream.getReader();
  let left = maximumBytes;
  // A source of its own and no transform, which would wait twice for every piece.
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await reader.read();
      if (done) return controller.close();
      left -= value.byteLength;
      if (left >= 0) return controller.enqueue(value);
      await reader.cancel();
      throw new ReplyTooLarge();
    },
    cancel: (reason) => reader.cancel(reason),
  });
};

/** The same reply, its body bounded. */
export const boundedReply = (reply: Response): Response =>
  reply.body === null ? reply : new Response(boundedStream(reply.body), reply);

/** The same value, which came as a whole. Throws `ReplyTooLarge` for one whose JSON is beyond the bound. */
export const boundedValue = (value: unknown): unknown => {
  if ((JSON.stringify(value)?.length ?? 0) > maximumBytes) throw new ReplyTooLarge();
  return value;
};
