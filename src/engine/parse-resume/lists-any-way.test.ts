/** The same languages, skills and certificates, written in the many ways that resumes list them. */

import { describe, expect, test } from "vitest";
import { parseResume } from "./parse-resume.ts";

describe("languages", () => {
  test.each([
    ["English (native), German (B2), Spanish (basic)", "en:native de:b2 es:a2"],
    ["English – native\nGerman – B2\nSpanish – basic", "en:native de:b2 es:a2"],
    ["English: Native | German: B2 | Spanish: Basic", "en:native de:b2 es:a2"],
    ["English native, German B2 and basic Spanish", "en:native de:b2 es:a2"],
    ["Native English, fluent German, conversational Spanish", "en:native de:c1 es:b2"],
    ["English\tNative\nGerman\tB2\nSpanish\tA2", "en:native de:b2 es:a2"],
    ["English (C2) / German (B2/C1) / Spanish (A2)", "en:c2 de:c1 es:a2"],
    ["Fluent in English and German; basic Spanish", "en:c1 de:c1 es:a2"],
    ["Native English, German", "en:native de:-"],
    ["English, German, Spanish", "en:- de:- es:-"],
    ["Englisch (Muttersprache), Deutsch (fließend), Spanisch (Grundkenntnisse)", "en:native de:c1 es:a2"],
    ["anglais (courant), allemand (B2), espagnol (notions)", "en:c1 de:b2 es:a2"],
  ])("%s", (text, levels) => {
    const { languages } = parseResume(
      `Jane Miller\njane@example.org\n\nLANGUAGES\n${text}\n\nEDUCATION\nBA History, Monash University\n`,
    );
    expect(languages.map(({ language, level }) => `${language}:${level ?? "-"}`).join(" ")).toBe(levels);
  });
});

describe("languages of the world", () => {
  test.each([
    ["Pashto", "ps"],
    ["Dari", "fa"],
    ["Armenian", "hy"],
    ["Kurdish", "ku"],
    ["Bosnian", "bs"],
    ["Tigrinya", "ti"],
    ["Kinyarwanda", "rw"],
    ["Haitian Creole", "ht"],
    ["Icelandic", "is"],
  ])("%s", (name, code) => {
    for (const written of [
      `${name} (C1), English (B2)`,
      `Fluent ${name}, good English`,
      `• ${name} – advanced\n• English – good`,
    ])
      expect(parseResume(`Ada Sample\n\nLanguages\n${written}\n`).languages.map(({ language }) => language)).toEqual([
        code,
        "en",
      ]);
  });
});

describe("lists of skills", () => {
  const named = ["Python", "Wound care", "C++", "Knife skills", "Project management", "R"];
  const listed = (lines: string): readonly string[] =>
    parseResume(`Ada Sample\nada@example.org\n\nSkills\n${lines}\n\nEducation\nBA History, Monash University\n`).skills.map(
      ({ text }) => text,
    );

  test.each<[string, (skill: string) => string, string]>([
    ["with a level in brackets", (skill) => `${skill} (advanced)`, ", "],
    ["with a level behind a dash", (skill) => `${skill} – intermediate`, "\n"],
    ["with a level behind a colon", (skill) => `${skill}: Expert`, "\n"],
    ["with years", (skill) => `${skill} - 5 years`, "\n"],
    ["with stars", (skill) => `${skill} ★★★★☆`, "\n"],
    ["with dots", (skill) => `${skill} ●●●○○`, "\n"],
    ["with a share", (skill) => `${skill} 80%`, "\n"],
    ["with marks", (skill) => `${skill} 4/5`, "\n"],
    ["between slashes", (skill) => skill, " / "],
    ["in columns", (skill) => skill, "          "],
    ["between dots", (skill) => skill, " ● "],
  ])("%s", (_, written, between) => expect(listed(named.map(written).join(between))).toEqual(named));

  test("with an and before the last", () => {
    expect(listed("Python, Wound care, and C++")).toEqual(["Python", "Wound care", "C++"]);
  });

  test("and leave what belongs to a name", () => {
    const kept = ["Subject Matter Expert", "CI / CD", "Research and development", "Fluent design"];
    expect(listed(kept.join("\n"))).toEqual(kept);
    expect(listed("Tools: Excel, Word\nOther: Welding")).toEqual(["Excel", "Word", "Welding"]);
  });
});

describe("certificates", () => {
  test.each([
    ["CSCS Card | CITB | Issued May 2019", "CSCS Card 2019-05"],
    ["CELTA, issued May 2019", "CELTA 2019-05"],
    ["Basic Life Support (expires 05/2027)", "Basic Life Support undefined"],
    ["NEBOSH General Certificate – obtained 2019", "NEBOSH General Certificate 2019"],
  ])("%s", (line, expected) => {
    const { certificates } = parseResume(`Ada Sample\nada@example.org\n\nCertifications\n${line}\n`);
    expect(certificates.map(({ name, date }) => `${name.text} ${date}`)).toEqual([expected]);
  });
});
