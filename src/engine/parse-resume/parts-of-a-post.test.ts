/** What stands under one post or beside its employer: rotations, sites, kinds of contract, schools. Everybody in them is invented. */

import { describe, expect, it } from "vitest";
import { parseResume } from "./parse-resume.ts";

const jobsOf = (text: string, heading = "Experience"): (string | undefined)[][] =>
  parseResume(`Mara Lind\nmara.lind@example.org\n\n${heading}\n\n${text}\n`).work.map(
    ({ position, organisation, startDate, endDate }) => [position?.text, organisation?.text, startDate, endDate],
  );

describe("what has dates within those of a post", () => {
  const nurse = ["Graduate Nurse", "Harbour Hospital", "2018-09", "2020-09"];
  it("is a part of it, told as a rotation", () =>
    expect(
      jobsOf(
        "Graduate Nurse\nHarbour Hospital, Sept 2018 – Sept 2020\n  Rotation 1: Emergency Department (Sept 2018 – Mar 2019)\n  Rotation 2: Theatre recovery (Mar 2019 – Sept 2019)\n\nStaff Nurse, Coronary Care Unit\nHill Clinic, Sept 2020 – Feb 2023",
      ),
    ).toEqual([nurse, ["Staff Nurse", "Hill Clinic", "2020-09", "2023-02"]]));
  it("is a part of it, told as a placement", () =>
    expect(
      jobsOf(
        "Graduate Nurse\nHarbour Hospital, Sept 2018 – Sept 2020\nPlacement 1: Acute Medicine (Sept 2018 – Mar 2019)\nPlacement 2: Theatres (Mar 2019 – Sept 2020)",
      ),
    ).toEqual([nurse]));
  it("is a part of it, told as what was done", () =>
    expect(
      jobsOf(
        "Hillsoft — Software Engineer      Aug 2019 – present\nClient assignments:\n- Harbour Bank, e-Forms (Aug 2019 – Dec 2020): Java services for a million forms a month\n- Town Hall, Universal Desk (Jul 2022 – present): TypeScript; tech lead of 7\n\nSky Kites — Junior Engineer      Sep 2017 – Jul 2019",
      ),
    ).toEqual([
      ["Software Engineer", "Hillsoft", "2019-08", "present"],
      ["Junior Engineer", "Sky Kites", "2017-09", "2019-07"],
    ]));
  it("is a role of its own with a title", () =>
    expect(jobsOf("Harbour Hospital, 2012 – 2020\n- Ward Manager, 2016 – 2020\n- Staff Nurse, 2012 – 2016")).toEqual([
      ["Ward Manager", "Harbour Hospital", "2016", "2020"],
      ["Staff Nurse", "Harbour Hospital", "2012", "2016"],
    ]));
});

describe("an employer", () => {
  it("below a gap is no employer of the role above it", () =>
    expect(
      jobsOf(
        "Harbour Public Schools, Leeds  2013-Present\n   4th Grade Teacher, Winch Elementary (2018-Present)\n   Raised reading scores from 61% to 78% in three years\n   2nd Grade Teacher, Mill Elementary (2013-2018)\n\nHill Public Schools, Leeds\n   Student Teacher, Jan-Apr 2013",
      ).map(([, employer]) => employer),
    ).not.toContain(undefined));
  it("below a gap belongs to the role below it", () =>
    expect(
      jobsOf("Teacher, Mill Elementary, 2013-2018\n\nHill Public Schools, Leeds\nStudent Teacher, Jan-Apr 2013").map(
        ([, employer]) => employer,
      ),
    ).toEqual(["Mill Elementary", "Hill Public Schools"]));
  it.each([
    ["2019 – 2021 : Agent de service hospitalier, CHU de Vauclair (CDD)", "CHU de Vauclair"],
    ["Staff Nurse, Harbour Hospital (part-time), 2019 – 2021", "Harbour Hospital"],
    ["Verkäuferin, Kaufhaus Tannau GmbH (Minijob), 2019 – 2021", "Kaufhaus Tannau GmbH"],
  ])("is not called after the kind of contract: %s", (line, employer) =>
    expect(jobsOf(line).map(([, name]) => name)).toEqual([employer]),
  );
  it("is what is told behind the comma, though it is written small", () =>
    expect(jobsOf("Cook, The Blue Anchor, 2015 – 2018\nCaretaker, local primary school, 2010 – 2015")).toEqual([
      ["Cook", "The Blue Anchor", "2015", "2018"],
      ["Caretaker", "local primary school", "2010", "2015"],
    ]));
});

it("a sentence of a head may end in its dates", () =>
  expect(
    jobsOf("Dairy farm assistant, Hill Farms Ltd (Southland) - 11/2025 to now. Milking 600 cows, feeding calves, quad bike."),
  ).toEqual([["Dairy farm assistant", "Hill Farms Ltd (Southland)", "2025-11", "present"]]));
