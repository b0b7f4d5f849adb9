/** What stands side by side: a column of dates beside its jobs, and two texts on the same lines. */

import { afterAll, describe, expect, it } from "vitest";
import { createDocumentReader } from "../../../scripts/documents/document-reader.ts";
import { column, makePdf } from "./make-pdf.ts";

const reader = createDocumentReader();
afterAll(() => reader.close());

const textOf = async (texts: Parameters<typeof makePdf>[0][0]["texts"]): Promise<string> => {
  const result = await reader.read({ bytes: makePdf([{ texts }]) });
  return result.ok ? result.value.text.replace(/\n+/g, "\n") : result.failure.code;
};

const deeds = [
  "Kept the ledgers of a listed group and reconciled the balances of its",
  "companies, and reported to the board of directors every month.",
];

describe("two jobs beside their dates", () => {
  it.each([
    ["nothing", ""],
    ["a place", "York"],
  ])("keep them when short lists follow at the left, and %s stands below a date", async (_, place) => {
    const text = await textOf([
      { text: "Amal Okoye", x: 56, y: 725, size: 14 },
      { text: "Experience", x: 56, y: 692, size: 14, bold: true },
      ...column(["2019 – Present", "", "", "2015 – 2019", place], 56, 670, 12),
      ...column(["Accountant, Northwind Ltd", ...deeds, "Clerk, Acme Ltd", ...deeds], 154, 670, 12),
      { text: "Skills", x: 56, y: 581, size: 14, bold: true },
      ...column(["Office", "Code"], 56, 562, 12),
      ...column(["Excel, Word", "SQL"], 94, 562, 12),
    ]);
    expect(text).toContain(`2019 – Present\tAccountant, Northwind Ltd\n${deeds.join("\n")}\n2015 – 2019\tClerk, Acme Ltd\n`);
    expect(text.indexOf("Skills")).toBeGreaterThan(text.indexOf("Clerk"));
  });
});

describe("two texts on the same lines", () => {
  const side = [
    "Contact",
    "amal@example.org",
    "020 7946 0000",
    "Skills",
    "Excel",
    "SQL",
    "Sage",
    "Languages",
    "English",
    "German",
  ];
  const main = [
    "Profile",
    "Accountant with ten years of experience",
    "Experience",
    "Senior Accountant, Northwind Ltd, 2019 - Present",
    "Prepared the monthly management accounts",
    "Led the year end audit with four staff",
    "Clerk, Acme Ltd, 2015 - 2019",
    "Filed the monthly returns",
    "Education",
    "BSc Economics, University of Leeds, 2012",
  ];

  it("are two columns though their headings look like the rest", async () => {
    const text = await textOf([
      { text: "Amal Okoye", x: 60, y: 800 - 40, size: 22 },
      ...column(side, 60, 720, 18),
      ...column(main, 220, 720, 18),
    ]);
    expect(text).toBe(["Amal Okoye", ...side, ...main].join("\n"));
  });

  it("are one where only one of them has headings: these are labels", async () => {
    const labels = ["Profile", "Skills", "Languages", "Interests", "References"];
    const values = ["Accountant of ten years", "Excel, SQL, Sage", "English, German", "Chess, rowing", "Given when asked for"];
    const text = await textOf([...column(labels, 60, 720, 18), ...column(values, 220, 720, 18)]);
    for (const [index, label] of labels.entries()) expect(text).toMatch(new RegExp(`${label}[\\t\\n]${values[index] ?? ""}`));
  });
});
