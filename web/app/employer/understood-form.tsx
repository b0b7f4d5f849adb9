/** What was understood of a posting, to be put right before it is posted: title, place, and what is a must, a plus, or not asked. */

import { remoteModes } from "../../../src/domain/job/remote-modes.ts";
import type { Requirement } from "../../../src/domain/job/requirements.ts";
import { Notice } from "../../shared/notice.tsx";
import { PeriodField } from "../../shared/period-field.tsx";
import { capitalised, placeName } from "../../shared/shown-name.ts";
import { words } from "../../shared/words.ts";
import { askedFacts, Facts } from "./job-facts.tsx";
import {
  anythingAsked,
  ask,
  askedOf,
  busy,
  correct,
  corrections,
  editing,
  mistake,
  postJob,
  shownTerms,
  understood,
  type Asked,
} from "./posting-state.ts";
import type { Terms } from "./terms.ts";
import "./understood-form.css";

const choices: readonly Asked[] = ["must", "nice", "no"];

export const UnderstoodForm = () => {
  const found = understood.value;
  const told = words.employer;
  if (found === undefined) {
    return (
      <section class="sheet stack understood-nothing">
        <h2>{told.understood}</h2>
        <p class="soft">{told.nothing}</p>
      </section>
    );
  }
  const { requirements, title, tips } = found;
  const { place, remote } = requirements;
  const fixed = corrections.value;
  return (
    <form
      class="sheet stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (anythingAsked.value) void postJob();
      }}
    >
      <h2>{told.understood}</h2>
      <div class="field">
        <label for="job-title">{told.title}</label>
        <input
          class="input"
          id="job-title"
          maxLength={200}
          value={fixed.title ?? title}
          onInput={(event) => correct({ title: event.currentTarget.value })}
        />
      </div>
      <div class="understood-fields">
        <div class="field">
          <label for="job-city">{told.city}</label>
          <input
            class="input"
            id="job-city"
            value={fixed.city ?? placeName(place?.city ?? "")}
            onInput={(event) => correct({ city: event.currentTarget.value })}
          />
        </div>
        <div class="field">
          <label for="job-country">{told.country}</label>
          <input
            class="input"
            id="job-country"
            maxLength={2}
            value={fixed.country ?? place?.country ?? ""}
            onInput={(event) => correct({ country: event.currentTarget.value })}
          />
        </div>
        <div class="field">
          <label for="job-remote">{told.remote}</label>
          <select
            class="input"
            id="job-remote"
            value={fixed.remote ?? remote ?? ""}
            onChange={(event) => correct({ remote: event.currentTarget.value as (typeof remoteModes)[number] })}
          >
            {(fixed.remote ?? remote) === undefined && <option value="">{told.remoteAny}</option>}
            {remoteModes.map((mode) => (
              <option key={mode} value={mode}>
                {words.send.wishes.modes[mode]}
              </option>
            ))}
          </select>
        </div>
      </div>
      <TermsFields />
      <div class="stack tight">
        <h3>
          {told.requirements} <span class="soft number">{requirements.requirements.length}</span>
        </h3>
        <p class="soft">{requirements.requirements.length === 0 ? told.noRequirements : told.requirementsHelp}</p>
        <ul role="list" class="asked-list">
          {requirements.requirements.map((requirement) => (
            <li key={requirement.id}>
              <AskedChoice requirement={requirement} />
            </li>
          ))}
        </ul>
      </div>
      <Facts heading={told.also} facts={askedFacts(requirements)} />
      {tips.length > 0 && (
        <details>
          <summary>{told.tips(tips.length)}</summary>
          <ul>
            {tips.map(({ id, message }) => (
              <li key={id}>{message}</li>
            ))}
          </ul>
        </details>
      )}
      {mistake.value !== undefined && (
        <Notice kind="problem">
          <p>{mistake.value}</p>
        </Notice>
      )}
      <div>
        <button type="submit" class="button primary" aria-disabled={busy.value || !anythingAsked.value}>
          {busy.value ? told.busy : editing.value === undefined ? told.post : told.save}
        </button>
      </div>
    </form>
  );
};

const TermsFields = () => {
  const terms = shownTerms.value;
  const told = words.employer;
  const { wishes } = words.send;
  const change = (part: Partial<Terms>): void => correct({ terms: { ...terms, ...part } });
  const text = (name: keyof Terms & ("from" | "to" | "currency" | "hours"), label: string, more: object = {}) => (
    <div class="field">
      <label for={`job-${name}`}>{label}</label>
      <input
        class="input"
        id={`job-${name}`}
        value={terms[name]}
        onInput={({ currentTarget }) => change({ [name]: currentTarget.value })}
        {...more}
      />
    </div>
  );
  return (
    <div class="terms">
      {text("from", told.payFrom, { inputMode: "decimal" })}
      {text("to", told.payTo, { inputMode: "decimal" })}
      {text("currency", wishes.currency, { maxLength: 3, placeholder: "GBP" })}
      <PeriodField id="job-period" value={terms.period} onChange={(period) => change({ period })} />
      {text("hours", told.hoursAWeek, { inputMode: "decimal" })}
    </div>
  );
};

const AskedChoice = ({ requirement }: { requirement: Requirement }) => {
  const chosen = askedOf(requirement);
  return (
    <fieldset class={`asked ${chosen}`}>
      <legend>{capitalised(requirement.label)}</legend>
      <div class="asked-choices">
        {choices.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={`asked-${requirement.id}`}
              checked={chosen === each}
              onChange={() => ask(requirement, each)}
            />
            <span>{words.employer[each]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};
