/**
 * One shard: its entries in memory and on disk, always the same. A newer version replaces an older one, as do a removal of
 * the same version and a vector of a later engine; whatever is older than what is known is refused, for good.
 */

import { err, ok, type Result } from "../../core/result.ts";
import { failure } from "../../core/failure.ts";
import { jobs, profiles } from "../../domain/ranking/kinds.ts";
import { noFilter } from "../../domain/ranking/index-filter.ts";
import { type Ranking, Shelf } from "../../domain/ranking/shelf.ts";
import { decodeJobVector, type JobVector } from "../../domain/scoring/job-vector.ts";
import { decodeProfileVector, type ProfileVector } from "../../domain/scoring/profile-vector.ts";
import { featuresVersion } from "../../domain/scoring/vector-bytes.ts";
import { type IndexMatch, type IndexQuery, maximumWatching, type StagedEntry, type Upserted } from "../stubs/match-index.ts";
import { type IndexEntry } from "../stubs/runs.ts";
import { forEachEntry, idOfEntry, type PackedEntry, type ReadEntry } from "./chunk.ts";
import type { MatchIndexStorage } from "./storage.ts";

/** Ids in one shard, removed ones included. */
const shardCapacity = 50_000;

/** How many ids that differ a rebuild names. */
const differingLimit = 20;

/** Of entries that came one after another, the newest of each id. */
const newestOf = (chunks: readonly Uint8Array[]): Map<string, PackedEntry> => {
  const newest = new Map<string, PackedEntry>();
  for (const bytes of chunks) {
    forEachEntry(bytes, (entry) => {
      const id = idOfEntry(bytes, entry);
      if ((newest.get(id)?.version ?? 0) <= entry.version) newest.set(id, { id, ...entry });
    });
  }
  return newest;
};

const isSame = (shelf: AnyShelf, ordinal: number, other: PackedEntry | undefined): boolean => {
  const bytes = shelf.bytesOf(ordinal);
  return (
    bytes !== undefined &&
    other?.version === shelf.versionOf(ordinal) &&
    other.organisation === shelf.organisationOf(ordinal) &&
    other.vector?.length === bytes.length &&
    other.vector.every((byte, index) => byte === bytes[index])
  );
};

export type ShardReply = {
  readonly matches: readonly IndexMatch[];
  readonly watching: readonly string[];
  readonly seen: number;
  readonly passing: number;
  readonly stale: number;
};

const unreadable = failure("request-invalid", "A vector to match with could not be read; it was made by another engine version.");

type AnyShelf = Pick<
  Shelf<unknown, unknown>,
  "takes" | "ordinalOf" | "versionOf" | "originOf" | "isRemoved" | "put" | "setOrigin"
> &
  Pick<Shelf<unknown, unknown>, "load" | "idOf" | "size" | "organisationOf" | "bytesOf" | "isStale">;

export class Shard {
  readonly #storage: MatchIndexStorage;
  readonly #profiles = new Shelf(profiles);
  readonly #jobs = new Shelf(jobs);
  readonly #watched: Set<string>;
  /** Of each chunk: how many entries it was written with, and how many of them are the newest. */
  readonly #chunks = new Map<number, { entries: number; newest: number }>();

  #rebuilding: boolean;

  constructor(storage: MatchIndexStorage) {
    this.#storage = storage;
    this.#rebuilding = storage.rebuilding;
    this.#watched = new Set(storage.watched());
    storage.load(
      (bytes, chunk) => {
        this.#chunks.set(chunk, { entries: 0, newest: 0 });
        forEachEntry(bytes, (entry) => this.#load(bytes, entry, chunk));
      },
      (bytes) => {
        let packed: PackedEntry | undefined;
        forEachEntry(bytes, (entry) => {
          this.#load(bytes, entry, 0);
          packed = { id: idOfEntry(bytes, entry), ...entry };
        });
        return packed!;
      },
    );
    for (const shelf of this.#shelves) if (shelf.size > 0) shelf.settle();
    const former = storage.former();
    for (const entry of former) this.#put(entry);
    if (former.length > 0) storage.dropFormer();
  }

  upsert({ id, version, vector, onlyFor, organisation }: IndexEntry): Upserted {
    const shelf = this.#shelfOf(id);
    const ordinal = shelf.ordinalOf(id);
    if (ordinal < 0 && this.#isFull) return { kind: "full" };
    if (ordinal >= 0 && !this.#replaces(shelf, ordinal, version, vector)) {
      const same = shelf.versionOf(ordinal) === version && !shelf.isRemoved(ordinal);
      // The same again is what a redelivered run brings; it is stored already.
      return same ? { kind: "stored" } : { kind: "outdated" };
    }
    this.#put({ id, version, vector, organisation: (shelf === this.#jobs ? organisation : onlyFor) ?? null });
    return { kind: "stored" };
  }

  remove(id: string, version: number): void {
    const shelf = this.#shelfOf(id);
    const ordinal = shelf.ordinalOf(id);
    // A full shard would refuse an upsert of an id it does not hold, so there is nothing to guard against.
    if (ordinal < 0 && this.#isFull) return;
    if (ordinal >= 0) {
      const known = shelf.versionOf(ordinal);
      if (known > version || (known === version && shelf.isRemoved(ordinal))) return;
    }
    this.#put({ id, version, vector: null, organisation: null });
    this.unwatch(id);
  }

  query(query: IndexQuery): Result<ShardReply> {
    const { seeker, vector, weights, organisation, onlyFrom, filter = noFilter } = query;
    const { limit, fromThreshold, after } = query;
    const common = { limit, fromThreshold, filter, after };
    if (seeker === "job") {
      const job = decodeJobVector(vector);
      if (!job.ok) return err(unreadable);
      const sees = (own: string | null): boolean => own === null || own === organisation;
      const asking = { ...common, asker: { job: job.value, weights }, sees };
      const ranking = this.#profiles.rank(asking);
      const watching = this.#watching((id) => this.#profiles.scoreOf(id, asking));
      return ok(this.#replyOf(ranking, this.#profiles.stale, watching, ({ talentScore }) => ({ talentScore })));
    }
    const profile = decodeProfileVector(vector);
    if (!profile.ok) return err(unreadable);
    const sees = (own: string | null): boolean => onlyFrom === undefined || own === onlyFrom;
    const asking = { ...common, asker: { profile: profile.value, weights }, sees };
    const watching = this.#watching((id) => this.#jobs.scoreOf(id, asking));
    return ok(this.#replyOf(this.#jobs.rank(asking), this.#jobs.stale, watching, () => ({})));
  }

  watch(id: string): void {
    if (this.#watched.has(id)) return;
    this.#storage.watch(id);
    this.#watched.add(id);
  }

  unwatch(id: string): void {
    if (this.#watched.delete(id)) this.#storage.unwatch(id);
  }

  beginRebuild(): void {
    this.#storage.setRebuilding(true);
    this.#rebuilding = true;
  }

  stage(entries: readonly StagedEntry[]): void {
    if (!this.#rebuilding || entries.length === 0) return;
    this.#storage.stage(
      entries.map(({ id, version, vector, onlyFor, organisation }) => ({
        id,
        version,
        vector,
        organisation: (id.startsWith("job_") ? organisation : onlyFor) ?? null,
      })),
    );
  }

  /** The ids that are in one index and not, or otherwise, in the other, at most `differingLimit`; none: it has taken over. */
  finishRebuild(): string[] {
    if (!this.#rebuilding) return [];
    this.#rebuilding = false;
    const staged = newestOf(this.#storage.staged());
    const differing: string[] = [];
    const removed: PackedEntry[] = [];
    for (const shelf of this.#shelves) {
      for (let ordinal = 0; ordinal < shelf.size; ordinal++) {
        const id = shelf.idOf(ordinal);
        const other = staged.get(id);
        if (shelf.isRemoved(ordinal)) {
          if (other === undefined || other.version < shelf.versionOf(ordinal)) {
            removed.push({ id, version: shelf.versionOf(ordinal), vector: null, organisation: null });
          }
          if (other !== undefined && other.vector !== null) differing.push(id);
        } else if (!isSame(shelf, ordinal, other)) differing.push(id);
      }
    }
    for (const { id, vector } of staged.values()) {
      if (vector !== null && this.#shelfOf(id).ordinalOf(id) < 0) differing.push(id);
    }
    if (differing.length > 0) {
      this.#storage.setRebuilding(false);
      return differing.slice(0, differingLimit);
    }
    for (const entry of removed) staged.set(entry.id, entry);
    this.#storage.replaceAll([...staged.values()]);
    return [];
  }

  get #shelves() {
    return [this.#profiles, this.#jobs] as const;
  }

  get #isFull(): boolean {
    return this.#profiles.size + this.#jobs.size >= shardCapacity;
  }

  #shelfOf(id: string): AnyShelf {
    const shelf = this.#shelves.find((one) => one.takes(id));
    if (shelf === undefined) throw new Error("The index holds candidates and jobs alone.");
    return shelf;
  }

  /** Whether what comes is newer than what is known: by its version, or by the engine that made its vector. */
  #replaces(shelf: AnyShelf, ordinal: number, version: number, vector: Uint8Array): boolean {
    const known = shelf.versionOf(ordinal);
    if (version !== known) return version > known;
    return shelf.isStale(ordinal) && vector[0] === featuresVersion;
  }

  #put(entry: PackedEntry): void {
    const shelf = this.#shelfOf(entry.id);
    const ordinal = shelf.ordinalOf(entry.id);
    if (ordinal >= 0) this.#leaveChunk(shelf.originOf(ordinal));
    this.#storage.put(entry);
    // What changes meanwhile changes in both.
    if (this.#rebuilding) this.#storage.stage([entry]);
    shelf.put(entry.id, entry.version, entry.vector, entry.organisation);
    if (this.#storage.isRingFull) this.#fold();
  }

  #load(bytes: Uint8Array, entry: ReadEntry, chunk: number): void {
    const shelf = entry.isJob ? this.#jobs : this.#profiles;
    const ordinal = shelf.load(bytes, entry.idAt, entry, (former) => this.#leaveChunk(former));
    const counts = this.#chunks.get(chunk);
    if (counts === undefined) return;
    counts.entries += 1;
    counts.newest += 1;
    shelf.setOrigin(ordinal, chunk);
  }

  #leaveChunk(chunk: number): void {
    const counts = this.#chunks.get(chunk);
    if (counts !== undefined) counts.newest -= 1;
  }

  /** The ring becomes a chunk; a chunk of which most has been overtaken is written anew along with it. */
  #fold(): void {
    const emptiest = [...this.#chunks].find(([, { entries, newest }]) => 2 * newest < entries);
    const kept = emptiest === undefined ? [] : this.#newestOf(emptiest[0]);
    const written = [...kept, ...this.#storage.ring];
    const number = this.#storage.fold(kept, emptiest?.[0]);
    if (emptiest !== undefined) this.#chunks.delete(emptiest[0]);
    this.#chunks.set(number, { entries: written.length, newest: written.length });
    for (const { id } of written) {
      const shelf = this.#shelfOf(id);
      shelf.setOrigin(shelf.ordinalOf(id), number);
    }
  }

  #newestOf(chunk: number): PackedEntry[] {
    const bytes = this.#storage.chunk(chunk);
    const newest: PackedEntry[] = [];
    if (bytes === undefined) return newest;
    forEachEntry(bytes, (entry) => {
      const id = idOfEntry(bytes, entry);
      const shelf = this.#shelfOf(id);
      if (shelf.originOf(shelf.ordinalOf(id)) === chunk) newest.push({ id, ...entry });
    });
    return newest;
  }

  /** Watched entries that whoever asks is held against, best first. */
  #watching(scoreOf: (id: string) => number | undefined): string[] {
    const scored: { id: string; score: number }[] = [];
    for (const id of this.#watched) {
      const score = scoreOf(id);
      if (score !== undefined) scored.push({ id, score });
    }
    scored.sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
    return scored.slice(0, maximumWatching).map(({ id }) => id);
  }

  #replyOf<Vector extends ProfileVector | JobVector>(
    { ranked, seen, passing }: Ranking<Vector>,
    stale: number,
    watching: readonly string[],
    more: (vector: Vector) => Pick<IndexMatch, "talentScore">,
  ): ShardReply {
    const matches = ranked.map(({ id, version, match, threshold, vector }) => ({
      id,
      version,
      score: match.score,
      components: match.components,
      met: match.met,
      threshold,
      ...more(vector),
    }));
    return { matches, watching, seen, passing, stale };
  }
}
