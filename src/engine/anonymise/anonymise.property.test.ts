import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AnonymisedProfile } from "../../domain/resume/anonymised-profile.ts";
import { parseResume } from "../parse-resume/parse-resume.ts";
import { anonymise } from "./anonymise.ts";

const asOf = "2024-05-15";

type Person = {
  first: string;
  last: string;
  he: string;
  him: string;
  his: string;
  himself: string;
  honorific: string;
  address: readonly string[];
  phone: string;
  email: string;
  link: string;
  birth: string;
  nationality: string;
  status: string;
  mother: string;
};

const names: readonly (readonly [string, string])[] = [
  ["Anna", "Kowalska"],
  ["Jean-Luc", "de la Fontaine"],
  ["Mohammed", "Al-Rashid"],
  ["Siobhán", "O'Brien"],
  ["Nguyễn", "Thị Minh"],
  ["Lakshmi", "Venkataraman"],
  ["Oluwaseun", "Adeyemi"],
  ["María José", "García Fernández"],
  ["Wolfgang", "Müller"],
  ["Иван", "Петров"],
  ["Xiaolong", "Li"],
  ["Jürgen", "von der Heide"],
  ["Bartholomew", "Featherstonehaugh"],
  ["Fatima", "Zahra"],
  ["Tarō", "Yamada"],
  ["Þóra", "Sigurðardóttir"],
  ["Mark", "Baker"],
  ["James", "Williams"],
];

const addresses: readonly (readonly string[])[] = [
  ["12 Elm Street, Springfield, IL 62704"],
  ["Musterstraße 12, 10115 Berlin"],
  ["Flat 4, 221 Harrow Road", "London W9 2NA"],
  ["Calle de Alcalá 45, 3º B", "28014 Madrid", "España"],
  ["14 rue des Lilas, 75020 Paris"],
  ["Plot 9, Gandhi Nagar", "Pune 411001, Maharashtra, India"],
  ["Nairobi, Kenya"],
];

const person: fc.Arbitrary<Person> = fc
  .record({
    name: fc.constantFrom(...names),
    gender: fc.constantFrom("he", "she"),
    address: fc.constantFrom(...addresses),
    phone: fc.constantFrom("+49 30 1234567", "(555) 123-4567", "+91-98765-43210", "07700 900123", "+33 6 12 34 56 78"),
    domain: fc.constantFrom("example.com", "mail.example.org", "correo.example.es"),
    handle: fc.constantFrom("dot", "plain", "other"),
    birth: fc.constantFrom("12 March 1988", "03/11/1975", "1999-07-01", "5. Mai 1990"),
    nationality: fc.constantFrom("Polish", "Indian", "French", "Kenyan"),
    status: fc.constantFrom("single", "married", "divorced, 2 children"),
    mother: fc.constantFrom("Helena", "Aisha", "Mei Ling"),
  })
  .map(({ name: [first, last], gender, address, phone, domain, handle, birth, nationality, status, mother }) => {
    const ascii = (text: string): string =>
      text
        .normalize("NFD")
        .replace(/[^A-Za-z]/g, "")
        .toLowerCase() || "candidate";
    const local =
      handle === "dot" ? `${ascii(first)}.${ascii(last)}` : handle === "plain" ? `${ascii(first)}${ascii(last)}` : "bluebird77";
    const male = gender === "he";
    return {
      first,
      last,
      address,
      phone,
      birth,
      nationality,
      status,
      mother,
      he: male ? "he" : "she",
      him: male ? "him" : "her",
      his: male ? "his" : "her",
      himself: male ? "himself" : "herself",
      honorific: male ? "Mr" : "Ms",
      email: `${local}@${domain}`,
      link: `https://www.linkedin.com/in/${ascii(first)}-${ascii(last)}`,
    };
  });

const cap = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const plain = (one: Person): string => `${one.first} ${one.last}
Senior Staff Nurse
${one.address.join("\n")}
${one.phone} | ${one.email}
${one.link}

PROFILE
${one.first} is a nurse with nine years on surgical wards. ${cap(one.he)} leads a team of twelve and ${one.his} ward cut falls by 30%.
Colleagues describe ${one.him} as calm. ${one.first} ${one.last}'s training plan is used across the trust.

PERSONAL DETAILS
Date of birth: ${one.birth}
Nationality: ${one.nationality}
Marital status: ${one.status}
Mother's name: ${one.mother}

EXPERIENCE
Senior Staff Nurse, Riverside Hospital, Leeds
March 2019 - Present
- Led wound care for 40 patients a day; ${one.he} trained 12 nurses ${one.himself}
- Introduced a falls checklist with ${one.honorific}. ${one.last} as its owner
- Cut medication errors by 30% using Epic and SystmOne

Staff Nurse, Northgate Clinic, York
June 2014 - February 2019
- Ran the vaccination programme for 2000 patients

EDUCATION
BSc Nursing, University of Leeds, 2014

SKILLS
Wound care, Triage, Epic, Microsoft Excel 2016, SQL

LANGUAGES
English (native), Spanish (B2)

REFERENCES
Available on request from ${one.email}
`;

const markdown = (one: Person): string => `# ${one.first} ${one.last}

${one.email} · ${one.phone} · ${one.address.join(", ")}

## Work Experience

**Software Engineer** | Acme GmbH | Jan 2018 - Dec 2021
- Built a billing service in Go and Kafka, halving invoice time
- ${one.first}'s release process became the standard of the company

**Junior Developer** | Initech Ltd | 2015 - 2017
- Wrote Python tools; see ${one.link}

## Education

**Master of Science in Computer Science** | Technical University of Munich | 2015

## Skills

- Go, Kafka, Python, PostgreSQL

## Interests

Chess, church choir
`;

const labelled = (one: Person): string => `CURRICULUM VITAE

Name: ${one.first} ${one.last}
Address: ${one.address.join(", ")}
Tel: ${one.phone}
Email: ${one.email}
Date of Birth: ${one.birth}
Nationality: ${one.nationality}

Employment History

Project Manager
Globex Corporation
05/2016 - 08/2022
* Delivered a 3 million euro warehouse project two months early
* Reported to the board every month

Education

Diploma in Logistics
Hamburg School of Business
2012 - 2015

I declare that the above is true.
${one.first} ${one.last}
`;

const outcome = (text: string): string => JSON.stringify(anonymise(text, parseResume(text), { asOf }).profile);

describe("anonymise, for any identity", () => {
  for (const [title, template] of [
    ["a plain resume", plain],
    ["a Markdown resume", markdown],
    ["a labelled curriculum vitae", labelled],
  ] as const) {
    it(`gives ${title} the same bytes whoever wrote it`, () => {
      fc.assert(
        fc.property(person, person, (left, right) => {
          expect(outcome(template(left))).toBe(outcome(template(right)));
        }),
        { numRuns: 150, seed: 7 },
      );
    });

    it(`leaves nothing of the person in ${title}`, () => {
      fc.assert(
        fc.property(person, (one) => {
          const text = template(one);
          const { profile } = anonymise(text, parseResume(text), { asOf });
          for (const trace of [one.email, one.phone, one.link, one.last, one.birth, ...one.address])
            expect(profile.text).not.toContain(trace);
          expect(AnonymisedProfile.safeParse(profile).success).toBe(true);
        }),
        { numRuns: 80, seed: 11 },
      );
    });
  }

  it("keeps every span inside its text, and its text at its span, for any text at all", () => {
    const word = fc.constantFrom(
      "Engineer",
      "2019",
      "-",
      "Present",
      "Acme Ltd",
      "Education",
      "BSc",
      "\n",
      "\n",
      "• ",
      "he",
      "x@y.zz",
      "Anna",
      "SKILLS",
      "Java,",
      "+49 30 1234567",
      "  ",
      "**",
      "12 Elm Street",
      "née",
      "“",
      "\\xe2\\x80\\x93",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 8 })), { maxLength: 60 }), (words) => {
        const text = words.join(" ");
        const { profile, removed, offsets } = anonymise(text, parseResume(text), { asOf });
        const kept = [
          ...profile.work.flatMap((entry) => [entry.position, entry.organisation, ...entry.highlights]),
          ...profile.education.flatMap((entry) => [entry.institution, entry.studyType, entry.area]),
          ...profile.skills,
        ].filter((one) => one !== undefined);
        expect(kept.map((one) => profile.text.slice(one.span.start, one.span.end))).toEqual(kept.map((one) => one.text));
        for (const one of removed) expect(one.start < one.end && one.end <= text.length).toBe(true);
        for (let index = 1; index < offsets.length; index++)
          expect((offsets[index]?.[0] ?? 0) > (offsets[index - 1]?.[0] ?? 0)).toBe(true);
      }),
      { numRuns: 400, seed: 3 },
    );
  });
});
