/** Of a line that tells more than where somebody belongs, only that goes. */

import { describe, expect, it } from "vitest";
import { parseResume } from "../parse-resume/parse-resume.ts";
import { anonymise } from "./anonymise.ts";

const anonymised = (text: string): string => anonymise(text, parseResume(text), { asOf: "2026-10-20" }).profile.text;
const top = "Ines Vargas\ni.vargas@example.com | 07700 900123\n\n";
const work = "EXPERIENCE\nPipe Fitter, Harbour Pipes Ltd, Leeds\nMarch 2019 - Present\n- Laid 40 km of pipe\n";
const under = (heading: string, line: string): string =>
  (anonymised(`${top}${work}\n${heading}\n${line}\n`).split(`${heading}\n`)[1] ?? "").trim();

describe("memberships among other things", () => {
  it.each([
    [
      "- Halved scrap in a year; volunteer at St. Anne's Church; trained 4 fitters",
      "- Halved scrap in a year; trained 4 fitters",
    ],
    ["- Member of the Muslim Nurses Network, ran 12 audits", "- Ran 12 audits"],
    ["- Volunteer with the Gay Police Association. Passed 30 inspections.", "- Passed 30 inspections."],
    ["- Raised £9,000 as treasurer of the Hindu Society and trained 6 stewards", "- Raised £9,000 and trained 6 stewards"],
    ["- President of the Women in Rail network", ""],
    ["- Built the booking system of the Women's Hospital", "- Built the booking system of the Women's Hospital"],
    ["- Cleaned ducts for the Catholic Education Service", "- Cleaned ducts for the Catholic Education Service"],
  ])("under a job: %s", (line, left) => {
    expect(anonymised(`${top}${work}${line}\n`).split("pipe\n")[1] ?? "").toBe(left);
  });

  it.each([
    ["Horizon Grant €2m; Curie Women in Maths Prize; NIH R21", "Horizon Grant €2m; NIH R21"],
    ["Best thesis of the year. Young Muslim Writers award. Dean's list.", "Best thesis of the year. Dean's list."],
    ["Black Lawyers Scholarship, 2019", ""],
    ["Employee of the month, Women in Trades award", "Employee of the month"],
  ])("among awards: %s", (line, left) => {
    expect(under("AWARDS", line)).toBe(left);
  });

  it.each([
    ["Lesbian and Gay Book Club, treasurer (kept a budget of $9,000)", "Treasurer (kept a budget of $9,000)"],
    ["Baptist Church, Leeds, 2015 - 2018", ""],
    ["Society of Asian Chemists (secretary); Institute of Welding", "Institute of Welding"],
    ["Ran 30 repair evenings at the Somali Women's Centre in Leeds", "Ran 30 repair evenings"],
  ])("among what one volunteers for: %s", (line, left) => {
    expect(under("VOLUNTEERING", line)).toBe(left);
  });

  it("leaves a profile in prose its sentences, however long it is", () => {
    const before =
      "I am a pipe fitter with fourteen years on ships and in refineries, and I have laid more than forty kilometres of pipe in three countries without one leak.";
    const after =
      "I read isometric drawings, weld stainless steel and plan the work of a crew of nine, and my foremen call me whenever a shutdown has to be short and nobody may be hurt, which is what I like most.";
    const own = "I am an active member of Mount Zion Baptist Church and the Society of Women Engineers.";
    expect(under("SUMMARY", `${before} ${own} ${after}`)).toBe(`${before} ${after}`);
  });

  it.each(["ADDITIONAL INFORMATION", "OTHER", "ABOUT ME", "ACTIVITIES"])("go from the lines under %s", (heading) => {
    for (const line of [
      "Igreja Batista",
      "Tenor in a gay men's choir",
      "Sunday school teacher at Rehoboth Chapel",
      "Deacon, Ebenezer Baptist Church",
      "Volunteer at Jamia Masjid on Fridays",
      "Ehrenamt in der DITIB-Moschee",
    ])
      expect(under(heading, `${line}\nExcel`)).toBe("Excel");
  });

  it.each(["Military driving licence", "Women's health course", "BSL level 3, deaf awareness", "Black belt in Six Sigma"])(
    "but not what is a skill there: %s",
    (line) => {
      for (const heading of ["ADDITIONAL INFORMATION", "OTHER", "ABOUT ME"]) expect(under(heading, line)).toBe(line);
    },
  );

  it("keep what is told of the work in a profile", () => {
    const line = "Architect who restored church roofs in Leeds";
    expect(under("ABOUT ME", line)).toBe(line);
  });
});
