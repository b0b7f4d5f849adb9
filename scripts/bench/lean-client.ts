/**
 * HTTP with as little work on this side as Node allows, so that what is measured is the server. Connections are kept; one
 * client is used for everything that is compared.
 */

import { Agent, request } from "node:http";

export type LeanReply = { readonly status: number; readonly text: string };
export type LeanClient = {
  readonly send: (method: string, path: string, body?: string) => Promise<LeanReply>;
  /** Parsed; throws for any status outside 2xx. */
  readonly json: <Body>(method: string, path: string, body?: unknown) => Promise<Body>;
  readonly close: () => void;
};

export const createLeanClient = (origin: string, token?: string): LeanClient => {
  const { hostname, port } = new URL(origin);
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const send = (method: string, path: string, body?: string): Promise<LeanReply> =>
    new Promise((resolve, reject) => {
      const call = request(
        {
          hostname,
          port,
          agent,
          method,
          path,
          headers: {
            ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
            ...(body === undefined
              ? {}
              : { "content-type": "application/json", "content-length": String(Buffer.byteLength(body)) }),
          },
        },
        (reply) => {
          const chunks: Buffer[] = [];
          reply.on("data", (chunk: Buffer) => chunks.push(chunk));
          reply.on("end", () => resolve({ status: reply.statusCode ?? 0, text: Buffer.concat(chunks).toString() }));
          reply.on("error", reject);
        },
      );
      call.on("error", reject);
      call.end(body);
    });
  return {
    send,
    json: async <Body>(method: string, path: string, body?: unknown) => {
      const { status, text } = await send(method, path, body === undefined ? undefined : JSON.stringify(body));
      if (status < 200 || status > 299) throw new Error(`${method} ${path} answered ${String(status)}: ${text.slice(0, 300)}`);
      return JSON.parse(text) as Body;
    },
    close: () => agent.destroy(),
  };
};

/** Requests a second that `call` makes with `concurrency` of them under way, for `milliseconds`. */
export const throughputOf = async (call: () => Promise<unknown>, concurrency: number, milliseconds: number): Promise<number> => {
  const began = performance.now();
  let done = 0;
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (performance.now() - began < milliseconds) {
        await call();
        done += 1;
      }
    }),
  );
  return (done * 1000) / (performance.now() - began);
};
