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

describe("jobs", () => {
  it.each([
    ["Fev/2018 até o momento", "2018-02..present"],
    ["Da settembre 2017 ad oggi", "2017-09..present"],
    ["Janvier 2019 jusqu'à ce jour", "2019-01..present"],
    ["De septembre 2013 à décembre 2018", "2013-09..2018-12"],
  ])("last as long as they say in other languages: %s", (written, range) => {
    const text = `Ines Vargas\n\nEXPERIENCE\n\nHarbour Software Ltd\nBackend Engineer\n${written}\n• Built services\n`;
    const profile = parseResume(text);
    expect(jobsOf(profile)).toEqual([`Backend Engineer @ Harbour Software Ltd ${range}`]);
    expect(anonymise(text, profile, { asOf: "2026-10-20" }).profile.text).toMatch(
      /Backend Engineer\n\d+ years[^\n]*\n• Built services/,
    );
  });

  it.each([
    [
      "an employer each, on lines that all say title, employer and dates",
      "Office Manager, Alamo Dental Group, 2017-2023\nReceptionist, Riverwalk Realty, 2013-2017\nCareer break, 2012-2013",
      ["Office Manager @ Alamo Dental Group 2017..2023", "Receptionist @ Riverwalk Realty 2013..2017"],
    ],
    [
      "partners, who are no title",
      "04/2016 – 03/2020\nProjektingenieur, Nordwind Tiefbau GmbH, Bremen\n• Brücken\n\n10/2008 – 03/2016\nBauingenieur\nIngenieurbüro Hansen & Partner, Hamburg\n• Statik",
      [
        "Projektingenieur @ Nordwind Tiefbau GmbH 2016-04..2020-03",
        "Bauingenieur @ Ingenieurbüro Hansen & Partner 2008-10..2016-03",
      ],
    ],
    [
      "a trade in capitals with its town",
      "AGRONOMIST, HARBOUR COFFEE COOPERATIVE, MUSANZE, FEBRUARY 2016 TO DATE\nTRAINED 450 FARMERS IN PRUNING",
      ["AGRONOMIST @ HARBOUR COFFEE COOPERATIVE 2016-02..present"],
    ],
  ])("have %s", (_, body, jobs) => {
    expect(jobsOf(resume(body))).toEqual(jobs);
  });
});
