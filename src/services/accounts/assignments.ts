/** Which jobs a hiring manager sees. Assigning counts for hiring managers alone: whoever else is a member sees every job. */

import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { MemberRows } from "../../db/accounts.ts";
import type { Principal } from "../../domain/principal.ts";
import type { Accounts } from "./accounts.ts";

export type Place = { readonly organisationId: string; readonly memberId: string };

export type Assignments = {
  /** Of what is assigned, what the principal may see. */
  readonly list: (principal: Principal, place: Place) => Promise<Result<readonly string[]>>;
  /** In force within a minute, like taking it back. */
  readonly assign: (principal: Principal, place: Place, jobId: string) => Promise<Result<void>>;
  readonly unassign: (principal: Principal, place: Place, jobId: string) => Promise<Result<void>>;
};

type Options = {
  readonly rows: MemberRows;
  readonly accounts: Pick<Accounts, "forget">;
  /** Ok when the job is there and the principal's to read. */
  readonly readJob: (principal: Principal, jobId: string) => Promise<Result<unknown>>;
};

const unknown = failure("not-found", "There is nothing here under this id. Check the id.");
const full = failure("limit-reached", "There are as many as there may be. Remove one first, or ask the operator.");

export const createAssignments = ({ rows, accounts, readJob }: Options): Assignments => {
  const isOwn = async ({ organisationId }: Principal, place: Place): Promise<boolean> =>
    organisationId === place.organisationId && (await rows.isIn(place.organisationId, place.memberId));
  return {
    list: async (principal, place) => {
      if (!(await isOwn(principal, place))) return err(unknown);
      const { jobIds } = principal;
      const assigned = await rows.jobsOf(place.memberId);
      return ok(jobIds === undefined ? assigned : assigned.filter((jobId) => jobIds.includes(jobId)));
    },
    assign: async (principal, place, jobId) => {
      if (!(await isOwn(principal, place)) || !(await readJob(principal, jobId)).ok) return err(unknown);
      if (!(await rows.assign(place.memberId, jobId))) return err(full);
      await accounts.forget();
      return ok(undefined);
    },
    unassign: async (principal, place, jobId) => {
      if (!(await isOwn(principal, place))) return err(unknown);
      await rows.unassign(place.memberId, jobId);
      await accounts.forget();
      return ok(undefined);
    },
  };
};
