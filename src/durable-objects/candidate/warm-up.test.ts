import { describe, expect, it } from "vitest";
import { analysePosting } from "../../engine/analyse/analyse-posting.ts";
import { analyseDocument } from "../../engine/analyse/analyse-document.ts";
import { furtherResumes } from "./warm-up-further-samples.ts";
import { samplePosting, sampleResumes } from "./warm-up-samples.ts";

describe("samples of the warm-up", () => {
  it.each([...sampleResumes, ...furtherResumes].map((text) => [text.split("\n")[0] ?? "", text]))(
    "%s goes through every step",
    (_, text) => {
      const { analysis } = analyseDocument({ text, asOf: "2026-01-01" });
      expect(analysis?.features.skills.length).toBeGreaterThan(0);
      expect(analysis?.tips.length).toBeGreaterThan(0);
    },
  );

  it("hold a passage for machines, and a posting that asks for something", () => {
    const flagged = sampleResumes.flatMap((text) => analyseDocument({ text, asOf: "2026-01-01" }).analysis?.flagged ?? []);
    expect(flagged.length).toBeGreaterThan(0);
    expect(analysePosting({ text: samplePosting }).requirements.requirements.length).toBeGreaterThan(3);
  });
});
