/** What language models said, cost and achieved: the cache of anonymous answers, leased budgets, and calls added up. */

import { and, desc, eq, gt, gte, lte, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import * as z from "zod";
import type { Spent } from "../domain/provider/route.ts";
import { countRows } from "./metered.ts";
import { aiAnswers, aiCalls, aiSpending } from "./views-schema.ts";

const Answer = z.object({ provider: z.string(), model: z.string(), output: z.unknown() });
export type KeptAnswer = z.infer<typeof Answer>;
export type CallRow = typeof aiCalls.$inferSelect;
export type SpendingRow = typeof aiSpending.$inferSelect;

export type AiLedger = {
  readonly readAnswer: (key: string, now: number) => Promise<KeptAnswer | undefined>;
  readonly keepAnswer: (key: string, answer: KeptAnswer, expiresAt: number) => Promise<void>;
  readonly dropExpired: (now: number) => Promise<void>;
  /** Takes a slice of a day's budget in one statement, unless that passes the limit. */
  readonly takeSlice: (
    account: { readonly day: string; readonly task: string; readonly organisation: string | undefined },
    slice: Spent,
    limit: Spent,
  ) => Promise<boolean>;
  readonly addCall: (call: CallRow) => Promise<void>;
  /** Of one version of a route, or of all since a day. */
  readonly calls: (
    which: { readonly task: string; readonly routeVersion: number } | { readonly since: string },
  ) => Promise<readonly CallRow[]>;
  readonly spending: (since: string) => Promise<readonly SpendingRow[]>;
};

/** Rows of a console; older days are told by the monthly report. */
const maximumRows = 1000;

export const createAiLedger = (db: DrizzleD1Database): AiLedger => ({
  readAnswer: async (key, now) => {
    const [row] = await db
      .select({ answer: aiAnswers.answer })
      .from(aiAnswers)
      .where(and(eq(aiAnswers.key, key), gt(aiAnswers.expiresAt, now)));
    return row === undefined ? undefined : Answer.parse(JSON.parse(row.answer));
  },
  keepAnswer: async (key, answer, expiresAt) => {
    const row = { key, answer: JSON.stringify(answer), expiresAt };
    countRows(await db.insert(aiAnswers).values(row).onConflictDoUpdate({ target: aiAnswers.key, set: row }).run());
  },
  dropExpired: async (now) => {
    countRows(await db.delete(aiAnswers).where(lte(aiAnswers.expiresAt, now)).run());
  },
  takeSlice: async ({ day, task, organisation = "" }, { microdollars, tokens }, limit) => {
    if (microdollars > limit.microdollars || tokens > limit.tokens) return false;
    const taken = await db
      .insert(aiSpending)
      .values({ day, task, organisationId: organisation, microdollars, tokens })
      .onConflictDoUpdate({
        target: [aiSpending.day, aiSpending.task, aiSpending.organisationId],
        set: {
          microdollars: sql`${aiSpending.microdollars} + excluded.microdollars`,
          tokens: sql`${aiSpending.tokens} + excluded.tokens`,
        },
        setWhere: sql`${aiSpending.microdollars} + excluded.microdollars <= ${limit.microdollars}
          AND ${aiSpending.tokens} + excluded.tokens <= ${limit.tokens}`,
      })
      .run();
    return countRows(taken).meta.changes > 0;
  },
  addCall: async (call) => {
    const added = [
      "answered",
      "failed",
      "milliseconds",
      "inputTokens",
      "outputTokens",
      "microdollars",
      "fields",
      "agreeing",
    ] as const;
    const set = Object.fromEntries(
      added.map((name) => [name, sql`${aiCalls[name]} + excluded.${sql.identifier(aiCalls[name].name)}`]),
    );
    const { task, routeVersion, provider, model, role, day } = aiCalls;
    const target = [task, routeVersion, provider, model, role, day];
    countRows(await db.insert(aiCalls).values(call).onConflictDoUpdate({ target, set }).run());
  },
  calls: (which) =>
    db
      .select()
      .from(aiCalls)
      .where(
        "since" in which
          ? gte(aiCalls.day, which.since)
          : and(eq(aiCalls.task, which.task), eq(aiCalls.routeVersion, which.routeVersion)),
      )
      .orderBy(desc(aiCalls.day))
      .limit(maximumRows),
  spending: (since) => db.select().from(aiSpending).where(gte(aiSpending.day, since)).limit(maximumRows),
});
