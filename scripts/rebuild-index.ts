/**
 * `npm run rebuild-index`: has a running instance fill its match indexes anew from the actors, or build them again beside
 * those in use and compare, and waits until it is done. Ends with 0 only when both walks were done and nothing differed.
 */

import { resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseLists, UsageError } from "./arguments.ts";
import { type ApiClient, createApiClient } from "./client/api-client.ts";
import { instanceOf, refusalOf } from "./client/instance.ts";
import { defaultStateFolder } from "./local-runtime/paths.ts";
import { runCommand } from "./run-command.ts";

const help = `npm run rebuild-index -- [--mode rebuild|refresh] [--state FOLDER] [--url ORIGIN]

  --mode rebuild   build the indexes again from the actors, compare with those in use, take over when equal (default)
  --mode refresh   fill the indexes in use anew: after a change of engine, and after damage
  --state FOLDER   the local instance that keeps its state there (default: that of npm start)
  --url ORIGIN     another instance; its token comes from CLEARVIEW_TOKEN

Prints a line of JSON for each index. Ends with 0 when both are done, with 1 when one differs or failed.
`;

type Walk = { status: string; after: string; present: number; absent: number; unreadable: number; differing?: string[] };
const walkOver = async (client: ApiClient, kind: string, mode: string): Promise<Walk> => {
  const path = `/v1/index/${kind}/walk`;
  let { body: walk } = await client.call<Walk>("POST", path, { mode });
  while (walk.status === "open") {
    process.stderr.write(`${kind}: ${String(walk.present + walk.absent + walk.unreadable)} walked\n`);
    await wait(1_000);
    walk = await client.get<Walk>(path);
  }
  return walk;
};

await runCommand(async () => {
  const { lists, flags } = parseLists(process.argv.slice(2), { many: [], one: ["url", "state", "mode"], flags: ["help"] });
  if (flags.has("help")) {
    process.stdout.write(help);
    return 0;
  }
  const mode = lists.get("mode")?.at(-1) ?? "rebuild";
  if (mode !== "refresh" && mode !== "rebuild") throw new UsageError(`--mode takes refresh or rebuild, not "${mode}".`);
  const { url, token } = await instanceOf(lists.get("url")?.at(-1), resolve(lists.get("state")?.at(-1) ?? defaultStateFolder));
  const client = createApiClient(url, token);
  let failed = false;
  for (const kind of ["candidates", "jobs"]) {
    const walk = await walkOver(client, kind, mode).catch((fault: unknown) => {
      throw refusalOf(fault, url);
    });
    process.stdout.write(`${JSON.stringify({ index: kind, ...walk })}\n`);
    failed ||= walk.status !== "done";
  }
  return failed ? 1 : 0;
});
