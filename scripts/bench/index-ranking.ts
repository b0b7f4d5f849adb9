/**
 * Ranking 100,000 invented profiles in two shards, in process: memory, time, and the same answer as scoring all of them;
 * beside two engines that search words, on the same profiles in the same run. Times are CPU times of this thread.
 */

import { DatabaseSync } from "node:sqlite";
import MiniSearch from "minisearch";
import { indexFilterOf, type IndexFilter, noFilter } from "../../src/domain/ranking/index-filter.ts";
import { profiles } from "../../src/domain/ranking/kinds.ts";
import { Shelf } from "../../src/domain/ranking/shelf.ts";
import { decodeJobVector, encodeJobVector, type JobVector } from "../../src/domain/scoring/job-vector.ts";
import { decodeProfileVector } from "../../src/domain/scoring/profile-vector.ts";
import { scoreMatch } from "../../src/domain/scoring/score-match.ts";
import { packEntries, checksumOf, forEachEntry } from "../../src/durable-objects/match-index/chunk.ts";
import { percentile } from "../measure/percentiles.ts";
import { threadCpuOf } from "../measure/thread-cpu.ts";
import { indexJob, indexProfile, type IndexJob, type IndexProfile } from "./index-entries.ts";
import { type BenchResult, benchResult } from "./result.ts";

const shardSize = 50_000;
const chunkSize = 1_024;
const warmUps = 30;
const measuredQueries = 120;
const comparedQueries = 12;
const checkedQueries = 4;
const top = 20;

type Asked = { readonly job: JobVector; readonly words: string; readonly filter: IndexFilter };
type Place = { readonly id: string; readonly score: number };

const askedOf = ({ requirements, words }: IndexJob): Asked => {
  const job = decodeJobVector(encodeJobVector({ requirements, threshold: 50 }));
  if (!job.ok) throw new Error(job.failure.message);
  const { place, remote } = requirements;
  if (place?.country === undefined || remote === undefined) throw new Error("A measured job has a place and a mode.");
  return { job: job.value, words, filter: indexFilterOf({ place: { country: place.country }, remote: [remote] }) };
};

/** What a shard reads when it starts: chunks as they stand on disk. */
const chunksOf = (entries: readonly IndexProfile[]): { bytes: Uint8Array; checksum: number }[] => {
  const chunks: { bytes: Uint8Array; checksum: number }[] = [];
  for (let from = 0; from < entries.length; from += chunkSize) {
    const bytes = packEntries(
      entries.slice(from, from + chunkSize).map(({ id, vector }) => ({ id, vector, version: 1, organisation: null })),
    );
    chunks.push({ bytes, checksum: checksumOf(bytes) });
  }
  return chunks;
};

const load = (chunks: ReturnType<typeof chunksOf>) => {
  const shelf = new Shelf(profiles);
  for (const { bytes, checksum } of chunks) {
    if (checksumOf(bytes) !== checksum) throw new Error("A chunk is damaged.");
    forEachEntry(bytes, (entry) => void shelf.load(bytes, entry.idAt, entry, () => undefined));
  }
  shelf.settle();
  return shelf;
};
type Loaded = ReturnType<typeof load>;

const better = (one: Place, other: Place): number => other.score - one.score || (one.id < other.id ? -1 : 1);

const rank = (shelves: readonly Loaded[], { job }: Asked, filter: IndexFilter): Place[] =>
  shelves
    .flatMap((shelf) => shelf.rank({ asker: { job }, limit: top, fromThreshold: false, filter, sees: () => true }).ranked)
    .map(({ id, match }) => ({ id, score: match.score }))
    .sort(better)
    .slice(0, top);

/** Every profile scored by the scorer itself. */
const oracle = (entries: readonly IndexProfile[], { job }: Asked, filter: IndexFilter): Place[] => {
  const scored: Place[] = [];
  for (const { id, vector } of entries) {
    const profile = decodeProfileVector(vector);
    if (!profile.ok) throw new Error(profile.failure.message);
    if (profiles.passes(profile.value, filter)) scored.push({ id, score: scoreMatch(profile.value, job).score });
  }
  return scored.sort(better).slice(0, top);
};

const timesOf = (queries: readonly Asked[], ask: (asked: Asked) => unknown): number[] =>
  queries.map((asked) => threadCpuOf(() => ask(asked)));

const openFullText = (entries: readonly IndexProfile[]): ((words: string) => unknown) => {
  const database = new DatabaseSync(":memory:");
  database.exec("CREATE VIRTUAL TABLE profiles USING fts5(words, detail = none)");
  const insert = database.prepare("INSERT INTO profiles (rowid, words) VALUES (?, ?)");
  database.exec("BEGIN");
  for (const [index, { words }] of entries.entries()) insert.run(index + 1, words);
  database.exec("COMMIT");
  const search = database.prepare(`SELECT rowid, rank FROM profiles WHERE profiles MATCH ? ORDER BY rank LIMIT ${top}`);
  return (words) =>
    search.all(
      words
        .split(" ")
        .map((word) => `"${word}"`)
        .join(" OR "),
    );
};

const openMiniSearch = (entries: readonly IndexProfile[]): ((words: string) => unknown) => {
  const search = new MiniSearch<{ id: number; words: string }>({ fields: ["words"] });
  search.addAll(entries.map(({ words }, id) => ({ id, words })));
  return (words) => search.search(words).slice(0, top);
};

const megabytes = (bytes: number): number => bytes / 1_000_000;

export const measureIndexRanking = (): BenchResult[] => {
  const entries = Array.from({ length: 2 * shardSize }, (_, number) => indexProfile(number));
  const halves = [entries.slice(0, shardSize), entries.slice(shardSize)].map(chunksOf);
  const loadTimes: number[] = [];
  let shelves: Loaded[] = [];
  for (let round = 0; round < 3; round++) {
    shelves = halves.map((chunks) => {
      let shelf: Loaded | undefined;
      loadTimes.push(
        threadCpuOf(() => {
          shelf = load(chunks);
        }),
      );
      return shelf!;
    });
  }
  const memory = shelves.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const withWords = load(chunksOf(Array.from({ length: 5_000 }, (_, number) => indexProfile(number, 40)))).byteLength * 20;

  const queries = Array.from({ length: warmUps + measuredQueries }, (_, number) => askedOf(indexJob(number)));
  let differing = 0;
  for (const asked of queries.slice(0, checkedQueries)) {
    for (const filter of [asked.filter, noFilter]) {
      const [found, expected] = [rank(shelves, asked, filter), oracle(entries, asked, filter)];
      if (JSON.stringify(found) !== JSON.stringify(expected)) differing += 1;
    }
  }
  const filtered = timesOf(queries, (asked) => rank(shelves, asked, asked.filter)).slice(warmUps);
  const unfiltered = timesOf(queries, (asked) => rank(shelves, asked, noFilter)).slice(warmUps);
  const compared = queries.slice(0, comparedQueries);
  const fullText = openFullText(entries);
  const fullTextTime = percentile(
    timesOf(compared, ({ words }) => fullText(words)),
    0.5,
  );
  const miniSearch = openMiniSearch(entries);
  const miniSearchTime = percentile(
    timesOf(compared, ({ words }) => miniSearch(words)),
    0.5,
  );
  const p50 = percentile(filtered, 0.5);
  const others = `SQLite FTS5 ${fullTextTime.toFixed(1)} ms, MiniSearch ${miniSearchTime.toFixed(1)} ms`;
  return [
    benchResult(
      "index, 100,000 profiles: memory",
      megabytes(memory),
      "MB",
      { atMost: 45 },
      `with 40 words more each ${megabytes(withWords).toFixed(0)} MB`,
    ),
    benchResult(
      "index: rankings unlike scoring all",
      differing,
      "rankings",
      { atMost: 0 },
      `of ${String(2 * checkedQueries)}, with filters and without`,
    ),
    benchResult(
      "index: top 20 with filters, p50",
      p50,
      "ms",
      { atMost: 5 },
      `without filters ${percentile(unfiltered, 0.5).toFixed(1)} ms`,
    ),
    benchResult(
      "index: top 20 with filters, p95",
      percentile(filtered, 0.95),
      "ms",
      { atMost: 12 },
      `without filters ${percentile(unfiltered, 0.95).toFixed(1)} ms`,
    ),
    benchResult(
      "index: how much faster than the faster search of words",
      Math.min(fullTextTime, miniSearchTime) / p50,
      "×",
      { atLeast: 5 },
      others,
    ),
    benchResult("index: 50,000 loaded after an eviction", percentile(loadTimes, 0.5), "ms", { atMost: 300 }),
  ];
};
