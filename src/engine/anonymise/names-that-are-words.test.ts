/** First names that are words of every day, in whatever sentence they stand, and removals that end where the name does. */

import { describe, expect, it } from "vitest";
import { parseResume } from "../parse-resume/parse-resume.ts";
import { anonymise } from "./anonymise.ts";

const body = (name: string, line: string): string => {
  const text = `${name}\n${name.toLowerCase().replace(/[^a-z]+/g, ".")}@example.com | 07700 900123\n\nEXPERIENCE\nNurse, Harbour Hospital, Leeds\nMarch 2019 - Present\n- Wound care on 3 wards\n\nABOUT ME\n${line}\n`;
  return anonymise(text, parseResume(text), { asOf: "2026-10-20" }).profile.text.split("ABOUT ME\n")[1] ?? "";
};

describe.each(["Faith", "Will", "Mark", "Grace", "Hunter", "Summer", "Rose", "Frank", "Bill", "Art", "Ngozi"])("%s", (first) => {
  it.each([
    ["* knows every valve of the plant.", "[candidate] knows every valve of the plant."],
    ["* speaks Finnish.", "[candidate] speaks Finnish."],
    ["* trabaja en equipo.", "[candidate] trabaja en equipo."],
    ["Hello! My name is *.", "Hello! My name is [candidate]."],
    ["I'm *, a nurse.", "I'm [candidate], a nurse."],
    ["Kind regards, *", "Kind regards, [candidate]"],
    ["Many thanks, *", "Many thanks, [candidate]"],
    ["Patients ask for * by name.", "Patients ask for [candidate] by name."],
    ["Known as * on the ward.", "Known as [candidate] on the ward."],
    ["Shift lead: *", "Shift lead: [candidate]"],
  ])("stands in: %s", (line, left) => {
    expect(body(`${first} Okoye`, line.replace("*", first))).toBe(left);
  });
});

describe("the same words without the person", () => {
  it.each([
    ["Mark Price", "Handles mark schemes and price lists. Negotiates price."],
    ["Hunter Baker", "Lead Baker on nights. Head hunter for a year."],
    ["Summer Rose", "Ran the Summer School. Known as a calm hand."],
    ["Grace Will", "I will cover nights. Asks for grace periods."],
    ["Art Cook", "Cook for 90. Thanks to art classes, draws well."],
  ])("%s keeps: %s", (name, line) => {
    expect(body(name, line)).toBe(line);
  });
});

describe("a removal ends with what it is about", () => {
  it.each([
    ["Ana Lopez", "I live in Hull. My TIG work is certified.", "My TIG work is certified."],
    ["Ana Lopez", "Nurse based in St. Ives. Works at night.", "Nurse. Works at night."],
    ["Ana Lopez", "I was born in Hull. My TIG work is certified.", "My TIG work is certified."],
    ["Ana Lopez", "HPLC and LC-MS. Ms. Lopez is exact.", "HPLC and LC-MS. [candidate] is exact."],
    ["Ngozi Okoye", "I'm Ngozi and I nurse.", "I'm [candidate] and I nurse."],
    ["Ana Lopez", "I live at 4 Hill Rise, Ely. My TIG work is certified.", "My TIG work is certified."],
    ["Ana Lopez", "I live at Flat No. 6, Hill Rise, Ely CB7 4AA.", ""],
  ])("%s: %s", (name, line, left) => {
    expect(body(name, line)).toBe(left);
  });
});
