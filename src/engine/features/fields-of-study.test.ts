import { describe, expect, it } from "vitest";
import { parseJob } from "../parse-job/parse-job.ts";
import { extractFeatures } from "./extract-features.ts";
import { profileOf } from "./feature-samples.ts";

const asked = (line: string) => parseJob(`Planner\n\nRequirements\n- Budgeting\n- ${line}`);
const shared = (line: string, education: string): boolean => {
  const fields = asked(line).education?.fieldTerms ?? [];
  return extractFeatures(profileOf({ education })).education.fieldTerms.some((term) => fields.includes(term));
};

describe("groups of fields", () => {
  it.each([
    ["Degree in a numerate subject", "BSc Mathematics", true],
    ["Degree in a numerate subject", "MSc Data Science", true],
    ["A quantitative degree", "BSc Economics", true],
    ["Degree in a STEM subject", "BEng Mechanical Engineering", true],
    ["Degree in a scientific discipline", "BSc Biochemistry", true],
    ["Degree in a numerate subject", "BA History", false],
    ["Degree in a numerate subject", "BSc Biology", false],
    ["Degree in history or English", "BSc Mathematics", false],
  ])("%s, held: %s: %s", (line, education, fits) => {
    expect(shared(line, education)).toBe(fits);
  });

  it("name no skill and no field of their own", () => {
    expect(asked("Degree in a numerate subject").requirements.map(({ label }) => label)).toEqual(["Budgeting"]);
    expect(asked("Numerate and careful").requirements.map(({ label }) => label)).toContain("Numeracy");
  });

  it.each(["Degree in any subject", "Degree in a relevant subject", "Degree in a related field"])("none in: %s", (line) => {
    expect(asked(line).education).toMatchObject({ level: "bachelor", fieldTerms: [] });
  });
});
