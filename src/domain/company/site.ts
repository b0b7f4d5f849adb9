/**
 * A company's site as it was read: what its pages say, in words and in marks for machines. All of it is data written by
 * somebody else. It is what the finder works on, and all that a provider would be given.
 */

import * as z from "zod";

export const pageLimits = {
  text: 20_000,
  structured: 20,
  structuredLength: 60_000,
  metas: 80,
  links: 300,
  linkText: 120,
  value: 2000,
} as const;

export const CompanyPage = z.object({
  url: z.string(),
  /** Of the root element, as it stands there. */
  language: z.string().max(40),
  title: z.string().max(pageLimits.value),
  /** `name` or `property` of a meta element in small letters, and its content. */
  metas: z.array(z.object({ name: z.string().max(100), content: z.string().max(pageLimits.value) })).max(pageLimits.metas),
  /** Bodies of JSON-LD scripts, as they stand there: perhaps no JSON at all. */
  structured: z.array(z.string().max(pageLimits.structuredLength)).max(pageLimits.structured),
  /** `relation`: of a link element; absent for what can be clicked. Addresses as they stand there. */
  links: z
    .array(
      z.object({
        href: z.string().max(pageLimits.value),
        text: z.string().max(pageLimits.linkText),
        relation: z.string().max(60).optional(),
      }),
    )
    .max(pageLimits.links),
  /** What can be seen, a line for a block. */
  text: z.string().max(pageLimits.text),
});
export type CompanyPage = z.infer<typeof CompanyPage>;

export const CompanySite = z.object({
  /** The host asked for, without "www.". */
  site: z.string().max(255),
  /** When it was read, in milliseconds. */
  at: z.number().int(),
  /** The front page first. */
  pages: z.array(CompanyPage).max(4),
});
export type CompanySite = z.infer<typeof CompanySite>;
