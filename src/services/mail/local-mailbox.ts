/** The mailbox of a developer's machine: mail is kept in memory, the newest first, and sent to nobody. */

import type { Clock, Instant } from "../../core/clock.ts";
import { ok } from "../../core/result.ts";
import type { Mail, MailSender } from "./mail.ts";

export type KeptMail = Mail & { readonly at: Instant };

export type LocalMailbox = MailSender & { readonly list: () => readonly KeptMail[] };

const kept = 50;

export const createLocalMailbox = (clock: Clock): LocalMailbox => {
  const mails: KeptMail[] = [];
  return {
    send: async (mail) => {
      mails.unshift({ ...mail, at: clock.now() });
      mails.length = Math.min(mails.length, kept);
      return ok(undefined);
    },
    list: () => mails,
  };
};
