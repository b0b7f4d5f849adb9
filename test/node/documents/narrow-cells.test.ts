/** What narrow columns of word processors break: e-mail addresses anywhere, and the cells of tables without room between rows. */

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
    [["amal@example.org", "okoye.example.net"]],
    [["amal@example.org", "b.okoye@example.org"]],
  ])("takes nothing else: %j", async (lines) => {
    expect(await linesOf(side(lines))).toEqual(expect.arrayContaining(lines));
  });
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
