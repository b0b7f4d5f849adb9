/** What organisations that hire do: join, get credits, and unlock a candidate: the one door to who somebody is. */

import { failure } from "../core/failure.ts";
import { derivedId } from "../core/ids.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { EmployerView, Page, Views } from "../db/views.ts";
import { UnlockField, unlockIdOf } from "../domain/candidate/unlock-types.ts";
import type { EmployerPolicy } from "../domain/employer/decide.ts";
import type { Principal } from "../domain/principal.ts";
import type { RevealedIdentity } from "../durable-objects/stubs/candidate.ts";
import type { EmployerSnapshot, UnlockSnapshot } from "../durable-objects/stubs/employer.ts";
import type { Actors } from "./actors.ts";
import { commandOf, type RequestContext } from "./commands.ts";
import type { Payments } from "./payments.ts";

export type EmployerChange = { readonly employerId: string };
export type CreditsChange = EmployerChange & { readonly credits: number };
export type UnlockChange = { readonly unlockId: string; readonly state: UnlockSnapshot["status"] };

export type UnlockWish = {
  readonly jobId: string;
  readonly candidateId: string;
  /** All there are, unless some are named. */
  readonly fields?: readonly UnlockField[] | undefined;
};

export type EmployerService = {
  /** The organisation of whoever asks. */
  readonly register: (request: RequestContext) => Promise<Result<EmployerChange>>;
  readonly approve: (request: RequestContext, employerId: string) => Promise<Result<EmployerChange>>;
  /** Bought when a payment is named, granted otherwise. A payment counts once. */
  readonly addCredits: (
    request: RequestContext,
    employerId: string,
    added: { readonly credits: number; readonly payment?: string | undefined },
  ) => Promise<Result<CreditsChange>>;
  readonly read: (principal: Principal, employerId: string) => Promise<Result<EmployerSnapshot>>;
  readonly list: (principal: Principal, page: Page) => Promise<EmployerView[]>;
  /** Sets a credit aside; the answer of the candidate's actor comes by a run. The same wish again is the same unlock. */
  readonly unlock: (request: RequestContext, wish: UnlockWish) => Promise<Result<UnlockChange>>;
  readonly readUnlock: (principal: Principal, unlockId: string) => Promise<Result<UnlockSnapshot>>;
  /** For one of its jobs, also of people who have left the ranking since. Oldest first. */
  readonly listUnlocks: (principal: Principal, jobId: string) => Promise<Result<readonly UnlockSnapshot[]>>;
  /** Holds identity. Only of an unlock of the asking organisation that has happened. */
  readonly readIdentity: (principal: Principal, unlockId: string) => Promise<Result<RevealedIdentity>>;
};

type Dependencies = {
  readonly actors: Actors;
  readonly views: Views;
  readonly payments: Payments;
  readonly policy: EmployerPolicy;
};

const noOrganisation = failure(
  "organisation-needed",
  "Only an organisation can join as an employer. Send this with an organisation's token.",
);
const unknownUnlock = failure("not-found", "There is no unlock under this id. Check the id.");
const notShown = failure("candidate-not-submitted", "This resume is not submitted, so nobody can be unlocked.");
const jobClosed = failure("job-closed", "This job is closed, so nobody is unlocked for it. Post it again to reopen the search.");
const waiting = failure(
  "unlock-not-open",
  "This unlock has not been answered yet, or was refused. Read the unlock for its status.",
);

/** One employer for one organisation, whoever of it asks. */
const employerIdOf = (organisationId: string): Promise<string> => derivedId("emp", organisationId);

export const createEmployerService = ({ actors, views, payments, policy }: Dependencies): EmployerService => {
  const readUnlock: EmployerService["readUnlock"] = async ({ organisationId, ...principal }, unlockId) => {
    if (organisationId === undefined) return err(unknownUnlock);
    const employerId = await employerIdOf(organisationId);
    const read = await actors.employer(employerId, (actor) => actor.readUnlock({ ...principal, organisationId }, unlockId));
    return read.ok || read.failure.code !== "not-found" ? read : err(unknownUnlock);
  };

  return {
    register: async (request) => {
      const { organisationId } = request.principal;
      if (organisationId === undefined) return err(noOrganisation);
      const employerId = await employerIdOf(organisationId);
      const command = await commandOf(request, "register", { employerId });
      const done = await actors.employer(
        employerId,
        (actor) => actor.register(command, employerId, policy),
        request.locationHint,
      );
      return done.ok ? ok({ employerId }) : done;
    },
    approve: async (request, employerId) => {
      const command = await commandOf(request, "approve", { employerId });
      const done = await actors.employer(employerId, (actor) => actor.approve(command));
      return done.ok ? ok({ employerId }) : done;
    },
    addCredits: async (request, employerId, { credits, payment }) => {
      const command = await commandOf(request, "add-credits", { employerId, credits, payment });
      const paid = payment === undefined ? undefined : await payments.confirm({ employerId, credits, reference: payment });
      if (paid?.ok === false) return paid;
      const how = paid === undefined ? ({ how: "grant" } as const) : ({ how: "purchase", ...paid.value } as const);
      const done = await actors.employer(employerId, (actor) => actor.addCredits(command, { credits, ...how }));
      return done.ok ? ok({ employerId, credits: done.value.reply.credits }) : done;
    },
    read: (principal, employerId) => actors.employer(employerId, (actor) => actor.read(principal)),
    list: (principal, page) => views.listEmployers(principal, page),
    unlock: async (request, { jobId, candidateId, fields = UnlockField.options }) => {
      const { principal } = request;
      const { organisationId } = principal;
      const job = await actors.job(jobId, (actor) => actor.read(principal));
      if (!job.ok) return job;
      if (organisationId === undefined) return err(noOrganisation);
      const unlockId = await unlockIdOf(organisationId, candidateId, jobId);
      const known = await readUnlock(principal, unlockId);
      // What is under way or done is answered as it is, also when job or candidate have gone since.
      if (known.ok && known.value.status !== "refused") return ok({ unlockId, state: known.value.status });
      if (job.value.status === "closed") return err(jobClosed);
      if (!(await actors.candidate(candidateId, (actor) => actor.isPublishedFor(organisationId)))) return err(notShown);
      const employerId = await employerIdOf(organisationId);
      const wanted = UnlockField.options.filter((field) => fields.includes(field));
      const command = await commandOf(request, "unlock", { jobId, candidateId, fields: wanted });
      const done = await actors.employer(employerId, (actor) =>
        actor.unlock(command, { unlockId, candidateId, jobId, fields: wanted }),
      );
      if (!done.ok) return done;
      return ok({ unlockId, state: done.value.reply.status === "spent" ? "unlocked" : "waiting" });
    },
    readUnlock,
    listUnlocks: async ({ organisationId, ...principal }, jobId) => {
      const job = await actors.job(jobId, (actor) => actor.read({ ...principal, organisationId }));
      if (!job.ok) return job;
      if (organisationId === undefined) return ok([]);
      const employerId = await employerIdOf(organisationId);
      return ok(await actors.employer(employerId, (actor) => actor.listUnlocks({ ...principal, organisationId }, jobId)));
    },
    readIdentity: async (principal, unlockId) => {
      const unlock = await readUnlock(principal, unlockId);
      if (!unlock.ok) return unlock;
      const { organisationId } = principal;
      if (organisationId === undefined || unlock.value.status !== "unlocked") return err(waiting);
      return actors.candidate(unlock.value.candidateId, (actor) =>
        actor.readIdentity(unlockId, { ...principal, organisationId }),
      );
    },
  };
};
