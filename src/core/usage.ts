/**
 * What the platform bills, counted where it happens. One meter per isolate: the Worker and its actors share it when they
 * share an isolate, as they do locally; in production the operator's figures come from the platform's own analytics.
 */

export type UsageName =
  | "workerRequests"
  | "queueOperations"
  | "durableObjectRequests"
  | "durableObjectRowsWritten"
  | "durableObjectRowsRead"
  | "d1RowsWritten"
  | "d1RowsRead"
  | "objectMilliseconds";

export type UsageTotals = Record<UsageName, number>;

const zero = (): UsageTotals => ({
  workerRequests: 0,
  queueOperations: 0,
  durableObjectRequests: 0,
  durableObjectRowsWritten: 0,
  durableObjectRowsRead: 0,
  d1RowsWritten: 0,
  d1RowsRead: 0,
  objectMilliseconds: 0,
});

const totals = zero();

export const usageMeter = {
  add: (name: UsageName, amount: number): void => {
    totals[name] += amount;
  },
  read: (): UsageTotals => ({ ...totals }),
};

/** A delivered queue message costs one write, one read and one delete for every 64 KB begun. */
export const queueOperationsOf = (messageBytes: number): number => 3 * Math.max(1, Math.ceil(messageBytes / 65_536));
