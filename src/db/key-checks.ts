/** Which master keys this database has been used with, so that another key under the same version is noticed at once. */

import { inArray } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import { countRows } from "./metered.ts";
import { keyChecks } from "./views-schema.ts";

export type KeyChecks = {
  /** The versions whose fingerprint is not the one first seen under that version. What is new is remembered. */
  readonly differing: (fingerprints: ReadonlyMap<number, string>) => Promise<number[]>;
};

export const createKeyChecks = (db: DrizzleD1Database): KeyChecks => ({
  differing: async (fingerprints) => {
    const read = () =>
      db
        .select()
        .from(keyChecks)
        .where(inArray(keyChecks.version, [...fingerprints.keys()]));
    let known = await read();
    if (known.length < fingerprints.size) {
      const rows = [...fingerprints].map(([version, fingerprint]) => ({ version, fingerprint }));
      countRows(await db.insert(keyChecks).values(rows).onConflictDoNothing().run());
      known = await read();
    }
    return known.filter(({ version, fingerprint }) => fingerprints.get(version) !== fingerprint).map(({ version }) => version);
  },
});
