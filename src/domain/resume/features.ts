/**
 * What the engine finds in an anonymised profile, as numbers that a scorer can weigh. Every feature keeps the evidence
 * it rests on. Spans point into the anonymised text. Pinned by (document, engine version, asOf).
 */

import * as z from "zod";
import { Basis, EvidenceSpan } from "./evidence.ts";
import { seniorityLevels } from "./levels.ts";
import { EducationLevel, LanguageLevel } from "./profile.ts";

export const SkillKind = z.enum(["knowledge", "tool", "language", "certificate", "soft", "task"]);
export type SkillKind = z.infer<typeof SkillKind>;

export const Seniority = z.enum(seniorityLevels);
export type Seniority = z.infer<typeof Seniority>;

export const SkillFeature = z.object({
  /** Lexicon id ("typescript"), or the normalised phrase for a skill outside the lexicon. */
  id: z.string(),
  label: z.string(),
  /** Unsigned 32-bit hash of `id`: what the compact vector holds (see domain/scoring/term.ts). */
  term: z.number().int(),
  kind: SkillKind,
  /** In the lexicon, or found only by its shape (open vocabulary). */
  known: z.boolean(),
  /** stated = the text names it; inferred = another skill implies it. */
  basis: Basis,
  /** 0 to 1: 1 = shown at work with an outcome, about 0.4 = only listed, less when implied. Repetition saturates. */
  strength: z.number().min(0).max(1),
  /** Months of dated work in which it is evidenced, overlaps merged; absent when nothing dated shows it. */
  months: z.number().int().nonnegative().optional(),
  /** Months since the end of the latest dated work that shows it. */
  lastUsedMonthsAgo: z.number().int().nonnegative().optional(),
  /** 0 (everywhere) to 1 (rare), from the table shipped with the lexicon. */
  rarity: z.number().min(0).max(1),
  evidence: z.array(EvidenceSpan),
  /** Stated by the candidate beside the resume, on this day; no text shows it. */
  confirmedOn: z.string().optional(),
});
export type SkillFeature = z.infer<typeof SkillFeature>;

export const TitleFeature = z.object({
  /** The title in normal form, without level words: "software engineer". */
  title: z.string(),
  term: z.number().int(),
  /** Hashes of its words, so that near titles can be compared. */
  wordTerms: z.array(z.number().int()),
  months: z.number().int().nonnegative().optional(),
  endedMonthsAgo: z.number().int().nonnegative().optional(),
  evidence: z.array(EvidenceSpan),
});
export type TitleFeature = z.infer<typeof TitleFeature>;

/** How the resume is written, for the talent score and the tips. Counts over work and project bullets. */
const WritingFeatures = z.object({
  words: z.number().int(),
  bullets: z.number().int(),
  /** Bullets that open with a verb of doing. */
  activeBullets: z.number().int(),
  /** Bullets with a figure that says how much, how many, how fast. */
  measuredBullets: z.number().int(),
  /** Bullets that name an outcome. */
  outcomeBullets: z.number().int(),
  evidence: z.object({ measured: z.array(EvidenceSpan), outcome: z.array(EvidenceSpan), active: z.array(EvidenceSpan) }),
});
type WritingFeatures = z.infer<typeof WritingFeatures>;

export const Features = z
  .object({
    engineVersion: z.string(),
    asOf: z.string(),
    skills: z.array(SkillFeature),
    titles: z.array(TitleFeature),
    seniority: Seniority.optional(),
    seniorityEvidence: z.array(EvidenceSpan),
    /** Months of work, overlaps merged. */
    workMonths: z.number().int().nonnegative(),
    workEntries: z.number().int().nonnegative(),
    /** Those with dates; an average stay is `workMonths` over these. */
    datedWorkEntries: z.number().int().nonnegative(),
    workEvidence: z.array(EvidenceSpan),
    education: z.object({ level: EducationLevel, fieldTerms: z.array(z.number().int()), evidence: z.array(EvidenceSpan) }),
    certificates: z.array(z.object({ name: z.string(), term: z.number().int(), evidence: z.array(EvidenceSpan) })),
    languages: z.array(z.object({ language: z.string(), level: LanguageLevel.optional(), evidence: z.array(EvidenceSpan) })),
    /** Other words of the text that carry meaning, hashed, most telling first: lets unknown fields still rank. */
    lexical: z.array(z.number().int()),
    writing: WritingFeatures,
    sections: z.array(z.string()),
  })
  .brand<"AnonymisedFeatures">();
export type Features = z.infer<typeof Features>;
