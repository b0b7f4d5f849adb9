/**
 * The same jobs and studies, written in the many ways that resumes write them: each way has to give the same entries, whatever
 * the employer, the title, the school and the form of the dates.
 */

import { describe, expect, test } from "vitest";
import { parseResume } from "./parse-resume.ts";

const rotated = <One>(list: readonly One[], by: number): One => list[by % list.length]!;
const written = (text: string | undefined): string =>
  (text ?? "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const resume = (work: string, education: string): string =>
  `Jane Miller\njane@example.org\n\nWORK EXPERIENCE\n\n${work}\n\nEDUCATION\n\n${education}\n\nSKILLS\nExcel, Teamwork\n`;

type Job = { readonly title: string; readonly employer: string; readonly place: string; readonly dates: string };

const employers = [
  "Kroger",
  "Blue Harbour Ltd",
  "David Jones",
  "St Mary's Hospital",
  "eBay",
  "Infosys",
  "Deloitte & Touche",
  "The Coffee Collective",
  "Harvard University",
  "Siemens AG",
  "Amazon Web Services",
  "Hilton Hotels & Resorts",
  "NHS Lothian",
  "Tesco Express",
  "PwC",
  "Marks and Spencer",
  "H&M",
  "Northern Rail",
  "Green Leaf Café",
];
const titles = [
  "Cashier",
  "Senior Software Engineer",
  "Registered Nurse",
  "Teacher of Mathematics",
  "HGV Driver",
  "Barista",
  "Owner",
  "Assistant Store Manager",
  "Care Worker",
  "Electrician",
  "Customer Service Representative",
  "Sous Chef",
  "iOS Developer",
  "Volunteer Coordinator",
  "Warehouse Operative",
  "Graphic Designer",
];
const places = ["Leeds", "Austin, TX", "Berlin, Germany", "Mumbai"];
/** Oldest last, as resumes tell them. */
const spans = [
  ["2014 - Present", "2012 - 2014", "2010 - 2012"],
  ["May 2014 – Present", "Mar 2012 – Apr 2014", "Jan 2010 – Feb 2012"],
  ["05/2014-present", "03/2012-04/2014", "01/2010-02/2012"],
  ["May 2014 to date", "March 2012 to April 2014", "January 2010 to February 2012"],
];

const jobForms: Readonly<Record<string, (job: Job) => string>> = {
  "title, employer and dates on lines of their own": ({ title, employer, dates }) =>
    `${title}\n${employer}\n${dates}\n- Did well`,
  "employer, title and dates on lines of their own": ({ title, employer, dates }) =>
    `${employer}\n${title}\n${dates}\n- Did well`,
  "dates, title and employer on lines of their own": ({ title, employer, dates }) =>
    `${dates}\n${title}\n${employer}\n- Did well`,
  "dates, employer and title on lines of their own": ({ title, employer, dates }) =>
    `${dates}\n${employer}\n${title}\n- Did well`,
  "title and employer with a comma": ({ title, employer, dates }) => `${title}, ${employer}\n${dates}\n- Did well`,
  "employer and title with a comma": ({ title, employer, dates }) => `${employer}, ${title}\n${dates}\n- Did well`,
  "all on a line with commas": ({ title, employer, dates }) => `${title}, ${employer}, ${dates}\n- Did well`,
  "all on a line with bars": ({ title, employer, dates }) => `${employer} | ${title} | ${dates}\n- Did well`,
  "all in a sentence": ({ title, employer, dates }) => `${title} at ${employer} (${dates})\n- Did well`,
  "a dash, and dates at the edge": ({ title, employer, dates }) => `${title} - ${employer}    ${dates}\n- Did well`,
  "employer with dates at the edge": ({ title, employer, dates }) => `${employer}    ${dates}\n${title}\n- Did well`,
  "title with dates at the edge": ({ title, employer, dates }) => `${title}\t${dates}\n${employer}\n- Did well`,
  "with a place behind the employer": ({ title, employer, place, dates }) =>
    `${title}\t${dates}\n${employer}, ${place}\n- Did well`,
  "with a place in brackets": ({ title, employer, place, dates }) => `${employer} (${place}) — ${title}\n${dates}\n- Did well`,
  "with a place on a line of its own": ({ title, employer, place, dates }) =>
    `${employer}\n${place}\n${title}, ${dates}\n- Did well`,
  "dates first on the line": ({ title, employer, dates }) => `${dates}  ${title}, ${employer}\n- Did well`,
  "dates and a colon first": ({ title, employer, place, dates }) => `${dates}: ${title}, ${employer}, ${place}\n- Did well`,
  "a labelled title under employer and dates": ({ title, employer, dates }) =>
    `${dates} ${employer}\nPosition: ${title}\n- Did well`,
  "a labelled title under the employer alone": ({ title, employer, dates }) =>
    `${employer}\nDesignation: ${title}\nDuration: ${dates}\n- Did well`,
  "labels throughout": ({ title, employer, dates }) =>
    `Company: ${employer}\nDesignation: ${title}\nDuration: ${dates}\n- Did well`,
  "as LinkedIn exports it": ({ title, employer, place, dates }) =>
    `${title}\n${employer} · Full-time\n${dates} · 2 yrs 2 mos\n${place}\nDid well and helped the team.`,
  "as Indeed exports it": ({ title, employer, place, dates }) => `${title}\n\n${employer} - ${place}\n\n${dates}\n\nDid well.`,
  "told as a sentence": ({ title, employer, dates }) => `Worked as ${title} at ${employer} from ${dates}.`,
  "told as a sentence, employer first": ({ title, employer, dates }) => `Worked with ${employer} as ${title} from ${dates}.`,
  "in Markdown": ({ title, employer, dates }) => `### ${title}, ${employer}\n*${dates}*\n\n- Did well`,
  "employer in capitals": ({ title, employer, dates }) => `${employer.toUpperCase()}\n${title}\n${dates}\n- Did well`,
  "title with the employer in brackets": ({ title, employer, dates }) => `${title} (${employer}), ${dates}\n- Did well`,
  "an address under the employer": ({ title, employer, dates }) =>
    `${employer}\nhttps://jobs.example/about\n${dates}\n\n${title}\n- Did well`,
  "an address beside the employer": ({ title, employer, dates }) =>
    `${employer} https://jobs.example\n${dates}\n${title}\nKept the whole place going.\nHighlights\n- Did well`,
  "an address under employer and dates": ({ title, employer, dates }) =>
    `${employer}\t${dates}\nwww.jobs.example\n${title}\nKept the whole place going.\nResponsibilities:\n- Did well`,
  "an address under the dates": ({ title, employer, dates }) =>
    `${employer}\n\n${title}\n${dates}\nWebsite: https://jobs.example\n\nKept the whole place going.\n- Did well`,
  "a title over the employer and its address": ({ title, employer, dates }) =>
    `${title}\n${employer} – https://jobs.example\n${dates}\n- Did well`,
  "as a list": ({ title, employer, dates }) => `• ${title}, ${employer}, ${dates}`,
};

describe.each(Object.entries(jobForms))("jobs: %s", (_, form) => {
  test.each(employers.map((employer, index) => [employer, index] as const))("%s", (employer, index) => {
    const jobs = [0, 1, 2].map((place): Job => ({
      employer: place === 0 ? employer : rotated(employers, index * 3 + place * 7 + 1),
      title: rotated(titles, index + place * 5),
      place: rotated(places, index + place),
      dates: rotated(spans, index)[place]!,
    }));
    const { work } = parseResume(resume(jobs.map(form).join("\n\n"), "BA History, Monash University, 2004 - 2007"));
    expect(work.map(({ position, organisation }) => [written(position?.text), written(organisation?.text)])).toEqual(
      jobs.map((job) => [written(job.title), written(job.employer)]),
    );
    expect(work.map(({ startDate, endDate }) => [startDate?.slice(0, 4), endDate?.slice(0, 4)])).toEqual([
      ["2014", "pres"],
      ["2012", "2014"],
      ["2010", "2012"],
    ]);
  });
});

type Study = {
  readonly degree: string;
  readonly field: string;
  readonly school: string;
  readonly place: string;
  readonly date: string;
};

const schools = [
  "Monash University",
  "University of Leeds",
  "Harvard Business School",
  "IIT Bombay",
  "Trinity College Dublin",
  "ETH Zurich",
  "The Open University",
  "St. Xavier's College",
  "King's College London",
  "École Polytechnique",
];
const degrees = ["BA", "MSc", "PhD", "BEng", "LLB", "MBA"];
const studies = ["History", "Data Science", "Physics", "Civil Engineering", "Law", "Nursing"];
const ends = [
  ["2007 - 2009", "2004 - 2007"],
  ["Sept 2007 – June 2009", "Sept 2004 – June 2007"],
  ["2009", "2007"],
  ["May 2009", "May 2007"],
  ["Class of 2009", "Class of 2007"],
];

const studyForms: Readonly<Record<string, (study: Study) => string>> = {
  "all on a line": ({ degree, field, school, date }) => `${degree} ${field}, ${school}, ${date}`,
  "lines of their own": ({ degree, field, school, date }) => `${degree} ${field}\n${school}\n${date}`,
  "school first": ({ degree, field, school, date }) => `${school}\n${degree} ${field}\n${date}`,
  "dates at the edge": ({ degree, field, school, date }) => `${degree} ${field}\t${date}\n${school}`,
  "dates first": ({ degree, field, school, date }) => `${date}  ${degree} ${field}, ${school}`,
  "from a school": ({ degree, field, school, date }) => `${degree} ${field} from ${school}, ${date}`,
  "labels throughout": ({ degree, field, school, date }) => `Degree: ${degree} ${field}\nUniversity: ${school}\nYear: ${date}`,
  "with a place and a grade": ({ degree, field, school, place, date }) =>
    `${school}, ${place}    ${date}\n${degree} ${field}, GPA 3.8/4.0\nRelevant courses: Statistics, Ethics`,
  "as a list": ({ degree, field, school, date }) => `• ${degree} ${field}, ${school} (${date.replace("Class of ", "")})`,
};

describe.each(Object.entries(studyForms))("studies: %s", (_, form) => {
  test.each(schools.map((school, index) => [school, index] as const))("%s", (school, index) => {
    const both = [0, 1].map((place): Study => ({
      school: place === 0 ? school : rotated(schools, index + 3),
      degree: rotated(degrees, index + place),
      field: rotated(studies, index + place * 2),
      place: rotated(places, index + place),
      date: rotated(ends, index)[place]!,
    }));
    const { education } = parseResume(resume("Cashier, Kroger, 2010 - 2012\n- Did well", both.map(form).join("\n\n")));
    // "from the University" is no part of a name, so "from The Open University" loses its article.
    const name = (text: string | undefined): string => (text ?? "").replace(/^The /u, "");
    expect(
      education.map(({ institution, area, endDate }) => [name(institution?.text), area?.text, endDate?.slice(0, 4)]),
    ).toEqual(both.map((study, place) => [name(study.school), study.field, place === 0 ? "2009" : "2007"]));
  });
});

describe("contacts", () => {
  test("end a phone before a house number behind a slash", () => {
    const { basics } = parseResume("Ada Sample\nada@example.org / +49 30 901820 / 12 Harbour Lane, Whitby\n\nSkills\nWelding\n");
    expect(basics.phone?.text).toBe("+49 30 901820");
    expect(parseResume("Ada Sample\nTel. 030 / 901820\n").basics.phone?.text).toBe("030 / 901820");
  });
});

describe("the dates of a job", () => {
  test.each([
    ["06/01/2016 - 02/28/2019", "2016-06", "2019-02"],
    ["06/28/2016 - 02/01/2019", "2016-06", "2019-02"],
    ["01/06/2016 - 28/02/2019", "2016-06", "2019-02"],
    ["2016 June - 2019 February", "2016-06", "2019-02"],
    ["2016 - June 2019", "2016", "2019-06"],
    ["Starting June 2016", "2016-06", "present"],
  ])("%s", (written, startDate, endDate) => {
    const { work } = parseResume(
      `Ada Sample\n\nExperience\n\nBaker | Harbour Bakery Ltd | ${written}\n- Baked bread for 9 shops\n`,
    );
    expect(work).toMatchObject([{ startDate, endDate, position: { text: "Baker" } }]);
  });
});
