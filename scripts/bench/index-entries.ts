/**
 * Invented profiles and jobs for measures of the index: 25 skills each by Zipf from 2,500, a title, a level, years, a
 * place, what else a preference may say. The same numbers give the same entries on every machine.
 */

import type { Preferences } from "../../src/domain/candidate/preferences.ts";
import { JobRequirements, RemoteMode } from "../../src/domain/job/requirements.ts";
import { Features } from "../../src/domain/resume/features.ts";
import { educationLevels, seniorityLevels } from "../../src/domain/resume/levels.ts";
import { encodeProfileVector } from "../../src/domain/scoring/profile-vector.ts";
import { termOf } from "../../src/domain/scoring/term.ts";
import { madeUpWord } from "./made-up-words.ts";

const vocabularySize = 2_500;
const skillsEach = 25;
const titleWordCount = 120;
const places = ["porto/PT", "lisboa/PT", "leeds/GB", "lyon/FR", "paris/FR", "krakow/PL", "gent/BE", "graz/AT"] as const;

/** A small generator of numbers from 0 to 1 (mulberry32). */
const createRandom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
};

const zipf = (size: number): ((random: () => number) => number) => {
  const sums = new Float64Array(size);
  let sum = 0;
  for (let rank = 0; rank < size; rank++) sums[rank] = sum += 1 / (rank + 1);
  return (random) => {
    const wanted = random() * sum;
    let [low, high] = [0, size - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
};

const pickSkill = zipf(vocabularySize);
const pickTitleWord = zipf(titleWordCount);

const skillNames = Array.from({ length: vocabularySize }, (_, rank) => madeUpWord(rank));
const titleNames = Array.from({ length: titleWordCount }, (_, rank) => madeUpWord(10_000 + rank));
const skillTerms = skillNames.map(termOf);

const distinct = (count: number, pick: () => number): number[] => {
  const found = new Set<number>();
  while (found.size < count) found.add(pick());
  return [...found];
};

const placeOf = (random: () => number) => {
  const [city, country] = places[Math.floor(random() * places.length)]!.split("/");
  return { city: city!, country: country! };
};

const titleOf = (random: () => number) => {
  const words = distinct(2, () => pickTitleWord(random)).map((rank) => titleNames[rank]!);
  return { title: words.join(" "), term: termOf(words.join(" ")), wordTerms: words.map(termOf) };
};

export type IndexProfile = {
  readonly id: string;
  readonly vector: Uint8Array;
  /** What a search engine of words would index. */
  readonly words: string;
};

/** The profile of a number; `words` made-up words beside the skills that a resume's text would leave. */
export const indexProfile = (number: number, words = 0): IndexProfile => {
  const random = createRandom(number + 1);
  const skills = distinct(skillsEach, () => pickSkill(random));
  const title = titleOf(random);
  const months = 6 + Math.floor(random() * 300);
  const features = Features.parse({
    engineVersion: "bench",
    asOf: "2026-01-01",
    skills: skills.map((rank) => ({
      id: skillNames[rank]!,
      label: skillNames[rank]!,
      term: skillTerms[rank]!,
      kind: "knowledge",
      known: true,
      basis: random() < 0.85 ? "stated" : "inferred",
      strength: random(),
      ...(random() < 0.6 ? { months: Math.floor(random() * 120), lastUsedMonthsAgo: Math.floor(random() * 100) } : {}),
      rarity: rank / vocabularySize,
      evidence: [],
    })),
    titles: [{ ...title, months: Math.floor(random() * 100), endedMonthsAgo: Math.floor(random() * 40), evidence: [] }],
    seniority: seniorityLevels[Math.floor(random() * seniorityLevels.length)]!,
    seniorityEvidence: [],
    workMonths: months,
    workEntries: 2,
    datedWorkEntries: 2,
    workEvidence: [],
    education: { level: educationLevels[Math.floor(random() * educationLevels.length)]!, fieldTerms: [], evidence: [] },
    certificates: [],
    languages: [],
    lexical: distinct(words, () => Math.floor(random() * 0xffff_ffff)),
    writing: {
      words: 500,
      bullets: 10,
      activeBullets: 5,
      measuredBullets: 2,
      outcomeBullets: 2,
      evidence: { measured: [], outcome: [], active: [] },
    },
    sections: [],
  });
  const preferences: Preferences = {
    places: [placeOf(random)],
    remote: [RemoteMode.options[Math.floor(random() * 3)]!],
    ...(random() < 0.5
      ? { pay: { minimum: 20_000 + Math.floor(random() * 60_000), currency: "EUR", period: "year" as const } }
      : {}),
  };
  const vector = encodeProfileVector({ features, preferences, talentScore: Math.floor(random() * 100) });
  return {
    id: `cand_${String(number).padStart(26, "0")}`,
    vector,
    words: [...skills.map((rank) => skillNames[rank]!), title.title].join(" "),
  };
};

export type IndexJob = {
  readonly requirements: JobRequirements;
  /** The query of a search engine of words. */ readonly words: string;
};

/** A job of twelve requirements, a title, a level, years, a place, a mode, pay. */
export const indexJob = (number: number): IndexJob => {
  const random = createRandom(0x4a0b + number);
  const skills = distinct(12, () => pickSkill(random));
  const title = titleOf(random);
  return {
    requirements: JobRequirements.parse({
      language: "en",
      titleTerm: title.term,
      titleWordTerms: title.wordTerms,
      requirements: skills.map((rank, index) => ({
        id: skillNames[rank]!,
        label: skillNames[rank]!,
        term: skillTerms[rank]!,
        kind: "knowledge",
        known: true,
        must: index < 8,
        ...(random() < 0.4 ? { months: 12 + Math.floor(random() * 60) } : {}),
        rarity: rank / vocabularySize,
        span: { start: 0, end: 1 },
      })),
      seniority: seniorityLevels[Math.floor(random() * seniorityLevels.length)]!,
      months: 24 + Math.floor(random() * 60),
      languages: [],
      place: placeOf(random),
      remote: RemoteMode.options[Math.floor(random() * 3)]!,
      pay: { maximum: 30_000 + Math.floor(random() * 60_000), currency: "EUR", period: "year" },
      lexical: [],
    }),
    words: [...skills.map((rank) => skillNames[rank]!), title.title].join(" "),
  };
};
