/** Keeps every pair once, from whichever side it was found first, and what is said of it. */

import { matchExplained, matchFound } from "../../domain/run/events.ts";
import { defineConsumer } from "../../events/define-consumer.ts";
import type { ConsumerDependencies } from "../consumer-dependencies.ts";

export const recordFoundPairs = defineConsumer<ConsumerDependencies>({
  name: "record-found-pairs",
  on: [matchFound, matchExplained],
  onReplay: "run",
  handle: async ({ events }, { foundPairs }) => {
    for (const { type, data, time } of events) {
      if (type === matchFound.type) await foundPairs.record(matchFound.data.parse(data).pairs, Date.parse(time));
      else await foundPairs.explain(matchExplained.data.parse(data).pairs, Date.parse(time));
    }
  },
});
