/** Bodies of strangers: no more than a bound is ever held, and nobody is waited for longer than was said. */

/** The value, unless the signal comes first; then its reason is thrown, whether or not what makes the value listens to it. */
export const within = <Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> =>
  new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    if (signal.aborted) {
      stop();
      return;
    }
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });

export type Bytes = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** `size`: there was more. `time`: it stalled, broke off, or took too long. */
  readonly ended: "whole" | "size" | "time";
};

/** The body as it is unpacked, up to `maximum` bytes: a small file that unpacks to a large one is cut like any other. */
export const readBytes = async (response: Response, maximum: number, signal: AbortSignal): Promise<Bytes> => {
  if (response.body === null) return { bytes: new Uint8Array(), ended: "whole" };
  const reader = response.body.getReader();
  const buffer = new Uint8Array(maximum);
  let length = 0;
  let ended: Bytes["ended"] = "whole";
  for (;;) {
    let chunk: ReadableStreamReadResult<Uint8Array>;
    try {
      chunk = await within(reader.read(), signal);
    } catch {
      ended = "time";
      break;
    }
    if (chunk.done) break;
    const room = maximum - length;
    buffer.set(chunk.value.subarray(0, room), length);
    length += Math.min(room, chunk.value.length);
    if (chunk.value.length > room) {
      ended = "size";
      break;
    }
  }
  if (ended !== "whole") void reader.cancel().catch(() => undefined);
  return { bytes: buffer.subarray(0, length), ended };
};
