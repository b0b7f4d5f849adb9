/** What a page loads to run the engine, without the readers of documents: minified, gzipped, code and lexicon apart. */

import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import { join } from "node:path";
import { projectFolder } from "../local-runtime/paths.ts";
import { type BenchResult, benchResult } from "./result.ts";

const engineModule = "engine/in-browser.ts";
/** Data that changes seldom: a file of its own, so that it stays cached when code changes. */
const lexiconModules = ["compiled", "word-lists", "identity-words", "machine-lists"].map((name) => `engine/lexicon/${name}.ts`);
const isLexicon = (path: string): boolean =>
  lexiconModules.some((module) => path.endsWith(module.slice(module.lastIndexOf("/"))));
/** What `engineModule` loads later, by dynamic import. */
const laterModules = ["engine/advise/advise-resume.ts", "engine/postings.ts"];

type Output = { readonly contents: Uint8Array };
type Metafile = { readonly inputs: Readonly<Record<string, unknown>> };
type Bundler = {
  readonly build: (options: object) => Promise<{ readonly outputFiles: readonly Output[]; readonly metafile: Metafile }>;
};
type Asked = { readonly kind: string; readonly path: string };
type Hooks = { readonly onResolve: (where: { readonly filter: RegExp }, answer: (asked: Asked) => object | undefined) => void };

/** The bundler that wrangler builds the Worker with: it is here because wrangler is. */
const bundler = (): Bundler => {
  const require = createRequire(import.meta.url);
  return createRequire(require.resolve("wrangler"))("esbuild") as Bundler;
};

/** Leaves out what is loaded later, and the lexicon where it is not asked for itself. */
const leaveOut = {
  name: "leave-out",
  setup: ({ onResolve }: Hooks): void =>
    onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === "dynamic-import" || isLexicon(path) ? { path, external: true } : undefined,
    ),
};

export type BrowserBundle = { readonly gzippedKilobytes: number; readonly modules: readonly string[] };

const bundle = async (modules: readonly string[], plugins: readonly object[] = [leaveOut]): Promise<BrowserBundle> => {
  const source = modules.map((module) => `export * from ${JSON.stringify(`./${module}`)};`).join("\n");
  const { outputFiles, metafile } = await bundler().build({
    stdin: { contents: source, resolveDir: join(projectFolder, "src") },
    absWorkingDir: projectFolder,
    bundle: true,
    minify: true,
    charset: "utf8",
    format: "esm",
    platform: "browser",
    target: "es2024",
    plugins,
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  return {
    gzippedKilobytes: gzipSync(outputFiles[0]!.contents, { level: 9 }).length / 1000,
    modules: Object.keys(metafile.inputs),
  };
};

/** The engine's code at a page's first look at a resume, and with all that comes later. */
export const bundleForBrowser = async (): Promise<{ readonly first: BrowserBundle; readonly all: BrowserBundle }> => ({
  first: await bundle([engineModule]),
  all: await bundle([engineModule, ...laterModules]),
});

export const measureBrowserSize = async (): Promise<BenchResult[]> => {
  const { first, all } = await bundleForBrowser();
  const lexicon = await bundle(lexiconModules, []);
  return [
    benchResult(
      "browser, engine at the first look at a resume, gzipped",
      first.gzippedKilobytes,
      "KB",
      { atMost: 90 },
      `${all.gzippedKilobytes.toFixed(0)} KB with tips, postings and matches, loaded when needed; lexicon and readers apart`,
    ),
    benchResult("browser, lexicon, gzipped", lexicon.gzippedKilobytes, "KB", { atMost: 150 }),
  ];
};
