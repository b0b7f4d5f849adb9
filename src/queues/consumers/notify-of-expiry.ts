/** Tells whoever a profile belongs to that it will be erased, in time to keep it. */

import { expiryAnnounced } from "../../domain/candidate/events.ts";
import { defineConsumer } from "../../events/define-consumer.ts";
import type { ConsumerDependencies } from "../consumer-dependencies.ts";

export const notifyOfExpiry = defineConsumer<ConsumerDependencies>({
  name: "notify-of-expiry",
  on: [expiryAnnounced],
  onReplay: "run",
  handle: async ({ events }, { notifications }) => {
    for (const { id, subject, time } of events) await notifications.tellOfExpiry(subject, id, Date.parse(time));
  },
});
