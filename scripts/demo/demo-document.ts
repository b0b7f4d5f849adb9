/** The demo's outcome as one document, for programs. */

import type { EventCounts } from "../client/api-shapes.ts";
import type { ResumeUsage } from "../measure/free-plan.ts";
import type { Spread } from "../measure/percentiles.ts";
import type { Ranking } from "./collect-ranking.ts";

export type DemoOutcome = {
  readonly rankings: readonly Ranking[];
  readonly events: EventCounts;
  readonly deadLetters: number;
  readonly timings: { readonly uploadToAnalysedMs: Spread; readonly submitToMatchedMs: Spread };
  readonly usage: { readonly perResume: ResumeUsage; readonly freePlanResumesPerDay: number };
};

export const demoDocument = ({ rankings, events, deadLetters, timings, usage }: DemoOutcome) => ({
  jobs: rankings.map(({ job, matches }) => ({
    id: job.jobId,
    title: job.title,
    matches: matches.map(({ candidateId, file, score, talentScore, matched, missing }) => ({
      candidateId,
      file,
      matchScore: score,
      talentScore,
      matched,
      missing,
    })),
  })),
  events: { total: events.total, byType: events.byType },
  deadLetters,
  timings,
  usage,
});
