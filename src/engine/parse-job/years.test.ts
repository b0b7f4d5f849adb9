import { describe, expect, it } from "vitest";
import { parseJob } from "./parse-job.ts";

const listed = (line: string) => parseJob(`Guard\nHill Ltd\n\nRequirements\n- Patrolling\n- ${line}`);
const told = (line: string) => parseJob(`Guard\n\nYou must know patrolling. ${line}.`);

describe("years that are no experience", () => {
  it.each([
    "Minimum age 21 years",
    "Age: 18 to 40 years",
    "Age up to 28 yrs",
    "Aged between 18 and 30 years",
    "At least 21 years old",
    "Not older than 45 years",
    "Work with toddlers (2-3 years)",
    "Classes for children aged 4 to 7 years",
    "Pupils 5-11 years",
    "Must have lived in Malta for 3 years",
    "Resident of the island for at least five years",
    "Driving licence held for at least 2 years",
    "Must hold a licence for 3 years",
    "Certificate valid for 3 years",
    "5-year address history",
    "3 years of references",
    "Contract for 2 years",
    "Two-year fixed-term post",
    "Trading for over 30 years",
    "A family firm with 60 years behind it",
    "Permanent after 2 years",
    "We have 25 years in the trade",
  ])("%s", (line) => {
    expect(listed(line).months).toBeUndefined();
    expect(told(line).months).toBeUndefined();
  });
});

describe("years of experience", () => {
  it.each([
    ["3 years of contract management experience", 36],
    ["5 years' business development experience", 60],
    ["Minimum 4 years running a control room", 48],
    ["Working with children for 3 years", 36],
    ["Experience of 2 years with young families", 24],
    ["A licence and 3 years of driving", 36],
    ["At least two years' experience as a guard", 24],
    ["18 years or older, 2 years of experience", 24],
    ["We need somebody who is sober and has two years in a control room", 24],
    ["Someone who has spent 4 years on patrol", 48],
  ])("%s", (line, months) => {
    expect(listed(line).months).toBe(months);
  });

  it.each(["One year of patrolling preferred", "Ideally 5 years in the trade", "3 years of patrolling would be a plus"])(
    "that would be welcome are asked of nobody: %s",
    (line) => {
      expect(listed(line).months).toBeUndefined();
    },
  );

  it.each([
    ["Python (3+ years)", 36],
    ["Python – 2 years", 24],
    ["Python, min. 3 yrs", 36],
    ["Python, 3 years of patrolling", undefined],
  ])("may stand behind what they are of: %s", (line, months) => {
    expect(listed(line).requirements.find(({ id }) => id === "python")?.months).toBe(months);
  });

  it("stay with a wish", () => {
    expect(listed("2 years of Python preferred").requirements.find(({ id }) => id === "python")).toMatchObject({
      must: false,
      months: 24,
    });
  });
});
