/** What a measure says, in the one shape that all measures of the project keep. */

import { rounded } from "../measure/percentiles.ts";

export type BenchResult = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** "≤ 3" or "≥ 0.6"; null for a figure that is only told. */
  readonly target: string | null;
  /** null without a target. */
  readonly met: boolean | null;
  /** What the value has been set against, in words and figures. */
  readonly comparedWith?: string;
};

export type Target = { readonly atMost: number } | { readonly atLeast: number };

const digitsOf = (value: number): number =>
  Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 1 ? 2 : 4;

/** The target is held against the value as measured; only what is shown is rounded. A value that is no number meets nothing. */
export const benchResult = (name: string, value: number, unit: string, target?: Target, comparedWith?: string): BenchResult => {
  const met = target === undefined ? null : "atMost" in target ? value <= target.atMost : value >= target.atLeast;
  const told = target === undefined ? null : "atMost" in target ? `≤ ${String(target.atMost)}` : `≥ ${String(target.atLeast)}`;
  return {
    name,
    value: rounded(value, digitsOf(value)),
    unit,
    target: told,
    met,
    ...(comparedWith === undefined ? {} : { comparedWith }),
  };
};

/** A table for a terminal. */
export const tableOf = (results: readonly BenchResult[]): string[] => {
  const name = Math.max(...results.map((result) => result.name.length));
  const unit = Math.max(...results.map((result) => result.unit.length));
  return results.map((result) => {
    const mark = result.met === null ? "    " : result.met ? "ok  " : "MISS";
    const target = result.target === null ? "" : `target ${result.target}`;
    const compared = result.comparedWith === undefined ? "" : `(${result.comparedWith})`;
    return `${mark} ${result.name.padEnd(name)} ${String(result.value).padStart(10)} ${result.unit.padEnd(unit)}  ${target.padEnd(14)} ${compared}`.trimEnd();
  });
};
