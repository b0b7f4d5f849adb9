import { describe, expect, it } from "vitest";
import { bundleForBrowser } from "../../scripts/bench/browser-size.ts";
import { sampleJobs, sampleResumes } from "../../scripts/samples.ts";
import { analyseDocument } from "../../src/engine/analyse/analyse-document.ts";
import { analyseDocumentWith, loadPostings, loadResumeTips } from "../../src/engine/in-browser.ts";

const asOf = "2026-10-20";

describe("the engine as a page loads it", () => {
  it("gives what the actor gives", async () => {
    const { adviseResume } = await loadResumeTips();
    for (const { text } of sampleResumes()) {
      expect(analyseDocumentWith(adviseResume, { text, asOf })).toEqual(analyseDocument({ text, asOf }));
    }
  });

  it("reads a posting and explains a match when the first posting comes", async () => {
    const { analysePosting, matchReceipt } = await loadPostings();
    const { requirements } = analysePosting({ text: sampleJobs()[0]!.text });
    const { analysis } = analyseDocument({ text: sampleResumes()[0]!.text, asOf });
    const { features, talent } = analysis!;
    const receipt = matchReceipt({ features, preferences: {}, talentScore: talent.score, requirements });
    expect(receipt.matched.length + receipt.missing.length).toBeGreaterThan(3);
  });

  it("loads no schema library, and neither tips nor postings at the first look", async () => {
    const { first, all } = await bundleForBrowser();
    expect(all.modules.filter((module) => module.includes("node_modules"))).toEqual([]);
    expect(first.modules.filter((module) => /advise\/advise-|parse-job\/|scoring\/match-|job-vector/u.test(module))).toEqual([]);
    expect(all.modules).toEqual(expect.arrayContaining(["src/engine/parse-job/parse-job.ts"]));
  });
});
