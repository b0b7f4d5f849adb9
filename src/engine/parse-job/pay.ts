/** Pay that a posting states: amounts with a currency, and the time they are for. Nothing is guessed from the field or place. */

import type { Pay } from "../../domain/job/requirements.ts";
import { lettered } from "../text/lettered.ts";

const codes = "USD|EUR|GBP|CAD|AUD|NZD|CHF|INR|SEK|NOK|DKK|PLN|CZK|HUF|RON|BRL|MXN|SGD|HKD|ZAR|KES|NGN|AED|SAR|QAR|MYR|JPY|CNY";
/** A dollar that ends a word of other letters is nobody's known one. */
const symbols = String.raw`(?<!\p{L})(?:US|CA?|AU?|NZ|HK|MX|S|R)?\$|[€£₹₱₦]|(?<!\p{L})(?:Rs\.?|RM|KSh|R)(?=\s?\d)`;
const amount = String.raw`(\d(?:[\d']|[.,](?=\d)|[ \u00A0\u202F](?=\d{3}(?!\d)))*)[^\S\n]?(k\b|m\b)?`;
const amounts = lettered(
  String.raw`(?:(${symbols})|\b(${codes})\b|(?<![\p{L}\d]))[^\S\n]?${amount}(?:[^\S\n]?(?:[€£$]|(?:${codes}|euros?)\b)?[^\S\n]?(?:-|–|—|to|and|bis|a|à)[^\S\n]?(?:${symbols}|\b(?:${codes})\b)?[^\S\n]?${amount})?[^\S\n]?(?:([€£$])(?![^\S\n]?\d)|\b(${codes}|euros?|pounds|dollars)\b)?`,
  "gi",
);
const anyCurrency = new RegExp(String.raw`[$€£₹₱₦]|\bR\s?\d|\b(?:${codes}|Rs|RM|KSh|euros?|pounds|dollars|LPA|lakhs?)\b`, "i");

const currencies: Readonly<Record<string, string>> = {
  us$: "USD",
  c$: "CAD",
  ca$: "CAD",
  a$: "AUD",
  au$: "AUD",
  nz$: "NZD",
  hk$: "HKD",
  mx$: "MXN",
  s$: "SGD",
  r$: "BRL",
  $: "USD",
  "€": "EUR",
  "£": "GBP",
  "₹": "INR",
  "₱": "PHP",
  "₦": "NGN",
  rs: "INR",
  "rs.": "INR",
  rm: "MYR",
  ksh: "KES",
  r: "ZAR",
  euro: "EUR",
  euros: "EUR",
  pounds: "GBP",
  dollars: "USD",
};

/** A time that pay is for, and how often that goes into the one told: no pay is told by the week, so a year has 52 of its weeks. */
type Period = readonly [name: Pay["period"], times: number];
const byWeek: Period = ["year", 52];
const byFortnight: Period = ["year", 26];

const soon = (words: string): RegExp => new RegExp(String.raw`^[^.\n]{0,14}?(?:${words})`, "i");
/** "£31,000 for 40 hours a week" is no pay by the week. */
const soonWeek = (words: string): RegExp => lettered(String.raw`^[^.,;\n(\d]{0,14}?(?:${words})`, "i");
const periods: readonly (readonly [Period, RegExp])[] = [
  [
    ["hour", 1],
    soon(
      String.raw`per\s+hour|an\s+hour|\/\s?h(?:ou)?r?\b|hourly|\bp\s?[./]?\s?h\b|(?:pro|je|\/)\s?stunde|por\s+hora|de\s+l'heure|par\s+heure|all'ora`,
    ),
  ],
  [
    ["day", 1],
    soon(
      String.raw`per\s+day|a\s+day|\/\s?d(?:ay)?\b|\bp\s?[./]?\s?d\b|daily|day\s+rate|(?:pro|\/)\s?tag|par\s+jour|por\s+dia|al\s+giorno`,
    ),
  ],
  [
    ["month", 1],
    soon(
      String.raw`per\s+month|a\s+month|\/\s?m(?:o(?:nth|nat|is)?|[eê]s|ese)\b|monthly|p\.?c\.?m\b|\bp\s?[./]\s?m\b|pro\s+monat|monatlich|al\s+mes|par\s+mois|mensuels?|por\s+m[eê]s|mensua(?:l|is)|al\s+mese|mensili`,
    ),
  ],
  [
    ["year", 1],
    soon(
      String.raw`per\s+(?:year|annum)|a\s+year|\/\s?(?:y(?:ea)?r|jahr|an)\b|yearly|annual(?:ly)?|\bp\s?[./]?\s?a\b|pro\s+jahr|jährlich|jahresgehalt|al\s+año|anua(?:l|is)|par\s+an\b|annuels?|por\s+ano|all'anno|annu[ei]`,
    ),
  ],
  [
    byWeek,
    soonWeek(
      String.raw`(?:per|a|each)\s+week(?!\p{L})|\/\s?w(?:ee)?k(?!\p{L})|(?<!\p{L})p\s?[./]?\s?w(?![\p{L}\d])|weekly|(?:pro|je|\/)\s?woche(?!\p{L})|wöchentlich|par\s+semaine|hebdomadaires?|(?:por|a\s+la|à)\s+semana|semana(?:l|is|les)|a\s+settimana|settimanali?`,
    ),
  ],
  [byFortnight, soonWeek(String.raw`(?:per|a|each)\s+fortnight|(?<!\p{L})fortnightly`)],
];
/** The same told before the amount. */
const periodsBefore: readonly (readonly [Period, RegExp])[] = [
  [["hour", 1], /\b(?:hourly|per hour)[^.\n]{0,24}$/iu],
  [["day", 1], /\b(?:daily|day) rate[^.\n\d]{0,14}$/iu],
  [byWeek, /\bweekly (?:pay|wages?|rate|salary)[^.\n\d]{0,14}$/iu],
  [["month", 1], /\bmonthly[^.\n]{0,24}$/iu],
  [["year", 1], /\b(?:annual|yearly|per annum)[^.\n]{0,24}$/iu],
];

const payWord =
  /\b(?:salary|salaries|pay|paid|paying|wage|wages|compensation|remuneration|rate|earn|ote|ral|basic|vencimento|gehalt|vergütung|salario|sueldo|salaire|rémunération|stipendio|retribuzione)\b/iu;
const notPay = /^\s?(?:k?\s?(?:million|billion|m\b|bn\b|mn\b)|\(k\)|%|\s?(?:signing|sign-on|referral)?\s?bonus)/iu;
/** What is paid on top, or for the person: it follows its amount, and is not joined to it by "plus". */
const onTop =
  /^(?:(?!\b(?:plus|and|with|in|doe|depending|basic|base|ote)\b|[+&,;.(\n–]).){0,32}?\b(?:bonus|allowance|budget|vouchers?|stipend for|reimbursement|referrals?|contribution|orientation|relocation|home office|portfolio|turnover|revenue|sales)\b/iu;
/** What an amount belongs to when it is not pay. */
const owned =
  /\b(?:worth|budgets?|turnover|revenues?|sales|savings|assets|portfolio|funding|grants?|raised|allowance|bonus|orientation|training|refunds?|referrals?|fundraising|overtime)(?: (?:is|are|paid|of|at|up to|over|around|about|to|from|a|the|target|than|until|more))*\s*$/iu;
/** Times that the shape of a pay does not know: an amount for one of them is not told, and never taken for another. */
const otherPeriod =
  /^[^.,;\n(]{0,14}?(?:\b(?:per|a|an|each)\s+(?:shift|night|mile|visit|unit|piece|session|lesson|head|person|term|quarter)\b|\/\s?(?:shift|night|mile|visit)\b|\bcpm\b)/iu;

/** "8-12 LPA": hundreds of thousands of rupees a year, as postings in India tell it. */
const lakhs =
  /(?<![\d.])(\d{1,3}(?:\.\d{1,2})?)\s?(?:(?:-|–|to)\s?(\d{1,3}(?:\.\d{1,2})?)\s?)?(?:LPA\b|lakhs?\s(?=(?:rupees\s|inr\s)?(?:p\.?\s?a\b|per\s+annum|a\s+year)))/iu;
const lakh = 100_000;

/** What may stand before pay, and behind it, on a line that says nothing else. */
const lineOpens = lettered(
  String.raw`(?:^|\n|[|·•–—:(]|[.!?]\s)[^\p{L}\d\n]*(?:(?:up to|from|ab|bis zu|von|de|à partir de|circa|c\.|ca\.)\s*)?$`,
  "i",
);
const lineCloses = lettered(
  String.raw`^[^\p{L}\n]*(?:(?:k|base|basic|salary|actual|equivalent|fte|gross|net|brutto|brut|bruto|lordi|ote|doe|depending|on|experience|negotiable|super|plus|and|benefits|bonus|package|pro rata|equity|subject)\b[^\p{L}\n]*)*(?:\n|$|[|·•)]|[,;.](?:\s|$)|[–—+](?:\s|$))`,
  "i",
);

const numberOf = (written: string, unit: string | undefined): number => {
  const plain = written.replaceAll(/[ '\u00A0\u202F]/gu, "");
  // The last mark with two digits or one after it is a decimal mark; all others group thousands.
  const decimal = /^(.*?)[.,](\d{1,2})$/u.exec(plain);
  const value =
    decimal === null
      ? Number(plain.replaceAll(/[.,]/gu, ""))
      : Number(`${(decimal[1] ?? "").replaceAll(/[.,]/gu, "")}.${decimal[2] ?? "0"}`);
  return unit === undefined ? value : value * (unit.toLowerCase() === "m" ? 1_000_000 : 1000);
};

const inCents = (amount: number): number => Math.round(amount * 100) / 100;

/** On a line of its own, an amount that nobody earns in a month is for a year. */
const leastYearly = 12_000;
/** More than this a week is what a shop takes, or money of another size. */
const mostByWeek = 6000;

const periodOf = (after: string, before: string, amount: number): Period | undefined => {
  let told: Period | undefined;
  let earliest = Number.POSITIVE_INFINITY;
  for (const [period, pattern] of periods) {
    const length = pattern.exec(after)?.[0].length ?? earliest;
    if (length < earliest) [told, earliest] = [period, length];
  }
  told ??= periodsBefore.find(([, pattern]) => pattern.test(before))?.[0];
  if (told !== undefined) return told[1] > 1 && amount > mostByWeek ? undefined : told;
  if (amount >= leastYearly && lineOpens.test(before) && lineCloses.test(after)) return ["year", 1];
  if (!payWord.test(before.slice(-70)) && !/\bbase:?\s*$/iu.test(before) && !/^[^\S\n]?(?:salary|gehalt|salaire)\b/iu.test(after))
    return undefined;
  if (amount >= leastYearly) return ["year", 1];
  if (amount >= 1000) return ["month", 1];
  return amount >= 5 && amount < 150 ? ["hour", 1] : undefined;
};

/** Countries that write their own dollar without its letter, by words that postings of no other country have. */
const dollars: readonly (readonly [string, string, RegExp])[] = [
  [
    "AU",
    "AUD",
    /\bAustralian?\b|\bNSW\b|\bQLD\b|\bsuperannuation\b|(?:\bplus|\+|\bincl?(?:uding)?) super\b|\bAboriginal\b|\bAHPRA\b|\bFIFO\b|\bTAFE\b|\b(?:Certificate|Cert) (?:III|IV)\b|\bWorking with Children Check\b|\bsuper on top\b/u,
  ],
  ["NZ", "NZD", /\bNew Zealand\b|\bNZ\b|\bKiwiSaver\b/u],
  ["CA", "CAD", /\bCanad(?:a|ian)\b|\bRRSP\b|, (?:BC|ON|QC|AB|SK|MB|NS|NB)\b/u],
  ["SG", "SGD", /\bSingapore(?:ans?)?\b/u],
  ["HK", "HKD", /\bHong Kong\b/u],
];

/** The dollar of the place, else of the one country with a dollar of its own that the text tells, else of the United States. */
const dollarOf = (text: string, country: string | undefined): string => {
  if (country !== undefined) return dollars.find(([code]) => code === country)?.[1] ?? "USD";
  if (/\bU\.?S\.?A?\b|\bUnited States\b/u.test(text)) return "USD";
  const told = dollars.filter(([, , words]) => words.test(text));
  return told.length === 1 ? (told[0]?.[1] ?? "USD") : "USD";
};

/** Money so small that its pay is told in millions. */
const inMillions = new Set(["NGN", "JPY", "HUF", "KES"]);

/** What a found amount pays, or undefined where it is no pay. */
const payOf = (text: string, found: RegExpExecArray, country: string | undefined): Pay | undefined => {
  const [whole, symbol, code, low = "", lowUnit, high, highUnit, symbolAfter, codeAfter] = found;
  const sign = symbol ?? code ?? symbolAfter ?? codeAfter;
  const written = sign?.toLowerCase();
  if (written === undefined || sign === "r") return undefined;
  const currency =
    written !== "$"
      ? (currencies[written] ?? written.toUpperCase())
      : ((codeAfter?.length === 3 ? codeAfter.toUpperCase() : undefined) ?? dollarOf(text, country));
  const millions = [lowUnit, highUnit].some((unit) => unit?.toLowerCase() === "m");
  // "£2.4m" is a turnover; "₦900k to ₦1.4m a month" is pay.
  if (millions && lowUnit?.toLowerCase() !== "k" && !inMillions.has(currency)) return undefined;
  const end = found.index + whole.trimEnd().length;
  const after = text.slice(end, end + 40);
  if (notPay.test(after) || onTop.test(after) || otherPeriod.test(after)) return undefined;
  const before = text.slice(Math.max(0, found.index - 80), found.index);
  if (owned.test(before)) return undefined;
  const lowest = numberOf(low, lowUnit ?? (numberOf(low, undefined) < 1000 ? highUnit : undefined));
  const highest = high === undefined ? undefined : numberOf(high, highUnit);
  const [period, times = 1] = periodOf(after, before, highest ?? lowest) ?? [];
  if (period === undefined || !Number.isFinite(lowest) || lowest <= 0) return undefined;
  const first = inCents(lowest * times);
  const second = highest === undefined ? undefined : inCents(highest * times);
  if (second !== undefined && second >= first) return { minimum: first, maximum: second, currency, period };
  if (/\bup to\s*$/iu.test(before)) return { maximum: first, currency, period };
  if (/\b(?:from|starting at|at least|minimum|ab)\s*$/iu.test(before) || text[end] === "+")
    return { minimum: first, currency, period };
  return { minimum: first, maximum: first, currency, period };
};

/**
 * The first pay that the text states, basic before on target, or undefined. Amounts are whole units of the currency. `country` is the place's, and
 * tells whose dollar a bare "$" is.
 */
export const statedPay = (text: string, country?: string): Pay | undefined => {
  if (!anyCurrency.test(text)) return undefined;
  // What may be earned on target holds the basic pay and more: it tells the pay where nothing else does.
  let onTarget: Pay | undefined;
  for (const found of text.matchAll(amounts)) {
    const pay = payOf(text, found, country);
    if (pay === undefined) continue;
    const end = found.index + found[0].trimEnd().length;
    const isOnTarget =
      /\bote\b[^.,;\n\d]{0,12}$/iu.test(text.slice(Math.max(0, found.index - 20), found.index)) ||
      /^[^.,;\n\d]{0,6}\bote\b/iu.test(text.slice(end, end + 12));
    if (!isOnTarget) return pay;
    onTarget ??= pay;
  }
  if (onTarget !== undefined) return onTarget;
  const told = lakhs.exec(text);
  if (told?.[1] === undefined) return undefined;
  const minimum = Math.round(Number(told[1]) * lakh);
  return { minimum, maximum: Math.round(Number(told[2] ?? told[1]) * lakh), currency: "INR", period: "year" };
};
