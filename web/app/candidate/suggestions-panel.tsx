/** Skills that a language model suggests: nothing counts before the person says so, and what was confirmed can be taken back. */

import { computed, useSignal, useSignalEffect } from "@preact/signals";
import { useRef } from "preact/hooks";
import { announce } from "../../shared/announcer.tsx";
import { get, post, type ApiFailure } from "../../shared/api.ts";
import type { CandidateChanged, Tips } from "../../shared/api-types.ts";
import { useGoOnAt } from "../../shared/go-on-at.ts";
import { CallProblem } from "../../shared/notice.tsx";
import { words } from "../../shared/words.ts";
import { candidateId, events } from "./sent-state.ts";

/** Rises whenever there may be something else to show. */
const changes = computed(() => events.value.filter(({ type }) => /\.resume\.(?:tips-generated|suggestion-)/u.test(type)).length);

export const SuggestionsPanel = () => {
  const tips = useSignal<Tips | undefined>(undefined);
  const problem = useSignal<ApiFailure | undefined>(undefined);
  /** Those whose answer is on its way; the others can be answered meanwhile. */
  const underway = useSignal<ReadonlySet<string>>(new Set());
  const reads = useRef({ asked: 0, shown: 0 });
  const isAnswered = useSignal(false);
  const read = async (id: string): Promise<void> => {
    const place = ++reads.current.asked;
    const answer = await get<Tips>(`/v1/candidates/${id}/tips`);
    // One that was asked for later knows more.
    if (!answer.ok || candidateId.peek() !== id || place < reads.current.shown) return;
    reads.current.shown = place;
    tips.value = answer.value;
  };
  useSignalEffect(() => {
    const id = candidateId.value;
    if (id !== undefined && changes.value > 0) void read(id);
  });
  const answer = async (suggestion: string, what: "confirm" | "refuse", done: string): Promise<void> => {
    const id = candidateId.value;
    if (id === undefined || underway.value.has(suggestion)) return;
    underway.value = new Set([...underway.value, suggestion]);
    const told = await post<CandidateChanged>(`/v1/candidates/${id}/suggestions/${suggestion}/${what}`);
    problem.value = told.ok ? undefined : told.failure;
    if (told.ok) isAnswered.value = true;
    announce(told.ok ? done : told.failure.message);
    await read(id);
    underway.value = new Set([...underway.value].filter((one) => one !== suggestion));
  };
  const suggestions = tips.value?.enrichment?.suggestions ?? [];
  const stated = tips.value?.statedSkills ?? [];
  // Each of them loses the place of whoever has answered.
  const heading = useGoOnAt<HTMLHeadingElement>(
    [...suggestions, "", ...stated].map((one) => (typeof one === "string" ? one : one.id)).join(" "),
  );
  const count = suggestions.length + stated.length;
  if (count === 0 && !isAnswered.value) return null;
  const told = words.suggestions;
  return (
    <section class="sheet stack">
      <h2 tabIndex={-1} ref={heading}>
        {told.heading}
      </h2>
      <p class="soft">{suggestions.length === 0 ? told.none : told.lead}</p>
      <CallProblem problem={problem.value} />
      {count > 0 && (
        <ul role="list" class="ruled-list">
          {suggestions.map(({ id, skill, quote }) => (
            <li key={id} class="row apart">
              <span>
                <strong>{skill}</strong>
                <br />
                <span class="soft">{told.quote(quote)}</span>
              </span>
              <span class="row">
                <button
                  type="button"
                  class="button"
                  aria-disabled={underway.value.has(id)}
                  onClick={() => void answer(id, "confirm", told.confirmed(skill))}
                >
                  {told.confirm}
                  <span class="only-heard">: {skill}</span>
                </button>
                <button
                  type="button"
                  class="button quiet"
                  aria-disabled={underway.value.has(id)}
                  onClick={() => void answer(id, "refuse", told.refused(skill))}
                >
                  {told.refuse}
                  <span class="only-heard">: {skill}</span>
                </button>
              </span>
            </li>
          ))}
          {stated.map(({ id, skill, confirmedOn }) => (
            <li key={id} class="row apart">
              <span>
                <strong>{skill}</strong>
                <br />
                <span class="soft">{told.stated(confirmedOn)}</span>
              </span>
              <button
                type="button"
                class="button quiet"
                aria-disabled={underway.value.has(id)}
                onClick={() => void answer(id, "refuse", told.takenBack(skill))}
              >
                {told.takeBack}
                <span class="only-heard">: {skill}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
