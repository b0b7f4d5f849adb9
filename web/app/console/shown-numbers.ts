/** Numbers of calls as people read them. */

const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const short = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });

/** "820 ms", "1.4 s". */
export const shownTime = (milliseconds: number): string =>
  milliseconds < 1000 ? `${whole.format(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;

/** Millionths of a dollar. What is less than a cent keeps two digits that say something. */
export const shownMoney = (microdollars: number): string => {
  const dollars = microdollars / 1_000_000;
  if (dollars === 0) return "$0";
  return dollars < 0.01 ? `$${Number(dollars.toPrecision(2)).toString()}` : `$${dollars.toFixed(2)}`;
};

export const shownCount = (count: number): string => (count < 10_000 ? whole.format(count) : short.format(count));

/** 0 to 1. Nearly all is not all. */
export const shownShare = (share: number): string => {
  const percent = share * 100;
  const rounded = percent > 99 && percent < 100 ? Math.floor(percent * 10) / 10 : Math.round(percent);
  return `${String(rounded)} %`;
};

export const shownMoment = (instant: number): string =>
  new Date(instant).toLocaleString([], { dateStyle: "medium", timeStyle: "short" });
