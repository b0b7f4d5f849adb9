/** Labels that read like headings but belong to one job or one study of several. */

import { describe, expect, test } from "vitest";
import { parseResume } from "./parse-resume.ts";

const head = "Iwona Lis\niwona@example.org\n\n";
const jobsIn = (text: string): unknown =>
  parseResume(head + text).work.map(({ position, organisation, startDate, endDate }) =>
    [position?.text, organisation?.text, startDate, endDate].join(" | "),
  );
const studiesIn = (text: string): unknown =>
  parseResume(head + text).education.map(({ studyType, institution, endDate }) => [studyType?.text, institution?.text, endDate]);

describe("a label with its value, entries of its section below", () => {
  test.each([
    ["References: Tom Reed, 01632 960123"],
    ["Volunteering: food bank on Saturdays"],
    ["Languages: French and German"],
    ["Interests: none"],
    ["Education: trained new staff in filing"],
    ["Awards: clerk of the month"],
    ["Summary: front desk"],
  ])("%s is a part of its job", (label) => {
    for (const gap of ["\n", "\n\n"])
      expect(
        jobsIn(
          `Experience\n\nClerk, Harbour Bank, 2014 – 2018\n${label}${gap}Cook, Hill Kitchens Ltd, 2010 – 2014\n${label}${gap}Porter, Vale Hospital, 2008 – 2010\n`,
        ),
      ).toEqual([
        "Clerk | Harbour Bank | 2014 | 2018",
        "Cook | Hill Kitchens Ltd | 2010 | 2014",
        "Porter | Vale Hospital | 2008 | 2010",
      ]);
  });

  test.each([["Honors: cum laude"], ["Awards: Dean's list"], ["Languages: Latin and Greek"], ["Skills: essay writing"]])(
    "%s is a part of its study",
    (label) => {
      expect(
        studiesIn(
          `Education\nHarbour University, BSc, Biology, 2014\n${label}\nHill College, Diploma, 2010\n${label}\nVale High School, 2008\n`,
        ),
      ).toEqual([
        ["BSc", "Harbour University", "2014"],
        ["Diploma", "Hill College", "2010"],
        [undefined, "Vale High School", "2008"],
      ]);
    },
  );

  test.each([
    ["behind the last job", "Languages: French\nInterests: chess\n", ["languages", "interests"]],
    ["that tells a degree", "Education: BSc, Harbour University\nCook, Hill Kitchens Ltd, 2010 – 2014\n", ["education"]],
    ["that tells a time", "Volunteering: Guide, Hill Club, 2016 – 2017\nTreasurer, Vale Trust, 2010 – 2014\n", ["volunteer"]],
    [
      "above another heading",
      "References: on request\n\nEducation\nBSc, Hill University, 2012 – 2015\n",
      ["references", "education"],
    ],
  ])("%s opens a section", (_, text, names) => {
    const { sections } = parseResume(`${head}Experience\nClerk, Harbour Bank, 2014 – 2018\n${text}`);
    expect(sections.map(({ name }) => name).slice(2)).toEqual(names);
  });
});
