import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../core/canonical-json.ts";
import { Features } from "../resume/features.ts";
import { TalentReceipt } from "./receipt.ts";
import { scoreTalent, talentWeights } from "./score-talent.ts";
import { emptyFeatures } from "./empty-pair.ts";
import { anyFeatures, exampleFeatures, sampleSkill } from "./scoring-samples.ts";

const runs = { numRuns: 60 };
const bullets = (outcomeBullets: number, measuredBullets = 0, all = 20): Features =>
  Features.parse({ ...emptyFeatures, writing: { ...emptyFeatures.writing, bullets: all, outcomeBullets, measuredBullets } });
const listed = (count: number, strength = 0.4): Features =>
  Features.parse({
    ...emptyFeatures,
    skills: Array.from({ length: count }, (_, index) => sampleSkill(`s${index}`, { strength })),
  });
const part = (features: Features, name: string) =>
  scoreTalent(features).components.find((component) => component.name === name)!.value;

describe("talent score", () => {
  it("is a valid receipt whose score is the sum of weight × value, with at most five spans each", () => {
    fc.assert(
      fc.property(anyFeatures(), (features) => {
        const receipt = scoreTalent(features);
        expect(TalentReceipt.safeParse(receipt).success).toBe(true);
        const sum = receipt.components.reduce(
          (all, { weight, value }) => all + Math.round(weight * 100) * Math.round(value * 10),
          0,
        );
        expect(receipt.score).toBe(Math.round(sum / 100) / 10);
        for (const { evidence } of receipt.components) expect(evidence.length).toBeLessThanOrEqual(5);
      }),
      runs,
    );
  });

  it("has weights that add up to 1", () => {
    expect(Object.values(talentWeights).reduce((sum, weight) => sum + weight, 0)).toBe(100);
  });

  it("gives the same bytes a hundred times over, and in whatever order skills come, however often", () => {
    const once = canonicalJson(scoreTalent(exampleFeatures));
    for (let run = 0; run < 100; run++) expect(canonicalJson(scoreTalent(exampleFeatures))).toBe(once);
    fc.assert(
      fc.property(anyFeatures(), (features) => {
        const turned = Features.parse({
          ...features,
          skills: [...features.skills, ...features.skills].reverse(),
          certificates: [...features.certificates].reverse(),
          workEvidence: [...features.workEvidence].reverse(),
        });
        expect(canonicalJson(scoreTalent(turned))).toBe(canonicalJson(scoreTalent(features)));
      }),
      runs,
    );
  });

  it("lets repetition saturate: each further outcome brings less, and after ten nothing but its share", () => {
    const gains = [0, 1, 2, 3].map(
      (count) => part(bullets(count + 1, 0, 1000), "outcomes") - part(bullets(count, 0, 1000), "outcomes"),
    );
    expect(gains).toEqual([...gains].sort((a, b) => b - a));
    expect(gains[0]).toBeGreaterThan(2 * gains[3]!);
    expect(part(bullets(10), "outcomes")).toBe(part(bullets(20), "outcomes"));
  });

  it("is not lifted by a long list of skills", () => {
    expect(part(listed(200), "skills")).toBe(part(listed(15), "skills"));
    expect(part(listed(200), "skills")).toBeLessThan(part(listed(3, 1), "skills"));
  });

  it("stops counting experience at ten years and ignores gaps", () => {
    const worked = (workMonths: number) => Features.parse({ ...emptyFeatures, workMonths, workEntries: 3, datedWorkEntries: 3 });
    expect(scoreTalent(worked(120)).score).toBe(scoreTalent(worked(420)).score);
    expect(scoreTalent(worked(60)).score).toBeLessThan(scoreTalent(worked(120)).score);
  });

  it("lets certificates make up for a degree", () => {
    const certificates = [1, 2, 3, 4].map((term) => ({ name: `c${term}`, term, evidence: [] }));
    expect(part(Features.parse({ ...emptyFeatures, certificates }), "education")).toBe(100);
    expect(part(Features.parse({ ...emptyFeatures, certificates: certificates.slice(0, 1) }), "education")).toBeLessThan(70);
  });

  it("scores nothing at nothing", () => {
    expect(scoreTalent(emptyFeatures).score).toBe(0);
  });
});
