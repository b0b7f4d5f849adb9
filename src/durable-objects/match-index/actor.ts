/**
 * One shard of a match index: compact vectors of submitted profiles, or of open jobs, in memory and on disk. Shards are
 * append-only: an id stays where it was first put, the newest shard is filled before another is opened, and a removed
 * version refuses older ones for good. Scores are those of the domain's scorer, computed when asked.
 */

import { DurableObject } from "cloudflare:workers";
import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { decodeJobVector, type JobVector } from "../../domain/scoring/job-vector.ts";
import { decodeProfileVector, type ProfileVector } from "../../domain/scoring/profile-vector.ts";
import { scoreMatch } from "../../domain/scoring/score-match.ts";
import type { IndexEntry, IndexMatch, IndexQuery, MatchIndexStub, QueryReply, Upserted } from "../stubs.ts";
import { meteredSql } from "../shared/sql.ts";
import { MatchIndexStorage } from "./storage.ts";

/** Ids in one shard, removed ones included. */
export const shardCapacity = 50_000;

type Held =
  | { readonly version: number; readonly kind: "candidate"; readonly vector: ProfileVector }
  | { readonly version: number; readonly kind: "job"; readonly vector: JobVector }
  | { readonly version: number; readonly kind: "removed" };

const decode = (id: string, version: number, vector: Uint8Array | null): Held => {
  if (vector === null) return { version, kind: "removed" };
  if (id.startsWith("job_")) {
    const job = decodeJobVector(vector);
    return job.ok ? { version, kind: "job", vector: job.value } : { version, kind: "removed" };
  }
  const profile = decodeProfileVector(vector);
  return profile.ok ? { version, kind: "candidate", vector: profile.value } : { version, kind: "removed" };
};

const unreadable = failure("request-invalid", "A vector to match with could not be read; it was made by another engine version.");

/** Best first; equal scores by id, so that a ranking is the same whenever it is asked for. */
const byScore = (left: IndexMatch, right: IndexMatch): number =>
  right.score - left.score || (left.id < right.id ? -1 : left.id > right.id ? 1 : 0);

export class MatchIndex extends DurableObject<Env> implements MatchIndexStub {
  readonly #storage: MatchIndexStorage;
  readonly #held = new Map<string, Held>();
  #shards: number;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#storage = new MatchIndexStorage(ctx.storage, meteredSql(ctx.storage.sql));
    for (const { id, version, vector } of this.#storage.entries()) this.#held.set(id, decode(id, version, vector));
    this.#shards = this.#storage.shardCount();
  }

  async upsert({ id, version, vector }: IndexEntry): Promise<Upserted> {
    const held = this.#held.get(id);
    if (held === undefined && this.#held.size >= shardCapacity) return { kind: "full" };
    if (held !== undefined && held.version >= version) {
      // The same version again is what a redelivered run brings; it is stored already.
      return held.version === version && held.kind !== "removed" ? { kind: "stored" } : { kind: "outdated" };
    }
    this.#storage.put({ id, version, vector });
    this.#held.set(id, decode(id, version, vector));
    return { kind: "stored" };
  }

  async remove(id: string, version: number): Promise<{ shards: number }> {
    const held = this.#held.get(id);
    // A full shard would refuse an upsert of an id it does not hold, so there is nothing to guard against.
    const absent = held === undefined && this.#held.size >= shardCapacity;
    const gone = held !== undefined && (held.version > version || (held.kind === "removed" && held.version === version));
    if (!absent && !gone) {
      this.#storage.put({ id, version, vector: null });
      this.#held.set(id, { version, kind: "removed" });
    }
    return { shards: this.#shards };
  }

  async query({ seeker, vector, limit, fromThreshold }: IndexQuery): Promise<Result<QueryReply>> {
    const matches = seeker === "job" ? this.#candidatesFor(vector) : this.#jobsFor(vector);
    if (!matches.ok) return matches;
    const wanted = fromThreshold ? matches.value.filter((match) => match.score >= match.threshold) : matches.value;
    return ok({ matches: wanted.sort(byScore).slice(0, limit), shards: this.#shards });
  }

  async noteShards(count: number): Promise<void> {
    if (count <= this.#shards) return;
    this.#storage.noteShards(count);
    this.#shards = count;
  }

  #candidatesFor(vector: Uint8Array): Result<IndexMatch[]> {
    const job = decodeJobVector(vector);
    if (!job.ok) return err(unreadable);
    const matches: IndexMatch[] = [];
    for (const [id, held] of this.#held) {
      if (held.kind !== "candidate") continue;
      const { score, met } = scoreMatch(held.vector, job.value);
      matches.push({
        id,
        version: held.version,
        score,
        met,
        threshold: job.value.threshold,
        talentScore: held.vector.talentScore,
      });
    }
    return ok(matches);
  }

  #jobsFor(vector: Uint8Array): Result<IndexMatch[]> {
    const profile = decodeProfileVector(vector);
    if (!profile.ok) return err(unreadable);
    const matches: IndexMatch[] = [];
    for (const [id, held] of this.#held) {
      if (held.kind !== "job") continue;
      const { score, met } = scoreMatch(profile.value, held.vector);
      matches.push({ id, version: held.version, score, met, threshold: held.vector.threshold });
    }
    return ok(matches);
  }
}
