/** An archive restored from before gets back what it lost, from whoever said it, when they next say something. */

import { env } from "cloudflare:workers";
import { afterAll, describe, expect, it } from "vitest";
import type { Commit } from "../../src/events/commit.ts";
import { consumers } from "../../src/queues/consumers/index.ts";
import { dispatchEvents } from "../../src/queues/dispatch-events.ts";
import {
  archivedOf,
  archivedSequences,
  cursorOf,
  deadLetters,
  objectOf,
  oneToN,
  rowsOf,
  settled,
  sourceOf,
} from "./support/actors.ts";
import { call } from "./support/client.ts";
import { deliver } from "./support/deliveries.ts";
import { services } from "./support/employers.ts";
import { openJob, postResume, submittedCandidate } from "./support/flows.ts";
import { builtin, route, unrouted } from "./support/models.ts";
import { nurseJob, nurseResume, nurseResumeRevised } from "./support/samples.ts";
import { until } from "./support/until.ts";

/** The archive as it was when it held only what it was told first, or nothing. */
const restore = async (source: string, isEmpty: boolean): Promise<void> => {
  await env.ARCHIVE.prepare(
    `DELETE FROM archived_commits WHERE source = ?1 AND (?2 OR id > (SELECT min(id) FROM archived_commits WHERE source = ?1))`,
  )
    .bind(source, isEmpty ? 1 : 0)
    .run();
};

// The isolate outlives this file and its storage, and would go on by the route.
afterAll(unrouted);

describe("an archive restored from before", () => {
  for (const isEmpty of [false, true]) {
    it(`is told by a candidate what it lost${isEmpty ? " of all" : ""}, once, and nothing becomes a dead letter`, async () => {
      const id = await postResume(nurseResume, false);
      await settled(id);
      for (const text of [nurseResumeRevised, nurseResume]) {
        expect((await call("POST", `/v1/candidates/${id}/documents`, { json: { text } })).status).toBe(200);
        await settled(id);
      }
      const before = await archivedOf(id);
      await restore(sourceOf(id), isEmpty);
      expect((await archivedOf(id)).length).toBeLessThan(before.length);
      expect((await call("POST", `/v1/candidates/${id}/keep`)).status).toBe(200);
      const { sequence } = await settled(id);
      expect(await archivedSequences(id)).toEqual(oneToN(sequence));
      expect((await archivedOf(id)).slice(0, before.length)).toEqual(before);
      expect(await deadLetters()).toEqual([]);
    });
  }

  it("is told by a job", async () => {
    const id = await openJob();
    await restore(sourceOf(id), true);
    const changed = await call("PUT", `/v1/jobs/${id}`, { json: { text: `${nurseJob}\nNight shifts.\n` } });
    expect(changed.status).toBeLessThan(300);
    const { sequence } = await settled(id);
    expect(await archivedSequences(id)).toEqual(oneToN(sequence));
  });

  it("is told by an erased candidate of the erasure, whose log begins there", async () => {
    const id = await submittedCandidate();
    await call("DELETE", `/v1/candidates/${id}`);
    const { sequence } = await settled(id);
    const log = (await rowsOf<{ body: string }>(objectOf(id), "SELECT body FROM log ORDER BY sequence")).map(
      ({ body }) => JSON.parse(body) as Commit,
    );
    await restore(sourceOf(id), true);
    const { header, events } = log.at(-1)!;
    const message = { v: 1, kind: "commits", source: sourceOf(id), commits: [{ header, events }] };
    const delivered = await deliver("events", [message], (batch) => dispatchEvents(batch, consumers, services));
    expect(delivered.retried).toEqual([]);
    expect(await archivedSequences(id)).toEqual(log.map((commit) => commit.header.sequence));
    expect([...(await services.archive.erasedAmong([id]))]).toEqual([id]);
    expect(await cursorOf(id)).toMatchObject({ sequence, confirmed: sequence });
  });

  it("is told by the platform", async () => {
    const task = "explain-match";
    const change = (tokens: number) => route(task, [builtin], { budget: { microdollars: 1, tokens } });
    const archived = async () =>
      (await services.archive.search({ type: "provider.route-changed" }, { limit: 100 })).events.filter(
        ({ data }) => (data as { task: string }).task === task,
      );
    const untilThereAre = (count: number) => until(`${count} are archived`, archived, ({ length }) => length === count);
    await change(1);
    const [first] = await untilThereAre(1);
    await change(2);
    const before = await untilThereAre(2);
    await restore(first!.source, false);
    await untilThereAre(1);
    await restore(first!.source, true);
    await change(3);
    expect((await untilThereAre(3)).slice(0, 2)).toEqual(before);
  });
});
