import { describe, expect, it } from "vitest";
import { UsageError } from "../../../scripts/arguments.ts";
import { strongestQuotes } from "../../../scripts/demo/evidence.ts";
import { documentsIn } from "../../../scripts/demo/read-inputs.ts";
import type { ReceiptItem } from "../../../src/domain/scoring/receipt.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("documentsIn", () => {
  it("takes a text file as one document", () => {
    expect(documentsIn("folder/one.txt", bytes("Ada Sample"))).toEqual([{ file: "one.txt", text: "Ada Sample" }]);
  });

  it("takes each line of a .jsonl file, named by its number", () => {
    expect(documentsIn("all.jsonl", bytes('{"text":"a"}\n\n{"text":"b","id":2}\n'))).toEqual([
      { file: "all.jsonl:1", text: "a" },
      { file: "all.jsonl:3", text: "b" },
    ]);
  });

  it.each([
    { path: "x.txt", content: new Uint8Array([0xff, 0xfe, 0x00]), because: "not text in UTF-8" },
    { path: "x.jsonl", content: bytes("{"), because: "x.jsonl:1 is not JSON" },
    { path: "x.jsonl", content: bytes('{"text":"a"}\n{"txt":"b"}'), because: 'x.jsonl:2 has no "text"' },
    { path: "x.jsonl", content: bytes("null"), because: 'x.jsonl:1 has no "text"' },
  ])("refuses $path: $because", ({ path, content, because }) => {
    expect(() => documentsIn(path, content)).toThrow(UsageError);
    expect(() => documentsIn(path, content)).toThrow(because);
  });
});

const text = [
  "- Cut errors by 37% in a year with a second check of infusions.",
  "Skills: infusions, triage, charting, rotas",
  `- Wrote ${"a very long line about many things ".repeat(6)}before triage of 40 patients a day came up at its end.`,
].join("\n");

const item = (label: string, words: readonly string[], change: Partial<ReceiptItem> = {}): ReceiptItem => ({
  id: label,
  label,
  must: true,
  basis: "stated",
  met: 1,
  evidence: words.map((word) => {
    const at = text.indexOf(word);
    return { start: at, end: at + word.length, basis: "stated" as const };
  }),
  ...change,
});

describe("strongestQuotes", () => {
  it("quotes the line that tells a deed, not the list", () => {
    const inList = {
      start: text.indexOf("Skills: infusions") + 8,
      end: text.indexOf("Skills: infusions") + 17,
      basis: "stated" as const,
    };
    const [quote] = strongestQuotes(
      { matched: [item("Infusions", ["infusions."], { evidence: [inList, ...item("", ["infusions"]).evidence] })] },
      text,
      3,
    );
    expect(quote?.text).toBe("Cut errors by 37% in a year with a second check of infusions.");
    expect(quote?.text.slice(quote.from, quote.to)).toBe("infusions");
  });

  it("quotes no line twice and names everything it is evidence for", () => {
    const quotes = strongestQuotes({ matched: [item("Infusions", ["infusions"]), item("Safety", ["errors"])] }, text, 3);
    expect(quotes).toHaveLength(1);
    expect(quotes[0]?.labels).toEqual(["Infusions", "Safety"]);
  });

  it("cuts a long line around its evidence", () => {
    const [quote] = strongestQuotes({ matched: [item("Triage", ["triage of 40"])] }, text, 3);
    expect(quote?.text.length).toBeLessThanOrEqual(98);
    expect(quote?.text).toMatch(/^…/u);
    expect(quote?.text.slice(quote.from, quote.to)).toBe("triage of 40");
  });

  it("keeps to the limit and passes over spans outside the text", () => {
    const beyond = item("Beyond", [], { evidence: [{ start: 10_000, end: 10_005, basis: "stated" }] });
    expect(strongestQuotes({ matched: [beyond] }, text, 3)).toEqual([]);
    expect(strongestQuotes({ matched: [item("A", ["errors"]), item("B", ["charting"])] }, text, 1)).toHaveLength(1);
  });
});
