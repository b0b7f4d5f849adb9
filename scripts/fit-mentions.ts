/**
 * Fits the weights of `src/engine/skills/mention-signs.ts` on the training sentences and prints them:
 * `npm run fit-mentions -- FOLDER`. A find is right where it overlaps one that annotators marked. SkillSpan marks what
 * a posting asks for; Green marks also what it names, so its sentences count a tenth. Gradient descent over all finds at once,
 * from nought: the same files give the same weights.
 */

import { resolve } from "node:path";
import { defaultLexicon } from "../src/engine/lexicon/default-lexicon.ts";
import { findSkills } from "../src/engine/skills/extract-skills.ts";
import { type Sign, signsOf, signWeights } from "../src/engine/skills/mention-signs.ts";
import { tokenise } from "../src/engine/skills/tokenise.ts";
import { readJsonLines, type GoldText } from "./eval/read-data.ts";

const parts = [
  { file: "skills/skillspan-train.jsonl", labels: ["knowledge"], weight: 1 },
  { file: "skills/green-train.jsonl", labels: ["skill"], weight: 0.1 },
] as const;

const rounds = 3_000;
const step = 2;
/** Pulls weights towards nought that few finds speak for. */
const restraint = 0.0002;

type Example = { readonly signs: readonly Sign[]; readonly right: boolean; readonly weight: number };

const examplesOf = ({ file, labels, weight }: (typeof parts)[number], folder: string): Example[] =>
  readJsonLines<GoldText>(folder, file).flatMap(({ text, spans }) => {
    const tokens = tokenise(text);
    const finds = findSkills(tokens, defaultLexicon);
    const gold = spans.filter(({ label }) => (labels as readonly string[]).includes(label));
    return finds.flatMap((find, place) => {
      if (find.kind === "task" || find.kind === "soft") return [];
      const start = tokens.starts[find.from]!;
      const end = tokens.ends[find.to - 1]!;
      return [{ signs: signsOf(tokens, finds, place), right: gold.some((span) => span.start < end && start < span.end), weight }];
    });
  });

const folder = process.argv[2];
if (folder === undefined) {
  console.error("Say where the data is: npm run fit-mentions -- FOLDER");
  process.exit(2);
}
const examples = parts.flatMap((part) => examplesOf(part, resolve(folder)));
const total = examples.reduce((sum, { weight }) => sum + weight, 0);
const names = Object.keys(signWeights) as Sign[];
const weights = new Map<Sign, number>(names.map((name) => [name, 0]));
let base = 0;
for (let round = 0; round < rounds; round++) {
  const slopes = new Map<Sign, number>();
  let baseSlope = 0;
  for (const { signs, right, weight } of examples) {
    const sum = signs.reduce((so, sign) => so + weights.get(sign)!, base);
    const slope = ((1 / (1 + Math.exp(-sum)) - (right ? 1 : 0)) * weight) / total;
    baseSlope += slope;
    for (const sign of signs) slopes.set(sign, (slopes.get(sign) ?? 0) + slope);
  }
  base -= step * baseSlope;
  for (const name of names) {
    const weight = weights.get(name)!;
    weights.set(name, weight - step * ((slopes.get(name) ?? 0) + restraint * weight));
  }
}
console.log(`base: ${base.toFixed(2)}`);
for (const [name, weight] of weights) console.log(`${name}: ${weight.toFixed(1)}`);
