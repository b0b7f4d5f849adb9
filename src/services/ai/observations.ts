/**
 * Adds up how calls of language models go, and moves canaries by it: on to their next share while they fail no more often
 * than what serves the rest, back to none when they do. Nobody's call waits for that.
 */

import { dayOf, type Clock } from "../../core/clock.ts";
import { describeFault, type Logger } from "../../core/logger.ts";
import type { Observation, RouteSource } from "../../ai/kernel/ports.ts";
import { type CanaryCounts, nextShare } from "../../ai/kernel/rollout.ts";
import type { AiLedger, CallRow } from "../../db/ai-ledger.ts";
import type { RouteService } from "./routes.ts";

type Dependencies = {
  readonly ledger: AiLedger;
  readonly source: RouteSource;
  readonly routes: () => Pick<RouteService, "moveShare">;
  readonly inBackground: (work: Promise<void>) => void;
  readonly clock: Clock;
  readonly logger: Logger;
};

const countsOf = (rows: readonly CallRow[]): CanaryCounts => ({
  answered: rows.reduce((sum, { answered }) => sum + answered, 0),
  failed: rows.reduce((sum, { failed }) => sum + failed, 0),
});

export const createObserver = ({ ledger, source, routes, inBackground, clock, logger }: Dependencies) => {
  const moveCanary = async ({ task, routeVersion, provider, model }: Observation): Promise<void> => {
    const route = await source.routeFor(task);
    const canary = route.targets.find(
      (target) => target.provider === provider && target.model === model && target.canary === true,
    );
    const share = canary?.share ?? 1;
    if (canary === undefined || route.version !== routeVersion || share <= 0 || share >= 1) return;
    const rows = (await ledger.calls({ task, routeVersion })).filter(({ role }) => role === "served");
    const own = (row: CallRow): boolean => row.provider === provider && row.model === model;
    const next = nextShare(share, countsOf(rows.filter(own)), countsOf(rows.filter((row) => !own(row))));
    if (next !== share) await routes().moveShare(task, routeVersion, canary, next);
  };

  const add = async (observation: Observation): Promise<void> => {
    const { answered, tokens, compared, ...said } = observation;
    await ledger.addCall({
      ...said,
      day: dayOf(clock.now()),
      answered: answered ? 1 : 0,
      failed: answered ? 0 : 1,
      inputTokens: tokens.input,
      outputTokens: tokens.output,
      fields: compared?.fields ?? 0,
      agreeing: compared?.agreeing ?? 0,
    });
    if (observation.role === "served") await moveCanary(observation);
  };

  return (observation: Observation): void =>
    inBackground(
      add(observation).catch((fault: unknown) => {
        logger.warn("observation-lost", { task: observation.task, ...describeFault(fault) });
      }),
    );
};
