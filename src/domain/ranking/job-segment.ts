/**
 * Open jobs in columns and postings, for a candidate that looks for work: the mirror image of profile-segment.ts, but that
 * of a job's alternatives only the most they can be worth together is known. Every job has weights of its own and parts that it does not ask for, so shares are worked out once for each pattern.
 */

import type { JobVector } from "../scoring/job-vector.ts";
import {
  educationPart,
  experiencePart,
  hoursPart,
  languagesPart,
  levelPart,
  notAsked,
  payPart,
  placePart,
  remotePart,
  requirementWeight,
  skillMet,
  titleAtMost,
  titleWorth,
  wordingMet,
  yearsShare,
} from "../scoring/match-parts.ts";
import { matchComponents, type MatchWeights, weightHundredths } from "../scoring/match-weights.ts";
import type { ProfileVector } from "../scoring/profile-vector.ts";
import { sharesOf, tenthsOf } from "../scoring/score-match.ts";
import { highestTenths } from "./best-first.ts";
import { Distinct, keyOf } from "./distinct.ts";
import { passesBits, passesPay, passesPlace } from "./index-filter.ts";
import { shortPostings, widePostings } from "./postings.ts";
import { type Bounds, entryState, type Segment, type SegmentBuilder, type Sight } from "./segment.ts";

/** A candidate that asks; with weights to try, those of every job are set aside. */
export type ProfileAsker = { readonly profile: ProfileVector; readonly weights?: MatchWeights | undefined };

type Education = Pick<JobVector, "education" | "fields">;
type Languages = Pick<JobVector, "languages" | "languageLevels" | "languageMusts">;

const createColumns = (capacity: number) => ({
  seniority: new Uint8Array(capacity),
  months: new Uint8Array(capacity),
  educationMust: new Uint8Array(capacity),
  education: new Uint16Array(capacity),
  languages: new Uint16Array(capacity),
  place: new Uint16Array(capacity),
  remote: new Uint8Array(capacity),
  pay: new Uint32Array(capacity),
  currency: new Uint16Array(capacity),
  hours: new Uint8Array(capacity),
  weights: new Uint16Array(capacity),
  possible: new Int32Array(capacity),
  words: new Uint8Array(capacity),
  /** 255 = no title at all. */
  titleWords: new Uint8Array(capacity),
});

const noTitle = 255;
/** Two to the number of parts, and twice that: education as a must or as a plus. */
const patterns = 2 << matchComponents.length;

export const jobSegment = (capacity: number): SegmentBuilder<JobVector, ProfileAsker> => {
  const columns = createColumns(capacity);
  const [education, languages, places, weights] = [
    new Distinct<Education>(),
    new Distinct<Languages>(),
    new Distinct<number>(),
    new Distinct<Uint8Array>(),
  ];
  const [skills, titles, titleWords, words] = [widePostings(), shortPostings(), shortPostings(), widePostings()];

  const add = (ordinal: number, job: JobVector): void => {
    columns.seniority[ordinal] = job.seniority;
    columns.months[ordinal] = job.months;
    columns.educationMust[ordinal] = job.educationMust ? 1 : 0;
    columns.education[ordinal] = education.numberOf(`${job.education}:${keyOf(job.fields)}`, () => ({
      education: job.education,
      fields: job.fields,
    }));
    columns.languages[ordinal] = languages.numberOf(keyOf(job.languages, job.languageLevels, job.languageMusts), () => ({
      languages: job.languages,
      languageLevels: job.languageLevels,
      languageMusts: job.languageMusts,
    }));
    columns.place[ordinal] = places.numberOf(String(job.place), () => job.place);
    columns.remote[ordinal] = job.remote;
    columns.pay[ordinal] = job.payPerYear;
    columns.currency[ordinal] = job.payCurrency;
    columns.hours[ordinal] = job.hours;
    columns.weights[ordinal] = weights.numberOf(keyOf(job.weights), () => job.weights);
    columns.titleWords[ordinal] = job.titleTerm < 0 && job.titleWords.length === 0 ? noTitle : job.titleWords.length;
    if (job.titleTerm >= 0) titles.add(job.titleTerm, ordinal);
    for (const word of job.titleWords) titleWords.add(word, ordinal);
    let possible = 0;
    const counted = new Set<number>();
    for (let index = 0; index < job.requirementTerms.length; index++) {
      const group = job.requirementGroups[index]!;
      const facts = (job.requirementFacts[index]! << 8) | job.requirementMonths[index]!;
      skills.add(job.requirementTerms[index]!, ((ordinal << 16) | facts) >>> 0);
      if (!counted.has(group)) possible += requirementWeight(job.requirementFacts[index]!);
      if (group > 0) counted.add(group);
    }
    columns.possible[ordinal] = possible;
    let all = 0;
    for (const [index, word] of job.lexical.entries()) {
      words.add(word, ((ordinal << 16) | job.lexicalWeights[index]!) >>> 0);
      all += job.lexicalWeights[index]!;
    }
    columns.words[ordinal] = all;
  };

  const finish = (): Segment<ProfileAsker> => {
    const [bySkill, byTitle, byTitleWord, byWord] = [skills.finish(), titles.finish(), titleWords.finish(), words.finish()];
    const earned = new Int32Array(capacity);
    const sharedWords = new Uint8Array(capacity);
    /** The same title in the highest bit, shared words below it. */
    const sharedTitle = new Uint8Array(capacity);

    const addSkills = ({ skillTerms, skillFacts, skillMonths }: ProfileVector): void => {
      for (const [index, term] of skillTerms.entries()) {
        const years = Float64Array.from({ length: 256 }, (_, asked) => yearsShare(skillMonths[index]!, asked));
        for (const posting of bySkill.of(term)) {
          const ordinal = posting >>> 16;
          const met = skillMet(skillFacts[index]!, years[posting & 255]!);
          earned[ordinal] = earned[ordinal]! + requirementWeight((posting >>> 8) & 255) * met;
        }
      }
    };

    const addTitles = ({ titleTerms, titleWords: held }: ProfileVector): void => {
      for (const term of titleTerms) for (const ordinal of byTitle.of(term)) sharedTitle[ordinal] = 128;
      for (const word of new Set(held.flatMap((one) => [...one]))) {
        for (const ordinal of byTitleWord.of(word)) sharedTitle[ordinal]!++;
      }
    };

    /** Which shares count: by the weights of the job, the parts asked, and whether education is a must. */
    const createShares = (given: MatchWeights | undefined) => {
      const known = (given === undefined ? weights.values : [weightHundredths(given)]).map((own) => ({
        own,
        byPattern: new Array<Int32Array | undefined>(patterns),
      }));
      return (weightsNumber: number, asked: number, educationMust: number): Int32Array => {
        const { own, byPattern } = known[given === undefined ? weightsNumber : 0]!;
        return (byPattern[(asked << 1) | educationMust] ??= sharesOf(asked, own, educationMust === 1));
      };
    };

    const bound = ({ profile, weights: given }: ProfileAsker, { entries, visible, filter }: Sight, into: Bounds): number => {
      earned.fill(0);
      sharedWords.fill(0);
      sharedTitle.fill(0);
      addSkills(profile);
      addTitles(profile);
      for (const word of profile.lexical) {
        for (const posting of byWord.of(word)) sharedWords[posting >>> 16]! += posting & 255;
      }
      const worth = profile.titleTerms.reduce(
        (most, _, index) => Math.max(most, titleWorth(profile.titleRecency[index]!, profile.titleMonths[index]!)),
        0,
      );
      const educationValues = Int16Array.from(education.values, (asked) => educationPart(profile, asked));
      const languageValues = Int16Array.from(languages.values, (asked) => languagesPart(profile, asked));
      const placeValues = Int16Array.from(places.values, (place) => placePart(profile, { place, remote: 0 }));
      const placePasses = Uint8Array.from(places.values, (place) => (passesPlace([place], filter) ? 1 : 0));
      const anywhere = placePart(profile, { place: 1, remote: 3 });
      const sharesFor = createShares(given);
      const parts = new Int16Array(matchComponents.length);

      const { states, organisations } = entries;
      let seen = 0;
      let passing = into.count;
      for (let at = 0; at < capacity; at++) {
        if (states[at] !== entryState.settled || visible[organisations[at]!] === 0) continue;
        seen += 1;
        const seniority = columns.seniority[at]!;
        const remote = columns.remote[at]!;
        const pay = columns.pay[at]!;
        const currency = columns.currency[at]!;
        if (placePasses[columns.place[at]!] === 0 || !passesBits(seniority, remote === 0 ? 0 : 1 << (remote - 1), filter))
          continue;
        if (!passesPay(pay, currency, filter, false)) continue;

        const shared = sharedTitle[at]!;
        const asksWords = columns.titleWords[at]!;
        // Of alternatives all count that are held, so this is the most that the best of them can be worth.
        parts[0] = columns.possible[at] === 0 ? notAsked : Math.min(1000, Math.round(earned[at]! / columns.possible[at]!));
        parts[1] =
          asksWords === noTitle
            ? notAsked
            : shared === 0
              ? 0
              : Math.min(1000, titleAtMost(shared >= 128, shared & 127, asksWords, worth));
        parts[2] = levelPart(profile, { seniority });
        parts[3] = experiencePart(profile, { months: columns.months[at]! });
        parts[4] = educationValues[columns.education[at]!]!;
        parts[5] = languageValues[columns.languages[at]!]!;
        parts[6] = wordingMet(sharedWords[at]!, columns.words[at]!);
        parts[7] = remote === 3 ? anywhere : placeValues[columns.place[at]!]!;
        parts[8] = remotePart(profile, { remote });
        parts[9] = payPart(profile, { payPerYear: pay, payCurrency: currency });
        parts[10] = hoursPart(profile, { hours: columns.hours[at]! });
        let asked = 0;
        for (let part = 0; part < parts.length; part++) if (parts[part] !== notAsked) asked |= 1 << part;
        const shares = sharesFor(columns.weights[at]!, asked, columns.educationMust[at]!);
        let sum = 0;
        for (let part = 0; part < parts.length; part++) sum += shares[part]! * parts[part]!;
        into.ordinals[passing] = at;
        into.tenths[passing++] = Math.min(highestTenths, tenthsOf(sum));
      }
      into.count = passing;
      return seen;
    };

    const scratch = [earned, sharedWords, sharedTitle];
    const byteLength = [...Object.values(columns), ...scratch, bySkill, byTitle, byTitleWord, byWord].reduce(
      (bytes, part) => bytes + part.byteLength,
      0,
    );
    return { bound, byteLength };
  };

  return { add, finish };
};
