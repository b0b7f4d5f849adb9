/**
 * The annotated resumes: what is left of identity after anonymising, what is left of merit, and what parsing finds.
 * Definitions and sources: docs/evaluation.md.
 */

import { anonymise } from "../../src/engine/anonymise/anonymise.ts";
import { parseResume } from "../../src/engine/parse-resume/parse-resume.ts";
import type { Profile } from "../../src/domain/resume/profile.ts";
import { type BenchResult, benchResult } from "../bench/result.ts";
import { readJsonLines, type GoldSpan, type GoldText } from "./read-data.ts";
import { addCounts, f1Of, noSpans, precisionAndRecall, type Range, type SpanCounts } from "./span-scores.ts";

export const evaluationDay = "2026-10-20";

export const readAnnotatedResumes = (folder: string): GoldText[] => readJsonLines<GoldText>(folder, "resumes/annotated.jsonl");

const folded = (text: string): string => text.normalize("NFKC").toLowerCase().replaceAll(/\s+/gu, " ").trim();

/** Words of letters and digits, in lower case, with a space on both sides: " like this ". */
const asWords = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;

const labelled = ({ text, spans }: GoldText, ...labels: readonly string[]): (GoldSpan & { readonly value: string })[] =>
  spans.filter(({ label }) => labels.includes(label)).map((span) => ({ ...span, value: text.slice(span.start, span.end) }));

const overlaps = (left: Range, right: Range): boolean => left.start < right.end && right.start < left.end;

/** Is any letter or digit of the span outside everything removed? */
const leaks = (text: string, span: Range, removed: readonly Range[]): boolean => {
  for (let at = span.start; at < span.end; at++) {
    if (/[\p{L}\p{N}]/u.test(text[at] ?? "") && !removed.some(({ start, end }) => start <= at && at < end)) return true;
  }
  return false;
};

const survivingLabels = [
  "Job Specific Skills",
  "Soft Skills",
  "Tech Tools",
  "Designation",
  "Degree",
  "Companies worked at",
] as const;

type Leaks = { resumes: number; names: number; wholeNames: number; emails: number; years: number };

const measureAnonymising = (resumes: readonly GoldText[]): BenchResult[] => {
  const found: Leaks = { resumes: 0, names: 0, wholeNames: 0, emails: 0, years: 0 };
  const asked: Leaks = { resumes: 0, names: 0, wholeNames: 0, emails: 0, years: 0 };
  const survived = new Map<string, { kept: number; all: number }>();
  for (const resume of resumes) {
    const { profile, removed } = anonymise(resume.text, parseResume(resume.text), { asOf: evaluationDay });
    const left = asWords(profile.text);
    const leftFolded = folded(profile.text);
    const names = labelled(resume, "Name").map(({ value }) => value);
    if (names.length > 0) {
      asked.names += 1;
      const parts = names.flatMap((name) => asWords(name).trim().split(" ")).filter((part) => part.length >= 3);
      if (parts.some((part) => left.includes(` ${part} `))) found.names += 1;
      if (names.some((name) => left.includes(asWords(name)))) found.wholeNames += 1;
    }
    for (const { value } of labelled(resume, "Email Address")) {
      asked.emails += 1;
      if (leftFolded.includes(folded(value))) found.emails += 1;
    }
    for (const span of labelled(resume, "Graduation Year")) {
      asked.years += 1;
      if (leaks(resume.text, span, removed)) found.years += 1;
    }
    for (const { label, value } of labelled(resume, ...survivingLabels)) {
      const tally = survived.get(label) ?? { kept: 0, all: 0 };
      tally.all += 1;
      if (leftFolded.includes(folded(value))) tally.kept += 1;
      survived.set(label, tally);
    }
  }
  const all = [...survived.values()].reduce((sum, { kept, all: of }) => ({ kept: sum.kept + kept, all: sum.all + of }), {
    kept: 0,
    all: 0,
  });
  const byLabel = [...survived].map(([label, { kept, all: of }]) => `${label} ${((100 * kept) / of).toFixed(1)}`).join(", ");
  return [
    benchResult(
      "resumes: e-mail addresses left after anonymising",
      (100 * found.emails) / asked.emails,
      "%",
      { atMost: 0 },
      `${String(found.emails)} of ${String(asked.emails)}`,
    ),
    benchResult(
      "resumes: with any part of the name left",
      (100 * found.names) / asked.names,
      "%",
      { atMost: 2 },
      `${String(found.names)} of ${String(asked.names)}; whole name ${String(found.wholeNames)}`,
    ),
    benchResult(
      "resumes: graduation years left",
      (100 * found.years) / asked.years,
      "%",
      { atMost: 2 },
      `${String(found.years)} of ${String(asked.years)}`,
    ),
    benchResult(
      "resumes: skills, tools, titles, degrees, organisations kept",
      (100 * all.kept) / all.all,
      "%",
      { atLeast: 97 },
      byLabel,
    ),
  ];
};

/** A value that stands in several places is one value: right when found at any of them. */
const countValues = (resume: GoldText, found: readonly Range[], label: string): SpanCounts => {
  const places = new Map<string, Range[]>();
  for (const { start, end, value } of labelled(resume, label)) {
    const known = places.get(folded(value));
    if (known === undefined) places.set(folded(value), [{ start, end }]);
    else known.push({ start, end });
  }
  const free = [...places.values()];
  // Found values are counted once as well, however often the resume repeats them.
  const distinct = [...new Map(found.map((span) => [folded(resume.text.slice(span.start, span.end)), span])).keys()];
  let met = 0;
  for (const value of distinct) {
    const spans = found.filter(({ start, end }) => folded(resume.text.slice(start, end)) === value);
    const partner = free.findIndex((ranges) => ranges.some((range) => spans.some((span) => overlaps(range, span))));
    if (partner < 0) continue;
    free.splice(partner, 1);
    met += 1;
  }
  return { met, found: distinct.length, gold: places.size };
};

/** One value per resume: right when it overlaps any gold span of its label. */
const countOne = (resume: GoldText, found: Range | undefined, label: string): SpanCounts => {
  const gold = labelled(resume, label);
  return {
    met: found !== undefined && gold.some((span) => overlaps(span, found)) ? 1 : 0,
    found: found === undefined ? 0 : 1,
    gold: gold.length > 0 ? 1 : 0,
  };
};

const spansOf = (values: readonly ({ readonly span: Range } | undefined)[]): Range[] =>
  values.flatMap((value) => (value === undefined ? [] : [value.span]));

const fields: readonly (readonly [name: string, goal: number, count: (resume: GoldText, profile: Profile) => SpanCounts])[] = [
  ["name", 0.88, (resume, { basics }) => countOne(resume, basics.name?.span, "Name")],
  ["e-mail", 0.99, (resume, { basics }) => countOne(resume, basics.email?.span, "Email Address")],
  ["degree", 0.7, (resume, { education }) => countValues(resume, spansOf(education.map(({ studyType }) => studyType)), "Degree")],
  [
    "organisation",
    0.6,
    (resume, { work }) => countValues(resume, spansOf(work.map(({ organisation }) => organisation)), "Companies worked at"),
  ],
  [
    "title",
    0.7,
    (resume, { basics, work }) =>
      countValues(resume, spansOf([basics.label, ...work.map(({ position }) => position)]), "Designation"),
  ],
];

const measureParsing = (resumes: readonly GoldText[]): BenchResult[] => {
  const profiles = resumes.map(({ text }) => parseResume(text));
  return fields.map(([name, goal, count]) => {
    const counts = resumes.reduce((sum, resume, index) => addCounts(sum, count(resume, profiles[index]!)), noSpans);
    return benchResult(`resumes: ${name}, overlap F1`, f1Of(counts), "F1", { atLeast: goal }, precisionAndRecall(counts));
  });
};

export const measureAnnotatedResumes = (folder: string): BenchResult[] => {
  const resumes = readAnnotatedResumes(folder);
  return [...measureAnonymising(resumes), ...measureParsing(resumes)];
};
