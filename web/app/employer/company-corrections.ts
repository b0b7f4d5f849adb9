/** What is wrong with a field before it is sent, in words for the person; the server says the rest. */

import type { CompanyFieldName } from "../../../src/domain/company/profile.ts";
import { companyWords as told } from "../../shared/room-words.ts";

const links: ReadonlySet<CompanyFieldName> = new Set<CompanyFieldName>(["logo", "careersPage", "linkedIn"]);
export const isLink = (name: CompanyFieldName): boolean => links.has(name);

export const correctionMistake = (name: CompanyFieldName, value: string): string | undefined => {
  if (value === "") return told.empty;
  if (name === "founded" && !/^(?:1\d|20)\d\d$/u.test(value)) return told.badYear;
  return isLink(name) && !/^https?:\/\/[^\s/]+/iu.test(value) ? told.badAddress : undefined;
};
