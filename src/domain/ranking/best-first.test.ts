import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeJobVector, encodeJobVector } from "../scoring/job-vector.ts";
import { decodeProfileVector, encodeProfileVector } from "../scoring/profile-vector.ts";
import { scoreMatch } from "../scoring/score-match.ts";
import { anyFeatures, anyJob, anyPreferences } from "../scoring/scoring-samples.ts";
import { bestFirst } from "./best-first.ts";
import { noFilter } from "./index-filter.ts";
import { jobSegment } from "./job-segment.ts";
import { profileSegment } from "./profile-segment.ts";
import { type Bounds, createBounds, entryState } from "./segment.ts";

/** A score and how far its bound lies above it; `undefined` takes no part. */
const entrant = fc.option(fc.record({ tenths: fc.nat(40), above: fc.nat(12), listed: fc.integer({ min: 0, max: 9 }) }), {
  nil: undefined,
  freq: 8,
});

const boundsOf = (tenths: readonly (number | undefined)[]): Bounds => {
  const bounds = createBounds(tenths.length);
  for (const [ordinal, bound] of tenths.entries()) {
    if (bound === undefined) continue;
    bounds.ordinals[bounds.count] = ordinal;
    bounds.tenths[bounds.count++] = bound;
  }
  return bounds;
};

describe("the best of many", () => {
  it("are those that sorting all of them finds, and few others are scored", () => {
    const anyField = fc.array(entrant, { minLength: 200, maxLength: 500, size: "max" });
    fc.assert(
      fc.property(anyField, fc.integer({ min: 1, max: 30 }), (field, limit) => {
        const bounds = boundsOf(field.map((one) => (one === undefined ? undefined : one.tenths + one.above)));
        const scored = new Set<number>();
        const best = bestFirst({
          bounds,
          limit,
          compare: (one, other) => one - other,
          score: (ordinal) => {
            expect(scored.has(ordinal)).toBe(false);
            scored.add(ordinal);
            const { tenths, listed } = field[ordinal]!;
            return listed > 0 ? { tenths, scored: ordinal } : undefined;
          },
        });
        const all = field
          .flatMap((one, ordinal) => (one === undefined || one.listed === 0 ? [] : [{ ordinal, tenths: one.tenths }]))
          .sort((one, other) => other.tenths - one.tenths || one.ordinal - other.ordinal);
        expect(best.map(({ ordinal, tenths }) => ({ ordinal, tenths }))).toEqual(all.slice(0, limit));
      }),
      { numRuns: 200 },
    );
  });

  it("need not be searched among those whose bounds are too low", () => {
    const bounds = boundsOf(Array.from({ length: 10_000 }, (_, ordinal) => (ordinal < 200 ? 900 : 400)));
    let calls = 0;
    bestFirst({
      bounds,
      limit: 5,
      compare: (one, other) => one - other,
      score: (ordinal) => {
        calls += 1;
        return { tenths: bounds.tenths[ordinal]!, scored: undefined };
      },
    });
    expect(calls).toBe(200);
  });
});

describe("bounds", () => {
  const profile = fc
    .record({ features: anyFeatures(45), preferences: anyPreferences, talentScore: fc.constant(50) })
    .map(encodeProfileVector)
    .map((bytes) => {
      const read = decodeProfileVector(bytes);
      if (!read.ok) throw new Error(read.failure.message);
      return read.value;
    });
  const job = fc
    .record({ requirements: anyJob, threshold: fc.constant(50) })
    .map(encodeJobVector)
    .map((bytes) => {
      const read = decodeJobVector(bytes);
      if (!read.ok) throw new Error(read.failure.message);
      return read.value;
    });
  const sightOf = (count: number) => ({
    entries: { states: new Uint8Array(count).fill(entryState.settled), organisations: new Uint16Array(count) },
    visible: new Uint8Array([1]),
    filter: noFilter,
  });
  /** The title counts for at most three tenths of a score; all else is exact. */
  const slack = 301;

  it("of profiles are never below the score, and above it by what the title may add at most", () => {
    fc.assert(
      fc.property(fc.array(profile, { minLength: 1, maxLength: 6 }), job, (held, asker) => {
        const builder = profileSegment(held.length);
        for (const [ordinal, vector] of held.entries()) builder.add(ordinal, vector);
        const bounds = createBounds(held.length);
        expect(builder.finish().bound({ job: asker }, sightOf(held.length), bounds)).toBe(held.length);
        for (const [ordinal, vector] of held.entries()) {
          const tenths = Math.round(scoreMatch(vector, asker).score * 10);
          expect(bounds.tenths[ordinal]).toBeGreaterThanOrEqual(tenths);
          expect(bounds.tenths[ordinal]! - tenths).toBeLessThanOrEqual(vector.titleTerms.length === 0 ? 0 : slack);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("of jobs are never below the score, and without alternatives above it by what the title may add at most", () => {
    fc.assert(
      fc.property(fc.array(job, { minLength: 1, maxLength: 6 }), profile, (held, asker) => {
        const builder = jobSegment(held.length);
        for (const [ordinal, vector] of held.entries()) builder.add(ordinal, vector);
        const bounds = createBounds(held.length);
        expect(builder.finish().bound({ profile: asker }, sightOf(held.length), bounds)).toBe(held.length);
        for (const [ordinal, vector] of held.entries()) {
          const tenths = Math.round(scoreMatch(asker, vector).score * 10);
          expect(bounds.tenths[ordinal]).toBeGreaterThanOrEqual(tenths);
          // What alternatives are worth together is not known here either.
          if (vector.requirementGroups.some((group) => group > 0)) continue;
          expect(bounds.tenths[ordinal]! - tenths).toBeLessThanOrEqual(asker.titleTerms.length === 0 ? 0 : slack);
        }
      }),
      { numRuns: 300 },
    );
  });
});
