import { describe, expect, it } from "vitest";
import { ownAddressOf } from "./own-address.ts";
import { parseResume } from "./parse-resume.ts";

const addressIn = (text: string): string | undefined => ownAddressOf(text, parseResume(text));

const resume = (head: string, tail = ""): string => `Ada Sample
${head}

Experience

Nurse, Invented Hospital, 2019 - present
- Wound care for 20 patients a day

Skills
Wound care, infection control
${tail}`;

describe("the address of a resume", () => {
  it.each<[string, string, string | undefined]>([
    ["in the head", resume("ada@example.org | +44 20 7946 0001"), "ada@example.org"],
    ["written large", resume("E-Mail: Ada.Sample@Example.ORG"), "ada.sample@example.org"],
    ["with blanks around the sign", resume("ada @ example.org"), "ada@example.org"],
    ["as a link", resume("mailto:ada@example.org"), "ada@example.org"],
    ["a link to another", resume("ada@example.org", "\nSite: mailto:info@firm.example\n"), undefined],
    ["twice the same", resume("ada@example.org", "\nContact: ADA@example.org\n"), "ada@example.org"],
    ["none", resume("+44 20 7946 0001"), undefined],
    ["two that differ", resume("ada@example.org, ada@work.example"), undefined],
    ["one of a firm further down", resume("ada@example.org", "\nProjects\nSite for info@firm.example\n"), undefined],
    ["its own and a referee's", resume("ada@example.org", "\nReferences\nBen Beispiel, ben@example.net\n"), "ada@example.org"],
    ["a referee's alone", resume("+44 20 7946 0001", "\nReferences\nBen Beispiel, ben@example.net\n"), undefined],
    ["hidden from machines", resume("ada [at] example [dot] org"), undefined],
    ["no address after all", resume("ada@home"), undefined],
  ])("%s", (_, text, address) => {
    expect(addressIn(text)).toBe(address);
  });
});

it("an address behind the scheme of mail is the candidate's", () => {
  const { basics } = parseResume("Ada Lund\nmailto:ada@example.org\n\nEXPERIENCE\nNurse, Hill Ltd, Leeds, 2015 - 2018");
  expect(basics.email?.text).toBe("ada@example.org");
});

describe("the name beside what stands near it", () => {
  it.each([
    ["Juan dela Cruz", "Juan dela Cruz"],
    ["Jane Miller LPN", "Jane Miller"],
    ["Jane Miller, DPT", "Jane Miller"],
    ["Dr. med. Jane Miller", "Jane Miller"],
    ["Dipl.-Ing. Jane Miller", "Jane Miller"],
    ["Photo\nJane Miller\nNurse", "Jane Miller"],
    ["Apellido(s) / Nombre(s)\tLola Ibarra", "Lola Ibarra"],
    ["Nachname(n) / Vorname(n)\tLola Ibarra", "Lola Ibarra"],
    ["Cognome(i) / Nome(i)\tLola Ibarra", "Lola Ibarra"],
  ])("%j", (lines, name) => {
    const { basics } = parseResume(`${lines}\nj@example.org\n\nEXPERIENCE\nNurse, Hill Ltd, Leeds, 2015 - 2018\n- Nursed`);
    expect(basics.name?.text).toBe(name);
  });
});

it.each(["Details", "Info"])("a column of contacts below a job is none of its deeds: %s", (heading) => {
  const { work, education } = parseResume(
    `Ada Lund\nada@example.org\n\nEXPERIENCE\nTeacher, Hill School, Leeds, 2015 - 2018\n- Taught\n\n${heading}\n\nAddress\nLeeds\nPhone\n07700 900111\n\nEducation\nBSc Biology, University of Kent, 2008`,
  );
  expect(work.map(({ highlights }) => highlights.length)).toEqual([1]);
  expect(education).toHaveLength(1);
});
