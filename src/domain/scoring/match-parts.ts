/**
 * What each component of a match score is worth for one pair, in whole thousandths, or `notAsked`. Tables and whole
 * numbers throughout: no logarithm, power or sum whose last digit could depend on the machine.
 */

import type { JobVector } from "./job-vector.ts";
import type { ProfileVector } from "./profile-vector.ts";

/** The job does not ask, or one side has not said: the component is left out and counts neither for nor against. */
export const notAsked = -1;

/** Share by how recent: not known, still in use, then the buckets of `recencyBucket`. Mild, so that a pause costs little. */
const recencyShare = [0.92, 1, 0.98, 0.95, 0.92, 0.88, 0.82, 0.75] as const;

/** Listed (strength about 0.4) is worth 0.7, shown with an outcome 1; implied is worth 0.6 of the same when stated. */
const inferredShare = 0.6;

/** Worth of a skill before its years, by its facts byte. */
const heldShare = Float64Array.from({ length: 256 }, (_, facts) => {
  const strength = (facts >> 4) / 15;
  return (0.5 + 0.5 * strength) * ((facts & 8) > 0 ? inferredShare : 1) * recencyShare[facts & 7]!;
});

/** Years asked for, but none dated: half. Dated: from 0.3 to all of it. Not asked for: three years make it whole. */
export const yearsShare = (monthsByte: number, asked: number): number => {
  if (asked > 0) return monthsByte === 0 ? 0.5 : 0.3 + (0.7 * Math.min(asked, monthsByte - 1)) / asked;
  return monthsByte === 0 ? 0.9 : 0.9 + (0.1 * Math.min(36, monthsByte - 1)) / 36;
};

/** How far a held skill meets a requirement, in thousandths; `years` is the `yearsShare` of the two. */
export const skillMet = (facts: number, years: number): number => Math.round(1000 * heldShare[facts]! * years);

const skillTables = new Map<number, Uint16Array>();

/**
 * `skillMet` for everything that can be held, when so many months are asked for: by facts × (asked or 36, and 2) + months
 * held, where more months than count are as many as count. Worked out once for each number of months.
 */
export const skillMetTable = (askedMonths: number): { readonly met: Uint16Array; readonly stride: number } => {
  const stride = (askedMonths === 0 ? 36 : askedMonths) + 2;
  let met = skillTables.get(askedMonths);
  if (met === undefined) {
    met = new Uint16Array(256 * stride);
    for (let months = 0; months < stride; months++) {
      const years = yearsShare(months, askedMonths);
      for (let facts = 0; facts < 256; facts++) met[facts * stride + months] = skillMet(facts, years);
    }
    skillTables.set(askedMonths, met);
  }
  return { met, stride };
};

export const isInferred = (facts: number): boolean => (facts & 8) > 0;

/** Musts count three times as much as the rest, the rarest three times as much as the commonest, a skill outside the lexicon half. */
const requirementWeights = Uint16Array.from({ length: 256 }, (_, facts) => {
  const must = (facts & 128) > 0 ? 3 : 1;
  const known = (facts & 64) > 0 ? 2 : 1;
  return must * known * (32 + (facts & 63));
});
export const requirementWeight = (facts: number): number => requirementWeights[facts]!;

const sharedCount = (a: Uint16Array, b: Uint16Array): number => {
  let shared = 0;
  for (let left = 0, right = 0; left < a.length && right < b.length;) {
    const difference = a[left]! - b[right]!;
    if (difference === 0) shared++;
    if (difference <= 0) left++;
    if (difference >= 0) right++;
  }
  return shared;
};

const titleRecencyShare = [0.9, 1, 1, 0.97, 0.94, 0.9, 0.85, 0.8] as const;

/**
 * The same title whole; otherwise nine tenths of the mean of two shares of words in common: of both titles, and of the shorter
 * one. Who has been an electrician is near to a solar electrician, and the other way round. `held`, `asked`: how many words.
 */
const closeness = (same: boolean, shared: number, held: number, asked: number): number => {
  if (same) return 1;
  return shared === 0 ? 0 : 0.45 * ((2 * shared) / (held + asked) + shared / Math.min(held, asked));
};

/** What a title held is worth by how recent and how long, 0 to 1. */
export const titleWorth = (recency: number, months: number): number => titleRecencyShare[recency]! * yearsShare(months, 0);

/** How far one held title meets the job's, in thousandths. */
export const titleMet = (profile: ProfileVector, index: number, job: JobVector): number => {
  const words = profile.titleWords[index]!;
  const same = profile.titleTerms[index] === job.titleTerm;
  const close = closeness(same, sharedCount(words, job.titleWords), words.length, job.titleWords.length);
  return Math.round(1000 * close * titleRecencyShare[profile.titleRecency[index]!]! * yearsShare(profile.titleMonths[index]!, 0));
};

/**
 * No title that shares `shared` of the `asked` words, or is the same, is worth more, in thousandths. A title has no fewer
 * words than it shares, and both shares only grow with what is shared.
 */
export const titleAtMost = (same: boolean, shared: number, asked: number, worth: number): number =>
  Math.ceil(1000 * closeness(same, shared, shared, asked) * worth + 0.5);

export const titlePart = (profile: ProfileVector, job: JobVector): number => {
  if (job.titleTerm < 0 && job.titleWords.length === 0) return notAsked;
  let best = 0;
  for (let index = 0; index < profile.titleTerms.length; index++) best = Math.max(best, titleMet(profile, index, job));
  return best;
};

/** By steps below and above the level asked for; being above costs less than being below. */
const levelBelow = [1000, 700, 350, 100, 0, 0, 0] as const;
const levelAbove = [1000, 900, 750, 600, 500, 400, 400] as const;
const levelUnknown = 500;

export const levelPart = (profile: Pick<ProfileVector, "seniority">, job: Pick<JobVector, "seniority">): number => {
  if (job.seniority === 0) return notAsked;
  if (profile.seniority === 0) return levelUnknown;
  const above = profile.seniority - job.seniority;
  return above < 0 ? levelBelow[-above]! : levelAbove[above]!;
};

export const experiencePart = (profile: Pick<ProfileVector, "workMonths">, job: Pick<JobVector, "months">): number =>
  job.months === 0 ? notAsked : Math.round((1000 * Math.min(profile.workMonths, job.months)) / job.months);

const educationBelow = [1000, 600, 300, 100, 0, 0, 0] as const;

/** A field asked for makes up three tenths; a degree in another field still shows the level. */
export const educationPart = (
  profile: Pick<ProfileVector, "education" | "fields">,
  job: Pick<JobVector, "education" | "fields">,
): number => {
  if (job.education < 0) return notAsked;
  const level = educationBelow[Math.max(0, job.education - profile.education)]!;
  if (job.fields.length === 0) return level;
  return Math.round((level * (sharedCount(profile.fields, job.fields) > 0 ? 10 : 7)) / 10);
};

/** By levels missing; a level not stated counts as a small lack. */
const languageBelow = [1000, 700, 450, 250, 150, 100, 100] as const;
const languageLevelUnknown = 800;

export const languagesPart = (
  profile: Pick<ProfileVector, "languages" | "languageLevels">,
  job: Pick<JobVector, "languages" | "languageLevels" | "languageMusts">,
): number => {
  if (job.languages.length === 0) return notAsked;
  let sum = 0;
  let weights = 0;
  for (let index = 0, held = 0; index < job.languages.length; index++) {
    const term = job.languages[index]!;
    while (held < profile.languages.length && profile.languages[held]! < term) held++;
    const weight = job.languageMusts[index]! > 0 ? 2 : 1;
    weights += weight;
    if (profile.languages[held] !== term) continue;
    const asked = job.languageLevels[index]!;
    const has = profile.languageLevels[held]!;
    sum += weight * (asked === 0 ? 1000 : has === 0 ? languageLevelUnknown : languageBelow[Math.max(0, asked - has)]!);
  }
  return Math.round(sum / weights);
};

/** Few resumes repeat half of a posting's words, so the curve rises early: 0.2 in common is worth 0.56. */
export const wordingMet = (shared: number, all: number): number =>
  all === 0 ? notAsked : Math.round((5000 * shared) / (4 * shared + all));

export const wordingPart = (profile: ProfileVector, job: JobVector): number => {
  if (job.lexical.length === 0) return notAsked;
  let shared = 0;
  let all = 0;
  for (let index = 0, held = 0; index < job.lexical.length; index++) {
    const term = job.lexical[index]!;
    while (held < profile.lexical.length && profile.lexical[held]! < term) held++;
    all += job.lexicalWeights[index]!;
    if (profile.lexical[held] === term) shared += job.lexicalWeights[index]!;
  }
  return wordingMet(shared, all);
};

/** Another city of the same country may still be within reach or worth a move; another country is not. */
const placeFit = (wanted: number, offered: number): number => {
  const wantedCountry = wanted >>> 16;
  const offeredCountry = offered >>> 16;
  const wantedCity = wanted & 0xffff;
  const offeredCity = offered & 0xffff;
  if (wantedCountry > 0 && offeredCountry > 0 && wantedCountry !== offeredCountry) return 0;
  const sameCountry = wantedCountry > 0 && wantedCountry === offeredCountry;
  if (wantedCity > 0 && offeredCity > 0) return wantedCity === offeredCity ? 1000 : sameCountry ? 300 : 0;
  if (!sameCountry) return 500;
  return wantedCity === 0 ? 1000 : 700;
};

const remoteMode = 3;

export const placePart = (profile: Pick<ProfileVector, "places">, job: Pick<JobVector, "place" | "remote">): number => {
  if (job.place === 0 || profile.places.length === 0 || job.remote === remoteMode) return notAsked;
  let best = 0;
  for (const wanted of profile.places) best = Math.max(best, placeFit(wanted, job.place));
  return best;
};

/** Rows: what the job offers; columns: a mode the candidate would take. Both in the order onsite, hybrid, remote. */
const remoteFit = [
  [1000, 400, 0],
  [800, 1000, 300],
  [500, 800, 1000],
] as const;

export const remotePart = (profile: Pick<ProfileVector, "remote">, job: Pick<JobVector, "remote">): number => {
  if (job.remote === 0 || profile.remote === 0) return notAsked;
  const row = remoteFit[job.remote - 1]!;
  let best = 0;
  for (let mode = 0; mode < 3; mode++) if ((profile.remote & (1 << mode)) > 0) best = Math.max(best, row[mode]!);
  return best;
};

/** All when the most offered reaches the least that would be taken, nothing at 70 % of it. Other currencies are not compared. */
export const payPart = (
  profile: Pick<ProfileVector, "payPerYear" | "payCurrency">,
  job: Pick<JobVector, "payPerYear" | "payCurrency">,
): number => {
  if (job.payPerYear === 0 || profile.payPerYear === 0 || job.payCurrency !== profile.payCurrency) return notAsked;
  const offered = (1000 * Math.min(job.payPerYear, profile.payPerYear)) / profile.payPerYear;
  return Math.max(0, Math.round(((offered - 700) * 10) / 3));
};

/** All within the hours that would be worked, nothing 16 hours away from them. */
export const hoursPart = (
  profile: Pick<ProfileVector, "hoursMinimum" | "hoursMaximum">,
  job: Pick<JobVector, "hours">,
): number => {
  if (job.hours === 0 || profile.hoursMaximum === 0) return notAsked;
  const away = Math.max(0, profile.hoursMinimum - job.hours, job.hours - profile.hoursMaximum);
  return Math.max(0, Math.round(1000 - (1000 * away) / 32));
};
