/** Demographic answers lie apart from everything, and come out as counts that tell nobody. */

import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { DemographicsActorStub } from "../../src/durable-objects/stubs/demographics.ts";
import { objectOf, rowsOf, settled } from "./support/actors.ts";
import { acceptedBatch, batchEnded, itemsOf } from "./support/batches.ts";
import { call, get } from "./support/client.ts";
import { services, valueOf } from "./support/employers.ts";
import { postResume } from "./support/flows.ts";
import { engineerResume, nurseResume } from "./support/samples.ts";

const put = (id: string, json: object) => call("PUT", `/v1/candidates/${id}/demographics`, { json });
const answersOf = async (id: string) => (await get(`/v1/candidates/${id}/export`)).demographics;
const stub = (name: string) => env.DEMOGRAPHICS_ACTOR.getByName(name) as unknown as DemographicsActorStub;

describe("demographic answers", () => {
  it("are counted in steps of five, once for each person, and no longer once taken back", async () => {
    const ids: string[] = [];
    for (let count = 0; count < 6; count++) ids.push(await postResume(nurseResume, false));
    for (const id of ids.slice(0, 4)) await put(id, { gender: "woman" });
    await put(ids[0]!, { gender: "woman", disability: "no" });
    const women = async (): Promise<number> => (await get("/v1/reports/demographics")).counts.gender.woman;
    expect(await women()).toBe(0);
    for (const id of ids.slice(4)) expect((await put(id, { gender: "woman" })).status).toBe(200);
    expect(await women()).toBe(5);
    expect(await answersOf(ids[0]!)).toEqual({ gender: "woman", disability: "no" });
    await put(ids[0]!, {});
    expect(await answersOf(ids[0]!)).toEqual({});
    for (const id of ids.slice(1, 3)) {
      expect((await call("DELETE", `/v1/candidates/${id}/demographics`)).body).toEqual({ kept: false });
    }
    expect(await women()).toBe(0);
  });

  it("stand in no store of the profile, and under no id of the candidate", async () => {
    const id = await postResume(nurseResume, false);
    await put(id, { gender: "non-binary", age: "65-and-over" });
    await settled(id);
    const kinds = await rowsOf<{ kind: string }>(objectOf(id), "SELECT kind FROM content");
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(["analysis", "document"]);
    expect(
      JSON.stringify(await get(`/v1/candidates/${id}`)) + JSON.stringify(await get(`/v1/candidates/${id}/timeline`)),
    ).not.toMatch(/non-binary|65-and-over|demographic/u);
    for (const digit of "0123456789abcdef") {
      const object = env.DEMOGRAPHICS_ACTOR.getByName(`demographics-${digit}`);
      if ((await rowsOf(object, "SELECT 1 FROM sqlite_master WHERE name = 'content'")).length === 0) continue;
      const rows = await rowsOf<{ version: string }>(object, "SELECT * FROM content");
      for (const { version } of rows) expect(version).toMatch(/^[0-9a-f]{32}$/u);
      expect(JSON.stringify(rows)).not.toContain(id.slice(5));
    }
  });

  it("go with an erasure, and come no more afterwards", async () => {
    const id = await postResume(nurseResume, false);
    await put(id, { age: "35-44" });
    await call("DELETE", `/v1/candidates/${id}`);
    expect(await services.demographics.read(id)).toEqual({ ok: true, value: undefined });
    expect((await put(id, { age: "35-44" })).body.code).toBe("candidate-erased");
    // One that had passed the first check before the erasure is stopped by the store itself.
    await stub("demographics-0").forget("demographics-0", "somebody");
    expect(await stub("demographics-0").put("demographics-0", "somebody", { age: "35-44" })).toMatchObject({
      ok: false,
      failure: { code: "candidate-erased" },
    });
  });

  it("that are the first, given by many at once, are all readable", async () => {
    const name = "demographics-first";
    const subjects = Array.from({ length: 8 }, (_, index) => `subject ${index}`);
    await Promise.all(subjects.map((subject) => stub(name).put(name, subject, { disability: "yes" })));
    for (const subject of subjects) expect(valueOf(await stub(name).read(subject))).toEqual({ disability: "yes" });
    expect(valueOf(await stub(name).count())["disability"]).toMatchObject({ yes: 8 });
  });

  it("are taken from the candidate alone: not from who brought the resume, and nothing but what is asked", async () => {
    const batch = await acceptedBatch([{ id: "1", text: engineerResume }]);
    await batchEnded(batch);
    const [item] = await itemsOf(batch);
    for (const method of ["PUT", "DELETE"]) {
      const { status, body } = await call(method, `/v1/candidates/${String(item!["entityId"])}/demographics`, {
        json: { gender: "man" },
      });
      expect([status, body.code]).toEqual([403, "identity-sealed"]);
    }
    const id = await postResume(nurseResume, false);
    for (const wrong of [{ gender: "nurse" }, { name: "Ilse" }, [], { age: 30 }]) {
      expect((await put(id, wrong)).body.code).toBe("request-invalid");
    }
  });
});
