/** What stands in the place of an employer, a school or a job, and is told for what it is only by what stands around it. */

import { describe, expect, it } from "vitest";
import { parseResume } from "./parse-resume.ts";

const read = (body: string) => parseResume(`Ana Lindqvist\nana.lindqvist@example.org\n\n${body}\n`);
const jobs = (body: string): readonly string[] =>
  read(body).work.map((job) => `${job.position?.text ?? "-"} @ ${job.organisation?.text ?? "-"}`);
const studies = (body: string): readonly string[] =>
  read(body).education.map((one) => `${one.studyType?.text ?? "-"} @ ${one.institution?.text ?? "-"}`);

describe("jobs", () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      "the field of the next role at one employer",
      "EXPERIENCE\n\nPamwood, Bagley, Minnesota\nAssistant Store Manager, June 2011 to August 2015\nSecond in charge of a store of nine people.\nDepartment Lead, Softlines, March 2008 to June 2011\nOrdered shoes and clothes.",
      ["Assistant Store Manager @ Pamwood", "Department Lead @ Pamwood"],
    ],
    [
      "the fields of roles under one employer",
      "EXPERIENCE\n\nHILLSIDE FOODS LIMITED\nHR Business Partner, Plant and Supply          January 2021 - Present\nAssistant Manager, Talent Acquisition          July 2017 - December 2020\n\nI look after 620 people.",
      ["HR Business Partner @ HILLSIDE FOODS LIMITED", "Assistant Manager, Talent Acquisition @ HILLSIDE FOODS LIMITED"],
    ],
    [
      "a field with a sign in it over who plainly is the employer",
      "EXPERIENCE\n\nAssociate, Shipping & International Trade\nLim Chandra & Partners LLP\n1 August 2016 to 30 June 2020\nActed for clubs.",
      ["Associate @ Lim Chandra & Partners LLP"],
    ],
    [
      "a name that opens like a sign over a door",
      "EXPERIENCE\n\nSous Chef — The Salted Anchor, Hillport — Spring 2022 – present\nSecond to the head chef.",
      ["Sous Chef @ The Salted Anchor"],
    ],
    [
      "an employer before its city and country",
      "EXPERIENCE\n\nSpringhill Express, Johannesburg, South Africa               02/2015 – 09/2018\n\nFlight Attendant\n- Short haul",
      ["Flight Attendant @ Springhill Express"],
    ],
    [
      "a rank that names its force",
      "EXPERIENCE\n\nPolice Constable @ South Hills Constabulary          2011 – 2017\n- Response",
      ["Police Constable @ South Hills Constabulary"],
    ],
    [
      "deeds with a year",
      "EXPERIENCE\n\nTeam Leader, Riverdale Park School\nJanuary 2021 – present\n- Lead four classes\n- Choir tutor, Hill festival 2022 and 2023",
      ["Team Leader @ Riverdale Park School"],
    ],
    [
      "what one is since a year, in the text of a job",
      "EXPERIENCE\n\nPacker\tMaple Cold Storage Ltd\tMay 2022 – Present\nPut away freezer goods\nSafety worker representative since 2023\n\nBaker\tGolden Crust Bakery\tJan 2020 – Sept 2020\nLine work",
      ["Packer @ Maple Cold Storage Ltd", "Baker @ Golden Crust Bakery"],
    ],
    [
      "roles below what an employer with all the time there does",
      "EXPERIENCE\n\nMAUMEE VALLEY FOODS, Hillport, OH                          2012 - Present\nFrozen entrees and private label sides, $85M annual sales\n\n  Plant Operations Manager (2018 - Present)\n  - Three shifts, seven lines\n\n  Production Manager (2014 - 2018)\n  - Second shift",
      ["Plant Operations Manager @ MAUMEE VALLEY FOODS", "Production Manager @ MAUMEE VALLEY FOODS"],
    ],
    [
      "posts of one who served",
      "EXPERIENCE\n\nUNITED STATES ARMY                                          2013 - 2024\n\nMaintenance Supervisor, Fort Hill, KY                   June 2020 - August 2024\n* Supervised 22 mechanics\n\nSquad Leader, Vilsburg, Germany                              March 2017 - May 2020\n* Led nine soldiers",
      ["Maintenance Supervisor @ UNITED STATES ARMY", "Squad Leader @ UNITED STATES ARMY"],
    ],
    [
      "an employer and its city after one that somebody left for it",
      "EXPERIENCE\n\nCOMMERCIA AG, Frankfurt                                            Q1 2020 – today\nVice President, Leveraged Finance\n- Originated loans\n\nBARCLAYER, London                                                     Q3 2016 – Q4 2019\nAssociate\n- Models",
      ["Vice President @ COMMERCIA AG", "Associate @ BARCLAYER"],
    ],
    [
      "an employer that somebody went to from one told on its own line",
      "EXPERIENCE\n\nPamwood, Bagley, Minnesota\nAssistant Store Manager, June 2011 to August 2015\nSecond in charge of a store of nine people.\n\nHill Bank, Elk Grove, Minnesota\nTeller, March 2008 to June 2011\nCounted money.",
      ["Assistant Store Manager @ Pamwood", "Teller @ Hill Bank"],
    ],
  ])("%s", (_, body, expected) => {
    expect(jobs(body)).toEqual(expected);
  });
});

describe("studies", () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      "a high school and its diploma behind a dash",
      "EDUCATION\nHillrock High School – Diploma – 2008",
      ["Diploma @ Hillrock High School"],
    ],
    ["and behind a comma", "EDUCATION\nClear-Gold High School, diploma, 2005", ["diploma @ Clear-Gold High School"]],
    [
      "a school with an apostrophe",
      "EDUCATION\nMang'a High School\nKenya Certificate of Secondary Education\n2006 – 2009",
      ["Kenya Certificate of Secondary Education @ Mang'a High School"],
    ],
    [
      "labels with blanks before their colons",
      "EDUCATION\n\nInstitution         : University of Hillport\nQualification       : Bachelor of Social Work\nYear completed      : 2010",
      ["Bachelor of Social Work @ University of Hillport"],
    ],
    [
      "a heading that names institutions",
      "OBJECTIVE\nTo nurse.\n\nINSTITUTIONS ATTENDED WITH DATES AND QUALIFICATIONS OBTAINED\nUniversity of Hillport\nB.Sc. Accounting                   2006 – 2010",
      ["B.Sc. @ University of Hillport"],
    ],
  ])("%s", (_, body, expected) => {
    expect(studies(body)).toEqual(expected);
  });
});
