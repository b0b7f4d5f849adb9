/** Reads the archive past the Worker: every commit that was ever published, as it lies in the database. */

import { gunzipSync } from "node:zlib";
import type { SpawnedRuntime } from "../local-runtime/spawn-runtime.ts";
import type { Commit } from "../../src/events/commit.ts";

export type ArchivedRow = {
  readonly source: string;
  readonly first: number;
  readonly last: number;
  readonly commits: readonly Commit[];
};

type Raw = { source: string; first: number; last: number; commits: string };

/** In the order of source and sequence; of one source, or of all. */
export const readArchive = async (runtime: SpawnedRuntime, source?: string): Promise<ArchivedRow[]> => {
  const rows = await runtime.rows<Raw>(
    "ARCHIVE",
    `SELECT source, first_sequence AS first, last_sequence AS last, hex(commits) AS commits FROM archived_commits
     WHERE ?1 = '' OR source = ?1 ORDER BY source, first_sequence`,
    source ?? "",
  );
  return rows.map(({ commits, ...row }) => ({
    ...row,
    commits: JSON.parse(gunzipSync(Buffer.from(commits, "hex")).toString()) as Commit[],
  }));
};

/** What is wrong with the rows of one source whose actor stands at `sequence`; empty when nothing is. */
export const faultsOfArchive = (rows: readonly ArchivedRow[], sequence: number): string[] => {
  const faults: string[] = [];
  const source = rows[0]?.source ?? "a source";
  const eventIds = new Set<string>();
  const pairIds = new Set<string>();
  const ended = new Set<string>();
  let expected = 1;
  for (const row of rows) {
    for (const { header, events } of row.commits) {
      if (header.sequence !== expected)
        faults.push(`${source}: commit ${String(header.sequence)} stands where ${String(expected)} belongs`);
      expected = header.sequence + 1;
      for (const { id, type, data } of events) {
        if (eventIds.has(id)) faults.push(`${source}: event ${id} is archived twice`);
        eventIds.add(id);
        if (type === "com.clearview.match.found") {
          for (const { pairId } of (data as { pairs: { pairId: string }[] }).pairs) {
            if (pairIds.has(pairId)) faults.push(`${source}: pair ${pairId} was found twice by the same side`);
            pairIds.add(pairId);
          }
        }
        if (type === "com.clearview.run.completed" || type === "com.clearview.run.failed") {
          const { runId } = data as { runId: string };
          if (ended.has(runId)) faults.push(`${source}: run ${runId} ended twice`);
          ended.add(runId);
        }
      }
    }
    if (row.first !== row.commits[0]?.header.sequence || row.last !== row.commits.at(-1)?.header.sequence) {
      faults.push(`${source}: a row says ${String(row.first)} to ${String(row.last)} and holds something else`);
    }
  }
  if (expected - 1 !== sequence)
    faults.push(`${source}: archived up to ${String(expected - 1)}, the actor stands at ${String(sequence)}`);
  return faults;
};
