/**
 * `npm run test:crash`: rounds of uploads, jobs and changes, `kill -9` of the whole local runtime at a random moment,
 * restart on the same state; then everything that was accepted must have reached its end, once. `--rounds N`, `--seed N`.
 */

import { setTimeout as sleep } from "node:timers/promises";
import { parseCount, parseLists } from "./arguments.ts";
import { createApiClient } from "./client/api-client.ts";
import { waitUntil } from "./client/wait-until.ts";
import { runBatchRound } from "./crash/batch-round.ts";
import { type EntityState, faultsOfEntity, kindOf, readSettled } from "./crash/check-entities.ts";
import { faultsOfMatches } from "./crash/check-matches.ts";
import { operationsOf } from "./crash/operations.ts";
import { createRandom } from "./crash/random.ts";
import { type Answer, sendAll, sendOperation, type Sent } from "./crash/send-operations.ts";
import { describeWorker } from "./local-runtime/describe-worker.ts";
import { type SpawnedRuntime, spawnRuntime } from "./local-runtime/spawn-runtime.ts";
import { runCommand } from "./run-command.ts";
import { makeTemporaryFolder } from "./temporary-runtime.ts";

const settleDeadlineMilliseconds = 60_000;
const latestKillMilliseconds = 400;
const batchRounds = 3;
/** Several resends: within this time every pair must have been told. */
const tellDeadlineMilliseconds = 60_000;
/** What a killed queue held is sent again after so long; a minute in production. */
const variables = { RESEND_MILLISECONDS: "2000", RUN_TIMEOUT_MILLISECONDS: "2000" };

const entityOf = ({ candidateId, jobId }: Answer): string | undefined => candidateId ?? jobId;

await runCommand(async (onEnd) => {
  const { lists } = parseLists(process.argv.slice(2), { many: [], one: ["rounds", "seed"], flags: [] });
  const rounds = parseCount("rounds", lists.get("rounds")?.at(-1), 30);
  const seed = parseCount("seed", lists.get("seed")?.at(-1), (Date.now() % 1_000_000) + 1);
  const random = createRandom(seed);
  const stateFolder = makeTemporaryFolder("crash", onEnd);
  const worker = await describeWorker();
  let runtime: SpawnedRuntime = await spawnRuntime({ worker, stateFolder, variables });
  onEnd(() => runtime.kill());
  const restart = async (): Promise<void> => {
    runtime = await spawnRuntime({ worker, stateFolder, variables });
  };
  console.log(`${String(rounds)} rounds, seed ${String(seed)}`);

  const states = new Map<string, EntityState>();
  let passed = 0;
  let failed = 0;

  /** Faults of rankings and of pairs told, once every pair that is still to be told has had its time. */
  const checkMatches = async (): Promise<readonly string[]> => {
    const read = () => faultsOfMatches(createApiClient(runtime.url, runtime.token), runtime, [...states.values()]);
    const end = performance.now() + tellDeadlineMilliseconds;
    let found = await read();
    while (found.faults.length === 0 && found.untold.length > 0 && performance.now() < end) {
      await sleep(100);
      found = await read();
    }
    return [...found.faults, ...found.untold];
  };

  /** Everything touched in the round, once it has settled; faults for what did not. */
  const settle = async (ids: ReadonlySet<string>): Promise<string[]> => {
    const client = createApiClient(runtime.url, runtime.token);
    const waiting = new Map([...ids].map((id) => [id, "nothing known"]));
    try {
      await waitUntil(
        "everything to settle",
        async () => {
          for (const id of waiting.keys()) {
            const settled = await readSettled(client, runtime, id);
            if ("state" in settled) {
              states.set(id, settled.state);
              waiting.delete(id);
            } else waiting.set(id, settled.waitingFor);
          }
          return waiting.size === 0 ? true : undefined;
        },
        { deadlineMilliseconds: settleDeadlineMilliseconds, everyMilliseconds: 50 },
      );
    } catch (fault) {
      if (waiting.size === 0) throw fault;
      return [...waiting.values()];
    }
    const faults: string[] = [];
    for (const id of ids) faults.push(...(await faultsOfEntity(client, runtime, states.get(id)!)));
    return faults;
  };

  /** Commands nobody knows the fate of, and some that were accepted, once more under the same key. */
  const sendAgain = async (sent: readonly Sent[]): Promise<{ ids: Set<string>; faults: string[]; refused: number }> => {
    const client = createApiClient(runtime.url, runtime.token);
    const ids = new Set<string>();
    const faults: string[] = [];
    let refused = 0;
    for (const { operation, outcome } of sent) {
      const named = /(?:cand|job)_[0-9a-z]{26}/u.exec(operation.path)?.[0];
      if (named !== undefined) ids.add(named);
      if (outcome.kind === "refused") refused += 1;
      if (outcome.kind === "accepted") ids.add(entityOf(outcome.answer)!);
      if (outcome.kind === "refused" || (outcome.kind === "accepted" && random.chance(0.5))) continue;
      const again = await sendOperation(client, operation);
      if (again.kind === "unknown")
        faults.push(`${operation.method} ${operation.path} was answered neither way after the restart: ${again.why}`);
      else if (again.kind === "refused") {
        refused += 1;
        if (outcome.kind === "accepted" && again.code !== "candidate-erased")
          faults.push(`${operation.method} ${operation.path} was accepted, then refused: ${again.code}`);
      } else {
        ids.add(entityOf(again.answer)!);
        if (outcome.kind === "accepted" && JSON.stringify(again.answer) !== JSON.stringify(outcome.answer)) {
          faults.push(`${operation.method} ${operation.path} sent twice under one key gave two answers`);
        }
      }
    }
    return { ids, faults, refused };
  };

  for (let round = 1; round <= rounds; round++) {
    const open = [...states.values()].filter(({ status }) => status !== "erased" && status !== "closed");
    const known = {
      candidates: open.filter(({ id }) => kindOf(id) === "candidates").map(({ id }) => id),
      jobs: open.filter(({ id }) => kindOf(id) === "jobs").map(({ id }) => id),
    };
    const operations = operationsOf(random, `crash-${String(seed)}-${String(round)}`, known);
    const sending = sendAll(createApiClient(runtime.url, runtime.token), operations);
    const killedAfter = random.between(5, latestKillMilliseconds);
    await sleep(killedAfter);
    await runtime.kill();
    const sent = await sending;
    await restart();
    const twice = random.chance(0.25);
    if (twice) {
      // Once more while it is still making good for the first time.
      await sleep(random.between(0, 2_500));
      await runtime.kill();
      await restart();
    }
    const began = performance.now();
    const { ids, faults, refused } = await sendAgain(sent);
    faults.push(...(await settle(ids)));
    if (faults.length === 0) faults.push(...(await checkMatches()));
    const count = (kind: string): number => sent.filter(({ outcome }) => outcome.kind === kind).length;
    console.log(
      `${faults.length === 0 ? "ok  " : "FAIL"} round ${String(round).padStart(2)}: killed${twice ? " twice," : ""} after ${String(killedAfter).padStart(3)} ms, ` +
        `${String(count("accepted"))} accepted, ${String(count("unknown"))} broken off, ${String(refused)} refused; settled in ${((performance.now() - began) / 1000).toFixed(1)} s`,
    );
    for (const fault of faults) console.log(`     ${fault}`);
    if (faults.length === 0) passed += 1;
    else failed += 1;
  }

  const crash = async (): Promise<SpawnedRuntime> => {
    await runtime.kill();
    await restart();
    return runtime;
  };
  for (let round = 1; round <= batchRounds; round++) {
    const batch = await runBatchRound(runtime, crash, random, `crash-batch-${String(seed)}-${String(round)}`);
    const found = [...batch.faults, ...(await settle(batch.ids))];
    console.log(
      `${found.length === 0 ? "ok  " : "FAIL"} batch ${String(round)}: killed after ${batch.killedAfter}, ${String(batch.ids.size)} candidates`,
    );
    for (const fault of found) console.log(`     ${fault}`);
    if (found.length === 0) passed += 1;
    else failed += 1;
  }

  const faults = await settle(new Set(states.keys()));
  const letters = await runtime.rows<{ reason: string; count: number }>(
    "DB",
    "SELECT reason, count(*) AS count FROM dead_letters GROUP BY reason",
  );
  const runs = [...states.values()].filter(({ lastRun }) => lastRun?.status === "failed").length;
  console.log(
    `${faults.length === 0 ? "ok  " : "FAIL"} at the end: ${String(states.size)} candidates and jobs, ${String(runs)} of them with a last run that failed, ` +
      `dead letters: ${letters.length === 0 ? "none" : letters.map(({ reason, count }) => `${String(count)} ${reason}`).join(", ")}`,
  );
  for (const fault of faults) console.log(`     ${fault}`);
  if (faults.length === 0) passed += 1;
  else failed += 1;
  await runtime.stop();
  console.log(`${String(passed)} passed, ${String(failed)} failed`);
  return failed === 0 ? 0 : 1;
});
