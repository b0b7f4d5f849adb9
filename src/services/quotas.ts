/**
 * Daily quotas around what candidates and employers ask for. A batch is counted by its lines, when it arrives; what its lines
 * become is not counted again.
 */

import type { Clock, Instant } from "../core/clock.ts";
import type { Failure } from "../core/failure.ts";
import { ok, type Result } from "../core/result.ts";
import type { Principal } from "../domain/principal.ts";
import { type Granted, type QuotaKind, type Quotas, quotaTooSmall } from "../domain/quota.ts";
import type { Actors } from "./actors.ts";
import type { CandidateService } from "./candidates.ts";
import { createdIdOf } from "./commands.ts";
import type { JobService } from "./jobs.ts";

export type QuotaService = {
  /**
   * Takes one, or as much of `most` as there is left, for what will come about under `key` (an id: it is kept). The same key
   * counts once. "quota-exhausted", with the seconds to midnight, when there is none.
   */
  readonly take: (principal: Principal, kind: QuotaKind, key: string, most?: number) => Promise<Result<Granted>>;
  /** Says how much has really come about under `key`, which was taken at `since`: now, unless told otherwise. */
  readonly settle: (principal: Principal, kind: QuotaKind, key: string, amount: number, since?: Instant) => Promise<void>;
  /** What to answer to a batch of more lines than were granted. */
  readonly roomForLines: (granted: number) => Failure;
};

const counterOf = ({ organisationId, id }: Principal): string =>
  organisationId === undefined ? `person/${id}` : `organisation/${organisationId}`;

/** Without quotas everything is granted. */
export const createQuotaService = (actors: Actors, quotas: Quotas | undefined, clock: Clock): QuotaService => ({
  take: async (principal, kind, key, most = 1) =>
    quotas === undefined
      ? ok({ granted: most })
      : actors.quota(counterOf(principal), (actor) => actor.take({ kind, key, most, limit: quotas[kind] })),
  settle: async (principal, kind, key, amount, since) => {
    if (quotas !== undefined) await actors.quota(counterOf(principal), (actor) => actor.settle(kind, key, amount, since));
  },
  roomForLines: (granted) => quotaTooSmall(granted, clock.now()),
});

/** Does what is asked for if the quota has room for it, and gives back what a refusal did not use. */
export const counted = async <Value>(
  quotas: QuotaService,
  { principal, kind, key }: { readonly principal: Principal; readonly kind: QuotaKind; readonly key: string },
  perform: () => Promise<Result<Value>>,
): Promise<Result<Value>> => {
  const taken = await quotas.take(principal, kind, key);
  if (!taken.ok) return taken;
  const done = await perform();
  if (!done.ok) await quotas.settle(principal, kind, key, 0);
  return done;
};

export const countedCandidates = (candidates: CandidateService, quotas: QuotaService): CandidateService => ({
  ...candidates,
  create: async (request, input) => {
    const { principal } = request;
    // A board's key is in public pages: whoever misuses it must not use up the day of those who work here.
    const kind = principal.kind === "board" ? "applications" : principal.organisationId === undefined ? "candidates" : "lines";
    const key = await createdIdOf("cand", request);
    return counted(quotas, { principal, kind, key }, () => candidates.create(request, input));
  },
});

export const countedJobs = (jobs: JobService, quotas: QuotaService): JobService => ({
  ...jobs,
  post: async (request, posting, options) => {
    const { principal } = request;
    const key = await createdIdOf("job", request);
    return counted(quotas, { principal, kind: "jobs", key }, () => jobs.post(request, posting, options));
  },
});
