/** Who is asked to show that a person is there: whoever uploads without an account, where the site is set up for it. */

import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { ok } from "../../src/core/result.ts";
import { createServices } from "../../src/services/create-services.ts";
import { createHumanCheck } from "../../src/services/human-check.ts";
import { parseSettings } from "../../src/services/settings.ts";
import { createApi } from "../../src/workers/api/app.ts";
import { localPrincipal } from "./support/flows.ts";
import { nurseResume } from "./support/samples.ts";

const services = createServices(env);
const fetchGood = async (_: unknown, init?: RequestInit) => {
  const isGood = new URLSearchParams(String(init?.body)).get("response") === "good-token";
  return Response.json(isGood ? { success: true } : { success: false, "error-codes": ["invalid-input-response"] });
};
const humanCheck = createHumanCheck({ secret: "secret", fetch: fetchGood as typeof fetch, logger: services.logger });

const ask = async (
  path: string,
  { anonymous, token, configured = true }: { anonymous: boolean; token?: string; configured?: boolean },
) => {
  const principal = { ...(await localPrincipal()), ...(anonymous ? { role: "anonymous" } : {}) };
  const authentication = { ...services.authentication, authenticate: async () => ok(principal) };
  const api = createApi({ ...services, authentication, humanCheck: configured ? humanCheck : undefined });
  const reply = await api.request(path, {
    method: "POST",
    headers: { "content-type": "text/plain", ...(token === undefined ? {} : { "turnstile-token": token }) },
    body: nurseResume,
  });
  return [reply.status, ((await reply.json()) as { code?: string; candidateId?: string }).code] as const;
};

describe("an upload", () => {
  it.each(["/v1/candidates", `/v1/candidates/cand_${"0".repeat(26)}/documents`])(
    "to %s without an account needs the check",
    async (path) => {
      expect(await ask(path, { anonymous: true })).toEqual([403, "human-check-needed"]);
      expect(await ask(path, { anonymous: true, token: "bad-token" })).toEqual([403, "human-check-needed"]);
      expect((await ask(path, { anonymous: true, token: "good-token" }))[1]).not.toBe("human-check-needed");
    },
  );

  it("passes with a good token, with an account, and where no check is set up", async () => {
    expect(await ask("/v1/candidates", { anonymous: true, token: "good-token" })).toEqual([201, undefined]);
    expect(await ask("/v1/candidates", { anonymous: false })).toEqual([201, undefined]);
    expect(await ask("/v1/candidates", { anonymous: true, configured: false })).toEqual([201, undefined]);
  });
});

describe("a token", () => {
  it("is judged again for the same upload of the same person alone, whoever else brings it under the same key", async () => {
    const judged: (string | null)[] = [];
    const fetchNoting = async (_: unknown, init?: RequestInit) => {
      judged.push(new URLSearchParams(String(init?.body)).get("idempotency_key"));
      return Response.json({ success: false, "error-codes": ["timeout-or-duplicate"] });
    };
    const noting = createHumanCheck({ secret: "secret", fetch: fetchNoting as typeof fetch, logger: services.logger });
    const send = async (who: string, path: string) => {
      const principal = { ...(await localPrincipal()), id: who, role: "anonymous" };
      const authentication = { ...services.authentication, authenticate: async () => ok(principal) };
      const headers = { "content-type": "text/plain", "turnstile-token": "solved-once", "idempotency-key": "the-same-key" };
      await createApi({ ...services, authentication, humanCheck: noting }).request(path, { method: "POST", headers, body: "x" });
    };
    const documents = (digit: string) => `/v1/candidates/cand_${digit.repeat(26)}/documents`;
    await send("one", "/v1/candidates");
    await send("one", "/v1/candidates");
    await send("two", "/v1/candidates");
    await send("one", documents("0"));
    await send("one", documents("1"));
    expect(judged[1]).toBe(judged[0]);
    expect(new Set(judged).size).toBe(4);
  });
});

describe("the setting", () => {
  const settingsOf = (more: object) => parseSettings({ MASTER_KEY: env.MASTER_KEY, ...more });
  it("is both keys or none", () => {
    expect(settingsOf({}).turnstileSecret).toBeUndefined();
    expect(settingsOf({ TURNSTILE_SITE_KEY: "", TURNSTILE_SECRET_KEY: "" }).turnstileSecret).toBeUndefined();
    expect(settingsOf({ TURNSTILE_SITE_KEY: "site", TURNSTILE_SECRET_KEY: "secret" }).turnstileSecret).toBe("secret");
    expect(() => settingsOf({ TURNSTILE_SITE_KEY: "site" })).toThrow(/TURNSTILE_SECRET_KEY/u);
    expect(() => settingsOf({ TURNSTILE_SECRET_KEY: "secret" })).toThrow(/TURNSTILE_SITE_KEY/u);
  });
});
