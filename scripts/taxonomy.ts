/**
 * Turns official downloads of a taxonomy into a further lexicon: `npm run taxonomy -- esco|onet FILE… [--out FILE]`. The
 * same files give the same bytes on any machine. How a deployment loads the result: docs/engine/taxonomies.md.
 */

import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { compileLexicon } from "../src/engine/lexicon/compile-lexicon.ts";
import { readEsco } from "./taxonomy/read-esco.ts";
import { readOnet } from "./taxonomy/read-onet.ts";
import { TaxonomyError } from "./taxonomy/read-table.ts";
import { toSource } from "./taxonomy/taxonomy-skill.ts";

const readers = { esco: readEsco, onet: readOnet } as const;
const usage = "npm run taxonomy -- esco|onet FILE… [--out FILE]";
const shown = 5;

const main = async (given: readonly string[]): Promise<void> => {
  const at = given.indexOf("--out");
  const out = at < 0 ? undefined : given[at + 1];
  const [source = "", ...files] = at < 0 ? given : [...given.slice(0, at), ...given.slice(at + 2)];
  if (!(source === "esco" || source === "onet") || files.length === 0 || (at >= 0 && out === undefined))
    throw new TaxonomyError(usage);
  // A layer is read from whichever file comes first, so the order is fixed here.
  const skills = await readers[source](files.toSorted((left, right) => (left < right ? -1 : left > right ? 1 : 0)));
  if (skills.size === 0) throw new TaxonomyError("The files hold no skill.");
  const { lexicon, problems } = compileLexicon(toSource(skills));
  const text = `${JSON.stringify(lexicon)}\n`;
  const target = out ?? `lexicon-${source}.json`;
  writeFileSync(target, text);
  const phrases = lexicon.flags.length;
  console.log(
    `${target}: ${String(lexicon.size)} skills, ${String(phrases)} phrases, ${String(Math.round(text.length / 1024))} KB, ${String(Math.round(gzipSync(text, { level: 9 }).length / 1024))} KB gzipped; ${String(problems.length)} notes`,
  );
  for (const problem of problems.slice(0, shown)) console.log(`  ${problem}`);
  if (problems.length > shown) console.log(`  and ${String(problems.length - shown)} more like these`);
};

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof TaxonomyError) && !(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
