/** Names that do not stand at the top, or stand there surname first. */

import { describe, expect, it } from "vitest";
import { parseResume } from "../parse-resume/parse-resume.ts";
import { anonymise } from "./anonymise.ts";

const work =
  "EXPERIENCE\nNurse, Harbour Hospital, Leeds\nMarch 2019 - Present\n- Trained by Amal, who led the ward; Okoye's team won\n";
const after =
  "EXPERIENCE\nNurse, Harbour Hospital, Leeds\n7 years 7 months, current\n- Trained by [candidate], who led the ward; [candidate]'s team won";
const above = "REGISTERED NURSE\n\nSUMMARY\nNurse with eleven years of practice on surgical wards.";
const top = `${above}\n\n${work}`;

const read = (text: string) => {
  const profile = parseResume(text);
  return { name: profile.basics.name?.text, text: anonymise(text, profile, { asOf: "2026-10-20" }).profile.text };
};

describe("the name", () => {
  it.each([
    ["surname first", "CONTACT\nOkoye, Amal\nx1988@example.com", "Okoye, Amal"],
    ["given name first", "CONTACT\nAmal Okoye\nx1988@example.com", "Amal Okoye"],
    ["with labels for its parts", "CONTACT\nLast name: Okoye\nFirst name: Amal\nEmail: x1988@example.com", "Amal Okoye"],
    ["with labels in French", "CONTACT\nNom : Okoye\nPrénom : Amal\nx1988@example.com", "Amal Okoye"],
    ["below an address", "CONTACT\nMill Lane, Leeds\nAmal Okoye\namal.okoye@example.com", "Amal Okoye"],
    ["beside its contacts", "CONTACT\nOkoye, Amal | x1988@example.com | +44 113 496 0123", "Okoye, Amal"],
  ])("is read in a section of contacts at the end, %s", (_, section, name) => {
    expect(read(`${top}\n${section}\n`)).toEqual({ name, text: `${above}\n\n${after}` });
  });

  it.each(["Ellen Page", "Robin Present", "Ada Sample"])("may be a word of documents where the address spells it: %s", (name) => {
    const [given = "", family = ""] = name.split(" ");
    const text = `${name}\n${given.toLowerCase()}@example.com\n\n${work}- ${family} wrote the plan\n`;
    expect(read(text).name).toBe(name);
    expect(read(text).text).toContain("[candidate] wrote the plan");
  });

  it("is none where the section holds an address only", () => {
    expect(read(`${top}\nCONTACT\n12 Mill Lane\nLeeds\nx1988@example.com\n`).name).toBeUndefined();
    expect(read(`${top}\nCONTACT\nLeeds, United Kingdom\nx1988@example.com\n`).name).toBeUndefined();
  });

  it.each([
    ["Okoye, Amal\nx1988@example.com", "Okoye, Amal"],
    ["Name: Okoye, Amal\nx1988@example.com", "Okoye, Amal"],
    ["Surname: Okoye\nFirst name: Amal\nx1988@example.com", "Amal Okoye"],
    ["Amal Okoye, RN\nx1988@example.com", "Amal Okoye"],
    ["Amal Okoye, Leeds\nx1988@example.com", "Amal Okoye"],
  ])("is read at the top: %s", (head, name) => {
    const found = read(`${head}\n\n${work}`);
    expect(found.name).toBe(name);
    expect(found.text).toContain(after);
    expect(found.text).not.toMatch(/Amal|Okoye/);
  });

  it("goes beside contacts under whatever heading", () => {
    expect(read(`REGISTERED NURSE\n\n${work}\nContact\nOkoye, Amal | x1988@example.com\n`).text).not.toMatch(/Amal|Okoye/);
  });
});
