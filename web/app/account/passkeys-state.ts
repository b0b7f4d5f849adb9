/** Passkeys, as the browser keeps them and the account knows them. Offered where the browser can alone. */

import { signal } from "@preact/signals";
import { announce } from "../../shared/announcer.tsx";
import * as api from "../../shared/api.ts";
import { inTurns } from "../../shared/in-turns.ts";
import { isSignedIn, who } from "../../shared/session.ts";
import { dayOf } from "../../shared/shown-time.ts";
import { words } from "../../shared/words.ts";
import { busy, perform, problem, signedInAs } from "./account-state.ts";

export type Passkey = { readonly passkeyId: string; readonly name?: string };

export const passkeys = signal<readonly Passkey[]>([]);

/** A passkey is for a host with a name; of a bare address no browser makes one. */
export const canUsePasskeys =
  "PublicKeyCredential" in window &&
  "parseCreationOptionsFromJSON" in PublicKeyCredential &&
  !/^[\d.]+$|:/u.test(location.hostname);

type Asked<Options> = { readonly options: Options };

/** What the browser's own dialogue gives; undefined, and told, when the person or the browser stops it. */
const fromBrowser = async (ask: () => Promise<Credential | null>): Promise<object | undefined> => {
  busy.value = true;
  try {
    const given = await ask();
    if (given instanceof PublicKeyCredential) return given.toJSON() as object;
  } catch {
    // Told below, like a dialogue that gives nothing.
  } finally {
    busy.value = false;
  }
  problem.value = { code: "passkey-stopped", message: words.account.passkeyStopped };
  announce(words.account.passkeyStopped);
  return undefined;
};

/** They are the person's, whoever the person acts for; an answer that comes after signing out is nobody's. */
export const refreshPasskeys = inTurns(async () => {
  const found = await api.get<{ items: Passkey[] }>("/v1/auth/passkeys");
  if (!isSignedIn(who.value)) return;
  passkeys.value = found.ok ? found.value.items : [];
});

export const addPasskey = async (): Promise<void> => {
  const path = "/v1/auth/passkeys";
  const begun = await perform(() => api.post<Asked<PublicKeyCredentialCreationOptionsJSON>>(`${path}/challenges`));
  if (begun === undefined) return;
  const answer = await fromBrowser(() =>
    navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(begun.options) }),
  );
  if (answer === undefined) return;
  const name = words.account.passkeyName(dayOf(Date.now()));
  if ((await perform(() => api.post(path, { name, answer }))) === undefined) return;
  await refreshPasskeys();
  announce(words.account.passkeyAdded);
};

export const removePasskey = async (passkeyId: string): Promise<void> => {
  if ((await perform(() => api.erase(`/v1/auth/passkeys/${passkeyId}`))) === undefined) return;
  await refreshPasskeys();
  announce(words.account.passkeyRemoved);
};

export const signInByPasskey = async (): Promise<void> => {
  const begun = await perform(() => api.post<Asked<PublicKeyCredentialRequestOptionsJSON>>("/v1/auth/passkey-challenges"));
  if (begun === undefined) return;
  const answer = await fromBrowser(() =>
    navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(begun.options) }),
  );
  if (answer === undefined) return;
  const signedIn = await perform(() => api.post<{ claimed: boolean }>("/v1/auth/passkey-sessions", { answer }));
  if (signedIn !== undefined) await signedInAs(signedIn);
};
