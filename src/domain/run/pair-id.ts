/** One id for one pair of versions, from whichever side it is found. */

import { sha256Hex } from "../../core/hashing.ts";

/** The first 32 hex digits of a SHA-256. */
export const pairIdOf = async (
  candidateId: string,
  candidateVersion: number,
  jobId: string,
  jobVersion: number,
): Promise<string> => (await sha256Hex(`${candidateId}@${candidateVersion}|${jobId}@${jobVersion}`)).slice(0, 32);
