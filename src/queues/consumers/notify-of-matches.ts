/** Tells the candidate of the jobs that were found, and whoever posted a job of the candidates; each pair once. */

import { matchFound } from "../../domain/run/events.ts";
import { defineConsumer } from "../../events/define-consumer.ts";
import type { ConsumerDependencies } from "../consumer-dependencies.ts";

export const notifyOfMatches = defineConsumer<ConsumerDependencies>({
  name: "notify-of-matches",
  on: [matchFound],
  onReplay: "run",
  handle: async ({ events }, { notifications }) => {
    await notifications.tell(events.flatMap((event) => matchFound.data.parse(event.data).pairs.map(({ pairId }) => pairId)));
  },
});
