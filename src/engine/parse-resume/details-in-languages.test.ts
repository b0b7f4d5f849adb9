/** What German, French, Spanish, Portuguese and Italian resumes tell besides work and studies. Everybody in them is invented. */

import { describe, expect, test } from "vitest";
import { parseResume } from "./parse-resume.ts";

const german = "Katharina Lindner\nk.lindner@example.org\n";
const portuguese = "Rafael Oliveira Costa\nrafael.costa@example.org\n";
const italian = "Francesca Bellini\nfrancesca.bellini@example.org\n";

describe("languages among the skills", () => {
  test.each([
    ["Besondere Kenntnisse\nEPLAN, AutoCAD\nEnglisch: gut in Wort und Schrift", ["en"], ["EPLAN", "AutoCAD"]],
    ["COMPÉTENCES\nBureautique : Word, Excel\nAnglais : courant - Espagnol : notions", ["en", "es"], ["Word", "Excel"]],
    [
      "COMPETÊNCIAS PESSOAIS\nLíngua materna: Português\nOutras línguas: Inglês B2\nMicrosoft Office",
      ["pt", "en"],
      ["Microsoft Office"],
    ],
    ["SKILLS\nLanguages: Python, SQL", [], ["Python", "SQL"]],
  ])("%j", (section, languages, skills) => {
    const profile = parseResume(`${german}\n${section}`);
    expect(profile.languages.map(({ language }) => language)).toEqual(languages);
    expect(profile.skills.map(({ text }) => text)).toEqual(skills);
  });

  test("but no licence to drive", () => {
    expect(parseResume(`${german}\nEDV-KENNTNISSE\nVivendi\n\nFÜHRERSCHEIN\nKlasse B`).skills.map(({ text }) => text)).toEqual([
      "Vivendi",
    ]);
  });
});

describe("the header", () => {
  test("has a name behind a title of honour with a dot in it", () => {
    const { basics } = parseResume(`Dott.ssa Silvia Conti\nFarmacista\nGenova | silvia.conti@example.org\n\nESPERIENZA\n`);
    expect([basics.name?.text, basics.label?.text]).toEqual(["Silvia Conti", "Farmacista"]);
  });

  test.each([
    ["Beatriz Monteiro\nGestora de Marketing | Lisboa | +351 965 550 174 | beatriz@example.org", "Gestora de Marketing"],
    ["Jane Fuller | Registered Nurse | jane@example.org | +1 312 555 0148", "Registered Nurse"],
    ["Nadine Wolf · Sozialpädagogin\nDortmund · nadine.wolf@example.org", "Sozialpädagogin"],
  ])("has a title beside the contacts: %j", (header, label) => {
    expect(parseResume(`${header}\n\nSKILLS\nExcel`).basics.label?.text).toBe(label);
  });
});

describe("contacts", () => {
  test.each([
    ["Rua das Acácias, 150 - CEP 05422-010\n(11) 95555-0134", "(11) 95555-0134"],
    ["Rua de Santa Catarina 210, 4000-442 Porto\nTelemóvel: 912 555 013", "912 555 013"],
    ["Via Roma 10 - 70121 Bari\nCell. 349 5550138", "349 5550138"],
    ["12 Lakeview Avenue, Chicago, IL 60614-1234\n+1 312 555 0148", "+1 312 555 0148"],
  ])("a phone, not the code of the place: %j", (lines, phone) => {
    expect(parseResume(`Rafael Costa\nrafael@example.org\n${lines}`).basics.phone?.text).toBe(phone);
  });

  test("a place behind a label and a gap", () => {
    expect(
      parseResume("Nome\tFrancesca Bellini\nIndirizzo\tVia Garibaldi 45, 40124 Bologna\nE-mail\tf@example.org").basics.location
        ?.text,
    ).toBe("Via Garibaldi 45, 40124 Bologna");
  });
});

test.each(["Lingua madre: Italiano", "Lingua materna: Italiano"])("a mother tongue: %s", (line) => {
  expect(parseResume(`${italian}\nLINGUE\n${line}`).languages).toMatchObject([{ language: "it", level: "native" }]);
});

test("courses beside studies are certificates", () => {
  const { certificates } = parseResume(`${portuguese}\nCURSOS COMPLEMENTARES\n• Excel Avançado (2018)\n• Lean Green Belt (2021)`);
  expect(certificates.map(({ name }) => name.text)).toEqual(["Excel Avançado", "Lean Green Belt"]);
});
