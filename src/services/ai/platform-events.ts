/**
 * Sends what the platform committed for itself to the events queue, where archive and consumers take it like anybody's
 * commits; again by a sweep, until it is confirmed. A message that is lost or doubled changes nothing.
 */

import type { Clock } from "../../core/clock.ts";
import { bytesOf } from "../../core/encoding.ts";
import { derivedId, freshId, systemRandomness } from "../../core/ids.ts";
import { describeFault, type Logger } from "../../core/logger.ts";
import { newTraceparent } from "../../core/trace.ts";
import { queueOperationsOf, usageMeter } from "../../core/usage.ts";
import type { PlatformCommits, PlatformLog } from "../../db/platform-log.ts";
import type { Commit } from "../../events/commit.ts";
import type { DomainEvent } from "../../events/define-event.ts";
import type { EventsMessage } from "../../events/messages.ts";
import type { RequestContext } from "../commands.ts";

/** Who has the platform say something, and in which trace. */
export type Author = Pick<RequestContext, "principal" | "traceparent" | "requestId">;

const prefixes = { route: "route", provider: "prov", task: "task", store: "store" } as const;

export type PlatformEvents = {
  readonly sourceOf: (kind: keyof typeof prefixes, name: string) => Promise<string>;
  /** `sequence` counts the commits of a source from 1. What of `author` is absent is the platform's: itself, in a trace of its own. */
  readonly commitOf: (sequence: number, event: DomainEvent, author?: Partial<Author>) => Commit;
  /** Sends what is unconfirmed of a source. Never throws: the sweep sends it again. */
  readonly publish: (source: string) => Promise<void>;
  readonly sweep: () => Promise<void>;
};

/** Longer than any message is under way. */
const sweptAfter = 60_000;

type Dependencies = {
  readonly log: PlatformLog;
  readonly queue: Queue<EventsMessage>;
  readonly clock: Clock;
  readonly logger: Logger;
};

export const createPlatformEvents = ({ log, queue, clock, logger }: Dependencies): PlatformEvents => {
  const send = async (which: Parameters<PlatformLog["unconfirmed"]>[0]): Promise<void> => {
    try {
      for (const { source, commits } of await log.unconfirmed(which)) await sendOne({ source, commits });
    } catch (fault) {
      logger.warn("platform-send-failed", describeFault(fault));
    }
  };
  const sendOne = async ({ source, commits }: PlatformCommits): Promise<void> => {
    const message: EventsMessage = { v: 1, kind: "commits", source, commits: [...commits] };
    usageMeter.add("queueOperations", queueOperationsOf(bytesOf(JSON.stringify(message)).length));
    await queue.send(message, { contentType: "json" });
  };

  return {
    sourceOf: async (kind, name) => `/${kind}s/${await derivedId(prefixes[kind], name)}`,
    commitOf: (sequence, event, author) => {
      const now = clock.now();
      const id = freshId("evt", now, systemRandomness);
      const cause = author?.requestId ?? id;
      const organisation = author?.principal?.organisationId;
      return {
        header: {
          sequence,
          at: now,
          traceparent: author?.traceparent ?? newTraceparent(systemRandomness),
          correlationId: cause,
          causationId: cause,
          principal: author?.principal?.id ?? "system",
          ...(organisation === undefined ? {} : { organisationId: organisation }),
          commandKey: id,
          commandHash: id,
        },
        events: [{ id, ...event }],
      };
    },
    publish: (source) => send({ source }),
    sweep: () => send({ until: clock.now() - sweptAfter }),
  };
};
