/** Who this browser is signed in as. The session itself is a cookie that no script can read. */

import { signal } from "@preact/signals";
import * as api from "./api.ts";
import { keepToken, token } from "./token.ts";

export type Who = {
  readonly kind: string;
  readonly role?: string;
  readonly organisationId?: string;
  /** Absent while no address has been given. */
  readonly email?: string;
};

/** Undefined while it is not known, and when there is no session. */
export const who = signal<Who | undefined>(undefined);

export const isSignedIn = (known: Who | undefined): known is Who => known !== undefined && known.role !== "anonymous";

export const isOperator = (known: Who | undefined): boolean => known?.kind === "operator" || known?.kind === "local";

export const refreshWho = async (): Promise<void> => {
  const read = await api.get<Who>("/v1/auth/session");
  if (read.ok) who.value = read.value;
  else if (read.failure.code === "unauthenticated") who.value = undefined;
};

/** A session without an address for whoever has none: what is done with it can be claimed later. */
export const startSession = async (): Promise<api.Answer<unknown>> => {
  if (token.peek() !== "" || who.peek() !== undefined) return { ok: true, value: undefined };
  const started = await api.post("/v1/auth/anonymous-sessions", {});
  if (started.ok) await refreshWho();
  return started;
};

/** What was pasted or came with a link gives way to the session that was just opened. */
export const tookSession = async (): Promise<void> => {
  keepToken("");
  await refreshWho();
};
