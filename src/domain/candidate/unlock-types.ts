/** The words of an unlock that the employer's side and the candidate's side share. */

import * as z from "zod";
import { sha256Hex } from "../../core/hashing.ts";

/** 32 hex digits. */
export const UnlockId = z.string().regex(/^[0-9a-f]{32}$/u, "must be 32 hex digits");

/** One try at one unlock. A try that was refused may be followed by another, under the next number. */
export const UnlockAttempt = z.object({ unlockId: UnlockId, attempt: z.number().int().positive() });

/** What an employer gets to see, and the candidate is told about. */
export const UnlockField = z.enum(["name", "email", "phone", "links", "resume"]);
export type UnlockField = z.infer<typeof UnlockField>;

export const RefusalReason = z.enum(["not-submitted", "withdrawn", "erased", "already-unlocked", "expired"]);
export type RefusalReason = z.infer<typeof RefusalReason>;

/** What the candidate's actor answers to one attempt; the same answer however often it is asked. */
export type UnlockOutcome = { readonly kind: "unlocked" } | { readonly kind: "refused"; readonly reason: RefusalReason };

/** One id for one organisation, candidate and job: however often somebody asks, it is one unlock. */
export const unlockIdOf = async (organisationId: string, candidateId: string, jobId: string): Promise<string> =>
  (await sha256Hex(`unlock|${organisationId}|${candidateId}|${jobId}`)).slice(0, 32);
