/** Unlocks, what they cost, and consumers of them that do not come to their end. */

import { failure } from "../../../src/core/failure.ts";
import { err } from "../../../src/core/result.ts";
import type { Actors } from "../../../src/services/actors.ts";
import { createMatchIndex } from "../../../src/services/match-index.ts";
import { createRunService, type RunService } from "../../../src/services/runs.ts";
import { shortTypes } from "./actors.ts";
import { type Hiring, requestOf, services, valueOf } from "./employers.ts";
import { localPrincipal } from "./flows.ts";

export const accountOf = async ({ employers, principal, employerId }: Hiring) => {
  const { credits, reserved, spent } = valueOf(await employers.read(principal, employerId));
  return { credits, reserved, spent };
};
export const unspent = { credits: 1, reserved: 0, spent: 0 };
export const spent = { credits: 0, reserved: 0, spent: 1 };

export const unlock = (at: Hiring, candidateId: string) =>
  at.employers.unlock(requestOf(at.principal), { jobId: at.jobId, candidateId });

export const openedBy = async (candidateId: string) =>
  shortTypes(valueOf(await services.candidates.timeline(await localPrincipal(), candidateId))).filter(
    (type) => type === "profile.unlocked",
  ).length;

/** A consumer that dies once the candidate's actor has answered, before it can report. */
export const dyingAfterTheAnswer = (): RunService => {
  const actors: Actors = {
    ...services.actors,
    candidate: async (id, candidateCall, near) => {
      await services.actors.candidate(id, candidateCall, near);
      throw new Error("The consumer is gone.");
    },
  };
  const kernel = { run: async () => err(failure("provider-failed", "None.")) };
  return createRunService({ actors, index: createMatchIndex(actors), kernel });
};
