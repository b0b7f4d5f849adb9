/** Pay and hours of a posting as people enter them, and as the API takes them. Pure. What is left empty is what the text says. */

import { err, ok, type Result } from "../../../src/core/result.ts";
import type { JobPosting } from "../../../src/domain/job/posting.ts";
import type { Pay } from "../../../src/domain/job/requirements.ts";
import { numberOf, shownNumber } from "../../shared/number-of.ts";
import { words } from "../../shared/words.ts";

export type Terms = {
  readonly from: string;
  readonly to: string;
  readonly currency: string;
  readonly period: Pay["period"];
  readonly hours: string;
};

export const termsOf = ({ pay, hoursPerWeek }: Pick<JobPosting, "pay" | "hoursPerWeek">): Terms => ({
  from: shownNumber(pay?.minimum),
  to: shownNumber(pay?.maximum),
  currency: pay?.currency ?? "",
  period: pay?.period ?? "year",
  hours: shownNumber(hoursPerWeek),
});

/** The posting's fields, or a sentence that says what to mend. */
export const readTerms = (terms: Terms): Result<Pick<JobPosting, "pay" | "hoursPerWeek">, string> => {
  const given = (text: string): boolean => text.trim() !== "";
  const currency = terms.currency.trim().toUpperCase();
  const [from, to, hours] = [numberOf(terms.from), numberOf(terms.to), numberOf(terms.hours)];
  const paid = given(terms.from) || given(terms.to);
  const wrong = (given(terms.from) && !(from >= 0)) || (given(terms.to) && !(to >= 0)) || from > to;
  if (paid && wrong) return err(words.employer.badPay);
  if (paid && !/^[A-Z]{3}$/u.test(currency)) return err(words.send.wishes.badCurrency);
  if (given(terms.hours) && !(hours >= 1 && hours <= 80)) return err(words.employer.badHours);
  const bounds = { ...(given(terms.from) ? { minimum: from } : {}), ...(given(terms.to) ? { maximum: to } : {}) };
  return ok({
    ...(paid ? { pay: { ...bounds, currency, period: terms.period } } : {}),
    ...(given(terms.hours) ? { hoursPerWeek: hours } : {}),
  });
};
