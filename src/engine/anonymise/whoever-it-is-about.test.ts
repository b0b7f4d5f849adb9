/**
 * One resume about thirty people, under each kind of header: nothing of a name, an address or a number is left, and whoever it is
 * about, the same text and the same score come out, to the byte.
 */

import { describe, expect, test } from "vitest";
import { analyseDocument } from "../analyse/analyse-document.ts";
import { fold } from "../text/characters.ts";

const names = [
  "Jane Miller",
  "Mohammed Al-Rashid",
  "Priya Venkataraman",
  "Siobhán O'Connor",
  "José Luis García Fernández",
  "Nguyễn Thị Hương",
  "Li Wei",
  "Kwame Nkrumah-Boateng",
  "Anna-Lena Müller",
  "Olumide Adeyemi",
  "Grace Park",
  "Mark Baker",
  "Rose Summers",
  "Ali Khan",
  "Chidi N. Okafor",
  "Tan Ah Kow",
  "Fatima Zahra El Amrani",
  "Will Power",
  "Summer Rain",
  "K. Balasubramanian",
  "María del Carmen Ruiz",
  "Björn Ångström",
  "Aoife Ní Bhriain",
  "Suresh Kumar S",
  "D'Angelo Washington",
  "Hunter Field",
  "Paris Jackson",
] as const;

type Person = {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly street: string;
  readonly profile: string;
};

const phones = ["+44 7700 900123", "(512) 555-0147", "+91 98450 12345", "0171 5550199", "+61 412 345 678"];
const streets = [
  "12 Harbour Road, Leeds LS1 4AB",
  "4521 Oak Street, Apt 12, Austin, TX 78701",
  "Hauptstraße 5, 10115 Berlin",
  "Flat 4, Rose Villa, MG Road, Pune 411001",
  "14 rue des Lilas, 75011 Paris",
];

const personOf = (name: string, index: number): Person => {
  const parts = fold(name)
    .replaceAll(/[^a-z ]/g, "")
    .split(" ")
    .filter((part) => part.length > 1);
  return {
    name,
    email: `${parts.join(".")}@example.org`,
    phone: phones[index % phones.length]!,
    street: streets[(index * 3) % streets.length]!,
    profile: `linkedin.com/in/${parts.join("-")}`,
  };
};

const headers: Readonly<Record<string, (person: Person) => string>> = {
  "on lines of their own": ({ name, email, phone, street }) => `${name}\n${street}\n${phone}\n${email}`,
  "on one line": ({ name, email, phone, street }) => `${name} | ${street} | ${phone} | ${email}`,
  "contacts below the name": ({ name, email, phone, street, profile }) => `${name}\n${street} • ${phone} • ${email} • ${profile}`,
  "in capitals": ({ name, email, phone }) => `${name.toUpperCase()}\n${email} | ${phone}`,
  "above a heading drawn apart": ({ name, email, phone }) => `${name}\n${email}\n${phone}\n\nW H A T   I   D O`,
  "below a greeting drawn apart": ({ name, email, phone }) => `W E L C O M E\n${name}\n${email}\n${phone}`,
  "drawn apart": ({ name, email, phone }) => `${[...name.toUpperCase()].join(" ")}\n${email}\n${phone}`,
  "over two lines": ({ name, email, phone }) => `${name.replace(/(?<=\p{L}{2}) /u, "\n").toUpperCase()}\n${email}\n${phone}`,
  "with labels": ({ name, email, phone, street, profile }) =>
    `Name: ${name}\nAddress: ${street}\nPhone: ${phone}\nEmail: ${email}\nLinkedIn: ${profile}`,
  "after the document's title": ({ name, email, phone }) => `RESUME\n\n${name}\n${email}\n${phone}`,
  "within the document's title": ({ name, email, phone, street }) =>
    `Curriculum Vitae of ${name}\n\n${street}\nTel. ${phone}, ${email}`,
  "contacts first": ({ name, email, phone, street }) => `${email} | ${phone}\n${street}\n\n${name}`,
  "in Markdown": ({ name, email, phone, profile }) => `# ${name}\n\n**${email}** · ${phone} · [LinkedIn](https://${profile})`,
  "set apart by tabs": ({ name, email, phone, street }) => `${name}\t${phone}\n${street}\t${email}`,
  "with personal details": ({ name, email }) =>
    `PERSONAL DETAILS\nFull name: ${name}\nDate of birth: 3 May 1988\nNationality: Kenyan\nMarital status: Married\nEmail: ${email}`,
};

const resumeOf = (header: string, name: string): string => {
  const given = name.split(" ")[0] ?? "";
  return `${header}

SUMMARY
Registered nurse with 8 years of acute care. ${given.length > 2 ? given : name} leads a team of six and was named best mentor.

EXPERIENCE

Staff Nurse, Northgate Hospital, 2014 - Present
- Led medication administration for 24 patients a shift
- Reduced falls by 30 % with hourly rounding

EDUCATION
BSc Nursing, University of Leeds, 2010 - 2013

SKILLS
Patient assessment, wound care, IV therapy, infection control
`;
};

const outcomeOf = (text: string) => {
  const { analysis } = analyseDocument({ text, asOf: "2026-10-20" });
  return { text: analysis?.anonymisation.profile.text, score: analysis?.talent.score };
};

describe.each(Object.entries(headers))("a header %s", (_, header) => {
  const expected = outcomeOf(resumeOf(header(personOf("Emma Fisher", 1)), "Emma Fisher"));
  test.each(names.map((name, index) => [name, index] as const))("%s", (name, index) => {
    const outcome = outcomeOf(resumeOf(header(personOf(name, index)), name));
    expect(outcome.text).toContain("[candidate] leads a team of six");
    expect(outcome).toEqual(expected);
  });
});
