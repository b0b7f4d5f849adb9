/** What would suit the candidate, all of it optional, and the wish to be found. */

import { useSignal } from "@preact/signals";
import type { Preferences } from "../../../src/domain/candidate/preferences.ts";
import { remoteModes } from "../../../src/domain/job/remote-modes.ts";
import { Choices } from "../../shared/choices.tsx";
import { Notice } from "../../shared/notice.tsx";
import { words } from "../../shared/words.ts";
import { draftOf, readWishes, type WishesDraft } from "./wishes.ts";
import { busy, preferences, saveWishes, shownToBringerAlone, status, submit, unpublished } from "./sent-state.ts";
import "../../shared/fields.css";

const periods = ["year", "month", "day", "hour"] as const;

export const WishesForm = () => {
  const draft = useSignal<WishesDraft>(draftOf(preferences.value));
  const mistake = useSignal<string | undefined>(undefined);
  const submitted = status.value === "submitted";
  const narrow = submitted && shownToBringerAlone.value;
  const isWhole = submitted && !narrow && !unpublished.value;
  const { wishes: told, submit: action } = words.send;

  const change = (part: Partial<WishesDraft>): void => {
    draft.value = { ...draft.value, ...part };
  };
  const send = (perform: (wishes: Preferences) => Promise<unknown>): void => {
    const read = readWishes(draft.value);
    mistake.value = read.ok ? undefined : read.failure;
    if (read.ok) void perform(read.value);
  };
  const text = (
    name: keyof WishesDraft & ("city" | "country" | "pay" | "currency" | "from" | "to"),
    label: string,
    more: object = {},
  ) => (
    <div class="field">
      <label for={`wish-${name}`}>{label}</label>
      <input
        class="input"
        id={`wish-${name}`}
        value={draft.value[name]}
        onInput={(event) => change({ [name]: event.currentTarget.value })}
        {...more}
      />
    </div>
  );

  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send(submit);
      }}
    >
      <h2>{told.heading}</h2>
      <p class="soft">{told.text}</p>
      <div class="fields">
        {text("city", told.city, { autocomplete: "address-level2" })}
        {text("country", told.country, { maxLength: 2, placeholder: "GB", autocomplete: "country" })}
      </div>
      <Choices
        legend={told.remote}
        names={remoteModes}
        labels={told.modes}
        chosen={draft.value.remote}
        onChange={(remote) => change({ remote })}
      />
      <div class="fields three">
        {text("pay", told.pay, { inputMode: "numeric" })}
        {text("currency", told.currency, { maxLength: 3, placeholder: "GBP" })}
        <div class="field">
          <label for="wish-period">{told.period}</label>
          <select
            class="input"
            id="wish-period"
            value={draft.value.period}
            onChange={(event) => change({ period: event.currentTarget.value as WishesDraft["period"] })}
          >
            {periods.map((period) => (
              <option key={period} value={period}>
                {told.periods[period]}
              </option>
            ))}
          </select>
        </div>
      </div>
      <div class="fields">
        {text("from", told.hoursFrom, { inputMode: "numeric" })}
        {text("to", told.hoursTo, { inputMode: "numeric" })}
      </div>
      {mistake.value !== undefined && (
        <div role="alert">
          <Notice kind="problem">
            <p>{mistake.value}</p>
          </Notice>
        </div>
      )}
      <div class="stack tight">
        {(!submitted || narrow) && <h3>{action.heading}</h3>}
        {narrow && <p>{action.narrow}</p>}
        {(!submitted || narrow) && <p class="soft">{action.text}</p>}
        <div class="row">
          {!isWhole && (
            <button type="submit" class="button primary" aria-disabled={busy.value !== undefined}>
              {busy.value === "submit" ? action.busy : narrow ? action.widen : submitted ? action.again : action.action}
            </button>
          )}
          {submitted && (
            <button
              type="button"
              class={`button ${isWhole ? "primary" : ""}`}
              aria-disabled={busy.value !== undefined}
              onClick={() => send(saveWishes)}
            >
              {told.save}
            </button>
          )}
        </div>
      </div>
    </form>
  );
};
