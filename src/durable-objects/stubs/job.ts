/** The calls that a job's actor answers. */

import type { Result } from "../../core/result.ts";
import type { CommandContext } from "../../domain/command.ts";
import type { JobReply } from "../../domain/job/decide.ts";
import type { JobAnalysis, JobPosting } from "../../domain/job/posting.ts";
import type { Principal } from "../../domain/principal.ts";
import type { Run } from "../../domain/run/runs.ts";
import type { AskedLabel } from "../../domain/scoring/asked-requirements.ts";
import type { ReceiptRequest } from "./candidate.ts";
import type { Executed, IndexedActor } from "./runs.ts";

export type JobSnapshot = {
  readonly status: "open" | "closed";
  readonly title: string;
  readonly threshold: number;
  readonly version: number;
  readonly posting: JobPosting;
  readonly analysis: JobAnalysis;
  readonly lastRun?: Run | undefined;
  readonly postedAt: number;
  readonly sequence: number;
};

export type PublicRequirements = {
  readonly title: string;
  readonly request: ReceiptRequest;
  readonly labels: readonly AskedLabel[];
  /** Of the posting, in the index and in the id of the pair. */
  readonly version: number;
};

export type JobActorStub = IndexedActor & {
  /** With `runByCaller` the caller carries out the run; its id goes to the queue only if the caller does not finish. */
  post(
    context: CommandContext,
    jobId: string,
    posting: JobPosting,
    options?: { readonly runByCaller: boolean },
  ): Promise<Result<Executed<JobReply>>>;
  update(context: CommandContext, posting: JobPosting): Promise<Result<Executed<JobReply>>>;
  close(context: CommandContext): Promise<Result<Executed<JobReply & { removedVersion: number }>>>;
  /** Of an organisation that is closed itself. True when there was something to close. */
  closeWith(organisationId: string, traceparent: string): Promise<boolean>;
  read(principal: Principal): Promise<Result<JobSnapshot>>;
  /** What an open job asks for: for the receipt of a candidate. `onlyFrom`: the one organisation whose jobs it is matched with. */
  publicRequirements(onlyFrom: string | undefined): Promise<Result<PublicRequirements>>;
};
