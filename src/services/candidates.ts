/** What candidates do: upload, submit, withdraw, erase, and read what was made of their resume. */

import { failure } from "../core/failure.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { MemberRows } from "../db/accounts.ts";
import type { FoundPairs } from "../db/found-pairs.ts";
import type { Notification, Notifications } from "../db/notifications.ts";
import type { CandidateView, Page, Views } from "../db/views.ts";
import type { CandidateReply } from "../domain/candidate/decide.ts";
import type { SuggestionAnswer } from "../domain/candidate/state.ts";
import type { Preferences } from "../domain/candidate/preferences.ts";
import type { Demographics } from "../domain/demographics/answers.ts";
import type { Principal } from "../domain/principal.ts";
import type { Run } from "../domain/run/runs.ts";
import type {
  AnalysisSnapshot,
  AnonymousSnapshot,
  CandidateSnapshot,
  ExportedCandidate,
  OpenedUnlock,
} from "../durable-objects/stubs/candidate.ts";
import type { MatchWeights } from "../domain/scoring/match-weights.ts";
import type { MatchComponent } from "../domain/scoring/score-match.ts";
import type { CloudEvent } from "../events/cloud-event.ts";
import { accountOf, type AccountOfMatch } from "./account-of-match.ts";
import type { Actors } from "./actors.ts";
import { commandOf, createdIdOf, type RequestContext } from "./commands.ts";
import type { DemographicsService } from "./demographics.ts";
import type { MatchIndexService } from "./match-index.ts";
import { pageOf, queryPartOf, type RankingPage, type RankingRequest } from "./ranking-page.ts";

export type UploadRequest = {
  readonly document?: { readonly text: string; readonly fileName?: string | undefined } | undefined;
  readonly preferences?: Preferences | undefined;
  readonly submit: boolean;
  readonly broughtBy?: string | undefined;
  readonly runByCaller?: boolean | undefined;
};

export type CandidateChange = CandidateReply & { readonly candidateId: string };

export type CandidateExport = Omit<ExportedCandidate, "shownTo"> & {
  readonly candidateId: string;
  /** The organisation that brought the resume, where one did; by name while it has one. */
  readonly broughtBy?: { readonly organisationId: string; readonly organisation?: string | undefined } | undefined;
  /** Who saw which fields, for which job, and when. */
  readonly shownTo: readonly ShownUnlock[];
  readonly demographics?: Demographics | undefined;
  readonly notifications: readonly Notification[];
};

export type JobMatch = {
  readonly jobId: string;
  readonly title: string;
  readonly score: number;
  /** Requirements met and asked for; the receipt names them. */
  readonly met: number;
  readonly asked: number;
  readonly components: readonly MatchComponent[];
};

/** Names are for people, and may be gone: of an organisation that was dissolved, or a job that is not in the views yet. */
export type ShownUnlock = OpenedUnlock & {
  readonly organisation?: string | undefined;
  readonly job?: string | undefined;
};

export type CandidateService = {
  readonly create: (request: RequestContext, input: UploadRequest) => Promise<Result<CandidateChange>>;
  readonly change: (request: RequestContext, candidateId: string, input: UploadRequest) => Promise<Result<CandidateChange>>;
  readonly submit: (request: RequestContext, candidateId: string) => Promise<Result<CandidateChange>>;
  readonly withdraw: (request: RequestContext, candidateId: string) => Promise<Result<CandidateChange>>;
  readonly erase: (request: RequestContext, candidateId: string) => Promise<Result<CandidateChange>>;
  /** What the candidate says of a skill that a model suggested. */
  readonly answerSuggestion: (
    request: RequestContext,
    candidateId: string,
    suggestionId: string,
    answer: SuggestionAnswer,
  ) => Promise<Result<CandidateChange>>;
  /** The profile is wanted: it does not expire for now. */
  readonly keep: (request: RequestContext, candidateId: string) => Promise<Result<CandidateChange>>;
  /** Everything held about the candidate, and who saw what and when, for the candidate alone. Holds identity. */
  readonly export: (principal: Principal, candidateId: string) => Promise<Result<CandidateExport>>;
  readonly read: (principal: Principal, candidateId: string) => Promise<Result<CandidateSnapshot>>;
  readonly readAnalysis: (principal: Principal, candidateId: string) => Promise<Result<AnalysisSnapshot>>;
  readonly readAnonymous: (principal: Principal, candidateId: string) => Promise<Result<AnonymousSnapshot>>;
  /** To whom who they are has been shown, which fields, when and for which job. */
  readonly readUnlocks: (principal: Principal, candidateId: string) => Promise<Result<readonly ShownUnlock[]>>;
  readonly timeline: (principal: Principal, candidateId: string) => Promise<Result<readonly CloudEvent[]>>;
  readonly readRun: (principal: Principal, candidateId: string, runId: string) => Promise<Result<Run>>;
  readonly list: (principal: Principal, page: Page) => Promise<CandidateView[]>;
  readonly matches: (
    principal: Principal,
    candidateId: string,
    ranking: RankingRequest,
  ) => Promise<Result<RankingPage<JobMatch>>>;
  /** With the weights of the ranking that it belongs to; without any, with the job's own. */
  readonly receipt: (
    principal: Principal,
    candidateId: string,
    jobId: string,
    weights?: MatchWeights,
  ) => Promise<Result<AccountOfMatch>>;
};

type Dependencies = {
  readonly actors: Actors;
  readonly index: MatchIndexService;
  readonly views: Views;
  readonly organisations: Pick<MemberRows, "namesOf">;
  readonly demographics: Pick<DemographicsService, "forget" | "read">;
  readonly notifications: Pick<Notifications, "about">;
  readonly foundPairs: Pick<FoundPairs, "summaryOf">;
  /** Whether a route names a language model for resumes now. */
  readonly enriches: () => Promise<boolean>;
  /** How many documents a day one candidate may upload; absent: any number. */
  readonly uploadsADay?: number | undefined;
};

export const createCandidateService = (dependencies: Dependencies): CandidateService => {
  const { actors, index, views, organisations, demographics, notifications, foundPairs, enriches, uploadsADay } = dependencies;
  const upload = async (
    request: RequestContext,
    candidateId: string,
    input: UploadRequest,
    create: boolean,
  ): Promise<Result<CandidateChange>> => {
    const name = create ? "create" : "upload";
    const { runByCaller, ...asked } = input;
    const command = await commandOf(request, name, { candidateId, ...asked });
    const documentId = await createdIdOf("doc", request, candidateId);
    const document = input.document === undefined ? undefined : { documentId, ...input.document };
    // Whoever brings many resumes is served by the engine.
    const enrich = document !== undefined && runByCaller !== true && (await enriches());
    const done = await actors.candidate(
      candidateId,
      (actor) => actor.upload(command, candidateId, { ...asked, document, create, enrich, runByCaller, uploadsADay }),
      create ? request.locationHint : undefined,
    );
    return done.ok ? ok({ candidateId, ...done.value.reply }) : done;
  };

  const named = async (opened: readonly OpenedUnlock[]): Promise<readonly ShownUnlock[]> => {
    const [names, titles] = await Promise.all([
      organisations.namesOf([...new Set(opened.map(({ organisationId }) => organisationId))]),
      views.jobTitles([...new Set(opened.map(({ jobId }) => jobId))]),
    ]);
    return opened.map((each) => ({ ...each, organisation: names.get(each.organisationId), job: titles.get(each.jobId) }));
  };

  const bringerOf = async (organisationId: string | undefined): Promise<CandidateExport["broughtBy"]> =>
    organisationId === undefined
      ? undefined
      : { organisationId, organisation: (await organisations.namesOf([organisationId])).get(organisationId) };

  /** Removes from the index before the answer; the run that the command opened guarantees it all the same. */
  const removing = async (
    candidateId: string,
    done: Result<{ readonly reply: CandidateReply & { readonly removedVersion: number } }>,
  ): Promise<Result<CandidateChange>> => {
    if (!done.ok) return done;
    const { removedVersion, ...reply } = done.value.reply;
    if (reply.runId !== undefined) await index.remove("candidates", candidateId, removedVersion);
    return ok({ candidateId, ...reply });
  };

  return {
    create: async (request, input) => upload(request, await createdIdOf("cand", request), input, true),
    change: (request, candidateId, input) => upload(request, candidateId, input, false),
    submit: async (request, candidateId) => {
      const command = await commandOf(request, "submit", { candidateId });
      const done = await actors.candidate(candidateId, (actor) => actor.submit(command));
      return done.ok ? ok({ candidateId, ...done.value.reply }) : done;
    },
    withdraw: async (request, candidateId) => {
      const command = await commandOf(request, "withdraw", { candidateId });
      return removing(candidateId, await actors.candidate(candidateId, (actor) => actor.withdraw(command)));
    },
    erase: async (request, candidateId) => {
      const command = await commandOf(request, "erase", { candidateId });
      const erased = await removing(candidateId, await actors.candidate(candidateId, (actor) => actor.erase(command)));
      if (erased.ok) await demographics.forget(candidateId);
      return erased;
    },
    answerSuggestion: async (request, candidateId, suggestionId, answer) => {
      const command = await commandOf(request, "answer-suggestion", { candidateId, suggestionId, answer });
      const done = await actors.candidate(candidateId, (actor) => actor.answerSuggestion(command, suggestionId, answer));
      return done.ok ? ok({ candidateId, ...done.value.reply }) : done;
    },
    keep: async (request, candidateId) => {
      const command = await commandOf(request, "keep", { candidateId });
      const done = await actors.candidate(candidateId, (actor) => actor.keep(command));
      return done.ok ? ok({ candidateId, ...done.value.reply }) : done;
    },
    export: async (principal, candidateId) => {
      const exported = await actors.candidate(candidateId, (actor) => actor.export(principal));
      if (!exported.ok) return exported;
      const answers = await demographics.read(candidateId);
      if (!answers.ok) return answers;
      const owner = await actors.candidate(candidateId, (actor) => actor.principal());
      const told = owner === undefined ? [] : await notifications.about(owner, candidateId);
      const shownTo = await named(exported.value.shownTo);
      const broughtBy = await bringerOf(exported.value.state.broughtBy);
      return ok({ candidateId, ...exported.value, broughtBy, shownTo, demographics: answers.value, notifications: told });
    },
    read: (principal, candidateId) => actors.candidate(candidateId, (actor) => actor.read(principal)),
    readAnalysis: (principal, candidateId) => actors.candidate(candidateId, (actor) => actor.readAnalysis(principal)),
    readAnonymous: (principal, candidateId) => actors.candidate(candidateId, (actor) => actor.readAnonymous(principal)),
    readUnlocks: async (principal, candidateId) => {
      const opened = await actors.candidate(candidateId, (actor) => actor.readUnlocks(principal));
      if (!opened.ok) return opened;
      return ok(await named(opened.value));
    },
    timeline: (principal, candidateId) => actors.candidate(candidateId, (actor) => actor.timeline(principal)),
    readRun: (principal, candidateId, runId) => actors.candidate(candidateId, (actor) => actor.readRun(principal, runId)),
    list: (principal, page) => views.listCandidates(principal, page),
    matches: async (principal, candidateId, ranking) => {
      const input = await actors.candidate(candidateId, (actor) => actor.matchInput(principal));
      if (!input.ok) return input;
      const { vector, onlyFor } = input.value;
      const found = await index.query("jobs", {
        seeker: "candidate",
        vector,
        fromThreshold: false,
        onlyFrom: onlyFor,
        weights: ranking.weights,
        ...queryPartOf(ranking),
      });
      if (!found.ok) return found;
      const titles = await views.jobTitles(found.value.matches.map((match) => match.id));
      return ok(
        pageOf(found.value, ranking, ({ id, score, met, components }) => ({
          jobId: id,
          title: titles.get(id) ?? "",
          score,
          met: met.filter((part) => part > 0).length,
          asked: met.length,
          components,
        })),
      );
    },
    receipt: async (principal, candidateId, jobId, weights) => {
      const seen = await actors.candidate(candidateId, (actor) => actor.matchInput(principal));
      if (!seen.ok) return seen;
      const job = await actors.job(jobId, (actor) => actor.publicRequirements(seen.value.onlyFor));
      if (!job.ok) return err(failure("not-found", "There is no open job under this id. Check the id."));
      const { request, version } = job.value;
      const read = await actors.candidate(candidateId, (actor) =>
        actor.publishedReceipt({ ...request, weights: weights ?? request.weights }, seen.value.onlyFor),
      );
      return accountOf(read, candidateId, { jobId, version }, foundPairs);
    },
  };
};
