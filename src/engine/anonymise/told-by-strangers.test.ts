/** Identity in the words of people whom nobody asked for it, and merit that sounds like identity. */

import { describe, expect, it } from "vitest";
import { parseResume } from "../parse-resume/parse-resume.ts";
import { anonymise } from "./anonymise.ts";

const anonymised = (text: string): string => anonymise(text, parseResume(text), { asOf: "2026-10-20" }).profile.text;
const work = "EXPERIENCE\nNurse, Harbour Hospital, Leeds\nMarch 2019 - Present\n- Wound care on 3 wards\n";
const about = (line: string): string => anonymised(`Ines Vargas\ni.vargas@example.com\n\nABOUT ME\n${line}\n\n${work}`);

describe("what is told of the person", () => {
  it.each<readonly [string, readonly string[]]>([
    ["I keep the Lenten fast, so I like flexible lunch breaks.", ["Lenten"]],
    ["I pray five times a day and plan my breaks around it.", ["pray"]],
    ["Forty-one. I am Alevi and do not mind working at Christmas.", ["Forty", "Alevi"]],
    ["Buddhist, not strict; likes early shifts.", ["Buddhist"]],
    ["I sing at my church on Sundays.", ["church"]],
    ["I am the only woman in our yard of ninety.", ["woman"]],
    ["I am a hard working lady, very clean.", ["lady"]],
    ["Gentleman of thirty five years seeking a ward of his own.", ["Gentleman", "thirty"]],
    ["Separated, two girls, no Saturday nights please.", ["Separated", "girls"]],
    ["Cohabiting with Joost, four kids under 9.", ["Cohabiting", "Joost", "kids"]],
    ["Sickle cell carrier, cleared for all work.", ["Sickle"]],
    ["Blood type O+, mild hearing loss in left ear.", ["Blood", "O+", "hearing"]],
    ["Ethiopian ward nurse with four years of practice.", ["Ethiopian"]],
    ["My picture is on page 2, sorry for the tie.", ["picture"]],
    ["TWIC # 7719 0042 18, last4 6620, National ID Q123 884 017", ["7719", "0042", "6620", "Q123", "884"]],
    ["Working with Children Check WWC0447118E", ["WWC0447118E"]],
  ])("%s", (line, gone) => {
    const left = about(line);
    for (const word of gone) expect(left).not.toContain(word);
    expect(left).toContain("Wound care on 3 wards");
  });

  it("hides a year of graduation that is cut short", () => {
    const text = `Ines Vargas\ni.vargas@example.com\n\n${work}\nEDUCATION\nBSc Nursing, Harbour University, '07\nDiploma in Care, Hill College, finished ’12\n`;
    const left = anonymised(text);
    expect(left).not.toMatch(/07|12/);
    expect(parseResume(text).education.map(({ endDate }) => endDate)).toEqual(["2007", "2012"]);
  });

  it("hides those who speak for the person, whatever the heading", () => {
    const left = anonymised(
      `Ines Vargas\ni.vargas@example.com\n\n${work}\nWHO'LL VOUCH\nTrent Kosta ops manager\nDougie Prentice, owner\n`,
    );
    for (const name of ["Trent", "Kosta", "Dougie", "Prentice"]) expect(left).not.toContain(name);
  });
});

describe("what only sounds like it", () => {
  it.each([
    "Married up datasets from two systems; match rate from 58 to 93 percent",
    "Wrote the married-up survey database",
    "Married timber lengths for the finger-jointing line",
    "Led the only female health clinic of the county",
    "Taught English to four girls of year 9",
    "Working with Children Check held",
    "British Sign Language interpreter for the ward",
    "Moved 40 desks from Office '97 and Windows '98",
    "Prepared rooms for Ramadan and Diwali with the kitchen",
  ])("%s", (line) => {
    expect(anonymised(`Ines Vargas\ni.vargas@example.com\n\n${work}- ${line}\n`)).toContain(line);
  });

  it.each([
    ["Fisheries Scientist · Stock assessment · Survey design", "Fisheries Scientist · Stock assessment · Survey design"],
    ["Chief Accountant , IFRS reporting", "Chief Accountant , IFRS reporting"],
    ["Pattern Cutter / Garment Technologist", "Pattern Cutter / Garment Technologist"],
  ])("keeps what stands beside a title in the header: %s", (line, kept) => {
    expect(anonymised(`Ines Vargas\n${line}\ni.vargas@example.com\n\n${work}`)).toContain(kept);
  });
});
