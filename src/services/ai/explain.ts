/**
 * Puts pairs into a language model's words, from names of requirements alone, as the receipt of the pair has them now. A pair
 * of which one side has changed or gone is left out: its successor was found anew and is told of instead.
 */

import type { Kernel, RunOptions } from "../../ai/kernel/kernel.ts";
import { explainMatch } from "../../ai/tasks/explain-match.ts";
import type { ExplainedPair, FoundPair } from "../../domain/run/events.ts";
import type { ExplanationRequest } from "../../durable-objects/stubs/runs.ts";
import type { Actors } from "../actors.ts";
import { inParallel } from "../in-parallel.ts";

/** As many names as the task takes. */
const namesAtMost = 60;

const namesOf = (items: readonly { readonly label: string }[]): string[] => items.slice(0, namesAtMost).map(({ label }) => label);

export const createExplain = (actors: Actors, kernel: Pick<Kernel, "run">) => {
  const askedIn = async (request: ExplanationRequest, { jobId, jobVersion }: FoundPair) => {
    // A job's run was loaded with what the job asks for.
    if (request.asked !== undefined) return request.asked;
    const job = await actors.job(jobId, (actor) => actor.publicRequirements(request.organisation));
    return job.ok && job.value.version === jobVersion ? job.value.request : undefined;
  };

  const explain = async (
    request: ExplanationRequest,
    pair: FoundPair,
    options: Pick<RunOptions, "traceparent" | "places">,
  ): Promise<ExplainedPair | undefined> => {
    const asked = await askedIn(request, pair);
    if (asked === undefined) return undefined;
    const read = await actors.candidate(pair.candidateId, (actor) => actor.publishedReceipt(asked, request.organisation));
    if (!read.ok || read.value.version !== pair.candidateVersion) return undefined;
    const { matched, missing } = read.value.receipt;
    const lists = { matched: namesOf(matched), missing: namesOf(missing) };
    // A job's organisation pays for its words.
    const organisation = request.asked === undefined ? undefined : request.organisation;
    const told = await kernel.run(explainMatch, lists, { ...options, organisation });
    if (!told.ok) return undefined;
    const { output, provenance } = told.value;
    return { ...pair, summary: output.summary, provider: provenance.provider, model: provenance.model };
  };

  return async (
    request: ExplanationRequest,
    options: Pick<RunOptions, "traceparent" | "places">,
  ): Promise<readonly ExplainedPair[]> => {
    const told = await inParallel(request.pairs, (pair) => explain(request, pair, options));
    return told.filter((pair) => pair !== undefined);
  };
};
