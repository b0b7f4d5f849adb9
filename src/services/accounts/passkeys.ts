/**
 * Passkeys: added by whoever has just signed in, and then enough to sign in with. One is good at the host it was made for
 * alone, has to show that its own person is there, and answers a challenge that is good once, for five minutes.
 */

import { APIError } from "better-auth/api";
import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { Auth } from "./create-auth.ts";

export type Passkey = { readonly passkeyId: string; readonly name?: string; readonly createdAt?: number };

/** What the browser is asked, and the cookies that hold on to it until it answers. */
export type Challenge = { readonly options: object; readonly cookies: readonly string[] };

/** What the browser's authenticator says, as `PublicKeyCredential.toJSON` writes it. The library judges all of it. */
export type PasskeyAnswer = Readonly<Record<string, unknown>>;

/** Who asks, and from which of our own pages. `challenge`: what the cookie holds. */
export type PasskeyAsker = {
  readonly token: string | undefined;
  readonly origin: string;
  readonly challenge?: string | undefined;
};

export type Passkeys = {
  readonly list: (token: string | undefined) => Promise<Result<readonly Passkey[]>>;
  /** Only within an hour of signing in: whoever finds a browser open leaves no door of their own. */
  readonly beginAdding: (asker: PasskeyAsker) => Promise<Result<Challenge>>;
  readonly add: (asker: PasskeyAsker, name: string, answer: PasskeyAnswer) => Promise<Result<Passkey>>;
  readonly remove: (token: string | undefined, passkeyId: string) => Promise<Result<void>>;
  readonly beginSigningIn: (origin: string) => Promise<Challenge>;
};

type SignInAnswer = NonNullable<Parameters<Auth["api"]["verifyPasskeyAuthentication"]>[0]>["body"]["response"];

/** The library's answer to a passkey that signs in. */
export const verifyPasskey = async (auth: Auth, headers: Headers, answer: PasskeyAnswer) =>
  attempt(() =>
    auth.api.verifyPasskeyAuthentication({ headers, body: { response: answer as unknown as SignInAnswer }, returnHeaders: true }),
  );

export const passkeysOfOne = 10;

const needed = failure("account-needed", "This is for people who have signed in. Ask for a code with your e-mail address.");
const again = failure("sign-in-again", "You signed in a while ago. Sign out, sign in again, then try again.");
const refused = failure("passkey-refused", "This passkey was not taken. Try again, or have a code sent to your address.");
const unknown = failure("not-found", "There is nothing here under this id. Check the id.");
const full = failure("limit-reached", "There are as many as there may be. Remove one first, or ask the operator.");

/** How the library answers to what does not verify, whatever is wrong with it; as a fault of the server where it is a new one. */
const unverified = "FAILED_TO_VERIFY_REGISTRATION";

const attempt = async <Value>(work: () => Promise<Value>): Promise<Result<Value>> => {
  try {
    return ok(await work());
  } catch (fault) {
    if (!(fault instanceof APIError)) throw fault;
    const code = (fault.body as { readonly code?: string } | undefined)?.code ?? "";
    if (fault.statusCode >= 500 && code !== unverified) throw fault;
    return err(code === "SESSION_NOT_FRESH" ? again : refused);
  }
};

type Options = {
  /** The library, as it is for pages of an origin. */
  readonly authAt: (origin: string) => Promise<Auth>;
  readonly headersOf: (token: string | undefined, challenge?: string) => Headers;
};

type Row = { readonly id: string; readonly name?: string | null | undefined; readonly createdAt?: Date | null | undefined };
const told = ({ id, name, createdAt }: Row): Passkey => ({
  passkeyId: id,
  ...(name === null || name === undefined ? {} : { name }),
  ...(createdAt === null || createdAt === undefined ? {} : { createdAt: createdAt.getTime() }),
});

/** For what is asked of the database alone, where no page has a part. */
const anyOrigin = "http://localhost";

export const createPasskeys = ({ authAt, headersOf }: Options): Passkeys => {
  /** `adds`: only whoever has an address may; what has none is lost with its session, and is claimed with a code. */
  const whileSignedIn = async <Value>(
    { token, origin, challenge }: PasskeyAsker,
    work: (auth: Auth, headers: Headers) => Promise<Result<Value>>,
    adds = false,
  ): Promise<Result<Value>> => {
    const auth = await authAt(origin);
    const session = await auth.api.getSession({ headers: headersOf(token), query: { disableRefresh: true } });
    if (session === null || (adds && session.user.isAnonymous === true)) return err(needed);
    return work(auth, headersOf(token, challenge));
  };
  return {
    list: (token) =>
      whileSignedIn({ token, origin: anyOrigin }, async (auth, headers) =>
        ok((await auth.api.listPasskeys({ headers })).map(told)),
      ),
    beginAdding: (asker) =>
      whileSignedIn(
        asker,
        async (auth, headers) => {
          if ((await auth.api.listPasskeys({ headers })).length >= passkeysOfOne) return err(full);
          const made = await attempt(() => auth.api.generatePasskeyRegistrationOptions({ headers, returnHeaders: true }));
          return made.ok ? ok({ options: made.value.response, cookies: made.value.headers.getSetCookie() }) : made;
        },
        true,
      ),
    add: (asker, name, answer) =>
      whileSignedIn(
        asker,
        async (auth, headers) => {
          const added = await attempt(() => auth.api.verifyPasskeyRegistration({ headers, body: { name, response: answer } }));
          return added.ok ? ok(told(added.value)) : added;
        },
        true,
      ),
    remove: (token, passkeyId) =>
      whileSignedIn({ token, origin: anyOrigin }, async (auth, headers) => {
        const removed = await attempt(() => auth.api.deletePasskey({ headers, body: { id: passkeyId } }));
        return removed.ok ? ok(undefined) : err(unknown);
      }),
    beginSigningIn: async (origin) => {
      const auth = await authAt(origin);
      const { headers, response } = await auth.api.generatePasskeyAuthenticationOptions({
        headers: new Headers(),
        returnHeaders: true,
      });
      return { options: { ...response, userVerification: "required" }, cookies: headers.getSetCookie() };
    },
  };
};
