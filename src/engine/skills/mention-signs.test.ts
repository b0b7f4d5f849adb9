import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultLexicon } from "../lexicon/default-lexicon.ts";
import { extractSkills, findSkills } from "./extract-skills.ts";
import { signsOf, signWeights } from "./mention-signs.ts";
import { tokenise } from "./tokenise.ts";

const skillsOf = (text: string, inResume = false): string[] =>
  extractSkills(text, defaultLexicon, inResume)
    .filter(({ kind }) => kind !== "task" && kind !== "soft")
    .map(({ start, end }) => text.slice(start, end));

const signsOfFirst = (text: string): string[] => {
  const tokens = tokenise(text);
  return signsOf(tokens, findSkills(tokens, defaultLexicon), 0);
};

describe("what a sentence asks for", () => {
  it.each([
    ["Experience with wound care", "wound care"],
    ["Python", "Python"],
    ["Fluent in German", "German"],
    ["Knowledge of food safety is a plus", "food safety"],
    ["You have worked with Kubernetes for three years.", "Kubernetes"],
    ["We ask for at least two years of experience in palliative care.", "palliative care"],
    ["Our team needs somebody with good knowledge of logistics.", "logistics"],
  ])("%s", (text, skill) => {
    expect(skillsOf(text)).toContain(skill);
  });
});

describe("what a sentence names in passing", () => {
  it.each([
    ["Our clients in twelve countries use Kubernetes for what they sell to people.", "Kubernetes"],
    ["She is a professor at the Department of Obstetrics.", "Obstetrics"],
    ["One of our Java engineers will show you around.", "Java"],
    ["We are an international company that sells wind energy to its customers.", "wind energy"],
  ])("%s", (text, skill) => {
    expect(skillsOf(text)).not.toContain(skill);
    expect(skillsOf(text, true), "all that a resume names is evidence").toContain(skill);
  });
});

describe("signs", () => {
  it.each([
    ["Knowledge of Python", ["tool", "afterCue", "cueBefore", "writtenLarge", "shortSentence", "oneWord"]],
    ["Python is a plus", ["tool", "wishAfter", "shortSentence", "oneWord"]],
    ["Python developer", ["tool", "roleAfter", "shortSentence", "oneWord"]],
    ["Python, developer", ["tool", "shortSentence", "oneWord"]],
  ])("%s", (text, signs) => {
    expect(signsOfFirst(text).toSorted()).toEqual(signs.toSorted());
  });

  it("each has a weight of its own, not larger than three", () => {
    for (const weight of Object.values(signWeights)) expect(Math.abs(weight)).toBeLessThanOrEqual(3);
  });

  it("drops finds and adds none, whatever the text", () => {
    const words = ["Python", "our", "team", "experience", "with", "is", "a", "plus", ".", ",", ":", "customers", "nursing", "of"];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), (chosen) => {
        const text = chosen.join(" ");
        const all = skillsOf(text, true);
        for (const skill of skillsOf(text)) expect(all).toContain(skill);
      }),
    );
  });

  it("takes a text of 200,000 letters without a full stop", () => {
    expect(skillsOf("manage budgets, python and degree in nursing ".repeat(4_500)).length).toBeGreaterThan(0);
  });
});
