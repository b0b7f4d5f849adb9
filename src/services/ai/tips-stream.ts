/**
 * Tips while somebody waits: the engine's at once, then lines said anew by a language model, each as soon as it stands its
 * checks. Whoever stops listening stops the asking. Nobody is told anything a minute after the right to it is gone.
 */

import type { Kernel } from "../../ai/kernel/kernel.ts";
import { enhanceResume } from "../../ai/tasks/enhance-resume.ts";
import { bytesOf } from "../../core/encoding.ts";
import type { Clock, Instant } from "../../core/clock.ts";
import type { Failure } from "../../core/failure.ts";
import { ok, type Result } from "../../core/result.ts";
import type { Principal } from "../../domain/principal.ts";
import { type EnrichmentRequest, tipsOfRewrites } from "../../domain/resume/enrichment.ts";
import type { Tip } from "../../domain/resume/tip.ts";
import { believedMilliseconds } from "../accounts/belief.ts";
import type { Actors } from "../actors.ts";
import { inParallel } from "../in-parallel.ts";

/** What is sent, in this order: `tips` once, a `rewrite` for each line, `end` once; or a `problem` as the last, at any place. */
export type TipsEvent =
  | { readonly event: "tips"; readonly data: { readonly tips: readonly Tip[] } }
  | { readonly event: "rewrite"; readonly data: Tip }
  | { readonly event: "end"; readonly data: TipsEnd }
  | { readonly event: "problem"; readonly data: { readonly code: Failure["code"]; readonly detail: string } };

/** `unanswered`: lines that no model had a usable answer to. */
export type TipsEnd = {
  readonly rewrites: number;
  readonly unanswered: number;
  readonly provider?: string | undefined;
  readonly model?: string | undefined;
};

export type TipsListener = {
  readonly principal: Principal;
  /** When that was found out. */
  readonly since: Instant;
  /** Who it is by now: asked, not believed. */
  readonly again: () => Promise<Result<Principal>>;
};

export type TipsStreamService = {
  /** Server-sent events. */
  readonly open: (
    listener: TipsListener,
    candidateId: string,
    traceparent: string,
  ) => Promise<Result<ReadableStream<Uint8Array>>>;
};

type Dependencies = {
  readonly actors: Pick<Actors, "candidate">;
  readonly kernel: Pick<Kernel, "run">;
  /** Whether a route names a language model for resumes now. */
  readonly enriches: () => Promise<boolean>;
  readonly clock: Clock;
};

/** Lines asked about in one call: few, so that the first answers come soon. */
const linesAtOnce = 4;

const encoded = ({ event, data }: TipsEvent): Uint8Array => bytesOf(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);

/** Why a listener may not go on, if so. What was found is good for half a minute, as the belief that it began with was. */
const rightOf = (clock: Clock, since: Instant, ask: () => Promise<Result<unknown>>): (() => Promise<Failure | undefined>) => {
  const asking = async (): Promise<Failure | undefined> => {
    const found = await ask();
    return found.ok ? undefined : found.failure;
  };
  let checkedAt = since;
  let refusal: Promise<Failure | undefined> = Promise.resolve(undefined);
  return () => {
    if (clock.now() - checkedAt >= believedMilliseconds) {
      checkedAt = clock.now();
      refusal = asking();
    }
    return refusal;
  };
};

export const createTipsStreamService = ({ actors, kernel, enriches, clock }: Dependencies): TipsStreamService => {
  const rewrite = async (
    { lines, identity, organisation }: EnrichmentRequest,
    run: { readonly traceparent: string; readonly signal: AbortSignal },
    send: (event: TipsEvent) => Promise<void>,
  ): Promise<TipsEnd> => {
    const groups = Array.from({ length: Math.ceil(lines.length / linesAtOnce) }, (_, group) =>
      lines.slice(group * linesAtOnce, (group + 1) * linesAtOnce),
    );
    const ends = await inParallel(groups, async (group): Promise<TipsEnd> => {
      const input = { lines: [...group], identity: [...identity] };
      const told = await kernel.run(enhanceResume, input, { ...run, organisation });
      if (!told.ok) return { rewrites: 0, unanswered: group.length };
      const tips = tipsOfRewrites(group, told.value.output.tips);
      for (const tip of tips) await send({ event: "rewrite", data: tip });
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
    open: async ({ principal, since, again }, candidateId, traceparent) => {
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
      const refusalNow = rightOf(clock, since, async () => {
        const now = await again();
        return now.ok ? actors.candidate(candidateId, (actor) => actor.readAnalysis(now.value)) : now;
      });
      return ok(
        new ReadableStream<Uint8Array>({
          start: async (controller) => {
            const send = async (event: TipsEvent): Promise<void> => {
              const refusal = await refusalNow();
              if (left.signal.aborted) return;
              if (refusal === undefined) return controller.enqueue(encoded(event));
              const { code, message } = refusal;
              controller.enqueue(encoded({ event: "problem", data: { code, detail: message } }));
              controller.close();
              left.abort();
            };
            await send({ event: "tips", data: { tips: analysis.tips } });
            const known = enrichment?.tips ?? [];
            for (const tip of known) await send({ event: "rewrite", data: tip });
            const { provider, model } = enrichment ?? {};
            const end =
              asked === undefined
                ? { rewrites: known.length, unanswered: 0, provider, model }
                : await rewrite(asked.value, { traceparent, signal: left.signal }, send);
            await send({ event: "end", data: end });
            if (!left.signal.aborted) controller.close();
          },
          cancel: () => left.abort(),
        }),
      );
    },
  };
};
