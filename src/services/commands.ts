/** What a request hands to a service, and how a command's key and hash are made of it. */

import { canonicalJson } from "../core/canonical-json.ts";
import { sha256Hex } from "../core/hashing.ts";
import { derivedId, type IdPrefix, systemRandomness } from "../core/ids.ts";
import { hexOf } from "../core/encoding.ts";
import type { CommandContext } from "../domain/command.ts";
import type { Principal } from "../domain/principal.ts";

/** Regions that the platform knows. */
export type LocationHint = "wnam" | "enam" | "sam" | "weur" | "eeur" | "apac" | "oc" | "afr" | "me";

/** From the edge of the system: who asks, in which trace, under which idempotency key. */
export type RequestContext = {
  readonly principal: Principal;
  readonly traceparent: string;
  readonly requestId: string;
  /** When the request came in. */
  readonly receivedAt?: number | undefined;
  /** Near whom an actor that this request makes should be. */
  readonly locationHint?: LocationHint | undefined;
  /** What the client sent as Idempotency-Key; a request without one is a command of its own. */
  readonly idempotencyKey?: string | undefined;
};

/** The key under which a request that brings none is known. */
export const keyOf = (request: RequestContext): string => request.idempotencyKey ?? `request-${request.requestId}`;

/** Whose key it is: the same key of the same person is another one in each organisation that they act for, and for themselves. */
const placeOf = ({ principal: { id, organisationId } }: RequestContext): readonly string[] =>
  organisationId === undefined ? [id] : [id, organisationId];

/** The id of what a request creates; the same request again creates the same thing. */
export const createdIdOf = (prefix: IdPrefix, request: RequestContext, ...parts: readonly string[]): Promise<string> =>
  derivedId(prefix, ...placeOf(request), keyOf(request), ...parts);

/**
 * `name` and `input` are what is asked for. The same key, principal and subject with other input is a reuse of the key.
 */
export const commandOf = async (request: RequestContext, name: string, input: unknown): Promise<CommandContext> => ({
  principal: request.principal,
  traceparent: request.traceparent,
  receivedAt: request.receivedAt,
  correlationId: request.requestId,
  causationId: request.requestId,
  commandKey: (await sha256Hex(JSON.stringify([...placeOf(request), keyOf(request)]))).slice(0, 32),
  commandHash: (await sha256Hex(canonicalJson({ name, input }))).slice(0, 32),
});

export const newRequestId = (): string => hexOf(systemRandomness(16));
