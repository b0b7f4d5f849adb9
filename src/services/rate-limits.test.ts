/** Whose calls are counted together, and what happens when nobody can count. */

import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { Logger } from "../core/logger.ts";
import { createRateLimits, type LimitKind, networkOf } from "./rate-limits.ts";

const warnings: string[] = [];
const logger: Logger = { info: () => undefined, warn: (event) => warnings.push(event), error: () => undefined };

describe("an address", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8:1:2::9", "2001:db8:1:2::/64"],
    ["2001:0DB8:0001:0002::1", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
  ])("%s counts as %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe("limits", () => {
  const limits = createRateLimits({ limits: true }, env, logger);
  /** Calls until one is refused. A minute may end meanwhile, so up to twice the limit may pass. */
  const untilRefused = async (kind: LimitKind, caller: Parameters<typeof limits.count>[1], most: number): Promise<number> => {
    for (let count = 0; count <= 2 * most; count++) {
      const counted = await limits.count(kind, caller);
      if (counted.ok) continue;
      expect(counted.failure).toMatchObject({ code: "rate-limited", retryAfterSeconds: 60 });
      return count;
    }
    throw new Error("Never refused.");
  };

  it.each<[LimitKind, number, string, string]>([
    ["codes", 10, "1.1.1.1", "1.1.1.2"],
    ["look-ups", 10, "2.1.1.1", "2.1.1.2"],
    ["uploads", 30, "2001:db8:0:1::1", "2001:db8:0:2::1"],
    ["public", 120, "3.1.1.1", "3.1.1.2"],
  ])("count %s by address, and leave others alone", async (kind, most, address, other) => {
    expect(await untilRefused(kind, { address }, most)).toBeGreaterThanOrEqual(most);
    expect((await limits.count(kind, { address: other })).ok).toBe(true);
  });

  it.each<[LimitKind, number]>([
    ["look-ups", 10],
    ["uploads", 30],
  ])("count %s by principal, from wherever", async (kind, most) => {
    const principal = `somebody-${kind}`;
    let last = 0;
    for (; last <= 2 * most; last++) {
      if (!(await limits.count(kind, { principal, address: `10.${kind.length}.${last >> 8}.${last & 255}` })).ok) break;
    }
    expect(last).toBeGreaterThanOrEqual(most);
    expect(last).toBeLessThanOrEqual(2 * most);
    expect((await limits.count(kind, { principal: "somebody-else", address: "10.0.0.1" })).ok).toBe(true);
  });

  it("count one network of IPv6 as one caller", async () => {
    await untilRefused("codes", { address: "2001:db8:7:7::1" }, 10);
    expect((await limits.count("codes", { address: "2001:db8:7:7:ffff::2" })).ok).toBe(false);
  });

  it("that are on and not bound refuse to start, and name the binding", () => {
    const { UPLOAD_LIMIT: _, ...rest } = env;
    expect(() => createRateLimits({ limits: true }, rest, logger)).toThrow(/UPLOAD_LIMIT/u);
  });

  it("let calls pass while the platform cannot count, and say so in the log", async () => {
    const broken = { limit: () => Promise.reject(new Error("down")) } as unknown as RateLimit;
    const open = createRateLimits({ limits: true }, { ...env, CODE_LIMIT: broken }, logger);
    expect((await open.count("codes", { address: "1.2.3.4" })).ok).toBe(true);
    expect(warnings).toEqual(["rate-limit-unavailable"]);
  });

  it("that are off count nothing", async () => {
    const off = createRateLimits({ limits: false }, {}, logger);
    for (let count = 0; count < 50; count++) expect((await off.count("codes", { address: "4.4.4.4" })).ok).toBe(true);
  });
});
