import { describe, expect, it } from "vitest";
import { parseJob } from "../parse-job/parse-job.ts";
import { adviseJob } from "./advise-job.ts";

const kinds = (text: string): string[] => adviseJob(text, parseJob(text)).map((tip) => tip.kind);

describe("tips for a posting", () => {
  it.each([
    ["gendered-words", "We want an aggressive hunter who knows Excel."],
    ["gendered-title", "We need a salesman with Excel skills."],
    ["age-words", "Join our young and dynamic team. Excel required."],
    ["native-speaker", "Requirements:\nnative English speaker, Excel"],
    ["pay-missing", "Requirements:\nExcel"],
    ["place-missing", "Requirements:\nExcel"],
    ["no-requirements", "Come and see us."],
    ["years-too-high", "Requirements:\n10 years of experience with Excel"],
    ["degree-required", "Requirements:\nBachelor's degree in Economics, Excel"],
    [
      "too-many-musts",
      "Requirements:\n- Python\n- Java\n- Docker\n- Kubernetes\n- Terraform\n- Ansible\n- PHP\n- Ruby on Rails\n- TypeScript\n- PostgreSQL\n- GraphQL\n- Excel",
    ],
  ])("%s", (kind, text) => {
    expect(kinds(text)).toContain(kind);
  });

  it.each([
    ["gendered-words", "Competitive salary. Requirements:\nExcel"],
    ["remote-missing", "Night Nurse\nRequirements:\nTriage\nCare for patients at the bedside."],
    ["place-missing", "Night Nurse\nHarbour Clinic – Portland, Maine\nRequirements:\nTriage"],
    ["degree-required", "Requirements:\nExcel\nWe do not need a degree."],
  ])("no %s: %s", (kind, text) => {
    expect(kinds(text)).not.toContain(kind);
  });

  it.each<[string, readonly string[]]>([
    ["gendered-words", ["decisive", "determined and bold", "confident", "self-reliant", "a competitive person", "analytical"]],
    ["gendered-words", ["supportive", "compassionate", "collaborative and loyal", "warm", "empathetic"]],
    ["gendered-title", ["a tradesman", "a salesgirl", "a hostess", "one of our ladies", "the right man for the job"]],
    ["age-words", ["aged 18-25", "between 20 and 30: maximum age 35", "no older than 40", "a recent graduate", "(under 30)"]],
    ["age-words", ["fresh graduates only", "a recent university graduate", "hungry, as we are looking for young people"]],
  ])("%s: you are %j", (kind, said) => {
    for (const one of said) expect([one, kinds(`You are ${one}.\nRequirements:\nExcel`).includes(kind)]).toEqual([one, true]);
  });

  it.each<[string, readonly string[]]>([
    ["gendered-words", ["treat aggressive tumours", "coach competitive sports", "map dominant species", "keep sensitive data"]],
    [
      "gendered-words",
      ["visit independent schools", "use analytical chemistry", "write a confident interval", "cook tender beef"],
    ],
    [
      "gendered-title",
      ["teach at a girls' school", "sell ladies' wear", "visit our client, Chairman Foods", "train boys and girls"],
    ],
    ["gendered-title", ["bring tools; he or she must know Excel", "report daily; s/he must know Excel"]],
    ["age-words", ["help young people with special needs", "teach pupils aged 11-16", "care for mature trees"]],
  ])("no %s: you will %j", (kind, said) => {
    for (const one of said) expect([one, kinds(`You will ${one}.\nRequirements:\nExcel`).includes(kind)]).toEqual([one, false]);
  });

  it.each([
    ["pay-missing", "We pay a competitive salary. Requirements: Excel", "competitive salary"],
    ["age-words", "Our young and dynamic team wants you. Requirements: Excel", "young and dynamic team"],
  ])("%s points at the words: %s", (kind, text, words) => {
    const span = adviseJob(text, parseJob(text)).find((tip) => tip.kind === kind)?.span;
    expect(text.slice(span?.start, span?.end)).toBe(words);
  });

  it.each([
    ["SITE FOREMAN", "SUPERVISOR"],
    ["Foreman wanted", "Supervisor"],
    ["He will drive the van", "You will"],
    ["He must bring a van", "You must"],
    ["A plumber with his own tools", "your own"],
  ])("keeps the writing of %s", (text, rewrite) => {
    expect(adviseJob(text, parseJob(text)).find(({ kind }) => kind === "gendered-title")?.rewrite).toBe(rewrite);
  });

  it("has nothing to say about a fair posting", () => {
    const text = `Accountant\nLocation: Graz, Austria\nRequirements:\n- Bookkeeping and Excel\n- ${"Keep the books of small firms and talk with their owners about what they need. ".repeat(5)}\nPay: €45,000 per year, 38 hours per week, hybrid.`;
    expect(kinds(text)).toEqual([]);
  });

  it("offers another word and points at the old one", () => {
    const text = "We need a salesman with Excel skills.";
    const tip = adviseJob(text, parseJob(text)).find((one) => one.kind === "gendered-title");
    expect(tip?.rewrite).toBe("salesperson");
    expect(text.slice(tip?.span?.start, tip?.span?.end)).toBe("salesman");
  });
});
