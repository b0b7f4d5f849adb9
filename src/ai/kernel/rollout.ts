/**
 * Moves traffic between targets: which of them get an input, how two answers compare, and when a share grows or returns.
 * Pure: the same input always goes the same way, so an answer does not change with every reload.
 */

import { canonicalJson } from "../../core/canonical-json.ts";
import type { RouteTarget } from "./ports.ts";

/** Targets for an input whose hash lies at `fraction` (0 ≤ fraction < 1): those that serve it, in order, and those that shadow it. */
export const targetsAt = (
  targets: readonly RouteTarget[],
  fraction: number,
): { readonly serving: readonly RouteTarget[]; readonly shadowing: readonly RouteTarget[] } => {
  const chosen = targets.filter(({ share }) => fraction < (share ?? 1));
  return { serving: chosen.filter(({ shadow }) => shadow !== true), shadowing: chosen.filter(({ shadow }) => shadow === true) };
};

/** How many fields either answer has, and in how many both say the same. */
export const compareAnswers = (
  served: Readonly<Record<string, unknown>>,
  shadowed: Readonly<Record<string, unknown>>,
): { readonly fields: number; readonly agreeing: number } => {
  const names = new Set([...Object.keys(served), ...Object.keys(shadowed)]);
  const agrees = (name: string): boolean => canonicalJson(served[name] ?? null) === canonicalJson(shadowed[name] ?? null);
  return { fields: names.size, agreeing: [...names].filter(agrees).length };
};

/** Shares that a canary passes through on its way to all of the traffic. */
const steps = [0.01, 0.05, 0.2, 0.5, 1] as const;

export type CanaryCounts = { readonly answered: number; readonly failed: number };

const bounds = {
  /** Fewer calls than this say nothing. */
  calls: 30,
  /** A canary may fail this much more often than what serves today. */
  worse: 0.02,
};

/** The canary's next share: the next step when it fails no more than what serves today, 0 when it does, the same while too few calls are known. */
export const nextShare = (share: number, canary: CanaryCounts, serving: CanaryCounts): number => {
  const calls = canary.answered + canary.failed;
  const servingCalls = serving.answered + serving.failed;
  const servingRate = servingCalls === 0 ? 0 : serving.failed / servingCalls;
  // Failures alone are enough to go back: a canary that answers nobody would never reach the count.
  if (canary.failed >= 3 && canary.failed / calls > servingRate + bounds.worse && canary.failed * 10 > calls) return 0;
  if (calls < bounds.calls) return share;
  if (canary.failed / calls > servingRate + bounds.worse) return 0;
  return steps.find((step) => step > share) ?? 1;
};
