/** What pages and printed profiles do with the same facts: columns first, contacts last, names without a word that tells what they are. */

import { describe, expect, test } from "vitest";
import { parseResume } from "./parse-resume.ts";

const head = "Iwona Lis\niwona@example.org\n";
const job = "WORK EXPERIENCE\n\nBaker, Harbour Bakery Ltd\n2015 - 2020\n- Baked well\n- Baked more\n- Baked on\n- Baked late";
const school = "EDUCATION\n\nBA, Monash University, 2007";

describe("an employer that ends in a place", () => {
  const forms: Readonly<Record<string, (employer: string, title: string) => string>> = {
    above: (employer, title) => `${employer}\n${title}\n2015 - 2020\n- Did well`,
    "with dates": (employer, title) => `${employer}\t2015 - 2020\n${title}\n- Did well`,
    below: (employer, title) => `${title}\t2015 - 2020\n${employer}\n- Did well`,
    beside: (employer, title) => `${title}, ${employer}\n2015 - 2020\n- Did well`,
  };
  describe.each(Object.entries(forms))("%s the title", (_, form) => {
    test.each([
      ["Charité Berlin", "Registered Nurse"],
      ["Novotel Paris", "Sous Chef"],
      ["Acme Oslo", "Cashier"],
    ])("%s", (employer, title) => {
      const { work } = parseResume(`${head}\nWORK EXPERIENCE\n\n${form(employer, title)}\n\n${school}`);
      expect(work).toMatchObject([{ position: { text: title }, organisation: { text: employer } }]);
    });
  });
});

test("an employer below the dates, its title with a field, as in the entry before", () => {
  const { work } = parseResume(
    `${head}\nWORK EXPERIENCE\n\nBaker\n2018 - 2020\nKroger\nBaked all that was sold.\n\nAssistant Manager, Produce\n2015 - 2018\nTesco\nKept the shelves filled.\n\n${school}`,
  );
  expect(work.map(({ organisation }) => organisation?.text)).toEqual(["Kroger", "Tesco"]);
});

test("a heading within a job is none of its deeds", () => {
  const { work } = parseResume(
    `${head}\nWORK EXPERIENCE\n\nKroger\nBaker\n2018 - 2020\nRuns the bakery.\nHighlights\n- Baked well\n\n${school}`,
  );
  expect(work[0]?.highlights.map(({ text }) => text)).toEqual(["Runs the bakery.", "Baked well"]);
});

describe.each(["Self-employed", "Freelance", "3M", "O2"])("an employer that hardly is a name: %s", (employer) => {
  test.each([
    ["above its title", (name: string) => `${name}\nDelivery Driver\n2015 - 2018\n- Drove well`],
    ["below its title and dates", (name: string) => `Delivery Driver\t2015 - 2018\n${name}\n- Drove well`],
    ["beside its dates", (name: string) => `${name}\t2015 - 2018\nDelivery Driver\n- Drove well`],
    ["beside its title", (name: string) => `Delivery Driver, ${name}\n2015 - 2018\n- Drove well`],
  ])("%s", (_, form) => {
    const { work } = parseResume(
      `${head}\nWORK EXPERIENCE\n\n${form("Tesco").replaceAll("2018", "2020").replaceAll("2015", "2018")}\n\n${form(employer)}\n\n${school}`,
    );
    expect(work.map(({ organisation, position }) => [organisation?.text, position?.text])).toEqual([
      ["Tesco", "Delivery Driver"],
      [employer, "Delivery Driver"],
    ]);
  });
});

test("a language in a sentence about a job is no employer", () => {
  const { work } = parseResume(
    `${head}\nWORK EXPERIENCE\n\nWorked as a Software Developer in C, from May 2015 to June 2017.\n\n${school}`,
  );
  expect(work.map(({ organisation }) => organisation?.text)).not.toContain("C");
});

describe("a phone", () => {
  const phoneOf = (text: string): string | undefined => parseResume(text).basics.phone?.text;
  const number = "+44 113 496 0182";

  test.each([
    ["under contacts at the end", `${head}\n${job}\n\n${school}\n\nCONTACT\nLeeds\nPhone\t${number}`],
    ["beside the address at the foot", `Iwona Lis\n\n${job}\n\n${school}\n\n${number}\niwona@example.org`],
    ["in a column of skills", `${head}\n${job}\n\n${school}\n\nSKILLS\nExcel\n\n${number}`],
  ])("%s is the candidate's", (_, text) => expect(phoneOf(text)).toBe(number));

  test.each([
    ["of a referee", `${head}\n${job}\n\n${school}\n\nREFERENCES\nBo Stone, Harbour Bakery\n${number}`],
    ["of an employer", `${head}\n${school}\n\n${job}\nSupervisor: Bo Stone, ${number}`],
  ])("%s is not", (_, text) => expect(phoneOf(text)).toBeUndefined());
});

describe("a name below a column", () => {
  test.each([
    [
      "of skills",
      `SKILLS\n\nBread\nCake\nWedding Cakes\nChocolate\n\nLANGUAGES\nPolish: native\nEnglish: fluent\n\nIwona Lis\n\nWarsaw\n+48 600 765 432\niwona.lis@example.org\nhttps://lis.example\n\nBaker\n\nBaker of small things with ten years in hotels.\n\n${job}`,
    ],
    [
      "of certificates",
      `CERTIFICATES\nHygiene at Work\nFirst Aid\nForklift Licence\nFire Warden\nSafe Lifting\n\nIwona Lis\nBaker\niwona.lis@example.org\n\nSUMMARY\nKind.\n\n${job}`,
    ],
    ["of links, behind a label", `Menu\nHome\nAbout\n\nHello there.\n\nPROFILE\n- Full name: Iwona Lis\n\n${job}`],
  ])("%s", (_, text) => expect(parseResume(text).basics.name?.text).toBe("Iwona Lis"));
});

describe("studies", () => {
  const told = (studies: string, heading = "EDUCATION"): readonly (readonly (string | undefined)[])[] =>
    parseResume(`${head}\n${heading}\n\n${studies}\n\n${job}`).education.map(({ studyType, institution, endDate }) => [
      studyType?.text,
      institution?.text,
      endDate,
    ]);

  test.each(["NYU", "Sorbonne", "LSE", "Bocconi, Milan"])("at %s, which no word calls a school", (name) => {
    const short = name.split(",")[0];
    expect(told(`${name}\nBA History\n2004 - 2007`)).toEqual([["BA", short, "2007"]]);
    expect(told(`${name}\nMSc Physics, 2010\n\nMIT\nBA History\n2004 - 2007`)).toEqual([
      ["MSc", short, "2010"],
      ["BA", "MIT", "2007"],
    ]);
  });

  test.each([
    ["a second degree under one school", "Monash University\nMBA, 2008 - 2010\nBA History, 2004 - 2007", ["MBA", "BA"]],
    ["schools without degrees", "Monash University\n2008 - 2010\nMonash University\n2004 - 2007", [undefined, undefined]],
  ])("%s", (_, studies, [first, second]) => {
    expect(told(studies)).toEqual([
      [first, "Monash University", "2010"],
      [second, "Monash University", "2007"],
    ]);
  });

  test.each([
    "Monash University\nPhD in Statistics\nJan 2012\nNTNU\nMSc in Mathematics\nJun 2008",
    "Monash University\t2008 - 2012\nStatistics\nPhD\nNTNU\t2003 - 2008\nMathematics\nMSc",
    "Monash University\n\nPhD in Statistics\nAug 2008 – Jan 2012\n\nNTNU\n\nMSc in Mathematics\nAug 2003 – Jun 2008",
  ])("a school that no word calls one below another: %j", (studies) => {
    expect(told(studies).map(([degree, institution]) => [degree, institution])).toEqual([
      ["PhD", "Monash University"],
      ["MSc", "NTNU"],
    ]);
  });

  test("a class by its year is no part of the school", () => {
    expect(told("BA History, Monash University (Class of 2009)")).toEqual([["BA", "Monash University", "2009"]]);
  });

  test("the subject of teachers is no heading", () => {
    expect(told("PGCE\n\nEducation\n\nMonash University\n\n2018\n\nBA\n\nHistory\n\nLeeds College\n\n2013", "Education")).toEqual(
      [
        ["PGCE", "Monash University", "2018"],
        ["BA", "Leeds College", "2013"],
      ],
    );
  });

  test("a postcode is no degree", () => {
    expect(told("Monash University, 12 High Street, BS1 4ND Bristol, 2009")).toEqual([[undefined, "Monash University", "2009"]]);
  });
});

test("a book about schooling opens no section", () => {
  const { sections } = parseResume(`${head}\n${job}\n\nPUBLICATIONS\nHigher Education: The New Century. Leeds, 2009.\n`);
  expect(sections.map(({ name }) => name)).toEqual(["contact", "work", "publications"]);
});

test.each([
  ["Certificates: PMP, First Aid", ["PMP", "First Aid"]],
  ["CERTIFICATES\nPMP, Cloud Architect, First Aid", ["PMP", "Cloud Architect", "First Aid"]],
  ["CERTIFICATES\nPMP | Cloud Architect | First Aid", ["PMP", "Cloud Architect", "First Aid"]],
  ["CERTIFICATES\nCloud Architect, Harbour Institute, 2019\nPMP, 2018", ["Cloud Architect, Harbour Institute", "PMP"]],
  ["CERTIFICATES\nCertified Nurse, State of Ohio", ["Certified Nurse, State of Ohio"]],
])("certificates: %s", (text, names) => {
  expect(parseResume(`${head}\n${job}\n\n${school}\n\n${text}\n`).certificates.map(({ name }) => name.text)).toEqual(names);
});

test.each([
  ["Q1 2019 – Q3 2020", "2019-01", "2020-09"],
  ["Q2 2018 - Present", "2018-04", "present"],
  ["Q4/2017 – Q1/2019", "2017-10", "2019-03"],
])("quarters: %s", (dates, from, to) => {
  expect(parseResume(`${head}\nWORK EXPERIENCE\n\nBaker, Harbour Bakery Ltd\n${dates}\n- Baked well`).work).toMatchObject([
    { startDate: from, endDate: to },
  ]);
});
