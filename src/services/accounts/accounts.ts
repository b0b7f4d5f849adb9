/**
 * Signing in and out: a code by e-mail or a passkey, then a session. An answer never tells whether an address has an account. No address
 * and no code reaches a log, and a fault of the library becomes one of our own codes.
 */

import { AsyncLocalStorage } from "node:async_hooks";
import { APIError } from "better-auth/api";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { Clock } from "../../core/clock.ts";
import { failure } from "../../core/failure.ts";
import { keyedHash } from "../../core/hashing.ts";
import { describeFault, type Logger } from "../../core/logger.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { type KeyRing, keyRingOf } from "../../core/sealing.ts";
import {
  createAccountRows,
  createClaimRows,
  createInvitationRows,
  createSessionRows,
  type MemberRows,
} from "../../db/accounts.ts";
import { createKeyRows } from "../../db/keys.ts";
import { claimHashOf } from "../../domain/candidate/claim-hash.ts";
import type { Principal } from "../../domain/principal.ts";
import type { MailSender } from "../mail/mail.ts";
import { type Belief, createBelief } from "./belief.ts";
import { type Auth, challengeCookie, createAuth, freshSeconds } from "./create-auth.ts";
import { createKeys, type Keys, looksLikeKey } from "./keys.ts";
import { createOrganisations, type Organisations } from "./organisations.ts";
import { createPasskeys, type PasskeyAnswer, type PasskeyAsker, type Passkeys, verifyPasskey } from "./passkeys.ts";
import { createSessionCheck, type SessionCheck } from "./session-check.ts";

/** A session as its holder gets it: the signed token, and the cookies that carry the same to a browser. */
export type Opened = { readonly token: string; readonly cookies: readonly string[] };

/** `claimed`: what was done without an address before is this account's now. */
export type SignedIn = Opened & { readonly claimed: boolean };

/** `email`: absent while nobody has given one. */
export type CurrentAccount = { readonly email?: string; readonly cookies: readonly string[] };

export type Accounts = {
  readonly cookieName: string;
  /** The cookie that holds on to the challenge for a passkey. */
  readonly challengeCookieName: string;
  /** `asks`: the database, whatever was believed a moment ago. */
  readonly principalOf: (token: string, asks?: boolean) => Promise<Principal | undefined>;
  readonly requestCode: (email: string) => Promise<Result<void>>;
  /** A session without an address; whoever brings a session already is not given another. */
  readonly startAnonymously: (token: string | undefined) => Promise<Result<Opened>>;
  /** `token`: the session that asks, if any. When it has no address, what it has done moves along. */
  readonly signIn: (asked: {
    readonly email: string;
    readonly code: string;
    readonly token: string | undefined;
  }) => Promise<Result<SignedIn>>;
  /** Like signing in by a code, in a browser alone. */
  readonly signInByPasskey: (asker: PasskeyAsker, answer: PasskeyAnswer) => Promise<Result<SignedIn>>;
  /** The address of whoever asks. Puts off the end of the session, once a day. */
  readonly current: (token: string | undefined) => Promise<Result<CurrentAccount>>;
  /** By what resumes that give the account's address are found; undefined for whoever has not shown that one is theirs. */
  readonly claimHash: (token: string | undefined) => Promise<string | undefined>;
  readonly signOut: (token: string | undefined) => Promise<Result<{ readonly cookies: readonly string[] }>>;
  /** Ends every session of the account; in force everywhere within a minute. */
  readonly signOutEverywhere: (token: string | undefined) => Promise<Result<{ readonly cookies: readonly string[] }>>;
  /**
   * Ends the account and all that the accounts database holds of it. Profiles are erased first, by whoever they are of: what
   * they are told of it is in their own answers. `hasProfiles`: whether there are any left.
   */
  readonly erase: (
    token: string | undefined,
    hasProfiles: () => Promise<boolean>,
  ) => Promise<Result<{ readonly cookies: readonly string[] }>>;
  /** Accounts without an address whose session is over, and invitations that nobody can accept any more. How many of the former went. */
  readonly sweep: () => Promise<number>;
  readonly passkeys: Passkeys;
  readonly organisations: Organisations;
  readonly keys: Keys;
  /** Believe nothing any more without asking: somebody's rights have changed. */
  readonly forget: () => Promise<void>;
};

type Options = {
  readonly database: DrizzleD1Database;
  readonly members: MemberRows;
  readonly masterSecret: string;
  readonly localMode: boolean;
  readonly mail: MailSender;
  readonly codeLimit: RateLimit;
  readonly clock: Clock;
  readonly logger: Logger;
};

const wrong = failure(
  "code-wrong",
  "This code is not the one that was sent, or was used already. Type it again, or ask for a new one.",
);
const expired = failure("code-expired", "This code is over, or was guessed at too often. Ask for a new one.");
const needed = failure("account-needed", "This is for people who have signed in. Ask for a code with your e-mail address.");
const tooMany = failure("rate-limited", "Too many tries in a minute. Wait a minute, then try again.", { retryAfterSeconds: 60 });
const uncounted = failure(
  "service-unavailable",
  "Codes and invitations cannot be handled at this moment. Try again in a minute.",
  {
    retryAfterSeconds: 60,
  },
);

/** Pages of one installation have few origins, and a caller may name any. */
const rememberedOrigins = 8;

const again = failure("sign-in-again", "You signed in a while ago. Sign out, sign in again, then try again.");
const profiles = failure("profiles-remain", "There are profiles of yours still. Erase each of them, then try again.");
const lastOwner = failure(
  "owner-needed",
  "An organisation has no other owner than you. Make somebody else an owner first, or close it with DELETE /v1/organisations/{organisationId}.",
);

const over = new Set(["OTP_EXPIRED", "TOO_MANY_ATTEMPTS"]);

/** Whatever the library refuses, in our own words; anything else is a fault and goes on. */
const refusal = (fault: unknown, otherwise: ReturnType<typeof failure>): Result<never> => {
  if (!(fault instanceof APIError) || fault.statusCode >= 500) throw fault;
  const code = (fault.body as { readonly code?: string } | undefined)?.code ?? "";
  return err(over.has(code) ? expired : otherwise);
};

const textOfMail = (code: string): string =>
  `Your code for ClearView is ${code}\n\nIt is good for ten minutes, once. Did not ask for it? Then nothing has happened, and there is nothing to do.\n`;

export const createAccounts = ({
  database,
  members,
  masterSecret,
  localMode,
  mail,
  codeLimit,
  clock,
  logger,
}: Options): Accounts => {
  const codes = new AsyncLocalStorage<{ code?: string }>();
  const cookiePrefix = `${localMode ? "" : "__Secure-"}clearview.`;
  const cookieName = `${cookiePrefix}session_token`;
  const challengeCookieName = `${cookiePrefix}${challengeCookie}`;
  let opened:
    | Promise<{
        readonly auth: Auth;
        readonly authAt: (origin: string) => Auth;
        readonly check: SessionCheck;
        readonly ring: KeyRing;
        readonly belief: Belief;
      }>
    | undefined;
  const open = async () => {
    const ring = await keyRingOf(masterSecret);
    // Settings have been checked: a malformed secret does not come this far.
    if (!ring.ok) throw new Error(ring.failure.code);
    const authFor = (origin?: string) =>
      createAuth({
        database,
        secret: ring.value.sessionSecret,
        secureCookies: !localMode,
        origin,
        takeCode: (code) => {
          const holder = codes.getStore();
          if (holder !== undefined) holder.code = code;
        },
      });
    const auth = authFor();
    const authOfOrigin = new Map<string, Auth>();
    const authAt = (origin: string): Auth => {
      const known = authOfOrigin.get(origin) ?? authFor(origin);
      if (authOfOrigin.size >= rememberedOrigins) authOfOrigin.clear();
      authOfOrigin.set(origin, known);
      return known;
    };
    const belief = createBelief(clock);
    const check = createSessionCheck(ring.value, createSessionRows(database), clock, belief);
    return { auth, authAt, check, ring: ring.value, belief };
  };
  const parts = () => (opened ??= open());
  const headersOf = (token: string | undefined, challenge?: string): Headers => {
    const cookies = Object.entries({ [cookieName]: token, [challengeCookieName]: challenge });
    const brought = cookies.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]));
    return new Headers(brought.length === 0 ? {} : { cookie: brought.join("; ") });
  };
  const cookiesOf = (headers: Headers): string[] => headers.getSetCookie();
  const openedBy = (headers: Headers): Opened => {
    const cookies = cookiesOf(headers);
    const own = cookies.find((cookie) => cookie.startsWith(`${cookieName}=`)) ?? "";
    return { token: decodeURIComponent(own.slice(cookieName.length + 1).split(";", 1)[0] ?? ""), cookies };
  };
  const keys = createKeys({ parts, rows: createKeyRows(database), clock });
  const claims = createClaimRows(database);
  const rows = createAccountRows(database);
  const invitations = createInvitationRows(database);

  /**
   * By who is written to, so that many places do not get around it; the route counts who asks. While the platform cannot count,
   * nobody is let through: nothing else keeps many places from trying codes of one address, or from flooding it with mail.
   */
  const mayTry = async (ring: KeyRing, what: "ask" | "try" | "invite", email: string): Promise<Result<void>> => {
    const key = await keyedHash(ring.hashKey, `${what}/email/${email}`);
    try {
      return (await codeLimit.limit({ key })).success ? ok(undefined) : err(tooMany);
    } catch (fault) {
      logger.error("rate-limit-unavailable", { kind: "codes", ...describeFault(fault) });
      return err(uncounted);
    }
  };

  /** What the session before it has done without an address moves along. */
  const openAndClaim = async (headers: Headers, accountId: string, token: string | undefined): Promise<SignedIn> => {
    const { check, belief } = await parts();
    const former = token === undefined ? undefined : await check.anonymousAccountOf(token);
    const claimed = former !== undefined && (await claims.claim(former, accountId, new Date(clock.now())));
    if (claimed) belief.forget();
    return { ...openedBy(headers), claimed };
  };

  const end = async (
    token: string | undefined,
    call: (auth: Auth, headers: Headers) => Promise<unknown>,
  ): Promise<Result<{ cookies: string[] }>> => {
    const { auth, belief } = await parts();
    const headers = headersOf(token);
    if ((await auth.api.getSession({ headers, query: { disableRefresh: true } })) === null) return err(needed);
    await call(auth, headers);
    belief.forget();
    const left = await auth.api.signOut({ headers, returnHeaders: true });
    return ok({ cookies: cookiesOf(left.headers) });
  };

  return {
    cookieName,
    challengeCookieName,
    principalOf: async (token, asks = false) =>
      looksLikeKey(token) ? keys.principalOf(token, asks) : (await parts()).check.principalOf(token, asks),
    requestCode: async (address) => {
      const email = address.toLowerCase();
      const { auth, ring } = await parts();
      const allowed = await mayTry(ring, "ask", email);
      if (!allowed.ok) return allowed;
      const holder: { code?: string } = {};
      await codes.run(holder, () => auth.api.sendVerificationOTP({ body: { email, type: "sign-in" } }));
      if (holder.code === undefined) throw new Error("No code was made.");
      return mail.send({ to: email, subject: "Your code for ClearView", text: textOfMail(holder.code) });
    },
    startAnonymously: async (token) => {
      const { auth, check } = await parts();
      if (token !== undefined && (await check.principalOf(token)) !== undefined) return ok({ token, cookies: [] });
      const { headers } = await auth.api.signInAnonymous({ headers: new Headers(), returnHeaders: true });
      return ok(openedBy(headers));
    },
    signIn: async ({ email: address, code, token }) => {
      const email = address.toLowerCase();
      const { auth, ring } = await parts();
      const allowed = await mayTry(ring, "try", email);
      if (!allowed.ok) return allowed;
      try {
        const { headers, response } = await auth.api.signInEmailOTP({ body: { email, otp: code }, returnHeaders: true });
        return ok(await openAndClaim(headers, response.user.id, token));
      } catch (fault) {
        return refusal(fault, wrong);
      }
    },
    signInByPasskey: async ({ origin, token, challenge }, answer) => {
      const verified = await verifyPasskey((await parts()).authAt(origin), headersOf(undefined, challenge), answer);
      if (!verified.ok) return verified;
      return ok(await openAndClaim(verified.value.headers, verified.value.response.user.id, token));
    },
    current: async (token) => {
      const { auth } = await parts();
      const { headers, response } = await auth.api.getSession({ headers: headersOf(token), returnHeaders: true });
      if (response === null) return err(needed);
      const { email, isAnonymous } = response.user;
      return ok({ ...(isAnonymous === true ? {} : { email }), cookies: cookiesOf(headers) });
    },
    claimHash: async (token) => {
      const { auth, ring } = await parts();
      const open = await auth.api.getSession({ headers: headersOf(token), query: { disableRefresh: true } });
      if (open === null || open.user.isAnonymous === true || !open.user.emailVerified) return undefined;
      return claimHashOf(ring, open.user.email);
    },
    signOut: (token) => end(token, async () => undefined),
    signOutEverywhere: (token) => end(token, (auth, headers) => auth.api.revokeSessions({ headers })),
    erase: async (token, hasProfiles) => {
      const { auth, belief } = await parts();
      const headers = headersOf(token);
      const open = await auth.api.getSession({ headers, query: { disableRefresh: true } });
      if (open === null) return err(needed);
      if (clock.now() - open.session.createdAt.getTime() >= freshSeconds * 1000) return err(again);
      if (await hasProfiles()) return err(profiles);
      if (!(await rows.erase(open.user.id))) return err(lastOwner);
      belief.forget();
      const left = await auth.api.signOut({ headers, returnHeaders: true });
      return ok({ cookies: cookiesOf(left.headers) });
    },
    sweep: async () => {
      const now = new Date(clock.now());
      await invitations.forgetSpent(now);
      return rows.sweep(now);
    },
    passkeys: createPasskeys({ authAt: async (origin) => (await parts()).authAt(origin), headersOf }),
    organisations: createOrganisations({
      parts,
      headersOf,
      mail,
      rows: members,
      invitations,
      mayWriteTo: async (email) => mayTry((await parts()).ring, "invite", email),
      clock,
    }),
    keys,
    forget: async () => (await parts()).belief.forget(),
  };
};
