/** What the suite found of a plugin, for a terminal: a row for each case, a column for each capability. */

import type { CaseResult } from "./suite.ts";

const signOf = (result: CaseResult | undefined): string =>
  result === undefined ? "–" : result.problem === undefined ? "passed" : "FAILED";

/** The table, and below it what went wrong. "–": the case is none of that capability. */
export const matrixOf = (results: readonly CaseResult[]): string[] => {
  const capabilities = [...new Set(results.map(({ capability }) => capability))];
  const names = [...new Set(results.map(({ name }) => name))];
  const width = Math.max(...names.map(({ length }) => length));
  const row = (first: string, cells: readonly string[]): string =>
    [first.padEnd(width), ...cells.map((cell, column) => cell.padEnd(capabilities[column]?.length ?? 0))].join("  ").trimEnd();
  const resultOf = (capability: string, name: string) =>
    results.find((result) => result.capability === capability && result.name === name);
  return [
    row("", capabilities),
    ...names.map((name) =>
      row(
        name,
        capabilities.map((capability) => signOf(resultOf(capability, name))),
      ),
    ),
    ...results.flatMap(({ capability, name, problem }) =>
      problem === undefined ? [] : [`FAILED  ${capability} · ${name}: ${problem}`],
    ),
  ];
};
