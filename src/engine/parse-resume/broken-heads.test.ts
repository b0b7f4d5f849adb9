/** What templates of TeX and word processors do to lines: heads that close with a dot or go on below, fields without a mark. */

import { describe, expect, it, test } from "vitest";
import { parseResume } from "./parse-resume.ts";

const head = "Iwona Lis\niwona@example.org\n";
const jobsOf = (body: string): unknown =>
  parseResume(`${head}\nEXPERIENCE\n\n${body}\n\nSKILLS\nBread, Cake`).work.map(
    ({ position, organisation, location, startDate, highlights }) => [
      position?.text,
      organisation?.text,
      location?.text,
      startDate,
      highlights.map(({ text }) => text),
    ],
  );
const studiesOf = (body: string): unknown =>
  parseResume(`${head}\nEDUCATION\n\n${body}\n\nSKILLS\nBread, Cake`).education.map(({ studyType, area, institution }) => [
    studyType?.text,
    area?.text,
    institution?.text,
  ]);

describe("a head", () => {
  it("closes with a dot behind an employer whose form is written small", () => {
    const text =
      "Jan 2020 – Present\nBaker, Harbour Bakery, Leeds.\n• Bakes bread\nMay 2014 – Jan 2018\nManagement Accountant, Dragon Logistics plc, Leeds.\n• Kept the books";
    expect(jobsOf(text)).toEqual([
      ["Baker", "Harbour Bakery", "Leeds", "2020-01", ["Bakes bread"]],
      ["Management Accountant", "Dragon Logistics plc", "Leeds", "2014-05", ["Kept the books"]],
    ]);
  });

  it("closes with a dot behind an employer named after a saint", () => {
    const text =
      "Jan 2020 – Present\nBaker, Harbour Bakery, Leeds.\n• Bakes bread\nMay 2014 – Jan 2018\nClass Teacher, St Aidan's Primary School, Leeds.\n• Taught";
    expect(jobsOf(text)).toEqual([
      ["Baker", "Harbour Bakery", "Leeds", "2020-01", ["Bakes bread"]],
      ["Class Teacher", "St Aidan's Primary School", "Leeds", "2014-05", ["Taught"]],
    ]);
  });

  it("is no rest of a long line above where a tab sets its place apart", () => {
    const deed = "Raised conversion from 18% to 24% by re-planning shifts around footfall";
    const text = `Northline Outfitters\tLeeds\nStore Manager\tAug 2018 – Present\n• ${deed}\nLakeview Home Goods\tBristol\nShop Assistant\tFeb 2014 – Jul 2018\n• Counted cash`;
    expect(jobsOf(text)).toEqual([
      ["Store Manager", "Northline Outfitters", "Leeds", "2018-08", [deed]],
      ["Shop Assistant", "Lakeview Home Goods", "Bristol", "2014-02", ["Counted cash"]],
    ]);
  });

  test.each(["Wexcombe.", "Wexcombe", "Bad Holm"])("goes on below with its place: %s", (place) => {
    const text = `Maintenance Electrician, Portway Foods,\tMay 2014 – Jan 2018\n${place}\n• Kept conveyors running`;
    expect(jobsOf(text)).toEqual([
      ["Maintenance Electrician", "Portway Foods", place.replace(".", ""), "2014-05", ["Kept conveyors running"]],
    ]);
  });

  it("goes on below with its place behind a date in the margin", () => {
    const text = "May 2014 – Jan 2018\tMaintenance Electrician, Portway Foods,\nWexcombe\n• Kept conveyors running";
    expect(jobsOf(text)).toEqual([
      ["Maintenance Electrician", "Portway Foods", "Wexcombe", "2014-05", ["Kept conveyors running"]],
    ]);
  });

  test.each([
    ["Baker – Harbour Bakery, Leeds (Jul 2017 – Feb\n2021)", "2017-07", "2021-02"],
    ["Baker – Harbour Bakery, Leeds (Jul 2017 –\nFeb 2021)", "2017-07", "2021-02"],
    ["Baker – Harbour Bakery, Leeds (Jul 2017 –\nPresent)", "2017-07", "present"],
    ["Baker\nHarbour Bakery | Leeds | Jul 2017 –\nFeb 2021", "2017-07", "2021-02"],
    ["Baker\nHarbour Bakery | Leeds | 07/2017 -\n02/2021", "2017-07", "2021-02"],
  ])("goes on below with the end of its dates: %j", (lines, from, to) => {
    const { work } = parseResume(`${head}\nEXPERIENCE\n\n${lines}\n• Bakes bread for 300\nclients\n\nSKILLS\nBread, Cake`);
    expect(work.map((job) => [job.position?.text, job.organisation?.text, job.startDate, job.endDate])).toEqual([
      ["Baker", "Harbour Bakery", from, to],
    ]);
    // "Clients" alone labels what follows, "clients" goes on with the line above.
    expect(work[0]?.highlights.map(({ text }) => text)).toEqual(["Bakes bread for 300 clients"]);
  });

  it("does not go on below the comma within its dates", () => {
    const text = "Camp Echo\nSummers, 2008-2010\nCamp Counselor\n• Planned lessons";
    expect(jobsOf(text)).toEqual([["Camp Counselor", "Camp Echo", undefined, "2008", ["Planned lessons"]]]);
  });
});

test.each([
  ["UNIVERSITY OF\nOREGON\nMaster of Science Computer Science", "Master of Science", "Computer Science", "UNIVERSITY OF OREGON"],
  ["SHEFFIELD HALLAM\nUNIVERSITY\nBSc Adult Nursing", "BSc", "Adult Nursing", "SHEFFIELD HALLAM UNIVERSITY"],
  ["CITY OF BRISTOL\nCOLLEGE\nNVQ Level 3 Plumbing", "NVQ Level 3", "Plumbing", "CITY OF BRISTOL COLLEGE"],
  [
    "Institute of Bakers\nin England\nand Wales\nDiploma in Baking",
    "Diploma",
    "Baking",
    "Institute of Bakers in England and Wales",
  ],
  ["BSc Plumbing, City of Bristol\nCollege", "BSc", "Plumbing", "City of Bristol College"],
  ["MBA, Leeds School\nof Business", "MBA", undefined, "Leeds School of Business"],
])("a school that a narrow column broke: %j", (lines, degree, area, school) => {
  expect(studiesOf(`${lines}\n2013 – 2016`)).toEqual([[degree, area, school]]);
});

test.each([
  ["Bachelor of Engineering Information Technology", "Bachelor of Engineering", "Information Technology"],
  ["Bachelor of Technology Mechanical Engineering", "Bachelor of Technology", "Mechanical Engineering"],
  ["Bachelor of Commerce Accounting", "Bachelor of Commerce", "Accounting"],
  ["Bachelor of Business Administration Marketing", "Bachelor of Business Administration", "Marketing"],
  ["BSc Econ Accounting and Finance", "BSc Econ", "Accounting and Finance"],
  ["Bachelor of Engineering Technology", "Bachelor of Engineering Technology", "Engineering Technology"],
  ["Bachelor of Engineering", "Bachelor of Engineering", "Engineering"],
])("a field without a mark before it: %s", (line, degree, area) => {
  expect(studiesOf(`${line}, Leeds University, 2013`)).toEqual([[degree, area, "Leeds University"]]);
});
