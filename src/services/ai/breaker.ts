/**
 * The kernel's breaker, shared by all isolates through one guard a provider. A provider that is well costs one call of its
 * guard in some seconds; failures are told at once. A guard that is away holds up nobody.
 */

import type { Clock } from "../../core/clock.ts";
import { describeFault, type Logger } from "../../core/logger.ts";
import type { Admission, AskedModel, Breaker } from "../../ai/kernel/ports.ts";
import type { PlatformLog } from "../../db/platform-log.ts";
import { circuitClosed, circuitOpened } from "../../domain/provider/events.ts";
import type { GuardReply } from "../../durable-objects/stubs/provider-guard.ts";
import type { Actors } from "../actors.ts";
import type { PlatformEvents } from "./platform-events.ts";

/** How long an isolate goes by what a guard said while all was well. */
const trustedFor = 5000;

type Dependencies = {
  readonly actors: Pick<Actors, "guard">;
  readonly log: PlatformLog;
  readonly events: PlatformEvents;
  readonly clock: Clock;
  readonly logger: Logger;
};

export const createSharedBreaker = ({ actors, log, events, clock, logger }: Dependencies): Breaker => {
  /** Until when a provider's models count as well, without asking its guard. */
  const wellUntil = new Map<string, Map<string, number>>();

  /** Commits what the guard says has happened to it, each transition under its own number, so that it is told once. */
  const tell = async (provider: string, { untold }: GuardReply): Promise<void> => {
    const last = untold.at(-1);
    if (last === undefined) return;
    const source = await events.sourceOf("provider", provider);
    for (const transition of untold) {
      const event =
        transition.kind === "opened"
          ? circuitOpened.create({ provider, model: transition.model, cause: transition.cause, until: transition.until })
          : circuitClosed.create({ provider });
      await log.append(source, events.commitOf(transition.number, event));
    }
    await actors.guard(provider, (guard) => guard.told(last.number));
    await events.publish(source);
  };

  const heard = async ({ provider, model }: AskedModel, ask: () => Promise<GuardReply>): Promise<Admission> => {
    try {
      const reply = await ask();
      if (reply.full) return "full";
      const well = wellUntil.get(provider) ?? new Map<string, number>();
      if (reply.allowed && reply.failures === 0) wellUntil.set(provider, well.set(model, clock.now() + trustedFor));
      else wellUntil.delete(provider);
      // What cannot be told now is told with a later call; it must not close what is open.
      await tell(provider, reply).catch((fault: unknown) => {
        logger.warn("circuit-untold", { provider, ...describeFault(fault) });
      });
      return reply.allowed ? "go" : "open";
    } catch (fault) {
      logger.warn("provider-guard-away", { provider, ...describeFault(fault) });
      return "go";
    }
  };

  const isWell = ({ provider, model }: AskedModel): boolean => (wellUntil.get(provider)?.get(model) ?? 0) > clock.now();

  return {
    admit: async (asked, _, places) =>
      places === undefined && isWell(asked)
        ? "go"
        : heard(asked, () => actors.guard(asked.provider, (guard) => guard.admit(places, asked.model))),
    record: async (asked, outcome, _, placed) => {
      // What only says that all is well, as before, need not be told; nor what says nothing about the provider.
      const says = typeof outcome === "string" || outcome.cause === "content" || outcome.cause === "request";
      if (says && !placed && isWell(asked)) return;
      const told =
        typeof outcome === "string" ? outcome : { cause: outcome.cause, scope: outcome.scope, verdict: outcome.verdict };
      await heard(asked, () => actors.guard(asked.provider, (guard) => guard.record(told, placed, asked.model)));
    },
  };
};
