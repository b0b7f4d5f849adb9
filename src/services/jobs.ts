/** What employers do with jobs: post, change, close, read, and see who matches, anonymised. */

import type { FoundPairs } from "../db/found-pairs.ts";
import { ok, type Result } from "../core/result.ts";
import type { JobView, Page, Views } from "../db/views.ts";
import type { JobReply } from "../domain/job/decide.ts";
import type { JobPosting } from "../domain/job/posting.ts";
import type { Principal } from "../domain/principal.ts";
import type { Run } from "../domain/run/runs.ts";
import { askedLabels, namesByMet } from "../domain/scoring/asked-requirements.ts";
import { encodeJobVector } from "../domain/scoring/job-vector.ts";
import type { MatchWeights } from "../domain/scoring/match-weights.ts";
import type { MatchComponent } from "../domain/scoring/score-match.ts";
import type { JobSnapshot } from "../durable-objects/stubs/job.ts";
import type { CloudEvent } from "../events/cloud-event.ts";
import { accountOf, type AccountOfMatch } from "./account-of-match.ts";
import type { Actors } from "./actors.ts";
import { commandOf, createdIdOf, type RequestContext } from "./commands.ts";
import type { MatchIndexService } from "./match-index.ts";
import { pageOf, queryPartOf, type RankingPage, type RankingRequest } from "./ranking-page.ts";

export type JobChange = JobReply & { readonly jobId: string };

export type CandidateMatch = {
  readonly candidateId: string;
  readonly score: number;
  readonly talentScore: number;
  readonly matched: readonly string[];
  readonly missing: readonly string[];
  readonly components: readonly MatchComponent[];
};

export type JobService = {
  readonly post: (
    request: RequestContext,
    posting: JobPosting,
    options?: { readonly runByCaller: boolean },
  ) => Promise<Result<JobChange>>;
  readonly update: (request: RequestContext, jobId: string, posting: JobPosting) => Promise<Result<JobChange>>;
  readonly close: (request: RequestContext, jobId: string) => Promise<Result<JobChange>>;
  readonly read: (principal: Principal, jobId: string) => Promise<Result<JobSnapshot>>;
  readonly timeline: (principal: Principal, jobId: string) => Promise<Result<readonly CloudEvent[]>>;
  readonly readRun: (principal: Principal, jobId: string, runId: string) => Promise<Result<Run>>;
  readonly list: (principal: Principal, page: Page) => Promise<JobView[]>;
  readonly matches: (
    principal: Principal,
    jobId: string,
    ranking: RankingRequest,
  ) => Promise<Result<RankingPage<CandidateMatch>>>;
  /** With the weights of the ranking that it belongs to; without any, with the job's own. */
  readonly receipt: (
    principal: Principal,
    jobId: string,
    candidateId: string,
    weights?: MatchWeights,
  ) => Promise<Result<AccountOfMatch>>;
};

type Dependencies = {
  readonly actors: Actors;
  readonly index: MatchIndexService;
  readonly views: Views;
  readonly foundPairs: Pick<FoundPairs, "summaryOf">;
};

export const createJobService = ({ actors, index, views, foundPairs }: Dependencies): JobService => ({
  post: async (request, posting, options) => {
    const jobId = await createdIdOf("job", request);
    const command = await commandOf(request, "post", posting);
    const done = await actors.job(jobId, (actor) => actor.post(command, jobId, posting, options), request.locationHint);
    return done.ok ? ok({ jobId, ...done.value.reply }) : done;
  },
  update: async (request, jobId, posting) => {
    const command = await commandOf(request, "update", { jobId, posting });
    const done = await actors.job(jobId, (actor) => actor.update(command, posting));
    return done.ok ? ok({ jobId, ...done.value.reply }) : done;
  },
  close: async (request, jobId) => {
    const command = await commandOf(request, "close", { jobId });
    const done = await actors.job(jobId, (actor) => actor.close(command));
    if (!done.ok) return done;
    const { removedVersion, ...reply } = done.value.reply;
    if (reply.runId !== undefined) await index.remove("jobs", jobId, removedVersion);
    return ok({ jobId, ...reply });
  },
  read: (principal, jobId) => actors.job(jobId, (actor) => actor.read(principal)),
  timeline: (principal, jobId) => actors.job(jobId, (actor) => actor.timeline(principal)),
  readRun: (principal, jobId, runId) => actors.job(jobId, (actor) => actor.readRun(principal, runId)),
  list: (principal, page) => views.listJobs(principal, page),
  matches: async (principal, jobId, ranking) => {
    const job = await actors.job(jobId, (actor) => actor.read(principal));
    if (!job.ok) return job;
    const { threshold, posting, analysis } = job.value;
    const { requirements } = analysis;
    const vector = encodeJobVector({ requirements, threshold, weights: ranking.weights ?? posting.weights });
    const organisation = principal.organisationId ?? null;
    const query = { seeker: "job", vector, fromThreshold: false, organisation, ...queryPartOf(ranking) } as const;
    const found = await index.query("candidates", query);
    if (!found.ok) return found;
    const labels = askedLabels(requirements.requirements);
    return ok(
      pageOf(found.value, ranking, ({ id, score, talentScore, met, components }) => ({
        candidateId: id,
        score,
        talentScore: talentScore ?? 0,
        ...namesByMet(labels, met),
        components,
      })),
    );
  },
  receipt: async (principal, jobId, candidateId, weights) => {
    const job = await actors.job(jobId, (actor) => actor.read(principal));
    if (!job.ok) return job;
    const { threshold, posting, analysis, version } = job.value;
    const read = await actors.candidate(candidateId, (actor) =>
      actor.publishedReceipt(
        { requirements: analysis.requirements, threshold, weights: weights ?? posting.weights },
        principal.organisationId,
      ),
    );
    return accountOf(read, candidateId, { jobId, version }, foundPairs);
  },
});
