/** Who is in the organisation that the session acts for, and what its owner may change about them. */

import { signal } from "@preact/signals";
import type { OrganisationRole } from "../../../src/domain/roles.ts";
import { announce } from "../../shared/announcer.tsx";
import * as api from "../../shared/api.ts";
import { inTurns } from "../../shared/in-turns.ts";
import { memberWords as told } from "../../shared/room-words.ts";
import { sameActor, who } from "../../shared/session.ts";
import { ended, leftOrganisation, organisations, perform } from "./account-state.ts";

export type Member = { readonly memberId: string; readonly email: string; readonly role: string };

export const members = signal<readonly Member[]>([]);
/** What was done last. */
export const said = signal<string | undefined>(undefined);
export const problem = signal<api.ApiFailure | undefined>(undefined);
/** Told beside the button that closes, or that leaves: the list above it may be out of sight. */
export const closeProblem = signal<api.ApiFailure | undefined>(undefined);
export const leaveProblem = signal<api.ApiFailure | undefined>(undefined);

const address = (): string => `/v1/organisations/${who.value?.organisationId ?? ""}`;

export const refreshMembers = inTurns(async () => {
  const isSame = sameActor();
  const found = await api.get<{ items: Member[] }>(`${address()}/members`);
  if (!isSame()) return;
  if (found.ok) members.value = found.value.items;
  else problem.value = found.failure;
});

const change = async (call: () => Promise<api.Answer<unknown>>, words: string): Promise<boolean> => {
  said.value = undefined;
  problem.value = undefined;
  closeProblem.value = undefined;
  leaveProblem.value = undefined;
  if ((await perform(call, problem)) === undefined) return false;
  await refreshMembers();
  said.value = words;
  announce(words);
  return true;
};

export const invite = (email: string, role: OrganisationRole): Promise<boolean> =>
  change(() => api.post(`${address()}/invitations`, { email, role }), told.invited(email));

export const changeRole = ({ memberId, email }: Member, role: OrganisationRole): Promise<boolean> =>
  change(() => api.put(`${address()}/members/${memberId}`, { role }), told.changed(email, role));

/** The session acts for nobody but its holder from then on. */
const endHere = async (at: string, words: (name: string) => string, where: typeof problem): Promise<void> => {
  said.value = undefined;
  problem.value = undefined;
  closeProblem.value = undefined;
  leaveProblem.value = undefined;
  const name = organisations.value.find(({ organisationId }) => organisationId === who.value?.organisationId)?.name ?? "";
  if ((await perform(() => api.erase(at), where)) === undefined) return;
  await leftOrganisation();
  ended.value = words(name);
  announce(words(name));
};

export const closeOrganisation = (): Promise<void> => endHere(address(), told.closed, closeProblem);

export const leaveOrganisation = (): Promise<void> => endHere(`${address()}/members/me`, told.left, leaveProblem);

export const removeMember = ({ memberId, email }: Member): Promise<boolean> =>
  change(() => api.erase(`${address()}/members/${memberId}`), told.removed(email));
