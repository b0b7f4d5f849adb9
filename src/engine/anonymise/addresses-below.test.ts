/** Addresses that stand below the header: at the foot, in a sentence, in the forms of many countries. */

import { describe, expect, it } from "vitest";
import { parseResume } from "../parse-resume/parse-resume.ts";
import { anonymise } from "./anonymise.ts";

const anonymised = (text: string): string => anonymise(text, parseResume(text), { asOf: "2026-10-20" }).profile.text;
const resume =
  "Ana Lind\na.lind@example.com | 07700 900123\n\nEXPERIENCE\nNurse, Harbour Hospital, Leeds\nMarch 2019 - Present\n- Wound care on 3 wards\n\nSKILLS\nTriage, wound care";

const addresses = [
  "21 Birch Rise, Ely CB7 4AA",
  "Flat 6, 40 Quarry Road, Bristol BS8 1AA",
  "12 bis rue des Forges, 21000 Dijon",
  "Goethestr. 8, 04109 Leipzig",
  "Birkenweg 3, 8005 Zürich",
  "Bialik 14, Haifa",
  "Navoi 7, Samarkand",
  "Prinsengracht 80, 1015 DX Amsterdam",
  "Calle Luna 9, 2º A, 28004 Madrid",
  "vul. Shevchenka 4, 01001 Kyiv",
  "House No. 4, Oxford Street, Accra",
  "Plot 9, Zone 2, Abuja",
  "Room 801, Tower 3, Pudong District, Shanghai 200120",
  "Blk 12 Bedok North Ave 4 #03-22, Singapore 460012",
  "Jl. Merdeka No. 5, Jakarta 10110",
];

describe.each(addresses)("%s", (address) => {
  it("leaves nothing at the foot", () => {
    expect(anonymised(`${resume}\n\n${address}`)).toBe(anonymised(resume));
  });
  it("leaves nothing below the name at the foot", () => {
    const foot = (own: string): string => `${resume}\n\nAna Lind\n${own}07700 900123\na.lind@example.com`;
    expect(anonymised(foot(`${address}\n`))).toBe(anonymised(foot("")));
  });
  it("leaves nothing in a sentence", () => {
    expect(anonymised(`${resume}\n\nABOUT ME\nI live at ${address}. My triage is quick.`)).toBe(
      anonymised(`${resume}\n\nABOUT ME\nMy triage is quick.`),
    );
  });
});

describe("no address", () => {
  it.each([
    "SKILLS\nWindows 10, Office 365",
    "AWARDS\nRobotics Cup, 1st Place",
    "SKILLS\nCNC 5 axis\n\nSafety Level 3",
    "PROJECTS\nRebuilt 3 Oracle archives",
  ])("%s", (section) => {
    expect(anonymised(`${resume}\n\n${section}`)).toContain(section.slice(section.lastIndexOf("\n") + 1));
  });
});
