/**
 * What a segment is: most entries of a shard in columns and postings, which tell of every entry how high it can score.
 * Bounds are never too low and seldom too high, so that few entries have to be scored.
 */

import type { IndexFilter } from "./index-filter.ts";

/** Where an entry is. */
export const entryState = {
  removed: 0,
  /** In columns and postings. */
  settled: 1,
  /** Decoded, beside them, until they are made anew. */
  recent: 2,
  /** Of a vector that this version does not read: in no ranking until its actor brings a new one. */
  stale: 3,
} as const;

/** What the entries of a shard have that is no part of their vectors; arrays by ordinal, perhaps longer than need be. */
export type EntryColumns = {
  readonly states: Uint8Array;
  /** Numbers of organisations; 0 = none. */
  readonly organisations: Uint16Array;
};

/** Of one query: who may be seen, and what is filtered for. */
export type Sight = {
  readonly entries: EntryColumns;
  /** By the number of the organisation: 1 = its entries may be seen. */
  readonly visible: Uint8Array;
  readonly filter: IndexFilter;
};

/** How high entries can score: pairs of an ordinal and a bound in tenths of a point, as many as have been added. */
export type Bounds = {
  readonly ordinals: Uint16Array;
  readonly tenths: Int16Array;
  count: number;
};

export const createBounds = (capacity: number): Bounds => ({
  ordinals: new Uint16Array(capacity),
  tenths: new Int16Array(capacity),
  count: 0,
});

/** Makes a segment of vectors that are added in the order of their ordinals, then asked for bounds. */
export type SegmentBuilder<Vector, Asker> = {
  readonly add: (ordinal: number, vector: Vector) => void;
  readonly finish: () => Segment<Asker>;
};

export type Segment<Asker> = {
  /** Adds those that may be seen and pass the filter; `into` is empty. How many there are to be seen, passing or not. */
  readonly bound: (asker: Asker, sight: Sight, into: Bounds) => number;
  readonly byteLength: number;
};

/** The pattern of parts that both sides speak of, for parts in the order of `matchComponents`: one bit each. */
export const bitsOfParts = (parts: readonly boolean[]): number =>
  parts.reduce((bits, speaks, index) => (speaks ? bits | (1 << index) : bits), 0);
