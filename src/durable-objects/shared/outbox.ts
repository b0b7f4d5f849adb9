/**
 * Publishing. The log past the confirmed cursor is the outbox; there is no other table. Duplicates, reordering and lost
 * messages are harmless, because whatever is not confirmed is sent again.
 */

import * as z from "zod";
import { bytesOf } from "../../core/encoding.ts";
import type { Logger } from "../../core/logger.ts";
import { describeFault } from "../../core/logger.ts";
import { queueOperationsOf, usageMeter } from "../../core/usage.ts";
import { Delivery, rememberedDeliveries } from "../../domain/trace/delivery.ts";
import type { Commit } from "../../events/commit.ts";
import type { CommitsMessage, JobsMessage, ViewRow, WalkMessage } from "../../events/messages.ts";
import type { CommitLog } from "./commit-log.ts";
import type { Sql } from "./sql.ts";
import { doublingInTotal } from "./timing.ts";

/** A queue takes 128 KB; what is left over leaves room for the envelope. */
const maximumMessageBytes = 100_000;
/** So many waits are let pass without sending again while a queue has not come as far as what it was sent. */
const patience = 3;

/** As many commits as one message takes, at least one; the view goes along when all of them fit. */
export const commitsMessageOf = (source: string, commits: readonly Commit[], view: ViewRow): CommitsMessage => {
  const fitting: Commit[] = [];
  let bytes = 0;
  for (const commit of commits) {
    bytes += bytesOf(JSON.stringify(commit)).length;
    if (fitting.length > 0 && bytes > maximumMessageBytes) break;
    fitting.push(commit);
  }
  const all = fitting.length === commits.length;
  return { v: 1, kind: "commits", source, commits: fitting, ...(all ? { view } : {}) };
};

/** Sends without failing the caller: a send that fails is made good by the actor's alarm. */
export const sendInBackground = <Body extends CommitsMessage | JobsMessage | WalkMessage>(
  queue: Queue<Body>,
  body: Body,
  logger: Logger,
): void => {
  usageMeter.add("queueOperations", queueOperationsOf(bytesOf(JSON.stringify(body)).length));
  queue.send(body, { contentType: "json" }).catch((fault: unknown) => logger.warn("queue-send-failed", describeFault(fault)));
};

/** The newest commit: what the cursor runs after. */
type Head = { readonly source: string; readonly sequence: number; readonly at: number; readonly view: () => ViewRow };

/** The columns of `meta` that are the outbox's. */
export type Cursor = { readonly confirmed: number; readonly resends: number; readonly deliveries: string | null };

type OutboxOptions = {
  readonly queue: Queue<CommitsMessage>;
  readonly logger: Logger;
  /** The first wait before what is unconfirmed is sent again, in milliseconds. */
  readonly resendMilliseconds: number;
  readonly head: () => Head;
};

export class Outbox {
  readonly #sql: Sql;
  readonly #log: CommitLog;
  readonly #options: OutboxOptions;
  #confirmed = 0;
  #resends = 0;
  /** The highest sequence that a message of this instance carried. */
  #sent = 0;
  #oldestUnconfirmedAt = 0;
  #deliveries: readonly Delivery[] = [];

  constructor(sql: Sql, log: CommitLog, options: OutboxOptions) {
    this.#sql = sql;
    this.#log = log;
    this.#options = options;
  }

  /** The views and the archive have everything up to here. */
  get confirmed(): number {
    return this.#confirmed;
  }

  /** Whether a message of this instance, or of an earlier one, carried more than what is confirmed. */
  get isUnderWay(): boolean {
    return this.#sent > this.#confirmed;
  }

  /** How the newest commits got to the read side, oldest first. */
  get deliveries(): readonly Delivery[] {
    return this.#deliveries;
  }

  /** Takes up where an earlier instance left off; `commits` are all of the log. */
  load({ confirmed, resends, deliveries }: Cursor, commits: readonly Commit[]): void {
    this.#confirmed = confirmed;
    this.#resends = resends;
    this.#deliveries = z.array(Delivery).parse(JSON.parse(deliveries ?? "[]"));
    this.#oldestUnconfirmedAt = commits.find(({ header }) => header.sequence === this.#confirmed + 1)?.header.at ?? 0;
    // Whatever an earlier instance sent may still be under way; the alarm sends it again if not.
    this.#sent = commits.at(-1)?.header.sequence ?? 0;
  }

  /** Call with each new commit, before it is the newest. */
  add({ header }: Commit): void {
    if (this.#confirmed === header.sequence - 1) this.#oldestUnconfirmedAt = header.at;
  }

  /** Whether that was news: everything up to `sequence` is known to be in the views and the archive. */
  confirm(sequence: number, delivery?: Delivery): boolean {
    const newest = this.#options.head().sequence;
    if (sequence <= this.#confirmed || sequence > newest) return false;
    this.#confirmed = sequence;
    this.#resends = 0;
    if (delivery !== undefined) this.#deliveries = [...this.#deliveries, delivery].slice(-rememberedDeliveries);
    const deliveries = JSON.stringify(this.#deliveries);
    this.#sql("UPDATE meta SET confirmed = ?, resends = 0, deliveries = ? WHERE id = 1", sequence, deliveries);
    const rest = sequence < newest ? this.#log.read(sequence)[0] : undefined;
    this.#oldestUnconfirmedAt = rest?.header.at ?? 0;
    return true;
  }

  send(): void {
    const { queue, logger, head } = this.#options;
    const commits = this.#log.read(this.#confirmed).map(({ header, events }) => ({ header, events }));
    if (commits.length === 0) return;
    const { source, view } = head();
    const message = commitsMessageOf(source, commits, view());
    this.#sent = message.commits.at(-1)!.header.sequence;
    sendInBackground(queue, message, logger);
  }

  /**
   * Sends a tail that nobody confirmed in time. A queue that lags is given time first, because what is sent twice makes it
   * lag more.
   */
  async resendIfDue(now: () => number): Promise<void> {
    const isDue = (): boolean => (this.resendDue() ?? Infinity) <= now();
    if (!isDue()) return;
    const waits = this.#resends < patience && (await this.#mayStillBeQueued());
    if (!isDue()) return;
    this.#resends += 1;
    this.#sql("UPDATE meta SET resends = ? WHERE id = 1", this.#resends);
    if (!waits) this.send();
  }

  /** When what is unconfirmed is to be sent again; `undefined` when everything is confirmed. */
  resendDue(): number | undefined {
    if (this.#confirmed >= this.#options.head().sequence) return undefined;
    return this.#oldestUnconfirmedAt + doublingInTotal(this.#options.resendMilliseconds, this.#resends);
  }

  /** Whether something as old as the newest commit still waits in the queue. */
  async #mayStillBeQueued(): Promise<boolean> {
    try {
      const { oldestMessageTimestamp } = await this.#options.queue.metrics();
      const oldest = oldestMessageTimestamp?.getTime() ?? 0;
      return oldest > 0 && oldest <= this.#options.head().at;
    } catch {
      return false;
    }
  }
}
