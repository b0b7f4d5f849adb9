/** Resumes as they are usually written in German, French, Spanish, Portuguese and Italian. Everybody in them is invented. */

import { describe, expect, test } from "vitest";
import { parseResume } from "./parse-resume.ts";

const jobsOf = (text: string): (string | undefined)[][] =>
  parseResume(text).work.map(({ position, organisation, startDate, endDate }) => [
    position?.text,
    organisation?.text,
    startDate,
    endDate,
  ]);
const studiesOf = (text: string): (string | undefined)[][] =>
  parseResume(text).education.map(({ studyType, area, institution, endDate, level }) => [
    studyType?.text,
    area?.text,
    institution?.text,
    endDate,
    level,
  ]);

const german = "Katharina Lindner\nk.lindner@example.org\n";
const french = "Élodie Marchand\nelodie.marchand@example.org\n";
const spanish = "Laura Gómez Prieto\nlaura.gomez@example.org\n";
const portuguese = "Rafael Oliveira Costa\nrafael.costa@example.org\n";
const italian = "Francesca Bellini\nfrancesca.bellini@example.org\n";

describe("jobs", () => {
  test("in a table of dates, whose deeds are single nouns", () => {
    const text = `${german}\nBerufserfahrung\n08/2014 – 03/2019\tSachbearbeiterin\n\tStahlwerke Bochum AG\n\t- Bestellungen in SAP\n\t- Lieferantenbewertung\n02/2012 – 07/2014\tKaufmännische Angestellte\n\tAutohaus Breuer OHG, Bonn\n`;
    expect(jobsOf(text)).toEqual([
      ["Sachbearbeiterin", "Stahlwerke Bochum AG", "2014-08", "2019-03"],
      ["Kaufmännische Angestellte", "Autohaus Breuer OHG", "2012-02", "2014-07"],
    ]);
  });

  test("whose titles are one word with their head at its end", () => {
    const text = `${german}\nBerufspraxis\n\nPflegedienst Sonnenschein gGmbH\nWohnbereichsleitung (01.2021 – heute)\n• Leitung eines Wohnbereichs\n`;
    expect(jobsOf(text)).toEqual([["Wohnbereichsleitung", "Pflegedienst Sonnenschein gGmbH", "2021-01", "present"]]);
  });

  test.each([
    [
      "Stage - janvier à juin 2017 : Aide-soignante\nClinique de la Sauvegarde, Lyon",
      "Aide-soignante",
      "Clinique de la Sauvegarde",
    ],
    ["Stage de fin d'études | Aérosoft | Blagnac | Janv. 2017 – Juin 2017", "Stage de fin d'études", "Aérosoft"],
  ])("that are stays: %j", (line, title, employer) => {
    expect(jobsOf(`${french}\nEXPÉRIENCE PROFESSIONNELLE\n\n${line}\n\nFORMATION\n2014 : Baccalauréat`)).toEqual([
      [title, employer, "2017-01", "2017-06"],
    ]);
  });

  test.each([
    ["Enero 2017 - Mayo 2019\nTécnico de selección. Grupo Talento, S.L. (Madrid)", "Técnico de selección", "Grupo Talento, S.L."],
    ["Prácticas — Agencia Blau, Valencia\nenero de 2017 – mayo de 2019", "Prácticas", "Agencia Blau"],
    [
      "EMPRESA: Textiles Andinos Ltda\nCARGO: Supervisor de Planta\nPERIODO: Enero 2017 - Mayo 2019\nJEFE INMEDIATO: Ana Lucía Mejía",
      "Supervisor de Planta",
      "Textiles Andinos Ltda",
    ],
  ])("in Spanish: %j", (lines, title, employer) => {
    expect(jobsOf(`${spanish}\nEXPERIENCIA LABORAL\n${lines}\n\nIDIOMAS\nInglés: C1`)).toEqual([
      [title, employer, "2017-01", "2019-05"],
    ]);
  });

  test.each([
    [
      german,
      "Berufliche Stationen",
      "Finanzbuchhalterin, Becker & Söhne KG, Offenbach\n01/2014 bis 04/2018",
      "Finanzbuchhalterin",
      "Becker & Söhne KG",
    ],
    [
      german,
      "Werdegang",
      "Januar 2014 – April 2018    Logistikkoordinator\n    Nordfracht Spedition GmbH",
      "Logistikkoordinator",
      "Nordfracht Spedition GmbH",
    ],
    [german, "Werdegang", "Speditionskaufmann, Hansa Logistik KG\n01/2014 - 04/2018", "Speditionskaufmann", "Hansa Logistik KG"],
    [
      german,
      "Werdegang",
      "Steuerfachangestellte, Steuerkanzlei Vogel\n01/2014 - 04/2018",
      "Steuerfachangestellte",
      "Steuerkanzlei Vogel",
    ],
    [
      french,
      "EXPÉRIENCES PROFESSIONNELLES",
      "MAÇON - Constructions Morin - Rezé    janv. 2014 - avril 2018",
      "MAÇON",
      "Constructions Morin",
    ],
    [
      spanish,
      "Experiencia profesional",
      "Electromecánico\nEnvases del Jalón, S.L.\nenero 2014 - abril 2018",
      "Electromecánico",
      "Envases del Jalón, S.L.",
    ],
    [
      spanish,
      "Experiencia profesional",
      "Hilandera\nTejidos del Jalón, S.L.\nenero 2014 - abril 2018",
      "Hilandera",
      "Tejidos del Jalón, S.L.",
    ],
    [
      spanish,
      "ANTECEDENTES LABORALES",
      "Práctica profesional\nEstudio Fuentes y Asociados, ene. 2014 – abr. 2018",
      "Práctica profesional",
      "Estudio Fuentes y Asociados",
    ],
    [
      italian,
      "ESPERIENZA LAVORATIVA",
      "DISEGNATORE CAD – BALDI SRL – Cuneo\n15/01/2014 – 30/04/2018",
      "DISEGNATORE CAD",
      "BALDI SRL",
    ],
    [
      italian,
      "ESPERIENZA LAVORATIVA",
      'Gennaio 2014 - aprile 2018: Educatrice, Asilo Nido "Il Girasole", Bari',
      "Educatrice",
      'Asilo Nido "Il Girasole"',
    ],
  ])("%s%s: %j", (head, heading, lines, title, employer) => {
    expect(jobsOf(`${head}\n${heading}\n\n${lines}\n- Ha fatto bene`)).toEqual([[title, employer, "2014-01", "2018-04"]]);
  });

  test.each([
    [
      german,
      "Berufserfahrung",
      "Diakonie Ruhr e.V., Bochum\nMitarbeiterin in der Jugendhilfe\nJanuar 2014 bis April 2018",
      "Mitarbeiterin in der Jugendhilfe",
      "Diakonie Ruhr e.V.",
    ],
    [
      german,
      "Berufserfahrung",
      "Jugendamt der Stadt Dortmund\nSozialpädagogin im Allgemeinen Sozialen Dienst\n01/2014 - 04/2018",
      "Sozialpädagogin im Allgemeinen Sozialen Dienst",
      "Jugendamt der Stadt Dortmund",
    ],
    [
      german,
      "Praktische Erfahrungen",
      "01/2014 – 04/2018   Lagermitarbeiter bei Paketdienst Spree GmbH, Berlin",
      "Lagermitarbeiter",
      "Paketdienst Spree GmbH",
    ],
    [
      french,
      "Parcours professionnel",
      "01/2014-04/2018 : Conseil Départemental de l'Hérault, Montpellier\nTechnicien systèmes et réseaux",
      "Technicien systèmes et réseaux",
      "Conseil Départemental de l'Hérault",
    ],
    [
      french,
      "EXPERIENCE",
      "De 01/2014 à 04/2018 - Hôpital Delafontaine\nAide-soignante en gériatrie",
      "Aide-soignante en gériatrie",
      "Hôpital Delafontaine",
    ],
    [
      spanish,
      "EXPERIENCIA",
      "Despacho Vidal & Martí Abogados — Socio\nValencia, enero 2014–abril 2018",
      "Socio",
      "Despacho Vidal & Martí Abogados",
    ],
    [
      portuguese,
      "EXPERIÊNCIA",
      "CONSTRUTORA MAR AZUL LTDA\nCargo: Mestre de obras\nAdmissão: 03/01/2014 - Demissão: 20/04/2018",
      "Mestre de obras",
      "CONSTRUTORA MAR AZUL LTDA",
    ],
    [
      "Ada Fuller\nada@example.org\n",
      "EXPERIENCE",
      "Baker, Harbour Bakery Ltd\nStart date: 01/2014  End date: 04/2018",
      "Baker",
      "Harbour Bakery Ltd",
    ],
    [
      italian,
      "ESPERIENZE DI LAVORO",
      "- Elettricista presso Sicil Impianti Srl dal gennaio 2014 ad aprile 2018",
      "Elettricista",
      "Sicil Impianti Srl",
    ],
  ])("%s%s; %j", (head, heading, lines, title, employer) => {
    expect(jobsOf(`${head}\n${heading}\n\n${lines}`)).toEqual([[title, employer, "2014-01", "2018-04"]]);
  });

  test("but none in a sentence about oneself", () => {
    const text = `${french}\nProfil\nIngénieure qualité dans l'agroalimentaire depuis 2014. Audits internes, HACCP, ISO 22000.\n\nExpériences\n\nIngénieure qualité, Laiteries SARL\nmars 2018 à aujourd'hui\n`;
    expect(jobsOf(text)).toEqual([["Ingénieure qualité", "Laiteries SARL", "2018-03", "present"]]);
  });

  test("after a leave with its dates", () => {
    const text = `${german}\nBerufliche Stationen\n\nElternzeit\n06/2013 bis 12/2013\n\nBuchhalterin, Kanzlei Vogel GmbH\n08/2011 bis 05/2013\n`;
    expect(jobsOf(text)).toEqual([["Buchhalterin", "Kanzlei Vogel GmbH", "2011-08", "2013-05"]]);
  });

  test("until the present, with a word before the dates", () => {
    const text = `${portuguese}\nEXPERIÊNCIA PROFISSIONAL\n\nDe setembro de 2018 até ao presente\nEnfermeiro\nHospital de São João, Porto\n- Prestou cuidados\n\nDe outubro de 2014 a agosto de 2018\nEnfermeiro\nClínica do Mar\n- Geriu a medicação\n`;
    expect(jobsOf(text)).toEqual([
      ["Enfermeiro", "Hospital de São João", "2018-09", "present"],
      ["Enfermeiro", "Clínica do Mar", "2014-10", "2018-08"],
    ]);
  });

  test("and studies in the old European form, whose labels have bullets", () => {
    const text = `${italian}\nESPERIENZA LAVORATIVA\n• Date (da – a)\tDa marzo 2018 ad oggi\n• Nome e indirizzo del datore di lavoro\tStudio Associato Ferri, Via Indipendenza 3, Bologna\n• Tipo di azienda o settore\tStudio commerciale\n• Tipo di impiego\tImpiegata contabile\n• Principali mansioni e responsabilità\tBilanci\n\n• Date (da – a)\tSettembre 2013 – febbraio 2018\n• Nome e indirizzo del datore di lavoro\tConserve Emilia Srl, Parma\n• Tipo di azienda o settore\tIndustria alimentare\n• Tipo di impiego\tAddetta amministrativa\n\nISTRUZIONE E FORMAZIONE\n• Date (da – a)\t2009 – 2013\n• Nome e tipo di istituto di istruzione o formazione\tUniversità di Bologna\n• Qualifica conseguita\tLaurea triennale in Economia Aziendale\n`;
    expect(jobsOf(text)).toEqual([
      ["Impiegata contabile", "Studio Associato Ferri", "2018-03", "present"],
      ["Addetta amministrativa", "Conserve Emilia Srl", "2013-09", "2018-02"],
    ]);
    expect(studiesOf(text)).toEqual([["Laurea triennale", "Economia Aziendale", "Università di Bologna", "2013", "bachelor"]]);
  });
});

describe("studies", () => {
  test.each([
    [
      german,
      "AUSBILDUNG",
      "Master of Science Informatik, Universität Regensburg, 2010 - 2012",
      ["Master of Science", "Informatik", "Universität Regensburg", "2012", "master"],
    ],
    [
      german,
      "SCHUL- UND BERUFSAUSBILDUNG",
      "Ausbildung zur Altenpflegerin (09.2013 – 08.2016)\nBerufsfachschule für Altenpflege",
      ["Ausbildung", "Altenpflegerin", "Berufsfachschule für Altenpflege", "2016-08", "vocational"],
    ],
    [
      german,
      "Schulbildung",
      "2000 – 2009\tAllgemeine Hochschulreife\n\tBeethoven-Gymnasium, Bonn",
      ["Allgemeine Hochschulreife", undefined, "Beethoven-Gymnasium", "2009", "secondary"],
    ],
    [
      german,
      "Weiterbildung",
      "2007 - 2009\tStaatlich geprüfter Techniker, Fachrichtung Elektrotechnik\n\tTechnikerschule Nürnberg",
      ["Staatlich geprüfter Techniker", "Elektrotechnik", "Technikerschule Nürnberg", "2009", "associate"],
    ],
    [
      german,
      "SCHULE",
      "2013 – 2019   Ernst-Reuter-Schule, Berlin – Mittlerer Schulabschluss",
      ["Mittlerer Schulabschluss", undefined, "Ernst-Reuter-Schule", "2019", "secondary"],
    ],
    [
      french,
      "DIPLOMES",
      "2017 - Diplôme d'État d'aide-soignant (DEAS), IFAS de Bobigny",
      ["Diplôme d'État", "aide-soignant", "IFAS de Bobigny", "2017", "vocational"],
    ],
    [
      portuguese,
      "ESCOLARIDADE",
      "Ensino Fundamental, Colégio Bandeirantes, 2002",
      ["Ensino Fundamental", undefined, "Colégio Bandeirantes", "2002", "secondary"],
    ],
    [
      french,
      "FORMATION",
      "Master 2 Communication et médias\nUniversité de Lille\n2017 – 2019",
      ["Master", "Communication et médias", "Université de Lille", "2019", "master"],
    ],
    [
      french,
      "FORMATION",
      "2014 - 2017 : Diplôme d'État d'infirmier, IFSI Hospices Civils de Lyon",
      ["Diplôme d'État", "infirmier", "IFSI Hospices Civils de Lyon", "2017", "vocational"],
    ],
    [
      french,
      "FORMATION",
      "Diplôme d'ingénieur en informatique – ENSEEIHT, Toulouse – 2015-2018",
      ["Diplôme d'ingénieur", "informatique", "ENSEEIHT", "2018", "vocational"],
    ],
    [
      spanish,
      "EDUCACIÓN",
      "Grado en Diseño Gráfico — EASD Valencia, 2011 – 2015",
      ["Grado", "Diseño Gráfico", "EASD Valencia", "2015", "bachelor"],
    ],
    [
      portuguese,
      "FORMAÇÃO",
      "MBA em Gestão da Cadeia de Suprimentos – FGV – conclusão em 2020",
      ["MBA", "Gestão da Cadeia de Suprimentos", "FGV", "2020", "master"],
    ],
    [
      italian,
      "ISTRUZIONE",
      "Diploma di Istituto Alberghiero Cavalcanti, 2014",
      ["Diploma", undefined, "Istituto Alberghiero Cavalcanti", "2014", "vocational"],
    ],
  ])("%s%s\n%s", (head, heading, lines, study) => {
    expect(studiesOf(`${head}\n${heading}\n${lines}`)).toEqual([study]);
  });

  test("of two schools, each before what was reached there", () => {
    const text = `${spanish}\nFORMACIÓN ACADÉMICA\n\nUniversidad Nacional de Colombia\nIngeniero Industrial\n2012\n\nColegio San Bartolomé\nBachiller\n2006\n`;
    expect(studiesOf(text)).toEqual([
      [undefined, undefined, "Universidad Nacional de Colombia", "2012", undefined],
      ["Bachiller", undefined, "Colegio San Bartolomé", "2006", "secondary"],
    ]);
  });

  test("below a year on a line of its own", () => {
    const text = `${portuguese}\nEDUCAÇÃO\n\n2010 – 2014\nLicenciatura em Enfermagem\nUniversidade do Porto\n\n2021\nPós-graduação em Cuidados Paliativos\nUniversidade Católica Portuguesa\n`;
    expect(studiesOf(text)).toEqual([
      ["Licenciatura", "Enfermagem", "Universidade do Porto", "2014", "bachelor"],
      ["Pós-graduação", "Cuidados Paliativos", "Universidade Católica Portuguesa", "2021", "master"],
    ]);
  });
});

describe("trades of every kind, in either gender", () => {
  const german = ["Pflegefachfrau", "Tischlergeselle", "Einkäuferin", "Dolmetscherin", "Rezeptionistin", "Polier"];
  const french = ["Pâtissière", "Jardinière", "Secrétaire", "Conductrice d'engins", "Monitrice"];
  const spanish = ["Conserje", "Mesera", "Notaria", "Ganadero", "Educadora infantil"];
  const portuguese = ["Costureira", "Cozinheira", "Encarregada de serviços", "Porteiro", "Repositora"];
  const italian = ["Falegname", "Cassiera", "Giardiniere", "Badante convivente", "Architetta"];
  const trades = [
    ["Berufserfahrung", german],
    ["Expérience professionnelle", french],
    ["Experiencia laboral", spanish],
    ["Experiência profissional", portuguese],
    ["Esperienza lavorativa", italian],
  ] as const;
  test.each(trades.flatMap(([heading, titles]) => titles.map((title) => [title, heading] as const)))("%s", (title, heading) => {
    const { work } = parseResume(`Kim Moreau\nkim@example.org\n\n${heading}\n\n2015 – 2019\n${title}\nLis & Vale\n`);
    expect(work.map(({ position, organisation }) => [position?.text, organisation?.text])).toEqual([[title, "Lis & Vale"]]);
  });
});

test.each([
  ["Beruf", `${german}\nBeruf\n\n01.07.2014 bis heute\n    Landkreis Leer, Amt für Straßenverkehr\n    Sachbearbeiter\n`],
  ["Percurso", `${portuguese}\nPercurso\n\nEletricista, desde maio de 2015\nEstaleiros da Mitrena, S.A.\n`],
  [
    "Esperienze di insegnamento",
    `${italian}\nESPERIENZE DI INSEGNAMENTO\n\nSettembre 2004 – giugno 2009\nCooperativa sociale Horizon\nEducatrice\n`,
  ],
])("below the heading %s stands work", (_, text) => {
  expect(jobsOf(text)).toHaveLength(1);
});

test("a training that is called like a job is a study", () => {
  const text = `${spanish}\nFORMACIÓN ACADÉMICA\nTécnico en Cuidados Auxiliares, IES Virgen del Castillo, 2006-2008\n`;
  expect(jobsOf(text)).toEqual([]);
  expect(studiesOf(text)).toEqual([["Técnico", "Cuidados Auxiliares", "IES Virgen del Castillo", "2008", "vocational"]]);
});

test.each(["Cognome e nome: Ceccarossi Donatella", "Nom / Prénom   Ceccarossi Donatella"])(
  "a name behind its label: %s",
  (line) => {
    expect(parseResume(`CURRICULUM VITAE\n\n${line}\nE-mail: donatella@example.it\n`).basics.name?.text).toBe(
      "Ceccarossi Donatella",
    );
  },
);
