/**
 * Judges ambiguous finds: "Go", "R", "Spring" or "Lead" is a skill in a list of skills, after words such as "experience
 * with", before "experience" and its kin, or near skills of its neighbourhood; anywhere else it is a plain word.
 */

import { skillShapes } from "../lexicon/skill-shapes.ts";
import { meaningWords } from "../lexicon/word-lists.ts";
import type { LexiconSkill } from "../lexicon/lexicon.ts";
import { roleNouns } from "./role-nouns.ts";
import type { Match } from "./match-lexicon.ts";
import { separator, type Tokens } from "./tokenise.ts";
import { classOf } from "./word-classes.ts";
import { wordSet } from "../text/words.ts";

const cues = wordSet(meaningWords.cues);
/** "You need Go": a name right after these is asked for. */
const directCues = wordSet("need+ require+ requiring know knowing");
const cueNouns = wordSet(meaningWords.cueNouns);

/** What a person has of a skill: "retail experience". */
const tails = wordSet(meaningWords.tails);

const isListMark = (mark: number): boolean =>
  mark === separator.comma ||
  mark === separator.slash ||
  mark === separator.other ||
  mark === separator.colon ||
  mark >= separator.line ||
  mark === separator.dash;

const opensItem = (tokens: Tokens, from: number): boolean => {
  if (isListMark(tokens.before[from] ?? separator.blank)) return true;
  return ((tokens.words[from - 1]?.classes ?? 0) & classOf.joiner) !== 0 && from > 1;
};

const closesItem = (tokens: Tokens, to: number): boolean => {
  if (to >= tokens.count) return true;
  const mark = tokens.before[to] ?? separator.blank;
  if (isListMark(mark) || mark === separator.sentence) return true;
  return ((tokens.words[to]?.classes ?? 0) & classOf.joiner) !== 0;
};

const related = (one: LexiconSkill, other: LexiconSkill): boolean => {
  const { id } = one;
  if (other.implies.includes(id) || other.isA.includes(id) || other.near.includes(id)) return true;
  const otherId = other.id;
  if (one.implies.includes(otherId) || one.isA.includes(otherId) || one.near.includes(otherId)) return true;
  for (const parent of one.isA) if (other.isA.includes(parent)) return true;
  for (const parent of one.implies) if (other.implies.includes(parent)) return true;
  return false;
};

const personWords = wordSet(meaningWords.personWords);
const personReach = 8;
const listReach = 8;
const neighbourReach = 40;

const headingReach = 60;
/** What is called after a thing is not the thing: "delivery model". */
const otherThings = wordSet("model+ roadmap+");

/** Is token `index` the first one under a heading of a list of skills: "Skills: …", or the heading on a line of its own? */
const underHeading = (tokens: Tokens, index: number): boolean => {
  if (((tokens.words[index - 1]?.classes ?? 0) & classOf.listHead) === 0) return false;
  const mark = tokens.before[index] ?? separator.blank;
  if (mark === separator.colon) return true;
  const opensLine = (at: number): boolean => (tokens.before[at] ?? separator.blank) >= separator.line;
  return mark >= separator.line && (opensLine(index - 1) || opensLine(index - 2));
};

/** Does the list in which the item stands have such a heading? Sentences between end the search. */
const inHeadedList = (tokens: Tokens, from: number): boolean => {
  for (let index = from; index > 0 && from - index < headingReach; index--) {
    const mark = tokens.before[index] ?? separator.blank;
    if (mark === separator.sentence) return false;
    if ((mark === separator.colon || mark >= separator.line) && underHeading(tokens, index)) return true;
    if (mark === separator.blank) return false;
  }
  return false;
};

/** "R&D", "C&G", "C+E": one letter of a short form. */
const isLetterOfMore = ({ text, starts, ends }: Tokens, { from, to }: Match): boolean => {
  const start = starts[from] ?? 0;
  const end = ends[to - 1] ?? 0;
  return end - start === 1 && ("&+".includes(text[end] ?? " ") || text[start - 1] === "&");
};

/** Is the match at `position` in `matches` borne out by its surroundings? `sure` tells which matches already are. */
const supported = (tokens: Tokens, matches: readonly Match[], position: number, sure: readonly boolean[]): boolean => {
  const match = matches[position];
  if (match === undefined || isLetterOfMore(tokens, match)) return false;
  const item = opensItem(tokens, match.from) && closesItem(tokens, match.to);
  const previous = tokens.words[match.from - 1]?.lower;
  // "Sales associate": whoever works as that does it.
  const next = (tokens.before[match.to] ?? separator.blank) <= separator.space ? (tokens.words[match.to]?.lower ?? "") : "";
  if (otherThings.has(next)) return false;
  if (tails.has(next) || (match.skill.kind === "knowledge" && roleNouns.has(next))) return true;
  if (item && inHeadedList(tokens, match.from)) return true;
  const capital = match.skill.kind !== "tool" || isCapital(tokens, match.from);
  if (
    previous !== undefined &&
    capital &&
    (tokens.before[match.from] ?? 0) <= separator.space &&
    (cues.has(previous) || directCues.has(previous))
  ) {
    if (directCues.has(previous) && match.skill.kind === "tool") return true;
    for (let back = match.from - 2; back >= match.from - 4 && back >= 0; back--)
      if (cueNouns.has(tokens.words[back]?.lower ?? "")) return true;
  }
  if (usedAsTool(tokens, match)) return true;
  if (match.skill.kind === "soft") {
    // "You are ambitious": a quality counts where a text says what a person should be.
    const last = Math.min(tokens.count - 1, match.to + personReach);
    for (let near = Math.max(0, match.from - personReach); near <= last; near++)
      if (personWords.has(tokens.words[near]?.lower ?? "")) return true;
  }
  for (const step of [-1, 1]) {
    for (let index = position + step; index >= 0 && index < matches.length; index += step) {
      const other = matches[index];
      if (other === undefined) break;
      const distance = step < 0 ? match.from - other.to : other.from - match.to;
      if (distance > neighbourReach) break;
      if (sure[index] !== true || other.skill.id === match.skill.id) continue;
      if (item && distance <= listReach && (other.skill.kind === match.skill.kind || related(match.skill, other.skill)))
        return true;
      if (capital && related(match.skill, other.skill)) return true;
    }
  }
  return false;
};

const isCapital = (tokens: Tokens, index: number): boolean => {
  const start = tokens.starts[index] ?? 0;
  const first = tokens.text[start] ?? "";
  return first !== first.toLowerCase() || (tokens.words[index]?.lower.length ?? 0) < 3;
};

const toolCues = wordSet("in using via with through");
/** Towns and people too: "in Phoenix", "with Julia". */
const alsoNames = wordSet(skillShapes.alsoNames);
const toolKinds = new Set<string>(["tool", "language"]);

/**
 * "Charted in Epic", "a parser in Rust": a name with its capital amid running words, after a word of use. A further
 * capital or figure behind it makes another name ("in Ruby Lane", "in Spring 2020"), one before it a heading.
 */
const usedAsTool = (tokens: Tokens, match: Match): boolean =>
  toolCues.has(tokens.words[match.from - 1]?.lower ?? "") &&
  (tokens.before[match.from - 1] ?? 9) <= separator.space &&
  !alsoNames.has(tokens.words[match.from]?.lower ?? "") &&
  isNameAmidWords(tokens, match);

const isNameAmidWords = (tokens: Tokens, { skill, from, to }: Match): boolean => {
  if (!toolKinds.has(skill.kind) || to - from > 1 || (tokens.before[from] ?? 9) > separator.space) return false;
  const start = tokens.starts[from] ?? 0;
  const unit = tokens.text.charCodeAt(start);
  if (unit < 65 || unit > 90 || (tokens.ends[from] ?? 0) - start < 4) return false;
  const before = tokens.text.charCodeAt(tokens.starts[from - 1] ?? 0);
  if (before < 97 || before > 122) return false;
  if (to >= tokens.count || (tokens.before[to] ?? 9) > separator.space) return true;
  const after = tokens.text.charCodeAt(tokens.starts[to] ?? 0);
  return after >= 97 && after <= 122;
};

/**
 * Keeps the sure matches and those ambiguous ones that are borne out; two rounds, so that a list of ambiguous names holds.
 * What a text is sure of in one place it means in the others too: who lists Excel uses Excel "and Excel for reports".
 */
export const withSupport = (tokens: Tokens, matches: readonly Match[]): Match[] => {
  const sure = matches.map((match) => !match.ambiguous);
  for (let round = 0; round < 2; round++) {
    for (let position = 0; position < matches.length; position++)
      if (sure[position] !== true && supported(tokens, matches, position, sure)) sure[position] = true;
  }
  if (!sure.includes(false)) return [...matches];
  const isMeant = ({ skill }: Match): boolean =>
    matches.some((other, position) => sure[position] === true && other.skill.id === skill.id);
  return matches.filter((match, position) => sure[position] === true || (isNameAmidWords(tokens, match) && isMeant(match)));
};
