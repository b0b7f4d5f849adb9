/** The calls that an actor of quotas answers. */

import type { Instant } from "../../core/clock.ts";
import type { Result } from "../../core/result.ts";
import type { Granted, QuotaKind, QuotaWish } from "../../domain/quota.ts";

export type QuotaActorStub = {
  /** "quota-exhausted" when nothing is left of the day. */
  take(wish: QuotaWish): Promise<Result<Granted>>;
  /** `since`: when it was taken, where that is not now. */
  settle(kind: QuotaKind, key: string, amount: number, since?: Instant): Promise<void>;
};
