/**
 * What candidates may say about themselves for the aggregate report: voluntary, each question by itself, from closed lists.
 * Answers are counted and nothing else: what leaves this module are counts too coarse to tell one person.
 */

import * as z from "zod";

const notSaid = "prefer-not-to-say";

export const Demographics = z.strictObject({
  gender: z.enum(["woman", "man", "non-binary", "another", notSaid]).optional(),
  age: z.enum(["under-25", "25-34", "35-44", "45-54", "55-64", "65-and-over", notSaid]).optional(),
  disability: z.enum(["yes", "no", notSaid]).optional(),
  /** As the person sees it, in their own country. */
  ethnicity: z.enum(["minority", "majority", "several", notSaid]).optional(),
});
export type Demographics = z.infer<typeof Demographics>;

/** Question → answer → how many gave it. */
export type AnswerCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export const countAnswers = (all: readonly Demographics[]): AnswerCounts => {
  const counts: Record<string, Record<string, number>> = {};
  for (const [question, schema] of Object.entries(Demographics.shape)) {
    counts[question] = Object.fromEntries(schema.unwrap().options.map((answer) => [answer, 0]));
  }
  for (const answers of all) {
    for (const [question, answer] of Object.entries(answers)) {
      if (answer !== undefined) counts[question]![answer]! += 1;
    }
  }
  return counts;
};

export const addCounts = (parts: readonly AnswerCounts[]): AnswerCounts =>
  Object.fromEntries(
    Object.entries(countAnswers([])).map(([question, answers]) => [
      question,
      Object.fromEntries(
        Object.keys(answers).map((answer) => [answer, parts.reduce((sum, counts) => sum + (counts[question]?.[answer] ?? 0), 0)]),
      ),
    ]),
  );

/** Counts are told in steps of this many. */
export const countStep = 5;

/**
 * Rounded down to whole steps, so that nobody is alone behind a number, and asking before and after one person answers
 * rarely tells more than nothing. No totals: they would give away what rounding hides.
 */
export const publishedCounts = (counts: AnswerCounts): AnswerCounts =>
  Object.fromEntries(
    Object.entries(counts).map(([question, answers]) => [
      question,
      Object.fromEntries(Object.entries(answers).map(([answer, count]) => [answer, Math.floor(count / countStep) * countStep])),
    ]),
  );
