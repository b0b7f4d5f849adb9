/**
 * The views database: rows that lists and searches read. Ids and facts only. Written by the events consumer, but for what
 * belongs to no actor's log: batches, what was read on the web, routes, the platform's own log, and what models said and cost.
 */

import { sql } from "drizzle-orm";
import { index, integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const candidates = sqliteTable(
  "candidates",
  {
    id: text("id").primaryKey(),
    /** The actor's sequence this row shows; an older one never replaces a newer one. */
    sequence: integer("sequence").notNull(),
    status: text("status").notNull(),
    principal: text("principal").notNull(),
    organisationId: text("organisation_id"),
    documentId: text("document_id"),
    responseCode: text("response_code"),
    talentScore: real("talent_score"),
    submittedAt: integer("submitted_at"),
    runStatus: text("run_status"),
    registeredAt: integer("registered_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
    /** When somebody last did something with it; absent in rows of older deployments. */
    activeAt: integer("active_at"),
    /** When it will be erased, if that has been announced. */
    expiresAt: integer("expires_at"),
    /** The announced end that its owner was sent a mail about. Not of the actor's row: no projection writes it. */
    mailedExpiry: integer("mailed_expiry"),
    /** Keyed hash of the address by which its candidate may claim it; of resumes that somebody else brought, until then. */
    claimHash: text("claim_hash"),
  },
  (table) => [
    index("candidates_by_organisation").on(table.organisationId, table.id),
    // Of the few that are announced alone, so that no other row costs one more.
    index("candidates_expiring")
      .on(table.principal)
      .where(sql`expires_at IS NOT NULL`),
    index("candidates_claimable")
      .on(table.claimHash, table.id)
      .where(sql`claim_hash IS NOT NULL`),
  ],
);

export const jobs = sqliteTable(
  "jobs",
  {
    id: text("id").primaryKey(),
    sequence: integer("sequence").notNull(),
    status: text("status").notNull(),
    principal: text("principal").notNull(),
    organisationId: text("organisation_id"),
    title: text("title").notNull(),
    threshold: real("threshold").notNull(),
    runStatus: text("run_status"),
    postedAt: integer("posted_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
  },
  (table) => [index("jobs_by_organisation").on(table.organisationId, table.id)],
);

export const employers = sqliteTable(
  "employers",
  {
    id: text("id").primaryKey(),
    sequence: integer("sequence").notNull(),
    status: text("status").notNull(),
    principal: text("principal").notNull(),
    organisationId: text("organisation_id"),
    credits: integer("credits").notNull(),
    reserved: integer("reserved").notNull(),
    registeredAt: integer("registered_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
  },
  (table) => [index("employers_by_organisation").on(table.organisationId, table.id)],
);

/** Pairs that reached a job's threshold, each once however often and from whichever side it was found. */
export const foundPairs = sqliteTable("found_pairs", {
  pairId: text("pair_id").primaryKey(),
  candidateId: text("candidate_id").notNull(),
  candidateVersion: integer("candidate_version").notNull(),
  jobId: text("job_id").notNull(),
  jobVersion: integer("job_version").notNull(),
  score: real("score").notNull(),
  summary: text("summary"),
  foundAt: integer("found_at").notNull(),
});

/**
 * What was found for whom. Read by principal, newest first, which is the primary key; no other index, as each costs a row.
 * As with `found_pairs`, its migration says WITHOUT ROWID, for the same reason; the generator cannot.
 */
export const notifications = sqliteTable(
  "notifications",
  {
    principal: text("principal").notNull(),
    id: text("id").notNull(),
    /** "job-found" for the candidate's side, "candidate-found" for the job's. */
    kind: text("kind").notNull(),
    candidateId: text("candidate_id").notNull(),
    jobId: text("job_id").notNull(),
    score: real("score").notNull(),
    foundAt: integer("found_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.principal, table.id] })],
);

/** Up to which notification a principal has read. */
export const notificationReads = sqliteTable("notification_reads", {
  principal: text("principal").primaryKey(),
  upTo: text("up_to").notNull(),
});

/** Which batches an organisation has sent; read by owner, newest first. WITHOUT ROWID in its migration, as above. */
export const batches = sqliteTable(
  "batches",
  { owner: text("owner").notNull(), createdAt: integer("created_at").notNull(), id: text("id").notNull() },
  (table) => [primaryKey({ columns: [table.owner, table.createdAt, table.id] })],
);

/** Profiles read on companies' sites, by the host asked for. A cache: whatever is lost is read again. */
export const companyProfiles = sqliteTable(
  "company_profiles",
  {
    site: text("site").primaryKey(),
    body: text("body").notNull(),
    expiresAt: integer("expires_at").notNull(),
  },
  (table) => [index("company_profiles_by_expiry").on(table.expiresAt)],
);

/** Deliveries that failed for good, kept until somebody sends them again or dismisses them. */
export const deadLetters = sqliteTable("dead_letters", {
  id: text("id").primaryKey(),
  queue: text("queue").notNull(),
  /** The consumer that failed; absent when the message itself was the trouble. */
  consumer: text("consumer"),
  reason: text("reason").notNull(),
  attempts: integer("attempts").notNull(),
  /** Hash of queue, consumer and body: the same failure again is the same row. */
  fingerprint: text("fingerprint").notNull(),
  body: text("body").notNull(),
  createdAt: integer("created_at").notNull(),
  /** How often it has come. */
  times: integer("times").notNull().default(1),
  /** When it came last; absent when it has come once. */
  lastAt: integer("last_at"),
});

/** Which master keys this database has been used with: a hash of each, so that another key under the same version is noticed. */
export const keyChecks = sqliteTable("key_checks", {
  /** 0 is the base. */
  version: integer("version").primaryKey({ autoIncrement: false }),
  fingerprint: text("fingerprint").notNull(),
});
// The migration of the tables below says WITHOUT ROWID too.

/** Where each task goes, once somebody has said so. */
export const routes = sqliteTable("routes", {
  task: text("task").primaryKey(),
  version: integer("version").notNull(),
  /** JSON: see `domain/provider/route.ts`. */
  route: text("route").notNull(),
  principal: text("principal").notNull(),
  changedAt: integer("changed_at").notNull(),
});

/** Commits of the platform itself, which no actor keeps: history and outbox in one. */
export const platformLog = sqliteTable(
  "platform_log",
  {
    source: text("source").notNull(),
    sequence: integer("sequence").notNull(),
    at: integer("at").notNull(),
    /** JSON: a commit. */
    commit: text("commit").notNull(),
    /** 1 once archive and consumers have it. */
    confirmed: integer("confirmed").notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.source, table.sequence] })],
);

/** Answers of language models to anonymous tasks, by a hash of all they depend on. */
export const aiAnswers = sqliteTable("ai_answers", {
  key: text("key").primaryKey(),
  /** JSON: provider, model, output. */
  answer: text("answer").notNull(),
  expiresAt: integer("expires_at").notNull(),
});

/** What isolates have leased of a day's budget; the empty organisation is nobody's. */
export const aiSpending = sqliteTable(
  "ai_spending",
  {
    day: text("day").notNull(),
    task: text("task").notNull(),
    organisationId: text("organisation_id").notNull(),
    microdollars: integer("microdollars").notNull(),
    tokens: integer("tokens").notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.task, table.organisationId] })],
);

/** How calls of language models went, added up. */
export const aiCalls = sqliteTable(
  "ai_calls",
  {
    day: text("day").notNull(),
    task: text("task").notNull(),
    routeVersion: integer("route_version").notNull(),
    provider: text("provider").notNull(),
    model: text("model").notNull(),
    /** "served", or "shadow" for answers that are compared and thrown away. */
    role: text("role").notNull(),
    answered: integer("answered").notNull(),
    failed: integer("failed").notNull(),
    milliseconds: integer("milliseconds").notNull(),
    inputTokens: integer("input_tokens").notNull(),
    outputTokens: integer("output_tokens").notNull(),
    microdollars: integer("microdollars").notNull(),
    /** Of shadows: fields that either answer has, and those that agree. */
    fields: integer("fields").notNull(),
    agreeing: integer("agreeing").notNull(),
  },
  (table) => [primaryKey({ columns: [table.task, table.routeVersion, table.provider, table.model, table.role, table.day] })],
);
