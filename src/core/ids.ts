/**
 * Ids: a prefix that tells what they name, and 26 characters. Fresh ones sort by time of making; derived ones are the same
 * for the same principal and command key, so that a command sent twice creates one thing.
 */

import * as z from "zod";
import type { Instant } from "./clock.ts";
import { base32Of } from "./encoding.ts";
import { sha256 } from "./hashing.ts";

const idPattern = (prefix: string) => new RegExp(`^${prefix}_[0-9a-hjkmnp-tv-z]{26}$`, "u");

export const CandidateId = z.string().regex(idPattern("cand"), "must look like cand_ and 26 letters or digits");
export type CandidateId = z.infer<typeof CandidateId>;
export const JobId = z.string().regex(idPattern("job"), "must look like job_ and 26 letters or digits");
export type JobId = z.infer<typeof JobId>;
export const DocumentId = z.string().regex(idPattern("doc"), "must look like doc_ and 26 letters or digits");
export type DocumentId = z.infer<typeof DocumentId>;
export const RunId = z.string().regex(idPattern("run"), "must look like run_ and 26 letters or digits");
export type RunId = z.infer<typeof RunId>;
export const NotificationId = z.string().regex(idPattern("ntf"), "must look like ntf_ and 26 letters or digits");

export const BatchId = z.string().regex(idPattern("batch"), "must look like batch_ and 26 letters or digits");
export type BatchId = z.infer<typeof BatchId>;

export const EmployerId = z.string().regex(idPattern("emp"), "must look like emp_ and 26 letters or digits");

export type IdPrefix =
  | "cand"
  | "emp"
  | "job"
  | "doc"
  | "run"
  | "batch"
  | "evt"
  | "ntf"
  | "dl"
  | "route"
  | "prov"
  | "task"
  | "store";

/** Supplies random bytes; an argument wherever ids are made, so that deciding code stays pure. */
export type Randomness = (length: number) => Uint8Array;

export const systemRandomness: Randomness = (length) => crypto.getRandomValues(new Uint8Array(length));

/** 48 bits of time, 16 bits of order within one moment, 64 random bits. */
export const freshId = (prefix: IdPrefix, now: Instant, randomness: Randomness, order = 0): string => {
  const bytes = new Uint8Array(16);
  let rest = now;
  for (let index = 5; index >= 0; index--) {
    bytes[index] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes[6] = order >>> 8;
  bytes[7] = order & 0xff;
  bytes.set(randomness(8), 8);
  return `${prefix}_${base32Of(bytes)}`;
};

/** The id of what `parts` (principal, command key, what is created) make. */
export const derivedId = async (prefix: IdPrefix, ...parts: readonly string[]): Promise<string> =>
  `${prefix}_${base32Of((await sha256(JSON.stringify([prefix, ...parts]))).subarray(0, 16))}`;
