/** The company's profile: found on its site while one waits, with each step told, and corrected field by field. */

import { batch, signal } from "@preact/signals";
import type { CompanyFieldName } from "../../../src/domain/company/profile.ts";
import { announce } from "../../shared/announcer.tsx";
import { type Answer, type ApiFailure, get, patch, post, postForEvents } from "../../shared/api.ts";
import type { Company, Problem } from "../../shared/api-types.ts";
import { companyWords as told } from "../../shared/room-words.ts";

type Step = { readonly step: keyof typeof told.steps; readonly url: string };

export const createCompany = () => {
  const company = signal<Company | undefined>(undefined);
  const problem = signal<ApiFailure | undefined>(undefined);
  /** What is being done, oldest first; while nothing is, undefined. */
  const steps = signal<readonly string[] | undefined>(undefined);
  /** What came of the last reading, in words. */
  const outcome = signal<string | undefined>(undefined);
  let reading = new AbortController();

  const start = (): (() => void) => {
    void refresh();
    return () => reading.abort();
  };

  const refresh = async (): Promise<void> => {
    const joined = await post<{ employerId: string }>("/v1/employers");
    const read = joined.ok ? await get<Company>(`/v1/employers/${joined.value.employerId}/company`) : joined;
    batch(() => {
      problem.value = read.ok ? undefined : read.failure;
      if (read.ok) company.value = read.value;
    });
  };

  const onEvent = (name: string, data: unknown): void => {
    if (name === "progress") {
      const { step, url } = data as Step;
      const sentence = told.steps[step](new URL(url).host);
      steps.value = [...(steps.value ?? []), sentence];
      announce(sentence);
    } else if (name === "profile") {
      const { cached, ...found } = data as Company & { readonly cached: boolean };
      company.value = found;
      const count = Object.values(found.fields).filter((field) => field?.by === "site" || field?.found !== undefined).length;
      outcome.value = cached ? `${told.done(count)} ${told.cached}` : told.done(count);
    } else if (name === "problem") {
      const { code, detail, traceId } = data as Problem;
      problem.value = { code, message: detail, traceId };
    }
  };

  /** @returns whether the site was read. */
  const lookUp = async (site: string, refreshed: boolean): Promise<boolean> => {
    if (steps.value !== undefined) return false;
    reading = new AbortController();
    const { signal: stopped } = reading;
    batch(() => {
      steps.value = [];
      outcome.value = undefined;
      problem.value = undefined;
    });
    const asked = await postForEvents(
      "/v1/companies/lookup",
      { site, ...(refreshed ? { refresh: true } : {}) },
      onEvent,
      stopped,
    );
    batch(() => {
      steps.value = undefined;
      if (stopped.aborted) outcome.value = told.stopped;
      else if (!asked.ok) problem.value = asked.failure;
    });
    announce(problem.value?.message ?? outcome.value ?? "");
    return problem.value === undefined && !stopped.aborted;
  };

  const stop = (): void => reading.abort();

  /** @param value null takes back what was said before. */
  const correct = async (field: CompanyFieldName, value: string | null): Promise<Answer<Company>> => {
    const done = await patch<Company>(`/v1/employers/${company.value?.employerId ?? ""}/company`, { [field]: value });
    if (done.ok) {
      company.value = done.value;
      announce(value === null ? told.takenBack(told.names[field]) : told.saved(told.names[field]));
    }
    return done;
  };

  return { company, problem, steps, outcome, start, refresh, lookUp, stop, correct };
};

export type CompanyState = ReturnType<typeof createCompany>;
