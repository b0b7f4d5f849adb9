/** The one door to actors: typed by `stubs/`, and every call counted as the platform bills it. */

import { usageMeter } from "../core/usage.ts";
import type { Owner } from "../events/cloud-event.ts";
import type { LocationHint } from "./commands.ts";
import type { BatchActorStub } from "../durable-objects/stubs/batch.ts";
import type { CandidateActorStub } from "../durable-objects/stubs/candidate.ts";
import type { DemographicsActorStub } from "../durable-objects/stubs/demographics.ts";
import type { EmployerActorStub } from "../durable-objects/stubs/employer.ts";
import type { JobActorStub } from "../durable-objects/stubs/job.ts";
import type { MatchIndexStub } from "../durable-objects/stubs/match-index.ts";
import type { ProviderGuardStub } from "../durable-objects/stubs/provider-guard.ts";
import type { QuotaActorStub } from "../durable-objects/stubs/quota.ts";
import type { RunActor } from "../durable-objects/stubs/runs.ts";

export type Actors = {
  /** `near` counts when the actor is made by this call, and is ignored ever after. */
  readonly candidate: <Reply>(
    id: string,
    call: (stub: CandidateActorStub) => Promise<Reply>,
    near?: LocationHint,
  ) => Promise<Reply>;
  readonly job: <Reply>(id: string, call: (stub: JobActorStub) => Promise<Reply>, near?: LocationHint) => Promise<Reply>;
  readonly employer: <Reply>(
    id: string,
    call: (stub: EmployerActorStub) => Promise<Reply>,
    near?: LocationHint,
  ) => Promise<Reply>;
  readonly batch: <Reply>(id: string, call: (stub: BatchActorStub) => Promise<Reply>, near?: LocationHint) => Promise<Reply>;
  /** Counts for an organisation or a person. */
  readonly quota: <Reply>(name: string, call: (stub: QuotaActorStub) => Promise<Reply>) => Promise<Reply>;
  /** The actor of any kind that a run belongs to. */
  readonly owner: <Reply>(owner: Owner, id: string, call: (stub: RunActor) => Promise<Reply>) => Promise<Reply>;
  /** `name` is "demographics-0" to "demographics-f". */
  readonly demographics: <Reply>(name: string, call: (stub: DemographicsActorStub) => Promise<Reply>) => Promise<Reply>;
  /** `provider` is a plugin's id. */
  readonly guard: <Reply>(provider: string, call: (stub: ProviderGuardStub) => Promise<Reply>) => Promise<Reply>;
  /** `name` is "candidates-0" and so on. */
  readonly index: <Reply>(name: string, call: (stub: MatchIndexStub) => Promise<Reply>) => Promise<Reply>;
};

type ActorBindings = {
  readonly CANDIDATE_ACTOR: DurableObjectNamespace;
  readonly JOB_ACTOR: DurableObjectNamespace;
  readonly EMPLOYER_ACTOR: DurableObjectNamespace;
  readonly BATCH_ACTOR: DurableObjectNamespace;
  readonly MATCH_INDEX: DurableObjectNamespace;
  readonly DEMOGRAPHICS_ACTOR: DurableObjectNamespace;
  readonly PROVIDER_GUARD: DurableObjectNamespace;
  readonly QUOTA_ACTOR: DurableObjectNamespace;
};

const metered = async <Stub, Reply>(
  namespace: DurableObjectNamespace,
  name: string,
  call: (stub: Stub) => Promise<Reply>,
  near?: LocationHint,
): Promise<Reply> => {
  const began = Date.now();
  usageMeter.add("durableObjectRequests", 1);
  try {
    // The actors implement these interfaces; the platform's own type for a remote stub cannot say so.
    return await call(namespace.getByName(name, near === undefined ? undefined : { locationHint: near }) as unknown as Stub);
  } finally {
    usageMeter.add("objectMilliseconds", Date.now() - began);
  }
};

/** With a jurisdiction, every actor lives and keeps its data there. It is part of an actor's id: changed, none is found again. */
export const createActors = (bindings: ActorBindings, jurisdiction?: DurableObjectJurisdiction): Actors => {
  const within = (namespace: DurableObjectNamespace): DurableObjectNamespace =>
    jurisdiction === undefined ? namespace : namespace.jurisdiction(jurisdiction);
  const [candidates, jobs] = [within(bindings.CANDIDATE_ACTOR), within(bindings.JOB_ACTOR)];
  const employers = within(bindings.EMPLOYER_ACTOR);
  const [batches, index] = [within(bindings.BATCH_ACTOR), within(bindings.MATCH_INDEX)];
  const demographics = within(bindings.DEMOGRAPHICS_ACTOR);
  const guards = within(bindings.PROVIDER_GUARD);
  const quotas = within(bindings.QUOTA_ACTOR);
  const owned: Record<Owner, DurableObjectNamespace> = { candidate: candidates, job: jobs, employer: employers };
  return {
    candidate: (id, call, near) => metered(candidates, id, call, near),
    job: (id, call, near) => metered(jobs, id, call, near),
    employer: (id, call, near) => metered(employers, id, call, near),
    batch: (id, call, near) => metered(batches, id, call, near),
    quota: (name, call) => metered(quotas, name, call),
    owner: (owner, id, call) => metered(owned[owner], id, call),
    demographics: (name, call) => metered(demographics, name, call),
    guard: (provider, call) => metered(guards, provider, call),
    index: (name, call) => metered(index, name, call),
  };
};
