/** Single facts of a posting: education, languages, hours. */

import type { JobRequirements } from "../../domain/job/requirements.ts";
import { educationLevels } from "../../domain/resume/levels.ts";
import type { EducationLevel, LanguageLevel } from "../../domain/resume/profile.ts";
import { degreeAt } from "./degrees.ts";
import { familyTerm } from "../features/titles.ts";
import { separator, type Tokens } from "../skills/tokenise.ts";
import { classOf } from "../skills/word-classes.ts";
import { languageNamed } from "../text/languages.ts";
import type { JobSentence } from "./job-sentences.ts";
import { isAside } from "./sentence-roles.ts";
import { wordSet } from "../text/words.ts";

const fieldReach = 12;

/**
 * The education asked for, its fields, and whether it is a must. Of what one sentence names the least is asked for, since it names
 * alternatives; of what several ask for, the most.
 */
export const askedEducation = (
  tokens: Tokens,
  sentences: readonly JobSentence[],
  denied: Uint8Array,
): JobRequirements["education"] => {
  let level: EducationLevel | undefined;
  let must = false;
  const fields = new Set<number>();
  for (const { from, to, role } of sentences) {
    if (isAside(role)) continue;
    let here: EducationLevel | undefined;
    let vaguely = false;
    let asField = -1;
    for (let index = from; index < to; index++) {
      const degree = denied[index] === 1 ? undefined : degreeAt(tokens, index);
      if (degree === undefined) {
        if (asField >= 0 && index - asField < fieldReach) {
          const word = tokens.words[index];
          if ((tokens.before[index] ?? 0) >= separator.sentence || word?.lower === "with" || word?.lower === "experience")
            asField = -1;
          else if (
            word !== undefined &&
            word.lower.length > 2 &&
            (word.classes & (classOf.binder | classOf.degree | classOf.tail | classOf.determiner)) === 0 &&
            !["degree", "diploma", "science", "certificate", "equivalent", "bachelor", "master"].includes(word.lower)
          )
            fields.add(familyTerm(word.lower));
        }
        continue;
      }
      // "A degree or diploma in …": a diploma may be of any level, and tells one only where nothing else does.
      const vague = tokens.words[index]?.lower === "diploma";
      if (vague && here !== undefined) continue;
      if (here === undefined || vaguely || educationLevels.indexOf(degree) < educationLevels.indexOf(here)) here = degree;
      vaguely = vague;
      asField = index;
    }
    if (here === undefined) continue;
    const needed = role !== "nice";
    if (
      level === undefined ||
      (needed && !must) ||
      (needed === must && educationLevels.indexOf(here) > educationLevels.indexOf(level))
    )
      level = here;
    must ||= needed;
  }
  return level === undefined ? undefined : { level, must, fieldTerms: [...fields].slice(0, 12) };
};

const spokenLevels: Readonly<Record<string, LanguageLevel>> = {
  native: "native",
  mother: "native",
  bilingual: "native",
  fluent: "c1",
  fluency: "c1",
  fluently: "c1",
  fließend: "c1",
  proficient: "c1",
  proficiency: "c1",
  excellent: "c1",
  perfect: "c2",
  advanced: "c1",
  business: "b2",
  professional: "b2",
  good: "b2",
  gute: "b2",
  strong: "c1",
  working: "b1",
  conversational: "b1",
  intermediate: "b1",
  basic: "a2",
  a1: "a1",
  a2: "a2",
  b1: "b1",
  b2: "b2",
  c1: "c1",
  c2: "c2",
};
const languageCues = wordSet(
  "fluent fluency fluently speak+ speaking speaker spoken written writing verbal oral communication communicate converse skill conversational language+ proficient proficiency native bilingual command level knowledge skills kenntnisse deutschkenntnisse a1 a2 b1 b2 c1 c2 mother",
);
const reach = 6;

/** Stands alone between the marks of a list. */
const isItem = (tokens: Tokens, index: number, end: number): boolean => {
  const before = tokens.before[index] ?? separator.blank;
  const after = index + 1 >= end ? separator.blank : (tokens.before[index + 1] ?? separator.blank);
  return before > separator.space && after > separator.space;
};

const others = wordSet("leads lead team colleagues staff customers clients guests patients children we");
const saying = wordSet("speak speaks talk talks");

/** "Our team leads also speak Polish": who speaks is there already. */
const isOthers = (tokens: Tokens, from: number, index: number): boolean => {
  for (let near = index - 1; near >= Math.max(from, index - reach); near--)
    if (saying.has(tokens.words[near]?.lower ?? ""))
      for (let who = near - 1; who >= Math.max(from, near - 2); who--)
        if (others.has(tokens.words[who]?.lower ?? "")) return true;
  return false;
};

/** Languages asked for, by ISO 639-1 code, with the level where one is told. */
export const askedLanguages = (
  tokens: Tokens,
  sentences: readonly JobSentence[],
  denied: Uint8Array,
): JobRequirements["languages"] => {
  const asked = new Map<string, { level?: LanguageLevel; must: boolean }>();
  for (const { from, to, role, headed } of sentences) {
    if (isAside(role)) continue;
    for (let index = from; index < to; index++) {
      const start = tokens.text.charCodeAt(tokens.starts[index] ?? 0);
      const language = start >= 65 && start <= 90 ? languageNamed(tokens.words[index]?.lower ?? "") : undefined;
      if (language === undefined || denied[index] === 1) continue;
      if (isOthers(tokens, from, index)) continue;
      let cued = headed && (role === "must" || role === "nice") && (to - from <= 3 || isItem(tokens, index, to));
      let level: LanguageLevel | undefined;
      let nearest = reach + 1;
      for (let near = Math.max(from, index - reach); near < Math.min(to, index + reach + 1); near++) {
        const lower = tokens.words[near]?.lower ?? "";
        if (languageCues.has(lower)) cued = true;
        const distance = Math.abs(near - index);
        if (distance < nearest && Object.hasOwn(spokenLevels, lower)) {
          level = spokenLevels[lower];
          nearest = distance;
        }
      }
      if (!cued) continue;
      const known = asked.get(language);
      const chosen = known?.level ?? level;
      asked.set(language, {
        ...(chosen === undefined ? {} : { level: chosen }),
        must: (known?.must ?? false) || role !== "nice",
      });
    }
  }
  return [...asked].map(([language, { level, must }]) => ({ language, ...(level === undefined ? {} : { level }), must }));
};

const hours =
  /(\d{1,2}(?:[.,]\d)?)\s*(?:-|–|to\s)?\s*(?:\d{1,2}(?:[.,]\d)?)?\s*[- ]?(?:hours|hrs|h|std\.?|stunden|horas|heures|ore)\s*(?:per|a|\/|pro|die|por|par|alla|each)?\s*(?:wk|week|woche|semana|semaine|settimana)/iu;

/** Hours per week, where stated; a range gives its lower end. */
export const statedHours = (text: string): number | undefined => {
  const found = hours.exec(text)?.[1];
  if (found === undefined) return undefined;
  const value = Number(found.replace(",", "."));
  return value >= 1 && value <= 80 ? value : undefined;
};
