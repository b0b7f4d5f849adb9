/** Every event there is. A new one is defined beside its aggregate and listed here. */

import { createEventRegistry } from "../events/registry.ts";
import { candidateEvents } from "./candidate/events.ts";
import { employerEvents } from "./employer/events.ts";
import { jobEvents } from "./job/events.ts";
import { providerEvents } from "./provider/events.ts";
import { runEvents } from "./run/events.ts";
import { sealedEvents } from "./sealed/events.ts";

export const catalog = createEventRegistry([
  ...candidateEvents,
  ...jobEvents,
  ...employerEvents,
  ...runEvents,
  ...providerEvents,
  ...sealedEvents,
]);
