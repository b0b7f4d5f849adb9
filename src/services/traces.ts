/**
 * The whole way of one request: what the archive holds of its trace and what the actors know of it. Only of entities that
 * the principal may read; a trace of somebody else's is told from none by nothing.
 */

import type { Clock } from "../core/clock.ts";
import { failure } from "../core/failure.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { Archive } from "../db/archive.ts";
import type { Principal } from "../domain/principal.ts";
import { type TracePart, tracePartsOf } from "../domain/trace/trace-parts.ts";
import { type CloudEvent, cloudEventsOf, isOfPlatform, ownerOf, subjectOf } from "../events/cloud-event.ts";
import type { Commit } from "../events/commit.ts";
import type { Actors } from "./actors.ts";

export type Trace = {
  readonly traceId: string;
  readonly from: number;
  /** Absent while some part goes on or is not delivered yet. */
  readonly to?: number;
  readonly waitingMilliseconds: number;
  readonly workingMilliseconds: number;
  readonly parts: readonly TracePart[];
  readonly events: readonly CloudEvent[];
};

export type TraceService = {
  /** `source` tells where to look for what is not archived yet, such as "/candidates/cand_…". */
  readonly read: (principal: Principal, traceId: string, source?: string) => Promise<Result<Trace>>;
};

/** A trace has one source, unless a client used one trace for many calls. */
const maximumSources = 10;

const unknown = failure("not-found", "There is no trace under this id. It is there once its first commit has been delivered.");

const union = (archived: readonly Commit[], known: readonly Commit[]): Commit[] => {
  const bySequence = new Map([...archived, ...known].map((commit) => [commit.header.sequence, commit]));
  return [...bySequence.values()].sort((left, right) => left.header.sequence - right.header.sequence);
};

export const createTraceService = (actors: Actors, archive: Pick<Archive, "trace">, clock: Clock): TraceService => ({
  read: async (principal, traceId, source) => {
    const archived = await archive.trace(traceId);
    const sources = new Set([...archived.keys(), ...(source === undefined ? [] : [source])]);
    const parts: TracePart[] = [];
    const events: CloudEvent[] = [];
    let unfinished = false;
    // What the platform says of itself belongs to no trace that a principal may read.
    const ofActors = [...sources].filter((one) => !isOfPlatform(one));
    for (const one of ofActors.slice(0, maximumSources)) {
      const known = await actors.owner(ownerOf(one), subjectOf(one), (actor) => actor.readTrace(principal, traceId));
      if (!known.ok) continue;
      // An erased candidate's actor has forgotten what the archive still tells, which holds no identity.
      const commits = union(archived.get(one) ?? [], known.value.commits);
      const own = tracePartsOf(one, commits, known.value.deliveries, clock.now());
      const archivedUpTo = archived.get(one)?.at(-1)?.header.sequence ?? 0;
      unfinished ||= own.some(({ to }) => to === undefined) || archivedUpTo < (commits.at(-1)?.header.sequence ?? 0);
      parts.push(...own);
      events.push(...commits.flatMap((commit) => cloudEventsOf(one, commit)));
    }
    if (events.length === 0) return err(unknown);
    const ended = Math.max(...parts.map(({ to }) => to ?? 0));
    const sum = (name: "waitingMilliseconds" | "workingMilliseconds"): number =>
      parts.reduce((total, part) => total + part[name], 0);
    return ok({
      traceId,
      from: Math.min(...parts.map(({ from }) => from), ...events.map(({ time }) => Date.parse(time))),
      ...(unfinished || ended <= 0 ? {} : { to: ended }),
      waitingMilliseconds: sum("waitingMilliseconds"),
      workingMilliseconds: sum("workingMilliseconds"),
      parts: parts.sort((left, right) => left.from - right.from),
      events,
    });
  },
});
