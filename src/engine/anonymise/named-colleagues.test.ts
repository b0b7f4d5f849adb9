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
    ["Worked with María López, Head of Design, on a site", "Worked with [person], Head of Design, on a site"],
    ["Worked with María López, our designer, on a site", "Worked with [person], our designer, on a site"],
    ["Worked closely with María López (operations manager)", "Worked closely with [person] (operations manager)"],
    ["Worked with Ana Lind and Li Wei, both senior nurses", "Worked with [person] and [person], both senior nurses"],
    ["Worked with Ana Lind, who now leads it", "Worked with [person], who now leads it"],
    ["Worked with Ana Lind and her team", "Worked with [person] and their team"],
    ["Worked with Mei L. and Jonas K. on shifts", "Worked with [person] and [person] on shifts"],
    ["Supervised Keisha Brown and two apprentices", "Supervised [person] and two apprentices"],
    ["Supervised PhD student Wanjiru Kamau", "Supervised PhD student [person]"],
    ["Mentored two juniors (Ola Berg and Ines Pinto)", "Mentored two juniors ([person] and [person])"],
    ["Trained 2 new starters including Jorge Pinto and Amy Cho", "Trained 2 new starters including [person] and [person]"],
    ["Trained Juan Pablo Ríos and Customer Care staff", "Trained [person] and Customer Care staff"],
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
    "Coached Mini Hurling",
    "Worked with Estee Lauder",
    "Worked with Estee Lauder on spring lines",
    "Worked closely with Deutsche Bahn",
    "Trained Deutsche Bank staff",
    "Trained Estee Lauder and Bobbi Brown consultants",
    "Onboarded Louis Vuitton, Dior and Fendi onto the portal",
    "Trained Poka Yoke to 30 staff",
    "Worked with Rolls Royce, Aston Martin and Bentley",
    "Worked with Hugo Boss, a retailer, on windows",
    "Worked with Harvey Nichols (client) on windows",
    "Worked with Jones Lang, surveyors in Leeds",
    "Worked alongside Morgan Sindall and Balfour Beatty on site",
    "Worked with Leonard Cheshire to find homes",
    "Worked with Milton Keynes to plan bus lanes",
    "Worked with Buenos Aires and São Paulo offices",
    "Mentored Google Summer of Code students",
    "Supervised Site Operations in New York",
  ])("are none in: %s", (line) => expect(bullet(line)).toBe(line));

  it("are known by what the resume says of them elsewhere", () => {
    const text = `${header}- Reported to Ana Lind\n- Worked with Ana Lind and Estee Lauder on valves\n- Worked closely with Bo Ek\n\nREFERENCES\nBo Ek, 07700 900123\n`;
    expect(anonymise(text, parseResume(text), { asOf: "2026-10-20" }).profile.text).toContain(
      "- Reported to [person]\n- Worked with [person] and Estee Lauder on valves\n- Worked closely with [person]",
    );
  });
});
