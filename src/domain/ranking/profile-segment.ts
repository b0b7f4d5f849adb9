/**
 * Profiles in columns and postings, for a job that looks for candidates. All parts of the score but the title's are worked
 * out exactly, by the functions that score a pair; of the title it is known how many words are shared at most.
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
  skillMetTable,
  titleAtMost,
  titleWorth,
  wordingMet,
} from "../scoring/match-parts.ts";
import { matchComponents, type MatchWeights, weightHundredths } from "../scoring/match-weights.ts";
import type { ProfileVector } from "../scoring/profile-vector.ts";
import { sharesOf, tenthsOf } from "../scoring/score-match.ts";
import { highestTenths } from "./best-first.ts";
import { Distinct, keyOf } from "./distinct.ts";
import { passesBits, passesPay, passesPlace } from "./index-filter.ts";
import { shortPostings, widePostings } from "./postings.ts";
import { bitsOfParts, type Bounds, entryState, type Segment, type SegmentBuilder, type Sight } from "./segment.ts";

/** A job that asks; with weights to try, its own are set aside. */
export type JobAsker = { readonly job: JobVector; readonly weights?: MatchWeights | undefined };

/** Columns grow with the entries and are cut to size at the end. */
const createColumns = (capacity: number) => ({
  levels: new Uint8Array(capacity),
  modes: new Uint8Array(capacity),
  months: new Uint16Array(capacity),
  fields: new Uint16Array(capacity),
  languages: new Uint16Array(capacity),
  places: new Uint16Array(capacity),
  pay: new Uint32Array(capacity),
  currency: new Uint16Array(capacity),
  hoursMinimum: new Uint8Array(capacity),
  hoursMaximum: new Uint8Array(capacity),
  /** 255 = a title held now, for years. */
  titleWorth: new Uint8Array(capacity),
});

const partAt = (name: (typeof matchComponents)[number]): number => matchComponents.indexOf(name);
const [placeBit, remoteBit, payBit, hoursBit] = (["place", "remote", "pay", "hours"] as const).map(
  (name) => 1 << partAt(name),
) as [number, number, number, number];

const tableOf = (length: number, value: (index: number) => number): Int16Array => {
  const table = new Int16Array(length);
  for (let index = 0; index < length; index++) table[index] = value(index);
  return table;
};

/** Profiles of ordinals below `capacity`. */
export const profileSegment = (capacity: number): SegmentBuilder<ProfileVector, JobAsker> => {
  const columns = createColumns(capacity);
  const [fields, languages, places] = [
    new Distinct<Pick<ProfileVector, "fields">>(),
    new Distinct<Pick<ProfileVector, "languages" | "languageLevels">>(),
    new Distinct<Pick<ProfileVector, "places">>(),
  ];
  const [skills, titles, titleWords, words] = [widePostings(), shortPostings(), shortPostings(), shortPostings()];

  const add = (ordinal: number, profile: ProfileVector): void => {
    columns.levels[ordinal] = (profile.seniority << 4) | profile.education;
    columns.modes[ordinal] = profile.remote;
    columns.months[ordinal] = profile.workMonths;
    columns.fields[ordinal] = fields.numberOf(keyOf(profile.fields), () => ({ fields: profile.fields }));
    columns.languages[ordinal] = languages.numberOf(keyOf(profile.languages, profile.languageLevels), () => ({
      languages: profile.languages,
      languageLevels: profile.languageLevels,
    }));
    columns.places[ordinal] = places.numberOf(keyOf(profile.places), () => ({ places: profile.places }));
    columns.pay[ordinal] = profile.payPerYear;
    columns.currency[ordinal] = profile.payCurrency;
    columns.hoursMinimum[ordinal] = profile.hoursMinimum;
    columns.hoursMaximum[ordinal] = profile.hoursMaximum;
    const held: number[] = [];
    for (let index = 0; index < profile.titleTerms.length; index++) {
      titles.add(profile.titleTerms[index]!, ordinal);
      for (const word of profile.titleWords[index]!) if (!held.includes(word)) held.push(word);
      const worth = Math.ceil(255 * titleWorth(profile.titleRecency[index]!, profile.titleMonths[index]!));
      columns.titleWorth[ordinal] = Math.max(columns.titleWorth[ordinal]!, worth);
    }
    for (const word of held) titleWords.add(word, ordinal);
    for (let index = 0; index < profile.skillTerms.length; index++) {
      const facts = (profile.skillFacts[index]! << 8) | profile.skillMonths[index]!;
      skills.add(profile.skillTerms[index]!, ((ordinal << 16) | facts) >>> 0);
    }
    for (const word of profile.lexical) words.add(word, ordinal);
  };

  const finish = (): Segment<JobAsker> => {
    const [bySkill, byTitle, byTitleWord, byWord] = [skills.finish(), titles.finish(), titleWords.finish(), words.finish()];
    const passes = new Uint8Array(capacity);
    const earned = new Int32Array(capacity);
    const bestOfGroup = new Uint16Array(capacity);
    const sharedWords = new Uint8Array(capacity);
    /** The same title in the highest bit, shared words below it. */
    const sharedTitle = new Uint8Array(capacity);

    /** Adds those that pass, without bounds; how many are to be seen. */
    const addPassing = ({ entries, visible, filter }: Sight, into: Bounds): number => {
      const { states, organisations } = entries;
      const inPlace = tableOf(places.values.length, (at) => (passesPlace(places.values[at]!.places, filter) ? 1 : 0));
      let seen = 0;
      for (let at = 0; at < capacity; at++) {
        passes[at] = 0;
        if (states[at] !== entryState.settled || visible[organisations[at]!] === 0) continue;
        seen += 1;
        if (inPlace[columns.places[at]!] === 0 || !passesBits(columns.levels[at]! >> 4, columns.modes[at]!, filter)) continue;
        if (!passesPay(columns.pay[at]!, columns.currency[at]!, filter, true)) continue;
        passes[at] = 1;
        into.ordinals[into.count++] = at;
      }
      return seen;
    };

    /** Adds up what the skills earn of those that pass; the most that can be earned. */
    const addSkills = ({ requirementTerms, requirementFacts, requirementMonths, requirementGroups }: JobVector): number => {
      let possible = 0;
      const addOne = (index: number, best: Uint16Array | undefined): void => {
        const weight = requirementWeight(requirementFacts[index]!);
        const { met, stride } = skillMetTable(requirementMonths[index]!);
        const list = bySkill.of(requirementTerms[index]!);
        for (let at = 0; at < list.length; at++) {
          const posting = list[at]!;
          const ordinal = posting >>> 16;
          if (passes[ordinal] === 0) continue;
          const months = posting & 255;
          let thousandths = met[((posting >>> 8) & 255) * stride + (months < stride ? months : stride - 1)]!;
          if (best !== undefined) {
            const known = best[ordinal]!;
            best[ordinal] = Math.max(known, thousandths);
            thousandths = best[ordinal]! - known;
          }
          earned[ordinal] = (earned[ordinal]! + weight * thousandths) | 0;
        }
      };
      const alternatives = new Map<number, number[]>();
      for (const [index, group] of requirementGroups.entries()) {
        const members = alternatives.get(group);
        if (group > 0 && members !== undefined) {
          members.push(index);
          continue;
        }
        possible += requirementWeight(requirementFacts[index]!);
        if (group === 0) addOne(index, undefined);
        else alternatives.set(group, [index]);
      }
      // Of alternatives only the best of what somebody holds counts.
      for (const members of alternatives.values()) {
        bestOfGroup.fill(0);
        for (const index of members) addOne(index, bestOfGroup);
      }
      return possible;
    };

    const addTitle = ({ titleTerm, titleWords: asked }: JobVector): void => {
      if (titleTerm >= 0) for (const ordinal of byTitle.of(titleTerm)) sharedTitle[ordinal] = 128;
      for (const word of asked) {
        const list = byTitleWord.of(word);
        for (let at = 0; at < list.length; at++) sharedTitle[list[at]!]!++;
      }
    };

    /** Adds up shared words by weight; the most that can be shared. */
    const addWords = ({ lexical, lexicalWeights }: JobVector): number => {
      let all = 0;
      for (const [index, word] of lexical.entries()) {
        const weight = lexicalWeights[index]!;
        all += weight;
        const list = byWord.of(word);
        for (let at = 0; at < list.length; at++) sharedWords[list[at]!]! += weight;
      }
      return all;
    };

    const bound = ({ job, weights }: JobAsker, sight: Sight, into: Bounds): number => {
      earned.fill(0);
      sharedWords.fill(0);
      sharedTitle.fill(0);
      const seen = addPassing(sight, into);
      const possible = addSkills(job);
      addTitle(job);
      const allWords = addWords(job);

      const level = tableOf(16, (seniority) => levelPart({ seniority }, job));
      const experience = tableOf(512, (workMonths) => experiencePart({ workMonths }, job));
      // Whether a field fits is one of two things for each level.
      const fieldsFit = Uint8Array.from(fields.values, (held) => {
        const best = educationPart({ education: Math.max(job.education, 0), fields: held.fields }, job);
        return best === educationPart({ education: Math.max(job.education, 0), fields: job.fields }, job) ? 1 : 0;
      });
      const education = tableOf(32, (at) =>
        educationPart({ education: at >> 1, fields: (at & 1) > 0 ? job.fields : new Uint16Array() }, job),
      );
      const language = tableOf(languages.values.length, (at) => languagesPart(languages.values[at]!, job));
      const place = tableOf(places.values.length, (at) => placePart(places.values[at]!, job));
      const remote = tableOf(8, (modes) => remotePart({ remote: modes }, job));
      const wording = tableOf(256, (shared) => wordingMet(shared, allWords));
      const asksTitle = job.titleTerm >= 0 || job.titleWords.length > 0;
      const title = tableOf(256, (shared) =>
        shared === 0 ? 0 : titleAtMost(shared >= 128, shared & 127, job.titleWords.length, 1),
      );

      const alwaysAsked = bitsOfParts([
        possible > 0,
        asksTitle,
        level[0] !== notAsked,
        experience[0] !== notAsked,
        education[0] !== notAsked,
        language[0] !== undefined && language[0] !== notAsked,
        wording[0] !== notAsked,
      ]);
      const hundredths = weights === undefined ? job.weights : weightHundredths(weights);
      const sharesFor = Array.from({ length: 16 }, (_, more) =>
        sharesOf(alwaysAsked | (more << partAt("place")), hundredths, job.educationMust),
      );
      const firstOfFour = partAt("place");

      for (let index = 0; index < into.count; index++) {
        const at = into.ordinals[index]!;
        const levels = columns.levels[at]!;
        const pay = columns.pay[at]!;
        const placeValue = place[columns.places[at]!]!;
        const remoteValue = remote[columns.modes[at]!]!;
        let asked = (placeValue === notAsked ? 0 : placeBit) | (remoteValue === notAsked ? 0 : remoteBit);
        let payValue = notAsked;
        if (pay > 0 && job.payPerYear > 0) {
          payValue = payPart({ payPerYear: pay, payCurrency: columns.currency[at]! }, job);
          if (payValue !== notAsked) asked |= payBit;
        }
        let hoursValue = notAsked;
        if (job.hours > 0 && columns.hoursMaximum[at]! > 0) {
          hoursValue = hoursPart({ hoursMinimum: columns.hoursMinimum[at]!, hoursMaximum: columns.hoursMaximum[at]! }, job);
          if (hoursValue !== notAsked) asked |= hoursBit;
        }
        // A part that is not asked has no share, so its value does not count.
        const shares = sharesFor[asked >> firstOfFour]!;
        const sum =
          (possible > 0 ? shares[0]! * Math.round(earned[at]! / possible) : 0) +
          shares[1]! * Math.ceil((title[sharedTitle[at]!]! * columns.titleWorth[at]!) / 255) +
          shares[2]! * level[levels >> 4]! +
          shares[3]! * experience[columns.months[at]!]! +
          shares[4]! * education[((levels & 15) << 1) | fieldsFit[columns.fields[at]!]!]! +
          shares[5]! * language[columns.languages[at]!]! +
          shares[6]! * wording[sharedWords[at]!]! +
          shares[7]! * placeValue +
          shares[8]! * remoteValue +
          shares[9]! * payValue +
          shares[10]! * hoursValue;
        into.tenths[index] = Math.min(highestTenths, tenthsOf(sum));
      }
      return seen;
    };

    const scratch = [passes, earned, bestOfGroup, sharedWords, sharedTitle];
    const byteLength = [...Object.values(columns), ...scratch, bySkill, byTitle, byTitleWord, byWord].reduce(
      (bytes, part) => bytes + part.byteLength,
      0,
    );
    return { bound, byteLength };
  };

  return { add, finish };
};
