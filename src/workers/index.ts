/** The composition root: the Worker's handlers and the actors it exports. */

import { warmUpAnalysis } from "../durable-objects/candidate/warm-up.ts";
import { ConfigurationError } from "../services/settings.ts";
import { createServices, type Services } from "../services/create-services.ts";
import { consumers } from "../queues/consumers/index.ts";
import { dispatchEvents } from "../queues/dispatch-events.ts";
import { keepDeadLetters } from "../queues/keep-dead-letters.ts";
import { runJobs } from "../queues/run-jobs.ts";
import { createApi } from "./api/app.ts";
import { securityHeaders } from "./api/security-headers.ts";

export { BatchActor } from "../durable-objects/batch/actor.ts";
export { CandidateActor } from "../durable-objects/candidate/actor.ts";
export { DemographicsActor } from "../durable-objects/demographics/actor.ts";
export { EmployerActor } from "../durable-objects/employer/actor.ts";
export { JobActor } from "../durable-objects/job/actor.ts";
export { QuotaActor } from "../durable-objects/quota/actor.ts";
export { MatchIndex } from "../durable-objects/match-index/actor.ts";
export { ProviderGuard } from "../durable-objects/provider-guard/actor.ts";

warmUpAnalysis();

type Application = { readonly services: Services; readonly api: ReturnType<typeof createApi> };

/** Built once per isolate: bindings do not change while it lives. */
let application: Application | undefined;

const applicationOf = (env: Env): Application => {
  if (application === undefined) {
    const services = createServices(env);
    application = { services, api: createApi(services) };
  }
  return application;
};

const queueHandlers: Record<string, (batch: MessageBatch, services: Services) => Promise<void>> = {
  events: (batch, services) => dispatchEvents(batch, consumers, services),
  "ai-jobs": runJobs,
  "dead-letters": keepDeadLetters,
};

/** As in wrangler.toml: an invocation of its own, for it may ask hundreds of actors. */
const sweepCron = "23 */3 * * *";

/** As in wrangler.toml: an invocation of its own too, for it works out hashes and sends mail. */
const mailCron = "*/10 * * * *";

export default {
  async fetch(request, env, context) {
    try {
      const { services, api } = applicationOf(env);
      await services.masterKeys.check();
      return await api.fetch(request, env, context);
    } catch (fault) {
      if (!(fault instanceof ConfigurationError)) throw fault;
      const body = {
        type: "/problems/configuration-invalid",
        title: "Configuration invalid",
        status: 500,
        code: "configuration-invalid",
        detail: fault.message,
      };
      const headers = { ...securityHeaders, "cache-control": "no-store", "content-type": "application/problem+json" };
      return Response.json(body, { status: 500, headers });
    }
  },
  async queue(batch, env) {
    const handle = queueHandlers[batch.queue];
    if (handle === undefined) throw new Error(`No consumer for the queue ${batch.queue}.`);
    const { services } = applicationOf(env);
    await services.masterKeys.check();
    await handle(batch, services);
  },
  async scheduled({ cron }, env) {
    const { accounts, masterKeys, retention, expiryMails, platformEvents, aiLedger, clock, logger } = applicationOf(env).services;
    await masterKeys.check();
    if (cron === sweepCron) {
      logger.info("swept", { ...(await retention.sweep()), accounts: await accounts.sweep() });
      return;
    }
    if (cron === mailCron) {
      const { mailed, failed } = await expiryMails.send();
      if (mailed + failed > 0) logger.info("expiry-mails", { mailed, failed });
      return;
    }
    await platformEvents.sweep();
    await aiLedger.dropExpired(clock.now());
  },
} satisfies ExportedHandler<Env>;
