/** Names, skills, titles, schools and places that only look like what the rules for other languages and odd layouts look for. */

import { describe, expect, test } from "vitest";
import { parseResume } from "./parse-resume.ts";
import { anonymise } from "../anonymise/anonymise.ts";

const head = "Jane Fuller\nj.doe@example.org\n";
const body = "EXPERIENCE\n\nBaker, Harbour Bakery Ltd\n2015 - 2020\n- Baked bread for 9 shops\n\nSKILLS\nBread, Cake";
const jobsOf = (work: string): (string | undefined)[][] =>
  parseResume(`${head}\nEXPERIENCE\n\n${work}\n- Did well for 9 shops\n\nSKILLS\nBread`).work.map(
    ({ position, organisation }) => [position?.text, organisation?.text],
  );

describe("a name that is or ends like an occupation", () => {
  test.each([
    "Kristen Stewart",
    "Stewart Lee",
    "Ada Muratore",
    "Jane Macon",
    "Hans Neukaufmann",
    "Ana Socio",
    "Alberto Contador",
  ])("%s", (name) => {
    const text = `${name}\nj.doe@example.org\n+1 312 555 0148\n\n${body}`;
    const profile = parseResume(text);
    expect(profile.basics.name?.text).toBe(name);
    const left = anonymise(text, profile, { asOf: "2026-10-20" }).profile.text;
    for (const part of name.split(" ")) expect(left).not.toContain(part);
  });

  test.each(["Jo Auditor", "Sam Welder-Driver"])("is no headline beside the contacts: %s", (name) => {
    const text = `${name} | j.doe@example.org | +1 312 555 0148\n\n${body}`;
    expect(parseResume(text).basics.label?.text).toBeUndefined();
  });

  test("is no title of a firm or a place", () => {
    expect(jobsOf("Agent\nStewart Title\n2015 - 2018")).toEqual([["Agent", "Stewart Title"]]);
    expect(jobsOf("Cashier, Stewart's Shops\n2015 - 2018")).toEqual([["Cashier", "Stewart's Shops"]]);
    expect(jobsOf("Pädagogische Fachkraft\nLebenshilfe Bremen\n2015 - 2018")).toEqual([
      ["Pädagogische Fachkraft", "Lebenshilfe Bremen"],
    ]);
    expect(jobsOf("Baker\nHarbour Bakery\nMacon, GA\n2015 - 2018")).toEqual([["Baker", "Harbour Bakery"]]);
    expect(jobsOf("Psicóloga\nAsociación Autista de Madrid\n2015 - 2018")).toEqual([
      ["Psicóloga", "Asociación Autista de Madrid"],
    ]);
    expect(parseResume(`Jane Fuller\nMacon, GA\nj.doe@example.org\n\n${body}`).basics).toMatchObject({
      location: { text: "Macon, GA" },
    });
  });
});

describe("a job whose title or employer", () => {
  test.each([
    ["A Level Tutor, Harbour College\n2015 - 2018", "A Level Tutor", "Harbour College"],
    ["In House Counsel, Harbour Bank\n2015 - 2018", "In House Counsel", "Harbour Bank"],
    ["In Charge Nurse\nHarbour Clinic\n2015 - 2018", "In Charge Nurse", "Harbour Clinic"],
    ["Senior SAS Programmer 2015 - 2018\nHarbour Pharma", "Senior SAS Programmer", "Harbour Pharma"],
    ["Day Spa Manager, 2015 - 2018\nHarbour Hotel", "Day Spa Manager", "Harbour Hotel"],
    ["Auditor\nBureau Veritas Certification\n2015 - 2018", "Auditor", "Bureau Veritas Certification"],
    ["Consultant\nCapgemini, DE\n2015 - 2018", "Consultant", "Capgemini"],
    ["Statistician, Harbour Labs, SAS\n2015 - 2018", "Statistician", "Harbour Labs"],
    ["Early Career\nHarbour Bank Ltd\n2015 - 2018\nCashier", "Cashier", "Harbour Bank Ltd"],
  ])("reads like something else: %j", (work, title, employer) => {
    expect(jobsOf(work)).toEqual([[title, employer]]);
  });

  test("is told in a sentence of the summary, and nowhere else", () => {
    const { work } = parseResume(`${head}\nSUMMARY\nBaker, Harbour Bakery Ltd, 2015 - 2020.\n\nSKILLS\nBread, Cake`);
    expect(work).toMatchObject([{ position: { text: "Baker" }, organisation: { text: "Harbour Bakery Ltd" } }]);
  });
});

describe("a field of study in capitals is no school", () => {
  test.each([
    "BSC, BIOLOGY, 2012",
    "BACHELOR OF SCIENCE, PHYSICS, 2012",
    "BA BIOLOGY, CHEMISTRY, 2012",
    "B.TECH, CIVIL, 2012",
    "Bachelor of Arts, HISTORY, 2012",
    "BSc Computing, HONOURS, 2012",
  ])("%s", (line) => {
    const { education } = parseResume(`${head}\nEDUCATION\n\n${line}\n\nSKILLS\nBread`);
    expect(education).toHaveLength(1);
    expect(education[0]?.institution).toBeUndefined();
  });

  test("beside its school below", () => {
    const { education } = parseResume(`${head}\nEDUCATION\n\nMASTER OF ARTS, ENGLISH\nHARBOUR UNIVERSITY, 2012`);
    expect(education.map(({ institution }) => institution?.text)).toEqual(["HARBOUR UNIVERSITY"]);
  });
});

describe("skills one below the other", () => {
  test.each([
    "• Sales presentations",
    "• Community participation",
    "• Research articles",
    "• Professional Membership",
    "Sales Books",
  ])("%s opens no section", (line) => {
    const bullet = line.startsWith("•") ? "• " : "";
    const { skills } = parseResume(`${head}\nSKILLS\n${bullet}Excel\n${line}\n${bullet}Python`);
    expect(skills.map(({ text }) => text)).toEqual(["Excel", line.replace("• ", ""), "Python"]);
  });
});

describe("an examination at the top", () => {
  test.each(["GED", "Abitur", "Matura"])("is nobody's name: %s", (exam) => {
    const text = `Page 1 of 2\n\n${exam}, Pecos Learning Center, 2019\n\nROSA QUINTANILLA-MEEKS\ncall 432 555 0109\n\n${body}`;
    expect(parseResume(text).basics.name?.text).toBe("ROSA QUINTANILLA-MEEKS");
  });
});

describe("a phone beside other numbers", () => {
  test.each([
    "12 MG Road, Bangalore, PIN 560034, Ph: 98450 12345",
    "PIN: 560034 Mobile 98450 12345",
    "Email ID: al@x.io, 98450 12345",
    "License No. 12345 Tel 98450 12345",
  ])("is read from %s", (line) => {
    expect(parseResume(`Max Braun\n${line}\n\n${body}`).basics.phone?.text).toBe("98450 12345");
  });
});

describe("a number of identity", () => {
  test.each(["ID Number: 000000 0000 00 0", "Spotlight PIN: 0000-0000-0000", "P.O. Box 00030-100 3000"])(
    "is nobody's phone: %s",
    (line) => {
      const text = `Max Braun\n${line}\nContact number: 071 555 0163\nm.braun@example.org\n\n${body}`;
      expect(parseResume(text).basics.phone?.text).toBe("071 555 0163");
    },
  );
});

describe("a phone of few figures", () => {
  test.each(["Tel. 08151-123", "08151-123", "5555-0142", "555-0142"])("%s", (line) => {
    const phone = /\d.*/.exec(line)?.[0];
    expect(parseResume(`Max Braun\n${line}\nm.braun@example.org\n\n${body}`).basics.phone?.text).toBe(phone);
  });

  test.each(["Porto, 4000-442", "CEP 05422-010", "05422-010 São Paulo"])("but %s is the code of a place", (line) => {
    expect(parseResume(`Max Braun\n${line}\nm.braun@example.org\n\n${body}`).basics.phone).toBeUndefined();
  });
});

describe("what is no title", () => {
  test.each([
    ["a label that is part of a word", "Harbour Bakery Ltd, Leeds\n2015 - 2020\npost-spending analysis of the year", undefined],
    ["another one", "Harbour Bakery Ltd, Leeds\n2015 - 2020\nRole-based access to the ovens", undefined],
    [
      "a line within a sentence",
      "Harbour Legal LLC, Leeds\n2015 - 2020\nSenior Paralegal. Assigned to the office of\nthe Managing Attorney. I drafted pleadings, motions and\nother documents.",
      "Senior Paralegal",
    ],
    [
      "what goes on behind a dot and a quote",
      "Principal Investigator. “Report on bread.” Commissioned by Harbour University, 2004 - 2006",
      "Principal Investigator",
    ],
    ["what goes on behind a dot", "Harbour University\nResearch Fellow. Awarded twice, 2004 - 2006", "Research Fellow"],
  ])("%s", (_, lines, title) => {
    expect(jobsOf(lines).map(([position]) => position)).toEqual([title]);
  });

  test("where an advertisement stands", () => {
    expect(jobsOf("Universal Properties - Halifax, Canada\nAirport Digital Ad Placement\n2013")).toEqual([]);
  });

  test.each([
    `${head}\nSUMMARY\nI handle many tasks and work well as a team member. I know how to plan.`,
    "Jane Fuller\nFrench speaker\nj.doe@example.org",
    "CURRICULUM VITAE\nJane Fuller\nADDRESS\nOffice of the Vice Provost for Graduate Education\nHarbour University\nj.doe@example.org",
  ])("of a candidate: %j", (lines) => {
    expect(parseResume(`${lines}\n\n${body}`).basics.label).toBeUndefined();
  });

  test.each([
    "AWARDS\nOutstanding Graduate Student in Academics, University of Alabama, 2001 – 2002",
    "GRANTS\n2002-2004 Evaluation of Bread at Harbour Science Initiative, NASA (PI, Al Frank; worked as a research assistant)",
  ])("among awards: %j", (lines) => {
    expect(parseResume(`${head}\n${body}\n\n${lines}`).work).toHaveLength(1);
  });
});

describe("a town with the code of its place", () => {
  test.each([
    ["Naperville, IL 60540", "Naperville, IL"],
    ["Naperville, Illinois 60540-1234", "Naperville, Illinois"],
    ["Leeds LS1 4AB", "Leeds"],
    ["Milton Keynes MK9 2AB", "Milton Keynes"],
    ["Toronto, ON M5V 2T6", "Toronto, ON"],
    ["Newtown, NSW 2042", "Newtown, NSW"],
    ["1012 AB Amsterdam", "Amsterdam"],
    ["1100-053 Lisboa", "Lisboa"],
    ["31-147 Kraków", "Kraków"],
    ["📍 Leeds, UK", "Leeds, UK"],
  ])("%s", (line, place) => {
    for (const lines of [`Jane Fuller\n${line} | j.doe@example.org`, `Jane Fuller\nj.doe@example.org\n${line}`]) {
      const profile = parseResume(`${lines}\n\n${body}`);
      expect(profile.basics.location?.text).toBe(place);
      const told = anonymise(`${lines}\n\n${body}`, profile, { asOf: "2026-10-20" }).profile.text;
      expect(told.startsWith("EXPERIENCE")).toBe(true);
    }
  });
});

describe("a permit or a rank", () => {
  test.each([
    "Fork Truck Licence",
    "Full UK Driving Licence, 2019",
    "HGV Class 1 Licence",
    "Personal Licence Holder",
    "ASE Master Technician",
    "Certified Scrum Master, 2019",
    "Licensed Master Plumber",
  ])("is no degree: %s", (line) => {
    expect(parseResume(`${head}\n${body}\n\nCERTIFICATIONS\n${line}`).education).toEqual([]);
  });

  test("as the degrees of that name are", () => {
    const text = `${head}\n${body}\n\nEDUCATION\n2014 Licence de droit, Université de Nantes\nLicence professionnelle Banque, IUT de Rennes, 2013\nExecutive Master in Finance, University of York, 2010`;
    expect(parseResume(text).education.map(({ level }) => level)).toEqual(["bachelor", "bachelor", "master"]);
  });
});
