/** Studies in English, each way of writing them with each kind of degree and school. */

import { expect, test } from "vitest";
import { parseResume } from "./parse-resume.ts";

type Study = { readonly degree: string; readonly school: string; readonly place: string; readonly dates: string };

const entriesOf = (education: string): readonly string[] =>
  parseResume(
    `Jordan Ellery\njordan.ellery@example.com\n\nEDUCATION\n\n${education}\n\nWORK EXPERIENCE\nLine Cook, Harbour Foods Ltd, Leeds\n2015 - 2018\n- Cooked 90 meals a night\n`,
  ).education.map(
    ({ studyType, area, institution, endDate }) =>
      `${studyType?.text ?? "-"} | ${area?.text ?? "-"} | ${institution?.text ?? "-"} | ${endDate ?? "-"}`,
  );

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join(", ");
const forms: readonly (readonly [string, (study: Study) => string])[] = [
  ["a line each, degree first", ({ degree, school, place, dates }) => `${degree}\n${joined(school, place)}\n${dates}`],
  ["school first", ({ degree, school, place, dates }) => `${joined(school, place)}\n${degree}\n${dates}`],
  ["dates first", ({ degree, school, place, dates }) => `${dates}\n${degree}\n${joined(school, place)}`],
  ["dates beside the degree", ({ degree, school, place, dates }) => `${school}          ${place}\n${degree}          ${dates}`],
  ["dates beside the school", ({ degree, school, place, dates }) => `${joined(school, place)}          ${dates}\n${degree}`],
  ["dates before the degree", ({ degree, school, dates }) => `${dates}          ${degree}\n${school}`],
  ["between bars", ({ degree, school, dates }) => `${degree} | ${school} | ${dates}`],
  ["from a school", ({ degree, school, dates }) => `${degree} from ${school}, ${dates}`],
  ["in bold", ({ degree, school, place, dates }) => `**${degree}**\n*${joined(school, place)}* | ${dates}`],
  [
    "with courses",
    ({ degree, school, dates }) => `${school}          ${dates}\n${degree}\nRelevant coursework: Statistics, Logic`,
  ],
];
const degrees: readonly (readonly [written: string, told: string])[] = [
  ["Bachelor of Science in Biology", "Bachelor of Science | Biology"],
  ["MBA", "MBA | -"],
  ["Master of Arts in History", "Master of Arts | History"],
  ["Associate of Applied Science in Nursing", "Associate of Applied Science | Nursing"],
  ["LLB", "LLB | -"],
  ["BFA, Graphic Design", "BFA | Graphic Design"],
];
const schools =
  "University of Leeds|MIT|Lansing Community College|UC Berkeley|Georgia Tech|Reading University|NYU|King's College London|Texas A&M University".split(
    "|",
  );
const places = ["Austin, TX", "", "Leeds, UK"];
const dates: readonly (readonly [written: string, end: string])[] = [
  ["2008 - 2012", "2012"],
  ["May 2012", "2012-05"],
  ["Class of 2012", "2012"],
  ["Sept 2008 – June 2012", "2012-06"],
];

test("two degrees, one below the other", () => {
  const wrong: string[] = [];
  let turn = 0;
  for (const [name, write] of forms)
    for (const school of schools) {
      turn++;
      const studies = [0, 1].map((step) => {
        const [degree, told] = degrees[(turn + step) % degrees.length]!;
        const [written, end] = dates[(turn + step) % dates.length]!;
        const own = step === 0 ? school : "Boston College";
        const earlier = (date: string): string => (step === 0 ? date : date.replace("2012", "2007").replace("2008", "2003"));
        return {
          text: write({ degree, school: own, place: places[(turn + step) % places.length]!, dates: earlier(written) }),
          told: `${told} | ${own} | ${earlier(end)}`,
        };
      });
      // Whichever comes first.
      for (const order of [studies, studies.toReversed()]) {
        const expected = order.map(({ told }) => told);
        const found = entriesOf(order.map(({ text }) => text).join("\n\n"));
        if (found.join() !== expected.join()) wrong.push(`${name}: ${expected.join("; ")}; found ${found.join("; ")}`);
      }
    }
  expect(wrong).toEqual([]);
});

test("a field on the next line of a narrow column", () => {
  expect(entriesOf("Bachelor of Science in\nMathematics\nTexas A&M University\n2011 – 2015")).toEqual([
    "Bachelor of Science | Mathematics | Texas A&M University | 2015",
  ]);
});

test("studies under a heading of one's own, below work under another", () => {
  const { work, education } = parseResume(
    "Jordan Ellery\njordan.ellery@example.com\n\nWHERE I HAVE WORKED\n\nLine Cook @ Harbour Foods Ltd\t2015 – 2018\nCooked 90 meals a night\n\nWHERE I HAVE STUDIED\n\nBSc in Biology, University of Kent\t2009 – 2012\n\nWHAT I CAN DO\n\nKnife skills • Menus\n",
  );
  expect(work.map(({ organisation }) => organisation?.text)).toEqual(["Harbour Foods Ltd"]);
  expect(education.map(({ institution }) => institution?.text)).toEqual(["University of Kent"]);
});
