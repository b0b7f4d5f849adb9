import { describe, expect, it } from "vitest";
import { normaliseWord } from "./normalise-word.ts";

describe("words in normal form", () => {
  it.each([
    ["budgets", "budget"],
    ["policies", "policy"],
    ["boxes", "box"],
    ["organise", "organize"],
    ["organisation", "organization"],
    ["behaviour", "behavior"],
    ["modelling", "modeling"],
    ["paediatrics", "pediatrics"],
    ["licence", "license"],
    ["françois", "francois"],
  ])("%s meets %s", (one, other) => {
    expect(normaliseWord(one).noun1).toBe(normaliseWord(other).noun1);
    expect(normaliseWord(one).noun2).toBe(normaliseWord(other).noun2);
  });

  it.each([
    ["securities", "security"],
    ["windows", "window"],
    ["testing", "test"],
    ["physics", "physic"],
    ["resource", "resorce"],
  ])("%s is not %s", (one, other) => {
    expect(normaliseWord(one).noun).not.toBe(normaliseWord(other).noun);
  });

  it.each([
    ["tune", ["tuned", "tuning", "tunes"]],
    ["file", ["filed", "filing"]],
    ["hire", ["hired", "hiring"]],
    ["code", ["coded", "coding"]],
  ])("%s is one verb in all its forms", (base, forms) => {
    for (const form of forms) expect(normaliseWord(form).verb1).toBe(normaliseWord(base).verb1);
  });

  it.each([["managed"], ["managing"], ["manages"], ["manage"]])("%s has the verb of manage", (form) => {
    expect(normaliseWord(form).verb).toBe("manag");
  });
});
