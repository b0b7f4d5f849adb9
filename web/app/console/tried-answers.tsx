/** What several targets said to the same input, beside each other. */

import { canonicalJson } from "../../../src/core/canonical-json.ts";
import type { Tried } from "../../shared/api-types.ts";
import { Bar } from "../../shared/bar.tsx";
import { consoleWords } from "./console-words.ts";
import { shownMoney, shownTime } from "./shown-numbers.ts";

const told = consoleWords.try;
const kinds = { answered: "good", failed: "problem", "not-asked": "warning" } as const;

const fieldsOf = (output: unknown): Readonly<Record<string, unknown>> =>
  typeof output === "object" && output !== null ? (output as Record<string, unknown>) : {};

const shown = (value: unknown): string =>
  value === undefined ? told.nothing : typeof value === "string" ? value : JSON.stringify(value, undefined, 1);

const same = (one: unknown, other: unknown): boolean => canonicalJson(one ?? null) === canonicalJson(other ?? null);

const costOf = ({ microdollars, inputTokens, outputTokens }: Tried): string => {
  if (microdollars !== undefined) return shownMoney(microdollars);
  return inputTokens + outputTokens === 0 ? told.free : told.unpriced;
};

const Answer = ({ item, first, slowest }: { item: Tried; first: Tried | undefined; slowest: number }) => {
  const { provider, model, verdict, output, message, milliseconds, inputTokens, outputTokens } = item;
  const own = fieldsOf(output);
  const compared = first === undefined || first === item ? undefined : fieldsOf(first.output);
  const names = [...new Set([...Object.keys(own), ...Object.keys(compared ?? {})])];
  return (
    <li class="sheet stack tight">
      <div class="row apart">
        <h3>
          {provider} {model !== undefined && <span class="soft">{model}</span>}
        </h3>
        <span class={`health ${kinds[verdict]}`}>{told.verdicts[verdict]}</span>
      </div>
      {verdict !== "not-asked" && (
        <div class="stack tight">
          <Bar value={slowest === 0 ? 0 : (milliseconds / slowest) * 100} />
          <p class="soft number">
            {shownTime(milliseconds)} · {consoleWords.providers.tokens(inputTokens + outputTokens)} · {costOf(item)}
          </p>
        </div>
      )}
      {message !== undefined && <p>{message}</p>}
      {verdict === "answered" && (
        <dl class="answer">
          {names.map((name) => (
            <div key={name} class={compared !== undefined && !same(own[name], compared[name]) ? "differs" : ""}>
              <dt>
                <strong>{name}</strong>
                {compared !== undefined && <span class="soft">{same(own[name], compared[name]) ? told.same : told.differs}</span>}
              </dt>
              <dd>{shown(own[name])}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
};

export const TriedAnswers = ({ items }: { items: readonly Tried[] }) => {
  const first = items.find(({ verdict }) => verdict === "answered");
  const slowest = Math.max(...items.map(({ milliseconds }) => milliseconds));
  return (
    <section class="stack tight">
      <h2>{told.results}</h2>
      <ul role="list" class="cards">
        {items.map((item) => (
          <Answer key={`${item.provider} ${item.model ?? ""}`} item={item} first={first} slowest={slowest} />
        ))}
      </ul>
    </section>
  );
};
