/**
 * Two ends of a line within one thread, for pdf.js and its worker half. What is sent arrives in order, in a later turn, as a
 * copy: pdf.js goes on writing into what it has sent. The copying is done by hand, which costs a fraction of the platform's
 * own cloning, of which a page of text needs some hundreds.
 */

type Listener = (event: { readonly data: unknown }) => void;

/** As much of a thread's port as pdf.js uses. */
export type JoinedPort = {
  readonly postMessage: (message: unknown, transfer?: readonly unknown[] | null) => void;
  readonly addEventListener: (name: string, listener: Listener, options?: { readonly signal?: AbortSignal }) => void;
  readonly removeEventListener: (name: string, listener: Listener) => void;
};

/** What is transferred is handed over as it is: its sender touches it no more. */
const copyOf = (value: unknown, transferred: readonly unknown[]): unknown => {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => copyOf(item, transferred));
  if (transferred.includes(ArrayBuffer.isView(value) ? value.buffer : value)) return value;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return structuredClone(value);
  const copy: Record<string, unknown> = {};
  for (const name of Object.keys(value)) copy[name] = copyOf((value as Readonly<Record<string, unknown>>)[name], transferred);
  return copy;
};

export const joinPorts = (): readonly [JoinedPort, JoinedPort] => {
  const here = new Set<Listener>();
  const there = new Set<Listener>();
  const endAt = (own: Set<Listener>, other: Set<Listener>): JoinedPort => ({
    // pdf.js passes null for a picture that it could not unpack.
    postMessage: (message, transfer) => {
      const data = copyOf(message, transfer ?? []);
      queueMicrotask(() => {
        for (const listener of other) listener({ data });
      });
    },
    addEventListener: (_name, listener, options) => {
      own.add(listener);
      options?.signal?.addEventListener("abort", () => own.delete(listener));
    },
    removeEventListener: (_name, listener) => {
      own.delete(listener);
    },
  });
  return [endAt(here, there), endAt(there, here)];
};
