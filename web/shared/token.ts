/**
 * The token of this tab, on a developer's machine: it comes with the link that `npm start` prints, behind the hash, which a
 * browser never sends; it is taken out of the address at once and kept for this tab alone. Anybody else has a session.
 */

import { signal } from "@preact/signals";

const key = "clearview.token";

export const token = signal(sessionStorage.getItem(key) ?? "");

export const keepToken = (value: string): void => {
  sessionStorage.setItem(key, value);
  token.value = value;
};

/** To be called before anything reads the address. */
export const takeTokenFromAddress = (): void => {
  const given = new URLSearchParams(location.hash.slice(1)).get("token");
  if (given === null) return;
  keepToken(given);
  history.replaceState(null, "", `${location.pathname}${location.search}`);
};
