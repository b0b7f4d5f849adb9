/** Jobs in English, each way of writing one with each kind of name: what fails for one pair fails for many people. */

import { describe, expect, it, test } from "vitest";
import { parseResume } from "./parse-resume.ts";

type Job = { readonly title: string; readonly employer: string; readonly place: string; readonly dates: string };

const resume = (work: string): string =>
  `Jordan Ellery\njordan.ellery@example.com | +44 20 7946 0123\n\nWORK EXPERIENCE\n\n${work}\nEDUCATION\nBSc Biology, University of Kent, 2008\n`;
const jobsOf = (work: string): readonly string[] =>
  parseResume(resume(work)).work.map(
    ({ position, organisation, startDate, endDate }) =>
      `${position?.text ?? "-"} @ ${organisation?.text ?? "-"}, ${startDate ?? "-"} ${endDate ?? "-"}`,
  );

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join(", ");
const forms: readonly (readonly [string, (job: Job) => string])[] = [
  ["a line each, title first", ({ title, employer, place, dates }) => `${title}\n${joined(employer, place)}\n${dates}`],
  [
    "title and employer over place over dates",
    ({ title, employer, place, dates }) => `${title}, ${employer}\n${place}\n${dates}`,
  ],
  ["employer first", ({ title, employer, place, dates }) => `${joined(employer, place)}\n${title}\n${dates}`],
  [
    "place and dates at the edge",
    ({ title, employer, place, dates }) => `${employer}          ${place}\n${title}          ${dates}`,
  ],
  [
    "title and dates over employer",
    ({ title, employer, place, dates }) => `${title}          ${dates}\n${joined(employer, place)}`,
  ],
  ["both at the edge", ({ title, employer, place, dates }) => `${title}          ${dates}\n${employer}          ${place}`],
  ["between bars", ({ title, employer, place, dates }) => [title, employer, place, dates].filter(Boolean).join(" | ")],
  ["dates first", ({ title, employer, place, dates }) => `${dates}\n${title}\n${joined(employer, place)}`],
  ["behind a dash", ({ title, employer, dates }) => `${employer} — ${title}\n${dates} | London, UK`],
  ["an at sign", ({ title, employer, dates }) => `${title} @ ${employer}\n${dates}`],
  [
    "in bold",
    ({ title, employer, place, dates }) => `**${title}**, ${employer}\n*${place === "" ? "Remote" : place}*\n*${dates}*`,
  ],
  ["numbered", ({ title, employer, place, dates }) => `1) ${joined(title, employer, place)}\n${dates}`],
  ["lettered", ({ title, employer, place, dates }) => `(a) ${joined(title, employer, place)}\n${dates}`],
  ["with gaps", ({ title, employer, place, dates }) => `${title}\n\n${employer}${place === "" ? "" : ` - ${place}`}\n\n${dates}`],
  [
    "as a network prints it",
    ({ title, employer, place, dates }) => `${title}\n${employer} · Full-time\n${dates} · 3 yrs\n${place}`,
  ],
];
const places = ["Leeds", "Austin, TX", "Mountain View, California", "Mountain View, CA, USA", "Toulouse, France", ""];
const dates = ["June 2015 - Present", "2015 – 2018", "06/2015 - 08/2018", "Since 2015"];
const began = ["2015-06 present", "2015 2018", "2015-06 2018-08", "2015 present"];

/** Each form with each employer, the titles, places and dates in turn. */
const wrongOf = (employers: readonly string[], titles: readonly string[]): readonly string[] => {
  const wrong: string[] = [];
  let turn = 0;
  for (const [name, write] of forms)
    for (const employer of employers) {
      turn++;
      const place = places[turn % places.length]!;
      const job = { title: titles[turn % titles.length]!, employer, place, dates: dates[turn % dates.length]! };
      const work = `${write(job)}\n- Handled the daily work with a team of 6 people\n- Cut the cost of waste by 12% in a year\n`;
      const expected = `${job.title} @ ${employer}, ${began[turn % dates.length]!}`;
      const found = jobsOf(work);
      if (found.length !== 1 || found[0] !== expected) wrong.push(`${name}: ${expected}; found ${found.join("; ")}`);
    }
  return wrong;
};

const titles = ["Senior Software Engineer", "Registered Nurse", "Vice President of Sales", "Store Manager", "Research Assistant"];

test("employers of every kind", () => {
  const employers =
    "Google|Blue Bottle|Harbour Foods Ltd|Northgate Hospital|City of Austin|Smith & Sons|IBM|JPMorgan Chase & Co.";
  expect(wrongOf(employers.split("|"), titles)).toEqual([]);
});

test("employers whose name opens as a sentence does", () => {
  const employers =
    "Kettering General Hospital|Reading Borough Council|Boeing|Corning|Harding Law|Sterling Bank|Rising Star Elementary|Leading Edge|Turning Point|Moving Mountains Inc.|Allied Universal|Unified Health|Reed|Speed Queen|Trusted Care|Research Triangle|Design Works|Support Services West|Cook County|Serve First|Drive Time|Plan International";
  expect(wrongOf(employers.split("|"), titles)).toEqual([]);
});

test("an employer above tasks that no bullets mark", () => {
  expect(
    jobsOf(
      "Jun 2016 – Feb 2019\tWarehouse Operative\nKettering General Stores, Kettering\nPicked and packed 900 orders a day\nTrained five new starters\n",
    ),
  ).toEqual(["Warehouse Operative @ Kettering General Stores, 2016-06 2019-02"]);
});

test("a town behind the dates", () => {
  expect(jobsOf("Healthcare Assistant, Sunrise Care Homes\n2011 – 2014, Reading\nHelped 20 residents\n")).toEqual([
    "Healthcare Assistant @ Sunrise Care Homes, 2011 2014",
  ]);
});

describe("tasks in capitals are no employers", () => {
  it.each([
    ["one under the other", "Store Manager, Harbour Foods Ltd\n2015 - 2018\nManaging Staff\nOrdering Stock\nServing Customers"],
    ["below the dates", "Store Manager, Harbour Foods Ltd\n2015 - 2018\nServed Guests in Austin, TX"],
  ])("%s", (_, work) => {
    expect(jobsOf(work)).toEqual(["Store Manager @ Harbour Foods Ltd, 2015 2018"]);
  });
});

describe("a title and an employer that no list knows", () => {
  it.each([
    ["over their dates", "Happiness Hero\nAutomattic\nAugust 2016 to Present", "Happiness Hero @ Automattic, 2016-08 present"],
    ["with gaps between", "Happiness Hero\n\nAutomattic\n\n2016 - 2018", "Happiness Hero @ Automattic, 2016 2018"],
    ["written small", "Happiness hero\nAutomattic\n2016 - 2018", "Happiness hero @ Automattic, 2016 2018"],
    ["small below the employer", "Automattic\nHappiness hero\n2016 - 2018", "Happiness hero @ Automattic, 2016 2018"],
    ["the dates beside the first", "Happiness Hero    2016 - 2018\nAutomattic", "Happiness Hero @ Automattic, 2016 2018"],
    ["the dates beside the second", "Automattic\nHappiness Hero    2016 - 2018", "Happiness Hero @ Automattic, 2016 2018"],
  ])("%s", (_, work, expected) => {
    expect(jobsOf(`${work}\n- Answered 40 letters a day\n`)).toEqual([expected]);
  });
});

describe("a name alone under a heading of work", () => {
  it("is where somebody was", () => {
    expect(jobsOf("Globex\nApril 2017 to Present\n- Served customers\n\nHooli    2013 to 2017\n- Served customers\n")).toEqual([
      "- @ Globex, 2017-04 present",
      "- @ Hooli, 2013 2017",
    ]);
  });

  it("may have its place beside it", () => {
    expect(jobsOf("Modem World, Harbour Arcade\nSept 2004 to present\n- Served customers\n")).toEqual([
      "- @ Modem World, 2004-09 present",
    ]);
  });

  it("is a part of the job that holds its time", () => {
    const job = "Consultant, Harbour Partners LLP, 2010 - 2020\n- Advised 9 banks\n";
    expect(jobsOf(`${job}\nPhoenix    2013 - 2017\n- Moved the ledgers\n`)).toEqual([
      "Consultant @ Harbour Partners LLP, 2010 2020",
    ]);
  });

  it("is none where it says what one did between jobs", () => {
    expect(jobsOf("arbeitsuchend    2013 - 2017\n")).toEqual([]);
  });
});

describe("a place below a title", () => {
  it.each([
    ["Senior Software Engineer, Google\nMountain View, California\nJune 2015 - Present", "Senior Software Engineer @ Google"],
    ["Vice President, Marketing\nHarbour, Paris, France\n2010 - 2015", "Vice President, Marketing @ Harbour"],
    ["Assistant Manager, Produce\nTesco, Leeds\n2010 - 2015", "Assistant Manager @ Tesco"],
  ])("%s", (work, expected) => {
    expect(jobsOf(work)[0]).toMatch(expected);
  });
});

describe("a sentence", () => {
  it("with a beginning and no end", () => {
    expect(jobsOf("Currently working as a Software Engineer in Harbour Systems, Bangalore from July 2009.\n")).toEqual([
      "Software Engineer @ Harbour Systems, 2009-07 present",
    ]);
  });
});

test("the rest of a list is no name", () => {
  const summary = "Summary\nSkilled in Servlets, JSP, EJB, JDBC,\nSockets, Swing, Java Beans, Applets.\n";
  expect(parseResume(`${summary}\nExperience\nCook, Harbour Foods Ltd, 2015 - 2018\n`).basics.name).toBeUndefined();
});

describe("dates", () => {
  const told = (work: string): readonly string[] => jobsOf(`${work}\n- Cooked for 90 guests\n`);
  it.each([
    ["from 2015", "2015 present"],
    ["mid-2015 – late 2018", "2015 2018"],
    ["2015 to 2018 (3 years)", "2015 2018"],
    ["Winters 2015–2018", "2015 2018"],
    ["Currently, since 2015", "2015 present"],
    ["AY 2015/2016", "2015 2016"],
    ["Fall 2015 – Spring 2016", "2015-09 2016-03"],
  ])("%s", (written, dates) => {
    expect(told(`Line Cook, Harbour Foods Ltd\n${written}`)).toEqual([`Line Cook @ Harbour Foods Ltd, ${dates}`]);
    expect(told(`Line Cook          ${written}\nHarbour Foods Ltd, Leeds`)).toEqual([`Line Cook @ Harbour Foods Ltd, ${dates}`]);
  });

  it("tell no job where they say when somebody is free", () => {
    expect(told("Network Engineer, Harbour Foods Ltd, 2015 - 2018\nAvailable from September 2026")).toEqual([
      "Network Engineer @ Harbour Foods Ltd, 2015 2018",
    ]);
  });
});
