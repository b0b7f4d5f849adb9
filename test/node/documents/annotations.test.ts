/** What lies on a page: fields that somebody filled in, typed remarks, and links. */

import { afterAll, describe, expect, it } from "vitest";
import { createDocumentReader } from "../../../scripts/documents/document-reader.ts";
import { makePdf, type PdfStream, type PdfText } from "./make-pdf.ts";

const reader = createDocumentReader();
afterAll(() => reader.close());

const read = async (texts: readonly PdfText[], objects: readonly (string | PdfStream)[], count: number) => {
  const list = Array.from({ length: count }, (_, index) => `${String(9 + index)} 0 R`).join(" ");
  const bytes = makePdf([{ texts, page: `/Annots [${list}]` }], {
    extraObjects: objects,
    catalog: `/AcroForm << /Fields [${list}] /DA (/Helv 11 Tf 0 g) >>`,
  });
  const result = await reader.read({ bytes });
  if (!result.ok) return { text: result.failure.code, kinds: [] };
  return { text: result.value.text, kinds: result.value.warnings.map(({ kind }) => kind) };
};

const rect = (y: number): string => `/Rect [150 ${String(y - 5)} 400 ${String(y + 15)}]`;
const appearance = (text: string): PdfStream => ({
  dictionary:
    "/Type /XObject /Subtype /Form /BBox [0 0 250 20] /Resources << /Font << /Helv << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>",
  data: `BT /Helv 11 Tf 0 g 2 5 Td (${text}) Tj ET`,
});
const field = (value: string, y: number, more: string): string =>
  `<< /Type /Annot /Subtype /Widget /FT /Tx /T (f${String(y)}) /V (${value}) ${rect(y)} /DA (/Helv 11 Tf 0 g) ${more} >>`;

const labels: readonly PdfText[] = ["Name", "Employer", "Position"].map((text, index) => ({ text, x: 50, y: 700 - index * 30 }));

describe("a field of a form", () => {
  it("is read at its place, as it is seen", async () => {
    const { text, kinds } = await read(
      labels,
      [
        field("Amal Okoye", 700, "/F 4 /AP << /N 12 0 R >>"),
        field("Harbour Hospital", 670, "/F 4"),
        field("Something else", 640, "/F 4 /AP << /N 13 0 R >>"),
        appearance("Amal Okoye"),
        appearance("Ward Manager"),
      ],
      3,
    );
    expect(text.split(/\n+/)).toEqual(["Name\tAmal Okoye", "Employer\tHarbour Hospital", "Position\tWard Manager"]);
    expect(kinds).toEqual([]);
  });

  it.each([
    ["hidden", "/F 2", []],
    ["shown nowhere on the screen", "/F 36", []],
    ["off the page", "/F 4 /Rect [900 900 950 920]", []],
    ["written in white", "/F 4 /DA (/Helv 11 Tf 1 g)", ["text-in-background-colour"]],
    ["too small", "/F 4 /DA (/Helv 2 Tf 0 g)", ["tiny-text"]],
  ])("is left out when it is %s", async (_, more, kinds) => {
    const given = `<< /Type /Annot /Subtype /Widget /FT /Tx /T (f) /V (Kubernetes) ${more.includes("/Rect") ? "" : rect(640)} ${more.includes("/DA") ? "" : "/DA (/Helv 11 Tf 0 g)"} ${more} >>`;
    const found = await read([...labels, { text: "Amal Okoye, ward manager", x: 50, y: 500 }], [given], 1);
    expect(found.text).not.toContain("Kubernetes");
    expect(found.kinds).toEqual(kinds);
  });
});

it("reads what somebody typed onto the page, and no notes", async () => {
  const { text } = await read(
    labels,
    [
      `<< /Type /Annot /Subtype /FreeText /Contents (Amal Okoye) /F 4 ${rect(700)} /DA (/Helv 11 Tf 0 g) /AP << /N 11 0 R >> >>`,
      `<< /Type /Annot /Subtype /Text /Contents (Ask her again) /F 4 ${rect(670)} >>`,
      appearance("Amal Okoye"),
    ],
    2,
  );
  expect(text).toContain("Name\tAmal Okoye");
  expect(text).not.toContain("Ask her");
});

describe("a link", () => {
  const line: readonly PdfText[] = [
    { text: "Amal Okoye", x: 50, y: 720, size: 18 },
    { text: "Email me | LinkedIn | +44 20 7946 0321", x: 50, y: 700 },
    { text: "Ward Manager, Harbour Hospital, 2019 - 2024", x: 50, y: 660 },
  ];
  const link = (uri: string, x0: number, x1: number): string =>
    `<< /Type /Annot /Subtype /Link /Rect [${String(x0)} 697 ${String(x1)} 710] /A << /S /URI /URI (${uri}) >> >>`;

  it("shows where it leads behind its word", async () => {
    const { text } = await read(
      line,
      [
        link("mailto:amal@example.org?subject=Job", 49, 90),
        link("https://www.linkedin.com/in/amal-okoye/", 98, 137),
        link("tel:+442079460321", 144, 230),
      ],
      3,
    );
    expect(text).toContain(
      "Email me (amal@example.org) | LinkedIn (https://www.linkedin.com/in/amal-okoye) | +44 20 7946 0321\n",
    );
  });

  it.each([
    ["runs something", "javascript:alert\\(1\\)"],
    ["leads to no page of somebody's own", "https://www.linkedin.com/company/harbour"],
    ["is stuffed", `https://github.com/${"kubernetes-".repeat(20)}`],
  ])("shows nothing when it %s", async (_, uri) => {
    const { text } = await read(line, [link(uri, 98, 137)], 1);
    expect(text).toContain("Email me | LinkedIn | +44 20 7946 0321\n");
  });
});
