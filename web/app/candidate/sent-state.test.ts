/** Answers about the resume on the server that come later than what the person has done since. */

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Follower } from "../../shared/live.ts";

// Have elements of the page in them.
vi.mock("../../shared/announcer.tsx", () => ({ announce: () => undefined }));
vi.mock("../../shared/human-check.tsx", () => ({ siteKey: () => "" }));
vi.mock("./review-state.ts", async () => {
  const { signal } = await import("@preact/signals");
  return { openText: async () => undefined, startOver: () => undefined, review: signal(undefined), view: signal("send") };
});
let follower: Follower;
vi.mock("../../shared/live.ts", () => ({
  follow: (_: string, given: Follower) => {
    follower = given;
    return () => undefined;
  },
}));

const announcedEnd = Date.UTC(2027, 0, 5);
const id = "cand_1";
/** What the server holds. */
let status: string;
let expiresAt: number | undefined;
/** Each answer is made when it is asked for, and waits here while they are held. */
let held: Promise<void> | undefined;
let asked: string[];

const answerTo = (path: string, method: string): object => {
  if (path.endsWith("/keep")) expiresAt = undefined;
  if (path.endsWith("/withdraw")) status = "withdrawn";
  if (method !== "GET") return { candidateId: id };
  if (path.endsWith("/profile")) return { text: "A resume" };
  if (path.includes("/matches")) return { items: [{ jobId: "job_1" }] };
  return { candidateId: id, status, preferences: {}, ...(expiresAt === undefined ? {} : { expiresAt }) };
};

beforeEach(() => {
  vi.resetModules();
  [status, expiresAt, held, asked] = ["submitted", announcedEnd, undefined, []];
  const storage = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
  vi.stubGlobal("localStorage", storage);
  vi.stubGlobal("sessionStorage", storage);
  vi.stubGlobal("document", { querySelector: () => null });
  vi.stubGlobal("fetch", async (path: string, { method }: { method: string }) => {
    asked.push(`${method} ${path}`);
    const answer = Response.json(answerTo(path, method));
    if (method === "GET") await held;
    return answer;
  });
});
afterEach(() => vi.unstubAllGlobals());

const holdBack = (): (() => void) => {
  const { promise, resolve } = Promise.withResolvers<void>();
  held = promise;
  return () => ((held = undefined), resolve());
};

const tell = (count = 1): void => {
  for (let index = 0; index < count; index++)
    follower.onEvents([{ id: `event_${String(index)}`, type: "com.clearview.candidate.activated" } as never]);
};

/** Until every answer that was let go, and what it led to, has been taken. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

test("an answer from before the profile was kept does not announce its end again", async () => {
  const state = await import("./sent-state.ts");
  await state.takeUp(id);
  expect(state.expiresAt.value).toBe(announcedEnd);
  const shown: (number | undefined)[] = [];
  const release = holdBack();
  tell();
  await state.keep();
  state.expiresAt.subscribe((value) => void shown.push(value));
  release();
  await settled();
  expect(shown).toEqual([undefined]);
});

test("an answer about a resume that was let go tells nothing of the next", async () => {
  const state = await import("./sent-state.ts");
  await state.takeUp(id);
  const release = holdBack();
  tell();
  void state.refreshMatches();
  state.forget();
  release();
  await settled();
  expect(state.status.value).toBeUndefined();
  expect(state.matches.value).toBeUndefined();
});

test("a resume that is still on its way when it is let go does not come back", async () => {
  const state = await import("./sent-state.ts");
  const release = holdBack();
  const taking = state.takeUp(id);
  state.forget();
  release();
  await taking;
  expect(state.candidateId.value).toBeUndefined();
});

test("what is asked for before the last thing was answered is done after it, and once", async () => {
  const state = await import("./sent-state.ts");
  await state.takeUp(id);
  asked = [];
  const withdrawn = state.withdraw();
  follower.onEvents([{ id: "event_1", type: "com.clearview.resume.withdrawn" } as never]);
  await Promise.all([withdrawn, state.eraseAll(), state.eraseAll()]);
  expect(asked.filter((call) => !call.startsWith("GET"))).toEqual([
    `POST /v1/candidates/${id}/withdraw`,
    `DELETE /v1/candidates/${id}`,
  ]);
  expect(state.candidateId.value).toBeUndefined();
});

test("twenty events at once ask for the state twice: now, and once they are all there", async () => {
  const state = await import("./sent-state.ts");
  await state.takeUp(id);
  asked = [];
  const release = holdBack();
  tell(20);
  release();
  await settled();
  expect(asked).toEqual([`GET /v1/candidates/${id}`, `GET /v1/candidates/${id}`]);
});
