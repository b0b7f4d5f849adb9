/**
 * Turns official downloads of a taxonomy into a further lexicon: `npm run taxonomy -- esco|onet FILE… [--out FILE]`. The
 * same files give the same bytes on any machine. How a deployment loads the result: docs/engine/taxonomies.md.
 */

import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import "./called-from.ts";
import { compileLexicon } from "../src/engine/lexicon/compile-lexicon.ts";
import { phraseCount } from "../src/engine/lexicon/lexicon.ts";
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
  const passedOver: string[] = [];
  const skills = await readers[source](
    files.toSorted((left, right) => (left < right ? -1 : left > right ? 1 : 0)),
    // A single file was meant.
    files.length > 1 ? (message) => passedOver.push(message) : undefined,
  );
  for (const message of passedOver) console.error(`Passed over: ${message}`);
  if (skills.size === 0) throw new TaxonomyError("The files hold no skill.");
  const { source: kept, notes } = toSource(skills);
  const compiled = compileLexicon(kept);
  const { lexicon } = compiled;
  const problems = [...notes, ...compiled.problems];
  const text = `${JSON.stringify(lexicon)}\n`;
  const target = out ?? `lexicon-${source}.json`;
  writeFileSync(target, text);
  const phrases = phraseCount(lexicon);
  console.log(
    `${target}: ${String(lexicon.size)} skills, ${String(phrases)} phrases, ${String(Math.round(text.length / 1024))} KB, ${String(Math.round(gzipSync(text, { level: 9 }).length / 1024))} KB gzipped; ${String(problems.length)} notes`,
  );
  for (const problem of problems.slice(0, shown)) console.log(`  ${problem}`);
  if (problems.length > shown) console.log(`  and ${String(problems.length - shown)} more like these`);
};

try {
  await main(process.argv.slice(2));
} catch (error) {
  // What the file system refuses names the file: none there, a folder, no right to write.
  if (!(error instanceof TaxonomyError) && !(error instanceof Error && "syscall" in error)) throw error;
  console.error("code" in error && error.code === "EISDIR" ? `A folder stands where a file is meant (${usage}).` : error.message);
  process.exitCode = 1;
}
