/** Where `env` stops: bindings and variables go in, named services come out. Built once per isolate. */

import { drizzle } from "drizzle-orm/d1";
import { type Clock, systemClock } from "../core/clock.ts";
import { consoleLogger, type Logger } from "../core/logger.ts";
import { systemRandomness } from "../core/ids.ts";
import { newTraceparent } from "../core/trace.ts";
import { createMemberRows } from "../db/accounts.ts";
import { createAccountWalk } from "../db/account-walk.ts";
import { createArchive, type Archive } from "../db/archive.ts";
import { type BatchList, createBatchList } from "../db/batch-list.ts";
import { createClaimableProfiles } from "../db/claimable-profiles.ts";
import { createCompanyProfiles } from "../db/company-profiles.ts";
import { createDeadLetters, type DeadLetters } from "../db/dead-letters.ts";
import { createExpiringProfiles } from "../db/expiring-profiles.ts";
import { createFoundPairs, type FoundPairs } from "../db/found-pairs.ts";
import { createKeyChecks } from "../db/key-checks.ts";
import { createNotifications, type Notifications } from "../db/notifications.ts";
import { createSessions, type Sessions } from "../db/sessions.ts";
import { createViews, type Views } from "../db/views.ts";
import type { EventsMessage } from "../events/messages.ts";
import { type Ai, createAi } from "./ai/create-ai.ts";
import { type Accounts, createAccounts } from "./accounts/accounts.ts";
import { type Assignments, createAssignments } from "./accounts/assignments.ts";
import { type Actors, createActors } from "./actors.ts";
import { createTipsStreamService, type TipsStreamService } from "./ai/tips-stream.ts";
import { type Authentication, createAuthentication } from "./authentication.ts";
import { type BatchService, createBatchService } from "./batches.ts";
import { type CandidateService, createCandidateService } from "./candidates.ts";
import { type ClaimService, createClaimService } from "./claims.ts";
import { type ClosedOrganisations, createClosedOrganisations } from "./closed-organisations.ts";
import { createDemographicsService, type DemographicsService } from "./demographics.ts";
import { type CompanyService, createCompanyService } from "./companies.ts";
import { createFindProfile } from "./company/find-profile.ts";
import { readPage } from "./company/read-page.ts";
import { createResolver } from "./company/resolve-name.ts";
import { createSiteVisitor } from "./company/visit-site.ts";
import { createEmployerService, type EmployerService } from "./employers.ts";
import { createExpiryMails, type ExpiryMails } from "./expiry-mails.ts";
import { createHumanCheck, type HumanCheck } from "./human-check.ts";
import { createJobService, type JobService } from "./jobs.ts";
import { createLiveService, type LiveService } from "./live.ts";
import { createMasterKeyService, type MasterKeyService } from "./master-keys.ts";
import { createLocalMailbox, type LocalMailbox } from "./mail/local-mailbox.ts";
import { cloudflareMail, httpMail, type MailSender, noMail } from "./mail/mail.ts";
import { createMatchIndex } from "./match-index.ts";
import { manualInvoices } from "./payments.ts";
import { createRankingWatchers } from "./ranking-watchers.ts";
import { countedCandidates, countedJobs, createQuotaService, type QuotaService } from "./quotas.ts";
import { createRateLimits, type RateLimits } from "./rate-limits.ts";
import { createReindexService, type ReindexService } from "./reindex.ts";
import { createRetentionService, type RetentionService } from "./retention.ts";
import { createRunService, type RunService } from "./runs.ts";
import { parseSettings, type Settings } from "./settings.ts";
import { createTamperWatch, type TamperWatch } from "./tampering.ts";
import { createTraceService, type TraceService } from "./traces.ts";

export type Services = {
  readonly authentication: Authentication;
  readonly rateLimits: RateLimits;
  /** Absent where no check is configured. */
  readonly humanCheck: HumanCheck | undefined;
  readonly accounts: Accounts;
  readonly assignments: Assignments;
  /** Where mail goes in local mode; absent anywhere else. */
  readonly mailbox: LocalMailbox | undefined;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly actors: Actors;
  readonly candidates: CandidateService;
  readonly claims: ClaimService;
  readonly demographics: DemographicsService;
  readonly tipsStream: TipsStreamService;
  readonly closedOrganisations: ClosedOrganisations;
  readonly jobs: JobService;
  readonly quotas: QuotaService;
  readonly employers: EmployerService;
  readonly companies: CompanyService;
  readonly live: LiveService;
  readonly runs: RunService;
  readonly batches: BatchService;
  readonly tampering: TamperWatch;
  readonly batchList: BatchList;
  readonly traces: TraceService;
  readonly sessions: Sessions;
  /** Where public answers are kept at the edge; absent in local mode. */
  readonly publicCache: Cache | undefined;
  /** What was built to be served as it is; absent in local mode, where it may be older than the code. */
  readonly assets: Fetcher | undefined;
  readonly reindex: ReindexService;
  readonly masterKeys: MasterKeyService;
  readonly retention: RetentionService;
  readonly expiryMails: ExpiryMails;
  readonly views: Views;
  readonly archive: Archive;
  readonly foundPairs: FoundPairs;
  readonly notifications: Notifications;
  readonly deadLetters: DeadLetters;
  readonly eventsQueue: Queue<EventsMessage>;
} & Pick<Ai, "routes" | "providers" | "tryTargets" | "aiLedger" | "platformLog" | "platformEvents">;

const humanCheckOf = (secret: string | undefined): HumanCheck | undefined =>
  secret === undefined
    ? undefined
    : createHumanCheck({ secret, fetch: (target, init) => fetch(target, init), logger: consoleLogger });

const mailSenderOf = ({ mail }: Settings, binding: SendEmail | undefined): MailSender => {
  if (mail.from === undefined) return noMail;
  if (binding !== undefined) return cloudflareMail(binding, mail.from);
  const { apiUrl: url, apiToken: token, from } = mail;
  if (url === undefined || token === undefined) return noMail;
  return httpMail({ url, token, from, fetch: (target, init) => fetch(target, init) });
};

/** `EMAIL` is bound only where an operator has asked for it in wrangler.toml. */
export const createServices = (env: Env & { readonly EMAIL?: SendEmail }): Services => {
  const settings = parseSettings(env);
  const clock = systemClock;
  const mailbox = settings.localMode ? createLocalMailbox(clock) : undefined;
  const accountsDatabase = drizzle(env.ACCOUNTS);
  const members = createMemberRows(accountsDatabase);
  const mail = mailbox ?? mailSenderOf(settings, env.EMAIL);
  const accounts = createAccounts({
    database: accountsDatabase,
    members,
    masterSecret: env.MASTER_KEY,
    localMode: settings.localMode,
    mail,
    codeLimit: env.CODE_LIMIT,
    clock,
    logger: consoleLogger,
  });
  const actors = createActors(env, settings.jurisdiction);
  const sessions = createSessions(env.DB);
  const db = drizzle(sessions.database);
  const views = createViews(db);
  const archive = createArchive(drizzle(env.ARCHIVE));
  const index = createMatchIndex(actors, async (kind) => {
    await actors.index(`${kind}-0`, (stub) => stub.startWalk(kind, "refresh", newTraceparent(systemRandomness)));
  });
  const fetcher: typeof fetch = (target, init) => fetch(target, init);
  const notifications = createNotifications(
    db,
    (side, id) => actors.owner(side, id, (actor) => actor.principal()),
    (id) => actors.candidate(id, (actor) => actor.expiresFor()),
  );
  const foundPairs = createFoundPairs(db);
  const ai = createAi({ env, db, queue: env.EVENTS, actors, clock, logger: consoleLogger, fetch: fetcher });
  const tampering = createTamperWatch({ log: ai.platformLog, events: ai.platformEvents, clock, logger: consoleLogger });
  const demographics = createDemographicsService(actors, env.MASTER_KEY, tampering);
  const quotas = createQuotaService(actors, settings.quotas, clock);
  const candidates = createCandidateService({
    actors,
    index,
    views,
    organisations: members,
    demographics,
    notifications,
    foundPairs,
    enriches: ai.enriches,
    uploadsADay: settings.quotas?.uploads,
  });
  const jobs = createJobService({ actors, index, views, foundPairs });
  const closedOrganisations = createClosedOrganisations({ actors, views, members, clock, logger: consoleLogger });
  const batchList = createBatchList(db);
  const { companyResolver } = settings;
  const visit = createSiteVisitor({
    fetch: fetcher,
    readPage,
    clock,
    resolve: companyResolver === undefined ? undefined : createResolver(companyResolver, fetcher),
  });
  const runs = createRunService({
    actors,
    index,
    kernel: ai.kernel,
    queue: env.AI_JOBS,
    logger: consoleLogger,
    explains: ai.explains,
    forgetElsewhere: demographics.forget,
    clock,
  });
  return {
    authentication: createAuthentication(settings, env.MASTER_KEY, accounts, clock),
    accounts,
    assignments: createAssignments({ rows: members, accounts, readJob: jobs.read }),
    mailbox,
    humanCheck: humanCheckOf(settings.turnstileSecret),
    rateLimits: createRateLimits(settings, env, consoleLogger),
    clock,
    logger: consoleLogger,
    actors,
    demographics,
    candidates: countedCandidates(candidates, quotas),
    claims: createClaimService({ actors, accounts, claimable: createClaimableProfiles(db), organisations: members }),
    closedOrganisations,
    tipsStream: createTipsStreamService({ actors, kernel: ai.kernel, enriches: ai.enriches, clock }),
    jobs: countedJobs(jobs, quotas),
    quotas,
    employers: createEmployerService({ actors, views, payments: manualInvoices, policy: settings.employers }),
    companies: createCompanyService({
      actors,
      profiles: createCompanyProfiles(db),
      quotas,
      visit,
      find: createFindProfile({ kernel: ai.kernel, asksModel: ai.findsCompanies }),
      clock,
    }),
    live: createLiveService(actors, createRankingWatchers(actors, index)),
    runs,
    batches: createBatchService({ actors, batchList, candidates, jobs, runs, quotas, tampering }),
    batchList,
    tampering,
    sessions,
    assets: settings.localMode ? undefined : env.ASSETS,
    publicCache: settings.localMode ? undefined : caches.default,
    reindex: createReindexService({ actors, index, views }),
    retention: createRetentionService({
      actors,
      index,
      views,
      archive,
      demographics,
      closedOrganisations,
      policy: settings.retention,
      clock,
      logger: consoleLogger,
    }),
    expiryMails: createExpiryMails({
      accounts: createAccountWalk(accountsDatabase, "expiry-mails"),
      profiles: createExpiringProfiles(db),
      mail,
      masterSecret: env.MASTER_KEY,
      pageAddress: settings.pageAddress,
      clock,
      logger: consoleLogger,
    }),
    masterKeys: createMasterKeyService({
      actors,
      views,
      demographics,
      keyChecks: createKeyChecks(db),
      secret: env.MASTER_KEY,
      logger: consoleLogger,
    }),
    views,
    archive,
    traces: createTraceService(actors, archive, clock),
    foundPairs,
    notifications,
    deadLetters: createDeadLetters(db),
    eventsQueue: env.EVENTS,
    routes: ai.routes,
    providers: ai.providers,
    tryTargets: ai.tryTargets,
    aiLedger: ai.aiLedger,
    platformLog: ai.platformLog,
    platformEvents: ai.platformEvents,
  };
};
