/**
 * Run in a process of its own, and printed as JSON: CPU of signing in and of checking a session: the services as they are, in Node, on a database in memory that answers as D1
 * does. The database's own work is in the figures, although the platform does not count it against a Worker.
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { drizzle } from "drizzle-orm/d1";
import { systemClock } from "../../src/core/clock.ts";
import { consoleLogger } from "../../src/core/logger.ts";
import { ok } from "../../src/core/result.ts";
import { createMemberRows } from "../../src/db/accounts.ts";
import { createAccounts } from "../../src/services/accounts/accounts.ts";
import { makeKey } from "../local-runtime/local-secrets.ts";
import { projectFolder } from "../local-runtime/paths.ts";

const people = 120;
const warmUp = 20;
/** The process's clock is too coarse for one check. */
const checksAtOnce = 50;

type Statement = { readonly bind: (...values: SQLInputValue[]) => Statement } & Record<
  "run" | "all" | "raw",
  () => Promise<unknown>
>;

/** As much of D1 as drizzle asks for. */
const inMemory = () => {
  const database = new DatabaseSync(":memory:");
  const folder = join(projectFolder, "migrations", "accounts");
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith(".sql"))
    .toSorted()) {
    database.exec(readFileSync(join(folder, name), "utf8"));
  }
  const prepare = (text: string, values: readonly SQLInputValue[] = []): Statement => {
    const statement = database.prepare(text);
    const all = async () => ({ results: statement.all(...values), success: true, meta: {} });
    return {
      bind: (...bound) => prepare(text, bound),
      all,
      run: all,
      raw: async () => {
        statement.setReturnArrays(true);
        return statement.all(...values);
      },
    };
  };
  return { prepare, batch: async (statements: readonly Statement[]) => Promise.all(statements.map((one) => one.all())) };
};

/** Milliseconds of CPU of the whole process, all threads. */
const cpuOf = async <Value>(work: () => Promise<Value>): Promise<{ readonly value: Value; readonly ms: number }> => {
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { value, ms: (user + system) / 1000 };
};

/** Of each call in milliseconds. */
type SignInCalls = {
  readonly asked: readonly number[];
  readonly opened: readonly number[];
  readonly checked: readonly number[];
  readonly believed: readonly number[];
};

const measure = async (): Promise<SignInCalls> => {
  const database = drizzle(inMemory() as unknown as D1Database);
  let text = "";
  const mail = { send: async (sent: { readonly text: string }) => ((text = sent.text), ok(undefined)) };
  const accounts = createAccounts({
    database,
    members: createMemberRows(database),
    masterSecret: makeKey(),
    localMode: false,
    mail,
    codeLimit: { limit: async () => ({ success: true }) },
    clock: systemClock,
    logger: consoleLogger,
  });
  const took = { asked: [] as number[], opened: [] as number[], checked: [] as number[], believed: [] as number[] };
  const tokens: string[] = [];
  for (let person = 0; person < people; person++) {
    const email = `person-${String(person)}@example.org`;
    const asking = await cpuOf(() => accounts.requestCode(email));
    const code = /\d{8}/u.exec(text)?.[0] ?? "";
    const opening = await cpuOf(() => accounts.signIn({ email, code, token: undefined }));
    if (!asking.value.ok || !opening.value.ok) throw new Error("Nobody could sign in.");
    tokens.push(opening.value.value.token);
    if (person < warmUp) continue;
    took.asked.push(asking.ms);
    took.opened.push(opening.ms);
  }
  const check = async (forget: boolean): Promise<void> => {
    for (const token of tokens.slice(0, checksAtOnce)) {
      if (forget) await accounts.forget();
      if ((await accounts.principalOf(token)) === undefined) throw new Error("A session is not known.");
    }
  };
  for (const what of ["checked", "believed"] as const) {
    const forget = what === "checked";
    await check(forget);
    for (let round = 0; round < people; round++) took[what].push((await cpuOf(() => check(forget))).ms / checksAtOnce);
  }
  return took;
};

process.stdout.write(JSON.stringify(await measure()));
