import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractSkills } from "./extract-skills.ts";

const ids = (text: string): string[] => extractSkills(text).map((mention) => mention.id);
const known = (text: string): string[] =>
  extractSkills(text)
    .filter((mention) => mention.known)
    .map((mention) => mention.id);

const tasksIn = (text: string): string[] =>
  extractSkills(text)
    .filter(({ kind }) => kind === "task")
    .map(({ start, end }) => text.slice(start, end));

describe("skills of the lexicon", () => {
  it.each([
    ["Wrote services in C++, C# and .NET on Node.js", ["c-plus-plus", "c-sharp", "node-js"]],
    ["Skills: Go, R, Python", ["go", "python"]],
    ["Built microservices with Java, Spring and Hibernate", ["java", "spring"]],
    ["Experience with project management and accounting", ["project-management"]],
  ])("%s", (text, expected) => {
    expect(known(text)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    ["You will go to the market in spring.", ["go", "spring"]],
    ["Patients with vitamin C deficiency", ["c-language"]],
    ["The express train leaves at nine", ["express"]],
    ["Java Street 5", ["c-language"]],
    ["Skills: R&D, Python, project management", ["r-language"]],
    ["Skills: C&G, Python, SQL", ["c-language"]],
    ["Licences: C+E, Python, forklift", ["c-language"]],
  ])("takes plain words for plain words: %s", (text, unexpected) => {
    for (const id of unexpected) expect(known(text)).not.toContain(id);
  });

  it.each([
    ["Counterbalance and reach truck licence", ["counterbalance-truck", "reach-truck"]],
    ["RTITB Counterbalance & Reach (B1, D1)", ["counterbalance-truck", "reach-truck"]],
    ["Forklift driving, counterbalance", ["counterbalance-truck"]],
    ["HNC in mechanical and electrical engineering", ["mechanical-engineering", "electrical-engineering"]],
    ["Mechanical, electrical and civil engineering", ["mechanical-engineering", "electrical-engineering", "civil-engineering"]],
    ["Skills: HGVs, SOPs and KPIs", ["truck-driving", "standard-operating-procedures", "kpi-reporting"]],
    ["Quality and stock control", ["quality-control", "inventory-management"]],
  ])("finds both of two names: %s", (text, expected) => {
    expect(known(text)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    ["Risk, a project and quality control", "project-controls"],
    ["Set in stone and quality control", "stone-masonry"],
    ["Patients and quality control", "patient-care"],
  ])("gives no other word the last words of a skill: %s", (text, unexpected) => {
    expect(known(text)).not.toContain(unexpected);
  });

  it.each(["Skills: SQL, Python, 60m rows, found, dbt", "Experience of supervising a team, SQL and Python"])(
    "names nothing that only counts or tells a doing: %s",
    (text) => {
      const labels = extractSkills(text).map(({ label }) => label);
      for (const word of ["60m rows", "found", "supervising"]) expect(labels).not.toContain(word);
    },
  );

  it("means in one place what it is sure of in another", () => {
    const line = "Made the lists and Excel for the shop";
    expect(known(line)).not.toContain("microsoft-excel");
    for (const skills of ["Excel, knitting", "Microsoft Excel"])
      expect(extractSkills(`${line}\n\nSkills: ${skills}`).filter(({ id }) => id === "microsoft-excel").length).toBe(2);
  });

  it("takes the longest phrase, bounded by words", () => {
    const text = "Knowledge of machine learning operations and javascripting";
    const found = extractSkills(text);
    expect(found.some((mention) => text.slice(mention.start, mention.end) === "java")).toBe(false);
    expect(known("JavaScript")).toEqual(["javascript"]);
  });

  it("finds tasks in any tense and with words between verb and object", () => {
    const base = known("manage budgets");
    expect(base.length).toBeGreaterThan(0);
    for (const form of ["Managed the annual budgets", "managing budgets", "manages a budget"]) expect(known(form)).toEqual(base);
  });

  it("does not cross a comma or a sentence", () => {
    expect(known("We do machine. Learning is fun")).not.toContain("machine-learning");
  });
});

describe("degrees that a text asks for", () => {
  it.each([
    ["A degree in Computer Science or a related field", ["degree in Computer Science"]],
    ["* BS/BA degree or equivalent", ["BS/BA degree"]],
    ["Master of Science Degree in Engineering", ["Master of Science Degree in Engineering"]],
    ["You hold a university degree within molecular biology.", ["university degree within molecular biology"]],
    ["A high degree of care", []],
    ["You master English", ["English"]],
  ])("%s", (text, expected) => {
    const found = extractSkills(text).filter(({ kind }) => kind !== "task");
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});

describe("what is named in passing", () => {
  it.each([
    ["We want a senior Java developer.", "java"],
    ["You will talk to our customer service colleagues.", "customer-service"],
    ["Our marketing strategy is bold.", "marketing"],
    ["Ask <JAVA> for details", "java"],
    ["Northwind is a leading provider of accounting services.", "accounting"],
  ])("is no skill phrase: %s", (text, id) => {
    expect(ids(text)).not.toContain(id);
  });

  it.each([
    ["Experience with Java and marketing is a must.", ["java", "marketing"]],
    ["We are looking for somebody with knowledge of Java.", ["java"]],
  ])("is one where it is asked for: %s", (text, expected) => {
    expect(ids(text)).toEqual(expect.arrayContaining(expected));
  });
});

describe("common words that are also skills", () => {
  it.each([
    ["Skills: Sales, Teaching", ["sales", "teaching"]],
    ["SKILLS\nSales\nTeaching", ["sales", "teaching"]],
    ["Retail experience is required", ["retail"]],
    ["Experience in sales", ["sales"]],
    ["You need Go and Rust.", ["go", "rust"]],
    ["Charted the care of 6 patients in Epic.", ["epic-systems"]],
    ["Closed the books of two shops with Sage every month", ["sage-accounting"]],
  ])("count where skills are told: %s", (text, expected) => {
    expect(known(text)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    ["The sales of the firm fell.", "sales"],
    ["The insurance paid for it.", "insurance"],
    ["A large organisation with many offices", "organization-skills"],
    ["Sold wool in Ruby Lane", "ruby"],
    ["Opened the shop in Spring 2020", "spring"],
    ["Our colleagues sit in Phoenix.", "phoenix-framework"],
    ["Told of a battle in epic length", "epic-systems"],
  ])("count nowhere else: %s", (text, id) => {
    expect(ids(text)).not.toContain(id);
  });
});

describe("open vocabulary", () => {
  it.each([
    ["Experience with kombucha ripening and spoon whittling", ["kombucha ripening", "spoon whittling"]],
    ["Skills: Python, Zorbify, Docker, Kubernetes", ["zorbify"]],
    ["Good knowledge of volcano engineering", ["volcano engineering"]],
  ])("%s", (text, expected) => {
    expect(ids(text)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    ["We offer health insurance and a pension plan."],
    ["All applicants are considered regardless of religion, gender or veteran status."],
  ])("finds no skill in %s", (text) => {
    expect(ids(text)).toEqual([]);
  });

  it("takes no single word before “of” for a name", () => {
    const found = ids("Experience in delivery of brass doorknobs");
    expect(found).not.toContain("delivery");
  });

  it("joins verbs that share an object", () => {
    expect(tasksIn("- Polish and varnish brass doorknobs")).toEqual(["Polish and varnish brass doorknobs"]);
  });

  it.each([
    ["You will be polishing brass doorknobs.", "polishing brass doorknobs"],
    ["Two years of experience in polishing brass doorknobs.", "polishing brass doorknobs"],
    ["You grow trade by polishing old doorknobs as well as varnishing new shutters.", "varnishing new shutters"],
    ["Polish doorknobs in order to sell houses.", "Polish doorknobs"],
    ["Ensure that all doorknobs are polished.", "Ensure that all doorknobs are polished"],
    ["Deliver doorknobs and designs to guests.", "Deliver doorknobs and designs to guests"],
    ["Polished doorknobs, varnished shutters and brushed carpets.", "varnished shutters and brushed carpets"],
  ])("tells where a task begins and ends: %s", (text, expected) => {
    expect(tasksIn(text)).toContain(expected);
  });

  it.each([
    [
      "Ensure doorknobs are polished Maintain the records of doors",
      ["Ensure doorknobs are polished", "Maintain the records of doors"],
    ],
    ["Demonstrate leadership", []],
    ["Polishing experience", []],
  ])("tells tasks apart, and from what one has: %s", (text, expected) => {
    expect(tasksIn(text)).toEqual(expected);
  });

  it("takes a participle within a sentence for how something is", () => {
    expect(tasksIn("We keep an old house with several polished doorknobs, varnished shutters and brushed carpets.")).toEqual([]);
  });

  it("reads a way of working whole", () => {
    const text = "You thrive in a fast-paced environment.";
    expect(extractSkills(text).map(({ start, end }) => text.slice(start, end))).toContain("fast-paced environment");
  });

  it.each(["Staff Nurse\nRiverside Hospital", "Support Engineer, Acme", "Process Engineer"])(
    "takes the job title %j for no task",
    (text) => {
      expect(extractSkills(text).filter(({ kind }) => kind === "task")).toEqual([]);
    },
  );

  it("finds a task by verb and object", () => {
    const task = extractSkills("- Polished brass doorknobs").find((mention) => mention.kind === "task");
    expect(task).toMatchObject({ id: "polish brass doorknob", known: false, start: 2, end: 26 });
  });
});

describe("any text", () => {
  const pieces = fc.constantFrom(
    "Java",
    "C++",
    "and",
    ",",
    "\n",
    "• ",
    "experience with",
    "managing",
    "team",
    "İ",
    "ß",
    "𝒳",
    "'s",
    "--",
    ".NET",
    "42",
    "\u0000",
    "(",
    "Go",
    "skills:",
    "ﬁ",
  );

  it("gives spans inside the text that hold their label's text, in order", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), fc.string({ maxLength: 40 }), (parts, tail) => {
        const text = parts.join(" ") + tail;
        let last = 0;
        for (const { start, end, id } of extractSkills(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(id).not.toBe("");
          last = start;
        }
      }),
      { numRuns: 150 },
    );
  });

  it("is the same again", () => {
    const text = "Led a team with Go, R and Docker; managed budgets. Experience with soldering.";
    expect(extractSkills(text)).toEqual(extractSkills(text));
  });

  it("takes a line of 200,000 letters", () => {
    expect(extractSkills("ab ".repeat(66_000)).length).toBe(0);
  });
});

describe("a list in letters of one size", () => {
  it.each([
    ["python, go, rust, react", ["python", "go", "rust", "react"]],
    ["PYTHON, GO, SWIFT, REACT, SPRING", ["python", "go", "swift", "react", "spring"]],
    ["sql, r, c, matlab", ["sql", "r-language", "c-language", "matlab"]],
    ["wound care, lead, spring, go", ["wound-care"]],
    ["spring, summer, autumn", []],
    ["We go, we run, we swim", []],
  ])("%s", (text, skills) => {
    expect(extractSkills(text).map(({ id }) => id)).toEqual(skills);
  });
});
