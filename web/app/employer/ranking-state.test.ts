/** A ranking that changes while somebody asks for more of it. */

import { afterEach, beforeEach, expect, test, vi } from "vitest";

// Has an element of the page in it.
vi.mock("../../shared/announcer.tsx", () => ({ announce: () => undefined }));

/** Everybody in the ranking, best first. */
let people: readonly number[];
/** Holds answers back until it is resolved; each is made when it is asked for. */
let held: Promise<void> | undefined;

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => count - index);

beforeEach(() => {
  vi.stubGlobal("sessionStorage", { getItem: () => "token", setItem: () => undefined });
  vi.stubGlobal("fetch", async (path: string) => {
    const { pathname, searchParams } = new URL(path, "http://clearview.test");
    if (!pathname.endsWith("/matches")) return Response.json({ posting: {} });
    const limit = Number(searchParams.get("limit"));
    const after = Number(searchParams.get("cursor") ?? Infinity);
    const items = people.filter((score) => score < after).slice(0, limit);
    const answer = {
      items: items.map((score) => ({ candidateId: `cand_${String(score)}`, score })),
      ...(items.length === limit ? { nextCursor: String(items.at(-1)) } : {}),
    };
    await held;
    return Response.json(answer);
  });
});

afterEach(() => {
  held = undefined;
  vi.unstubAllGlobals();
});

const holdBack = (): (() => void) => {
  let release = (): void => undefined;
  held = new Promise((resolve) => (release = resolve));
  return () => {
    held = undefined;
    release();
  };
};

test.each([
  ["the ranking is asked for anew while more is on its way", ["more", "refresh"]],
  ["more is asked for while the ranking is asked for anew", ["refresh", "more"]],
] as const)("more stays on the page when %s", async (_, order) => {
  const { createRanking } = await import("./ranking-state.ts");
  people = upTo(30);
  const ranking = createRanking("job_1");
  await ranking.refresh();
  expect(ranking.items.value).toHaveLength(20);
  // Somebody who fits better than all of them.
  people = [31, ...people];
  const release = holdBack();
  const asked = order.map((name) => ranking[name]());
  release();
  await Promise.all(asked);
  const shown = ranking.items.value?.map(({ candidateId }) => candidateId) ?? [];
  expect(shown.length).toBeGreaterThanOrEqual(30);
  expect(shown).toEqual(people.slice(0, shown.length).map((score) => `cand_${String(score)}`));
});
