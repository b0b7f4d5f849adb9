/** What a spawned runtime and the process that spawned it say to each other. */

import type { WorkerDescription } from "./describe-worker.ts";

export type RuntimeChildOptions = {
  readonly worker: WorkerDescription;
  readonly stateFolder: string;
  readonly variables: Readonly<Record<string, string>>;
};

/** Rows of a D1 database, read past the Worker. */
export type RowsRequest = {
  readonly id: number;
  readonly binding: string;
  readonly sql: string;
  readonly parameters: readonly (string | number)[];
};

export type RuntimeReport =
  | { readonly kind: "ready"; readonly url: string; readonly token: string }
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "rows"; readonly id: number; readonly rows: readonly unknown[] }
  | { readonly kind: "fault"; readonly id: number; readonly message: string };
