/** Pay that a posting states: amounts with a currency, and the time they are for. Nothing is guessed from the field or place. */

import type { Pay } from "../../domain/job/requirements.ts";

const amounts =
  /(?:(US\$|C\$|A\$|[$€£₹])|\b(USD|EUR|GBP|CAD|AUD|CHF|INR|SEK|NOK|DKK|PLN|BRL|MXN)\b)?\s?(\d[\d.,' ]*\d|\d)\s?(k\b)?(?:\s?(?:-|–|—|to|and|bis|a)\s?(?:US\$|C\$|A\$|[$€£₹]|\b(?:USD|EUR|GBP|CAD|AUD|CHF|INR)\b)?\s?(\d[\d.,' ]*\d|\d)\s?(k\b)?)?\s?(?:([€£$])|\b(USD|EUR|GBP|CAD|AUD|CHF|INR|SEK|NOK|DKK|PLN|BRL|MXN|euros?|pounds|dollars)\b)?/giu;

const currencies: Readonly<Record<string, string>> = {
  us$: "USD",
  c$: "CAD",
  a$: "AUD",
  $: "USD",
  "€": "EUR",
  "£": "GBP",
  "₹": "INR",
  euro: "EUR",
  euros: "EUR",
  pounds: "GBP",
  dollars: "USD",
};

const periods: readonly (readonly [Pay["period"], RegExp])[] = [
  ["hour", /^[^.\n]{0,14}?(?:per\s+hour|an\s+hour|\/\s?h(?:ou)?r?\b|hourly|p\.?h\.?\b|pro\s+stunde|por\s+hora|de\s+l'heure)/iu],
  ["day", /^[^.\n]{0,14}?(?:per\s+day|a\s+day|\/\s?day|daily|day\s+rate|pro\s+tag)/iu],
  ["month", /^[^.\n]{0,14}?(?:per\s+month|a\s+month|\/\s?mo(?:nth)?\b|monthly|p\.?c\.?m\b|pro\s+monat|al\s+mes|par\s+mois)/iu],
  [
    "year",
    /^[^.\n]{0,14}?(?:per\s+(?:year|annum)|a\s+year|\/\s?y(?:ea)?r\b|yearly|annual(?:ly)?|p\.?\s?a\.?\b|pro\s+jahr|al\s+año|par\s+an)/iu,
  ],
];

const payWord =
  /\b(?:salary|salaries|pay|paid|paying|wage|wages|compensation|remuneration|rate|earn|ote|gehalt|vergütung|salario|sueldo|salaire|rémunération|stipendio|retribuzione)\b/iu;
const notPay = /^\s?(?:k?\s?(?:million|billion|m\b|bn\b|mn\b)|\(k\)|%|\s?(?:signing|sign-on|referral)?\s?bonus)/iu;

const numberOf = (written: string, thousand: boolean): number => {
  const plain = written.replaceAll(/[ ']/gu, "");
  // The last mark with two digits or one after it is a decimal mark; all others group thousands.
  const decimal = /^(.*?)[.,](\d{1,2})$/u.exec(plain);
  const value =
    decimal === null
      ? Number(plain.replaceAll(/[.,]/gu, ""))
      : Number(`${(decimal[1] ?? "").replaceAll(/[.,]/gu, "")}.${decimal[2] ?? "0"}`);
  return thousand ? value * 1000 : value;
};

const periodOf = (after: string, before: string, amount: number): Pay["period"] | undefined => {
  for (const [period, pattern] of periods) if (pattern.test(after)) return period;
  if (/\b(?:hourly|per hour)[^.\n]{0,24}$/iu.test(before)) return "hour";
  if (/\b(?:annual|yearly|per annum)[^.\n]{0,24}$/iu.test(before)) return "year";
  if (/\bmonthly[^.\n]{0,24}$/iu.test(before)) return "month";
  if (!payWord.test(before.slice(-70))) return undefined;
  if (amount >= 12_000) return "year";
  if (amount >= 1000) return "month";
  return amount >= 5 && amount < 150 ? "hour" : undefined;
};

/** The first pay that the text states, or undefined. Amounts are whole units of the currency. */
export const statedPay = (text: string): Pay | undefined => {
  if (!/[$€£₹]|\b(?:USD|EUR|GBP|CAD|AUD|CHF|INR|SEK|NOK|DKK|PLN|BRL|MXN|euros?|pounds|dollars)\b/iu.test(text)) return undefined;
  for (const found of text.matchAll(amounts)) {
    const [whole, symbol, code, low = "", lowThousand, high, highThousand, symbolAfter, codeAfter] = found;
    const written = (symbol ?? code ?? symbolAfter ?? codeAfter)?.toLowerCase();
    if (written === undefined) continue;
    const end = found.index + whole.length;
    const after = text.slice(end, end + 40);
    if (notPay.test(after)) continue;
    const before = text.slice(Math.max(0, found.index - 80), found.index);
    const first = numberOf(low, lowThousand !== undefined || (highThousand !== undefined && numberOf(low, false) < 1000));
    const second = high === undefined ? undefined : numberOf(high, highThousand !== undefined);
    const period = periodOf(after, before, second ?? first);
    if (period === undefined || !Number.isFinite(first) || first <= 0) continue;
    const currency = currencies[written] ?? written.toUpperCase();
    if (second !== undefined && second >= first) return { minimum: first, maximum: second, currency, period };
    if (/\bup to\s*$/iu.test(before)) return { maximum: first, currency, period };
    if (/\b(?:from|starting at|at least|minimum|ab)\s*$/iu.test(before) || text[end] === "+")
      return { minimum: first, currency, period };
    return { minimum: first, maximum: first, currency, period };
  }
  return undefined;
};
