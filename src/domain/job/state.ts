/** A job's state, folded from the log. */

import type { Commit } from "../../events/commit.ts";
import type { Ownership } from "../principal.ts";
import { evolveRuns, indexedShard, type Runs } from "../run/runs.ts";
import { jobClosed, jobPosted, jobReanalysed, jobUpdated } from "./events.ts";

export type JobState = {
  readonly status: "absent" | "open" | "closed";
  readonly owner?: Ownership | undefined;
  readonly title: string;
  readonly threshold: number;
  /** The sequence of the commit that posted or last changed it: the version in the index. */
  readonly version: number;
  /** Index entries up to this version are to be gone. */
  readonly removedVersion: number;
  readonly postedAt: number;
  readonly changedAt: number;
  /** The shard of the match index that holds it, once it has been there. */
  readonly shard?: number | undefined;
  readonly runs: Runs;
};

export const absentJob: JobState = {
  status: "absent",
  title: "",
  threshold: 0,
  version: 0,
  removedVersion: 0,
  postedAt: 0,
  changedAt: 0,
  runs: new Map(),
};

const evolveOne = (state: JobState, event: { readonly type: string; readonly data: unknown }, { header }: Commit): JobState => {
  if (jobPosted.is(event)) {
    return {
      ...state,
      ...event.data,
      status: "open",
      owner: { principal: header.principal, organisationId: header.organisationId },
      version: header.sequence,
      postedAt: header.at,
    };
  }
  if (jobUpdated.is(event)) return { ...state, ...event.data, version: header.sequence };
  if (jobReanalysed.is(event)) return { ...state, version: header.sequence };
  if (jobClosed.is(event)) return { ...state, status: "closed", removedVersion: header.sequence };
  return { ...state, shard: indexedShard(event) ?? state.shard, runs: evolveRuns(state.runs, event, header.at) };
};

export const evolveJob = (state: JobState, commit: Commit): JobState => ({
  ...commit.events.reduce((folded, event) => evolveOne(folded, { type: event.type, data: event.data }, commit), state),
  changedAt: commit.header.at,
});
