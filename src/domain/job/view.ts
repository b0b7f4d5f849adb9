/** A job's row in the views: what lists read. */

import { lastAwaited } from "../run/runs.ts";
import type { JobState } from "./state.ts";

export const jobViewOf = (id: string, sequence: number, state: JobState) => ({
  id,
  sequence,
  status: state.status,
  principal: state.owner?.principal ?? "",
  organisationId: state.owner?.organisationId ?? null,
  title: state.title,
  threshold: state.threshold,
  runStatus: lastAwaited(state.runs)?.status ?? null,
  postedAt: state.postedAt,
  updatedAt: state.changedAt,
});
