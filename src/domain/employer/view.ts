/** An employer's row in the views: what lists read. */

import type { EmployerState } from "./state.ts";

export const employerViewOf = (id: string, sequence: number, state: EmployerState) => ({
  id,
  sequence,
  status: state.status,
  principal: state.owner?.principal ?? "",
  organisationId: state.owner?.organisationId ?? null,
  credits: state.credits,
  reserved: [...state.reservations.values()].filter(({ status }) => status === "reserved").length,
  registeredAt: state.registeredAt,
  updatedAt: state.changedAt,
});
