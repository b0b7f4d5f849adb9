/** The two kinds of entries that a shelf holds, and how each is held against the other side's vector. */

import type { Result } from "../../core/result.ts";
import { decodeJobVector, type JobVector } from "../scoring/job-vector.ts";
import { decodeProfileVector, type ProfileVector } from "../scoring/profile-vector.ts";
import { type MatchScore, scoreMatch } from "../scoring/score-match.ts";
import { type IndexFilter, passesBits, passesPay, passesPlace } from "./index-filter.ts";
import { type JobAsker, profileSegment } from "./profile-segment.ts";
import { jobSegment, type ProfileAsker } from "./job-segment.ts";
import type { SegmentBuilder } from "./segment.ts";

export type Kind<Vector, Asker> = {
  readonly prefix: "cand" | "job";
  readonly decode: (bytes: Uint8Array) => Result<Vector, unknown>;
  readonly segment: (capacity: number) => SegmentBuilder<Vector, Asker>;
  readonly passes: (vector: Vector, filter: IndexFilter) => boolean;
  readonly score: (vector: Vector, asker: Asker) => MatchScore;
  /** 0 to 100: the threshold of the pair's job. */
  readonly threshold: (vector: Vector, asker: Asker) => number;
};

export const profiles: Kind<ProfileVector, JobAsker> = {
  prefix: "cand",
  decode: decodeProfileVector,
  segment: profileSegment,
  passes: (profile, filter) =>
    passesPlace(profile.places, filter) &&
    passesBits(profile.seniority, profile.remote, filter) &&
    passesPay(profile.payPerYear, profile.payCurrency, filter, true),
  score: (profile, { job, weights }) => scoreMatch(profile, job, weights),
  threshold: (_, { job }) => job.threshold,
};

export const jobs: Kind<JobVector, ProfileAsker> = {
  prefix: "job",
  decode: decodeJobVector,
  segment: jobSegment,
  passes: (job, filter) =>
    passesPlace([job.place], filter) &&
    passesBits(job.seniority, job.remote === 0 ? 0 : 1 << (job.remote - 1), filter) &&
    passesPay(job.payPerYear, job.payCurrency, filter, false),
  score: (job, { profile, weights }) => scoreMatch(profile, job, weights),
  threshold: (job) => job.threshold,
};
