/** Signing in and out, and for whom one acts. One thing at a time, with its problem told where it was asked for. */

import { batch, signal } from "@preact/signals";
import { announce } from "../../shared/announcer.tsx";
import * as api from "../../shared/api.ts";
import { eraseAccountWords, forgetWords } from "../../shared/room-words.ts";
import { anotherActs, isSignedIn, leftSession, refreshWho, sameActor, tookSession, who } from "../../shared/session.ts";
import { go } from "../../shared/router.ts";
import { words } from "../../shared/words.ts";
import { offers } from "../candidate/claims-state.ts";
import { bringUp, others } from "../candidate/own-state.ts";
import { startOver } from "../candidate/review-state.ts";
import { candidateId } from "../candidate/sent-state.ts";

export type Organisation = { readonly organisationId: string; readonly name: string };

/** The address that a code was sent to. */
export const sentTo = signal<string | undefined>(undefined);
export const busy = signal(false);
export const problem = signal<api.ApiFailure | undefined>(undefined);
export const eraseProblem = signal<api.ApiFailure | undefined>(undefined);
export const forgetProblem = signal<api.ApiFailure | undefined>(undefined);
/** The account was erased just now. */
export const isErased = signal(false);
/** That an organisation was closed or left just now. */
export const ended = signal<string | undefined>(undefined);
export const organisations = signal<readonly Organisation[]>([]);

/** @param where A problem is told where the thing was asked for. */
export const perform = async <Body>(call: () => Promise<api.Answer<Body>>, where = problem): Promise<Body | undefined> => {
  if (busy.value) return undefined;
  busy.value = true;
  batch(() => {
    ended.value = undefined;
    problem.value = undefined;
    eraseProblem.value = undefined;
    forgetProblem.value = undefined;
  });
  const done = await call();
  busy.value = false;
  if (done.ok) return done.value;
  where.value = done.failure;
  announce(done.failure.message);
  return undefined;
};

const refreshOrganisations = async (): Promise<void> => {
  const isSame = sameActor();
  const found = isSignedIn(who.value) ? await api.get<{ items: Organisation[] }>("/v1/organisations") : undefined;
  if (!isSame()) return;
  organisations.value = found?.ok === true ? found.value.items : [];
};

export const refreshAccount = async (): Promise<void> => {
  await refreshWho();
  await refreshOrganisations();
};

export const askForCode = async (email: string): Promise<void> => {
  if ((await perform(() => api.post("/v1/auth/codes", { email }))) === undefined) return;
  sentTo.value = email;
  announce(words.account.sent(email));
};

export const signIn = async (code: string): Promise<void> => {
  const email = sentTo.value;
  const signedIn = await perform(() => api.post<{ claimed: boolean }>("/v1/auth/sessions", { email, code: code.trim() }));
  if (signedIn !== undefined) await signedInAs(signedIn);
};

/** With a session that was just opened, by a code or otherwise. */
export const signedInAs = async ({ claimed }: { readonly claimed: boolean }): Promise<void> => {
  sentTo.value = undefined;
  isErased.value = false;
  await tookSession();
  await Promise.all([refreshOrganisations(), bringUp(true)]);
  // Who has nothing here yet may have come as an employer, and chooses in this room.
  if (candidateId.value !== undefined || others.value.length > 0 || offers.value.length > 0) go("/");
  announce(claimed ? words.account.claimed : words.account.signedIn);
};

/** What this tab knew of the person goes with the session. */
const letGo = (): void =>
  batch(() => {
    leftSession();
    startOver();
    organisations.value = [];
  });

export const signOut = async (everywhere: boolean): Promise<void> => {
  const done = await perform(() => api.erase(everywhere ? "/v1/auth/sessions" : "/v1/auth/session"));
  if (done === undefined && problem.value?.code !== "unauthenticated") return;
  letGo();
  announce(words.account.signedOut);
};

/** Ends a session without an address. What was uploaded with it stays on the server, where nobody finds it again. */
export const forgetDevice = async (): Promise<void> => {
  const done = await perform(() => api.erase("/v1/auth/session"), forgetProblem);
  if (done === undefined && forgetProblem.value?.code !== "unauthenticated") return;
  forgetProblem.value = undefined;
  letGo();
  announce(forgetWords.done);
};

export const eraseAccount = async (): Promise<void> => {
  if ((await perform(() => api.erase("/v1/auth/account"), eraseProblem)) === undefined) return;
  letGo();
  isErased.value = true;
  announce(eraseAccountWords.erased);
};

const changed = async (done: unknown): Promise<boolean> => {
  if (done === undefined) return false;
  anotherActs();
  await refreshAccount();
  return true;
};

export const actFor = async (organisationId: string | null): Promise<boolean> =>
  changed(await perform(() => api.put("/v1/auth/session/organisation", { organisationId })));

/** What was shown of it goes from the page. */
export const leftOrganisation = (): Promise<boolean> => changed(true);

export const makeOrganisation = async (name: string): Promise<boolean> =>
  changed(await perform(() => api.post("/v1/organisations", { name })));

export const acceptInvitation = async (invitationId: string): Promise<boolean> =>
  changed(await perform(() => api.post(`/v1/invitations/${encodeURIComponent(invitationId.trim())}/accept`)));

/** They are the person's own, whoever the session acts for now. */
export const goToResumes = async (): Promise<void> => {
  if (who.value?.kind === "organisation" && !(await actFor(null))) return;
  go("/");
};
