/**
 * Whoever looks at a job's ranking live is told when it changes. The index knows which jobs are looked at; a run that changes
 * rankings tells those jobs' actors, and a job nobody looks at any more is taken off the index's list on the way. Telling is
 * best effort: it never fails a run, since reading the ranking again tells everything.
 */

import { Features } from "../domain/resume/features.ts";
import { maximumFoundPairs } from "../domain/run/events.ts";
import { encodeProfileVector } from "../domain/scoring/profile-vector.ts";
import type { Actors } from "./actors.ts";
import type { MatchIndexService } from "./match-index.ts";

export type RankingWatchers = {
  /** Somebody looks now. `shard`: where the job is indexed. */
  readonly watch: (jobId: string, shard: number) => Promise<void>;
  /** A candidate's run has changed these rankings. */
  readonly tell: (jobIds: readonly string[]) => Promise<void>;
  /** A candidate has left every ranking, and taken along what would tell which. */
  readonly tellAll: () => Promise<void>;
};

const nobody = Features.parse({
  engineVersion: "",
  asOf: "",
  skills: [],
  titles: [],
  seniorityEvidence: [],
  workMonths: 0,
  workEntries: 0,
  datedWorkEntries: 0,
  workEvidence: [],
  education: { level: "none", fieldTerms: [], evidence: [] },
  certificates: [],
  languages: [],
  lexical: [],
  writing: {
    words: 0,
    bullets: 0,
    activeBullets: 0,
    measuredBullets: 0,
    outcomeBullets: 0,
    evidence: { measured: [], outcome: [], active: [] },
  },
  sections: [],
});

export const createRankingWatchers = (actors: Pick<Actors, "job">, index: MatchIndexService): RankingWatchers => {
  const tellOne = async (jobId: string): Promise<void> => {
    const ask = () => actors.job(jobId, (actor) => actor.rankingChanged());
    const { listening, shard } = await ask();
    if (listening) return;
    await index.unwatch(jobId, shard);
    // Somebody may have begun to look between the answer and its consequence.
    if ((await ask()).listening) await index.watch(jobId, shard);
  };
  const tell = async (jobIds: readonly string[]): Promise<void> => {
    await Promise.allSettled(jobIds.map(tellOne));
  };
  return {
    watch: (jobId, shard) => index.watch(jobId, shard),
    tell,
    tellAll: async () => {
      // Held against every job, like any resume: the answer names those that are looked at.
      const vector = encodeProfileVector({ features: nobody, preferences: {}, talentScore: 0 });
      const found = await index
        .query("jobs", { seeker: "candidate", vector, limit: maximumFoundPairs, fromThreshold: true })
        .catch(() => undefined);
      if (found?.ok === true) await tell(found.value.watching);
    },
  };
};
