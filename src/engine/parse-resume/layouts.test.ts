/** Work, studies and titles in the many ways in which resumes lay them out. */

import { describe, expect, it } from "vitest";
import type { Profile } from "../../domain/resume/profile.ts";
import { parseResume } from "./parse-resume.ts";

const jobsOf = ({ work }: Profile): string[] =>
  work.map(
    ({ position, organisation, startDate, endDate }) =>
      `${position?.text ?? "–"} @ ${organisation?.text ?? "–"} ${startDate ?? "–"}..${endDate ?? "–"}`,
  );
const studiesOf = ({ education }: Profile): string[] =>
  education.map(({ studyType, institution }) => `${studyType?.text ?? "–"} @ ${institution?.text ?? "–"}`);

const resume = (body: string, heading = "EXPERIENCE"): Profile =>
  parseResume(`Ines Vargas\nines.vargas@example.com\n\n${heading}\n\n${body}\n`);

describe("jobs", () => {
  it.each([
    [
      "no employer in a list of tasks under a title and its dates",
      "Test Analyst\nOctober 2006 to April 2007\nNeeds Analysis,\nCase Design\nRelease Planning\n\nTest Lead\nHarbour Labs\nMay 2007 to June 2009",
      ["Test Analyst @ – 2006-10..2007-04", "Test Lead @ Harbour Labs 2007-05..2009-06"],
    ],
    [
      "an employer with its place under a line that ends without a dot",
      "Riverside Motorsports\nLeeds, England\nTeam Leader\nApril 2009 - June 2011\nServed as specialist for tyres and recorded the data of every single race\nHarbour Library, Oslo\nLibrary Assistant\n2007 - 2009\nHelped readers",
      ["Team Leader @ Riverside Motorsports 2009-04..2011-06", "Library Assistant @ Harbour Library 2007..2009"],
    ],
    [
      "dates that nobody filled in",
      "Substitute Teacher\nFall [year] - Present\nNorthern Teacher Academy, Oslo\n• Taught all subjects",
      ["Substitute Teacher @ Northern Teacher Academy –..–"],
    ],
    [
      "a title that opens a sentence below its employer",
      "Acme Mechanics, Inc., Los Angeles, CA\n2007 to 2010\nVice President of Operations - Promoted to review plans for the control of planned outputs, budget spending, labour and materials, and the quality of service\n",
      ["Vice President of Operations @ Acme Mechanics, Inc. 2007..2010"],
    ],
    [
      "titles that name what they are in charge of",
      "Pipeline Partners, Inc.\nDivision Manager/VP Field Services (2005-2007)\n• Kept budgets",
      ["Division Manager/VP Field Services @ Pipeline Partners, Inc. 2005..2007"],
    ],
    [
      "two employers, each over its dates",
      "Quality Builders, Inc., Oslo\n2011 to Present\nHarbour Quality Solutions, LLC, Oslo\n2008 to 2010\nOwner\n• Oversaw all works",
      ["– @ Quality Builders, Inc. 2011..present", "Owner @ Harbour Quality Solutions, LLC 2008..2010"],
    ],
    [
      "a title with its own employer under another employer",
      "Office of Harbour Assistance, Oslo\nReceptionist, Harbour Bank, Oslo\n2010 - 2012",
      ["Receptionist @ Harbour Bank 2010..2012"],
    ],
    [
      "labels with a number, and a post",
      "Company 1: Harbour Systems Limited, Oslo\nPost: Principal Engineer\nDuration: September 2005 - June 2009",
      ["Principal Engineer @ Harbour Systems Limited 2005-09..2009-06"],
    ],
    [
      "partners before a region's code, which are no place",
      "Hunter & Shearer, PA\nLakeland, Florida\nParalegal (2004 - 2006)\n• Filed",
      ["Paralegal @ Hunter & Shearer 2004..2006"],
    ],
    [
      "an employer written small before its place",
      "Sales Manager\nHarbour equipments - Pune, Maharashtra -\nMay 2017 to June 2018",
      ["Sales Manager @ Harbour equipments 2017-05..2018-06"],
    ],
    [
      "a name that opens like a sentence, set apart",
      "Teacher\n2009 - 2011\n• Taught\n\nRising Sun School\nTutor\n2007 - 2009\n• Taught",
      ["Teacher @ – 2009..2011", "Tutor @ Rising Sun School 2007..2009"],
    ],
    [
      "an internship or a placement for a title",
      "Jun 2014 - Aug 2014\nVoluntary Work Placement\nHarbour Legal Agency, Glasgow\n\nSoftware Internship, May 2012 to August 2012\nFjord Corporation, Oslo",
      [
        "Voluntary Work Placement @ Harbour Legal Agency 2014-06..2014-08",
        "Software Internship @ Fjord Corporation 2012-05..2012-08",
      ],
    ],
    [
      "nothing in what goes on below a bullet or closes its bracket",
      "Research Assistant\nNorthern University\n2014 - 2015\n• Knowledge of configuration with automation scripts and of the set-up of databases,\nApplication Designer, Domains and Workflows\n• Worked on personal projects on the web (e.g. a management system, Task\nManager, Code Analyzer).",
      ["Research Assistant @ Northern University 2014..2015"],
    ],
    [
      "an employer under a bullet that ends without a dot",
      "House Mentor\nHarbour Housing Services\nAugust 2009 to June 2010\n• Answered to campus and community emergencies and managed crises within the residence hall\nHarbour Career Center\nAugust 2010 to Present\nCareer Ambassador\n• Met students",
      ["House Mentor @ Harbour Housing Services 2009-08..2010-06", "Career Ambassador @ Harbour Career Center 2010-08..present"],
    ],
    [
      "an employer's name that opens with an article",
      "Medical Assistant\nThe Harbour Clinic\n2001-2002\n• Prepared patients",
      ["Medical Assistant @ The Harbour Clinic 2001..2002"],
    ],
    [
      "an employer with a country in its name, and one that opens small",
      "Program Manager\nAcme India - Pune, Maharashtra -\nFebruary 2005 to June 2009\n\nFront Office Executive\nHarbour iGTC - Pune, Maharashtra -\nJune 2010 to July 2011",
      ["Program Manager @ Acme India 2005-02..2009-06", "Front Office Executive @ Harbour iGTC 2010-06..2011-07"],
    ],
    [
      "an organisation behind 'of the'",
      "2008 – 2010\nSecretary General of the Northern Shipping Organisation",
      ["Secretary General @ Northern Shipping Organisation 2008..2010"],
    ],
    [
      "an aside in brackets behind the title",
      "Office Assistant (part time basis)\nV & T Printing Services, Clayton\nMarch 2012 – May 2013",
      ["Office Assistant (part time basis) @ V & T Printing Services 2012-03..2013-05"],
    ],
    [
      "a range from a bare year to a month, and a temp's job",
      "Forklift Operator\nHarbour Cold Storage / Oslo\n2016 - 04/2020\n- Loaded trucks\n\nTemp\nNorthStaff\n2014-2016\nWarehouse jobs",
      ["Forklift Operator @ Harbour Cold Storage 2016..2020-04", "Temp @ NorthStaff 2014..2016"],
    ],
    [
      "a student who works, under a marked heading",
      "### Engineer — Acme Ltd, Oslo\n*Apr 2018 – Present*\n- Built things\n\n### Working student — Harbour Institute, Oslo\n*2015 – 2017*\n- Tested things",
      ["Engineer @ Acme Ltd 2018-04..present", "Working student @ Harbour Institute 2015..2017"],
    ],
    [
      "an improver under dates that lead",
      "Sept 2012 - Dec 2016    Electrician, Harbour Electrical Ltd, Cardiff\nSecond fix in student flats.\n\n2010 - 2012    Improver, Llewellyn Electrical, Neath\nGeneral duties.",
      ["Electrician @ Harbour Electrical Ltd 2012-09..2016-12", "Improver @ Llewellyn Electrical 2010..2012"],
    ],
    [
      "heads that close with a dot",
      "2012–2013\nSenior Engineer, Harbour Labs, Oslo.\nImproved the mail client for all of its users.",
      ["Senior Engineer @ Harbour Labs 2012..2013"],
    ],
    [
      "jobs behind bullets, told as sentences",
      "• Worked as Test Engineer at Acme Ltd from May 2015 to June 2017\n• Working as Test Lead for Harbour Labs since July 2017",
      ["Test Engineer @ Acme Ltd 2015-05..2017-06", "Test Lead @ Harbour Labs 2017-07..present"],
    ],
    [
      "no seat on a committee",
      "Lecturer, Northern University, 1995 – 2003\nMember, Steering Committee, 2001 – 2003",
      ["Lecturer @ Northern University 1995..2003"],
    ],
    [
      "a title under the employer's description",
      "LOMBARD CORPORATION, Boston, MA\n2000 to Present\nMaker of instruments for the energy industry.\nVice President of International Sales\nOversees sixty representatives in twelve countries.",
      ["Vice President of International Sales @ LOMBARD CORPORATION 2000..present"],
    ],
    [
      "several roles at one employer",
      "Contoso Ltd, Dublin\n2012 - 2022\nOperations Director (2018 - 2022)\n- Ran three sites\nOperations Manager (2015 - 2018)\n- Cut waste by 12%",
      ["Operations Director @ Contoso Ltd 2018..2022", "Operations Manager @ Contoso Ltd 2015..2018"],
    ],
    [
      "employer, place, title and date on lines of their own",
      "Lord Corporation\nBowling Green, Kentucky\nIntern\nSummer 2011\nCreated standards that were adopted in the whole plant",
      ["Intern @ Lord Corporation 2011-06..2011-06"],
    ],
    [
      "a title that opens with a verb's word, its place beside it",
      "Research Intern\tSanta Clara, CA\nVector Research\tMay 2022 – Aug 2022\n• Designed a patience-tuned cache\n\nHelp Desk Associate\tOslo\nFjord Data\tMay 2020 – Aug 2021\n• Answered calls",
      ["Research Intern @ Vector Research 2022-05..2022-08", "Help Desk Associate @ Fjord Data 2020-05..2021-08"],
    ],
    [
      "dates set beside a bullet",
      "Vector Research, Research Intern\tSanta Clara, CA\n• Designed a patience-tuned cache for the sampling of\tMay 2022 – Aug 2022\nlong sequences\n\nDeep Fjord, Research Intern\tLondon, UK\n• Built learning algorithms for many agents\tMay 2021 – Aug 2021",
      ["Research Intern @ Vector Research 2022-05..2022-08", "Research Intern @ Deep Fjord 2021-05..2021-08"],
    ],
    [
      "months side by side whose dash was lost",
      "Kasa Home\tSeoul, S.Korea\nFounding Member & Director of Infrastructure\tJun. 2018 Jan. 2021\n• Migrated the schedulers",
      ["Founding Member & Director of Infrastructure @ Kasa Home 2018-06..2021-01"],
    ],
    [
      "months in short",
      "Lead Android Engineer, Hollow Bagel 09/14-02/16\n• Shipped the chat",
      ["Lead Android Engineer @ Hollow Bagel 2014-09..2016-02"],
    ],
    [
      "columns held apart by blanks",
      "Northwind Logistics — Rotterdam, Netherlands    Warehouse Supervisor    Jan 2019 – Mar 2022\n• Led a shift of 14 people",
      ["Warehouse Supervisor @ Northwind Logistics 2019-01..2022-03"],
    ],
    [
      "labelled fields, more than once",
      "Designation: Digital Advertising Executive\nOrganization: Violet Advertisers\nDuration: May 2010 - till date\nDesignation: Advertising Assistant\nOrganization: Mayfair Advertisers\nDuration: January 2009 - April 2010",
      [
        "Digital Advertising Executive @ Violet Advertisers 2010-05..present",
        "Advertising Assistant @ Mayfair Advertisers 2009-01..2010-04",
      ],
    ],
    [
      "title and employer run together",
      "Field Engineer Fabrikam Limited August 2015 to Present\n- Repaired pumps\nNorthwind Traders Inc Data Clerk June 2012 to July 2015\n- Kept the ledgers",
      ["Field Engineer @ Fabrikam Limited 2015-08..present", "Data Clerk @ Northwind Traders Inc 2012-06..2015-07"],
    ],
  ])("are found: %s", (_, body, jobs) => {
    expect(jobsOf(resume(body))).toEqual(jobs);
  });

  it.each([
    ["a publication", "Moreau, T. J., & Silva, R. (2012). Care at the Bank of the River. Work, 49(3), 497-505."],
    ["a page number", "Page 2 of 3\n2008 - 2009"],
    [
      "the rest of a sentence",
      "Wrote the tools that the whole group uses for Windows Server 2003 and for the\nConfiguration Management\nTeam",
    ],
    ["a product", "Environment\nWindows Server\nSharePoint Designer, Access\n2015"],
    ["the candidate's own name", "Ines Vargas\n2019 - 2021"],
  ])("are not made of %s", (_, body) => {
    expect(jobsOf(resume(`Nurse, Riverside Hospital, 2015 - 2018\n- Ran a ward of twelve beds\n\n${body}`))).toEqual([
      "Nurse @ Riverside Hospital 2015..2018",
    ]);
  });

  it("are found under a heading of a section that they end", () => {
    const profile = parseResume(
      "Ines Vargas\nines@example.com\n\nEDUCATION\nPhD, University of Oslo, 2009\n\nPosts at the faculty\n2011 - 2013: Senior Lecturer, Department of Geology\n2009 - 2011: Research Assistant, Institute of Geology",
    );
    expect(jobsOf(profile)).toEqual([
      "Senior Lecturer @ Department of Geology 2011..2013",
      "Research Assistant @ Institute of Geology 2009..2011",
    ]);
    expect(studiesOf(profile)).toEqual(["PhD @ University of Oslo"]);
  });

  it.each(["Administrative Positions", "RETAIL EXPERIENCE", "Academic Appointments"])("are found under “%s”", (heading) => {
    expect(jobsOf(resume("Store Manager, Acme Stores, 2015 - 2018", heading))).toEqual([
      "Store Manager @ Acme Stores 2015..2018",
    ]);
  });

  it("are found in a text that lost its line breaks", () => {
    const profile = parseResume(
      "Maya Lind maya@example.com Professional Summary Seasoned web developer with six years of experience in shops and payments. Work Experience Software Engineer Fabrikam Limited August 2015 to Present Built the billing service. Cut invoice time by half. Junior Developer Northwind Traders Inc June 2012 to July 2015 Wrote reports. Education Bachelor of Science University of Oslo 2008 to 2012 Technical Skills Java, SQL, Go",
    );
    expect(jobsOf(profile)).toEqual([
      "Software Engineer @ Fabrikam Limited 2015-08..present",
      "Junior Developer @ Northwind Traders Inc 2012-06..2015-07",
    ]);
    expect(studiesOf(profile)).toEqual(["Bachelor of Science @ University of Oslo"]);
    expect(profile.skills.map(({ text }) => text)).toContain("SQL");
  });
});

describe("the candidate's title", () => {
  it.each([
    ["SUMMARY\nSeasoned, bilingual project manager with ten years in rail.", "project manager"],
    ["SUMMARY\nConfident and capable school counsellor with a dog.", "school counsellor"],
    ["SKILLS\nSwimming\n\nPROFILE\nFive years of work as a lifeguard.", "lifeguard"],
    ["SUMMARY\nFive years of experience as a freelance music producer.", "freelance music producer"],
    ["OBJECTIVE\nSeeking a position as a PHP Web Developer.", "PHP Web Developer"],
    ["PROFILE\nMarketing professional who likes figures.", "Marketing professional"],
    ["Operations Manager\n\nSUMMARY\nI like trains.", "Operations Manager"],
    ["OBJECTIVE\nLooking for an Education Coordinator position at a clinic.", "Education Coordinator"],
    ["Career objective\nTo obtain a sales engineer role with a leader in its field", "sales engineer"],
    ["OBJECTIVE\nTo obtain a registered nurse position at a clinic.", "registered nurse"],
    ["OBJECTIVE\nTo obtain a senior data engineer position.", "senior data engineer"],
  ])("is read from %j", (text, label) => {
    expect(parseResume(`Ines Vargas\nines@example.com\n\n${text}`).basics.label?.text).toBe(label);
  });

  it.each([
    ["at whose edge an address stands", "Ines Vargas          (512) 555-0123\nRegistered Nurse          ines@example.com"],
    ["before an address behind a dash", "Ines Vargas\nRegistered Nurse — ines@example.com, Leeds"],
    ["in the column beside an address", "Ines Vargas\nines@example.com\tRegistered Nurse"],
  ])("stands in a line %s", (_, header) => {
    expect(parseResume(`${header}\n\nSKILLS\nExcel`).basics.label?.text).toBe("Registered Nurse");
  });

  it.each([
    "SUMMARY\nWorks for a district manager in the city.",
    "SUMMARY\nReported to the sales manager every month.",
    "SUMMARY\nSold tools for team leader training.",
  ])("is not made up from %j", (text) => {
    expect(parseResume(`Ines Vargas\nines@example.com\n\n${text}`).basics.label).toBeUndefined();
  });

  it("leaves out what names the document", () => {
    expect(parseResume("Web Developer Resume Template\nInes Vargas\nines@example.com").basics.label?.text).toBe("Web Developer");
  });
});

describe("degrees", () => {
  it.each([
    ["M.Ed., Remedial Reading, Carlow University, 1998", "M.Ed"],
    ["Degree in Engineering, Anna University, 1998", "Degree"],
    ["Graduate in Commerce, Daffodil College, 2004", "Graduate"],
  ])("are found in %j", (line, degree) => {
    expect(resume(line, "EDUCATION").education[0]?.studyType?.text).toMatch(new RegExp(`^${degree}`));
  });

  it.each([
    "- Master thesis on the price of fish",
    "Lakeside Boys Higher Secondary School, Salem, 2004",
    "Arlington High School, Arlington, Virginia, 2002 - 2006",
  ])("are not made of %j", (line) => {
    expect(resume(line, "EDUCATION").education.map(({ studyType }) => studyType)).not.toContainEqual(expect.anything());
  });

  it("may stand behind the name", () => {
    expect(studiesOf(parseResume("Ines Vargas, Ph.D.\nines@example.com\n\nSKILLS\nGeology"))).toEqual(["Ph.D. @ –"]);
  });

  it("end before a school without a mark between", () => {
    expect(studiesOf(resume("BSc University of Oslo, 2011\nB.E. Anna University, 2004", "EDUCATION"))).toEqual([
      "BSc @ University of Oslo",
      "B.E. @ Anna University",
    ]);
  });
});

describe("the header", () => {
  it("takes a salutation for no name", () => {
    expect(
      parseResume("Dear Mr. Smith,\n\nInes Vargas\nines@example.com\n\nI write to you about the post.").basics.name?.text,
    ).toBe("Ines Vargas");
  });

  it.each([
    ["(+82) 10-5555-0143", "(+82) 10-5555-0143"],
    ["+82 10 5555 0143", "+82 10 5555 0143"],
  ])("reads the phone %s", (phone, found) => {
    expect(parseResume(`Ines Vargas\n${phone} | ines@example.com\n`).basics.phone?.text).toBe(found);
  });

  it("takes a range of years in brackets for no phone", () => {
    expect(
      parseResume("Ines Vargas\nines@example.com\n\nEXPERIENCE\nNurse (2018 - 2022)\nRiverside Hospital").basics.phone,
    ).toBeUndefined();
  });

  it("ends before the jobs of a resume without headings", () => {
    expect(
      jobsOf(
        parseResume(
          "Lena Fuchs\nlena@example.com\n2019 - 2023\tProjektleiterin\tBeispiel GmbH, Berlin\n2015 - 2019\tIngenieurin\tMuster AG, Hamburg",
        ),
      ),
    ).toEqual(["Projektleiterin @ Beispiel GmbH 2019..2023", "Ingenieurin @ Muster AG 2015..2019"]);
  });

  it("draws small capitals together that came apart", () => {
    expect(
      parseResume("Ines Vargas\nS ENIOR P ROJECT M ANAGER\nines@example.com").basics.label?.text.replaceAll("\u00ad", ""),
    ).toBe("SENIOR PROJECT MANAGER");
  });

  it("reads jobs that the summary tells in sentences, once", () => {
    expect(
      jobsOf(
        parseResume(
          "Ines Vargas\nines@example.com\n\nSUMMARY\n• Worked as Soft Skill Trainer at Harbour Labs.\n• Worked as Operation Analyst at Acme Ltd.\n\nEXPERIENCE\nSystems Engineer, Acme Ltd, 2012 – 2015",
        ),
      ),
    ).toEqual(["Soft Skill Trainer @ Harbour Labs –..–", "Systems Engineer @ Acme Ltd 2012..2015"]);
  });
});

describe("degrees", () => {
  it.each([
    ["B Tech in Mechanics, Northern University, 2011", ["B Tech @ Northern University"]],
    ["Board of Secondary Education - Pune", []],
    ["Velan Matriculation Higher Secondary School, Pune", ["– @ Velan Matriculation Higher Secondary School"]],
    ["Awarded Diploma in Nursing of Northern University", ["Diploma @ Northern University"]],
    ["MS Access", []],
    ["NVQ Level 3 Electrical Installation, Northern College, 2010", ["NVQ Level 3 @ Northern College"]],
    ["M.Sc. Computer Science, TU Dresden, 2017", ["M.Sc. @ TU Dresden"]],
    ["PGCE Secondary Science, Northern University, 2015", ["PGCE @ Northern University"]],
    ["MSci Chemistry, Northern University, 2010", ["MSci @ Northern University"]],
    ["18th Edition (BS 7671), 2019", []],
  ])("reads %s", (body, studies) => {
    expect(studiesOf(resume(body, "EDUCATION"))).toEqual(studies);
  });
});
