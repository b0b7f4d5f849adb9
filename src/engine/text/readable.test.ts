import { describe, expect, test } from "vitest";
import { readable } from "./readable.ts";

describe("words of a single letter", () => {
  // Each stays as it is written.
  const whole = [
    "I AM A HARD WORKING PERSON AND A TEAM PLAYER, LOOKING FOR A JOB IN A WAREHOUSE.",
    "- I MANAGED A BUDGET",
    "I LED A TEAM OF 9, A SHOP AND A BAKERY",
    "I WAS A PSYCHOLOGIST. I SENT A CV",
    "VITAMIN C TREATMENT AND PLAN B PREPARATION",
    "VITAMIN C TREATMENT, A PLAN",
    "GESTION Y CONTROL O DIRECCION DE OBRAS",
    "A GESTAO E CONTROLO, O PROJETO",
    "LA GESTIONE E CONTROLLO",
    "C LEVEL",
  ];
  test.each(whole)("%s", (line) => {
    expect(readable(line)).toBe(line);
  });
});

describe("small capitals that came apart", () => {
  const apart = [
    ["P ROJECT M ANAGER", "PROJECT MANAGER"],
    ["S ENIOR P ROJECT M ANAGER", "SENIOR PROJECT MANAGER"],
    ["M ASTER OF A RTS", "MASTER OF ARTS"],
    ["A DMINISTRATIVE A SSISTANT", "ADMINISTRATIVE ASSISTANT"],
    ["I NFORMATION T ECHNOLOGY", "INFORMATION TECHNOLOGY"],
    ["E DUCATION AND A WARDS", "EDUCATION AND AWARDS"],
    ["IT S UPPORT T ECHNICIAN", "IT SUPPORT TECHNICIAN"],
    ["UNIT 4, W ORK E XPERIENCE", "UNIT 4, WORK EXPERIENCE"],
  ];
  test.each(apart)("%s", (line, read) => {
    const found = readable(line);
    expect(found).toHaveLength(line.length);
    expect(found.replaceAll("\u00ad", "")).toBe(read);
  });
});

describe("ends of lines", () => {
  test.each(["\r", "\v", "\f", "\u0085", "\u2028", "\u2029"])("%j is one", (end) => {
    expect(readable(`Nurse${end}Wound care`)).toBe("Nurse\nWound care");
  });
  test("what others know stays", () => {
    expect(readable("Nurse\r\n\tWound care\n")).toBe("Nurse\r\n\tWound care\n");
  });
});

test.each([
  ["2019 \\xe2\\x80\\x93 2021", `2019 ${"–".repeat(12)} 2021`],
  ["caf\\xc3\\xa9", `café${"\u00ad".repeat(7)}`],
  ["a\\xffb", `a${"\u200b".repeat(4)}b`],
])("the bytes of %s are read, and places stay", (text, read) => {
  expect(readable(text)).toBe(read);
});
