/** Who a resume is about, where the name on its first line could be something else or has something else beside it. */

import { describe, expect, it } from "vitest";
import { parseResume } from "../parse-resume/parse-resume.ts";
import { anonymise } from "./anonymise.ts";

const work = "EXPERIENCE\nPipe Fitter, Harbour Pipes Ltd, Leeds\nMarch 2019 - Present\n- Laid 40 km of pipe\n";
const anonymised = (header: string, said: string): string => {
  const text = `${header}\n\nSUMMARY\n${said}\n\n${work}`;
  return anonymise(text, parseResume(text), { asOf: "2026-10-20" }).profile.text.split("\n\nEXPERIENCE")[0] ?? "";
};

describe("names at the top", () => {
  it.each([
    ["L. Washington\nStructural Engineer\nbluebird@example.com", "Washington leads a crew."],
    ["L. WASHINGTON\nStructural Engineer\n07700 900123", "Washington leads a crew."],
    ["D. London\nStructural Engineer\n07700 900123 | bluebird@example.com", "London leads a crew."],
  ])("an initial and a place: %s", (header, said) => {
    expect(parseResume(`${header}\n\n${work}`).basics.name?.text).toBe(header.split("\n")[0]);
    expect(anonymised(header, said)).toBe("Structural Engineer\n\nSUMMARY\n[candidate] leads a crew.");
  });

  it.each(['Robert "Bob" Lind', "Robert (Bob) Lind", "Robert “Bob” Lind", "Robert Lind (Bob)"])("a nickname: %s", (name) => {
    expect(anonymised(`${name}\nbluebird@example.com`, "Bob plans shutdowns.")).toBe("SUMMARY\n[candidate] plans shutdowns.");
  });

  it.each([
    ["Jane Lind, FCA, MSW", "FCA, MSW"],
    ["Jane Lind FCA MSW", "FCA MSW"],
    ["Jane Lind, MRICS", "MRICS"],
    ["Jane Lind, BSc (Hons), FCIPD, MIET", "BSc (Hons), FCIPD, MIET"],
    ["Jane Lind, CPA, CGMA", "CPA, CGMA"],
    ["Jane Lind, USA", undefined],
  ])("letters behind it: %s", (name, letters) => {
    const left = "SUMMARY\n[candidate] plans shutdowns.";
    expect(anonymised(`${name}\nbluebird@example.com`, "Jane plans shutdowns.")).toBe(
      letters === undefined ? left : `${letters}\n\n${left}`,
    );
  });
});
