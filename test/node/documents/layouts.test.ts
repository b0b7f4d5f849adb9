/** Pages as designers lay them out, each read in the order in which a person would. */

import { afterAll, describe, expect, it } from "vitest";
import { createDocumentReader } from "../../../scripts/documents/document-reader.ts";
import { parseResume } from "../../../src/engine/parse-resume/parse-resume.ts";
import { makeDocx, paragraph, run, table } from "./make-docx.ts";
import { column, makePdf, type PdfText } from "./make-pdf.ts";

const reader = createDocumentReader();
afterAll(() => reader.close());

const textOf = async (texts: readonly PdfText[]): Promise<string> => {
  const result = await reader.read({ bytes: makePdf([{ texts }]) });
  if (!result.ok) throw new Error(result.failure.code);
  return result.value.text;
};
const linesOf = async (texts: readonly PdfText[]): Promise<readonly string[]> =>
  (await textOf(texts)).split("\n").filter((line) => line !== "");

/** What stands at these heights: `[y, text]`. */
const at = (x: number, size: number, lines: readonly (readonly [number, string])[], bold = false): readonly PdfText[] =>
  lines.map(([y, text]) => ({ text, x, y, size, bold }));

const name = { text: "Amal Okoye", x: 40, y: 760, size: 22 };
const jobs = [
  [660, "Harbour Hospital"],
  [646, "Ward Manager"],
  [632, "Led a team of 24 nurses on two wards"],
  [604, "Lakeside Clinic"],
  [590, "Staff Nurse"],
  [576, "Ran the wound care round every week"],
] as const;
const read = [
  "Harbour Hospital\t2019 – present",
  "Ward Manager",
  "Led a team of 24 nurses on two wards",
  "Lakeside Clinic\t2014 – 2019",
  "Staff Nurse",
  "Ran the wound care round every week",
];
const studies = [
  [520, "University of Eastmoor"],
  [506, "BSc Nursing"],
] as const;

describe("headings in a margin", () => {
  it("opens what stands below them when they are set at the right edge, among the dates", async () => {
    const lines = await linesOf([
      name,
      ...at(500, 16, [
        [730, "About"],
        [690, "Work"],
        [545, "Education"],
      ]),
      ...at(40, 10, [[712, "A nurse who keeps wards calm and people well."], ...jobs, ...studies]),
      ...at(490, 9, [
        [660, "2019 – present"],
        [604, "2014 – 2019"],
        [520, "2010 – 2014"],
      ]),
    ]);
    expect(lines).toEqual([
      "Amal Okoye",
      "About",
      "A nurse who keeps wards calm and people well.",
      "Work",
      ...read,
      "Education",
      "University of Eastmoor\t2010 – 2014",
      "BSc Nursing",
    ]);
  });

  it("knows a heading of larger letters close to the text it opens", async () => {
    const lines = await linesOf([
      name,
      ...at(50, 18, [[659, "Work"]]),
      ...at(42, 18, [[519, "Studies"]]),
      ...at(118, 12, [...jobs, ...studies]),
    ]);
    expect(lines).toEqual(["Amal Okoye", "Work", ...jobs.map(([, text]) => text), "Studies", ...studies.map(([, text]) => text)]);
  });

  it("takes a heading at the middle of its text first", async () => {
    const lines = await linesOf([
      { ...name, x: 250 },
      ...at(
        60,
        12,
        [
          [707, "CONTACT"],
          [653, "LOCATION"],
          [590, "LANGUAGES"],
        ],
        true,
      ),
      ...at(200, 9, [
        [720, "Phone"],
        [707, "Email"],
        [694, "Website"],
        [660, "City"],
        [647, "Country"],
        [597, "English"],
        [584, "Yoruba"],
      ]),
      ...at(320, 9, [
        [720, "+44 20 7946 0018"],
        [707, "amal.okoye@example.org"],
        [694, "amal.example.org"],
        [660, "Leeds"],
        [647, "England"],
        [597, "native"],
        [584, "fluent"],
      ]),
    ]);
    expect(lines).toEqual([
      "Amal Okoye",
      "CONTACT",
      "Phone\t+44 20 7946 0018",
      "Email\tamal.okoye@example.org",
      "Website\tamal.example.org",
      "LOCATION",
      "City\tLeeds",
      "Country\tEngland",
      "LANGUAGES",
      "English\tnative",
      "Yoruba\tfluent",
    ]);
  });
});

describe("what stays as it stands", () => {
  it("a deed behind a dash below the dates of its job", async () => {
    const lines = ["Baker, Harbour Bakery", "2015 - 2018", "• Baked bread", "• Sold it", "Cook", "since 2019", "• Cooked"];
    expect(await linesOf([name, ...column(lines, 40, 700, 12)])).toEqual(["Amal Okoye", ...lines]);
  });

  it("skills written small in two columns", async () => {
    const lines = await linesOf([
      name,
      ...column(["typing", "filing", "phones"], 40, 700),
      ...column(["mail", "post", "keys"], 240, 700),
    ]);
    expect(lines).toEqual(["Amal Okoye", "typing\tmail", "filing\tpost", "phones\tkeys"]);
  });

  it("dates in small print before a title", async () => {
    const lines = await linesOf([
      name,
      ...at(40, 6, [[660, "2019 – 2024"]]),
      ...at(120, 11, [[660, "Ward Manager"]]),
      ...at(40, 10, [[640, "Led a team of nurses"]]),
    ]);
    expect(lines).toEqual(["Amal Okoye", "2019 – 2024\tWard Manager", "Led a team of nurses"]);
  });

  it("a heading that says current beside its text", async () => {
    const lines = await linesOf([name, ...at(40, 12, [[660, "Current Employment"]], true), ...at(200, 10, jobs)]);
    expect(lines).toEqual(["Amal Okoye", "Current Employment", ...jobs.map(([, text]) => text)]);
  });
});

describe("a form", () => {
  it("parts labels from what they say, and makes a label whole that its column broke", async () => {
    const labels = ["Name", "Dates", "Occupation held", "Main activities and", "responsibilities", "Name of the", "employer"];
    const values = [
      "Amal Okoye",
      "2019 to date",
      "Ward Manager",
      "Led a team of nurses",
      "and their training",
      "Harbour Hospital",
    ];
    // Set to the right against the values, as the European form has it.
    const room: Readonly<Record<string, number>> = {
      Name: 29,
      Dates: 27,
      "Occupation held": 76,
      employer: 56,
      "Name of the": 56,
    };
    const width = (label: string): number => room[label] ?? 88;
    const lines = await linesOf([
      ...labels.map((text, index) => ({ text, x: 190 - width(text), y: 700 - index * 14, size: 10 })),
      ...column(values, 200, 700),
    ]);
    expect(lines).toEqual([
      "Name\tAmal Okoye",
      "Dates\t2019 to date",
      "Occupation held\tWard Manager",
      "Main activities and responsibilities\tLed a team of nurses",
      "and their training",
      "Name of the employer\tHarbour Hospital",
    ]);
  });
});

describe("letters set apart", () => {
  const spaced = "0 g 0 Tr 2.5 Tc";
  it.each([
    ["WORK EXPERIENCE", spaced],
    ["EDUCATION", spaced],
    ["Personal Summary", "0 g 0 Tr 1.2 Tc"],
    ["2019-02-01 TO 2023-01-31", "0 g 0 Tr 4 Tc"],
    ["AMAL OKOYE", "0 g 0 Tr 4 Tc"],
    ["AMAL OKOYE", "0 g 0 Tr 1.3 Tc"],
    ["Amal-Ruth Okoye Bello", "0 g 0 Tr 1.3 Tc"],
  ])("reads %s as words", async (text, before) => {
    const lines = await linesOf([
      { text, x: 40, y: 700, before },
      ...at(40, 10, jobs).map((one) => ({ ...one, before: "0 Tc" })),
    ]);
    expect(lines[0]).toBe(text);
  });

  it("keeps the blanks among capitals of two sizes", async () => {
    const pieces: readonly (readonly [text: string, x: number, size: number])[] = [
      ["S", 40, 12],
      ["T", 48, 8],
      [". M", 52.9, 12],
      ["ARY", 69.6, 8],
      ["'", 86, 12],
      ["S", 88.3, 8],
    ];
    const written = pieces.map(([text, x, size]) => ({ text, x, y: 700, size }));
    expect((await linesOf([...written, ...at(40, 10, jobs)]))[0]).toBe("ST. MARY'S");
  });

  it("prints an accent and its letter over one another as one letter", async () => {
    const letters = at(40, 20, [[760, "Ren\u00B4"]]);
    const rest = at(72, 20, [[760, "e Marchand"]]);
    expect((await linesOf([...letters, ...rest, ...at(40, 10, jobs)]))[0]).toBe("René Marchand");
  });

  it("leaves words of few letters, marks and classes alone", async () => {
    const texts = ["C, R, Go", "I am in it to do my best", "• • • •", "A or B, if at all", "Phase I a"];
    expect(await linesOf(column([...texts, "Ran the wound care round every week"], 40, 700))).toEqual(
      expect.arrayContaining(["C, R, Go", "I am in it to do my best", "A or B, if at all", "Phase I a"]),
    );
  });
});

describe("columns", () => {
  it("puts a name in large letters before what stands beside it", async () => {
    const lines = await linesOf([
      ...column(["12 Mill Lane", "Leeds", "+44 20 7946 0018"], 60, 770, 12),
      { text: "Amal Okoye", x: 140, y: 768, size: 32 },
      ...at(140, 10, jobs),
    ]);
    expect(lines.slice(0, 4)).toEqual(["Amal Okoye", "12 Mill Lane", "Leeds", "+44 20 7946 0018"]);
  });

  it("takes a block that begins where the other side ends for no column", async () => {
    const right = column(["Amal Okoye", "Ward Manager", "+44 20 7946 0018", "amal.okoye@example.org"], 400, 770);
    const skills = [0, 1, 2].flatMap((index) => column(["Triage", index === 2 ? "" : "Audit"], 40 + index * 180, 690));
    const lines = await linesOf([...right, { text: "Skills", x: 40, y: 705 }, ...skills, ...at(40, 10, jobs)]);
    expect(lines.slice(0, 6)).toEqual([...right.map(({ text }) => text), "Skills", "Triage\tTriage\tTriage"]);
  });

  const side = ["SKILLS", "Wound care", "Triage", "Rota planning", "LANGUAGES", "English, native"];

  it("reads the column first that the name heads", async () => {
    const lines = await linesOf([
      ...column(side, 40, 740),
      { ...name, x: 230, y: 742 },
      ...column(["Ward Manager", "EXPERIENCE", ...jobs.map(([, text]) => text)], 230, 715),
    ]);
    expect(lines.slice(0, 3)).toEqual(["Amal Okoye", "Ward Manager", "EXPERIENCE"]);
    expect(lines.slice(-side.length)).toEqual(side);
  });

  it("keeps the dates of the left column there, and a footer below both", async () => {
    const lines = await linesOf([
      name,
      ...at(40, 10, [[690, "EXPERIENCE"], ...jobs]),
      ...at(280, 10, [
        [660, "2019 – present"],
        [604, "2014 – 2019"],
      ]),
      ...at(380, 10, [
        [691, "SKILLS"],
        [661, "Wound care"],
        [640, "Triage"],
        [622, "LANGUAGES"],
        [605, "English, native"],
        [590, "Yoruba, fluent"],
      ]),
      { text: "Amal Okoye: Ward Manager, page 1", x: 222, y: 40, size: 10 },
    ]);
    expect(lines).toEqual([
      "Amal Okoye",
      "EXPERIENCE",
      ...read,
      "SKILLS",
      "Wound care",
      "Triage",
      "LANGUAGES",
      "English, native",
      "Yoruba, fluent",
      "Amal Okoye: Ward Manager, page 1",
    ]);
  });

  it("reads cards side by side one after the other, but a table by its lines", async () => {
    const left = ["University of Eastmoor", "2014 – 2018", "MSc Nursing"];
    const right = ["College of Westhill", "2010 – 2014", "BSc Nursing"];
    expect(await linesOf([name, ...column(left, 40, 700), ...column(right, 330, 700)])).toEqual([
      "Amal Okoye",
      ...left,
      ...right,
    ]);
    const table = [
      ["Harbour Hospital", "2019", "2024"],
      ["Lakeside Clinic", "2014", "2019"],
      ["Hill Hospice", "2011", "2014"],
      ["Red Tent", "2009", "2011"],
    ];
    const cells = [0, 1, 2].flatMap((cell) =>
      column(
        table.map((row) => row[cell] ?? ""),
        40 + cell * 160,
        700,
      ),
    );
    expect(await linesOf([name, ...cells])).toEqual(["Amal Okoye", ...table.map((row) => row.join("\t"))]);
  });
});

describe("dates in a narrow column", () => {
  it.each([
    [
      ["02/2019 –", "present"],
      ["03/2014 –", "01/2019"],
    ],
    [
      ["Feb 2019", "– present"],
      ["March 2014", "– January 2019"],
    ],
    [
      ["02/2019 to", "present"],
      ["03/2014 to", "01/2019"],
    ],
  ])("are made whole: %j", async (first, second) => {
    const text = await textOf([
      name,
      { text: "EXPERIENCE", x: 40, y: 690 },
      ...column(first, 480, 655, 12),
      ...column(second, 480, 599, 12),
      ...at(40, 10, jobs),
    ]);
    const { work } = parseResume(text);
    expect(work.map(({ organisation, startDate, endDate }) => [organisation?.text, startDate, endDate])).toEqual([
      ["Harbour Hospital", "2019-02", "present"],
      ["Lakeside Clinic", "2014-03", "2019-01"],
    ]);
  });
});

describe("a table of a DOCX", () => {
  it("keeps the dates and the place at the right of a job on its first lines", async () => {
    const job = (lines: readonly string[], edge: readonly string[]): readonly string[] => [
      lines.map((line) => paragraph(run(line))).join(""),
      edge.map((line) => paragraph(run(line))).join(""),
    ];
    const bytes = makeDocx(
      [
        paragraph(run("Amal Okoye")),
        paragraph(run("EXPERIENCE")),
        table([
          job(["Harbour Hospital", "Ward Manager", "Led a team of 24 nurses on two wards"], ["2019 – present", "Leeds"]),
          job(["Lakeside Clinic", "Staff Nurse", "Ran the wound care round every week"], ["2014 – 2019"]),
        ]),
      ].join(""),
    );
    const result = await reader.read({ bytes });
    expect(result.ok && result.value.text.split("\n").filter((line) => line !== "")).toEqual([
      "Amal Okoye",
      "EXPERIENCE",
      "Harbour Hospital\t2019 – present",
      "Ward Manager\tLeeds",
      "Led a team of 24 nurses on two wards",
      "Lakeside Clinic\t2014 – 2019",
      "Staff Nurse",
      "Ran the wound care round every week",
    ]);
  });
});
