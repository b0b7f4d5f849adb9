/** What a line of an education section tells: degrees, their fields and their schools, in the words of many countries. */

import { describe, expect, it } from "vitest";
import { parseResume } from "./parse-resume.ts";

/** "School | degree | field | end" of each entry. */
const entriesOf = (section: string): readonly string[] =>
  parseResume(`Ada Sample\nada@example.org\n\nEducation\n${section}\n\nSkills\nTypeScript\n`).education.map(
    ({ institution, studyType, area, endDate }) =>
      [institution?.text, studyType?.text, area?.text, endDate].map((value) => value ?? "-").join(" | "),
  );

describe("a degree's name", () => {
  it.each([
    ["BSc (Hons) Adult Nursing, University of Wessex, 2015", "University of Wessex | BSc (Hons) | Adult Nursing | 2015"],
    ["NVQ Level 3, Site Carpentry, City College, 2012", "City College | NVQ Level 3 | Site Carpentry | 2012"],
    ["Vale College - BTEC National Diploma, Business - 2009", "Vale College | BTEC National Diploma | Business | 2009"],
    ["Professional Diploma in Education, Corrib Institute, 2012", "Corrib Institute | Professional Diploma | Education | 2012"],
    [
      "Kenya Certificate of Secondary Education, Lake Secondary School, 2012",
      "Lake Secondary School | Kenya Certificate of Secondary Education | - | 2012",
    ],
    ["Awarded Diploma in Nursing of Northern University", "Northern University | Diploma | Nursing | -"],
    ["Moor High School - GCSEs (9, with Maths and English) - 2007", "Moor High School | GCSEs | - | 2007"],
    ["Dr. rer. nat., Marine Biology, Hochschule Nord, 2016", "Hochschule Nord | Dr. rer. nat. | Marine Biology | 2016"],
    ["Northern School of Journalism, MS (Data Journalism), 2016", "Northern School of Journalism | MS | Data Journalism | 2016"],
  ])("is read from %s", (line, entry) => {
    expect(entriesOf(line)).toEqual([entry]);
  });
});

describe("a field", () => {
  it.each([
    [
      "Master of Public Health (Epidemiology), Highlands University, 2022",
      "Highlands University | Master of Public Health | Epidemiology | 2022",
    ],
    [
      "Bachelor of Science (Environmental Health), Lakes University, 2017",
      "Lakes University | Bachelor of Science | Environmental Health | 2017",
    ],
    [
      "Northern College of Art\nBachelor of Fine Arts, Graphic Design\n2011",
      "Northern College of Art | Bachelor of Fine Arts | Graphic Design | 2011",
    ],
    ["Bachelor of Arts, Major in Music, City University, 2019", "City University | Bachelor of Arts | Music | 2019"],
    ["**BA** in Irish and History, Derg University, 2011", "Derg University | BA | Irish and History | 2011"],
    [
      "English Literature (BA Hons, First), Northern University, 2012",
      "Northern University | BA Hons | English Literature | 2012",
    ],
    [
      "Vale College, Toronto\nBuilding Systems Maintenance Certificate, 2015",
      "Vale College | Certificate | Building Systems Maintenance | 2015",
    ],
    [
      "Supervisory Skills Certificate\t2017\nNewton Valley College, Surrey",
      "Newton Valley College | Certificate | Supervisory Skills | 2017",
    ],
    ["Computer Science, BSc, Harbour University, 2015", "Harbour University | BSc | Computer Science | 2015"],
    [
      "National College of Commerce\nBachelor of Accountancy, 2014\n– Exchange at Uppsala University, Sweden",
      "National College of Commerce | Bachelor of Accountancy | Accountancy | 2014",
    ],
    ["Scoil Gobnait, Clonakilty\nLeaving Certificate, 2010", "Scoil Gobnait | Leaving Certificate | - | 2010"],
    [
      "Hotel Reception and Tourism, QQI Level 5 Certificate\nCarbery College, 2012",
      "Carbery College | QQI Level 5 Certificate | Hotel Reception and Tourism | 2012",
    ],
    [
      "Vale Technical College – Certificate, Automotive Fundamentals, 2010",
      "Vale Technical College | Certificate | Automotive Fundamentals | 2010",
    ],
    [
      "Vale University – Bachelor of Science, Organizational Leadership, 2014",
      "Vale University | Bachelor of Science | Organizational Leadership | 2014",
    ],
    ["B.Com\nSpecialisation: Computer Applications\nRiver College\n2015", "River College | B.Com | Computer Applications | 2015"],
    [
      "Bachelor of Arts\nMajor: Mathematics, Minor: Physics\nBrendan College, 2014",
      "Brendan College | Bachelor of Arts | Mathematics | 2014",
    ],
    [
      "National Certificate in Agriculture Level 4, Valley College, 2008",
      "Valley College | National Certificate | Agriculture | 2008",
    ],
    ["York University — Film Studies (left after two years) — 2014", "York University | - | Film Studies | 2014"],
  ])("is read from %s", (lines, entry) => {
    expect(entriesOf(lines)).toEqual([entry]);
  });
});

describe("what was reached under a name no list knows", () => {
  it.each([
    [
      "Certificate, Local Government Administration\n\tOpen University (evenings), 2016",
      "Open University | Certificate | Local Government Administration | 2016",
    ],
    ["Welding Technology certificate, Trades Institute, 2015", "Trades Institute | certificate | Welding Technology | 2015"],
    ["Academy of Cheese, Level 3, 2022", "Academy of Cheese | Level 3 | - | 2022"],
    ["Exchange student, University of Leeds, 2007", "University of Leeds | Exchange student | - | 2007"],
    ["Grade 12\n\tCreek Collegiate School, 2003", "Creek Collegiate School | Grade 12 | - | 2003"],
    ["2010-2012\tTechnical Institute\tNitec in Machine Technology", "Technical Institute | Nitec | Machine Technology | 2012"],
  ])("is told for %s", (lines, entry) => {
    expect(entriesOf(lines)).toEqual([entry]);
  });

  it("opens no entry by itself, and is not what was studied before", () => {
    expect(
      entriesOf(
        "Certificate, Local Government\n\tOpen University, 2016\n\nB.Comm., Accounting\n\tUniversity of the Plains, 2007",
      ),
    ).toEqual([
      "Open University | Certificate | Local Government | 2016",
      "University of the Plains | B.Comm. | Accounting | 2007",
    ]);
    expect(entriesOf("Certificate of thanks for the exam committee")).not.toContain("Certificate | - | -");
  });
});

describe("a school", () => {
  it.each([
    [
      "National Certificate in Agriculture, Taratahi Training Farm, 2008",
      "Taratahi Training Farm | National Certificate | Agriculture | 2008",
    ],
    ["Leaving Certificate, Scoil Mhuire na Trá, 2008", "Scoil Mhuire na Trá | Leaving Certificate | - | 2008"],
    [
      "BSc Civil Engineering, The University of Texas at Austin, 2025",
      "The University of Texas at Austin | BSc | Civil Engineering | 2025",
    ],
    [
      "Licenciatura en Contaduría, Universidad de Ocampo. Generación 2006 - 2010",
      "Universidad de Ocampo | Licenciatura | Contaduría | 2010",
    ],
    [
      "• Nome e tipo di istituto    Liceo Verdi\n• Qualifica conseguita   Licenza media\n• Date  2015",
      "Liceo Verdi | Licenza media | - | 2015",
    ],
    ["Presentation College (495 points), Leaving Certificate, 2011", "Presentation College | Leaving Certificate | - | 2011"],
    ["BSc Chemistry, First Class Honours, Northern University, 2015", "Northern University | BSc | Chemistry | 2015"],
    ["BSc Chemistry, First Class Honours, 2015", "- | BSc | Chemistry | 2015"],
  ])("is read from %s", (line, entry) => {
    expect(entriesOf(line)).toEqual([entry]);
  });

  it("is not the head of a column", () => {
    expect(entriesOf("Year\tSchool\tExamination\n2019\tRiver Polytechnic\tDiploma in Design")).toEqual([
      "River Polytechnic | Diploma | Design | 2019",
    ]);
  });
});

describe("a school that no word calls one", () => {
  const layouts = [
    (school: string) => `BSc in Biology, ${school}, May 2018`,
    (school: string) => `BSc in Biology from ${school}, May 2018`,
    (school: string) => `${school} – BSc in Biology, Expected May 2018`,
    (school: string) => `${school} | BSc in Biology | Graduated May 2018`,
    (school: string) => `${school}          May 2018\nBSc, Biology`,
    (school: string) => `BSc in Biology\n${school}\nClass of May 2018`,
    (school: string) => `May 2018     BSc in Biology, ${school}`,
  ];
  it.each(["Purdue", "NYU", "Ohio State", "Georgia Tech", "UC Berkeley", "City & Guilds", "University of California, San Diego"])(
    "%s",
    (school) => {
      for (const layOut of layouts) expect(entriesOf(layOut(school))).toEqual([`${school} | BSc | Biology | 2018-05`]);
    },
  );

  it.each([
    ["BSc in Biology, Magna Cum Laude, 2018", "- | BSc | Biology | 2018"],
    ["BSc in Biology\nFirst Class Honours\n2018", "- | BSc | Biology | 2018"],
    ["Valedictorian – BSc in Biology, 2018", "- | BSc | Biology | 2018"],
    ["BSc in Biology, Spanish, 2018", "- | BSc | Biology | 2018"],
    ["BSc in Biology, Leeds, UK, 2018", "- | BSc | Biology | 2018"],
  ])("but not what stands in its place: %s", (section, entry) => expect(entriesOf(section)).toEqual([entry]));
});

describe("a degree and its field", () => {
  it.each([
    ["B.A. in English Literature, Harrow College, 2018", "Harrow College | B.A. | English Literature | 2018"],
    ["MEd in Curriculum and Instruction, Boston College, 2018", "Boston College | MEd | Curriculum and Instruction | 2018"],
    ["Juris Doctor, Cornell, 2018", "Cornell | Juris Doctor | - | 2018"],
    ["Boston College | BSN | Class of 2018", "Boston College | BSN | - | 2018"],
    ["Associate of Applied Science, Nursing, Ivy College, 2018", "Ivy College | Associate of Applied Science | Nursing | 2018"],
    [
      "Bachelor of Science: Civil Engineering, Lund University, 2018",
      "Lund University | Bachelor of Science | Civil Engineering | 2018",
    ],
    ["Bachelor of Fine Arts: Film, Lund University, 2018", "Lund University | Bachelor of Fine Arts | Film | 2018"],
    ["BSc Mathematics, University of York (First), 2016", "University of York | BSc | Mathematics | 2016"],
    ["A levels (Maths A, Physics B), Hill College, 2014", "Hill College | A levels | Maths A, Physics B | 2014"],
    ["B.S.E. in Mechanical Engineering, Hill College, 2014", "Hill College | B.S.E. | Mechanical Engineering | 2014"],
  ])("%s", (section, entry) => expect(entriesOf(section)).toEqual([entry]));
});

it("takes no supervisor for somebody's job", () => {
  const section =
    "PhD, Chemistry (2012 - 2016)\nETH Zürich, Switzerland\nSupervisor: Prof. A. Muster\n\nDiploma, Chemistry (2007 - 2012)\nUni Basel";
  expect(parseResume(`Ada Sample\nada@example.org\n\nEducation\n\n${section}\n`).work).toEqual([]);
});
