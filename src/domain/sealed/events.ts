/** What can happen to sealed content of any actor. */

import * as z from "zod";
import { defineEvent } from "../../events/define-event.ts";

export const contentTampered = defineEvent("content.tampered", {
  version: 1,
  owner: "platform",
  summary: "Sealed content of an actor did not open: it, or its key, is not what was written. Nothing of it was shown.",
  data: z.object({
    /** What the content is, as "document" or "analysis"; "key" where it is what opens all of it. */
    kind: z.string(),
    /** Which of them: an id, "current", or "some" where it may not be told whose it is. */
    version: z.string(),
  }),
});

export const sealedEvents = [contentTampered] as const;
