/** Codes of TeX's fonts that no name explains. */

import { describe, expect, it } from "vitest";
import { withLettersOfTex } from "./letters-of-tex.ts";

describe("the text of an item", () => {
  it.each([
    ["Senior Sta\u001b Nurse", "Senior Staff Nurse"],
    ["She\u001eeld o\u001fine, quali\u001ced, work\u001dow", "Sheffield offline, qualified, workflow"],
    ["o\u000ece", "office"],
    ["Nov 2015 \u0015 Dec 2019 \u0016 \u0010here\u0011", "Nov 2015 – Dec 2019 — “here”"],
    ["a budget of ¿250,000", "a budget of £250,000"],
    ["\u0088 Kept the books", "• Kept the books"],
    ["\u000f Kept the books", "• Kept the books"],
    ["\u000f", "•"],
  ])("is written with its letters: %j", (text, shown) => {
    expect(withLettersOfTex(text)).toBe(shown);
  });

  it.each(["¿Qué sabes hacer?", "Kept the books – all of them", "a\tb"])("stays as it is: %j", (text) => {
    expect(withLettersOfTex(text)).toBe(text);
  });
});
