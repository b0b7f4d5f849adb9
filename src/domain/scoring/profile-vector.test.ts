import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Features } from "../resume/features.ts";
import { decodeProfileVector, encodeProfileVector } from "./profile-vector.ts";
import { emptyFeatures } from "./empty-pair.ts";
import { anyFeatures, anyPreferences, exampleFeatures, examplePreferences, sampleSkill } from "./scoring-samples.ts";
import { termOf } from "./term.ts";
import { featuresVersion, vectorByteLimit } from "./vector-bytes.ts";

const runs = { numRuns: 60 };
const decoded = (bytes: Uint8Array) => {
  const result = decodeProfileVector(bytes);
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
};

describe("profile vector", () => {
  it("never takes more than 400 bytes, and always decodes", () => {
    fc.assert(
      fc.property(anyFeatures(), anyPreferences, (features, preferences) => {
        const bytes = encodeProfileVector({ features, preferences, talentScore: 50 });
        expect(bytes.length).toBeLessThanOrEqual(vectorByteLimit);
        expect(decodeProfileVector(bytes).ok).toBe(true);
      }),
      runs,
    );
  });

  it("keeps to the limit, all forty skills and at least 29 words when every list is full", () => {
    const many = <Value>(make: (index: number) => Value): Value[] => Array.from({ length: 200 }, (_, index) => make(index));
    const features = Features.parse({
      ...emptyFeatures,
      skills: many((index) => sampleSkill(`full ${index}`, { months: index, lastUsedMonthsAgo: 1, strength: index / 200 })),
      titles: many((index) => ({
        title: `t${index}`,
        term: termOf(`t${index}`),
        wordTerms: many((other) => termOf(`${index} ${other}`)),
        evidence: [],
      })),
      education: { level: "doctorate", fieldTerms: many((index) => termOf(`f${index}`)), evidence: [] },
      languages: many((index) => ({ language: `l${index}`, level: "c1", evidence: [] })),
      lexical: many((index) => termOf(`w${index}`)),
    });
    const places = ["a", "b", "c", "d", "e"].map((city) => ({ city, country: "PT" }));
    const preferences = {
      places,
      remote: ["remote" as const],
      pay: { minimum: 1, currency: "EUR", period: "hour" as const },
      hoursPerWeek: { minimum: 10, maximum: 20 },
    };
    const bytes = encodeProfileVector({ features, preferences, talentScore: 99.9 });
    expect(bytes.length).toBeLessThanOrEqual(vectorByteLimit);
    const vector = decoded(bytes);
    expect(vector.skillTerms.length).toBe(40);
    expect(vector.lexical.length).toBeGreaterThanOrEqual(29);
    expect([...vector.skillTerms]).toContain(termOf("full 199"));
    expect([...vector.skillTerms]).not.toContain(termOf("full 0"));
  });

  it("reads back what was written", () => {
    const vector = decoded(
      encodeProfileVector({ features: exampleFeatures, preferences: examplePreferences, talentScore: 61.3 }),
    );
    expect(vector.featuresVersion).toBe(featuresVersion);
    expect(vector.talentScore).toBe(61.3);
    expect(vector.workMonths).toBe(60);
    expect([...vector.skillTerms].sort()).toEqual(exampleFeatures.skills.map((skill) => skill.term).sort());
    const at = vector.skillTerms.indexOf(termOf("wound care"));
    expect([vector.skillFacts[at], vector.skillMonths[at]]).toEqual([(15 << 4) | 1, 61]);
    const implied = vector.skillTerms.indexOf(termOf("infection control"));
    expect(vector.skillFacts[implied]! & 8).toBe(8);
    expect([...vector.titleTerms]).toEqual([termOf("staff nurse")]);
    expect(vector.lexical.length).toBe(3);
    expect([vector.places.length, vector.remote, vector.payPerYear, vector.hoursMaximum]).toEqual([1, 3, 0, 0]);
  });

  it("is the same bytes in whatever order the lists come, and however often a skill is said", () => {
    fc.assert(
      fc.property(anyFeatures(), anyPreferences, (features, preferences) => {
        const turned = Features.parse({
          ...features,
          skills: [...features.skills, ...features.skills].reverse(),
          titles: [...features.titles].reverse(),
          languages: [...features.languages].reverse(),
          certificates: [...features.certificates].reverse(),
          education: { ...features.education, fieldTerms: [...features.education.fieldTerms].reverse() },
        });
        const other = {
          ...preferences,
          ...(preferences.places === undefined ? {} : { places: [...preferences.places].reverse() }),
        };
        expect(encodeProfileVector({ features: turned, preferences: other, talentScore: 1 })).toEqual(
          encodeProfileVector({ features, preferences, talentScore: 1 }),
        );
      }),
      runs,
    );
  });

  it("refuses other versions, cut or lengthened bytes, and nothing at all", () => {
    const bytes = encodeProfileVector({ features: exampleFeatures, preferences: {}, talentScore: 1 });
    const newer = bytes.slice();
    newer[0] = featuresVersion + 1;
    const unordered = bytes.slice();
    unordered.fill(0xff, -24, -20);
    const codes = [newer, new Uint8Array(0), bytes.slice(0, -1), Uint8Array.from([...bytes, 0]), unordered].map((input) => {
      const result = decodeProfileVector(input);
      return result.ok ? "ok" : result.failure.code;
    });
    expect(codes).toEqual([
      "vector-version-unknown",
      "vector-version-unknown",
      "vector-malformed",
      "vector-malformed",
      "vector-malformed",
    ]);
  });

  it("never throws on arbitrary bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 420 }), (bytes) => {
        expect(typeof decodeProfileVector(Uint8Array.from([featuresVersion, ...bytes])).ok).toBe("boolean");
      }),
    );
  });
});
