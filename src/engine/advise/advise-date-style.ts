/** One way of writing months in all jobs: the way most of them are written in already. */

import type { Profile } from "../../domain/resume/profile.ts";
import type { Tip } from "../../domain/resume/tip.ts";
import { makeTip } from "./tip.ts";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
type Style = "long" | "short" | "slash" | "iso";
const shapes: readonly (readonly [Style, RegExp])[] = [
  ["slash", /^\d{1,2}\/(?:19|20)\d\d$/u],
  ["iso", /^(?:19|20)\d\d-\d\d$/u],
  ["long", new RegExp(`^(?:${months.join("|")}) (?:19|20)\\d\\d$`, "u")],
  ["short", new RegExp(`^(?:${months.map((name) => name.slice(0, 3)).join("|")}) (?:19|20)\\d\\d$`, "u")],
];
/** Between the two sides stand a dash or "to", with spaces. */
const between = /\s+(?:[-–—]|to)\s+/u;

const styleOf = (written: string): Style | undefined =>
  // "May 2020" is both long and short, and so tells nothing.
  written.startsWith("May ") ? undefined : shapes.find(([, shape]) => shape.test(written))?.[0];

const inStyle = (date: string, style: Style): string => {
  const [year = "", month = ""] = date.split("-");
  const name = months[Number(month) - 1] ?? "";
  if (style === "slash") return `${month}/${year}`;
  if (style === "iso") return date;
  return `${style === "long" ? name : name.slice(0, 3)} ${year}`;
};

const hasMonth = (date: string | undefined): date is string => date !== undefined && /^\d{4}-\d{2}$/u.test(date);

/** English resumes only: month names of other languages are declined and abbreviated in ways of their own. */
export const adviseDateStyle = (text: string, profile: Profile): Tip[] => {
  if (profile.language !== "en") return [];
  const found = profile.work.flatMap(({ dateSpan, startDate, endDate }) => {
    if (dateSpan === undefined || !hasMonth(startDate) || (endDate !== "present" && !hasMonth(endDate))) return [];
    const written = text.slice(dateSpan.start, dateSpan.end);
    const [left = "", right = ""] = written.split(between);
    const style = styleOf(left) ?? styleOf(right);
    // Both sides must be read whole, or the rewrite would lose what stands beside them.
    if (style === undefined || (endDate !== "present" && styleOf(right) === undefined && !right.startsWith("May "))) return [];
    return [{ span: dateSpan, written, left, right, style, startDate, endDate }];
  });
  const counts = new Map<Style, number>();
  for (const { style } of found) counts.set(style, (counts.get(style) ?? 0) + 1);
  // Of two equally frequent ways the first one stays.
  const usual = [...counts].reduce<readonly [Style, number] | undefined>(
    (best, one) => (best === undefined || one[1] > best[1] ? one : best),
    undefined,
  )?.[0];
  if (usual === undefined) return [];
  return found
    .filter(({ style }) => style !== usual)
    .map(({ span, written, right, startDate, endDate }) =>
      makeTip("dates-mixed", span, {
        message: `“${written}” is written in another way than the dates of your other jobs. Keep to one.`,
        rewrite: `${inStyle(startDate, usual)}${between.exec(written)?.[0] ?? " – "}${endDate === "present" ? right : inStyle(endDate, usual)}`,
      }),
    );
};
