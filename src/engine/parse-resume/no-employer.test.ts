/** What stands among the jobs of a resume and is none: committees, courses, lists, places, the page's foot. */

import { describe, expect, test } from "vitest";
import { parseResume } from "./parse-resume.ts";

const head = "Iwona Lis\niwona@example.org\n";
const school = "EDUCATION\n\nBA, Monash University, 2007";
const job = "Baker, Harbour Bakery Ltd\n2015 - 2020\n- Baked bread for 9 shops";
const entriesOf = (work: string): (string | undefined)[][] =>
  parseResume(`${head}\nWORK EXPERIENCE\n\n${work}\n\n${school}`).work.map(({ position, organisation }) => [
    position?.text,
    organisation?.text,
  ]);
const baker = ["Baker", "Harbour Bakery Ltd"];

describe("what a heading parts from the jobs", () => {
  test.each([
    ["SERVICE ACTIVITIES", "Secretary, Harbour Reading Conference, 2013 - 2014\nReviewer, Harbour Journal Ltd, 2014 - 2016"],
    ["DOCTORAL COMMITTEE MEMBERSHIPS", "2013 - 2016\nAnita Baker, Perceptions of Bread (chair)"],
    ["PROFESSIONAL AFFILIATIONS & CREDENTIALS", "Coordinator, Harbour Association of Bakers, 1984 - present"],
    ["COURSES TAUGHT", "Management Information Systems (2000 - 2004)\nSmall Systems Technology (1996 - 1999)"],
    ["Honors, Activities & Professional Societies:", "Treasurer\nHarbour Bakers Foundation (2008 - 2012)"],
    ["University Service", "Library Coordinator\nHarbour Council, 2011 - 2013"],
  ])("%s", (heading, lines) => {
    expect(entriesOf(`${job}\n\n${heading}\n${lines}`)).toEqual([baker]);
  });

  test.each(["Marketing Related Experience", "Retail Work Experience"])("but %s holds jobs", (heading) => {
    const { work, skills } = parseResume(`${head}\nSkills\nBread, Cake\n\n${heading}\n\n${job}\n\n${school}`);
    expect(work).toMatchObject([{ position: { text: "Baker" } }]);
    expect(skills.map(({ text }) => text)).toEqual(["Bread", "Cake"]);
  });

  test("and a customer's experience does not", () => {
    expect(entriesOf(`${job}\n\nDigital Customer Experience\n- Answered letters`)).toEqual([baker]);
  });
});

describe("a part of an employer", () => {
  test.each([
    ["Lecturer, Department of History, Harbour University, 2015 - 2020", "Harbour University"],
    ["Lawyer, Corporate Department, Okafor & Partner, 2015 - 2020", "Okafor & Partner"],
    ["Lecturer, School of Social Work, University of Missouri, 2015 - 2020", "University of Missouri"],
  ])("gives way to the whole: %s", (line, employer) => {
    expect(entriesOf(line)[0]?.[1]).toBe(employer);
  });

  test("stands where nothing else does", () => {
    expect(entriesOf("Officer, Leeds Police Department, 2015 - 2020")[0]?.[1]).toBe("Leeds Police Department");
  });

  test("is the field of a title above its employer", () => {
    expect(entriesOf("Laboratory Coordinator, Information Technology\nHarbour University\n2015 - 2020")).toEqual([
      ["Laboratory Coordinator, Information Technology", "Harbour University"],
    ]);
  });
});

describe("a city before the letters of its state", () => {
  test("is no employer", () => {
    expect(entriesOf(`Harbour Clinic\nNurse\n2018 - 2020\n- Nursed\n\nCarer\nSanta Clara, CA\n2015 - 2018\n- Cared`)[1]).toEqual([
      "Carer",
      "Harbour Clinic",
    ]);
  });

  test.each(["Rapid7, Austin, Texas", "Rapid7, Glasgow", "Rapid7, UK", "Rapid7, Austin, TX"])("but %s tells one", (line) => {
    expect(entriesOf(`Tester\n${line}\n2015 - 2020\n- Tested`)).toEqual([["Tester", "Rapid7"]]);
  });
});

describe("a line among the jobs that tells of none", () => {
  test.each([
    ["a list of tools", "Android SDK, SQLite, Subversion, Tomcat"],
    ["a label set apart", "Budget      : ten million"],
    ["a prize", "Harbour College Scholarship"],
    ["a person", "Mr. Reza Nabavi"],
    ["a verb", "Remunerated"],
    ["the foot of the page", "Iwona Lis 3"],
  ])("%s", (_, line) => {
    expect(entriesOf(`${line}\nBaker\n2015 - 2020\n- Baked bread for 9 shops`)[0]?.[1]).toBeUndefined();
  });

  test("what a gap parts from an employer", () => {
    expect(
      entriesOf("Analytical\nEvaluating\n\nConsumer Energy Provider\nCoventry\nData Analyst\n2008 - 2012\n- Analysed"),
    ).toEqual([["Data Analyst", "Consumer Energy Provider"]]);
  });

  test("a sentence with a title in it", () => {
    expect(entriesOf(`${job}\n\n2014 - 2015 The startup was funded by an Angel Investor\nHarbour Fund, Leeds`)).toEqual([baker]);
  });
});

test("dates of a statement that go on below", () => {
  const { work } = parseResume(
    `${head}\nWORK EXPERIENCE\n\n-Worked as Java Programmer for Harbour Systems Ltd, from May 2009 to April\n2010.\n\n${school}`,
  );
  expect(work).toMatchObject([
    {
      position: { text: "Java Programmer" },
      organisation: { text: "Harbour Systems Ltd" },
      startDate: "2009-05",
      endDate: "2010-04",
    },
  ]);
});

describe("jobs without an employer", () => {
  test("in private homes", () => {
    expect(entriesOf("Nanny\n- Looked after three children\n- Cooked\n\nCleaner\n- Cleaned homes")).toEqual([
      ["Nanny", undefined],
      ["Cleaner", undefined],
    ]);
  });

  test("with a season or a year", () => {
    const { work } = parseResume(
      `${head}\nWORK EXPERIENCE\n\nElementary Tutor (Summer 2004)\n- Prepared a girl for school\n\nDog Walker, 2003\n- Walked dogs\n\n${school}`,
    );
    expect(work).toMatchObject([
      { position: { text: "Elementary Tutor" }, startDate: "2004-06" },
      { position: { text: "Dog Walker" }, startDate: "2003" },
    ]);
  });

  test("are none where others have one, nor behind a heading on their line", () => {
    expect(entriesOf(`${job}\n\nShift Leader\n- Led four bakers`)).toEqual([baker]);
    expect(
      parseResume(`${head}\nExperience: 32 years in foundries\nStatus: Permanent Resident of Canada\n\n${school}`).work,
    ).toEqual([]);
  });

  test("are told apart from an employer that is called like a title", () => {
    expect(entriesOf("CFO ALLIANCE\n2009 to Present\nMember of the Advisory Board. A community of leaders.")).toEqual([
      ["Member of the Advisory Board", "CFO ALLIANCE"],
    ]);
    expect(entriesOf("Online Retailer\nCoventry\nMARKETING MANAGER June 2010 - Present\n- Watched competitors")).toEqual([
      ["MARKETING MANAGER", "Online Retailer"],
    ]);
  });
});

describe("dates before a title that opens a sentence", () => {
  test.each([
    [
      "below the employer",
      "Harbour Radio, Leeds\nAug 2010 - Aug 2011. DJ. Hosted a weekly radio show and kept its lists.",
      ["DJ", "Harbour Radio", "2010-08", "2011-08"],
    ],
    [
      "on a short line",
      "Harbour Clinic, Leeds\nAug 2009 - Aug 2010. Nursing Assistant. Helped nurses.",
      ["Nursing Assistant", "Harbour Clinic", "2009-08", "2010-08"],
    ],
    [
      "where a title is told above",
      "Newspaper Staff Member, The Daily\nAug 2012 - Aug 2013. Features editor of its pages, responsible for a prize-winning design.",
      ["Newspaper Staff Member", "The Daily", "2012-08", "2013-08"],
    ],
    [
      "where a title is told above, in a short sentence",
      "Radio Staff Member, WNHR\nAug 2010 - Aug 2011. DJ. Hosted a weekly radio show and kept its lists.",
      ["Radio Staff Member", "WNHR", "2010-08", "2011-08"],
    ],
  ])("%s", (_, lines, expected) => {
    const { work } = parseResume(`${head}\nWORK EXPERIENCE\n\n${lines}\n\n${school}`);
    expect(
      work.map(({ position, organisation, startDate, endDate }) => [position?.text, organisation?.text, startDate, endDate]),
    ).toEqual([expected]);
    expect(work[0]?.highlights).toHaveLength(1);
  });
});

test("a list below a heading is not the candidate's title", () => {
  const text = `${head}\nOTHER RESPONSIBILITIES\n- Director and Promoter: New Alliance Schools\n\nEXPERIENCE\n\n${job}`;
  expect(parseResume(text).basics.label).toBeUndefined();
});
