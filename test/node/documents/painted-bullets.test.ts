/** Bullets that are painted as shapes, as browsers print those of their lists: no text tells them. */

import { afterAll, describe, expect, it } from "vitest";
import { createDocumentReader } from "../../../scripts/documents/document-reader.ts";
import { parseResume } from "../../../src/engine/parse-resume/parse-resume.ts";
import { makePdf, type PdfText } from "./make-pdf.ts";

const reader = createDocumentReader();
afterAll(() => reader.close());

/** A disc as four arcs, and a square. */
const disc = (x: number, y: number, radius: number): string => {
  const [left, right, top, bottom] = [x - radius, x + radius, y + radius, y - radius].map(String);
  return `${right} ${String(y)} m ${right} ${top} ${String(x)} ${top} ${String(x)} ${top} c ${left} ${top} ${left} ${String(y)} ${left} ${String(y)} c ${left} ${bottom} ${String(x)} ${bottom} ${String(x)} ${bottom} c ${right} ${bottom} ${right} ${String(y)} ${right} ${String(y)} c h f`;
};
const square = (x: number, y: number, half: number): string =>
  `${String(x - half)} ${String(y - half)} ${String(2 * half)} ${String(2 * half)} re f`;

const left = 60;
const leading = 14;
const head = [
  "Amal Okoye",
  "amal.okoye@example.org",
  "",
  "EXPERIENCE",
  "",
  "Ward Manager, Harbour Hospital",
  "March 2019 – present",
];
const deeds = [["Led a team of 24 nurses on two wards and", "kept their rota"], ["Cut waiting times by 18 percent"]];

type Shape = (x: number, y: number, size: number) => string;

/** A page with `shape` before the first line of each deed, 9 points to the left of it. */
const sheetOf = (shape: Shape, size: number, written = head): { texts: readonly PdfText[]; under: string } => {
  const lines = [...written.map((text) => [text]), ...deeds].flatMap((texts) =>
    texts.map((text, index) => ({ text, isDeed: deeds.includes(texts), isFirst: index === 0 })),
  );
  const texts: PdfText[] = [];
  let under = "0 0 0 rg\n";
  for (const [index, { text, isDeed, isFirst }] of lines.entries()) {
    const y = 740 - index * leading;
    if (text !== "") texts.push({ text, x: isDeed ? left + 12 : left, y });
    if (isDeed && isFirst) under += `${shape(left + 3, y + 3, size)}\n`;
  }
  return { texts, under };
};

const textOf = async (sheets: readonly { texts: readonly PdfText[]; under: string }[]): Promise<string> => {
  const result = await reader.read({ bytes: makePdf(sheets) });
  return result.ok ? result.value.text : result.failure.code;
};

describe("a painted bullet", () => {
  it.each<[string, Shape]>([
    ["disc", disc],
    ["square", square],
  ])("is read when it is a %s", async (_, shape) => {
    const text = await textOf([sheetOf(shape, 1.6)]);
    expect(text.split("\n").filter((line) => line.includes("•"))).toEqual(deeds.map(([first]) => `• ${first ?? ""}`));
    expect(parseResume(text).work.flatMap(({ highlights }) => highlights.map((one) => one.text))).toEqual(
      deeds.map((lines) => lines.join(" ")),
    );
  });

  it("is read on pages that look alike", async () => {
    const text = await textOf([sheetOf(disc, 1.6), sheetOf(disc, 1.6, head.slice(1)), sheetOf(disc, 1.6)]);
    expect(text.split("\n").filter((line) => line.startsWith("•"))).toHaveLength(3 * deeds.length);
  });

  it.each<[string, Shape, number]>([
    ["as high as a letter: a mark on a line of time", disc, 4.4],
    ["a rule", (x, y) => `${String(x - 2)} ${String(y)} 6 1 re f`, 1],
    ["white on white", (x, y, size) => `1 g ${disc(x, y, size)} 0 g`, 1.6],
    ["one of several that rate something", (x, y, size) => [0, 5, 10, 15].map((back) => disc(x - back, y, size)).join("\n"), 1.6],
    ["below its line", (x, y, size) => disc(x, y - 6, size), 1.6],
    ["only a border", (x, y, size) => disc(x, y, size).replace(/f$/, "S"), 1.6],
  ])("is none that is %s", async (_, shape, size) => {
    expect(await textOf([sheetOf(shape, size)])).not.toContain("•");
  });

  it("is none that marks an entry on a line of time, left of the bullets of its deeds", async () => {
    const sheet = sheetOf(disc, 1.6);
    const heads = sheet.texts.filter(({ text }) => text.startsWith("Ward Manager"));
    const under = `${sheet.under}\n${heads.map(({ y }) => disc(left - 9, y + 3, 2)).join("\n")}`;
    const text = await textOf([{ ...sheet, under }]);
    expect(text.split("\n").filter((line) => line.includes("•"))).toEqual(deeds.map(([first]) => `• ${first ?? ""}`));
  });

  it("is not told twice where the text has its own", async () => {
    const sheet = sheetOf(disc, 1.6);
    const texts = sheet.texts.map((one) => (one.x > left ? { ...one, text: `• ${one.text}` } : one));
    expect(await textOf([{ ...sheet, texts }])).not.toMatch(/•\s*•/u);
  });
});
