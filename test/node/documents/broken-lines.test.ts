/** What a narrow column broke over lines, a heading, a label or a cell, read as one. */

import { afterAll, describe, expect, it } from "vitest";
import { createDocumentReader } from "../../../scripts/documents/document-reader.ts";
import { column, makePdf, type PdfText } from "./make-pdf.ts";

const reader = createDocumentReader();
afterAll(() => reader.close());

const linesOf = async (texts: readonly PdfText[]): Promise<readonly string[]> => {
  const result = await reader.read({ bytes: makePdf([{ texts }]) });
  if (!result.ok) throw new Error(result.failure.code);
  return result.value.text.split("\n").filter((line) => line !== "");
};
const bold = (texts: readonly PdfText[]): readonly PdfText[] => texts.map((text) => ({ ...text, bold: true }));

const name = { text: "Amal Okoye", x: 40, y: 760, size: 22 };
const jobs = [
  "Ward Manager, Harbour Hospital",
  "Oversaw the rota of two surgical wards",
  "Chaired the falls group",
  "Staff Nurse, Lakeside Clinic",
  "Ran the wound care round every week",
];
const studies = ["BSc Nursing", "University of Eastmoor"];

describe("a heading that a margin broke", () => {
  const skills = ["Wound care, medication rounds, mentoring,", "phlebotomy"];

  it("opens its section as one, before the first line of the section", async () => {
    const lines = await linesOf([
      name,
      ...column(jobs, 140, 700),
      ...column(studies, 140, 572),
      ...column(skills, 140, 530),
      ...bold([
        ...column(["WORK", "EXPERIENCE"], 40, 700),
        ...column(["EDUCATION &", "TRAINING", "2011 – 2014"], 40, 600),
        ...column(["KEY", "SKILLS"], 40, 530),
      ]),
    ]);
    expect(lines).toEqual([
      name.text,
      "WORK EXPERIENCE",
      ...jobs,
      "EDUCATION & TRAINING",
      "2011 – 2014\tBSc Nursing",
      "University of Eastmoor",
      "KEY SKILLS",
      ...skills,
    ]);
  });

  it("is one as well when its lines stand between those of the section", async () => {
    const lines = await linesOf([
      name,
      ...column(["A nurse who keeps wards calm and people well."], 140, 730),
      ...column(jobs, 140, 700),
      ...column(studies, 140, 600),
      ...bold([
        ...column(["Profile"], 40, 730),
        ...column(["Work", "History and", "Experience"], 40, 694),
        ...column(["Education"], 40, 600),
      ]),
    ]);
    expect(lines).toEqual([
      name.text,
      "Profile",
      "A nurse who keeps wards calm and people well.",
      "Work History and Experience",
      ...jobs,
      "Education",
      ...studies,
    ]);
  });

  it("ends where the next heading begins", async () => {
    const lines = await linesOf([
      name,
      ...column(jobs, 140, 700),
      ...column(["Wound care, mentoring", "English, Yoruba"], 140, 600),
      ...bold([...column(["Employment", "History"], 40, 700), ...column(["Skills", "Languages"], 40, 600)]),
    ]);
    expect(lines).toEqual([
      name.text,
      "Employment History",
      ...jobs,
      "Skills",
      "Wound care, mentoring",
      "Languages",
      "English, Yoruba",
    ]);
  });
});

describe("a word that a column broke off", () => {
  it("is no heading of its column, even if it is a heading's word elsewhere", async () => {
    const right = ["SKILLS", "Wound care, medication rounds, staff", "training", "LANGUAGES", "English, Yoruba"];
    const lines = await linesOf([
      name,
      ...bold(column(["EXPERIENCE"], 40, 714)),
      ...column(jobs, 40, 700),
      ...column([...jobs].reverse(), 40, 630),
      ...bold(column(["EDUCATION", "", "", "SKILLS", "", "", "LANGUAGES"], 320, 707)),
      ...column(["", "BSc Nursing, Eastmoor", "", "", ...right.slice(1, 3), "", "English, Yoruba"], 320, 707),
    ]);
    expect(lines).toEqual([
      name.text,
      "EXPERIENCE",
      ...jobs,
      ...[...jobs].reverse(),
      "EDUCATION",
      "BSc Nursing, Eastmoor",
      ...right,
    ]);
  });
});

describe("a heading across the page that ends at its letters", () => {
  it("ends the column of the contacts above it: the grid and the dates below are no part of that", async () => {
    const lines = await linesOf([
      name,
      { text: "Ward Manager", x: 40, y: 740 },
      ...column(["020 7946 0018", "amal@example.org", "Leeds"], 470, 768),
      ...bold([
        ...column(["Key Skills"], 40, 710, 14, 13),
        ...column(["Work Experience"], 40, 650, 14, 13),
        ...column(["Education"], 40, 540, 14, 13),
      ]),
      ...column(["Wound care", "Mentoring"], 40, 692),
      ...column(["Phlebotomy", "Safeguarding"], 250, 692),
      ...column(["Triage"], 460, 692),
      ...column(jobs, 40, 632),
      ...column(["2019 – present", "", "", "2014 – 2019"], 490, 632),
      ...column(studies, 40, 522),
      ...column(["2011 – 2014"], 500, 522),
    ]);
    expect(lines.slice(lines.indexOf("Key Skills"))).toEqual([
      "Key Skills",
      "Wound care\tPhlebotomy\tTriage",
      "Mentoring\tSafeguarding",
      "Work Experience",
      `${jobs[0] ?? ""}\t2019 – present`,
      ...jobs.slice(1, 3),
      `${jobs[3] ?? ""}\t2014 – 2019`,
      ...jobs.slice(4),
      "Education",
      "BSc Nursing\t2011 – 2014",
      "University of Eastmoor",
    ]);
  });
});

describe("cells that a table broke over lines", () => {
  const heading = (text: string, y: number): readonly PdfText[] => bold(column([text], 40, y, 14, 13));

  it("writes a row with its cells whole, and below it what somebody did", async () => {
    const lines = await linesOf([
      name,
      ...heading("Employment History", 720),
      ...column(["Employer", "", "Harbour", "Hospital, Leeds", "", "", "Lakeside Day", "Clinic"], 43, 700, 12),
      ...column(["Role", "", "Senior Ward", "Manager", "", "", "Staff Nurse"], 140, 700, 12),
      ...column(["Dates", "", "03/2019 –", "present", "", "", "2014 – 2019"], 204, 700, 12),
      ...column(
        ["Duties", "", "Led a team of 24 nurses on two wards and", "kept the rota of both", "Chaired the falls group"],
        330,
        700,
        12,
      ),
      ...column(["Ran the wound care round, with no line over"], 340, 628, 12),
      ...heading("Education", 580),
      ...column(["School", "", "University of", "Eastmoor", "", "Lowfield College"], 43, 560, 12),
      ...column(["Qualification", "", "BSc Nursing", "", "", "Diploma in Health"], 180, 560, 12),
      ...column(["Year", "", "2014", "", "", "2011"], 400, 560, 12),
    ]);
    expect(lines).toEqual([
      name.text,
      "Employment History",
      "Employer\tRole\tDates\tDuties",
      "Harbour Hospital, Leeds\tSenior Ward Manager\t03/2019 – present",
      "Led a team of 24 nurses on two wards and",
      "kept the rota of both",
      "Chaired the falls group",
      "Lakeside Day Clinic\tStaff Nurse\t2014 – 2019",
      "Ran the wound care round, with no line over",
      "Education",
      "School\tQualification\tYear",
      "University of Eastmoor\tBSc Nursing\t2014",
      "Lowfield College\tDiploma in Health\t2011",
    ]);
  });

  it("keeps lines of a cell apart that were written so", async () => {
    const lines = await linesOf([
      name,
      ...column(["2019 – present", "", "", "2014 – 2019"], 43, 700, 12),
      ...bold([...column(["Ward Manager", "", "", "Staff Nurse"], 140, 700, 12)]),
      ...column(["", "Harbour Hospital", "", "", "Lakeside Clinic"], 140, 700, 12),
      ...column(["Leeds", "England", "", "York in the very North of", "Yorkshire"], 330, 700, 12),
    ]);
    expect(lines).toEqual([
      name.text,
      "2019 – present\tWard Manager\tLeeds",
      "Harbour Hospital\tEngland",
      "2014 – 2019\tStaff Nurse\tYork in the very North of Yorkshire",
      "Lakeside Clinic",
    ]);
  });

  it("keeps an employer below a date together, and out of the deeds beside it", async () => {
    const lines = await linesOf([
      name,
      ...heading("Experience", 725),
      ...column(["2019 – present", "Harbour Hospital", "Trust", "Leeds", "", "2014 – 2019", "Lakeside Clinic"], 40, 700, 12),
      ...column(["Ward Manager", "", "", "", "", "Staff Nurse"], 160, 700, 12),
      ...column(["", "Led a team of 24 nurses", "Kept the rota", "", "", "", "Ran the wound care round"], 172, 700, 12),
      ...heading("Education", 600),
      ...column(["2011 – 2014", "University of Great", "Eastmoor", "", "2009 – 2011", "Lowfield College"], 40, 580, 12),
      ...column(["BSc Nursing", "", "", "", "Diploma in Health"], 160, 580, 12),
    ]);
    expect(lines).toEqual([
      name.text,
      "Experience",
      "2019 – present\tWard Manager",
      "Harbour Hospital Trust",
      "Leeds",
      "Led a team of 24 nurses",
      "Kept the rota",
      "2014 – 2019\tStaff Nurse",
      "Lakeside Clinic",
      "Ran the wound care round",
      "Education",
      "2011 – 2014\tBSc Nursing",
      "University of Great Eastmoor",
      "2009 – 2011\tDiploma in Health",
      "Lowfield College",
    ]);
  });

  it("takes no column with sections of its own for one of a table", async () => {
    const lines = await linesOf([
      name,
      ...bold(column(["EXPERIENCE"], 43, 725)),
      ...column(["2019 – present", "", "", "", "2014 – 2019"], 43, 700, 12),
      ...column(
        [
          "Ward Manager, Harbour Hospital",
          "Oversaw the rota",
          "Chaired the falls group",
          "",
          "Staff Nurse, Clinic",
          "Ran the round",
        ],
        140,
        700,
        12,
      ),
      ...bold(column(["SKILLS", "", "", "", "LANGUAGES"], 400, 700, 12)),
      ...column(["", "Wound care", "Triage", "", "", "English, Yoruba"], 400, 700, 12),
    ]);
    expect(lines.slice(-5)).toEqual(["SKILLS", "Wound care", "Triage", "LANGUAGES", "English, Yoruba"]);
  });
});

describe("a label that its column broke", () => {
  /** Letters of the font by their width, in thousandths of its size. */
  const widths = {
    222: "ijl",
    278: " ftI/",
    333: "r()",
    500: "ckvxyzs",
    611: "FTZ",
    667: "ABEKPSVXY",
    722: "wCDHNRU",
    778: "GOQ",
    833: "mM",
  };
  const widthOf = (text: string): number =>
    [...text].reduce((sum, letter) => {
      const found = Object.entries(widths).find(([, letters]) => letters.includes(letter));
      return sum + Number(found?.[0] ?? 556) / 100;
    }, 0);
  const form = (rows: readonly (readonly [number, string, string])[]): readonly PdfText[] =>
    rows.flatMap(([y, label, value]) => [
      ...(label === "" ? [] : [{ text: label, x: 180 - widthOf(label), y }]),
      ...(value === "" ? [] : [{ text: value, x: 195, y }]),
    ]);

  it("is one label where the labels share their right edge, whatever it ends with", async () => {
    const lines = await linesOf([
      ...form([
        [720, "First name(s) /", "Amal Okoye"],
        [707, "Surname(s)", ""],
        [690, "Address", "Leeds"],
        [673, "Telephone", "020 7946 0018"],
      ]),
      ...bold(column(["Work"], 154, 650)),
      ...form([
        [633, "Dates", "2019 to date"],
        [616, "Occupation or position", "Ward Manager"],
        [603, "held", ""],
        [586, "Main duties and", "Led a team of nurses on"],
        [573, "Responsibilities", "two wards"],
        [560, "", "Chaired the falls group"],
        [543, "Name of employer", "Harbour Hospital"],
        [510, "Dates", "2014 to 2019"],
        [493, "Occupation or position", "Staff Nurse"],
        [480, "held", ""],
        [463, "Name of employer", "Lakeside Clinic"],
      ]),
    ]);
    expect(lines).toEqual([
      "First name(s) / Surname(s)\tAmal Okoye",
      "Address\tLeeds",
      "Telephone\t020 7946 0018",
      "Work",
      "Dates\t2019 to date",
      "Occupation or position held\tWard Manager",
      "Main duties and Responsibilities\tLed a team of nurses on",
      "two wards",
      "Chaired the falls group",
      "Name of employer\tHarbour Hospital",
      "Dates\t2014 to 2019",
      "Occupation or position held\tStaff Nurse",
      "Name of employer\tLakeside Clinic",
    ]);
  });

  it("stays two where all labels stand as close", async () => {
    const labels = ["Name", "Address", "Telephone", "Date of birth", "Nationality", "Place of birth", "Availability"];
    const values = ["Amal Okoye", "Leeds", "020 7946 0018", "unknown", "British", "Kano", "at once"];
    const lines = await linesOf(form(labels.map((label, index) => [720 - index * 13, label, values[index] ?? ""] as const)));
    expect(lines).toEqual(labels.map((label, index) => `${label}\t${values[index] ?? ""}`));
  });

  it("is none below a date: there stand an employer and a place", async () => {
    const lines = await linesOf([
      ...bold(column(["Ward Manager", "", "", "Staff Nurse", "", "", "Nursing Assistant"], 195, 700)),
      ...column(
        ["", "Led a team", "Kept the rota", "", "Ran the round", "Taught students", "", "Fed residents", "Kept charts"],
        195,
        700,
      ),
      ...form([
        [700, "2019 – present", ""],
        [686, "Harbour Hospital", ""],
        [672, "Leeds", ""],
        [658, "2014 – 2019", ""],
        [644, "Lakeside Clinic", ""],
        [630, "Goole", ""],
        [616, "2011 – 2014", ""],
        [602, "Willow Lodge", ""],
        [588, "Selby", ""],
      ]),
    ]);
    expect(lines.filter((line) => /Leeds|Goole|Selby/.test(line))).toEqual([
      "Leeds\tKept the rota",
      "Goole\tTaught students",
      "Selby\tKept charts",
    ]);
  });
});

describe("a place below a date that its column broke", () => {
  it("goes up to the line that the date left, as if the date had had room", async () => {
    const lines = await linesOf([
      name,
      ...column(["Experience"], 40, 730, 14, 14),
      ...column(
        [
          "Ward Manager",
          "Harbour Hospital",
          "Led a team",
          "Kept the rota",
          "",
          "Staff Nurse",
          "Lakeside Clinic",
          "Ran the round",
        ],
        40,
        700,
      ),
      ...column(["September 2019 –", "present", "Leeds", "", "", "2014 – 2019", "Goole"], 460, 700),
    ]);
    expect(lines.slice(2)).toEqual([
      "Ward Manager\tSeptember 2019 – present",
      "Harbour Hospital\tLeeds",
      "Led a team",
      "Kept the rota",
      "Staff Nurse\t2014 – 2019",
      "Lakeside Clinic\tGoole",
      "Ran the round",
    ]);
  });
});
