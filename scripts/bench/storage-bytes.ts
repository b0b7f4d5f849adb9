/** How much a resume adds to the databases. */

import type { Miniflare } from "miniflare";
import { type BenchResult, benchResult } from "./result.ts";

const databaseBytes = 500_000_000;
/** What the free plan must carry. */
const resumesPerDay = 1_600;

export type Sizes = { readonly views: number; readonly archive: number };

const sizeOf = async (miniflare: Miniflare, binding: string): Promise<number> => {
  const database = await miniflare.getD1Database(binding);
  const { meta } = await database.prepare("SELECT 1").run();
  return meta.size_after;
};

export const readSizes = async (miniflare: Miniflare): Promise<Sizes> => ({
  views: await sizeOf(miniflare, "DB"),
  archive: await sizeOf(miniflare, "ARCHIVE"),
});

/** `resumes`: how many were uploaded, submitted and archived between the two. */
export const storageResults = (before: Sizes, after: Sizes, resumes: number): BenchResult[] =>
  (["archive", "views"] as const).map((name) => {
    const bytes = (after[name] - before[name]) / resumes;
    const days = databaseBytes / (bytes * resumesPerDay);
    return benchResult(
      `${name}, bytes per resume`,
      bytes,
      "bytes",
      undefined,
      `500 MB last ${days.toFixed(0)} days at ${String(resumesPerDay)} resumes a day`,
    );
  });
