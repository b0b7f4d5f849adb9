import { describe, expect, it, test } from "vitest";
import { anonymise } from "../anonymise/anonymise.ts";
import { parseResume } from "../parse-resume/parse-resume.ts";
import { withCapitals } from "./capitals.ts";

const below = [
  "📞 +44 113 496 0182 📍 Leeds",
  "💼 Experience",
  "🏥 Staff Nurse, Harbour Hospital, 2019 – 2021",
  "🌟 Cut wound infections by 30%",
  "🌟 Rosa trained 9 nurses 🎉; Okafor's manual is used",
  "👩‍🍳 Cook 🌟 Blue Inn 🌟 2017 - 2018",
  "- Cooked for 90 guests",
  "🎓 Education",
  "BSc Nursing, University of Leeds, 2017",
].join("\n");

describe("emoji are no letters", () => {
  const headers = [
    "🌟 Rosa Okafor 🌟",
    "🌟Rosa Okafor🌟",
    "👩‍💻 Rosa Okafor",
    "👩🏽‍⚕️ Rosa Okafor 👩🏽‍⚕️",
    "🇳🇬 Rosa Okafor",
    "🏳️‍🌈 Rosa Okafor",
    "❤️ Rosa Okafor",
    "👩‍💻 ROSA OKAFOR 🚀 | Staff Nurse",
    "👩 Rosa Okafor 👩‍⚕️ Staff Nurse",
  ];
  test.each(headers)("%s", (header) => {
    const text = `${header}\n${below}`;
    const profile = parseResume(text);
    expect(profile.basics.name?.text).toMatch(/^rosa okafor$/i);
    expect(profile.work.map(({ position, organisation }) => [position?.text, organisation?.text])).toEqual([
      ["Staff Nurse", "Harbour Hospital"],
      ["Cook", "Blue Inn"],
    ]);
    const shown = anonymise(text, profile, { asOf: "2026-10-20" }).profile.text;
    expect(shown).not.toMatch(/rosa|okafor/i);
    // What is no part of the name stays.
    expect(shown).toContain("[candidate] trained 9 nurses 🎉; [candidate]'s manual is used");
    expect(shown).toContain("Cook 🌟 Blue Inn 🌟");
  });

  it("keep every offset, and letters beyond 16 bits are letters", () => {
    expect(withCapitals("🌟 Rosa")).toBe("   Rosa");
    expect(withCapitals("𠮷野 花子")).toBe("𠮷野 花子");
  });
});
