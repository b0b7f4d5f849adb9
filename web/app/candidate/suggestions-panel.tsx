/** Skills that a language model suggests: nothing counts before the person says so, and what was confirmed can be taken back. */

import { computed, useSignal, useSignalEffect } from "@preact/signals";
import type { ComponentChildren } from "preact";
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

type What = "confirm" | "refuse";

const answerKey = (suggestion: string, what: What): string => `${what} ${suggestion}`;

const SkillRow = ({
  skill,
  about,
  children,
}: {
  readonly skill: string;
  readonly about: string;
  readonly children: ComponentChildren;
}) => (
  <li class="row apart">
    <span>
      <strong>{skill}</strong>
      <br />
      <span class="soft">{about}</span>
    </span>
    <span class="row">{children}</span>
  </li>
);

type AnswerProps = {
  readonly words: string;
  readonly skill: string;
  readonly isQuiet?: boolean;
  readonly isBusy: boolean;
  readonly onAnswer: () => Promise<void>;
};

const AnswerButton = ({ words: what, skill, isQuiet = false, isBusy, onAnswer }: AnswerProps) => (
  <button
    type="button"
    class={isQuiet ? "button quiet" : "button"}
    aria-disabled={isBusy}
    onClick={() => {
      if (!isBusy) void onAnswer();
    }}
  >
    {what}
    <span class="only-heard">: {skill}</span>
  </button>
);

export const SuggestionsPanel = () => {
  const tips = useSignal<Tips | undefined>(undefined);
  const problem = useSignal<ApiFailure | undefined>(undefined);
  /** The answers that are on their way, as `answerKey` names them; the other skills can be answered meanwhile. */
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
  const answer = async (suggestion: string, what: What, done: string): Promise<void> => {
    const id = candidateId.value;
    const key = answerKey(suggestion, what);
    if (id === undefined || underway.value.has(key)) return;
    underway.value = new Set([...underway.value, key]);
    const told = await post<CandidateChanged>(`/v1/candidates/${id}/suggestions/${suggestion}/${what}`);
    problem.value = told.ok ? undefined : told.failure;
    if (told.ok) isAnswered.value = true;
    announce(told.ok ? done : told.failure.message);
    await read(id);
    underway.value = new Set([...underway.value].filter((one) => one !== key));
  };
  const isUnderway = (suggestion: string, what: What): boolean => underway.value.has(answerKey(suggestion, what));
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
          {suggestions.map(({ id, skill, quote }) => {
            const isBusy = isUnderway(id, "confirm") || isUnderway(id, "refuse");
            return (
              <SkillRow key={id} skill={skill} about={told.quote(quote)}>
                <AnswerButton
                  words={told.confirm}
                  skill={skill}
                  isBusy={isBusy}
                  onAnswer={() => answer(id, "confirm", told.confirmed(skill))}
                />
                <AnswerButton
                  isQuiet
                  words={told.refuse}
                  skill={skill}
                  isBusy={isBusy}
                  onAnswer={() => answer(id, "refuse", told.refused(skill))}
                />
              </SkillRow>
            );
          })}
          {stated.map(({ id, skill, confirmedOn }) => (
            <SkillRow key={id} skill={skill} about={told.stated(confirmedOn)}>
              {/* It stands here because it was confirmed, whether or not the page was answered so. */}
              <AnswerButton
                isQuiet
                words={told.takeBack}
                skill={skill}
                isBusy={isUnderway(id, "refuse")}
                onAnswer={() => answer(id, "refuse", told.takenBack(skill))}
              />
            </SkillRow>
          ))}
        </ul>
      )}
    </section>
  );
};
