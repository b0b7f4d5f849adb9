/**
 * Skill spans of job-posting sentences, sentence by sentence, as `extract-skills` gives them. SkillSpan tells knowledge
 * (what one learns: fields, tools, languages, certificates) from skills (what one does and is); Green marks both alike.
 */

import type { SkillKind } from "../../src/domain/resume/features.ts";
import { extractSkills, type SkillMention } from "../../src/engine/skills/extract-skills.ts";
import { type BenchResult, benchResult } from "../bench/result.ts";
import { readJsonLines, type GoldText } from "./read-data.ts";
import { addCounts, type Agreement, countSpans, f1Of, noSpans, precisionAndRecall, type SpanCounts } from "./span-scores.ts";

const knowledgeKinds = new Set<SkillKind>(["knowledge", "tool", "language", "certificate"]);

type Choice = {
  readonly name: string;
  readonly file: string;
  readonly label: string;
  readonly of: (mention: SkillMention) => boolean;
};

const choices: readonly (Choice & { readonly strict?: number; readonly overlap?: number; readonly baseline: string })[] = [
  {
    name: "SkillSpan knowledge",
    file: "skills/skillspan-dev.jsonl",
    label: "knowledge",
    of: ({ kind }) => knowledgeKinds.has(kind),
    strict: 0.38,
    overlap: 0.55,
    baseline: "dictionary alone, test part: overlap .372; fine-tuned model: strict .62",
  },
  {
    name: "SkillSpan skill",
    file: "skills/skillspan-dev.jsonl",
    label: "skill",
    of: ({ kind }) => !knowledgeKinds.has(kind),
    baseline: "none published for this part",
  },
  {
    name: "Green skill",
    file: "skills/green-dev.jsonl",
    label: "skill",
    of: () => true,
    strict: 0.25,
    overlap: 0.45,
    baseline: "dictionary alone, test part: overlap .376",
  },
];

/** Counts over all sentences of a data file. */
const countSkills = (texts: readonly GoldText[], choice: Choice, agreement: Agreement): SpanCounts =>
  texts.reduce(
    (sum, { text, spans }) =>
      addCounts(
        sum,
        countSpans(
          extractSkills(text).filter(choice.of),
          spans.filter(({ label }) => label === choice.label),
          agreement,
        ),
      ),
    noSpans,
  );

export const measureSkillSpans = (folder: string): BenchResult[] =>
  choices.flatMap((choice) => {
    const texts = readJsonLines<GoldText>(folder, choice.file);
    return (["strict", "overlap"] as const).map((agreement) => {
      const counts = countSkills(texts, choice, agreement);
      const goal = choice[agreement];
      return benchResult(
        `${choice.name}, ${agreement} F1`,
        f1Of(counts),
        "F1",
        goal === undefined ? undefined : { atLeast: goal },
        `${precisionAndRecall(counts)}; ${choice.baseline}`,
      );
    });
  });
