/** `npm run build`: makes everything in dist/web, which wrangler.toml serves. Does nothing while the sources are the same. */

import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { buildReference } from "./build-reference.ts";
import { pageFolder, projectFolder } from "./local-runtime/paths.ts";
import { allowTurnstile, turnstileSiteKey, withSiteKey } from "./page-policy.ts";
import { sourcesStamp } from "./local-runtime/sources-stamp.ts";

/** Beside the folder and not in it: everything in it is served. */
const stampFile = `${pageFolder}.sources`;
const sources = [
  "web/app",
  "web/shared",
  "src/core",
  "src/domain",
  "src/engine",
  "samples",
  "package-lock.json",
  "scripts/build-web.ts",
  "scripts/page-policy.ts",
];

/** The lexicon changes seldom and is large: a file of its own stays in the browser's cache when the code changes. */
const lexiconApart = {
  codeSplitting: {
    groups: [
      {
        name: "lexicon",
        test: /engine\/lexicon\/(?:compiled|deed-words|gendered-words|identity-shapes|identity-words|language-names|machine-lists|machine-shapes|resume-shapes|skill-shapes|title-line-words|told-jobs|word-lists)\.ts$/u,
      },
    ],
  },
};

const buildPage = async (): Promise<void> => {
  const siteKey = turnstileSiteKey();
  const stamp = `${sourcesStamp(sources)} ${siteKey}`;
  if (existsSync(stampFile) && existsSync(join(pageFolder, "index.html")) && readFileSync(stampFile, "utf8") === stamp) return;
  rmSync(join(pageFolder, "assets"), { recursive: true, force: true });
  await build({
    root: join(projectFolder, "web", "app"),
    configFile: false,
    logLevel: "warn",
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: {
      outDir: pageFolder,
      // Other pages may lie in folders beside.
      emptyOutDir: false,
      target: "es2024",
      // The policy of web/app/public/_headers allows files only, nothing written into the page.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4_000,
      // Says only that the machine is busy.
      rolldownOptions: { checks: { bundlerTimings: false } },
    },
    plugins: siteKey === "" ? [] : [{ name: "site-key", transformIndexHtml: (html) => withSiteKey(html, siteKey) }],
    worker: { format: "es", rolldownOptions: { checks: { bundlerTimings: false }, output: lexiconApart } },
  });
  const headersFile = join(pageFolder, "_headers");
  if (siteKey !== "") writeFileSync(headersFile, allowTurnstile(readFileSync(headersFile, "utf8")));
  writeFileSync(stampFile, stamp);
};

/** The page for people, and the API's reference in a folder beside. */
export const buildWeb = async (): Promise<void> => {
  await buildPage();
  await buildReference();
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildWeb();
