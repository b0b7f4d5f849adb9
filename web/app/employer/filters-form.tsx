/** Narrows a ranking, as it is entered. */

import { useSignal } from "@preact/signals";
import { remoteModes } from "../../../src/domain/job/remote-modes.ts";
import { seniorityLevels } from "../../../src/domain/resume/levels.ts";
import { Choices } from "../../shared/choices.tsx";
import { Notice } from "../../shared/notice.tsx";
import { PeriodField } from "../../shared/period-field.tsx";
import { words } from "../../shared/words.ts";
import { countFilters, type Filters, noFilters } from "./ranking-query.ts";
import type { Ranking } from "./ranking-state.ts";
import "../../shared/fields.css";
import "../../shared/chips.css";

export const FiltersForm = ({ ranking: { filters, mistake, narrow } }: { ranking: Ranking }) => {
  const told = words.filters;
  const wishes = words.send.wishes;
  const now = filters.value;
  const count = countFilters(now);
  const open = useSignal(false);
  const text = (name: keyof Filters & ("city" | "country" | "pay" | "currency"), label: string, more: object = {}) => (
    <div class="field">
      <label for={`filter-${name}`}>{label}</label>
      <input
        class="input"
        id={`filter-${name}`}
        value={now[name]}
        onInput={({ currentTarget }) => narrow({ [name]: currentTarget.value })}
        {...more}
      />
    </div>
  );
  return (
    <details class="tool" open={open.value} onToggle={({ currentTarget }) => (open.value = currentTarget.open)}>
      <summary>
        {told.heading} {count > 0 && <span class="chip">{told.count(count)}</span>}
      </summary>
      <div class="stack">
        <p class="soft">{told.lead}</p>
        <div class="fields">
          {text("city", wishes.city)}
          {text("country", wishes.country, { maxLength: 2, placeholder: "GB" })}
        </div>
        <Choices
          legend={told.remote}
          names={remoteModes}
          labels={wishes.modes}
          chosen={now.remote}
          onChange={(remote) => narrow({ remote })}
        />
        <Choices
          legend={told.level}
          names={seniorityLevels}
          labels={told.levels}
          chosen={now.level}
          onChange={(level) => narrow({ level })}
        />
        <div class="fields three">
          {text("pay", told.pay, { inputMode: "numeric" })}
          {text("currency", wishes.currency, { maxLength: 3, placeholder: "GBP" })}
          <PeriodField id="filter-period" value={now.period} onChange={(period) => narrow({ period })} />
        </div>
        {mistake.value !== undefined && (
          <div role="alert">
            <Notice kind="problem">
              <p>{mistake.value}</p>
            </Notice>
          </div>
        )}
        {count > 0 && (
          <div>
            <button type="button" class="button" onClick={() => narrow(noFilters)}>
              {told.clear}
            </button>
          </div>
        )}
      </div>
    </details>
  );
};
