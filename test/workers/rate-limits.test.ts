/** Too many calls: what is refused, how, and what is left alone. Against the platform's own local counter. */

import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { createServices } from "../../src/services/create-services.ts";
import { parseSettings } from "../../src/services/settings.ts";
import { createApi } from "../../src/workers/api/app.ts";
import { linesOf, resumeLines } from "./support/batches.ts";
import { call } from "./support/client.ts";

const limitedEnv = { ...env, LIMITS: "on" } as Env;
/** The same counter with a limit that a test reaches soon. */
const few = { limit: ({ key }: { key: string }) => env.REQUEST_LIMIT.limit({ key, limit: 25, period: 60 } as RateLimitOptions) };
const api = createApi(createServices(limitedEnv));
let addresses = 0;
/** An address that nobody has called from. */
const freshAddress = (): string => `198.51.100.${String(++addresses)}`;

const ask = (
  method: string,
  path: string,
  address: string,
  init: { body?: string; type?: string; token?: string | null } = {},
) => {
  const { body, type = "application/json", token = env.LOCAL_TOKEN } = init;
  return api.request(path, {
    method,
    headers: {
      "cf-connecting-ip": address,
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { "content-type": type }),
    },
    ...(body === undefined ? {} : { body }),
  });
};

/** Sends until one is refused, at most twice the limit: a minute may end meanwhile. */
const untilRefused = async (most: number, send: () => Promise<Response> | Response): Promise<Response> => {
  for (let count = 0; count <= 2 * most; count++) {
    const reply = await send();
    if (reply.status === 429) {
      expect(count).toBeGreaterThanOrEqual(most);
      return reply;
    }
    await reply.text();
  }
  throw new Error("Never refused.");
};

const expectRefused = async (reply: Response): Promise<void> => {
  expect(reply.headers.get("retry-after")).toBe("60");
  expect(reply.headers.get("content-type")).toBe("application/problem+json");
  expect(reply.headers.get("x-content-type-options")).toBe("nosniff");
  expect(await reply.json()).toMatchObject({ code: "rate-limited", status: 429, detail: expect.stringMatching(/Retry-After/u) });
};

describe("too many", () => {
  it("uploads of one principal are refused, whatever its address; reading goes on", async () => {
    const upload = () => ask("POST", "/v1/candidates", freshAddress(), { body: "{}" });
    await expectRefused(await untilRefused(30, upload));
    expect((await ask("POST", "/v1/jobs", freshAddress(), { body: "{}" })).status).toBe(429);
    const lines = linesOf(resumeLines(1));
    const batch = await ask("POST", "/v1/batches?kind=resumes", freshAddress(), { body: lines, type: "application/x-ndjson" });
    expect(batch.status).toBe(429);
    expect((await ask("GET", "/v1/jobs", freshAddress())).status).toBe(200);
  });

  it("calls without a token are refused from one address and not from another", async () => {
    const address = freshAddress();
    await expectRefused(await untilRefused(120, () => ask("GET", "/v1/openapi.json", address, { token: null })));
    expect((await ask("GET", "/healthz", address, { token: null })).status).toBe(429);
    expect((await ask("GET", "/healthz", freshAddress(), { token: null })).status).toBe(200);
    expect((await ask("GET", "/v1/jobs", address)).status).toBe(200);
  });

  it("guesses at a token are refused before anything looks at them", async () => {
    const address = freshAddress();
    let asked = 0;
    const services = createServices({ ...limitedEnv, REQUEST_LIMIT: few });
    const authentication = {
      ...services.authentication,
      authenticate: (token: string | undefined) => {
        asked += 1;
        return services.authentication.authenticate(token);
      },
    };
    const counting = createApi({ ...services, authentication });
    const guess = () =>
      counting.request("/v1/jobs", { headers: { "cf-connecting-ip": address, authorization: `Bearer guess-${asked}` } });
    await expectRefused(await untilRefused(25, guess));
    const before = asked;
    expect((await guess()).status).toBe(429);
    expect(asked).toBe(before);
  });
});

describe("the setting", () => {
  const production = { MASTER_KEY: env.MASTER_KEY };
  it("is on unless local mode turns it off", () => {
    expect(parseSettings(production).limits).toBe(true);
    expect(parseSettings({ ...production, LIMITS: "on" }).limits).toBe(true);
    expect(parseSettings({ ...production, LOCAL_MODE: "true", LOCAL_TOKEN: env.LOCAL_TOKEN }).limits).toBe(true);
    expect(parseSettings({ ...production, LOCAL_MODE: "true", LOCAL_TOKEN: env.LOCAL_TOKEN, LIMITS: "off" }).limits).toBe(false);
  });

  it.each(["off", "no", ""])("%j refuses to start in production", (LIMITS) => {
    expect(() => parseSettings({ ...production, LIMITS })).toThrow(/LIMITS/u);
  });

  it("is off where these tests run, so that a burst passes", async () => {
    const headers = { "idempotency-key": "the-same-forty-times" };
    for (let count = 0; count < 40; count++)
      expect((await call("POST", "/v1/candidates", { json: {}, headers })).status).toBe(201);
  });
});
