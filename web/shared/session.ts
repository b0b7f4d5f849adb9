/** Who this browser is signed in as. The session itself is a cookie that no script can read. */

import { batch, signal } from "@preact/signals";
import * as api from "./api.ts";
import { keepToken, token } from "./token.ts";

export type Who = {
  readonly kind: string;
  readonly role?: string;
  readonly organisationId?: string;
  /** Absent while no address has been given. */
  readonly email?: string;
};

/** Left where this browser has opened a session, so that nobody else's visit asks the server for one. It names nobody. */
const key = "clearview.session";

/** Undefined while it is not known, and when there is no session. */
export const who = signal<Who | undefined>(undefined);

export const isSignedIn = (known: Who | undefined): known is Who => known !== undefined && known.role !== "anonymous";

export const isOperator = (known: Who | undefined): boolean => known?.kind === "operator" || known?.kind === "local";

/** Whom matching finds something for: not those who run the platform. */
export const isMatched = (known: Who | undefined): boolean => ["candidate", "organisation", "local"].includes(known?.kind ?? "");

export const mayHaveSession = (): boolean => token.peek() === "" && localStorage.getItem(key) !== null;

const know = (found: Who | undefined): void => {
  who.value = found;
  if (token.peek() !== "") return;
  if (found === undefined) localStorage.removeItem(key);
  else localStorage.setItem(key, "open");
};

/** Who acted here before: another person, or the same one for somebody else. */
let earlier = 0;

/** An answer that comes when somebody else acts here tells of nobody who is here: ask before it is taken. */
export const sameActor = (): (() => boolean) => {
  const before = earlier;
  return () => earlier === before;
};

const forgetting: (() => void)[] = [];

/** What a room knows by way of whoever acts here goes with them: `forget` is called when somebody else does. */
export const forgetWithActor = (forget: () => void): void => void forgetting.push(forget);

/** From now on somebody else acts here, or the same person for somebody else. */
export const anotherActs = (): void =>
  batch(() => {
    earlier += 1;
    for (const forget of forgetting) forget();
  });

export const refreshWho = async (): Promise<void> => {
  const isSame = sameActor();
  const read = await api.get<Who>("/v1/auth/session");
  if (!isSame()) return;
  if (read.ok) know(read.value);
  else if (read.failure.code === "unauthenticated") know(undefined);
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

export const leftSession = (): void => {
  anotherActs();
  keepToken("");
  know(undefined);
};
