/** CPU of signing in and of checking a session, as sign-in-calls.ts measures it. */

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { percentile } from "../measure/percentiles.ts";
import { type BenchResult, benchResult } from "./result.ts";

type Calls = Readonly<Record<"asked" | "opened" | "checked" | "believed", readonly number[]>>;

export const measureSignIn = (): BenchResult[] => {
  const script = fileURLToPath(new URL("sign-in-calls.ts", import.meta.url).href);
  // In a process of its own: it is written in terms of the Worker's platform, this of Node's.
  const printed = execFileSync(process.execPath, ["--disable-warning=ExperimentalWarning", script], { encoding: "utf8" });
  const { asked, opened, checked, believed } = JSON.parse(printed) as Calls;
  return [
    benchResult("session check: p50 of CPU", percentile(checked, 0.5), "ms", { atMost: 1 }, "the database is asked"),
    benchResult("session check, believed: p50 of CPU", percentile(believed, 0.5), "ms", { atMost: 1 }),
    benchResult("asking for a code: p50 of CPU", percentile(asked, 0.5), "ms"),
    benchResult(
      "signing in with it: p50 of CPU",
      percentile(opened, 0.5),
      "ms",
      { atMost: 10 },
      "no password, so nothing slow is hashed",
    ),
  ];
};
