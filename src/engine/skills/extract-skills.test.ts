import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractSkills } from "./extract-skills.ts";

const ids = (text: string): string[] => extractSkills(text).map((mention) => mention.id);
const known = (text: string): string[] =>
  extractSkills(text)
    .filter((mention) => mention.known)
    .map((mention) => mention.id);

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
  ])("takes plain words for plain words: %s", (text, unexpected) => {
    for (const id of unexpected) expect(known(text)).not.toContain(id);
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
