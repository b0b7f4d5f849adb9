/** Tips on dates of work: missing, backwards, out of order, gaps, and work long past. */

import type { Profile } from "../../domain/resume/profile.ts";
import type { Tip } from "../../domain/resume/tip.ts";
import { makeTip } from "./tip.ts";

/** Months since year 0; a bare year stands for its middle, which is fair to both sides. */
const monthNumber = (date: string): number => {
  const [year = "0", month] = date.split("-");
  return Number(year) * 12 + (month === undefined ? 5 : Number(month) - 1);
};

const gapMonths = 7;
const oldMonths = 180;
const earlyEntries = 5;

/** `asOf` is the day of analysis, "YYYY-MM-DD"; work that goes on lasts until then. */
export const adviseDates = (profile: Profile, asOf: string): Tip[] => {
  const tips: Tip[] = [];
  const today = monthNumber(asOf.slice(0, 7));
  const ranges: { start: number; end: number; span: { start: number; end: number } }[] = [];
  for (const work of profile.work) {
    const span = work.dateSpan ?? work.position?.span ?? work.span;
    if (work.startDate === undefined) {
      if (work.endDate === undefined)
        tips.push(
          makeTip("dates-missing", span, {
            message: "This job has no dates, so its months count for no skill.",
            question: "From which month to which month did you work there?",
          }),
        );
      continue;
    }
    const start = monthNumber(work.startDate);
    const end = work.endDate === undefined || work.endDate === "present" ? today : monthNumber(work.endDate);
    if (end < start) {
      tips.push(
        makeTip("dates-backwards", span, { message: "This job ends before it starts.", question: "What are the right dates?" }),
      );
      continue;
    }
    ranges.push({ start, end, span });
  }
  for (const [index, range] of ranges.entries()) {
    const before = ranges[index - 1];
    if (before !== undefined && range.end > before.end && range.start > before.start) {
      tips.push(
        makeTip("work-order", range.span, { message: "This job is more recent than the one above it. Start with the latest." }),
      );
      break;
    }
  }
  const ordered = [...ranges].sort((left, right) => left.start - right.start || left.end - right.end);
  let reached = ordered[0]?.end ?? 0;
  for (const range of ordered.slice(1)) {
    const gap = range.start - reached;
    if (gap >= gapMonths && today - reached < oldMonths) {
      tips.push(
        makeTip(
          "gap",
          range.span,
          {
            message: `About ${String(gap)} months before this job are not accounted for. A short honest line is better than a gap.`,
            question: "What did you do in that time: study, care for family, freelance, look for work?",
          },
          Math.min(1, gap / 24),
        ),
      );
    }
    reached = Math.max(reached, range.end);
  }
  const old = ranges.find((range) => today - range.end > oldMonths);
  if (old !== undefined && ranges.length > earlyEntries)
    tips.push(makeTip("old-work", old.span, { message: "Work that ended more than 15 years ago needs one line at most." }));
  return tips;
};
