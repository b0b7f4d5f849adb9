/** The resume on the server: uploaded, submitted, matched, withdrawn, erased. Begins only when the person says so. */

import { batch, computed, effect, signal } from "@preact/signals";
import type { Preferences } from "../../../src/domain/candidate/preferences.ts";
import { announce } from "../../shared/announcer.tsx";
import * as api from "../../shared/api.ts";
import type { Answer, ApiFailure } from "../../shared/api.ts";
import type { Candidate, CandidateChanged, JobMatch, TimelineEvent } from "../../shared/api-types.ts";
import { siteKey } from "../../shared/human-check.tsx";
import { inTurns } from "../../shared/in-turns.ts";
import { follow } from "../../shared/live.ts";
import { startSession } from "../../shared/session.ts";
import { scoreWords, words } from "../../shared/words.ts";
import { openText, review, startOver, view } from "./review-state.ts";

const key = "clearview.candidate";

export const candidateId = signal<string | undefined>(undefined);
export const status = signal<Candidate["status"] | undefined>(undefined);
export const preferences = signal<Preferences>({});
/** What the server has, to tell whether it was changed since. */
const sentText = signal<string | undefined>(undefined);
export const sentScore = signal<number | undefined>(undefined);
export type Busy = "upload" | "wishes" | "submit" | "withdraw" | "keep" | "erase" | undefined;
export const busy = signal<Busy>(undefined);
export const problem = signal<ApiFailure | undefined>(undefined);
export const events = signal<readonly TimelineEvent[]>([]);
/** The server asks for a check before it takes the upload, and this page can do one. */
export const humanNeeded = signal(false);
export const connected = signal(false);
/** When it will be erased for want of use, once that has been announced. */
export const expiresAt = signal<number | undefined>(undefined);
/** Published before the person took it over: nobody but whoever brought it finds it. */
export const shownToBringerAlone = signal(false);
/** Whether what is uploaded is something else than what employers find. */
export const unpublished = signal(true);
export const matches = signal<readonly JobMatch[] | undefined>(undefined);
export const changedSince = computed(() => sentText.value !== undefined && review.value?.text !== sentText.value);

/** Erased just now: lists of the server follow a moment later. */
export const erasedIds = signal<ReadonlySet<string>>(new Set());

const address = (): string => `/v1/candidates/${candidateId.value ?? ""}`;

/** Counts what the person has done: another resume in this place, or a change of it. */
let changes = 0;
/** Counts how often what was here was let go. */
let lettings = 0;

/** An answer may be from before the last change. Then it is not taken, and asked for again. */
const stillTrue = (): (() => boolean) => {
  const before = changes;
  return () => changes === before;
};

export const refreshMatches = inTurns(async () => {
  // Withdrawn, or let go, before the answer or its turn came.
  if (status.value !== "submitted") return;
  const isTrue = stillTrue();
  const found = await api.get<{ items: JobMatch[] }>(`${address()}/matches?limit=20`);
  if (!isTrue()) return void refreshMatches();
  if (!found.ok) {
    if (found.failure.code !== "candidate-not-submitted") problem.value = found.failure;
    return;
  }
  const before = matches.value?.length;
  matches.value = found.value.items;
  if (before !== found.value.items.length) announce(words.matches.found(found.value.items.length));
});

const takeState = (state: Candidate): void =>
  batch(() => {
    status.value = state.status;
    preferences.value = state.preferences;
    sentScore.value = state.resume?.talentScore;
    expiresAt.value = state.expiresAt;
    unpublished.value = state.submission?.documentId !== state.resume?.documentId;
    shownToBringerAlone.value = state.onlyFor !== undefined;
  });

/** Reads the state that events only hint at. */
const refreshState = inTurns(async () => {
  if (candidateId.value === undefined) return;
  const isTrue = stillTrue();
  const read = await api.get<Candidate>(address());
  if (!isTrue()) return void refreshState();
  if (read.ok) takeState(read.value);
});

const onEvents = (fresh: readonly TimelineEvent[]): void => {
  events.value = [...events.value, ...fresh].sort((one, other) => (one.id < other.id ? -1 : 1));
  for (const { type } of fresh) {
    // An event may be here before the answer to the call that caused it.
    if (type === "com.clearview.resume.submitted") status.value = "submitted";
    if (type === "com.clearview.resume.withdrawn") status.value = "withdrawn";
    if (type === "com.clearview.run.completed") void refreshMatches();
  }
  // Announced just now, or used in another way or place, which keeps it.
  if (fresh.some(({ type }) => type === "com.clearview.candidate.expiry-announced") || expiresAt.peek() !== undefined)
    void refreshState();
};

// One candidate, one follower; it ends when the candidate does.
effect(() => {
  const id = candidateId.value;
  if (id === undefined) return;
  return follow(`/v1/candidates/${id}`, {
    onEvents,
    // A job was posted or closed.
    onRankingChanged: () => status.peek() === "submitted" && void refreshMatches(),
    onConnection: (open) => (connected.value = open),
  });
});

/** What the person asked for and was not answered yet, the first of it being done now. */
const asked = new Map<Busy, Promise<unknown>>();

/**
 * One thing at a time and none twice, with its problem told where it was asked for. The news of one may be here before its
 * answer: whoever is quick has asked for the next by then, and gets it in its turn.
 */
const perform = async (what: Busy, call: () => Promise<Answer<CandidateChanged>>): Promise<CandidateChanged | undefined> => {
  if (asked.has(what)) return undefined;
  const earlier = lettings;
  const turn = Promise.all(asked.values()).then(() => (lettings === earlier ? carryOut(what, call) : undefined));
  asked.set(what, turn);
  return turn.finally(() => asked.delete(what));
};

const carryOut = async (what: Busy, call: () => Promise<Answer<CandidateChanged>>): Promise<CandidateChanged | undefined> => {
  busy.value = what;
  problem.value = undefined;
  const done = await call();
  changes += 1;
  busy.value = undefined;
  if (done.ok) return done.value;
  problem.value = done.failure;
  announce(done.failure.message);
  return undefined;
};

/** @param human The token of a check that a person is there. */
export const upload = async (human?: string): Promise<void> => {
  const { text, fileName } = review.value ?? {};
  if (text === undefined) return;
  const document = { text, ...(fileName === undefined ? {} : { fileName }) };
  const headers = human === undefined ? undefined : { "turnstile-token": human };
  const create = async (): Promise<Answer<CandidateChanged>> => {
    const started = await startSession();
    return started.ok ? api.post("/v1/candidates", { document }, headers) : started;
  };
  const done = await perform("upload", () =>
    candidateId.value === undefined ? create() : api.post(`${address()}/documents`, { ...document, submit: false }, headers),
  );
  humanNeeded.value = human === undefined && problem.value?.code === "human-check-needed" && siteKey() !== "";
  if (humanNeeded.value) problem.value = undefined;
  if (done === undefined) return;
  batch(() => {
    candidateId.value = done.candidateId;
    sentText.value = text;
    status.value ??= "draft";
  });
  sessionStorage.setItem(key, done.candidateId);
  await refreshState();
  announce(words.send.upload.done(scoreWords(sentScore.value ?? 0)));
};

export const saveWishes = async (wishes: Preferences): Promise<boolean> => {
  const done = await perform("wishes", () => api.put(`${address()}/preferences`, wishes));
  if (done !== undefined) preferences.value = wishes;
  return done !== undefined;
};

export const submit = async (wishes: Preferences): Promise<void> => {
  if (JSON.stringify(wishes) !== JSON.stringify(preferences.value) && !(await saveWishes(wishes))) return;
  const done = await perform("submit", () => api.post(`${address()}/submit`));
  if (done === undefined) return;
  batch(() => {
    status.value = "submitted";
    unpublished.value = false;
    shownToBringerAlone.value = false;
  });
  announce(words.send.submitted);
  // Nothing new to publish: no run will tell that the matches are there.
  if (done.runId === undefined) await refreshMatches();
};

export const withdraw = async (): Promise<void> => {
  if ((await perform("withdraw", () => api.post(`${address()}/withdraw`))) === undefined) return;
  batch(() => {
    status.value = "withdrawn";
    matches.value = undefined;
  });
  announce(words.send.takeBack.withdrawn);
};

/** Only that the person wants it. */
export const keep = async (): Promise<void> => {
  if ((await perform("keep", () => api.post(`${address()}/keep`))) === undefined) return;
  expiresAt.value = undefined;
  announce(words.expiry.kept);
};

/** What the server held is gone; the text on this computer stays until the person starts over. */
export const eraseAll = async (): Promise<void> => {
  const id = candidateId.value;
  if (id === undefined || (await perform("erase", () => api.erase(address()))) === undefined) return;
  erasedIds.value = new Set([...erasedIds.value, id]);
  forget();
  announce(words.send.takeBack.erased);
};

/** Lets go of the candidate without changing anything on the server. */
export const forget = (): void => {
  sessionStorage.removeItem(key);
  lettings += 1;
  changes += 1;
  batch(() => {
    candidateId.value = undefined;
    status.value = undefined;
    sentText.value = undefined;
    sentScore.value = undefined;
    unpublished.value = true;
    shownToBringerAlone.value = false;
    expiresAt.value = undefined;
    preferences.value = {};
    events.value = [];
    matches.value = undefined;
    problem.value = undefined;
  });
};

/** The tab's own, after a reload. */
export const keptId = (): string | undefined => sessionStorage.getItem(key) ?? undefined;

/** From the server to this computer: the text is analysed here again. */
export const takeUp = async (id: string): Promise<Answer<unknown>> => {
  const before = lettings;
  const [state, profile] = await Promise.all([
    api.get<Candidate>(`/v1/candidates/${id}`),
    api.get<{ text: string }>(`/v1/candidates/${id}/profile`),
  ]);
  if (!state.ok) return state;
  if (!profile.ok) return profile;
  // Whoever signed out meanwhile leaves nothing of it behind.
  if (lettings !== before) return state;
  await openText(profile.value.text);
  if (lettings !== before) {
    startOver();
    return state;
  }
  changes += 1;
  batch(() => {
    candidateId.value = id;
    takeState(state.value);
    sentText.value = profile.value.text;
    view.value = "send";
  });
  sessionStorage.setItem(key, id);
  if (state.value.status === "submitted") await refreshMatches();
  return state;
};
