import { describe, expect, it } from "vitest";
import { parseJob } from "../parse-job/parse-job.ts";
import { extractFeatures } from "../features/extract-features.ts";
import { profileOf } from "../features/feature-samples.ts";
import { deedWords } from "../lexicon/deed-words.ts";
import { defaultLexicon } from "../lexicon/default-lexicon.ts";
import { skillNamed, withDeeds } from "./deeds.ts";
import { findKnownSkills } from "./find-known-skills.ts";
import { tokenise } from "./tokenise.ts";

const told = (text: string): string[] => {
  const tokens = tokenise(text);
  const named = findKnownSkills(tokens, defaultLexicon);
  return withDeeds(tokens, named, defaultLexicon)
    .filter((find) => !named.includes(find))
    .map(({ label }) => label);
};

describe("skills told by doing them", () => {
  it.each([
    ["Mentor two junior analysts", ["Mentoring"]],
    ["I mentor two apprentices", ["Mentoring"]],
    ["Train new starters on racking safety, around 15 a year", ["Staff training"]],
    ["Helped train new staff", ["Staff training"]],
    ["Trained colleagues weekly", ["Staff training"]],
    ["Coached 12 new advisors", ["Coaching and mentoring"]],
    ["Deputise for the shift manager, running a team of 12", ["People management", "People management"]],
    ["Supervised 6 carers", ["People management"]],
    ["Lead a team of 8", ["People management"]],
    ["Managed a busy kitchen brigade of 9", ["People management"]],
    ["Lead, coach and motivate a team of pickers", ["People management", "Coaching and mentoring", "Motivating others"]],
    ["Negotiated with suppliers and saved 12%", ["Negotiation"]],
    ["Welded stainless pipe", ["Welding"]],
    ["Cooked for 200 covers a night", ["Cooking"]],
    ["Taught Year 4", ["Teaching"]],
    ["Interpreted for patients", ["Interpreting"]],
    ["Translated leaflets into Polish", ["Translation"]],
    ["Milked 200 cows twice a day", ["Dairy farming"]],
    ["Drove a minibus for day trips", ["Vehicle driving", "Passenger driving"]],
    ["Reconciled bank and supplier statements", ["Account reconciliation", "Bank reconciliation"]],
    ["Inspect incoming parts", ["Quality control"]],
    ["Dress leg ulcers for 12 patients a shift", ["Wound care"]],
    ["Take bloods each morning", ["Phlebotomy"]],
    ["Trace and fix faults on drives", ["Machinery troubleshooting", "Machinery troubleshooting"]],
    ["Sketch flows and build prototypes", ["Wireframing"]],
    ["Wrote the weekly rota", ["Staff scheduling"]],
    ["Recruited and trained 9 operatives", ["Recruitment", "Staff training"]],
  ])("%s", (text, labels) => {
    expect(told(text)).toEqual(labels);
  });

  it.each([
    "Trained as a nurse at Leeds",
    "Being trained in first aid",
    "Coached by Olympic medallists",
    "Led to a fall in waste",
    "Sold out every show",
    "Drive change across the business",
    "Translate strategy into action",
    "Interpret technical drawings",
    "Train driver, Northern Rail",
    "Training Officer",
    "Lead Developer",
    "Trained nurse with five years on wards",
    "Worked in a team led by a senior partner",
    "Manage a team calendar",
    "Run a team building day",
    "Manage a caseload of 25",
    "Audit Commission, London",
    "Teach First ambassador",
    "Budget hotels and airlines",
    "Picked up litter",
    "Cooking and travel",
    "Counseling Children in Military Families, 2006",
    "Triaged thousands of bugs",
    "Planning and Administration board member",
    "Take notes and keep calm",
    "Gave talks to schools",
    "Plan ahead and write clearly",
  ])("none in: %s", (text) => {
    expect(told(text)).toEqual([]);
  });

  it("are all skills of the lexicon", () => {
    const names = deedWords.deeds.split("\n").map((line) => line.slice(0, line.indexOf(":")));
    expect(names.filter((name) => skillNamed(defaultLexicon, name) === undefined)).toEqual([]);
  });

  it("are shown by a resume with the months of the work", () => {
    const { skills } = extractFeatures(
      profileOf({ work: [{ position: "Analyst", months: 30, endedMonthsAgo: 0, highlights: ["Mentor two junior analysts"] }] }),
    );
    expect(skills.find(({ id }) => id === "mentoring")).toMatchObject({ basis: "stated", months: 30 });
  });

  it("are asked for by a posting, in place of the verb", () => {
    const { requirements } = parseJob(
      "Shift leader\n\nRequirements\n- Experience of supervising a team or deputising for a supervisor\n- Welding",
    );
    expect(requirements.map(({ label }) => label)).toEqual(["People management", "Welding"]);
  });
});
