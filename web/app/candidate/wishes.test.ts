import { expect, test } from "vitest";
import { draftOf, readWishes, type WishesDraft } from "./wishes.ts";

const nothing = draftOf({});
const read = (part: Partial<WishesDraft>) => readWishes({ ...nothing, ...part });

test("what is left empty is no wish", () => expect(readWishes(nothing)).toEqual({ ok: true, value: {} }));

test("wishes survive the way to the form and back", () => {
  const wishes = {
    places: [{ city: "bristol", country: "GB" }],
    remote: ["hybrid" as const],
    pay: { minimum: 32_000, currency: "GBP", period: "year" as const },
    hoursPerWeek: { minimum: 30, maximum: 37.5 },
  };
  expect(readWishes(draftOf(wishes))).toEqual({ ok: true, value: wishes });
});

test.each<[string, Partial<WishesDraft>]>([
  ["a country in words", { country: "England" }],
  ["pay without a currency", { pay: "30000" }],
  ["pay that is no number", { pay: "a lot", currency: "GBP" }],
  ["hours the wrong way round", { from: "40", to: "20" }],
  ["hours with one end", { from: "40" }],
  ["more hours than a week has for work", { from: "40", to: "100" }],
])("%s is told", (_, part) => expect(read(part)).toMatchObject({ ok: false, failure: expect.stringMatching(/\.$/u) }));

test("a number may be written with separators", () =>
  expect(read({ pay: "32,000", currency: "gbp" })).toMatchObject({ value: { pay: { minimum: 32_000, currency: "GBP" } } }));
