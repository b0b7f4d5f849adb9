/**
 * What a language model adds to the engine's reading of a resume: lines said anew, and skills to confirm. Never part of the
 * features, so it moves no score. Holds identity, and is kept as sealed content alone.
 */

import * as z from "zod";
import { Tip } from "./tip.ts";
import { Span } from "./evidence.ts";
import type { ResumeAnalysis } from "./analysis.ts";
import type { RemovalKind } from "./anonymised-profile.ts";

/** Found by a model in the anonymised text; the candidate says whether it is so. */
export const Suggestion = z.object({
  skill: z.string(),
  /** Words of the anonymised text that it rests on, and where they stand when they stand there once. */
  quote: z.string(),
  span: Span.optional(),
});
type Suggestion = z.infer<typeof Suggestion>;

/** Answers as models gave them, by a hash of all they depend on: the same resume again costs nothing. */
const SealedAnswers = z.record(z.string(), z.object({ provider: z.string(), model: z.string(), output: z.unknown() }));
export type SealedAnswers = z.infer<typeof SealedAnswers>;

export const Enrichment = z.object({
  documentId: z.string(),
  tips: z.array(Tip),
  suggestions: z.array(Suggestion),
  /** Who said so; absent when nobody had anything to add. */
  provider: z.string().optional(),
  model: z.string().optional(),
  answers: SealedAnswers,
});
export type Enrichment = z.infer<typeof Enrichment>;

export type EnrichmentRequest = {
  readonly documentId: string;
  /** Lines of the original; an id tells where a line begins. */
  readonly lines: readonly { readonly id: string; readonly text: string }[];
  /** Words of the original that tell who somebody is. */
  readonly identity: readonly string[];
  readonly anonymisedText: string;
  readonly knownSkills: readonly string[];
  readonly organisation: string | undefined;
  readonly answers: SealedAnswers;
};

const bounds = { lines: 40, line: 600, identity: 200, text: 40_000, skills: 300 };

/** Removals that are words of everybody's language, and tell nothing when they stay in a line. */
const ordinary = new Set<RemovalKind>(["gender", "date", "age"]);
/** Kinds whose single words tell somebody too. */
const names = new Set<RemovalKind>(["name", "other-person"]);

const identityIn = (text: string, { profile, anonymisation }: ResumeAnalysis): string[] => {
  const words = anonymisation.removed
    .filter(({ kind }) => !ordinary.has(kind))
    .flatMap(({ start, end, kind }) => {
      const whole = text.slice(start, end).trim();
      return names.has(kind) ? [whole, ...whole.split(/[\s,]+/u)] : [whole];
    });
  const { name, email, phone, location, links } = profile.basics;
  const given = [name, email, phone, location, ...links].flatMap((part) => part?.text.trim() ?? []);
  const all = [...given, ...(name?.text.split(/[\s,]+/u) ?? []), ...words];
  return [...new Set(all)].filter((word) => word.length > 1).slice(0, bounds.identity);
};

/** What a model is asked about a resume. Lines that hold passages aimed at machines are left out. */
export const enrichmentRequestOf = (
  documentId: string,
  text: string,
  analysis: ResumeAnalysis,
): Omit<EnrichmentRequest, "organisation" | "answers"> => {
  const { profile, anonymisation, features, flagged } = analysis;
  const spans = [...profile.work, ...profile.projects].flatMap(({ highlights }) => highlights.map(({ span }) => span));
  const lines = spans
    .filter(({ start, end }) => !flagged.some((passage) => passage.start < end && start < passage.end))
    .map(({ start, end }) => ({ id: `L${start}`, text: text.slice(start, end) }))
    .filter(({ text: line }) => line.trim() !== "" && line.length <= bounds.line)
    .slice(0, bounds.lines);
  return {
    documentId,
    lines,
    identity: identityIn(text, analysis),
    anonymisedText: anonymisation.profile.text.slice(0, bounds.text),
    knownSkills: features.skills.map(({ label }) => label).slice(0, bounds.skills),
  };
};

type Rewrite = {
  readonly line: string;
  readonly message: string;
  readonly rewrite?: string | undefined;
  readonly question?: string | undefined;
};

/** Tips of a model, tied to their lines. They promise no points: what a model says moves no score. */
export const tipsOfRewrites = (lines: EnrichmentRequest["lines"], rewrites: readonly Rewrite[]): Tip[] =>
  rewrites.flatMap(({ line, message, rewrite, question }) => {
    const source = lines.find(({ id }) => id === line);
    if (source === undefined || rewrite === source.text) return [];
    const start = Number(line.slice(1));
    return [
      {
        id: `model-rewrite:${start}`,
        kind: "model-rewrite",
        span: { start, end: start + source.text.length },
        message,
        ...(rewrite === undefined ? {} : { rewrite }),
        ...(question === undefined ? {} : { question }),
        effect: 0,
      },
    ];
  });

export const suggestionsOf = (
  anonymisedText: string,
  found: readonly { readonly skill: string; readonly quote: string }[],
): Suggestion[] =>
  found.map(({ skill, quote }) => {
    const start = anonymisedText.indexOf(quote);
    const once = start !== -1 && anonymisedText.indexOf(quote, start + 1) === -1;
    return { skill, quote, ...(once ? { span: { start, end: start + quote.length } } : {}) };
  });
