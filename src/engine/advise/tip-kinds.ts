/**
 * Every kind of tip, with its rank. The ids are stable: clients translate and count by them. What a tip brings is measured
 * (`measure-effects.ts`); the rank orders tips that bring the same.
 */

export const tipKinds = {
  // Bullets
  "weak-verb": 2,
  "passive-voice": 2,
  "no-number": 4,
  "no-outcome": 4,
  "first-person": 1,
  "too-long-bullet": 1.5,
  "too-short-bullet": 1,
  "repeated-opening": 1,
  "tense-mixed": 1,
  "vague-quantity": 2.5,
  "filler-words": 0.5,
  // Words
  cliche: 1,
  "abbreviation-unexplained": 0.5,
  "spelling-variant": 0.3,
  // Sections and length
  "missing-summary": 2,
  "missing-skills": 6,
  "missing-work": 12,
  "missing-education": 4,
  "work-without-bullets": 5,
  "too-short": 6,
  "too-long": 2,
  "section-order": 1,
  "summary-too-long": 1,
  "references-line": 0.4,
  // Contact
  "email-missing": 3,
  "phone-missing": 1,
  "unprofessional-email": 0.8,
  "personal-details": 1,
  // Dates
  "dates-missing": 5,
  gap: 1.5,
  "dates-backwards": 4,
  "dates-mixed": 0.6,
  "work-order": 1,
  "old-work": 0.5,
  // Skills
  "skill-not-evidenced": 3,
  "implied-not-stated": 2,
  "soft-skill-list": 1,
  "too-many-skills": 1,
  "skill-unused-long": 0.5,
  // A chosen job
  "requirement-not-evidenced": 6,
  "requirement-missing": 5,
  // File
  "text-run-together": 3,
  "odd-characters": 2,
  "text-for-machines": 8,
} as const;

export type TipKind = keyof typeof tipKinds;

/** When each kind is given, in one sentence; the table in `docs/engine/tips.md` is made of these. */
export const tipReasons: Readonly<Record<TipKind, string>> = {
  "weak-verb": "A line opens with a duty (“responsible for”) or with help (“assisted in”) and not with what was done.",
  "passive-voice": "Nobody acts in a line (“reports were written”).",
  "no-number": "A line has no figure.",
  "no-outcome": "A line does not say what came of it.",
  "first-person": "A line says “I”, “my” or “we”.",
  "too-long-bullet": "A line has more than 34 words.",
  "too-short-bullet": "A line has fewer than 4 words.",
  "repeated-opening": "Three lines or more open with the same verb.",
  "tense-mixed": "Work that has ended is told in the present.",
  "vague-quantity": "“Many”, “various” or “significantly” stands where a figure could.",
  "filler-words": "A word adds nothing (“successfully”).",
  cliche: "A phrase that stands in most resumes (“team player”).",
  "abbreviation-unexplained": "An abbreviation that few know is never written out.",
  "spelling-variant": "British and American spelling are mixed.",
  "missing-summary": "There is no summary.",
  "missing-skills": "There is no list of skills.",
  "missing-work": "No work was recognised.",
  "missing-education": "No education was recognised.",
  "work-without-bullets": "A job says nothing about what was done.",
  "too-short": "The resume has fewer than 150 words.",
  "too-long": "The resume has more than 1,100 words.",
  "section-order": "Education stands before work although there are several jobs.",
  "summary-too-long": "The summary has more than 90 words.",
  "references-line": "A line says that references are available.",
  "email-missing": "No e-mail address was found.",
  "phone-missing": "No phone number was found.",
  "unprofessional-email": "The e-mail address is a joke or a nickname.",
  "personal-details": "Age, family, origin or religion is given.",
  "dates-missing": "A job has no dates.",
  gap: "Seven months or more between two jobs are not accounted for.",
  "dates-backwards": "A job ends before it starts.",
  "dates-mixed": "The months of two jobs are written in two ways (“March 2022”, “03/2022”).",
  "work-order": "A later job stands below an earlier one.",
  "old-work": "One of more than five jobs ended over 15 years ago.",
  "skill-not-evidenced": "A skill is listed and shown nowhere.",
  "implied-not-stated": "A skill follows from others and is not named.",
  "soft-skill-list": "Six or more personal qualities are listed.",
  "too-many-skills": "The list has more than 45 skills.",
  "skill-unused-long": "A skill was last used more than eight years ago.",
  "requirement-not-evidenced": "The chosen job asks for something that the resume only lists, implies or names in passing.",
  "requirement-missing": "The chosen job has a must that the resume does not name.",
  "text-run-together": "Lines have run together, as from a document with columns.",
  "odd-characters": "Characters cannot be read: icons, letters of a special font.",
  "text-for-machines": "A passage is aimed at reading machines, or is a heap of keywords; it counts for nothing.",
};
