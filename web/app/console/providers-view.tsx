/** Providers: how each is, what it lacks, and what the last days of it cost, task by task. */

import { Bar } from "../../shared/bar.tsx";
import type { CallCounts, ProviderStatus } from "../../shared/api-types.ts";
import { calls, days, providers } from "./ai-state.ts";
import { consoleWords } from "./console-words.ts";
import { DayBars } from "./day-bars.tsx";
import { isModel } from "./provider-select.tsx";
import { shownMoment, shownMoney, shownShare, shownTime } from "./shown-numbers.ts";
import { callsOf, costOf, groupsOf, meanTime, sumOf, validity } from "./usage.ts";
import "../../shared/chips.css";

const told = consoleWords.providers;

type Health = { readonly kind: "good" | "warning" | "problem"; readonly words: string };

const healthOf = ({ missing, breaker, hosts, capabilities }: ProviderStatus): Health => {
  if (missing.length > 0) return { kind: "problem", words: told.missing };
  if (breaker === undefined)
    return { kind: "good", words: hosts.length === 0 && capabilities.includes("task-engine") ? told.always : told.unused };
  if (breaker.open)
    return {
      kind: "problem",
      words: breaker.openUntil === undefined ? told.trying : told.closed(shownMoment(breaker.openUntil)),
    };
  return breaker.failures > 0 ? { kind: "warning", words: told.failing(breaker.failures) } : { kind: "good", words: told.well };
};

const Use = ({ rows }: { rows: readonly CallCounts[] }) => {
  if (rows.length === 0) return <p class="soft">{told.noCalls}</p>;
  const perDay = days.value.map((day): readonly [string, number] => [day, callsOf(sumOf(rows.filter((row) => row.day === day)))]);
  return (
    <>
      <figure class="stack tight">
        <figcaption class="soft">{told.daily}</figcaption>
        <DayBars counts={perDay.map(([, count]) => count)} />
        <p class="only-heard">{told.perDay(perDay)}</p>
      </figure>
      <ul role="list" class="stack tight" aria-label={told.tasks}>
        {groupsOf(rows, ({ task }) => task).map(([task, own]) => {
          const sum = sumOf(own);
          const share = validity(sum) ?? 0;
          const cost = costOf(sum);
          return (
            <li key={task} class="use">
              <strong>{task}</strong>
              <Bar value={share * 100} />
              <span class="soft number">{told.calls(callsOf(sum), shownShare(share))}</span>
              <span class="soft number">
                {told.latency(shownTime(meanTime(sum) ?? 0))} · {told.tokens(sum.tokens)} ·{" "}
                {cost === undefined ? told.unpriced : shownMoney(cost)}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
};

const Card = ({ provider }: { provider: ProviderStatus }) => {
  const { id, tasks, maySeeIdentity, hosts, capabilities, missing, breaker } = provider;
  const health = healthOf(provider);
  return (
    <li class="sheet stack provider">
      <div class="row apart">
        <h3>{id}</h3>
        <span class={`health ${health.kind}`}>{health.words}</span>
      </div>
      {missing.length > 0 && <p>{told.lacks(missing)}</p>}
      <p class="soft">
        {[...capabilities.map((one) => one.replace("-", " ")), maySeeIdentity ? told.identity : told.noIdentity].join(" · ")}
        {hosts.length > 0 && ` · ${told.hosts} ${hosts.join(", ")}`}
      </p>
      {Object.entries(breaker?.models ?? {}).map(([model, until]) => (
        <p key={model}>{told.modelClosed(model, shownMoment(until))}</p>
      ))}
      {tasks.length > 0 && (
        <div class="stack tight">
          <p class="soft">{told.serves}</p>
          <ul role="list" class="chips">
            {tasks.map((task) => (
              <li key={task}>
                <span class="chip">{task}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {isModel(id) ? <Use rows={calls.value.filter(({ provider: by }) => by === id)} /> : <p class="soft">{told.engine}</p>}
    </li>
  );
};

export const ProvidersView = () => {
  const known = providers.value ?? [];
  const used = new Set(calls.value.map(({ provider }) => provider));
  const cards = known.filter(({ id, tasks }) => tasks.length > 0 || used.has(id));
  const others = known.filter((one) => !cards.includes(one));
  const ready = others.filter(({ missing }) => missing.length === 0);
  const missing = others.filter((one) => one.missing.length > 0);
  return (
    <div class="stack">
      <section class="stack tight">
        <div class="row apart">
          <h2>{told.inUse}</h2>
          <span class="soft">{consoleWords.span}</span>
        </div>
        <ul role="list" class="cards">
          {cards.map((provider) => (
            <Card key={provider.id} provider={provider} />
          ))}
        </ul>
      </section>
      {missing.length > 0 && (
        <section class="stack tight">
          <h2>{told.missing}</h2>
          <ul role="list" class="plain-rows sheet">
            {missing.map(({ id, missing: names }) => (
              <li key={id} class="row apart">
                <strong>{id}</strong>
                <span class="health problem">{consoleWords.form.lacks(names)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {ready.length > 0 && (
        <section class="stack tight">
          <h2>{told.unused}</h2>
          <ul role="list" class="chips">
            {ready.map(({ id }) => (
              <li key={id}>
                <span class="chip">{id}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
};
