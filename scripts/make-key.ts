/**
 * `npm run make-key`: prints a fresh MASTER_KEY, 32 random bytes as base64url, for `wrangler secret put MASTER_KEY`.
 * `npm run make-key -- --ring add|use|drop`: prints what comes of the MASTER_KEY in the environment after that step of a rotation.
 */

import { nextRing, ringSteps } from "../src/core/master-keys.ts";
import { bytesOfBase64Url } from "../src/core/encoding.ts";
import { parseLists, UsageError } from "./arguments.ts";
import { makeKey } from "./local-runtime/local-secrets.ts";
import { runCommand } from "./run-command.ts";

await runCommand(async () => {
  const { lists } = parseLists(process.argv.slice(2), { many: [], one: ["ring"], flags: [] });
  const asked = lists.get("ring")?.at(-1);
  if (asked === undefined) {
    console.log(makeKey());
    return 0;
  }
  const step = ringSteps.find((known) => known === asked);
  if (step === undefined) throw new UsageError(`--ring takes ${ringSteps.join(", ")}, not "${asked}".`);
  const next = await nextRing(process.env["MASTER_KEY"] ?? "", step, bytesOfBase64Url(makeKey()));
  if (!next.ok) throw new UsageError(next.failure.message);
  console.log(next.value);
  return 0;
});
