/** One match as both sides read it: the receipt, and the match in a sentence where somebody has put it into words. */

import { ok, type Result } from "../core/result.ts";
import type { FoundPairs } from "../db/found-pairs.ts";
import { pairIdOf } from "../domain/run/pair-id.ts";
import type { ReceiptWithText } from "../durable-objects/stubs/candidate.ts";

export type AccountOfMatch = Omit<ReceiptWithText, "version"> & { readonly explanation?: string };

type Job = { readonly jobId: string; readonly version: number };

/** Words belong to a pair of versions: those of an older posting or resume are not shown beside the receipt of a newer one. */
export const accountOf = async (
  read: Result<ReceiptWithText>,
  candidateId: string,
  { jobId, version: jobVersion }: Job,
  foundPairs: Pick<FoundPairs, "summaryOf">,
): Promise<Result<AccountOfMatch>> => {
  if (!read.ok) return read;
  const { version, ...account } = read.value;
  const explanation = await foundPairs.summaryOf(await pairIdOf(candidateId, version, jobId, jobVersion));
  return ok(explanation === undefined ? account : { ...account, explanation });
};
