/** Other people in a resume's body: quoted, in the family, beside a role, and named for those who ask about the candidate. */

import { describe, expect, it } from "vitest";
import { parseResume } from "../parse-resume/parse-resume.ts";
import { anonymise } from "./anonymise.ts";

const header = "Amal Okoye\namal.okoye@example.com\n\nEXPERIENCE\nNurse, Harbour Hospital, Leeds\nMarch 2019 - Present\n";
const body = (lines: string): string => {
  const text = `${header}- Wound care on 3 wards\n${lines}\n`;
  return anonymise(text, parseResume(text), { asOf: "2026-10-20" }).profile.text.split("3 wards\n")[1] ?? "";
};

describe("other people", () => {
  it.each([
    ['"Never late, never loud." - Birgit Lindqvist, ward manager', '"Never late, never loud." - [person], ward manager'],
    ["“Keeps calm.” (Kenji Tanaka, matron)", "“Keeps calm.” ([person], matron)"],
    ['"Keeps calm," says Birgit van der Lind, who led the ward', '"Keeps calm," says [person], who led the ward'],
    ['- Our matron, Kenji Tanaka, wrote: "Keeps calm"', '- Our matron, [person], wrote: "Keeps calm"'],
    ["- Covered nights while my spouse Henrik was ill", "- Covered nights while [person] was ill"],
    ["- Site manager: Birgit Lindqvist", "- Site manager: [person]"],
    ["• Supervising partner: Birgit Lindqvist", "• Supervising partner: [person]"],
    ["Thesis committee: Birgit Lindqvist (chair), Kenji Tanaka", "Thesis committee: [person] (chair), [person]"],
    ["- Ex-manager: Birgit Lindqvist", "- Ex-manager: [person]"],
    ["- Trained under Birgit Lindqvist in wound care", "- Trained under [person] in wound care"],
    ["- Audit with surgeon Birgit Lindqvist, 40 cases", "- Audit with surgeon [person], 40 cases"],
    ["- Exhibition of ward art curated by Birgit Lindqvist", "- Exhibition of ward art curated by [person]"],
    ['"Hears the dust before it falls." - K. Tanaka', '"Hears the dust before it falls." - [person]'],
    ['"The best tutor of the course." -- Kenji T., former nurse', '"The best tutor of the course." -- [person], former nurse'],
    ['"I would trust them with my keys." - Kenji Tanaka Sr., owner', '"I would trust them with my keys." - [person], owner'],
    ["- Played with violinists Birgit Lindqvist and Kenji Tanaka", "- Played with violinists [person] and [person]"],
    ["- Published as Okoye, née Lindqvist", "- Published as [candidate], [person]"],
    ["- Thanked by Datuk Kenji Tanaka at the opening", "- Thanked by [person] at the opening"],
  ])("go from %s", (line, left) => {
    expect(body(line)).toBe(left);
  });

  it("go from a list under any heading that announces them", () => {
    const left = body("\nPEOPLE WHO CAN VOUCH FOR ME\nBirgit Lindqvist, ward manager\nKenji Tanaka - matron");
    expect(left).not.toMatch(/Birgit|Lindqvist|Kenji|Tanaka/);
  });

  it("go from bullets of a list that announces them", () => {
    const left = body("\nPEOPLE WHO WILL SPEAK FOR ME\n- Birgit Lindqvist, ward manager\n- Kenji Tanaka, matron\n");
    expect(left).not.toMatch(/Birgit|Lindqvist|Kenji|Tanaka/);
  });

  it("go from a line that says who they are at work", () => {
    expect(body("\nWHO CAN TELL YOU ABOUT ME\nBirgit Lindqvist, General Manager")).toContain("[person], General Manager");
  });

  it("go from above their contacts", () => {
    const left = body("\nAVAILABLE TO TALK\nBirgit Lindqvist\nWard manager\n+44 113 496 0999");
    expect(left).not.toMatch(/Birgit|Lindqvist|0999/);
  });

  it.each([
    "- Taught children English and Python",
    '- Wrote "Safe Hands" - Harbour Hospital manual',
    "- Worked under Harbour Trust rules with senior nurse Practice Education",
    "- Ran the Mother and Child unit; Child Health Grand Rounds",
    '- Built "Ward Map" (Power BI, Excel)',
    "- Project Manager: Data Warehouse",
    "Account Manager: Harbour Bank",
  ])("are none in %s", (line) => {
    expect(body(line)).toBe(line);
  });

  it("go from beside the candidate in a list of authors under any heading", () => {
    expect(body("\nSELECTED PEER-REVIEWED WORK\nOkoye A., Lindqvist B., Tanaka K. Night shifts. Nursing Today")).toBe(
      "\nSELECTED PEER-REVIEWED WORK\n[candidate], [person], [person]. Night shifts. Nursing Today",
    );
  });
});
