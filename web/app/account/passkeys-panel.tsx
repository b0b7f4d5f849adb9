/** Where a passkey is added, taken away, and signed in with. Nothing of it shows where the browser cannot. */

import { useEffect } from "preact/hooks";
import { words } from "../../shared/words.ts";
import { busy } from "./account-state.ts";
import { addPasskey, canUsePasskeys, passkeys, refreshPasskeys, removePasskey, signInByPasskey } from "./passkeys-state.ts";

export const PasskeySignIn = () =>
  canUsePasskeys ? (
    <div class="row">
      <button type="button" class="button" aria-disabled={busy.value} onClick={() => void signInByPasskey()}>
        {words.account.passkeySignIn}
      </button>
    </div>
  ) : null;

export const PasskeysPanel = () => {
  useEffect(() => {
    if (canUsePasskeys) void refreshPasskeys();
    return () => (passkeys.value = []);
  }, []);
  if (!canUsePasskeys) return null;
  return (
    <section class="sheet stack">
      <h2>{words.account.passkeys}</h2>
      <p class="soft">{words.account.passkeysHelp}</p>
      {passkeys.value.length > 0 && (
        <ul role="list" class="ruled-list">
          {passkeys.value.map(({ passkeyId, name = words.account.passkey }) => (
            <li key={passkeyId} class="row apart">
              <strong>{name}</strong>
              <button
                type="button"
                class="button quiet"
                aria-label={words.account.passkeyRemoveHeard(name)}
                aria-disabled={busy.value}
                onClick={() => void removePasskey(passkeyId)}
              >
                {words.account.passkeyRemove}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="row">
        <button type="button" class="button" aria-disabled={busy.value} onClick={() => void addPasskey()}>
          {words.account.passkeyAdd}
        </button>
      </div>
    </section>
  );
};
