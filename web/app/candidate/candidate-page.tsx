/** The candidate's page: first a document, then everything that was read in it. */

import { useLayoutEffect, useRef } from "preact/hooks";
import { go } from "../../shared/router.ts";
import { words } from "../../shared/words.ts";
import { postingDraft } from "../employer/posting-state.ts";
import { IntakeView } from "./intake-view.tsx";
import { bringUp, fetching } from "./own-state.ts";
import { intake, startOver } from "./review-state.ts";
import { ReviewView } from "./review-view.tsx";

export const CandidatePage = () => {
  const { stage } = intake.value;
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(stage);
  // Before the first picture, so that nobody begins with what is about to be replaced.
  useLayoutEffect(() => void bringUp(), []);
  useLayoutEffect(() => {
    // What the person was using is gone with the stage before: go on at the new heading, before the next key can be pressed.
    if (before.current !== stage) place.current?.querySelector<HTMLElement>("h1, h2")?.focus({ preventScroll: true });
    if (before.current !== stage && stage === "review") scrollTo(0, 0);
    before.current = stage;
  }, [stage]);
  return (
    <div ref={place}>
      {stage === "review" ? <ReviewView /> : stage === "refused" ? <Refused /> : fetching.value ? <Fetching /> : <IntakeView />}
    </div>
  );
};

const Fetching = () => (
  <section class="sheet stack" aria-busy="true">
    <h1 tabIndex={-1}>{words.own.fetching}</h1>
    <progress aria-label={words.own.fetching} />
  </section>
);

const Refused = () => {
  const now = intake.value;
  if (now.stage !== "refused") return null;
  const { response } = now.outcome;
  const asJob = (): void => {
    postingDraft.value = now.text;
    startOver();
    go("/employers");
  };
  return (
    <section class="sheet stack">
      <h1 tabIndex={-1}>{words.refused.heading}</h1>
      <p class="lead">{response.message}</p>
      <div class="row">
        <button type="button" class="button primary" onClick={startOver}>
          {words.refused.again}
        </button>
        {response.code === "job-posting-sent-as-resume" && (
          <button type="button" class="button" onClick={asJob}>
            {words.refused.asJob}
          </button>
        )}
      </div>
    </section>
  );
};
