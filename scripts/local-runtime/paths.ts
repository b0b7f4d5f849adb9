/** Where things lie, reckoned from this file, so that a command works from any folder. */

import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const projectFolder = fileURLToPath(new URL("../../", import.meta.url).href);
export const configFile = join(projectFolder, "wrangler.toml");
export const bundleFolder = join(projectFolder, "dist", "worker");
export const bundleFile = join(bundleFolder, "index.js");
/** The built page, as wrangler.toml names it. */
export const pageFolder = join(projectFolder, "dist", "web");
export const samplesFolder = join(projectFolder, "samples");
/** Everything that `npm start` keeps; git ignores it and `npm run reset` removes it. */
export const defaultStateFolder = join(projectFolder, ".clearview");
