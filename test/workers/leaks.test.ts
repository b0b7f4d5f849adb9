/**
 * Who somebody is stands in sealed content and nowhere else, and is told to whoever may know and nobody else. Two invented
 * people go through every route of the API, which everybody tries; then everything that was written, sent, logged or
 * answered is searched for what identifies them. A table, an actor or a route that this does not reach makes it fail.
 */

import { env } from "cloudflare:workers";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { documentIngested } from "../../src/domain/candidate/events.ts";
import { defaultQuotas } from "../../src/domain/quota.ts";
import { defineConsumer } from "../../src/events/define-consumer.ts";
import type { ConsumerDependencies } from "../../src/queues/consumer-dependencies.ts";
import { maximumAttempts } from "../../src/queues/deliveries.ts";
import { dispatchEvents } from "../../src/queues/dispatch-events.ts";
import { runJobs } from "../../src/queues/run-jobs.ts";
import { createQuotaService } from "../../src/services/quotas.ts";
import { candidateStub, settled } from "./support/actors.ts";
import { claimant, claimBrought } from "./support/claimant.ts";
import { deliver } from "./support/deliveries.ts";
import {
  addressOf,
  answers,
  ask,
  bodyOf,
  everybodySignsIn,
  holders,
  ids,
  json,
  people,
  reached,
  type Sent,
  services,
  signsIn,
} from "./support/everybody.ts";
import { localPrincipal } from "./support/flows.ts";
import { committedAlone, newCandidateId, quietly } from "./support/ledgers.ts";
import { builtin, playNetwork, type PlayedModel, route, type Sent as ModelSent, target, unrouted } from "./support/models.ts";
import { lateness, type Operation, operationsOf } from "./support/operations.ts";
import { nurseJob } from "./support/samples.ts";
import { later } from "./support/time.ts";
import { actorClasses, allStores, databases, type Store } from "./support/stores.ts";
import { accountAddress, brought, broughtAddress, leaksOf, own, tokens } from "./support/two-people.ts";

/** Where what is answered may hold identity, and to whom: the owner on these routes, and who has unlocked on one. */
const mayTell: readonly (readonly [who: string, route: string])[] = [
  ["the candidate", "GET /v1/candidates/{candidateId}/profile"],
  ["the candidate", "GET /v1/candidates/{candidateId}/tips"],
  ["the candidate", "GET /v1/candidates/{candidateId}/export"],
  // Quotes to whoever sent it what does not fit the schema.
  ["the candidate", "POST /v1/candidates"],
  ["the candidate", "POST /v1/candidates/{candidateId}/tips/stream"],
  // Of the account, the address that it was opened with.
  ["the candidate", "GET /v1/auth/session"],
  ["the candidate", "POST /v1/auth/passkeys/challenges"],
  // Of a brought resume, once its candidate has claimed it.
  [claimant, "GET /v1/candidates/{candidateId}/profile"],
  [claimant, "GET /v1/candidates/{candidateId}/export"],
  [claimant, "GET /v1/auth/session"],
  ["a recruiter who unlocked", "GET /v1/unlocks/{unlockId}/identity"],
  // Of the same organisation, with the scope for it.
  ["an owner", "GET /v1/unlocks/{unlockId}/identity"],
  ["a program with a key", "GET /v1/unlocks/{unlockId}/identity"],
];

const output: string[] = [];
const bodies: string[] = [];

/** Where the example of the API's document will not do. */
const sentTo: Record<string, () => Sent> = {
  "POST /v1/candidates": () => json({ document: { text: own, fileName: "Quirinia Zwaluwstaart.txt" } }),
  "POST /v1/candidates/{candidateId}/documents": () => json({ text: own, fileName: "Zwaluwstaart.txt", submit: true }),
  "POST /v1/jobs": () => json({ text: nurseJob }),
  "PUT /v1/jobs/{jobId}": () => json({ text: nurseJob }),
  "POST /v1/batches": () => ({
    raw: `${JSON.stringify({ id: "b.kriekenboom", text: brought })}\n{"id": "Kriekenboom", "text": 5}\nBartholomeus\n`,
    headers: { "content-type": "application/x-ndjson" },
  }),
  "POST /v1/live-tickets": () => json({ path: `/v1/candidates/${ids["candidateId"]}/live` }),
  "POST /v1/auth/session/organisation": () => json({ organisationId: ids["organisationId"] }),
  "PATCH /v1/organisations/{organisationId}/members/{memberId}": () => json({ role: "hiring-manager" }),
  "PUT /v1/routes/{task}": () => json({ targets }),
  "POST /v1/companies/lookup": () => json({ site: "acmecare.com" }),
  "POST /v1/notifications/read": () => json({ upTo: ids["notificationId"] }),
};
const queryOf: Record<string, string> = { "POST /v1/batches": "?kind=resumes" };

let stores: Store[] = [];
let operations: Operation[] = [];

/** Who comes for one thing alone: to end their session or their account. */
const leaves: readonly (readonly [who: string, path: string])[] = [
  ["one who signs out", "/v1/auth/session"],
  ["one who signs out everywhere", "/v1/auth/sessions"],
  ["one who erases their account", "/v1/auth/account"],
];
/** What ends the session that the rest needs, or makes somebody else of it. */
const changesWhoAsks = new Set([
  "POST /v1/organisations",
  "DELETE /v1/organisations/{organisationId}/members/me",
  ...leaves.map(([, path]) => `DELETE ${path}`),
]);

const tryEverything = async (last: boolean): Promise<void> => {
  const walked = operations.filter(({ method, path }) => changesWhoAsks.has(`${method} ${path}`) === last);
  for (const operation of walked.toSorted((left, right) => lateness(left) - lateness(right))) {
    const { method, path, example, takesBody } = operation;
    const name = `${method} ${path}`;
    const isLive = path.endsWith("/live");
    // Whoever may do it does it last: the others find what is there.
    for (const who of people.toReversed()) {
      const sent = sentTo[name]?.() ?? (takesBody ? json(example) : {});
      const headers = { ...sent.headers, ...(isLive ? { upgrade: "websocket" } : {}) };
      await ask(who, method, `${addressOf(path)}${queryOf[name] ?? ""}`, { ...sent, headers }, path);
    }
  }
};

/** What goes wrong with messages of theirs: a consumer that quotes the resume in its error, a run that does, poison. */
const breakEverything = async (): Promise<void> => {
  const [lost, dead] = [await newCandidateId(), await committedAlone(own)];
  const sent = await quietly(lost, async ({ upload, events, jobs }) => {
    await upload(own);
    await upload(brought, false);
    return { events, jobs };
  });
  bodies.push(JSON.stringify(sent));
  const throwing = defineConsumer<ConsumerDependencies>({
    name: "throws",
    on: [documentIngested],
    onReplay: "run",
    handle: () => Promise.reject(new Error(own)),
  });
  await deliver("events", sent.events, (batch) => dispatchEvents(batch, [throwing], services), maximumAttempts);
  const read = await candidateStub(dead).read(await localPrincipal());
  const runId = read.ok ? (read.value.lastRun?.runId ?? "") : "";
  const failing = { ...services, runs: { ...services.runs, carryOut: () => Promise.reject(new Error(own)) } };
  const message = { v: 1, runs: [{ owner: "candidate", id: dead, runId }] };
  await deliver("ai-jobs", [message], (batch) => runJobs(batch, failing), maximumAttempts);
  await settled(dead);
  // A model that is refused its key quotes what it was asked.
  network.answer = () => Response.json({ error: { message: own, type: own, code: "invalid_api_key" } }, { status: 401 });
  await ask(
    "the candidate",
    "POST",
    `/v1/candidates/${ids["candidateId"]}/documents`,
    json({ text: own.replace("20 patients", "25 patients") }),
  );
  await settled(ids["candidateId"]!);
  network.answer = wellBehaved;
  for (const raw of [`{"document": {"text": "Quirinia Zwaluwstaart`, JSON.stringify({ "Quirinia Zwaluwstaart": own })]) {
    await ask("the candidate", "POST", "/v1/candidates", { raw, headers: { "content-type": "application/json" } });
  }
  await ask("the candidate", "POST", "/v1/candidates?fileName=Zwaluwstaart.pdf", {
    raw: "%PDF-1.7 Quirinia Zwaluwstaart",
    headers: { "content-type": "application/pdf", "idempotency-key": "q.zwaluwstaart77@mailvoorbeeld.example" },
  });
  await ask("the candidate", "GET", "/v1/candidates/Quirinia%20Zwaluwstaart");
  await ask("the candidate", "GET", "/v1/Zwaluwstaart?q=q.zwaluwstaart77");
};

const targets = [target, builtin];
let network: PlayedModel;

/** Models that do as they are told, and one company's site. */
const wellBehaved = ({ url, body }: ModelSent): unknown => {
  const { hostname } = new URL(url);
  if (hostname === "cloudflare-dns.com") return Response.json({ Status: 0, Answer: [{ type: 1, data: "203.0.114.7" }] });
  if (hostname === "acmecare.com") {
    const page = "<title>Acme Care</title><h1>Acme Care</h1><p>Acme Care nurses people at home in Utrecht.</p>";
    return new Response(url.endsWith("robots.txt") ? "" : page, { headers: { "content-type": "text/html" } });
  }
  const lines = [...body.matchAll(/(L\d+): ([^\\]*)/gu)].map(([, line = "", text = ""]) => ({ line, text }));
  if (lines.length > 0)
    return { tips: lines.map(({ line, text }) => ({ line, message: "Begin with what you did.", rewrite: text })) };
  if (body.includes("Met: ")) return { summary: "Said by the model: much of it is met." };
  if (body.includes("Find skills that a resume shows")) {
    return { suggestions: ["Roster planning", "Triage"].map((skill) => ({ skill, quote: "on a surgical ward" })) };
  }
  return { ready: true };
};

beforeAll(async () => {
  for (const method of ["log", "info", "warn", "error", "debug"] as const) {
    vi.spyOn(console, method).mockImplementation((...values: unknown[]) => void output.push(values.map(String).join(" ")));
  }
  // Actors and consumers share this isolate, so every queue's binding is of this class.
  const queues = Object.getPrototypeOf(env.EVENTS) as Queue;
  const { send } = queues;
  vi.spyOn(queues, "send").mockImplementation(function (this: Queue, body: unknown, options?: QueueSendOptions) {
    bodies.push(JSON.stringify(body));
    return send.call(this, body, options);
  });

  network = playNetwork();
  network.answer = wellBehaved;
  for (const task of ["enhance-resume", "suggest-profile", "explain-match"]) await route(task, targets);
  await everybodySignsIn();
  operations = operationsOf(await bodyOf("nobody", "GET", "/v1/openapi.json"));

  const recruiter = "a recruiter who unlocked";
  const { employerId } = await bodyOf(recruiter, "POST", "/v1/employers");
  const { jobId, runId: jobRunId } = await bodyOf(recruiter, "POST", "/v1/jobs", json({ text: nurseJob }));
  await settled(jobId);
  Object.assign(ids, { employerId, jobId, jobRunId });
  const uploaded = await bodyOf("the candidate", "POST", "/v1/candidates", {
    ...json({ document: { text: own, fileName: "Quirinia Zwaluwstaart.txt" }, submit: true }),
    headers: { "idempotency-key": "upload of Quirinia Zwaluwstaart" },
  });
  const candidateId = uploaded.candidateId as string;
  await settled(candidateId);
  await signsIn("the candidate", accountAddress);
  await bodyOf("nobody", "POST", "/v1/auth/codes", json({ email: accountAddress }));
  const assigned = "/v1/organisations/{organisationId}/members/{memberId}/jobs/{jobId}";
  for (const method of ["PUT", "DELETE", "PUT"]) await ask(holders.owner, method, addressOf(assigned), {}, assigned);
  const streamed = "/v1/candidates/{candidateId}/tips/stream";
  const tips = await ask("the candidate", "GET", `/v1/candidates/${candidateId}/tips`, {}, "/v1/candidates/{candidateId}/tips");
  const suggested: readonly { readonly id: string }[] = JSON.parse(tips.text).enrichment.suggestions;
  for (const [index, word] of ["confirm", "refuse"].entries()) {
    Object.assign(ids, { candidateId, suggestionId: suggested[index]!.id });
    const answering = `/v1/candidates/{candidateId}/suggestions/{suggestionId}/${word}`;
    await ask("the candidate", "POST", addressOf(answering), {}, answering);
  }
  await ask("the candidate", "POST", streamed.replace("{candidateId}", candidateId), {}, streamed);
  const unlock = await bodyOf(recruiter, "POST", `/v1/jobs/${jobId}/matches/${candidateId}/unlock`, json({}));
  await settled(employerId);
  const [batch, state, noted, archived] = [
    await bodyOf("whoever brought a resume", "POST", "/v1/batches?kind=resumes", {
      raw: Array.from({ length: 60 }, (_, line) => `${JSON.stringify({ id: String(line), text: `${brought}\n${line}` })}\n`).join(
        "",
      ),
      headers: { "content-type": "application/x-ndjson" },
    }),
    await bodyOf("the candidate", "GET", `/v1/candidates/${candidateId}`),
    await bodyOf("the candidate", "GET", "/v1/notifications"),
    await bodyOf("the operator", "GET", `/v1/events?source=/candidates/${candidateId}`),
  ];
  Object.assign(ids, {
    candidateId,
    unlockId: unlock.unlockId,
    runId: state.lastRun.runId,
    notificationId: noted.items[0].id,
    traceId: archived.items[0].traceparent.slice(3, 35),
    batchId: batch.batchId,
  });
  await ask("the candidate", "PUT", `/v1/candidates/${candidateId}/demographics`, json({ gender: "woman" }));
  await services.masterKeys.check();
  // Limits are off in tests, so that nothing is counted by itself.
  const counting = createQuotaService(services.actors, defaultQuotas, services.clock);
  await counting.take(await localPrincipal(), "uploads", candidateId);
  await ask("the operator", "POST", "/v1/index/candidates/walk", json({ mode: "rebuild" }));
  await claimBrought();
  await breakEverything();
  await later(701 * 86_400_000, () => services.retention.sweep());
  await settled(candidateId);
  await services.expiryMails.send();
  stores = await allStores();
  await tryEverything(false);
  await settled(candidateId);
  for (const who of ["the operator", recruiter, "whoever brought a resume", "another candidate"]) {
    for (const path of [
      "/v1/events?limit=100",
      "/v1/dead-letters",
      "/v1/failures",
      "/v1/usage",
      "/v1/candidates",
      "/v1/notifications",
    ]) {
      await ask(who, "GET", path);
    }
  }
  stores = [...stores, ...(await allStores())];
  for (const [who, path] of leaves) {
    await signsIn(who, "leaks-leaves@example.org");
    await ask(who, "DELETE", path);
  }
  await tryEverything(true);
}, 240_000);
afterAll(async () => {
  await unrouted();
  vi.restoreAllMocks();
});

describe("what identifies somebody", () => {
  it("is found by this search wherever it stands, however it is written", () => {
    for (const token of tokens) {
      const encoded = [
        token,
        token.toUpperCase(),
        encodeURIComponent(token),
        ...["", "x", "xy"].map((before) => btoa(`${before}${token} and more`)),
        btoa(token.toLowerCase()),
        [...new TextEncoder().encode(token)].map((byte) => byte.toString(16).padStart(2, "0")).join(""),
      ];
      for (const text of encoded) expect([token, text, leaksOf(`before ${text} after`).length > 0]).toEqual([token, text, true]);
    }
    expect(leaksOf("nothing of anybody")).toEqual([]);
  });

  it("is in no table of any database and of any actor", () => {
    // The account's own address stands where accounts are kept.
    const searched = stores.map((store) =>
      store.table === "ACCOUNTS.users"
        ? { ...store, text: store.text.replaceAll(accountAddress, "").replaceAll(broughtAddress, "") }
        : store,
    );
    for (const address of [accountAddress, broughtAddress]) {
      expect(stores.some(({ table, text }) => table === "ACCOUNTS.users" && text.includes(address))).toBe(true);
    }
    // By what a brought resume is claimed: there was something to look into.
    expect(stores.some(({ table, text }) => table === "CANDIDATE_ACTOR.meta" && /\n[0-9a-f]{32}(\n|$)/u.test(text))).toBe(true);
    const linked = stores.filter(({ table, text }) => table.startsWith("ACCOUNTS.") && text.includes("cand_"));
    expect(linked.map(({ table }) => table)).toEqual([]);
    expect(searched.flatMap(({ table, object, text }) => leaksOf(text).map((leak) => [table, object, leak]))).toEqual([]);
  });

  it("is in no message, no log line and no error", () => {
    expect(output.join("\n")).toContain("consumer-failed");
    expect(bodies.join("\n")).toContain(`"source":"/candidates/${ids["candidateId"]}"`);
    expect([...output, ...bodies].flatMap((text) => leaksOf(text).map((leak) => [leak, text.slice(0, 200)]))).toEqual([]);
  });

  it("is in no mail about a profile's end, but for the address it goes to", () => {
    const told = services.mailbox?.list().filter(({ to, subject }) => to === accountAddress && subject.includes("erased"));
    expect(told).toHaveLength(1);
    expect(told?.flatMap(({ subject, text }) => leaksOf(`${subject}\n${text}`))).toEqual([]);
  });

  it("is sent to no language model and to nobody else outside: in no address, header or body", () => {
    const hosts = new Set(network.sent.map(({ url }) => new URL(url).host));
    expect([...hosts].toSorted()).toEqual(["acmecare.com", "cloudflare-dns.com", "model.test"]);
    const asked = network.sent.map((sent) => JSON.stringify(sent));
    expect(asked.some((text) => text.includes("[[HIDDEN 1]]"))).toBe(true);
    expect(asked.some((text) => text.includes("Met: "))).toBe(true);
    for (const text of asked) expect([leaksOf(text), text.includes(ids["candidateId"]!)]).toEqual([[], false]);
  });

  it("is told to nobody but the candidate, and who has unlocked", () => {
    const allowed = (who: string, route: string): boolean => mayTell.some(([one, other]) => one === who && other === route);
    const told = answers
      .filter(({ who, route }) => !allowed(who, route))
      .flatMap(({ who, route, text }) => leaksOf(text).map((leak) => [who, route, leak]));
    expect(told).toEqual([]);
    // And told where it may be: so there was something to find. Tips name people only once a model has said so.
    for (const [who, route] of mayTell) {
      const said = answers.filter((one) => one.who === who && one.route === route);
      expect([route, said.some(({ text }) => leaksOf(text).length > 0) || /\/tips(\/stream)?$/u.test(route)]).toEqual([
        route,
        true,
      ]);
    }
  });
});

describe("this search", () => {
  /** Nothing is written there by anything above, and why. */
  const untouched: Record<string, string> = {
    "ACCOUNTS.credentials": "nobody signs in by another provider",
    "ACCOUNTS.passkeys": "public keys of devices; nobody here has one",
    "EMPLOYER_ACTOR.timers": "a row only while a run is open",
    "JOB_ACTOR.timers": "a row only while a run is open",
    "MATCH_INDEX.chunks": "vectors, packed a thousand at a time",
    "MATCH_INDEX.entries": "vectors, as an older version kept them",
    "MATCH_INDEX.staged": "vectors, only while the index is built again",
    "MATCH_INDEX.watched": "ids of jobs, only while somebody looks at their ranking",
  };

  it("has looked into every table that there is, with something in it", () => {
    const rows = new Map<string, number>();
    for (const store of stores) rows.set(store.table, (rows.get(store.table) ?? 0) + store.rows);
    const empty = [...rows].filter(([, count]) => count === 0).map(([table]) => table);
    expect(empty.filter((table) => !(table in untouched))).toEqual([]);
    expect(Object.keys(untouched).filter((table) => !rows.has(table))).toEqual([]);
    const found = [...databases, ...actorClasses].map(([name]) => name);
    expect(found).toEqual(expect.arrayContaining(["DB", "ARCHIVE", "CANDIDATE_ACTOR", "MATCH_INDEX"]));
    for (const name of found) {
      expect([name, [...rows.keys()].some((table) => table.split(/[. ]/u)[0] === name)]).toEqual([name, true]);
    }
  });

  it("has had every route of the API done for somebody, and tried by everybody", () => {
    const everybody = people.length;
    // Done, or refused for how things stand, which only who may do it is told.
    const isDone = (status: number): boolean => status < 300 || status === 409;
    const missed = operations
      .map(({ method, path }) => [`${method} ${path}`, reached.get(`${method} ${path}`) ?? []] as const)
      .filter(([, statuses]) => statuses.length < everybody || !statuses.some(isDone));
    // A passkey needs a device that has it; everybody has tried without.
    const needsDevice = /\/auth\/passkey/u;
    expect(missed.filter(([name, statuses]) => !needsDevice.test(name) || statuses.length < everybody)).toEqual([]);
  });
});
