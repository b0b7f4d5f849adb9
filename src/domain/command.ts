/** What every command brings along, and what every decision gives back. Deciding code is pure: all of this is handed in. */

import type { Instant } from "../core/clock.ts";
import type { IdPrefix } from "../core/ids.ts";
import type { DomainEvent } from "../events/define-event.ts";
import type { Principal } from "./principal.ts";

/** From the first HTTP request to the last event. Crosses actor calls, so it is plain data. */
export type CommandContext = {
  readonly principal: Principal;
  readonly traceparent: string;
  /** When the request came in that brings the command; absent when no request does. */
  readonly receivedAt?: Instant | undefined;
  readonly correlationId: string;
  readonly causationId: string;
  /** Hash of (principal, idempotency key). */
  readonly commandKey: string;
  /** Hash of what is asked for. */
  readonly commandHash: string;
};

export type DecisionInputs = {
  readonly now: Instant;
  readonly newId: (prefix: IdPrefix) => string;
};

/** An artefact to be sealed and kept with the commit; `null` removes what is kept. */
export type ContentChange = { readonly kind: string; readonly version: string; readonly value: unknown };

export type Decision<Reply> = {
  readonly events: readonly DomainEvent[];
  readonly content?: readonly ContentChange[];
  /**
   * A fact that stands beside the log, in the actor and in its row of the views: for what must be found by and is to be
   * forgotten, so that no event and no archive may hold it. `null` takes away what stands there.
   */
  readonly aside?: string | null;
  readonly reply: Reply;
};

/** A command that changes nothing (it was done before, or there is nothing to do) commits nothing. */
export const nothingToDo = <Reply>(reply: Reply): Decision<Reply> => ({ events: [], reply });

/** Who stands in the header of what the platform does by itself. */
export const systemPrincipal = "system";

/** A command that nobody gives but the platform itself; the same key does nothing twice. */
export const systemContext = (traceparent: string, commandKey: string, organisationId: string | undefined): CommandContext => ({
  principal: { id: systemPrincipal, kind: "operator", scopes: [], ...(organisationId === undefined ? {} : { organisationId }) },
  traceparent,
  correlationId: commandKey,
  causationId: commandKey,
  commandKey,
  commandHash: commandKey,
});
