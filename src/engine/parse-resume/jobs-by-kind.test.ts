/** What stands over the jobs of one kind is no employer, and no deed of the job above. */

import { describe, expect, it } from "vitest";
import { parseResume } from "./parse-resume.ts";

const read = (body: string) =>
  parseResume(`Noor Vance\nnoor.vance@example.com\n\nExperience\n\n${body}\n`).work.map(
    ({ position, organisation, highlights }) => [
      `${position?.text ?? "-"} @ ${organisation?.text ?? "-"}`,
      ...highlights.map(({ text }) => text),
    ],
  );

describe("jobs grouped by their kind", () => {
  it.each([
    ["Retail", "Hospitality"],
    ["Retail experience", "Other experience"],
    ["RETAIL SECTOR", "PUBLIC SECTOR"],
    ["Shop work", "Care work:"],
    ["Sales", "Customer service"],
  ])("%s, then %s", (first, second) => {
    const told = [
      ["Cashier @ Northmart", "Served 200 customers a day"],
      ["Barista @ Costello", "Made coffee"],
    ];
    for (const gap of ["\n", "\n\n"]) {
      const jobs = [
        `${first}\nCashier, Northmart, 2014 - 2018\n- Served 200 customers a day`,
        `${second}\nBarista, Costello, 2010 - 2014\n- Made coffee`,
      ];
      expect(read(jobs.join(gap))).toEqual(told);
    }
  });

  it("leaves deeds, and employers who are called by what they do", () => {
    expect(read("Cashier, Northmart, 2014 - 2018\n- Sales\n- Shop work\n\nClerk\nRetail Partners Ltd\n2010 - 2014")).toEqual([
      ["Cashier @ Northmart", "Sales", "Shop work"],
      ["Clerk @ Retail Partners Ltd"],
    ]);
    expect(read("Designer\nFreelance\n2014 - 2018\n- Drew maps")).toEqual([["Designer @ Freelance", "Drew maps"]]);
  });
});
