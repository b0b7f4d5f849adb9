/** Posts jobs and waits until they are matched. */

import type { ApiClient } from "./api-client.ts";
import type { JobPosted } from "./api-shapes.ts";
import { runEnded } from "./runs.ts";

/** The ids, in the order of `texts`. */
export const postJobs = async (client: ApiClient, texts: readonly string[]): Promise<string[]> => {
  const ids: string[] = [];
  for (const text of texts) {
    const { body } = await client.call<JobPosted>("POST", "/v1/jobs", { text });
    const run = await runEnded(client, body.status);
    if (run.status === "failed") throw new Error(`The run of a job failed: ${run.reason ?? "unknown"}.`);
    ids.push(body.jobId);
  }
  return ids;
};
