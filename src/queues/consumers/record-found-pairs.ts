/** Keeps every pair once, from whichever side it was found first. */

import { matchFound } from "../../domain/run/events.ts";
import { defineConsumer } from "../../events/define-consumer.ts";
import type { ConsumerDependencies } from "../consumer-dependencies.ts";

export const recordFoundPairs = defineConsumer<ConsumerDependencies>({
  name: "record-found-pairs",
  on: [matchFound],
  onReplay: "run",
  handle: async ({ events }, { foundPairs }) => {
    for (const event of events) await foundPairs.record(matchFound.data.parse(event.data).pairs, Date.parse(event.time));
  },
});
