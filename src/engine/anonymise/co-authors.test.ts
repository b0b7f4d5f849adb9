import { describe, expect, it } from "vitest";
import { parseResume } from "../parse-resume/parse-resume.ts";
import { anonymise } from "./anonymise.ts";

const published = (citation: string): string => {
  const text = `Amal Okoye\namal@example.com\n\nEXPERIENCE\nNurse, Harbour Hospital, Leeds\nMarch 2019 - Present\n- Wound care on 3 wards\n\nPUBLICATIONS\n${citation}\n`;
  return anonymise(text, parseResume(text), { asOf: "2026-10-20" }).profile.text.split("PUBLICATIONS\n")[1] ?? "";
};

describe("the authors of a publication", () => {
  it.each([
    [
      "Okoye A, Lindqvist BM, van der Berg K. Wound care in small wards. Journal of Nursing 2019;12(3):45-50.",
      "[candidate], [person], [person]. Wound care in small wards. Journal of Nursing;12(3):45-50.",
    ],
    ["Okoye, A., Lindqvist, B., & Tanaka, K. Dressing choice.", "[candidate], [person], & [person]. Dressing choice."],
    ["1. B. Lindqvist, A. Okoye and K. Tanaka: Night shifts.", "1. [person], [candidate] and [person]: Night shifts."],
    ["Amal Okoye, Birgit Lindqvist: Night shifts. Nursing Today", "[candidate], [person]: Night shifts. Nursing Today"],
    ["Lind X., Okoye A.*, Tanaka J. Night shifts. Nursing", "[person], [candidate]*, [person]. Night shifts. Nursing"],
    ["- Okoye A. Pressure ulcers. BMJ Open.", "- [candidate]. Pressure ulcers. BMJ Open."],
    ["Dressing choice. Lindqvist B, Okoye A. Tissue Viability.", "Dressing choice. [person], [candidate]. Tissue Viability."],
  ])("go from %s", (citation, left) => {
    expect(published(citation)).toBe(left);
  });

  it.each([
    "Machine Learning, Python and Data Science: A Survey. Nature",
    "Wound Care, Journal of Nursing",
    "Vitamin D and falls. Journal of Nursing",
  ])("are none in %s", (citation) => {
    expect(published(citation)).toBe(citation);
  });
});
