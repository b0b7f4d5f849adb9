import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeJobVector, encodeJobVector } from "./job-vector.ts";
import { PostedWeights } from "../job/posting.ts";
import { defaultMatchWeights, matchComponents } from "./match-weights.ts";
import { emptyJob } from "./empty-pair.ts";
import { anyJob, exampleJob, sampleRequirement } from "./scoring-samples.ts";
import { termOf } from "./term.ts";
import { featuresVersion, vectorByteLimit } from "./vector-bytes.ts";

const decoded = (bytes: Uint8Array) => {
  const result = decodeJobVector(bytes);
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
};

describe("job vector", () => {
  it("never takes more than 400 bytes, always decodes, and does not depend on the order of its lists", () => {
    fc.assert(
      fc.property(anyJob, (requirements) => {
        const bytes = encodeJobVector({ requirements, threshold: 60 });
        expect(bytes.length).toBeLessThanOrEqual(vectorByteLimit);
        expect(decodeJobVector(bytes).ok).toBe(true);
        const turned = {
          ...requirements,
          requirements: [...requirements.requirements].reverse(),
          languages: [...requirements.languages].reverse(),
          titleWordTerms: [...requirements.titleWordTerms].reverse(),
        };
        expect(encodeJobVector({ requirements: turned, threshold: 60 })).toEqual(bytes);
      }),
      { numRuns: 60 },
    );
  });

  it("keeps to the limit when every list is full, dropping pluses before musts", () => {
    const numbers = Array.from({ length: 80 }, (_, index) => index);
    const bytes = encodeJobVector({
      requirements: {
        ...exampleJob,
        requirements: numbers.map((index) => sampleRequirement(`r${index}`, { must: index < 40, rarity: index / 80 })),
        titleWordTerms: numbers.map((index) => termOf(`t${index}`)),
        education: { level: "master", must: true, fieldTerms: numbers.map((index) => termOf(`f${index}`)) },
        languages: numbers.map((index) => ({ language: `l${index}`, must: false })),
        pay: { minimum: 10, maximum: 20, currency: "EUR", period: "hour" },
        hoursPerWeek: 36,
        lexical: numbers.map((index) => termOf(`w${index}`)),
      },
      threshold: 70,
    });
    expect(bytes.length).toBeLessThanOrEqual(vectorByteLimit);
    const job = decoded(bytes);
    expect(job.requirementTerms.length).toBe(40);
    expect(job.requirementFacts.every((facts) => facts >= 128)).toBe(true);
    expect([job.payPerYear, job.hours, job.threshold]).toEqual([41_600, 72, 70]);
  });

  it("reads the strictest of doubled requirements", () => {
    const job = decoded(
      encodeJobVector({
        requirements: {
          ...emptyJob,
          requirements: [sampleRequirement("go", { must: false, months: 24 }), sampleRequirement("go")],
        },
        threshold: 50,
      }),
    );
    expect([job.requirementTerms.length, job.requirementMonths[0], job.requirementFacts[0]! >> 7]).toEqual([1, 24, 1]);
  });

  it("tells alternatives by the order of its terms, and makes them alike", () => {
    const job = decoded(
      encodeJobVector({
        requirements: {
          ...emptyJob,
          requirements: [
            sampleRequirement("looker", { anyOf: 4, rarity: 0.5, must: false }),
            sampleRequirement("sql", { rarity: 0.1 }),
            sampleRequirement("tableau", { anyOf: 4, rarity: 0.2 }),
            sampleRequirement("go", { anyOf: 2 }),
            sampleRequirement("rust", { anyOf: 2 }),
            sampleRequirement("alone", { anyOf: 7 }),
          ],
        },
        threshold: 50,
      }),
    );
    const at = (name: string) => job.requirementTerms.indexOf(termOf(name) >>> 0);
    const groupOf = (name: string) => job.requirementGroups[at(name)];
    expect([...job.requirementTerms]).toEqual([...job.requirementTerms].sort((a, b) => a - b));
    expect([groupOf("sql"), groupOf("alone")]).toEqual([0, 0]);
    expect(groupOf("looker")).toBe(groupOf("tableau"));
    expect(groupOf("go")).toBe(groupOf("rust"));
    expect(new Set([0, groupOf("go"), groupOf("looker")]).size).toBe(3);
    expect(job.requirementFacts[at("looker")]).toBe(job.requirementFacts[at("tableau")]);
    expect(job.requirementFacts[at("looker")]! & 63).toBe(Math.round(0.2 * 63));
  });

  it.each([
    ["asked for alone as well", { must: true }, 0],
    ["alone only a plus", { must: false }, 1],
  ])("reads an alternative that is %s", (_, alone, group) => {
    const requirements = [
      sampleRequirement("go", { anyOf: 1 }),
      sampleRequirement("rust", { anyOf: 1 }),
      sampleRequirement("zig", { anyOf: 1 }),
      sampleRequirement("go", alone),
    ];
    const job = decoded(encodeJobVector({ requirements: { ...emptyJob, requirements }, threshold: 50 }));
    expect(job.requirementGroups[job.requirementTerms.indexOf(termOf("go") >>> 0)]).toBe(group);
  });

  it("says what is not asked", () => {
    const job = decoded(encodeJobVector({ requirements: emptyJob, threshold: 50 }));
    expect([job.titleTerm, job.education, job.seniority, job.place, job.remote, job.payPerYear, job.hours]).toEqual([
      -1, -1, 0, 0, 0, 0, 0,
    ]);
    expect([...job.weights]).toEqual(matchComponents.map((name) => Math.round(defaultMatchWeights[name] * 100)));
  });

  it("refuses alternatives that do not ask alike", () => {
    const bytes = encodeJobVector({
      requirements: {
        ...emptyJob,
        requirements: [sampleRequirement("go", { anyOf: 1 }), sampleRequirement("rust", { anyOf: 1 })],
      },
      threshold: 50,
    });
    // The facts of the last requirement are the last byte but one.
    const broken = bytes.slice();
    broken[bytes.length - 2]! ^= 128;
    expect([decodeJobVector(bytes).ok, decodeJobVector(broken).ok]).toEqual([true, false]);
  });

  it("refuses other versions and broken bytes", () => {
    const bytes = encodeJobVector({ requirements: exampleJob, threshold: 50 });
    const other = bytes.slice();
    other[0] = featuresVersion + 1;
    const codes = [other, bytes.slice(0, -1)].map((input) => {
      const result = decodeJobVector(input);
      return result.ok ? "ok" : result.failure.code;
    });
    expect(codes).toEqual(["vector-version-unknown", "vector-malformed"]);
  });
});

describe("match weights", () => {
  it("add up to 1 by default and keep within bounds", () => {
    expect(matchComponents.reduce((sum, name) => sum + Math.round(defaultMatchWeights[name] * 100), 0)).toBe(100);
    expect(PostedWeights.parse({ skills: 0.5 })).toEqual({ ...defaultMatchWeights, skills: 0.5 });
  });
  it.each([{ skills: 0 }, { skills: 1 }, { place: 0.9 }, { title: -0.1 }, { talent: 0.1 }, { pay: Number.NaN }])(
    "refuse %j",
    (weights) => {
      expect(PostedWeights.safeParse(weights).success).toBe(false);
    },
  );
});
