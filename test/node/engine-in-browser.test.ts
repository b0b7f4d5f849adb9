import { describe, expect, it } from "vitest";
import { bundleForBrowser } from "../../scripts/bench/browser-size.ts";
import { sampleJobs, sampleResumes } from "../../scripts/samples.ts";
import { analyseDocument } from "../../src/durable-objects/candidate/analyse.ts";
import { analysePosting } from "../../src/durable-objects/job/analyse.ts";
import {
  anonymise,
  classifyDocument,
  extractFeatures,
  loadPostings,
  loadResumeTips,
  parseResume,
  plainTextOf,
  respondTo,
  routeDocument,
  scoreTalent,
} from "../../src/engine/in-browser.ts";

const asOf = "2026-10-20";

describe("the engine as a page loads it", () => {
  it("gives what the actor gives", async () => {
    const { adviseResume } = await loadResumeTips();
    for (const { text } of sampleResumes()) {
      const classification = classifyDocument(text);
      const routing = routeDocument(classification);
      const { plain, flagged } = plainTextOf(text);
      const profile = parseResume(plain);
      const anonymisation = anonymise(plain, profile, { asOf });
      const features = extractFeatures(anonymisation.profile);
      const talent = scoreTalent(features);
      const tips = adviseResume({ text, profile, features, flagged });
      const response = respondTo(classification, routing);
      const analysis = { flagged, profile, anonymisation, features, talent, tips };
      expect({ classification, routing, response, analysis }).toEqual(analyseDocument({ text, asOf }));
    }
  });

  it("reads a posting and explains a match when the first posting comes", async () => {
    const { parseJob, adviseJob, matchReceipt } = await loadPostings();
    const posting = sampleJobs()[0]!.text;
    const requirements = parseJob(posting);
    expect(analysePosting({ text: posting })).toMatchObject({ requirements, tips: adviseJob(posting, requirements) });
    const { text } = sampleResumes()[0]!;
    const features = extractFeatures(anonymise(text, parseResume(text), { asOf }).profile);
    const { score: talentScore } = scoreTalent(features);
    const receipt = matchReceipt({ features, preferences: {}, talentScore, requirements });
    expect(receipt.matched.length + receipt.missing.length).toBeGreaterThan(3);
  });

  it("loads no schema library, and neither tips nor postings at the first look", async () => {
    const { first, all } = await bundleForBrowser();
    expect(all.modules.filter((module) => module.includes("node_modules"))).toEqual([]);
    expect(first.modules.filter((module) => /advise\/advise-|parse-job\/|scoring\/match-|job-vector/u.test(module))).toEqual([]);
    expect(all.modules).toEqual(expect.arrayContaining(["src/engine/parse-job/parse-job.ts"]));
  });
});
