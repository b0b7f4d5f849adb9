/**
 * Resumes that organisations brought with the address of whoever has signed in. Nothing is taken over before the person says
 * that it is theirs, and what is open here stays open.
 */

import { batch, signal } from "@preact/signals";
import { announce } from "../../shared/announcer.tsx";
import * as api from "../../shared/api.ts";
import type { CandidateChanged, ClaimOffer } from "../../shared/api-types.ts";
import { forgetWithActor, isSignedIn, sameActor, who } from "../../shared/session.ts";
import { words } from "../../shared/words.ts";

export const offers = signal<readonly ClaimOffer[]>([]);
/** Taken over just now, and not opened yet. */
export const takenId = signal<string | undefined>(undefined);
export const taking = signal<string | undefined>(undefined);
export const problem = signal<api.ApiFailure | undefined>(undefined);

/** What cannot be asked is not offered: nobody came for it. */
export const refreshOffers = async (): Promise<void> => {
  if (!isSignedIn(who.value)) return;
  const isSame = sameActor();
  const read = await api.get<{ items: readonly ClaimOffer[] }>("/v1/claims?limit=100");
  if (!isSame()) return;
  // The list of the server follows a moment after the claim itself.
  if (read.ok) offers.value = read.value.items.filter(({ candidateId }) => candidateId !== takenId.value);
};

export const takeOver = async (id: string): Promise<void> => {
  if (taking.value !== undefined) return;
  taking.value = id;
  problem.value = undefined;
  const done = await api.post<CandidateChanged>(`/v1/claims/${id}`);
  batch(() => {
    taking.value = undefined;
    if (!done.ok) problem.value = done.failure;
    else {
      offers.value = offers.value.filter(({ candidateId }) => candidateId !== id);
      takenId.value = id;
    }
  });
  announce(done.ok ? words.claims.taken : done.failure.message);
};

forgetWithActor(() => {
  offers.value = [];
  takenId.value = undefined;
  problem.value = undefined;
});
