/**
 * What must hold of every candidate and job once the dust has settled: no run is open, view and archive are where the actor
 * is, the archive tells what the timeline tells, and nothing stands anywhere twice.
 */

import { type ApiClient, ApiProblem } from "../client/api-client.ts";
import type { Timeline } from "../client/api-shapes.ts";
import type { SpawnedRuntime } from "../local-runtime/spawn-runtime.ts";
import { faultsOfArchive, readArchive } from "./read-archive.ts";

export type EntityState = {
  readonly id: string;
  readonly status: string;
  readonly sequence: number;
  readonly lastRun?: { readonly runId: string; readonly status: string } | undefined;
};

type Kind = "candidates" | "jobs";
export const kindOf = (id: string): Kind => (id.startsWith("job_") ? "jobs" : "candidates");

/** An erased candidate may be told as gone; its view row says the same. */
const readEntity = async (client: ApiClient, runtime: SpawnedRuntime, id: string): Promise<EntityState> => {
  try {
    return { ...(await client.get<Omit<EntityState, "id">>(`/v1/${kindOf(id)}/${id}`)), id };
  } catch (fault) {
    if (!(fault instanceof ApiProblem) || fault.code !== "candidate-erased") throw fault;
    const [row] = await runtime.rows<{ sequence: number; status: string }>(
      "DB",
      "SELECT sequence, status FROM candidates WHERE id = ?",
      id,
    );
    return { id, status: "erased", sequence: row?.sequence ?? 0 };
  }
};

/** Why an entity is not settled yet; undefined once it is. */
const unsettled = async (runtime: SpawnedRuntime, state: EntityState): Promise<string | undefined> => {
  const { id, sequence, lastRun } = state;
  const kind = kindOf(id);
  if (lastRun?.status === "open") return `${id}: run ${lastRun.runId} is open`;
  const [view] = await runtime.rows<{ sequence: number; run_status: string | null }>(
    "DB",
    `SELECT sequence, run_status FROM ${kind} WHERE id = ?`,
    id,
  );
  if (view?.sequence !== sequence) return `${id}: the view shows ${String(view?.sequence)} of ${String(sequence)}`;
  if (view.run_status === "open") return `${id}: the view shows an open run`;
  const [last] = await runtime.rows<{ last: number | null }>(
    "ARCHIVE",
    "SELECT max(last_sequence) AS last FROM archived_commits WHERE source = ?",
    `/${kind}/${id}`,
  );
  return last?.last === sequence ? undefined : `${id}: archived up to ${String(last?.last)} of ${String(sequence)}`;
};

export type Settled = { readonly state: EntityState } | { readonly waitingFor: string };

export const readSettled = async (client: ApiClient, runtime: SpawnedRuntime, id: string): Promise<Settled> => {
  const state = await readEntity(client, runtime, id);
  const waitingFor = await unsettled(runtime, state);
  return waitingFor === undefined ? { state } : { waitingFor };
};

/** Faults of one settled entity. */
export const faultsOfEntity = async (client: ApiClient, runtime: SpawnedRuntime, state: EntityState): Promise<string[]> => {
  const source = `/${kindOf(state.id)}/${state.id}`;
  const rows = await readArchive(runtime, source);
  const faults = faultsOfArchive(rows, state.sequence);
  if (state.status === "erased") return faults;
  const { items } = await client.get<Timeline>(`/v1${source}/timeline`);
  const archived = rows.flatMap(({ commits }) => commits.flatMap(({ events }) => events.map(({ id }) => id)));
  const told = items.map(({ id }) => id);
  if (archived.join() !== told.join()) faults.push(`${source}: the archive and the timeline tell different events`);
  return faults;
};
