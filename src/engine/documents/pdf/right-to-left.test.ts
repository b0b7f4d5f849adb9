/** Lines of scripts that run from the right. */

import { describe, expect, it } from "vitest";
import { inLogicalOrder, type Piece } from "./right-to-left.ts";

const right = (text: string): Piece => ({ text, rightToLeft: true });
const left = (text: string): Piece => ({ text, rightToLeft: false });
const blank: Piece = { text: " ", rightToLeft: undefined };

describe("what stands from left to right", () => {
  it.each<[string, readonly Piece[], string]>([
    ["words from the right", [right("כהן"), blank, right("יעל")], "יעל כהן"],
    [
      "a name and years among them",
      [
        left("2019"),
        blank,
        right("ועד"),
        blank,
        left("2015"),
        blank,
        right("משנת"),
        blank,
        left("Acme"),
        blank,
        left("Ltd"),
        blank,
        right("בחברת"),
      ],
      "בחברת Acme Ltd משנת 2015 ועד 2019",
    ],
    [
      "letters one by one",
      [right("اد"), right("د"), right("ح"), blank, right("ف"), right("س"), right("و"), right("ي")],
      "يوسف حداد",
    ],
    [
      "a word in a line from the left",
      [left("Hebrew ("), right("עברית"), left(") spoken at home")],
      "Hebrew (עברית) spoken at home",
    ],
  ])("is read in order: %s", (_, pieces, text) => {
    expect(inLogicalOrder(pieces)).toBe(text);
  });
});
