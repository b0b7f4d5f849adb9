/** How a ranking is asked for: page, filters and weights as query parameters, each checked before anything is looked up. */

import { z } from "@hono/zod-openapi";
import { MatchFilters } from "../../domain/ranking/index-filter.ts";
import { PostedWeights } from "../../domain/job/posting.ts";
import { matchComponents, type MatchWeights } from "../../domain/scoring/match-weights.ts";
import type { RankingRequest } from "../../services/ranking-page.ts";
import { Limit } from "./pages.ts";

/** "skills:0.5,place:0.2": what is not named keeps its default. */
const Weights = z
  .string()
  .max(300)
  .transform((text, context): MatchWeights => {
    const pairs = text === "" ? [] : text.split(",").map((part) => part.split(":"));
    const named = new Map(pairs.map(([name = "", share = ""]) => [name.trim(), share.trim()]));
    const shares = Object.fromEntries([...named].map(([name, share]) => [name, share === "" ? Number.NaN : Number(share)]));
    const read = PostedWeights.safeParse(shares);
    const isWritten = pairs.length > 0 && named.size === pairs.length && pairs.every((pair) => pair.length === 2);
    if (read.success && isWritten) return read.data;
    const issue = read.error?.issues[0];
    const wrong = issue === undefined ? "" : `${[...issue.path, issue.message].join(": ")}. `;
    context.addIssue({ code: "custom", message: `${wrong}Write name:share pairs, as in skills:0.5,place:0.2.` });
    return z.NEVER;
  })
  .openapi({
    type: "string",
    description: `Shares to try in place of the job's own, within their bounds: ${matchComponents.join(", ")}.`,
    example: "skills:0.5,place:0.2",
  });

const listOf = (description: string, example: string) =>
  z
    .string()
    .max(100)
    .transform((text) => text.split(",").map((part) => part.trim()))
    .openapi({ type: "string", description, example });

const Cursor = z
  .string()
  .regex(/^(?:\d{1,3}|1000)\.(?:cand|job)_[0-9a-z]{26}$/u, "must be a nextCursor that this address gave")
  .transform((text) => {
    const [tenths = "", id = ""] = text.split(".");
    return { tenths: Number(tenths), id };
  })
  .openapi({ type: "string", description: "The `nextCursor` of the page before." });

/** The parameter that brings a filter, or a part of one. */
const parameterOf = ([filter, part]: readonly PropertyKey[], city: string | undefined): string => {
  if (filter === "place") return part === undefined && city !== undefined ? "city" : String(part ?? "country");
  if (filter !== "pay" || part === "amount") return String(filter);
  return part === "period" ? "payPeriod" : "payCurrency";
};

export const weightsQuery = z.object({ weights: Weights.optional() });

/** Parameters of a ranking; what they say together is checked as the domain's filters. */
export const matchQuery = weightsQuery
  .extend({
    limit: Limit,
    cursor: Cursor.optional(),
    country: z.string().optional().openapi({ description: "ISO 3166-1 alpha-2.", example: "PT" }),
    city: z.string().max(100).optional().openapi({ example: "Porto" }),
    remote: listOf("One of these modes: onsite, hybrid, remote.", "hybrid,remote").optional(),
    level: listOf("One of these levels.", "middle,senior").optional(),
    pay: z.coerce.number().optional().openapi({ description: "The most an employer would pay, or the least that is taken." }),
    payCurrency: z.string().optional().openapi({ description: "ISO 4217; needed with `pay`.", example: "EUR" }),
    payPeriod: z.enum(["hour", "day", "month", "year"]).default("year"),
  })
  .transform((query, context): RankingRequest => {
    const { limit, cursor, weights, country, city, remote, level, pay, payCurrency, payPeriod } = query;
    const place = country === undefined && city === undefined ? undefined : { country, city };
    const asked = pay === undefined ? undefined : { amount: pay, currency: payCurrency, period: payPeriod };
    const filters = MatchFilters.safeParse({ place, remote, level, pay: asked });
    if (filters.success) return { limit, after: cursor, weights, filters: filters.data };
    const named = new Map(
      filters.error.issues.map(({ path, message }) => [parameterOf(path, city), message] as const).toReversed(),
    );
    for (const [name, message] of named) context.addIssue({ code: "custom", path: [name], message });
    return z.NEVER;
  });
