/**
 * The profile an employer may see: no name, contact, link, photo, gender, age, origin, or date that gives them away.
 * Two resumes that differ only in identity give byte-identical values of this type. All spans point into its `text`.
 * The brand makes it impossible to hand a scorer anything that has not been through the anonymiser.
 */

import * as z from "zod";
import { Span } from "./evidence.ts";
import { EducationLevel, LanguageLevel, SectionName, TextAt } from "./profile.ts";

export const RemovalKind = z.enum([
  "name",
  "email",
  "phone",
  "link",
  "address",
  "photo",
  "gender",
  "age",
  "birth-date",
  "nationality",
  "marital-status",
  "religion",
  "health",
  "association",
  "hobby",
  "identity-number",
  "date",
  "school",
  "other-person",
]);
export type RemovalKind = z.infer<typeof RemovalKind>;

/** What was taken out of the original text, and where it stood there. */
export const Removal = Span.extend({ kind: RemovalKind });
export type Removal = z.infer<typeof Removal>;

export const AnonymisedWork = z.object({
  position: TextAt.optional(),
  organisation: TextAt.optional(),
  /** Whole months worked; absent when the resume gives no usable dates. */
  months: z.number().int().nonnegative().optional(),
  /** Months between the end of this work and the date of analysis; 0 = still going on. */
  endedMonthsAgo: z.number().int().nonnegative().optional(),
  highlights: z.array(TextAt),
  span: Span,
});
export type AnonymisedWork = z.infer<typeof AnonymisedWork>;

export const AnonymisedProfile = z
  .object({
    text: z.string(),
    language: z.string(),
    /** The day the durations were reckoned from, "YYYY-MM-DD". */
    asOf: z.string(),
    summary: TextAt.optional(),
    work: z.array(AnonymisedWork),
    education: z.array(
      z.object({
        institution: TextAt.optional(),
        studyType: TextAt.optional(),
        area: TextAt.optional(),
        level: EducationLevel.optional(),
        span: Span,
      }),
    ),
    certificates: z.array(z.object({ name: TextAt, span: Span })),
    languages: z.array(z.object({ language: z.string(), level: LanguageLevel.optional(), span: Span })),
    projects: z.array(z.object({ name: TextAt, highlights: z.array(TextAt), span: Span })),
    skills: z.array(TextAt),
    sections: z.array(z.object({ name: SectionName, span: Span })),
  })
  .brand<"AnonymisedProfile">();
export type AnonymisedProfile = z.infer<typeof AnonymisedProfile>;

/**
 * The anonymiser's whole answer. `removed` and `offsets` point into the original text and stay sealed; only `profile`
 * is shown to an employer. `offsets` are pairs (anonymised offset, original offset), ascending, one for each place
 * where the distance between the two changes.
 */
export const Anonymisation = z.object({
  profile: AnonymisedProfile,
  removed: z.array(Removal),
  offsets: z.array(z.tuple([z.number().int(), z.number().int()])),
});
export type Anonymisation = z.infer<typeof Anonymisation>;
