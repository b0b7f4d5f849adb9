/**
 * Invented profiles and jobs for the tests of this folder: random ones for the properties, and the pair of the worked
 * example in `docs/scoring.md`.
 */

import fc from "fast-check";
import { Preferences } from "../candidate/preferences.ts";
import { remoteModes } from "../job/remote-modes.ts";
import { JobRequirements, type Requirement } from "../job/requirements.ts";
import { Basis, type EvidenceSpan } from "../resume/evidence.ts";
import { Features, SkillKind, type SkillFeature } from "../resume/features.ts";
import { educationLevels, languageLevelNames, seniorityLevels } from "../resume/levels.ts";
import { SectionName } from "../resume/profile.ts";
import { termOf } from "./term.ts";
import { emptyFeatures, emptyJob } from "./empty-pair.ts";

const stated = (start: number, length = 10): EvidenceSpan => ({ start, end: start + length, basis: "stated" });

/** A small shared vocabulary, so that random profiles and random jobs meet. */
const vocabulary = Array.from({ length: 90 }, (_, index) => `skill ${index}`);
const word = fc.constantFrom(...vocabulary);
const term = word.map(termOf);
const span: fc.Arbitrary<EvidenceSpan> = fc
  .tuple(fc.nat(5000), fc.integer({ min: 1, max: 60 }), fc.constantFrom(...Basis.options))
  .map(([start, length, basis]) => ({ start, end: start + length, basis }));
const spans = fc.array(span, { maxLength: 8 });
const months = fc.option(fc.nat(700), { nil: undefined });
const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);

/** Leaves out what is undefined, as the types ask for. */
const compact = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Value;

const skill = fc
  .record({
    id: word,
    kind: fc.constantFrom(...SkillKind.options),
    known: fc.boolean(),
    basis: fc.constantFrom(...Basis.options),
    strength: share,
    months,
    lastUsedMonthsAgo: months,
    rarity: share,
    evidence: spans,
  })
  .map((value) => compact({ ...value, label: value.id.toUpperCase(), term: termOf(value.id) }) as SkillFeature);

const anySkills = (limit: number): fc.Arbitrary<SkillFeature[]> => fc.array(skill, { maxLength: limit, size: "max" });

export const anyFeatures = (skillLimit = 70): fc.Arbitrary<Features> =>
  fc
    .record({
      engineVersion: fc.constant("test"),
      asOf: fc.constant("2026-01-01"),
      skills: anySkills(skillLimit),
      titles: fc.array(
        fc
          .record({ title: word, wordTerms: fc.array(term, { maxLength: 6 }), months, endedMonthsAgo: months, evidence: spans })
          .map((value) => compact({ ...value, term: termOf(value.title) })),
        { maxLength: 6 },
      ),
      seniority: fc.option(fc.constantFrom(...seniorityLevels), { nil: undefined }),
      seniorityEvidence: spans,
      workMonths: fc.nat(900),
      workEntries: fc.nat(20),
      datedWorkEntries: fc.nat(20),
      workEvidence: spans,
      education: fc.record({
        level: fc.constantFrom(...educationLevels),
        fieldTerms: fc.array(term, { maxLength: 6 }),
        evidence: spans,
      }),
      certificates: fc.array(
        fc.record({ name: word, evidence: spans }).map((value) => ({ ...value, term: termOf(value.name) })),
        { maxLength: 6 },
      ),
      languages: fc.array(
        fc
          .record({
            language: fc.constantFrom("english", "Spanish", "german ", "french", "polish", "hindi"),
            level: fc.option(fc.constantFrom(...languageLevelNames), { nil: undefined }),
            evidence: spans,
          })
          .map(compact),
        { maxLength: 8 },
      ),
      lexical: fc.array(fc.oneof(term, fc.integer({ min: 0, max: 0xffff_ffff })), { maxLength: 80 }),
      writing: fc.record({
        words: fc.nat(3000),
        bullets: fc.nat(60),
        activeBullets: fc.nat(60),
        measuredBullets: fc.nat(60),
        outcomeBullets: fc.nat(60),
        evidence: fc.record({ measured: spans, outcome: spans, active: spans }),
      }),
      sections: fc.uniqueArray(fc.constantFrom(...SectionName.options)),
    })
    .map((value) => Features.parse(compact(value)));

const place = fc
  .record({
    city: fc.option(fc.constantFrom("porto", "lyon", "leeds", "são paulo"), { nil: undefined }),
    country: fc.option(fc.constantFrom("PT", "FR", "GB", "BR"), { nil: undefined }),
  })
  .map(compact);
const currency = fc.constantFrom("EUR", "GBP", "USD");
const period = fc.constantFrom("hour" as const, "day" as const, "month" as const, "year" as const);
const hours = fc.integer({ min: 1, max: 80 });

export const anyPreferences: fc.Arbitrary<Preferences> = fc
  .record(
    {
      places: fc.array(place, { maxLength: 5 }),
      remote: fc.uniqueArray(fc.constantFrom(...remoteModes)),
      pay: fc.record({ minimum: fc.integer({ min: 0, max: 90_000 }), currency, period }),
      hoursPerWeek: fc.record({ minimum: hours, maximum: hours }),
    },
    { requiredKeys: [] },
  )
  .map((value) => Preferences.parse(value));

const requirement = fc
  .record({
    id: word,
    kind: fc.constantFrom(...SkillKind.options),
    known: fc.boolean(),
    must: fc.boolean(),
    months: fc.option(fc.nat(300), { nil: undefined }),
    rarity: share,
    anyOf: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
    span: fc.nat(5000).map((start) => ({ start, end: start + 5 })),
  })
  .map((value) => compact({ ...value, label: value.id.toUpperCase(), term: termOf(value.id) }) as Requirement);

export const anyJob: fc.Arbitrary<JobRequirements> = fc
  .record({
    language: fc.constant("en"),
    titleTerm: fc.option(term, { nil: undefined }),
    titleWordTerms: fc.array(term, { maxLength: 6 }),
    requirements: fc.array(requirement, { maxLength: 60, size: "max" }),
    seniority: fc.option(fc.constantFrom(...seniorityLevels), { nil: undefined }),
    months: fc.option(fc.nat(400), { nil: undefined }),
    education: fc.option(
      fc.record({
        level: fc.constantFrom(...educationLevels),
        must: fc.boolean(),
        fieldTerms: fc.array(term, { maxLength: 6 }),
      }),
      { nil: undefined },
    ),
    languages: fc.array(
      fc
        .record({
          language: fc.constantFrom("English", "spanish", "german", "french", "czech"),
          level: fc.option(fc.constantFrom(...languageLevelNames), { nil: undefined }),
          must: fc.boolean(),
        })
        .map(compact),
      { maxLength: 6 },
    ),
    place: fc.option(place, { nil: undefined }),
    remote: fc.option(fc.constantFrom(...remoteModes), { nil: undefined }),
    pay: fc.option(fc.record({ minimum: fc.nat(90_000), maximum: fc.nat(90_000), currency, period }), { nil: undefined }),
    hoursPerWeek: fc.option(hours, { nil: undefined }),
    lexical: fc.array(fc.oneof(term, fc.integer({ min: 0, max: 0xffff_ffff })), { maxLength: 80 }),
  })
  .map((value) => JobRequirements.parse(compact(value)));

export const sampleSkill = (id: string, more: Partial<SkillFeature> = {}): SkillFeature => ({
  id,
  label: id,
  term: termOf(id),
  kind: "knowledge",
  known: true,
  basis: "stated",
  strength: 0.4,
  rarity: 0.5,
  evidence: [stated(0)],
  ...more,
});

export const sampleRequirement = (id: string, more: Partial<Requirement> = {}): Requirement => ({
  id,
  label: id,
  term: termOf(id),
  kind: "knowledge",
  known: true,
  must: true,
  rarity: 0.5,
  span: { start: 0, end: id.length },
  ...more,
});

/** The worked example: a nurse of an invented ward and an invented posting. */
export const exampleFeatures: Features = Features.parse({
  ...emptyFeatures,
  skills: [
    sampleSkill("wound care", { strength: 1, months: 60, lastUsedMonthsAgo: 0, rarity: 0.6, evidence: [stated(120)] }),
    sampleSkill("patient assessment", { strength: 0.8, months: 60, lastUsedMonthsAgo: 0, rarity: 0.4, evidence: [stated(180)] }),
    sampleSkill("electronic health records", { rarity: 0.3, evidence: [stated(400)] }),
    sampleSkill("infection control", {
      basis: "inferred",
      strength: 0.25,
      rarity: 0.5,
      evidence: [{ ...stated(120), basis: "inferred" }],
    }),
  ],
  titles: [
    {
      title: "staff nurse",
      term: termOf("staff nurse"),
      wordTerms: [termOf("staff"), termOf("nurse")],
      months: 60,
      endedMonthsAgo: 0,
      evidence: [stated(60, 11)],
    },
  ],
  seniority: "middle",
  seniorityEvidence: [stated(60, 11)],
  workMonths: 60,
  workEntries: 2,
  datedWorkEntries: 2,
  workEvidence: [stated(60, 40)],
  education: { level: "bachelor", fieldTerms: [termOf("nursing")], evidence: [stated(320)] },
  lexical: ["ward", "surgical", "shift"].map(termOf),
  writing: {
    words: 300,
    bullets: 8,
    activeBullets: 6,
    measuredBullets: 3,
    outcomeBullets: 2,
    evidence: { measured: [stated(120)], outcome: [stated(180)], active: [stated(120), stated(180)] },
  },
  sections: ["summary", "work", "education", "skills"],
});

export const exampleJob: JobRequirements = JobRequirements.parse({
  ...emptyJob,
  titleTerm: termOf("surgical nurse"),
  titleWordTerms: [termOf("surgical"), termOf("nurse")],
  requirements: [
    sampleRequirement("wound care", { months: 36, rarity: 0.6 }),
    sampleRequirement("infection control"),
    sampleRequirement("medication management", { must: false, rarity: 0.4 }),
    sampleRequirement("electronic health records", { must: false, rarity: 0.3 }),
  ],
  months: 36,
  education: { level: "bachelor", must: true, fieldTerms: [termOf("nursing")] },
  remote: "onsite",
  place: { city: "porto", country: "PT" },
  lexical: ["surgical", "ward", "theatre", "discharge"].map(termOf),
});

export const examplePreferences: Preferences = { places: [{ city: "porto", country: "PT" }], remote: ["onsite", "hybrid"] };
