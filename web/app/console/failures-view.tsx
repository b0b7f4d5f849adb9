/** What has failed for good: what it was, how often, since when, and what to do next. Nothing is changed here. */

import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { CallProblem } from "../../shared/notice.tsx";
import type { DeadLetter, ToldFailure } from "../../shared/api-types.ts";
import { failureWords as told } from "./failure-words.ts";
import { failuresProblem, letters, older, refreshFailures, showOlder, toldFailures } from "./failures-state.ts";
import { shownMoment } from "./shown-numbers.ts";

/** As much of a message as tells what it is. */
const shownCharacters = 2000;

type LineProps = { readonly what: string; readonly facts: string; readonly next: string; readonly children: ComponentChildren };

const Line = ({ what, facts, next, children }: LineProps) => (
  <li class="failure stack tight">
    <h3>{what}</h3>
    <p class="soft">{facts}</p>
    <p>{next}</p>
    {children}
  </li>
);

const Letter = ({ letter }: { readonly letter: DeadLetter }) => {
  const { reason, consumer, times, createdAt, lastAt, attempts, body } = letter;
  const { what, next } = told.letter(reason, consumer);
  const counted = told.counted(times, shownMoment(createdAt), shownMoment(lastAt ?? createdAt));
  return (
    <Line what={what} facts={`${counted} · ${told.attempts(attempts)}`} next={next}>
      <details>
        <summary>
          {told.message}
          <span class="only-heard">
            : {what}, {counted}
          </span>
        </summary>
        {body.length > shownCharacters && <p class="soft">{told.cut(shownCharacters)}</p>}
        <code>{body.slice(0, shownCharacters)}</code>
      </details>
    </Line>
  );
};

const Told = ({ failure }: { readonly failure: ToldFailure }) => {
  const { type, what, reasons, times, firstAt, lastAt, traceId } = failure;
  const said = told.event(type, what);
  const counted = told.counted(times, shownMoment(firstAt), shownMoment(lastAt));
  return (
    <Line what={said.what} facts={`${counted} · ${told.because(reasons)}`} next={said.next}>
      <p class="soft">
        {told.trace} <code>{traceId}</code>
      </p>
    </Line>
  );
};

export const FailuresView = () => {
  useEffect(() => {
    void refreshFailures();
  }, []);
  const given = letters.value;
  if (given === undefined)
    return failuresProblem.value === undefined ? (
      <p class="soft">{told.loading}</p>
    ) : (
      <CallProblem problem={failuresProblem.value} retry={refreshFailures} />
    );
  if (given.length === 0 && toldFailures.value.length === 0 && failuresProblem.value === undefined) return <p>{told.none}</p>;
  return (
    <div class="stack">
      <CallProblem problem={failuresProblem.value} retry={refreshFailures} />
      <section class="stack tight">
        <h2>{told.letters}</h2>
        <p class="soft">{given.length === 0 ? told.noLetters : told.lettersLead}</p>
        {given.length > 0 && (
          <ul role="list" class="plain-rows sheet">
            {given.map((letter) => (
              <Letter key={letter.id} letter={letter} />
            ))}
          </ul>
        )}
        {older.value !== undefined && (
          <div>
            <button type="button" class="button" onClick={() => void showOlder()}>
              {told.more}
            </button>
          </div>
        )}
      </section>
      <section class="stack tight">
        <h2>{told.told}</h2>
        <p class="soft">{toldFailures.value.length === 0 ? told.noTold : told.toldLead}</p>
        {toldFailures.value.length > 0 && (
          <ul role="list" class="plain-rows sheet">
            {toldFailures.value.map((failure) => (
              <Told key={`${failure.type} ${failure.what} ${failure.reasons.join(" ")}`} failure={failure} />
            ))}
          </ul>
        )}
      </section>
    </div>
  );
};
