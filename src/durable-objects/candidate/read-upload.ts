/** A document as it comes in: read by the engine, known again by keyed hashes, before anything is decided about it. */

import { dayOf } from "../../core/clock.ts";
import { keyedHash } from "../../core/hashing.ts";
import { ok, type Result } from "../../core/result.ts";
import { keyRingOf } from "../../core/sealing.ts";
import { claimHashOf } from "../../domain/candidate/claim-hash.ts";
import type { IncomingDocument } from "../../domain/candidate/decide.ts";
import type { ResumeAnalysis } from "../../domain/resume/analysis.ts";
import { analyseDocument } from "../../engine/analyse/analyse-document.ts";
import { engineVersion } from "../../engine/engine-version.ts";
import { ownAddressOf } from "../../engine/parse-resume/own-address.ts";
import type { UploadInput } from "../stubs/candidate.ts";

/** By what its candidate may claim a resume; undefined where it does not name one address. */
export const claimHashIn = async (
  masterSecret: string,
  text: string,
  analysis: ResumeAnalysis,
): Promise<Result<string | undefined>> => {
  const address = ownAddressOf(text, analysis.profile);
  if (address === undefined) return ok(undefined);
  const ring = await keyRingOf(masterSecret);
  return ring.ok ? ok(await claimHashOf(ring.value, address)) : ring;
};

/** @param isBrought Whether somebody else than its candidate brings it. */
export const readUpload = async (
  masterSecret: string,
  document: NonNullable<UploadInput["document"]>,
  now: number,
  isBrought: boolean,
): Promise<Result<IncomingDocument>> => {
  const ring = await keyRingOf(masterSecret);
  if (!ring.ok) return ring;
  const { text, fileName } = document;
  const contentHash = await keyedHash(ring.value.hashKey, text);
  const analysed = analyseDocument({ text, fileName, asOf: dayOf(now) });
  const { analysis } = analysed;
  const claimHash = isBrought && analysis !== undefined ? await claimHashIn(masterSecret, text, analysis) : ok(undefined);
  if (!claimHash.ok) return claimHash;
  return ok({ ...document, contentHash, analysed, engineVersion, claimHash: claimHash.value });
};
