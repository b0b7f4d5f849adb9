/** Signing out while the page is still asking who is signed in. */

import { afterEach, beforeEach, expect, test, vi } from "vitest";

let answer: PromiseWithResolvers<Response>;

beforeEach(() => {
  vi.resetModules();
  answer = Promise.withResolvers();
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  vi.stubGlobal("localStorage", storage);
  vi.stubGlobal("sessionStorage", { ...storage, getItem: () => null });
  vi.stubGlobal("fetch", async () => answer.promise);
});
afterEach(() => vi.unstubAllGlobals());

const somebody = () => Response.json({ kind: "candidate", email: "somebody@example.org" });

test("who is signed in is known once it is answered", async () => {
  const { mayHaveSession, refreshWho, who } = await import("./session.ts");
  const known = refreshWho();
  answer.resolve(somebody());
  await known;
  expect(who.value?.email).toBe("somebody@example.org");
  expect(mayHaveSession()).toBe(true);
});

test("an answer that comes after signing out brings nobody back", async () => {
  const { leftSession, mayHaveSession, refreshWho, who } = await import("./session.ts");
  const known = refreshWho();
  leftSession();
  answer.resolve(somebody());
  await known;
  expect(who.value).toBeUndefined();
  expect(mayHaveSession()).toBe(false);
});

test("an answer from before the person acted for somebody else is not taken, and what was known goes", async () => {
  const { anotherActs, forgetWithActor, refreshWho, sameActor, who } = await import("./session.ts");
  const isSame = sameActor();
  let known: string | undefined = "theirs";
  forgetWithActor(() => (known = undefined));
  const asking = refreshWho();
  expect(isSame()).toBe(true);
  anotherActs();
  answer.resolve(somebody());
  await asking;
  expect(known).toBeUndefined();
  expect(isSame()).toBe(false);
  expect(who.value).toBeUndefined();
});
