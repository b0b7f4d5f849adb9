import { expect, test } from "vitest";
import { readTerms, type Terms, termsOf } from "./terms.ts";

const nothing = termsOf({});
const read = (part: Partial<Terms>) => readTerms({ ...nothing, ...part });

test("what is left empty is not posted", () => expect(readTerms(nothing)).toEqual({ ok: true, value: {} }));

test("terms survive the way to the form and back", () => {
  const terms = { pay: { minimum: 31_000, maximum: 36_500, currency: "GBP", period: "year" as const }, hoursPerWeek: 37.5 };
  expect(readTerms(termsOf(terms))).toEqual({ ok: true, value: terms });
});

test("one end of the pay is enough", () =>
  expect(read({ to: "18.50", currency: "eur", period: "hour" })).toEqual({
    ok: true,
    value: { pay: { maximum: 18.5, currency: "EUR", period: "hour" } },
  }));

test.each<[string, Partial<Terms>]>([
  ["pay without a currency", { from: "30000" }],
  ["pay that is no number", { from: "a lot", currency: "GBP" }],
  ["pay the wrong way round", { from: "40000", to: "30000", currency: "GBP" }],
  ["more hours than a week has for work", { hours: "100" }],
  ["hours that are no number", { hours: "full time" }],
])("%s is told", (_, part) => expect(read(part)).toMatchObject({ ok: false, failure: expect.stringMatching(/\.$/u) }));
