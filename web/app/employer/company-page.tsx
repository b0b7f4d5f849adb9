/** The employer's own profile: a domain, what is found there as it is found, and every field to be put right. */

import { useSignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { CompanyFieldName } from "../../../src/domain/company/profile.ts";
import { CallProblem, Notice } from "../../shared/notice.tsx";
import { companyWords as told } from "../../shared/room-words.ts";
import { words } from "../../shared/words.ts";
import { CompanyField } from "./company-field.tsx";
import { type CompanyState, createCompany } from "./company-state.ts";
import "./company-page.css";

const names = Object.keys(told.names) as CompanyFieldName[];

export const CompanyPage = () => {
  const state = useMemo(createCompany, []);
  useEffect(state.start, [state]);
  const company = state.company.value;
  const open = useSignal<CompanyFieldName | undefined>(undefined);
  return (
    <div class="stack company">
      <div class="stack tight">
        <p>
          <a href="/employers">{words.job.back}</a>
        </p>
        <h1 tabIndex={-1}>{told.title}</h1>
        <p class="lead">{told.lead}</p>
      </div>
      {company === undefined && <CallProblem problem={state.problem.value} retry={state.refresh} />}
      {company !== undefined && (
        <>
          <SiteForm state={state} known={company.site} />
          {company.flagged === true && <Warning text={told.flagged} />}
          {company.truncated === true && <Warning text={told.truncated} />}
          <section class="sheet stack">
            <h2>{told.fields}</h2>
            <ul role="list" class="company-fields">
              {names.map((name) => (
                <CompanyField key={name} name={name} field={company.fields[name]} state={state} open={open} />
              ))}
            </ul>
          </section>
        </>
      )}
    </div>
  );
};

const Warning = ({ text }: { text: string }) => (
  <Notice kind="warning">
    <p>{text}</p>
  </Notice>
);

const SiteForm = ({ state, known }: { state: CompanyState; known: string | undefined }) => {
  const site = useSignal(known ?? "");
  const mistake = useSignal(false);
  const input = useRef<HTMLInputElement>(null);
  const { steps, outcome, problem } = state;
  const isReading = steps.value !== undefined;
  const text = mistake.value ? told.siteMissing : problem.value?.message;
  const send = async (): Promise<void> => {
    mistake.value = site.value.trim() === "";
    if (mistake.value || !(await state.lookUp(site.value.trim(), known === site.value.trim()))) input.current?.focus();
  };
  return (
    <form
      class="sheet stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div class="field">
        <label for="site">{told.site}</label>
        <p class="help" id="site-help">
          {told.siteHelp}
        </p>
        <input
          class="input"
          id="site"
          ref={input}
          inputMode="url"
          autocomplete="url"
          spellcheck={false}
          aria-describedby={text === undefined ? "site-help" : "site-mistake site-help"}
          aria-invalid={text !== undefined}
          value={site.value}
          onInput={({ currentTarget }) => (site.value = currentTarget.value)}
        />
      </div>
      {text !== undefined && (
        <Notice kind="problem">
          <p id="site-mistake">{text}</p>
        </Notice>
      )}
      {isReading && (
        <ol class="reading-steps">
          {steps.value?.map((step, index) => (
            // The same page may be asked for again.
            <li key={index}>{step}</li>
          ))}
        </ol>
      )}
      {!isReading && outcome.value !== undefined && problem.value === undefined && (
        <Notice kind="good">
          <p>{outcome.value}</p>
        </Notice>
      )}
      <div class="row">
        <button type="submit" class="button primary" aria-disabled={isReading}>
          {known !== undefined && known === site.value.trim() ? told.findAgain : told.find}
        </button>
        {isReading && (
          <button type="button" class="button" onClick={state.stop}>
            {told.stop}
          </button>
        )}
      </div>
    </form>
  );
};
