import { describe, expect, it } from "vitest";
import { parseJob } from "./parse-job.ts";

const spoken = (text: string) =>
  parseJob(text).languages.map(
    ({ language, level, must }) => `${language}${level === undefined ? "" : ` ${level}`}${must ? "" : "?"}`,
  );

describe("languages that are asked for", () => {
  it.each([
    ["Fluent English and isiXhosa", ["en c1", "xh c1"]],
    ["Spanish is a big plus in our kitchen", ["es?"]],
    ["German helpful", ["de?"]],
    ["Must be fluent in English; Spanish helpful", ["en c1", "es?"]],
    ["Some Dutch would be nice", ["nl?"]],
    ["Spanish cuisine a plus", []],
    ["Our guests speak Dutch", []],
  ])("in English: %s", (line, told) => {
    expect(spoken(`Cook\n\nRequirements\n- Knife skills\n- ${line}`)).toEqual(told);
  });

  it.each([
    ["Koch\n\nIhr Profil\n- Sie haben Erfahrung in der Küche und arbeiten gern im Team\n-", "Deutschkenntnisse (B1)", ["de b1"]],
    [
      "Koch\n\nIhr Profil\n- Sie haben Erfahrung in der Küche und arbeiten gern im Team\n-",
      "Gute Deutsch- und Englischkenntnisse",
      ["de b2", "en b2"],
    ],
    [
      "Koch\n\nIhr Profil\n- Sie haben Erfahrung in der Küche und arbeiten gern im Team\n-",
      "Sicherer Umgang mit der deutschen Sprache",
      ["de"],
    ],
    [
      "Koch\n\nIhr Profil\n- Sie haben Erfahrung in der Küche und arbeiten gern im Team\n-",
      "Freude an der französischen Küche",
      [],
    ],
    ["Cocinera\n\nRequisitos\n- Experiencia en la cocina de un hotel con muchos clientes\n-", "Inglés nivel A2", ["en a2"]],
    [
      "Cocinera\n\nRequisitos\n- Experiencia en la cocina de un hotel con muchos clientes\n-",
      "Dominio del inglés y del francés",
      ["en", "fr"],
    ],
    ["Cocinera\n\nRequisitos\n- Experiencia en la cocina de un hotel con muchos clientes\n-", "Inglés avanzado", ["en c1"]],
    [
      "Cuisinier\n\nProfil recherché\n- Une expérience dans une cuisine et le goût du travail en équipe\n-",
      "Anglais courant",
      ["en c1"],
    ],
    [
      "Cuisinier\n\nProfil recherché\n- Une expérience dans une cuisine et le goût du travail en équipe\n-",
      "Bonne maîtrise de la langue française",
      ["fr b2"],
    ],
    ["Cozinheira\n\nRequisitos\n- Experiência na cozinha de um hotel com muitos clientes\n-", "Conhecimentos de inglês", ["en"]],
    ["Cozinheira\n\nRequisitos\n- Experiência na cozinha de um hotel com muitos clientes\n-", "Inglês intermediário", ["en b1"]],
    [
      "Cuoca\n\nRequisiti\n- Esperienza nella cucina di un albergo con molti clienti\n-",
      "Buona conoscenza della lingua tedesca",
      ["de b2"],
    ],
    ["Cuoca\n\nRequisiti\n- Esperienza nella cucina di un albergo con molti clienti\n-", "Inglese fluente", ["en c1"]],
  ])("in others: %s %s", (opening, line, told) => {
    expect(spoken(`${opening} ${line}`)).toEqual(told);
  });
});

it("a language is no skill, however it is written", () => {
  const job = parseJob("Koch\n\nIhr Profil\n- Sehr gute Englischkenntnisse, Deutsch von Vorteil\n- Inglés avanzado");
  expect(job.requirements).toEqual([]);
  expect(job.languages).toMatchObject([
    { language: "en", must: true },
    { language: "de", must: false },
  ]);
});
