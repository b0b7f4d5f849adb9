/** Tips, the most useful first, each with its line; a rewrite is taken over with one press and the text read again. */

import { useSignal } from "@preact/signals";
import type { Tip } from "../../../src/domain/resume/tip.ts";
import { words } from "../../shared/words.ts";
import { acceptRewrite, pointed, type Review } from "./review-state.ts";
import { point, tipKey } from "./text-marks.ts";
import "./tips-panel.css";

const linesAtFirst = 6;

/** Tips about the same line stand together, in the place of the best of them. */
const byLine = (tips: readonly Tip[]): Tip[][] => {
  const groups = new Map<string, Tip[]>();
  for (const tip of tips) {
    const key = tip.span === undefined ? tip.id : `${String(tip.span.start)}-${String(tip.span.end)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [tip]);
    else group.push(tip);
  }
  return [...groups.values()];
};

export const TipsPanel = ({ review }: { review: Review }) => {
  const { tips } = review.analysis;
  const all = useSignal(false);
  const lines = byLine(tips);
  const shown = all.value ? lines : lines.slice(0, linesAtFirst);
  const left = lines.slice(shown.length).flat().length;
  return (
    <section class="sheet stack">
      <div class="stack tight">
        <h2 tabIndex={-1} id="tips-heading">
          {review.tipsToCome ? words.tips.toCome : words.tips.heading(tips.length)}
        </h2>
        {tips.length > 0 && <p class="soft">{words.tips.lead}</p>}
      </div>
      <ol role="list" class="tip-list">
        {shown.map((group) => (
          <LineTips key={group[0]!.id} tips={group} text={review.text} />
        ))}
      </ol>
      {left > 0 && (
        <div>
          <button type="button" class="button" onClick={() => (all.value = true)}>
            {words.tips.more(left)}
          </button>
        </div>
      )}
    </section>
  );
};

const LineTips = ({ tips, text }: { tips: readonly Tip[]; text: string }) => {
  const { id, span } = tips[0]!;
  const key = tipKey(id);
  const chosen = tips.some((tip) => pointed.value?.key === tipKey(tip.id));
  return (
    <li class={chosen ? "chosen" : ""}>
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
      <ul role="list" class="stack">
        {tips.map((tip) => (
          <Advice key={tip.id} tip={tip} />
        ))}
      </ul>
    </li>
  );
};

const Advice = ({ tip }: { tip: Tip }) => {
  const { id, message, rewrite, question, effect } = tip;
  const accept = (): void => {
    void acceptRewrite(tip).then(() => document.getElementById("tips-heading")?.focus({ preventScroll: true }));
  };
  return (
    <li class="advice" id={tipKey(id)}>
      <div class="tip-words">
        <p>{message}</p>
        {effect > 0 && (
          <>
            <span class="effect number" aria-hidden="true">
              {words.tips.effect(effect)}
            </span>
            <span class="only-heard">{words.tips.effectHeard(effect)}</span>
          </>
        )}
      </div>
      {rewrite !== undefined && (
        <div class="tip-rewrite">
          <span class="label">{words.tips.rewrite}</span>
          <p>{rewrite}</p>
          <button type="button" class="button" onClick={accept}>
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
