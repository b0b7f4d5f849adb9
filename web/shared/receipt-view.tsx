/** The account of one match, the same for both sides: parts, what is met and not, and the anonymised text it rests on. */

import { useSignal } from "@preact/signals";
import type { ReceiptItem } from "../../src/domain/scoring/receipt.ts";
import type { ReceiptAnswer } from "./api-types.ts";
import { Bar } from "./bar.tsx";
import type { Mark } from "./marks.ts";
import { MarkedText } from "./marked-text.tsx";
import { partName, ScoreRing } from "./score-ring.tsx";
import { capitalised } from "./shown-name.ts";
import { scoreWords, words } from "./words.ts";
import "./receipt-view.css";
import "./chips.css";

type Evidence = ReceiptItem["evidence"];

export const ReceiptView = ({ answer: { receipt, text, explanation } }: { answer: ReceiptAnswer }) => {
  const chosen = useSignal<{ readonly key: string; readonly evidence: Evidence } | undefined>(undefined);
  const choose = (key: string, evidence: Evidence): void => {
    chosen.value = chosen.value?.key === key ? undefined : { key, evidence };
  };
  const all = receipt.matched.flatMap(({ evidence }) => evidence);
  const marks: Mark[] = [
    ...all.map(({ start, end, basis }) => ({ start, end, look: basis })),
    ...(chosen.value?.evidence ?? []).map(({ start, end, basis }) => ({ start, end, look: basis, strong: true })),
  ];

  const items = (heading: string, list: readonly ReceiptItem[], kind: "met" | "missing" | "more") =>
    list.length > 0 && (
      <section class="stack tight">
        <h4>
          {heading} <span class="soft number">{list.length}</span>
        </h4>
        <ul role="list" class="chips">
          {list.map(({ id, label, must, basis, evidence, confirmedOn }) => {
            const key = `${kind}:${id}`;
            const content = (
              <>
                {capitalised(label)}
                {must && <span class="must">{words.receipt.must}</span>}
                {confirmedOn !== undefined && " "}
                {confirmedOn !== undefined && <span class="said">{words.receipt.stated(confirmedOn)}</span>}
                {basis === "inferred" && <span class="only-heard"> ({words.score.inferred})</span>}
              </>
            );
            return (
              <li key={key}>
                {evidence.length === 0 ? (
                  <span class={`chip ${kind}`}>{content}</span>
                ) : (
                  <button
                    type="button"
                    class={`chip ${kind} ${basis ?? ""}`}
                    aria-pressed={chosen.value?.key === key}
                    onClick={() => choose(key, evidence)}
                  >
                    {content}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      </section>
    );

  return (
    <div class="receipt">
      <div class="stack">
        <div class="row receipt-top">
          <ScoreRing score={receipt.score} parts={receipt.components} size="small" />
          <div class="stack tight">
            {explanation !== undefined && <p>{explanation}</p>}
            <p class="soft">{words.receipt.lead}</p>
          </div>
        </div>
        <ul role="list" class="receipt-parts">
          {receipt.components.map(({ name, weight, value, explanation, evidence }) => (
            <li key={name}>
              <div class="row apart">
                <strong>{partName(name)}</strong>
                <span class="number">
                  {scoreWords(value)} <span class="soft">{words.score.weight(weight)}</span>
                </span>
              </div>
              <Bar value={value} />
              <div class="row apart">
                <p class="soft">{explanation}</p>
                {evidence.length > 0 && (
                  <button
                    type="button"
                    class="chip"
                    aria-pressed={chosen.value?.key === `part:${name}`}
                    onClick={() => choose(`part:${name}`, evidence)}
                  >
                    {words.receipt.show(evidence.length)}
                    <span class="only-heard">: {partName(name)}</span>
                  </button>
                )}
              </div>
            </li>
          ))}
        </ul>
        {items(words.receipt.matched, receipt.matched, "met")}
        {items(words.receipt.missing, receipt.missing, "missing")}
        {items(words.receipt.more, receipt.more, "more")}
      </div>
      <div class="stack tight">
        <h4>{words.receipt.text}</h4>
        <MarkedText text={text} marks={marks} label={words.receipt.text} pointedKey={chosen.value?.key} goesThere />
      </div>
    </div>
  );
};
