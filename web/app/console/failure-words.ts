/** What the console says of failures: what failed, why, and what to do next. Codes it does not know are shown as they are. */

import { many } from "../../shared/many.ts";

type Said = { readonly what: string; readonly next: string };

const letters: Readonly<Record<string, (consumer: string) => Said>> = {
  "consumer-failed": (consumer) => ({
    what: `The consumer ${consumer} failed`,
    next: "Find consumer-failed with its name in the logs, and mend the cause. What it was to do for these events is not done.",
  }),
  "consumer-unknown": (consumer) => ({
    what: `Events for ${consumer}, which is not deployed any more`,
    next: "Deploy that consumer again if its work is still wanted. Otherwise there is nothing to do.",
  }),
  "message-malformed": () => ({
    what: "A message that could not be understood",
    next: "Check that every Worker on these queues has the same version. What an actor has sent, it sends again.",
  }),
  "dispatch-failed": () => ({
    what: "Events could not be archived or put into the views",
    next: "Find events-message-failed in the logs, and look whether the databases answer. The actors send these again.",
  }),
  "run-failed": () => ({
    what: "Background work of a resume, a job, a batch or an index could not be done",
    next: "Find run-attempt-failed or parcel-attempt-failed in the logs, and mend the cause. Whoever waits was told that it failed and may try again.",
  }),
  "delivery-exhausted": () => ({
    what: "A message cut its consumer off each time",
    next: "Look in the logs for invocations that ran out of time or memory. Work that somebody waits for was told as failed.",
  }),
};

const told: Readonly<Record<string, (what: string) => Said>> = {
  "run.failed": (what) => ({
    what: `The run ${what} did not finish`,
    next: "Find the trace below in the logs. It can be started again by submitting or posting once more.",
  }),
  "ai.task-failed": (what) => ({
    what: `Nobody answered ${what}`,
    next: "See how its providers are under “Providers”, or change its route under “Routes”.",
  }),
  "company.profile-failed": () => ({
    what: "A company’s site gave no profile",
    next: "The employer was told and can fill in the profile. Only if no site can be read, check that the Worker reaches the web.",
  }),
  "content.tampered": (what) => ({
    what: `Sealed content did not open: ${what}`,
    next: "Nothing of it was shown. Check that the master key is the one it was sealed with. If it is, somebody has changed what was stored.",
  }),
};

const reasons: Readonly<Record<string, string>> = {
  "dead-letter": "given up after the last attempt",
  "attempts-exhausted": "nobody reported in time",
  transient: "a fault that may pass",
  overloaded: "too many calls",
  quota: "the quota is used up",
  configuration: "not set up rightly",
  content: "an answer that does not fit",
  request: "a request that was refused",
  "company-address-refused": "not the address of a public site",
  "company-site-unreachable": "the site did not answer",
  "company-site-forbids": "the site does not want to be read",
  "company-site-unreadable": "the site was not understood",
  "content-tampered": "it, or its key, is not what was written",
};

export const failureWords = {
  none: "Nothing has failed for good. What fails here also stands in the logs.",
  loading: "One moment",
  letters: "Dead letters",
  lettersLead:
    "What came over a queue, failed at every attempt and was given up. The same message failing again is counted in its line. Nothing here is sent again by itself.",
  noLetters: "None: no message was given up.",
  told: "Failures that events tell of",
  toldLead: "Added up from the newest events in the archive. Runs that were no longer wanted are left out.",
  noTold: "None.",
  letter: (reason: string, consumer: string | null): Said =>
    letters[reason]?.(consumer ?? "of the queue") ?? { what: reason, next: "Look for this code in the logs." },
  event: (type: string, what: string): Said =>
    told[type]?.(what) ?? { what: `${type}: ${what}`, next: "Look for this code in the logs." },
  because: (codes: readonly string[]) => codes.map((code) => reasons[code] ?? code).join("; "),
  /** @param first Already written as people read it, like `last`. */
  counted: (times: number, first: string, last: string) =>
    times === 1 ? `Once, on ${last}` : `${many(times, "time")} since ${first}, last on ${last}`,
  attempts: (count: number) => `given up after ${many(count, "attempt")}`,
  message: "The message",
  cut: (characters: number) => `The first ${String(characters)} characters of it:`,
  trace: "Trace of the last one:",
  more: "Show older ones",
} as const;
