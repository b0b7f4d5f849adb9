/** Resumes as other places, services and people write them: dates, labels and orders that our own samples do not have. */

import { describe, expect, it } from "vitest";
import type { Profile } from "../../domain/resume/profile.ts";
import { anonymise } from "../anonymise/anonymise.ts";
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

const printed = (name: string, slug: string): string => `Contact
+1 555 010 0199
www.linkedin.com/in/${slug} (LinkedIn)

Top Skills
Snowflake
dbt

Languages
Tamil (Native or Bilingual)

Certifications
SnowPro Core
Certified Data Analyst

${name}
Senior Data Engineer | Snowflake | dbt
Greater Austin Area

Summary
I build data platforms. ${name.split(" ")[0]} likes tidy tables.

Experience

Harbour Insurance
4 years 3 months

Data Engineer
August 2020 - Present (4 years 3 months)
Austin, Texas, United States
Moved 60 pipelines to Airflow.
`;

describe("a network's printed profile", () => {
  it.each([
    ["Priyanka V. Ramanathan", "priyanka-v-ramanathan-77b4"],
    ["Björn Åkesson-Lund", "datanerd"],
  ])("tells the name below its column of contacts: %s", (name, slug) => {
    const text = printed(name, slug);
    const profile = parseResume(text);
    expect(profile.basics.name?.text).toBe(name);
    expect(profile.basics.label?.text).toBe("Senior Data Engineer");
    expect(profile.certificates.map((one) => one.name.text)).toEqual(["SnowPro Core", "Certified Data Analyst"]);
    expect(profile.skills.map((one) => one.text)).toEqual(["Snowflake", "dbt"]);
    const left = anonymise(text, profile, { asOf: "2026-10-20" }).profile.text;
    expect(left).toContain(
      "Certified Data Analyst\n\nSenior Data Engineer\n\nSummary\nI build data platforms. [candidate] likes",
    );
  });
});
