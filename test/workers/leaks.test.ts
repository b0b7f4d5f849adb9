/**
 * Who somebody is stands in sealed content and nowhere else, and is told to whoever may know and nobody else. Two invented
 * people go through every route of the API, which everybody tries; then everything that was written, sent, logged or
 * answered is searched for what identifies them. A table, an actor or a route that this does not reach makes it fail.
 */

import { env } from "cloudflare:workers";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { ok } from "../../src/core/result.ts";
import { documentIngested } from "../../src/domain/candidate/events.ts";
import { type Principal, type Scope, scopes } from "../../src/domain/principal.ts";
import { defaultQuotas } from "../../src/domain/quota.ts";
import { defineConsumer } from "../../src/events/define-consumer.ts";
import type { ConsumerDependencies } from "../../src/queues/consumer-dependencies.ts";
import { maximumAttempts } from "../../src/queues/deliveries.ts";
import { dispatchEvents } from "../../src/queues/dispatch-events.ts";
import { runJobs } from "../../src/queues/run-jobs.ts";
import { createQuotaService } from "../../src/services/quotas.ts";
import { createServices } from "../../src/services/create-services.ts";
import { createApi } from "../../src/workers/api/app.ts";
import { candidateStub, settled } from "./support/actors.ts";
import { deliver } from "./support/deliveries.ts";
import { localPrincipal } from "./support/flows.ts";
import { committedAlone, newCandidateId, quietly } from "./support/ledgers.ts";
import { nurseJob } from "./support/samples.ts";
import { actorClasses, allStores, databases, type Store } from "./support/stores.ts";
import { foundIn, needlesOf } from "./support/tokens.ts";
import { until } from "./support/until.ts";

const tokens = [
  "Quirinia",
  "Zwaluwstaart",
  "q.zwaluwstaart77",
  "mailvoorbeeld",
  "48579316",
  "4857 9316",
  "Leeuwerikpad",
  "7314 KX",
  "7314KX",
  "17 March 1987",
  "1987-03-17",
  "qzwaluwstaart",
  "Bartholomeus",
  "Kriekenboom",
  "b.kriekenboom",
  "postvoorbeeld",
  "69137042",
];
const needles = needlesOf(tokens);

const resumeOf = (name: string, contacts: string): string => `${name}
${contacts}

Summary
${name.split(" ")[0]!} is a staff nurse who has led wound care on a surgical ward.

Experience

Staff Nurse, Invented General Hospital, January 2019 - present
- Wound care for 20 patients a day; infections fell by 30 percent
- ${name} trained 6 new nurses in infection control

Education
Bachelor of Nursing, College of Somewhere, 2015

Skills
Wound care, infection control, patient assessment, IV therapy
`;
const own = resumeOf(
  "Quirinia Zwaluwstaart",
  "Leeuwerikpad 318, 7314 KX Apeldoorn\nq.zwaluwstaart77@mailvoorbeeld.example | +31 6 4857 9316\nlinkedin.com/in/quirinia-zwaluwstaart | github.com/qzwaluwstaart\nBorn: 17 March 1987",
);
const brought = resumeOf("Bartholomeus Kriekenboom", "b.kriekenboom@postvoorbeeld.example | +31 6 6913 7042");

/** Where what is answered may hold identity, and to whom: the owner on these routes, and who has unlocked on one. */
const mayTell: readonly (readonly [who: string, route: string])[] = [
  ["the candidate", "GET /v1/candidates/{candidateId}/profile"],
  ["the candidate", "GET /v1/candidates/{candidateId}/tips"],
  ["the candidate", "GET /v1/candidates/{candidateId}/export"],
  // Quotes to whoever sent it what does not fit the schema.
  ["the candidate", "POST /v1/candidates"],
  ["a recruiter who unlocked", "GET /v1/unlocks/{unlockId}/identity"],
];

const without = (...taken: Scope[]): Scope[] => scopes.filter((scope) => !taken.includes(scope));
const hiringScopes = without("employer:manage", "platform:read", "platform:write", "index:write");
const recruiterOf = (organisationId: string): Principal => ({
  id: `recruiter of ${organisationId}`,
  kind: "organisation",
  organisationId,
  scopes: hiringScopes,
});
const kinds: Record<Exclude<Principal["kind"], "organisation" | "local">, Principal> = {
  candidate: { id: "the candidate", kind: "candidate", scopes: ["candidate:write", "candidate:read", "match:read", "job:read"] },
  board: { id: "a board", kind: "board", organisationId: "org_unlocking", scopes: ["board:read", "board:apply"] },
  consultant: { id: "a consultant", kind: "consultant", scopes: ["report:read"] },
  operator: { id: "the operator", kind: "operator", scopes: [...scopes] },
};
/** One of every kind there is: a new kind does not compile until it stands here. */
const people: Record<string, Principal | undefined> = {
  "the candidate": kinds.candidate,
  "another candidate": { ...kinds.candidate, id: "another candidate" },
  "a recruiter who unlocked": recruiterOf("org_unlocking"),
  "a recruiter of another organisation": recruiterOf("org_other"),
  "a board": kinds.board,
  "a consultant": kinds.consultant,
  "the operator": kinds.operator,
  "whoever brought a resume": undefined,
  nobody: undefined,
};

const output: string[] = [];
const bodies: string[] = [];
const answers: { who: string; route: string; status: number; text: string }[] = [];
const reached = new Map<string, number[]>();

const services = createServices(env);
const authentication = {
  ...services.authentication,
  authenticate: async (token: string | undefined) => {
    const known = token === undefined ? undefined : people[decodeURIComponent(token)];
    return known === undefined ? services.authentication.authenticate(token) : ok(known);
  },
};
const api = createApi({ ...services, authentication });

type Sent = { readonly json?: unknown; readonly raw?: string; readonly headers?: Record<string, string> };

/** Asks as `who`, and keeps the whole answer, headers and live frames too. */
const ask = async (who: string, method: string, path: string, { json, raw, headers }: Sent = {}, route = path) => {
  const response = await api.request(`http://clearview.test${path}`, {
    method,
    headers: {
      ...(who === "nobody" ? {} : { authorization: `Bearer ${encodeURIComponent(who)}` }),
      ...(json === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(json === undefined ? (raw === undefined ? {} : { body: raw }) : { body: JSON.stringify(json) }),
  });
  const entry = { who, route: `${method} ${route}`, status: response.status, text: JSON.stringify([...response.headers]) };
  answers.push(entry);
  reached.set(entry.route, [...(reached.get(entry.route) ?? []), response.status]);
  const socket = response.webSocket;
  if (socket === null || socket === undefined) {
    const text = new TextDecoder().decode(await response.arrayBuffer());
    entry.text += text;
    return { status: response.status, text };
  }
  socket.addEventListener("message", ({ data }) => void (entry.text += String(data)));
  socket.accept();
  await until("live frames have come", () => entry.text.includes("caught-up") || entry.text.includes("problem"));
  socket.close();
  return { status: response.status, text: "" };
};
const bodyOf = async (...asked: Parameters<typeof ask>) => {
  const { status, text } = await ask(...asked);
  if (status >= 300) throw new Error(`${asked[1]} ${asked[2]} answered ${status}: ${text}`);
  // oxlint-disable-next-line typescript/no-unsafe-return -- tests look at what really came
  return JSON.parse(text);
};

type Operation = { readonly method: string; readonly path: string; readonly example: unknown; readonly takesBody: boolean };

// oxlint-disable-next-line typescript/no-explicit-any -- a document of any shape is looked at
type Json = Record<string, any>;

const operationsOf = (document: Json): Operation[] =>
  Object.entries<Json>(document["paths"] as Json).flatMap(([path, item]) =>
    Object.entries<Json>(item).map(([method, operation]) => {
      const media = operation["requestBody"]?.content?.["application/json"];
      const name = (media?.schema?.$ref as string | undefined)?.split("/").at(-1);
      const example = media?.example ?? (name === undefined ? undefined : document["components"].schemas[name].example);
      return { method: method.toUpperCase(), path, example, takesBody: operation["requestBody"] !== undefined };
    }),
  );

/** What ends something comes after what needs it, and the erasure comes last. */
const lateness = ({ method, path }: Operation): number =>
  [
    /\/(pause|resume|cancel)$/u,
    /^PUT |\/documents$|\/submit$/u,
    /\/close$/u,
    /\/withdraw$/u,
    /^DELETE .*[a-z]$/u,
    /sweep|reapply$/u,
    /^DELETE .*\}$/u,
  ].findLastIndex((pattern) => pattern.test(path) || pattern.test(`${method} ${path}`));

const json = (value: unknown): Sent => ({ json: value });
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
  "POST /v1/notifications/read": () => json({ upTo: ids["notificationId"] }),
};
const queryOf: Record<string, string> = { "POST /v1/batches": "?kind=resumes" };

/** Under what names the ids of the walk stand in addresses. */
const ids: Record<string, string> = { kind: "candidates", task: "explain-match" };
const addressOf = (path: string): string =>
  path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => {
    const known = ids[path.startsWith("/v1/jobs/") && name === "runId" ? "jobRunId" : name];
    return known ?? `unknown-${name}`;
  });

let stores: Store[] = [];
let operations: Operation[] = [];

const tryEverything = async (): Promise<void> => {
  for (const operation of operations.toSorted((left, right) => lateness(left) - lateness(right))) {
    const { method, path, example, takesBody } = operation;
    const name = `${method} ${path}`;
    const isLive = path.endsWith("/live");
    // Whoever may do it does it last: the others find what is there.
    for (const who of Object.keys(people).toReversed()) {
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

  people["whoever brought a resume"] = await localPrincipal();
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
  await createQuotaService(services.actors, defaultQuotas, services.clock).take(kinds.candidate, "uploads", candidateId);
  await ask("the operator", "POST", "/v1/index/candidates/walk", json({ mode: "rebuild" }));
  await breakEverything();
  stores = await allStores();
  await tryEverything();
  await settled(candidateId);
  for (const who of ["the operator", recruiter, "whoever brought a resume", "another candidate"]) {
    for (const path of ["/v1/events?limit=100", "/v1/dead-letters", "/v1/usage", "/v1/candidates", "/v1/notifications"]) {
      await ask(who, "GET", path);
    }
  }
  stores = [...stores, ...(await allStores())];
}, 120_000);
afterAll(() => vi.restoreAllMocks());

const leaksOf = (text: string): string[] => foundIn(text, needles);

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
    expect(stores.flatMap(({ table, object, text }) => leaksOf(text).map((leak) => [table, object, leak]))).toEqual([]);
  });

  it("is in no message, no log line and no error", () => {
    expect(output.join("\n")).toContain("consumer-failed");
    expect(bodies.join("\n")).toContain(`"source":"/candidates/${ids["candidateId"]}"`);
    expect([...output, ...bodies].flatMap((text) => leaksOf(text).map((leak) => [leak, text.slice(0, 200)]))).toEqual([]);
  });

  it("is told to nobody but the candidate, and who has unlocked", () => {
    const allowed = (who: string, route: string): boolean => mayTell.some(([one, other]) => one === who && other === route);
    const told = answers
      .filter(({ who, route }) => !allowed(who, route))
      .flatMap(({ who, route, text }) => leaksOf(text).map((leak) => [who, route, leak]));
    expect(told).toEqual([]);
    // And told where it may be: so there was something to find.
    for (const [who, route] of mayTell) {
      const said = answers.filter((one) => one.who === who && one.route === route);
      expect([route, said.some(({ text }) => leaksOf(text).length > 0) || route.endsWith("/tips")]).toEqual([route, true]);
    }
  });
});

describe("this search", () => {
  /** Nothing is written there by anything above, and why. */
  const untouched: Record<string, string> = {
    ...Object.fromEntries(
      ["assignments", "claims", "codes", "credentials", "invitations", "keys", "members", "organisations", "passkeys"].map(
        (table) => [
          `ACCOUNTS.${table}`,
          "nobody here signs in: this database is the one named place that may hold e-mail addresses",
        ],
      ),
    ),
    "DB.ai_answers": "no language model is asked here; answers to anonymous tasks alone are kept",
    "DB.ai_calls": "no language model is asked here; sums",
    "DB.ai_spending": "no language model is asked here; sums",
    "DB.platform_log": "no route is changed here: the example of the API names a provider that is not configured",
    "DB.routes": "as above",
    "DB.company_profiles": "what public sites say of companies",
    "EMPLOYER_ACTOR.content": "sealed, and what a company's site says at that",
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
    // A provider's guard keeps counts alone, and only once a language model has failed; no model is asked here.
    for (const name of found.filter((one) => one !== "PROVIDER_GUARD")) {
      expect([name, [...rows.keys()].some((table) => table.startsWith(`${name}.`))]).toEqual([name, true]);
    }
  });

  it("has had every route of the API done for somebody, and tried by everybody", () => {
    const everybody = Object.keys(people).length;
    // Done, or refused for how things stand, which only who may do it is told.
    const isDone = (status: number): boolean => status < 300 || status === 409;
    const missed = operations
      .map(({ method, path }) => [`${method} ${path}`, reached.get(`${method} ${path}`) ?? []] as const)
      .filter(([, statuses]) => statuses.length < everybody || !statuses.some(isDone));
    // Accounts and their organisations know no candidate, nor do routes of tasks, and a company's site is not read here. Everybody has tried them.
    const aboutOthers = /\/v1\/(auth|organisations|invitations|companies|routes)\b/u;
    expect(missed.filter(([name, statuses]) => !aboutOthers.test(name) || statuses.length < everybody)).toEqual([]);
  });
});
