/** Jobs and studies as people write them who write one resume in ten years: words of their own, marks of their own, lists apart. */

import { describe, expect, it } from "vitest";
import { parseResume } from "./parse-resume.ts";

const read = (body: string) => parseResume(`Ana Lindqvist\nana.lindqvist@example.org\n\n${body}\n`);
const jobsOf = (body: string): readonly string[] =>
  read(body).work.map(
    (job) => `${job.position?.text ?? "-"} @ ${job.organisation?.text ?? "-"}, ${job.startDate ?? "-"} to ${job.endDate ?? "-"}`,
  );
const studiesOf = (body: string): readonly string[] =>
  read(body).education.map(
    (one) => `${one.studyType?.text ?? "-"}, ${one.area?.text ?? "-"} @ ${one.institution?.text ?? "-"}, ${one.endDate ?? "-"}`,
  );

describe("jobs", () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      "under a heading in one's own words",
      "Where I've landed so far, and my dog\n\nI like the sea.\n\nMy life in kitchens\n\nLine Cook\nHarbour Kitchens Ltd\n2016 – 2019\nSauces.",
      ["Line Cook @ Harbour Kitchens Ltd, 2016 to 2019"],
    ],
    [
      "under headings of jobs and posts",
      "CAMPUS JOBS\nTutor, Lincoln University, 2016 – 2019\n\nPOSTS HELD\nLecturer, Lund University, 2019 – 2021",
      ["Tutor @ Lincoln University, 2016 to 2019", "Lecturer @ Lund University, 2019 to 2021"],
    ],
    [
      "behind dots that lead across the page",
      "EXPERIENCE\n\nSentinel Guard Company Ltd. ............ Area Supervisor ............ Feb 2013 - Oct 2017\nPatrols.",
      ["Area Supervisor @ Sentinel Guard Company Ltd., 2013-02 to 2017-10"],
    ],
    [
      "with two blanks between",
      "EXPERIENCE\n\nHill County ISD  bus driver  8/2012 - 3/2015   route 14",
      ["bus driver @ Hill County ISD, 2012-08 to 2015-03"],
    ],
    [
      "whose employer is addressed as firms are",
      "EXPERIENCE\n\nSENIOR SITE ENGINEER\nM/s. Falcon Horizon Contracting L.L.C., Dubai\n(from 12th March 2019 till date)\nConsultant: Arc & Beam Engineering Consultants\n- Method statements",
      ["SENIOR SITE ENGINEER @ Falcon Horizon Contracting L.L.C., 2019-03 to present"],
    ],
    [
      "with a remark in brackets behind the employer",
      "EXPERIENCE\n\nData Analyst @ Trolley (grocery delivery, since acquired)   2018-03 – 2020-06\n- Slot pricing",
      ["Data Analyst @ Trolley, 2018-03 to 2020-06"],
    ],
    [
      "with the beginning and the end on lines of their own",
      "EXPERIENCE\n\nMANAGER, SOCIAL\nHarbour Foods Sdn Bhd\nJan 2023\nCurrent\nGrew the shop.\n\nINTERN\nHarbour Foods Sdn Bhd\nSep 2017\nJan 2018\nWrote captions.",
      ["MANAGER, SOCIAL @ Harbour Foods Sdn Bhd, 2023-01 to present", "INTERN @ Harbour Foods Sdn Bhd, 2017-09 to 2018-01"],
    ],
    [
      "with years that look like a month",
      "EXPERIENCE\n\n2008-11 Cleaner, Hill Cottage Hospital\nWards.\n\n2011-12 – 2014-03 Porter, Hill Cottage Hospital\nWards.",
      ["Cleaner @ Hill Cottage Hospital, 2008 to 2011", "Porter @ Hill Cottage Hospital, 2011-12 to 2014-03"],
    ],
    [
      "with a state cut short",
      "EXPERIENCE\n\nFloor Manager          Harbour Theatre, Peoria, Ill.\nSeptember 2018 - March 2020\nDoors.",
      ["Floor Manager @ Harbour Theatre, 2018-09 to 2020-03"],
    ],
    [
      "whose title opens the sentence below a town that no list knows",
      "EXPERIENCE\n\nHarbour Bridge Co., Wexcombe, 2003 to 2012.\nCarpenter Foreman. Falsework, pier caps and deck pours.",
      ["Carpenter Foreman @ Harbour Bridge Co., 2003 to 2012"],
    ],
    [
      "beside a name that opens like a title",
      "EXPERIENCE\n\nPilot Coffee Roasters — Café Manager — Nov 2018 to Aug 2022\nTwo cafés.",
      ["Café Manager @ Pilot Coffee Roasters, 2018-11 to 2022-08"],
    ],
    [
      "with from and to on lines of their own",
      "EXPERIENCE\n\nFROM:                August 2019\nTO:                  To date\nORGANIZATION:        Harbour Trust\nDESIGNATION:         Programme Coordinator\n\nFROM:                May 2015\nTO:                  July 2019\nORGANIZATION:        Hill County\nDESIGNATION:         Health Officer",
      ["Programme Coordinator @ Harbour Trust, 2019-08 to present", "Health Officer @ Hill County, 2015-05 to 2019-07"],
    ],
    [
      "with a numbered title above labels",
      "EXPERIENCE\n\n1. Electrician\n   Employer: Wattle Pty Ltd\n   Dates: 2 May 2011 – 30 November 2012\n   - Iron ore projects\n\n2. Apprentice Electrician\n   Employer: P.J. Twomey Electrical, Hillport\n   Dates: 10 September 2006 – 29 October 2010\n   - Houses",
      ["Electrician @ Wattle Pty Ltd, 2011-05 to 2012-11", "Apprentice Electrician @ P.J. Twomey Electrical, 2006-09 to 2010-10"],
    ],
    [
      "behind waves, and for an employer with an article",
      "EXPERIENCE\n\nRoom Leader ~ Wombat Gully ~ Apr '21 – now\nResearch Intern with the Western Housing Observatory, Jan – May 2018\n- Cleaned data",
      ["Room Leader @ Wombat Gully, 2021-04 to present", "Research Intern @ Western Housing Observatory, 2018-01 to 2018-05"],
    ],
    [
      "whose employer opens like a deed, before its city",
      "EXPERIENCE\n\nDriver\nCrooked Creek Carriers - Sikeston, MO\nJanuary 2020 to Present\nVans.",
      ["Driver @ Crooked Creek Carriers, 2020-01 to present"],
    ],
    [
      "in a province that reads like a legal form",
      "EXPERIENCE\n\n2004-2008, Apprentice Carpenter\nUncle Metro's Framing, Vegreville AB\n- Houses\n\n2002-2004, Engineer, Volvo AB\n- Cars",
      ["Apprentice Carpenter @ Uncle Metro's Framing, 2004 to 2008", "Engineer @ Volvo AB, 2002 to 2004"],
    ],
    [
      "that goes on behind an arrow",
      "EXPERIENCE\n\nSept 2019 →\tHarbour High School, Hillport\n\tHead of Chemistry\n\tLead a department of five.",
      ["Head of Chemistry @ Harbour High School, 2019-09 to present"],
    ],
    [
      "at a firm that opens like a deed, above a label",
      "WORKING EXPERIENCE WITH DATES\n1. Goldspring Agro-Allied Industries Limited, Wexcombe\n   Position held: Controller\n   Date: October 2019 till date\n   - Kept the books\n\nClerk\nMessrs Hill & Sons Ltd, Leeds\nJanuary 2015 to September 2019",
      [
        "Controller @ Goldspring Agro-Allied Industries Limited, 2019-10 to present",
        "Clerk @ Hill & Sons Ltd, 2015-01 to 2019-09",
      ],
    ],
    [
      "in a co-operative programme",
      "EXPERIENCE\n\nHarbour Hydraulics Corp., Waukesha, WI          Jan. 2025 – Aug. 2025\nEngineering Co-op\n- Fixtures",
      ["Engineering Co-op @ Harbour Hydraulics Corp., 2025-01 to 2025-08"],
    ],
  ])("%s", (_, body, expected) => {
    expect(jobsOf(body)).toEqual(expected);
  });

  it.each<readonly [string, string, readonly string[]]>([
    [
      "called like a gap",
      "EXPERIENCE\n\nTravelling Nurse, Hill Hospital, 2016 – 2019\n- Wards\n\nSabbatical Officer, Lund University, 2014 – 2016\n- Budgets\n\nMaternity Support Worker, Hill Hospital, 2012 – 2014\n- Wards",
      [
        "Travelling Nurse @ Hill Hospital, 2016 to 2019",
        "Sabbatical Officer @ Lund University, 2014 to 2016",
        "Maternity Support Worker @ Hill Hospital, 2012 to 2014",
      ],
    ],
    [
      "with one blank too many in the title",
      "EXPERIENCE\n\nSenior  Engineer, Harbour Works Ltd, 2015 – 2017\n- Bridges",
      ["Senior  Engineer @ Harbour Works Ltd, 2015 to 2017"],
    ],
  ])("%s", (_, body, expected) => {
    expect(jobsOf(body)).toEqual(expected);
  });

  it.each([
    "Full-time parent",
    "Career break, carer for my grandson",
    "Maternity leave",
    "Unemployed / looking for work",
    "Year away crewing yachts",
    "Travelling in South America",
  ])("%s is none", (gap) => {
    expect(
      jobsOf(
        `EXPERIENCE\n\n2019 - 2021: Clerk, Harbour Bank\n- Files\n\n2017 - 2019: ${gap}\n\n2015 - 2017: Cook, Harbour Inn\n- Soup`,
      ),
    ).toEqual(["Clerk @ Harbour Bank, 2019 to 2021", "Cook @ Harbour Inn, 2015 to 2017"]);
  });
});

describe("studies", () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      "with labels behind a wide gap",
      "EDUCATION\n\nPeriod              2014 – 2016\nInstitution         Mount Elgon University\nAward               Master of Arts in Planning",
      ["Master of Arts, Planning @ Mount Elgon University, 2016"],
    ],
    [
      "with labels in words",
      "EDUCATION\nLast school attended: Thistle Grove Combined School\nHighest grade passed: Grade 12\nYear: 2006",
      ["Grade 12, - @ Thistle Grove Combined School, 2006"],
    ],
    [
      "with numbered labels before dots",
      "EDUCATION\n2.1 Provider ......... Harbour Institute of Skills\n    Award ............ Diploma in Nursing\n    Year ............. 2021",
      ["Diploma, Nursing @ Harbour Institute of Skills, 2021"],
    ],
    [
      "in two lists, schools and what was reached",
      "INSTITUTIONS ATTENDED WITH DATES\nHill University          2004 – 2008\nChrist's College          1997 – 2003\n\nQUALIFICATIONS OBTAINED\nB.Sc. Accounting          2008\nWASSCE          2003",
      ["B.Sc., Accounting @ Hill University, 2008", "WASSCE, - @ Christ's College, 2003"],
    ],
    [
      "at a pre-university college",
      "EDUCATION\nPUC           Sri Sharada PU College, Hillport         2013",
      ["PUC, - @ Sri Sharada PU College, 2013"],
    ],
  ])("%s", (_, body, expected) => {
    expect(studiesOf(body)).toEqual(expected);
  });

  it("keeps the years of a column apart", () => {
    expect(studiesOf("EDUCATION\nBSc Biology, Hill University\n2011\n2013\n2017\n")).toEqual([
      "BSc, Biology @ Hill University, 2011",
    ]);
  });

  it("are not joined where a year is that of two", () => {
    expect(studiesOf("EDUCATION\nHill University, 2008\n\nHarbour College, 2008\n\nBSc Biology, 2008")).toHaveLength(3);
  });
});
