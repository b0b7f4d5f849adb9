/** What a page shows and what it hides, where it is painted in ways that need a second look. */

import { afterAll, describe, expect, it } from "vitest";
import { createDocumentReader } from "../../../scripts/documents/document-reader.ts";
import { column, makePdf, type PdfOptions, type PdfSheet, type PdfText } from "./make-pdf.ts";

const reader = createDocumentReader();
afterAll(() => reader.close());

const resume = column(
  [
    "amal.okoye@example.org",
    "EXPERIENCE",
    "Ward Manager, Harbour Hospital, 2019 - 2024",
    "Led a team of 24 nurses on two wards",
    "Nurse, Harbour Hospital, 2015 - 2019",
    "Kept the rota of the ward",
  ],
  40,
  740,
);
const name: PdfText = { text: "Amal Okoye", x: 40, y: 760, size: 20 };

const read = async (sheet: Partial<PdfSheet>, options: PdfOptions = {}) => {
  const result = await reader.read({ bytes: makePdf([{ texts: [...resume, name], ...sheet }], options) });
  if (!result.ok) return { text: result.failure.code, kinds: [] };
  return { text: result.value.text, kinds: result.value.warnings.map(({ kind }) => kind) };
};
const countOf = (text: string, part: string): number => text.split(part).length - 1;

describe("text that is painted twice at one place", () => {
  const unseen: readonly [string, string][] = [
    ["render mode 3", "0 g 3 Tr"],
    ["white", "1 g 0 Tr"],
    ["transparent", "/Clear gs 0 g 0 Tr"],
  ];
  const seen = "/Solid gs 0 g 0 Tr";
  it.each(unseen.flatMap(([what, before]) => [0, 0.7].map((offset) => ({ what, before, offset }))))(
    "is read once where the copy is $what, $offset points off",
    async ({ before, offset }) => {
      const copy = { ...name, x: name.x + offset, y: name.y - offset, before };
      for (const texts of [
        [...resume, { ...name, before: seen }, copy],
        [...resume, copy, { ...name, before: seen }],
      ]) {
        const { text, kinds } = await read({ texts, states: "/Solid << /ca 1 >>" });
        expect(countOf(text, "Amal Okoye")).toBe(1);
        expect(kinds).toEqual([]);
      }
    },
  );

  it("is left out and told where the copy says something else", async () => {
    const copy = { ...name, text: "Kubernetes", before: "1 g" };
    const { text, kinds } = await read({ texts: [...resume, copy, name] });
    expect(text).toContain("Amal Okoye");
    expect(text).not.toContain("Kubernetes");
    expect(kinds).toEqual(["text-in-background-colour"]);
  });
});

const grey = "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8";

describe("what lies over text", () => {
  it.each([
    ["the whole page", "q 612 0 0 792 0 0 cm /Soft Do Q"],
    ["a line", "q 400 0 0 40 30 690 cm /Soft Do Q"],
  ])("hides nothing when it is a picture with a soft mask over %s", async (_, over) => {
    const { text, kinds } = await read(
      { over, xObjects: "/Soft 9 0 R" },
      {
        extraObjects: [
          { dictionary: `${grey} /SMask 10 0 R`, data: "\x20" },
          { dictionary: grey, data: "\x14" },
        ],
      },
    );
    expect(text).toContain("Ward Manager, Harbour Hospital");
    expect(kinds).toEqual([]);
  });

  it.each([
    ["a highlighter that multiplies", "q /Multiply gs 1 1 0 rg 30 700 400 20 re f Q"],
    ["a frame", "q 1 0 0 rg 30 690 400 40 re 34 694 392 32 re f* Q"],
    ["a wave", "q 0 0 1 rg 0 0 m 0 792 l 612 0 l f Q"],
    ["a clipped band", "q 0 0 10 10 re W n 0.9 g 0 0 612 792 re f Q"],
  ])("hides nothing when it is %s", async (_, over) => {
    const { text, kinds } = await read({ over, states: "/Multiply << /BM /Multiply >>" });
    expect(text).toContain("Ward Manager, Harbour Hospital");
    expect(kinds).toEqual([]);
  });

  it("hides what it covers when it is opaque", async () => {
    const { text, kinds } = await read({ over: "q 400 0 0 16 30 706 cm /Im Do Q" });
    expect(text).not.toContain("Ward Manager");
    expect(kinds).toEqual(["text-behind-image"]);
  });
});

describe("white text", () => {
  const white = (before = "1 g"): readonly PdfText[] => [...resume, { text: "Night shifts", x: 40, y: 600, before }];
  const shading =
    "/Shading << /Blue << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 600 0] /Function << /FunctionType 2 /Domain [0 1] /C0 [0 0 0.3] /C1 [0 0.2 0.4] /N 1 >> >> >>";
  it.each([
    ["a gradient", "q 0 590 612 30 re W n /Blue sh Q"],
    ["a thick line", "0 0 0.4 RG 30 w 0 605 m 612 605 l S"],
    ["a stencil", "0 0 0.4 rg q 612 0 0 30 0 590 cm BI /IM true /W 1 /H 1 /BPC 1 /D [0 1] ID \x00 EI Q"],
    ["a band seen through", "q /Half gs 0 0 0.2 rg 0 590 612 30 re f Q"],
  ])("stays on %s", async (_, under) => {
    const { text, kinds } = await read({ texts: white(), under, resources: shading, states: "/Half << /ca 0.7 >>" });
    expect(text).toContain("Night shifts");
    expect(kinds).toEqual([]);
  });

  it("stays where its outlines are dark", async () => {
    expect((await read({ texts: white("1 g 0 G 2 Tr 0.5 w") })).text).toContain("Night shifts");
  });

  it("stays where a gradient shines through its letters", async () => {
    const over = "q BT 7 Tr /F1 10 Tf 1 0 0 1 40 600 Tm (Night shifts) Tj ET /Blue sh Q";
    expect((await read({ over, resources: shading })).text).toContain("Night shifts");
  });

  it.each([
    ["on paper", "1 g", ""],
    ["with white outlines", "1 G 1 Tr", ""],
    ["on a white card on a gradient", "1 g", "q /Blue sh Q 1 g 20 580 500 60 re f"],
    ["on a card that is nearly clear", "1 g", "q /Faint gs 0 g 20 580 500 60 re f Q"],
  ])("goes %s", async (_, before, under) => {
    const { text, kinds } = await read({ texts: white(before), under, resources: shading, states: "/Faint << /ca 0.06 >>" });
    expect(text).not.toContain("Night shifts");
    expect(kinds).toContain("text-in-background-colour");
  });
});

describe("a layer that is switched off", () => {
  const layer = "<< /Type /OCG /Name (Off) >>";
  it.each([
    ["by the list of those", "/OFF [9 0 R]"],
    ["by default", "/BaseState /OFF"],
  ])("%s takes its text with it, and is told", async (_, state) => {
    const catalog = `/OCProperties << /OCGs [9 0 R] /D << ${state} >> >>`;
    const marked = await read(
      {
        over: "/OC /Off BDC BT /F1 10 Tf 1 0 0 1 40 600 Tm (Night shifts) Tj ET EMC",
        resources: "/Properties << /Off 9 0 R >>",
      },
      { extraObjects: [layer], catalog },
    );
    const form = await read(
      { over: "/Fm Do", xObjects: "/Fm 10 0 R" },
      {
        extraObjects: [
          layer,
          {
            dictionary: "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /OC 9 0 R /Resources << /Font << /F1 3 0 R >> >>",
            data: "BT /F1 10 Tf 1 0 0 1 40 600 Tm (Night shifts) Tj ET",
          },
        ],
        catalog,
      },
    );
    for (const { text, kinds } of [marked, form]) {
      expect(text).toContain("Kept the rota of the ward");
      expect(text).not.toContain("Night shifts");
      expect(kinds).toEqual(["hidden-text"]);
    }
  });

  it("leaves the text of those that are on", async () => {
    const { text, kinds } = await read(
      {
        over: "/OC /On BDC BT /F1 10 Tf 1 0 0 1 40 600 Tm (Night shifts) Tj ET EMC",
        resources: "/Properties << /On 9 0 R >>",
      },
      { extraObjects: [layer, layer], catalog: "/OCProperties << /OCGs [9 0 R 10 0 R] /D << /OFF [10 0 R] >> >>" },
    );
    expect(text).toContain("Night shifts");
    expect(kinds).toEqual([]);
  });
});
