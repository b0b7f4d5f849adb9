/**
 * A submitted profile in at most 400 bytes: everything the match score looks at, and nothing else. It is made from
 * anonymised features and stated preferences only, so an index that holds it holds no identity. The same input gives the
 * same bytes on any machine, in whatever order its lists come (the words apart, whose order says how telling they are).
 *
 * The room for skills is set aside whole, so that finding one more skill never pushes a word out.
 */

import { err, ok, type Result } from "../../core/result.ts";
import type { Preferences } from "../candidate/preferences.ts";
import { remoteModes } from "../job/remote-modes.ts";
import type { Features, SkillFeature, TitleFeature } from "../resume/features.ts";
import { educationLevels, languageLevelNames, seniorityLevels } from "../resume/levels.ts";
import { heldSkills } from "./held-skills.ts";
import { clamp } from "./clamp.ts";
import {
  createByteReader,
  createByteWriter,
  currencyBits,
  featuresVersion,
  halfHours,
  isAscending,
  languageTerm,
  malformedVector,
  monthsByte,
  payPerYear,
  placeWord,
  recencyBucket,
  shortTerm,
  tenths,
  unknownVersion,
  vectorByteLimit,
  type VectorFailure,
} from "./vector-bytes.ts";

const skillLimit = 40;
const skillBytes = 6;
const titleLimit = 3;
const titleWordLimit = 4;
const fieldLimit = 4;
const languageLimit = 4;
const placeLimit = 5;
const lexicalLimit = 48;
/** More experience than this makes no difference to any score. */
const workMonthsLimit = 480;

/** A decoded profile vector. Lists of terms are ascending; parallel arrays share their index. */
export type ProfileVector = {
  readonly featuresVersion: number;
  /** 0 to 100 in steps of 0.1; carried for lists, no part of the match score. */
  readonly talentScore: number;
  /** 0 = not known, else 1 + index in `seniorityLevels`. */
  readonly seniority: number;
  /** Index in `educationLevels`. */
  readonly education: number;
  readonly workMonths: number;
  readonly skillTerms: Uint32Array;
  /** Strength in the high four bits, then one bit for inferred, then the recency bucket. */
  readonly skillFacts: Uint8Array;
  /** 0 = not known, else 1 + months. */
  readonly skillMonths: Uint8Array;
  readonly titleTerms: Uint32Array;
  readonly titleRecency: Uint8Array;
  readonly titleMonths: Uint8Array;
  readonly titleWords: readonly Uint16Array[];
  readonly fields: Uint16Array;
  readonly languages: Uint16Array;
  /** 0 = not stated, else 1 + index in the language levels. */
  readonly languageLevels: Uint8Array;
  readonly lexical: Uint16Array;
  /** Country bits in the high half, city bits in the low half. */
  readonly places: Uint32Array;
  /** One bit for each remote mode that would be taken; 0 = not stated. */
  readonly remote: number;
  /** The least pay that would be taken, for a full-time year; 0 = not stated. */
  readonly payPerYear: number;
  readonly payCurrency: number;
  /** Half hours a week; 0 = not stated. */
  readonly hoursMinimum: number;
  readonly hoursMaximum: number;
};

/** The distinct short terms of a list, ascending, at most `limit` of those that come first. */
const shortTerms = (terms: readonly number[], limit: number): Uint16Array => {
  const distinct = new Set<number>();
  for (const term of terms) {
    if (distinct.size === limit) break;
    distinct.add(shortTerm(term >>> 0));
  }
  return Uint16Array.from(distinct).sort();
};

/** Fields of study have no order of weight, so the cut is made on the sorted terms. */
export const fieldTerms = (terms: readonly number[]): Uint16Array =>
  Uint16Array.from(new Set(terms.map((term) => shortTerm(term >>> 0))))
    .sort()
    .slice(0, fieldLimit);

export const titleWordTerms = (terms: readonly number[]): Uint16Array =>
  Uint16Array.from(new Set(terms.map((term) => shortTerm(term >>> 0))))
    .sort()
    .slice(0, titleWordLimit);

const mergedTitles = (titles: readonly TitleFeature[]) => {
  const byTerm = new Map<number, { term: number; recency: number; months: number; words: Uint16Array }>();
  for (const title of titles) {
    const term = title.term >>> 0;
    const found = {
      term,
      recency: recencyBucket(title.endedMonthsAgo),
      months: monthsByte(title.months),
      words: titleWordTerms(title.wordTerms),
    };
    const known = byTerm.get(term);
    if (known === undefined) {
      byTerm.set(term, found);
      continue;
    }
    known.months = Math.max(known.months, found.months);
    known.recency =
      known.recency === 0 ? found.recency : found.recency === 0 ? known.recency : Math.min(known.recency, found.recency);
    known.words = titleWordTerms([...new Set([...known.words, ...found.words])]);
  }
  // A title that nothing dates comes after every dated one.
  const age = (recency: number): number => (recency === 0 ? 8 : recency);
  return [...byTerm.values()]
    .sort((a, b) => age(a.recency) - age(b.recency) || b.months - a.months || a.term - b.term)
    .slice(0, titleLimit)
    .sort((a, b) => a.term - b.term);
};

const mergedLanguages = (languages: Features["languages"]): { term: number; level: number }[] => {
  const levels = new Map<number, number>();
  for (const { language, level } of languages) {
    const term = languageTerm(language);
    const index = level === undefined ? 0 : 1 + languageLevelNames.indexOf(level);
    levels.set(term, Math.max(levels.get(term) ?? 0, index));
  }
  return [...levels]
    .map(([term, level]) => ({ term, level }))
    .sort((a, b) => b.level - a.level || a.term - b.term)
    .slice(0, languageLimit)
    .sort((a, b) => a.term - b.term);
};

type ProfileInput = { readonly features: Features; readonly preferences: Preferences; readonly talentScore: number };

const profileVectorOf = ({ features, preferences, talentScore }: ProfileInput, held: readonly SkillFeature[]): ProfileVector => {
  const skills = held.slice(0, skillLimit).sort((a, b) => a.term - b.term);
  const titles = mergedTitles(features.titles);
  const languages = mergedLanguages(features.languages);
  const places = new Set((preferences.places ?? []).map(placeWord).filter((place) => place !== 0));
  const pay = preferences.pay?.minimum === undefined ? 0 : payPerYear(preferences.pay.minimum, preferences.pay.period);
  const currency = pay === 0 || preferences.pay === undefined ? 0 : currencyBits(preferences.pay.currency);
  const hours = preferences.hoursPerWeek;
  return {
    featuresVersion,
    talentScore: tenths(talentScore) / 10,
    seniority: features.seniority === undefined ? 0 : 1 + seniorityLevels.indexOf(features.seniority),
    education: educationLevels.indexOf(features.education.level),
    workMonths: clamp(Math.floor(features.workMonths), 0, workMonthsLimit),
    skillTerms: Uint32Array.from(skills, (skill) => skill.term),
    skillFacts: Uint8Array.from(
      skills,
      (skill) =>
        (Math.round(clamp(skill.strength, 0, 1) * 15) << 4) |
        (skill.basis === "inferred" ? 8 : 0) |
        recencyBucket(skill.lastUsedMonthsAgo),
    ),
    skillMonths: Uint8Array.from(skills, (skill) => monthsByte(skill.months)),
    titleTerms: Uint32Array.from(titles, (title) => title.term),
    titleRecency: Uint8Array.from(titles, (title) => title.recency),
    titleMonths: Uint8Array.from(titles, (title) => title.months),
    titleWords: titles.map((title) => title.words),
    fields: fieldTerms(features.education.fieldTerms),
    languages: Uint16Array.from(languages, (language) => language.term),
    languageLevels: Uint8Array.from(languages, (language) => language.level),
    lexical: shortTerms(features.lexical, lexicalLimit),
    places: Uint32Array.from(places).sort().slice(0, placeLimit),
    remote: (preferences.remote ?? []).reduce((bits, mode) => bits | (1 << remoteModes.indexOf(mode)), 0),
    payPerYear: currency === 0 ? 0 : pay,
    payCurrency: currency,
    hoursMinimum: hours === undefined ? 0 : halfHours(Math.min(hours.minimum, hours.maximum)),
    hoursMaximum: hours === undefined ? 0 : halfHours(Math.max(hours.minimum, hours.maximum)),
  };
};

const hasPay = 8;
const hasHours = 16;

/**
 * Packs features and preferences into at most 400 bytes. Of more skills than fit, the strongest stay; of words, the
 * most telling. `talentScore` is 0 to 100; `held` are the `heldSkills` of the features, for who has them already.
 */
export const encodeProfileVector = (input: ProfileInput, held = heldSkills(input.features)): Uint8Array => {
  const vector = profileVectorOf(input, held);
  const writer = createByteWriter();
  writer.byte(vector.featuresVersion);
  writer.short(tenths(vector.talentScore));
  writer.byte((vector.seniority << 4) | vector.education);
  writer.short(vector.workMonths);
  writer.byte(vector.remote | (vector.payPerYear > 0 ? hasPay : 0) | (vector.hoursMaximum > 0 ? hasHours : 0));
  writer.byte(vector.skillTerms.length);
  writer.byte(vector.titleTerms.length | (vector.fields.length << 4));
  writer.byte(vector.languages.length | (vector.places.length << 4));
  vector.titleTerms.forEach((term, index) => {
    const words = vector.titleWords[index]!;
    writer.word(term);
    writer.byte((vector.titleRecency[index]! << 4) | words.length);
    writer.byte(vector.titleMonths[index]!);
    words.forEach(writer.short);
  });
  vector.fields.forEach(writer.short);
  vector.languages.forEach((term, index) => {
    writer.short(term);
    writer.byte(vector.languageLevels[index]!);
  });
  vector.places.forEach(writer.word);
  if (vector.payPerYear > 0) {
    writer.word(vector.payPerYear);
    writer.short(vector.payCurrency);
  }
  if (vector.hoursMaximum > 0) {
    writer.byte(vector.hoursMinimum);
    writer.byte(vector.hoursMaximum);
  }
  const room = (vectorByteLimit - writer.written() - 1 - skillLimit * skillBytes) >> 1;
  const lexical = vector.lexical.length <= room ? vector.lexical : shortTerms(input.features.lexical, room);
  writer.byte(lexical.length);
  lexical.forEach(writer.short);
  vector.skillTerms.forEach((term, index) => {
    writer.word(term);
    writer.byte(vector.skillFacts[index]!);
    writer.byte(vector.skillMonths[index]!);
  });
  return writer.finish();
};

const areBelow = (values: Uint8Array, limit: number): boolean => {
  for (let index = 0; index < values.length; index++) if (values[index]! >= limit) return false;
  return true;
};

const noShorts = new Uint16Array();
const noWords = new Uint32Array();
// Most profiles have some of their lists empty, and a shard decodes 50,000 at its start.
const shortsOf = (length: number): Uint16Array => (length === 0 ? noShorts : new Uint16Array(length));
const wordsOf = (length: number): Uint32Array => (length === 0 ? noWords : new Uint32Array(length));

/** Reads what `encodeProfileVector` wrote; anything else, and any other version, is a failure. */
export const decodeProfileVector = (bytes: Uint8Array): Result<ProfileVector, VectorFailure> => {
  if (bytes[0] !== featuresVersion) return err(unknownVersion(bytes[0]));
  const reader = createByteReader(bytes);
  reader.byte();
  const talent = reader.short();
  const levels = reader.byte();
  const workMonths = reader.short();
  const flags = reader.byte();
  const skillCount = reader.byte();
  const titlesAndFields = reader.byte();
  const languagesAndPlaces = reader.byte();
  const titleCount = titlesAndFields & 15;
  const languageCount = languagesAndPlaces & 15;

  const titleTerms = new Uint32Array(titleCount);
  const titleRecency = new Uint8Array(titleCount);
  const titleMonths = new Uint8Array(titleCount);
  const titleWords: Uint16Array[] = [];
  for (let index = 0; index < titleCount; index++) {
    titleTerms[index] = reader.word();
    const recencyAndWords = reader.byte();
    titleRecency[index] = recencyAndWords >> 4;
    titleMonths[index] = reader.byte();
    const words = shortsOf(recencyAndWords & 15);
    for (let word = 0; word < words.length; word++) words[word] = reader.short();
    titleWords.push(words);
  }
  const fields = shortsOf(titlesAndFields >> 4);
  for (let index = 0; index < fields.length; index++) fields[index] = reader.short();
  const languages = shortsOf(languageCount);
  const languageLevels = new Uint8Array(languageCount);
  for (let index = 0; index < languageCount; index++) {
    languages[index] = reader.short();
    languageLevels[index] = reader.byte();
  }
  const places = wordsOf(languagesAndPlaces >> 4);
  for (let index = 0; index < places.length; index++) places[index] = reader.word();
  const pay = (flags & hasPay) > 0 ? reader.word() : 0;
  const payCurrency = (flags & hasPay) > 0 ? reader.short() : 0;
  const hoursMinimum = (flags & hasHours) > 0 ? reader.byte() : 0;
  const hoursMaximum = (flags & hasHours) > 0 ? reader.byte() : 0;
  const lexical = shortsOf(reader.byte());
  for (let index = 0; index < lexical.length; index++) lexical[index] = reader.short();
  const skillTerms = new Uint32Array(skillCount);
  const skillFacts = new Uint8Array(skillCount);
  const skillMonths = new Uint8Array(skillCount);
  for (let index = 0; index < skillCount; index++) {
    skillTerms[index] = reader.word();
    skillFacts[index] = reader.byte();
    skillMonths[index] = reader.byte();
  }

  const education = levels & 15;
  const seniority = levels >> 4;
  const readable =
    reader.complete() &&
    talent <= 1000 &&
    seniority <= seniorityLevels.length &&
    education < educationLevels.length &&
    areBelow(languageLevels, languageLevelNames.length + 1) &&
    areBelow(titleRecency, 8) &&
    isAscending(skillTerms) &&
    isAscending(titleTerms) &&
    isAscending(fields) &&
    isAscending(languages) &&
    isAscending(lexical) &&
    isAscending(places) &&
    titleWords.every(isAscending);
  if (!readable) return err(malformedVector);
  return ok({
    featuresVersion,
    talentScore: talent / 10,
    seniority,
    education,
    workMonths,
    skillTerms,
    skillFacts,
    skillMonths,
    titleTerms,
    titleRecency,
    titleMonths,
    titleWords,
    fields,
    languages,
    languageLevels,
    lexical,
    places,
    remote: flags & 7,
    payPerYear: pay,
    payCurrency,
    hoursMinimum,
    hoursMaximum,
  });
};
