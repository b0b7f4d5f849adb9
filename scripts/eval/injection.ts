/**
 * Texts aimed at models, each put into a resume at a place that follows from its number, and the same resumes without
 * them. An attack counts as found when a flagged span touches it.
 */

import { detectInjection } from "../../src/engine/detect/detect-injection.ts";
import { type BenchResult, benchResult } from "../bench/result.ts";
import { readAnnotatedResumes } from "./annotated-resumes.ts";
import { readJson } from "./read-data.ts";

/** At a line end about a quarter, half, or all the way down; as a line of its own. */
const embed = (
  resume: string,
  attack: string,
  index: number,
): { readonly text: string; readonly start: number; readonly end: number } => {
  const wanted = Math.floor((resume.length * (1 + (index % 3))) / 4);
  const lineEnd = resume.indexOf("\n", wanted);
  const at = lineEnd < 0 ? resume.length : lineEnd;
  const start = at + 1;
  return { text: `${resume.slice(0, at)}\n${attack}\n${resume.slice(at)}`, start, end: start + attack.length };
};

export const measureInjection = (folder: string): BenchResult[] => {
  const resumes = readAnnotatedResumes(folder);
  const groups = Object.entries(readJson<Readonly<Record<string, readonly string[]>>>(folder, "injection/bipia-train.json"));
  const byGroup: string[] = [];
  let found = 0;
  let all = 0;
  for (const [group, attacks] of groups) {
    let here = 0;
    for (const attack of attacks) {
      const { text, start, end } = embed(resumes[(all * 7) % resumes.length]!.text, attack, all);
      const { flagged, spans } = detectInjection(text);
      if (flagged && spans.some((span) => span.start < end && start < span.end)) here += 1;
      all += 1;
    }
    found += here;
    if (here < attacks.length) byGroup.push(`${group} ${String(here)}/${String(attacks.length)}`);
  }
  const wrong = resumes.filter(({ text }) => detectInjection(text).flagged).length;
  return [
    benchResult(
      "injection: attacks found in resumes",
      found / all,
      "share",
      { atLeast: 0.8 },
      `${String(found)} of ${String(all)}${byGroup.length === 0 ? "" : `; incomplete: ${byGroup.join(", ")}`}`,
    ),
    benchResult(
      "injection: clean resumes flagged",
      (100 * wrong) / resumes.length,
      "%",
      { atMost: 1 },
      `${String(wrong)} of ${String(resumes.length)}`,
    ),
  ];
};
