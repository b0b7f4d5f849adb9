/** Colleagues whom a deed names without a title: they go, and firms, tools and teams stay. */

import { describe, expect, it } from "vitest";
import { parseResume } from "../parse-resume/parse-resume.ts";
import { anonymise } from "./anonymise.ts";

const header = "Amal Okoye\namal.okoye@example.com\n\nEXPERIENCE\nPlanner, Harbour Pipes Ltd, Leeds\nMarch 2019 - Present\n";
const bullet = (line: string): string => {
  const text = `${header}- Laid 40 km of pipe\n- ${line}\n- Welded steel\n`;
  return /pipe\n- (.*)\n/.exec(anonymise(text, parseResume(text), { asOf: "2026-10-20" }).profile.text)?.[1] ?? "";
};

describe("named colleagues", () => {
  it.each([
    ["Trained Birgit Lindqvist and Aisha Khan", "Trained [person] and [person]"],
    ["Trained Tony Russo, Mohammed Ahmed and Kwame Boateng in safety", "Trained [person], [person] and [person] in safety"],
    ["Mentored Priya N. and two others", "Mentored [person] and two others"],
    ["Mentored Priya N.", "Mentored [person]."],
    ["Worked with María López on the redesign", "Worked with [person] on the redesign"],
    ["Worked closely with Jan van der Lind, now in Leeds", "Worked closely with [person], now in Leeds"],
    ["Planned shifts alongside Siobhán O'Rourke", "Planned shifts alongside [person]"],
    ["Cut scrap and mentored Anna-Lena Ek to a promotion", "Cut scrap and mentored [person] to a promotion"],
  ])("go from: %s", (line, left) => expect(bullet(line)).toBe(left));

  it.each([
    "Trained Customer Service staff",
    "Trained Power BI users",
    "Trained Project Managers in Leeds",
    "Worked directly with Incident Response Coordinators to plan shifts",
    "Trained Naive Bayes and Random Forest models",
    "Trained Random Forest on ward data",
    "Worked with Red Hat",
    "Worked with Red Hat on Linux",
    "Worked with Goldman Sachs on pipes",
    "Worked with Adobe Illustrator and Visual Studio",
    "Worked closely with Product Design",
    "Worked with Active Directory and Power BI",
    "Worked with Harbour Trust on rules",
    "Worked with Tata Motors on valves",
    "Supported Home Depot",
    "Coached Boys Basketball",
    "Mentored Google Summer of Code students",
    "Supervised Site Operations in New York",
  ])("are none in: %s", (line) => expect(bullet(line)).toBe(line));
});
