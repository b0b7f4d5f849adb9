/** Looks into actors and their surroundings from the outside: what is stored, what is confirmed, what is archived. */

import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { drizzle } from "drizzle-orm/d1";
import type { CandidateActorStub } from "../../../src/durable-objects/stubs/candidate.ts";
import type { EmployerActorStub } from "../../../src/durable-objects/stubs/employer.ts";
import type { JobActorStub } from "../../../src/durable-objects/stubs/job.ts";
import { createArchive } from "../../../src/db/archive.ts";
import type { CloudEvent } from "../../../src/events/cloud-event.ts";
import { get } from "./client.ts";
import { until } from "./until.ts";

export const isJob = (id: string): boolean => id.startsWith("job_");

const isEmployer = (id: string): boolean => id.startsWith("emp_");

export const objectOf = (id: string): DurableObjectStub =>
  (isEmployer(id) ? env.EMPLOYER_ACTOR : isJob(id) ? env.JOB_ACTOR : env.CANDIDATE_ACTOR).getByName(id) as DurableObjectStub;

/** The calls that services make; the platform's own type for a remote stub cannot say so. */
export const candidateStub = (id: string): CandidateActorStub =>
  env.CANDIDATE_ACTOR.getByName(id) as unknown as CandidateActorStub;
export const employerStub = (id: string): EmployerActorStub => env.EMPLOYER_ACTOR.getByName(id) as unknown as EmployerActorStub;
export const jobStub = (id: string): JobActorStub => env.JOB_ACTOR.getByName(id) as unknown as JobActorStub;

const tableOf = (id: string): string => (isEmployer(id) ? "employers" : isJob(id) ? "jobs" : "candidates");

export const sourceOf = (id: string): string => `/${tableOf(id)}/${id}`;

type Row = Record<string, SqlStorageValue>;

/** Rows of the actor's own database. */
export const rowsOf = <Result extends Row = Row>(object: DurableObjectStub, query: string): Promise<Result[]> =>
  runInDurableObject(object, (_, state) => state.storage.sql.exec<Result>(query).toArray());

export type Cursor = { readonly sequence: number; readonly confirmed: number; readonly timers: number; readonly resends: number };

/** How far the actor's log goes, how far it is confirmed, and how many runs it waits for. */
export const cursorOf = async (id: string): Promise<Cursor> =>
  (
    await rowsOf<{ sequence: number; confirmed: number; timers: number; resends: number }>(
      objectOf(id),
      "SELECT (SELECT max(sequence) FROM log) AS sequence, confirmed, resends, (SELECT count(*) FROM timers) AS timers FROM meta",
    )
  )[0]!;

/** Waits until every run of the actor has ended and views and archive have everything. */
export const settled = (id: string): Promise<Cursor> =>
  until(
    `${id} is settled`,
    () => cursorOf(id),
    ({ sequence, confirmed, timers }) => timers === 0 && confirmed === sequence,
  );

export const alarmOf = (id: string): Promise<number | null> =>
  runInDurableObject(objectOf(id), (_, state) => state.storage.getAlarm());

export const shortTypes = (events: readonly Pick<CloudEvent, "type">[]): string[] =>
  events.map(({ type }) => type.replace("com.clearview.", ""));

export const archiveOf = () => createArchive(drizzle(env.ARCHIVE));

/** Everything archived of one source. */
export const archivedOf = async (id: string): Promise<readonly CloudEvent[]> =>
  (await archiveOf().search({ source: sourceOf(id) }, { limit: 1000 })).events;

/** Sequences of the archived commits of one source, each as often as it stands there, in the order of the archive. */
export const archivedSequences = async (id: string): Promise<number[]> => {
  const sequences: number[] = [];
  let last: string | undefined;
  // One commit's events share its header's sequence and stand together; an event id tells a commit archived twice.
  const seen = new Set<string>();
  for (const { sequence, id: eventId } of await archivedOf(id)) {
    if (sequence !== last || seen.has(eventId)) sequences.push(Number(sequence));
    seen.add(eventId);
    last = sequence;
  }
  return sequences;
};

export const oneToN = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

export const viewOf = (id: string): Promise<Record<string, unknown> | null> =>
  env.DB.prepare(`SELECT * FROM ${tableOf(id)} WHERE id = ?`)
    .bind(id)
    .first();

export const deadLetters = async (): Promise<Record<string, unknown>[]> =>
  (await env.DB.prepare("SELECT * FROM dead_letters").all()).results;

/** Ids that a job's or a candidate's ranking holds now. */
export const rankingOf = async (id: string): Promise<string[]> => {
  const { items } = await get(`/v1${sourceOf(id)}/matches?limit=100`);
  return (items as { candidateId?: string; jobId?: string }[]).map(({ candidateId, jobId }) => candidateId ?? jobId ?? "");
};
