/**
 * Seeing who candidates of one job are. Nothing is asked for before the price was told and agreed to; the answer is waited
 * for as long as somebody looks. Who somebody is stays in memory while it is shown, and is kept nowhere.
 */

import { batch, signal } from "@preact/signals";
import type { RefusalReason } from "../../../src/domain/candidate/unlock-types.ts";
import { announce } from "../../shared/announcer.tsx";
import { type Answer, type ApiFailure, get, post } from "../../shared/api.ts";
import type { Employer, Identity, Unlock } from "../../shared/api-types.ts";
import { unlockWords as told } from "../../shared/room-words.ts";

const firstWait = 400;
const longestWait = 4_000;

export const refusalWords = (reason: RefusalReason | undefined): string => told.refused[reason ?? "expired"];

export const createUnlocks = (jobId: string) => {
  const unlocks = signal<ReadonlyMap<string, Unlock>>(new Map());
  const employer = signal<Employer | undefined>(undefined);
  const problem = signal<ApiFailure | undefined>(undefined);
  const busy = signal(false);
  /** Whoever may only look at the ranking is offered nothing more. */
  const offered = signal(false);
  const identities = signal<ReadonlyMap<string, Answer<Identity>>>(new Map());
  const ending = new AbortController();

  const keep = (unlock: Unlock): void => {
    unlocks.value = new Map(unlocks.value).set(unlock.candidateId, unlock);
  };

  const showIdentity = async ({ unlockId }: Unlock): Promise<void> => {
    // Each time anew: the candidate may have withdrawn or erased it since.
    const others = new Map(identities.value);
    others.delete(unlockId);
    identities.value = others;
    const read = await get<Identity>(`/v1/unlocks/${unlockId}/identity`);
    identities.value = new Map(identities.value).set(unlockId, read);
  };

  const refreshEmployer = async (): Promise<void> => {
    const joined = await post<{ employerId: string }>("/v1/employers");
    const read = joined.ok ? await get<Employer>(`/v1/employers/${joined.value.employerId}`) : joined;
    batch(() => {
      problem.value = read.ok ? undefined : read.failure;
      if (read.ok) employer.value = read.value;
    });
  };

  const settle = async (candidateId: string, unlockId: string): Promise<void> => {
    for (let wait = firstWait; !ending.signal.aborted; wait = Math.min(longestWait, wait * 1.5)) {
      const read = await get<Unlock>(`/v1/unlocks/${unlockId}`);
      if (read.ok && read.value.status !== "waiting") {
        if (read.value.status === "unlocked") await showIdentity(read.value);
        keep(read.value);
        const identity = identities.value.get(unlockId);
        if (read.value.status === "refused") announce(refusalWords(read.value.reason));
        else if (identity?.ok === true) announce(told.unlocked(identity.value.name ?? told.nameless));
        await refreshEmployer();
        return;
      }
      // A connection that broke says nothing about the answer.
      if (!read.ok && read.failure.code !== "offline") problem.value = read.failure;
      if (!read.ok && read.failure.code === "not-found") return;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  };

  const ask = async (candidateId: string): Promise<void> => {
    if (busy.value) return;
    busy.value = true;
    problem.value = undefined;
    const asked = await post<{ unlockId: string }>(`/v1/jobs/${jobId}/matches/${candidateId}/unlock`, {});
    busy.value = false;
    if (!asked.ok) {
      problem.value = asked.failure;
      announce(asked.failure.message);
      // Then what was shown of credits and approval was not true any more.
      if (asked.failure.code === "credits-insufficient" || asked.failure.code === "employer-not-approved")
        await refreshEmployer();
      return;
    }
    const { unlockId } = asked.value;
    keep({ unlockId, candidateId, status: "waiting", at: Date.now() });
    announce(told.waiting);
    await settle(candidateId, unlockId);
  };

  const start = (): (() => void) => {
    void (async () => {
      const read = await get<{ items: readonly Unlock[] }>(`/v1/jobs/${jobId}/unlocks`);
      offered.value = read.ok;
      if (!read.ok) return;
      unlocks.value = new Map(read.value.items.map((unlock) => [unlock.candidateId, unlock]));
      for (const { candidateId, unlockId, status } of read.value.items) {
        if (status === "waiting") void settle(candidateId, unlockId);
      }
    })();
    return () => ending.abort();
  };

  return { unlocks, offered, employer, problem, busy, identities, start, ask, showIdentity, refreshEmployer };
};

export type Unlocks = ReturnType<typeof createUnlocks>;
