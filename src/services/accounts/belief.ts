/**
 * What a token was good for is believed for half a minute without asking the database, so whatever ends a session or a key,
 * or takes a role away, is in force everywhere within that time.
 */

import type { Clock, Instant } from "../../core/clock.ts";
import type { Principal } from "../../domain/principal.ts";

export const believedMilliseconds = 30_000;
const maximumBelieved = 1_000;

export type Belief = {
  readonly find: (token: string) => Principal | undefined;
  /** `until`: when the token is over by itself. */
  readonly keep: (token: string, principal: Principal, until: Instant) => void;
  /** Believe nothing any more without asking. */
  readonly forget: () => void;
};

export const createBelief = (clock: Clock): Belief => {
  const believed = new Map<string, { readonly principal: Principal; readonly until: Instant }>();
  return {
    find: (token) => {
      const known = believed.get(token);
      if (known === undefined || known.until > clock.now()) return known?.principal;
      believed.delete(token);
      return undefined;
    },
    keep: (token, principal, until) => {
      if (believed.size >= maximumBelieved) believed.clear();
      believed.set(token, { principal, until: Math.min(clock.now() + believedMilliseconds, until) });
    },
    forget: () => believed.clear(),
  };
};
