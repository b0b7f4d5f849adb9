import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../core/canonical-json.ts";
import type { Preferences } from "../candidate/preferences.ts";
import type { JobRequirements } from "../job/requirements.ts";
import { Features, type SkillFeature } from "../resume/features.ts";
import { decodeJobVector, encodeJobVector } from "./job-vector.ts";
import { defaultMatchWeights } from "./match-weights.ts";
import { decodeProfileVector, encodeProfileVector } from "./profile-vector.ts";
import { scoreMatch } from "./score-match.ts";
import { emptyFeatures, emptyJob } from "./empty-pair.ts";
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
import { termOf } from "./term.ts";

const runs = { numRuns: 60 };

const score = (
  features: Features,
  requirements: JobRequirements,
  preferences: Preferences = {},
  weights = defaultMatchWeights,
) => {
  const profile = decodeProfileVector(encodeProfileVector({ features, preferences, talentScore: 50 }));
  const job = decodeJobVector(encodeJobVector({ requirements, threshold: 50, weights }));
  if (!profile.ok || !job.ok) throw new Error("own vectors decode");
  return scoreMatch(profile.value, job.value);
};
const withSkills = (...skills: SkillFeature[]): Features => Features.parse({ ...emptyFeatures, skills });
const asking = (...requirements: ReturnType<typeof sampleRequirement>[]): JobRequirements => ({ ...emptyJob, requirements });
const valueOf = (result: ReturnType<typeof score>, name: string) =>
  result.components.find((component) => component.name === name)?.value;

describe("match score", () => {
  it("stays in range and is the sum of weight × value, with weights that add up to 1", () => {
    fc.assert(
      fc.property(anyFeatures(), anyJob, anyPreferences, (features, job, preferences) => {
        const result = score(features, job, preferences);
        const tenThousandths = result.components.map((part) => Math.round(part.weight * 10_000));
        expect(result.score).toBeGreaterThanOrEqual(0);
        expect(result.score).toBeLessThanOrEqual(100);
        // Without a component there is nothing to weigh, and the score is 0 by the sum below.
        expect(tenThousandths.reduce((sum, weight) => sum + weight, 0)).toBe(result.components.length === 0 ? 0 : 10_000);
        const sum = result.components.reduce((all, part, index) => all + tenThousandths[index]! * Math.round(part.value * 10), 0);
        expect(Math.round(sum / 10_000) / 10).toBe(result.score);
        for (const part of result.components) expect(part.value >= 0 && part.value <= 100).toBe(true);
        for (const met of result.met) expect(met >= 0 && met <= 1).toBe(true);
      }),
      runs,
    );
  });

  it.each([
    ["a more general title", ["electrician"], ["electrician", "panel", "solar"], 67.5],
    ["a more special title", ["electrician", "panel", "solar"], ["electrician"], 67.5],
    ["one word of two in common", ["electrician", "mate"], ["electrician", "solar"], 45],
    ["the same words in another order", ["solar", "electrician"], ["electrician", "solar"], 90],
    ["no word in common", ["plumber"], ["electrician"], 0],
  ])("says how near %s is", (_, held, asked, value) => {
    const title = {
      title: held.join(" "),
      term: termOf(held.join(" ")),
      wordTerms: held.map(termOf),
      months: 40,
      endedMonthsAgo: 0,
    };
    const features = Features.parse({ ...emptyFeatures, titles: [{ ...title, evidence: [] }] });
    const job = { ...emptyJob, titleTerm: termOf("asked"), titleWordTerms: asked.map(termOf) };
    expect(valueOf(score(features, job), "title")).toBe(value);
  });

  it("never falls when a must is matched", () => {
    fc.assert(
      fc.property(anyFeatures(34), anyJob, anyPreferences, fc.nat(), (features, job, preferences, pick) => {
        const musts = job.requirements.filter((requirement) => requirement.must);
        const must = musts[pick % Math.max(1, musts.length)];
        if (must === undefined) return;
        const held = sampleSkill(must.id, { basis: pick % 2 === 0 ? "stated" : "inferred", strength: (pick % 11) / 10 });
        const without = Features.parse({
          ...features,
          skills: features.skills.filter((skill) => skill.term !== must.term),
          certificates: [],
        });
        const matched = Features.parse({ ...without, skills: [...without.skills, held] });
        expect(score(matched, job, preferences).score).toBeGreaterThanOrEqual(score(without, job, preferences).score);
      }),
      runs,
    );
  });

  it("gives the same bytes a hundred times over", () => {
    const once = canonicalJson(score(exampleFeatures, exampleJob, examplePreferences));
    for (let run = 0; run < 100; run++) expect(canonicalJson(score(exampleFeatures, exampleJob, examplePreferences))).toBe(once);
  });

  it("counts what the candidate did not state neither for nor against", () => {
    fc.assert(
      fc.property(anyFeatures(), anyJob, (features, job) => {
        const { place: _place, remote: _remote, pay: _pay, hoursPerWeek: _hours, ...bare } = job;
        expect(score(features, job)).toEqual(score(features, bare));
      }),
      runs,
    );
  });

  it.each<[string, SkillFeature, SkillFeature]>([
    ["stated beats implied", sampleSkill("go"), sampleSkill("go", { basis: "inferred" })],
    ["shown beats listed", sampleSkill("go", { strength: 1 }), sampleSkill("go")],
    ["years beat months", sampleSkill("go", { months: 48 }), sampleSkill("go", { months: 6 })],
    [
      "recent beats old",
      sampleSkill("go", { months: 24, lastUsedMonthsAgo: 2 }),
      sampleSkill("go", { months: 24, lastUsedMonthsAgo: 90 }),
    ],
  ])("%s", (_, better, worse) => {
    for (const months of [0, 36]) {
      const job = asking(sampleRequirement("go", { months }));
      expect(score(withSkills(better), job).score).toBeGreaterThan(score(withSkills(worse), job).score);
    }
  });

  it("weighs musts over pluses, the rare over the common, and the lexicon's skills over unknown ones", () => {
    const meets = (id: string, job: JobRequirements) => score(withSkills(sampleSkill(id)), job).score;
    for (const [more, less] of [
      [{ must: true }, { must: false }],
      [{ rarity: 0.9 }, { rarity: 0.1 }],
      [{ known: true }, { known: false }],
    ] as const) {
      const job = asking(sampleRequirement("one", more), sampleRequirement("two", less));
      expect(meets("one", job)).toBeGreaterThan(meets("two", job));
    }
  });

  it("counts the best of alternatives, and what is asked for once", () => {
    const either = asking(
      sampleRequirement("looker", { anyOf: 1 }),
      sampleRequirement("tableau", { anyOf: 1 }),
      sampleRequirement("sql"),
    );
    const one = asking(sampleRequirement("looker"), sampleRequirement("sql"));
    const listed = sampleSkill("looker", { strength: 0.2 });
    const shown = sampleSkill("looker", { strength: 1 });
    const other = sampleSkill("tableau", { strength: 1 });
    expect(score(withSkills(shown), either).score).toBe(score(withSkills(shown), one).score);
    expect(score(withSkills(listed, other), either).score).toBe(score(withSkills(shown), one).score);
    expect(score(withSkills(shown, other), either).score).toBe(score(withSkills(shown), one).score);
    expect(score(withSkills(), either).score).toBe(0);
  });

  it("reports met and basis in the order of the job vector's terms", () => {
    const job = asking(sampleRequirement("one"), sampleRequirement("two"), sampleRequirement("three"));
    const result = score(withSkills(sampleSkill("two"), sampleSkill("three", { basis: "inferred" })), job);
    const order = ["one", "two", "three"].sort((a, b) => termOf(a) - termOf(b));
    expect(result.basis).toEqual(order.map((id) => ({ one: undefined, two: "stated", three: "inferred" })[id]));
    expect(result.met.map((met) => met > 0)).toEqual(order.map((id) => id !== "one"));
  });

  it("lets a certificate meet a requirement", () => {
    const features = Features.parse({
      ...emptyFeatures,
      certificates: [{ name: "forklift licence", term: termOf("forklift licence"), evidence: [] }],
    });
    expect(score(features, asking(sampleRequirement("forklift licence", { kind: "certificate" }))).score).toBeGreaterThan(60);
  });

  it("ranks fields the lexicon does not know by wording", () => {
    const words = (...list: string[]) => Features.parse({ ...emptyFeatures, lexical: list.map(termOf) });
    const job = { ...emptyJob, lexical: ["glaze", "kiln", "clay", "studio"].map(termOf) };
    expect(score(words("kiln", "clay"), job).score).toBeGreaterThan(score(words("studio"), job).score);
    expect(score(words("ledger"), job).score).toBe(0);
  });

  it.each<[string, Partial<Features>, Partial<JobRequirements>, string, number]>([
    ["level one above", { seniority: "senior" }, { seniority: "middle" }, "level", 90],
    ["level two below", { seniority: "junior" }, { seniority: "senior" }, "level", 35],
    ["level unknown", {}, { seniority: "senior" }, "level", 50],
    ["half the months", { workMonths: 18 }, { months: 36 }, "experience", 50],
    ["more months than asked", { workMonths: 99 }, { months: 36 }, "experience", 100],
    ["degree one short", {}, { education: { level: "secondary", must: true, fieldTerms: [] } }, "education", 60],
    ["language missing", {}, { languages: [{ language: "Polish", must: true }] }, "languages", 0],
    [
      "language one level short",
      { languages: [{ language: "polish", level: "b1", evidence: [] }] },
      { languages: [{ language: "Polish", level: "b2", must: true }] },
      "languages",
      70,
    ],
  ])("%s", (_, features, job, name, value) => {
    expect(valueOf(score(Features.parse({ ...emptyFeatures, ...features }), { ...emptyJob, ...job }), name)).toBe(value);
  });

  it.each<[string, Preferences, Partial<JobRequirements>, string, number | undefined]>([
    ["same city", { places: [{ city: "São Paulo" }] }, { place: { city: "sao paulo", country: "BR" } }, "place", 100],
    ["same country", { places: [{ city: "leeds", country: "GB" }] }, { place: { city: "york", country: "GB" } }, "place", 30],
    ["other country", { places: [{ country: "GB" }] }, { place: { country: "PT" } }, "place", 0],
    [
      "remote job has no place",
      { places: [{ country: "GB" }] },
      { place: { country: "PT" }, remote: "remote" },
      "place",
      undefined,
    ],
    ["remote wanted, onsite offered", { remote: ["remote"] }, { remote: "onsite" }, "remote", 0],
    ["best of the modes", { remote: ["remote", "hybrid"] }, { remote: "hybrid" }, "remote", 100],
    [
      "pay reached across periods",
      { pay: { minimum: 20, currency: "EUR", period: "hour" } },
      { pay: { minimum: 3000, maximum: 3500, currency: "EUR", period: "month" } },
      "pay",
      100,
    ],
    [
      "pay a little short",
      { pay: { minimum: 40_000, currency: "EUR", period: "year" } },
      { pay: { minimum: 34_000, currency: "EUR", period: "year" } },
      "pay",
      50,
    ],
    [
      "other currency",
      { pay: { minimum: 1, currency: "EUR", period: "year" } },
      { pay: { minimum: 1, currency: "GBP", period: "year" } },
      "pay",
      undefined,
    ],
    ["hours inside", { hoursPerWeek: { minimum: 20, maximum: 32 } }, { hoursPerWeek: 32 }, "hours", 100],
    ["hours eight away", { hoursPerWeek: { minimum: 20, maximum: 32 } }, { hoursPerWeek: 40 }, "hours", 50],
  ])("%s", (_, preferences, job, name, value) => {
    expect(valueOf(score(emptyFeatures, { ...emptyJob, ...job }, preferences), name)).toBe(value);
  });

  it("scores a job that asks nothing at 0 with no components", () => {
    expect(score(exampleFeatures, emptyJob)).toEqual({ score: 0, components: [], met: [], basis: [] });
  });

  it("follows the employer's weights, kept in the job or tried out", () => {
    const weights = { ...defaultMatchWeights, title: 0, skills: 0.8 };
    const kept = score(exampleFeatures, exampleJob, examplePreferences, weights);
    expect(kept.components.map((part) => part.name)).not.toContain("title");
    const profile = decodeProfileVector(
      encodeProfileVector({ features: exampleFeatures, preferences: examplePreferences, talentScore: 1 }),
    );
    const job = decodeJobVector(encodeJobVector({ requirements: exampleJob, threshold: 50 }));
    if (!profile.ok || !job.ok) throw new Error("own vectors decode");
    expect(scoreMatch(profile.value, job.value, weights)).toEqual(kept);
  });
});
