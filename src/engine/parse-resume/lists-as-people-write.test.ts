/** Skills, languages, certificates and projects as people list them: in rows, over several lines, with ratings and links. */

import { describe, expect, test } from "vitest";
import { parseResume } from "./parse-resume.ts";

const head =
  "Iwona Lis\niwona@example.org\n\nEXPERIENCE\nClerk, Harbour Bank, Leeds\n2014 – 2018\n- Opened accounts\n\nEDUCATION\nBSc Biology, University of Kent, 2008\n\n";
const certificatesIn = (text: string): readonly string[] =>
  parseResume(`${head}CERTIFICATIONS\n${text}\n`).certificates.map(({ name, date = "-" }) => `${name.text} ${date}`);
const skillsIn = (text: string): readonly string[] => parseResume(`${head}SKILLS\n${text}\n`).skills.map((skill) => skill.text);
const projectsIn = (text: string): unknown =>
  parseResume(`${head}PROJECTS\n${text}\n`).projects.map(({ name, highlights }) => [
    name.text,
    ...highlights.map((one) => one.text),
  ]);

describe("a certificate", () => {
  test.each([
    "Enhanced DBS Check",
    "Safeguarding Level 2",
    "Working at Height",
    "Confined Space Entry",
    "Managing People",
    "Driving Licence B, C1",
  ])("that reads like a deed: %s", (name) => {
    expect(certificatesIn(name)).toEqual([`${name} -`]);
    expect(certificatesIn(`${name} (May 2019)`)).toEqual([`${name} 2019-05`]);
  });

  test("is no sentence about one", () => {
    expect(certificatesIn("Trained the new people of two wards in moving and handling.")).toEqual([]);
  });

  test.each([
    ["Abrasive Wheels - 2019", "Abrasive Wheels 2019"],
    ["ISO 9001:2015 Lead Auditor, 2020", "ISO 9001:2015 Lead Auditor 2020"],
    ["Wiring Rules (BS 7671:2018), 12 May 2019", "Wiring Rules (BS 7671:2018) 2019-05"],
    ["Food Hygiene Level 3 (05/2019)", "Food Hygiene Level 3 2019-05"],
    ["Food Hygiene Level 3 - 05/2019", "Food Hygiene Level 3 2019-05"],
    ["Food Hygiene Level 3 (2019-2022)", "Food Hygiene Level 3 2019"],
    ["Cloud Basics | https://badges.example.org/4821 | 2019", "Cloud Basics 2019"],
    ["First Aid, expires: May 2031", "First Aid -"],
    ["First Aid, issued May 2019, expires May 2031", "First Aid 2019-05"],
  ])("keeps its name and its date: %s", (line, expected) => {
    expect(certificatesIn(line)).toEqual([expected]);
  });

  test.each(["None", "N/A", "Available on request", "Certificates available upon request."])(
    "is not said to be there: %s",
    (line) => {
      expect(certificatesIn(line)).toEqual([]);
    },
  );
});

describe("certificates in a row", () => {
  test.each([
    ["PMP (2019), CSM (2018), ITIL (2017)", ["PMP 2019", "CSM 2018", "ITIL 2017"]],
    ["PMP, May 12, 2019, CSM, 2018", ["PMP 2019-05", "CSM 2018"]],
    ["BLS, ACLS", ["BLS -", "ACLS -"]],
    ["BLS | ACLS", ["BLS -", "ACLS -"]],
    ["PMP; CSM", ["PMP -", "CSM -"]],
    ["First Aid at Work, Red Cross, 2019; Forklift, 2020", ["First Aid at Work, Red Cross 2019", "Forklift 2020"]],
  ])("are told apart: %s", (line, expected) => {
    expect(certificatesIn(line)).toEqual(expected);
  });

  test.each(["First Aid, Red Cross", "TEFL Certificate, 120 hours, 2019"])("are one with who gave it: %s", (line) => {
    expect(certificatesIn(line)).toHaveLength(1);
  });
});

describe("a certificate over several lines", () => {
  test.each([
    ["Basic Life Support (BLS)\nAmerican Heart Association\n12 May 2019", ["Basic Life Support (BLS) 2019-05"]],
    ["PMP\n2019\nCSM\n2018", ["PMP 2019", "CSM 2018"]],
    ["Tower Scaffolds\nIssued May 2019\nExpires May 2031\nCredential ID ABC-12345", ["Tower Scaffolds 2019-05"]],
    ["Tower Scaffolds\nIssuer: Harbour Skills\nDate: May 2019\nForklift", ["Tower Scaffolds 2019-05", "Forklift -"]],
    ["Midwifery Update\nRoyal College of Nursing, 2019\nForklift", ["Midwifery Update 2019", "Forklift -"]],
    ["Larder Basics\nHarbour Foods, 2019\n\nKnife Skills\nHarbour Foods, 2018", ["Larder Basics 2019", "Knife Skills 2018"]],
    [
      "Manual Handling of Heavy and\nawkward loads, 2019\nForklift",
      ["Manual Handling of Heavy and awkward loads 2019", "Forklift -"],
    ],
  ])("is one: %s", (text, expected) => {
    expect(certificatesIn(text)).toEqual(expected);
  });

  test("spans its lines", () => {
    const { certificates } = parseResume(`${head}CERTIFICATIONS\nFirst Aid\nIssued May 2019\n`);
    const [one] = certificates;
    expect(`${head}CERTIFICATIONS\nFirst Aid\nIssued May 2019\n`.slice(one?.span.start, one?.span.end)).toBe(
      "First Aid\nIssued May 2019",
    );
  });

  test("differs from certificates below each other", () => {
    expect(certificatesIn("PMP\nCSM, 2018")).toEqual(["PMP -", "CSM 2018"]);
    expect(certificatesIn("First Aid\nForklift\nTower Scaffolds")).toHaveLength(3);
  });
});

describe("skills", () => {
  test.each([
    ["Python: 90%\nExcel: 8/10\nSQL: ●●●○○", ["Python", "Excel", "SQL"]],
    ["Python (4/5)\nExcel (strong)\nSQL (since 2015)", ["Python", "Excel", "SQL"]],
    ["Java - Advanced\nWelding (5 years' experience)", ["Java", "Welding"]],
    ["Excel, 5 years\nFiling (advanced, 3 years)", ["Excel", "Filing"]],
    ["Java: Advanced, SQL: good", ["Java", "SQL"]],
    ["Schweißen (gut), Löten – Grundkenntnisse", ["Schweißen", "Löten"]],
  ])("without how well they are mastered: %s", (text, expected) => {
    expect(skillsIn(text)).toEqual(expected);
  });

  test("for years are skills", () => {
    expect(skillsIn("5 years of Java")).toEqual(["5 years of Java"]);
  });

  test.each([" – ", " - ", " ◆ ", " ■ ", " ｜ ", " / "])("between marks: '%s'", (mark) => {
    expect(skillsIn(["Rigging", "Pipe fitting", "Estimating"].join(mark))).toEqual(["Rigging", "Pipe fitting", "Estimating"]);
  });

  test.each([
    "Core:\nRigging, Estimating",
    "Core\n- Rigging\n- Estimating",
    "**Core:** Rigging, Estimating",
    "**Core**: Rigging, Estimating",
  ])("under a label, which is none: %s", (text) => {
    expect(skillsIn(text)).toEqual(["Rigging", "Estimating"]);
  });

  test("above what tells of them stay", () => {
    expect(skillsIn("Negotiation\n- Won three contracts with suppliers in a year.")).toContain("Negotiation");
  });
});

describe("a list that the page's edge broke", () => {
  test.each([
    [
      "Fault finding, Inspection and testing, PLC wiring, Conduit\nbending, Working at height",
      ["Fault finding", "Inspection and testing", "PLC wiring", "Conduit bending", "Working at height"],
    ],
    ["Ordering of fresh and\nchilled goods, Excel", ["Ordering of fresh and chilled goods", "Excel"]],
    ["Excel, Word,\nfiling, typing", ["Excel", "Word", "filing", "typing"]],
    ["filing, typing\nshorthand, Excel", ["filing", "typing", "shorthand", "Excel"]],
  ])("of skills: %s", (text, expected) => {
    expect(skillsIn(text)).toEqual(expected);
  });

  test("of languages", () => {
    const { languages } = parseResume(`${head}LANGUAGES\nEnglish (native), Polish (C1), German\n(B2), French (A2)\n`);
    expect(languages.map(({ language, level }) => `${language} ${level}`)).toEqual(["en native", "pl c1", "de b2", "fr a2"]);
  });
});

describe("projects", () => {
  const alarm = [["Tidewatch", "Built a tide alarm", "Cut false alarms by half"]];
  test.each([
    "Tidewatch | github.com/iwona/tidewatch\n- Built a tide alarm\n- Cut false alarms by half",
    "Tidewatch (https://tidewatch.example.org)\n- Built a tide alarm\n- Cut false alarms by half",
    "Tidewatch\nhttps://tidewatch.example.org\n- Built a tide alarm\n- Cut false alarms by half",
    "Tidewatch | Python | 2021\n- Built a tide alarm\n- Cut false alarms by half",
    "• Tidewatch\n  - Built a tide alarm\n  - Cut false alarms by half",
    "- Tidewatch\n  - Built a tide alarm\n  - Cut false alarms by half",
    "Jan 2021 – Mar 2021\nTidewatch\n- Built a tide alarm\n- Cut false alarms by half",
    "Jan 2021 – Mar 2021: Tidewatch\n- Built a tide alarm\n- Cut false alarms by half",
    "Title: Tidewatch\n- Built a tide alarm\n- Cut false alarms by half",
  ])("with what was done: %s", (text) => {
    expect(projectsIn(text)).toEqual(alarm);
  });
});

test("a hostile level of mastery takes no longer than others", () => {
  // Each "1an" is a level, and what follows it may be the rest of one or the next.
  const text = `SKILLS\nTools: Excel (${"1an1an ".repeat(18)}${"!".repeat(30)}`;
  const start = performance.now();
  parseResume(head + text);
  expect(performance.now() - start).toBeLessThan(5_000);
});

test("hostile lists take no longer than others", () => {
  const blanks = "\u00a0".repeat(20_000);
  const text = ["CERTIFICATIONS", `PMP${", ".repeat(20_000)}x`, "SKILLS", `Java${blanks}x`, "PROJECTS", `project${blanks}x`].join(
    "\n",
  );
  const start = performance.now();
  parseResume(head + text);
  expect(performance.now() - start).toBeLessThan(5_000);
});
