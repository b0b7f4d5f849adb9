/** Both sides of a match are told of it, once, and nobody else is. */

import { env } from "cloudflare:workers";
import { drizzle } from "drizzle-orm/d1";
import { beforeAll, describe, expect, it } from "vitest";
import { ok } from "../../src/core/result.ts";
import { usageMeter } from "../../src/core/usage.ts";
import { createFoundPairs } from "../../src/db/found-pairs.ts";
import type { Principal } from "../../src/domain/principal.ts";
import { type FoundPair, matchFound } from "../../src/domain/run/events.ts";
import type { CloudEvent } from "../../src/events/cloud-event.ts";
import { notifyOfMatches } from "../../src/queues/consumers/notify-of-matches.ts";
import { newRequestId, type RequestContext } from "../../src/services/commands.ts";
import { createServices } from "../../src/services/create-services.ts";
import { createApi } from "../../src/workers/api/app.ts";
import { settled } from "./support/actors.ts";
import { nurseJob, nurseResume } from "./support/samples.ts";

const services = createServices(env);
const { notifications } = services;
const person = (id: string, kind: Principal["kind"]): Principal => ({
  id,
  kind,
  ...(kind === "organisation" ? { organisationId: "org_notified" } : {}),
  scopes: ["candidate:write", "job:write", "match:read", "candidate:read"],
});
const [ada, employer] = [person("ada", "candidate"), person("employer", "organisation")];
const request = (principal: Principal): RequestContext => ({
  principal,
  traceparent: `00-${"1".repeat(32)}-${"2".repeat(16)}-01`,
  requestId: newRequestId(),
});

const post = async (): Promise<string> => {
  const posted = await services.jobs.post(request(employer), { text: nurseJob, threshold: 10 });
  if (!posted.ok) throw new Error(posted.failure.code);
  await settled(posted.value.jobId);
  return posted.value.jobId;
};

/** Calls the API as somebody. */
const as = async (principal: Principal, method: string, path: string, json?: unknown) => {
  const authentication = { ...services.authentication, authenticate: async () => ok(principal) };
  const response = await createApi({ ...services, authentication }).request(path, {
    method,
    headers: { authorization: "Bearer any", "content-type": "application/json" },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  });
  // oxlint-disable-next-line typescript/no-explicit-any -- a test looks at what really came
  return { status: response.status, body: (await response.json()) as any };
};

const pairs = (): Promise<FoundPair[]> =>
  env.DB.prepare("SELECT pair_id AS pairId, candidate_id AS candidateId, job_id AS jobId, score FROM found_pairs")
    .all<FoundPair>()
    .then(({ results }) => results);

let candidate = "";
let jobs: string[] = [];
beforeAll(async () => {
  jobs = [await post(), await post(), await post()];
  const made = await services.candidates.create(request(ada), { document: { text: nurseResume }, submit: true });
  if (!made.ok) throw new Error(made.failure.code);
  candidate = made.value.candidateId;
  await settled(candidate);
});

describe("a match", () => {
  it("is told to the candidate and to whoever posted the job, as ids and facts", async () => {
    const [hers, theirs] = [await as(ada, "GET", "/v1/notifications"), await as(employer, "GET", "/v1/notifications")];
    for (const [{ body }, kind] of [
      [hers, "job-found"],
      [theirs, "candidate-found"],
    ] as const) {
      expect(body.items.map(({ jobId }: { jobId: string }) => jobId).sort()).toEqual([...jobs].sort());
      for (const item of body.items) {
        expect(item).toMatchObject({ kind, candidateId: candidate, read: false, score: expect.any(Number) });
        expect(Object.keys(item).sort()).toEqual(["candidateId", "foundAt", "id", "jobId", "kind", "read", "score"]);
      }
    }
    expect(await as(person("stranger", "candidate"), "GET", "/v1/notifications")).toMatchObject({ body: { items: [] } });
  });

  it("that is told again, from either side, is told once, and costs a row for each side the first time alone", async () => {
    const known = await pairs();
    const ids = known.map(({ pairId }) => pairId);
    const before = usageMeter.read().d1RowsWritten;
    await notifications.tell(ids);
    await createFoundPairs(drizzle(env.DB)).record(
      known.map((pair) => ({ ...pair, candidateVersion: 1, jobVersion: 1 })),
      1,
    );
    await notifications.tell(ids);
    expect(usageMeter.read().d1RowsWritten - before).toBe(0);
    const fresh = { ...known[0]!, pairId: "ab".repeat(16), candidateVersion: 7, jobVersion: 7 };
    await createFoundPairs(drizzle(env.DB)).record([fresh], 1);
    expect(usageMeter.read().d1RowsWritten - before).toBe(1);
    await notifications.tell([fresh.pairId]);
    expect(usageMeter.read().d1RowsWritten - before).toBe(3);
    expect((await notifications.list(ada, { limit: 100 })).length).toBe(4);
  });

  it("that is not recorded yet is told later: the consumer asks to be tried again", async () => {
    await expect(notifications.tell(["cd".repeat(16)])).rejects.toThrow(/not recorded yet/u);
    const lonely = { ...(await pairs())[0]!, pairId: "ef".repeat(16), candidateVersion: 1, jobVersion: 1 };
    await createFoundPairs(drizzle(env.DB)).record([{ ...lonely, jobId: `job_${"0".repeat(26)}` }], 1);
    await expect(notifications.tell([lonely.pairId])).rejects.toThrow(/belongs to nobody/u);
  });

  it("of which one side is in no view yet is told at once, without another message", async () => {
    const before = (await notifications.list(employer, { limit: 100 })).length;
    const known = (await pairs()).find(({ jobId }) => jobs.includes(jobId))!;
    const row = await env.DB.prepare("SELECT * FROM jobs WHERE id = ?").bind(known.jobId).first<Record<string, unknown>>();
    await env.DB.prepare("DELETE FROM jobs WHERE id = ?").bind(known.jobId).run();
    const early = { ...known, pairId: "ba".repeat(16), candidateVersion: 9, jobVersion: 9 };
    await createFoundPairs(drizzle(env.DB)).record([early], 1);
    const event = {
      type: matchFound.type,
      time: new Date(1).toISOString(),
      data: { runId: `run_${"0".repeat(26)}`, pairs: [early] },
    };
    const operations = usageMeter.read().queueOperations;
    await notifyOfMatches.handle({ events: [event as unknown as CloudEvent], replay: false }, services);
    expect(usageMeter.read().queueOperations).toBe(operations);
    expect((await notifications.list(employer, { limit: 100 })).length).toBe(before + 1);
    const names = Object.keys(row!);
    await env.DB.prepare(`INSERT INTO jobs (${names.join()}) VALUES (${names.map(() => "?").join()})`)
      .bind(...Object.values(row!))
      .run();
  });

  it("of twenty pairs is two queries' work", async () => {
    const [known] = await pairs();
    const many = Array.from({ length: 20 }, (_, index) => ({
      ...known!,
      pairId: index.toString(16).padStart(2, "0").repeat(16),
      candidateVersion: 1,
      jobVersion: index,
      jobId: known!.jobId,
    }));
    await createFoundPairs(drizzle(env.DB)).record(many, 5);
    await notifications.tell(many.map(({ pairId }) => pairId));
    expect((await notifications.list(employer, { limit: 100 })).length).toBeGreaterThanOrEqual(20);
  });
});

describe("notifications", () => {
  it("come newest first, in pages without a gap or a double", async () => {
    const all: string[] = (await as(ada, "GET", "/v1/notifications?limit=100")).body.items.map(({ id }: { id: string }) => id);
    expect(all).toEqual([...all].sort().reverse());
    const paged: string[] = [];
    for (let cursor = ""; ;) {
      const { body } = await as(ada, "GET", `/v1/notifications?limit=7${cursor === "" ? "" : `&cursor=${cursor}`}`);
      paged.push(...body.items.map(({ id }: { id: string }) => id));
      if (body.nextCursor === undefined) break;
      cursor = body.nextCursor;
    }
    expect(paged).toEqual(all);
  });

  it("are read up to one, for the one who read them, and stay read", async () => {
    const { items } = (await as(ada, "GET", "/v1/notifications?limit=100")).body;
    const upTo = items[2].id;
    expect(await as(ada, "POST", "/v1/notifications/read", { upTo })).toEqual({ status: 200, body: { upTo } });
    const readOf = async (who: Principal): Promise<boolean[]> =>
      (await as(who, "GET", "/v1/notifications?limit=100")).body.items.map(({ read }: { read: boolean }) => read);
    const expected = items.map((_: unknown, index: number) => index >= 2);
    expect(await readOf(ada)).toEqual(expected);
    await as(ada, "POST", "/v1/notifications/read", { upTo: items.at(-1).id });
    expect(await readOf(ada)).toEqual(expected);
    expect((await readOf(employer)).some(Boolean)).toBe(false);
  });

  it("of an organisation are nothing to whoever has left it, acts for another, or has not been assigned the job", async () => {
    const found = async (who: Principal): Promise<string[]> =>
      (await as(who, "GET", "/v1/notifications?limit=100")).body.items.map(({ jobId }: { jobId: string }) => jobId);
    const here = await found(employer);
    expect(here.length).toBeGreaterThan(1);
    const { organisationId: _, ...left } = employer;
    expect(await found(left)).toEqual([]);
    const elsewhere = { ...employer, organisationId: "org_another" };
    expect(await found(elsewhere)).toEqual([]);
    const [newest] = (await as(employer, "GET", "/v1/notifications")).body.items;
    expect((await as(elsewhere, "POST", "/v1/notifications/read", { upTo: newest.id })).status).toBe(404);
    const assigned = here[0]!;
    expect(new Set(await found({ ...employer, jobIds: [assigned] }))).toEqual(new Set([assigned]));
    expect(await found({ ...employer, jobIds: [] })).toEqual([]);
  });

  it("of somebody else cannot be marked, nor ones that never were", async () => {
    const { items } = (await as(employer, "GET", "/v1/notifications")).body;
    for (const upTo of [items[0].id, `ntf_${"z".repeat(26)}`]) {
      expect(await as(ada, "POST", "/v1/notifications/read", { upTo })).toMatchObject({
        status: 404,
        body: { code: "not-found" },
      });
    }
    expect(await as(ada, "POST", "/v1/notifications/read", { upTo: "x" })).toMatchObject({ status: 400 });
  });
});
