/** `npm run conformance -- <plugin>…`: proves that a provider can stand in for any other. Without names, all of them. */

import { plugins } from "../src/ai/plugins/index.ts";
import { loadDialects } from "./conformance/dialects.ts";
import { matrixOf } from "./conformance/matrix.ts";
import { startReplyServer } from "./conformance/reply-server.ts";
import { checkPlugin } from "./conformance/suite.ts";

const asked = process.argv.slice(2);
const unknown = asked.filter((id) => !plugins.some(({ manifest }) => manifest.id === id));
const chosen = plugins.filter(({ manifest }) => asked.length === 0 || asked.includes(manifest.id));

let [passed, failed] = [0, unknown.length];
for (const id of unknown)
  process.stdout.write(`FAILED  ${id}: no such plugin. There are ${plugins.map(({ manifest }) => manifest.id).join(", ")}.\n`);
const dialects = await loadDialects();
const server = await startReplyServer();
try {
  for (const plugin of chosen) {
    const { id, version } = plugin.manifest;
    const own = dialects.filter((dialect) => dialect.id === id);
    process.stdout.write(`\n${id} ${version}\n`);
    for (const dialect of own.length === 0 ? [undefined] : own) {
      const results = await checkPlugin(plugin, dialect, server);
      const problems = results.filter(({ problem }) => problem !== undefined).length;
      passed += results.length - problems;
      failed += problems;
      process.stdout.write(`${matrixOf(results).join("\n")}\n`);
    }
  }
} finally {
  await server.stop();
}
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
