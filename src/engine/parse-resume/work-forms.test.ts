/** Titles and employers that no list knows: told by the form that the section's other jobs show, or by who is plainly the employer. */

import { describe, expect, it } from "vitest";
import { parseResume } from "./parse-resume.ts";

type Job = readonly [title: string, employer: string, place: string, dates: string];

const jobsOf = (body: string): readonly string[] =>
  parseResume(
    `Ana Lindqvist\nana.lindqvist@example.org\n\nEXPERIENCE\n\n${body}\nEDUCATION\nBSc Biology, Lund University, 2010\n`,
  ).work.map((job) => `${job.position?.text ?? "-"} @ ${job.organisation?.text ?? "-"}, ${job.startDate ?? "-"}`);

const unknown: Job = ["Growth Ninja", "Quill and Ink", "Paris, France", "June 2016 - February 2019"];
const plain: readonly Job[] = [
  ["Line Cook", "Harbour Kitchens Inc.", "Leeds", "May 2012 - May 2016"],
  ["Data Analyst", "Lincoln University", "Denver, CO", "May 2009 - May 2012"],
];

const forms: readonly (readonly [string, (...job: Job) => string])[] = [
  ["employer and place beside the dates, title below", (t, e, p, d) => `${e}, ${p}          ${d}\n${t}`],
  ["employer beside the place, title beside the dates", (t, e, p, d) => `${e}          ${p}\n${t}          ${d}`],
  ["title beside the dates, employer and place below", (t, e, p, d) => `${t}          ${d}\n${e}, ${p}`],
  ["title beside the dates, employer below", (t, e, _, d) => `${t}          ${d}\n${e}`],
  ["employer beside the dates, title below", (t, e, _, d) => `${e}          ${d}\n${t}`],
  ["all behind bars, title first", (t, e, p, d) => `${t} | ${e} | ${p} | ${d}`],
  ["all behind bars, employer first", (t, e, p, d) => `${e} | ${t} | ${p} | ${d}`],
  ["behind dashes, title first", (t, e, _, d) => `${t} – ${e} – ${d}`],
  ["behind dashes, employer first", (t, e, _, d) => `${e} – ${t} – ${d}`],
  ["a line each, title first", (t, e, p, d) => `${t}\n${e}\n${p}\n${d}`],
  ["a line each, employer first", (t, e, _, d) => `${e}\n${t}\n${d}`],
  ["dates on a line above", (t, e, p, d) => `${d}\n${t}\n${e}, ${p}`],
  ["dates before employer and place", (t, e, p, d) => `${d}     ${e}, ${p}\n${t}`],
  ["place in brackets", (t, e, p, d) => `${e} (${p}) — ${t}, ${d}`],
  ["dates in brackets", (t, e, _, d) => `${t} (${d})\n${e}`],
];

describe("neither is known", () => {
  const expected = [
    "Growth Ninja @ Quill and Ink, 2016-06",
    "Line Cook @ Harbour Kitchens Inc., 2012-05",
    "Data Analyst @ Lincoln University, 2009-05",
  ];

  it.each(forms)("%s", (_, write) => {
    const text = (between: string): string => [unknown, ...plain].map((job) => `${write(...job)}\n${between}\n`).join("");
    expect(jobsOf(text("- Improved how things were done and trained four people\n- Kept records of what was sold"))).toEqual(
      expected,
    );
    expect(jobsOf(text("")), "a list without text").toEqual(expected);
  });

  it("is told by jobs above it as well as below", () => {
    const write = (t: string, e: string, d: string): string => `${t} – ${e} – ${d}\n- Kept records of what was sold\n\n`;
    const above = write("Line Cook", "Harbour Kitchens Inc.", "2012 - 2016") + write("Growth Ninja", "Plonk", "2009 - 2012");
    expect(jobsOf(above)).toEqual(["Line Cook @ Harbour Kitchens Inc., 2012", "Growth Ninja @ Plonk, 2009"]);
  });

  it("is told by the place beside the employer where no other job shows the form", () => {
    expect(jobsOf("Growth Ninja          2016 - 2019\nQuill, Leeds\n- Kept records\n\n")).toEqual(["Growth Ninja @ Quill, 2016"]);
    expect(jobsOf("Quill, Leeds          2016 - 2019\nGrowth Ninja\n- Kept records\n\n")).toEqual(["Growth Ninja @ Quill, 2016"]);
  });

  it("stays untold where the other jobs are written both ways", () => {
    const write = (left: string, right: string, d: string): string =>
      `${left} – ${right} – ${d}\n- Kept records of what was sold\n\n`;
    const text =
      write("Growth Ninja", "Plonk", "2016 - 2019") +
      write("Line Cook", "Harbour Kitchens Inc.", "2012 - 2016") +
      write("Lincoln University", "Data Analyst", "2009 - 2012");
    expect(jobsOf(text)).toEqual(["Line Cook @ Harbour Kitchens Inc., 2012", "Data Analyst @ Lincoln University, 2009"]);
  });
});

describe("the employer is plainly one", () => {
  it.each<readonly [string, string]>([
    ["above its dates", "Growth Ninja\nNorthgate Foods Ltd\nLeeds\n2016 - 2019"],
    ["beside its dates", "Growth Ninja          2016 - 2019\nNorthgate Foods Ltd, Leeds"],
    ["below the employer", "Northgate Foods Ltd\nGrowth Ninja\n2016 - 2019"],
  ])("the title that no list knows stands %s", (_, head) => {
    expect(jobsOf(`${head}\n- Kept records of what was sold\n\n`)).toEqual(["Growth Ninja @ Northgate Foods Ltd, 2016"]);
  });

  it("takes no town that no list knows for a title", () => {
    expect(jobsOf("Northgate Foods Ltd – Wexcombe\n2016 - 2019\nWorking as an adviser at a busy office.\n\n")).not.toContain(
      "Wexcombe @ Northgate Foods Ltd, 2016",
    );
  });
});
