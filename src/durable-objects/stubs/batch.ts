/** The calls that a batch's actor answers. */

import type { FailureCode } from "../../core/failure.ts";
import type { Result } from "../../core/result.ts";
import type { BatchStatus, Item, ItemOutcome, ShownState } from "../../domain/batch/batch.ts";
import type { BatchLine, ItemKind } from "../../domain/batch/read-line.ts";
import type { Principal } from "../../domain/principal.ts";
import type { FailReason } from "./runs.ts";

/** Who sends a batch, by which request, and what its lines are that do not say so themselves. */
export type BatchUpload = {
  readonly batchId: string;
  readonly principal: Principal;
  readonly correlationId: string;
  readonly kind?: ItemKind | undefined;
  /** Fewer than a batch may have, where the day's quota has no room for more. */
  readonly mostLines?: number | undefined;
};

export type BatchSnapshot = {
  readonly batchId: string;
  readonly status: BatchStatus;
  readonly items: Readonly<Record<ShownState | "total", number>>;
  readonly createdAt: number;
  readonly endedAt?: number | undefined;
  readonly fetchedAt?: number | undefined;
  /** When the texts and the sender's own ids were deleted. */
  readonly contentGoneAt?: number | undefined;
};

export type BatchItem = Omit<Item, "state"> & { readonly state: ShownState };

/** `id` is what the sender called the line, as long as the content is kept. */
export type BatchResultLine = BatchItem & { readonly id?: string | undefined };

export type ItemsRequest = { readonly after: number; readonly limit: number; readonly state?: ShownState | undefined };

export type TakenParcel =
  | {
      readonly kind: "open";
      readonly principal: Principal;
      readonly createdAt: number;
      readonly correlationId: string;
      /** How many lines the whole batch has, broken ones too. */
      readonly total: number;
      readonly lines: readonly BatchLine[];
    }
  /** Settled, called back, or gone: there is nothing to do. */
  | { readonly kind: "stop" }
  | { readonly kind: "unreadable"; readonly code: FailureCode };

export type BatchActorStub = {
  /** Reads the lines as they come. Nothing of a batch is worked on before all of it is here. */
  receive(upload: BatchUpload, body: ReadableStream<Uint8Array>): Promise<Result<BatchSnapshot>>;
  read(principal: Principal): Promise<Result<BatchSnapshot>>;
  items(principal: Principal, request: ItemsRequest): Promise<Result<readonly BatchItem[]>>;
  pause(principal: Principal): Promise<Result<BatchSnapshot>>;
  resume(principal: Principal): Promise<Result<BatchSnapshot>>;
  cancel(principal: Principal): Promise<Result<BatchSnapshot>>;
  /** Of a batch that has ended. Its content goes with the first call. */
  result(principal: Principal): Promise<Result<readonly BatchResultLine[]>>;
  take(parcel: number): Promise<TakenParcel>;
  report(parcel: number, outcomes: readonly ItemOutcome[]): Promise<void>;
  failParcel(parcel: number, reason: FailReason): Promise<void>;
};
