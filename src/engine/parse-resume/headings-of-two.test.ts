/** Headings that name two sections, and those that people write besides the ones everybody has. */

import { describe, expect, it } from "vitest";
import { parseResume } from "./parse-resume.ts";

const told = (lines: string): unknown => {
  // A heading of jobs as loud as the one that is tried: within capitals, small letters head parts of a job.
  const heading = /^[A-Z &]+$/m.test(lines) ? "EXPERIENCE" : "Experience";
  const { education, certificates, languages, skills, work } = parseResume(
    `Ada Lund\nada@example.org\n\n${heading}\nHead Chef, Salthill Grill, Galway, 2019 – 2021\n- Ran a kitchen\n\n${lines}\n`,
  );
  expect(work.map(({ highlights }) => highlights.length)).toEqual([1]);
  return {
    degrees: education.map(({ studyType, institution }) => `${studyType?.text} ${institution?.text}`),
    certificates: certificates.map(({ name }) => name.text),
    languages: languages.map(({ language, level }) => `${language} ${level}`),
    skills: skills.map(({ text }) => text),
  };
};
const nothing = { degrees: [], certificates: [], languages: [], skills: [] };
const languages = ["en native", "pl b2"];
const skills = ["Excel", "Welding"];
const degrees = ["BSc University of Kent"];

describe("each half of a heading takes its own lines", () => {
  it.each(["EDUCATION AND LANGUAGES", "Education & Languages"])("%s", (heading) => {
    expect(told(`${heading}\nBSc Biology, University of Kent, 2008\nEnglish (native), Polish (B2)`)).toEqual({
      ...nothing,
      degrees,
      languages,
    });
  });
  it.each(["SKILLS & LANGUAGES", "LANGUAGES & SKILLS", "Skills and Languages"])("%s", (heading) => {
    expect(told(`${heading}\n- English (native)\n- Polish (B2)\n- Excel\n- Welding`)).toEqual({ ...nothing, languages, skills });
  });
  it.each(["EDUCATION & CERTIFICATIONS", "Education and Certificates"])("%s", (heading) => {
    expect(told(`${heading}\nBSc Biology, University of Kent, 2008\nFirst Aid at Work, 2019`)).toEqual({
      ...nothing,
      degrees,
      certificates: ["First Aid at Work"],
    });
  });
});

describe("headings of one section", () => {
  it.each(["LANGUAGES SPOKEN", "Languages spoken", "Spoken Languages", "Compétences linguistiques"])("%s", (heading) => {
    expect(told(`${heading}\nEnglish (native), Polish (B2)`)).toEqual({ ...nothing, languages });
  });
  it.each(["CORE QUALIFICATIONS", "Key Qualifications", "Skills and Qualifications", "Programming Languages"])("%s", (heading) =>
    expect(told(`${heading}\nExcel, Welding`)).toEqual({ ...nothing, skills }),
  );
  it.each(["License", "Accreditations", "Continuing Professional Development", "Tickets"])("%s", (heading) => {
    expect(told(`${heading}\nFirst Aid at Work, 2019`)).toEqual({ ...nothing, certificates: ["First Aid at Work"] });
  });
});
