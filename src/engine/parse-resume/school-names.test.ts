/** Schools that no word calls one: told by where they stand beside their degree. */

import { describe, expect, it } from "vitest";
import { parseResume } from "./parse-resume.ts";

const studiesOf = (body: string): readonly string[] =>
  parseResume(`Ana Lindqvist\nana.lindqvist@example.org\n\nEDUCATION\n${body}\n\nSKILLS\nExcel\n`).education.map(
    (one) => `${one.studyType?.text ?? "-"}, ${one.area?.text ?? "-"} @ ${one.institution?.text ?? "-"}, ${one.endDate ?? "-"}`,
  );

describe("a school by its name alone", () => {
  it.each<readonly [string, string, string]>([
    [
      "below its degree, with place and dates",
      "BSc Biology\nKestrel, Leeds          2010 - 2013",
      "BSc, Biology @ Kestrel, 2013",
    ],
    ["below a degree without a field", "MBA\nSorbonne\n2013", "MBA, - @ Sorbonne, 2013"],
    ["below a degree with its year in brackets", "Master of Arts (2013)\nThe Tern", "Master of Arts, - @ The Tern, 2013"],
    ["where a field might stand", "MBA, Kestrel, 2013", "MBA, - @ Kestrel, 2013"],
    ["behind a colon", "Juris Doctor: Kestrel, 2013", "Juris Doctor, - @ Kestrel, 2013"],
    ["behind the dates", "2010 - 2013     PhD, Sixpence", "PhD, - @ Sixpence, 2013"],
    ["behind a bullet", "- Diploma, Sorbonne, 2013", "Diploma, - @ Sorbonne, 2013"],
    [
      "below a school certificate",
      "Leaving Certificate, 1997\nColáiste Bríde, Galway",
      "Leaving Certificate, - @ Coláiste Bríde, 1997",
    ],
  ])("%s", (_, body, expected) => {
    expect(studiesOf(body)).toEqual([expected]);
  });
});

describe("what is none", () => {
  it.each<readonly [string, string]>([
    ["BA, Journalism, 2013", "BA, Journalism @ -, 2013"],
    ["MBA, Human Resources, 2013", "MBA, Human Resources @ -, 2013"],
    ["MSc – Public Health – 2013", "MSc, Public Health @ -, 2013"],
    ["B.TECH, CIVIL, 2012", "B.TECH, CIVIL @ -, 2012"],
    ["PhD in Puppetry, 2013", "PhD, Puppetry @ -, 2013"],
    ["Diploma, 2013\nAlso", "Diploma, - @ -, 2013"],
    ["Diploma, 2013\nDate of Birth: 1 May 1990", "Diploma, - @ -, 2013"],
  ])("%s", (body, expected) => {
    expect(studiesOf(body)).toEqual([expected]);
  });
});
