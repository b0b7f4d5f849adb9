/** Which role belongs to which employer, where several stand together. */

import { describe, expect, it } from "vitest";
import { parseResume } from "./parse-resume.ts";

const jobs = (body: string): string[] =>
  parseResume(`Noor Vance\nnoor.vance@example.com\n\nExperience\n\n${body}\n`).work.map(
    ({ position, organisation, startDate, endDate }) =>
      `${position?.text ?? "-"} @ ${organisation?.text ?? "-"} ${startDate ?? "-"}..${endDate ?? "-"}`,
  );

describe("several roles at one employer", () => {
  it.each([
    [
      "dates behind the titles",
      "Harbour Foods PLC, Leeds\nShop Manager      2018 - 2021\nCashier      2015 - 2018\n\nNorthern Mills Ltd, York\nPacker      2010 - 2015",
      [
        "Shop Manager @ Harbour Foods PLC 2018..2021",
        "Cashier @ Harbour Foods PLC 2015..2018",
        "Packer @ Northern Mills Ltd 2010..2015",
      ],
    ],
    [
      "dates before the titles",
      "Harbour Foods PLC, Leeds\n\n2018 - 2021  Shop Manager\n2015 - 2018  Cashier\n\nNorthern Mills Ltd, York\n\n2010 - 2015  Packer",
      [
        "Shop Manager @ Harbour Foods PLC 2018..2021",
        "Cashier @ Harbour Foods PLC 2015..2018",
        "Packer @ Northern Mills Ltd 2010..2015",
      ],
    ],
    [
      "each with its field behind a comma, below an employer that reads like a place",
      "Norwell, Seattle, WA\nDirector, Fleet Planning      Feb 2021 - Present\n- Own the budget\nSenior Manager, Planning      Aug 2017 - Feb 2021\n- Built a model\nPlanner      Jun 2014 - Aug 2017",
      ["Director @ Norwell 2021-02..present", "Senior Manager @ Norwell 2017-08..2021-02", "Planner @ Norwell 2014-06..2017-08"],
    ],
    [
      "each with its field behind a comma, over its dates",
      "Harbour Corporation\nDirector, Fleet Planning\nFeb 2021 - Present\n- Own the budget\nSenior Manager, Planning\nAug 2017 - Feb 2021\n- Built a model",
      ["Director @ Harbour Corporation 2021-02..present", "Senior Manager @ Harbour Corporation 2017-08..2021-02"],
    ],
    [
      "no list knows the employers",
      "Harbour Bank\nBranch Manager, Jan 2018 - Mar 2021\nTeller, Feb 2015 - Jan 2018\n\nNorthern Rail\nGuard, 2010 - 2015\nCleaner, 2008 - 2010",
      [
        "Branch Manager @ Harbour Bank 2018-01..2021-03",
        "Teller @ Harbour Bank 2015-02..2018-01",
        "Guard @ Northern Rail 2010..2015",
        "Cleaner @ Northern Rail 2008..2010",
      ],
    ],
    [
      "an employer below the dates of the one before",
      "Northwind Air\nCaptain, base OSL, 2016 - 2021\nWiderskog\nFirst Officer, base BOO, 2006 - 2009",
      ["Captain @ Northwind Air 2016..2021", "First Officer @ Widerskog 2006..2009"],
    ],
    [
      "with what each was in charge of",
      "Harbour Foods PLC, Leeds\nManager, Bakery      2018 - 2021\nCashier, Customer Services      2015 - 2018",
      ["Manager @ Harbour Foods PLC 2018..2021", "Cashier @ Harbour Foods PLC 2015..2018"],
    ],
  ])("%s", (_, body, expected) => {
    expect(jobs(body)).toEqual(expected);
  });
});

describe("a title below its employer, the town and the dates", () => {
  it.each([
    [
      "Acme Ltd, Sheffield, 2010 - 2015\nWarehouse Supervisor\n\nBrown Ltd, Bradford, 2005 - 2010\nSales Assistant",
      ["Warehouse Supervisor @ Acme Ltd 2010..2015", "Sales Assistant @ Brown Ltd 2005..2010"],
    ],
    [
      "Meridian Hospital, Houston, TX, 1996 - 2003\nStaff Nurse\n- Ran the night shift",
      ["Staff Nurse @ Meridian Hospital 1996..2003"],
    ],
  ])("%s", (body, expected) => {
    expect(jobs(body)).toEqual(expected);
  });
});

describe("jobs without dates", () => {
  it.each([
    ["Forklift driver, Great Bear\nCleaner, Harbour Inn", ["Forklift driver @ Great Bear -..-", "Cleaner @ Harbour Inn -..-"]],
    [
      "Forklift driver, Great Bear - 3 years\nCleaner, Harbour Inn - 2 years",
      ["Forklift driver @ Great Bear -..-", "Cleaner @ Harbour Inn -..-"],
    ],
    [
      "Waitress, Golden Lion, Ashbourne\nCleaner, Harbour Inn, York",
      ["Waitress @ Golden Lion -..-", "Cleaner @ Harbour Inn -..-"],
    ],
  ])("%s", (body, expected) => {
    expect(jobs(body)).toEqual(expected);
  });
});

describe("names that no list knows", () => {
  it.each([
    ["Waitress / Barmaid, Golden Lion, 2010 - 2018", ["Waitress / Barmaid @ Golden Lion 2010..2018"]],
    ["Waitress / Barmaid\nGolden Lion\n2010 - 2018", ["Waitress / Barmaid @ Golden Lion 2010..2018"]],
    ["Team Leader at Costello from 2018 until 2021", ["Team Leader @ Costello 2018..2021"]],
    ["Team Leader at Costello between 2018 and 2021", ["Team Leader @ Costello 2018..2021"]],
    ["Cashier\nSiemens Germany, Erlangen\n2016 - 2019", ["Cashier @ Siemens Germany 2016..2019"]],
    ["Mechanic\nAir France, Roissy\n2016 - 2019", ["Mechanic @ Air France 2016..2019"]],
    [
      "Clerk, Acme Ltd, 2018 - 2020\nPorter, Leeds Infirmary, 2015 - 2018",
      ["Clerk @ Acme Ltd 2018..2020", "Porter @ Leeds Infirmary 2015..2018"],
    ],
    [
      "Shop Assistant, Acme Ltd, 2021 - 2023\nPaper round, local newsagent, 2017 - 2019",
      ["Shop Assistant @ Acme Ltd 2021..2023", "Paper round @ - 2017..2019"],
    ],
    [
      "Paper round, Star News, 2017 - 2019\nCashier, Acme Ltd, 2015 - 2017",
      ["Paper round @ Star News 2017..2019", "Cashier @ Acme Ltd 2015..2017"],
    ],
  ])("%s", (body, expected) => {
    expect(jobs(body)).toEqual(expected);
  });
});

it("two degrees of one school stay at it", () => {
  const { education } = parseResume(
    "Noor Vance\nnoor.vance@example.com\n\nEducation\nUniversity of Leeds\nMSc Ecology, 2019 - 2020\nBSc Biology, 2015 - 2018\n\nKent College\nHND Design, 2015\n",
  );
  expect(education.map(({ studyType, institution }) => `${studyType?.text ?? "-"} @ ${institution?.text ?? "-"}`)).toEqual([
    "MSc @ University of Leeds",
    "BSc @ University of Leeds",
    "HND @ Kent College",
  ]);
});
