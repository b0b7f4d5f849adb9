import { expect, test } from "vitest";
import { defaultMatchWeights, matchComponents } from "../../../src/domain/scoring/match-weights.ts";
import { countFilters, type Filters, noFilters, readFilters, sharesOf, weightsParameter } from "./ranking-query.ts";

const read = (part: Partial<Filters>) => readFilters({ ...noFilters, ...part });

test("what is left empty is not filtered for", () => {
  expect(readFilters(noFilters)).toEqual({ ok: true, value: {} });
  expect(countFilters(noFilters)).toBe(0);
});

test("what is entered becomes parameters", () => {
  const filters: Filters = {
    city: " Porto",
    country: "pt",
    remote: ["hybrid", "remote"],
    level: ["middle"],
    pay: "32,000",
    currency: "eur",
    period: "month",
  };
  const place = { city: "porto", country: "PT" };
  const pay = { pay: "32000", payCurrency: "EUR", payPeriod: "month" };
  expect(readFilters(filters)).toEqual({ ok: true, value: { ...place, ...pay, remote: "hybrid,remote", level: "middle" } });
  expect(countFilters(filters)).toBe(4);
  expect(weightsParameter({ ...defaultMatchWeights, skills: 0.75, place: 0 })).toMatch(/^skills:0\.75,title:0\.12,.*place:0,/u);
});

test.each<[string, Partial<Filters>]>([
  ["a country in words", { country: "Portugal" }],
  ["pay without a currency", { pay: "30000" }],
  ["pay that is no number", { pay: "a lot", currency: "EUR" }],
  ["no pay at all", { pay: "0", currency: "EUR" }],
])("%s is told", (_, part) => expect(read(part)).toMatchObject({ ok: false, failure: expect.stringMatching(/\.$/u) }));

test("shares are of the whole, whatever the weights add up to", () => {
  const shares = sharesOf({ ...defaultMatchWeights, skills: 0.8 });
  expect(shares.skills).toBe(57);
  expect(matchComponents.reduce((sum, name) => sum + sharesOf(defaultMatchWeights)[name], 0)).toBe(100);
});
