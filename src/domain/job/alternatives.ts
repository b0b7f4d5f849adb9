/** "Looker or Power BI": requirements of which one is enough, told by their common `anyOf`. */

import type { Requirement } from "./requirements.ts";

/** What is asked for, one by one in the order of the list: alternatives are asked for together, by the place of the first. */
export const askedTogether = <Asked extends Pick<Requirement, "anyOf">>(requirements: readonly Asked[]): Asked[][] => {
  const together: Asked[][] = [];
  const groups = new Map<number, Asked[]>();
  for (const requirement of requirements) {
    const known = requirement.anyOf === undefined ? undefined : groups.get(requirement.anyOf);
    if (known !== undefined) {
      known.push(requirement);
      continue;
    }
    const own = [requirement];
    together.push(own);
    if (requirement.anyOf !== undefined) groups.set(requirement.anyOf, own);
  }
  return together;
};

/** "Snowflake, BigQuery or Redshift". */
export const labelOfAlternatives = (labels: readonly string[]): string =>
  labels.length < 2 ? (labels[0] ?? "") : `${labels.slice(0, -1).join(", ")} or ${labels.at(-1) ?? ""}`;
