/**
 * `npm run reapply-erasures`: after a database or an actor was restored from an older copy, has a running instance erase
 * again what had been erased since: what its archive or views remember, what the actors themselves know, and ids kept elsewhere.
 */

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseLists } from "./arguments.ts";
import { type ApiClient, createApiClient } from "./client/api-client.ts";
import { instanceOf, refusalOf } from "./client/instance.ts";
import { defaultStateFolder } from "./local-runtime/paths.ts";
import { runCommand } from "./run-command.ts";

const help = `npm run reapply-erasures -- [--list] [--ids FILE] [--state FOLDER] [--url ORIGIN]

  --list           only print the ids of the erased, one a line: keep them in a file before you restore anything
  --ids FILE       erase these as well: what --list printed
  --state FOLDER   the local instance that keeps its state there (default: that of npm start)
  --url ORIGIN     another instance; its token comes from CLEARVIEW_TOKEN

Prints a line of JSON, and fails when some could not be asked: the instance's log names them. May be run again at any time;
what is erased stays so.
`;

type Erased = { ids: string[]; next?: number };
type Page = { erased: number; mended: number; kept: number; failed: number; next?: string };

const erasuresAtOnce = 20;

const listErased = async (client: ApiClient): Promise<string[]> => {
  const ids: string[] = [];
  for (let cursor: number | undefined = 0; cursor !== undefined;) {
    const page: Erased = await client.get<Erased>(`/v1/erasures?cursor=${String(cursor)}`);
    ids.push(...page.ids);
    cursor = page.next;
  }
  return ids;
};

const reapplyAll = async (client: ApiClient, known: readonly string[]): Promise<Omit<Page, "next">> => {
  const total = { erased: 0, mended: 0, kept: 0, failed: 0 };
  const ask = async (asked: object): Promise<Page> => {
    const { body } = await client.call<Page>("POST", "/v1/erasures/reapply", asked);
    for (const name of ["erased", "mended", "kept", "failed"] as const) total[name] += body[name];
    return body;
  };
  for (let from = 0; from < known.length; from += erasuresAtOnce) await ask({ ids: known.slice(from, from + erasuresAtOnce) });
  for (let after: string | undefined = ""; after !== undefined;) after = (await ask({ after })).next;
  return total;
};

await runCommand(async () => {
  const known = { many: [], one: ["url", "state", "ids"], flags: ["help", "list"] };
  const { lists, flags } = parseLists(process.argv.slice(2), known);
  if (flags.has("help")) {
    process.stdout.write(help);
    return 0;
  }
  const { url, token } = await instanceOf(lists.get("url")?.at(-1), resolve(lists.get("state")?.at(-1) ?? defaultStateFolder));
  const client = createApiClient(url, token);
  try {
    const archived = await listErased(client);
    if (flags.has("list")) {
      process.stdout.write(archived.map((id) => `${id}\n`).join(""));
      return 0;
    }
    const file = lists.get("ids")?.at(-1);
    const kept = file === undefined ? [] : readFileSync(file, "utf8").split(/\s+/u).filter(Boolean);
    const total = await reapplyAll(client, [...new Set([...archived, ...kept])]);
    process.stdout.write(`${JSON.stringify({ erasures: "reapplied", ...total })}\n`);
    return total.failed === 0 ? 0 : 1;
  } catch (fault) {
    throw refusalOf(fault, url);
  }
});
