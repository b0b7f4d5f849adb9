/**
 * `npm run make-operator -- --email <address> [--role operator|dei-consultant|none] [--remote]`: gives a platform role to an
 * account that has signed in once, in the database itself: no call of the API can. It is in force within a minute.
 */

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { parseLists } from "./arguments.ts";
import { defaultStateFolder, projectFolder } from "./local-runtime/paths.ts";
import { platformRoleStatement } from "./platform-role-statement.ts";
import { runCommand } from "./run-command.ts";

type Executed = readonly { readonly results: readonly { readonly platform_role: string | null }[] }[];

await runCommand(async () => {
  const { lists, flags } = parseLists(process.argv.slice(2), { many: [], one: ["email", "role", "state"], flags: ["remote"] });
  const role = lists.get("role")?.at(-1) ?? "operator";
  const statement = platformRoleStatement(lists.get("email")?.at(-1) ?? "", role);
  const place = flags.has("remote")
    ? ["--remote"]
    : ["--local", "--persist-to", lists.get("state")?.at(-1) ?? defaultStateFolder];
  const wrangler = join(projectFolder, "node_modules", "wrangler", "bin", "wrangler.js");
  const parameters = [wrangler, "d1", "execute", "ACCOUNTS", ...place, "--json", "--command", statement];
  const { status, stdout, stderr } = spawnSync(process.execPath, parameters, {
    cwd: projectFolder,
    encoding: "utf8",
    env: { ...process.env, WRANGLER_SEND_METRICS: "false", NO_COLOR: "1" },
  });
  if (status !== 0) throw new Error(`The database did not take it:\n${stdout}${stderr}`);
  const changed = (JSON.parse(stdout) as Executed).flatMap(({ results }) => results).length;
  if (changed === 0) {
    console.error("There is no account for this address. Sign in with it once, then run this again.");
    return 1;
  }
  console.log(role === "none" ? "The account has no platform role now." : `The account is ${role} now, within a minute.`);
  return 0;
});
