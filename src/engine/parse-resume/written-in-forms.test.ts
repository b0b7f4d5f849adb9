/** Forms, tables and lists: what a resume tells by labels, by the head of a column or by a number before each line. */

import { describe, expect, test } from "vitest";
import type { Profile } from "../../domain/resume/profile.ts";
import { parseResume } from "./parse-resume.ts";

const head = "Iwona Lis\niwona@example.org\n";
const jobsOf = ({ work }: Profile): unknown =>
  work.map(({ position, organisation, startDate, endDate }) => [position?.text, organisation?.text, startDate, endDate]);
const studiesOf = ({ education }: Profile): unknown =>
  education.map(({ studyType, institution, endDate }) => [studyType?.text, institution?.text, endDate]);

const jobs = [
  ["Baker", "Harbour Bakery", "2018-02", "present"],
  ["Cashier", "Kroger", "2014-05", "2018-01"],
];

describe("a European form", () => {
  const form = (rows: readonly string[]): string => `Europass\nCurriculum Vitae\n\nPersonal information\n\n${rows.join("\n")}`;
  const profile = parseResume(
    form([
      "Surname(s) / First name(s)\tIwona Lis",
      "Address\t12 Mill Lane, Leeds",
      "Telephone\t+44 113 496 0182",
      "E-mail\tiwona@example.org",
      "",
      "Work experience",
      "",
      "Dates\tFebruary 2018 to date",
      "Occupation or position held\tBaker",
      "Main activities and responsibilities\tBaked bread for 9 shops",
      "Name and address of employer\tHarbour Bakery, Leeds",
      "",
      "Dates\tMay 2014 to January 2018",
      "Occupation or position held\tCashier",
      "Main activities and responsibilities\tServed 200 customers a day",
      "Name and address of employer\tKroger, Ohio",
      "",
      "Education and training",
      "",
      "Dates\t2010 to 2013",
      "Title of qualification awarded\tBA in History",
      "Name and type of organisation providing education and training\tMonash University",
    ]),
  );
  test("tells the name", () => expect(profile.basics.name?.text).toBe("Iwona Lis"));
  test("tells the phone", () => expect(profile.basics.phone?.text).toBe("+44 113 496 0182"));
  test("tells each job whole", () => expect(jobsOf(profile)).toEqual(jobs));
  test("tells the studies", () => expect(studiesOf(profile)).toEqual([["BA", "Monash University", "2013"]]));
});

test.each([
  ["Organisation\tRole\tFrom\tTo", "Harbour Bakery\tBaker\tFeb 2018\tTill date\nKroger\tCashier\tMay 2014\tJan 2018"],
  [
    "S.No.\tCompany\tDesignation\tFrom\tTo",
    "1\tHarbour Bakery\tBaker\tFeb 2018\tPresent\n2\tKroger\tCashier\tMay 2014\tJan 2018",
  ],
  ["Employer\tPosition\tPeriod", "Harbour Bakery\tBaker\tFeb 2018 - present\nKroger\tCashier\tMay 2014 - Jan 2018"],
  ["Zeitraum\tStelle\tFirma", "Feb 2018 - present\tBaker\tHarbour Bakery\nMay 2014 - Jan 2018\tCashier\tKroger"],
  ["Periodo\tPuesto\tEmpresa", "Feb 2018 - present\tBaker\tHarbour Bakery\nMay 2014 - Jan 2018\tCashier\tKroger"],
  ["Période\tPoste\tEntreprise", "Feb 2018 - present\tBaker\tHarbour Bakery\nMay 2014 - Jan 2018\tCashier\tKroger"],
  ["Ruolo\tAzienda\tDal\tAl", "Baker\tHarbour Bakery\tFeb 2018\tPresent\nCashier\tKroger\tMay 2014\tJan 2018"],
  ["Função\tEmpresa\tPeríodo", "Baker\tHarbour Bakery\tFeb 2018 - present\nCashier\tKroger\tMay 2014 - Jan 2018"],
  ["Position | Employer | Dates", "Baker | Harbour Bakery | 02/2018 - present\nCashier | Kroger | 05/2014 - 01/2018"],
])("a table of jobs under %s", (columns, rows) => {
  expect(jobsOf(parseResume(`${head}\nWORK EXPERIENCE\n\n${columns}\n${rows}\n\nSKILLS\nBread, Cake`))).toEqual(jobs);
});

test.each([
  ["Degree\tSpecialisation\tUniversity\tYear", "MBA\tOperations\tMonash University\t2012\nBA\tHistory\tLeeds College\t2008"],
  ["Titolo\tIstituto\tAnni", "MBA\tMonash University\t2012\nBA\tLeeds College\t2008"],
  ["Qualification\tInstitution\tYear", "MBA\tMonash University\t2012\nBA\tLeeds College\t2008"],
  ["Course\tUniversity / Board\tYear of passing\tMarks", "MBA\tMonash University\t2012\t71%\nBA\tLeeds College\t2008\t64%"],
])("a table of studies under %s", (columns, rows) => {
  expect(studiesOf(parseResume(`${head}\nEDUCATION\n\n${columns}\n${rows}\n\nSKILLS\nBread, Cake`))).toEqual([
    ["MBA", "Monash University", "2012"],
    ["BA", "Leeds College", "2008"],
  ]);
});

test.each(["1. Appointments", "1. Work Experience", "Appointments", "I. Employment"])("numbered jobs under %s", (heading) => {
  const text = `${head}\n${heading}\n1. 2018–present: Baker, Harbour Bakery, Leeds.\n2. 2014–2018: Cashier, Kroger, Ohio.\n\n2. Education\n1. 2010–2013: BA in History, Monash University.`;
  const profile = parseResume(text);
  expect(jobsOf(profile)).toEqual([
    ["Baker", "Harbour Bakery", "2018", "present"],
    ["Cashier", "Kroger", "2014", "2018"],
  ]);
  expect(studiesOf(profile)).toEqual([["BA", "Monash University", "2013"]]);
  expect(profile.basics.phone).toBeUndefined();
});

describe("heads with bullets", () => {
  test.each([
    [
      "before employers",
      "• Harbour Bakery\tLeeds\nBaker\tFeb 2018 – Present\n• Baked bread for 9 shops\n• Trained 3 bakers\n• Kroger\tOhio\nCashier\tMay 2014 – Jan 2018\n• Served 200 customers a day",
    ],
    [
      "before what stands below the title",
      "Baker\n• Harbour Bakery\n• Feb 2018 – Present\nBaked bread for 9 shops\n\nCashier\n• Kroger\n• May 2014 – Jan 2018\nServed 200 customers a day",
    ],
    [
      "before what stands below the employer",
      "Harbour Bakery\n• February 2018 - Present\n• Baker\nBaked bread for 9 shops\n\nKroger\n• May 2014 - January 2018\n• Cashier\nServed 200 customers a day",
    ],
  ])("%s", (_, text) => expect(jobsOf(parseResume(`${head}\nEXPERIENCE\n\n${text}\n\nSKILLS\nBread, Cake`))).toEqual(jobs));
});

test("a label between the employer and the duties", () => {
  const text = `${head}\nCAREER HISTORY\n\n02/2018–now\tBaker\nHarbour Bakery\nRole outline\nBakes bread.\nAchievements\n• Baked for 9 shops\n\n05/2014–01/2018\tCashier\nKroger\nRole outline\nServed customers.\nAchievements\n• Served 200 a day`;
  expect(jobsOf(parseResume(text))).toEqual(jobs);
});

test("the candidate's own name at the foot of a page is no employer", () => {
  const text = `${head}\nEXPERIENCE\n\nBaker\tFeb 2018 – Present\nHarbour Bakery\n• Baked bread\n\nCashier\tMay 2014 – Jan 2018\nKroger\n• Served customers\n\nIwona Lis: Baker`;
  expect(jobsOf(parseResume(text))).toEqual(jobs);
});

test.each(["Assistant Manager, Produce\t2015 - 2018\nTesco, Leeds", "• Tesco\tLeeds\nAssistant Manager, Produce\t2015 - 2018"])(
  "a title with its field: %j",
  (job) => {
    const { work } = parseResume(`${head}\nEXPERIENCE\n\n${job}\n• Kept the shelves filled\n\nSKILLS\nBread, Cake`);
    expect(work.map(({ organisation }) => organisation?.text)).toEqual(["Tesco"]);
  },
);

test.each([
  "Director of IT – Automation March 2019 – November 2021 Harbour Bakery – Leeds",
  "Director of IT – Automation\tMarch 2019 – November 2021 Harbour Bakery – Leeds",
])("dates in the middle of a line: %s", (line) => {
  expect(jobsOf(parseResume(`${head}\nEXPERIENCE\n\n${line}\n• Kept the ovens on\n\nSKILLS\nBread, Cake`))).toEqual([
    ["Director of IT", "Harbour Bakery", "2019-03", "2021-11"],
  ]);
});

describe("a form that opens with the title", () => {
  const rows = [
    ["Baker", "Harbour Bakery", "Feb 2018 – Present"],
    ["Cashier", "Kroger", "May 2014 – Jan 2018"],
  ] as const;
  test.each([
    ["Position", (title: string, employer: string, dates: string) => `Position: ${title}\n${employer}, ${dates}`],
    ["Position, each on a line", (title: string, employer: string, dates: string) => `Position: ${title}\n${employer}\n${dates}`],
    ["all in one line", (title: string, employer: string, dates: string) => `Position: ${title}, ${employer}, ${dates}`],
    ["Role", (title: string, employer: string, dates: string) => `Role: ${title}\n${employer}, Leeds\n${dates}`],
    [
      "the employer labelled too",
      (title: string, employer: string, dates: string) => `Title: ${title}\nEmployer: ${employer}, Leeds, ${dates}`,
    ],
    [
      "bars and other people",
      (title: string, employer: string, dates: string) =>
        `${employer} | 4184 Peach Street | Atlanta, Georgia | 30303\n${dates}\nHours | 40\nSupervisor | Al Frank | 123 345 7890\nPosition | ${title}`,
    ],
  ])("%s", (_, layOut) => {
    const entries = rows.map(([title, employer, dates]) => `${layOut(title, employer, dates)}\n- Served 200 a day`).join("\n\n");
    expect(jobsOf(parseResume(`${head}\nEXPERIENCE\n\n${entries}\n\nSKILLS\nBread, Cake`))).toEqual(jobs);
  });

  test.each([
    ["the title", (title: string, employer: string, dates: string) => `Position:\t${title}\n${employer}\n${dates}`],
    [
      "the title, a place below",
      (title: string, employer: string, dates: string) => `Position:\t${title}\n${employer}\nLeeds\n${dates}`,
    ],
    ["the employer", (title: string, employer: string, dates: string) => `Employer:\t${employer}\n${title}\n${dates}`],
    [
      "the employer, dates above the title",
      (title: string, employer: string, dates: string) => `Employer:\t${employer}\n${dates}\n${title}`,
    ],
  ])("and has a tab behind no other label than that of %s", (_, layOut) => {
    const entries = rows.map(([title, employer, dates]) => `${layOut(title, employer, dates)}\nServed 200 a day.`).join("\n\n");
    const { work } = parseResume(`${head}\nEXPERIENCE\n\n${entries}\n\nSKILLS\nBread, Cake`);
    expect(work.map((job) => [job.position?.text, job.organisation?.text, job.startDate, job.endDate])).toEqual(jobs);
    expect(work.flatMap(({ highlights }) => highlights.map(({ text }) => text))).toEqual(rows.map(() => "Served 200 a day."));
  });

  test("takes no role of a project for a job", () => {
    const text = `${head}\nEXPERIENCE\n\nBaker, Harbour Bakery, Feb 2018 – Present\nProject: Night shop\nRole: Planner\nProject: Web shop\nRole: Tester`;
    expect(jobsOf(parseResume(text))).toEqual(jobs.slice(0, 1));
  });
});

describe("who else was there", () => {
  test.each(["Supervisor: Dale Reed", "Manager | Al Frank | 123.345.7890", "Line Manager: Dale Reed", "Advisor: Dale Reed"])(
    "%s",
    (line) => {
      const text = `${head}\nEXPERIENCE\n\nBaker\nHarbour Bakery\nFeb 2018 – Present\n${line}\n- Baked bread\n\nSKILLS\nBread, Cake`;
      expect(jobsOf(parseResume(text))).toEqual(jobs.slice(0, 1));
    },
  );

  test.each(["Supervisor | Harbour Bakery", "Consultant\tHarbour Bakery", "Advisor: Harbour Bakery", "Manager | Harbour Bakery"])(
    "is not told by a title before its employer: %j",
    (line) => {
      const [title] = line.split(/ ?[|\t:]/);
      const text = `${head}\nEXPERIENCE\n\n${line}\nFeb 2018 – Present\n- Baked bread\n\nCashier | Kroger\nMay 2014 – Jan 2018\n\nSKILLS\nBread, Cake`;
      expect(jobsOf(parseResume(text))).toEqual([[title, "Harbour Bakery", "2018-02", "present"], jobs[1]]);
    },
  );
});

describe("a European form whose duties stand before the employer", () => {
  const forms = [
    [
      "Work experience",
      "Dates",
      "Occupation or position held",
      "Main activities and responsibilities",
      "Name and address of employer",
    ],
    [
      "Experiencia laboral",
      "Fechas",
      "Profesión o cargo desempeñado",
      "Funciones y responsabilidades principales",
      "Nombre y dirección de la empresa",
    ],
    [
      "Berufserfahrung",
      "Datum",
      "Beruf oder Funktion",
      "Wichtigste Tätigkeiten und Zuständigkeiten",
      "Name und Adresse des Arbeitgebers",
    ],
    [
      "Esperienza professionale",
      "Date",
      "Lavoro o posizione ricoperti",
      "Principali attività e responsabilità",
      "Nome e indirizzo del datore di lavoro",
    ],
  ] as const;
  test.each(forms)("%s", (heading, dates, title, duties, employer) => {
    const job = (from: string, to: string, held: string, done: string, at: string): string =>
      [`${dates}\t${from} – ${to}`, `${title}\t${held}`, `${duties}\t${done}`, `${employer}\t${at}`].join("\n");
    const { work } = parseResume(
      `${head}\n${heading}\n${job("01/2020", "12/2021", "Elektra", "Kabelia\nZentral 40", "Hartmann GmbH, Leipzig")}\n\n${job("11/2015", "12/2019", "Helpa", "Montagia", "Strom AG, Köln")}\n`,
    );
    expect(
      work.map((one) => [one.position?.text, one.organisation?.text, one.startDate, one.highlights.map(({ text }) => text)]),
    ).toEqual([
      ["Elektra", "Hartmann GmbH", "2020-01", ["Kabelia", "Zentral 40"]],
      ["Helpa", "Strom AG", "2015-11", ["Montagia"]],
    ]);
  });
});
