/**
 * What a posting asks for in so many words where no other rule finds a skill: a short item of a list of requirements, and a
 * named licence, certificate or kind of experience. Education, languages and years are facts of their own and no items.
 */

import { fieldGroup } from "../features/fields-of-study.ts";
import { defaultLexicon } from "../lexicon/default-lexicon.ts";
import { withDeeds } from "../skills/deeds.ts";
import { coverage, unknownRarity, type Find } from "../skills/find.ts";
import { separator, type Tokens } from "../skills/tokenise.ts";
import { classOf } from "../skills/word-classes.ts";
import { wordSet } from "../text/words.ts";
import { languageAt } from "./asked-languages.ts";
import { degreeAt } from "./degrees.ts";
import type { JobSentence } from "./job-sentences.ts";
import { gapAt } from "./plain-word.ts";

const longestItem = 4;
const longestHeld = 4;
/** What is held and shown; the words before it tell which one. */
const heldWords = wordSet(
  "licence+ license+ certificate+ certification+ ticket+ card registration endorsement permit abstract check",
);
/** How a licence has to be, which is no part of its name. */
const states = wordSet("valid current clean full in-date active");
const spoken = wordSet("german english french spanish level");
/** They grade a licence, and belong to its name: "Category C+E licence", "Class 1 licence". */
const grades = wordSet("category cat class code");
/** "Mindestens 2 Jahre Berufserfahrung" is a time, which is read elsewhere. */
const timeUnits = wordSet("year+ yrs jahre jahren anos años ans anni month+ monate berufserfahrung");
/** Those that are asked for by their letters alone, whatever the letters mean elsewhere: "HCPC registration". */
const registers = wordSet("registration licence license pin");
const studied = wordSet("subject+ discipline+ field+ degree+");
const capitals = /^[A-Z]{2,8}$/u;
const edges = classOf.binder | classOf.joiner | classOf.degree | classOf.determiner;

const classesAt = (tokens: Tokens, index: number): number => tokens.words[index]?.classes ?? 0;
const isNumber = (tokens: Tokens, index: number): boolean => /^\d/u.test(tokens.words[index]?.lower ?? "");

const written = (tokens: Tokens, index: number): string => tokens.text.slice(tokens.starts[index], tokens.ends[index]);

/** The "E" of "C+E". */
const isAdded = (tokens: Tokens, index: number): boolean => gapAt(tokens, index) === "+";

/** "Class 1", "Category C+E": a grading word with a number or letters behind it, and what they grade. */
const isGrade = (tokens: Tokens, index: number, to: number): boolean =>
  index + 2 < to &&
  grades.has(tokens.words[index]?.lower ?? "") &&
  /^(?:\d{1,2}[A-Z]?|[A-Z]{1,2}\d?)\+?$/u.test(written(tokens, index + 1));

/** The words [from, to) as a find, cleared of praise and tails, or undefined where they name nothing that a resume could show. */
const named = (tokens: Tokens, start: number, stop: number, taken: Uint8Array): Find | undefined => {
  let from = start;
  let to = stop;
  while (
    from < to &&
    !isGrade(tokens, from, to) &&
    ((classesAt(tokens, from) & edges) !== 0 || states.has(tokens.words[from]?.lower ?? ""))
  )
    from++;
  while (
    to > from &&
    (classesAt(tokens, to - 1) & (edges | classOf.tail)) !== 0 &&
    !heldWords.has(tokens.words[to - 1]?.lower ?? "")
  )
    to--;
  if (to <= from || to - from > longestItem) return undefined;
  if (to - from === 1 && (classesAt(tokens, from) & (classOf.general | classOf.quality | classOf.verb)) !== 0) return undefined;
  let id = "";
  let meaning = isGrade(tokens, from, to);
  for (let index = from; index < to; index++) {
    const word = tokens.words[index];
    if (word === undefined || taken[index] === 1 || timeUnits.has(word.lower)) return undefined;
    const added = index > from && isAdded(tokens, index);
    if (index > from && (tokens.before[index] ?? 0) > separator.slash && !added) return undefined;
    if (!added && (word.classes & (classOf.binder | classOf.joiner | classOf.determiner)) !== 0) return undefined;
    if (degreeAt(tokens, index) !== undefined || languageAt(tokens, index) !== undefined || spoken.has(word.lower))
      return undefined;
    if ((word.classes & (classOf.general | classOf.quality)) === 0 && word.lower.length > 1 && !isNumber(tokens, index))
      meaning = true;
    id += `${index > from ? " " : ""}${word.noun}`;
  }
  if (!meaning || isNumber(tokens, from)) return undefined;
  const label = tokens.text.slice(tokens.starts[from], tokens.ends[to - 1]).replace(/\s+/gu, " ");
  return { from, to, id, label, kind: "knowledge", known: false, rarity: unknownRarity };
};

/** Where the name of what is held at `index` begins: up to three words before it. */
const heldFrom = (tokens: Tokens, from: number, index: number): number => {
  let start = index;
  while (
    start > from &&
    index - start < longestHeld &&
    ((tokens.before[start] ?? 0) <= separator.slash || isAdded(tokens, start))
  ) {
    const inside = isGrade(tokens, start - 1, index + 1) || isAdded(tokens, start - 1);
    if ((classesAt(tokens, start - 1) & edges) !== 0 && !inside) break;
    start--;
  }
  return start;
};

/** "Admitted to the California Bar": the name in capitals, where somebody is admitted to it. */
const barFrom = (tokens: Tokens, from: number, index: number): number => {
  if (written(tokens, index) !== "Bar") return index;
  let start = index;
  while (start > from && index - start < 2 && /^[A-Z][a-z]/u.test(written(tokens, start - 1))) start--;
  for (let near = start - 1; near >= Math.max(from, start - 4); near--)
    if (/^(?:admitted|admission|called|member|membership)$/u.test(tokens.words[near]?.lower ?? "")) return start;
  return index;
};

/** "A credentialed CVT", "chartered MCIArb": letters that somebody has earned. */
const isCredential = (tokens: Tokens, index: number): boolean =>
  /^(?:credentialed|credentialled|accredited|chartered|licensed)$/u.test(tokens.words[index - 1]?.lower ?? "") &&
  (tokens.before[index] ?? 0) === separator.space &&
  capitals.test(written(tokens, index));

/** "A numerate subject", "a quantitative degree": the field of a degree, and no skill. */
const isOfDegree = (tokens: Tokens, { from, to }: Find): boolean =>
  to === from + 1 && fieldGroup(tokens.words[from]?.lower ?? "") !== undefined && studied.has(tokens.words[to]?.lower ?? "");

/**
 * What is asked for as a doing, "experience of supervising a team", by the name of the skill, before the words outside the lexicon
 * that the same place gave. Of duties, what is named there speaks for itself.
 */
const withAskedDeeds = (tokens: Tokens, sentences: readonly JobSentence[], finds: readonly Find[]): Find[] => {
  const asks = (at: number): boolean =>
    sentences.some(({ from, to, role }) => at >= from && at < to && (role === "must" || role === "nice"));
  const known = finds.filter((find) => find.known);
  const deeds = withDeeds(tokens, known, defaultLexicon).filter((find) => !known.includes(find) && asks(find.from));
  const told = coverage(tokens.count, deeds);
  return [...finds.filter((find) => find.known || told[find.from] !== 1), ...deeds];
};

/**
 * `finds` with what they miss, in order and without overlap. A name of something held takes in what was found of it only in part:
 * "AHPRA registration" is one thing, and "HCPC" before "registration" is a register and no code.
 */
export const withAskedItems = (tokens: Tokens, sentences: readonly JobSentence[], finds: readonly Find[]): Find[] => {
  const held = (from: number, to: number): Find | undefined => {
    const inner = finds.filter((find) => find.from < to && find.to > from);
    const letters = capitals.test(written(tokens, to - 2)) && registers.has(tokens.words[to - 1]?.lower ?? "");
    const whole = inner.some((find) => find.from < from || find.to > to || (find.known && (find.to === to || !letters)));
    return whole ? undefined : named(tokens, from, to, none);
  };
  const none = new Uint8Array(tokens.count);
  const names: Find[] = [];
  for (const { from, to, role } of sentences) {
    if (role !== "must" && role !== "nice") continue;
    for (let index = from + 1; index < to; index++) {
      const start = heldWords.has(tokens.words[index]?.lower ?? "")
        ? heldFrom(tokens, from, index)
        : barFrom(tokens, from, index);
      const name = start < index ? held(start, index + 1) : isCredential(tokens, index) ? held(index, index + 1) : undefined;
      if (name !== undefined && (names.at(-1)?.to ?? 0) <= name.from) names.push(name);
    }
  }
  const inName = coverage(tokens.count, names);
  const kept = [...finds.filter((find) => inName[find.from] !== 1), ...names];
  const found = withAskedDeeds(
    tokens,
    sentences,
    kept.filter((find) => !isOfDegree(tokens, find)),
  );
  const taken = coverage(tokens.count, found);
  for (const { from, to, role, headed } of sentences) {
    if (role !== "must" && role !== "nice") continue;
    const mark = tokens.before[from] ?? separator.blank;
    if (!headed || mark < separator.line || to - from > longestItem + 2) continue;
    const item = named(tokens, from, to, taken);
    if (item === undefined) continue;
    found.push(item);
    taken.fill(1, item.from, item.to);
  }
  return found.sort((left, right) => left.from - right.from);
};
