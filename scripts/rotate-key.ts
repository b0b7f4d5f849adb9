/**
 * `npm run rotate-key`: has a running instance wrap all its data keys with the master key that wraps now. The step between
 * `--ring use` and `--ring drop`; nothing stops meanwhile. Ends with 0 only when nothing is left under another key.
 */

import { resolve } from "node:path";
import { parseLists } from "./arguments.ts";
import { type ApiClient, createApiClient } from "./client/api-client.ts";
import { instanceOf, refusalOf } from "./client/instance.ts";
import { defaultStateFolder } from "./local-runtime/paths.ts";
import { wrappedKinds } from "../src/domain/sealed/wrapped-kinds.ts";
import { runCommand } from "./run-command.ts";

const help = `npm run rotate-key -- [--state FOLDER] [--url ORIGIN]

  --state FOLDER   the local instance that keeps its state there (default: that of npm start)
  --url ORIGIN     another instance; its token comes from CLEARVIEW_TOKEN

Prints a line of JSON for each kind of actor. Run it until \`rewrapped\` and \`unreadable\` are 0 everywhere, and only then drop
the old key. Ends with 0 when they are.
`;

type Page = { rewrapped: number; current: number; none: number; unreadable: number; next?: string };

const rewrapAll = async (client: ApiClient, kind: string): Promise<Omit<Page, "next">> => {
  const total = { rewrapped: 0, current: 0, none: 0, unreadable: 0 };
  for (let after: string | undefined = ""; after !== undefined;) {
    const { body: page }: { body: Page } = await client.call<Page>("POST", "/v1/keys/rewrap", { kind, after });
    for (const name of ["rewrapped", "current", "none", "unreadable"] as const) total[name] += page[name];
    after = page.next;
  }
  return total;
};

await runCommand(async () => {
  const { lists, flags } = parseLists(process.argv.slice(2), { many: [], one: ["url", "state"], flags: ["help"] });
  if (flags.has("help")) {
    process.stdout.write(help);
    return 0;
  }
  const { url, token } = await instanceOf(lists.get("url")?.at(-1), resolve(lists.get("state")?.at(-1) ?? defaultStateFolder));
  const client = createApiClient(url, token);
  let left = 0;
  for (const kind of wrappedKinds) {
    const total = await rewrapAll(client, kind).catch((fault: unknown) => {
      throw refusalOf(fault, url);
    });
    process.stdout.write(`${JSON.stringify({ keys: kind, ...total })}\n`);
    left += total.rewrapped + total.unreadable;
  }
  return left === 0 ? 0 : 1;
});
