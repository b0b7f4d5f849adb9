/** Following a run to its end. */

import type { ApiClient } from "./api-client.ts";
import type { RunState } from "./api-shapes.ts";
import { waitUntil } from "./wait-until.ts";

const runDeadlineMilliseconds = 60_000;

/** The run once it is completed or failed. `status` is the link that a 202 gave. */
export const runEnded = (client: ApiClient, status: string, everyMilliseconds = 5): Promise<RunState> =>
  waitUntil(
    `${status} to end`,
    async () => {
      const run = await client.get<RunState>(status);
      return run.status === "open" ? undefined : run;
    },
    { deadlineMilliseconds: runDeadlineMilliseconds, everyMilliseconds },
  );
