import { describe, expect, it } from "vitest";
import { JobRequirements } from "../../domain/job/requirements.ts";
import { parseJob } from "./parse-job.ts";

const posting = `Senior Backend Engineer

Location: Lyon, France
About us
We are a leading maker of Kubernetes training.

Responsibilities
- Manage budgets for the platform

Requirements:
- 5+ years of experience with Python and PostgreSQL
- Bachelor's degree in Computer Science
- Fluent English
- Communication skills

Nice to have
- Terraform
- German (B1)

What we offer
- €60,000 - €75,000 per year, 38 hours per week
- Hybrid: two days per week in the office
`;

describe("a posting with headings", () => {
  const job = parseJob(posting);
  const asked = (id: string) => job.requirements.find((one) => one.id === id);

  it("keeps the shape of the domain", () => {
    expect(() => JobRequirements.parse(job)).not.toThrow();
  });

  it("tells musts from pluses and leaves the firm and the offer out", () => {
    expect(asked("python")).toMatchObject({ must: true, months: 60 });
    expect(asked("terraform")).toMatchObject({ must: false });
    expect(asked("kubernetes")).toBeUndefined();
  });

  it("reads the single facts", () => {
    expect(job).toMatchObject({
      title: "Senior Backend Engineer",
      seniority: "senior",
      months: 60,
      education: { level: "bachelor", must: true },
      place: { city: "lyon", country: "FR" },
      remote: "hybrid",
      pay: { minimum: 60_000, maximum: 75_000, currency: "EUR", period: "year" },
      hoursPerWeek: 38,
      language: "en",
    });
    expect(job.languages).toEqual([
      { language: "en", level: "c1", must: true },
      { language: "de", level: "b1", must: false },
    ]);
  });

  it("points each requirement at its words", () => {
    const python = asked("python");
    expect(posting.slice(python?.span.start, python?.span.end)).toBe("Python");
  });
});

describe("plain prose", () => {
  it("finds the title and takes what is asked for", () => {
    const job = parseJob(
      "We are looking for an experienced pastry chef to join our kitchen. You must have experience with chocolate tempering and food hygiene. Knowledge of HACCP is a plus.",
    );
    expect(job.title).toBe("pastry chef");
    expect(job.requirements.filter((one) => one.must).length).toBeGreaterThan(0);
    expect(job.requirements.find((one) => one.id === "haccp")?.must).toBe(false);
  });

  it.each([
    "We ask for wound care and triage. You will manage budgets.",
    "We expect wound care from the first day. You will manage budgets.",
    "Tasks\n- Manage budgets\n\nWhat we ask\n- Wound care",
    "Tasks\n- Manage budgets\n\nYou know\n- Wound care",
  ])("hears what is asked for: %s", (text) => {
    const { requirements } = parseJob(`Ward Nurse\n\n${text}`);
    expect(requirements.find(({ id }) => id === "wound-care")?.must).toBe(true);
  });

  it("makes duties musts when nothing else is asked", () => {
    const job = parseJob("You will manage budgets and write unit tests in Java.");
    expect(job.requirements.find((one) => one.id === "java")?.must).toBe(true);
  });

  it.each([[""], ["   \n "], ["Hello there, how are you today?"], ["We are a family firm since 1950."]])(
    "finds nothing in %j",
    (text) => {
      expect(parseJob(text).requirements).toEqual([]);
    },
  );

  it("prefers the employer's own title", () => {
    expect(parseJob(posting, { title: "Data Engineer" })).toMatchObject({ title: "Data Engineer" });
  });
});

describe("years", () => {
  it.each([
    ["Requirements:\n3-5 years of experience in Java", 36],
    ["Requirements:\nat least two years' experience with Java", 24],
    ["Minimum of 18 months experience with Java required", 18],
    ["We have been in business for 25 years. You know Java.", undefined],
    ["You need 4+ years on the shop floor.", 48],
    ["You come with min 3 years out of your time.", 36],
    ["You get five weeks of leave after two years and good training.", undefined],
    ["Requirements:\n- No more than 2 accidents in the last 36 months", undefined],
    ["You must be 18 years old. Java required.", undefined],
  ])("%s", (text, months) => {
    expect(parseJob(text).months).toBe(months);
  });
});

describe("education", () => {
  it.each([
    ["- Master's degree in physics", "master", true],
    ["- Master's degree or Diplom in physics", "master", true],
    ["- Bachelor's or master's degree in physics", "bachelor", true],
    ["- An honours degree in civil engineering", "bachelor", true],
    ["- Graduate in commerce", "bachelor", true],
    ["- An associate's degree or higher", "associate", true],
    ["- NVQ Level 2 in glazing", "vocational", true],
    ["- Cert III in glazing", "vocational", true],
    ["- Diploma in glazing", "vocational", true],
    ["- Completed training in a trade", "vocational", true],
    ["- High school diploma or G.E.D.", "secondary", true],
    ["- Graduation from high school", "secondary", true],
    ["- Minimum 12th pass", "secondary", true],
    ["- GCSE in maths\n- A degree in physics", "bachelor", true],
    ["- A degree in physics\n\nNice to have\n- PhD", "bachelor", true],
    ["- PhD preferred", "doctorate", false],
  ])("%s", (line, level, must) => {
    expect(parseJob(`Glazier\n\nRequirements\n${line}`).education).toMatchObject({ level, must });
  });

  it.each(["- No degree needed", "- Training given", "- Share certificates of origin"])("is not asked for: %s", (line) => {
    expect(parseJob(`Glazier\n\nRequirements\n${line}`).education).toBeUndefined();
  });
});

describe("languages", () => {
  it("are those of the candidate", () => {
    const told = "Glazier\n\nYour profile\n- Basic German (A2), our team leads also speak English and Polish\n- Welsh desirable";
    expect(parseJob(told).languages).toEqual([
      { language: "de", level: "a2", must: true },
      { language: "cy", must: false },
    ]);
    expect(parseJob("Clerk wanted. Good communication skill in Hindi and Marathi.").languages).toHaveLength(2);
  });
});

describe("what is asked for", () => {
  const asked = (text: string) => new Map(parseJob(text).requirements.map((requirement) => [requirement.id, requirement]));

  it("takes what a resume can only claim for a plus", () => {
    const requirements = asked("Data analyst\n\nRequirements\n- Experience with Python\n- Communication skills");
    expect(requirements.get("python")?.must).toBe(true);
    expect(requirements.get("communication")?.must).toBe(false);
  });

  it.each(["- Experience with Python", "- Python skills", "Experience with Python", "• Knowledge of Python"])(
    "takes a short line for a requirement and not for a heading: %s",
    (line) => {
      expect(asked(`Data analyst\n\nRequirements\n${line}\n- Careful and tidy`).get("python")?.must).toBe(true);
    },
  );

  it.each([
    ["- Python\n\nEven better if you bring:\n- Terraform", false],
    ["- Python\n\nWhat would impress us\nTerraform", false],
    ["- Python\n\nYou might also have\n» Terraform", false],
    ["- Python\n\nNice, but no must: Terraform", false],
    ["- Python\n- Terraform is an asset", false],
    ["- Python\n- Terraform would be great", false],
    ["- Python\n- Terraform is welcome because we use it", false],
    ["- Python, ideally with Terraform", false],
    ["- Terraform (Python ideally)", true],
    ["- Python\nSalary: £30,000\nSolid experience with Terraform", true],
    ["→ a love of Python\n→ a grasp of Terraform", true],
  ])("tells a plus from a must: %s", (lines, must) => {
    expect(asked(`Data analyst\n\nYou should have\n${lines}`).get("terraform")?.must).toBe(must);
  });

  it("asks for the field that several requirements belong to, once", () => {
    const fields = (text: string) => parseJob(text).requirements.filter(({ id }) => id === "human-resources").length;
    expect(fields("Requirements\n- Experience with global mobility and job analysis")).toBe(1);
    expect(fields("Requirements\n- Experience with human resources, global mobility and job analysis")).toBe(1);
    expect(fields("Requirements\n- Experience with job analysis")).toBe(0);
  });
});

describe("a list on the line of its heading", () => {
  it("is read item by item", () => {
    const job = parseJob("Ward Nurse\n\nRequirements\n- Wound care\n\nNice to have: Epic, German");
    expect(job.requirements).toContainEqual(expect.objectContaining({ id: "epic-systems", must: false }));
    expect(job.languages).toEqual([{ language: "de", must: false }]);
  });
});

describe("the title", () => {
  const rest = "\n\nRequirements\n- Wound care\n- Triage";
  it.each([
    ["We're hiring a Theatre Nurse (m/f/d) – Leeds", "Theatre Nurse"],
    ["Surgical Nurse, Leeds", "Surgical Nurse"],
    ["Surgical Nurse - Leeds, UK (hybrid)", "Surgical Nurse"],
    ["Job title: Surgical Nurse | Remote", "Surgical Nurse"],
    ["Pflegefachkraft (m/w/d)", "Pflegefachkraft"],
    ["Director of Nursing, Paediatrics", "Director of Nursing, Paediatrics"],
    ["Nurse (paediatrics)", "Nurse (paediatrics)"],
    ["This position will partner with our surgeons\nWe are looking for a Theatre Nurse to join us.", "Theatre Nurse"],
    ["Role: You will partner with our surgeons.\nWe are looking for a Theatre Nurse to join us.", "Theatre Nurse"],
    ["Job Responsibilities\nWe are looking for a Theatre Nurse to join us.", "Theatre Nurse"],
    ["The Nursing Role\nWe are looking for a Theatre Nurse to join us.", "Theatre Nurse"],
    ["Manager\nWe are looking for a Theatre Operations Manager to lead us.", "Theatre Operations Manager"],
    ["Manager\nThe Theatre Operations Manager leads the ward.", "Theatre Operations Manager"],
    ["Manager\nYou lead the ward.", "Manager"],
    ["This role partners with surgeons. To succeed, you will need a flexible skill set, including triage.", undefined],
    ["Theatre Nurse\nHill Hospital\nRole: Ward Clerk, Porter", "Theatre Nurse"],
    ["Role: Theatre Nurse\nHill Hospital", "Theatre Nurse"],
    ["challenging position with great career opportunities\nHill Hospital\nTheatre Nurse", "Theatre Nurse"],
    ["Shape a brighter future\nWe are looking for a competent theatre nurse to join us.", "theatre nurse"],
    ["We are looking for a new colleague to work with us.\nReport to the Theatre Director", undefined],
    ["We are looking for a member of our global team.", undefined],
    ["Do you like biology? We are looking for a bioinformatician to join us.", "bioinformatician"],
    ["Our ward needs a Theatre Nurse for nights.", "Theatre Nurse"],
    ["CONTRACT: Theatre Nurse – Outside IR35 – £200–£240 p/d – 6 months+", "Theatre Nurse"],
    ["Theatre nurse wanted at a small clinic by the harbour. Come as you are.", "Theatre nurse"],
    ["START NOW!! START NOW!!\n\nTheatre Nurse – Whitby", "Theatre Nurse"],
    ["Whitby District Council\n\nTheatre Nurse (Day Surgery)\nGrade 7", "Theatre Nurse (Day Surgery)"],
    ["About Whitby Ward\n\nWe are small.\n\nTheatre Nurse\n\nFull time", "Theatre Nurse"],
    ["We wish to appoint a Theatre Nurse to our ward.", "Theatre Nurse"],
    ["We're after a Theatre Nurse for our ward.", "Theatre Nurse"],
  ])("%s", (opening, title) => {
    expect(parseJob(opening + rest).title).toBe(title);
  });

  it("gives the place that stands behind it", () => {
    expect(parseJob(`Surgical Nurse, Leeds${rest}`).place).toEqual({ city: "leeds", country: "GB" });
    expect(parseJob(`Surgical Nurse, Leeds\nLocation: York, UK${rest}`).place).toEqual({ city: "york", country: "GB" });
  });
});

describe("one requirement", () => {
  const labels = (lines: string) => parseJob(`Advisor\n\nRequirements\n${lines}`).requirements.map(({ label }) => label);

  it("stands for all its wordings", () => {
    expect(labels("- Assess patients\n- Patient assessment")).toEqual(["Patient assessment"]);
    expect(labels("- Knowledge of kiln repairs\n- Repair of kilns\n- Experience in kiln repair")).toHaveLength(1);
    expect(labels("- Manage budgets\n- Manage projects")).toHaveLength(2);
  });

  it.each([["- German B1"], ["- Dutch at level B2 or above"], ["- B1 German required"]])("is no level: %s", (line) => {
    expect(labels(line)).toEqual([]);
  });

  it.each([["- Experience in delivery models"], ["- Knowledge of our delivery model"]])("is no other thing: %s", (line) => {
    expect(labels(line)).not.toContain("Delivery driving");
  });

  it.each([
    ["- Gum bichromate", ["Gum bichromate"]],
    ["- Gum bichromate; tidy", []],
    ["- You hold a valid crane licence", ["crane licence"]],
    ["- A bachelor's degree", []],
    ["- Fluent Dutch", []],
    ["- Careful and tidy", []],
    ["- 3 years at sea", []],
  ])("is named by a short item or what is held: %s", (line, told) => {
    expect(labels(line)).toEqual(told);
  });

  it.each([
    ["- Experience in diplomatically managing multiple commitments"],
    ["- Skilled in handling several competing stakeholder deadlines"],
  ])("says something: %s", (line) => {
    expect(labels(line)).toEqual([]);
  });
});

describe("a task and the skill of doing it", () => {
  const ask = (one: string, other: string): readonly string[] =>
    parseJob(`Colleague wanted\n\nRequirements\n- ${one}\n- Welding\n- ${other}\n`).requirements.map(({ label }) => label);

  it.each([
    ["Administer medication", "Medication administration"],
    ["Operate forklifts", "Forklift operation"],
    ["Analyse data", "Data analysis"],
    ["Manage projects", "Project management"],
    ["Plan menus", "Menu planning"],
    ["Educate patients", "Patient education"],
  ])("are asked for once: %s, %s", (task, skill) => {
    for (const labels of [ask(task, skill), ask(skill, task)]) {
      expect(labels).toContain(skill);
      expect(labels).not.toContain(task.replace("forklifts", "forklift"));
    }
  });

  it("leaves two skills of the same words two", () => {
    expect(ask("Account management", "Management accounting")).toEqual(
      expect.arrayContaining(["Account management", "Management accounting"]),
    );
  });
});

it.each([
  ["Nurse. Wound care needed.", ["Wound care"]],
  ["Wound care required. Nights.", ["Wound care"]],
])("what is needed is no title but is asked for: %s", (text, labels) => {
  const { title, requirements } = parseJob(text);
  expect(title ?? "").not.toContain("Wound");
  expect(requirements.map(({ label }) => label)).toEqual(labels);
});

it.each([
  ["Kitchen Staff", undefined],
  ["Bar Staff (evenings)", undefined],
  ["Sales Lead Generator", undefined],
  ["Staff Engineer", "lead"],
  ["Lead Welder", "lead"],
])("the level of a title is what it says of the work: %s", (title, level) => {
  expect(parseJob(`${title}\n\nRequirements\n- Triage`).seniority).toBe(level);
});

it("years asked for are experience and no level, which who has more of them would be above", () => {
  const { months, seniority } = parseJob("Nurse\n\nRequirements\n- 1 year of experience in triage");
  expect(months).toBe(12);
  expect(seniority).toBeUndefined();
});
