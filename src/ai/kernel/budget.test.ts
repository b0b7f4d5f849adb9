import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSlicedBudget } from "./budget.ts";
import { createMemoryAccounts } from "./memory-ports.ts";

const now = Date.UTC(2026, 10, 21, 9);
const limit = { microdollars: 1000, tokens: 10_000 };
const spender = { task: "parse-job", organisation: "org", now, limit };

describe("a budget leased in slices", () => {
  it("never passes its limit, however many isolates spend side by side, and gets near it", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            isolate: fc.nat(3),
            most: fc.integer({ min: 1, max: 200 }),
            part: fc.double({ min: 0, max: 1, noNaN: true }),
          }),
          { maxLength: 60 },
        ),
        async (calls) => {
          const take = createMemoryAccounts();
          const isolates = [0, 1, 2, 3].map(() => createSlicedBudget(take));
          let spent = 0;
          await Promise.all(
            calls.map(async ({ isolate, most, part }) => {
              const lease = await isolates[isolate]!.lease(spender, { microdollars: most, tokens: most });
              const cost = Math.round(most * part);
              if (lease !== undefined) spent += cost;
              await lease?.settle({ microdollars: cost, tokens: cost });
            }),
          );
          expect(spent).toBeLessThanOrEqual(limit.microdollars);
        },
      ),
    );
  });

  it("asks the common account once in many calls", async () => {
    let asked = 0;
    const take = createMemoryAccounts();
    const budget = createSlicedBudget((...call) => ((asked += 1), take(...call)));
    for (let call = 0; call < 50; call++)
      await (await budget.lease(spender, { microdollars: 1, tokens: 10 }))?.settle({ microdollars: 1, tokens: 10 });
    expect(asked).toBe(1);
  });

  it("serves all that begin at once, and takes no whole slice for each of them", async () => {
    const take = createMemoryAccounts();
    const usual = { microdollars: 100_000, tokens: 100_000 };
    let taken = 0;
    const budget = createSlicedBudget(async (account, slice, atMost) => {
      const given = await take(account, slice, atMost);
      if (given) taken += slice.tokens;
      return given;
    });
    const each = { microdollars: 100, tokens: 100 };
    const leases = await Promise.all(Array.from({ length: 200 }, () => budget.lease({ ...spender, limit: usual }, each)));
    expect(leases.filter((lease) => lease === undefined)).toHaveLength(0);
    expect(taken).toBeLessThanOrEqual(usual.tokens / 20 + 200 * each.tokens);
  });

  it("gives a call what another one gave back while the account was asked", async () => {
    const take = createMemoryAccounts();
    const first: { lease?: Awaited<ReturnType<ReturnType<typeof createSlicedBudget>["lease"]>> } = {};
    const budget = createSlicedBudget(async (...asked) => {
      await first.lease?.settle({ microdollars: 0, tokens: 0 });
      delete first.lease;
      return take(...asked);
    });
    first.lease = await budget.lease(spender, { microdollars: 1000, tokens: 1 });
    expect(await budget.lease(spender, { microdollars: 1000, tokens: 1 })).toBeDefined();
  });

  it("gives what is left when a whole slice is not, and nothing beyond", async () => {
    const budget = createSlicedBudget(createMemoryAccounts());
    expect(await budget.lease(spender, { microdollars: 990, tokens: 1 })).toBeDefined();
    expect(await budget.lease(spender, { microdollars: 10, tokens: 1 })).toBeDefined();
    expect(await budget.lease(spender, { microdollars: 1, tokens: 1 })).toBeUndefined();
    expect(await budget.lease({ ...spender, organisation: "other" }, { microdollars: 1, tokens: 1 })).toBeDefined();
    expect(await budget.lease({ ...spender, now: now + 86_400_000 }, { microdollars: 1, tokens: 1 })).toBeDefined();
  });

  it("counts tokens where a price is unknown", async () => {
    const budget = createSlicedBudget(createMemoryAccounts());
    expect(await budget.lease(spender, { microdollars: 0, tokens: 10_001 })).toBeUndefined();
  });
});
