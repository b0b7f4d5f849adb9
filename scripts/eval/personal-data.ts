/**
 * Personal data in short texts of all kinds, made from templates: what `anonymise` takes out, held against what is marked.
 * Only what this project counts as identity is asked for; organisations and job titles are meant to stay.
 */

import { anonymiseAny } from "../../src/engine/anonymise/anonymise-any.ts";
import { parseResume } from "../../src/engine/parse-resume/parse-resume.ts";
import { type BenchResult, benchResult } from "../bench/result.ts";
import { evaluationDay } from "./annotated-resumes.ts";
import { readJson } from "./read-data.ts";
import type { Range } from "./span-scores.ts";

type MarkedText = {
  readonly full_text: string;
  readonly spans: readonly { readonly entity_type: string; readonly start_position: number; readonly end_position: number }[];
};

const identityTypes = new Set([
  "PERSON",
  "ADDRESS",
  "LOCATION",
  "PHONE_NUMBER",
  "EMAIL_ADDRESS",
  "US_SSN",
  "US_DRIVER_LICENSE",
  "CREDIT_CARD",
  "IBAN_CODE",
  "IP_ADDRESS",
  "DOMAIN_NAME",
]);
/** Marked by the data and kept by this project, or turned into durations: neither asked for nor held against a find. */
const otherTypes = new Set(["ORGANIZATION", "TITLE", "PREFIX", "DATE_TIME"]);

const overlapping = (range: Range, others: readonly Range[]): boolean =>
  others.some(({ start, end }) => start < range.end && range.start < end);

/** Characters of `range` that `others` cover, of its letters and digits, as a share. */
const coveredShare = (text: string, range: Range, others: readonly Range[]): number => {
  let all = 0;
  let covered = 0;
  for (let at = range.start; at < range.end; at++) {
    if (!/[\p{L}\p{N}]/u.test(text[at] ?? "")) continue;
    all += 1;
    if (others.some(({ start, end }) => start <= at && at < end)) covered += 1;
  }
  return all === 0 ? 1 : covered / all;
};

/** A marked span is found when at least this share of its letters and digits is gone. */
const enough = 0.5;

export const measurePersonalData = (folder: string): BenchResult[] => {
  const byType = new Map<string, { met: number; all: number }>();
  let rightRemovals = 0;
  let removals = 0;
  for (const { full_text: text, spans } of readJson<readonly MarkedText[]>(folder, "pii/generated-large.json")) {
    const marked = spans.map(({ entity_type: type, start_position: start, end_position: end }) => ({ type, start, end }));
    const { removed } = anonymiseAny(text, parseResume(text), { asOf: evaluationDay });
    // Pronouns made neutral and dates made durations are no finds of a person's data.
    const found = removed.filter(({ kind }) => kind !== "gender" && kind !== "date");
    for (const span of marked) {
      if (!identityTypes.has(span.type)) continue;
      const tally = byType.get(span.type) ?? { met: 0, all: 0 };
      tally.all += 1;
      if (coveredShare(text, span, found) >= enough) tally.met += 1;
      byType.set(span.type, tally);
    }
    for (const removal of found) {
      const identity = overlapping(
        removal,
        marked.filter(({ type }) => identityTypes.has(type)),
      );
      if (
        !identity &&
        overlapping(
          removal,
          marked.filter(({ type }) => otherTypes.has(type)),
        )
      )
        continue;
      removals += 1;
      if (identity) rightRemovals += 1;
    }
  }
  const all = [...byType.values()].reduce((sum, { met, all: of }) => ({ met: sum.met + met, all: sum.all + of }), {
    met: 0,
    all: 0,
  });
  const types = [...byType].map(([type, { met, all: of }]) => `${type.toLowerCase()} ${(met / of).toFixed(2)}`).join(", ");
  return [
    benchResult("personal data: recall", all.met / all.all, "share", { atLeast: 0.8 }, `Presidio .603, tuned .839; ${types}`),
    benchResult(
      "personal data: precision",
      removals === 0 ? 0 : rightRemovals / removals,
      "share",
      { atLeast: 0.8 },
      `of ${String(removals)} removals`,
    ),
  ];
};
