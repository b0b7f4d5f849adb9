/** W3C Trace Context (https://www.w3.org/TR/trace-context/): one trace from the first request to the last event. */

import { hexOf } from "./encoding.ts";
import { sha256 } from "./hashing.ts";
import type { Randomness } from "./ids.ts";

/** "00-<32 hex trace id>-<16 hex span id>-<2 hex flags>" */
export type Traceparent = string;

const pattern = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/u;

export const isTraceparent = (text: string): boolean => {
  const match = pattern.exec(text);
  return match !== null && !/^0+$/u.test(match[1]!) && !/^0+$/u.test(match[2]!);
};

export const traceIdOf = (traceparent: Traceparent): string => traceparent.slice(3, 35);

export const newTraceparent = (randomness: Randomness): Traceparent => `00-${hexOf(randomness(16))}-${hexOf(randomness(8))}-01`;

/** The trace of what `name` names: the same whenever it is asked for, and nothing else's. */
export const traceparentFor = async (name: string): Promise<Traceparent> => {
  const hash = hexOf(await sha256(name));
  return `00-${hash.slice(0, 32)}-${hash.slice(32, 48)}-01`;
};

/** A new span in the same trace; a new trace when `parent` is absent or malformed, as the standard asks. */
export const childOf = (parent: string | undefined, randomness: Randomness): Traceparent =>
  parent !== undefined && isTraceparent(parent) ? `${parent.slice(0, 36)}${hexOf(randomness(8))}-01` : newTraceparent(randomness);
