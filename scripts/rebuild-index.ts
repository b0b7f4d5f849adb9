/**
 * `npm run rebuild-index -- [--url <origin>] [--mode refresh|rebuild]`: has a running instance fill its match indexes anew
 * from the actors, or build them again and compare, and waits until it is done. The token comes from CLEARVIEW_TOKEN.
 */

import { setTimeout as wait } from "node:timers/promises";
import { parseLists } from "./arguments.ts";
import { createApiClient } from "./client/api-client.ts";
import { runCommand } from "./run-command.ts";

type Walk = { status: string; after: string; present: number; absent: number; unreadable: number; differing?: string[] };

await runCommand(async () => {
  const { lists } = parseLists(process.argv.slice(2), { many: [], one: ["url", "mode"], flags: [] });
  const client = createApiClient(lists.get("url")?.at(-1) ?? "http://127.0.0.1:8787", process.env["CLEARVIEW_TOKEN"] ?? "");
  const mode = lists.get("mode")?.at(-1) ?? "rebuild";
  let failed = false;
  for (const kind of ["candidates", "jobs"]) {
    const path = `/v1/index/${kind}/walk`;
    let { body: walk } = await client.call<Walk>("POST", path, { mode });
    while (walk.status === "open") {
      process.stderr.write(`${kind}: ${String(walk.present + walk.absent + walk.unreadable)} walked\n`);
      await wait(1_000);
      walk = await client.get<Walk>(path);
    }
    process.stdout.write(`${JSON.stringify({ index: kind, ...walk })}\n`);
    failed ||= walk.status !== "done";
  }
  return failed ? 1 : 0;
});
