/** What is removed is told by its own kind, also where the whole line goes. */

import { describe, expect, it } from "vitest";
import { parseResume } from "../parse-resume/parse-resume.ts";
import { anonymise } from "./anonymise.ts";

const work = "EXPERIENCE\nNurse, Harbour Hospital, Leeds\nMarch 2019 - Present\n- Wound care on 3 wards\n";
const removed = (head: string): string[] => {
  const text = `${head}\n\n${work}`;
  return anonymise(text, parseResume(text), { asOf: "2026-10-20" })
    .removed.filter(({ start }) => start < head.length)
    .map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`);
};

describe("the kind of what is removed", () => {
  it.each([
    [
      "Amal Okoye, born 12 June 1988\namal@example.com",
      ["name: Amal Okoye", "birth-date: born 12 June 1988", "email: amal@example.com"],
    ],
    [
      "Amal Okoye\namal@example.com | born 12 June 1988",
      ["name: Amal Okoye", "email: amal@example.com", "birth-date: born 12 June 1988"],
    ],
    [
      "Amal Okoye\namal@example.com\n12 Mill Lane, Leeds, married, 34 years old",
      [
        "name: Amal Okoye",
        "email: amal@example.com",
        "address: 12 Mill Lane, Leeds",
        "marital-status: married",
        "age: 34 years old",
      ],
    ],
    [
      "Amal Okoye\namal@example.com\n\nPERSONAL DETAILS\nDate of birth: 12 June 1988\nReligion: none",
      [
        "name: Amal Okoye",
        "email: amal@example.com",
        "address: PERSONAL DETAILS",
        "birth-date: Date of birth: 12 June 1988",
        "religion: Religion: none",
      ],
    ],
  ])("%s", (head, told) => {
    expect(removed(head)).toEqual(told);
  });
});
