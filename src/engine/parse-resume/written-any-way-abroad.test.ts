/** The same jobs and studies in five languages, each in the many ways that resumes write them. */

import { describe, expect, test } from "vitest";
import { parseResume } from "./parse-resume.ts";

const rotated = <One>(list: readonly One[], by: number): One => list[by % list.length]!;

type Tongue = {
  readonly work: readonly string[];
  readonly studies: readonly string[];
  readonly titles: readonly string[];
  readonly employers: readonly string[];
  readonly dates: readonly (readonly [string, string])[];
  readonly study: string;
  readonly school: string;
};

const tongues: Readonly<Record<string, Tongue>> = {
  German: {
    work: ["Berufserfahrung", "Beruflicher Werdegang", "Arbeitserfahrung", "Praxiserfahrung"],
    studies: ["Ausbildung", "Studium", "Bildungsweg", "Schulbildung"],
    titles: [
      "Krankenpflegerin",
      "Softwareentwickler",
      "Vertriebsleiter",
      "Bürokauffrau",
      "Elektriker",
      "Lagerarbeiter",
      "Erzieherin",
    ],
    employers: ["Klinikum Leipzig", "Siemens AG", "Müller GmbH", "Stadtwerke München", "Deutsche Bahn", "Edeka", "Bosch"],
    dates: [
      ["05/2019 – heute", "01/2015 – 04/2019"],
      ["seit Mai 2019", "Januar 2015 – April 2019"],
      ["2019 bis heute", "2015 bis 2019"],
    ],
    study: "Bachelor of Science Informatik",
    school: "Universität Leipzig",
  },
  French: {
    work: ["Expérience professionnelle", "Expériences professionnelles", "Parcours professionnel", "Expériences"],
    studies: ["Formation", "Études", "Diplômes", "Formations"],
    titles: ["Infirmière", "Développeur web", "Chef de projet", "Comptable", "Serveur", "Vendeuse", "Électricien"],
    employers: ["CHU de Nantes", "Renault", "Carrefour", "Capgemini", "Boulangerie Martin", "La Poste", "Orange"],
    dates: [
      ["mai 2019 – présent", "janvier 2015 – avril 2019"],
      ["depuis mai 2019", "janv. 2015 - avr. 2019"],
      ["2019 à aujourd'hui", "2015 à 2019"],
    ],
    study: "Licence Informatique",
    school: "Université de Lyon",
  },
  Spanish: {
    work: ["Experiencia laboral", "Experiencia profesional", "Experiencias profesionales", "Trayectoria profesional"],
    studies: ["Formación académica", "Educación", "Estudios", "Formación"],
    titles: ["Enfermera", "Desarrolladora web", "Jefe de ventas", "Contable", "Camarero", "Electricista", "Administrativa"],
    employers: ["Hospital La Paz", "Telefónica", "Mercadona", "Banco Santander", "Iberia", "Zara", "Indra"],
    dates: [
      ["mayo 2019 – actualidad", "enero 2015 – abril 2019"],
      ["desde mayo de 2019", "ene. 2015 - abr. 2019"],
      ["2019 - presente", "2015 - 2019"],
    ],
    study: "Grado en Ingeniería Informática",
    school: "Universidad de Sevilla",
  },
  Italian: {
    work: ["Esperienza professionale", "Esperienze lavorative", "Esperienza lavorativa", "Esperienze professionali"],
    studies: ["Istruzione e formazione", "Istruzione", "Formazione", "Titoli di studio"],
    titles: [
      "Infermiera",
      "Sviluppatore software",
      "Responsabile vendite",
      "Contabile",
      "Cameriere",
      "Elettricista",
      "Ingegnere",
    ],
    employers: ["Ospedale San Raffaele", "Fiat", "Esselunga", "Intesa Sanpaolo", "Trenitalia", "Barilla", "Eni"],
    dates: [
      ["maggio 2019 – presente", "gennaio 2015 – aprile 2019"],
      ["dal 2019 ad oggi", "dal 2015 al 2019"],
      ["05/2019 - in corso", "01/2015 - 04/2019"],
    ],
    study: "Laurea in Informatica",
    school: "Università di Bologna",
  },
  Portuguese: {
    work: ["Experiência profissional", "Experiência", "Histórico profissional", "Experiências profissionais"],
    studies: ["Formação académica", "Formação", "Educação", "Formação acadêmica"],
    titles: [
      "Enfermeira",
      "Desenvolvedor",
      "Gerente de vendas",
      "Contabilista",
      "Garçom",
      "Eletricista",
      "Assistente administrativa",
    ],
    employers: ["Hospital São João", "Petrobras", "Continente", "Banco Itaú", "TAP", "Natura", "Sonae"],
    dates: [
      ["maio de 2019 – presente", "janeiro de 2015 – abril de 2019"],
      ["desde maio de 2019", "jan. 2015 - abr. 2019"],
      ["2019 - atual", "2015 - 2019"],
    ],
    study: "Licenciatura em Informática",
    school: "Universidade do Porto",
  },
};

const tongueForms: Readonly<Record<string, (title: string, employer: string, dates: string) => string>> = {
  "with a comma": (title, employer, dates) => `${title}, ${employer}\n${dates}`,
  "dates first on the line": (title, employer, dates) => `${dates}  ${title}, ${employer}`,
  "dates first": (title, employer, dates) => `${dates}\n${title}\n${employer}`,
  "employer first": (title, employer, dates) => `${employer}\n${title}\n${dates}`,
  "with bars": (title, employer, dates) => `${title} | ${employer} | ${dates}`,
  "dates at the edge": (title, employer, dates) => `${dates}\t${title}\n${employer}`,
  "with a dash": (title, employer, dates) => `${title} – ${employer} (${dates})`,
};

describe.each(Object.entries(tongues))("in %s", (_, tongue) => {
  test.each(Object.entries(tongueForms))("%s", (__, form) => {
    for (let index = 0; index < tongue.titles.length * tongue.work.length; index++) {
      const [now, before] = rotated(tongue.dates, index);
      const title = [rotated(tongue.titles, index), rotated(tongue.titles, index + 3)] as const;
      const employer = [rotated(tongue.employers, index * 3), rotated(tongue.employers, index * 3 + 2)] as const;
      const { work, education } = parseResume(
        `Maria Silva\nmaria.silva@example.org\n\n${rotated(tongue.work, index)}\n\n${form(title[0], employer[0], now)}\n- Excel, SAP\n\n${form(title[1], employer[1], before)}\n- Excel, Word\n\n${rotated(tongue.studies, index)}\n\n${tongue.study}, ${tongue.school}, 2010 - 2014\n`,
      );
      expect(
        work.map(({ position, organisation, startDate, endDate }) => [
          position?.text,
          organisation?.text,
          startDate?.slice(0, 4),
          endDate?.slice(0, 4),
        ]),
      ).toEqual([
        [title[0], employer[0], "2019", "pres"],
        [title[1], employer[1], "2015", "2019"],
      ]);
      expect(education.map(({ institution }) => institution?.text)).toEqual([tongue.school]);
    }
  });
});
