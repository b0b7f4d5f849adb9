/** A live connection as a client has it: every frame that came, and how it ended. */

import { env, exports } from "cloudflare:workers";
import { LiveFrame } from "../../../src/events/live-frame.ts";
import { until } from "./until.ts";

export type Listener = {
  readonly socket: WebSocket;
  readonly frames: LiveFrame[];
  readonly texts: string[];
  readonly closed: () => { code: number; reason: string } | undefined;
  /** Sequences of the events, once for each event. */
  readonly sequences: () => number[];
  readonly types: () => string[];
  readonly caughtUp: () => Promise<number>;
  readonly ended: () => Promise<{ code: number; reason: string; problem: string | undefined }>;
};

export const upgrade = (path: string, token: string | null = env.LOCAL_TOKEN): Promise<Response> =>
  exports.default.fetch(`http://clearview.test${path}`, {
    headers: { upgrade: "websocket", ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
  });

export const listen = async (path: string, token?: string | null): Promise<Listener> => {
  const response = await upgrade(path, token);
  const socket = response.webSocket;
  if (response.status !== 101 || socket === null) throw new Error(`Answered ${response.status}: ${await response.text()}`);
  const frames: LiveFrame[] = [];
  const texts: string[] = [];
  let closed: { code: number; reason: string } | undefined;
  socket.addEventListener("message", ({ data }) => {
    if (data === "pong") texts.push(data);
    else frames.push(LiveFrame.parse(JSON.parse(String(data))));
  });
  socket.addEventListener("close", ({ code, reason }) => {
    closed = { code, reason };
  });
  socket.accept();
  const events = () => frames.flatMap((frame) => (frame.kind === "event" ? [frame.event] : []));
  const caught = () => frames.find((frame) => frame.kind === "caught-up")?.sequence;
  return {
    socket,
    frames,
    texts,
    closed: () => closed,
    sequences: () => events().map(({ sequence }) => Number(sequence)),
    types: () => events().map(({ type }) => type.replace("com.clearview.", "")),
    caughtUp: async () => (await until("it has caught up", caught, (sequence) => sequence !== undefined))!,
    ended: async () => {
      const end = (await until("the connection is closed", () => closed))!;
      const last = frames.at(-1);
      return { ...end, problem: last?.kind === "problem" ? last.code : undefined };
    },
  };
};
