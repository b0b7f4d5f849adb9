/**
 * What a company's site says of it, each value in the very words of a page. The engine's rules find most; a model may add what
 * stands there in plain words, and nothing that does not. A page may name people, so their contacts never leave and no
 * shared cache keeps an answer.
 */

import * as z from "zod";
import { companyFieldShapes, saidFieldNames } from "../../domain/company/profile.ts";
import { CompanySite } from "../../domain/company/site.ts";
import { defineTask } from "./define-task.ts";
import { fence, fenceRule } from "./fence.ts";
import { isSaid } from "./guards.ts";

/** `page` counts from 1. */
const Said = z.object({ value: z.string().min(1).max(1000), page: z.number().int().min(1).max(4) });
const said = Said.optional();

/** Of each page, what a model gets. */
const longestPage = 8000;

export const findCompany = defineTask("find-company", {
  version: 1,
  input: CompanySite.omit({ at: true }),
  output: z.object({
    name: said,
    legalName: said,
    description: said,
    industry: said,
    employees: said,
    founded: said,
    headquarters: said,
  }),
  data: "identity",
  identityOf: () => [],
  prompt: {
    rubric: `Find what pages of a company's site say of that company: its "name", its "legalName" with the legal form, a "description" of what it does (one sentence), its "industry" in a few words, how many "employees" it has (a number or a range), the year in which it was "founded", and where its "headquarters" are. Give each as "value", copied exactly from a page, with the number of that page as "page". Leave out what no page says; nothing is a good answer. Customers, partners and makers of software that are named there are not the company. ${fenceRule}`,
    present: ({ site, pages }) =>
      fence(
        [`Site: ${site}`, ...pages.map(({ title, text }, at) => `Page ${at + 1}: ${title}\n${text.slice(0, longestPage)}`)].join(
          "\n\n",
        ),
      ),
    maximumTokens: 800,
  },
  problemsOf: ({ pages }, output) =>
    saidFieldNames.flatMap((field) => {
      const found = output[field];
      if (found === undefined) return [];
      const page = pages[found.page - 1];
      if (page === undefined) return [`There is no page ${found.page}.`];
      if (!isSaid(`${page.title}\n${page.text}`, found.value)) return [`"${field}" is not in the words of page ${found.page}.`];
      return companyFieldShapes[field].safeParse(found.value).success ? [] : [`"${field}" holds what such a field cannot.`];
    }),
});
