import { expect, test } from "vitest";
import { analysePosting } from "./analyse-posting.ts";

const text = `Registered nurse
What we ask for
- Wound care
- Triage

Nice to have
- Phlebotomy`;
const asks = (asked?: Record<string, "must" | "nice" | "no">) =>
  analysePosting({ text, asked }).requirements.requirements.map(({ label, must }) => `${label}${must ? "!" : ""}`);

test("what the employer says of a requirement wins over the text, and the rest stays", () => {
  const found = analysePosting({ text }).requirements.requirements;
  const idOf = (label: string): string => found.find((requirement) => requirement.label === label)?.id ?? "";
  expect(asks()).toEqual(expect.arrayContaining(["Wound care!", "Medical triage!", "Phlebotomy"]));
  const changed = asks({
    [idOf("Wound care")]: "nice",
    [idOf("Medical triage")]: "no",
    [idOf("Phlebotomy")]: "must",
    unknown: "must",
  });
  expect(changed).toEqual(
    asks()
      .filter((label) => label !== "Medical triage!")
      .map((label) => ({ "Wound care!": "Wound care", Phlebotomy: "Phlebotomy!" })[label] ?? label),
  );
});
