/** Dates become durations: how long something lasted and how long ago it ended, reckoned from a given day. */

import type { YearMonth } from "../text/dates.ts";
import { monthNumber } from "../text/dates.ts";

type Duration = { readonly months: number; readonly endedMonthsAgo: number };

/** The month number of "YYYY-MM-DD", "YYYY-MM" or "YYYY"; a bare year counts as the month given. */
const monthOf = (date: string, monthOfBareYear: number): number => {
  const year = Number(date.slice(0, 4));
  return date.length >= 7 ? monthNumber({ year, month: Number(date.slice(5, 7)) }, 1) : monthNumber({ year }, monthOfBareYear);
};

/**
 * Whole months from start to end. Written months count from the first day of the first to the last day of the last;
 * bare years count from year to year, and one year alone as half of it. Undefined for what lies after `asOf` or runs
 * backwards.
 */
export const durationBetween = (start: string | undefined, end: string | undefined, asOf: string): Duration | undefined => {
  if (start === undefined || end === undefined) return undefined;
  const today = monthOf(asOf, 1);
  const from = monthOf(start, 1);
  if (from > today) return undefined;
  if (end === "present") return { months: Math.max(today - from, 0), endedMonthsAgo: 0 };
  const bare = start.length === 4 || end.length === 4;
  const to = monthOf(end, 12);
  if (to < from) return undefined;
  const months = bare
    ? start.slice(0, 4) === end.slice(0, 4)
      ? 6
      : Math.max(1, Math.round((monthOf(end, 6) - monthOf(start, 6)) / 1))
    : to - from + 1;
  // Ended this month, or said to end later: not over a month ago yet still not "current" unless it lies ahead.
  const endedMonthsAgo =
    to > today ? (end.length === 4 && Number(end) === Number(asOf.slice(0, 4)) ? 1 : 0) : Math.max(today - to, 1);
  return { months: to > today ? Math.min(months, Math.max(today - from, 0)) : months, endedMonthsAgo };
};

const plural = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? "" : "s"}`;

/** "5 years 2 months"; "under 1 month" for nothing. */
const writeMonths = (months: number): string => {
  if (months <= 0) return "under 1 month";
  const years = Math.floor(months / 12);
  const rest = months % 12;
  if (years === 0) return plural(rest, "month");
  return rest === 0 ? plural(years, "year") : `${plural(years, "year")} ${plural(rest, "month")}`;
};

const write = (date: YearMonth): string =>
  date.month === undefined ? String(date.year) : `${date.year}-${String(date.month).padStart(2, "0")}`;

/** The words that take the place of a written range, or an empty string when it says nothing usable. */
export const durationText = (from: YearMonth | undefined, to: YearMonth | "present" | undefined, asOf: string): string => {
  if (from === undefined || to === undefined) return "";
  const duration = durationBetween(write(from), to === "present" ? to : write(to), asOf);
  if (duration === undefined) return "";
  return duration.endedMonthsAgo === 0 ? `${writeMonths(duration.months)}, current` : writeMonths(duration.months);
};
