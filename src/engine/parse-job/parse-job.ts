/**
 * A posting's text in, what it asks for out. What the text does not say stays absent, and a posting that asks for nothing
 * gives an empty list of requirements, which the caller refuses. Spans point into the text.
 */

import { askedTogether } from "../../domain/job/alternatives.ts";
import type { JobRequirements, Requirement } from "../../domain/job/requirements.ts";
import { termOf } from "../../domain/scoring/term.ts";
import { lexicalTerms } from "../features/lexical-terms.ts";
import { levelOfTitle, normaliseTitle } from "../features/titles.ts";
import { defaultLexicon } from "../lexicon/default-lexicon.ts";
import { skillById, type Lexicon } from "../lexicon/lexicon.ts";
import { findKnownSkills } from "../skills/find-known-skills.ts";
import type { Find } from "../skills/find.ts";
import { findOpenSkills } from "../skills/open-skills.ts";
import { separator, tokenAt, tokenise, type Tokens } from "../skills/tokenise.ts";
import { detectLanguage, languageNamed } from "../text/languages.ts";
import { withLineFeeds } from "../text/readable.ts";
import { cutWords } from "../text/words.ts";
import { alternativesOf } from "./alternatives.ts";
import { askedLanguages } from "./asked-languages.ts";
import { askedEducation, statedHours } from "./job-facts.ts";
import { withAskedItems } from "./asked-items.ts";
import { deniedWords } from "./denied.ts";
import { jobSentences, type JobSentence } from "./job-sentences.ts";
import { statedPay } from "./pay.ts";
import { statedPlace } from "./place.ts";
import { statedRemote } from "./remote.ts";
import { isVague, withoutAlikes } from "./plain-requirements.ts";
import { isAside } from "./sentence-roles.ts";
import { statedTitle } from "./stated-title.ts";
import { askedYears, type AskedYears } from "./years.ts";

export type ParseJobOptions = { readonly title?: string; readonly lexicon?: Lexicon };

/** Years said before a skill hold for it when no more words than this stand between. */
const yearsReach = 14;

type Draft = { -readonly [Key in keyof Requirement]: Requirement[Key] } & { duty: boolean };

/** Asked for by itself as strictly as among alternatives, a skill is no alternative. */
const anyOfBoth = (known: Pick<Draft, "anyOf" | "must">, anyOf: number | undefined, must: boolean): number | undefined => {
  if (known.anyOf === undefined) return must && !known.must ? anyOf : undefined;
  return anyOf === undefined && (must || !known.must) ? undefined : known.anyOf;
};

const sentenceOf = (sentences: readonly JobSentence[], token: number): JobSentence | undefined => {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle];
    if (sentence === undefined) return undefined;
    if (token < sentence.from) high = middle - 1;
    else if (token >= sentence.to) low = middle + 1;
    else return sentence;
  }
  return undefined;
};

const isHumanLanguage = (find: Find): boolean =>
  find.kind === "language" && languageNamed(find.label.toLowerCase()) !== undefined;

/** "3 years of Python", and "Python (3+ years)", "Python, min. 3 yrs". */
const yearsOf = (tokens: Tokens, sentence: JobSentence, find: Find, years: readonly AskedYears[]): AskedYears | undefined => {
  const before = years.findLast(({ at }) => at < find.from && at >= sentence.from && find.from - at <= yearsReach);
  if (before !== undefined) return before;
  return years.find(({ at, end }) => {
    if (at < find.to || at - find.to > 2 || end > sentence.to || (tokens.before[find.to] ?? 0) <= separator.slash) return false;
    return end === sentence.to || (tokens.before[end] ?? 0) > separator.slash;
  });
};

const requirementsOf = (
  tokens: Tokens,
  sentences: readonly JobSentence[],
  finds: readonly Find[],
  years: readonly AskedYears[],
): Requirement[] => {
  const drafts = new Map<string, Draft>();
  const alternatives = alternativesOf(tokens, finds);
  for (const find of finds) {
    const sentence = sentenceOf(sentences, find.from);
    if (sentence === undefined || find.role === true || isHumanLanguage(find) || isVague(tokens, find)) continue;
    const { role } = sentence;
    if (isAside(role)) continue;
    // Outside the lexicon only what is asked for counts; the words of duties still count as telling words.
    if (!find.known && role !== "must" && role !== "nice") continue;
    const asked = yearsOf(tokens, sentence, find, years);
    const duty = role === "duty" || role === "unknown";
    // How somebody is can be asked for, and a resume can only claim it: it counts as a plus.
    const must = role === "must" && find.kind !== "soft";
    // The examples of a duty are all part of the work.
    const anyOf = role === "must" || role === "nice" ? alternatives.get(find) : undefined;
    const known = drafts.get(find.id);
    if (known === undefined) {
      drafts.set(find.id, {
        id: find.id,
        label: find.label,
        term: termOf(find.id),
        kind: find.kind,
        known: find.known,
        must,
        ...(asked === undefined ? {} : { months: asked.months }),
        rarity: find.rarity,
        anyOf,
        span: { start: tokens.starts[find.from] ?? 0, end: tokens.ends[find.to - 1] ?? 0 },
        duty,
      });
      continue;
    }
    known.anyOf = anyOfBoth(known, anyOf, must);
    known.must ||= must;
    known.duty &&= duty;
    if (asked !== undefined) known.months = Math.max(known.months ?? 0, asked.months);
  }
  const all = [...drafts.values()];
  // A posting that only tells the work asks for what the work takes.
  const onlyDuties = !all.some((draft) => draft.must);
  return withoutLoneAlternatives(
    withoutAlikes(
      all.map(({ duty, anyOf, ...draft }) => ({
        ...draft,
        must: draft.must || (onlyDuties && duty && draft.kind !== "soft"),
        ...(anyOf === undefined ? {} : { anyOf }),
      })),
    ),
  );
};

/** Without the others of its list, which were vague or asked for elsewhere too, an alternative is asked for by itself. */
const withoutLoneAlternatives = (requirements: readonly Requirement[]): Requirement[] =>
  askedTogether(requirements).flatMap((alternatives) => {
    const [first] = alternatives;
    if (first?.anyOf === undefined || alternatives.length > 1) return alternatives;
    const { anyOf: _, ...alone } = first;
    return [alone];
  });

/** A field that this many requirements belong to is what the job is about, named or not. */
const fieldMembers = 2;
const fieldLimit = 3;

/** The fields of the requirements, from the lexicon's "is a": who shows the field at large meets the job in part. */
const withFields = (requirements: readonly Requirement[], lexicon: Lexicon): Requirement[] => {
  const members = new Map<string, Requirement[]>();
  const parentsOf = (id: string): readonly string[] => skillById(lexicon, id)?.isA ?? [];
  // Alternatives are one thing that is asked for.
  for (const alternatives of askedTogether(requirements)) {
    const [requirement] = alternatives;
    const listed = alternatives.filter(({ kind, known }) => kind !== "soft" && known);
    if (requirement === undefined) continue;
    for (const parent of new Set(listed.flatMap(({ id }) => parentsOf(id)).flatMap((id) => [id, ...parentsOf(id)])))
      members.set(parent, [...(members.get(parent) ?? []), requirement]);
  }
  const asked = new Set(requirements.map(({ id }) => id));
  const fields = [...members]
    .filter(([id, all]) => all.length >= fieldMembers && !asked.has(id))
    .sort((left, right) => right[1].length - left[1].length || (left[0] < right[0] ? -1 : 1))
    .slice(0, fieldLimit)
    .flatMap(([id, all]): Requirement[] => {
      const skill = skillById(lexicon, id);
      const [first] = all;
      if (skill === undefined || first === undefined) return [];
      return [
        {
          id,
          label: skill.label,
          term: termOf(id),
          kind: skill.kind,
          known: true,
          must: all.some(({ must }) => must),
          rarity: skill.rarity,
          span: first.span,
        },
      ];
    });
  return [...requirements, ...fields];
};

/** What the posting asks for. `options.title` is the employer's own title and wins over the text's. */
export const parseJob = (posting: string, options: ParseJobOptions = {}): JobRequirements => {
  const text = withLineFeeds(posting);
  const tokens = tokenise(text);
  const sentences = jobSentences(tokens);
  const lexicon = options.lexicon ?? defaultLexicon;
  const known = findKnownSkills(tokens, lexicon);
  const open = [...known, ...findOpenSkills(tokens, known)];
  const finds = withAskedItems(tokens, sentences, open);
  const { code: language } = detectLanguage(cutWords(text));
  const denied = deniedWords(tokens, sentences, language);

  const stated = statedTitle(text);
  const title = options.title ?? stated?.title;
  const titleEnd = title === undefined ? 0 : tokenAt(tokens, Math.max(0, text.indexOf(title)) + title.length);
  const years: AskedYears[] = [];
  for (const { from, to, role, headed } of sentences)
    if (!isAside(role))
      years.push(
        ...askedYears(tokens, from, to, headed && (role === "must" || role === "nice")).filter(({ at }) => denied[at] !== 1),
      );
  // Years that would only be welcome are asked of nobody.
  const needed = years.filter(({ at }) => sentenceOf(sentences, at)?.role !== "nice");
  const months = needed.length === 0 ? undefined : Math.max(...needed.map((year) => year.months));

  // The title names the work; it is compared as a title and not asked for as a skill, unless the text says so again.
  const named = requirementsOf(
    tokens,
    sentences,
    finds.filter((find) => denied[find.from] !== 1 && (titleEnd > 12 || find.from >= titleEnd || find.kind === "tool")),
    years,
  );
  const requirements = withFields(named, lexicon);
  const normal = title === undefined ? undefined : normaliseTitle(title);
  const seniority = title === undefined ? undefined : levelOfTitle(title);
  const education = askedEducation(tokens, sentences, denied);
  const place = statedPlace(text, stated?.behind);
  const remote = statedRemote(text);
  const pay = statedPay(text, place?.country);
  const hoursPerWeek = statedHours(text);
  return {
    language,
    ...(title === undefined ? {} : { title }),
    ...(normal === undefined || normal.title === "" ? {} : { titleTerm: normal.term }),
    titleWordTerms: [...(normal?.wordTerms ?? [])],
    requirements,
    ...(seniority === undefined ? {} : { seniority }),
    ...(months === undefined ? {} : { months }),
    ...(education === undefined ? {} : { education }),
    languages: askedLanguages(tokens, sentences, denied, language),
    ...(place === undefined ? {} : { place }),
    ...(remote === undefined ? {} : { remote }),
    ...(pay === undefined ? {} : { pay }),
    ...(hoursPerWeek === undefined ? {} : { hoursPerWeek }),
    lexical: lexicalTerms(tokens),
  };
};
