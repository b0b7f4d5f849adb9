/** Where things are: actors near their users or within a jurisdiction, reads from replicas, public answers at the edge. */

import { env, exports } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { createActors } from "../../src/services/actors.ts";
import { createServices } from "../../src/services/create-services.ts";
import { parseSettings } from "../../src/services/settings.ts";
import { createSessions } from "../../src/db/sessions.ts";
import { catalog } from "../../src/domain/catalog.ts";
import { createApi } from "../../src/workers/api/app.ts";
import { locationHintOf } from "../../src/workers/api/location-hint.ts";
import { postJob } from "./support/flows.ts";
import { settled } from "./support/actors.ts";
import { call } from "./support/client.ts";

/** A namespace that tells what is asked of it; every call of a stub is answered with nothing. */
const recordingNamespace = (asked: unknown[], jurisdiction?: string): DurableObjectNamespace =>
  ({
    jurisdiction: (name: string) => recordingNamespace(asked, name),
    getByName: (name: string, options?: unknown) => {
      asked.push([jurisdiction, name, options]);
      return {};
    },
  }) as unknown as DurableObjectNamespace;

const bindingsOf = (asked: unknown[]) => ({
  CANDIDATE_ACTOR: recordingNamespace(asked),
  JOB_ACTOR: recordingNamespace(asked),
  EMPLOYER_ACTOR: recordingNamespace(asked),
  BATCH_ACTOR: recordingNamespace(asked),
  MATCH_INDEX: recordingNamespace(asked),
  DEMOGRAPHICS_ACTOR: recordingNamespace(asked),
  PROVIDER_GUARD: recordingNamespace(asked),
  QUOTA_ACTOR: recordingNamespace(asked),
});

describe("an actor", () => {
  it.each([
    [{ continent: "EU", country: "NL" }, "weur"],
    [{ continent: "EU", country: "PL" }, "eeur"],
    [{ continent: "NA", country: "US", longitude: "-122.4" }, "wnam"],
    [{ continent: "NA", country: "US", longitude: "-73.9" }, "enam"],
    [{ continent: "NA", country: "CA" }, "enam"],
    [{ continent: "AS", country: "JP" }, "apac"],
    [{ continent: "AS", country: "AE" }, "me"],
    [{ continent: "AF", country: "KE" }, "afr"],
    [{ continent: "OC", country: "NZ" }, "oc"],
    [{ continent: "SA", country: "BR" }, "sam"],
    [{ continent: "AN", country: "AQ" }, undefined],
    [{ continent: 7, country: {} }, undefined],
    [{}, undefined],
    [undefined, undefined],
  ])("made by a request from %j is hinted to %s", (origin, hint) => {
    expect(locationHintOf(origin)).toBe(hint);
  });

  it("is hinted where it is made, and nowhere else", async () => {
    const asked: [unknown, string, unknown][] = [];
    const actors = createActors(bindingsOf(asked));
    await actors.candidate("a", async () => undefined, "weur");
    await actors.job("b", async () => undefined);
    expect(asked).toEqual([
      [undefined, "a", { locationHint: "weur" }],
      [undefined, "b", undefined],
    ]);
  });

  it("is made through the API from anywhere", async () => {
    const response = await exports.default.fetch("http://clearview.test/v1/candidates", {
      method: "POST",
      headers: { authorization: `Bearer ${env.LOCAL_TOKEN}`, "content-type": "application/json" },
      body: JSON.stringify({ preferences: { remote: ["remote"] } }),
      cf: { continent: "OC", country: "NZ" } as RequestInitCfProperties,
    });
    expect(response.status).toBe(201);
  });

  it("of any kind lives in the jurisdiction that is set", async () => {
    const asked: [unknown, string, unknown][] = [];
    const actors = createActors(bindingsOf(asked), "eu");
    await actors.candidate("a", async () => undefined);
    await actors.job("b", async () => undefined);
    await actors.owner("candidate", "c", async () => undefined);
    await actors.owner("job", "d", async () => undefined);
    await actors.batch("e", async () => undefined);
    await actors.index("jobs-0", async () => undefined);
    await actors.demographics("demographics-0", async () => undefined);
    expect(asked.map(([jurisdiction]) => jurisdiction)).toEqual(["eu", "eu", "eu", "eu", "eu", "eu", "eu"]);
  });

  it("knows the jurisdictions there are; another word is refused by name", () => {
    const settings = { MASTER_KEY: env.MASTER_KEY };
    expect(parseSettings({ ...settings, JURISDICTION: "" }).jurisdiction).toBeUndefined();
    expect(parseSettings(settings).jurisdiction).toBeUndefined();
    expect(parseSettings({ ...settings, JURISDICTION: "eu" }).jurisdiction).toBe("eu");
    for (const wrong of ["EU", "europe", " "])
      expect(() => parseSettings({ ...settings, JURISDICTION: wrong })).toThrow(/JURISDICTION/u);
  });
});

describe("a read of the views", () => {
  it("gives a bookmark, and takes one", async () => {
    const id = await postJob();
    await settled(id);
    const first = await call("GET", "/v1/jobs");
    const bookmark = first.headers.get("x-bookmark");
    expect(bookmark).toMatch(/^[0-9a-f-]{50,}$/u);
    const second = await call("GET", "/v1/jobs", { headers: { "x-bookmark": bookmark! } });
    expect(second.body.items.map((item: { id: string }) => item.id)).toContain(id);
    expect(second.headers.get("x-bookmark")! >= bookmark!).toBe(true);
  });

  it.each(["", "nonsense", "first-primary", "0".repeat(500), "'; DROP TABLE jobs"])(
    "takes %j for no bookmark",
    async (bookmark) => {
      expect((await call("GET", "/v1/jobs", { headers: { "x-bookmark": bookmark } })).status).toBe(200);
    },
  );

  it("asks a session from the bookmark on, opened with the first query; outside of a request, the primary", async () => {
    const asked: string[] = [];
    const statement = {} as D1PreparedStatement;
    const primary = {
      prepare: () => (asked.push("primary"), statement),
      withSession: (from: string) => (
        asked.push(from),
        { prepare: () => statement, batch: async () => [], getBookmark: () => "next" }
      ),
    } as unknown as D1Database;
    const sessions = createSessions(primary);
    const bookmark = `${"0".repeat(8)}-${"1".repeat(8)}-${"2".repeat(8)}-${"3".repeat(32)}`;
    expect(await sessions.within(bookmark, async () => undefined)).toBeUndefined();
    const twice = async () => void (sessions.database.prepare("a"), sessions.database.prepare("b"));
    expect(await sessions.within(bookmark, twice)).toBe("next");
    await sessions.within(undefined, twice);
    sessions.database.prepare("c");
    expect(asked).toEqual([bookmark, "first-unconstrained", "primary"]);
  });

  it("that asked no database gives no bookmark", async () => {
    expect((await call("GET", "/healthz", { token: null })).headers.get("x-bookmark")).toBeNull();
  });
});

const publicPaths = ["/v1/openapi.json", "/schemas/com.clearview.resume.parsed/1"];

describe("what is public", () => {
  it.each(publicPaths)("%s may be kept by caches, and is not sent again to who has it", async (path) => {
    const { status, headers } = await call("GET", path, { token: null });
    expect(status).toBe(200);
    expect(headers.get("cache-control")).toContain("public");
    const tag = headers.get("etag")!;
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`]) {
      const again = await call("GET", path, { token: null, headers: { "if-none-match": known } });
      expect([again.status, again.body, again.headers.get("etag")]).toEqual([304, undefined, tag]);
    }
    expect((await call("GET", path, { token: null, headers: { "if-none-match": '"other"' } })).status).toBe(200);
  });

  it.each(publicPaths)("%s comes from the cache at the edge once it is there", async (path) => {
    const kept = new Map<string, Response>();
    const publicCache = {
      match: async (key: string) => kept.get(key)?.clone(),
      put: async (key: string, response: Response) => void kept.set(key, response),
    } as unknown as Cache;
    const api = createApi({ ...createServices(env), publicCache });
    const first = await api.request(`${path}?anything=1`);
    const [[key, response] = []] = kept;
    expect(key).toContain(path);
    expect(key).not.toContain("anything");
    const body = await first.text();
    expect(await response!.clone().text()).toBe(body);
    kept.set(key!, new Response("kept", { headers: response!.headers }));
    const second = await api.request(path);
    expect([await second.text(), second.headers.get("etag")]).toEqual(["kept", first.headers.get("etag")]);
  });

  it("is the document that was built, where one was, and made where none was", async () => {
    const askWith = async (answer: Response): Promise<string> => {
      const assets = { fetch: async () => answer } as unknown as Fetcher;
      return (await createApi({ ...createServices(env), assets }).request("/v1/openapi.json")).text();
    };
    const json = { headers: { "content-type": "application/json" } };
    expect(await askWith(new Response('{"built":true}', json))).toBe('{"built":true}');
    const page = { headers: { "content-type": "text/html" } };
    for (const none of [new Response("<!doctype html>", page), new Response("{}", { ...json, status: 404 })]) {
      expect(JSON.parse(await askWith(none))).toMatchObject({ openapi: "3.1.0" });
    }
  });

  it("is the schema of every event, at the address that the event names", async () => {
    for (const { type, version, summary } of catalog.definitions) {
      const { status, body, headers } = await call("GET", `/schemas/${type}/${String(version)}`, { token: null });
      expect([status, body.title, body.description]).toEqual([200, type, summary]);
      expect(headers.get("content-type")).toBe("application/schema+json");
    }
    for (const path of ["/schemas/com.clearview.resume.parsed/2", "/schemas/nothing/1", "/schemas/constructor/1"]) {
      expect(await call("GET", path, { token: null })).toMatchObject({ status: 404, body: { code: "not-found" } });
    }
  });

  it("is never an answer that needs a token", async () => {
    const { headers } = await call("GET", "/v1/jobs");
    expect(headers.get("cache-control") ?? "").not.toContain("public");
  });
});
