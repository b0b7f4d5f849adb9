/**
 * Starts the engine's command line, whose promise `engine/command-line.ts` states. Compiled code is kept between runs, beside
 * the packages: reading and compiling the modules is half a second of every start, and most of a task over a few documents.
 */

import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";
import "./called-from.ts";

// Where nothing can be written, the answer says so and every start compiles, as it would without.
enableCompileCache(fileURLToPath(new URL("../node_modules/.cache/engine", import.meta.url).href));
await import("./engine/command-line.ts");
