/** What a candidate wants. Place, remote, pay and hours come from here alone, never from the resume. */

import * as z from "zod";
import { Pay, Place, RemoteMode } from "../job/requirements.ts";

export const Preferences = z
  .object({
    places: z.array(Place).max(5),
    /** Modes the candidate would take. */
    remote: z.array(RemoteMode).max(3),
    /** The least pay the candidate would take. */
    pay: Pay.omit({ maximum: true }),
    hoursPerWeek: z.object({ minimum: z.number().min(1).max(80), maximum: z.number().min(1).max(80) }),
  })
  .partial();
export type Preferences = z.infer<typeof Preferences>;
