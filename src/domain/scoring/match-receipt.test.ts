import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../core/canonical-json.ts";
import { Features } from "../resume/features.ts";
import { decodeJobVector, encodeJobVector } from "./job-vector.ts";
import { emptyFeatures, emptyJob } from "./empty-pair.ts";
import { matchReceipt } from "./match-receipt.ts";
import { decodeProfileVector, encodeProfileVector } from "./profile-vector.ts";
import { MatchReceipt, type ReceiptComponent } from "./receipt.ts";
import { scoreMatch } from "./score-match.ts";
import { scoreTalent } from "./score-talent.ts";
import {
  anyFeatures,
  anyJob,
  anyPreferences,
  exampleFeatures,
  exampleJob,
  examplePreferences,
  sampleRequirement,
  sampleSkill,
} from "./scoring-samples.ts";

const runs = { numRuns: 60 };
const example = () =>
  matchReceipt({
    features: exampleFeatures,
    preferences: examplePreferences,
    talentScore: scoreTalent(exampleFeatures).score,
    requirements: exampleJob,
  });

describe("match receipt", () => {
  it("tells the very score of the vectors", () => {
    fc.assert(
      fc.property(anyFeatures(), anyJob, anyPreferences, (features, requirements, preferences) => {
        const receipt = matchReceipt({ features, preferences, talentScore: 40, requirements });
        const profile = decodeProfileVector(encodeProfileVector({ features, preferences, talentScore: 40 }));
        const job = decodeJobVector(encodeJobVector({ requirements, threshold: 70 }));
        if (!profile.ok || !job.ok) throw new Error("own vectors decode");
        const score = scoreMatch(profile.value, job.value);
        expect(receipt.score).toBe(score.score);
        expect(receipt.components.map(({ name, weight, value }) => ({ name, weight, value }))).toEqual(score.components);
        const { requirementGroups } = job.value;
        const asked = new Set(Array.from(requirementGroups, (group, index) => (group === 0 ? -1 - index : group)));
        const held = new Set(
          [...asked].filter((one) =>
            score.basis.some(
              (basis, index) => basis !== undefined && (one < 0 ? index === -1 - one : requirementGroups[index] === one),
            ),
          ),
        );
        expect(receipt.matched.length + receipt.missing.length).toBe(asked.size);
        expect(receipt.matched.length).toBe(held.size);
        expect(MatchReceipt.safeParse(receipt).success).toBe(true);
        for (const { evidence } of [...receipt.components, ...receipt.matched, ...receipt.more])
          expect(evidence.length).toBeLessThanOrEqual(5);
      }),
      runs,
    );
  });

  it("gives the same bytes in whatever order skills, titles and requirements come", () => {
    fc.assert(
      fc.property(anyFeatures(), anyJob, anyPreferences, (features, requirements, preferences) => {
        const turned = Features.parse({
          ...features,
          skills: [...features.skills].reverse(),
          titles: [...features.titles].reverse(),
        });
        const job = { ...requirements, requirements: [...requirements.requirements].reverse() };
        const bytes = (one: Features, other: typeof requirements) =>
          canonicalJson(matchReceipt({ features: one, preferences, talentScore: 1, requirements: other }));
        expect(bytes(turned, job)).toBe(bytes(features, requirements));
      }),
      runs,
    );
  });

  it("tells alternatives as one: the best that is held, or all that would do", () => {
    const either = (first: string, second: string, anyOf: number, start: number) => [
      sampleRequirement(first, { anyOf, span: { start, end: start + 3 } }),
      sampleRequirement(second, { anyOf, span: { start: start + 9, end: start + 12 } }),
    ];
    const receipt = matchReceipt({
      features: Features.parse({ ...emptyFeatures, skills: [sampleSkill("go"), sampleSkill("rust", { strength: 1 })] }),
      preferences: {},
      talentScore: 40,
      requirements: {
        ...emptyJob,
        requirements: [...either("go", "rust", 1, 0), ...either("terraform", "ansible", 2, 40), sampleRequirement("sql")],
      },
    });
    expect(receipt.matched.map(({ label }) => label)).toEqual(["rust"]);
    expect(receipt.missing.map(({ label }) => label).sort()).toEqual(["sql", "terraform or ansible"]);
    expect(receipt.components[0]?.explanation).toContain("Shows 1 of 3 requirements");
  });

  it("lists what matches, what is missing and what goes beyond", () => {
    const receipt = example();
    expect(receipt.matched.map((item) => [item.id, item.must, item.basis])).toEqual([
      ["wound care", true, "stated"],
      ["infection control", true, "inferred"],
      ["electronic health records", false, "stated"],
    ]);
    expect(receipt.missing.map((item) => item.id)).toEqual(["medication management"]);
    expect(receipt.more.map((item) => item.id)).toEqual(["patient assessment"]);
    expect(receipt.matched[0]!.evidence).toEqual(
      sampleSkill("x", { evidence: [{ start: 120, end: 130, basis: "stated" }] }).evidence,
    );
  });

  it("tells preferences as fit only, never with their figures", () => {
    const receipt = matchReceipt({
      features: exampleFeatures,
      preferences: { pay: { minimum: 98_765, currency: "EUR", period: "year" }, places: [{ city: "lyon", country: "FR" }] },
      talentScore: 1,
      requirements: { ...exampleJob, pay: { maximum: 30_000, currency: "EUR", period: "year" } },
    });
    expect(JSON.stringify(receipt)).not.toMatch(/98.?765|lyon/iu);
    expect(receipt.components.map((part) => part.name)).toEqual(expect.arrayContaining(["pay", "place"]));
  });
});

describe("docs/scoring.md", () => {
  const page = readFileSync(`${import.meta.dirname}/../../../docs/scoring.md`, "utf8");
  const row = ({ name, weight, value, explanation }: ReceiptComponent) => `| ${name} | ${weight} | ${value} | ${explanation} |`;

  it("holds the worked example as the code computes it", () => {
    const talent = scoreTalent(exampleFeatures);
    const match = example();
    const missing = [
      ...talent.components.map(row),
      `Talent score: **${talent.score}**`,
      ...match.components.map(row),
      `Match score: **${match.score}**`,
      ...match.matched.map((item) => `| ${item.label} | ${item.must ? "must" : "plus"} | ${item.basis} | ${item.met} |`),
    ].filter((line) => !page.includes(line));
    expect(missing).toEqual([]);
  });
});
