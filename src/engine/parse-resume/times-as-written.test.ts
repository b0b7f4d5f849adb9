/** From when to when, as labels, lists, terms and columns tell it. */

import { describe, expect, test } from "vitest";
import { parseResume } from "./parse-resume.ts";

const timesIn = (text: string): unknown =>
  parseResume(`Iwona Lis\niwona@example.org\n\nExperience\n${text}`).work.map(
    ({ position, startDate, endDate }) => `${position?.text ?? ""} ${startDate ?? ""} ${endDate ?? ""}`,
  );

describe("a time on the line of its job", () => {
  test.each([
    ["Summers 2017, 2018, 2019", "2017 2019"],
    ["Summers 2017 and 2018", "2017 2018"],
    ["Summer 2010 & 2011", "2010-06 2011"],
    ["Fall 2022, Winter 2023", "2022-09 2023-01"],
    ["winters 2021/22 and 2022/23", "2021 2023"],
    ["Term 2 2018 - Term 4 2019", "2018-04 2019-12"],
    ["2011/12", "2011 2012"],
    ["2015/16 - 2017/18", "2015 2018"],
    ["2011/11 - 2013/05", "2011-11 2013-05"],
    ["entre 2015 y 2018", "2015 2018"],
    ["between 2015 and 2018", "2015 2018"],
    ["2015 - en poste", "2015 present"],
    ["2015 - em curso", "2015 present"],
    ["ab März 2019", "2019-03 present"],
    ["'05-'07", "2005 2007"],
    ["(part-time employment Jan. 2004)", "2004-01 2004-01"],
  ])("%s", (written, times) => {
    expect(timesIn(`Cook, Harbour Foods Ltd, ${written}\n`)).toEqual([`Cook ${times}`]);
  });

  test("in two columns of full dates", () => {
    expect(timesIn("Nurse, Hill Hospital     01/06/2010  28/02/2015\nCook, Vale Hospital     15/05/2009  30/05/2010\n")).toEqual([
      "Nurse 2010-06 2015-02",
      "Cook 2009-05 2010-05",
    ]);
  });

  test("cut short in front", () => {
    expect(timesIn("'05-'07  Clerk, Harbour Bank\n'03 - '05  Cook, Vale Hospital\n")).toEqual([
      "Clerk 2005 2007",
      "Cook 2003 2005",
    ]);
  });

  test("that runs backwards in a list joins nothing", () => {
    expect(timesIn("Cook, Harbour Foods Ltd, Summer 2019, 2011\n")).toEqual(["Cook 2019-06 2019-06"]);
  });
});

describe("labels of the first and the last day", () => {
  test.each([
    ["Start: April 2018    End: Present", "2018-04 present"],
    ["Start: 03/2018    End: 06/2020", "2018-03 2020-06"],
    ["Start: 04/12/2018    End: 06/20/2020", "2018-04 2020-06"],
    ["Joined: May 2015 - Left: June 2018", "2015-05 2018-06"],
    ["Start: March 2016 | End: present", "2016-03 present"],
  ])("%s on one line", (line, times) => {
    expect(timesIn(`Cook\nHarbour Foods Ltd\n${line}\n`)).toEqual([`Cook ${times}`]);
  });

  test.each([
    ["Date employed: Jan 2015", "Date left: Feb 2018", "2015-01 2018-02"],
    ["Fecha de ingreso: enero 2021", "Fecha de retiro: noviembre 2023", "2021-01 2023-11"],
    ["Date of joining: 15 January 2021", "Date of leaving: 30 November 2023", "2021-01 2023-11"],
    ["Data de admissão: 03/2016", "Data de saída: 12/2019", "2016-03 2019-12"],
    ["Start date: March 2018", "End date: Present", "2018-03 present"],
  ])("%s over %s", (from, to, times) => {
    expect(timesIn(`Employer: Harbour Foods Ltd\nPosition: Cook\n${from}\n${to}\n`)).toEqual([`Cook ${times}`]);
  });
});

test("the same heading on the next page opens no job", () => {
  const text = "Clerk, Harbour Bank\n2015 - 2019\nRelated Work Experiences (Continued)\nCook, Vale Kitchens Ltd\n2010 - 2015\n";
  expect(timesIn(text)).toEqual(["Clerk 2015 2019", "Cook 2010 2015"]);
});
