/** Each shadow beside what served meanwhile: usable answers, agreement, time and cost. */

import { Bar } from "../../shared/bar.tsx";
import { calls } from "./ai-state.ts";
import { consoleWords } from "./console-words.ts";
import { shownMoney, shownShare, shownTime } from "./shown-numbers.ts";
import { agreement, callsOf, type Comparison, comparisonsOf, meanCost, meanTime, type Sum, validity } from "./usage.ts";

const told = consoleWords.shadows;

type Measure = {
  readonly label: string;
  readonly of: (sum: Sum) => number | undefined;
  readonly shown: (value: number) => string;
  /** A part of one; otherwise the longer of the two bars is the whole. */
  readonly share?: boolean;
};

const measures: readonly Measure[] = [
  { label: told.validity, of: validity, shown: shownShare, share: true },
  { label: told.latency, of: meanTime, shown: shownTime },
  { label: told.cost, of: meanCost, shown: shownMoney },
];

const Line = ({ name, value, whole, measure }: { name: string; value: number | undefined; whole: number; measure: Measure }) => (
  <div class="pair">
    <span class="soft">{name}</span>
    <Bar value={value === undefined || whole === 0 ? 0 : (value / whole) * 100} />
    <span class="number">{value === undefined ? told.unknown : measure.shown(value)}</span>
  </div>
);

const Compared = ({ comparison }: { comparison: Comparison }) => {
  const { task, provider, model, shadow, served, servedBy } = comparison;
  const agreed = agreement(shadow);
  return (
    <li class="sheet stack">
      <div class="stack tight">
        <h2>{told.heading(task, `${provider} ${model}`)}</h2>
        <p class="soft">
          {told.against} {told.beside(servedBy)} · {told.calls(callsOf(shadow))}
        </p>
      </div>
      <div class="stack tight">
        <h3>{told.agreement}</h3>
        <div class="pair wide">
          <Bar value={(agreed ?? 0) * 100} />
          <span class="number">{agreed === undefined ? told.unknown : shownShare(agreed)}</span>
        </div>
      </div>
      {measures.map((measure) => {
        const [one, other] = [measure.of(shadow), measure.of(served)];
        const whole = measure.share === true ? 1 : Math.max(one ?? 0, other ?? 0);
        return (
          <div key={measure.label} class="stack tight">
            <h3>{measure.label}</h3>
            <Line name={told.shadow} value={one} whole={whole} measure={measure} />
            <Line name={told.served} value={other} whole={whole} measure={measure} />
          </div>
        );
      })}
    </li>
  );
};

export const ShadowsView = () => {
  const comparisons = comparisonsOf(calls.value);
  return (
    <div class="stack">
      <p class="lead">{told.lead}</p>
      {comparisons.length === 0 ? (
        <p>{told.none}</p>
      ) : (
        <ul role="list" class="cards">
          {comparisons.map((comparison) => (
            <Compared key={`${comparison.task} ${comparison.provider} ${comparison.model}`} comparison={comparison} />
          ))}
        </ul>
      )}
    </div>
  );
};
