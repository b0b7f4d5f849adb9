/** The one door to actors: typed by `stubs.ts`, and every call counted as the platform bills it. */

import { usageMeter } from "../core/usage.ts";
import type { BatchActorStub, CandidateActorStub, JobActorStub, MatchIndexStub, RunActor } from "../durable-objects/stubs.ts";

export type Owner = "candidate" | "job";

export type Actors = {
  readonly candidate: <Reply>(id: string, call: (stub: CandidateActorStub) => Promise<Reply>) => Promise<Reply>;
  readonly job: <Reply>(id: string, call: (stub: JobActorStub) => Promise<Reply>) => Promise<Reply>;
  readonly batch: <Reply>(id: string, call: (stub: BatchActorStub) => Promise<Reply>) => Promise<Reply>;
  /** The actor of either kind that a run belongs to. */
  readonly owner: <Reply>(owner: Owner, id: string, call: (stub: RunActor) => Promise<Reply>) => Promise<Reply>;
  /** `name` is "candidates-0" and so on. */
  readonly index: <Reply>(name: string, call: (stub: MatchIndexStub) => Promise<Reply>) => Promise<Reply>;
};

type ActorBindings = {
  readonly CANDIDATE_ACTOR: DurableObjectNamespace;
  readonly JOB_ACTOR: DurableObjectNamespace;
  readonly BATCH_ACTOR: DurableObjectNamespace;
  readonly MATCH_INDEX: DurableObjectNamespace;
};

const metered = async <Stub, Reply>(
  namespace: DurableObjectNamespace,
  name: string,
  call: (stub: Stub) => Promise<Reply>,
): Promise<Reply> => {
  const began = Date.now();
  usageMeter.add("durableObjectRequests", 1);
  try {
    // The actors implement these interfaces; the platform's own type for a remote stub cannot say so.
    return await call(namespace.getByName(name) as unknown as Stub);
  } finally {
    usageMeter.add("objectMilliseconds", Date.now() - began);
  }
};

export const createActors = (bindings: ActorBindings): Actors => ({
  candidate: (id, call) => metered(bindings.CANDIDATE_ACTOR, id, call),
  job: (id, call) => metered(bindings.JOB_ACTOR, id, call),
  batch: (id, call) => metered(bindings.BATCH_ACTOR, id, call),
  owner: (owner, id, call) => metered(owner === "candidate" ? bindings.CANDIDATE_ACTOR : bindings.JOB_ACTOR, id, call),
  index: (name, call) => metered(bindings.MATCH_INDEX, name, call),
});
