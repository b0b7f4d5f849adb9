/**
 * The entries of one kind in one shard, in memory: what is where, in which version, and who ranks best. Most entries stand
 * in a segment; those that came later stand beside it, decoded, until there are enough of them to make the segment anew.
 * A ranking is the same as that of scoring every entry and sorting by score, then id.
 */

import type { MatchScore } from "../scoring/score-match.ts";
import { bestFirst, highestTenths } from "./best-first.ts";
import { IdTable } from "./id-table.ts";
import type { IndexFilter } from "./index-filter.ts";
import type { Kind } from "./kinds.ts";
import { createBounds, entryState, type Segment } from "./segment.ts";

/** How many decoded entries stand beside the segment before it is made anew. */
const recentLimit = 1024;

export type ShelfQuery<Asker> = {
  readonly asker: Asker;
  readonly limit: number;
  readonly fromThreshold: boolean;
  readonly filter: IndexFilter;
  /** Which organisations' entries are to be seen; `null` stands for entries of none. */
  readonly sees: (organisation: string | null) => boolean;
  /** Only what comes after this one in the ranking. */
  readonly after?: { readonly tenths: number; readonly id: string } | undefined;
};

export type Ranked<Vector> = {
  readonly id: string;
  readonly version: number;
  readonly vector: Vector;
  readonly match: MatchScore;
  readonly threshold: number;
};

export type Ranking<Vector> = {
  readonly ranked: readonly Ranked<Vector>[];
  /** Entries that are to be seen, and those of them that pass the filter. */
  readonly seen: number;
  readonly passing: number;
};

export type Loaded = { readonly version: number; readonly vector: Uint8Array | null; readonly organisation: string | null };

/** `vector` is not there yet while entries are being loaded. */
type Recent<Vector> = { readonly vector?: Vector; readonly bytes: Uint8Array };

const initialCapacity = 256;

const resized = <Column extends Uint8Array | Uint16Array | Uint32Array>(column: Column, larger: Column): Column => {
  larger.set(column);
  return larger;
};

export class Shelf<Vector, Asker> {
  readonly #kind: Kind<Vector, Asker>;
  readonly #ids: IdTable;
  readonly #organisations: (string | null)[] = [null];
  readonly #organisationNumbers = new Map<string | null, number>([[null, 0]]);
  readonly #recent = new Map<number, Recent<Vector>>();
  #versions = new Uint32Array(initialCapacity);
  #states = new Uint8Array(initialCapacity);
  #owners = new Uint16Array(initialCapacity);
  #origins = new Uint32Array(initialCapacity);
  /** Vectors of settled entries, one after another. */
  #bytes = new Uint8Array();
  #starts = new Uint32Array();
  #lengths = new Uint16Array();
  #segment: Segment<Asker> | undefined;
  #stale = 0;

  constructor(kind: Kind<Vector, Asker>) {
    this.#kind = kind;
    this.#ids = new IdTable(kind.prefix);
  }

  /** Ids that are known, removed ones included. */
  get size(): number {
    return this.#ids.count;
  }

  /** Entries whose vectors are of another version than this engine's, or cannot be read. */
  get stale(): number {
    return this.#stale;
  }

  takes(id: string): boolean {
    return this.#ids.takes(id);
  }

  /** -1 when the id was never here. */
  ordinalOf(id: string): number {
    return this.#ids.find(id);
  }

  idOf(ordinal: number): string {
    return this.#ids.idOf(ordinal);
  }

  versionOf(ordinal: number): number {
    return this.#versions[ordinal]!;
  }

  organisationOf(ordinal: number): string | null {
    return this.#organisations[this.#owners[ordinal]!]!;
  }

  /** The vector as it was given; `undefined` for what is removed or cannot be read. */
  bytesOf(ordinal: number): Uint8Array | undefined {
    return this.#bytesOf(ordinal);
  }

  /** A number that whoever keeps the shelf gives an entry: where it is kept. 0 until it is given, and after every `put`. */
  originOf(ordinal: number): number {
    return this.#origins[ordinal]!;
  }

  setOrigin(ordinal: number, origin: number): void {
    this.#origins[ordinal] = origin;
  }

  isRemoved(ordinal: number): boolean {
    return this.#states[ordinal] === entryState.removed;
  }

  isStale(ordinal: number): boolean {
    return this.#states[ordinal] === entryState.stale;
  }

  /** Puts in, replaces or (without a vector) removes an entry, whatever was there. Its ordinal. */
  put(id: string, version: number, vector: Uint8Array | null, organisation: string | null): number {
    const ordinal = this.#ids.add(id);
    this.#place(ordinal, version, organisation);
    const decoded = vector === null ? undefined : this.#read(vector);
    if (vector !== null && decoded === undefined) this.#leaveOut(ordinal);
    if (vector !== null && decoded !== undefined) {
      this.#recent.set(ordinal, { vector: decoded, bytes: vector });
      this.#states[ordinal] = entryState.recent;
    }
    if (this.#recent.size > recentLimit) this.settle();
    return ordinal;
  }

  /** For loading: as `put`, by the bytes of the id; `replaces` hears the origin of what was there. Nothing is read before `settle`, which must follow when all are in. */
  load(idBytes: Uint8Array, at: number, { version, vector, organisation }: Loaded, replaces: (origin: number) => void): number {
    const known = this.#ids.count;
    const ordinal = this.#ids.addBytes(idBytes, at);
    if (ordinal < known) replaces(this.#origins[ordinal]!);
    this.#place(ordinal, version, organisation);
    if (vector !== null) {
      this.#recent.set(ordinal, { bytes: vector });
      this.#states[ordinal] = entryState.recent;
    }
    return ordinal;
  }

  /** Makes the segment anew with everything that is readable. */
  settle(): void {
    const count = this.#ids.count;
    const builder = this.#kind.segment(count);
    const starts = new Uint32Array(count);
    const lengths = new Uint16Array(count);
    let total = 0;
    for (let ordinal = 0; ordinal < count; ordinal++) total += this.#bytesOf(ordinal)?.length ?? 0;
    const bytes = new Uint8Array(total);
    let end = 0;
    for (let ordinal = 0; ordinal < count; ordinal++) {
      const own = this.#bytesOf(ordinal);
      if (own === undefined) continue;
      const vector = this.#recent.get(ordinal)?.vector ?? this.#read(own);
      if (vector === undefined) {
        this.#leaveOut(ordinal);
        continue;
      }
      builder.add(ordinal, vector);
      bytes.set(own, end);
      starts[ordinal] = end;
      lengths[ordinal] = own.length;
      end += own.length;
      this.#states[ordinal] = entryState.settled;
    }
    [this.#bytes, this.#starts, this.#lengths] = [bytes, starts, lengths];
    this.#recent.clear();
    this.#segment = builder.finish();
  }

  rank(query: ShelfQuery<Asker>): Ranking<Vector> {
    const { asker, limit, filter, after, fromThreshold } = query;
    const visible = Uint8Array.from(this.#organisations, (organisation) => (query.sees(organisation) ? 1 : 0));
    const bounds = createBounds(this.#ids.count);
    const entries = { states: this.#states, organisations: this.#owners };
    let seen = this.#segment?.bound(asker, { entries, visible, filter }, bounds) ?? 0;
    for (const ordinal of this.#recent.keys()) {
      if (visible[this.#owners[ordinal]!] === 0) continue;
      seen += 1;
      if (!this.#kind.passes(this.#vectorOf(ordinal), filter)) continue;
      bounds.ordinals[bounds.count] = ordinal;
      bounds.tenths[bounds.count++] = highestTenths;
    }
    const isAfter = (ordinal: number, tenths: number): boolean =>
      after === undefined || tenths < after.tenths || (tenths === after.tenths && this.#ids.idOf(ordinal) > after.id);
    const best = bestFirst({
      bounds,
      limit,
      compare: (one, other) => this.#ids.compare(one, other),
      score: (ordinal) => {
        const vector = this.#vectorOf(ordinal);
        const match = this.#kind.score(vector, asker);
        const threshold = this.#kind.threshold(vector, asker);
        const tenths = Math.round(match.score * 10);
        if (fromThreshold && match.score < threshold) return undefined;
        return isAfter(ordinal, tenths) ? { tenths, scored: { vector, match, threshold } } : undefined;
      },
    });
    const ranked = best.map(({ ordinal, scored }) => ({
      id: this.#ids.idOf(ordinal),
      version: this.#versions[ordinal]!,
      ...scored,
    }));
    return { ranked, seen, passing: bounds.count };
  }

  /** The score of one entry if it is to be seen and passes; `undefined` otherwise. */
  scoreOf(id: string, query: Pick<ShelfQuery<Asker>, "asker" | "filter" | "sees">): number | undefined {
    const ordinal = this.#ids.find(id);
    if (ordinal < 0 || this.#bytesOf(ordinal) === undefined) return undefined;
    if (!query.sees(this.#organisations[this.#owners[ordinal]!]!)) return undefined;
    const vector = this.#vectorOf(ordinal);
    return this.#kind.passes(vector, query.filter) ? this.#kind.score(vector, query.asker).score : undefined;
  }

  /** Bytes that the entries take in memory, the few decoded ones apart. */
  get byteLength(): number {
    const columns = [this.#versions, this.#states, this.#owners, this.#origins, this.#bytes, this.#starts, this.#lengths];
    return columns.reduce((bytes, { byteLength }) => bytes + byteLength, this.#ids.byteLength + (this.#segment?.byteLength ?? 0));
  }

  #place(ordinal: number, version: number, organisation: string | null): void {
    this.#grow(ordinal + 1);
    if (this.#states[ordinal] === entryState.stale) this.#stale -= 1;
    this.#recent.delete(ordinal);
    this.#versions[ordinal] = version;
    this.#origins[ordinal] = 0;
    this.#owners[ordinal] = this.#organisationNumber(organisation);
    this.#states[ordinal] = entryState.removed;
  }

  #leaveOut(ordinal: number): void {
    this.#states[ordinal] = entryState.stale;
    this.#stale += 1;
  }

  #read(vector: Uint8Array): Vector | undefined {
    const decoded = this.#kind.decode(vector);
    return decoded.ok ? decoded.value : undefined;
  }

  #organisationNumber(organisation: string | null): number {
    const known = this.#organisationNumbers.get(organisation);
    if (known !== undefined) return known;
    this.#organisationNumbers.set(organisation, this.#organisations.length);
    return this.#organisations.push(organisation) - 1;
  }

  /** `undefined` for an entry that is in no ranking. */
  #bytesOf(ordinal: number): Uint8Array | undefined {
    switch (this.#states[ordinal]) {
      case entryState.recent:
        return this.#recent.get(ordinal)!.bytes;
      case entryState.settled:
        return this.#bytes.subarray(this.#starts[ordinal], this.#starts[ordinal]! + this.#lengths[ordinal]!);
      default:
        return undefined;
    }
  }

  #vectorOf(ordinal: number): Vector {
    const vector = this.#recent.get(ordinal)?.vector ?? this.#read(this.#bytesOf(ordinal)!);
    // It was read when it was put in, and has not changed since.
    if (vector === undefined) throw new Error("An entry of the index cannot be read any more.");
    return vector;
  }

  #grow(count: number): void {
    if (count <= this.#states.length) return;
    const length = Math.max(count, Math.ceil(this.#states.length * 1.5));
    this.#versions = resized(this.#versions, new Uint32Array(length));
    this.#states = resized(this.#states, new Uint8Array(length));
    this.#owners = resized(this.#owners, new Uint16Array(length));
    this.#origins = resized(this.#origins, new Uint32Array(length));
  }
}
