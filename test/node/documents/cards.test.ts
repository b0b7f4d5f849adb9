/** Cards of unequal length side by side. */

import { afterAll, expect, it } from "vitest";
import { createDocumentReader } from "../../../scripts/documents/document-reader.ts";
import { column, makePdf } from "./make-pdf.ts";

const reader = createDocumentReader();
afterAll(() => reader.close());

it("keeps the lines that only the longer card has, and what stands below the cards apart", async () => {
  const first = ["2019 – present", "Ward Manager", "Harbour Hospital", "Led a team of 24 nurses", "Kept the rota of two wards"];
  const second = ["2014 – 2019", "Staff Nurse", "Lakeside Clinic", "Ran the wound care round"];
  const texts = [
    { text: "Amal Okoye", x: 40, y: 760, size: 22 },
    ...column(["Experience"], 40, 725, 14, 13),
    ...column(first, 46, 700),
    ...column(second, 320, 700),
    ...column(["Available at once."], 46, 610),
  ];
  const result = await reader.read({ bytes: makePdf([{ texts }]) });
  expect(result.ok ? result.value.text.split("\n").filter((line) => line !== "") : []).toEqual([
    "Amal Okoye",
    "Experience",
    ...first,
    ...second,
    "Available at once.",
  ]);
});
