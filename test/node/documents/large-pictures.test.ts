/** Pictures of any size: their pixels are not unpacked, and they count as painted all the same. */

import { zlibSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { createDocumentReader } from "../../../scripts/documents/document-reader.ts";
import { column, makePdf } from "./make-pdf.ts";

const reader = createDocumentReader();
afterAll(() => reader.close());

const texts = column(
  ["Amal Okoye", "Ward Manager, Harbour Hospital, 2019 - 2024", "Led a team of 24 nurses on two wards"],
  40,
  700,
);
/** More than any one part of a file may unpack to. */
const side = 3_000;
const pixels = zlibSync(new Uint8Array(side * side * 3), { level: 1 });
const picture = `/Type /XObject /Subtype /Image /Width ${String(side)} /Height ${String(side)} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode`;

const read = (sheet: { readonly under?: string; readonly over?: string; readonly white?: boolean }, data = pixels) =>
  reader.read({
    bytes: makePdf(
      [
        {
          texts: sheet.white === true ? texts.map((text) => ({ ...text, before: "1 g" })) : texts,
          ...sheet,
          xObjects: "/Large 9 0 R",
        },
      ],
      { extraObjects: [{ dictionary: picture, data }] },
    ),
  });

describe("a picture of nine million pixels", () => {
  it("is no reason to refuse a resume", async () => {
    const result = await read({ under: "q 80 0 0 80 500 700 cm /Large Do Q" });
    expect(result).toMatchObject({ ok: true, value: { warnings: [] } });
  });

  it("is a ground that white text may stand on", async () => {
    const result = await read({ under: "q 612 0 0 792 0 0 cm /Large Do Q", white: true });
    expect(result.ok && result.value.text).toContain("Ward Manager");
  });

  it("hides what it covers", async () => {
    const result = await read({ over: "q 400 0 0 14 30 683 cm /Large Do Q" });
    expect(result.ok && result.value.text).not.toContain("Ward Manager");
    expect(result.ok && result.value.warnings.map(({ kind }) => kind)).toEqual(["text-behind-image"]);
  });

  it("is refused where it is no picture but the page's own text", async () => {
    const content = zlibSync(new TextEncoder().encode(`BT /F1 10 Tf (x) Tj ET ${" ".repeat(30_000_000)}`), { level: 1 });
    expect(await read({}, content)).toMatchObject({ ok: false, failure: { code: "document-too-complex" } });
  });
});
