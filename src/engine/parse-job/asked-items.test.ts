import { describe, expect, it } from "vitest";
import { parseJob } from "./parse-job.ts";

const labels = (line: string) =>
  parseJob(`Worker\nLeeds\n\nRequirements\n- ${line}\n- Welding`)
    .requirements.filter(({ must }) => must)
    .map(({ label }) => label);

describe("what is held", () => {
  it.each([
    ["Category C+E licence", "Category C+E licence"],
    ["A valid Category K licence", "Category K licence"],
    ["Class 1 licence", "Class 1 licence"],
    ["Full LGV Class 2 licence", "LGV Class 2 licence"],
    ["AHPRA registration", "AHPRA registration"],
    ["Current HCPC registration", "HCPC registration"],
    ["MDCN licence", "MDCN licence"],
    ["SACE registration", "SACE registration"],
    ["NYSC discharge certificate", "NYSC discharge certificate"],
    ["Admitted to the California Bar", "California Bar"],
    ["Member of the Ontario Bar", "Ontario Bar"],
    ["You are a credentialed CVT", "CVT"],
  ])("is asked for under its own name: %s", (line, label) => {
    expect(labels(line)).toEqual([label, "Welding"]);
  });

  it.each([
    ["PE license", "Professional Engineer licence"],
    ["Driving licence", "Driving licence"],
    ["Gas Safe registered", "Gas Safe registration"],
  ])("or under the name that is known: %s", (line, label) => {
    expect(labels(line)).toEqual([label, "Welding"]);
  });

  it.each(["A class of 30 pupils", "Worked behind a bar", "Raise the bar"])("is no licence and no bar: %s", (line) => {
    expect(labels(line).some((label) => /class|bar/iu.test(label))).toBe(false);
  });
});

describe("a general word", () => {
  it.each([
    ["Experience in food, or a degree in a related subject", ["food", "subject"]],
    ["Knowledge of machinery", ["machinery"]],
    ["Experience with agencies", ["agencies"]],
    ["Experience to lift 25 kg", ["lift 25 kg"]],
  ])("alone names no skill: %s", (line, words) => {
    for (const word of words) expect(labels(line)).not.toContain(word);
  });
});

it("asks for nobody that the work is done with", () => {
  expect(labels("Working with developers")).toEqual(["Welding"]);
});
