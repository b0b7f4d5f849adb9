/** A ranking: for each place the score as number and bar, and its receipt on demand, one open at a time. */

import type { ComponentChildren } from "preact";
import { useSignal } from "@preact/signals";
import { Bar } from "./bar.tsx";
import type { Answer } from "./api.ts";
import type { ReceiptAnswer } from "./api-types.ts";
import { CallProblem } from "./notice.tsx";
import { ReceiptView } from "./receipt-view.tsx";
import { scoreWords, words } from "./words.ts";
import "./match-list.css";

export type MatchItem = {
  readonly id: string;
  readonly title: string;
  readonly score: number;
  readonly details: ComponentChildren;
  /** What has changed since the list was last shown, in words. */
  readonly change?: string | undefined;
  /** What else can be done here: beside the receipt's button, and what that opens. */
  readonly action?: ComponentChildren;
  readonly opened?: ComponentChildren;
};

type Props = { readonly items: readonly MatchItem[]; readonly fetchReceipt: (id: string) => Promise<Answer<ReceiptAnswer>> };

export const MatchList = ({ items, fetchReceipt }: Props) => {
  const open = useSignal<string | undefined>(undefined);
  const answer = useSignal<Answer<ReceiptAnswer> | undefined>(undefined);
  const toggle = async (id: string): Promise<void> => {
    answer.value = undefined;
    open.value = open.value === id ? undefined : id;
    if (open.value === undefined) return;
    const fetched = await fetchReceipt(id);
    if (open.value === id) answer.value = fetched;
  };
  return (
    <ol role="list" class="match-list">
      {items.map(({ id, title, score, details, change, action, opened }, index) => {
        const shown = open.value === id;
        return (
          <li key={id} class={change === undefined ? "" : "changed"} data-id={id}>
            <div class="match">
              <span class="rank number" aria-hidden="true">
                {index + 1}
              </span>
              <div class="match-words">
                <h3>
                  <span class="only-heard">{words.job.rank(index + 1)}: </span>
                  {title}
                  {change !== undefined && <span class="change">{change}</span>}
                </h3>
                {details}
              </div>
              <div class="match-score">
                <span class="number" aria-hidden="true">
                  {scoreWords(score)}
                </span>
                <span class="only-heard">{words.job.match(scoreWords(score))}</span>
                <Bar value={score} />
              </div>
              <div class="match-actions">
                <button type="button" class="button" aria-expanded={shown} onClick={() => void toggle(id)}>
                  {shown ? words.receipt.close : words.matches.receipt}
                  <span class="only-heard">: {title}</span>
                </button>
                {action}
              </div>
            </div>
            {opened}
            {shown && (
              <section aria-label={words.receipt.heading(title)}>
                {answer.value === undefined && (
                  <p class="soft" role="status">
                    {words.receipt.loading}
                  </p>
                )}
                {answer.value?.ok === true && <ReceiptView answer={answer.value.value} />}
                {answer.value?.ok === false && <CallProblem problem={answer.value.failure} />}
              </section>
            )}
          </li>
        );
      })}
    </ol>
  );
};
