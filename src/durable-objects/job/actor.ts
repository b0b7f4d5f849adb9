/** One job: what it asks for, whether it is open, and the runs that match it. */

import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { type CommandContext, systemContext } from "../../domain/command.ts";
import {
  decideClose,
  decidePost,
  decideReanalyseJob,
  decideUpdate,
  type IncomingPosting,
  jobContent,
  type JobReply,
} from "../../domain/job/decide.ts";
import { jobParsed } from "../../domain/job/events.ts";
import { JobAnalysis, JobPosting } from "../../domain/job/posting.ts";
import { absentJob, evolveJob, type JobState } from "../../domain/job/state.ts";
import { jobViewOf } from "../../domain/job/view.ts";
import { type Principal } from "../../domain/principal.ts";
import { lastAwaited } from "../../domain/run/runs.ts";
import { askedLabels, type AskedLabel } from "../../domain/scoring/asked-requirements.ts";
import { encodeJobVector } from "../../domain/scoring/job-vector.ts";
import { engineVersion } from "../../engine/engine-version.ts";
import { LedgerActor, refuse } from "../shared/ledger-actor.ts";
import { pairsToExplain, runHeaderOf } from "../shared/run-protocol.ts";
import type { ReceiptRequest } from "../stubs/candidate.ts";
import type { JobActorStub, JobSnapshot, PublicRequirements } from "../stubs/job.ts";
import type { Executed, Indexed, IndexEntry, LoadedRun } from "../stubs/runs.ts";
import { analysePosting } from "../../engine/analyse/analyse-posting.ts";
import { jobMigrations } from "./migrations.ts";

const closed = failure("job-closed", "This job is closed; nothing more happens to it. Read its timeline for what did.");

type Kept = { readonly posting: JobPosting; readonly analysis: JobAnalysis };

export class JobActor extends LedgerActor<JobState> implements JobActorStub {
  /** What is kept of the version named; memory is a cache, the sealed content is the truth. */
  #kept: (Kept & { readonly version: number }) | undefined;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env, {
      owner: "job",
      migrations: jobMigrations,
      initial: absentJob,
      evolve: evolveJob,
      viewOf: jobViewOf,
      isErased: () => false,
      ended: (state) => (state.status === "closed" ? closed : undefined),
    });
  }

  async post(
    context: CommandContext,
    jobId: string,
    posting: JobPosting,
    options?: { readonly runByCaller: boolean },
  ): Promise<Result<Executed<JobReply>>> {
    const incoming = this.#analyse(posting);
    return this.ledger.execute(
      jobId,
      context,
      (state, sequence, inputs) => decidePost(state, incoming, sequence, inputs),
      options,
    );
  }

  async update(context: CommandContext, posting: JobPosting): Promise<Result<Executed<JobReply>>> {
    // Before anything is read: a stranger must not have it done, nor tell by the time it takes that a job is here.
    const refused = refuse(this.ledger, context.principal, this.unknown);
    if (refused !== undefined) return refused;
    const incoming = this.#analyse(posting);
    return this.ledger.execute(this.ledger.entity, context, (state, sequence, inputs) =>
      decideUpdate(state, incoming, sequence, inputs),
    );
  }

  async close(context: CommandContext): Promise<Result<Executed<JobReply & { removedVersion: number }>>> {
    if (this.ledger.state.status === "absent") return err(this.unknown);
    const done = await this.ledger.execute(this.ledger.entity, context, decideClose);
    if (!done.ok) return done;
    return ok({ ...done.value, reply: { ...done.value.reply, removedVersion: this.ledger.state.removedVersion } });
  }

  async closeWith(organisationId: string, traceparent: string): Promise<boolean> {
    const { status, owner } = this.ledger.state;
    if (status !== "open" || owner?.organisationId !== organisationId) return false;
    const context = systemContext(traceparent, "close-with-organisation", organisationId);
    const done = await this.ledger.execute(this.ledger.entity, context, decideClose, { bySystem: true });
    return done.ok;
  }

  async read(principal: Principal): Promise<Result<JobSnapshot>> {
    const refused = refuse(this.ledger, principal, this.unknown);
    if (refused !== undefined) return refused;
    const { status, title, threshold, version, postedAt, runs } = this.ledger.state;
    const kept = await this.#keptContent();
    if (!kept.ok) return kept;
    return ok({
      status: status === "closed" ? "closed" : "open",
      title,
      threshold,
      version,
      posting: kept.value.posting,
      analysis: kept.value.analysis,
      lastRun: lastAwaited(runs),
      postedAt,
      sequence: this.ledger.sequence,
    });
  }

  async publicRequirements(onlyFrom: string | undefined): Promise<Result<PublicRequirements>> {
    const { status, title, version, owner } = this.ledger.state;
    if (status !== "open" || (onlyFrom !== undefined && onlyFrom !== owner?.organisationId)) return err(this.unknown);
    const kept = await this.#keptContent();
    if (!kept.ok) return kept;
    return ok({ title, request: this.#requestOf(kept.value), labels: labelsOf(kept.value), version });
  }

  async loadRun(runId: string): Promise<LoadedRun> {
    const { removedVersion, shard } = this.ledger.state;
    const run = runHeaderOf(this.ledger, runId);
    if (run === undefined) return { kind: "stop", removedVersion };
    if (run.steps.every((step) => step === "remove")) return { kind: "open", run, removedVersion, shard };
    const kept = await this.#keptContent();
    if (!kept.ok) return { kind: "unreadable", code: kept.failure.code };
    const open = { kind: "open", run, removedVersion, shard } as const;
    if (run.steps.every((step) => step === "explain")) {
      const organisation = this.ledger.state.owner?.organisationId;
      const pairs = pairsToExplain(this.ledger, runId);
      return { ...open, explanation: { pairs, asked: this.#requestOf(kept.value), organisation } };
    }
    return { ...open, entry: this.#entryOf(kept.value), labels: labelsOf(kept.value) };
  }

  async reindex(traceparent: string): Promise<Indexed> {
    const { status, removedVersion } = this.ledger.state;
    if (status !== "open") return { kind: "absent", removedVersion };
    const read = await this.#readAgain(traceparent);
    const kept = read.ok ? await this.#keptContent() : read;
    if (!kept.ok) return { kind: "unreadable", code: kept.failure.code };
    return { kind: "present", entry: this.#entryOf(kept.value), shard: this.ledger.state.shard };
  }

  #requestOf({ analysis: { requirements }, posting: { weights } }: Kept): ReceiptRequest {
    return { requirements, threshold: this.ledger.state.threshold, weights };
  }

  #entryOf({ analysis: { requirements }, posting: { weights } }: Kept): IndexEntry {
    const { version, threshold, owner } = this.ledger.state;
    const vector = encodeJobVector({ requirements, threshold, weights });
    return { id: this.ledger.entity, version, vector, organisation: owner?.organisationId };
  }

  /** Reads the posting again if another version of the engine read it: the log tells which did last. */
  async #readAgain(traceparent: string): Promise<Result<unknown>> {
    const parsed = this.ledger.commits().findLast(({ events }) => events.some((event) => jobParsed.is(event)));
    const last = parsed?.events.findLast((event) => jobParsed.is(event));
    const kept = await this.#keptContent();
    if (!kept.ok || last === undefined || (last.data as { engineVersion: string }).engineVersion === engineVersion) return kept;
    const incoming = this.#analyse(kept.value.posting);
    const { version, owner } = this.ledger.state;
    const context = systemContext(traceparent, `reanalyse:${engineVersion}:${version}`, owner?.organisationId);
    return this.ledger.execute(this.ledger.entity, context, (state) => decideReanalyseJob(state, incoming), { bySystem: true });
  }

  #analyse(posting: JobPosting): IncomingPosting {
    return { posting, analysis: analysePosting(posting), engineVersion };
  }

  async #keptContent(): Promise<Result<Kept>> {
    const { version } = this.ledger.state;
    if (this.#kept?.version === version) return ok(this.#kept);
    const posting = await this.ledger.readContent(jobContent.posting, "current");
    const analysis = await this.ledger.readContent(jobContent.analysis, "current");
    if (!posting.ok) return posting;
    if (!analysis.ok) return analysis;
    this.#kept = { version, posting: JobPosting.parse(posting.value), analysis: JobAnalysis.parse(analysis.value) };
    return ok(this.#kept);
  }
}

/** What the job asks for, by name, in the order of its vector. */
const labelsOf = ({ analysis }: Kept): AskedLabel[] => askedLabels(analysis.requirements.requirements);
