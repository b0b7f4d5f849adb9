/** The demo's outcome in plain words, for a terminal. Colours only where the terminal shows them. */

import { styleText } from "node:util";
import { idleTailSeconds } from "../measure/free-plan.ts";
import type { RankedMatch, Ranking } from "./collect-ranking.ts";
import type { DemoOutcome } from "./demo-document.ts";
import type { Quote } from "./evidence.ts";
import type { Refused } from "./send-documents.ts";

type Style = Parameters<typeof styleText>[0];
export type Paint = (style: Style, text: string) => string;

/** How many of a job's candidates are shown with their evidence; the next take a line each. */
export const detailedMatches = 5;
const briefMatches = 12;
const missingShown = 4;
const lineWidth = 78;
const titleWidth = 60;

const shortTitle = (title: string): string =>
  title.length <= titleWidth ? title : `${title.slice(0, titleWidth - 1).trimEnd()}…`;

const quoteLines = (quote: Quote, paint: Paint): string[] => {
  const { text, from, to, labels, inferred } = quote;
  const marked = `${text.slice(0, from)}${paint("bold", text.slice(from, to))}${text.slice(to)}`;
  const shown = labels.slice(0, 3).join(", ") + (labels.length > 3 ? ` and ${String(labels.length - 3)} more` : "");
  return [`“${marked}”`, paint("dim", `→ ${shown}${inferred ? " (inferred)" : ""}`)];
};

const shorten = (labels: readonly string[]): string =>
  labels.slice(0, missingShown).join(", ") +
  (labels.length > missingShown ? ` and ${String(labels.length - missingShown)} more` : "");

const scoreColour = (score: number): Style => (score >= 60 ? "green" : score >= 35 ? "yellow" : "dim");

const detailedLines = (match: RankedMatch, rank: number, paint: Paint, width: number): string[] => {
  const head = `${String(rank).padStart(3)}. ${match.file.padEnd(width)}  match ${paint(["bold", ...[scoreColour(match.score)].flat()], match.score.toFixed(1).padStart(5))}   talent ${match.talentScore.toFixed(1).padStart(5)}`;
  const quotes = match.quotes.flatMap((quote) => quoteLines(quote, paint));
  const found = quotes.length > 0 ? quotes : match.matched.length > 0 ? [shorten(match.matched)] : [];
  const body = found.length > 0 ? found : match.otherwise;
  const label = found.length > 0 ? paint("green", "shows  ") : paint("dim", "else   ");
  return [
    head,
    ...body.map((line, index) => `     ${index === 0 ? label : "       "}  ${line}`),
    `     ${paint("red", "missing")}  ${match.missing.length === 0 ? "nothing" : shorten(match.missing)}`,
  ];
};

const briefLine = (match: RankedMatch, rank: number, paint: Paint, width: number): string =>
  paint(
    "dim",
    `${String(rank).padStart(3)}. ${match.file.padEnd(width)}  match ${match.score.toFixed(1).padStart(5)}   talent ${match.talentScore.toFixed(1).padStart(5)}`,
  );

/** The best with their evidence, the next with a line each, the tail as a number. */
const rankingLines = ({ job, matches }: Ranking, paint: Paint): string[] => {
  const width = Math.max(12, ...matches.map(({ file }) => file.length));
  const lines = [`${paint("bold", shortTitle(job.title))}  ${paint("dim", job.file)}`, paint("dim", "─".repeat(lineWidth))];
  if (matches.length === 0) lines.push("     No resume has been submitted.");
  else if (matches.every(({ matched, missing }) => matched.length + missing.length === 0)) {
    lines.push("     No single requirement was recognised in this posting: the order rests on the rest of it.");
  }
  const shown = detailedMatches + briefMatches;
  for (const [index, match] of matches.slice(0, shown).entries()) {
    if (match.detailed) lines.push(...detailedLines(match, index + 1, paint, width), "");
    else lines.push(briefLine(match, index + 1, paint, width));
  }
  if (matches.length > shown) lines.push(paint("dim", `     and ${String(matches.length - shown)} more below`));
  return lines;
};

export const outcomeLines = (outcome: DemoOutcome, refused: readonly Refused[], paint: Paint): string[] => {
  const { rankings, events, deadLetters, timings, usage } = outcome;
  const lines: string[] = [];
  for (const ranking of rankings) lines.push("", ...rankingLines(ranking, paint));
  if (refused.length > 0) {
    lines.push("", paint("bold", "Not ranked"), paint("dim", "─".repeat(lineWidth)));
    for (const { file, code, reason } of refused) lines.push(`     ${file}: ${reason} ${paint("dim", `(${code})`)}`);
  }
  const { perResume, freePlanResumesPerDay } = usage;
  const spread = ({ p50, p95 }: { p50: number; p95: number }): string =>
    `${String(p50)} ms in the middle, ${String(p95)} ms for 95 of 100`;
  lines.push(
    "",
    paint("bold", "What happened"),
    paint("dim", "─".repeat(lineWidth)),
    `     ${String(events.total)} events of ${String(Object.keys(events.byType).length)} types; ${deadLetters === 0 ? "no delivery failed" : `${String(deadLetters)} deliveries failed for good`}`,
    `     upload to analysed   ${spread(timings.uploadToAnalysedMs)}`,
    `     submit to matched    ${spread(timings.submitToMatchedMs)}`,
    `     one resume takes     ${String(perResume.workerRequests)} Worker request, ${String(perResume.queueOperations)} queue operations, ${String(perResume.durableObjectRequests)} object requests,`,
    `                          ${String(perResume.durableObjectRowsWritten)} object rows, ${String(perResume.d1RowsWritten)} database rows, ${String(perResume.objectSeconds)} s of object time`,
    `     the free plan takes  ${paint("bold", String(freePlanResumesPerDay))} resumes a day`,
    paint(
      "dim",
      `     (Idle objects are not billed; were they, a resume would add up to ${String(idleTailSeconds)} s of object time.)`,
    ),
    "",
    "     To use it yourself: `npm start`, then /sign-in as candidate or employer (codes are in /dev/mailbox), and",
    "     `npm run make-operator -- --email <address>` for an operator.",
    "",
  );
  return lines;
};
