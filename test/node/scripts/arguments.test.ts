import { describe, expect, it } from "vitest";
import { parseCount, parseLists, parsePort, UsageError } from "../../../scripts/arguments.ts";

const known = { many: ["resume", "job"], one: ["limit"], flags: ["json"] };

describe("parseLists", () => {
  it("takes all words up to the next option", () => {
    const { lists, flags } = parseLists(["--resume", "a.txt", "b.txt", "--json", "--job", "c.txt"], known);
    expect(lists.get("resume")).toEqual(["a.txt", "b.txt"]);
    expect(lists.get("job")).toEqual(["c.txt"]);
    expect([...flags]).toEqual(["json"]);
  });

  it("adds up an option that is given twice", () => {
    expect(parseLists(["--resume", "a.txt", "--resume", "b.txt"], known).lists.get("resume")).toEqual(["a.txt", "b.txt"]);
    expect(parseLists(["--limit", "1", "--limit", "2"], known).lists.get("limit")).toEqual(["1", "2"]);
  });

  it.each([
    { words: ["--resume"], because: "--resume needs a value" },
    { words: ["a.txt"], because: "belongs to no option" },
    { words: ["--json", "a.txt"], because: "belongs to no option" },
    { words: ["--limit", "1", "2"], because: "belongs to no option" },
    { words: ["--resumes", "a.txt"], because: "no option --resumes" },
  ])("refuses $words", ({ words, because }) => {
    expect(() => parseLists(words, known)).toThrow(UsageError);
    expect(() => parseLists(words, known)).toThrow(because);
  });
});

describe("parseCount", () => {
  it("falls back when nothing was given, and refuses what is no count", () => {
    expect(parseCount("rounds", undefined, 30)).toBe(30);
    expect(parseCount("rounds", "8", 30)).toBe(8);
    for (const text of ["0", "-1", "1.5", "many", ""]) expect(() => parseCount("rounds", text, 30)).toThrow(UsageError);
  });
});

describe("parsePort", () => {
  it("takes what can be a port alone", () => {
    expect(parsePort("8787")).toBe(8787);
    for (const text of ["0", "65536", "80a", ""]) expect(() => parsePort(text)).toThrow(UsageError);
  });
});
