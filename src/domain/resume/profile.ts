/**
 * A resume as structured data, aligned with JSON Resume (https://jsonresume.org/schema). It holds identity and is
 * therefore kept only as sealed content. Spans point into the original text. A field the text does not give is absent,
 * never filled in.
 */

import * as z from "zod";
import { Span } from "./evidence.ts";
import { educationLevels, languageLevelNames } from "./levels.ts";

/** "YYYY-MM" or "YYYY"; an end may also be "present". */
const ResumeDate = z.string().regex(/^\d{4}(-\d{2})?$/u);
const ResumeEndDate = z.union([ResumeDate, z.literal("present")]);

export const SectionName = z.enum([
  "contact",
  "summary",
  "work",
  "education",
  "skills",
  "certificates",
  "languages",
  "projects",
  "volunteer",
  "awards",
  "publications",
  "interests",
  "references",
  "personal",
  "other",
]);
export type SectionName = z.infer<typeof SectionName>;

export const EducationLevel = z.enum(educationLevels);
export type EducationLevel = z.infer<typeof EducationLevel>;

export const LanguageLevel = z.enum(languageLevelNames);
export type LanguageLevel = z.infer<typeof LanguageLevel>;

export const TextAt = z.object({ text: z.string(), span: Span });
export type TextAt = z.infer<typeof TextAt>;

export const WorkEntry = z.object({
  position: TextAt.optional(),
  organisation: TextAt.optional(),
  location: TextAt.optional(),
  startDate: ResumeDate.optional(),
  endDate: ResumeEndDate.optional(),
  dateSpan: Span.optional(),
  highlights: z.array(TextAt),
  span: Span,
});
export type WorkEntry = z.infer<typeof WorkEntry>;

export const EducationEntry = z.object({
  institution: TextAt.optional(),
  studyType: TextAt.optional(),
  area: TextAt.optional(),
  level: EducationLevel.optional(),
  startDate: ResumeDate.optional(),
  endDate: ResumeEndDate.optional(),
  dateSpan: Span.optional(),
  span: Span,
});
export type EducationEntry = z.infer<typeof EducationEntry>;

export const Profile = z.object({
  /** ISO 639-1 code of the document's language. */
  language: z.string(),
  basics: z.object({
    name: TextAt.optional(),
    label: TextAt.optional(),
    email: TextAt.optional(),
    phone: TextAt.optional(),
    location: TextAt.optional(),
    links: z.array(TextAt),
    summary: TextAt.optional(),
  }),
  work: z.array(WorkEntry),
  education: z.array(EducationEntry),
  certificates: z.array(z.object({ name: TextAt, date: ResumeDate.optional(), span: Span })),
  languages: z.array(z.object({ language: z.string(), level: LanguageLevel.optional(), span: Span })),
  projects: z.array(z.object({ name: TextAt, highlights: z.array(TextAt), span: Span })),
  /** Skills as the resume lists them, before any lexicon. */
  skills: z.array(TextAt),
  sections: z.array(z.object({ name: SectionName, heading: TextAt.optional(), span: Span })),
});
export type Profile = z.infer<typeof Profile>;
