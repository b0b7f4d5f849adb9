/**
 * Makes the engine's command line as plain JavaScript in `dist/engine`, for `npm pack`: below node_modules Node strips no types.
 * Packages stay packages; they come with the install. Another folder may be named.
 */

import { join } from "node:path";
import { build } from "vite";
import { projectFolder } from "./local-runtime/paths.ts";

const fileNames = "[name].mjs";

await build({
  root: projectFolder,
  configFile: false,
  logLevel: "warn",
  build: {
    ssr: true,
    outDir: process.argv[2] ?? join(projectFolder, "dist", "engine"),
    emptyOutDir: true,
    target: "node20",
    rolldownOptions: {
      input: {
        "command-line": join(projectFolder, "scripts", "engine", "command-line.ts"),
        "reading-thread": join(projectFolder, "scripts", "documents", "reading-thread.ts"),
      },
      // All in one folder: the reader looks for its thread beside itself.
      output: { entryFileNames: fileNames, chunkFileNames: fileNames },
    },
  },
});
