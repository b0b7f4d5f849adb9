/**
 * One shard of a match index: compact vectors of submitted profiles, or of open jobs, in memory and on disk. Shards are
 * append-only: an id stays where it was first put, the newest shard is filled before another is opened, and a removed
 * version refuses older ones for good. Scores are those of the domain's scorer, computed when asked.
 */

import { DurableObject } from "cloudflare:workers";
import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { type IndexEntry, type IndexQuery, type MatchIndexStub, maximumLimit, type QueryReply, type Upserted } from "../stubs.ts";
import { meteredSql } from "../shared/sql.ts";
import { Shard } from "./shard.ts";
import { MatchIndexStorage } from "./storage.ts";

const tooMany = failure("request-invalid", `A ranking is read in pages of 1 to ${maximumLimit}. Ask for a smaller page.`);

export class MatchIndex extends DurableObject<Env> implements MatchIndexStub {
  readonly #storage: MatchIndexStorage;
  readonly #shard: Shard;
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

  async noteShards(count: number): Promise<void> {
    if (count <= this.#shards) return;
    this.#storage.noteShards(count);
    this.#shards = count;
  }
}
