/**
 * One shard of a match index: compact vectors of submitted profiles, or of open jobs, in memory and on disk. Shards are
 * append-only: an id stays where it was first put, the newest shard is filled before another is opened, and a removed
 * version refuses older ones for good. Scores are those of the domain's scorer, computed when asked.
 */

import { DurableObject } from "cloudflare:workers";
import { consoleLogger } from "../../core/logger.ts";
import { freshId, systemRandomness } from "../../core/ids.ts";
import { usageMeter } from "../../core/usage.ts";
import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import {
  type IndexQuery,
  type MatchIndexStub,
  maximumLimit,
  type QueryReply,
  type StagedEntry,
  type Upserted,
  type Walk,
  type WalkedPage,
  type WalkMode,
} from "../stubs/match-index.ts";
import { type IndexEntry } from "../stubs/runs.ts";
import { sendInBackground } from "../shared/outbox.ts";
import { meteredSql } from "../shared/sql.ts";
import { Shard } from "./shard.ts";
import { MatchIndexStorage } from "./storage.ts";
import { beginWalk, triedAgain, walkedOn, walkPatienceMilliseconds } from "./walk.ts";

const tooMany = failure("request-invalid", `A ranking is read in pages of 1 to ${maximumLimit}. Ask for a smaller page.`);

export class MatchIndex extends DurableObject<Env> implements MatchIndexStub {
  #storage: MatchIndexStorage;
  #shard: Shard;
  #shards: number;
  #damaged: number;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#storage = new MatchIndexStorage(ctx.storage, meteredSql(ctx.storage.sql));
    this.#shard = new Shard(this.#storage);
    this.#shards = this.#storage.shardCount();
    this.#damaged = this.#storage.damaged;
  }

  async upsert(entry: IndexEntry): Promise<Upserted> {
    return this.#shard.upsert(entry);
  }

  async remove(id: string, version: number): Promise<{ shards: number }> {
    this.#shard.remove(id, version);
    return { shards: this.#shards };
  }

  async query(query: IndexQuery): Promise<Result<QueryReply>> {
    if (!(query.limit >= 1 && query.limit <= maximumLimit)) return err(tooMany);
    const found = this.#shard.query(query);
    return found.ok ? ok({ ...found.value, damaged: this.#damaged, shards: this.#shards }) : found;
  }

  async watch(id: string): Promise<void> {
    this.#shard.watch(id);
  }

  async unwatch(id: string): Promise<void> {
    this.#shard.unwatch(id);
  }

  async startWalk(kind: "candidates" | "jobs", mode: WalkMode, traceparent: string): Promise<Walk> {
    const known = this.#storage.walk()?.walk;
    if (known?.status === "open") return known;
    const walk = beginWalk(freshId("run", Date.now(), systemRandomness), mode, traceparent, Date.now());
    this.#storage.keepWalk(kind, walk);
    this.#sendForPage(kind, walk);
    return walk;
  }

  async readWalk(): Promise<Walk | undefined> {
    return this.#storage.walk()?.walk;
  }

  async reportWalk(page: WalkedPage): Promise<void> {
    const kept = this.#storage.walk();
    if (kept === undefined) return;
    const walk = walkedOn(kept.walk, page, Date.now());
    if (walk === kept.walk) return;
    this.#storage.keepWalk(kept.kind, walk);
    if (walk.status === "open") this.#sendForPage(kept.kind, walk);
    else await this.ctx.storage.deleteAlarm();
  }

  async beginRebuild(): Promise<void> {
    this.#shard.beginRebuild();
  }

  async stage(entries: readonly StagedEntry[]): Promise<void> {
    this.#shard.stage(entries);
  }

  async finishRebuild(): Promise<readonly string[]> {
    const differing = this.#shard.finishRebuild();
    if (differing.length === 0) {
      this.#storage = new MatchIndexStorage(this.ctx.storage, meteredSql(this.ctx.storage.sql));
      this.#shard = new Shard(this.#storage);
      this.#damaged = 0;
    }
    return differing;
  }

  async noteWhole(): Promise<void> {
    if (this.#damaged === 0) return;
    this.#storage.noteWhole();
    this.#damaged = 0;
  }

  override async alarm(): Promise<void> {
    usageMeter.add("durableObjectRequests", 1);
    const kept = this.#storage.walk();
    if (kept?.walk.status !== "open") return;
    const walk = triedAgain(kept.walk, Date.now());
    this.#storage.keepWalk(kept.kind, walk);
    if (walk.status === "open") this.#sendForPage(kept.kind, walk);
  }

  #sendForPage(index: "candidates" | "jobs", { walkId }: Walk): void {
    usageMeter.add("durableObjectRowsWritten", 1);
    void this.ctx.storage.setAlarm(Date.now() + walkPatienceMilliseconds);
    sendInBackground(this.env.AI_JOBS, { v: 1, kind: "walk", index, walkId }, consoleLogger);
  }

  async noteShards(count: number): Promise<number> {
    if (count <= this.#shards) return this.#shards;
    this.#storage.noteShards(count);
    this.#shards = count;
    return count;
  }
}
