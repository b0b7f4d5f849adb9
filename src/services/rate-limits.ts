/**
 * How often one principal, or one address, may call in a minute. The platform counts, in each of its places for itself, so a
 * limit is a brake and no exact quota. Where the platform cannot count, the call goes on: a brake must not stop the service.
 */

import { failure } from "../core/failure.ts";
import { describeFault, type Logger } from "../core/logger.ts";
import { err, ok, type Result } from "../core/result.ts";
import { ConfigurationError, type Settings } from "./settings.ts";

/** What is limited, by which binding of wrangler.toml, and whose calls are counted together. */
const kinds = {
  /** Every request, before it is known who asks: guessing tokens is one of them. */
  requests: { binding: "REQUEST_LIMIT", by: ["address"] },
  /** Every call of a route that names nothing else. */
  calls: { binding: "CALL_LIMIT", by: ["principal"] },
  uploads: { binding: "UPLOAD_LIMIT", by: ["principal", "address"] },
  /** Asking for sign-in codes, trying them, and inviting: what writes to people who may not know us. */
  codes: { binding: "CODE_LIMIT", by: ["address"] },
  /** Calls that go out to the web for somebody. */
  "look-ups": { binding: "LOOKUP_LIMIT", by: ["principal", "address"] },
  /** Calls that need no token. */
  public: { binding: "PUBLIC_LIMIT", by: ["address"] },
} as const satisfies Record<string, { binding: string; by: readonly ("principal" | "address")[] }>;

export type LimitKind = keyof typeof kinds;

export type RateLimitBindings = { readonly [Kind in LimitKind as (typeof kinds)[Kind]["binding"]]: RateLimit };

export type Caller = {
  readonly principal?: string | undefined;
  /** As the platform tells it, which nobody can forge; absent where nobody tells it. */
  readonly address?: string | undefined;
};

export type RateLimits = {
  /** Counts a call. "rate-limited" when it is one too many. */
  readonly count: (kind: LimitKind, caller: Caller) => Promise<Result<void>>;
};

/** The longest window of the bindings. */
const windowSeconds = 60;

/**
 * Who shares a counter: an IPv4 address for itself, of IPv6 the network of 64 bits that one connection is given as a whole.
 */
export const networkOf = (address: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(address)?.[1];
  if (mapped !== undefined || !address.includes(":")) return mapped ?? address;
  const [left = [], right] = address.split("::").map((side) => (side === "" ? [] : side.split(":")));
  const gap = right === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array.from({ length: gap }, () => "0"), ...(right ?? [])];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
};

const unlimited: RateLimits = { count: async () => ok(undefined) };

const refused = failure(
  "rate-limited",
  "Too many calls of this kind within a minute. Wait as long as Retry-After says; send many resumes or jobs as one batch.",
  { retryAfterSeconds: windowSeconds },
);

/** Throws a ConfigurationError where limits are on and a binding is missing: a forgotten binding must not lift a limit. */
export const createRateLimits = (
  { limits }: Pick<Settings, "limits">,
  bindings: Partial<RateLimitBindings>,
  logger: Logger,
): RateLimits => {
  if (!limits) return unlimited;
  for (const { binding } of Object.values(kinds)) {
    if (bindings[binding] === undefined) {
      throw new ConfigurationError(`The rate limit ${binding} is missing. wrangler.toml declares it under [[ratelimits]].`);
    }
  }
  const allows = async (kind: LimitKind, key: string): Promise<boolean> => {
    try {
      return (await bindings[kinds[kind].binding]?.limit({ key }))?.success ?? true;
    } catch (fault) {
      logger.warn("rate-limit-unavailable", { kind, ...describeFault(fault) });
      return true;
    }
  };
  return {
    count: async (kind, { principal, address }) => {
      const counted = { principal, address: address === undefined ? "unknown" : networkOf(address) };
      const keys = kinds[kind].by.flatMap((by) => (counted[by] === undefined ? [] : [`${kind}/${by}/${counted[by]}`]));
      const allowed = await Promise.all(keys.map((key) => allows(kind, key)));
      return allowed.every(Boolean) ? ok(undefined) : err(refused);
    },
  };
};
