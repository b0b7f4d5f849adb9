/**
 * A credit has been set aside: ask the candidate's actor to open the door. When nobody has brought an answer in time, ask
 * what became of the attempt, again and again, since a credit is set free only once the attempt is closed.
 */

import { creditsReserved, reservationExpired } from "../employer/events.ts";
import { defineWorkflow } from "./define-workflow.ts";

export const unlock = defineWorkflow({ name: "unlock", version: 1, on: [creditsReserved], world: ["unlock"] });

export const unlockResolution = defineWorkflow({
  name: "unlock-resolution",
  version: 1,
  on: [reservationExpired],
  world: ["resolve-unlock"],
  untilDone: true,
});
