/** A job told on one line: what was done stands behind its head. */

import { describe, expect, it } from "vitest";
import { parseResume } from "./parse-resume.ts";

const read = (body: string) =>
  parseResume(`Noor Vance\nnoor.vance@example.com\n\nExperience\n\n${body}\n`).work.map(
    ({ position, organisation, highlights }) => [
      `${position?.text ?? "-"} @ ${organisation?.text ?? "-"}`,
      ...highlights.map(({ text }) => text),
    ],
  );

describe("what was done, on the line of its job", () => {
  it.each([
    ["Clerk, Harbour Bank, 2021 - present: managed 12 people and cut waste by 20 %.", "Clerk @ Harbour Bank"],
    ["Clerk, Harbour Bank, 2018 - 2021. managed 12 people and cut waste by 20 %.", "Clerk @ Harbour Bank"],
    ["Clerk, Harbour Bank (2015 - 2018) - managed 12 people and cut waste by 20 %.", "Clerk @ Harbour Bank"],
    ["Clerk at Harbour Bank (2012–2015): managed 12 people and cut waste by 20 %.", "Clerk @ Harbour Bank"],
    ["2010–2012 Clerk, The Costello: managed 12 people and cut waste by 20 %.", "Clerk @ The Costello"],
  ])("%s", (line, job) => {
    expect(read(line)).toEqual([[job, "managed 12 people and cut waste by 20 %."]]);
  });

  it("comes before what stands below", () => {
    expect(read("Clerk, Harbour Bank, 2015 - 2018: opened accounts for new customers.\n- Trained 4 people")).toEqual([
      ["Clerk @ Harbour Bank", "opened accounts for new customers.", "Trained 4 people"],
    ]);
  });

  it.each([
    "Clerk, Harbour Bank, 2015 - 2018 – Leeds, West Yorkshire, United Kingdom",
    "Clerk, Harbour Bank, 2015 - 2018: full-time",
    "2015 - 2018: Clerk, Harbour Bank",
    "Budget: Clerk, Harbour Bank, 2015 - 2018",
  ])("is not %s", (line) => {
    expect(read(line)).toEqual([["Clerk @ Harbour Bank"]]);
  });
});
