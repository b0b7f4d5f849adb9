/** The resume on this computer: read, analysed, changed and analysed again. Nothing here sends anything. */

import { batch, signal } from "@preact/signals";
import { dayOf } from "../../../src/core/clock.ts";
import type { DocumentAnalysis, DocumentOutcome, ResumeAnalysis } from "../../../src/domain/resume/analysis.ts";
import type { Span } from "../../../src/domain/resume/evidence.ts";
import type { Tip } from "../../../src/domain/resume/tip.ts";
import type { DocumentWarning } from "../../../src/engine/documents/read-document-types.ts";
import { announce } from "../../shared/announcer.tsx";
import type { MarkLook } from "../../shared/marks.ts";
import { scoreWords, words } from "../../shared/words.ts";
import { runEngine } from "../engine/engine.ts";

export type Review = {
  readonly text: string;
  readonly fileName?: string | undefined;
  readonly warnings: readonly DocumentWarning[];
  readonly outcome: DocumentOutcome;
  readonly analysis: ResumeAnalysis;
  /** The analysis has no tips yet. */
  readonly tipsToCome: boolean;
};

export type Intake =
  | { readonly stage: "start" }
  | {
      readonly stage: "reading";
      readonly name: string;
      readonly done: number;
      readonly total: number;
      readonly cancel: () => void;
    }
  | { readonly stage: "failed"; readonly message: string }
  /** Read, but not a resume. */
  | { readonly stage: "refused"; readonly text: string; readonly outcome: DocumentOutcome }
  | { readonly stage: "review" };

/** What is pointed at in the text: its spans, and which control pointed. Spans are of the original text. */
export type Pointed = { readonly key: string; readonly spans: readonly (Span & { readonly look: MarkLook })[] };

export const intake = signal<Intake>({ stage: "start" });
export const review = signal<Review | undefined>(undefined);
export const pointed = signal<Pointed | undefined>(undefined);
export type View = "score" | "tips" | "blind" | "profile" | "send";
export const view = signal<View>("score");

const fail = (message: string): void => {
  intake.value = { stage: "failed", message };
  announce(message);
};

/** What is shown is what was asked for last. */
let newest = 0;

/** Analyses and shows; false when it is no resume. */
const show = async (text: string, fileName: string | undefined, warnings: readonly DocumentWarning[]): Promise<boolean> => {
  const turn = ++newest;
  let seen = false;
  const put = ({ analysis, ...outcome }: DocumentAnalysis, tipsToCome: boolean): void => {
    if (turn !== newest) return;
    batch(() => {
      if (!seen) pointed.value = undefined;
      if (analysis === undefined) intake.value = { stage: "refused", text, outcome };
      else {
        review.value = { text, fileName, warnings, outcome, analysis, tipsToCome };
        intake.value = { stage: "review" };
      }
    });
    if (!seen)
      announce(analysis === undefined ? outcome.response.message : words.reading.done(scoreWords(analysis.talent.score)));
    seen = true;
  };
  const input = { text, fileName, asOf: dayOf(Date.now()) };
  const done = await runEngine("analyse", input, { onEarly: (early) => put(early, true) });
  put(done, false);
  return done.analysis !== undefined;
};

/** From wherever the text came. */
export const openText = async (text: string, fileName?: string): Promise<void> => {
  try {
    view.value = "score";
    await show(text, fileName, []);
  } catch {
    fail(words.problems.engine);
  }
};

export const openFile = async (file: File): Promise<void> => {
  const stop = new AbortController();
  const cancel = (): void => {
    stop.abort();
    intake.value = { stage: "start" };
  };
  intake.value = { stage: "reading", name: file.name, done: 0, total: 0, cancel };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = await runEngine(
      "read",
      { bytes, fileName: file.name },
      {
        signal: stop.signal,
        onProgress: ({ done, total }) => {
          if (!stop.signal.aborted) intake.value = { stage: "reading", name: file.name, done, total, cancel };
        },
      },
    );
    if (stop.signal.aborted) return;
    view.value = "score";
    if (read.ok) await show(read.value.text, file.name, read.value.warnings);
    else fail(read.failure.message);
  } catch {
    if (!stop.signal.aborted) fail(words.problems.engine);
  }
};

/** The text changed by its owner; what the file's warnings pointed at may have moved, so places are dropped. */
export const changeText = async (text: string): Promise<void> => {
  const before = review.value;
  try {
    await show(
      text,
      before?.fileName,
      (before?.warnings ?? []).map(({ kind }) => ({ kind, place: {} })),
    );
  } catch {
    fail(words.problems.engine);
  }
};

export const acceptRewrite = async ({ span, rewrite }: Tip): Promise<void> => {
  const before = review.value;
  if (before === undefined || span === undefined || rewrite === undefined) return;
  await changeText(before.text.slice(0, span.start) + rewrite + before.text.slice(span.end));
  const now = review.value;
  if (now === undefined) return;
  announce(words.tips.used(scoreWords(before.analysis.talent.score), scoreWords(now.analysis.talent.score)));
};

export const startOver = (): void => {
  newest++;
  batch(() => {
    intake.value = { stage: "start" };
    review.value = undefined;
    pointed.value = undefined;
  });
};
