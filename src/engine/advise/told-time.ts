/** Time that a resume accounts for, in months since year 0: every range of dates anywhere in it, and what was studied. */

import type { Profile } from "../../domain/resume/profile.ts";
import { findDates, monthNumber, type FoundDate } from "../text/dates.ts";
import { cutWords } from "../text/words.ts";

/** Both months belong to it. */
export type Told = { readonly start: number; readonly end: number };

const january = 1;
const december = 12;
/** A study of which only the end is told may have taken so long: a gap has to be sure. */
const usualStudy = 36;

/** First month that "2019-03" or "2019" can mean. */
export const earliest = (date: string): number => inMonths(date, january);
/** Last month that it can mean. */
export const latest = (date: string): number => inMonths(date, december);

const inMonths = (date: string, ofBareYear: number): number => {
  const [year = "0", month] = date.split("-");
  return monthNumber({ year: Number(year), ...(month === undefined ? {} : { month: Number(month) }) }, ofBareYear);
};

export const datesIn = (line: string): readonly FoundDate[] => {
  const words = cutWords(line);
  return findDates(line, words, 0, words.starts.length, line.length);
};

/**
 * "Career break, 2018 – 2020", "Volunteer, May 2018 – July 2019", "From 2018 to 2020 I cared for my father": whatever a range
 * stands beside, the time is not left open. Called only for a resume that seems to have a gap.
 */
export const toldTimes = (text: string, profile: Profile, today: number): Told[] => {
  const told: Told[] = [];
  for (const line of text.split("\n")) {
    if (!/(?:19|20)\d\d/.test(line)) continue;
    for (const { range, from, to } of datesIn(line)) {
      if (!range || from === undefined || to === undefined) continue;
      told.push({ start: monthNumber(from, january), end: to === "present" ? today : monthNumber(to, december) });
    }
  }
  for (const { startDate, endDate } of profile.education) {
    if (endDate === undefined) continue;
    const end = endDate === "present" ? today : latest(endDate);
    told.push({ start: startDate === undefined ? end - usualStudy : earliest(startDate), end });
  }
  return told;
};
