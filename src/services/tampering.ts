/**
 * Tells as an event that sealed content did not open, where it lies in an actor that keeps no log of events: the lines of a
 * batch, demographic answers. Once a day for each actor, because every reader stumbles over the same again. Nobody's call
 * fails because of it.
 */

import type { Clock } from "../core/clock.ts";
import { describeFault, type Logger } from "../core/logger.ts";
import type { Result } from "../core/result.ts";
import type { PlatformLog } from "../db/platform-log.ts";
import { contentTampered } from "../domain/sealed/events.ts";
import type { PlatformEvents } from "./ai/platform-events.ts";

/** `name`: of a batch, or of an object of answers. `version`: which of them, or "some" where that is not known or may not be told. */
type Tampered = { readonly kind: "lines" | "answers"; readonly name: string; readonly version: string };

export type TamperWatch = {
  readonly tell: (found: Tampered) => Promise<void>;
  /** Hands on what was read, and tells when it did not open. */
  readonly see: <Value>(found: Tampered, read: Result<Value>) => Promise<Result<Value>>;
};

type Dependencies = {
  readonly log: Pick<PlatformLog, "append" | "history">;
  readonly events: Pick<PlatformEvents, "sourceOf" | "commitOf" | "publish">;
  readonly clock: Clock;
  readonly logger: Logger;
};

const toldEvery = 86_400_000;

export const createTamperWatch = ({ log, events, clock, logger }: Dependencies): TamperWatch => {
  const tell: TamperWatch["tell"] = async ({ kind, name, version }) => {
    try {
      const source = kind === "lines" ? `/batches/${name}` : await events.sourceOf("store", name);
      const [newest] = await log.history(source, 1);
      if (newest !== undefined && clock.now() - newest.header.at < toldEvery) return;
      const commit = events.commitOf((newest?.header.sequence ?? 0) + 1, contentTampered.create({ kind, version }));
      // Whoever took this number has told of it.
      if (await log.append(source, commit)) await events.publish(source);
    } catch (fault) {
      logger.warn("tampering-untold", { kind, name, ...describeFault(fault) });
    }
  };
  return {
    tell,
    see: async (found, read) => {
      if (!read.ok && read.failure.code === "content-tampered") await tell(found);
      return read;
    },
  };
};
