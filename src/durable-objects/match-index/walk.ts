/**
 * A walk over everything that is or should be in an index, page by page, kept as one row so that it goes on after a crash.
 * Each page is a message; one that is not reported in time is sent again, and a page reported twice counts once.
 */

import type { Walk, WalkedPage, WalkMode } from "../stubs/match-index.ts";

/** A page that is not reported after this long is sent again. */
export const walkPatienceMilliseconds = 60_000;

/** After this many messages for one page the walk ends as failed; starting again walks from the beginning. */
export const maximumPageAttempts = 20;

export const beginWalk = (walkId: string, mode: WalkMode, traceparent: string, now: number): Walk => ({
  walkId,
  mode,
  traceparent,
  status: "open",
  after: "",
  attempts: 1,
  present: 0,
  absent: 0,
  unreadable: 0,
  startedAt: now,
  updatedAt: now,
});

/** The walk after a page; unchanged when the page is not the one that is waited for. */
export const walkedOn = (walk: Walk, page: WalkedPage, now: number): Walk => {
  if (walk.status !== "open" || page.walkId !== walk.walkId || page.from !== walk.after) return walk;
  return {
    ...walk,
    present: walk.present + page.present,
    absent: walk.absent + page.absent,
    unreadable: walk.unreadable + page.unreadable,
    attempts: 1,
    updatedAt: now,
    ...(page.next === undefined ? { status: page.differing === undefined ? "done" : "differs" } : { after: page.next }),
    ...(page.differing === undefined ? {} : { differing: page.differing }),
  };
};

/** What an alarm makes of it: another attempt at the same page, or the end. */
export const triedAgain = (walk: Walk, now: number): Walk =>
  walk.attempts >= maximumPageAttempts
    ? { ...walk, status: "failed", updatedAt: now }
    : { ...walk, attempts: walk.attempts + 1, updatedAt: now };
