/** Reads documents in a Web Worker of a page under a strict policy, and compares with what the command line gives. */

import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { extname, join, normalize } from "node:path";
import type { BrowserContext } from "playwright-core";
import { build } from "vite";
import type { BrowserAnswer } from "../../test/browser/read-in-worker.ts";
import { samples } from "../../test/node/documents/samples.ts";
import { createDocumentReader } from "../documents/document-reader.ts";
import { projectFolder } from "../local-runtime/paths.ts";
import { makeTemporaryFolder } from "../temporary-runtime.ts";
import type { Report } from "./report.ts";

const policy =
  "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
};

const serve = async (folder: string): Promise<{ readonly server: Server; readonly origin: string }> => {
  const server = createServer((request, response) => {
    void (async () => {
      const path = normalize(new URL(request.url ?? "/", "http://localhost").pathname);
      const sample = samples.find(({ name }) => path === `/samples/${name}`);
      try {
        const body = sample?.bytes ?? (await readFile(join(folder, path === "/" ? "index.html" : path)));
        response.writeHead(200, {
          "content-type": types[extname(path === "/" ? "index.html" : path)] ?? "application/octet-stream",
          "content-security-policy": policy,
        });
        response.end(body);
      } catch {
        response.writeHead(404, { "content-security-policy": policy }).end();
      }
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return { server, origin: `http://127.0.0.1:${String(typeof address === "object" && address !== null ? address.port : 0)}` };
};

export const checkReading = async (
  context: BrowserContext,
  { tell }: Report,
  onEnd: (cleanUp: () => Promise<void> | void) => void,
): Promise<void> => {
  const folder = makeTemporaryFolder("browser", onEnd);
  const reader = createDocumentReader();
  onEnd(() => reader.close());
  await build({
    root: join(projectFolder, "test", "browser"),
    configFile: false,
    logLevel: "warn",
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: "es2024",
      chunkSizeWarningLimit: 4_000,
      modulePreload: { polyfill: false },
      rolldownOptions: { checks: { bundlerTimings: false } },
    },
    worker: { format: "es", rolldownOptions: { checks: { bundlerTimings: false } } },
  });
  const { server, origin } = await serve(folder);
  onEnd(() => void server.close());
  const page = await context.newPage();
  const refused: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") refused.push(message.text());
  });
  page.on("pageerror", (error) => refused.push(error.message));
  await page.goto(origin);
  await page.waitForFunction("typeof readInWorker === 'function'");
  // Text formats first: nothing heavy may have come by then.
  const ordered = [...samples].sort((left, right) => Number(left.name.endsWith("pdf")) - Number(right.name.endsWith("pdf")));
  for (const { name, bytes } of ordered) {
    const here = await reader.read({ bytes, fileName: name });
    const began = performance.now();
    const there: BrowserAnswer = await page.evaluate(`readInWorker(${JSON.stringify(name)})`);
    const same = JSON.stringify(here) === JSON.stringify(there.result);
    tell(same && here.ok, `${name} (${String(Math.round(performance.now() - began))} ms)`);
    if (!same)
      console.log(`--- command line\n${JSON.stringify(here, null, 1)}\n--- browser\n${JSON.stringify(there.result, null, 1)}`);
    if (!name.endsWith("pdf"))
      tell(!there.loaded.some((url) => /pdf/.test(url.slice(origin.length))), `${name}: pdf.js not loaded`);
    else tell(there.progress.length > 1, `${name}: progress told`);
  }
  tell(refused.length === 0, "the content security policy refused nothing", refused.join("; "));
  await page.close();
};
