/** The calls that an employer's actor answers. */

import type { Result } from "../../core/result.ts";
import type { UnlockField } from "../../domain/candidate/unlock-types.ts";
import type { UnlockRequest } from "../../domain/candidate/unlock.ts";
import type { CommandContext } from "../../domain/command.ts";
import type { CompanyCorrections, CompanyFieldName, CompanyFinding, CorrectedField } from "../../domain/company/profile.ts";
import type { EmployerPolicy, UnlockReply } from "../../domain/employer/decide.ts";
import type { CompanyProfileFailure } from "../../domain/employer/events.ts";
import type { Principal } from "../../domain/principal.ts";
import type { Executed, RunActor } from "./runs.ts";

export type AddedCredits = {
  readonly credits: number;
  readonly how: "grant" | "purchase";
  readonly reference?: string | undefined;
};

export type WantedUnlock = Pick<UnlockRequest, "unlockId" | "jobId" | "fields"> & { readonly candidateId: string };

export type EmployerSnapshot = {
  readonly status: "registered" | "approved";
  readonly organisationId: string;
  /** Neither spent nor set aside. */
  readonly credits: number;
  readonly reserved: number;
  readonly spent: number;
  readonly registeredAt: number;
  readonly sequence: number;
};

export type UnlockSnapshot = Omit<WantedUnlock, "fields"> & {
  readonly status: "waiting" | "unlocked" | "refused";
  readonly attempt: number;
  readonly fields: readonly UnlockField[];
  /** Why it was refused. */
  readonly reason?: string | undefined;
  /** When this attempt began. */
  readonly at: number;
};

export type CompanySnapshot = {
  /** What the site says; absent before it was read. */
  readonly found?: CompanyFinding | undefined;
  readonly corrected: Readonly<Partial<Record<CompanyFieldName, CorrectedField>>>;
  readonly sequence: number;
};

export type EmployerActorStub = RunActor & {
  register(context: CommandContext, employerId: string, policy: EmployerPolicy): Promise<Result<Executed<Record<never, never>>>>;
  approve(context: CommandContext): Promise<Result<Executed<Record<never, never>>>>;
  addCredits(context: CommandContext, added: AddedCredits): Promise<Result<Executed<{ readonly credits: number }>>>;
  /** Sets a credit aside and opens the run that asks the candidate's actor. */
  unlock(context: CommandContext, wanted: WantedUnlock): Promise<Result<Executed<UnlockReply>>>;
  read(principal: Principal): Promise<Result<EmployerSnapshot>>;
  readUnlock(principal: Principal, unlockId: string): Promise<Result<UnlockSnapshot>>;
  /** None where the principal may see none. */
  listUnlocks(principal: Principal, jobId: string): Promise<readonly UnlockSnapshot[]>;
  /** Asks leave to read a site: so many a day. */
  requestCompany(context: CommandContext): Promise<Result<Executed<Record<never, never>>>>;
  /** The site that was requested gave no profile. */
  failCompany(context: CommandContext, reason: CompanyProfileFailure): Promise<Result<Executed<Record<never, never>>>>;
  keepCompany(context: CommandContext, found: CompanyFinding, cached: boolean): Promise<Result<Executed<Record<never, never>>>>;
  correctCompany(context: CommandContext, corrections: CompanyCorrections): Promise<Result<Executed<Record<never, never>>>>;
  readCompany(principal: Principal): Promise<Result<CompanySnapshot>>;
};
