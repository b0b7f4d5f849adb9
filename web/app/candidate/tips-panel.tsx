/** Tips, the most useful first, each with its line; a rewrite is taken over with one press and the text read again. */

import { useSignal } from "@preact/signals";
import type { Tip } from "../../../src/domain/resume/tip.ts";
import { words } from "../../shared/words.ts";
import { acceptRewrite, pointed, type Review } from "./review-state.ts";
import { point, tipKey } from "./text-marks.ts";
import "./tips-panel.css";

const tipsAtFirst = 8;

export const TipsPanel = ({ review }: { review: Review }) => {
  const { tips } = review.analysis;
  const all = useSignal(false);
  const shown = all.value ? tips : tips.slice(0, tipsAtFirst);
  return (
    <section class="sheet stack">
      <div class="stack tight">
        <h2 tabIndex={-1} id="tips-heading">
          {words.tips.heading(tips.length)}
        </h2>
        {tips.length > 0 && <p class="soft">{words.tips.lead}</p>}
      </div>
      <ol role="list" class="tip-list">
        {shown.map((tip) => (
          <TipItem key={tip.id} tip={tip} text={review.text} />
        ))}
      </ol>
      {tips.length > shown.length && (
        <div>
          <button type="button" class="button" onClick={() => (all.value = true)}>
            {words.tips.more(tips.length - shown.length)}
          </button>
        </div>
      )}
    </section>
  );
};

const TipItem = ({ tip, text }: { tip: Tip; text: string }) => {
  const { id, span, message, rewrite, question, effect } = tip;
  const key = tipKey(id);
  const chosen = pointed.value?.key === key;
  return (
    <li id={key} class={chosen ? "chosen" : ""}>
      <div class="tip-words">
        <p>{message}</p>
        <span class="effect number" aria-hidden="true">
          {words.tips.effect(effect)}
        </span>
        <span class="only-heard">{words.tips.effectHeard(effect)}</span>
      </div>
      {span === undefined ? (
        <p class="soft">{words.tips.whole}</p>
      ) : (
        <button
          type="button"
          class="tip-line"
          aria-pressed={chosen}
          title={words.tips.show}
          onClick={() => point(key, [{ ...span, look: "tip" }])}
        >
          <span class="only-heard">{words.tips.show}: </span>
          {text.slice(span.start, span.end)}
        </button>
      )}
      {rewrite !== undefined && (
        <div class="tip-rewrite">
          <span class="label">{words.tips.rewrite}</span>
          <p>{rewrite}</p>
          <button
            type="button"
            class="button"
            onClick={() =>
              void acceptRewrite(tip).then(() => document.getElementById("tips-heading")?.focus({ preventScroll: true }))
            }
          >
            {words.tips.use}
          </button>
        </div>
      )}
      {question !== undefined && (
        <p class="tip-question">
          <span class="label">{words.tips.question}</span> {question}
        </p>
      )}
    </li>
  );
};
