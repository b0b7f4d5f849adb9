import { describe, expect, it } from "vitest";
import { phraseTable, phrasesIn } from "./phrase-table.ts";
import { tokenise, wordOf } from "./tokenise.ts";

describe("phrase table", () => {
  it("finds the longest phrase, in order, without overlap", () => {
    const table = phraseTable({ long: "quibble of wombats", short: "quibble|of|wombats" });
    const found = phrasesIn(table, tokenise("A quibble of wombats, a quibble."));
    expect(found).toEqual([
      { kind: "long", from: 1, to: 4 },
      { kind: "short", from: 5, to: 6 },
    ]);
  });

  it("finds words that were met before the table was made", () => {
    const text = "A flibber of gibbets.";
    tokenise(text);
    wordOf("gibbets");
    const table = phraseTable({ one: "flibber of gibbets" });
    expect(phrasesIn(table, tokenise(text))).toEqual([{ kind: "one", from: 1, to: 4 }]);
  });

  it("keeps apart more tables than a word has bits for", () => {
    const tables = Array.from({ length: 40 }, (_, index) =>
      phraseTable({ one: `zorble${String.fromCharCode(97 + (index % 26))}` }),
    );
    const tokens = tokenise("zorblea zorbleb");
    for (const [index, table] of tables.entries()) expect(phrasesIn(table, tokens).length).toBe(index % 26 < 2 ? 1 : 0);
  });
});
