/** Reads the results back: each job's ranking with its receipts, and the events once every one of them is archived. */

import type { ApiClient } from "../client/api-client.ts";
import type { EventCounts, JobMatch, Page, ReceiptAnswer, Timeline } from "../client/api-shapes.ts";
import { waitUntil } from "../client/wait-until.ts";
import { type Quote, strongestQuotes } from "./evidence.ts";
import type { Progress } from "./progress.ts";
import type { Sent, SentJob } from "./send-documents.ts";

export type RankedMatch = JobMatch & { readonly file: string; readonly quotes: readonly Quote[] };
export type Ranking = { readonly job: SentJob; readonly matches: readonly RankedMatch[] };

const rankingLimit = 100;
const quotesShown = 3;
const archivedDeadlineMilliseconds = 30_000;

/** `detailed`: for how many of the best that show something asked for the evidence is read too. */
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
    let left = detailed;
    for (const match of items) {
      let quotes: readonly Quote[] = [];
      if (left > 0 && match.matched.length > 0) {
        left -= 1;
        const { receipt, text } = await client.get<ReceiptAnswer>(`/v1/jobs/${job.jobId}/matches/${match.candidateId}`);
        quotes = strongestQuotes(receipt, text, quotesShown);
      }
      matches.push({ ...match, file: files.get(match.candidateId) ?? match.candidateId, quotes });
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
