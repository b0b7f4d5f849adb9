/** `npm run check`: everything that can be said about the code without running it. All parts run; each failure is shown whole. */

import { spawnSync } from "node:child_process";

const parts: readonly { name: string; command: readonly string[] }[] = [
  { name: "format", command: ["oxfmt", "--check"] },
  { name: "lint", command: ["oxlint", "--deny-warnings"] },
  { name: "types of the Worker", command: ["tsc", "-p", "."] },
  { name: "types of the scripts", command: ["tsc", "-p", "tsconfig.node.json"] },
  { name: "types of the page", command: ["tsc", "-p", "tsconfig.web.json"] },
  { name: "layers", command: ["depcruise", "src", "web", "scripts", "test", "--config", ".dependency-cruiser.mjs"] },
  {
    name: "generated environment",
    command: ["wrangler", "types", "--check", "--include-runtime=false", "--strict-vars=false", "--env-file=.env.example"],
  },
  { name: "event schemas", command: ["node", "scripts/event-schemas.ts", "--check"] },
  { name: "compiled lexicon", command: ["node", "scripts/build-lexicon.ts", "--check"] },
  { name: "no secret in the page", command: ["node", "scripts/check-page-secrets.ts"] },
  { name: "authorisation table", command: ["node", "scripts/security-page.ts", "--check"] },
  { name: "unused code", command: ["knip"] },
];

let failed = 0;
for (const { name, command } of parts) {
  const began = Date.now();
  const [program = "", ...args] = command;
  const done = spawnSync(program, args, {
    encoding: "utf8",
    shell: false,
    env: { ...process.env, WRANGLER_SEND_METRICS: "false" },
  });
  const passed = done.status === 0;
  process.stdout.write(`${passed ? "passed" : "FAILED"}  ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)\n`);
  if (!passed) {
    failed += 1;
    process.stdout.write(`${done.stdout ?? ""}${done.stderr ?? ""}${done.error?.message ?? ""}\n`);
  }
}
process.stdout.write(`${parts.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
