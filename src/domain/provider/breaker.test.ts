import { describe, expect, it } from "vitest";
import { afterOutcome, type BreakerState, type CallOutcome, closedBreaker, mayAsk } from "./breaker.ts";

const now = Date.UTC(2026, 10, 21, 9);
const transient: CallOutcome = { cause: "transient", verdict: { kind: "retry-now" } };
const overloaded = (seconds: number): CallOutcome => ({ cause: "overloaded", verdict: { kind: "retry-after", seconds } });

const quota: CallOutcome = { cause: "quota", verdict: { kind: "quota-until", at: now + 7_000_000 } };

const after = (outcomes: readonly CallOutcome[], state = closedBreaker): BreakerState =>
  outcomes.reduce((folded, outcome) => afterOutcome(folded, outcome, now), state);
const times = (count: number, outcome: CallOutcome): CallOutcome[] => Array.from({ length: count }, () => outcome);

describe("a breaker", () => {
  it.each<[string, readonly CallOutcome[], number | undefined]>([
    ["stays closed for passing faults that do not repeat", times(4, transient), undefined],
    ["opens for half a minute at the fifth passing fault", times(5, transient), 30_000],
    ["opens longer with every fault more", times(7, transient), 120_000],
    ["opens for ten minutes at most", times(40, transient), 600_000],
    ["opens at the third overload", times(3, overloaded(1)), 20_000],
    ["waits as long as an overloaded provider asks", times(3, overloaded(90)), 90_000],
    ["forgets faults with an answer", [...times(4, transient), "answered", ...times(4, transient)], undefined],
    [
      "opens at once for a quota, until it begins anew",
      [{ cause: "quota", verdict: { kind: "quota-until", at: now + 7_000_000 } }],
      7_000_000,
    ],
    ["opens at once for a wrong configuration", [{ cause: "configuration", verdict: { kind: "never" } }], 600_000],
    [
      "takes a refused content for an answer",
      [...times(4, transient), { cause: "content", verdict: { kind: "never" } }],
      undefined,
    ],
    ["takes a request that does not fit for an answer", times(50, { cause: "request", verdict: { kind: "never" } }), undefined],
  ])("%s", (_, outcomes, openFor) => {
    const { openUntil } = after(outcomes);
    expect(openUntil === undefined ? undefined : openUntil - now).toBe(openFor);
  });

  it("lets one call through to try once its time is over, and closes when that is answered", () => {
    const open = after(times(5, transient));
    expect(mayAsk(open, now + 29_999).allowed).toBe(false);
    const tried = mayAsk(open, now + 30_000);
    expect(tried.allowed).toBe(true);
    expect(mayAsk(tried.state, now + 30_001).allowed).toBe(false);
    expect(afterOutcome(tried.state, "answered", now + 31_000)).toEqual(closedBreaker);
    const again = afterOutcome(tried.state, transient, now + 31_000);
    expect(mayAsk(again, now + 31_000 + 59_999).allowed).toBe(false);
    expect(mayAsk(again, now + 31_000 + 60_000).allowed).toBe(true);
  });

  it("closes one model where the model alone is wrong, for ten minutes, or until it answers", () => {
    const unknown: CallOutcome = { cause: "configuration", scope: "model", verdict: { kind: "never" } };
    const state = afterOutcome(after(times(4, transient)), unknown, now, "old");
    expect(mayAsk(state, now, "old").allowed).toBe(false);
    expect(mayAsk(state, now + 600_000, "old").allowed).toBe(true);
    expect(mayAsk(state, now, "new")).toEqual({ allowed: true, state });
    expect(state.failures).toBe(0);
    expect(mayAsk(afterOutcome(state, "answered", now, "new"), now, "old").allowed).toBe(false);
    expect(afterOutcome(state, "answered", now, "old")).toEqual(closedBreaker);
    expect(mayAsk(after(times(5, transient), state), now, "old").allowed).toBe(false);
    const many = Array.from({ length: 80 }, (_, number) => `m${number}`);
    const full = many.reduce((folded, model) => afterOutcome(folded, unknown, now, model), state);
    expect(Object.keys(full.models ?? {})).toEqual(many.slice(-50));
  });

  it.each<[string, readonly CallOutcome[], number]>([
    ["a fault of a call that was under way", [quota, transient], 7_000_000],
    ["overload that would open for less", [quota, ...times(3, overloaded(1))], 7_000_000],
    ["overload that asks for more", [quota, ...times(3, overloaded(80_000))], 80_000_000],
    ["a second quota that ends sooner", [quota, { cause: "quota", verdict: { kind: "quota-until", at: now + 5 } }], 7_000_000],
  ])("stays open for as long after %s", (_, outcomes, openFor) => {
    expect(after(outcomes).openUntil).toBe(now + openFor);
  });

  it("opens again when the try fails, whatever opened it", () => {
    const tried = mayAsk(after([quota]), now + 7_000_000).state;
    const again = afterOutcome(tried, transient, now + 7_000_001);
    expect(mayAsk(again, now + 7_000_002).allowed).toBe(false);
    expect(mayAsk(again, now + 7_000_001 + 30_000).allowed).toBe(true);
  });

  it.each<[string, CallOutcome, number]>([
    ["a wait of centuries", overloaded(1e10), 86_400_000],
    ["a wait that no number holds", overloaded(1e300), 86_400_000],
    ["a wait of parts of a millisecond", overloaded(34.0748242), 34_075],
    ["a quota of another age", { cause: "quota", verdict: { kind: "quota-until", at: now + 1e14 } }, 32 * 86_400_000],
  ])("bounds %s", (_, outcome, openFor) => {
    const { openUntil } = after(times(3, outcome));
    expect(openUntil).toBe(now + openFor);
    expect(Number.isSafeInteger(openUntil)).toBe(true);
  });

  it("lets another try go at once when whoever tried has left", () => {
    const tried = mayAsk(after(times(5, transient)), now + 30_000).state;
    const left = afterOutcome(tried, "left", now + 30_001);
    expect(left).toMatchObject({ failures: 5, openUntil: now + 30_000 });
    expect(mayAsk(left, now + 30_002).allowed).toBe(true);
  });

  it("lets another try go when the first never came back", () => {
    const tried = mayAsk(after(times(5, transient)), now + 30_000).state;
    expect(mayAsk(tried, now + 90_000).allowed).toBe(true);
  });
});
