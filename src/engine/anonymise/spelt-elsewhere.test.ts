/** What tells who the candidate is beside the header: pages, handles and lines that the e-mail address spells. */

import { describe, expect, test } from "vitest";
import { parseResume } from "../parse-resume/parse-resume.ts";
import { anonymise } from "./anonymise.ts";

const work = "EXPERIENCE\n\nBaker, Harbour Bakery Ltd\n2015 - 2020\n- Baked bread for 9 shops\n\nSKILLS\nBread, Cake, Ruby";
const textOf = (text: string): string => anonymise(text, parseResume(text), { asOf: "2026-10-20" }).profile.text;

describe("the candidate's own page, written without its scheme", () => {
  test.each(["iwona.example.org", "iwona.example", "lis.example.net"])("%s, wherever it stands", (page) => {
    const text = textOf(`Iwona Lis\niwona@example.org\n\n${work}\n\nLINKS\n- ${page}`);
    expect(text.toLowerCase()).not.toMatch(/iwona|\blis\b/);
  });
});

test.each(["iwonalis", "lisiwona", "lucialf", "lferreira", "lferrei", "luciafe"])("a handle beside others: %s", (handle) => {
  const name = handle.includes("iwona") ? "Iwona Lis" : "Lucia Lopez Ferreira";
  const text = textOf(`${name}\nmail@example.org\n- lopezferreira ${handle} (a network)\n\n${work}`);
  expect(text).not.toContain(handle);
});

test.each([
  ["MORE ABOUT ME\n\nPROFILE\n\nFULLNAME:\nIwona Maria Lis\n\nE-MAIL:\niwona.lis@example.org", /iwona|maria|\blis\b/i],
  ["BA ENGLISH LITERATURE\n\nm.kowalska@example.org\n\nMaja Kowalska\nBaker", /maja|kowalska/i],
])("a name that the address spells below something else: %j", (header, name) => {
  const text = textOf(`${header}\n\n${work}`);
  expect(text).not.toMatch(name);
  expect(text).toContain("Harbour Bakery Ltd");
});

test.each(["350 5th Avenue, New York", "44, 2nd Cross, Indiranagar", "12 3rd Street"])("a numbered street: %s", (street) => {
  const text = textOf(`Iwona Lis\niwona@example.org\n\n${work}\n\nDETAILS\n${street}`);
  expect(text).not.toMatch(/5th|350|44|2nd|3rd/);
});
