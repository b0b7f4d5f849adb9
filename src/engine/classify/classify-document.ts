/**
 * What kind of document a text is, and where it goes. Told by structure (headings, dates, contacts, who speaks to whom),
 * never by who wrote it: name, length of name and address do not move the answer. Linear in the text's length.
 */

import { resumeShapes } from "../lexicon/resume-shapes.ts";
import { letterWords } from "../lexicon/word-lists.ts";
import type { Classification, ClassificationReason, DocumentType, Routing } from "../../domain/resume/document.ts";
import { layOut, type LaidLine, type Layout } from "../parse-resume/layout.ts";
import { findSections } from "../parse-resume/sections.ts";
import { detectLanguage, readLanguages } from "../text/languages.ts";
import { wordSet } from "../text/words.ts";
import { countCues } from "./cues.ts";

/** Fewer words than this are no resume; a notice or a note may be as short. */
const fewestWords = 25;
/** Of an answer that is no more than the likeliest. */
const undecided = 0.6;

const answer = (type: DocumentType, confidence: number, reason: ClassificationReason, language: string): Classification => ({
  type,
  confidence: Math.round(Math.min(0.99, Math.max(0, confidence)) * 100) / 100,
  reason,
  language,
});

/** First words of the line that greets a reader, and of the line that takes leave of one. */
const greetings = wordSet(letterWords.greetings);
const leaves = wordSet(letterWords.leaves);

const cap = Math.min;
const coreSections = wordSet("work education skills");
const sideSections = wordSet(resumeShapes.sideSections);

const isRead = (code: string): boolean => (readLanguages as readonly string[]).includes(code);

/** Longer texts are judged by their beginning. */
const judged = 30_000;

/**
 * Classifies a document's text. English first; Spanish, German, French, Portuguese and Italian are read too. `known`: see
 * `layOut`.
 */
export const classifyDocument = (text: string, known?: Layout): Classification => {
  const layout = layOut(text.length > judged ? text.slice(0, judged) : text, known);
  const { words, lines } = layout;
  const spoken = detectLanguage(words);
  // A list of skills has few telling words, and some of them are also words of another language; what was understood tells the rest.
  const unsure = spoken.share < 0.1;
  const language = unsure && !isRead(spoken.code) ? "en" : spoken.code;
  const count = words.folded.length;
  const short = count < fewestWords;
  if (!short && !isRead(language)) return answer("other", 0.8, "unknown-language", language);

  const headed = findSections(layout).filter((section) => section.heading !== undefined);
  const names = [...new Set<string>(headed.map(({ name }) => name))];
  const core = names.filter((name) => coreSections.has(name)).length;
  const side = names.filter((name) => sideSections.has(name)).length;
  const full = lines.filter((line) => line.firstWord < line.lastWord);
  const dated = lines.filter((line) => line.dates.length > 0);
  const ranges = dated.filter((line) => line.dates.some((date) => date.range)).length;
  const contact = lines.slice(0, 15).some((line) => line.contacts.some(({ kind }) => kind === "email" || kind === "phone"))
    ? 1
    : 0;
  const cues = countCues(words);
  const said = (times: number): number => cap((times * 100) / count, 6);
  const [i, you, we] = [said(cues.i), said(cues.you), said(cues.we)];
  const opens = (some: readonly LaidLine[], most: number, list: ReadonlySet<string>): boolean =>
    some.some(({ firstWord, lastWord }) => lastWord - firstWord <= most && list.has(words.folded[firstWord] ?? ""));
  // A letter is told by its form; without it, by what it says of itself.
  // Where the line breaks are lost, a greeting begins the text, and words that nothing but a leave has stand near its end.
  const form =
    (greetings.has(words.folded[0] ?? "") || opens(full.slice(0, 12), 14, greetings) ? 3 : 0) +
    (opens(full.slice(-8), 5, leaves) || words.folded.slice(-9).some((word) => word.length > 6 && leaves.has(word)) ? 2 : 0);
  const history = cap(ranges, 4);

  // A short text has said as much of its kind by fewer words.
  const worth = 0.7 * Math.max(1, cap(100 / count, 1.6));
  const job = cap(cues.job, 20) * worth;
  const letter =
    (cues.letter < 2 ? form * 0.5 : form) +
    (form > 0 || cues.letter > 3 ? i * 0.4 : 0) +
    cap(cues.letter, 10) * 0.6 -
    Math.max(0, you - i) * 0.5;
  const other = cap(cues.other, 10) * worth * 1.2 + said(cues.they) * 0.5;
  // Who writes of themselves to nobody tells of their life, whatever its form.
  const resume =
    core * 2 +
    cap(side, 3) +
    history * 1.2 +
    contact * 1.5 +
    cap(dated.length, 4) * 0.5 +
    cap(cues.resume, 14) * worth * 0.5 +
    (form > 2 ? 0 : cap(i, 4) * 0.3) -
    cap(you, 4) * 0.4 -
    cap(we, 4) * 0.5;

  const scores: readonly (readonly [DocumentType, number, ClassificationReason])[] = [
    // A posting's own "education" and "skills" headings ask, they do not tell: dated history is what it lacks.
    [
      "resume",
      resume - job * (ranges === 0 ? 0.35 : 0.15) - other * 0.4 - (letter >= 6 && core === 0 ? 4 : 0),
      "resume-structure",
    ],
    // It speaks to an applicant; who says "I" or signs is not the employer.
    [
      "job-posting",
      job - 0.4 + you * 0.3 - history * 1.5 - contact - form * 1.2 - i * 0.7 - cap(cues.resume, 8) * 0.2 - other * 0.5,
      "job-structure",
    ],
    ["cover-letter", letter - history * 1.2 - core * 2 - we * 0.4 - other * 0.5, "letter-structure"],
    [
      "company-page",
      cap(cues.company, 12) * worth + we * 0.4 - job * 0.5 - history - core - form - i * 0.3 - other * 0.5,
      "company-structure",
    ],
    ["other", other, "no-structure"],
  ];
  const [first, next] = scores.toSorted((left, right) => right[1] - left[1]);
  const [type, best, reason] = first!;
  if (best < 2.5 || type === "other" || (short && type !== "job-posting" && type !== "cover-letter"))
    return unsure && !short && language !== spoken.code
      ? answer("other", 0.8, "unknown-language", spoken.code)
      : answer("other", undecided, short ? "too-short" : "no-structure", language);
  return answer(type, short ? undecided : 0.5 + Math.min(best - Math.max(next![1], 0), 10) * 0.05, reason, language);
};

/** Only resumes are analysed; documents with another place to go are referred there, the rest is turned away. */
export const routeDocument = (classification: Classification): Routing => {
  const { type, reason } = classification;
  return { decision: type === "resume" ? "analyse" : type === "other" ? "reject" : "refer", reason };
};
