/** Appends commits to the archive without a gap or a double, and reads them back as CloudEvents. */

import { and, desc, eq, gt, like, or, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import * as z from "zod";
import { bytesOf, textOf } from "../core/encoding.ts";
import { compress, decompress } from "../core/sealing.ts";
import { traceIdOf } from "../core/trace.ts";
import { type CloudEvent, cloudEventsOf, subjectOf } from "../events/cloud-event.ts";
import { Commit } from "../events/commit.ts";
import { eventTypePrefix } from "../events/define-event.ts";
import { archivedCommits } from "./archive-schema.ts";
import { countRows } from "./metered.ts";

export type EventFilter = {
  readonly type?: string | undefined;
  readonly source?: string | undefined;
  readonly traceId?: string | undefined;
};

export type EventPage = { readonly events: CloudEvent[]; readonly nextCursor?: number };

export type Recall = (after: number) => Promise<readonly Commit[]>;

export type Archive = {
  /**
   * Keeps what is new of `commits`, which follow one another. There is no gap before them unless the archive itself has
   * lost something, as one restored from before has: then `recall` is asked, once, for what was confirmed to the source after
   * a sequence. Throws when there is a gap nevertheless, unless an erasure comes after it: the source has cut its log there.
   */
  readonly append: (source: string, commits: readonly Commit[], recall?: Recall) => Promise<void>;
  readonly search: (filter: EventFilter, page: { limit: number; after?: number | undefined }) => Promise<EventPage>;
  /** The newest events of these types (names without their prefix), of so many rows that hold any; newest row first. Looks no further back than `reach` rows. */
  readonly newestOf: (types: readonly string[], rows: number, reach: number) => Promise<CloudEvent[]>;
  /** Everything archived of a trace, by source, in order; of a trace that began very much, what came first. */
  readonly trace: (traceId: string) => Promise<ReadonlyMap<string, readonly Commit[]>>;
  /** Of these candidates, the ones whose erasure is archived. */
  readonly erasedAmong: (candidateIds: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly countByType: () => Promise<Record<string, number>>;
};

const shortType = (type: string): string => (type.startsWith(eventTypePrefix) ? type.slice(eventTypePrefix.length) : type);

const countTypes = (commits: readonly Commit[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { events } of commits) for (const { type } of events) counts[shortType(type)] = (counts[shortType(type)] ?? 0) + 1;
  return counts;
};

const maximumTries = 4;

/** One trace is one request and what it set off: rarely more than two rows. */
const maximumTraceRows = 50;

const unpack = async (packed: Uint8Array): Promise<Commit[]> =>
  z.array(Commit).parse(JSON.parse(textOf(await decompress(new Uint8Array(packed)))));

/** What comes next after `last`, up to where another trace begins: one row is one trace, so that a trace is found whole and alone. */
const nextRow = (commits: readonly Commit[], last: number): readonly Commit[] => {
  const fresh = commits.filter(({ header }) => header.sequence > last);
  const trace = fresh[0] === undefined ? undefined : traceIdOf(fresh[0].header.traceparent);
  const end = fresh.findIndex(({ header }) => traceIdOf(header.traceparent) !== trace);
  return end === -1 ? fresh : fresh.slice(0, end);
};

const beginsWithErasure = ([first]: readonly Commit[]): boolean =>
  first?.events.some(({ type }) => shortType(type) === "candidate.erased") === true;

export const createArchive = (db: DrizzleD1Database): Archive => {
  const lastArchived = async (source: string): Promise<number> => {
    const [row] = await db
      .select({ last: archivedCommits.lastSequence })
      .from(archivedCommits)
      .where(eq(archivedCommits.source, source))
      .orderBy(desc(archivedCommits.firstSequence))
      .limit(1);
    return row?.last ?? 0;
  };

  return {
    append: async (source, brought, recall) => {
      const compressed = async (row: readonly Commit[]) => Buffer.from(await compress(bytesOf(JSON.stringify(row))));
      let last = await lastArchived(source);
      let commits = brought;
      let isRecalled = recall === undefined;
      for (let conflicts = 0; conflicts < maximumTries;) {
        const row = nextRow(commits, last);
        const first = row[0]?.header;
        const end = row.at(-1)?.header;
        if (first === undefined || end === undefined) return;
        if (first.sequence !== last + 1 && !isRecalled) {
          isRecalled = true;
          const lost = (await recall?.(last)) ?? [];
          commits = [...lost.filter(({ header }) => header.sequence < first.sequence), ...brought];
          continue;
        }
        if (first.sequence !== last + 1 && !beginsWithErasure(row)) {
          throw new Error(`Commits of ${source} are missing before ${first.sequence}.`);
        }
        const kept = await db
          .insert(archivedCommits)
          .values({
            source,
            firstSequence: first.sequence,
            lastSequence: end.sequence,
            at: end.at,
            traceId: traceIdOf(first.traceparent),
            organisationId: first.organisationId ?? null,
            types: JSON.stringify(countTypes(row)),
            commits: await compressed(row),
          })
          .onConflictDoNothing()
          .run();
        countRows(kept);
        if (kept.meta.changes > 0) {
          last = end.sequence;
        } else {
          // Another delivery archived meanwhile, so the cut is made again.
          conflicts += 1;
          last = await lastArchived(source);
        }
      }
      throw new Error(`The archive of ${source} kept changing.`);
    },
    search: async ({ type, source, traceId }, { limit, after }) => {
      const rows = await db
        .select({ id: archivedCommits.id, source: archivedCommits.source, commits: archivedCommits.commits })
        .from(archivedCommits)
        .where(
          and(
            after === undefined ? undefined : gt(archivedCommits.id, after),
            source === undefined ? undefined : eq(archivedCommits.source, source),
            traceId === undefined ? undefined : eq(archivedCommits.traceId, traceId),
            type === undefined ? undefined : like(archivedCommits.types, `%"${shortType(type)}":%`),
          ),
        )
        .orderBy(archivedCommits.id)
        .limit(limit);
      const events: CloudEvent[] = [];
      for (const row of rows) {
        for (const commit of await unpack(row.commits)) events.push(...cloudEventsOf(row.source, commit));
      }
      const wanted = type === undefined ? events : events.filter((event) => shortType(event.type) === shortType(type));
      const last = rows.at(-1)?.id;
      return { events: wanted, ...(rows.length === limit && last !== undefined ? { nextCursor: last } : {}) };
    },
    newestOf: async (types, limit, reach) => {
      const rows = await db
        .select({ source: archivedCommits.source, commits: archivedCommits.commits })
        .from(archivedCommits)
        .where(
          and(
            gt(archivedCommits.id, sql`(SELECT max(id) FROM ${archivedCommits}) - ${reach}`),
            or(...types.map((type) => like(archivedCommits.types, `%"${type}":%`))),
          ),
        )
        .orderBy(desc(archivedCommits.id))
        .limit(limit);
      const events: CloudEvent[] = [];
      for (const row of rows) for (const commit of await unpack(row.commits)) events.push(...cloudEventsOf(row.source, commit));
      return events.filter(({ type }) => types.includes(shortType(type)));
    },
    trace: async (traceId) => {
      const rows = await db
        .select({ source: archivedCommits.source, commits: archivedCommits.commits })
        .from(archivedCommits)
        .where(eq(archivedCommits.traceId, traceId))
        .orderBy(archivedCommits.id)
        .limit(maximumTraceRows);
      const bySource = new Map<string, Commit[]>();
      for (const { source, commits } of rows) bySource.set(source, [...(bySource.get(source) ?? []), ...(await unpack(commits))]);
      return bySource;
    },
    erasedAmong: async (candidateIds) => {
      const sources = JSON.stringify(candidateIds.map((id) => `/candidates/${id}`));
      const rows = await db
        .selectDistinct({ source: archivedCommits.source })
        .from(archivedCommits)
        .where(
          and(
            sql`${archivedCommits.source} IN (SELECT value FROM json_each(${sources}))`,
            like(archivedCommits.types, '%"candidate.erased":%'),
          ),
        );
      return new Set(rows.map(({ source }) => subjectOf(source)));
    },
    countByType: async () => {
      const rows = await db.all<{ key: string; total: number }>(
        sql`SELECT key, SUM(value) AS total FROM ${archivedCommits}, json_each(${archivedCommits.types}) GROUP BY key ORDER BY key`,
      );
      return Object.fromEntries(rows.map(({ key, total }) => [key, total]));
    },
  };
};
