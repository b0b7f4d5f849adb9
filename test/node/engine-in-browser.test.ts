import { join } from "node:path";
import { build } from "vite";
import { describe, expect, it } from "vitest";
import { projectFolder } from "../../scripts/local-runtime/paths.ts";
import { sampleJobs, sampleResumes } from "../../scripts/samples.ts";
import { analyseDocument } from "../../src/engine/analyse/analyse-document.ts";
import { analyseDocumentWith, loadPostings, loadResumeTips } from "../../src/engine/in-browser.ts";

const asOf = "2026-10-20";

/** The modules in each file that a bundler makes of the engine, by the file's name. */
const modulesOfFiles = async (): Promise<Record<string, readonly string[]>> => {
  const input = join(projectFolder, "src/engine/in-browser.ts");
  const bundled = await build({
    configFile: false,
    logLevel: "silent",
    build: { write: false, minify: false, rolldownOptions: { input, preserveEntrySignatures: "allow-extension" } },
  });
  const files = "output" in bundled ? bundled.output : [];
  return Object.fromEntries(files.flatMap((file) => (file.type === "chunk" ? [[file.name, file.moduleIds]] : [])));
};

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
    const { "in-browser": first = [], ...later } = await modulesOfFiles();
    const all = [...first, ...Object.values(later).flat()];
    expect(first).toContainEqual(expect.stringContaining("parse-resume/parse-resume.ts"));
    expect(first.filter((module) => /advise\/advise-|parse-job\/|scoring\/match-|job-vector/u.test(module))).toEqual([]);
    expect(all).toContainEqual(expect.stringContaining("parse-job/parse-job.ts"));
    expect(all.filter((module) => module.includes("node_modules"))).toEqual([]);
  });
});
