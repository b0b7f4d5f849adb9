/** What a stretch of a line is by itself: a section's heading, a date, or text. */

import { headingForm, sectionOfPhrase } from "../text/headings.ts";

export type SegmentKind = "heading" | "date" | "text";

const longestHeading = 50;
const longestDate = 40;
const dateLike = /\b(?:19|20)\d\d\b|\bpresent\b|\bcurrent\b|\b\d{1,2}[/.]\d{2,4}\b/i;
const duration =
  /^\(?(?:\d+ (?:years?|yrs?|months?|mos?|ans?|mois|jahre?|monate?|años?|anos?|meses|mes|anni|anno|mesi|mese)\b[ ,.]*)+\)?$/iu;

/** A heading closes with no dot, but for one in capitals: "stage 2." ends a sentence. */
const endsSentence = /\p{Ll}.*\.$/u;

/** A date by itself, or nearly, and how long something took are both dates; "Current Employment" is a heading. */
export const kindOf = (text: string): SegmentKind => {
  if (text.length < longestHeading && sectionOfPhrase(headingForm(text)) !== undefined && !endsSentence.test(text))
    return "heading";
  return text.length < longestDate && (dateLike.test(text) || duration.test(text)) ? "date" : "text";
};
