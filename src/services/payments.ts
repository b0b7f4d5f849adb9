/** How credits are paid for: whoever provides payments says whether one has been made, and under which reference. */

import { ok, type Result } from "../core/result.ts";

/** `reference` names the payment, never a person. */
export type Purchase = { readonly employerId: string; readonly credits: number; readonly reference: string };

export type Payments = {
  /** A failure when the payment is not known, or not for these credits. */
  readonly confirm: (purchase: Purchase) => Promise<Result<{ readonly reference: string }>>;
};

/** Invoices are written and watched by hand: an operator enters the number of one once it has been paid. */
export const manualInvoices: Payments = { confirm: async ({ reference }) => ok({ reference }) };
