/** Titles written as sentences are, as most of the world writes them; sentences that look like titles; titles with more behind them. */

import { describe, expect, test } from "vitest";
import { parseResume } from "./parse-resume.ts";

const told = (work: string): readonly (readonly [string | undefined, string | undefined, string | undefined])[] =>
  parseResume(`Iwona Lis\niwona@example.org\n\nWork experience\n${work}\n`).work.map(({ position, organisation, startDate }) => [
    position?.text,
    organisation?.text,
    startDate,
  ]);

const titles = [
  "Support worker",
  "Test engineer",
  "Train driver",
  "Cleaning operative",
  "Managing director",
  "Lead developer",
  "Research nurse",
  "Senior customer service assistant",
  "Policy and public affairs manager",
  "Executive assistant to the chief executive",
  "Fundraising and events coordinator",
];

describe.each([
  ["below its dates", (title: string) => `2013 – 2016\n${title}\nMarlow & Sons, York\nSold things.`],
  ["above its employer", (title: string) => `${title}\nMarlow & Sons, York\n2013 – 2016\nSold things.`],
  ["below its employer", (title: string) => `Marlow & Sons, York\n${title}\n2013 – 2016\n- Sold things`],
  ["below its employer with dates", (title: string) => `Marlow & Sons, York 2013 – 2016\n${title}\n- Sold things`],
  ["beside its employer", (title: string) => `${title}, Marlow & Sons, York\n2013 – 2016\nSold things.`],
  ["beside its dates", (title: string) => `${title}\t2013 – 2016\nMarlow & Sons, York\nSold things.`],
])("a title in small letters %s", (_, form) => {
  test.each(titles)("%s", (title) => {
    expect(told(`${form(title)}\n${form("Shop assistant").replaceAll("2013 – 2016", "2010 – 2013")}`)).toEqual([
      [title, "Marlow & Sons", "2013"],
      ["Shop assistant", "Marlow & Sons", "2010"],
    ]);
  });
});

test.each([
  ["Customer consultant, part-time", "Customer consultant"],
  ["Teaching assistant, year 3", "Teaching assistant, year 3"],
  ["Team leader, customer services", "Team leader"],
  ["Sales assistant - part time", "Sales assistant"],
])("a title in small letters and what is told of it: %s", (line, title) => {
  expect(told(`2013 – 2016\n${line}\nMarlow & Sons, York\nSold things.`)).toEqual([[title, "Marlow & Sons", "2013"]]);
});

test.each([
  "Reported to the production manager",
  "Daily contact with the production manager",
  "Trained every new shop assistant",
  "Assisting the head chef",
])("a task that ends in a title: %s", (task) => {
  expect(told(`2013 – 2016\nShop Assistant\nMarlow & Sons, York\n${task}`)).toEqual([
    ["Shop Assistant", "Marlow & Sons", "2013"],
  ]);
});

test("an employer above what one did there, which no mark tells apart", () => {
  expect(told("2013 – 2016\nShop assistant\nThe Salted Anchor, Hove\nCustomer service and sales")).toEqual([
    ["Shop assistant", "The Salted Anchor", "2013"],
  ]);
});

const flash = "June 2008 – May 2009\nFlash Factory, Burbank, California.";

test.each([
  [
    "with a dot",
    `${flash}\nFreelance Android Developer.\nCreated several apps.`,
    ["Freelance Android Developer", "Flash Factory", "2008-06"],
  ],
  [
    "that opens its sentence",
    `${flash}\nCalendar Clerk. Kept the calendar of the house.`,
    ["Calendar Clerk", "Flash Factory", "2008-06"],
  ],
  ["for whom", `${flash}\nIntern for the morning shows.\nAssigned to the audience.`, ["Intern", "Flash Factory", "2008-06"]],
  [
    "of which",
    "2015 – 2016\nLecturer “Commercial Law”\nUniversity of Verona, Verona",
    ["Lecturer “Commercial Law”", "University of Verona", "2015"],
  ],
  [
    "before a colon and its dates",
    "Java Technology Consultant: Dec. 2004 - Present, Eurokas, Cleveland, OH\n- Built things",
    ["Java Technology Consultant", "Eurokas", "2004-12"],
  ],
  [
    "behind a bar in a form, which tells who led as well",
    "Doyle LLP | 12 Elm Street | Atlanta, Georgia | 30303\nJuly 2005 – December 2006\nSupervisor | Al Frank | 123.345.7890\nPosition | Paralegal\n- Drafted letters",
    ["Paralegal", "Doyle LLP", "2005-07"],
  ],
  [
    "behind a year and a dash",
    "2013 – Registered nurse, emergency department\nOxfam\nResponsible for the tills",
    ["Registered nurse, emergency department", "Oxfam", "2013"],
  ],
  [
    "below a firm and its trade",
    "Brown & Hale, Attorneys, Atlanta, GA, 2003 – 2010\nCalendar Clerk. Kept the calendar.",
    ["Calendar Clerk", "Brown & Hale, Attorneys", "2003"],
  ],
])("a title %s", (_, work, job) => {
  expect(told(work)).toEqual([job]);
});

test("what is made for somebody is no job where others have their dates", () => {
  const made = "Developer Logo\nKent Field Estates\n\nTrader menu translation\nMenu Works";
  const did = "Made the brands of a house that had been in the trade for years, and was the one who wrote its letters.";
  expect(told(`2010 – 2013\nDesigner\nMarlow & Sons, York\n${did}\n\n${made}`)).toEqual([["Designer", "Marlow & Sons", "2010"]]);
});

describe("under a heading of work, in a resume that has none of education", () => {
  const degrees = (work: string): readonly (readonly [string | undefined, string | undefined])[] =>
    parseResume(`Iwona Lis\niwona@example.org\n\nExperience\n${work}\n`).education.map(({ studyType, institution }) => [
      studyType?.text,
      institution?.text,
    ]);
  test("a heading among jobs is no degree", () => {
    const jobs = ["1989-1992\nInstructor, Broome Community College", "Fall 1993\nSchool Counselor, Upstate Home"];
    expect(degrees(jobs.join("\nB. Primary/Secondary Education\n"))).toEqual([]);
  });
  test("a degree among jobs is one", () => {
    expect(degrees("2014 – 2016 Postdoc, Lakeview University\n2010 – 2014 PhD in Physics, Harbour University")).toEqual([
      ["PhD", "Harbour University"],
    ]);
    expect(
      degrees("Clerk, Lakeview University, 2014 – 2016\n- Measured\nBachelor of Science, Harbour University, 2006 – 2010"),
    ).toEqual([["Bachelor of Science", "Harbour University"]]);
  });
});
