/** Resumes whose author sets no capitals, or sets headings between brackets, slashes and other marks. */

import { describe, expect, it } from "vitest";
import { layOut } from "./layout.ts";
import { parseResume } from "./parse-resume.ts";
import { findSections } from "./sections.ts";

const sectionsOf = (text: string): readonly string[] => findSections(layOut(text)).map(({ name }) => name);

describe("headings between marks", () => {
  it.each(["[ work ]", "[WORK]", "// work", "== Work ==", "~~ work ~~", "<< Work >>", ":: work ::", "--- Work ---"])(
    "%s",
    (heading) => {
      expect(
        sectionsOf(`Ana Lind\na.lind@example.org\n\n${heading}\nNurse, Hill Hospital, 2019 - Present\n- led nine people\n`),
      ).toEqual(["contact", "work"]);
    },
  );
});

it("takes two dashes before a deed for no heading", () => {
  expect(
    sectionsOf("Ana Lind\na.lind@example.org\n\nWORK\nNurse, Hill Hospital, 2019 - Present\n-- training\n-- education\n"),
  ).toEqual(["contact", "work"]);
});

describe("a resume in small letters", () => {
  const text = `ana lindqvist
graphic designer

contact
ana.lindqvist@example.org
montréal

experience

senior designer
paper studio ltd
jan 2021 → present
- led work on 12 packs

designer
hill press
mar 2017 → dec 2020
packaging for clients

education

concordia university
bfa, design
2014
`;
  it("has headings in small letters", () => {
    expect(sectionsOf(text)).toEqual(["contact", "contact", "work", "education"]);
  });

  it("is about somebody", () => {
    expect(parseResume(text).basics.name?.text).toBe("Ana Lindqvist");
  });

  it("takes no line in small letters for a heading elsewhere", () => {
    expect(
      sectionsOf(
        `Ana Lindqvist\na.lindqvist@example.org\n\nWORK\nNurse, Hill Hospital, 2019 - Present\n- helped with work and\n\nexperience\n`,
      ),
    ).toEqual(["contact", "work"]);
  });
});
