/** The calls that an actor of demographic answers answers. */

import type { Result } from "../../core/result.ts";
import type { AnswerCounts, Demographics } from "../../domain/demographics/answers.ts";
import type { Rewrapped } from "./runs.ts";

/** `subject`: a keyed hash of the candidate's id. `entity`: what the object itself is called. */
export type DemographicsActorStub = {
  put(entity: string, subject: string, answers: Demographics): Promise<Result<void>>;
  remove(subject: string): Promise<void>;
  /** Removes, and takes nothing of that subject ever again. */
  forget(entity: string, subject: string): Promise<void>;
  /** For the export of the one who answered, and nobody else. */
  read(subject: string): Promise<Result<Demographics | undefined>>;
  count(): Promise<Result<AnswerCounts>>;
  rewrapKey(): Promise<Rewrapped>;
};
