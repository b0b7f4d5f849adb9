/** The trades, headings and forms that ordinary resumes in five languages use. Everybody in them is invented. */

import { describe, expect, it } from "vitest";
import { anonymise } from "../anonymise/anonymise.ts";
import { cutWords } from "../text/words.ts";
import { parseResume } from "./parse-resume.ts";
import { isTitle } from "./part-kinds.ts";

const contact = "Mara Lind\nmara.lind@example.org\n";
const jobsOf = (text: string): (string | undefined)[][] =>
  parseResume(`${contact}\n${text}`).work.map(({ position, organisation, startDate, endDate }) => [
    position?.text,
    organisation?.text,
    startDate,
    endDate,
  ]);
const studiesOf = (text: string): (string | undefined)[][] =>
  parseResume(`${contact}\n${text}`).education.map(({ studyType, area, institution, endDate }) => [
    studyType?.text,
    area?.text,
    institution?.text,
    endDate,
  ]);

describe("titles", () => {
  it.each(
    (
      "Verwaltungsangestellter|Kellermeisterin|Küchenchef|Paketzusteller|Personalreferentin|Systemadministrator|Fachinformatiker|Notfallsanitäterin|" +
      "Chemielaborant|Immobilienmaklerin|Betreuungskraft|Klempner|Hotelfachfrau|Tagesmutter|Céramiste d'art|Sage-femme|Femme de chambre|Carreleur|" +
      "Ergothérapeute|Ambulancier|Bibliothécaire|Téléconseillère|Veilleur de nuit|Cadre de santé|Gardien d'immeuble|Celador|Teleoperadora|Mozo de almacén|" +
      "Camionero|Bombero|Niñera|Ejecutiva de cuentas|Guía turístico|Guardia civil|Chefe de cozinha|Camareira|Motoboy|Servente de obras|Marceneiro|" +
      "Instrutora de gastronomia|Fonoaudióloga|Bolseiro|Tratorista|Carrellista|Capo reparto|Magliaia|Odontotecnico|Igienista dentale|Titolare|Pizzaiolo|" +
      "Guida turistica|Sistemista|Dottoranda|Vigile del fuoco"
    ).split("|"),
  )("%s", (title) => expect(isTitle(cutWords(title).folded)).toBe(true));

  it.each(["Windkraft Nord", "Boucher", "Carpentier", "Richter", "Salvador", "Fraser", "Revista"])("%s is none", (name) =>
    expect(isTitle(cutWords(name).folded)).toBe(false),
  );

  it("keep the small words behind their head", () => {
    expect(
      jobsOf(
        "ESPERIENZE\n\nCOMUNE DI ROCCALTA\nIstruttore direttivo ufficio tributi\ndal 1° marzo 2010 ad oggi\nGestione IMU e TARI, accertamenti",
      ),
    ).toEqual([["Istruttore direttivo ufficio tributi", "COMUNE DI ROCCALTA", "2010-03", "present"]]);
  });
});

describe("jobs", () => {
  it.each([
    ["de 2016 a 2020", "2016", "2020"],
    ["De setembro de 2016 até hoje", "2016-09", "present"],
    ["de 01/2015 até à data", "2015-01", "present"],
    ["d'octobre 2007 à août 2009", "2007-10", "2009-08"],
    ["du 1er mars 2019 au 30 juin 2020", "2019-03", "2020-06"],
    ["vom 01.03.2010 bis 31.12.2012", "2010-03", "2012-12"],
    ["dal 15 settembre 2004 al 28 febbraio 2010", "2004-09", "2010-02"],
    ["from May 2019 to June 2020", "2019-05", "2020-06"],
  ])("are dated as %s", (dates, start, end) => {
    const lines = [`Recepcionista – ${dates}`, `Recepcionista, ${dates}`, `Recepcionista\n${dates}`];
    const job = ["Recepcionista", "Hotel Miramar S.A.", start, end];
    expect(lines.map((line) => jobsOf(`EXPERIENCIA\n\nHotel Miramar S.A.\n${line}`))).toEqual(lines.map(() => [job]));
  });

  it.each([
    ["Mozo de almacén en Plataneras Guayar (junio 2022 - agosto 2022)", "Mozo de almacén", "Plataneras Guayar"],
    ["De maio de 2010 a março de 2019 – Motorista na Transportadora Gralha", "Motorista", "Transportadora Gralha"],
    ["Verkäuferin beim Modehaus Seiler, 2013 – 2018", "Verkäuferin", "Modehaus Seiler"],
    ["Albañil en Promociones Balsa, de 2001 a 2009", "Albañil", "Promociones Balsa"],
  ])("are held at an employer: %s", (line, title, employer) => {
    expect(jobsOf(`EXPERIENCIA\n\n${line}`).map((job) => job.slice(0, 2))).toEqual([[title, employer]]);
  });

  it("are no studies behind the same word", () => {
    expect(jobsOf("EXPERIENCIA\n\nTécnico en Refrigeración\nFrío Sur S.A.\n2015 – 2019")).toEqual([
      ["Técnico en Refrigeración", "Frío Sur S.A.", "2015", "2019"],
    ]);
  });

  it.each([
    ["Metalúrgica Três Irmãos Ltda.", "Cargo: Analista\nPeríodo: 03/2019 a 02/2021"],
    ["Têxteis Moinho Novo, Lda.", "Analista\n03/2019 – 02/2021"],
  ])("of %s", (employer, rest) => {
    expect(jobsOf(`EXPERIÊNCIA PROFISSIONAL\n\n${employer}\n${rest}\n`)).toEqual([["Analista", employer, "2019-03", "2021-02"]]);
  });

  it.each([
    ["Fechas (de – a)", "Nombre del empleador", "Puesto o cargo ocupado"],
    ["Date (da – a)", "Nome del datore di lavoro", "Tipo di impiego"],
    ["Datas", "Nome do empregador", "Função ou cargo ocupado"],
    ["Dates", "Nom de l'employeur", "Fonction"],
  ])("in a form with %s", (dates, employer, title) => {
    for (const [bullet, gap] of [
      ["• ", ": "],
      ["", "          "],
    ])
      expect(
        jobsOf(
          `EXPERIENCIA LABORAL\n\n${bullet}${dates}${gap}05/2016 – 12/2018\n${bullet}${employer}${gap}Hotel Badia\n${bullet}${title}${gap}Recepcionista\n`,
        ),
      ).toEqual([["Recepcionista", "Hotel Badia", "2016-05", "2018-12"]]);
  });

  it("in a form", () => {
    const form = (dates: string, title: string, employer: string): string =>
      `Dates                 ${dates}\nFonction ou poste     ${title}\nEmployeur             ${employer}\nPrincipales tâches    Tourage et confiserie\n`;
    expect(
      jobsOf(
        `Expérience professionnelle\n\n${form("Décembre 2018 - avril 2021", "Pâtissière", "Maison Auer")}\n${form("Mai 2013 - octobre 2018", "Serveuse", "Le Chalet")}`,
      ),
    ).toEqual([
      ["Pâtissière", "Maison Auer", "2018-12", "2021-04"],
      ["Serveuse", "Le Chalet", "2013-05", "2018-10"],
    ]);
  });

  it.each(["Elternzeit", "arbeitsuchend", "Congé parental", "Sin trabajo remunerado"])(
    "and what stands between them: %s",
    (gap) => {
      expect(
        jobsOf(`Werdegang\n\n2019 – 2022  Tischlerin, Holzbau Ilm GmbH\n2017 – 2019  ${gap}\n2011 – 2017  Köchin, Gasthof Krone`),
      ).toEqual([
        ["Tischlerin", "Holzbau Ilm GmbH", "2019", "2022"],
        ["Köchin", "Gasthof Krone", "2011", "2017"],
      ]);
    },
  );
});

describe("headings in one's own words", () => {
  it.each([
    ["Was ich gemacht habe", "Was ich gelernt habe"],
    ["Donde he trabajado", "Mis estudios"],
    ["Ce que j'ai fait", "Mes études"],
    ["O que fiz", "O que estudei"],
    ["Dove ho lavorato", "Come mi sono formato"],
  ])("%s, %s", (work, education) => {
    const text = `${work}\n2019 – 2022  Cook, Hotel Krone\n\n${education}\n2015  BSc Biology, University of Leeds`;
    expect(jobsOf(text)).toEqual([["Cook", "Hotel Krone", "2019", "2022"]]);
    expect(studiesOf(text)).toEqual([["BSc", "Biology", "University of Leeds", "2015"]]);
  });
});

describe("people", () => {
  const nameOf = (name: string, mail: string): string | undefined =>
    parseResume(`${name}\n${mail}@example.org\n\nExperience\nCook, Hotel Krone, 2010 – 2012\n`).basics.name?.text;

  it.each([
    "Carlos Mercado",
    "Fatou Camara",
    "Luis Zapatero",
    "Anne Couturier",
    "Elena Facchino",
    "Emil Klempner",
    "Rita Copeiro",
  ])("are called %s", (name) => expect(nameOf(name, "mail")).toBe(name));

  it.each(["Jorge Tienda", "Klaus Stadt", "Luca Geometra", "Anna Tiler", "Paul Hotel"])(
    "are called %s, as their address says",
    (name) => expect(nameOf(name, name.toLowerCase().replace(" ", "."))).toBe(name),
  );

  it.each([
    ["Game Developer", "thegamedeveloper"],
    ["Wedding Photographer", "wedding.photographer"],
    ["Pastry Chef", "pastrychef"],
    ["Graphic Designer", "graphicdesigner.info"],
    ["Studio Nord", "studio.nord"],
    ["Forklift Driver", "forkliftdriver99"],
  ])("are not called %s under their name, though their address is %s", (title, mail) => {
    for (const name of ["John Smith", "Anna Berg", "Wu Chen"]) {
      const text = `${name}\n${title}\n${mail}@example.org\n\nExperience\nCook, Hotel Krone, 2010 – 2012\n`;
      const resume = parseResume(text);
      expect(resume.basics.name?.text).toBe(name);
      expect(anonymise(text, resume, { asOf: "2026-10-20" }).profile.text).not.toContain(name);
    }
  });

  it.each(["Shift Manager", "Hotel Krone"])("are not called %s", (text) => expect(nameOf(text, "jobs")).toBeUndefined());
});

it("takes a sentence below a job for text, whatever title opens it", () => {
  const job = "Experience\n\nHarbour Inn, Leeds\nCook\n2014 – 2018\n";
  for (const line of ["Manager praised my clean work", "Supervisor running two kitchens", "Director said we were fast"])
    expect(jobsOf(`${job}${line}\n`)).toEqual([["Cook", "Harbour Inn", "2014", "2018"]]);
});

/** By section, what resumes in five languages head it with. */
const headings: Readonly<Record<string, string>> = {
  work: "Berufliche Erfahrungen|Nebentätigkeiten|Praktika und Nebenjobs|Historique professionnel|Jobs étudiants|Trayectoria laboral|Experiencia previa|Empleo|Trajetória profissional|Estágios|Attività lavorativa|Stage e tirocini|Impieghi",
  education:
    "Akademische Ausbildung|Hochschulstudium|Schulabschluss|Cursus universitaire|Formation initiale|Datos académicos|Nivel de estudios|Grau de instrução|Percurso académico|Percorso formativo",
  skills:
    "Computerkenntnisse|Atouts|Connaissances informatiques|Compétences professionnelles|Habilidades técnicas|Capacidades|Conhecimentos técnicos|Competenze trasversali|Punti di forza",
  certificates:
    "Lehrgänge|Fort- und Weiterbildung|Formation continue|Otros cursos|Capacitaciones|Aperfeiçoamento|Attestati|Corsi di aggiornamento",
  interests: "Persönliche Interessen|Pasatiempos|Interesses pessoais|Tempos livres|Interessi personali|Passioni",
  volunteer:
    "Ehrenamtliche Tätigkeiten|Activités associatives|Actividades de voluntariado|Ações voluntárias|Esperienze di volontariato",
};
it.each(["experiência", "mon parcours", "experience"])("knows a heading in small letters between gaps: %s", (heading) => {
  expect(jobsOf(`About\nI cook.\n\n${heading}\n\nCook, Hotel Krone, 2019 – 2022\n`)).toEqual([
    ["Cook", "Hotel Krone", "2019", "2022"],
  ]);
});

describe("headings", () => {
  it.each(Object.entries(headings).flatMap(([section, list]) => list.split("|").map((heading) => [heading, section])))(
    "%s",
    (heading, section) => {
      const { sections } = parseResume(`${contact}\n${heading}\nEtwas 2019\n`);
      expect(sections.map(({ name }) => name)).toContain(section);
    },
  );

  it.each(["Gute Erfahrung gesammelt", "Experiencia en Granada", "Objetivo cumplido"])("%s is none", (line) => {
    expect(parseResume(`${contact}\nSkills\nExcel\n${line}\n`).sections.map(({ name }) => name)).toEqual(["contact", "skills"]);
  });
});

it.each([
  ["Nombre del centro: IES Alba", "Título obtenido: Bachillerato"],
  ["Nome dell'istituto          Liceo Galvani", "Qualifica conseguita          Maturità"],
  ["Estabelecimento          Escola Garrett", "Designação da qualificação          Licenciatura"],
])("reads studies in a form: %s", (school, degree) => {
  const [found] = studiesOf(`FORMACIÓN\n\n2010 – 2014\n${school}\n${degree}\n`);
  expect(found?.[0]).toBe(degree.split(/: | {3,}/)[1]);
  expect(found?.[2]).toBe(school.split(/: | {3,}/)[1]);
});

describe("degrees", () => {
  it.each(
    (
      "Industriemeister|Fachoberschulreife|Eidgenössisches Fähigkeitszeugnis|Sekundarschule|Gesellenprüfung|DEUG|DESS|Bachelier|Mention complémentaire|" +
      "Titre professionnel|Licence pro|Graduado Escolar|Certificado de Profesionalidad|Tecnicatura|Profesorado|EGB|Ensino Superior|12.º ano|9º ano|" +
      "Supletivo|CTeSP|Graduação|Maturità tecnica|Licenza elementare|Abilitazione|Attestato"
    ).split("|"),
  )("%s", (degree) => {
    expect(studiesOf(`FORMACIÓN\n${degree}, Universidad de Granada, 2012`)).toEqual([
      [degree, undefined, "Universidad de Granada", "2012"],
    ]);
  });

  it.each(["MS PowerPoint", "DBA Client"])("%s is none", (text) => {
    expect(studiesOf(`Experience\nClerk, Hill Ltd, 2012 – 2014\n${text} for the office\n`)).toEqual([]);
  });
});

describe("studies", () => {
  it.each([
    [
      "Licenciatura en Contaduría Pública. Universidad de Tlaxcala. Generación 2006–2010.",
      "Contaduría Pública",
      "Universidad de Tlaxcala",
      "2010",
    ],
    ["BSc in Accounting. University of Leeds. Graduated 2010.", "Accounting", "University of Leeds", "2010"],
    ["Master of Arts in History. King's College London. 2005-2006.", "History", "King's College London", "2006"],
    ["Bac STMG, Lycée Baudelaire, 2014", "STMG", "Lycée Baudelaire", "2014"],
    ["Certificat en gestion hôtelière, UQAM, 2019", "gestion hôtelière", "UQAM", "2019"],
    ["Tecnologia em Gastronomia, Universidade da Amazônia, 2014", "Gastronomia", "Universidade da Amazônia", "2014"],
  ])("%s", (line, ...expected) => {
    expect(studiesOf(`FORMACIÓN\n${line}`).map(([, ...rest]) => rest)).toEqual([expected]);
  });
});

it.each(["06.33.87.50.14", "0478.61.22.95"])("phones as %s", (phone) => {
  const { basics } = parseResume(`Anna Blanc\nPortable : ${phone}\nanna@example.fr`);
  expect(basics.phone?.text).toBe(phone);
});

it.each(["12.05.2019", "01.02.19", "06.33.87"])("no phone: %s", (text) => {
  expect(parseResume(`Anna Blanc\nParis, ${text}\nanna@example.fr`).basics.phone).toBeUndefined();
});

it("takes no sentence with large nouns for an employer", () => {
  const { work } = parseResume(
    "Jonas Reuter\njonas.reuter@example.de\n\nBERUFSERFAHRUNG\n\nNordhafen Spedition GmbH\tKassel\nFachkraft für Lagerlogistik\t03/2019 – heute\nKommissionierung von 120 Sendungen pro Tag mit dem Handscanner\n\nMüller & Söhne KG\tFulda\nLagerhelfer\t06/2016 – 02/2019\nBe- und Entladen von Lastwagen\n",
  );
  expect(work.map(({ organisation }) => organisation?.text)).toEqual(["Nordhafen Spedition GmbH", "Müller & Söhne KG"]);
});

it("reads a heading that a narrow column broke", () => {
  const { work } = parseResume(
    "Camille Moreau\ncamille@example.fr\n\nEXPÉRIENCE\nPROFESSIONNELLE\n01/2018 – présent\tInfirmière\nClinique du Parc, Lyon\n",
  );
  expect(work).toMatchObject([{ position: { text: "Infirmière" }, organisation: { text: "Clinique du Parc" } }]);
  const english = parseResume(
    "Camille Moreau\ncamille@example.org\n\nEDUCATION AND\nTRAINING\n2010 – 2013\nBA (Hons) Business Management\nUniversity of Leeds\n",
  );
  expect(english.education).toMatchObject([{ institution: { text: "University of Leeds" }, endDate: "2013" }]);
});

it("reads a field on the next line", () => {
  const { education } = parseResume(
    "Lucía Herrera\nlucia@example.es\n\nFORMACIÓN\n\nGrado en Administración de\nEmpresas\nUniversidad de Valencia\n2011 – 2015\n",
  );
  expect(education).toMatchObject([
    { area: { text: "Administración de Empresas" }, institution: { text: "Universidad de Valencia" } },
  ]);
});

it("leaves out a place behind whose label nothing stands", () => {
  expect(parseResume("Anna Blanc\nAddress:\n12 Rue Haute\nanna@example.fr").basics.location?.text ?? "none").not.toBe("");
});
