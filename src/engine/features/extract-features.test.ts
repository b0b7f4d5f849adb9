import { describe, expect, it } from "vitest";
import { titleLineWords } from "../lexicon/title-line-words.ts";
import { Features } from "../../domain/resume/features.ts";
import { extractFeatures } from "./extract-features.ts";
import { profileOf } from "./feature-samples.ts";
import { coveredMonths } from "./month-ranges.ts";
import { levelOfTitle, normaliseTitle } from "./titles.ts";

const baker = profileOf({
  summary: "Backend developer.",
  work: [
    {
      position: "Senior Software Engineer",
      months: 24,
      endedMonthsAgo: 0,
      highlights: ["Cut build time by 40% with Docker", "Wrote services in TypeScript"],
    },
    { position: "Web Developer", months: 36, endedMonthsAgo: 12, highlights: ["Wrote pages in TypeScript and PHP"] },
  ],
  education: "Bachelor of Science in Computer Science",
  certificates: ["Certified Kubernetes Administrator"],
  skills: ["Docker", "Ansible", "Glorbification"],
});

describe("features", () => {
  const features = extractFeatures(baker);
  const skill = (id: string) => features.skills.find((one) => one.id === id);

  it("keep the shape of the domain", () => {
    expect(() => Features.parse(features)).not.toThrow();
  });

  it("merge overlapping months, overall and for a skill", () => {
    expect(features.workMonths).toBe(48);
    expect(skill("typescript")).toMatchObject({ months: 48, lastUsedMonthsAgo: 0 });
    expect(skill("php")).toMatchObject({ months: 36, lastUsedMonthsAgo: 12 });
    expect(skill("ansible")?.months).toBeUndefined();
  });

  it("weigh shown with an outcome over shown over listed over implied", () => {
    const strengths = ["docker", "typescript", "ansible"].map((id) => skill(id)?.strength ?? 0);
    expect(strengths[0]).toBeGreaterThan(strengths[1] ?? 1);
    expect(strengths[1]).toBeGreaterThan(strengths[2] ?? 1);
    expect(skill("javascript")).toMatchObject({ basis: "inferred" });
    expect(skill("javascript")?.strength).toBeLessThan(skill("typescript")?.strength ?? 0);
  });

  it("bear out what is only listed by what needs it at work", () => {
    const work = (line: string) => [{ position: "Analyst", months: 40, endedMonthsAgo: 0, highlights: [line] }];
    const sql = (line: string, skills: string[]) =>
      extractFeatures(profileOf({ work: work(line), skills })).skills.find(({ id }) => id === "sql");
    expect(sql("Modelled baskets in BigQuery", ["SQL", "Excel"])).toMatchObject({
      basis: "stated",
      months: 40,
      lastUsedMonthsAgo: 0,
    });
    expect(sql("Modelled baskets in BigQuery", ["Excel"])).toMatchObject({ basis: "inferred", months: 40 });
    expect(sql("Modelled baskets in a sheet", ["SQL", "Excel"])?.months).toBeUndefined();
    const listed = sql("Modelled baskets in a sheet", ["SQL", "Excel"])?.strength ?? 1;
    expect(sql("Modelled baskets in BigQuery", ["SQL", "Excel"])?.strength).toBeGreaterThan(listed);
  });

  it("show the craft that a task is the doing of", () => {
    const { skills } = extractFeatures(
      profileOf({ work: [{ position: "Clerk", months: 20, endedMonthsAgo: 0, highlights: ["Manage teams", "Type letters"] }] }),
    );
    expect(skills.find(({ id }) => id === "people-management")).toMatchObject({ basis: "stated", months: 20 });
  });

  it("keep what the lexicon does not know", () => {
    expect(features.skills.find((one) => one.label === "Glorbification")).toMatchObject({ known: false, basis: "stated" });
  });

  it("know a certificate by its letters too", () => {
    const { skills } = extractFeatures(
      profileOf({ certificates: ["NVQ Level 3 Electrotechnical, AM2", "TZX Leading Teaching (AQZ)"] }),
    );
    expect(skills.filter(({ kind }) => kind === "certificate").map(({ id }) => id)).toEqual(["am2", "nvq", "tzx"]);
  });

  it("read title, level, education, certificate and writing", () => {
    expect(features.titles.map((title) => title.title)).toEqual(["software engineer", "web developer"]);
    expect(features.seniority).toBe("senior");
    expect(features.education.level).toBe("bachelor");
    expect(features.education.fieldTerms.length).toBeGreaterThan(0);
    expect(features.certificates).toHaveLength(1);
    expect(features.writing).toMatchObject({ bullets: 3, activeBullets: 3, measuredBullets: 1, outcomeBullets: 1 });
  });

  it("point every evidence span at text that bears it", () => {
    for (const one of features.skills) for (const span of one.evidence) expect(span.end).toBeLessThanOrEqual(baker.text.length);
    const docker = skill("docker")?.evidence.map((span) => baker.text.slice(span.start, span.end));
    expect(docker).toContain("Docker");
  });

  it("believe who says that a skill is missing, and no employer's name", () => {
    const { skills } = extractFeatures(
      profileOf({
        summary: "I have no experience with Kafka. Keen to learn Ansible.",
        work: [
          {
            position: "Clerk",
            organisation: "Apex Plumbing Supplies",
            months: 12,
            highlights: ["Did not use Docker; kept files in Excel"],
          },
        ],
        skills: ["Python", "Kubernetes (none)"],
      }),
    );
    const ids = skills.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(["python", "microsoft-excel"]));
    for (const id of ["kafka", "ansible", "docker", "kubernetes", "plumbing"]) expect(ids).not.toContain(id);
  });

  it("do not grow with repetition in the same place", () => {
    const once = extractFeatures(profileOf({ skills: ["Docker"] }));
    const often = extractFeatures(profileOf({ skills: Array.from({ length: 30 }, () => "Docker") }));
    expect(often.skills.find((one) => one.id === "docker")?.strength).toBe(
      once.skills.find((one) => one.id === "docker")?.strength,
    );
  });

  it("count a line told twice once", () => {
    const lines = ["Cut build time by 40% with Docker", "Wrote pages in PHP"];
    const work = (highlights: string[]) =>
      profileOf({ work: [{ position: "Web Developer", months: 24, endedMonthsAgo: 0, highlights }] });
    const once = extractFeatures(work(lines));
    const often = extractFeatures(work([...lines, "cut build time by 40%  with Docker.", "CUT BUILD TIME BY 40% WITH DOCKER"]));
    expect(often.writing).toEqual({ ...once.writing, words: often.writing.words });
    const strengths = ({ skills }: Features) => skills.map(({ id, strength }) => [id, strength]);
    expect(strengths(often)).toEqual(strengths(once));
  });

  it("count a line told again with another figure once, and other deeds by themselves", () => {
    const writing = (...highlights: string[]) =>
      extractFeatures(profileOf({ work: [{ position: "Buyer", highlights }] })).writing;
    const copied = writing("Cut costs by 10 %", "Cut costs by 12 %", "Cut costs by 1.5%");
    expect(copied).toMatchObject({ bullets: 1, measuredBullets: 1, outcomeBullets: 1 });
    expect(writing("Cut costs by 10 %", "Cut the costs of paper by 12 %")).toMatchObject({ bullets: 2, measuredBullets: 2 });
  });

  it.each([
    ["Technologies: Docker, Ansible", true],
    ["Tech stack: PHP, Docker,\nAnsible", true],
    ["Wrote pages\nSkills: Docker, Ansible", true],
    ["Environment: Docker, Ansible", true],
    ["Role: Docker and Ansible trainer", false],
    ["Tools: built a Docker image with Ansible", false],
    ["Set up tools with Docker and Ansible", false],
  ])("take %j for a list: %j", (line, isList) => {
    const strengths = (...lines: string[]) =>
      extractFeatures(profileOf({ work: lines.map((highlight) => ({ position: "Clerk", months: 12, highlights: [highlight] })) }))
        .skills.filter(({ id }) => id === "docker" || id === "ansible")
        .map(({ strength, months }) => [strength > 0.4, months]);
    const shown = [!isList, 12];
    expect(strengths(line)).toEqual([shown, shown]);
    // Below a further job it is still a list.
    expect(strengths(line, line).map(([above]) => above)).toEqual([!isList, !isList]);
  });

  it("take what a line names beyond eight skills for a list", () => {
    const tools = "Python, Java, SAP, Kubernetes, AWS, Azure, SQL, Photoshop, Jenkins, Ansible, PHP, Terraform and Excel";
    const { skills } = extractFeatures(
      profileOf({ work: [{ position: "Web Developer", highlights: [`Worked with ${tools}`] }] }),
    );
    const stated = skills.filter(({ basis }) => basis === "stated");
    expect(stated.filter(({ strength }) => strength > 0.5)).toHaveLength(8);
    expect(stated.filter(({ strength }) => strength <= 0.4).length).toBeGreaterThan(3);
  });

  it("are empty for an empty profile", () => {
    const none = extractFeatures(profileOf({}));
    expect(none).toMatchObject({ skills: [], titles: [], workMonths: 0, education: { level: "none" } });
    expect(none.seniority).toBeUndefined();
  });
});

it("counts the language that a resume is written in among those it tells, once", () => {
  const profile = profileOf({ summary: "Spanish (C1)" });
  const span = { start: 0, end: 12 };
  const languagesOf = (languages: typeof profile.languages) => extractFeatures({ ...profile, languages }).languages;
  expect(languagesOf([{ language: "es", level: "c1", span }])).toEqual([
    { language: "es", level: "c1", evidence: [{ ...span, basis: "stated" }] },
    { language: "en", evidence: [] },
  ]);
  expect(languagesOf([{ language: "en", level: "b2", span }]).map(({ level }) => level)).toEqual(["b2"]);
});

describe("months", () => {
  it.each([
    [[], 0],
    [[{ start: 0, end: 12 }], 12],
    [
      [
        { start: 0, end: 12 },
        { start: 6, end: 18 },
      ],
      18,
    ],
    [
      [
        { start: 20, end: 30 },
        { start: 0, end: 5 },
      ],
      15,
    ],
    [
      [
        { start: 0, end: 30 },
        { start: 5, end: 10 },
      ],
      30,
    ],
  ])("%j cover %i", (ranges, months) => {
    expect(coveredMonths(ranges)).toBe(months);
  });
});

describe("titles", () => {
  it.each([
    ["Sr. Software Engineer II", "software engineer", "senior"],
    ["Junior Accountant (m/f/d)", "accountant", "junior"],
    ["Head of Nursing", "head nursing", "manager"],
    ["Project Manager", "project manager", undefined],
    ["Store Manager", "store manager", "manager"],
    ["Lead Generation Specialist", "generation specialist", undefined],
    ["Lead Generator", "generator", undefined],
    ["Bar Staff", "bar staff", undefined],
    ["Waiting staff (evenings)", "waiting staff", undefined],
    ["Member of Staff", "member staff", undefined],
    ["Staff Engineer", "staff engineer", "lead"],
    ["Software Engineer, Staff", "software engineer", "lead"],
    ["Team Leader", "team", "lead"],
    ["RN", "registered nurse", undefined],
    ["Software Developer - Payments", "software developer", undefined],
    ["Nurse – Night", "nurse", undefined],
    ["Porter - Harbour Hospital", "porter", undefined],
    ["Marketing Intern", "marketing", "intern"],
    ["Staff RN", "staff registered nurse", undefined],
    ["Audit Semi-Senior", "audit semi", "middle"],
  ])("%s", (written, title, level) => {
    expect(normaliseTitle(written).title).toBe(title);
    expect(levelOfTitle(written)).toBe(level);
  });

  it("bring families of words together", () => {
    const shared = (one: string, other: string): number =>
      normaliseTitle(one).wordTerms.filter((term) => normaliseTitle(other).wordTerms.includes(term)).length;
    expect(shared("Software Developer", "Head of Software Development")).toBe(2);
    expect(shared("Accountant", "Accounting Clerk")).toBe(1);
    expect(shared("Nurse", "Welder")).toBe(0);
  });

  const closeness = (one: string, other: string): number => {
    const [left, right] = [normaliseTitle(one).wordTerms, normaliseTitle(other).wordTerms];
    return (2 * left.filter((term) => right.includes(term)).length) / (left.length + right.length);
  };

  it.each([
    ["Carer", "Care Assistant", "Support Workers", "Caregiver", "Nursing Aide"],
    ["Recruiter", "Talent Acquisition Specialist", "Recruitment Consultant"],
    ["Lorry driver", "HGV driver", "Truck Drivers", "Trucker"],
    ["Shop assistant", "Sales assistant", "Retail associate", "Store Clerk", "Retail worker"],
    ["Cleaner", "Housekeeper", "Cleaning operative", "Cleaning staff", "Janitor", "Custodian"],
    ["Cook", "Chef", "Part-time Cook", "Chef (evening shift)", "Temporary Chef - Leeds"],
    ["Warehouse Team Leader", "Team Leader - Warehouse", "Night Shift Team Leader - Warehouse"],
    ["Product Management Director", "Director, Product Management", "Director (Product Management)"],
    ["Software developer", "Software engineer", "Programmer", "Developer", "SDE"],
    ["Nurse", "Registered nurse", "RN", "Staff Nurse"],
    ["Waiter", "Waitress", "Server", "Waitstaff", "Waiting Staff"],
    ["Bookkeeper", "Accounts assistant", "Accounting clerk"],
    ["Teacher", "Educator", "Schoolteacher", "Class Teacher KS2 with Maths Leadership", "Year 3 Teacher"],
    ["Finance Manager", "Financial Controller"],
    ["Back-end developer", "Backend Engineer"],
    ["Warehouse operative", "Warehouse worker", "Order picker", "Warehouse Associate", "Warehouse Operator"],
    ["Police Officer", "Policewoman", "Policeman", "Constable"],
    ["Salesman", "Saleswoman", "Salesperson", "Sales Representative"],
    ["Farm hand", "Farm worker", "Farm labourer", "Agricultural worker"],
    ["Car mechanic", "Auto mechanic", "Vehicle technician"],
    ["Attorney", "Lawyer", "Solicitor"],
    ["Store manager", "Shop manager", "Retail manager"],
    ["LKW-Fahrer", "Berufskraftfahrerin"],
    ["Dependienta", "Vendedor"],
  ])("bring names of the same work together: %s, %s …", (first, ...others) => {
    for (const other of others) expect([other, closeness(first, other)]).toEqual([other, 1]);
  });

  it.each([
    ["Social worker", "Warehouse worker"],
    ["Sales Manager", "Sales Representative"],
    ["Fire safety officer", "Firefighter"],
    ["SQL Server Administrator", "Waiter"],
    ["Business developer", "Software developer"],
    ["Teaching assistant", "Teacher"],
    ["Nursing assistant", "Nurse"],
    ["Police officer", "Security officer"],
  ])("keep %s apart from %s", (one, other) => {
    expect(closeness(one, other)).toBeLessThan(0.7);
  });

  it("have one name for each work", () => {
    const lines = titleLineWords.sameWork.trim().split("\n");
    const names = lines.flatMap((line) => line.split(" ").map((name) => normaliseTitle(name.replaceAll("-", " ")).term));
    expect(new Set(names).size).toBe(names.length);
  });
});
