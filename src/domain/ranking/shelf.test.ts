/** The ranking of a shelf against scoring everything, on random entries, filters, weights, updates and removals. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PostedWeights } from "../job/posting.ts";
import { RemoteMode } from "../job/requirements.ts";
import { seniorityLevels } from "../resume/levels.ts";
import { decodeJobVector, encodeJobVector } from "../scoring/job-vector.ts";
import { decodeProfileVector, encodeProfileVector } from "../scoring/profile-vector.ts";
import { anyFeatures, anyJob, anyPreferences } from "../scoring/scoring-samples.ts";
import { indexFilterOf, MatchFilters } from "./index-filter.ts";
import { jobs, type Kind, profiles } from "./kinds.ts";
import { Shelf } from "./shelf.ts";

const profileBytes = fc
  .record({ features: anyFeatures(45), preferences: anyPreferences, talentScore: fc.integer({ min: 0, max: 100 }) })
  .map(encodeProfileVector);
const anyWeights = fc
  .record({ skills: fc.integer({ min: 20, max: 80 }), title: fc.nat(30), place: fc.nat(30), wording: fc.nat(30) })
  .map((shares) => PostedWeights.parse(Object.fromEntries(Object.entries(shares).map(([name, share]) => [name, share / 100]))));
const jobBytes = fc
  .record({
    requirements: anyJob,
    threshold: fc.integer({ min: 0, max: 100 }),
    weights: fc.option(anyWeights, { nil: undefined }),
  })
  .map(encodeJobVector);

const anyFilters = fc
  .record(
    {
      place: fc.record(
        { country: fc.constantFrom("PT", "GB"), city: fc.constantFrom("porto", "leeds") },
        { requiredKeys: ["country"] },
      ),
      remote: fc.uniqueArray(fc.constantFrom(...RemoteMode.options), { minLength: 1 }),
      level: fc.uniqueArray(fc.constantFrom(...seniorityLevels), { minLength: 1 }),
      pay: fc.record({
        amount: fc.integer({ min: 1, max: 90_000 }),
        currency: fc.constantFrom("EUR", "GBP"),
        period: fc.constantFrom("month" as const, "year" as const),
      }),
    },
    { requiredKeys: [] },
  )
  .map((filters) => MatchFilters.parse(filters));
const someFilters = fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, { weight: 3, arbitrary: anyFilters });
const anyOrganisation = fc.constantFrom(null, "a", "b");

type Held = { readonly version: number; readonly bytes: Uint8Array | null; readonly organisation: string | null };

/** What is stated passes by its own rule, written apart from the index's. */
const oracle = <Vector, Asker>(
  kind: Kind<Vector, Asker>,
  held: ReadonlyMap<string, Held>,
  asker: Asker,
  filters: MatchFilters,
  organisation: string | null,
) => {
  const found: { id: string; score: number }[] = [];
  for (const [id, { bytes, organisation: own }] of held) {
    if (bytes === null || (own !== null && own !== organisation)) continue;
    const vector = kind.decode(bytes);
    if (!vector.ok || !kind.passes(vector.value, indexFilterOf(filters))) continue;
    found.push({ id, score: kind.score(vector.value, asker).score });
  }
  return found.sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
};

const idOf = (prefix: string, number: number): string => `${prefix}_${String((number * 7919) % 1000).padStart(26, "0")}`;

const anySteps = (vector: fc.Arbitrary<Uint8Array>) =>
  fc.array(
    fc.record({
      entry: fc.nat(24),
      vector: fc.option(vector, { nil: null, freq: 6 }),
      organisation: anyOrganisation,
      settle: fc.nat(9).map((chance) => chance === 0),
    }),
    { minLength: 1, maxLength: 40 },
  );

const filled = <Vector, Asker>(
  kind: Kind<Vector, Asker>,
  steps: readonly { entry: number; vector: Uint8Array | null; organisation: string | null; settle: boolean }[],
) => {
  const shelf = new Shelf(kind);
  const held = new Map<string, Held>();
  for (const [version, { entry, vector: bytes, organisation, settle }] of steps.entries()) {
    const id = idOf(kind.prefix, entry);
    shelf.put(id, version, bytes, organisation);
    held.set(id, { version, bytes, organisation });
    if (settle) shelf.settle();
  }
  return { shelf, held };
};

const kinds = [
  {
    name: "profiles for a job",
    check: fc.property(
      anySteps(profileBytes),
      jobBytes,
      fc.option(anyWeights, { nil: undefined }),
      someFilters,
      anyOrganisation,
      fc.integer({ min: 1, max: 8 }),
      (steps, bytes, weights, filters, organisation, limit) => {
        const job = decodeJobVector(bytes);
        if (!job.ok) throw new Error(job.failure.message);
        expectSame(profiles, steps, { job: job.value, weights }, filters, organisation, limit);
      },
    ),
  },
  {
    name: "jobs for a profile",
    check: fc.property(
      anySteps(jobBytes),
      profileBytes,
      fc.option(anyWeights, { nil: undefined }),
      someFilters,
      anyOrganisation,
      fc.integer({ min: 1, max: 8 }),
      (steps, bytes, weights, filters, organisation, limit) => {
        const profile = decodeProfileVector(bytes);
        if (!profile.ok) throw new Error(profile.failure.message);
        expectSame(jobs, steps, { profile: profile.value, weights }, filters, organisation, limit);
      },
    ),
  },
];

const expectSame = <Vector, Asker>(
  kind: Kind<Vector, Asker>,
  steps: Parameters<typeof filled>[1],
  asker: Asker,
  filters: MatchFilters,
  organisation: string | null,
  limit: number,
): void => {
  const { shelf, held } = filled(kind, steps);
  const all = oracle(kind, held, asker, filters, organisation);
  const query = {
    asker,
    limit,
    fromThreshold: false,
    filter: indexFilterOf(filters),
    sees: (own: string | null) => own === null || own === organisation,
  };
  for (const round of ["as it came", "settled"]) {
    if (round === "settled") shelf.settle();
    const paged: { id: string; score: number }[] = [];
    let after: { tenths: number; id: string } | undefined;
    for (;;) {
      const page = shelf.rank({ ...query, after });
      expect(page.passing).toBe(all.length);
      paged.push(...page.ranked.map(({ id, match }) => ({ id, score: match.score })));
      const last = page.ranked.at(-1);
      if (last === undefined || page.ranked.length < limit) break;
      after = { tenths: Math.round(last.match.score * 10), id: last.id };
    }
    expect(paged).toEqual(all);
    const found = shelf.rank({ ...query, limit: 100, fromThreshold: true }).ranked;
    expect(found.map(({ id }) => id)).toEqual(
      all
        .filter(({ id, score }) => {
          const vector = kind.decode(held.get(id)!.bytes!);
          return vector.ok && score >= kind.threshold(vector.value, asker);
        })
        .map(({ id }) => id),
    );
    for (const { id, version, match } of found) {
      const entry = held.get(id)!;
      expect(version).toBe(entry.version);
      const vector = kind.decode(entry.bytes!);
      expect(vector.ok && kind.score(vector.value, asker)).toEqual(match);
    }
  }
};

describe("a shelf", () => {
  it.each(kinds)("ranks $name as scoring all of them would, page by page, whatever came and went", ({ check }) => {
    fc.assert(check, { numRuns: 150 });
  });
});
