/**
 * Preloaded (`node --import`), it lays the lexicon at the address in `FURTHER_LEXICON` under the built-in one, by the very
 * change that docs/engine/taxonomies.md tells a deployment to make in `default-lexicon.ts`.
 */

import { registerHooks } from "node:module";

const further = process.env["FURTHER_LEXICON"] ?? "";
const changed = [
  'import { compiled } from "./compiled.ts";',
  `import further from ${JSON.stringify(further)} with { type: "json" };`,
  'import { openLexicon } from "./lexicon.ts";',
  "export const defaultLexicon = openLexicon(compiled, further);",
].join("\n");

registerHooks({
  load: (url, context, next) =>
    url.endsWith("/src/engine/lexicon/default-lexicon.ts")
      ? { format: "module", source: changed, shortCircuit: true }
      : next(url, context),
});
