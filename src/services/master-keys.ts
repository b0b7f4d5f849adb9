/**
 * The master keys: whether they are the ones that this installation was made with, and, after a rotation, that every data
 * key comes under the new one. Wrapping again changes nothing that is sealed, may be repeated, and stops nobody from reading.
 */

import { describeFault, type Logger } from "../core/logger.ts";
import { fingerprintsOf } from "../core/sealing.ts";
import type { KeyChecks } from "../db/key-checks.ts";
import type { Views } from "../db/views.ts";
import type { Rewrapped } from "../durable-objects/stubs/runs.ts";
import type { WrappedKind } from "../domain/sealed/wrapped-kinds.ts";
import type { Owner } from "../events/cloud-event.ts";
import type { Actors } from "./actors.ts";
import type { DemographicsService } from "./demographics.ts";
import { ConfigurationError } from "./settings.ts";

const owned = { candidates: "candidate", jobs: "job", employers: "employer" } as const satisfies Record<`${Owner}s`, Owner>;

export type WrappedPage = Readonly<Record<Rewrapped, number>> & {
  /** Where the next page begins; absent after the last. */
  readonly next?: string | undefined;
};

export type MasterKeyService = {
  /** Throws a ConfigurationError that names MASTER_KEY when it is not the key, or ring, that was used before. */
  readonly check: () => Promise<void>;
  /** One page of actors, in the order of their ids. */
  readonly rewrap: (kind: WrappedKind, after: string) => Promise<WrappedPage>;
};

type Dependencies = {
  readonly actors: Pick<Actors, "owner">;
  readonly views: Pick<Views, "idsAfter">;
  readonly demographics: Pick<DemographicsService, "rewrapKeys">;
  readonly keyChecks: KeyChecks;
  readonly secret: string;
  readonly logger: Logger;
};

export const pageSize = 20;

export const createMasterKeyService = ({
  actors,
  views,
  demographics,
  keyChecks,
  secret,
  logger,
}: Dependencies): MasterKeyService => {
  let checked: Promise<void> | undefined;

  const checkOnce = async (): Promise<void> => {
    const prints = await fingerprintsOf(secret);
    if (!prints.ok) throw new ConfigurationError(prints.failure.message);
    let differing: number[];
    try {
      differing = await keyChecks.differing(prints.value);
    } catch (fault) {
      // A database that does not answer says nothing about the key; what is sealed is guarded by itself. Asked again next time.
      checked = undefined;
      logger.warn("master-key-not-checked", describeFault(fault));
      return;
    }
    if (differing.length === 0) return;
    const which = differing.map((version) => (version === 0 ? "base" : `version ${version}`)).join(", ");
    throw new ConfigurationError(`MASTER_KEY is not the one used before (${which}). Set the one that this data was sealed with.`);
  };

  return {
    check: () => (checked ??= checkOnce()),
    rewrap: async (kind, after) => {
      const counts = { rewrapped: 0, current: 0, none: 0, unreadable: 0 };
      if (kind === "demographics") {
        for (const what of await demographics.rewrapKeys()) counts[what] += 1;
        return counts;
      }
      const ids = await views.idsAfter(kind, after, pageSize);
      for (const id of ids) {
        counts[await actors.owner(owned[kind], id, (actor) => actor.rewrapKey())] += 1;
      }
      return { ...counts, next: ids.length === pageSize ? ids.at(-1) : undefined };
    },
  };
};
