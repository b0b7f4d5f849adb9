/** Headings nobody listed, dates left open, jobs told in sentences: what people write who follow no template. */

import { describe, expect, test } from "vitest";
import { parseResume } from "./parse-resume.ts";

const head = "Iwona Lis\niwona@example.org\n\n";
const jobsIn = (text: string): unknown =>
  parseResume(head + text).work.map(({ position, organisation, startDate, endDate }) => [
    position?.text,
    organisation?.text,
    startDate,
    endDate,
  ]);
const studiesIn = (text: string): unknown =>
  parseResume(`${head}Education\n${text}`).education.map(({ studyType, area, institution }) => [
    studyType?.text,
    area?.text,
    institution?.text,
  ]);

const clerk = ["Clerk", "Harbour Bank", "2014", "2018"];

describe("a heading that no list knows", () => {
  test.each([
    ["in capitals, over jobs", "SKILLS\nTyping\n\nBEHIND THE COUNTER\n\nClerk, Harbour Bank, 2014 – 2018\n- Opened accounts\n"],
    ["underlined", "Skills\n------\nTyping\n\nBehind the counter\n------------------\nClerk, Harbour Bank, 2014 – 2018\n"],
  ])("%s, opens a section of work", (_, text) => {
    const profile = parseResume(head + text);
    expect(profile.sections.map(({ name }) => name)).toContain("work");
    expect(jobsIn(text)).toEqual([clerk]);
  });

  test.each([
    [
      "of another kind, where no other tells of work",
      "TEACHING\n\n2014 – 2018      Harbour School, Leeds\n                 Class Teacher\n\nSkills\nCello\n",
    ],
    [
      "over jobs at a club and another",
      "POOL DECK\n\nCoach / Harbour Swim Club / 2016 – 2018\n\nInstructor / Lis & Vale / 2012 – 2014\n\nSkills\nCello\n",
    ],
  ])("%s, opens a section of work", (_, text) => {
    expect(parseResume(head + text).sections.map(({ name }) => name)).toContain("work");
  });

  test("a list of a dean is no job", () => {
    expect(
      jobsIn(
        "Education\nBSc, Harbour University      May 2015\nGPA: 3.7 | Dean's List (5 semesters)\nHill College      2010 – 2011\n\nWork\nClerk, Harbour Bank, 2014 – 2018\n",
      ),
    ).toEqual([clerk]);
  });

  test("over studies opens one of education", () => {
    const { sections, education } = parseResume(
      `${head}SKILLS\nTyping\n\nWHERE I LEARNT\n\nBSc Nursing, Harbour University, 2012\nMSc Midwifery, Hill University, 2014\n`,
    );
    expect(sections.map(({ name }) => name)).toContain("education");
    expect(education).toHaveLength(2);
  });

  test("in the header ends it", () => {
    const { sections } = parseResume(
      `${head}BEHIND THE COUNTER\n\nClerk, Harbour Bank, 2014 – 2018\n\nCHAMBER MUSIC\nFounded a quartet; 60 concerts a season.\n\nSkills\nCello\n`,
    );
    expect(sections.map(({ name }) => name)).toEqual(["contact", "work", "other", "skills"]);
  });

  test.each([
    ["over talks", "SKILLS\nTyping\n\nTALKS AND PANELS\n\nSpeaker, Harbour Conference, 2014\nSpeaker, Hill Summit, 2015\n"],
    ["over a committee", "SKILLS\nTyping\n\nSEATS HELD\n\nMember, Harbour Committee, 2014 – 2018\n"],
    ["over skills", "SKILLS\nTyping\n\nBEHIND THE COUNTER\n\nTills, stock, deliveries\n"],
  ])("%s opens none", (_, text) => {
    expect(jobsIn(text)).toEqual([]);
  });
});

describe("what stands in a section of work", () => {
  const rows: readonly (readonly [string, string, unknown])[] = [
    [
      "a title that opens like a deed",
      "Harbour Ltd, Leeds\nApproved Electrician\n2006 to 2013\n",
      ["Approved Electrician", "Harbour Ltd", "2006", "2013"],
    ],
    [
      "a title nobody listed, at an employer",
      "Cheesemonger at Lis & Vale, Mill Street, from March 2016 to August 2019.\nCounter.\n",
      ["Cheesemonger", "Lis & Vale", "2016-03", "2019-08"],
    ],
    [
      "an employer in front of a market",
      "Manager at Rind's Dairy, Borough Market, from May 2019 to June 2020\n",
      ["Manager", "Rind's Dairy", "2019-05", "2020-06"],
    ],
    [
      "a bulleted title",
      "*   Ward Pharmacist\n    Harbour Hospitals\n    05/2018 to 10/2021\n    Rounds on two wards.\n",
      ["Ward Pharmacist", "Harbour Hospitals", "2018-05", "2021-10"],
    ],
    [
      "a range over two lines of a column",
      "Sept 2016 –      Harbour School, Galway\nJune 2018        Class Teacher\n                 Taught 28 children.\n",
      ["Class Teacher", "Harbour School", "2016-09", "2018-06"],
    ],
    [
      "a sentence that goes on",
      "Lecturer in Botany, Harbour University, since 2021. Teaches four modules and supervises three theses a year.\n",
      ["Lecturer in Botany", "Harbour University", "2021", "present"],
    ],
    [
      "dates before such a sentence",
      "2017-09 to 2021-01: Research Assistant, Harbour Institute, Osaka. Surveys of grass along 600 km of coast, with two students.\n",
      ["Research Assistant", "Harbour Institute", "2017-09", "2021-01"],
    ],
    [
      "what one was",
      "From January 2012 until April 2017 I was Accounting Manager at Harbour Textiles, in charge of payables.\n",
      ["Accounting Manager", "Harbour Textiles", "2012-01", "2017-04"],
    ],
    [
      "a first post",
      "My first post was as Staff Accountant with Harbour & Company, from September 2008 until December 2011.\n",
      ["Staff Accountant", "Harbour & Company", "2008-09", "2011-12"],
    ],
    [
      "what one did for somebody",
      "From 2012 to 2015 I worked for Harbour Council as a Community Liaison Officer. Dog complaints and a skate park.\n",
      ["Community Liaison Officer", "Harbour Council", "2012", "2015"],
    ],
    [
      "a remark that has a date",
      "Oct 2016 to May 2019\nHarbour Marine Ltd\nFinance Manager (promoted from Assistant Manager in Jan 2018)\nDuties:\n- Closed the books\n",
      ["Finance Manager", "Harbour Marine Ltd", "2016-10", "2019-05"],
    ],
    [
      "a title in two words above who plainly is an employer",
      "MACHINIST / SETUP            2011 - 2016\nLIS & VALE INC.              LEEDS\nRAN TWO MILLS AND A LATHE ON THE FIRST SHIFT, ALONE.\n",
      ["MACHINIST / SETUP", "LIS & VALE INC", "2011", "2016"],
    ],
    [
      "a title nobody listed before a plain employer, over its dates",
      "### Log Wrangler, Harbour Data Ltd\n*10/2018—09/2021*\nOf seven people who own the place, one.\n",
      ["Log Wrangler", "Harbour Data Ltd", "2018-10", "2021-09"],
    ],
    [
      "a title with its ward above the hospital",
      "Registered Nurse – Telemetry          06/2021 to Current\nHarbour Medical Center – Austin, TX\n• Four patients a shift\n",
      ["Registered Nurse – Telemetry", "Harbour Medical Center", "2021-06", "present"],
    ],
    [
      "a title whose dates stand in brackets before a sentence",
      "Harbour Hospital\nFacilities Manager (May 2015 to September 2020). A new chiller for $12 million, and maintenance round the clock.\n",
      ["Facilities Manager", "Harbour Hospital", "2015-05", "2020-09"],
    ],
    [
      "who led, and whether they may be asked",
      "Harbour Land Office\n08/2019 - Present\nRealty Specialist\nSupervisor: Dale Reed (509-555-0190)\nOkay to contact this Supervisor: Yes\n",
      ["Realty Specialist", "Harbour Land Office", "2019-08", "present"],
    ],
    [
      "what one did beside, and what for it was given",
      "Driver, Harbour Carriers, Leeds (02/2018 - Present)\n◆ Driver trainer since 2020, 11 trainees finished\n◆ Awarded Top Agent, March and July 2020\n",
      ["Driver", "Harbour Carriers", "2018-02", "present"],
    ],
    [
      "a class before the month",
      "Hill Middle School, Erie, PA\nMathematics Teacher, Grade 8, August 2023 - present\n+ Algebra for 130 students\n",
      ["Mathematics Teacher", "Hill Middle School", "2023-08", "present"],
    ],
    [
      "who founded with others",
      "Co Founder, Harbour Bakery Ltd\n2015 - 2020\n- Bread\n",
      ["Co Founder", "Harbour Bakery Ltd", "2015", "2020"],
    ],
    [
      "a supervisor's own job",
      "Supervisor: Harbour Foods, 2018 – 2020\n- Led nine\n",
      ["Supervisor", "Harbour Foods", "2018", "2020"],
    ],
    [
      "a title in small letters behind its dates and a colon",
      "2015 – 2018: shop assistant, Harbour Foods\n- Sold bread\n",
      ["shop assistant", "Harbour Foods", "2015", "2018"],
    ],
    [
      "an employer behind a dash, over a group of it",
      "Engineer – Harbour\nMachine Learning Group\n2015 - 2020\n- Built\n",
      ["Engineer", "Harbour", "2015", "2020"],
    ],
    ["dates beside a city with its label", "Clerk\nHarbour Bank\nCity: London  2014 – 2018\n- Files\n", clerk],
    [
      "a country in two words",
      "Project Manager\nOctober 2018 - December 2020\nHarbour Rail\nLeeds, England, United Kingdom\n",
      ["Project Manager", "Harbour Rail", "2018-10", "2020-12"],
    ],
    [
      "a Polish firm in the European form",
      "[ 03/2021 – Current ]\nTest Automation Engineer\nNordlicht Software sp. z o.o.\nCity: Gdynia | Country: Poland\n◦ Tests in Playwright\n",
      ["Test Automation Engineer", "Nordlicht Software sp. z o.o.", "2021-03", "present"],
    ],
    [
      "a county of Ireland",
      "Harbour Cold Storage, Navan, Co. Meath\n\nForklift Operator\nJune 2011 to February 2014\nServed trade customers.\n",
      ["Forklift Operator", "Harbour Cold Storage", "2011-06", "2014-02"],
    ],
    [
      "an employer behind a tick, its place unknown",
      "✓ Harbour Grammar School, Gujrat\n  Senior Physics Teacher\n  August 2019 to date\n  • Classes IX and X\n",
      ["Senior Physics Teacher", "Harbour Grammar School", "2019-08", "present"],
    ],
    [
      "a trade in a woman's form",
      "05/2012 – 08/2013\nDRAFTSWOMAN, Harbour Building Ltd, Vicenza\n– Survey of rural houses\n",
      ["DRAFTSWOMAN", "Harbour Building Ltd", "2012-05", "2013-08"],
    ],
    [
      "what heads several entries",
      "CAFÉ JOBS\nHarbour Roast — Barista — Jan 2015 to Oct 2018\n  Latte art.\n",
      ["Barista", "Harbour Roast", "2015-01", "2018-10"],
    ],
  ];
  test.each(rows)("%s", (_, text, job) => {
    expect(jobsIn(`Work history\n\n${text}`)).toEqual([job]);
  });

  test("the next employer after a gap is no part of the job above", () => {
    const text =
      "Lis & Company\nManager\nJanuary 2019 - April 2021\nOslo\nEnergy, retail and a ministry in two countries.\nAssociate\nMay 2016 - December 2018\nOslo\n\nHarbour Foods Ltd\nStrategy Analyst\nJuly 2013 - June 2014\nBergen\n";
    expect(jobsIn(`Work history\n\n${text}`)).toEqual([
      ["Manager", "Lis & Company", "2019-01", "2021-04"],
      ["Associate", "Lis & Company", "2016-05", "2018-12"],
      ["Strategy Analyst", "Harbour Foods Ltd", "2013-07", "2014-06"],
    ]);
  });

  test("two entries with text between are two, though the first has no title", () => {
    const text =
      "### Harbour Data Ltd\n*10/2021—*\nPipelines for charities and councils.\n\n### Clerk, Lis\n*10/2018—09/2021*\nFiles.\n";
    expect(jobsIn(`Work history\n\n${text}`)).toEqual([
      [undefined, "Harbour Data Ltd", "2021-10", "present"],
      ["Clerk", "Lis", "2018-10", "2021-09"],
    ]);
  });

  test("a bullet above a gap is no employer of the job below", () => {
    const text =
      "Coach / Harbour Western / Apr 2016 - Dec 2018\n* Age-group squad\n\nInstructor / Hill Council (Lake Centre) / 2012-2016\n* Babies\n";
    expect(jobsIn(`Work history\n\n${text}`)).toEqual([
      ["Coach", "Harbour Western", "2016-04", "2018-12"],
      ["Instructor", "Hill Council (Lake Centre)", "2012", "2016"],
    ]);
  });

  test("a place below the dates is none of the employers, where the first stands above its title", () => {
    const text =
      "Harbour Tile & Stone\n5 years 3 months\nSenior Accountant\nApril 2022 - Present (3 years 8 months)\nMississauga, Ontario, Canada\n- Closes the books\nStaff Accountant\nSeptember 2020 - April 2022 (1 year 8 months)\nMississauga, Ontario, Canada\n- Payables\n";
    expect(jobsIn(`Experience\n\n${text}`)).toEqual([
      ["Senior Accountant", "Harbour Tile & Stone", "2022-04", "present"],
      ["Staff Accountant", "Harbour Tile & Stone", "2020-09", "2022-04"],
    ]);
  });

  test("what one did between jobs is no part of the next", () => {
    const text =
      "1) Harbour Homecare, Athlone\n   Home carer\n   Feb 2021 – April 2022\n   * visits by car\n\n   Jan 2020 – Jan 2021 : moved to Ireland, and the care of my son\n\n2) Harbour Mission Hospital, Kerala\n   Staff Nurse\n   July 2015 – Dec 2019\n   * wards\n";
    expect(jobsIn(`Experience\n\n${text}`)).toEqual([
      ["Home carer", "Harbour Homecare", "2021-02", "2022-04"],
      ["Staff Nurse", "Harbour Mission Hospital", "2015-07", "2019-12"],
    ]);
  });

  test("a heading with a remark in brackets is one", () => {
    const text = "Professional career (beginning with the first)\n\nClerk\nHarbour Bank\n2014 – 2018\n- Opened 300 accounts\n";
    expect(jobsIn(text)).toEqual([clerk]);
  });

  test("an open end goes on where no job began later", () => {
    const librarian = "2017–           Harbour Orchestra, Oslo, Librarian\n";
    expect(jobsIn(`Work history\n\n${librarian}`)).toEqual([["Librarian", "Harbour Orchestra", "2017", "present"]]);
    expect(jobsIn(`Work history\n\n${librarian}\n2019 – 2021       Harbour Bank, Oslo, Clerk\n`)).toEqual([
      ["Librarian", "Harbour Orchestra", "2017", undefined],
      ["Clerk", "Harbour Bank", "2019", "2021"],
    ]);
  });

  test("stars that touch their words are bullets", () => {
    const [job] = parseResume(
      `${head}Work history\n\nClerk\nHarbour Bank\n2014 – 2018\n*Top agent for Q3 2016\n*Opened 300 accounts\n`,
    ).work;
    expect(job?.highlights.map(({ text }) => text)).toEqual(["Top agent for Q3 2016", "Opened 300 accounts"]);
  });

  test.each([
    [["Runs a kitchen of eight", "Keeps food cost at 27% of sales"]],
    [["Washes up and cooks", "Cleans the pans"]],
    [["Leads a crew for Southern Water", "Passes all tests"]],
    [["Betreuung von zwölf Patienten", "Anleitung von Auszubildenden"]],
  ])("deeds without a mark: %s", (deeds) => {
    const lines = deeds.join("\n").replace("for ", "for\n");
    const { work } = parseResume(
      `${head}Experience\n\nHead Chef\nSalthill Grill, Galway\n2019 – Present\n${lines}\n\nCook\nHill School, Croydon\n2013 – 2017\nPlanned all meals\n`,
    );
    expect(work.map(({ highlights }) => highlights.map(({ text }) => text))).toEqual([deeds, ["Planned all meals"]]);
    expect(work.map(({ position }) => position?.text)).toEqual(["Head Chef", "Cook"]);
  });

  test("roles with dates of their own within those of the employer", () => {
    expect(jobsIn("Work history\n\n2012 – 2016\nHarbour LLP\nAudit Manager (2014 – 2016)\nAuditor (2012 – 2014)\n")).toEqual([
      ["Audit Manager", "Harbour LLP", "2014", "2016"],
      ["Auditor", "Harbour LLP", "2012", "2014"],
    ]);
  });
});

describe("roles within the time at an employer", () => {
  test("have their field or place behind a comma", () => {
    const text =
      "LIS BANK, London      Q3 2016 – Q4 2019\nAssociate, Debt Capital Markets (2018 – 2019)\nAnalyst, Debt Capital Markets (2016 – 2018)\n – Issues\n";
    expect(jobsIn(`Employment\n\n${text}`)).toEqual([
      ["Associate", "LIS BANK", "2018", "2019"],
      ["Analyst", "LIS BANK", "2016", "2018"],
    ]);
  });

  test("follow one that was a promotion", () => {
    const text =
      "Harbour Fire Service, April 2013 - June 2024\n    Watch Commander, Hill (promoted November 2019)\n    Crew Commander, Vale (June 2016 - November 2019)\n";
    expect(jobsIn(`Employment\n\n${text}`)).toEqual([
      ["Watch Commander", "Harbour Fire Service", "2013-04", "2024-06"],
      ["Crew Commander", "Harbour Fire Service", "2016-06", "2019-11"],
    ]);
  });
});

describe("education", () => {
  test("a heading in capitals that goes on", () => {
    const text = `${head}EDUCATIONAL INSTITUTIONS ATTENDED WITH DATES AND QUALIFICATIONS OBTAINED\n\nHarbour University — B.Sc. Accounting — 2011-2015\n`;
    expect(studiesIn(text)).toEqual(studiesIn(`${head}EDUCATION\n\nHarbour University — B.Sc. Accounting — 2011-2015\n`));
    expect(parseResume(text).education).toHaveLength(1);
  });

  test.each([
    ["A.S. in Hospitality, Harbour College, 2014", ["A.S.", "Hospitality", "Harbour College"]],
    ["BA (Fine Arts), Harbour University, 2011", ["BA", "Fine Arts", "Harbour University"]],
    ["Harbour High School, high school diploma, 2002", ["high school diploma", undefined, "Harbour High School"]],
    ["KCSE, Harbour Girls' High School, 2009", ["KCSE", undefined, "Harbour Girls' High School"]],
    [
      "Bachelor of Science, Civil Engineering, Harbour University, 2015",
      ["Bachelor of Science", "Civil Engineering", "Harbour University"],
    ],
    ["Bachelor of Science, Boston, 2015", ["Bachelor of Science", undefined, undefined]],
    [
      "Bachelor of Arts (Honours) in History, Harbour University, 2006",
      ["Bachelor of Arts (Honours)", "History", "Harbour University"],
    ],
    ["HILL SENIOR HIGH SCHOOL         DIPLOMA         1999", ["DIPLOMA", undefined, "HILL SENIOR HIGH SCHOOL"]],
    ["Highers in Maths and Physics, Hill High School, 2004", ["Highers", "Maths and Physics", "Hill High School"]],
  ])("%s", (text, study) => {
    expect(studiesIn(text)).toEqual([study]);
  });

  test("a baccalaureate is a school's where it is international", () => {
    const { education } = parseResume(`${head}Education\nInternational Baccalaureate, Hill School, 2010\n`);
    expect(education.map(({ level }) => level)).toEqual(["secondary"]);
  });

  test("honours in brackets are no field", () => {
    expect(studiesIn("BA (Hons), Harbour University, 2011")).toEqual([["BA (Hons)", undefined, "Harbour University"]]);
  });
});
