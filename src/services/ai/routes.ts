/**
 * Routes of tasks, changed while the platform runs. A change is checked before it is kept, kept in one batch with its event,
 * and followed by every isolate within seconds. What was before stands in the event, so a change can be undone.
 */

import { canonicalJson } from "../../core/canonical-json.ts";
import type { Clock } from "../../core/clock.ts";
import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { PlatformLog } from "../../db/platform-log.ts";
import type { Routes } from "../../db/routes.ts";
import { routeChanged } from "../../domain/provider/events.ts";
import {
  type KnownProvider,
  problemsOfRoute,
  type Route,
  type RouteTarget,
  warningsOfRoute,
} from "../../domain/provider/route.ts";
import type { NumberedRoute, RouteSource } from "../../ai/kernel/ports.ts";
import type { Kernel } from "../../ai/kernel/kernel.ts";
import type { Author, PlatformEvents } from "./platform-events.ts";

export type TaskRoute = NumberedRoute & { readonly task: string; readonly changedAt?: number; readonly author?: string };
export type ChangedRoute = TaskRoute & { readonly warnings: readonly string[] };
export type RouteReason = "set" | "undone" | "canary-advanced" | "canary-returned";

/** One change of a task's route. */
export type RouteChange = {
  readonly version: number;
  readonly at: number;
  readonly author: string;
  readonly reason: RouteReason;
  readonly route: Route;
  readonly before?: Route | undefined;
};

export type RouteService = {
  readonly list: () => Promise<readonly TaskRoute[]>;
  readonly read: (task: string) => Promise<Result<TaskRoute>>;
  /** `expected`: the version that the author has seen; another one by now is refused. */
  readonly set: (author: Author, task: string, route: Route, expected?: number) => Promise<Result<ChangedRoute>>;
  /** Puts back what was before the newest change; undoing that puts it back once more. */
  readonly undo: (author: Author, task: string) => Promise<Result<ChangedRoute>>;
  readonly history: (task: string) => Promise<Result<readonly RouteChange[]>>;
  /** A share that the platform itself moves. Nothing happens when the route has changed since `version`. */
  readonly moveShare: (task: string, version: number, target: RouteTarget, share: number) => Promise<void>;
};

type Dependencies = {
  readonly routes: Routes;
  readonly log: PlatformLog;
  readonly events: PlatformEvents;
  readonly source: CachedRoutes;
  readonly tasks: readonly string[];
  readonly providers: readonly KnownProvider[];
  /** Asks a target something small, before anybody relies on it. */
  readonly check: (target: RouteTarget, task: string) => ReturnType<Kernel["check"]>;
};

/** How long an isolate goes by what it has read. */
const trustedFor = 5000;

export type CachedRoutes = RouteSource & { readonly forget: () => void; readonly otherwise: (task: string) => Route };

/** Routes as the kernel asks for them: read rarely, and as they were last known when the database is away. */
export const createCachedRoutes = (routes: Routes, otherwise: (task: string) => Route, clock: Clock): CachedRoutes => {
  let known = new Map<string, NumberedRoute>();
  let readAt = Number.NEGATIVE_INFINITY;
  return {
    otherwise,
    forget: () => (readAt = Number.NEGATIVE_INFINITY),
    routeFor: async (task) => {
      if (clock.now() - readAt >= trustedFor) {
        // Nobody waits for what another request reads: it may be cut off.
        const stored = await routes.list().catch(() => undefined);
        if (stored !== undefined) known = new Map(stored.map(({ task: name, version, route }) => [name, { ...route, version }]));
        readAt = clock.now();
      }
      return known.get(task) ?? { ...otherwise(task), version: 0 };
    },
  };
};

const unknownTask = failure("not-found", "There is no task of this name. GET /v1/routes names them.");
const overtaken = failure("route-overtaken", "Somebody else has changed this route meanwhile. Read it again first.");

export const createRouteService = (dependencies: Dependencies): RouteService => {
  const { routes, log, events, source, tasks, providers, check } = dependencies;

  const current = async (task: string): Promise<TaskRoute> => {
    const stored = await routes.read(task);
    if (stored === undefined) return { task, version: 0, ...source.otherwise(task) };
    const { route, version, changedAt, principal } = stored;
    return { task, version, ...route, changedAt, author: principal };
  };

  const change = async (
    author: Author | undefined,
    task: string,
    route: Route,
    before: TaskRoute,
    reason: RouteReason,
  ): Promise<Result<TaskRoute>> => {
    const version = before.version + 1;
    const of = await events.sourceOf("route", task);
    const was = before.version === 0 ? {} : { before: routeOf(before) };
    const commit = events.commitOf(version, routeChanged.create({ task, version, reason, route, ...was }), author);
    const { at, principal } = commit.header;
    if (!(await routes.change(of, { task, version, route, principal, changedAt: at }, commit))) return err(overtaken);
    source.forget();
    await events.publish(of);
    return ok({ task, version, ...route, changedAt: at, author: principal });
  };

  /** Targets that nobody has relied on yet are asked once; what a wrong key, model or address says of itself is told. */
  const unusable = async (task: string, route: Route, before: Route) => {
    const trusted = new Set(before.targets.map(({ provider, model }) => canonicalJson([provider, model ?? null])));
    const fresh = route.targets
      .map((target, position) => ({ target, position }))
      .filter(({ target }) => target.model !== undefined && !trusted.has(canonicalJson([target.provider, target.model ?? null])));
    const checked = await Promise.all(
      fresh.map(async ({ target, position }) => ({ position, reply: await check(target, task) })),
    );
    return checked.flatMap(({ position, reply }) =>
      reply.ok || (reply.failure.cause !== "configuration" && reply.failure.cause !== "request")
        ? []
        : [{ path: `targets.${position}.model`, message: reply.failure.message }],
    );
  };

  const set = async (author: Author, task: string, route: Route, reason: RouteReason, expected?: number) => {
    if (!tasks.includes(task)) return err(unknownTask);
    const before = await current(task);
    if (expected !== undefined && expected !== before.version) return err(overtaken);
    const problems = problemsOfRoute(route, providers);
    const fields = problems.length > 0 ? problems : await unusable(task, route, before);
    if (fields.length > 0)
      return err(failure("route-invalid", "This route cannot work. `fields` names what is wrong with which target.", { fields }));
    const changed = await change(author, task, route, before, reason);
    return changed.ok ? ok({ ...changed.value, warnings: warningsOfRoute(route, providers) }) : changed;
  };

  return {
    list: async () => {
      const stored = new Map((await routes.list()).map((route) => [route.task, route]));
      return tasks.map((task) => {
        const own = stored.get(task);
        if (own === undefined) return { task, version: 0, ...source.otherwise(task) };
        return { task, version: own.version, ...own.route, changedAt: own.changedAt, author: own.principal };
      });
    },
    read: async (task) => (tasks.includes(task) ? ok(await current(task)) : err(unknownTask)),
    set: (author, task, route, expected) => set(author, task, route, "set", expected),
    undo: async (author, task) => {
      if (!tasks.includes(task)) return err(unknownTask);
      const [newest] = await log.history(await events.sourceOf("route", task), 1);
      const event = newest?.events[0];
      if (event === undefined || !routeChanged.is(event)) return err(failure("not-found", "There is no change to undo."));
      return set(author, task, event.data.before ?? source.otherwise(task), "undone", event.data.version);
    },
    history: async (task) => {
      if (!tasks.includes(task)) return err(unknownTask);
      const commits = await log.history(await events.sourceOf("route", task), 50);
      return ok(
        commits.flatMap(({ header, events: [event] }) => {
          if (event === undefined || !routeChanged.is(event)) return [];
          const { version, reason, route, before } = event.data;
          return [{ version, at: header.at, author: header.principal, reason, route, before }];
        }),
      );
    },
    moveShare: async (task, version, { provider, model }, share) => {
      const before = await current(task);
      if (before.version !== version) return;
      const targets = before.targets.map((target) =>
        target.provider === provider && target.model === model && target.canary === true ? { ...target, share } : target,
      );
      const reason = share === 0 ? "canary-returned" : "canary-advanced";
      await change(undefined, task, { ...routeOf(before), targets }, before, reason);
    },
  };
};

const routeOf = ({ targets, budget }: Route): Route => ({ targets, ...(budget === undefined ? {} : { budget }) });
