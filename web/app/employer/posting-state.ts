/** A job posting while it is written: read by the engine on this computer, corrected by the employer, then posted. */

import { batch, computed, effect, signal } from "@preact/signals";
import { ok } from "../../../src/core/result.ts";
import type { JobAnalysis, JobPosting } from "../../../src/domain/job/posting.ts";
import type { Requirement } from "../../../src/domain/job/requirements.ts";
import { announce } from "../../shared/announcer.tsx";
import * as api from "../../shared/api.ts";
import type { Answer, ApiFailure } from "../../shared/api.ts";
import type { Job, JobChanged, JobRow } from "../../shared/api-types.ts";
import { go, jobPath } from "../../shared/router.ts";
import { forgetWithActor, sameActor } from "../../shared/session.ts";
import { placeName } from "../../shared/shown-name.ts";
import { words } from "../../shared/words.ts";
import { runEngine } from "../engine/engine.ts";
import { readTerms, type Terms, termsOf } from "./terms.ts";

export type Asked = "must" | "nice" | "no";
/** The employer's own fields; undefined is what the text says. */
export type Corrections = {
  readonly title?: string;
  readonly city?: string;
  readonly country?: string;
  readonly remote?: NonNullable<JobPosting["remote"]>;
  readonly terms?: Terms;
  readonly asked: Readonly<Record<string, Asked>>;
};

const none: Corrections = { asked: {} };

export const postingDraft = signal("");
export const corrections = signal<Corrections>(none);
/** What the text alone says, so that a requirement that is not asked any more can be asked again. */
export const understood = signal<JobAnalysis | undefined>(undefined);
/** Set while an existing job is changed. */
export const editing = signal<Job | undefined>(undefined);
export const busy = signal(false);
export const problem = signal<ApiFailure | undefined>(undefined);
/** Told beside the button that posts. */
export const postProblem = signal<ApiFailure | undefined>(undefined);
/** What to mend in the fields before the job can be posted. */
export const mistake = signal<string | undefined>(undefined);
export const jobs = signal<readonly JobRow[] | undefined>(undefined);

export const askedOf = ({ id, must }: Requirement): Asked => corrections.value.asked[id] ?? (must ? "must" : "nice");
export const anythingAsked = computed(() =>
  (understood.value?.requirements.requirements ?? []).some((requirement) => askedOf(requirement) !== "no"),
);

/** As the fields show them: entered, or as the text says. */
export const shownTerms = computed((): Terms => corrections.value.terms ?? termsOf(understood.value?.requirements ?? {}));

const settleMilliseconds = 250;
let newest = 0;

const read = async (text: string): Promise<void> => {
  const turn = ++newest;
  try {
    const analysis = await runEngine("read-posting", { text });
    if (turn === newest) understood.value = analysis;
  } catch {
    problem.value = { code: "engine", message: words.problems.engine };
  }
};

/** A posting from a file, read on this computer like a resume. */
export const openPosting = async (file: File): Promise<void> => {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = await runEngine("read", { bytes, fileName: file.name });
    if (read.ok) postingDraft.value = read.value.text;
    problem.value = read.ok ? undefined : read.failure;
  } catch {
    problem.value = { code: "engine", message: words.problems.engine };
  }
};

// Read while it is written, once the hand rests.
effect(() => {
  const text = postingDraft.value;
  if (text.trim() === "") {
    newest += 1;
    understood.value = undefined;
    return;
  }
  const timer = setTimeout(() => void read(text), settleMilliseconds);
  return () => clearTimeout(timer);
});

export const correct = (part: Partial<Corrections>): void =>
  batch(() => {
    mistake.value = undefined;
    corrections.value = { ...corrections.value, ...part };
  });

export const ask = ({ id }: Requirement, asked: Asked): void => correct({ asked: { ...corrections.value.asked, [id]: asked } });

const posting = (terms: Pick<JobPosting, "pay" | "hoursPerWeek">): JobPosting => {
  const { title, city, country, remote, asked } = corrections.value;
  const { pay: _pay, hoursPerWeek: _hours, ...kept } = editing.value?.posting ?? {};
  const found = understood.value?.requirements;
  const place = {
    city: (city ?? found?.place?.city ?? "").trim().toLowerCase(),
    country: (country ?? found?.place?.country ?? "").trim().toUpperCase(),
  };
  return {
    // Weights and threshold of a job that is changed stay as they are.
    ...kept,
    ...terms,
    text: postingDraft.value,
    ...(title === undefined || title.trim() === "" ? {} : { title: title.trim() }),
    ...(city === undefined && country === undefined
      ? {}
      : {
          place: {
            ...(place.city === "" ? {} : { city: place.city }),
            ...(place.country.length === 2 ? { country: place.country } : {}),
          },
        }),
    ...(remote === undefined ? {} : { remote }),
    ...(Object.keys(asked).length === 0 ? {} : { asked: { ...asked } }),
  };
};

export const clearDraft = (): void =>
  batch(() => {
    postingDraft.value = "";
    corrections.value = none;
    editing.value = undefined;
    problem.value = undefined;
    postProblem.value = undefined;
  });

export const startEditing = (job: Job): void => {
  const { title, place, remote, asked, pay, hoursPerWeek } = job.posting;
  batch(() => {
    editing.value = job;
    postingDraft.value = job.posting.text;
    corrections.value = {
      asked: asked ?? {},
      ...(title === undefined ? {} : { title }),
      ...(place?.city === undefined ? {} : { city: placeName(place.city) }),
      ...(place?.country === undefined ? {} : { country: place.country }),
      ...(remote === undefined ? {} : { remote }),
      ...(pay === undefined && hoursPerWeek === undefined ? {} : { terms: termsOf(job.requirements) }),
    };
  });
  go("/employers");
};

export const postJob = async (): Promise<void> => {
  if (busy.value) return;
  const { terms } = corrections.value;
  const read = terms === undefined ? ok({}) : readTerms(terms);
  if (!read.ok) {
    mistake.value = read.failure;
    announce(read.failure);
    return;
  }
  busy.value = true;
  postProblem.value = undefined;
  const job = editing.value;
  const done: Answer<JobChanged> =
    job === undefined
      ? await api.post("/v1/jobs", posting(read.value))
      : await api.put(`/v1/jobs/${job.jobId}`, posting(read.value));
  busy.value = false;
  if (!done.ok) {
    postProblem.value = done.failure;
    announce(done.failure.message);
    return;
  }
  clearDraft();
  go(jobPath(done.value.jobId));
};

forgetWithActor(() => (jobs.value = undefined));

export const refreshJobs = async (): Promise<void> => {
  const isSame = sameActor();
  const listed = await api.get<{ items: JobRow[] }>("/v1/jobs?limit=100");
  if (!isSame()) return;
  batch(() => {
    problem.value = listed.ok ? undefined : listed.failure;
    postProblem.value = undefined;
  });
  if (listed.ok) jobs.value = listed.value.items.toSorted((one, other) => other.postedAt - one.postedAt);
};
