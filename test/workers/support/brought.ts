/** Resumes that organisations bring, and the people they are about. */

import type { Principal } from "../../../src/domain/principal.ts";
import { call } from "./client.ts";
import { settled, viewOf } from "./actors.ts";
import { requestOf, services, valueOf } from "./employers.ts";
import type { Employer } from "./organisations.ts";
import { nurseResume } from "./samples.ts";
import { until } from "./until.ts";

/** The sample resume with other contacts. */
export const resumeOf = (...addresses: readonly string[]): string =>
  nurseResume.replace("vandermolen-i@example.org", addresses.length === 0 ? "no address" : addresses.join(" | "));

/** Whoever acts for the organisation, with everything that its batches need. */
export const bringerOf = ({ organisationId }: Pick<Employer, "organisationId">): Principal => ({
  id: `bringer-of-${organisationId}`,
  kind: "organisation",
  organisationId,
  scopes: ["candidate:write", "candidate:read", "match:read", "job:write", "job:read", "batch:write"],
});

/** As a line of a batch does it; carried out, and in the views. */
export const bring = async (bringer: Principal, text: string, idempotencyKey?: string): Promise<string> => {
  const request = { ...requestOf(bringer), idempotencyKey };
  const input = { document: { text }, submit: true, broughtBy: bringer.organisationId };
  const { candidateId } = valueOf(await services.candidates.create(request, input));
  await settled(candidateId);
  return candidateId;
};

export const claim = (token: string | null, candidateId: string, key?: string) =>
  call("POST", `/v1/claims/${candidateId}`, { token, headers: key === undefined ? {} : { "idempotency-key": key } });

type Offer = { readonly candidateId: string; readonly organisation?: string; readonly broughtAt: number };

export const offersFor = async (token: string): Promise<readonly Offer[]> => {
  const { status, body, text } = await call("GET", "/v1/claims?limit=100", { token });
  if (status !== 200) throw new Error(text);
  return body.items as readonly Offer[];
};

/** What the views hold of it to be found by. */
export const claimHashOf = async (candidateId: string): Promise<unknown> => (await viewOf(candidateId))?.["claim_hash"];

/** The row of the views has come as far as the actor. */
export const shownIn = (candidateId: string, column: string, value: unknown) =>
  until(
    `${column} of ${candidateId} is in the views`,
    () => viewOf(candidateId),
    (row) => row?.[column] === value,
  );
