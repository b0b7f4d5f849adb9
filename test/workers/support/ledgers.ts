/**
 * An actor's ledger with parts of the test's choosing: queues that record or refuse, a clock that is set. It works on the
 * real storage of a real actor, which carries on from there after an eviction, as it would after a crash.
 */

import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { dayOf, systemClock } from "../../../src/core/clock.ts";
import { derivedId, systemRandomness } from "../../../src/core/ids.ts";
import type { Logger } from "../../../src/core/logger.ts";
import { decideUpload } from "../../../src/domain/candidate/decide.ts";
import { absentCandidate, type CandidateState, evolveCandidate } from "../../../src/domain/candidate/state.ts";
import { candidateViewOf } from "../../../src/domain/candidate/view.ts";
import { analyseDocument } from "../../../src/engine/analyse/analyse-document.ts";
import { candidateMigrations } from "../../../src/durable-objects/candidate/migrations.ts";
import { Ledger, type LedgerOptions } from "../../../src/durable-objects/shared/ledger.ts";
import type { CommitsMessage, RunsMessage } from "../../../src/events/messages.ts";
import { commandOf } from "../../../src/services/commands.ts";
import { objectOf } from "./actors.ts";
import { localPrincipal } from "./flows.ts";
import { nurseResume } from "./samples.ts";

/** A queue that keeps what it is sent, or refuses it. `oldest`: when what waits longest in it was sent. */
export const recordingQueue = <Body>(refuses = false, oldest?: () => number): { queue: Queue<Body>; sent: Body[] } => {
  const sent: Body[] = [];
  const metadata = { metrics: { backlogCount: 0, backlogBytes: 0 } };
  const metrics = async (): Promise<QueueMetrics> => {
    if (refuses) throw new Error("The queue refuses.");
    return oldest === undefined ? metadata.metrics : { ...metadata.metrics, oldestMessageTimestamp: new Date(oldest()) };
  };
  const queue: Queue<Body> = {
    send: async (body) => {
      if (refuses) throw new Error("The queue refuses.");
      sent.push(structuredClone(body));
      return { metadata };
    },
    sendBatch: async () => {
      throw new Error("Nobody sends batches here.");
    },
    metrics,
  };
  return { queue, sent };
};

export const recordingLogger = (): { logger: Logger; lines: [event: string, fields: unknown][] } => {
  const lines: [string, unknown][] = [];
  const keep = (event: string, fields?: unknown) => void lines.push([event, fields]);
  return { logger: { info: keep, warn: keep, error: keep }, lines };
};

export type Quiet = {
  readonly ledger: Ledger<CandidateState>;
  readonly events: CommitsMessage[];
  readonly jobs: RunsMessage[];
  readonly upload: (text?: string, submit?: boolean) => Promise<void>;
};

type Options = Partial<Pick<LedgerOptions<CandidateState>, "clock" | "logger">> & {
  readonly queuesRefuse?: boolean;
  readonly oldestEvent?: () => number;
};

/**
 * Lets `work` act on the candidate `id` through a ledger whose messages reach nobody, then evicts the actor, so that the
 * next call meets one that has only its storage.
 */
export const quietly = async <Reply>(
  id: string,
  work: (quiet: Quiet) => Promise<Reply>,
  options: Options = {},
): Promise<Reply> => {
  const { queue: events, sent: sentEvents } = recordingQueue<CommitsMessage>(options.queuesRefuse, options.oldestEvent);
  const { queue: jobs, sent: sentJobs } = recordingQueue<RunsMessage>(options.queuesRefuse);
  const principal = await localPrincipal();
  const clock = options.clock ?? systemClock;
  const reply = await runInDurableObject(objectOf(id), async (_, state) => {
    const ledger = new Ledger<CandidateState>({
      storage: state.storage,
      owner: "candidate",
      migrations: candidateMigrations,
      initial: absentCandidate,
      evolve: evolveCandidate,
      viewOf: candidateViewOf,
      isErased: ({ status }) => status === "erased",
      events,
      jobs,
      masterSecret: env.MASTER_KEY,
      timing: { resendMilliseconds: 60_000, runTimeoutMilliseconds: 60_000 },
      clock,
      randomness: systemRandomness,
      logger: options.logger ?? recordingLogger().logger,
    });
    const upload = async (text = nurseResume, submit = true): Promise<void> => {
      const requestId = crypto.randomUUID();
      const context = await commandOf(
        { principal, traceparent: `00-${"a".repeat(32)}-${"b".repeat(16)}-01`, requestId },
        "create",
        { text },
      );
      const analysed = analyseDocument({ text, asOf: dayOf(clock.now()) });
      const document = {
        documentId: await derivedId("doc", requestId),
        text,
        contentHash: "hash",
        analysed,
        engineVersion: "test",
      };
      const done = await ledger.execute(id, context, (current, sequence, inputs) =>
        decideUpload(current, { document, submit }, sequence, inputs),
      );
      if (!done.ok) throw new Error(done.failure.code);
    };
    return work({ ledger, events: sentEvents, jobs: sentJobs, upload });
  });
  await evictDurableObject(objectOf(id));
  return reply;
};

let candidates = 0;

/** The id of a candidate that does not exist yet. */
export const newCandidateId = (): Promise<string> => derivedId("cand", "test", String(candidates++), crypto.randomUUID());

/** A submitted resume whose messages were all lost: what a crash right after the commit leaves. */
export const committedAlone = async (text?: string): Promise<string> => {
  const id = await newCandidateId();
  await quietly(id, ({ upload }) => upload(text));
  return id;
};
