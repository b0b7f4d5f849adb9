import { describe, expect, it } from "vitest";
import { parseResume } from "../parse-resume/parse-resume.ts";
import { cutLines } from "./lines.ts";

/** One paragraph of plain sentences: how long its line is depends on the name that stands in it. */
const paragraphOf = (name: string): string => `${name}
My name is ${name} and I am writing to apply for the Principal post. At Hill School District I raised third-grade reading proficiency from 41% to 63%. From August 2015 to June 2021 I was Assistant Principal at Carver Middle School, supervising 42 teachers. I hold an M.Ed. in Educational Leadership (2012). I coordinated a 60-volunteer tutoring programme and wrote the school's plan for five years, which was kept. At Carver I also led workshops for all the teachers and parents, and cut suspensions by a third within two years.
`;
const names = ["Bo Li", "Anna Lee", "Deborah Anne Whitfield-Stone", "Maximiliane Theodora von Hohenstein-Wallenburg-Ebersbach"];

describe("a paragraph", () => {
  it.each(names)("is one line, however long: %s", (name) => {
    expect(cutLines(paragraphOf(name))).toHaveLength(2);
  });

  it("is read the same whoever it is about", () => {
    const read = (name: string): unknown => {
      const { work, education } = parseResume(paragraphOf(name));
      return [
        work.map(({ position, organisation }) => [position?.text, organisation?.text]),
        education.map(({ studyType, area }) => [studyType?.text, area?.text]),
      ];
    };
    expect(new Set(names.map((name) => JSON.stringify(read(name))))).toHaveLength(1);
  });
});

describe("a page whose line breaks were lost", () => {
  const page = (gap: string): string =>
    `Ada Example${gap}Project Engineer${gap}March 2019 to Present${gap}${"Planned and delivered substations for customers. ".repeat(8)}${gap}Education${gap}BSc, 2014`;

  it.each(["   ", "\t", " • "])("is cut where its breaks left %j", (gap) => {
    expect(cutLines(page(gap)).length).toBeGreaterThan(4);
  });

  it("is cut at headings when nothing else is left", () => {
    expect(cutLines(page(" ").replace("Education", "EDUCATION")).length).toBeGreaterThan(1);
  });
});
