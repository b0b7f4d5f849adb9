/** Numbers that are nobody's phone, letters around names, and what a study or a certificate is called. */

import { describe, expect, test } from "vitest";
import { parseResume } from "./parse-resume.ts";

test.each([
  ["ORCID 0000-0002-1825-0097\n", undefined],
  ["RPPS n° 10001234567\nTel. 0113 496 0182\n", "0113 496 0182"],
  ["Registration no. 1234567890\n0113 496 0182\n", "0113 496 0182"],
  ["Matrícula profesional: 1234567890\n0113 496 0182\n", "0113 496 0182"],
  ["Education\nLeaving Certificate, Hill College, 2011 (425 points)\n", undefined],
  ["0113 (496) 0182\n", "0113 (496) 0182"],
])("the phone beside %j", (text, phone) => {
  expect(parseResume(`Iwona Lis\niwona@example.org\n${text}`).basics.phone?.text).toBe(phone);
});

test.each([
  ["Dipl.-Ing. (FH) Peter Huber", "Peter Huber"],
  ["Ing. (HTL) Peter Huber", "Peter Huber"],
  ["Iwona Lis MBBS MRCP(UK)", "Iwona Lis"],
])("the name in %s", (line, name) => {
  expect(parseResume(`${line}\nlis@example.org\n`).basics.name?.text).toBe(name);
});

test.each([
  ["Ph.D. Candidate, Plant Biology, Harbour University, 2019", undefined, "Harbour University"],
  ["Hill High School - Diploma, 2019", undefined, "Hill High School"],
  ["Hill School, GCSE Maths C, English B, 2015", undefined, "Hill School"],
])("the study in %s", (line, area, institution) => {
  const [study] = parseResume(`Iwona Lis\n\nEducation\n${line}\n`).education;
  expect([study?.area?.text, study?.institution?.text]).toEqual([area, institution]);
});

test.each([
  ["First Aid valid up to 12/2026", "First Aid"],
  ["Rigging (renewal due 05/2027)", "Rigging"],
])("%s tells when it ends", (line, name) => {
  const [, found] = parseResume(`Iwona Lis\n\nLicences\nWhite Card\n${line}\n`).certificates;
  expect([found?.name.text, found?.date]).toEqual([name, undefined]);
});

describe("a client in a form", () => {
  const block = (label: string, client: string): string =>
    `${label}Client: ${client}\nRole: Business Analyst\nDates: Nov 2022 - Apr 2024\n\n`;
  const employers = (text: string): unknown =>
    parseResume(`Iwona Lis\n\nWork Experience\n\n${text}`).work.map(({ organisation }) => organisation?.text);

  test("is the employer where no other is named", () => {
    expect(employers(block("", "Harbour Bank") + block("", "Vale Hospital"))).toEqual(["Harbour Bank", "Vale Hospital"]);
  });

  test("is none beside an employer", () => {
    expect(employers(block("Employer: Hill Consulting\n", "Harbour Bank"))).toEqual(["Hill Consulting"]);
  });
});
