/** Everything read in a resume: the score and where it lies on top, the views of it beside the text. */

import type { ComponentChildren } from "preact";
import { useComputed } from "@preact/signals";
import { MarkedText } from "../../shared/marked-text.tsx";
import type { Mark } from "../../shared/marks.ts";
import { later } from "../../shared/later.tsx";
import { ScoreRing } from "../../shared/score-ring.tsx";
import { Tabs } from "../../shared/tabs.tsx";
import { words } from "../../shared/words.ts";
import { BlindPanel } from "./blind-panel.tsx";
import { ClaimsPanel } from "./claims-panel.tsx";
import { leaveOpen } from "./own-state.ts";
import { ProfilePanel } from "./profile-panel.tsx";
import { pointed, review, view, type Review, type View } from "./review-state.ts";
import { ScorePanel } from "./score-panel.tsx";
import { shownToBringerAlone, status } from "./sent-state.ts";
import { scoreMarks, tipMarks } from "./text-marks.ts";
import { TextEditor } from "./text-editor.tsx";
import { TipsPanel } from "./tips-panel.tsx";
import { WarningsNotice } from "./warnings-notice.tsx";
import "./review-view.css";

const SendPanel = later(async () => (await import("./send-panel.tsx")).SendPanel);

const panels: Readonly<Record<View, (review: Review) => ComponentChildren>> = {
  score: (each) => <ScorePanel review={each} />,
  tips: (each) => <TipsPanel review={each} />,
  blind: (each) => <BlindPanel review={each} />,
  profile: (each) => <ProfilePanel review={each} />,
  send: () => <SendPanel />,
};

/** The views that point into the text have it beside them; the others have room of their own. */
const besideText: ReadonlySet<View> = new Set<View>(["score", "tips", "profile"]);

export const ReviewView = () => {
  const now = review.value;
  if (now === undefined) return null;
  const { talent, tips } = now.analysis;
  const tabs = (Object.keys(panels) as View[]).map((key) => ({
    key,
    name: words.review.tabs[key],
    count: key === "tips" && !now.tipsToCome ? tips.length : undefined,
  }));
  const shown = view.value;
  return (
    <div class="stack">
      <header class="review-top sheet">
        <ScoreRing score={talent.score} parts={talent.components} />
        <div class="stack tight">
          <h1 tabIndex={-1}>{words.review.heading}</h1>
          <Whereabouts />
          <div class="row">
            {shown !== "send" && (
              <button type="button" class="button primary" onClick={() => (view.value = "send")}>
                {words.send.heading}
              </button>
            )}
            <button type="button" class="button quiet" onClick={leaveOpen}>
              {words.review.over}
            </button>
          </div>
        </div>
      </header>
      <ClaimsPanel />
      <WarningsNotice review={now} />
      <Tabs
        label={words.review.tabsLabel}
        tabs={tabs}
        chosen={shown}
        onChoose={(key) => {
          pointed.value = undefined;
          view.value = key;
        }}
      >
        {besideText.has(shown) ? (
          <div class="beside">
            <div class="panel">{panels[shown](now)}</div>
            <TextPane review={now} />
          </div>
        ) : (
          panels[shown](now)
        )}
      </Tabs>
    </div>
  );
};

/** Where the resume lies now, in words: the first thing people ask. */
const Whereabouts = () => {
  const at = status.value;
  const told = at === "submitted" ? "submitted" : at === "withdrawn" ? "withdrawn" : at === undefined ? "here" : "sent";
  const isNarrow = told === "submitted" && shownToBringerAlone.value;
  return (
    <p class={`whereabouts ${told}`}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        {told === "here" ? (
          <path d="M6 9V7a4 4 0 0 1 8 0v2h1.5v8h-11V9zm2 0h4V7a2 2 0 0 0-4 0z" />
        ) : (
          <path d="M6 16a4 4 0 0 1-.6-7.95 5 5 0 0 1 9.5 1.05A3.5 3.5 0 0 1 14.5 16z" />
        )}
      </svg>
      {words.place[isNarrow ? "narrow" : told]}
    </p>
  );
};

const TextPane = ({ review: now }: { review: Review }) => {
  const marks = useComputed((): Mark[] => {
    const at = review.value ?? now;
    const base = view.value === "score" ? scoreMarks(at) : view.value === "tips" ? tipMarks(at) : [];
    const strong = (pointed.value?.spans ?? []).map((span) => ({ ...span, strong: true }));
    const flagged = at.analysis.flagged.map(({ start, end }): Mark => ({ start, end, look: "flagged" }));
    return [...base, ...flagged, ...strong];
  });
  return (
    <section class="sheet text-pane">
      <TextEditor text={now.text}>
        <MarkedText
          text={now.text}
          marks={marks.value}
          label={words.text.label}
          pointedKey={pointed.value?.key}
          // The parts of the score quote their lines themselves.
          goesThere={view.value !== "score"}
        />
        {view.value === "score" && (
          <p class="legend soft">
            <span class="only-heard">{words.score.legend}: </span>
            <span class="key stated">{words.score.stated}</span> <span class="key inferred">{words.score.inferred}</span>
          </p>
        )}
      </TextEditor>
    </section>
  );
};
