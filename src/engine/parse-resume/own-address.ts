/**
 * The one e-mail address that a resume gives for its person: what the person is recognised by later. A resume with several that
 * differ has none, since nobody knows which is whose; those of referees do not count.
 */

import type { Profile } from "../../domain/resume/profile.ts";
import { findContacts } from "../text/contacts.ts";

const linked = /^mailto:([^?]*)/iu;
const plain = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;

/**
 * @param text The original text that the profile was read from.
 * @returns In lower case; undefined when there is none, or no single one.
 */
export const ownAddressOf = (text: string, { sections }: Pick<Profile, "sections">): string | undefined => {
  const referees = sections.flatMap(({ name, span }) => (name === "references" ? [span] : []));
  const found = new Set<string>();
  for (const { kind, start, end } of findContacts(text)) {
    const contact = text.slice(start, end);
    const address = kind === "email" ? contact : linked.exec(contact)?.[1];
    if (address === undefined || referees.some((span) => span.start <= start && start < span.end)) continue;
    found.add(address.replaceAll(/\s/gu, "").toLowerCase());
  }
  const [only, ...others] = found;
  return only !== undefined && others.length === 0 && plain.test(only) ? only : undefined;
};
