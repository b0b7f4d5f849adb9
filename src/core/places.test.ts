import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPlaces } from "./places.ts";

const gate = () => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
};

describe("places", () => {
  it("hold so many at once and no more, in the order of asking, and lose none to a failure", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 8 }), fc.array(fc.boolean(), { maxLength: 40 }), async (limit, fails) => {
        const places = createPlaces(limit);
        let [under, most] = [0, 0];
        const begun: number[] = [];
        const work = (fail: boolean, index: number) =>
          places.hold(async () => {
            begun.push(index);
            most = Math.max(most, ++under);
            await Promise.resolve();
            under -= 1;
            if (fail) throw new Error("It failed.");
            return index;
          });
        const done = await Promise.allSettled(fails.map(work));
        expect(done.map(({ status }) => status)).toEqual(fails.map((fail) => (fail ? "rejected" : "fulfilled")));
        expect(begun).toEqual(fails.map((_, index) => index));
        expect(most).toBe(Math.min(limit, fails.length));
        expect(under).toBe(0);
      }),
    );
  });

  it("let nobody past while all are taken", async () => {
    const places = createPlaces(1);
    const first = gate();
    let second = false;
    const one = places.hold(() => first.opened);
    const two = places.hold(async () => {
      second = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(second).toBe(false);
    first.open();
    await Promise.all([one, two]);
    expect(second).toBe(true);
  });
});
