/** The calls that an actor of quotas answers. */

import type { Result } from "../../core/result.ts";
import type { Granted, QuotaKind, QuotaWish } from "../../domain/quota.ts";

export type QuotaActorStub = {
  /** "quota-exhausted" when nothing is left of the day. */
  take(wish: QuotaWish): Promise<Result<Granted>>;
  settle(kind: QuotaKind, key: string, amount: number): Promise<void>;
};
