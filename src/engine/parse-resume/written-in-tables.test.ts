/** Jobs as forms tell them: rows under named columns, lines with labels, numbered entries, brackets that run on. */

import { describe, expect, it } from "vitest";
import { parseResume } from "./parse-resume.ts";

const jobsOf = (lines: string): string[] =>
  parseResume(
    `Ronnie Vale\nronnie@example.com\n\nWORK EXPERIENCE\n\n${lines}\n\nEDUCATION\nNVQ Level 2, Hill College, 2004`,
  ).work.map(
    ({ position, organisation, startDate, endDate }) =>
      `${position?.text ?? "-"} @ ${organisation?.text ?? "-"}, ${startDate ?? "-"} to ${endDate ?? "-"}`,
  );

describe("rows under named columns", () => {
  const expected = ["Second Officer @ Halden Bulk AS, 2023-01 to 2023-10", "Deck Cadet @ Sibuyan Ferries, 2012-06 to 2013-06"];

  it("are read with tabs between", () => {
    expect(
      jobsOf(`Vessel\tType\tGRT\tRank\tCompany\tSigned on\tSigned off
MV Corvina Star\tBulk carrier\t38,400\tSecond Officer\tHalden Bulk AS\t12.01.2023\t04.10.2023
MV Isla\tRo-Pax\t4,900\tDeck Cadet\tSibuyan Ferries\t06.2012\t06.2013`),
    ).toEqual(expected);
  });

  it("are read at fixed widths", () => {
    expect(
      jobsOf(`Rank             Company           From         To
Second Officer   Halden Bulk AS    12.01.2023   04.10.2023
Deck Cadet       Sibuyan Ferries   06.2012      06.2013`),
    ).toEqual(expected);
    expect(
      jobsOf(`VESSEL           TYPE        COMPANY           RANK             SIGN ON      SIGN OFF
MV Serendib Star Container   Halden Bulk AS    Second Officer   04.02.2024   still on board
MV Isla          Ro-Pax      Sibuyan Ferries   Deck Cadet       06.2012      06.2013`),
    ).toEqual(["Second Officer @ Halden Bulk AS, 2024-02 to present", expected[1]]);
  });

  it("are read between strokes, in any order", () => {
    expect(
      jobsOf(`| Period | Employer | Position | Reason for leaving |
| 01/2023 - 10/2023 | Halden Bulk AS | Second Officer | End of contract |
| 06/2012 - 06/2013 | Sibuyan Ferries | Deck Cadet | Studies |`),
    ).toEqual(expected);
  });

  it("are read behind their numbers, and not where another table begins", () => {
    expect(
      jobsOf(`S.No.\tName of Institution\tPost Held\tFrom\tTo
1.\tDoon Meadows School\tTGT (Science)\tApril 2014\tMarch 2018
Institute\tCourse\tFrom\tTo\tResult
Vembanad Institute\tMarine Engineer\t08-2012\t06-2016\tFirst class`),
    ).toEqual(["TGT (Science) @ Doon Meadows School, 2014-04 to 2018-03"]);
  });

  it("of courses end where a job is told in as many cells", () => {
    expect(
      jobsOf(`Course\tFrom\tTo
Welding\t2010\t2011
Cook\tAcme Ltd\t2012 - 2014

Waiter\tHill Hotel\t2008 - 2010`),
    ).toEqual(["Cook @ Acme Ltd, 2012 to 2014", "Waiter @ Hill Hotel, 2008 to 2010"]);
  });

  it("leave what stands below them to the row above", () => {
    const [first] = parseResume(`Ronnie Vale\n\nWORK EXPERIENCE\n\nRank\tCompany\tFrom\tTo
Second Officer\tHalden Bulk AS\t01/2023\t10/2023
- Kept the night watch and the charts.
Deck Cadet\tSibuyan Ferries\t06/2012\t06/2013`).work;
    expect(first?.highlights.map(({ text }) => text)).toEqual(["Kept the night watch and the charts."]);
  });
});

it("opens sections that a form counts", () => {
  const { work, education } = parseResume(`PART A – PERSONAL DETAILS
Name: Fiona Odell

PART B – EDUCATION (most recent first)
Strathmore College\t2005\t2007\tHNC Administration

SECTION 3: PRESENT OR MOST RECENT EMPLOYMENT
Name of employer\tGlenlyon Hospital
Address\tStation Brae, Brechin
Job title\tWard Clerk
Date started\t04/11/2019
Date left\tStill employed
`);
  expect(work.map((job) => [job.position?.text, job.organisation?.text, job.startDate, job.endDate])).toEqual([
    ["Ward Clerk", "Glenlyon Hospital", "2019-11", "present"],
  ]);
  expect(education.map(({ institution }) => institution?.text)).toEqual(["Strathmore College"]);
});

it("keeps what a job is told with, below its dates or with a word that forms use", () => {
  const [job] = parseResume(`Ronnie Vale

Experience
Karoo Cold Chain
Depot Manager
April 2019 - January 2022 (2 years 10 months)
Ran depot and yard
Series: won the regional one twice`).work;
  expect(job?.location).toBeUndefined();
  expect(job?.highlights.map(({ text }) => text)).toEqual(["Ran depot and yard", "Series: won the regional one twice"]);
});

it("reads a heading counted over and over", () => {
  expect(parseResume(`${"Part a - ".repeat(20_000)}Work\nCook, Acme Ltd, 2012 - 2014`).work).toHaveLength(1);
});

it.each(["Name in full  : Ruwan Silva", "Name of applicant: Ruwan Silva", "Applicant's name: Ruwan Silva"])(
  "tells who it is: %s",
  (line) => {
    expect(parseResume(`PERSONAL\n${line}\nCDC / Passport : held\n`).basics.name?.text).toBe("Ruwan Silva");
  },
);

describe("lines with labels", () => {
  it("are one job each, whatever the labels are called", () => {
    expect(
      jobsOf(`Company Name: Goldenbee Bakeshop
Position: Service Crew
Address: Rosario, Batangas
Inclusive Dates: April 2016 – September 2016
Duties: Cashiering, packing of orders

1. Company\t: Shivalaya Infra
   Designation\t: Site Engineer
   Project\t: Tower G+14, Ranchi
   Period\t: 02.01.2012 to 31.05.2015`),
    ).toEqual(["Service Crew @ Goldenbee Bakeshop, 2016-04 to 2016-09", "Site Engineer @ Shivalaya Infra, 2012-01 to 2015-05"]);
  });

  it("keep what they tell of the job", () => {
    const [job] = parseResume(`Ronnie Vale

WORK EXPERIENCE
Company: Goldenbee Bakeshop
Position: Baker
Dates: April 2016 – May 2017
Duties: Baked bread and packed orders
Achievements: Cut waste by 20%
- Won an award`).work;
    expect(job?.highlights.map(({ text }) => text)).toEqual([
      "Baked bread and packed orders",
      "Cut waste by 20%",
      "Won an award",
    ]);
  });

  it("leave the dates above an entry to that one", () => {
    expect(
      jobsOf(`FROM: August 2019
TO: To date
ORGANIZATION: Tumaini Maji Trust
DESIGNATION: Programme Coordinator

FROM: May 2015
TO: July 2019
ORGANIZATION: County Government of Kirimara
DESIGNATION: Health Officer`),
    ).toEqual([
      "Programme Coordinator @ Tumaini Maji Trust, 2019-08 to present",
      "Health Officer @ County Government of Kirimara, 2015-05 to 2019-07",
    ]);
  });
});

it.each([
  [
    "letters that count entries",
    "(a) Berekum District Assembly\n    Planning Officer\n    March 2019 to date\n\n(b) Department of Feeder Roads, Sunyani\n    Planning Officer\n    August 2014 to February 2019",
    [
      "Planning Officer @ Berekum District Assembly, 2019-03 to present",
      "Planning Officer @ Department of Feeder Roads, 2014-08 to 2019-02",
    ],
  ],
  [
    "a co-operative, and a firm called after what its people are",
    "Hill Health Co-operative, Saskatoon, SK\nBusiness Partner\nNovember 2019 to Present\n\nStonefish Consulting Engineers\nProject Engineer\nMay 2016 to October 2019",
    [
      "Business Partner @ Hill Health Co-operative, 2019-11 to present",
      "Project Engineer @ Stonefish Consulting Engineers, 2016-05 to 2019-10",
    ],
  ],
  [
    "a town in Colorado",
    "Big Sal's Paint\tLa Junta, CO\nShop Helper\tMay 2019 – July 2021",
    ["Shop Helper @ Big Sal's Paint, 2019-05 to 2021-07"],
  ],
  [
    "a bracket that runs on",
    "Travel Nurse\nLarkmoor Staffing (assignments at Blue Mesa Regional, Farmington and\nSt. Alban's, Bangor)\n07/2021 – Present",
    ["Travel Nurse @ Larkmoor Staffing, 2021-07 to present"],
  ],
  [
    "an institute of a university",
    "2021–present\tResearch Fellow, Institute for Soil Ecology, Saaleburg University",
    ["Research Fellow @ Saaleburg University, 2021 to present"],
  ],
  [
    "two titles behind a bullet, over the employer and the dates",
    "* Cashier / Service Crew\n  Manong Kiko's Inasal - SM Masinag\n  June 2021 - Sept. 2022\n      > POS, balancing of cash drawer",
    ["Cashier / Service Crew @ Manong Kiko's Inasal, 2021-06 to 2022-09"],
  ],
  [
    "a title in brackets behind its employer",
    "QuickDrop Parcels (Self employed multi drop courier)\nDec 2023 – Present\n•140+ drops per day",
    ["Self employed multi drop courier @ QuickDrop Parcels, 2023-12 to present"],
  ],
  [
    "a form of the state, which asks for hours and pay",
    "Lyndon Historic Site\n2 Parade Ground Road\nRaton, NM 87740 United States\n06/2014 - 05/2018\nSalary: 36,841.00 USD Per Year\nHours per week: 40\nPark Guide (This is a federal job)\nDuties, Accomplishments and Related Skills:\nStaffed the visitor desk.",
    ["Park Guide @ Lyndon Historic Site, 2014-06 to 2018-05"],
  ],
  [
    "a network's print, which tells the place below the dates and how long",
    "Karoo Cold Chain\n7 years 5 months\n\nManager\nFebruary 2022 - Present (2 years 4 months)\nGqeberha\n\nDepot Manager\nApril 2019 - January 2022 (2 years 10 months)\nGeorge, Western Cape\nPage 1 of 2",
    ["Manager @ Karoo Cold Chain, 2022-02 to present", "Depot Manager @ Karoo Cold Chain, 2019-04 to 2022-01"],
  ],
  [
    "dates that take two lines",
    "2020-03 -\npresent\nBuyer\nPennyfold Foods, Bradford\n\n2017-09 -\n2020-02\nJunior Buyer\nLark & Lovage Ltd, Leeds",
    ["Buyer @ Pennyfold Foods, 2020-03 to present", "Junior Buyer @ Lark & Lovage Ltd, 2017-09 to 2020-02"],
  ],
  [
    "a title that no list knows over an employer with its unit",
    "First Sergeant\tAugust 2019 – July 2023\nU.S. Army, 418th Company, Fort Bragg, NC\n• Advised the commander\n\nSenior Movements NCO\tJune 2015 – August 2019\nU.S. Army, 31st Brigade, Paris, France\n• Booked line haul",
    ["First Sergeant @ U.S. Army, 2019-08 to 2023-07", "Senior Movements NCO @ U.S. Army, 2015-06 to 2019-08"],
  ],
  [
    "what a team is called, over the firm",
    "04/2016 – today\tTeam Leader Drive Systems\n\tRademacher Technik GmbH & Co. KG, Hannover\n\t• Six design engineers",
    ["Team Leader Drive Systems @ Rademacher Technik GmbH & Co. KG, 2016-04 to present"],
  ],
  [
    "a state before a full stop",
    "2019–present\tHydrologist, Three Rivers Alliance, Portland, OR.\nLead of a group of four.",
    ["Hydrologist @ Three Rivers Alliance, 2019 to present"],
  ],
  [
    "a state that is called like a legal form",
    "Gulf Saint Renewables\tPort Augusta, SA\nTechnician\tNov 2020 – Present",
    ["Technician @ Gulf Saint Renewables, 2020-11 to present"],
  ],
  [
    "a remark behind a date",
    "2005 – 2008 (holidays)\nCampsite Warden, Cardigan Bay Holiday Park\nBookings, lawns, emergencies.",
    ["Campsite Warden @ Cardigan Bay Holiday Park, 2005 to 2008"],
  ],
  [
    "a title that a label tells behind an employer and its town",
    "Kolanut Couriers, Ibadan\tMar. 2019 – Dec. 2021\nPosition: Warehouse Supervisor\n- Supervised 16 pickers",
    ["Warehouse Supervisor @ Kolanut Couriers, 2019-03 to 2021-12"],
  ],
])("%s", (_, lines, expected) => {
  expect(jobsOf(lines)).toEqual(expected);
});

it("what was done, in a column of its own", () => {
  const { work } = parseResume(
    "Iwona Lis\niwona@example.org\n\nEMPLOYMENT HISTORY\n\nEmployer\tRole\tDates\tDuties\n\nAcme Ltd\tDriver\t2017 – Present\tDrives lorries on night trunks\nbetween Leeds and Glasgow\n\nParcelway\tCourier\t2013 – 2017\tDelivered parcels by van\n",
  );
  expect(work.map(({ organisation, highlights }) => [organisation?.text, ...highlights.map(({ text }) => text)])).toEqual([
    ["Acme Ltd", "Drives lorries on night trunks between Leeds and Glasgow"],
    ["Parcelway", "Delivered parcels by van"],
  ]);
});

it.each([
  [
    "a field",
    "MA (Hons) Business and\nMarketing\nUniversity of Stirling\n2010 - 2012",
    ["MA (Hons)", "Business and Marketing", "University of Stirling", "2012"],
  ],
  [
    "a school",
    "2013 – 2016\nSheffield Hallam\nUniversity\nBSc (Hons) Adult Nursing",
    ["BSc (Hons)", "Adult Nursing", "Sheffield Hallam University", "2016"],
  ],
  [
    "no more than dates behind a mark",
    "• 2012 — 2015\nUniversity of Kent\nBA History",
    ["BA", "History", "University of Kent", "2015"],
  ],
])("a narrow column of studies that breaks %s", (_, lines, study) => {
  const { education } = parseResume(`Iwona Lis\niwona@example.org\n\nEDUCATION\n${lines}\n`);
  expect(
    education.map(({ studyType, area, institution, endDate }) => [studyType?.text, area?.text, institution?.text, endDate]),
  ).toEqual([study]);
});
