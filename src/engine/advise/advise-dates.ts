/** Tips on dates of work: missing, backwards, out of order, gaps, and work long past. */

import type { Profile } from "../../domain/resume/profile.ts";
import type { Tip } from "../../domain/resume/tip.ts";
import { makeTip } from "./tip.ts";
import { datesIn, earliest, latest, toldTimes, type Told } from "./told-time.ts";

const gapMonths = 7;
const oldMonths = 180;
const earlyEntries = 5;

type Job = Told & { readonly span: { start: number; end: number } };

/** Free months between what is told and each job; a bare year may mean any month of it, so that only a sure gap counts. */
const gapsBefore = (jobs: readonly Job[], told: readonly Told[]): { job: Job; months: number; from: number }[] => {
  const gaps: { job: Job; months: number; from: number }[] = [];
  const times = [...jobs, ...told].sort((left, right) => left.start - right.start);
  let reached = times[0]?.end ?? 0;
  for (const time of times) {
    const months = time.start - reached - 1;
    // What lies before the first job is no gap; the time after a break that ended is one before the job that follows.
    const job = jobs.find(({ start }) => start >= time.start);
    if (months >= gapMonths && job !== undefined && job !== jobs[0]) gaps.push({ job, months, from: reached });
    reached = Math.max(reached, time.end);
  }
  return gaps;
};

/** "March 2020 – May 2018": read as a range, but as none that could be. */
const runsBackwards = (written: string): boolean => datesIn(written).some(({ range, from }) => range && from === undefined);

/** `asOf` is the day of analysis, "YYYY-MM-DD"; work that goes on lasts until then. */
export const adviseDates = (text: string, profile: Profile, asOf: string): Tip[] => {
  const tips: Tip[] = [];
  const today = latest(asOf.slice(0, 7));
  const ranges: Job[] = [];
  const backwards = (span: Job["span"]): void => {
    tips.push(
      makeTip("dates-backwards", span, { message: "This job ends before it starts.", question: "What are the right dates?" }),
    );
  };
  for (const work of profile.work) {
    const span = work.dateSpan ?? work.position?.span ?? work.span;
    if (work.startDate === undefined) {
      if (work.dateSpan !== undefined && runsBackwards(text.slice(work.dateSpan.start, work.dateSpan.end))) backwards(span);
      else if (work.endDate === undefined)
        tips.push(
          makeTip("dates-missing", span, {
            message: "This job has no dates, so its months count for no skill.",
            question: "From which month to which month did you work there?",
          }),
        );
      continue;
    }
    const start = earliest(work.startDate);
    const end = work.endDate === undefined || work.endDate === "present" ? today : latest(work.endDate);
    if (end < start) backwards(span);
    else ranges.push({ start, end, span });
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
  // Most resumes have no gap between their jobs: what else they tell is read only where one seems to be.
  const gaps = gapsBefore(ordered, []).length === 0 ? [] : gapsBefore(ordered, toldTimes(text, profile, today));
  for (const { job, months, from } of gaps) {
    if (today - from >= oldMonths) continue;
    tips.push(
      makeTip(
        "gap",
        job.span,
        {
          message: `About ${String(months)} months before this job are not accounted for. A short honest line is better than a gap.`,
          question: "What did you do in that time: study, care for family, freelance, look for work?",
        },
        Math.min(1, months / 24),
      ),
    );
  }
  const old = ranges.find((range) => today - range.end > oldMonths);
  if (old !== undefined && ranges.length > earlyEntries)
    tips.push(makeTip("old-work", old.span, { message: "Work that ended more than 15 years ago needs one line at most." }));
  return tips;
};
