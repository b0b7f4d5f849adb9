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
  ];
  test.each(rows)("%s", (_, text, job) => {
    expect(jobsIn(`Work history\n\n${text}`)).toEqual([job]);
  });

  test("an open end is not told", () => {
    expect(jobsIn("Work history\n\n2017–           Harbour Orchestra, Oslo, Librarian\n")).toEqual([
      ["Librarian", "Harbour Orchestra", "2017", undefined],
    ]);
  });

  test("stars that touch their words are bullets", () => {
    const [job] = parseResume(
      `${head}Work history\n\nClerk\nHarbour Bank\n2014 – 2018\n*Top agent for Q3 2016\n*Opened 300 accounts\n`,
    ).work;
    expect(job?.highlights.map(({ text }) => text)).toEqual(["Top agent for Q3 2016", "Opened 300 accounts"]);
  });

  test("roles with dates of their own within those of the employer", () => {
    expect(jobsIn("Work history\n\n2012 – 2016\nHarbour LLP\nAudit Manager (2014 – 2016)\nAuditor (2012 – 2014)\n")).toEqual([
      ["Audit Manager", "Harbour LLP", "2014", "2016"],
      ["Auditor", "Harbour LLP", "2012", "2014"],
    ]);
  });
});

describe("education", () => {
  test.each([
    ["A.S. in Hospitality, Harbour College, 2014", ["A.S", "Hospitality", "Harbour College"]],
    ["BA (Fine Arts), Harbour University, 2011", ["BA", "Fine Arts", "Harbour University"]],
    ["Harbour High School, high school diploma, 2002", ["high school diploma", undefined, "Harbour High School"]],
    ["KCSE, Harbour Girls' High School, 2009", ["KCSE", undefined, "Harbour Girls' High School"]],
  ])("%s", (text, study) => {
    expect(studiesIn(text)).toEqual([study]);
  });

  test("honours in brackets are no field", () => {
    expect(studiesIn("BA (Hons), Harbour University, 2011")).toEqual([["BA (Hons)", undefined, "Harbour University"]]);
  });
});
