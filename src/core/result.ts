/**
 * Expected outcomes as values. Anything that can fail for a reason the caller should handle returns a `Result`;
 * exceptions are left for faults nobody foresaw. Results also cross actor calls, where a thrown error would lose its class.
 */

import type { Failure } from "./failure.ts";

export type Ok<Value> = { readonly ok: true; readonly value: Value };
export type Err<Reason> = { readonly ok: false; readonly failure: Reason };
export type Result<Value, Reason = Failure> = Ok<Value> | Err<Reason>;

export const ok = <Value>(value: Value): Ok<Value> => ({ ok: true, value });
export const err = <Reason>(failure: Reason): Err<Reason> => ({ ok: false, failure });
