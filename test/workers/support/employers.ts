/** Organisations that hire, each with a job of its own, and unlocks that nobody carries out but the test. */

import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { systemClock } from "../../../src/core/clock.ts";
import { systemRandomness } from "../../../src/core/ids.ts";
import { UnlockField, unlockIdOf } from "../../../src/domain/candidate/unlock-types.ts";
import { decideReserve, type EmployerPolicy } from "../../../src/domain/employer/decide.ts";
import { absentEmployer, type EmployerState, evolveEmployer } from "../../../src/domain/employer/state.ts";
import { employerViewOf } from "../../../src/domain/employer/view.ts";
import { type Principal, scopes } from "../../../src/domain/principal.ts";
import { employerMigrations } from "../../../src/durable-objects/employer/migrations.ts";
import { Ledger } from "../../../src/durable-objects/shared/ledger.ts";
import type { UnlockSnapshot } from "../../../src/durable-objects/stubs/employer.ts";
import type { CommitsMessage, RunsMessage } from "../../../src/events/messages.ts";
import { commandOf, newRequestId, type RequestContext } from "../../../src/services/commands.ts";
import { createServices, type Services } from "../../../src/services/create-services.ts";
import { createEmployerService, type EmployerService } from "../../../src/services/employers.ts";
import { manualInvoices } from "../../../src/services/payments.ts";
import { objectOf, settled } from "./actors.ts";
import { recordingLogger, recordingQueue } from "./ledgers.ts";
import { nurseJob } from "./samples.ts";
import { until } from "./until.ts";

export const services: Services = createServices(env);

export const employersUnder = (policy: EmployerPolicy): EmployerService =>
  createEmployerService({ actors: services.actors, views: services.views, payments: manualInvoices, policy });

export const requestOf = (principal: Principal): RequestContext => ({
  principal,
  traceparent: `00-${"7".repeat(32)}-${"2".repeat(16)}-01`,
  requestId: newRequestId(),
});

/** Everything that anybody of an organisation may do. */
const organisationScopes = scopes.filter((scope) => scope !== "employer:manage");

export const recruiter = (): Principal => {
  const name = newRequestId();
  return { id: `recruiter-${name}`, kind: "organisation", organisationId: `org_${name}`, scopes: organisationScopes };
};

export const operator: Principal = { id: "operator", kind: "operator", scopes: ["employer:read", "employer:manage"] };

export type Hiring = {
  readonly principal: Principal;
  readonly employerId: string;
  readonly jobId: string;
  readonly employers: EmployerService;
};

/** Value of a result that is expected to have gone well. */
export const valueOf = <Value>(result: { ok: true; value: Value } | { ok: false; failure: { code: string } }): Value => {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
};

/** An organisation that has joined and posted a job. */
export const hiring = async (policy: Partial<EmployerPolicy> = {}): Promise<Hiring> => {
  const principal = recruiter();
  const employers = employersUnder({ approvalNeeded: false, startingCredits: 1, ...policy });
  const { employerId } = valueOf(await employers.register(requestOf(principal)));
  const { jobId } = valueOf(await services.jobs.post(requestOf(principal), { text: nurseJob }));
  await settled(jobId);
  await settled(employerId);
  return { principal, employerId, jobId, employers };
};

/** The unlock once it has been answered. */
export const answered = ({ employers, principal }: Hiring, unlockId: string): Promise<UnlockSnapshot> =>
  until(
    "the unlock is answered",
    async () => valueOf(await employers.readUnlock(principal, unlockId)),
    ({ status }) => status !== "waiting",
  );

export type Reserved = { readonly unlockId: string; readonly runId: string };

/** A credit set aside whose messages were all lost: what a crash right after the commit leaves. */
export const reservedAlone = async (
  { principal, employerId, jobId }: Omit<Hiring, "employers">,
  candidateId: string,
): Promise<Reserved> => {
  const unlockId = await unlockIdOf(principal.organisationId ?? "", candidateId, jobId);
  const context = await commandOf(requestOf(principal), "unlock", { candidateId, jobId });
  const runId = await runInDurableObject(objectOf(employerId), async (_, { storage }) => {
    const ledger = new Ledger<EmployerState>({
      storage,
      owner: "employer",
      migrations: employerMigrations,
      initial: absentEmployer,
      evolve: evolveEmployer,
      viewOf: employerViewOf,
      isErased: () => false,
      events: recordingQueue<CommitsMessage>().queue,
      jobs: recordingQueue<RunsMessage>().queue,
      masterSecret: env.MASTER_KEY,
      timing: { resendMilliseconds: 60_000, runTimeoutMilliseconds: 60_000 },
      clock: systemClock,
      randomness: systemRandomness,
      logger: recordingLogger().logger,
    });
    const wanted = { unlockId, candidateId, jobId, fields: UnlockField.options };
    const done = valueOf(
      await ledger.execute(employerId, context, (state, sequence, inputs) => decideReserve(state, wanted, sequence, inputs)),
    );
    return done.reply.runId ?? "";
  });
  await evictDurableObject(objectOf(employerId));
  return { unlockId, runId };
};
