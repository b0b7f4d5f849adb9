/**
 * What is kept no longer: profiles that nobody uses, and what still names the erased. And what must be gone again after a
 * copy of a database, or of an actor, was restored from a time before it was erased. The views say whom to ask; the actors
 * decide; so each of these may be done twice, half, or too early, and does no harm.
 */

import type { Archive } from "../db/archive.ts";
import type { Views } from "../db/views.ts";
import { quietSince, type ExpiryStep, type RetentionPolicy } from "../domain/candidate/expiry.ts";
import type { Clock } from "../core/clock.ts";
import { systemRandomness } from "../core/ids.ts";
import { describeFault, type Logger } from "../core/logger.ts";
import { newTraceparent } from "../core/trace.ts";
import type { Actors } from "./actors.ts";
import type { ClosedOrganisations } from "./closed-organisations.ts";
import type { DemographicsService } from "./demographics.ts";
import type { MatchIndexService } from "./match-index.ts";

export type Swept = {
  readonly announced: number;
  readonly erased: number;
  /** Pairs and notifications that named somebody erased. */
  readonly dropped: number;
  /** Actors that could not be asked; the next sweep asks them again. */
  readonly failed: number;
};

export type ReappliedPage = {
  /** Erased anew: the actor had come back. */
  readonly erased: number;
  /** The actor's tombstone stood; index, views and answers were made to agree with it. */
  readonly mended: number;
  readonly kept: number;
  /** Could not be asked, or not be seen through; apply again once what the log tells of is mended. */
  readonly failed: number;
  readonly next?: string | undefined;
};

export type RetentionService = {
  readonly sweep: () => Promise<Swept>;
  /** Ids that the archive knows to be erased, a page at a time. */
  readonly listErased: (after: number | undefined) => Promise<{ readonly ids: string[]; readonly next?: number }>;
  /** These, which are known to be erased. */
  readonly reapplyTo: (ids: readonly string[]) => Promise<ReappliedPage>;
  /** A page of all candidates in the views: those that archive or views know to be erased, and those that say so themselves. */
  readonly reapplyAfter: (after: string) => Promise<ReappliedPage>;
};

/** Each costs a call or two of an actor; the platform gives an invocation a thousand. */
const sweptAtOnce = 400;
export const erasuresAtOnce = 20;

type Dependencies = {
  readonly actors: Actors;
  readonly index: MatchIndexService;
  readonly views: Views;
  readonly archive: Archive;
  readonly demographics: DemographicsService;
  readonly closedOrganisations: Pick<ClosedOrganisations, "sweep">;
  readonly policy: RetentionPolicy;
  readonly clock: Clock;
  readonly logger: Logger;
};

export const createRetentionService = (dependencies: Dependencies): RetentionService => {
  const { actors, index, views, archive, demographics, closedOrganisations, policy, clock, logger } = dependencies;

  const reapplyOne = async (id: string, isKnown: boolean): Promise<"erased" | "mended" | "kept"> => {
    const traceparent = newTraceparent(systemRandomness);
    const done = await actors.candidate(id, (actor) => actor.reapplyErasure(traceparent, isKnown));
    if (done.kind === "kept") return done.kind;
    await index.remove("candidates", id, done.removedVersion);
    await demographics.forget(id);
    await views.projectErased(done.view);
    return done.kind;
  };

  /** Whoever comes after one that cannot be asked was erased all the same. */
  const reapply = async (ids: readonly string[], known: ReadonlySet<string>): Promise<ReappliedPage> => {
    const counts = { erased: 0, mended: 0, kept: 0, failed: 0 };
    for (const id of ids) {
      const outcome = await reapplyOne(id, known.has(id)).catch((fault: unknown) => {
        logger.error("reapply-failed", { candidateId: id, ...describeFault(fault) });
        return "failed" as const;
      });
      counts[outcome] += 1;
    }
    return counts;
  };

  return {
    sweep: async () => {
      const counts: Record<ExpiryStep | "failed", number> = { nothing: 0, announce: 0, erase: 0, failed: 0 };
      const now = clock.now();
      const due = policy.inactiveDays === 0 ? [] : await views.dueForExpiry(quietSince(now, policy), now, sweptAtOnce);
      for (const id of due) {
        const traceparent = newTraceparent(systemRandomness);
        const step = await actors
          .candidate(id, (actor) => actor.expire(policy, traceparent))
          .catch((fault: unknown) => {
            logger.error("expiry-failed", { candidateId: id, ...describeFault(fault) });
            return "failed" as const;
          });
        counts[step] += 1;
      }
      const left = await closedOrganisations.sweep();
      const dropped = await views.dropPairsOfErased();
      return { announced: counts.announce, erased: counts.erase + left.erased, dropped, failed: counts.failed + left.failed };
    },
    listErased: async (after) => {
      const { events, nextCursor } = await archive.search({ type: "candidate.erased" }, { limit: erasuresAtOnce, after });
      return { ids: events.map(({ subject }) => subject), ...(nextCursor === undefined ? {} : { next: nextCursor }) };
    },
    reapplyTo: (ids) => reapply(ids, new Set(ids)),
    reapplyAfter: async (after) => {
      const ids = await views.idsAfter("candidates", after, erasuresAtOnce);
      const known = new Set([...(await views.erasedAmong(ids)), ...(await archive.erasedAmong(ids))]);
      return { ...(await reapply(ids, known)), next: ids.length === erasuresAtOnce ? ids.at(-1) : undefined };
    },
  };
};
