import { describe, expect, it } from "vitest";
import type { Tip } from "../../domain/resume/tip.ts";
import { anonymise } from "../anonymise/anonymise.ts";
import { extractFeatures } from "../features/extract-features.ts";
import { parseJob } from "../parse-job/parse-job.ts";
import { parseResume } from "../parse-resume/parse-resume.ts";
import { tokenise } from "../skills/tokenise.ts";
import { adviseRequirements } from "./advise-requirements.ts";

const tipsFor = (bullet: string, skills: string, asked: string): Tip[] => {
  const text = `Robin Example\nrobin@example.org\n\nEXPERIENCE\nClerk, Acme Ltd, Leeds\n2020 - present\n- ${bullet}\n\nSKILLS\n${skills}\n`;
  const profile = parseResume(text);
  const features = extractFeatures(anonymise(text, profile, { asOf: "2024-05-15" }).profile);
  return adviseRequirements(tokenise(text), profile, features, parseJob(`Clerk\n\nRequirements:\n- ${asked}`));
};

describe("tips for a chosen job", () => {
  it("call nothing missing that the text names in passing", () => {
    const asked = "Knowledge of volcano alarms";
    expect(tipsFor("Sold 20 hats", "Knitting", asked).map(({ kind }) => kind)).toEqual(["requirement-missing"]);
    const [tip] = tipsFor("Also cleaned every volcano alarm in two schools", "Knitting", asked);
    expect(tip?.kind).toBe("requirement-not-evidenced");
    expect(tip?.message).toContain("in passing");
    expect(tip?.span).toBeDefined();
  });

  it.each([
    ["OSHA 30", /^Do you hold/u],
    ["Bluebeam", /^Have you used/u],
    ["Wound care", /^Have you done/u],
  ])("ask after %s as one asks after such a thing", (asked, question) => {
    expect(tipsFor("Sold 20 hats", "Knitting", asked)[0]?.question).toMatch(question);
  });

  it("do not take PostgreSQL for the word SQL", () => {
    const [tip] = tipsFor("Sold 20 hats", "PostgreSQL", "SQL");
    expect(tip?.kind).toBe("requirement-not-evidenced");
    expect(tip?.span).toBeUndefined();
  });
});
