/** Puts the microkernel together: plugins and settings, routes, breaker, budget, cache and what is added up of its calls. */

import { waitUntil } from "cloudflare:workers";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import { createSlicedBudget } from "../../ai/kernel/budget.ts";
import { createKernel, type Kernel } from "../../ai/kernel/kernel.ts";
import { plugins } from "../../ai/plugins/index.ts";
import { enhanceResume } from "../../ai/tasks/enhance-resume.ts";
import { explainMatch } from "../../ai/tasks/explain-match.ts";
import { findCompany } from "../../ai/tasks/find-company.ts";
import { tasks } from "../../ai/tasks/index.ts";
import { suggestProfile } from "../../ai/tasks/suggest-profile.ts";
import type { Clock } from "../../core/clock.ts";
import { describeFault, type Logger } from "../../core/logger.ts";
import { type AiLedger, createAiLedger } from "../../db/ai-ledger.ts";
import { createPlatformLog, type PlatformLog } from "../../db/platform-log.ts";
import { createRoutes } from "../../db/routes.ts";
import { cutWords } from "../../engine/text/words.ts";
import { detectLanguage } from "../../engine/text/languages.ts";
import type { EventsMessage } from "../../events/messages.ts";
import type { Actors } from "../actors.ts";
import { createSharedBreaker } from "./breaker.ts";
import { createObserver } from "./observations.ts";
import { createPlatformEvents, type PlatformEvents } from "./platform-events.ts";
import { createProviderService, type ProviderService } from "./providers.ts";
import { createCachedRoutes, createRouteService, type RouteService } from "./routes.ts";
import { parseAiSettings } from "./settings.ts";
import { createTaskFailureTeller } from "./task-failures.ts";
import { createTryService, type TryService } from "./try-targets.ts";

export type Ai = {
  readonly kernel: Kernel;
  readonly routes: RouteService;
  /** Whether a route names a language model for resumes now. */
  readonly enriches: () => Promise<boolean>;
  /** Whether one names a language model for matches. */
  readonly explains: () => Promise<boolean>;
  /** Whether one names a language model for companies' sites. */
  readonly findsCompanies: () => Promise<boolean>;
  readonly providers: ProviderService;
  readonly tryTargets: TryService;
  readonly aiLedger: AiLedger;
  readonly platformLog: PlatformLog;
  readonly platformEvents: PlatformEvents;
};

type Dependencies = {
  /** Variables, secrets and bindings: each is read under a name that a manifest gives. */
  readonly env: object;
  readonly db: DrizzleD1Database;
  readonly queue: Queue<EventsMessage>;
  readonly actors: Actors;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly fetch: typeof fetch;
};

const languageOf = (text: string): string | undefined => {
  const { code } = detectLanguage(cutWords(text));
  return code === "und" ? undefined : code;
};

export const createAi = ({ env, db, queue, actors, clock, logger, fetch }: Dependencies): Ai => {
  const { routeOf, providers: known, warnings, ...given } = parseAiSettings(env, plugins);
  for (const warning of warnings) logger.warn("provider-not-ready", { warning });
  const log = createPlatformLog(db);
  const ledger = createAiLedger(db);
  const events = createPlatformEvents({ log, queue, clock, logger });
  const stored = createRoutes(db, log);
  const source = createCachedRoutes(stored, routeOf, clock);
  const inBackground = (work: Promise<void>): void => waitUntil(work);
  const kernel = createKernel({
    ...given,
    plugins,
    routes: source,
    breaker: createSharedBreaker({ actors, log, events, clock, logger }),
    budget: createSlicedBudget(ledger.takeSlice),
    cache: { get: ledger.readAnswer, set: ledger.keepAnswer },
    wait: (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds)),
    observe: createObserver({ ledger, source, routes: () => routes, inBackground, clock, logger }),
    failed: createTaskFailureTeller({ log, events, inBackground, clock, logger }),
    inBackground,
    languageOf,
    faulted: (port, fault) => logger.warn("ai-port-away", { port, ...describeFault(fault) }),
    clock,
    fetch,
  });
  const names = tasks.map(({ name }) => name);
  const routes = createRouteService({ routes: stored, log, events, source, tasks: names, providers: known, check: kernel.check });
  const providers = createProviderService({ plugins, known, source, tasks: names, actors, ledger });
  const tryTargets = createTryService({ plugins, known, kernel, clock });
  const isModel = (id: string): boolean => known.some((one) => one.id === id && one.isModel);
  const namesModel = async (task: string): Promise<boolean> =>
    (await source.routeFor(task)).targets.some(
      ({ provider, shadow, share }) => isModel(provider) && shadow !== true && share !== 0,
    );
  const enriches = async () => (await namesModel(enhanceResume.name)) || namesModel(suggestProfile.name);
  const explains = () => namesModel(explainMatch.name);
  return {
    kernel,
    routes,
    enriches,
    explains,
    findsCompanies: () => namesModel(findCompany.name),
    providers,
    tryTargets,
    aiLedger: ledger,
    platformLog: log,
    platformEvents: events,
  };
};
