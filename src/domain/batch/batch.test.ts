import { describe, expect, it } from "vitest";
import {
  calledBack,
  cancelled,
  countItems,
  gaveUp,
  type Item,
  type ItemOutcome,
  newParcel,
  type Parcel,
  parcelsToSend,
  parcelsUnderWay,
  reported,
  sent,
  shownState,
  statusAfter,
} from "./batch.ts";

const open = (...lines: number[]): Item[] => lines.map((line) => ({ line, kind: "resume", state: "open" }));
const parcel = (phase: Parcel["phase"], number = 0): Parcel => ({ ...newParcel(number, open(1, 2)), phase });
const done = (line: number): ItemOutcome => ({ line, state: "done", entityId: `cand_${line}` });
const statesOf = ({ items }: Parcel): string[] => items.map(({ state }) => state);

describe("a parcel", () => {
  it("is settled from the beginning when every line in it is broken", () => {
    expect(newParcel(0, [{ line: 1, state: "failed", reason: "line-not-json" }]).phase).toBe("settled");
    expect(newParcel(0, open(1)).phase).toBe("waiting");
  });

  it("settles with the report of its last item", () => {
    const half = reported(parcel("taken"), [done(1)]);
    expect([half.phase, statesOf(half)]).toEqual(["taken", ["done", "open"]]);
    const whole = reported(half, [{ line: 2, state: "failed", reason: "document-not-a-resume" }]);
    expect([whole.phase, whole.due, statesOf(whole)]).toEqual(["settled", 0, ["done", "failed"]]);
  });

  it("takes the first outcome of an item, and no line that is not in it", () => {
    const once = reported(parcel("taken"), [done(1)]);
    expect(reported(once, [{ line: 1, state: "failed", reason: "candidate-erased" }, done(9)])).toEqual(once);
  });

  it("keeps what an item has become so far, and leaves it as it stands", () => {
    const begun: ItemOutcome = { line: 1, state: "open", entityId: "cand_1" };
    expect(reported(parcel("taken"), [begun])).toMatchObject({
      phase: "taken",
      items: [{ state: "open", entityId: "cand_1" }, {}],
    });
    expect(gaveUp(reported(parcel("taken"), [begun]), "dead-letter").items[0]).toEqual({
      line: 1,
      kind: "resume",
      state: "failed",
      reason: "dead-letter",
      entityId: "cand_1",
    });
    expect(reported(gaveUp(parcel("taken"), "dead-letter"), [begun])).toMatchObject({
      phase: "settled",
      items: [{ state: "failed", reason: "dead-letter", entityId: "cand_1" }, {}],
    });
    expect(reported(reported(parcel("taken"), [done(1)]), [begun]).items[0]).toMatchObject({ state: "done" });
  });

  it("believes a late report of what had only been given up", () => {
    const late = reported(gaveUp(parcel("taken"), "attempts-exhausted"), [done(1)]);
    expect(late.items).toEqual([
      { line: 1, kind: "resume", state: "done", entityId: "cand_1" },
      { line: 2, kind: "resume", state: "failed", reason: "attempts-exhausted" },
    ]);
    expect(statesOf(reported(cancelled(parcel("waiting")), [done(2)]))).toEqual(["cancelled", "done"]);
  });

  it.each<[Parcel["phase"], Parcel["phase"], string[]]>([
    ["waiting", "waiting", ["cancelled", "cancelled"]],
    ["sent", "waiting", ["cancelled", "cancelled"]],
    ["taken", "taken", ["open", "open"]],
  ])("that is %s is %s after a pause, and %j after a cancellation", (phase, paused, states) => {
    expect(calledBack(parcel(phase)).phase).toBe(paused);
    expect(statesOf(cancelled(parcel(phase)))).toEqual(states);
  });

  it("that was begun stays begun when it is sent again", () => {
    expect(sent(parcel("waiting"), 5)).toMatchObject({ phase: "sent", attempts: 1, due: 5 });
    expect(sent({ ...parcel("taken"), attempts: 1 }, 6)).toMatchObject({ phase: "taken", attempts: 2, due: 6 });
  });
});

describe("a batch", () => {
  const waiting = Array.from({ length: 10 }, (_, number) => parcel("waiting", number));

  it("has no more parcels under way than the window, in order", () => {
    expect(parcelsToSend("running", waiting).map(({ number }) => number)).toEqual([...waiting.keys()].slice(0, parcelsUnderWay));
    const some = waiting.map((one, number) => (number < parcelsUnderWay - 1 ? { ...one, phase: "taken" as const } : one));
    expect(parcelsToSend("running", some).map(({ number }) => number)).toEqual([parcelsUnderWay - 1]);
  });

  it.each(["paused", "cancelling", "cancelled", "done", "receiving", "interrupted"] as const)(
    "that is %s sends nothing",
    (status) => {
      expect(parcelsToSend(status, waiting)).toEqual([]);
    },
  );

  it("ends with its last parcel, as it was going", () => {
    const settled = [parcel("settled")];
    expect(statusAfter("running", settled)).toBe("done");
    expect(statusAfter("paused", settled)).toBe("done");
    expect(statusAfter("cancelling", settled)).toBe("cancelled");
    expect(statusAfter("interrupted", [])).toBe("interrupted");
    expect(statusAfter("receiving", [])).toBe("receiving");
    expect(statusAfter("running", [...settled, parcel("taken", 1)])).toBe("running");
  });

  it("counts every item in one state", () => {
    const parcels = [reported(parcel("taken"), [done(1)]), parcel("waiting", 1), cancelled(parcel("sent", 2))];
    expect(countItems(parcels)).toEqual({ total: 6, waiting: 2, working: 1, done: 1, failed: 0, cancelled: 2 });
    expect(shownState(open(1)[0]!, parcel("sent"))).toBe("working");
  });
});
