/**
 * One organisation that hires: whether it is approved, its credits, which of them are set aside for which unlock, and the
 * profile of its company. It knows of candidates nothing but their ids.
 */

import type { Failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { CommandContext, Decision, DecisionInputs } from "../../domain/command.ts";
import { CompanyFinding, CorrectedField, type CompanyCorrections, type CompanyFieldName } from "../../domain/company/profile.ts";
import {
  companyContent,
  decideCorrectCompany,
  decideFailCompany,
  decideKeepCompany,
  decideRequestCompany,
} from "../../domain/employer/company.ts";
import type { CompanyProfileFailure } from "../../domain/employer/events.ts";
import {
  decideAddCredits,
  decideApprove,
  decideRegister,
  decideReserve,
  type EmployerPolicy,
  type UnlockReply,
} from "../../domain/employer/decide.ts";
import { absentEmployer, type EmployerState, evolveEmployer, type Reservation } from "../../domain/employer/state.ts";
import { askedBy, unlockReported, unlockRunFailed } from "../../domain/employer/unlock-runs.ts";
import { employerViewOf } from "../../domain/employer/view.ts";
import { hasScope, type Principal } from "../../domain/principal.ts";
import { LedgerActor, refuse } from "../shared/ledger-actor.ts";
import { runHeaderOf } from "../shared/run-protocol.ts";
import type {
  AddedCredits,
  CompanySnapshot,
  EmployerActorStub,
  EmployerSnapshot,
  UnlockSnapshot,
  WantedUnlock,
} from "../stubs/employer.ts";
import type { Executed, LoadedRun } from "../stubs/runs.ts";
import { employerMigrations } from "./migrations.ts";

const statusOf: Record<Reservation["status"], UnlockSnapshot["status"]> = {
  reserved: "waiting",
  spent: "unlocked",
  released: "refused",
};

const snapshotOf = (unlockId: string, reservation: Reservation): UnlockSnapshot => {
  const { status, version: _, ...facts } = reservation;
  return { unlockId, ...facts, status: statusOf[status] };
};

export class EmployerActor extends LedgerActor<EmployerState> implements EmployerActorStub {
  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env, {
      owner: "employer",
      migrations: employerMigrations,
      initial: absentEmployer,
      evolve: evolveEmployer,
      viewOf: employerViewOf,
      isErased: () => false,
      ended: () => undefined,
      runEnds: { reported: unlockReported, failed: unlockRunFailed },
    });
  }

  async register(
    context: CommandContext,
    employerId: string,
    policy: EmployerPolicy,
  ): Promise<Result<Executed<Record<never, never>>>> {
    return this.ledger.execute(employerId, context, (state) => ok(decideRegister(state, policy)));
  }

  async approve(context: CommandContext): Promise<Result<Executed<Record<never, never>>>> {
    return this.#manage(context, (state) => ok(decideApprove(state)));
  }

  async addCredits(context: CommandContext, added: AddedCredits): Promise<Result<Executed<{ readonly credits: number }>>> {
    return this.#manage(context, (state) => decideAddCredits(state, added));
  }

  async unlock(context: CommandContext, wanted: WantedUnlock): Promise<Result<Executed<UnlockReply>>> {
    // Of an organisation that has not joined nothing is written: the decision refuses it.
    return this.ledger.execute(this.ledger.entity, context, (state, sequence, inputs) =>
      decideReserve(state, wanted, sequence, inputs),
    );
  }

  async read(principal: Principal): Promise<Result<EmployerSnapshot>> {
    const { state, sequence } = this.ledger;
    const { status, owner, credits, reservations, registeredAt } = state;
    if (status === "absent" || owner?.organisationId === undefined) return err(this.unknown);
    const refused = hasScope(principal, "employer:manage") ? undefined : refuse(this.ledger, principal, this.unknown);
    if (refused !== undefined) return refused;
    const count = (wanted: Reservation["status"]): number =>
      [...reservations.values()].filter((reservation) => reservation.status === wanted).length;
    const { organisationId } = owner;
    return ok({ status, organisationId, credits, reserved: count("reserved"), spent: count("spent"), registeredAt, sequence });
  }

  async readUnlock(principal: Principal, unlockId: string): Promise<Result<UnlockSnapshot>> {
    const refused = refuse(this.ledger, principal, this.unknown);
    const reservation = this.ledger.state.reservations.get(unlockId);
    if (refused !== undefined || reservation === undefined) return err(this.unknown);
    return ok(snapshotOf(unlockId, reservation));
  }

  async listUnlocks(principal: Principal, jobId: string): Promise<readonly UnlockSnapshot[]> {
    if (refuse(this.ledger, principal, this.unknown) !== undefined) return [];
    return [...this.ledger.state.reservations].flatMap(([unlockId, reservation]) =>
      reservation.jobId === jobId ? [snapshotOf(unlockId, reservation)] : [],
    );
  }

  async requestCompany(context: CommandContext): Promise<Result<Executed<Record<never, never>>>> {
    return this.ledger.execute(this.ledger.entity, context, decideRequestCompany);
  }

  async failCompany(context: CommandContext, reason: CompanyProfileFailure): Promise<Result<Executed<Record<never, never>>>> {
    return this.ledger.execute(this.ledger.entity, context, (state) => decideFailCompany(state, reason));
  }

  async keepCompany(
    context: CommandContext,
    found: CompanyFinding,
    cached: boolean,
  ): Promise<Result<Executed<Record<never, never>>>> {
    return this.ledger.execute(this.ledger.entity, context, (state) => decideKeepCompany(state, found, cached));
  }

  async correctCompany(
    context: CommandContext,
    corrections: CompanyCorrections,
  ): Promise<Result<Executed<Record<never, never>>>> {
    // An id in the address is answered like every other id of somebody else's, whether it has joined or not.
    const refused = refuse(this.ledger, context.principal, this.unknown);
    if (refused !== undefined) return refused;
    return this.ledger.execute(this.ledger.entity, context, (state, _, { now }) => decideCorrectCompany(state, corrections, now));
  }

  async readCompany(principal: Principal): Promise<Result<CompanySnapshot>> {
    const { state, sequence } = this.ledger;
    if (state.status === "absent") return err(this.unknown);
    // Operators look at a company before they approve it.
    const refused = hasScope(principal, "employer:manage") ? undefined : refuse(this.ledger, principal, this.unknown);
    if (refused !== undefined) return refused;
    const kept = await this.ledger.readContent(companyContent.found.kind, companyContent.found.version);
    if (!kept.ok) return kept;
    const corrected: Partial<Record<CompanyFieldName, CorrectedField>> = {};
    for (const field of state.corrected) {
      const correction = await this.ledger.readContent(companyContent.correction, field);
      if (!correction.ok) return correction;
      // Taken back while the others were opened.
      if (correction.value !== undefined) corrected[field] = CorrectedField.parse(correction.value);
    }
    return ok({ found: CompanyFinding.optional().parse(kept.value), corrected, sequence });
  }

  async loadRun(runId: string): Promise<LoadedRun> {
    const { state } = this.ledger;
    const run = runHeaderOf(this.ledger, runId);
    const asked = run === undefined ? undefined : askedBy(state, run);
    const organisationId = state.owner?.organisationId;
    if (run === undefined || asked === undefined || organisationId === undefined) return { kind: "stop", removedVersion: 0 };
    const { candidateId, unlockId, attempt, jobId, fields } = asked;
    const unlock = { candidateId, request: { unlockId, attempt, organisationId, jobId, fields } };
    return { kind: "open", run, removedVersion: 0, unlock };
  }

  /** For operators: whoever may manage employers manages all of them. */
  async #manage<Reply>(
    context: CommandContext,
    decide: (state: EmployerState, sequence: number, inputs: DecisionInputs) => Result<Decision<Reply>, Failure>,
  ): Promise<Result<Executed<Reply>>> {
    if (this.ledger.state.status === "absent" || !hasScope(context.principal, "employer:manage")) return err(this.unknown);
    return this.ledger.execute(this.ledger.entity, context, decide, { bySystem: true });
  }
}
