/**
 * What an organisation leaves behind that is closed. Open jobs are closed, and resumes that it brought and nobody has taken
 * over are erased: nobody can read them any more. The check before closing reads a view, and a right is believed for half a
 * minute elsewhere, so something may arrive after; the sweep finds that for a month, and does again what failed.
 */

import type { Clock } from "../core/clock.ts";
import { systemRandomness } from "../core/ids.ts";
import { describeFault, type Logger } from "../core/logger.ts";
import { newTraceparent } from "../core/trace.ts";
import type { MemberRows } from "../db/accounts.ts";
import type { LeftBehind, Views } from "../db/views.ts";
import type { Actors } from "./actors.ts";

export type Cleared = {
  /** Jobs that were closed. */
  readonly closed: number;
  readonly erased: number;
  /** Actors that could not be asked; the next sweep asks them again. */
  readonly failed: number;
};

export type ClosedOrganisations = {
  /** What the views know of what an organisation left that was closed just now. Never throws: the sweep comes after. */
  readonly clear: (organisationId: string) => Promise<void>;
  /** The same of all that were closed in the last month. */
  readonly sweep: () => Promise<Cleared>;
};

type Dependencies = {
  readonly actors: Pick<Actors, "candidate" | "job">;
  readonly views: Pick<Views, "leftOf">;
  readonly members: Pick<MemberRows, "closedSince">;
  readonly clock: Clock;
  readonly logger: Logger;
};

const month = 30 * 86_400_000;
/** Each costs a call of an actor, and a closing waits for them. */
const clearedAtOnce = 50;
const sweptAtOnce = 200;

export const createClosedOrganisations = (dependencies: Dependencies): ClosedOrganisations => {
  const { actors, views, members, clock, logger } = dependencies;

  const clear = async (organisationIds: readonly string[], limit: number): Promise<Cleared> => {
    const counts = { closed: 0, erased: 0, failed: 0 };
    if (organisationIds.length === 0) return counts;
    const left = await views.leftOf(organisationIds, limit);
    const each = async (of: readonly LeftBehind[], outcome: "closed" | "erased", end: (one: LeftBehind) => Promise<boolean>) => {
      for (const one of of) {
        try {
          if (await end(one)) counts[outcome] += 1;
        } catch (fault) {
          counts.failed += 1;
          logger.error("closed-organisation-not-cleared", { id: one.id, ...describeFault(fault) });
        }
      }
    };
    const trace = (): string => newTraceparent(systemRandomness);
    await each(left.jobs, "closed", ({ id, organisationId }) =>
      actors.job(id, (actor) => actor.closeWith(organisationId, trace())),
    );
    await each(left.candidates, "erased", ({ id, organisationId }) =>
      actors.candidate(id, (actor) => actor.eraseWith(organisationId, trace())),
    );
    return counts;
  };

  return {
    clear: async (organisationId) => {
      try {
        await clear([organisationId], clearedAtOnce);
      } catch (fault) {
        logger.error("closed-organisation-not-cleared", { organisationId, ...describeFault(fault) });
      }
    },
    sweep: async () => clear(await members.closedSince(new Date(clock.now() - month)), sweptAtOnce),
  };
};
