/** How much each part of the match counts: tried at once on the whole ranking, and kept in the job when it is right. */

import { useSignal } from "@preact/signals";
import {
  boundsOf,
  defaultMatchWeights,
  matchComponents,
  type MatchComponentName,
  type MatchWeights,
} from "../../../src/domain/scoring/match-weights.ts";
import { announce } from "../../shared/announcer.tsx";
import type { Job } from "../../shared/api-types.ts";
import { words } from "../../shared/words.ts";
import { sharesOf } from "./ranking-query.ts";
import type { Ranking } from "./ranking-state.ts";
import "../../shared/chips.css";

const same = (one: MatchWeights, other: MatchWeights): boolean => matchComponents.every((name) => one[name] === other[name]);

export const WeightsForm = ({ ranking, job }: { ranking: Ranking; job: Job }) => {
  const told = words.weights;
  const threshold = useSignal<number | undefined>(undefined);
  const busy = useSignal(false);
  const own: MatchWeights = job.posting.weights ?? defaultMatchWeights;
  const weights = ranking.tried.value ?? own;
  const shares = sharesOf(weights);
  const from = threshold.value ?? job.threshold;
  const changed = !same(weights, own) || from !== job.threshold;

  const move = (name: MatchComponentName, to: number): void => {
    const moved = { ...weights, [name]: to };
    ranking.tryWeights(same(moved, own) ? undefined : moved);
  };
  const keep = async (): Promise<void> => {
    if (busy.value) return;
    busy.value = true;
    if (await ranking.keep(weights, from)) {
      threshold.value = undefined;
      announce(told.kept);
    }
    busy.value = false;
  };
  return (
    <details class="tool">
      <summary>
        {told.heading} {changed && <span class="chip">{told.trying}</span>}
      </summary>
      <div class="stack">
        <p class="soft">{told.lead}</p>
        <div class="weights">
          {matchComponents.map((name) => {
            const [low, high] = boundsOf(name);
            const label = words.score.names[name] ?? name;
            return (
              <div key={name} class="weight">
                <label for={`weight-${name}`}>{label}</label>
                <output for={`weight-${name}`} class="number">
                  {told.share(shares[name])}
                </output>
                <input
                  id={`weight-${name}`}
                  type="range"
                  min={low}
                  max={high}
                  step={0.01}
                  value={weights[name]}
                  aria-valuetext={told.share(shares[name])}
                  onInput={({ currentTarget }) => move(name, currentTarget.valueAsNumber)}
                />
              </div>
            );
          })}
        </div>
        <div class="weight">
          <label for="threshold">{told.threshold}</label>
          <output for="threshold" class="number">
            {from}
          </output>
          <input
            id="threshold"
            type="range"
            min={0}
            max={100}
            step={1}
            value={from}
            aria-describedby="threshold-help"
            onInput={({ currentTarget }) => (threshold.value = currentTarget.valueAsNumber)}
          />
          <p class="soft" id="threshold-help">
            {told.thresholdHelp}
          </p>
        </div>
        <div class="row">
          {changed && (
            <button type="button" class="button primary" aria-disabled={busy.value} onClick={() => void keep()}>
              {told.keep}
            </button>
          )}
          {changed && (
            <button
              type="button"
              class="button"
              onClick={() => {
                threshold.value = undefined;
                ranking.tryWeights(undefined);
              }}
            >
              {told.back}
            </button>
          )}
          {!same(weights, defaultMatchWeights) && (
            <button
              type="button"
              class="button quiet"
              onClick={() => ranking.tryWeights(same(defaultMatchWeights, own) ? undefined : { ...defaultMatchWeights })}
            >
              {told.usual}
            </button>
          )}
        </div>
      </div>
    </details>
  );
};
