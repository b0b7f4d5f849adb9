import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Profile } from "../../domain/resume/profile.ts";
import { parseResume } from "./parse-resume.ts";
import { threadCpuOf } from "../../../scripts/measure/thread-cpu.ts";

const plain = `Tomás Herrera
Data Engineer
Lisbon, Portugal
tomas.herrera@example.org | +351 912 345 678 | linkedin.com/in/tomas-herrera

SUMMARY
Data engineer who keeps pipelines small and watched.

EXPERIENCE

Senior Data Engineer, Nordwind Energy AG, Hamburg, Germany
March 2020 - Present
• Rebuilt the meter pipeline in Spark, which cut its
  nightly run from six hours to forty minutes
• Mentors two juniors

Data Engineer
Blue Kite Ltd
Jun 2016 – Feb 2020
• Moved 40 reports from Excel to dbt

EDUCATION
MSc in Computer Science, University of Porto, 2014 - 2016
BSc Mathematics, University of Porto, 2011 - 2014

CERTIFICATIONS
AWS Certified Data Analytics, 2022

LANGUAGES
Portuguese (native), English - C1, German: B1

PROJECTS
Tidewatch
• Open tide forecasts for surfers

SKILLS
Languages: Python, SQL, Scala
Spark, dbt, Airflow (3 years)`;

const texts = (list: readonly { text: string }[]): string[] => list.map((one) => one.text);

describe("parseResume", () => {
  const profile = parseResume(plain);

  it("reads who it is and how to reach them", () => {
    expect(profile.basics.name?.text).toBe("Tomás Herrera");
    expect(profile.basics.label?.text).toBe("Data Engineer");
    expect(profile.basics.email?.text).toBe("tomas.herrera@example.org");
    expect(profile.basics.phone?.text).toBe("+351 912 345 678");
    expect(profile.basics.location?.text).toBe("Lisbon, Portugal");
    expect(texts(profile.basics.links)).toEqual(["linkedin.com/in/tomas-herrera"]);
    expect(profile.basics.summary?.text).toBe("Data engineer who keeps pipelines small and watched.");
    expect(profile.language).toBe("en");
  });

  it("reads work with titles, employers, dates and wrapped bullets", () => {
    expect(profile.work.map((entry) => [entry.position?.text, entry.organisation?.text, entry.startDate, entry.endDate])).toEqual(
      [
        ["Senior Data Engineer", "Nordwind Energy AG", "2020-03", "present"],
        ["Data Engineer", "Blue Kite Ltd", "2016-06", "2020-02"],
      ],
    );
    expect(texts(profile.work[0]?.highlights ?? [])).toEqual([
      "Rebuilt the meter pipeline in Spark, which cut its nightly run from six hours to forty minutes",
      "Mentors two juniors",
    ]);
  });

  it("reads education, certificates, languages, projects and skills", () => {
    expect(
      profile.education.map((entry) => [
        entry.studyType?.text,
        entry.area?.text,
        entry.institution?.text,
        entry.level,
        entry.endDate,
      ]),
    ).toEqual([
      ["MSc", "Computer Science", "University of Porto", "master", "2016"],
      ["BSc", "Mathematics", "University of Porto", "bachelor", "2014"],
    ]);
    expect(texts(profile.certificates.map((one) => one.name))).toEqual(["AWS Certified Data Analytics"]);
    expect(profile.languages.map((one) => [one.language, one.level])).toEqual([
      ["pt", "native"],
      ["en", "c1"],
      ["de", "b1"],
    ]);
    expect(texts(profile.projects.map((one) => one.name))).toEqual(["Tidewatch"]);
    expect(texts(profile.skills)).toEqual(["Python", "SQL", "Scala", "Spark", "dbt", "Airflow"]);
  });

  it.each([
    [
      "Markdown",
      "# Lena Voss\n\n## Experience\n\n**Chef de Partie** | *Hotel Adler GmbH* | Apr 2017 - Sep 2019\n- Ran the pastry section",
      "Chef de Partie",
      "Hotel Adler GmbH",
      "2017-04",
      "2019-09",
    ],
    [
      "dates first",
      "Lena Voss\n\nWORK HISTORY\n2017 - 2019   Teacher, Hillside School\n- Taught physics",
      "Teacher",
      "Hillside School",
      "2017",
      "2019",
    ],
    [
      "one line for each part",
      "Lena Voss\n\nWORK EXPERIENCE\n\nStore Manager\n\nGreenleaf Markets -  Leeds\n\nJanuary 2017 to Present\n\nRan the shop.",
      "Store Manager",
      "Greenleaf Markets",
      "2017-01",
      "present",
    ],
    [
      "numeric dates",
      "Lena Voss\n\nEmployment\nAccountant, Birch & Co\n03/2017 – 11/2019\n- Closed the books monthly",
      "Accountant",
      "Birch & Co",
      "2017-03",
      "2019-11",
    ],
    [
      "onwards",
      "Lena Voss\n\nExperience\nNurse, City Hospital (September 2017 onwards)\n- Looked after a ward",
      "Nurse",
      "City Hospital",
      "2017-09",
      "present",
    ],
    [
      "German",
      "Lena Voss\n\nBerufserfahrung\nProjektleiterin, Muster GmbH, Hamburg\nMärz 2017 – heute\n- Leitung des Neubaus",
      "Projektleiterin",
      "Muster GmbH",
      "2017-03",
      "present",
    ],
    [
      "Spanish",
      "Lena Voss\n\nExperiencia laboral\nEnfermera, Clínica del Sol\nenero de 2017 - diciembre de 2019\n- Cuidado de pacientes",
      "Enfermera",
      "Clínica del Sol",
      "2017-01",
      "2019-12",
    ],
    [
      "French",
      "Lena Voss\n\nExpérience professionnelle\nComptable, Société Martin\nfévrier 2017 - aujourd'hui\n- Tenue des comptes",
      "Comptable",
      "Société Martin",
      "2017-02",
      "present",
    ],
    [
      "labels",
      "Lena Voss\n\nEXPERIENCE\nCompany: Redwood Ltd\nDesignation: Test Engineer\nMay 2017 - June 2018\n- Wrote tests",
      "Test Engineer",
      "Redwood Ltd",
      "2017-05",
      "2018-06",
    ],
  ])("reads a job written as %s", (_, text, position, organisation, start, end) => {
    const [entry] = parseResume(text).work;
    expect(entry?.position?.text).toBe(position);
    expect(entry?.organisation?.text).toBe(organisation);
    expect([entry?.startDate, entry?.endDate]).toEqual([start, end]);
  });

  it("drops the values of dates that run backwards and keeps their place", () => {
    const [entry] = parseResume("Lena Voss\n\nEXPERIENCE\nBaker, Crumb Ltd\nMay 2019 - March 2015\n- Baked bread").work;
    expect(entry?.position?.text).toBe("Baker");
    expect(entry?.startDate).toBeUndefined();
    expect(entry?.endDate).toBeUndefined();
    expect(entry?.dateSpan).toBeDefined();
  });

  it("invents nothing where a template has gaps", () => {
    const { basics, work, education } = parseResume("{name}\n\nEXPERIENCE\n\nEDUCATION\n");
    expect(basics).toEqual({ links: [] });
    expect(work).toEqual([]);
    expect(education).toEqual([]);
  });

  it("finds the name wherever people come from", () => {
    for (const name of [
      "Ngozi Okonjo-Eze",
      "李小龙",
      "Jean-Luc de la Fontaine",
      "Иван Петров",
      "Suharto",
      "K. Srinivasan",
      "Mark Baker",
      "Dean Sharp",
      "ANNA KOWALSKA",
    ])
      expect(
        parseResume(`${name}\nsomeone@example.com\n\nEXPERIENCE\nBaker, Crumb Ltd, 2015 - 2019\n- Baked`).basics.name?.text,
      ).toBe(name);
  });

  it("takes no question at the top for a name", () => {
    expect(parseResume("0113 496 0182\n\nWHERE I WORKED\n\nBaker, Crumb Ltd, 2015 - 2019").basics.name).toBe(undefined);
    expect(parseResume("What I do\n\nI plan wards. 0113 496 0182\n\nEXPERIENCE\nBaker, Crumb Ltd, 2015 - 2019").basics.name).toBe(
      undefined,
    );
  });

  it.each([
    ["ANNA SHARP Heavy Diesel Fitter", "ANNA SHARP", "Heavy Diesel Fitter"],
    ["DEAN SHARP Registered Nurse, Leeds", "DEAN SHARP", "Registered Nurse"],
    ["MARIA GARCIA Lopez", "MARIA GARCIA Lopez", undefined],
    ["SENIOR NURSE Team Leader", undefined, "SENIOR NURSE Team Leader"],
  ])("tells a name in capitals from a title behind it: %s", (line, name, label) => {
    const { basics } = parseResume(`${line}\n0113 496 0182\n\nEXPERIENCE\nBaker, Crumb Ltd, 2015 - 2019\n- Baked`);
    expect([basics.name?.text, basics.label?.text]).toEqual([name, label]);
  });

  it("keeps the schema and its spans for any text", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom(
              "Experience\n",
              "Engineer",
              ", ",
              "Acme Ltd",
              "2019 - 2020",
              "\n",
              "• ",
              "Education\n",
              "BSc in ",
              "Skills: ",
              "|",
              "@",
              "Jan ",
              "00",
              "{",
              "“",
            ),
            fc.string({ maxLength: 6 }),
          ),
          { maxLength: 50 },
        ),
        (pieces) => {
          const text = pieces.join("");
          const parsed = parseResume(text);
          expect(Profile.safeParse(parsed).success).toBe(true);
          const found = parsed.work.flatMap((entry) => [entry.position, entry.organisation].filter((one) => one !== undefined));
          expect(found.map((one) => text.slice(one.span.start, one.span.end))).toEqual(found.map((one) => one.text));
        },
      ),
      { numRuns: 300, seed: 5 },
    );
  });

  it.each([
    ["one word", "a".repeat(200_000)],
    ["signs", "a@".repeat(100_000)],
    ["digits", "1 2-3 ".repeat(33_000)],
    ["months", "Jan 2010 to ".repeat(16_000)],
    ["brackets", "(".repeat(200_000)],
    ["names", "Anna Kowalska ".repeat(14_000)],
    ["years", `Experience\nNurse, Acme, 2010 - 2012\n${"2010-".repeat(40_000)}`],
    [
      "lines that make no entry",
      `Anna Kowalska\n\nExperience\nEngineer, Acme Ltd, 2015 - 2019\n- Built pumps.\n\n${"WHERE\n\n".repeat(28_000)}`,
    ],
    ["bullets that may be heads", "- Nurse\nAcme Ltd\n2010 - 2012\n".repeat(7_000)],
    ["headings", "Experience\nEngineer, Acme, 2010 - 2012\n".repeat(5_000)],
    ["tasks in capitals", `EXPERIENCE\n${"Managing Staff and Ordering\n".repeat(7_500)}`],
    ["names alone", `EXPERIENCE\n${"Building Blocks\n2010 - 2012\n- Sold\n".repeat(6_000)}`],
  ])("stays linear on 200 KB of %s", (_, text) => {
    expect(threadCpuOf(() => parseResume(text))).toBeLessThan(3000);
  });
});
