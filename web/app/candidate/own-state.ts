/**
 * What the person has on the server already, from whatever device it came. The tab's own is taken up again; else, where this
 * browser has a session, the person's own are asked for: one opens by itself, of several they choose.
 */

import { computed, signal } from "@preact/signals";
import { announce } from "../../shared/announcer.tsx";
import * as api from "../../shared/api.ts";
import type { Candidate, CandidateChanged, CandidateRow } from "../../shared/api-types.ts";
import { forgetWithActor, mayHaveSession, refreshWho, sameActor, who } from "../../shared/session.ts";
import { refreshOffers } from "./claims-state.ts";
import { intake, startOver } from "./review-state.ts";
import { words } from "../../shared/words.ts";
import { candidateId, erasedIds, forget, keptId, takeUp } from "./sent-state.ts";

const listed = signal<readonly CandidateRow[]>([]);
/** The ones that are not open now, the newest first. */
export const others = computed(() => listed.value.filter(({ id }) => id !== candidateId.value && !erasedIds.value.has(id)));
export const fetching = signal(false);
export const problem = signal<api.ApiFailure | undefined>(undefined);

/** Once for each person: who has started over does not get the same resume again by coming back to the page. */
let isBroughtUp = false;

const rowOf = ({ candidateId: id, status, resume, registeredAt, submission, expiresAt }: Candidate): CandidateRow => ({
  id,
  status,
  talentScore: resume?.talentScore ?? null,
  registeredAt,
  submittedAt: submission?.at ?? null,
  expiresAt: expiresAt ?? null,
});

/** @param left Was open just now: the list of the server follows a moment later, so it is asked for by itself. */
const refreshOthers = async (left?: string): Promise<void> => {
  const isSame = sameActor();
  const latest = left === undefined ? undefined : await api.get<Candidate>(`/v1/candidates/${left}`);
  const rows: CandidateRow[] = [];
  let cursor: string | undefined;
  do {
    const after = cursor === undefined ? "" : `&cursor=${cursor}`;
    const read = await api.get<{ items: CandidateRow[]; nextCursor?: string }>(`/v1/candidates?limit=100${after}`);
    if (!isSame()) return;
    if (!read.ok) return void (problem.value = read.failure);
    rows.push(...read.value.items);
    cursor = read.value.nextCursor;
  } while (cursor !== undefined);
  const known = latest?.ok === true ? [...rows.filter(({ id }) => id !== left), rowOf(latest.value)] : rows;
  listed.value = known.filter(({ status }) => status !== "erased").sort((one, other) => other.registeredAt - one.registeredAt);
};

/** Ids of what was erased or is somebody else's lead nowhere; anything else may be mended by another try. */
const isGone = ({ code }: api.ApiFailure): boolean => code.endsWith("not-found") || code === "candidate-erased";

export const openOwn = async (id: string): Promise<void> => {
  problem.value = undefined;
  fetching.value = true;
  const taken = await takeUp(id);
  if (!taken.ok && isGone(taken.failure)) {
    erasedIds.value = new Set([...erasedIds.value, id]);
    forget();
  } else if (!taken.ok) {
    problem.value = taken.failure;
    announce(taken.failure.message);
  }
  fetching.value = false;
};

/** One that is not open; the list of the server follows a moment later. */
export const keepOwn = async (id: string): Promise<void> => {
  const kept = await api.post<CandidateChanged>(`/v1/candidates/${id}/keep`);
  problem.value = kept.ok ? undefined : kept.failure;
  if (kept.ok) listed.value = listed.value.map((row) => (row.id === id ? { ...row, expiresAt: null } : row));
  announce(kept.ok ? words.expiry.kept : kept.failure.message);
};

const find = async (opens: boolean): Promise<void> => {
  const kept = keptId();
  if (mayHaveSession()) await refreshWho();
  if (opens && kept !== undefined) await openOwn(kept);
  // The session of a browser may be over, and an organisation's list is of people it brought.
  if (!mayHaveSession() || who.value?.kind !== "candidate" || problem.value !== undefined) return;
  await Promise.all([refreshOthers(), refreshOffers()]);
  const [only, ...more] = others.value;
  if (opens && candidateId.value === undefined && only !== undefined && more.length === 0) await openOwn(only.id);
};

/**
 * Opens nothing in the place of what the person is reading here already.
 * @param again Somebody has signed in, or asks once more.
 */
export const bringUp = async (again = false): Promise<void> => {
  if ((isBroughtUp && !again) || fetching.value) return;
  isBroughtUp = true;
  problem.value = undefined;
  const opens = intake.value.stage === "start";
  fetching.value = opens && (keptId() !== undefined || mayHaveSession());
  if (fetching.value || mayHaveSession()) await find(opens);
  fetching.value = false;
};

/** Back to the start; what is on the server stays there, and can be opened again. */
export const leaveOpen = (): void => {
  const left = candidateId.value;
  forget();
  startOver();
  if (left !== undefined && mayHaveSession()) void refreshOthers(left);
};

forgetWithActor(() => {
  isBroughtUp = false;
  listed.value = [];
  problem.value = undefined;
  if (candidateId.value !== undefined) startOver();
  forget();
});
