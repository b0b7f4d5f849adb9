/** Wishes as people enter them, and as the API takes them. What is left empty is no wish. */

import { err, ok, type Result } from "../../../src/core/result.ts";
import type { Preferences } from "../../../src/domain/candidate/preferences.ts";
import { numberOf, shownNumber } from "../../shared/number-of.ts";
import { placeName } from "../../shared/shown-name.ts";
import { words } from "../../shared/words.ts";

export type WishesDraft = {
  readonly city: string;
  readonly country: string;
  readonly remote: NonNullable<Preferences["remote"]>;
  readonly pay: string;
  readonly currency: string;
  readonly period: NonNullable<Preferences["pay"]>["period"];
  readonly from: string;
  readonly to: string;
};

export const draftOf = ({ places, remote, pay, hoursPerWeek }: Preferences): WishesDraft => ({
  city: placeName(places?.[0]?.city ?? ""),
  country: (places?.[0]?.country ?? "").toUpperCase(),
  remote: remote ?? [],
  pay: shownNumber(pay?.minimum),
  currency: pay?.currency ?? "",
  period: pay?.period ?? "year",
  from: shownNumber(hoursPerWeek?.minimum),
  to: shownNumber(hoursPerWeek?.maximum),
});

/** The wishes, or a sentence that says what to mend. */
export const readWishes = (draft: WishesDraft): Result<Preferences, string> => {
  const told = words.send.wishes;
  const city = draft.city.trim().toLowerCase();
  const country = draft.country.trim().toUpperCase();
  if (country !== "" && !/^[A-Z]{2}$/u.test(country)) return err(told.badCountry);
  const minimum = numberOf(draft.pay);
  const currency = draft.currency.trim().toUpperCase();
  const paid = draft.pay.trim() !== "";
  if (paid && (!/^[A-Z]{3}$/u.test(currency) || !(minimum >= 0))) return err(told.badCurrency);
  const hours = draft.from.trim() !== "" || draft.to.trim() !== "";
  const from = numberOf(draft.from);
  const to = numberOf(draft.to);
  if (hours && !(from >= 1 && from <= to && to <= 80)) return err(told.badHours);
  return ok({
    ...(city === "" && country === ""
      ? {}
      : { places: [{ ...(city === "" ? {} : { city }), ...(country === "" ? {} : { country }) }] }),
    ...(draft.remote.length === 0 ? {} : { remote: [...draft.remote] }),
    ...(paid ? { pay: { minimum, currency, period: draft.period } } : {}),
    ...(hours ? { hoursPerWeek: { minimum: from, maximum: to } } : {}),
  });
};
