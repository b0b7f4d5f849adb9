/** What tells who the candidate is beside the header: pages, handles and lines that the e-mail address spells. */

import { describe, expect, test } from "vitest";
import { parseResume } from "../parse-resume/parse-resume.ts";
import { anonymise } from "./anonymise.ts";

const work = "EXPERIENCE\n\nBaker, Harbour Bakery Ltd\n2015 - 2020\n- Baked bread for 9 shops\n\nSKILLS\nBread, Cake, Ruby";
const textOf = (text: string): string => anonymise(text, parseResume(text), { asOf: "2026-10-20" }).profile.text;

describe("the candidate's own page, written without its scheme", () => {
  test.each(["iwona.example.org", "iwona.example", "lis.example.net"])("%s, wherever it stands", (page) => {
    const text = textOf(`Iwona Lis\niwona@example.org\n\n${work}\n\nLINKS\n- ${page}`);
    expect(text.toLowerCase()).not.toMatch(/iwona|\blis\b/);
  });
});

test.each(["iwonalis", "lisiwona", "lucialf", "lferreira", "lferrei", "luciafe"])("a handle beside others: %s", (handle) => {
  const name = handle.includes("iwona") ? "Iwona Lis" : "Lucia Lopez Ferreira";
  const text = textOf(`${name}\nmail@example.org\n- lopezferreira ${handle} (a network)\n\n${work}`);
  expect(text).not.toContain(handle);
});

test.each([
  ["MORE ABOUT ME\n\nPROFILE\n\nFULLNAME:\nIwona Maria Lis\n\nE-MAIL:\niwona.lis@example.org", /iwona|maria|\blis\b/i],
  ["maja kowalska\nbaker\n\nmaja.kowalska@example.org", /maja|kowalska/i],
  ["BA ENGLISH LITERATURE\n\nm.kowalska@example.org\n\nMaja Kowalska\nBaker", /maja|kowalska/i],
])("a name that the address spells below something else: %j", (header, name) => {
  const text = textOf(`${header}\n\n${work}`);
  expect(text).not.toMatch(name);
  expect(text).toContain("Harbour Bakery Ltd");
});

test.each(["350 5th Avenue, New York", "44, 2nd Cross, Indiranagar", "12 3rd Street"])("a numbered street: %s", (street) => {
  const text = textOf(`Iwona Lis\niwona@example.org\n\n${work}\n\nDETAILS\n${street}`);
  expect(text).not.toMatch(/5th|350|44|2nd|3rd/);
});

describe("what only looks like the candidate stays", () => {
  test.each([
    [
      "a skill that the address tells",
      "react.dev@example.org",
      "EXPERIENCE\n\nBaker\nHarbour Bakery\n2015 - 2020\n- Baked bread for 9 shops\n\nSKILLS\nReact Native\nReact\nPython",
      ["React Native", "Python"],
    ],
    [
      "a title that the address tells",
      "staff.nurse@example.org",
      "EXPERIENCE\n\nStaff Nurse\nHarbour Clinic\n2015 - 2020",
      ["Staff Nurse", "Harbour Clinic"],
    ],
    [
      "a place won, after a year",
      "mail@example.org",
      "AWARDS\nRobotics Cup 2018, 1st Place\n3 2nd Place Medals",
      ["1st Place", "2nd Place Medals"],
    ],
    [
      "a word that a handle would open with",
      "mail@example.org",
      "SKILLS\nGraceful degradation, graceful shutdown",
      ["graceful shutdown"],
    ],
  ])("%s", (_, email, body, kept) => {
    const text = textOf(`Grace Fuller\n${email}\n\n${body}`);
    for (const one of kept) expect(text).toContain(one);
  });
});

describe("native", () => {
  const lineOf = (heading: string, line: string): string | undefined =>
    textOf(`Iwona Lis\niwona@example.org\n\n${work}\n\n${heading}\n${line}`).split("\n").at(-1);

  test.each(["React Native, TypeScript", "native mobile development, English", "Cloud-native services", "English, React Native"])(
    "is a skill's: %s",
    (line) => expect(lineOf("SKILLS", line)).toBe(line),
  );
  test.each([
    ["SKILLS", "English (native), Java", "English (fluent), Java"],
    ["SUMMARY", "A native Spanish speaker who bakes.", "A fluent Spanish speaker who bakes."],
    ["SKILLS", "Polish - mother tongue", "Polish - fluent"],
    ["LANGUES", "Français (natif)", "Français (fluent)"],
    ["LINGUE", "Lingua madre: Italiano", "Fluent: Italiano"],
    ["IDIOMAS", "Língua(s) materna(s): Português", "Fluent: Português"],
    ["LANGUAGES", "English: C2, native", "English: C2, fluent"],
  ])("is a language's: %s, %s", (heading, line, told) => expect(lineOf(heading, line)).toBe(told));
});
