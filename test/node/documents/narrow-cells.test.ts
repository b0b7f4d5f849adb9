/** Narrow columns of word processors and margins: addresses broken anywhere, tables without room between rows, blocks beside a name. */

import { afterAll, describe, expect, it } from "vitest";
import { createDocumentReader } from "../../../scripts/documents/document-reader.ts";
import { column, makePdf, type PdfText } from "./make-pdf.ts";

const reader = createDocumentReader();
afterAll(() => reader.close());
const linesOf = async (texts: readonly PdfText[]): Promise<readonly string[]> => {
  const result = await reader.read({ bytes: makePdf([{ texts }]) });
  return result.ok ? result.value.text.split("\n").filter((line) => line !== "") : [result.failure.code];
};

describe("an e-mail address broken in a column", () => {
  const side = (lines: readonly string[]): readonly PdfText[] => [
    ...column(["Amal Okoye", "+44 20 7946 0018", ...lines, "Leeds"], 40, 740),
    ...column(
      [
        "EXPERIENCE",
        "Ward Manager, Harbour Hospital",
        "March 2019 – present",
        "Led a team of 24 nurses",
        "Kept the rota of two wards",
      ],
      260,
      733,
    ),
    ...column(["EDUCATION", "BSc Nursing, University of Leeds", "2010 – 2014"], 260, 640),
  ];
  it.each([
    [["amal.okoye@exam", "ple.org"], "amal.okoye@example.org"],
    [["amal.okoye@example", ".org"], "amal.okoye@example.org"],
    [["amal.okoye@example.", "org"], "amal.okoye@example.org"],
    [["amal.okoye.of.the.ward@example.or", "g"], "amal.okoye.of.the.ward@example.org"],
    [["amal.okoye", "@example.org"], "amal.okoye@example.org"],
    [["Email: amal.okoye@exam", "ple.org"], "Email: amal.okoye@example.org"],
  ])("is whole: %j", async (lines, whole) => {
    expect(await linesOf(side(lines))).toContain(whole);
  });

  it("is whole where its lines end at the edge of the page", async () => {
    const texts = [
      ...column(["Amal Okoye"], 40, 740),
      ...column(["amal.okoye.nurse@example"], 400, 740),
      // Helvetica's letters make the one 126.86 points wide, the other 17.23.
      { text: ".org", x: 400 + 126.86 - 17.23, y: 726 },
    ];
    expect(await linesOf(texts)).toContain("Amal Okoye\tamal.okoye.nurse@example.org");
  });

  it.each([
    [["amal@example.org", "nurse"]],
    [["Okoye", "@amal.example.social"]],
    [["amal@example.org", "okoye.example.net"]],
    [["amal@example.org", "b.okoye@example.org"]],
  ])("takes nothing else: %j", async (lines) => {
    expect(await linesOf(side(lines))).toEqual(expect.arrayContaining(lines));
  });
});

it("reads an address beside the name before what stands below both", async () => {
  const texts = [
    { text: "Amal Okoye", x: 40, y: 760, size: 22 },
    { text: "Ward Manager", x: 40, y: 742 },
    ...column(["12 Mill Lane", "Leeds", "+44 20 7946 0018", "amal.okoye@example.org"], 430, 764),
    ...column(["EDUCATION"], 40, 700, 14, 13),
    ...column(["2010 – 2014", "2008 – 2010"], 40, 680),
    ...column(["BSc Nursing, University of Leeds", "Diploma in Care, Leeds College"], 140, 680),
    ...column(["EXPERIENCE"], 40, 640, 14, 13),
    ...column(["2019 – present"], 40, 620),
    ...column(["Ward Manager, Harbour Hospital"], 140, 620),
    ...column(
      ["Led a team of 24 nurses on two wards and kept the rota of both for nine years, and cut waiting times by half"],
      40,
      600,
    ),
  ];
  expect(await linesOf(texts)).toEqual([
    "Amal Okoye",
    "Ward Manager",
    "12 Mill Lane",
    "Leeds",
    "+44 20 7946 0018",
    "amal.okoye@example.org",
    "EDUCATION",
    "2010 – 2014\tBSc Nursing, University of Leeds",
    "2008 – 2010\tDiploma in Care, Leeds College",
    "EXPERIENCE",
    "2019 – present\tWard Manager, Harbour Hospital",
    "Led a team of 24 nurses on two wards and kept the rota of both for nine years, and cut waiting times by half",
  ]);
});

it("reads boxes close to the text beside them in their own column", async () => {
  const texts = [
    { text: "Amal Okoye", x: 40, y: 760, size: 18 },
    ...column(["EXPERIENCE"], 40, 730, 14, 13),
    ...column(
      [
        "Ward Manager",
        "Harbour Hospital",
        "2019 – present",
        "",
        "Led a team of 24 nurses on two wards and kept the",
        "rota of both",
      ],
      40,
      710,
    ),
    ...column(["EDUCATION"], 275, 730, 14, 13),
    ...column(["BSc Nursing", "University of Leeds", "2010 – 2014"], 275, 710),
    ...column(["Wound care", "Rota planning"], 278, 654, 20),
    ...column(["LANGUAGES"], 275, 598, 14, 13),
    ...column(["English", "Igbo"], 275, 580),
    ...column(["Staff Nurse", "Lakeside Clinic", "2014 – 2019"], 40, 606),
  ];
  const lines = await linesOf(texts);
  // The line ends eleven points before the box: less than parts two things on a line.
  expect(lines).toEqual(
    expect.arrayContaining(["Led a team of 24 nurses on two wards and kept the", "Wound care", "Rota planning"]),
  );
  expect(lines.indexOf("2014 – 2019")).toBeLessThan(lines.indexOf("EDUCATION"));
});

it("keeps each year of a list with what happened in it", async () => {
  const rows = [
    ["2020", "Finalist, Baking Contest World Final", "Leeds, England"],
    ["2015", "3rd Place, Bread Contest Final", "Bristol, England"],
    ["2017", "Silver Prize, Cake Contest Final", "Leeds, England"],
    ["2018", "2nd Award, Bun Festival", "England"],
  ];
  const texts = [
    { text: "Amal Okoye", x: 40, y: 760, size: 18 },
    ...column(["AWARDS"], 40, 725, 14, 13),
    ...rows.flatMap((row, line) => row.flatMap((cell, index) => column([cell], 40 + index * 190, 700 - line * 14))),
  ];
  expect((await linesOf(texts)).slice(2)).toEqual(rows.map((row) => row.join("\t")));
});

it("makes one range of two years in a margin, one above the other", async () => {
  const texts = [
    { text: "Amal Okoye", x: 120, y: 760, size: 18 },
    ...column(["EXPERIENCE"], 120, 730, 14, 13),
    ...column(["2014", "2018", "Leeds"], 60, 708),
    ...column(["Harbour Hospital", "Staff Nurse", "Cared for eight patients a shift"], 120, 708),
    ...column(["2011", "2014", "Bristol"], 60, 650),
    ...column(["Lakeside Clinic", "Healthcare Assistant", "Helped residents with meals"], 120, 650),
  ];
  const lines = await linesOf(texts);
  expect(lines).toContain("2014 2018\tHarbour Hospital");
  expect(lines).toContain("2011 2014\tLakeside Clinic");
});

it("takes the last words of a sentence for no heading of a column", async () => {
  const texts = [
    { text: "Amal Okoye", x: 40, y: 760, size: 18 },
    ...column(["Experience"], 40, 730, 14, 13),
    ...column(["2017 – present", "", "", "2013 – 2017", "", "2011 – 2012"], 40, 708),
    ...column(
      [
        "Teacher at Elm Grove School, Leeds. Leads mathematics across",
        "the school for Key",
        "",
        "Teacher at Lakeside School, Leeds. Ran the",
        "choir.",
        "Assistant at Hill School, Leeds. Read aloud.",
      ],
      130,
      708,
    ),
    // A title in bold ends its line, and the sentence.
    { text: "Stage 2.", x: 130, y: 680, bold: true },
    ...column(["Education"], 40, 610, 14, 13),
    ...column(["2007 – 2010 BA English, University of Kent, with first-class honours"], 40, 590),
  ];
  const lines = await linesOf(texts);
  expect(lines).toContain("2013 – 2017\tTeacher at Lakeside School, Leeds. Ran the");
  expect(lines).toContain("2011 – 2012\tAssistant at Hill School, Leeds. Read aloud.");
});

it("reads the rows of a table that has no room between them, known by the dates they begin with", async () => {
  const rows: readonly (readonly (readonly string[])[])[] = [
    [["Period"], ["Position"], ["Company"], ["Duties"]],
    [["2019 – present"], ["Senior Ward", "Manager"], ["Harbour", "Hospital"], ["Leads a team of 24 nurses", "on two wards"]],
    [["2014 – 2019"], ["Nurse"], ["Lakeside", "Clinic"], ["Ran the wound care round", "of the clinic"]],
  ];
  const texts: PdfText[] = [{ text: "Amal Okoye", x: 40, y: 760, size: 18 }];
  let line = 0;
  for (const row of rows) {
    row.forEach((cell, index) => texts.push(...column(cell, 40 + index * 130, 700 - line * 14)));
    line += Math.max(...row.map(({ length }) => length));
  }
  expect(await linesOf(texts)).toEqual([
    "Amal Okoye",
    "Period\tPosition\tCompany\tDuties",
    "2019 – present\tSenior Ward Manager\tHarbour Hospital\tLeads a team of 24 nurses on two wards",
    "2014 – 2019\tNurse\tLakeside Clinic\tRan the wound care round of the clinic",
  ]);
});
