/** Reads the results back: each job's ranking with its receipts, and the events once every one of them is archived. */

import type { ApiClient } from "../client/api-client.ts";
import type { EventCounts, JobMatch, Page, ReceiptAnswer, Timeline } from "../client/api-shapes.ts";
import { waitUntil } from "../client/wait-until.ts";
import { type Quote, strongestQuotes } from "./evidence.ts";
import type { MatchReceipt } from "../../src/domain/scoring/receipt.ts";
import type { Progress } from "./progress.ts";
import type { Sent, SentJob } from "./send-documents.ts";

export type RankedMatch = JobMatch & {
  readonly file: string;
  /** Whether the evidence was read too. */
  readonly detailed: boolean;
  readonly quotes: readonly Quote[];
  /** For one who meets no requirement: what the score rests on instead, in sentences. */
  readonly otherwise: readonly string[];
};
export type Ranking = { readonly job: SentJob; readonly matches: readonly RankedMatch[] };

const rankingLimit = 100;
const quotesShown = 3;
const componentsShown = 2;
const archivedDeadlineMilliseconds = 30_000;

/** What a score without a met requirement comes from, the largest share first. */
const strongestComponents = ({ components }: MatchReceipt): string[] =>
  components
    .filter(({ name, weight, value }) => name !== "skills" && weight * value > 0)
    .toSorted((left, right) => right.weight * right.value - left.weight * left.value)
    .slice(0, componentsShown)
    .map(({ explanation }) => explanation);

/** `detailed`: for how many of the best the evidence is read too. */
export const collectRankings = async (
  client: ApiClient,
  sent: Sent,
  detailed: number,
  progress: Progress,
): Promise<Ranking[]> => {
  const files = new Map(sent.resumes.map(({ candidateId, file }) => [candidateId, file]));
  const rankings: Ranking[] = [];
  for (const [index, job] of sent.jobs.entries()) {
    progress.show("Reading rankings", index, sent.jobs.length);
    const { items } = await client.get<Page<JobMatch>>(`/v1/jobs/${job.jobId}/matches?limit=${String(rankingLimit)}`);
    const matches: RankedMatch[] = [];
    for (const [rank, match] of items.entries()) {
      const file = files.get(match.candidateId) ?? match.candidateId;
      if (rank >= detailed) {
        matches.push({ ...match, file, detailed: false, quotes: [], otherwise: [] });
        continue;
      }
      const { receipt, text } = await client.get<ReceiptAnswer>(`/v1/jobs/${job.jobId}/matches/${match.candidateId}`);
      const quotes = strongestQuotes(receipt, text, quotesShown);
      const otherwise = match.matched.length > 0 ? [] : strongestComponents(receipt);
      matches.push({ ...match, file, detailed: true, quotes, otherwise });
    }
    rankings.push({ job, matches });
  }
  return rankings;
};

/** Counts of all events, once the archive holds as many as the actors have recorded. */
export const countEvents = async (client: ApiClient, sent: Sent, progress: Progress): Promise<EventCounts> => {
  progress.show("Waiting for the last events", 1, 1);
  const paths = [
    ...sent.jobs.map(({ jobId }) => `/v1/jobs/${jobId}`),
    ...sent.resumes.map(({ candidateId }) => `/v1/candidates/${candidateId}`),
  ];
  let recorded = 0;
  for (const path of paths) recorded += (await client.get<Timeline>(`${path}/timeline`)).items.length;
  let counted = 0;
  return waitUntil(
    `all ${String(recorded)} events to be archived`,
    async () => {
      const counts = await client.get<EventCounts>("/v1/events/counts");
      counted = counts.total;
      return counted >= recorded ? counts : undefined;
    },
    { deadlineMilliseconds: archivedDeadlineMilliseconds, everyMilliseconds: 25 },
    () => `${String(counted)} are`,
  );
};
