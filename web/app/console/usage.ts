/** Adds up calls of language models: by provider, by task, by day, and of a shadow beside what it is compared with. Pure. */

import type { CallCounts } from "../../shared/api-types.ts";

export type Sum = {
  readonly answered: number;
  readonly failed: number;
  readonly milliseconds: number;
  readonly tokens: number;
  readonly microdollars: number;
  readonly fields: number;
  readonly agreeing: number;
};

export const sumOf = (rows: readonly CallCounts[]): Sum => {
  const total = (of: (row: CallCounts) => number): number => rows.reduce((sum, row) => sum + of(row), 0);
  return {
    answered: total(({ answered }) => answered),
    failed: total(({ failed }) => failed),
    milliseconds: total(({ milliseconds }) => milliseconds),
    tokens: total(({ inputTokens, outputTokens }) => inputTokens + outputTokens),
    microdollars: total(({ microdollars }) => microdollars),
    fields: total(({ fields }) => fields),
    agreeing: total(({ agreeing }) => agreeing),
  };
};

export const callsOf = ({ answered, failed }: Sum): number => answered + failed;
/** Undefined: there is nothing to divide by. */
const part = (of: number, all: number): number | undefined => (all === 0 ? undefined : of / all);
/** Which part of the calls gave an answer that fits. */
export const validity = (sum: Sum): number | undefined => part(sum.answered, callsOf(sum));
export const agreement = ({ fields, agreeing }: Sum): number | undefined => part(agreeing, fields);
export const meanTime = (sum: Sum): number | undefined => part(sum.milliseconds, callsOf(sum));
/** Undefined: tokens were spent at a price that nobody told, or that is none. */
export const costOf = ({ tokens, microdollars }: Sum): number | undefined =>
  tokens > 0 && microdollars === 0 ? undefined : microdollars;
export const meanCost = (sum: Sum): number | undefined => {
  const cost = costOf(sum);
  return cost === undefined ? undefined : part(cost, callsOf(sum));
};

/** Rows under each name, names in the order of the alphabet. */
export const groupsOf = (
  rows: readonly CallCounts[],
  nameOf: (row: CallCounts) => string,
): readonly (readonly [string, readonly CallCounts[]])[] =>
  [...Map.groupBy(rows, nameOf)].sort(([one], [other]) => (one < other ? -1 : 1));

const dayMilliseconds = 86_400_000;

/** "YYYY-MM-DD" in UTC, as the platform counts, oldest first, with today at the end. */
export const lastDays = (count: number, now: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => new Date(now - (count - 1 - index) * dayMilliseconds).toISOString().slice(0, 10));

export type Comparison = {
  readonly task: string;
  readonly provider: string;
  readonly model: string;
  readonly shadow: Sum;
  /** Of the same versions of the route. No calls where the engine serves: it is not counted. */
  readonly served: Sum;
  /** Who served, as "provider model". */
  readonly servedBy: readonly string[];
};

const targetOf = ({ provider, model }: CallCounts): string => `${provider} ${model}`.trim();

/** Each shadow beside what served while it did. */
export const comparisonsOf = (rows: readonly CallCounts[]): readonly Comparison[] =>
  groupsOf(
    rows.filter(({ role }) => role === "shadow"),
    (row) => JSON.stringify([row.task, row.provider, row.model]),
  ).flatMap(([, shadows]) => {
    const [first] = shadows;
    if (first === undefined) return [];
    const { task, provider, model } = first;
    const versions = new Set(shadows.map(({ routeVersion }) => routeVersion));
    const served = rows.filter((row) => row.role === "served" && row.task === task && versions.has(row.routeVersion));
    const servedBy = [...new Set(served.map(targetOf))];
    return [{ task, provider, model, shadow: sumOf(shadows), served: sumOf(served), servedBy }];
  });
