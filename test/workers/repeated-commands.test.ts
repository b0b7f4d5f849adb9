/** One Idempotency-Key is one command: sent again, whatever happened since, it is answered as it was and does nothing. */

import { evictDurableObject } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import { cursorOf, objectOf, rowsOf, settled } from "./support/actors.ts";
import { call, get } from "./support/client.ts";
import { openJob, submittedCandidate } from "./support/flows.ts";

const send = (path: string, key: string) => call("POST", path, { headers: { "idempotency-key": key } });

describe("a command sent again under its key", () => {
  it("that changed nothing changes nothing later either, and answers the same", async () => {
    const id = await submittedCandidate();
    const first = await send(`/v1/candidates/${id}/submit`, "submit-once-more");
    expect(first.status).toBe(202);
    expect((await send(`/v1/candidates/${id}/withdraw`, "withdraw-it")).status).toBe(202);
    const { sequence } = await settled(id);

    const again = await send(`/v1/candidates/${id}/submit`, "submit-once-more");
    expect(again).toMatchObject({ status: 202, body: first.body });
    await evictDurableObject(objectOf(id));
    const afterwards = await send(`/v1/candidates/${id}/submit`, "submit-once-more");
    expect(afterwards).toMatchObject({ status: 202, body: first.body });

    expect(await cursorOf(id)).toMatchObject({ sequence });
    expect(await get(`/v1/candidates/${id}`)).toMatchObject({ status: "withdrawn" });
  });

  it("that changed nothing and is used for something else is told so", async () => {
    const id = await submittedCandidate();
    await send(`/v1/candidates/${id}/submit`, "one-key-for-two");
    const other = await send(`/v1/candidates/${id}/withdraw`, "one-key-for-two");
    expect(other).toMatchObject({ status: 409, body: { code: "idempotency-key-reused" } });
  });

  it("remembers no more than the newest of those that changed nothing", async () => {
    const job = await openJob();
    await send(`/v1/jobs/${job}/close`, "close-the-job");
    for (let count = 0; count < 40; count++) await send(`/v1/jobs/${job}/close`, `close-again-${count}`);
    const [{ answered } = { answered: "[]" }] = await rowsOf<{ answered: string }>(objectOf(job), "SELECT answered FROM meta");
    expect(JSON.parse(answered)).toHaveLength(32);
  });

  it("is forgotten with the candidate who is erased", async () => {
    const id = await submittedCandidate();
    await send(`/v1/candidates/${id}/submit`, "submit-once-more");
    await call("DELETE", `/v1/candidates/${id}`);
    await settled(id);
    expect(await rowsOf(objectOf(id), "SELECT answered FROM meta")).toEqual([{ answered: null }]);
  });
});
