/**
 * Tells by mail whose profile will be erased for want of use: whoever does not come any more does not see it in the page.
 * Nothing leads from a candidate to an address, so the way is the other one round: the accounts are gone through, some at
 * a time, and what each is known by in events is worked out and asked for. It is written down nowhere beside the address.
 * A mail is marked as sent once it is: after a crash it may come twice, never not at all, and one that failed is tried
 * again with the next round.
 */

import type { Clock } from "../core/clock.ts";
import type { Logger } from "../core/logger.ts";
import { type KeyRing, keyRingOf } from "../core/sealing.ts";
import type { AccountWalk, WalkedAccount } from "../db/account-walk.ts";
import type { ExpiringProfile, ExpiringProfiles } from "../db/expiring-profiles.ts";
import { principalIdOf } from "./accounts/session-check.ts";
import { inParallel } from "./in-parallel.ts";
import type { MailSender } from "./mail/mail.ts";
import { expiryMail } from "./mail/expiry-mail.ts";

export type ExpiryMails = {
  /** Goes through the next accounts. */
  readonly send: () => Promise<{ readonly mailed: number; readonly failed: number }>;
};

/** What fits into the 10 ms of CPU and 50 subrequests that the free plan gives an invocation. */
const freePlan = { principals: 200, mails: 10 };

type Dependencies = {
  readonly accounts: AccountWalk;
  readonly profiles: ExpiringProfiles;
  readonly mail: MailSender;
  readonly masterSecret: string;
  /** Where this instance's page is; undefined where nobody said so. */
  readonly pageAddress: string | undefined;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly atOnce?: typeof freePlan;
};

const dayInMilliseconds = 86_400_000;
/** So close to the end an operator has to hear of a mail that does not go out. */
const lastDays = 7;

type Told = { readonly account: WalkedAccount; readonly profiles: readonly ExpiringProfile[] };

/** As many accounts from the front as have so many principals together; at least one. */
const fitting = (accounts: readonly WalkedAccount[], principals: number): readonly WalkedAccount[] => {
  let count = 0;
  const end = accounts.findIndex(({ formerIds }, place) => (count += 1 + formerIds.length) > principals && place > 0);
  return end === -1 ? accounts : accounts.slice(0, end);
};

export const createExpiryMails = (dependencies: Dependencies): ExpiryMails => {
  const { accounts, profiles, mail, masterSecret, pageAddress, clock, logger, atOnce = freePlan } = dependencies;
  let opened: Promise<KeyRing> | undefined;
  const open = async (): Promise<KeyRing> => {
    const ring = await keyRingOf(masterSecret);
    if (!ring.ok) throw new Error(ring.failure.code);
    return ring.value;
  };

  const expiringOf = async (walked: readonly WalkedAccount[]): Promise<readonly Told[]> => {
    const ring = await (opened ??= open());
    const known = await Promise.all(
      walked.map(({ id, formerIds }) => Promise.all([id, ...formerIds].map((one) => principalIdOf(ring, one)))),
    );
    const expiring = await profiles.unmailedOf(known.flat(), clock.now());
    return walked
      .map((account, place) => {
        const own = new Set(known[place]);
        return { account, profiles: expiring.filter(({ principal }) => own.has(principal)) };
      })
      .filter(({ profiles: theirs }) => theirs.length > 0);
  };

  const tell = async ({ account, profiles: theirs }: Told): Promise<boolean> => {
    const ends = theirs.map(({ expiresAt }) => expiresAt);
    const sent = await mail.send({ to: account.email, ...expiryMail(ends, pageAddress) });
    if (sent.ok) {
      await profiles.mailed(theirs);
      return true;
    }
    const daysLeft = Math.floor((Math.min(...ends) - clock.now()) / dayInMilliseconds);
    // Nobody else learns of it: the person does not come any more, and after the end there is nothing left to tell of.
    logger[daysLeft < lastDays ? "error" : "warn"]("expiry-mail-failed", { code: sent.failure.code, daysLeft });
    return false;
  };

  return {
    send: async () => {
      if (!(await profiles.areUnmailed(clock.now()))) return { mailed: 0, failed: 0 };
      const page = await accounts.next(atOnce.principals);
      const walked = fitting(page, atOnce.principals);
      const expiring = walked.length === 0 ? [] : await expiringOf(walked);
      const now = expiring.slice(0, atOnce.mails);
      const outcomes = await inParallel(now, tell);
      const isEnd = walked.length === page.length && page.length < atOnce.principals && now.length === expiring.length;
      const last = now.length < expiring.length ? now.at(-1)?.account : walked.at(-1);
      await accounts.reached(isEnd ? "" : (last?.id ?? ""));
      const mailed = outcomes.filter((sent) => sent).length;
      return { mailed, failed: outcomes.length - mailed };
    },
  };
};
