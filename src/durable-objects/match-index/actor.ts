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
import {
  type IndexEntry,
  type IndexMatch,
  type IndexQuery,
  type MatchIndexStub,
  maximumWatching,
  type QueryReply,
  type Upserted,
} from "../stubs.ts";
import { meteredSql } from "../shared/sql.ts";
import { MatchIndexStorage, type StoredEntry } from "./storage.ts";

/** Ids in one shard, removed ones included. */
export const shardCapacity = 50_000;

type Held = { readonly version: number; readonly organisation: string | null } & (
  | { readonly kind: "candidate"; readonly vector: ProfileVector }
  | { readonly kind: "job"; readonly vector: JobVector }
  | { readonly kind: "removed" }
);

const decode = ({ id, version, vector, organisation }: StoredEntry): Held => {
  if (vector === null) return { version, organisation, kind: "removed" };
  if (id.startsWith("job_")) {
    const job = decodeJobVector(vector);
    return job.ok ? { version, organisation, kind: "job", vector: job.value } : { version, organisation, kind: "removed" };
  }
  const profile = decodeProfileVector(vector);
  return profile.ok
    ? { version, organisation, kind: "candidate", vector: profile.value }
    : { version, organisation, kind: "removed" };
};

const unreadable = failure("request-invalid", "A vector to match with could not be read; it was made by another engine version.");

/** Best first; equal scores by id, so that a ranking is the same whenever it is asked for. */
const byScore = (left: IndexMatch, right: IndexMatch): number =>
  right.score - left.score || (left.id < right.id ? -1 : left.id > right.id ? 1 : 0);

export class MatchIndex extends DurableObject<Env> implements MatchIndexStub {
  readonly #storage: MatchIndexStorage;
  readonly #held = new Map<string, Held>();
  readonly #watched: Set<string>;
  #shards: number;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#storage = new MatchIndexStorage(ctx.storage, meteredSql(ctx.storage.sql));
    for (const entry of this.#storage.entries()) this.#held.set(entry.id, decode(entry));
    this.#watched = new Set(this.#storage.watched());
    this.#shards = this.#storage.shardCount();
  }

  async upsert({ id, version, vector, onlyFor, organisation }: IndexEntry): Promise<Upserted> {
    const held = this.#held.get(id);
    if (held === undefined && this.#held.size >= shardCapacity) return { kind: "full" };
    if (held !== undefined && held.version >= version) {
      // The same version again is what a redelivered run brings; it is stored already.
      return held.version === version && held.kind !== "removed" ? { kind: "stored" } : { kind: "outdated" };
    }
    this.#put({ id, version, vector, organisation: (id.startsWith("job_") ? organisation : onlyFor) ?? null });
    return { kind: "stored" };
  }

  async remove(id: string, version: number): Promise<{ shards: number }> {
    const held = this.#held.get(id);
    // A full shard would refuse an upsert of an id it does not hold, so there is nothing to guard against.
    const absent = held === undefined && this.#held.size >= shardCapacity;
    const gone = held !== undefined && (held.version > version || (held.kind === "removed" && held.version === version));
    if (!absent && !gone) {
      this.#put({ id, version, vector: null, organisation: null });
      await this.unwatch(id);
    }
    return { shards: this.#shards };
  }

  async query(query: IndexQuery): Promise<Result<QueryReply>> {
    const { seeker, limit, fromThreshold } = query;
    const matches = seeker === "job" ? this.#candidatesFor(query) : this.#jobsFor(query);
    if (!matches.ok) return matches;
    const ranked = matches.value.sort(byScore);
    const wanted = fromThreshold ? ranked.filter((match) => match.score >= match.threshold) : ranked;
    const watching = ranked.map((match) => match.id).filter((id) => this.#watched.has(id));
    return ok({ matches: wanted.slice(0, limit), watching: watching.slice(0, maximumWatching), shards: this.#shards });
  }

  async watch(id: string): Promise<void> {
    if (this.#watched.has(id)) return;
    this.#storage.watch(id);
    this.#watched.add(id);
  }

  async unwatch(id: string): Promise<void> {
    if (!this.#watched.delete(id)) return;
    this.#storage.unwatch(id);
  }

  async noteShards(count: number): Promise<void> {
    if (count <= this.#shards) return;
    this.#storage.noteShards(count);
    this.#shards = count;
  }

  #put(entry: StoredEntry): void {
    this.#storage.put(entry);
    this.#held.set(entry.id, decode(entry));
  }

  #candidatesFor({ vector, organisation }: IndexQuery): Result<IndexMatch[]> {
    const job = decodeJobVector(vector);
    if (!job.ok) return err(unreadable);
    const matches: IndexMatch[] = [];
    for (const [id, held] of this.#held) {
      if (held.kind !== "candidate" || (held.organisation !== null && held.organisation !== organisation)) continue;
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

  #jobsFor({ vector, onlyFrom }: IndexQuery): Result<IndexMatch[]> {
    const profile = decodeProfileVector(vector);
    if (!profile.ok) return err(unreadable);
    const matches: IndexMatch[] = [];
    for (const [id, held] of this.#held) {
      if (held.kind !== "job" || (onlyFrom !== undefined && held.organisation !== onlyFrom)) continue;
      const { score, met } = scoreMatch(profile.value, held.vector);
      matches.push({ id, version: held.version, score, met, threshold: held.vector.threshold });
    }
    return ok(matches);
  }
}
