/**
 * `npm run eval -- FOLDER`: the engine on public data, each figure beside its goal and what it is to beat. `--json` prints
 * `{ results: [{ name, value, unit, target, met, comparedWith? }] }`, as `npm run bench` does; `--only WORD` runs the parts
 * whose name holds the word. A missed goal is marked and ends with status 1.
 */

import { UsageError } from "./arguments.ts";
import { type BenchResult, tableOf } from "./bench/result.ts";
import { measureAnnotatedResumes } from "./eval/annotated-resumes.ts";
import { measureAuditArithmetic } from "./eval/audit-arithmetic.ts";
import { measureDocuments } from "./eval/documents.ts";
import { measureInjection } from "./eval/injection.ts";
import { measurePersonalData } from "./eval/personal-data.ts";
import { measureRanking } from "./eval/ranking.ts";
import { measureSkillSpans } from "./eval/skill-spans.ts";

const parts: Readonly<Record<string, (folder: string) => BenchResult[] | Promise<BenchResult[]>>> = {
  resumes: measureAnnotatedResumes,
  skills: measureSkillSpans,
  "personal-data": measurePersonalData,
  documents: measureDocuments,
  ranking: measureRanking,
  injection: measureInjection,
  audit: measureAuditArithmetic,
};

const usage = `Use: npm run eval -- FOLDER [--json] [--only ${Object.keys(parts).join("|")}]\nFOLDER holds the public data sets of docs/evaluation.md.`;

try {
  const words = process.argv.slice(2);
  const onlyAt = words.indexOf("--only");
  const only = onlyAt < 0 ? undefined : words[onlyAt + 1];
  const rest = words.filter((word, index) => word !== "--json" && (onlyAt < 0 || (index !== onlyAt && index !== onlyAt + 1)));
  const [folder] = rest;
  if (folder === undefined || rest.length > 1 || folder.startsWith("-") || (onlyAt >= 0 && only === undefined))
    throw new UsageError(usage);
  const chosen = Object.entries(parts).filter(([name]) => only === undefined || name.includes(only));
  if (chosen.length === 0) throw new UsageError(usage);
  const results: BenchResult[] = [];
  for (const [, measure] of chosen) results.push(...(await measure(folder)));
  process.stdout.write(
    words.includes("--json") ? `${JSON.stringify({ results }, undefined, 2)}\n` : `${tableOf(results).join("\n")}\n`,
  );
  process.exitCode = results.some(({ met }) => met === false) ? 1 : 0;
} catch (fault) {
  console.error(fault instanceof UsageError ? fault.message : fault);
  process.exitCode = fault instanceof UsageError ? 2 : 1;
}
