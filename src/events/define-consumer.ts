/** A consumer is one object: what it listens to and what it does. Adding one touches no other. */

import type { CloudEvent } from "./cloud-event.ts";
import type { EventDefinition } from "./define-event.ts";

export type Delivery = {
  /** The events of one message that this consumer listens to, in order. */
  readonly events: readonly CloudEvent[];
  /** True when archived events are being delivered again. */
  readonly replay: boolean;
};

export type Consumer<Dependencies> = {
  /** Stable: it names the consumer in redeliveries and dead letters. */
  readonly name: string;
  readonly on: readonly EventDefinition[] | "all";
  /** Consumers whose effect is outside ClearView skip replays. */
  readonly onReplay: "run" | "skip";
  /** Throws to be tried again. Effects must be safe to repeat. */
  readonly handle: (delivery: Delivery, dependencies: Dependencies) => Promise<void>;
};

export const defineConsumer = <Dependencies>(consumer: Consumer<Dependencies>): Consumer<Dependencies> => consumer;

export const listensTo = (consumer: Consumer<never>, type: string): boolean =>
  consumer.on === "all" || consumer.on.some((definition) => definition.type === type);
