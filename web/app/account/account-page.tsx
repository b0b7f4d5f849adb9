/** The one room for signing in and out, for candidates and employers alike, and for choosing for whom one acts. */

import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";
import { useSignal } from "@preact/signals";
import { useGoOnAt } from "../../shared/go-on-at.ts";
import { CallProblem, Notice } from "../../shared/notice.tsx";
import { aiPath } from "../../shared/router.ts";
import { eraseAccountWords } from "../../shared/room-words.ts";
import { isMatched, isSignedIn, who } from "../../shared/session.ts";
import { words } from "../../shared/words.ts";
import { ForgetDevice } from "./forget-device.tsx";
import { EraseAccount } from "./erase-account.tsx";
import { MembersPanel } from "./members-panel.tsx";
import { NotificationsPanel } from "./notifications-panel.tsx";
import { PasskeysPanel, PasskeySignIn } from "./passkeys-panel.tsx";
import {
  acceptInvitation,
  actFor,
  askForCode,
  busy,
  ended,
  isErased,
  makeOrganisation,
  organisations,
  problem,
  refreshAccount,
  sentTo,
  signIn,
  signOut,
} from "./account-state.ts";
import "./account-page.css";

type FieldProps = {
  readonly id: string;
  readonly label: string;
  readonly button: string;
  readonly autocomplete?: "email" | "one-time-code" | "off";
  readonly primary?: boolean;
  readonly place?: RefObject<HTMLInputElement | null>;
  /** True empties the field. */
  readonly onSend: (value: string) => Promise<boolean | void>;
};

const kinds = {
  email: { type: "email", inputMode: "email" },
  "one-time-code": { type: "text", inputMode: "numeric" },
  off: { type: "text", inputMode: "text" },
} as const;

const OneField = ({ id, label, button, autocomplete = "off", primary = false, place, onSend }: FieldProps) => {
  const value = useSignal("");
  return (
    <form
      class="stack tight"
      onSubmit={(event) => {
        event.preventDefault();
        void onSend(value.value).then((done) => {
          if (done === true) value.value = "";
        });
      }}
    >
      <div class="field">
        <label for={id}>{label}</label>
        <input
          class="input"
          id={id}
          {...(place === undefined ? {} : { ref: place })}
          {...kinds[autocomplete]}
          required
          autocomplete={autocomplete}
          value={value.value}
          onInput={(event) => (value.value = event.currentTarget.value)}
        />
      </div>
      <div class="row">
        <button class={primary ? "button primary" : "button"} type="submit" aria-disabled={busy.value}>
          {button}
        </button>
      </div>
    </form>
  );
};

const SignInForm = () => {
  const field = useGoOnAt<HTMLInputElement>(sentTo.value);
  return (
    <section class="sheet stack">
      <p>{words.account.lead}</p>
      {who.value?.role === "anonymous" && <p>{words.account.claim}</p>}
      {sentTo.value === undefined ? (
        <>
          <OneField
            key="email"
            id="email"
            label={words.account.email}
            button={words.account.send}
            autocomplete="email"
            primary
            place={field}
            onSend={askForCode}
          />
          <PasskeySignIn />
        </>
      ) : (
        <>
          <p>{words.account.sent(sentTo.value)}</p>
          <OneField
            key="code"
            id="code"
            label={words.account.code}
            button={words.account.open}
            autocomplete="one-time-code"
            primary
            place={field}
            onSend={signIn}
          />
          <div class="row">
            <button type="button" class="button quiet" onClick={() => (sentTo.value = undefined)}>
              {words.account.other}
            </button>
          </div>
        </>
      )}
      {who.value?.role === "anonymous" && <ForgetDevice />}
    </section>
  );
};

const Acting = () => {
  const { kind, role = "", organisationId, email } = who.value ?? { kind: "" };
  const own = organisations.value.find((one) => one.organisationId === organisationId);
  return (
    <section class="sheet stack tight">
      <p>{email === undefined ? words.account.local : words.account.as(email)}</p>
      {kind === "operator" && (
        <p>
          {words.account.operator} <a href={aiPath}>{words.account.console}</a>
        </p>
      )}
      {kind === "consultant" && <p>{words.account.consultant}</p>}
      {kind === "candidate" && (
        <p>
          {words.account.forOneself} <a href="/">{words.account.resume}</a>
        </p>
      )}
      {own !== undefined && (
        <p>
          {words.account.forOrganisation(own.name, role)} <a href="/employers">{words.account.jobs}</a>
        </p>
      )}
      <div class="row">
        <button type="button" class="button" aria-disabled={busy.value} onClick={() => void signOut(false)}>
          {words.account.out}
        </button>
        <button type="button" class="button quiet" aria-disabled={busy.value} onClick={() => void signOut(true)}>
          {words.account.outEverywhere}
        </button>
      </div>
    </section>
  );
};

const Organisations = () => {
  const others = organisations.value.filter(({ organisationId }) => organisationId !== who.value?.organisationId);
  return (
    <section class="sheet stack">
      <h2>{words.account.organisations}</h2>
      <p class="soft">{words.account.organisationsHelp}</p>
      {(others.length > 0 || who.value?.kind === "organisation") && (
        <div class="row">
          {others.map(({ organisationId, name }) => (
            <button
              key={organisationId}
              type="button"
              class="button"
              aria-disabled={busy.value}
              onClick={() => void actFor(organisationId)}
            >
              {words.account.act(name)}
            </button>
          ))}
          {who.value?.kind === "organisation" && (
            <button type="button" class="button" aria-disabled={busy.value} onClick={() => void actFor(null)}>
              {words.account.actForOneself}
            </button>
          )}
        </div>
      )}
      <OneField id="organisation" label={words.account.name} button={words.account.make} onSend={makeOrganisation} />
      <OneField id="invitation" label={words.account.invitation} button={words.account.accept} onSend={acceptInvitation} />
    </section>
  );
};

export const AccountPage = () => {
  useEffect(() => {
    void refreshAccount();
  }, []);
  const isIn = isSignedIn(who.value);
  const heading = useGoOnAt<HTMLHeadingElement>(who.value?.role);
  return (
    <div class="stack account">
      <h1 tabIndex={-1} ref={heading}>
        {isIn ? words.account.titleIn : words.account.title}
      </h1>
      {isErased.value && (
        <Notice kind="good">
          <p>{eraseAccountWords.erased}</p>
        </Notice>
      )}
      {ended.value !== undefined && (
        <Notice kind="good">
          <p>{ended.value}</p>
        </Notice>
      )}
      <CallProblem problem={problem.value} />
      {isIn ? (
        <>
          <Acting />
          {isMatched(who.value) && <NotificationsPanel />}
          {who.value?.email !== undefined && <PasskeysPanel />}
          {who.value?.email !== undefined && <Organisations />}
          {who.value?.email !== undefined && who.value.kind === "organisation" && <MembersPanel />}
          {who.value?.email !== undefined && <EraseAccount />}
        </>
      ) : (
        <SignInForm />
      )}
    </div>
  );
};
