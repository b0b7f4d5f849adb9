/**
 * better-auth, as this project uses it: codes by e-mail, no passwords, sessions in the accounts database. It writes no log,
 * since its lines could hold an address, and keeps neither network address nor browser of anybody.
 */

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

const organisationsOfOne = 5;
const membersOfOne = 200;

type Options = {
  readonly database: DrizzleD1Database;
  readonly secret: string;
  /** False on a developer's machine, which has no TLS. */
  readonly secureCookies: boolean;
  /** Takes the code that was made. The library swallows what a sender throws, so sending is not its business. */
  readonly takeCode: (code: string) => void;
};

const prefixes: Record<string, string> = { user: "acc", organization: "org" };

export const createAuth = ({ database, secret, secureCookies, takeCode }: Options) =>
  betterAuth({
    database: drizzleAdapter(database, { provider: "sqlite", schema, transaction: false }),
    secret,
    // Nothing is linked to or redirected: routes of ours call the library, and no address of its own is served.
    baseURL: "http://localhost",
    logger: { disabled: true },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    session: { expiresIn: 30 * dayInSeconds, updateAge: dayInSeconds, cookieCache: { enabled: false } },
    verification: { storeIdentifier: "hashed" },
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
