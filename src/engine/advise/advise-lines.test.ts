/** Tips on single lines: what earns one, what only looks like it, and rewrites that must not say more than the line. */

import { describe, expect, it } from "vitest";
import { parseResume } from "../parse-resume/parse-resume.ts";
import { tokenise } from "../skills/tokenise.ts";
import { adviseBullets } from "./advise-bullets.ts";
import { advisedBullets } from "./bullet.ts";

const tipsOf = (line: string, end: string) => {
  const text = `Robin Example\nrobin@example.org\n\nExperience\nClerk, Acme Ltd, Leeds\nMay 2014 – ${end}\n- ${line}\n\nEducation\nBA History, University of Leeds, 2011\n`;
  const tokens = tokenise(text);
  return adviseBullets(tokens, advisedBullets(text, tokens, parseResume(text)));
};
const tipOf = (kind: string, line: string, end = "January 2018") => tipsOf(line, end).find((tip) => tip.kind === kind);

describe("rewrites", () => {
  it.each([
    ["weak-verb", "Responsible for building maintenance"],
    ["weak-verb", "Responsible for engineering drawings"],
    ["weak-verb", "Responsible for lighting rigs and sound"],
    ["weak-verb", "Tasked with reducing stock losses"],
    ["weak-verb", "Responsible for increasing ticket sales"],
    ["weak-verb", "Helped out at the harvest"],
    ["weak-verb", "Helped in the canteen"],
    ["weak-verb", "Assisted in court hearings"],
    ["passive-voice", "The new form was drawn up by me and is used to this day"],
    ["passive-voice", "Bills were checked and paid by me"],
    ["first-person", "Ran my own stall with 3 helpers"],
  ])("%s leaves alone: %s", (kind, line) => {
    expect(tipOf(kind, line)).toBeDefined();
    expect(tipOf(kind, line)?.rewrite).toBeUndefined();
    expect(tipOf(kind, line)?.question).toBeDefined();
  });

  it.each([
    ["weak-verb", "Responsible for training the night crew", "Trained the night crew"],
    ["weak-verb", "Responsible for catering for 300 guests", "Catered for 300 guests"],
    ["weak-verb", "Helped in the yearly audit", "Supported the yearly audit"],
    ["passive-voice", "Rotas were written by me each week", "Wrote rotas each week"],
    ["tense-mixed", "Lead a crew of 5 welders", "Led a crew of 5 welders"],
    ["tense-mixed", "Process 300 claims a week", "Processed 300 claims a week"],
  ])("%s of %s", (kind, line, rewrite) => {
    expect(tipOf(kind, line)?.rewrite).toBe(rewrite);
  });
});

describe("the first person", () => {
  it.each([
    "Ran Phase I trials with 40 volunteers",
    "Restored 12 Grade I listed chapels",
    "Looked after 30 patients with Type I diabetes",
    "Taught World War I to 120 pupils",
    "Tested I/O boards for 14 lines",
    "Taught 30 children at Our Lady of Lourdes school",
    "Worked nights for We Care Ltd",
    "Built the My Account page for a bank",
  ])("is not in: %s", (line) => {
    expect(tipOf("first-person", line)).toBeUndefined();
  });

  it.each(["I ran Phase I trials", "Painted the hall with my team", "We sold 40 hats a day", "Wrote the plan and I kept it"])(
    "is in: %s",
    (line) => {
      expect(tipOf("first-person", line)).toBeDefined();
    },
  );
});

describe("tense", () => {
  it.each([
    "Type 60 letters a day",
    "Open and close the shop",
    "Help 30 residents to wash",
    "Run the tombola for 200 visitors",
    "Assist with trade shows",
  ])("is wrong in ended work: %s", (line) => {
    expect(tipOf("tense-mixed", line)).toBeDefined();
    expect(tipOf("tense-mixed", line, "Present")).toBeUndefined();
  });

  it.each([
    "Shift lead for 12 pickers",
    "Train driver on the 6 am service",
    "Coach of the under-12s",
    "Cook for 200 covers",
    "Plan approved by 9 councillors",
    "Cut costs in 3 shops",
    "Read 40 meters a day",
    "Support for 40 users",
  ])("says nothing of: %s", (line) => {
    expect(tipOf("tense-mixed", line)).toBeUndefined();
  });
});

describe("the passive", () => {
  it.each(["Machinery is maintained on site", "Orders are picked by hand", "Bugs were fixed"])("stands in: %s", (line) => {
    expect(tipOf("passive-voice", line)).toBeDefined();
  });

  it.each([
    "Wrote a manual that was adopted by 5 sites",
    "Noticed a leak at once; it was sealed in time",
    "Was promoted to foreman after 8 months",
    "Served on the crew which was given the safety prize",
  ])("does not make: %s", (line) => {
    expect(tipOf("passive-voice", line)).toBeUndefined();
  });
});
