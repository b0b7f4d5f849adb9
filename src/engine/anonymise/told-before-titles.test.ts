/** A protected trait before a title goes and the title stays, unless the trait says with whom or where the work is. */

import { describe, expect, it } from "vitest";
import { parseResume } from "../parse-resume/parse-resume.ts";
import { anonymise } from "./anonymise.ts";

const anonymised = (text: string): string => anonymise(text, parseResume(text), { asOf: "2026-10-20" }).profile.text;
const work = "EXPERIENCE\nPipe Fitter, Harbour Pipes Ltd, Leeds\nMarch 2019 - Present\n- Laid 40 km of pipe\n";
const headline = (said: string): string =>
  anonymised(`Ines Vargas\n${said}\ni.vargas@example.com\n\n${work}`).split("\n")[0] ?? "";
const summary = (said: string): string =>
  anonymised(`Ines Vargas\ni.vargas@example.com\n\nSUMMARY\n${said}\n\n${work}`).split("\n")[1] ?? "";

describe("a trait before a title", () => {
  it.each([
    ["Muslim", "nurse"],
    ["Gay", "welder"],
    ["Deaf", "web developer"],
    ["Black", "mechanical engineer"],
    ["Orthodox Jewish", "accountant"],
    ["Hindu", "software engineer"],
    ["Lesbian", "bus driver"],
    ["Non-binary", "front-end developer"],
    ["Catholic", "staff nurse"],
    ["Female", "joiner"],
    ["Refugee", "carpenter"],
  ])("goes: %s %s", (trait, title) => {
    const capital = title.charAt(0).toUpperCase() + title.slice(1);
    expect(headline(`${trait} ${title}`)).toBe(capital);
    expect(summary(`${trait} ${title} with nine years on ships.`)).toBe(`${capital} with nine years on ships.`);
    expect(summary(`Calm on nights. ${trait} ${title} with a plan.`)).toBe(`Calm on nights. ${capital} with a plan.`);
  });

  it.each([
    "Muslim chaplain",
    "Deaf teacher",
    "Teacher of the deaf",
    "Gay men's health worker",
    "Catholic school teacher",
    "Catholic hospital nurse",
    "Black cab driver",
    "Black box tester",
    "Jewish museum curator",
    "Jewish care home nurse",
    "Deaf support worker",
    "Gay bar manager",
    "Hindu temple cook",
    "Female ward nurse",
    "Blind fitter",
    "Refugee caseworker",
  ])("stays where it names the work: %s", (title) => {
    expect(headline(title)).toBe(title);
    expect(summary(`${title} with nine years of practice.`)).toBe(`${title} with nine years of practice.`);
    const small = title.charAt(0).toLowerCase() + title.slice(1);
    expect(summary(`Calm on nights. I am a ${small} with a plan.`)).toBe(`Calm on nights. I am a ${small} with a plan.`);
  });
});

describe("where somebody is from", () => {
  it.each([
    ["I am from Kenya.", ""],
    ["I'm originally from Lagos, Nigeria, and I weld.", "I weld."],
    ["Originally from Lagos, Nigeria, I weld.", "I weld."],
    ["Born and raised in Leeds.", ""],
    ["Born and raised in Addis Ababa, I weld.", "I weld."],
    ["I was raised in Bradford and my parents came from Mirpur.", ""],
    ["Grew up in Rotherham.", ""],
    ["A welder who grew up in Port of Spain.", "A welder."],
    ["I came to the UK in 2015 as a refugee.", ""],
    ["I am from Ghana and came to the UK in 2015 as a refugee. I weld.", "I weld."],
    ["Welder who moved to Canada from Chennai in 2014.", "Welder."],
    ["Emigrated from Poland in 2004, welder.", "Welder."],
    ["Ich komme aus der Türkei.", ""],
    ["Soy de Honduras.", ""],
  ])("goes: %s", (said, left) => expect(summary(`Calm on nights. ${said}`)).toBe(`Calm on nights. ${left}`.trim()));

  it.each([
    "I am from a family of tailors.",
    "Moved to Boston as plant manager.",
    "I came from retail.",
    "I came to Deloitte as a graduate.",
    "Sales I raised in Europe and Asia doubled.",
    "Funds raised in London paid for it.",
    "The team grew up in Leeds.",
    "Data came from Oracle.",
  ])("stays: %s", (said) => expect(summary(`Calm on nights. ${said}`)).toBe(`Calm on nights. ${said}`));
});

describe("a sentence whose first words went", () => {
  it.each([
    ["As a mother of three I plan well.", "I plan well."],
    ["Muslim, married, welder on ships.", "Welder on ships."],
    ["I weld. Kenyan, iOS user.", "I weld. iOS user."],
    ["I weld. Kenyan, married, two sons, fond of order.", "I weld. Fond of order."],
    ["I read drawings as a Kenyan welder.", "I read drawings as a welder."],
    ["I weld. I am Black. and I read drawings", "I weld. and I read drawings"],
  ])("begins with a capital: %s", (said, left) => expect(summary(said)).toBe(left));

  it("does so however it was written, and not within a sentence that goes on", () => {
    expect(summary("kenyan, punctual")).toBe(summary("Kenyan, punctual"));
    const above = "Fitter of nine years who has laid more than forty kilometres of pipe and is";
    expect(anonymised(`Ines Vargas\ni.vargas@example.com\n\nSUMMARY\n${above}\nMuslim, punctual\n\n${work}`)).toContain(
      `${above}\npunctual`,
    );
  });

  it("keeps every place of the original", () => {
    const text = `Ines Vargas\ni.vargas@example.com\n\nSUMMARY\nMuslim nurse with a plan.\n\n${work}`;
    const { profile, offsets } = anonymise(text, parseResume(text), { asOf: "2026-10-20" });
    const at = profile.text.indexOf("Nurse with");
    const [to, from] = offsets.findLast(([start]) => start <= at) ?? [0, 0];
    expect(text.slice(from + at - to)).toMatch(/^nurse with a plan/);
  });
});

it("takes the end of a sentence for the end of a clause, and a birth for no language", () => {
  expect(summary("Calm since birth, single.")).toBe("Calm since birth");
});
