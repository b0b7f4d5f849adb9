/** What a ranking is asked for with, as people enter it and as the API takes it. Pure. */

import { err, ok, type Result } from "../../../src/core/result.ts";
import type { Pay, RemoteMode } from "../../../src/domain/job/requirements.ts";
import type { Seniority } from "../../../src/domain/resume/features.ts";
import { matchComponents, type MatchComponentName, type MatchWeights } from "../../../src/domain/scoring/match-weights.ts";
import { numberOf } from "../../shared/number-of.ts";
import { words } from "../../shared/words.ts";

export type Filters = {
  readonly city: string;
  readonly country: string;
  readonly remote: readonly RemoteMode[];
  readonly level: readonly Seniority[];
  readonly pay: string;
  readonly currency: string;
  readonly period: Pay["period"];
};

export const noFilters: Filters = { city: "", country: "", remote: [], level: [], pay: "", currency: "", period: "year" };

/** How many things are filtered for. */
export const countFilters = ({ city, country, remote, level, pay }: Filters): number =>
  [city.trim() !== "" || country.trim() !== "", remote.length > 0, level.length > 0, pay.trim() !== ""].filter(Boolean).length;

/** Query parameters, or a sentence that says what to mend. What is left empty is not filtered for. */
export const readFilters = (filters: Filters): Result<Readonly<Record<string, string>>, string> => {
  const city = filters.city.trim().toLowerCase();
  const country = filters.country.trim().toUpperCase();
  const currency = filters.currency.trim().toUpperCase();
  const paid = filters.pay.trim() !== "";
  const amount = numberOf(filters.pay);
  if (country !== "" && !/^[A-Z]{2}$/u.test(country)) return err(words.send.wishes.badCountry);
  if (paid && !(amount > 0)) return err(words.filters.badPay);
  if (paid && !/^[A-Z]{3}$/u.test(currency)) return err(words.send.wishes.badCurrency);
  return ok({
    ...(city === "" ? {} : { city }),
    ...(country === "" ? {} : { country }),
    ...(filters.remote.length === 0 ? {} : { remote: filters.remote.join(",") }),
    ...(filters.level.length === 0 ? {} : { level: filters.level.join(",") }),
    ...(paid ? { pay: String(amount), payCurrency: currency, payPeriod: filters.period } : {}),
  });
};

/** "skills:0.4,title:0.12", all of them. */
export const weightsParameter = (weights: MatchWeights): string =>
  matchComponents.map((name) => `${name}:${String(weights[name])}`).join(",");

/** What each part counts of the whole, in whole hundredths: weights are scaled to add up to one. */
export const sharesOf = (weights: MatchWeights): Record<MatchComponentName, number> => {
  const sum = matchComponents.reduce((total, name) => total + weights[name], 0);
  return Object.fromEntries(matchComponents.map((name) => [name, Math.round((weights[name] / sum) * 100)])) as Record<
    MatchComponentName,
    number
  >;
};
