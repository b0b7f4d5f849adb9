/** Certificates as people write them, with their numbers and how long they hold. Every number is made up. */

import { describe, expect, it } from "vitest";
import { parseResume } from "./parse-resume.ts";

const certificatesOf = (lines: string, heading = "Certificates"): (string | undefined)[][] =>
  parseResume(`Mara Lind\nmara.lind@example.org\n\n${heading}\n${lines}\n`).certificates.map(({ name, date }) => [
    name.text,
    date,
  ]);

describe("a certificate is called what it is called", () => {
  it.each([
    ["CSCS card no. 123456, exp. 05/2026", "CSCS card"],
    ["CSCS Gold card no. 5561120", "CSCS Gold card"],
    ["PMP #1234567", "PMP"],
    ["Registered Nurse, Harbour State, License #RN9412345", "Registered Nurse, Harbour State"],
    ["Spraying units 1 and 6 (cert. no. 4471902)", "Spraying units 1 and 6"],
    ["Electrical Work Licence 123456", "Electrical Work Licence"],
    ["Airline Transport Pilot, no. NO.FCL.12345", "Airline Transport Pilot"],
    ["Resuscitation provider #2291847, valid until 06/2026", "Resuscitation provider"],
    ["Confined Space – exp 08/26", "Confined Space"],
    ["Teaching Certificate #PE0000012345, exp. 6/30/2028", "Teaching Certificate"],
    ["Driving licence class 1 no. DX123456, expiry 12/2030", "Driving licence class 1"],
    ["First Aid Level 1 (Harbour Brigade, valid to 04/2027)", "First Aid Level 1"],
    ["Gabelstaplerschein Nr. 44871, gültig bis 04/2027", "Gabelstaplerschein"],
    ["Secourisme – valable jusqu'en mai 2027", "Secourisme"],
    ["Manipulador de alimentos (válido hasta 03/2027)", "Manipulador de alimentos"],
    ["Operador de empilhadeira (validade 08/2026)", "Operador de empilhadeira"],
    ["Patente superiore n. 556677, scadenza 05/2027", "Patente superiore"],
  ])("%s", (line, name) => expect(certificatesOf(line)).toEqual([[name, undefined]]));

  it.each([
    ["ISO 9001 Lead Auditor, 2019", "ISO 9001 Lead Auditor", "2019"],
    ["Moving and handling - renewed Jan 2025, expires Jan 2026", "Moving and handling", "2025-01"],
    ["IPAF 3a/3b", "IPAF 3a/3b", undefined],
    ["dbt Analytics Engineering Certification, 2024", "dbt Analytics Engineering Certification", "2024"],
    ["Exam MD-102", "Exam MD-102", undefined],
  ])("%s keeps what is its own", (line, name, date) => expect(certificatesOf(line)).toEqual([[name, date]]));
});

it.each(["Certs", "Licences and tickets", "Cartes de compétence", "Licenses & Certs"])("stands under %s", (heading) =>
  expect(certificatesOf("White Card, 2019", heading)).toEqual([["White Card", "2019"]]),
);

it("a card's number is nobody's phone", () =>
  expect(
    parseResume("Mara Lind\nmara.lind@example.org\n\nCertificates\nFirst Aid at Work, 2019\nPMP #12345678").basics.phone,
  ).toBe(undefined));
