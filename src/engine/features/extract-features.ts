/**
 * Features of an anonymised profile: what scores are made of. Identity cannot enter, since the input has none. Every
 * number comes with the spans of the anonymised text it rests on, and the same profile gives the same features anywhere.
 */

import type { AnonymisedProfile } from "../../domain/resume/anonymised-profile.ts";
import type { EvidenceSpan, Span } from "../../domain/resume/evidence.ts";
import type { Features, Seniority, TitleFeature } from "../../domain/resume/features.ts";
import { educationLevels, seniorityLevels } from "../../domain/resume/levels.ts";
import type { EducationLevel } from "../../domain/resume/profile.ts";
import { termOf } from "../../domain/scoring/term.ts";
import { engineVersion } from "../engine-version.ts";
import { degreeLevel, isDegreeWord } from "../text/degrees.ts";
import { defaultLexicon } from "../lexicon/default-lexicon.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { withDeeds } from "../skills/deeds.ts";
import { findKnownSkills } from "../skills/find-known-skills.ts";
import { findOpenSkills } from "../skills/open-skills.ts";
import { tokenAt, tokenise, type Tokens } from "../skills/tokenise.ts";
import { classOf } from "../skills/word-classes.ts";
import { fieldsShown } from "./fields-of-study.ts";
import { lexicalTerms } from "./lexical-terms.ts";
import { coveredMonths, rangeOf } from "./month-ranges.ts";
import { skillFeatures } from "./skill-features.ts";
import { levelOfMonths, levelOfTitle, normaliseTitle } from "./titles.ts";
import { bulletWriting, type BulletWriting } from "./writing.ts";
import { bulletsOf, type Bullet } from "./zones.ts";

const stated = (span: Span): EvidenceSpan => ({ start: span.start, end: span.end, basis: "stated" });
const evidenceLimit = 12;

const titlesOf = (profile: AnonymisedProfile): TitleFeature[] => {
  const titles: TitleFeature[] = [];
  for (const work of profile.work) {
    if (work.position === undefined) continue;
    const { title, term, wordTerms } = normaliseTitle(work.position.text);
    if (title === "") continue;
    titles.push({
      title,
      term,
      wordTerms: [...wordTerms],
      ...(work.months === undefined ? {} : { months: work.months }),
      ...(work.endedMonthsAgo === undefined ? {} : { endedMonthsAgo: work.endedMonthsAgo }),
      evidence: [stated(work.position.span)],
    });
  }
  return titles;
};

/** The level told by the most recent titles; else by months of work; else unknown. */
const seniorityOf = (profile: AnonymisedProfile, workMonths: number): { level?: Seniority; evidence: EvidenceSpan[] } => {
  let level: Seniority | undefined;
  let span: Span | undefined;
  let latest = Number.POSITIVE_INFINITY;
  for (const work of profile.work) latest = Math.min(latest, work.endedMonthsAgo ?? Number.POSITIVE_INFINITY);
  for (const work of profile.work) {
    if (work.position === undefined) continue;
    if (Number.isFinite(latest) && (work.endedMonthsAgo ?? Number.POSITIVE_INFINITY) > latest) continue;
    const told = levelOfTitle(work.position.text);
    if (told !== undefined && (level === undefined || seniorityLevels.indexOf(told) > seniorityLevels.indexOf(level))) {
      level = told;
      span = work.position.span;
    }
  }
  if (level !== undefined && span !== undefined) return { level, evidence: [stated(span)] };
  if (workMonths === 0) return { evidence: [] };
  return {
    level: levelOfMonths(workMonths),
    evidence: profile.work
      .filter((work) => work.months !== undefined)
      .map((work): EvidenceSpan => ({ ...work.span, basis: "inferred" }))
      .slice(0, evidenceLimit),
  };
};

const educationOf = (profile: AnonymisedProfile): Features["education"] => {
  let level: EducationLevel = "none";
  const words = new Set<string>();
  const evidence: EvidenceSpan[] = [];
  for (const entry of profile.education) {
    const read = entry.level ?? degreeLevel(entry.studyType?.text ?? "");
    if (read !== undefined && educationLevels.indexOf(read) > educationLevels.indexOf(level)) level = read;
    evidence.push(stated(entry.studyType?.span ?? entry.span));
    const field = entry.area?.text ?? entry.studyType?.text ?? "";
    for (const word of tokenise(field).words) {
      if (word.lower.length < 3 || (word.classes & (classOf.binder | classOf.determiner)) !== 0 || isDegreeWord(word.lower))
        continue;
      words.add(word.lower);
    }
  }
  return { level, fieldTerms: fieldsShown(words), evidence: evidence.slice(0, evidenceLimit) };
};

const certificatesOf = (profile: AnonymisedProfile, lexicon: Lexicon): Features["certificates"] =>
  profile.certificates.map(({ name }) => {
    const tokens = tokenise(name.text);
    const known = findKnownSkills(tokens, lexicon).find((find) => find.kind === "certificate");
    return {
      name: name.text,
      term: termOf(known?.id ?? tokens.words.map((word) => word.noun).join(" ")),
      evidence: [stated(name.span)],
    };
  });

const writingOf = (tokens: Tokens, bullets: readonly Bullet[], judged: readonly BulletWriting[]): Features["writing"] => {
  const pick = (which: keyof BulletWriting): EvidenceSpan[] =>
    bullets.filter((_, index) => judged[index]?.[which] === true).map((bullet) => stated(bullet.span));
  const active = pick("active");
  const measured = pick("measured");
  const outcome = pick("outcome");
  return {
    words: tokens.count,
    bullets: bullets.length,
    activeBullets: active.length,
    measuredBullets: measured.length,
    outcomeBullets: outcome.length,
    evidence: {
      measured: measured.slice(0, evidenceLimit),
      outcome: outcome.slice(0, evidenceLimit),
      active: active.slice(0, evidenceLimit),
    },
  };
};

/** Those that a resume tells, and the one that it is written in, which few name: nobody lacks it who writes in it. */
const languagesOf = ({ languages, language: own }: AnonymisedProfile): Features["languages"] => {
  const told = languages.map(({ language, level, span }) => ({
    language,
    ...(level === undefined ? {} : { level }),
    evidence: [stated(span)],
  }));
  return told.some(({ language }) => language === own) ? told : [...told, { language: own, evidence: [] }];
};

/**
 * Features of a profile. Spans point into its text. Passages aimed at a reading machine are gone before: see
 * `plainTextOf`. The lexicon is the built-in one unless a deployment lays more over it.
 */
export const extractFeatures = (profile: AnonymisedProfile, lexicon: Lexicon = defaultLexicon): Features => {
  const tokens = tokenise(profile.text);
  const known = withDeeds(tokens, findKnownSkills(tokens, lexicon), lexicon);
  const open = findOpenSkills(tokens, known);
  const bullets = bulletsOf(profile);
  const judged = bullets.map(({ span }) => bulletWriting(tokens, tokenAt(tokens, span.start), tokenAt(tokens, span.end)));
  const dated = profile.work.map(rangeOf).filter((range) => range !== undefined);
  const workMonths = coveredMonths(dated);
  const { level, evidence: seniorityEvidence } = seniorityOf(profile, workMonths);
  const features: Omit<Features, symbol> = {
    engineVersion,
    asOf: profile.asOf,
    skills: skillFeatures({ profile, tokens, finds: [...known, ...open], bullets, judged, lexicon }),
    titles: titlesOf(profile),
    ...(level === undefined ? {} : { seniority: level }),
    seniorityEvidence,
    workMonths,
    workEntries: profile.work.length,
    datedWorkEntries: dated.length,
    workEvidence: profile.work.map((work) => stated(work.span)).slice(0, evidenceLimit),
    education: educationOf(profile),
    certificates: certificatesOf(profile, lexicon),
    languages: languagesOf(profile),
    lexical: lexicalTerms(tokens),
    writing: writingOf(tokens, bullets, judged),
    sections: [...new Set(profile.sections.map((section) => section.name))],
  };
  return features as Features;
};
