/** Skills that a language model suggests: nothing counts before the person says so, and what was confirmed can be taken back. */

import { computed, useSignal, useSignalEffect } from "@preact/signals";
import { announce } from "../../shared/announcer.tsx";
import { get, post, type ApiFailure } from "../../shared/api.ts";
import type { CandidateChanged, Tips } from "../../shared/api-types.ts";
import { CallProblem } from "../../shared/notice.tsx";
import { words } from "../../shared/words.ts";
import { candidateId, events } from "./sent-state.ts";

/** Rises whenever there may be something else to show. */
const changes = computed(() => events.value.filter(({ type }) => /\.resume\.(?:tips-generated|suggestion-)/u.test(type)).length);

export const SuggestionsPanel = () => {
  const tips = useSignal<Tips | undefined>(undefined);
  const problem = useSignal<ApiFailure | undefined>(undefined);
  const busy = useSignal(false);
  const read = async (id: string): Promise<void> => {
    const answer = await get<Tips>(`/v1/candidates/${id}/tips`);
    if (answer.ok && candidateId.peek() === id) tips.value = answer.value;
  };
  useSignalEffect(() => {
    const id = candidateId.value;
    if (id !== undefined && changes.value > 0) void read(id);
  });
  const answer = async (suggestion: string, what: "confirm" | "refuse", done: string): Promise<void> => {
    const id = candidateId.value;
    if (busy.value || id === undefined) return;
    busy.value = true;
    const told = await post<CandidateChanged>(`/v1/candidates/${id}/suggestions/${suggestion}/${what}`);
    problem.value = told.ok ? undefined : told.failure;
    if (told.ok) announce(done);
    await read(id);
    busy.value = false;
  };
  const suggestions = tips.value?.enrichment?.suggestions ?? [];
  const stated = tips.value?.statedSkills ?? [];
  if (suggestions.length + stated.length === 0) return null;
  const told = words.suggestions;
  return (
    <section class="sheet stack">
      <h2>{told.heading}</h2>
      <p class="soft">{told.lead}</p>
      <CallProblem problem={problem.value} />
      <ul role="list" class="stack">
        {suggestions.map(({ id, skill, quote }) => (
          <li key={id} class="row apart">
            <span>
              <strong>{skill}</strong> <span class="soft">{told.quote(quote)}</span>
            </span>
            <span class="row">
              <button type="button" class="button" onClick={() => void answer(id, "confirm", told.confirmed(skill))}>
                {told.confirm}
                <span class="only-heard">: {skill}</span>
              </button>
              <button type="button" class="button quiet" onClick={() => void answer(id, "refuse", told.refused(skill))}>
                {told.refuse}
                <span class="only-heard">: {skill}</span>
              </button>
            </span>
          </li>
        ))}
        {stated.map(({ id, skill, confirmedOn }) => (
          <li key={id} class="row apart">
            <span>
              <strong>{skill}</strong> <span class="soft">{words.receipt.stated(confirmedOn)}</span>
            </span>
            <button type="button" class="button quiet" onClick={() => void answer(id, "refuse", told.refused(skill))}>
              {told.takeBack}
              <span class="only-heard">: {skill}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
