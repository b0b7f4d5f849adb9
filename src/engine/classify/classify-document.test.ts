import { describe, expect, it } from "vitest";
import { classifyDocument, routeDocument } from "./classify-document.ts";
import { threadCpuOf } from "../../../scripts/measure/thread-cpu.ts";

const resume = `Ines Calder
ines.calder@example.com | +44 7700 900123

EXPERIENCE
Warehouse Supervisor, Harbour Logistics Ltd, Hull
March 2018 - Present
- Led a shift of 14 pickers and cut mis-picks by a third
- Trained new starters on the scanner system

EDUCATION
NVQ Level 3 in Warehousing, Hull College, 2016

SKILLS
Forklift licence, Stock control, SAP, Excel`;

const posting = `Warehouse Supervisor (m/f/d)
Harbour Logistics is looking for a supervisor to join our team in Hull.

Your responsibilities
- You will lead a shift of 14 pickers
- You will plan the rota and report to the site manager

Requirements
- Three years of experience in a warehouse
- Forklift licence is a plus
- Ability to work nights

What we offer
Salary of £29,000 per year, paid time off and a pension. Apply now by sending your resume to jobs@harbour.example.`;

const letter = `Dear Ms Okafor,

I am writing to apply for the position of warehouse supervisor that you advertised last week. I have spent six years
in busy depots and I believe my record of calm, safe shifts fits what your company needs. I would welcome the
opportunity to discuss this with you and look forward to hearing from you.

Yours sincerely,
Ines Calder`;

const company = `About us
Harbour Logistics was founded in 1987 and is headquartered in Hull. Our mission is to move goods without waste. Our
customers include grocers and hospitals, and our services run from storage to last-mile delivery. Learn more about our
people, read more about our values or contact us. All rights reserved. Privacy policy.`;

const inLanguages: readonly (readonly [string, string])[] = [
  [
    "es",
    "Experiencia laboral\nEnfermera, Clínica del Sol, Sevilla\nmarzo 2018 - actualidad\n- Atención a los pacientes de la planta y formación para las nuevas compañeras\nFormación\nGrado en Enfermería, Universidad de Sevilla\n2014 - 2018\nIdiomas\nEspañol, inglés",
  ],
  [
    "de",
    "Berufserfahrung\nProjektleiterin, Muster GmbH, Hamburg\n03/2018 - heute\n- Leitung von Projekten mit der Verantwortung für das Budget und die Planung im Team\nAusbildung\nStudium der Logistik an der Hochschule Hamburg\n2012 - 2016\nSprachen\nDeutsch, Englisch",
  ],
  [
    "fr",
    "Expérience professionnelle\nInfirmière, Hôpital du Lac, Annecy\nmars 2018 - aujourd'hui\n- Soins aux patients dans une équipe de dix personnes et formation des stagiaires avec le service\nFormation\nLicence en soins infirmiers, Université de Lyon\n2012 - 2015\nLangues\nFrançais, anglais",
  ],
  [
    "pt",
    "Experiência profissional\nEnfermeira, Clínica do Mar, Porto\nmarço 2018 - presente\n- Cuidados aos doentes e formação para as novas colegas, com gestão dos turnos pela equipa nos fins de semana\nFormação\nLicenciatura em Enfermagem, Universidade do Porto\n2012 - 2016\nIdiomas\nPortuguês, inglês",
  ],
  [
    "it",
    "Esperienza professionale\nInfermiera, Ospedale del Lago, Como\nmarzo 2018 - oggi\n- Cura dei pazienti nella divisione di chirurgia con gestione degli acquisti e formazione delle nuove colleghe\nIstruzione\nLaurea in Infermieristica, Università di Milano\n2012 - 2015\nLingue\nItaliano, inglese",
  ],
];

describe("classifyDocument", () => {
  it.each([
    ["resume", resume, "resume", "resume-structure"],
    ["posting", posting, "job-posting", "job-structure"],
    ["letter", letter, "cover-letter", "letter-structure"],
    ["company page", company, "company-page", "company-structure"],
    ["two words", "hello there", "other", "too-short"],
    ["empty text", "", "other", "too-short"],
    [
      "a recipe",
      "Take two eggs and beat them with the sugar. Add the flour in small parts and stir until it is smooth. Bake it for half an hour in a warm oven and let it rest.",
      "other",
      "no-structure",
    ],
    [
      "Polish",
      "Doświadczenie zawodowe oraz praca w magazynie od marca. Jest to praca dla osób z doświadczeniem, przez wiele lat jako kierownik zmiany oraz znajomość systemu. Praca w zespole oraz planowanie dla całej firmy, przez okres dwóch lat.",
      "other",
      "unknown-language",
    ],
    [
      "Russian",
      "Опыт работы на складе в течение пяти лет. Руководил сменой из двенадцати человек и отвечал за безопасность. Сократил число ошибок на треть и обучил новых сотрудников работе со сканером и с системой учёта товаров на складе.",
      "other",
      "unknown-language",
    ],
  ])("recognises %s", (_, text, type, reason) => {
    expect(classifyDocument(text)).toMatchObject({ type, reason });
  });

  it.each(inLanguages)("reads a resume in %s", (language, text) => {
    expect(classifyDocument(text)).toMatchObject({ type: "resume", language });
  });

  it("does not change its mind with the name or the length of the address", () => {
    const other = resume
      .replace("Ines Calder", "Maria de la Luz van der Berg y Torres")
      .replace("+44 7700 900123", "+351 912 345 678");
    expect(classifyDocument(other)).toEqual(classifyDocument(resume));
  });

  it("sends only resumes on, refers what has another place and turns the rest away", () => {
    expect(routeDocument(classifyDocument(resume)).decision).toBe("analyse");
    for (const text of [posting, letter, company]) expect(routeDocument(classifyDocument(text)).decision).toBe("refer");
    expect(routeDocument(classifyDocument("hello there"))).toEqual({ decision: "reject", reason: "too-short" });
  });

  it("answers in linear time for one endless line", () => {
    const took = threadCpuOf(() => expect(classifyDocument("word ".repeat(40_000)).type).toBe("other"));
    expect(took).toBeLessThan(2000);
  });
});
