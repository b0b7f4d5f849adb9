/** One job: what it asks for, whether it is open, and the runs that match it. */

import { DurableObject } from "cloudflare:workers";
import { systemClock } from "../../core/clock.ts";
import { failure } from "../../core/failure.ts";
import { systemRandomness } from "../../core/ids.ts";
import { consoleLogger } from "../../core/logger.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { CommandContext } from "../../domain/command.ts";
import { decideClose, decidePost, decideUpdate, type IncomingPosting, jobContent, type JobReply } from "../../domain/job/decide.ts";
import { JobAnalysis, JobPosting } from "../../domain/job/posting.ts";
import { absentJob, evolveJob, type JobState } from "../../domain/job/state.ts";
import { jobViewOf } from "../../domain/job/view.ts";
import { mayAccess, type Principal } from "../../domain/principal.ts";
import type { StepOutcome } from "../../domain/run/runs.ts";
import { askedRequirements, encodeJobVector } from "../../domain/scoring/job-vector.ts";
import { engineVersion } from "../../engine/engine-version.ts";
import { Ledger } from "../shared/ledger.ts";
import { ledgerTiming } from "../shared/timing.ts";
import { failRun, readRun, reportRun, runHeaderOf, timelineOf, whenAlarmed } from "../shared/run-protocol.ts";
import type { Executed, FailReason, JobActorStub, JobSnapshot, LoadedRun, ReceiptRequest } from "../stubs.ts";
import { analysePosting } from "./analyse.ts";
import { jobMigrations } from "./migrations.ts";

const unknown = failure("not-found", "There is no job under this id. Check the id.");

type Kept = { readonly posting: JobPosting; readonly analysis: JobAnalysis };

export class JobActor extends DurableObject<Env> implements JobActorStub {
  readonly #ledger: Ledger<JobState>;
  /** What is kept of the version named; memory is a cache, the sealed content is the truth. */
  #kept: (Kept & { readonly version: number }) | undefined;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#ledger = new Ledger<JobState>({
      storage: ctx.storage,
      owner: "job",
      migrations: jobMigrations,
      initial: absentJob,
      evolve: evolveJob,
      viewOf: jobViewOf,
      isErased: () => false,
      events: env.EVENTS,
      jobs: env.AI_JOBS,
      masterSecret: env.MASTER_KEY,
      timing: ledgerTiming(env),
      clock: systemClock,
      randomness: systemRandomness,
      logger: consoleLogger,
    });
  }

  async post(context: CommandContext, jobId: string, posting: JobPosting): Promise<Result<Executed<JobReply>>> {
    const incoming = this.#analyse(posting);
    return this.#ledger.execute(jobId, context, (state, sequence, inputs) => decidePost(state, incoming, sequence, inputs));
  }

  async update(context: CommandContext, posting: JobPosting): Promise<Result<Executed<JobReply>>> {
    if (this.#ledger.state.status === "absent") return err(unknown);
    const incoming = this.#analyse(posting);
    return this.#ledger.execute(this.#ledger.entity, context, (state, sequence, inputs) => decideUpdate(state, incoming, sequence, inputs));
  }

  async close(context: CommandContext): Promise<Result<Executed<JobReply & { removedVersion: number }>>> {
    if (this.#ledger.state.status === "absent") return err(unknown);
    const done = await this.#ledger.execute(this.#ledger.entity, context, decideClose);
    if (!done.ok) return done;
    return ok({ ...done.value, reply: { ...done.value.reply, removedVersion: this.#ledger.state.removedVersion } });
  }

  async read(principal: Principal): Promise<Result<JobSnapshot>> {
    const refused = this.#refuse(principal);
    if (refused !== undefined) return refused;
    const { status, title, threshold, version, postedAt, runs } = this.#ledger.state;
    const kept = await this.#keptContent();
    if (!kept.ok) return kept;
    return ok({
      status: status === "closed" ? "closed" : "open",
      title,
      threshold,
      version,
      posting: kept.value.posting,
      analysis: kept.value.analysis,
      lastRun: [...runs.values()].at(-1),
      postedAt,
      sequence: this.#ledger.sequence,
    });
  }

  async publicRequirements(): Promise<Result<{ title: string; request: ReceiptRequest; labels: readonly string[] }>> {
    const { status, title, threshold } = this.#ledger.state;
    if (status !== "open") return err(unknown);
    const kept = await this.#keptContent();
    if (!kept.ok) return kept;
    const { requirements } = kept.value.analysis;
    return ok({ title, request: { requirements, threshold, weights: kept.value.posting.weights }, labels: labelsOf(kept.value) });
  }

  async loadRun(runId: string): Promise<LoadedRun> {
    const { removedVersion, version, threshold, shard } = this.#ledger.state;
    const run = runHeaderOf(this.#ledger, runId);
    if (run === undefined) return { kind: "stop", removedVersion };
    if (run.steps.every((step) => step === "remove")) return { kind: "open", run, removedVersion, shard };
    const kept = await this.#keptContent();
    if (!kept.ok) return { kind: "unreadable", code: kept.failure.code };
    const { requirements } = kept.value.analysis;
    const vector = encodeJobVector({ requirements, threshold, weights: kept.value.posting.weights });
    return { kind: "open", run, removedVersion, shard, entry: { id: this.#ledger.entity, version, vector }, labels: labelsOf(kept.value) };
  }

  report(runId: string, outcomes: readonly StepOutcome[]) {
    return reportRun(this.#ledger, runId, outcomes, () => this.#ledger.state.removedVersion);
  }

  failRun(runId: string, reason: FailReason) {
    return failRun(this.#ledger, runId, reason);
  }

  async confirm(sequence: number): Promise<void> {
    this.#ledger.confirm(sequence);
  }

  async readRun(principal: Principal, runId: string) {
    return this.#refuse(principal) ?? readRun(this.#ledger, runId);
  }

  async timeline(principal: Principal) {
    return this.#refuse(principal) ?? timelineOf(this.#ledger);
  }

  override async alarm(): Promise<void> {
    await whenAlarmed(this.#ledger);
  }

  #analyse(posting: JobPosting): IncomingPosting {
    return { posting, analysis: analysePosting(posting), engineVersion };
  }

  async #keptContent(): Promise<Result<Kept>> {
    const { version } = this.#ledger.state;
    if (this.#kept?.version === version) return ok(this.#kept);
    const posting = await this.#ledger.readContent(jobContent.posting, "current");
    const analysis = await this.#ledger.readContent(jobContent.analysis, "current");
    if (!posting.ok) return posting;
    if (!analysis.ok) return analysis;
    this.#kept = { version, posting: JobPosting.parse(posting.value), analysis: JobAnalysis.parse(analysis.value) };
    return ok(this.#kept);
  }

  #refuse(principal: Principal): Result<never> | undefined {
    const { owner } = this.#ledger.state;
    return owner === undefined || !mayAccess(principal, owner) ? err(unknown) : undefined;
  }
}

/** What the job asks for, by name, in the order of its vector. */
const labelsOf = ({ analysis }: Kept): string[] =>
  askedRequirements(analysis.requirements.requirements).map((requirement) => requirement.label);
