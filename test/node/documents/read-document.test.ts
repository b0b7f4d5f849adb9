import { afterAll, describe, expect, it } from "vitest";
import { createDocumentReader } from "../../../scripts/documents/document-reader.ts";
import type { ReadDocument } from "../../../src/engine/documents/read-document.ts";
import { parseResume } from "../../../src/engine/parse-resume/parse-resume.ts";
import { makeDocx, paragraph, run, table } from "./make-docx.ts";
import { column, makePdf, type PdfText } from "./make-pdf.ts";
import { main, samples, side } from "./samples.ts";

const reader = createDocumentReader();
afterAll(() => reader.close());

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const outcome = (bytes: Uint8Array, fileName?: string) => reader.read({ bytes, ...(fileName === undefined ? {} : { fileName }) });
const read = async (bytes: Uint8Array, fileName?: string): Promise<ReadDocument> => {
  const result = await outcome(bytes, fileName);
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
};
const sample = (name: string): Uint8Array => samples.find((one) => one.name === name)?.bytes ?? new Uint8Array();
const written = (lines: readonly string[]): string => lines.filter((line) => line !== "").join("\n");
const withoutGaps = (text: string): string => text.replace(/\n+/g, "\n");

describe("the order of reading", () => {
  it("reads columns one after the other", async () => {
    const { text, warnings } = await read(sample("two-columns.pdf"));
    expect(withoutGaps(text)).toBe(`Amal Okoye\n${written(side)}\n${written(main)}`);
    expect(warnings).toEqual([]);
  });

  it("keeps a date at the right edge on its line", async () => {
    const { text } = await read(sample("right-dates.pdf"));
    expect(text).toContain("Electrician, Nordwerk GmbH\t2019 – 2024\n• Rewired 40 flats\n• Trained three apprentices");
  });

  it("reads a column of dates at the left with what happened then", async () => {
    const dates = ["2019 – 2024", "2015 – 2019", "2012 – 2015", "2009 – 2012", "2006 – 2009"];
    const jobs = dates.map((_, index) => `Position number ${String(index + 1)} of several, Nordwerk`);
    const { text } = await read(makePdf([{ texts: [...column(dates, 40, 700), ...column(jobs, 140, 700)] }]));
    expect(text.split("\n")).toEqual(dates.map((date, index) => `${date}\t${jobs[index] ?? ""}`));
  });

  it("says page numbers and repeated footers not at all, and what they separate comes together", async () => {
    const { text } = await read(sample("footers.pdf"));
    expect(text).not.toContain("Marchand");
    expect(text).toContain("Line of page 1\nAnother line of text\n\nPart 2 begins");
  });

  it("makes a word whole that a line end cut, and leaves a compound its hyphen", async () => {
    const { text } = await read(
      makePdf([
        { texts: column(["Improved the imple-", "mentation of a cloud-", "native platform and long-", "term plans"], 40, 700) },
      ]),
    );
    expect(text).toBe("Improved the implementation\nof a cloud-native\nplatform and long-term\nplans");
  });

  it.each([
    ["Worked in their of-", "fices of the group", "offices"],
    ["Sent all the in-", "voices in time", "invoices"],
    ["Wrote to the com-", "panies of example.com", "companies"],
    ["Made the re-", "ports of a month", "reports"],
    ["Kept the part-", "ners of each part up to date", "partners"],
    ["Led the manage-", "ment team they manage", "management"],
    ["Led an employee-", "owned shop, as an employee", "employee-owned"],
    ["Made in-", "house courses in time", "in-house"],
    ["Was the co-", "founder of a shop", "co-founder"],
    ["Ran a high-", "volume kitchen", "high-volume"],
    ["Did part-", "time work as a part of it", "part-time"],
  ])("tells a syllable from a word before a hyphen: %s", async (above, below, word) => {
    const { text } = await read(makePdf([{ texts: column([above, below], 40, 700) }]));
    expect(text).toContain(` ${word}`);
  });

  it("gives the same profile from a PDF and a DOCX of the same resume", async () => {
    const lines = [
      "Amal Okoye",
      "amal.okoye@example.org | +44 20 7946 0018",
      "EXPERIENCE",
      "Ward Manager, Harbour Hospital",
      "March 2019 – present",
      "• Led a team of 24 nurses",
    ];
    const pdf = await read(makePdf([{ texts: column(lines, 40, 700) }]));
    const docx = await read(makeDocx(lines.map((line) => paragraph(run(line))).join("")));
    const plain = (text: string): unknown =>
      JSON.parse(JSON.stringify(parseResume(text), (key, value: unknown) => (/span/i.test(key) ? undefined : value)));
    expect(plain(docx.text)).toEqual(plain(pdf.text));
    expect(parseResume(pdf.text).work).toHaveLength(1);
  });
});

describe("what is painted against what is extracted", () => {
  const visible: PdfText = { text: "Everybody reads this line", x: 40, y: 700 };
  const cases: readonly {
    readonly what: string;
    readonly kind: string;
    readonly texts?: readonly PdfText[];
    readonly under?: string;
    readonly over?: string;
  }[] = [
    {
      what: "white on white",
      kind: "text-in-background-colour",
      texts: [{ text: "secret words", x: 40, y: 650, before: "1 g" }],
    },
    {
      what: "nearly white",
      kind: "text-in-background-colour",
      texts: [{ text: "secret words", x: 40, y: 650, before: "0.97 0.97 0.96 rg" }],
    },
    {
      what: "white by four inks",
      kind: "text-in-background-colour",
      texts: [{ text: "secret words", x: 40, y: 650, before: "0 0 0 0 k" }],
    },
    {
      what: "blue on a blue band",
      kind: "text-in-background-colour",
      under: "0 0 1 rg 0 640 612 40 re f",
      texts: [{ text: "secret words", x: 40, y: 650, before: "0 0 1 rg" }],
    },
    { what: "render mode 3", kind: "invisible-text", texts: [{ text: "secret words", x: 40, y: 650, before: "3 Tr" }] },
    { what: "under 4 points", kind: "tiny-text", texts: [{ text: "secret words", x: 40, y: 650, size: 3 }] },
    { what: "off the page", kind: "text-outside-page", texts: [{ text: "secret words", x: 700, y: 650 }] },
    {
      what: "under an image",
      kind: "text-behind-image",
      texts: [{ text: "secret words", x: 40, y: 650 }],
      over: "q 200 0 0 30 30 640 cm /Im Do Q",
    },
    {
      what: "under a box",
      kind: "text-behind-image",
      texts: [{ text: "secret words", x: 40, y: 650 }],
      over: "0.9 g 30 640 200 30 re f",
    },
    {
      what: "outside a clip",
      kind: "invisible-text",
      texts: [],
      over: "q 300 300 50 50 re W n BT /F1 10 Tf 1 0 0 1 40 650 Tm (secret words) Tj ET Q",
    },
    {
      what: "transparent",
      kind: "invisible-text",
      texts: [],
      over: "q /Clear gs BT /F1 10 Tf 1 0 0 1 40 650 Tm (secret words) Tj ET Q",
    },
  ];

  it.each(cases)("leaves out text $what and says so", async ({ kind, texts = [], under, over }) => {
    const sheet = {
      texts: [visible, ...texts],
      ...(under === undefined ? {} : { under }),
      ...(over === undefined ? {} : { over }),
    };
    const { text, warnings } = await read(makePdf([sheet]));
    expect(text).toBe("Everybody reads this line");
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatchObject({ kind, place: { page: 1, line: 1 } });
  });

  it("keeps the visible part of a line whose other part is hidden", async () => {
    const { text } = await read(
      makePdf([
        {
          texts: [visible],
          over: "BT /F1 10 Tf 1 0 0 1 40 650 Tm (Java and) Tj 1 g ( kubernetes) Tj 0 g ( more that is seen) Tj ET",
        },
      ]),
    );
    expect(text).toContain("Java and");
    expect(text).toContain("more that is seen");
    expect(text).not.toContain("kubernetes");
  });

  it("does not take light text on a dark band for hidden", async () => {
    const { text, warnings } = await read(
      makePdf([{ under: "0 0 0.4 rg 0 690 612 60 re f", texts: [{ ...visible, before: "1 1 1 rg" }] }]),
    );
    expect(text).toBe(visible.text);
    expect(warnings).toEqual([]);
  });

  it("sees through a content stream that claims to be a picture", async () => {
    const honest = makePdf([{ texts: [visible, { text: "secret words", x: 40, y: 650, before: "1 g" }] }]);
    const disguised = Buffer.from(honest)
      .toString("latin1")
      .replace(/<< \/Length (\d+) \/Filter \/FlateDecode >>/, "<< /Length $1 /Subtype /Image /Filter /FlateDecode >>");
    expect((await read(Uint8Array.from(Buffer.from(disguised, "latin1")))).text).toBe(visible.text);
  });

  it("tells stuffed metadata", async () => {
    const { warnings } = await read(
      makePdf([{ texts: [visible] }], { info: `<< /Keywords (${"python kubernetes ".repeat(40)}) >>` }),
    );
    expect(warnings).toEqual([{ kind: "stuffed-metadata", place: {} }]);
  });

  it.each([
    ["txt", "Java\u200B\u2060Script and \u202Emore\u202C"],
    ["md", "Java\u200B\u2060Script and \u202Emore\u202C"],
  ])("takes zero-width characters out of a .%s", async (extension, source) => {
    const { text, warnings } = await read(bytesOf(source), `resume.${extension}`);
    expect(text).toBe("JavaScript and more");
    expect(warnings).toEqual([{ kind: "zero-width-characters", place: { line: 1, start: 0, end: 19 } }]);
  });

  it.each([
    ["hidden-text", "<w:vanish/>"],
    ["text-in-background-colour", '<w:color w:val="FFFFFF"/>'],
    ["tiny-text", '<w:sz w:val="2"/>'],
  ])("leaves out %s of a DOCX", async (kind, properties) => {
    const { text, warnings } = await read(makeDocx(paragraph(run("Seen ") + run("secret words", properties) + run("as well"))));
    expect(text).toBe("Seen as well");
    expect(warnings).toEqual([{ kind, place: { line: 1, start: 5, end: 5 } }]);
  });

  it("keeps white text of a DOCX on a dark cell", async () => {
    const cell = `<w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr>${paragraph(run("White on blue", '<w:color w:val="FFFFFF"/>'))}`;
    expect((await read(makeDocx(table([[cell]])))).text).toBe("White on blue");
  });

  it("leaves out hidden elements of HTML", async () => {
    const { text, warnings } = await read(sample("page.html"));
    expect(text).toBe("Lea Marchand\n\nChef & baker\n\n• Ran a kitchen of 12\n• Cut waste by 30 %\n\n2019\tHead chef");
    expect(warnings.map(({ kind }) => kind)).toEqual(["hidden-text", "hidden-text"]);
  });
});

describe("the other formats", () => {
  it.each([
    ["R&amp;D, Caf&eacute; &#8211; &unknown;", "R&D, Café – &unknown;"],
    ["| SQL \\| NoSQL | Good |\n|---|---|", "SQL | NoSQL\tGood"],
    [
      "[Work][1] and [home][]\n\n[1]: https://a.example 'A'\n[home]: https://b.example",
      "Work (https://a.example) and home (https://b.example)",
    ],
    ['Clerk <span style="color:white">Kubernetes</span>, Acme', "Clerk , Acme"],
    ["<div hidden>\n\nKubernetes <b>Go</b>\n\n</div>\n\nClerk", "Clerk"],
  ])("reads what Markdown shows of %j", async (source, shown) => {
    expect((await read(bytesOf(source), "a.md")).text).toBe(shown);
  });

  it("reads words of JSON Resume that stand in place of entries or of a section", async () => {
    const { text } = await read(
      bytesOf('{"basics":{"name":"Amal Okoye"},"work":null,"skills":["Excel","SQL"],"languages":"English"}'),
    );
    expect(withoutGaps(text)).toBe("Amal Okoye\nSkills\nExcel\nSQL\nLanguages\nEnglish");
  });

  it("reads JSON Resume so that the parser finds what it says", async () => {
    const resume = {
      basics: { name: "Amal Okoye", email: "amal.okoye@example.org", phone: "+44 20 7946 0018" },
      work: [
        { name: "Harbour Hospital", position: "Ward Manager", startDate: "2019-03-01", highlights: ["Led a team of 24 nurses"] },
      ],
      education: [
        { institution: "University of Eastmoor", area: "Nursing", studyType: "Bachelor", startDate: "2010", endDate: "2014" },
      ],
      skills: [{ name: "Care", keywords: ["Triage", "Wound care"] }],
    };
    const { format, text } = await read(bytesOf(JSON.stringify(resume)));
    const profile = parseResume(text);
    expect(format).toBe("json-resume");
    expect(profile.basics.email?.text).toBe("amal.okoye@example.org");
    expect(profile.work).toMatchObject([{ startDate: "2019-03", endDate: "present" }]);
    expect(profile.education).toMatchObject([{ startDate: "2010", endDate: "2014" }]);
  });

  it("reads Markdown without its marks", async () => {
    const { format, text } = await read(
      bytesOf(
        "# Lea Marchand\n\n**Chef** at [Le Port](https://port.example)\n\n- Ran a *kitchen*\n\n<!-- hire me -->\n| 2019 | Paris |\n|---|---|\n",
      ),
      "cv.md",
    );
    expect(format).toBe("markdown");
    expect(text).toBe("Lea Marchand\n\nChef at Le Port (https://port.example)\n\n• Ran a kitchen\n\n2019\tParis");
  });

  it("keeps what ends a heading of its own", async () => {
    expect((await read(bytesOf("## Skills ##\n\n## C#\n\nten years"), "cv.md")).text).toBe("Skills\n\nC#\n\nten years");
  });

  it("leaves out pictures that stand in the Markdown itself", async () => {
    const data = `data:image/png;base64,${"iVBORw0KGgo".repeat(5000)}`;
    const { text } = await read(bytesOf(`# Lea Marchand\n\n![photo](${data})\n\n<img alt="me" src="${data}">\n\nChef`), "cv.md");
    expect(text).toBe("Lea Marchand\n\nChef");
  });

  it.each(["![", "[a](", "<!--", "**a ", " ", "|-"])("reads Markdown whose marks never close: %j", async (mark) => {
    const { text } = await read(bytesOf(`# Lea Marchand\n\n${mark.repeat(100_000)}x`), "cv.md");
    expect(text.startsWith("Lea Marchand")).toBe(true);
  });

  it.each([
    ["UTF-16", Uint8Array.of(0xff, 0xfe, 0x4a, 0, 0xf6, 0, 0x72, 0, 0x67, 0), "Jörg"],
    ["Windows", Uint8Array.of(0x4a, 0xf6, 0x72, 0x67), "Jörg"],
  ])("reads text in %s", async (_, bytes, text) => {
    expect((await read(bytes, "cv.txt")).text).toBe(text);
  });
});
