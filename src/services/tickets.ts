/**
 * Tickets: for one minute and one address, a ticket stands in for the bearer token, where a browser cannot send a header
 * (a WebSocket). A ticket is the principal itself, sealed; nothing is kept of it, and it opens at its own address alone.
 */

import * as z from "zod";
import type { Clock, Instant } from "../core/clock.ts";
import { base64UrlOf, bytesOfBase64Url } from "../core/encoding.ts";
import { failure } from "../core/failure.ts";
import { err, ok, type Result } from "../core/result.ts";
import { keyRingOf, seal, unseal } from "../core/sealing.ts";
import { Principal } from "../domain/principal.ts";

export type Ticket = { readonly ticket: string; readonly expiresAt: Instant };

const Sealed = z.object({ principal: Principal, expiresAt: z.number() });

export type Tickets = {
  readonly issueTicket: (principal: Principal, path: string) => Promise<Result<Ticket>>;
  /** The principal that a ticket was given to, and until when it counts as checked; "unauthenticated" when it is over, altered, or for another path. */
  readonly redeemTicket: (ticket: string, path: string) => Promise<Result<z.infer<typeof Sealed>>>;
};

/** So long after somebody was checked a ticket opens a connection, and the connection lives. */
export const provedMilliseconds = 60_000;
/** Nothing longer was ever given out, so nothing longer is worth opening. */
export const longestTicket = 8000;

const refused = failure("unauthenticated", "This ticket is not valid here, or its minute is over. Ask for a new one.");

const placeOf = (path: string): string => `ticket/${path}`;

export const createTickets = (masterSecret: string, clock: Clock): Tickets => ({
  issueTicket: async (principal, path) => {
    const ring = await keyRingOf(masterSecret);
    if (!ring.ok) return ring;
    const expiresAt = clock.now() + provedMilliseconds;
    const sealed = await seal(ring.value.ticketKey, { principal, expiresAt } satisfies z.input<typeof Sealed>, placeOf(path));
    return ok({ ticket: base64UrlOf(sealed), expiresAt });
  },
  redeemTicket: async (ticket, path) => {
    const ring = await keyRingOf(masterSecret);
    if (!ring.ok) return ring;
    if (ticket.length > longestTicket || !/^[\w-]+$/u.test(ticket) || ticket.length % 4 === 1) return err(refused);
    const opened = await unseal(ring.value.ticketKey, bytesOfBase64Url(ticket), placeOf(path));
    const parsed = opened.ok ? Sealed.safeParse(opened.value) : undefined;
    return parsed?.success === true && parsed.data.expiresAt > clock.now() ? ok(parsed.data) : err(refused);
  },
});
