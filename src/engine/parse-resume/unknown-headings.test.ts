/** Headings of what is neither work nor study: what they head must not damage what stands above them. */

import { describe, expect, test } from "vitest";
import { parseResume } from "./parse-resume.ts";

const head = "Iwona Lis\niwona@example.org\n\n";
const jobs = "EXPERIENCE\n\nHarbour Bank, Leeds\nManager (2014 – 2018)\nClerk (2010 – 2014)\n\n";
const read = (text: string) => {
  const { sections, work, education } = parseResume(head + text);
  return {
    sections: sections.slice(1).map(({ name }) => name),
    jobs: work.map(({ position, organisation }) => `${position?.text ?? ""} | ${organisation?.text ?? ""}`),
    studies: education.map(({ studyType, institution }) => `${studyType?.text ?? ""} | ${institution?.text ?? ""}`),
  };
};
const two = ["Manager | Harbour Bank", "Clerk | Harbour Bank"];

describe("a heading below jobs", () => {
  test.each([
    ["BOARD SERVICE\nTrustee, Hill Museum, 2016 – 2022\n", "volunteer"],
    ["COMMUNITY ROLES\nTrustee, Hill Museum, 2016 – 2022\nChair, Vale Council, 2010 – 2012\n", "other"],
    ["LIFE IN TOWN\nTreasurer, Vale Rowing Club, 2016 – 2022\n", "other"],
    ["Admissions\nAttorney, New Harbour State Bar, 2016\n", "certificates"],
    ["OUTREACH\nSpeaker, Vale Science Festival, 2022\n", "volunteer"],
  ])("%s takes nothing of them", (text, name) => {
    expect(read(jobs + text)).toEqual({ sections: ["work", name], jobs: two, studies: [] });
  });

  test.each([
    ["ESCOLARIDAD\nBachelor of Arts, Hill University, 2010\n"],
    ["TECHNICAL QUALIFICATION\nBachelor of Arts, Hill University, 2010\n"],
    ["Schooling and Courses\nBachelor of Arts, Hill University, 2010\n"],
  ])("%s opens one of studies", (text) => {
    expect(read(jobs + text)).toEqual({
      sections: ["work", "education"],
      jobs: two,
      studies: ["Bachelor of Arts | Hill University"],
    });
  });

  test.each([["EARLIER CAREER"], ["RECENT ASSIGNMENTS"], ["Employment to date"], ["Service history"], ["Fonctions antérieures"]])(
    "%s opens one of jobs",
    (heading) => {
      expect(read(`${jobs}${heading}\nCook, Vale Kitchens Ltd, 2006 – 2010\n`)).toEqual({
        sections: ["work", "work"],
        jobs: [...two, "Cook | Vale Kitchens Ltd"],
        studies: [],
      });
    },
  );

  test("names of employers in capitals open nothing", () => {
    expect(
      read(
        "EXPERIENCE\n\nHARBOUR & VALE\nManager, 2014 – 2018\nTreasurer, 2012 – 2014\n\nHILL ROWING CLUB\nSecretary, 2010 – 2012\n\nSPORTING LIFE\nCaptain, 2008 – 2010\n",
      ).sections,
    ).toEqual(["work"]);
  });
});

test("a heading below studies takes none of them, and a school known by its letters is none", () => {
  const study = "EDUCATION\n\nHill University\nBachelor of Arts, 2010\n\n";
  expect(read(`${study}ON STAGE\n2025   Viola   Twelfth Night\n`)).toMatchObject({
    sections: ["education", "other"],
    studies: ["Bachelor of Arts | Hill University"],
  });
  expect(read(`${study}ENSAIT\n2004 – 2006\n`).sections).toEqual(["education"]);
});

test("in its own words and with little else, a language heading is known", () => {
  const { languages } = parseResume(`${head}SPEAKS\nDutch (mother tongue), English (C1)\n`);
  expect(languages.map(({ language, level }) => [language, level])).toEqual([
    ["nl", "native"],
    ["en", "c1"],
  ]);
});
