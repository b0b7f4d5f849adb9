/**
 * Every kind of tip, with the most that following one can bring. The ids are stable: clients translate and count by them.
 * `effect` is in points of talent score, the upper bound that ranks kinds against each other.
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
  "gap": 1.5,
  "dates-backwards": 4,
  "work-order": 1,
  "old-work": 0.5,
  // Skills
  "skill-not-evidenced": 3,
  "implied-not-stated": 2,
  "soft-skill-list": 1,
  "too-many-skills": 1,
  "skill-unused-long": 0.5,
  // File
  "text-run-together": 3,
  "odd-characters": 2,
} as const;

export type TipKind = keyof typeof tipKinds;
