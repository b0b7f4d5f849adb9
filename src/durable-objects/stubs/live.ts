/** How a live connection is asked for. */

import * as z from "zod";
import { Principal } from "../../domain/principal.ts";

const LiveAsked = z.object({
  principal: Principal,
  after: z.number().int().nonnegative(),
  /** When the connection is over, because nobody knows any more whether the principal still is one. */
  until: z.number(),
});
export type LiveAsked = z.infer<typeof LiveAsked>;

const liveHeader = "x-clearview-live";
/** Of the answer, when nobody else listens now: the shard of the match index that holds the entity. Absent before there is one. */
export const liveFirstHeader = "x-clearview-live-first";

export const firstListener = ({ headers }: Response): number | undefined => {
  const shard = headers.get(liveFirstHeader);
  return shard === null ? undefined : Number(shard);
};

/** An upgrade is the one thing that cannot be asked for by a call; what a call would carry goes in a header. */
export const liveRequest = (asked: LiveAsked): Request =>
  new Request("https://actor/live", { headers: { upgrade: "websocket", [liveHeader]: JSON.stringify(asked) } });

/** Throws on a request that `liveRequest` did not make. */
export const readLiveRequest = (request: Request): LiveAsked =>
  LiveAsked.parse(JSON.parse(request.headers.get(liveHeader) ?? ""));
