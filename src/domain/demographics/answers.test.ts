import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addCounts, countAnswers, countStep, Demographics, publishedCounts } from "./answers.ts";

const answers = fc.record(
  Object.fromEntries(
    Object.entries(Demographics.shape).map(([question, schema]) => [question, fc.constantFrom(...schema.unwrap().options)]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<Demographics>;

describe("counts of demographic answers", () => {
  it("are the same however the people are spread over parts", () => {
    fc.assert(
      fc.property(fc.array(answers, { maxLength: 40 }), fc.nat(40), (people, at) => {
        const parts = [people.slice(0, at), people.slice(at)].map(countAnswers);
        expect(addCounts(parts)).toEqual(countAnswers(people));
      }),
    );
  });

  it("tell nothing below one step, and in whole steps above it", () => {
    const of = (count: number) =>
      publishedCounts(countAnswers(Array.from({ length: count }, () => ({ gender: "woman" as const }))))["gender"]?.["woman"];
    expect([0, 1, 4, 5, 9, 10, 1004].map(of)).toEqual([0, 0, 0, 5, 5, 10, 1000]);
    fc.assert(
      fc.property(fc.array(answers, { maxLength: 60 }), (people) => {
        for (const counts of Object.values(publishedCounts(countAnswers(people)))) {
          for (const count of Object.values(counts)) expect(count % countStep).toBe(0);
        }
      }),
    );
  });

  it("take no answer that is not on the list, and no other question", () => {
    expect(Demographics.safeParse({}).success).toBe(true);
    for (const wrong of [{ gender: "Ilse" }, { name: "Ilse" }, { age: 31 }]) {
      expect(Demographics.safeParse(wrong).success).toBe(false);
    }
  });
});
