/** What a browser loads to run the engine, without the readers of documents: minified, gzipped, code and lexicon apart. */

import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import { join } from "node:path";
import { projectFolder } from "../local-runtime/paths.ts";
import { type BenchResult, benchResult } from "./result.ts";

/** Everything the command line offers but reading documents. */
const engineModules = [
  "engine/classify/classify-document.ts",
  "engine/parse-resume/parse-resume.ts",
  "engine/anonymise/anonymise.ts",
  "engine/skills/extract-skills.ts",
  "engine/features/extract-features.ts",
  "engine/detect/detect-injection.ts",
  "engine/advise/advise-resume.ts",
  "engine/respond/respond-to.ts",
  "domain/scoring/score-talent.ts",
  "engine/parse-job/parse-job.ts",
  "engine/advise/advise-job.ts",
  "domain/scoring/match-receipt.ts",
];
/** What a candidate's own page needs: no posting is read there, and no match reckoned. */
const candidateModules = engineModules.slice(0, 9);
const lexiconModule = "engine/lexicon/compiled.ts";

type Output = { readonly contents: Uint8Array };
type Metafile = {
  readonly outputs: Readonly<Record<string, { readonly inputs: Readonly<Record<string, { bytesInOutput: number }>> }>>;
};
type Bundler = {
  readonly build: (options: object) => Promise<{ readonly outputFiles: readonly Output[]; readonly metafile: Metafile }>;
};

/** The bundler that wrangler builds the Worker with: it is here because wrangler is. */
const bundler = (): Bundler => {
  const require = createRequire(import.meta.url);
  return createRequire(require.resolve("wrangler"))("esbuild") as Bundler;
};

type Size = { readonly gzipped: number; readonly shareOf: (folder: string) => number };

const sizeOf = async (modules: readonly string[], external: readonly string[]): Promise<Size> => {
  const source = modules.map((module) => `export * from ${JSON.stringify(`./${module}`)};`).join("\n");
  const { outputFiles, metafile } = await bundler().build({
    stdin: { contents: source, resolveDir: join(projectFolder, "src") },
    bundle: true,
    minify: true,
    charset: "utf8",
    format: "esm",
    platform: "browser",
    target: "es2024",
    external,
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const bytesOf = (folder: string): number =>
    inputs.reduce((sum, [path, input]) => sum + (path.includes(folder) ? input.bytesInOutput : 0), 0);
  return {
    gzipped: gzipSync(outputFiles[0]!.contents, { level: 9 }).length / 1000,
    shareOf: (folder) => bytesOf(folder) / bytesOf(""),
  };
};

export const measureBrowserSize = async (): Promise<BenchResult[]> => {
  const code = await sizeOf(engineModules, ["*/compiled.ts"]);
  const candidate = await sizeOf(candidateModules, ["*/compiled.ts"]);
  const lexicon = await sizeOf([lexiconModule], []);
  const checks = code.shareOf("node_modules/zod/");
  const told =
    `${candidate.gzipped.toFixed(0)} KB without postings and matches` +
    (checks === 0 ? "" : `; ${(checks * 100).toFixed(0)} % of it, before gzip, is zod`);
  return [
    benchResult("browser, engine without lexicon and readers, gzipped", code.gzipped, "KB", { atMost: 90 }, told),
    benchResult("browser, lexicon, gzipped", lexicon.gzipped, "KB", { atMost: 150 }),
  ];
};
