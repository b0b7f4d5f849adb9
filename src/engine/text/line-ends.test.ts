import { describe, expect, it } from "vitest";
import { adviseJob } from "../advise/advise-job.ts";
import { adviseResume } from "../advise/advise-resume.ts";
import { anonymise } from "../anonymise/anonymise.ts";
import { extractFeatures } from "../features/extract-features.ts";
import { parseJob } from "../parse-job/parse-job.ts";
import { parseResume } from "../parse-resume/parse-resume.ts";
import { extractSkills } from "../skills/extract-skills.ts";

const resume = `Rosa Okafor
rosa@example.org
Experience
Porter, Mill Hotel, 03/2021 - 02/2024
- Carried bags
Clerk, Harbour Office, 03/2017 - 02/2019
- Responsible for various invoices in Excel
- Wrote letters to every family who lived along the harbour and in its streets. Sorted the stamps of three
hundred letters each and every day of the long year, and posted all of them in town before noon
- Helped with Python
Volunteering
Soup kitchen, 03/2019 - 02/2021
Education
BSc Nursing, University of Leeds, 2017
Skills
triage
References available on request
`;

const posting = `Staff Nurse
Harbour Hospital, Leeds
We are a young team
Requirements
- wound care
- Python
2 years of triage
Full time, 37.5 hours per week
£31,000 - £35,000 per year
You will be a rockstar
`;

const tipsOf = (text: string) => {
  const profile = parseResume(text);
  const features = extractFeatures(anonymise(text, profile, { asOf: "2026-10-20" }).profile);
  return adviseResume({ text, profile, features });
};

describe.each([
  ["a vertical tab", "\v"],
  ["a form feed", "\f"],
  ["the next line (NEL)", "\u0085"],
  ["a line separator", "\u2028"],
  ["a paragraph separator", "\u2029"],
  ["a carriage return", "\r"],
])("%s ends a line as a line feed does", (_, end) => {
  const otherwise = (text: string): string => text.replaceAll("\n", end);

  it("in a posting", () => {
    expect(parseJob(otherwise(posting))).toEqual(parseJob(posting));
  });

  it("in tips for a posting", () => {
    expect(adviseJob(otherwise(posting), parseJob(posting))).toEqual(adviseJob(posting, parseJob(posting)));
  });

  it("in tips for a resume", () => {
    expect(tipsOf(otherwise(resume))).toEqual(tipsOf(resume));
  });

  it.each([
    ["a resume", resume, true],
    ["another text", posting, false],
  ])("for the skills of %s", (_kind, text, inResume) => {
    expect(extractSkills(otherwise(text), undefined, inResume)).toEqual(extractSkills(text, undefined, inResume));
  });
});
