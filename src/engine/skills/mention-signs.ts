/**
 * Is a skill that a sentence names also asked for, or does it only stand there ("our products run on Java")? The words
 * around it are signs for and against, each with a weight. The weights are those of a logistic regression over the public
 * training sentences, rounded to a tenth, fitted by `npm run fit-mentions`; no word of a skill is among the signs.
 */

import { opensName } from "../text/characters.ts";
import { wordSet } from "../text/words.ts";
import { adjoins, hasClass, lowerAt, sentenceEnd, sentenceStart } from "./at-token.ts";
import type { Find } from "./find.ts";
import { roleNouns } from "./role-nouns.ts";
import { separator, type Tokens } from "./tokenise.ts";
import { classOf } from "./word-classes.ts";

/** What a posting asks with. */
const askingWords = wordSet(
  "experience knowledge skill+ understanding familiar familiarity proficient proficiency expertise degree+ required requirement+ qualification+ qualified essential desirable preferred preferably plus must ability able strong excellent good background advantage demonstrable proven solid fluent competent comfortable minimum years ideally technologies tools stack",
);
/** What an employer tells of itself with. */
const employerWords = wordSet(
  "worldwide customer+ client+ founded leader+ leading group+ company companies organisation+ organization+ department+ faculty institute+ university programme+ world global market+ product+ country countries international employee+ people office+ team+ community communities success growth largest established vision mission award+ supplier+ provider+ brand+ business",
);
const wishes = wordSet("plus required preferred essential desirable advantage beneficial ideal advantageous etc");
const units = wordSet(
  "department+ faculty faculties school+ institute+ centre+ center+ section division head professor chair unit university college director vp",
);
const prepositions = wordSet("for on in of with to at by from");
/** "Our" and "their" name what somebody has already. */
const possessives = wordSet("our their its");
const reader = wordSet("you your");
const writer = wordSet("we our us");

export const signWeights = {
  tool: 0.7,
  certificate: 1.4,
  /** Known by its shape alone. */
  unlisted: -0.8,
  oneWord: -0.4,
  /** Written large, but not at the head of its sentence. */
  writtenLarge: 0.4,
  /** "Knowledge of …", "experience with …". */
  afterCue: 0.6,
  /** "Department of …". */
  ofUnit: -1.1,
  /** "Developer for …", "… platform engineer": in the name of a role. */
  roleBefore: -0.9,
  roleAfter: -2.8,
  /** "Our …", "their …". */
  owned: -0.7,
  colonAfter: -1.7,
  /** "… is a plus", "… required". */
  wishAfter: 0.8,
  joinerAfter: 0.4,
  prepositionAfter: -0.5,
  /** Another skill stands right beside it. */
  inList: 0.6,
  cueBefore: 1.1,
  cueAfter: 0.4,
  asksOften: 0.6,
  speaksToReader: 0.3,
  speaksOfWriter: -0.8,
  employerOnce: -0.6,
  employerTwice: -0.8,
  employerOften: -1.1,
  shortSentence: 0.8,
} as const;

export type Sign = keyof typeof signWeights;

/** The weight below which a find is taken for one in passing. */
const leastWeight = -0.25;

const sentenceReach = 60;
const longestShortSentence = 8;
const ownedReach = 3;
const wishReach = 5;
const roleReach = 3;

type Sentence = { readonly from: number; readonly to: number };

/** Its sentence, as far as words say something of it: a text without a full stop is one sentence. */
const sentenceOf = (tokens: Tokens, { from, to }: Find): Sentence => ({
  from: sentenceStart(tokens, from, sentenceReach),
  to: sentenceEnd(tokens, to, sentenceReach),
});

/** What its sentence tells, the find's own words apart. */
const signsOfSentence = (tokens: Tokens, find: Find, { from, to }: Sentence, signs: Sign[]): void => {
  let asks = 0;
  let employer = 0;
  const seen = new Set<Sign>();
  for (let index = from; index < to; index++) {
    if (index >= find.from && index < find.to) continue;
    const lower = lowerAt(tokens, index);
    if (hasClass(tokens, index, classOf.cue)) seen.add(index < find.from ? "cueBefore" : "cueAfter");
    if (askingWords.has(lower)) asks++;
    if (employerWords.has(lower)) employer++;
    if (reader.has(lower)) seen.add("speaksToReader");
    if (writer.has(lower)) seen.add("speaksOfWriter");
  }
  signs.push(...seen);
  if (asks > 1) signs.push("asksOften");
  if (employer > 0) signs.push(employer === 1 ? "employerOnce" : employer === 2 ? "employerTwice" : "employerOften");
  if (to - from <= longestShortSentence) signs.push("shortSentence");
};

/** What stands right before and after it. */
const signsBeside = (tokens: Tokens, find: Find, { from, to }: Sentence, signs: Sign[]): void => {
  const before = find.from - 1;
  if (before >= from) {
    if (
      hasClass(tokens, before, classOf.link) &&
      (hasClass(tokens, before - 1, classOf.cue) || hasClass(tokens, before - 2, classOf.cue))
    )
      signs.push("afterCue");
    for (let index = before; index >= Math.max(from, find.from - ownedReach); index--)
      if (possessives.has(lowerAt(tokens, index))) {
        signs.push("owned");
        break;
      }
    if ((lowerAt(tokens, before) === "of" || lowerAt(tokens, before) === "for") && units.has(lowerAt(tokens, before - 1)))
      signs.push("ofUnit");
    for (let index = before; index > before - 2 && index >= from && adjoins(tokens, index + 1); index--)
      if (roleNouns.has(lowerAt(tokens, index))) {
        signs.push("roleBefore");
        break;
      }
  }
  if (find.to < tokens.count && tokens.before[find.to] === separator.colon) signs.push("colonAfter");
  if (find.to >= to) return;
  const next = lowerAt(tokens, find.to);
  if (hasClass(tokens, find.to, classOf.joiner)) signs.push("joinerAfter");
  if (prepositions.has(next)) signs.push("prepositionAfter");
  for (let index = find.to; index < Math.min(to, find.to + roleReach) && adjoins(tokens, index); index++)
    if (roleNouns.has(lowerAt(tokens, index))) {
      signs.push("roleAfter");
      break;
    }
  for (let index = find.to; index < Math.min(to, find.to + wishReach); index++)
    if (wishes.has(lowerAt(tokens, index))) {
      signs.push("wishAfter");
      break;
    }
};

/** The finds that stand nearest before and after the one at `place`, where they belong to its sentence. */
const neighbours = (finds: readonly Find[], place: number, { from, to }: Sentence): Find[] =>
  [finds[place - 1], finds[place + 1]].filter((other) => other !== undefined && other.from >= from && other.to <= to) as Find[];

/** All signs for and against the find at `place`. The finds are those of a text, in order. */
export const signsOf = (tokens: Tokens, finds: readonly Find[], place: number): Sign[] => {
  const find = finds[place]!;
  const signs: Sign[] = [];
  const sentence = sentenceOf(tokens, find);
  if (find.kind === "tool" || find.kind === "certificate") signs.push(find.kind);
  if (!find.known) signs.push("unlisted");
  if (find.to - find.from === 1) signs.push("oneWord");
  if (find.from > sentence.from && opensName(tokens.text.charCodeAt(tokens.starts[find.from] ?? 0))) signs.push("writtenLarge");
  if (neighbours(finds, place, sentence).some(({ from, to }) => (to <= find.from ? find.from - to : from - find.to) <= 1))
    signs.push("inList");
  signsOfSentence(tokens, find, sentence, signs);
  signsBeside(tokens, find, sentence, signs);
  return signs;
};

/** Nothing around the find at `place` says that it is asked for, and more says that it is not. */
export const isInPassing = (tokens: Tokens, finds: readonly Find[], place: number): boolean =>
  finds[place]?.kind !== "task" &&
  finds[place]?.kind !== "soft" &&
  signsOf(tokens, finds, place).reduce((sum, sign) => sum + signWeights[sign], 0) < leastWeight;
