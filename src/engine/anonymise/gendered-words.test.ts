import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scoreTalent } from "../../domain/scoring/score-talent.ts";
import { extractFeatures } from "../features/extract-features.ts";
import { normaliseTitle } from "../features/titles.ts";
import { parseResume } from "../parse-resume/parse-resume.ts";
import { anonymise } from "./anonymise.ts";

const asOf = "2024-05-15";

type Pair = readonly [masculine: string, feminine: string];
type Tongue = {
  readonly titles: readonly Pair[];
  readonly names: readonly Pair[];
  readonly resume: (name: string, title: string, one: 0 | 1, address: string, phone: string) => string;
};

const tongues: Readonly<Record<string, Tongue>> = {
  German: {
    names: [
      ["Jürgen Müller", "Anna Kowalska"],
      ["Mehmet Yılmaz", "Fatma Şahin"],
    ],
    titles: [
      ["Krankenpfleger", "Krankenschwester"],
      ["Verkäufer", "Verkäuferin"],
      ["Bürokaufmann", "Bürokauffrau"],
      ["Zahnarzt", "Zahnärztin"],
      ["Koch", "Köchin"],
      ["Rechtsanwalt", "Rechtsanwältin"],
      ["Projektleiter", "Projektleiterin"],
      ["Psychologe", "Psychologin"],
      ["Erzieher", "Erzieherin"],
      ["Leitender Ingenieur", "Leitende Ingenieurin"],
      ["Medizinischer Fachangestellter", "Medizinische Fachangestellte"],
      ["Stellvertretender Filialleiter", "Stellvertretende Filialleiterin"],
    ],
    resume: (name, title, one, address, phone) => `${name}
${title}
${address}
${phone} | kontakt@example.com

PERSÖNLICHE DATEN
Geburtsdatum: ${one === 0 ? "12.03.1988" : "1. Mai 1990"}
Geschlecht: ${one === 0 ? "männlich" : "weiblich"}
Familienstand: ${one === 0 ? "ledig" : "verheiratet, 2 Kinder"}
Staatsangehörigkeit: ${one === 0 ? "deutsch" : "polnisch"}

PROFIL
Als ${title} mit neun Jahren Erfahrung. ${one === 0 ? "Er" : "Sie"} leitet ein Team von zwölf, und ${one === 0 ? "sein" : "ihr"} Bereich ist gewachsen.

BERUFSERFAHRUNG
${title}, Muster GmbH, Hamburg
03/2019 - heute
- Leitung der Planung und Schulung für 12 Kollegen mit SAP
- Einführung von Excel im Einkauf

AUSBILDUNG
Ausbildung zur Fachkraft, Berufsschule Hamburg
2010 - 2013

KENNTNISSE
SAP, Excel, Buchhaltung
`,
  },
  Spanish: {
    names: [
      ["José García", "Lucía Fernández"],
      ["Wei Chen", "Amina Diallo"],
    ],
    titles: [
      ["Enfermero", "Enfermera"],
      ["Enfermero titulado", "Enfermera titulada"],
      ["Director comercial", "Directora comercial"],
      ["Auxiliar administrativo", "Auxiliar administrativa"],
      ["Ingeniero técnico", "Ingeniera técnica"],
      ["Cocinero", "Cocinera"],
      ["Profesor de química", "Profesora de química"],
      ["Psicólogo", "Psicóloga"],
      ["Jefe de ventas", "Jefa de ventas"],
      ["Dependiente", "Dependienta"],
    ],
    resume: (name, title, one, address, phone) => `${name}
${title}
${address}
${phone} | correo@example.com

DATOS PERSONALES
Fecha de nacimiento: ${one === 0 ? "12/03/1988" : "1 de mayo de 1990"}
Estado civil: ${one === 0 ? "soltero" : "casada"}
Nacionalidad: ${one === 0 ? "española" : "peruana"}
Sexo: ${one === 0 ? "hombre" : "mujer"}

PERFIL
Soy muy ${one === 0 ? "organizado y proactivo" : "organizada y proactiva"}, con ocho años como ${title.toLowerCase()}. ${one === 0 ? "Titulado" : "Titulada"} en Madrid.

EXPERIENCIA LABORAL
${title}, Clínica del Sol, Sevilla
marzo 2019 - actualidad
- Atención médica a los pacientes de la planta y formación para el equipo
- Gestión de compras con SAP y Excel

FORMACIÓN
Grado en Enfermería, Universidad de Sevilla
2010 - 2014

COMPETENCIAS
SAP, Excel, triaje
`,
  },
  French: {
    names: [
      ["Jean-Luc de la Fontaine", "Amélie Dubois"],
      ["Ousmane Traoré", "Nguyễn Thị Minh"],
    ],
    titles: [
      ["Infirmier", "Infirmière"],
      ["Infirmier diplômé d'État", "Infirmière diplômée d'État"],
      ["Directeur adjoint", "Directrice adjointe"],
      ["Vendeur", "Vendeuse"],
      ["Assistant commercial", "Assistante commerciale"],
      ["Technicien", "Technicienne"],
      ["Cuisinier", "Cuisinière"],
      ["Chargé de projet", "Chargée de projet"],
      ["Ingénieur", "Ingénieure"],
      ["Aide-soignant", "Aide-soignante"],
      ["Chef de cuisine", "Cheffe de cuisine"],
    ],
    resume: (name, title, one, address, phone) => `${name}
${title}
${address}
${phone} | contact@example.com

INFORMATIONS PERSONNELLES
Date de naissance : ${one === 0 ? "12/03/1988" : "1 mai 1990"}
Situation familiale : ${one === 0 ? "célibataire" : "mariée, 2 enfants"}
Nationalité : ${one === 0 ? "française" : "malienne"}

PROFIL
Je suis ${one === 0 ? "motivé et organisé" : "motivée et organisée"}, avec dix ans comme ${title.toLowerCase()}. ${one === 0 ? "Il" : "Elle"} dirige une équipe de dix.

EXPÉRIENCE PROFESSIONNELLE
${title}, Hôpital du Lac, Annecy
mars 2019 - aujourd'hui
- Soins aux patients dans une équipe de dix personnes et formation des stagiaires
- Gestion des achats avec SAP et Excel

FORMATION
Licence en soins infirmiers, Université de Lyon
2010 - 2013

COMPÉTENCES
SAP, Excel, triage
`,
  },
  Italian: {
    names: [
      ["Marco Bianchi", "Chiara Rossi"],
      ["Ahmed Hassan", "Ioana Popescu"],
    ],
    titles: [
      ["Infermiere", "Infermiera"],
      ["Direttore", "Direttrice"],
      ["Impiegato amministrativo", "Impiegata amministrativa"],
      ["Cameriere", "Cameriera"],
      ["Professore", "Professoressa"],
      ["Cuoco", "Cuoca"],
      ["Commesso", "Commessa"],
      ["Addetto alle vendite", "Addetta alle vendite"],
      ["Sviluppatore", "Sviluppatrice"],
    ],
    resume: (name, title, one, address, phone) => `${name}
${title}
${address}
${phone} | posta@example.com

DATI PERSONALI
Data di nascita: ${one === 0 ? "12/03/1988" : "1 maggio 1990"}
Stato civile: ${one === 0 ? "celibe" : "coniugata"}
Nazionalità: ${one === 0 ? "italiana" : "rumena"}

PROFILO
Sono molto ${one === 0 ? "organizzato e motivato" : "organizzata e motivata"}, con nove anni come ${title.toLowerCase()}. ${one === 0 ? "Lui" : "Lei"} guida una squadra di dodici.

ESPERIENZA PROFESSIONALE
${title}, Ospedale del Lago, Como
marzo 2019 - oggi
- Cura dei pazienti nella divisione di chirurgia con gestione degli acquisti
- Formazione delle nuove risorse con SAP ed Excel

ISTRUZIONE
Laurea in Infermieristica, Università di Milano
2010 - 2013

COMPETENZE
SAP, Excel, triage
`,
  },
  Portuguese: {
    names: [
      ["João Pereira", "Maria da Silva"],
      ["Kwame Mensah", "Olga Ivanova"],
    ],
    titles: [
      ["Enfermeiro", "Enfermeira"],
      ["Diretor comercial", "Diretora comercial"],
      ["Assistente administrativo", "Assistente administrativa"],
      ["Engenheiro", "Engenheira"],
      ["Cozinheiro", "Cozinheira"],
      ["Vendedor", "Vendedora"],
      ["Advogado", "Advogada"],
      ["Coordenador", "Coordenadora"],
    ],
    resume: (name, title, one, address, phone) => `${name}
${title}
${address}
${phone} | correio@example.com

DADOS PESSOAIS
Data de nascimento: ${one === 0 ? "12/03/1988" : "1 de maio de 1990"}
Estado civil: ${one === 0 ? "solteiro" : "casada"}
Nacionalidade: ${one === 0 ? "portuguesa" : "angolana"}

PERFIL
Sou muito ${one === 0 ? "organizado e motivado" : "organizada e motivada"}, com oito anos como ${title.toLowerCase()}. ${one === 0 ? "Ele" : "Ela"} lidera uma equipa de doze.

EXPERIÊNCIA PROFISSIONAL
${title}, Clínica do Mar, Porto
março 2019 - presente
- Cuidados aos doentes e formação para a equipa, com gestão dos turnos
- Gestão de compras com SAP e Excel

FORMAÇÃO
Licenciatura em Enfermagem, Universidade do Porto
2010 - 2014

COMPETÊNCIAS
SAP, Excel, triagem
`,
  },
};

const addresses = [
  "Musterstraße 12, 10115 Berlin",
  "Calle de Alcalá 45, 28014 Madrid",
  "14 rue des Lilas, 75020 Paris",
  "Via Garibaldi 22, 20121 Milano",
  "Rua das Flores 12, 4050-262 Porto",
  "Flat 4, 221 Harrow Road, London W9 2NA",
  "Plot 9, Gandhi Nagar, Pune 411001",
];
const phones = ["+49 30 1234567", "612 34 56 78", "+33 6 12 34 56 78", "+91-98765-43210", "(11) 4706-6184"];

const outcome = (text: string): string => {
  const { profile } = anonymise(text, parseResume(text), { asOf });
  const features = extractFeatures(profile);
  return JSON.stringify({ profile, features, score: scoreTalent(features) }, undefined, 1);
};

describe.each(Object.entries(tongues))("a title in %s", (_, { names, titles, resume }) => {
  it("gives the same text, features and score whoever holds it", () => {
    const person = fc.record({
      name: fc.constantFrom(...names),
      address: fc.constantFrom(...addresses),
      phone: fc.constantFrom(...phones),
    });
    fc.assert(
      fc.property(fc.constantFrom(...titles), person, person, (title, left, right) => {
        expect(outcome(resume(right.name[1], title[1], 1, right.address, right.phone))).toBe(
          outcome(resume(left.name[0], title[0], 0, left.address, left.phone)),
        );
      }),
      { numRuns: 120, seed: 5 },
    );
  });

  it.each(titles.map(([masculine, feminine]) => [feminine, masculine]))("keeps %s as the title %s", (feminine, masculine) => {
    const text = resume(names[0]?.[1] ?? "", feminine, 1, addresses[0] ?? "", phones[0] ?? "");
    const { profile, removed } = anonymise(text, parseResume(text), { asOf });
    expect(profile.work[0]?.position?.text).toBe(masculine);
    const gendered = removed.filter(({ kind }) => kind === "gender").map(({ start, end }) => text.slice(start, end));
    expect(gendered.every((word) => /^\p{L}+$/u.test(word)) && gendered.length > 0).toBe(true);
    expect(normaliseTitle(feminine).term).toBe(normaliseTitle(masculine).term);
  });
});

describe("normaliseTitle", () => {
  it.each([
    ["Verkäufer/in", "Verkäuferin"],
    ["Verkäufer*in (m/w/d)", "Verkäufer"],
    ["Infirmier/ère", "Infirmière"],
    ["Enfermero/a", "Enfermera"],
  ])("reads %s in a posting as %s in a resume", (posting, resume) => {
    expect(normaliseTitle(posting)).toEqual(normaliseTitle(resume));
  });
});

describe("anonymise", () => {
  it.each([
    ["Berlin", "Projekte in Berlin und Dublin geleitet mit Medizin und Benzin"],
    ["a technique", "Dominio de la técnica de soldadura y de la atención médica con el equipo"],
    ["something impersonal", "Dans ce projet il y a des tests et il faut une gestion avec les équipes"],
  ])("does not take %s for a person's gender", (_, line) => {
    const text = `Anna Kowalska\nanna@example.com\n\nEXPERIENCE\nEngineer, Acme Ltd\nMarch 2019 - Present\n- ${line}\n`;
    expect(anonymise(text, parseResume(text), { asOf }).profile.text).toContain(line);
  });
});

describe("whoever was trained", () => {
  const textOf = (resume: string): string => anonymise(resume, parseResume(resume), { asOf }).profile.text;
  const german = (line: string): string =>
    textOf(
      `Kim Lindner\nkim@example.org\n\nBerufserfahrung\nMuster GmbH, Hamburg\n03/2019 - heute\n\nAusbildung\n${line}\n2010 - 2013`,
    );
  it.each([
    ["Ausbildung zum Industriekaufmann", "Ausbildung zur Industriekauffrau"],
    ["Ausbildung zum staatlich anerkannten Altenpfleger", "Ausbildung zur staatlich anerkannten Altenpflegerin"],
    ["Ausbildung zum Steuerfachangestellten", "Ausbildung zur Steuerfachangestellten"],
    ["Umschulung zum Erzieher", "Umschulung zur Erzieherin"],
  ])("%s", (masculine, feminine) => expect(german(feminine)).toBe(german(masculine)));

  it("keeps the article of what is no person", () => {
    expect(german("Ausbildung zur Fachkraft für Lagerlogistik")).toContain("zur Fachkraft");
  });

  it("makes the adjective of a title agree that is a title too", () => {
    const spanish = (title: string): string =>
      textOf(
        `Kim Rojas\nkim@example.org\n\nRESUMEN\n${title} con experiencia en servicios financieros para empresas.\n\nEXPERIENCIA LABORAL\n${title}, Banco Sol S.A.\n2013 – 2018`,
      );
    expect(spanish("Contadora auditora")).toBe(spanish("Contador auditor"));
  });

  it.each([["Kassenwart im Sportverein seit 2016", "Kassenwartin im Sportverein seit 2016"]])(
    "in a club: %s",
    (masculine, feminine) => {
      const club = (line: string): string => german(`Ausbildung zum Koch\n\nEhrenamt\n${line}`);
      expect(club(feminine)).toBe(club(masculine));
    },
  );

  it("says of a title in the summary what it says in the header", () => {
    const portuguese = (title: string): string =>
      textOf(
        `Kim Monteiro\nkim@example.org\n${title} de Marketing\n\nPerfil\n${title} de marketing com oito anos de experiência em bens de consumo.\n\nExperiência\nSumos do Tejo SA — ${title} de Marketing\n2013 – 2018`,
      );
    expect(portuguese("Gestora")).toBe(portuguese("Gestor"));
  });

  it("says of who left a school no more than that", () => {
    const spanish = (word: string): string =>
      textOf(
        `Kim Quispe\nkim@example.org\n\nEXPERIENCIA LABORAL\nCajero, Tiendas Sol S.A.\n2013 – 2018\n\nFORMACIÓN\nInstituto Cibertec – Administración de Empresas, ${word}`,
      );
    expect(spanish("egresada")).toBe(spanish("egresado"));
  });

  it("leaves adjectives of things as they are", () => {
    const left = textOf(
      "Kim Conti\nkim@example.org\n\nESPERIENZA LAVORATIVA\nCommesso, Negozi Sole Srl\n2013 – 2018\n\nLINGUE\nInglese: buona conoscenza scritta e parlata",
    );
    expect(left).toContain("buona conoscenza scritta e parlata");
  });

  it("knows the language of a form by its headings", () => {
    const form = (title: string): string =>
      textOf(
        `Kim Bellini\nkim@example.org\n\nESPERIENZA LAVORATIVA\n\n${title}, Conserve Emilia Srl\n2013 – 2018\n\nISTRUZIONE\nLiceo Vittorio Veneto, 2012`,
      );
    expect(form("Addetta amministrativa")).toBe(form("Addetto amministrativo"));
  });
});
