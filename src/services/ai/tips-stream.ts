/**
 * Tips while somebody waits: the engine's at once, then lines said anew by a language model, each as soon as it stands its
 * checks. Whoever stops listening stops the asking.
 */

import type { Kernel } from "../../ai/kernel/kernel.ts";
import { enhanceResume } from "../../ai/tasks/enhance-resume.ts";
import { bytesOf } from "../../core/encoding.ts";
import { ok, type Result } from "../../core/result.ts";
import type { Principal } from "../../domain/principal.ts";
import { type EnrichmentRequest, tipsOfRewrites } from "../../domain/resume/enrichment.ts";
import type { Tip } from "../../domain/resume/tip.ts";
import type { Actors } from "../actors.ts";
import { inParallel } from "../in-parallel.ts";

/** What is sent, in this order: `tips` once, a `rewrite` for each line, `end` once. */
export type TipsEvent =
  | { readonly event: "tips"; readonly data: { readonly tips: readonly Tip[] } }
  | { readonly event: "rewrite"; readonly data: Tip }
  | { readonly event: "end"; readonly data: TipsEnd };

/** `unanswered`: lines that no model had a usable answer to. */
export type TipsEnd = {
  readonly rewrites: number;
  readonly unanswered: number;
  readonly provider?: string | undefined;
  readonly model?: string | undefined;
};

export type TipsStreamService = {
  /** Server-sent events. */
  readonly open: (principal: Principal, candidateId: string, traceparent: string) => Promise<Result<ReadableStream<Uint8Array>>>;
};

type Dependencies = {
  readonly actors: Pick<Actors, "candidate">;
  readonly kernel: Pick<Kernel, "run">;
  /** Whether a route names a language model for resumes now. */
  readonly enriches: () => Promise<boolean>;
};

/** Lines asked about in one call: few, so that the first answers come soon. */
const linesAtOnce = 4;

const encoded = ({ event, data }: TipsEvent): Uint8Array => bytesOf(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);

export const createTipsStreamService = ({ actors, kernel, enriches }: Dependencies): TipsStreamService => {
  const rewrite = async (
    { lines, identity, organisation }: EnrichmentRequest,
    run: { readonly traceparent: string; readonly signal: AbortSignal },
    send: (event: TipsEvent) => void,
  ): Promise<TipsEnd> => {
    const groups = Array.from({ length: Math.ceil(lines.length / linesAtOnce) }, (_, group) =>
      lines.slice(group * linesAtOnce, (group + 1) * linesAtOnce),
    );
    const ends = await inParallel(groups, async (group): Promise<TipsEnd> => {
      const input = { lines: [...group], identity: [...identity] };
      const told = await kernel.run(enhanceResume, input, { ...run, organisation });
      if (!told.ok) return { rewrites: 0, unanswered: group.length };
      const tips = tipsOfRewrites(group, told.value.output.tips);
      for (const tip of tips) send({ event: "rewrite", data: tip });
      const { provider, model } = told.value.provenance;
      return { rewrites: tips.length, unanswered: 0, provider, model };
    });
    const by = ends.find(({ provider }) => provider !== undefined);
    const sum = (count: (end: TipsEnd) => number): number => ends.reduce((total, end) => total + count(end), 0);
    return {
      rewrites: sum(({ rewrites }) => rewrites),
      unanswered: sum(({ unanswered }) => unanswered),
      provider: by?.provider,
      model: by?.model,
    };
  };

  return {
    open: async (principal, candidateId, traceparent) => {
      const read = await actors.candidate(candidateId, (actor) => actor.readAnalysis(principal));
      if (!read.ok) return read;
      const { analysis } = read.value;
      // What nobody had an answer to may be asked again.
      const enrichment = read.value.enrichment?.provider === undefined ? undefined : read.value.enrichment;
      const asked =
        enrichment === undefined && (await enriches())
          ? await actors.candidate(candidateId, (actor) => actor.enrichmentRequest(principal))
          : undefined;
      if (asked?.ok === false) return asked;
      const left = new AbortController();
      return ok(
        new ReadableStream<Uint8Array>({
          start: async (controller) => {
            const send = (event: TipsEvent): void => {
              if (!left.signal.aborted) controller.enqueue(encoded(event));
            };
            send({ event: "tips", data: { tips: analysis.tips } });
            const known = enrichment?.tips ?? [];
            for (const tip of known) send({ event: "rewrite", data: tip });
            const { provider, model } = enrichment ?? {};
            const end =
              asked === undefined
                ? { rewrites: known.length, unanswered: 0, provider, model }
                : await rewrite(asked.value, { traceparent, signal: left.signal }, send);
            send({ event: "end", data: end });
            if (!left.signal.aborted) controller.close();
          },
          cancel: () => left.abort(),
        }),
      );
    },
  };
};
