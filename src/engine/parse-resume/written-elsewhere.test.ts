/** Resumes as other places, services and people write them: dates, labels and orders that our own samples do not have. */

import { describe, expect, it } from "vitest";
import type { Profile } from "../../domain/resume/profile.ts";
import { parseResume } from "./parse-resume.ts";

const jobsOf = ({ work }: Profile): string[] =>
  work.map(
    ({ position, organisation, startDate, endDate }) =>
      `${position?.text ?? "–"} @ ${organisation?.text ?? "–"} ${startDate ?? "–"}..${endDate ?? "–"}`,
  );

const resume = (body: string, heading = "EXPERIENCE"): Profile =>
  parseResume(`Ines Vargas\nines.vargas@example.com\n\n${heading}\n\n${body}\n`);

describe("dates", () => {
  it.each(["2015-07 – 2019-06", "2015.07 – 2019.06", "2015-07-01 – 2019-06-30", "2015-07 - 2019-06", "07-2015 - 06-2019"])(
    "is no phone number: %s",
    (range) => {
      const profile = resume(`${range}   Harbour Software Ltd   Backend Engineer\n• Built services`);
      expect(jobsOf(profile)).toEqual(["Backend Engineer @ Harbour Software Ltd 2015-07..2019-06"]);
      expect(profile.basics.phone).toBeUndefined();
    },
  );
});
