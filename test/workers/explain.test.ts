/** A match is told at once; a language model's words follow in a run of their own, which may come twice, too late or never. */

import { runDurableObjectAlarm } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it } from "vitest";
import { connectionsAtOnce } from "../../src/core/places.ts";
import { usageMeter } from "../../src/core/usage.ts";
import { explainedPairs } from "../../src/domain/run/events.ts";
import type { RunsMessage } from "../../src/events/messages.ts";
import { maximumAttempts } from "../../src/queues/deliveries.ts";
import { runJobs, type RunJobsDependencies } from "../../src/queues/run-jobs.ts";
import { createServices } from "../../src/services/create-services.ts";
import { createMatchIndex } from "../../src/services/match-index.ts";
import { createRunService } from "../../src/services/runs.ts";
import {
  archivedOf,
  archivedSequences,
  candidateStub,
  cursorOf,
  objectOf,
  oneToN,
  settled,
  shortTypes,
} from "./support/actors.ts";
import { call, get } from "./support/client.ts";
import { deliver } from "./support/deliveries.ts";
import { localPrincipal, openJob, postJob, postResume, submittedCandidate } from "./support/flows.ts";
import { committedAlone, recordingLogger, recordingQueue } from "./support/ledgers.ts";
import { listen } from "./support/live.ts";
import { builtin, playedModels, route, type Sent, target } from "./support/models.ts";
import { nurseJob, nurseResume } from "./support/samples.ts";
import { later } from "./support/time.ts";
import { until } from "./support/until.ts";

const model = playedModels();
const metIn = ({ body }: Sent): string => /Met: ([^;\\]+)/u.exec(body)?.[1] ?? "";
const inWords = (sent: Sent): unknown => ({ summary: `Said by the model: ${metIn(sent)} is met.` });
const said = expect.stringMatching(/^Said by the model: /u);

let jobs = 0;
const opened: string[] = [];
const freshJob = async (text = nurseJob, more = {}): Promise<string> => {
  const id = await openJob(`${text}\nReference ${jobs++}.`, more);
  opened.push(id);
  return id;
};
// Only the best few pairs are put into words, so no test leaves its jobs to another.
afterEach(async () => {
  for (const job of opened.splice(0)) await call("POST", `/v1/jobs/${job}/close`);
});

/** Jobs that were posted meanwhile had their matches told too; what was said then would be said again unasked. */
const forget = async (): Promise<void> => {
  await env.DB.prepare("DELETE FROM ai_answers").run();
  model.sent.length = 0;
};

const routed = async (): Promise<void> => {
  model.answer = inWords;
  await route("explain-match", [target, builtin]);
  await forget();
};

/** A model that lets nobody go before it is told to. Looked at again and again: an invocation cannot wake another. */
const held = async () => {
  await forget();
  let [tickets, allowed, waiting, most] = [0, 0, 0, 0];
  model.answer = async (sent) => {
    const ticket = ++tickets;
    most = Math.max(most, ++waiting);
    await until("it is let go", () => ticket <= allowed);
    waiting -= 1;
    return inWords(sent);
  };
  return {
    asked: () => tickets,
    waiting: () => waiting,
    most: () => most,
    let: (more: number): void => {
      allowed += more;
    },
  };
};

type Event = { type: string; data: { runId: string; workflow?: string; pairs?: { jobId: string; summary?: string }[] } };
const eventsOf = async (id: string): Promise<Event[]> =>
  (await get(`/v1/${id.startsWith("job_") ? "jobs" : "candidates"}/${id}/timeline`)).items;
const explainRunOf = async (id: string): Promise<string> =>
  (await eventsOf(id)).findLast(({ data }) => data.workflow === "explain-matches")?.data.runId ?? "";
const typesOf = async (id: string): Promise<string[]> => shortTypes(await eventsOf(id));
const receiptOf = (job: string, candidate: string) => get(`/v1/jobs/${job}/matches/${candidate}`);

const services = () => createServices(env);
const kernel = { run: async () => Promise.reject(new Error("Nobody is to be asked.")) };

/** A consumer whose messages to come are kept in place of being sent. */
const consumer = (more: Partial<RunJobsDependencies> = {}) => {
  const { actors } = services();
  const { queue, sent } = recordingQueue<RunsMessage>();
  const runs = createRunService({ actors, index: createMatchIndex(actors), kernel, queue, explains: async () => true });
  const dependencies: RunJobsDependencies = { ...services(), runs, logger: recordingLogger().logger, ...more };
  return {
    sent,
    carryOut: (bodies: readonly RunsMessage[], attempts = 1) =>
      deliver("ai-jobs", bodies, (batch) => runJobs(batch, dependencies), attempts),
  };
};
const runsOf = (ids: readonly string[], runIds: readonly string[]): RunsMessage => ({
  v: 1,
  runs: ids.map((id, position) => ({ owner: "candidate", id, runId: runIds[position]! })),
});
const submissionRunOf = async (id: string): Promise<string> => {
  const read = await candidateStub(id).read(await localPrincipal());
  return read.ok ? (read.value.lastRun?.runId ?? "") : "";
};
/** A candidate whose match has been reported by a consumer that died before it sent for what follows. */
const matchedAlone = async (text = nurseResume): Promise<string> => {
  const id = await committedAlone(text);
  const { actors } = services();
  const runs = createRunService({ actors, index: createMatchIndex(actors), kernel, explains: async () => true });
  expect(await runs.carryOut("candidate", id, await submissionRunOf(id))).toHaveLength(1);
  return id;
};

describe("a match", () => {
  it("is told while a slow model has not said a word, and its words come to both receipts and to who listens", async () => {
    await routed();
    const job = await freshJob();
    await settled(job);
    const slow = await held();
    const id = await postResume(nurseResume, true);
    const live = await listen(`/v1/candidates/${id}/live`);
    await until("the model is asked", () => slow.waiting() > 0);
    await until("everything is archived and confirmed", async () => {
      const { confirmed, sequence } = await cursorOf(id);
      return confirmed === sequence;
    });
    expect(shortTypes(await archivedOf(id))).toContain("match.found");
    expect(await get(`/v1/candidates/${id}`)).toMatchObject({ lastRun: { workflow: "resume-submitted", status: "completed" } });
    expect(await receiptOf(job, id)).not.toHaveProperty("explanation");
    expect(live.types()).not.toContain("match.explained");
    slow.let(Infinity);
    await settled(id);
    await until("the words have come", () => live.types().includes("match.explained"));
    expect(await receiptOf(job, id)).toMatchObject({ explanation: said });
    const ofCandidate = await get(`/v1/candidates/${id}/matches/${job}`);
    expect(ofCandidate.explanation).toBe((await receiptOf(job, id)).explanation);
    const told = (await eventsOf(id)).find(({ type }) => type.endsWith("match.explained"));
    expect(told?.data.pairs).toContainEqual(
      expect.objectContaining({ jobId: job, provider: target.provider, model: target.model }),
    );
    expect(told?.data.pairs?.length).toBeLessThanOrEqual(explainedPairs);
  });

  it("of a posted job is in the engine's words at once, and in a model's afterwards", async () => {
    await routed();
    const id = await submittedCandidate();
    await settled(id);
    const slow = await held();
    const job = await postJob(`${nurseJob}\nReference ${jobs++}.`);
    await until("the model is asked", () => slow.waiting() > 0);
    const found = (await eventsOf(job)).find(({ type }) => type.endsWith("match.found"));
    expect(found?.data.pairs?.[0]?.summary).toMatch(/^Meets \d+ of \d+ requirements/u);
    slow.let(Infinity);
    await settled(job);
    expect(await typesOf(job)).toContain("match.explained");
  });

  it("opens no run and costs no operation more while no route names a model", async () => {
    await route("explain-match", [builtin]);
    const job = await freshJob();
    await settled(job);
    const before = usageMeter.read().queueOperations;
    const id = await postResume(nurseResume, true);
    await settled(id);
    // One message with the run's id, and one with both commits.
    expect(usageMeter.read().queueOperations - before).toBe(6);
    expect((await eventsOf(id)).filter(({ type }) => type.endsWith("run.started"))).toHaveLength(1);
    expect(model.sent).toEqual([]);
  });

  it("that is overtaken is not put into the words of another", async () => {
    await routed();
    const job = await freshJob();
    const id = await matchedAlone();
    const runId = await explainRunOf(id);
    const changed = await call("PUT", `/v1/jobs/${job}`, { json: { text: `${nurseJob}\nChanged.` } });
    expect(changed.status).toBe(202);
    await settled(job);
    model.sent.length = 0;
    await services().runs.carryOut("candidate", id, runId);
    const told = (await eventsOf(id)).find(({ type }) => type.endsWith("match.explained"));
    expect((told?.data.pairs ?? []).map(({ jobId }) => jobId)).not.toContain(job);
    await settled(id);
  });
});

describe("a run that explains", () => {
  it("is sent for by its actor when whoever reported the match died", async () => {
    await routed();
    const job = await freshJob();
    const id = await matchedAlone();
    expect(await typesOf(id)).toContain("match.found");
    expect(await typesOf(id)).not.toContain("match.explained");
    await later(61_000, () => runDurableObjectAlarm(objectOf(id)));
    const { sequence } = await settled(id);
    expect(await archivedSequences(id)).toEqual(oneToN(sequence));
    expect(await receiptOf(job, id)).toMatchObject({ explanation: said });
  });

  it("done by several at once, and again afterwards, is told once", async () => {
    await routed();
    await freshJob();
    const id = await matchedAlone();
    const runId = await explainRunOf(id);
    await Promise.all(Array.from({ length: 4 }, () => services().runs.carryOut("candidate", id, runId)));
    await services().runs.carryOut("candidate", id, runId);
    const { sequence } = await settled(id);
    expect((await typesOf(id)).filter((type) => type === "match.explained")).toHaveLength(1);
    expect(await archivedSequences(id)).toEqual(oneToN(sequence));
  });

  it.each([
    ["withdrawal", "withdrawn", (id: string) => call("POST", `/v1/candidates/${id}/withdraw`)],
    ["erasure", "erased", (id: string) => call("DELETE", `/v1/candidates/${id}`)],
    [
      "new submission",
      "superseded",
      (id: string) => call("PUT", `/v1/candidates/${id}/preferences`, { json: { remote: ["remote"] } }),
    ],
  ] as const)("and reports after a %s is refused, and nobody reads its words", async (_, reason, command) => {
    await routed();
    await freshJob();
    const id = await matchedAlone();
    const runId = await explainRunOf(id);
    const slow = await held();
    const working = services().runs.carryOut("candidate", id, runId);
    await until("the model is asked", () => slow.waiting() > 0);
    await command(id);
    slow.let(Infinity);
    await working;
    await settled(id);
    expect(await candidateStub(id).readRun(await localPrincipal(), runId)).toMatchObject({ value: { status: "failed", reason } });
    const words = (await archivedOf(id)).filter(({ type, data }) => {
      return type.endsWith("match.explained") && (data as { runId: string }).runId === runId;
    });
    expect(words).toEqual([]);
  });

  it("is not ended by a newer document, since it is about what is published", async () => {
    await routed();
    const job = await freshJob();
    const id = await matchedAlone();
    const runId = await explainRunOf(id);
    expect((await call("POST", `/v1/candidates/${id}/documents`, { json: { text: `${nurseResume}\n` } })).status).toBe(200);
    await services().runs.carryOut("candidate", id, runId);
    await settled(id);
    expect(await receiptOf(job, id)).toMatchObject({ explanation: said });
  });

  it("ends with what could be said when no provider has an answer, and its match stands", async () => {
    await routed();
    await freshJob();
    const id = await matchedAlone();
    await route("explain-match", [target]);
    await forget();
    model.answer = () => new Response("", { status: 400 });
    await services().runs.carryOut("candidate", id, await explainRunOf(id));
    await settled(id);
    expect(await typesOf(id)).not.toContain("match.explained");
    expect(await candidateStub(id).readRun(await localPrincipal(), await explainRunOf(id))).toMatchObject({
      value: { status: "completed" },
    });
  });

  it("whose message dies fails alone", async () => {
    await routed();
    await freshJob();
    const id = await matchedAlone();
    const runId = await explainRunOf(id);
    const { runs } = services();
    const dying = { ...runs, carryOut: () => Promise.reject(new Error("It died.")) };
    await consumer({ runs: dying }).carryOut([runsOf([id], [runId])], maximumAttempts);
    await settled(id);
    expect(await candidateStub(id).readRun(await localPrincipal(), runId)).toMatchObject({
      value: { status: "failed", reason: "dead-letter" },
    });
    expect(await get(`/v1/candidates/${id}`)).toMatchObject({ status: "submitted", lastRun: { status: "completed" } });
  });
});

describe("a batch of messages", () => {
  it("of many resumes at once is left to the engine", async () => {
    await routed();
    await freshJob();
    const id = await committedAlone(nurseResume);
    await forget();
    expect(await services().runs.carryOut("candidate", id, await submissionRunOf(id), { engineAlone: true })).toEqual([]);
    await settled(id);
    expect(await typesOf(id)).toContain("match.found");
    expect(model.sent).toEqual([]);
  });

  it("sends for the runs that follow together, several in a message", async () => {
    await routed();
    await freshJob();
    const ids = await Promise.all(Array.from({ length: 7 }, () => committedAlone(nurseResume)));
    const runIds = await Promise.all(ids.map(submissionRunOf));
    const { carryOut, sent } = consumer();
    const messages = [
      runsOf(ids.slice(0, 3), runIds.slice(0, 3)),
      ...ids.slice(3).map((id, at) => runsOf([id], [runIds[3 + at]!])),
    ];
    await carryOut(messages);
    expect(sent.map(({ runs }) => runs.length)).toEqual([5, 2]);
    const following = await Promise.all(ids.map(explainRunOf));
    expect(sent.flatMap(({ runs }) => runs.map(({ runId }) => runId)).sort()).toEqual([...following].sort());
    // A second delivery sends for the same runs again, in case the first died on the way.
    await carryOut(messages.slice(0, 1));
    expect(new Set(sent.flatMap(({ runs }) => runs.map(({ runId }) => runId)))).toEqual(new Set(following));
    for (const { runs } of sent) for (const { owner, id, runId } of runs) await services().runs.carryOut(owner, id, runId);
    for (const id of ids) await settled(id);
  });

  it("keeps six calls of a model under way at most, whatever its messages hold", async () => {
    await routed();
    // Lists of which no two are alike: nothing is known from the answer to another.
    const [tools, trades] = [
      ["Python", "Java", "Kubernetes", "Docker", "PostgreSQL", "TypeScript"],
      ["Welding", "Bookkeeping", "Plumbing"],
    ];
    for (const trade of trades) await freshJob(`Worker\n\nRequirements:\n- ${[...tools, trade].join("\n- ")}`, { threshold: 1 });
    const ids = [];
    for (const tool of tools) ids.push(await matchedAlone(nurseResume.replace("Skills\nWound", `Skills\n${tool}, wound`)));
    const runIds = await Promise.all(ids.map(explainRunOf));
    const slow = await held();
    const working = consumer({ runs: services().runs }).carryOut([
      runsOf(ids.slice(0, 4), runIds.slice(0, 4)),
      runsOf(ids.slice(4), runIds.slice(4)),
    ]);
    const calls = tools.length * trades.length;
    for (let gone = 0; gone < calls; gone++) {
      const [all, under] = [Math.min(calls, gone + connectionsAtOnce), Math.min(calls - gone, connectionsAtOnce)];
      await until(`${gone} have gone`, () => slow.asked() === all && slow.waiting() === under);
      slow.let(1);
    }
    await working;
    expect(slow.asked()).toBe(calls);
    expect(slow.most()).toBe(connectionsAtOnce);
    for (const id of ids) await settled(id);
  });
});
