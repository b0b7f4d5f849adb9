import { describe, expect, it } from "vitest";
import { parseResume } from "../parse-resume/parse-resume.ts";
import { adviseDates } from "./advise-dates.ts";

const asOf = "2026-11-01";
const job = (dates: string): string => `Clerk, Acme Ltd, Leeds\n${dates}\n- Filed 40 letters a day\n- Answered the phone\n\n`;
const resume = (work: string, after = "Education\nBA History, University of Leeds, 2011\n"): string =>
  `Robin Example\nrobin@example.org\n\nExperience\n${work}\n${after}\nSkills\nExcel, Word\n`;
const kinds = (text: string) => adviseDates(text, parseResume(text), asOf).map(({ kind }) => kind);
const gapsOf = (text: string) => adviseDates(text, parseResume(text), asOf).filter(({ kind }) => kind === "gap");
const later = job("March 2020 – Present");
const earlier = job("May 2014 – January 2018");

describe("gaps", () => {
  it.each([
    ["March 2020 – Present", "May 2014 – July 2019", 7],
    ["March 2020 – Present", "May 2014 – August 2019", undefined],
    ["2019 – Present", "2014 – 2018", undefined],
    ["March 2020 – Present", "2014 – 2019", undefined],
    ["2020 – Present", "2014 – 2018", 12],
    ["March 2021 – Present", "2014 – 2019", 14],
  ])("%s after %s: %s", (next, before, months) => {
    const [gap] = gapsOf(resume(job(next) + job(before)));
    expect(gap?.message.match(/\d+/u)?.[0]).toBe(months === undefined ? undefined : String(months));
  });

  it.each([
    "Career break (caring for a parent)\nFebruary 2018 – February 2020\n\n",
    "Career break (caring for a parent), February 2018 – February 2020\n\n",
    "2018 – 2020: Maternity leave and raising two children\n\n",
    "Parental leave\n02/2018 – 02/2020\n\n",
    "Sabbatical, February 2018 – February 2020\n- Walked across Spain\n\n",
    "Full-time parent\nFeb 2018 – Feb 2020\n\n",
  ])("are explained by %j", (line) => {
    expect(gapsOf(resume(later + line + earlier))).toEqual([]);
  });

  it.each([
    "Education\nMA History, University of York, 2018 – 2020\n",
    "Education\nMA History, University of York, 2020\n",
    "Education\nMA History, University of York\nFebruary 2018 – February 2020\n",
    "Volunteering\nVolunteer driver, Age UK, February 2018 – February 2020\n\nEducation\nBA History, University of Leeds, 2011\n",
  ])("are explained by %j", (after) => {
    expect(gapsOf(resume(later + earlier, after))).toEqual([]);
  });

  it("stay where nothing is told of them", () => {
    expect(gapsOf(resume(later + earlier))).toHaveLength(1);
    expect(gapsOf(resume(later + earlier, "Education\nBA History, University of Leeds, 2008 – 2011\n"))).toHaveLength(1);
    expect(gapsOf(resume(`${later}Career break, February 2018 – December 2018\n\n${earlier}`))).toHaveLength(1);
  });
});

describe("dates that run backwards", () => {
  it.each(["March 2020 – May 2018", "03/2020 – 05/2018", "2020 – 2018", "Dec 2020 – Jan 2020"])("%s", (dates) => {
    expect(kinds(resume(job(dates)))).toContain("dates-backwards");
    expect(kinds(resume(job(dates)))).not.toContain("dates-missing");
  });

  it("are not those that are missing", () => {
    expect(kinds(resume("Clerk, Acme Ltd, Leeds\n- Filed 40 letters a day\n- Answered the phone\n\n"))).not.toContain(
      "dates-backwards",
    );
  });
});
