/** Opens live connections to what a principal may read. The actor itself holds them and decides who may listen. */

import type { Instant } from "../core/clock.ts";
import type { Failure } from "../core/failure.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { Principal } from "../domain/principal.ts";
import { firstListener, liveRequest } from "../durable-objects/stubs/live.ts";
import type { Owner } from "../events/cloud-event.ts";
import type { Actors } from "./actors.ts";
import type { RankingWatchers } from "./ranking-watchers.ts";

/** `until`: when the connection is over unless it is opened again. */
export type LiveAsk = { readonly after: number; readonly until: Instant };

export type LiveService = {
  /** A reply that upgrades the connection; everything after the sequence `after` is sent first. */
  readonly open: (principal: Principal, owner: Owner, id: string, asked: LiveAsk) => Promise<Result<Response>>;
};

export const createLiveService = (actors: Actors, watchers: Pick<RankingWatchers, "watch">): LiveService => ({
  open: async (principal, owner, id, asked) => {
    const opened = await actors.owner(owner, id, (actor) => actor.fetch(liveRequest({ principal, ...asked })));
    if (opened.webSocket === null) return err(await opened.json<Failure>());
    const shard = firstListener(opened);
    if (owner !== "employer" && shard !== undefined) await watchers.watch(owner, id, shard);
    return ok(new Response(null, { status: 101, webSocket: opened.webSocket }));
  },
});
