/**
 * better-auth, as this project uses it: codes by e-mail and passkeys, no passwords, sessions in the accounts database. It writes no log,
 * since its lines could hold an address, and keeps neither network address nor browser of anybody.
 */

import { passkey } from "@better-auth/passkey";
import { APIError } from "better-auth/api";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { betterAuth } from "better-auth/minimal";
import { anonymous } from "better-auth/plugins/anonymous";
import { emailOTP } from "better-auth/plugins/email-otp";
import { organization } from "better-auth/plugins/organization";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import { base32Of } from "../../core/encoding.ts";
import { systemRandomness } from "../../core/ids.ts";
import * as schema from "../../db/accounts-schema.ts";
import { accessControl, accessOfRole } from "./organisation-roles.ts";

const dayInSeconds = 86_400;
/** At eight digits and three guesses a code, a thousand codes leave a guesser less than one chance in 30,000. */
const codeDigits = 8;
const codeLifetimeSeconds = 600;
const wrongGuesses = 3;

/** For what must not be done by whoever finds a browser open: how long ago the person may have signed in. */
export const freshSeconds = 3600;

const organisationsOfOne = 5;
const membersOfOne = 200;

type Options = {
  readonly database: DrizzleD1Database;
  readonly secret: string;
  /** False on a developer's machine, which has no TLS. */
  readonly secureCookies: boolean;
  /** Takes the code that was made. The library swallows what a sender throws, so sending is not its business. */
  readonly takeCode: (code: string) => void;
  /** The origin of our own pages, where it is known. A passkey is good for this host alone. */
  readonly origin?: string | undefined;
};

const prefixes: Record<string, string> = { user: "acc", organization: "org", passkey: "pass" };

/** The cookie that holds on to the challenge between asking for one and answering it. */
export const challengeCookie = "passkey";

/** A passkey is all that is asked for, so it has to show that its own person is there, and not just anybody. */
const asksForPerson = (verified: boolean): void => {
  if (!verified) throw APIError.fromStatus("BAD_REQUEST", { code: "AUTHENTICATION_FAILED" });
};

/**
 * What is kept until a code or a challenge is answered: the library would keep with a challenge for a passkey the address
 * that the browser shows for it, and needs the account's id alone. A code, which is no JSON, stays as it is.
 */
const withoutAddress = (kept: string): string =>
  kept.startsWith("{")
    ? JSON.stringify(
        JSON.parse(kept, (member, value: unknown) => (member === "name" || member === "displayName" ? undefined : value)),
      )
    : kept;

export const createAuth = ({ database, secret, secureCookies, takeCode, origin = "http://localhost" }: Options) =>
  betterAuth({
    database: drizzleAdapter(database, { provider: "sqlite", schema, transaction: false }),
    secret,
    // Nothing is linked to or redirected: routes of ours call the library, and no address of its own is served.
    baseURL: "http://localhost",
    logger: { disabled: true },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    session: { expiresIn: 30 * dayInSeconds, updateAge: dayInSeconds, freshAge: freshSeconds, cookieCache: { enabled: false } },
    verification: { storeIdentifier: "hashed" },
    databaseHooks: {
      verification: { create: { before: ({ value }) => Promise.resolve({ data: { value: withoutAddress(value) } }) } },
    },
    user: { additionalFields: { platformRole: { type: "string", required: false, input: false } } },
    advanced: {
      cookiePrefix: "clearview",
      useSecureCookies: secureCookies,
      defaultCookieAttributes: { sameSite: "strict", httpOnly: true, path: "/v1" },
      ipAddress: { disableIpTracking: true },
      database: {
        generateId: ({ model }) => `${prefixes[model] ?? "row"}_${base32Of(systemRandomness(16))}`,
      },
    },
    plugins: [
      emailOTP({
        otpLength: codeDigits,
        expiresIn: codeLifetimeSeconds,
        allowedAttempts: wrongGuesses,
        storeOTP: "hashed",
        sendVerificationOTP: async ({ otp }) => takeCode(otp),
      }),
      // What was started is claimed by our own statement, and not by the library's linking.
      anonymous({
        generateRandomEmail: () => `${base32Of(systemRandomness(16))}@anonymous.invalid`,
        disableDeleteAnonymousUser: true,
      }),
      passkey({
        rpID: new URL(origin).hostname,
        rpName: "ClearView",
        origin,
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        advanced: { webAuthnChallengeCookie: challengeCookie },
        registration: {
          afterVerification: ({ verification }) => asksForPerson(verification.registrationInfo?.userVerified === true),
        },
        authentication: { afterVerification: ({ verification }) => asksForPerson(verification.authenticationInfo.userVerified) },
      }),
      organization({
        ac: accessControl,
        roles: accessOfRole,
        creatorRole: "owner",
        organizationLimit: organisationsOfOne,
        membershipLimit: membersOfOne,
        invitationExpiresIn: 7 * dayInSeconds,
        cancelPendingInvitationsOnReInvite: true,
      }),
    ],
  });

export type Auth = ReturnType<typeof createAuth>;
