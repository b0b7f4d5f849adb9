/**
 * What a job asks for in at most 400 bytes, with its threshold and weights, so that an index of open jobs scores a new
 * profile without asking any job. The same input gives the same bytes on any machine, in whatever order its lists come
 * (the words apart, whose order says how telling they are).
 */

import { err, ok, type Result } from "../../core/result.ts";
import { remoteModes } from "../job/remote-modes.ts";
import type { JobRequirements } from "../job/requirements.ts";
import { educationLevels, languageLevelNames, seniorityLevels } from "../resume/levels.ts";
import { defaultMatchWeights, matchComponents, weightHundredths, type MatchWeights } from "./match-weights.ts";
import { fieldTerms, titleWordTerms } from "./profile-vector.ts";
import { askedRequirements, inRuns } from "./asked-requirements.ts";
import { clamp } from "./clamp.ts";
import {
  type ByteReader,
  createByteReader,
  createByteWriter,
  currencyBits,
  featuresVersion,
  halfHours,
  isAscending,
  languageTerm,
  malformedVector,
  payPerYear,
  placeWord,
  shortTerm,
  tenths,
  unknownVersion,
  type VectorFailure,
} from "./vector-bytes.ts";

const languageLimit = 4;
const lexicalLimit = 44;
/** Nobody is asked to prove more than twenty years. */
const askedMonthsLimit = 240;

/** A decoded job vector. `requirementTerms` and `lexical` are ascending; parallel arrays share their index. */
export type JobVector = {
  readonly featuresVersion: number;
  /** 0 to 100 in steps of 0.1: the match score from which a pair counts as found. */
  readonly threshold: number;
  /** Whole hundredths in the order of `matchComponents`. */
  readonly weights: Uint8Array;
  /** 0 = not asked, else 1 + index in `seniorityLevels`. */
  readonly seniority: number;
  /** -1 = not asked, else index in `educationLevels`. */
  readonly education: number;
  readonly educationMust: boolean;
  readonly fields: Uint16Array;
  /** Months of work asked for overall; 0 = not asked. */
  readonly months: number;
  readonly requirementTerms: Uint32Array;
  /** One bit for must, one for known to the lexicon, six for rarity. */
  readonly requirementFacts: Uint8Array;
  /** Months asked for with this requirement; 0 = not asked. */
  readonly requirementMonths: Uint8Array;
  /** 0 = asked for by itself; requirements of the same number are alternatives and have the same facts. */
  readonly requirementGroups: Uint8Array;
  /** -1 = not known. */
  readonly titleTerm: number;
  readonly titleWords: Uint16Array;
  readonly languages: Uint16Array;
  /** 0 = not stated, else 1 + index in the language levels. */
  readonly languageLevels: Uint8Array;
  readonly languageMusts: Uint8Array;
  readonly lexical: Uint16Array;
  /** 4 for the job's most telling words down to 1 for its least. */
  readonly lexicalWeights: Uint8Array;
  /** Country bits in the high half, city bits in the low half; 0 = not stated. */
  readonly place: number;
  /** 0 = not stated, else 1 + index in the remote modes. */
  readonly remote: number;
  /** The most that is offered for a full-time year; 0 = not stated. */
  readonly payPerYear: number;
  readonly payCurrency: number;
  /** Half hours a week; 0 = not stated. */
  readonly hours: number;
};

const askedLanguages = (languages: JobRequirements["languages"]): { term: number; level: number; must: boolean }[] => {
  const byTerm = new Map<number, { term: number; level: number; must: boolean }>();
  for (const { language, level, must } of languages) {
    const term = languageTerm(language);
    const known = byTerm.get(term);
    const index = level === undefined ? 0 : 1 + languageLevelNames.indexOf(level);
    byTerm.set(term, { term, level: Math.max(known?.level ?? 0, index), must: must || known?.must === true });
  }
  return [...byTerm.values()]
    .sort((a, b) => Number(b.must) - Number(a.must) || b.level - a.level || a.term - b.term)
    .slice(0, languageLimit)
    .sort((a, b) => a.term - b.term);
};

/** The first words of a posting's list tell most; the weight falls in steps, not by a formula that rounding could move. */
const lexicalWeightAt = (rank: number): number => (rank < 8 ? 4 : rank < 16 ? 3 : rank < 28 ? 2 : 1);

/** Distinct short terms in order of weight. */
const lexicalOf = (terms: readonly number[]): number[] => {
  const distinct = new Set<number>();
  for (const term of terms) if (distinct.size < lexicalLimit) distinct.add(shortTerm(term >>> 0));
  return [...distinct];
};

const flag = { remote: 3, educationMust: 4, place: 8, pay: 16, hours: 32, title: 64 } as const;
const noEducation = 15;
const mustBit = 128;
const knownBit = 64;

/** Packs a job's requirements, threshold (0 to 100) and weights into at most 400 bytes. */
export const encodeJobVector = (input: {
  readonly requirements: JobRequirements;
  readonly threshold: number;
  readonly weights?: MatchWeights | undefined;
}): Uint8Array => {
  const job = input.requirements;
  const requirements = askedRequirements(job.requirements);
  const languages = askedLanguages(job.languages);
  const lexical = lexicalOf(job.lexical);
  const titleWords = titleWordTerms(job.titleWordTerms);
  const seniority = job.seniority === undefined ? 0 : 1 + seniorityLevels.indexOf(job.seniority);
  const fields = fieldTerms(job.education?.fieldTerms ?? []);
  const asksEducation = job.education !== undefined && (job.education.level !== "none" || fields.length > 0);
  const education = job.education !== undefined && asksEducation ? educationLevels.indexOf(job.education.level) : noEducation;
  const place = job.place === undefined ? 0 : placeWord(job.place);
  const offered = job.pay?.maximum ?? job.pay?.minimum;
  const currency = job.pay === undefined ? 0 : currencyBits(job.pay.currency);
  const pay = job.pay === undefined || offered === undefined || currency === 0 ? 0 : payPerYear(offered, job.pay.period);
  const hours = job.hoursPerWeek === undefined ? 0 : halfHours(job.hoursPerWeek);

  const writer = createByteWriter();
  writer.byte(featuresVersion);
  writer.short(tenths(input.threshold));
  writer.byte((seniority << 4) | education);
  writer.short(clamp(job.months ?? 0, 0, askedMonthsLimit));
  writer.byte(
    (job.remote === undefined ? 0 : 1 + remoteModes.indexOf(job.remote)) |
      (asksEducation && job.education?.must === true ? flag.educationMust : 0) |
      (place > 0 ? flag.place : 0) |
      (pay > 0 ? flag.pay : 0) |
      (hours > 0 ? flag.hours : 0) |
      (job.titleTerm === undefined ? 0 : flag.title),
  );
  writer.byte(requirements.length);
  writer.byte(titleWords.length | (fields.length << 4));
  writer.byte(languages.length);
  writer.byte(lexical.length);
  weightHundredths(input.weights ?? defaultMatchWeights).forEach(writer.byte);
  if (job.titleTerm !== undefined) writer.word(job.titleTerm >>> 0);
  titleWords.forEach(writer.short);
  fields.forEach(writer.short);
  for (const language of languages) {
    writer.short(language.term);
    writer.byte(language.level | (language.must ? mustBit : 0));
  }
  if (place > 0) writer.word(place);
  if (pay > 0) {
    writer.word(pay);
    writer.short(currency);
  }
  if (hours > 0) writer.byte(hours);
  for (const { term, must, known, rarity, months } of inRuns(requirements)) {
    writer.word(term);
    writer.byte((must ? mustBit : 0) | (known ? knownBit : 0) | Math.round(clamp(rarity, 0, 1) * 63));
    writer.byte(clamp(months ?? 0, 0, askedMonthsLimit));
  }
  lexical.forEach(writer.short);
  return writer.finish();
};

type Asked = { readonly term: number; readonly facts: number; readonly months: number; group: number };

/** Requirements by term, or undefined where they were not written in runs. */
const readRequirements = (reader: ByteReader, count: number): Asked[] | undefined => {
  const asked: Asked[] = [];
  let first: Asked | undefined;
  let groups = 0;
  for (let index = 0; index < count; index++) {
    const one: Asked = { term: reader.word(), facts: reader.byte(), months: reader.byte(), group: 0 };
    const before = asked.at(-1);
    if (first === undefined || before === undefined || one.term > before.term) {
      if (first !== undefined && one.term <= first.term) return undefined;
      first = one;
    } else {
      if (first.group === 0) first.group = ++groups;
      one.group = first.group;
      if (one.facts !== first.facts) return undefined;
    }
    asked.push(one);
  }
  return asked.sort((a, b) => a.term - b.term);
};

/** Reads what `encodeJobVector` wrote; anything else, and any other version, is a failure. */
export const decodeJobVector = (bytes: Uint8Array): Result<JobVector, VectorFailure> => {
  if (bytes[0] !== featuresVersion) return err(unknownVersion(bytes[0]));
  const reader = createByteReader(bytes);
  reader.byte();
  const threshold = reader.short();
  const levels = reader.byte();
  const months = reader.short();
  const flags = reader.byte();
  const requirementCount = reader.byte();
  const wordsAndFields = reader.byte();
  const languageCount = reader.byte();
  const lexicalCount = reader.byte();
  const weights = new Uint8Array(matchComponents.length);
  for (let index = 0; index < weights.length; index++) weights[index] = reader.byte();
  const titleTerm = (flags & flag.title) > 0 ? reader.word() : -1;
  const titleWords = new Uint16Array(wordsAndFields & 15);
  for (let index = 0; index < titleWords.length; index++) titleWords[index] = reader.short();
  const fields = new Uint16Array(wordsAndFields >> 4);
  for (let index = 0; index < fields.length; index++) fields[index] = reader.short();
  const languages = new Uint16Array(languageCount);
  const languageLevels = new Uint8Array(languageCount);
  const languageMusts = new Uint8Array(languageCount);
  for (let index = 0; index < languageCount; index++) {
    languages[index] = reader.short();
    const level = reader.byte();
    languageLevels[index] = level & 127;
    languageMusts[index] = level >> 7;
  }
  const place = (flags & flag.place) > 0 ? reader.word() : 0;
  const pay = (flags & flag.pay) > 0 ? reader.word() : 0;
  const payCurrency = (flags & flag.pay) > 0 ? reader.short() : 0;
  const hours = (flags & flag.hours) > 0 ? reader.byte() : 0;
  const requirements = readRequirements(reader, requirementCount);
  const ranked: { term: number; weight: number }[] = [];
  for (let rank = 0; rank < lexicalCount; rank++) ranked.push({ term: reader.short(), weight: lexicalWeightAt(rank) });
  ranked.sort((a, b) => a.term - b.term);
  const lexical = Uint16Array.from(ranked, (word) => word.term);

  const education = (levels & 15) === noEducation ? -1 : levels & 15;
  const seniority = levels >> 4;
  const requirementTerms = Uint32Array.from(requirements ?? [], ({ term }) => term);
  const readable =
    reader.complete() &&
    requirements !== undefined &&
    threshold <= 1000 &&
    seniority <= seniorityLevels.length &&
    education < educationLevels.length &&
    languageLevels.every((level) => level <= languageLevelNames.length) &&
    [requirementTerms, titleWords, fields, languages, lexical].every(isAscending);
  if (!readable) return err(malformedVector);
  return ok({
    featuresVersion,
    threshold: threshold / 10,
    weights,
    seniority,
    education,
    educationMust: (flags & flag.educationMust) > 0,
    fields,
    months,
    requirementTerms,
    requirementFacts: Uint8Array.from(requirements, ({ facts }) => facts),
    requirementMonths: Uint8Array.from(requirements, ({ months: asked }) => asked),
    requirementGroups: Uint8Array.from(requirements, ({ group }) => group),
    titleTerm,
    titleWords,
    languages,
    languageLevels,
    languageMusts,
    lexical,
    lexicalWeights: Uint8Array.from(ranked, (word) => word.weight),
    place,
    remote: flags & flag.remote,
    payPerYear: pay,
    payCurrency,
    hours,
  });
};
