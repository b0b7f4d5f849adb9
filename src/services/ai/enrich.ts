/**
 * Asks language models about a resume: its lines said anew, and skills it shows without naming them. Whatever they fail at is
 * left out; what they answered is handed back sealed-to-be, so that the same resume costs nothing again.
 */

import type { Kernel, RunOptions } from "../../ai/kernel/kernel.ts";
import type { AnswerCache } from "../../ai/kernel/ports.ts";
import { enhanceResume } from "../../ai/tasks/enhance-resume.ts";
import { suggestProfile } from "../../ai/tasks/suggest-profile.ts";
import {
  type Enrichment,
  type EnrichmentRequest,
  type SealedAnswers,
  suggestionsOf,
  tipsOfRewrites,
} from "../../domain/resume/enrichment.ts";

/** A cache over the answers of one candidate; `kept` holds those that this resume needed. */
const sealedCache = (before: SealedAnswers): { readonly cache: AnswerCache; readonly kept: SealedAnswers } => {
  const kept: SealedAnswers = {};
  return {
    kept,
    cache: {
      get: async (key) => {
        const known = Object.hasOwn(before, key) ? before[key] : undefined;
        if (known !== undefined) kept[key] = known;
        return known;
      },
      set: async (key, answer) => {
        kept[key] = answer;
      },
    },
  };
};

export const createEnrich =
  (kernel: Pick<Kernel, "run">) =>
  async (request: EnrichmentRequest, run: Pick<RunOptions, "traceparent" | "signal" | "places">): Promise<Enrichment> => {
    const { documentId, lines, identity, anonymisedText, knownSkills, organisation } = request;
    const { cache, kept } = sealedCache(request.answers);
    const options = { ...run, organisation, sealedAnswers: cache };
    const [rewritten, suggested] = await Promise.all([
      lines.length === 0 ? undefined : kernel.run(enhanceResume, { lines: [...lines], identity: [...identity] }, options),
      kernel.run(suggestProfile, { text: anonymisedText, known: [...knownSkills] }, options),
    ]);
    const by = rewritten?.ok === true ? rewritten : suggested;
    return {
      documentId,
      tips: rewritten?.ok === true ? tipsOfRewrites(lines, rewritten.value.output.tips) : [],
      suggestions: suggested.ok ? suggestionsOf(anonymisedText, suggested.value.output.suggestions) : [],
      ...(by.ok ? { provider: by.value.provenance.provider, model: by.value.provenance.model } : {}),
      answers: kept,
    };
  };
