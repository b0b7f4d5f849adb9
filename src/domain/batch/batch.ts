/**
 * A batch and what may happen to it. Items travel in parcels of up to twenty; a parcel is what one queue message names, one
 * row keeps and one report settles. Pure: every function gives a new value.
 */

import * as z from "zod";
import { failureCodes } from "../../core/failure.ts";
import { DocumentResponse } from "../resume/document.ts";
import { Principal } from "../principal.ts";
import { ItemKind } from "./read-line.ts";

export const maximumItems = 1_000;
export const itemsInParcel = 20;
/**
 * Messages under way at one moment: enough to keep a consumer busy, few enough that a pause is soon felt and that one
 * invocation, which may be handed all of them, has no more than forty items on its hands.
 */
export const parcelsUnderWay = 2;
export const contentMilliseconds = 24 * 60 * 60 * 1_000;

const itemReasons = [...failureCodes, "attempts-exhausted", "dead-letter", "batch-expired"] as const;
const ItemReason = z.enum(itemReasons);
type ItemReason = z.infer<typeof ItemReason>;

/** Why the service itself gave an item up, not knowing how far it came: a later report knows better. */
const givenUp: ReadonlySet<ItemReason | undefined> = new Set(["attempts-exhausted", "dead-letter", "batch-expired"]);

export const Item = z.object({
  line: z.number().int(),
  /** Absent when the line was too broken to tell. */
  kind: ItemKind.optional(),
  state: z.enum(["open", "done", "failed", "cancelled"]),
  reason: ItemReason.optional(),
  at: z.string().optional(),
  /** The candidate or job that the line became. */
  entityId: z.string().optional(),
  response: DocumentResponse.shape.code.optional(),
  talentScore: z.number().optional(),
});
export type Item = z.infer<typeof Item>;

export const Parcel = z.object({
  number: z.number().int(),
  /**
   * Waiting to be sent, sent, taken by a consumer, settled. What was only sent can be called back; what was taken ends by its
   * report, or by its time running out.
   */
  phase: z.enum(["waiting", "sent", "taken", "settled"]),
  /** Sends so far. */
  attempts: z.number().int(),
  /** When it is sent again if nobody has reported; 0 while it is not under way. */
  due: z.number(),
  items: z.array(Item),
});
export type Parcel = z.infer<typeof Parcel>;

export const BatchStatus = z.enum(["receiving", "interrupted", "running", "paused", "cancelling", "cancelled", "done"]);
export type BatchStatus = z.infer<typeof BatchStatus>;

export const Batch = z.object({
  status: BatchStatus,
  principal: Principal,
  correlationId: z.string(),
  /** SHA-256 of the body and of what it was said to hold: tells a repeated upload from another one under the same key. */
  hash: z.string(),
  createdAt: z.number(),
  endedAt: z.number().optional(),
  fetchedAt: z.number().optional(),
  contentGoneAt: z.number().optional(),
});
export type Batch = z.infer<typeof Batch>;

/** What the consumer tells of one item; "open": what it has become so far, as its run has to be tried again. */
export type ItemOutcome = Omit<Item, "state" | "kind" | "at"> & { readonly state: "open" | "done" | "failed" };

export const shownStates = ["waiting", "working", "done", "failed", "cancelled"] as const;
export type ShownState = (typeof shownStates)[number];

const isUnderWay = ({ phase }: Parcel): boolean => phase === "sent" || phase === "taken";

export const shownState = (item: Item, parcel: Parcel): ShownState =>
  item.state !== "open" ? item.state : isUnderWay(parcel) ? "working" : "waiting";

export const countItems = (parcels: readonly Parcel[]): Record<ShownState | "total", number> => {
  const counts = { total: 0, waiting: 0, working: 0, done: 0, failed: 0, cancelled: 0 };
  for (const parcel of parcels) {
    for (const item of parcel.items) {
      counts.total += 1;
      counts[shownState(item, parcel)] += 1;
    }
  }
  return counts;
};

/** A parcel with nothing left to do is settled, whatever it was before. */
const settledIfDone = (parcel: Parcel): Parcel =>
  parcel.items.some((item) => item.state === "open") ? parcel : { ...parcel, phase: "settled", due: 0 };

export const newParcel = (number: number, items: readonly Item[]): Parcel =>
  settledIfDone({ number, phase: "waiting", attempts: 0, due: 0, items: [...items] });

/** Waiting parcels to send now, in order, so that no more than the window's are under way. */
export const parcelsToSend = (status: BatchStatus, parcels: readonly Parcel[]): readonly Parcel[] => {
  if (status !== "running") return [];
  const room = Math.max(0, parcelsUnderWay - parcels.filter(isUnderWay).length);
  return parcels.filter(({ phase }) => phase === "waiting").slice(0, room);
};

/** A parcel that was taken before stays taken when it is sent again: it has been begun, so it has to end. */
export const sent = (parcel: Parcel, due: number): Parcel => ({
  ...parcel,
  phase: parcel.phase === "taken" ? "taken" : "sent",
  attempts: parcel.attempts + 1,
  due,
});

/** Records outcomes, the first of an item wins, unless the item had only been given up. */
export const reported = (parcel: Parcel, outcomes: readonly ItemOutcome[]): Parcel =>
  settledIfDone({
    ...parcel,
    items: parcel.items.map((item) => {
      const outcome = outcomes.find(({ line }) => line === item.line);
      const takes = item.state === "open" || item.state === "cancelled" || givenUp.has(item.reason);
      if (outcome === undefined || !takes) return item;
      if (outcome.state === "open") return { ...item, ...outcome, state: item.state };
      const { reason: _, ...kept } = item;
      return { ...kept, ...outcome };
    }),
  });

/** Calls back what no consumer has taken yet: on a pause it waits again. */
export const calledBack = (parcel: Parcel): Parcel =>
  parcel.phase === "sent" ? { ...parcel, phase: "waiting", attempts: 0, due: 0 } : parcel;

const closeOpen = (parcel: Parcel, change: Pick<Item, "state" | "reason">): Parcel =>
  settledIfDone({ ...parcel, items: parcel.items.map((item) => (item.state === "open" ? { ...item, ...change } : item)) });

/** On a cancellation what nobody has begun ends; what a consumer has taken is carried to its end. */
export const cancelled = (parcel: Parcel): Parcel =>
  parcel.phase === "taken" ? parcel : closeOpen(parcel, { state: "cancelled" });

export const gaveUp = (parcel: Parcel, reason: ItemReason): Parcel => closeOpen(parcel, { state: "failed", reason });

/** Where a batch stands once its parcels have changed. */
export const statusAfter = (status: BatchStatus, parcels: readonly Parcel[]): BatchStatus => {
  if (status !== "running" && status !== "paused" && status !== "cancelling") return status;
  if (parcels.some(({ phase }) => phase !== "settled")) return status;
  return status === "cancelling" ? "cancelled" : "done";
};

export const hasEnded = (status: BatchStatus): boolean => status === "done" || status === "cancelled" || status === "interrupted";
