/** Published audits, reckoned again from their counts: impact ratios of a model audit, callback rates of a field study. */

import { impactRatios } from "../../src/domain/fairness/impact-ratio.ts";
import { type BenchResult, benchResult } from "../bench/result.ts";
import { readRows } from "./read-data.ts";

/** Ratios are published with all their digits. */
const tolerance = 1e-12;

const groupBy = <Value>(values: readonly Value[], key: (value: Value) => string): Map<string, Value[]> => {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const known = groups.get(key(value));
    if (known === undefined) groups.set(key(value), [value]);
    else known.push(value);
  }
  return groups;
};

export const measureAuditArithmetic = (folder: string): BenchResult[] => {
  const rows = readRows(folder, "audit/performance-ranking.csv");
  let equal = 0;
  for (const audit of groupBy(rows, ({ job, model, rank }) => `${job}|${model}|${rank}`).values()) {
    const counts = audit.map((row) => ({
      group: row["demo"]!,
      selected: Number(row["top"]),
      total: Math.round(Number(row["top"]) / Number(row["selection_rate"])),
    }));
    for (const [index, { ratio }] of impactRatios(counts).entries()) {
      if (ratio !== undefined && Math.abs(ratio - Number(audit[index]!["disparate_impact_ratio"])) <= tolerance) equal += 1;
    }
  }

  const applications = groupBy(readRows(folder, "audit/resume-names.csv"), (row) => row["ethnicity"]!);
  const called = [...applications].map(([group, all]) => ({
    group,
    total: all.length,
    selected: all.filter((row) => row["call"] === "yes").length,
  }));
  const callbacks = impactRatios(called);
  const rateOf = (group: string): string => (100 * (callbacks.find((one) => one.group === group)?.rate ?? 0)).toFixed(2);
  const asPublished = Number(rateOf("cauc") === "9.65") + Number(rateOf("afam") === "6.45");
  const lowest = Math.min(...callbacks.map(({ ratio }) => ratio ?? 1));
  return [
    benchResult("audit: published impact ratios reproduced", equal, `of ${String(rows.length)}`, { atLeast: rows.length }),
    benchResult(
      "audit: published callback rates reproduced",
      asPublished,
      "of 2",
      { atLeast: 2 },
      `${rateOf("cauc")} % and ${rateOf("afam")} %; impact ratio ${lowest.toFixed(3)}`,
    ),
  ];
};
