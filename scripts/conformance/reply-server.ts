/** Plays one scripted reply at a time on 127.0.0.1, and keeps what it was asked. Whatever still hangs is cut when it stops. */

import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Asked = { readonly url: string; readonly headers: IncomingHttpHeaders; readonly body: string };
export type Play = (response: ServerResponse, asked: Asked) => void;

export type ReplyServer = {
  readonly baseUrl: string;
  /** What the next requests are answered with. */
  readonly play: (play: Play) => void;
  /** Everything asked since the last `play`. */
  readonly asked: () => readonly Asked[];
  readonly stop: () => Promise<void>;
};

export const startReplyServer = async (): Promise<ReplyServer> => {
  let play: Play = (response) => response.writeHead(500).end();
  let asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const one = { url: request.url ?? "", headers: request.headers, body: Buffer.concat(parts).toString("utf8") };
    asked.push(one);
    play(response, one);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    play: (next) => {
      asked = [];
      play = next;
    },
    asked: () => asked,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
};
