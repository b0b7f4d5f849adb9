/** Where `env` stops: bindings and variables go in, named services come out. Built once per isolate. */

import { drizzle } from "drizzle-orm/d1";
import { createKernel } from "../ai/kernel/kernel.ts";
import { plugins } from "../ai/plugins/index.ts";
import { type Clock, systemClock } from "../core/clock.ts";
import { consoleLogger, type Logger } from "../core/logger.ts";
import { systemRandomness } from "../core/ids.ts";
import { newTraceparent } from "../core/trace.ts";
import { createArchive, type Archive } from "../db/archive.ts";
import { createDeadLetters, type DeadLetters } from "../db/dead-letters.ts";
import { createFoundPairs, type FoundPairs } from "../db/found-pairs.ts";
import { createViews, type Views } from "../db/views.ts";
import type { EventsMessage } from "../events/messages.ts";
import { type Actors, createActors } from "./actors.ts";
import { type Authentication, createAuthentication } from "./authentication.ts";
import { type CandidateService, createCandidateService } from "./candidates.ts";
import { createJobService, type JobService } from "./jobs.ts";
import { createMatchIndex } from "./match-index.ts";
import { createReindexService, type ReindexService } from "./reindex.ts";
import { createRunService, type RunService } from "./runs.ts";
import { parseSettings } from "./settings.ts";

export type Services = {
  readonly authentication: Authentication;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly actors: Actors;
  readonly candidates: CandidateService;
  readonly jobs: JobService;
  readonly runs: RunService;
  readonly reindex: ReindexService;
  readonly views: Views;
  readonly archive: Archive;
  readonly foundPairs: FoundPairs;
  readonly deadLetters: DeadLetters;
  readonly eventsQueue: Queue<EventsMessage>;
};

export const createServices = (env: Env): Services => {
  const settings = parseSettings(env);
  const clock = systemClock;
  const actors = createActors(env);
  const views = createViews(drizzle(env.DB));
  const index = createMatchIndex(actors, async (kind) => {
    await actors.index(`${kind}-0`, (stub) => stub.startWalk(kind, "refresh", newTraceparent(systemRandomness)));
  });
  const kernel = createKernel({
    plugins,
    // Until routes can be changed at run time, the built-in engine serves every task.
    routes: { targetsFor: async () => [{ provider: "builtin" }] },
    clock,
    fetch: (target, init) => fetch(target, init),
    secrets: {},
  });
  return {
    authentication: createAuthentication(settings, env.MASTER_KEY),
    clock,
    logger: consoleLogger,
    actors,
    candidates: createCandidateService({ actors, index, views }),
    jobs: createJobService({ actors, index, views }),
    runs: createRunService(actors, index, kernel),
    reindex: createReindexService({ actors, index, views }),
    views,
    archive: createArchive(drizzle(env.ARCHIVE)),
    foundPairs: createFoundPairs(drizzle(env.DB)),
    deadLetters: createDeadLetters(drizzle(env.DB)),
    eventsQueue: env.EVENTS,
  };
};
