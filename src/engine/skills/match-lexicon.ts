/**
 * Finds the lexicon's phrases in a token list in one pass: from every word the longest phrase that starts there, each
 * tried by hash, so the cost grows with the text and not with the lexicon.
 */

import {
  entryFlags,
  exactForm,
  findValue,
  flagBits,
  hasEntry,
  isPrefix,
  skillAt,
  type Lexicon,
  type LexiconLayer,
  type LexiconSkill,
} from "../lexicon/lexicon.ts";
import { extend, finish, nounSeed, taskSeed } from "../lexicon/normalise-word.ts";
import { separator, type Tokens, type Word } from "./tokenise.ts";
import { classOf } from "./word-classes.ts";

export type Match = {
  /** First token, and the token after the last. */
  readonly from: number;
  to: number;
  readonly skill: LexiconSkill;
  /** Needs support from its surroundings. */
  readonly ambiguous: boolean;
};

/** May a phrase run on across what stands before token `index`? */
const joins = (tokens: Tokens, index: number): boolean => {
  const mark = tokens.before[index] ?? separator.blank;
  if (mark <= separator.slash) return true;
  if (mark !== separator.line) return false;
  // A wrapped line: the next one goes on in lower case, and the word before it does not end a short line.
  const code = tokens.text.charCodeAt(tokens.starts[index] ?? 0);
  return code >= 97 && code <= 122;
};

const written = (tokens: Tokens, from: number, to: number): string => {
  if (to === from + 1) return tokens.text.slice(tokens.starts[from], tokens.ends[from]);
  let text = "";
  for (let index = from; index < to; index++)
    text += `${index > from ? " " : ""}${tokens.text.slice(tokens.starts[index], tokens.ends[index])}`;
  return text;
};

type Named = { readonly skill: LexiconSkill; readonly ambiguous: boolean };

/** "HGVs" is "HGV". */
const isPluralOf = (own: string, form: string): boolean =>
  own.length === form.length + 1 && own.endsWith("s") && own.startsWith(form) && form === form.toUpperCase();

const skillOf = (
  layer: LexiconLayer,
  tokens: Tokens,
  from: number,
  to: number,
  finished1: number,
  finished2: number,
): Named | undefined => {
  let best: Named | undefined;
  for (let ordinal = 0; ; ordinal++) {
    const value = findValue(layer, finished1, finished2, ordinal);
    if (value < 0) return best;
    const ambiguous = (value & entryFlags.ambiguous) !== 0;
    if ((value & entryFlags.exact) === 0) {
      if (best === undefined || (best.ambiguous && !ambiguous)) best = { skill: skillAt(layer, value >> flagBits), ambiguous };
      continue;
    }
    // Written with exactly these capitals is the stronger sign: the sure one is not overtaken by a looser alias.
    const { skill, form } = exactForm(layer, value >> flagBits);
    const own = written(tokens, from, to);
    if ((form === own || isPluralOf(own, form)) && (best === undefined || !ambiguous))
      return { skill: skillAt(layer, skill), ambiguous };
    // "react" or "REACT" between the commas of a list may be React.
    if (
      best === undefined &&
      Math.min(tokens.before[from] ?? 0, tokens.before[to] ?? separator.blank) >= separator.comma &&
      form.toLowerCase() === own.toLowerCase()
    )
      best = { skill: skillAt(layer, skill), ambiguous: true };
  }
};

const maximumSkipped = 2;
const skippable = classOf.determiner | classOf.degree;

/** `bits` are the opening word's own of that layer. */
const phraseFrom = (
  layer: LexiconLayer,
  tokens: Tokens,
  from: number,
  seed: number,
  bits: number,
  skipping = false,
): Match | undefined => {
  const { words, count } = tokens;
  const opening = words[from];
  if (opening === undefined) return undefined;
  const task = seed === taskSeed;
  let first = extend(seed, task ? opening.verb1 : opening.noun1);
  let second = extend(seed, task ? opening.verb2 : opening.noun2);
  let found: Match | undefined;
  if (!task) {
    const one = (bits & isNoun) === 0 ? undefined : skillOf(layer, tokens, from, from + 1, finish(first), finish(second));
    if (one !== undefined) found = { from, to: from + 1, skill: one.skill, ambiguous: one.ambiguous };
    if ((bits & opensNoun) === 0) return found;
  }
  const { longest } = layer.compiled;
  let length = 1;
  let skipped = 0;
  for (let index = from + 1; index < count && length < longest; index++) {
    if (!joins(tokens, index)) break;
    const word = words[index];
    if (word === undefined) break;
    const next1 = extend(first, word.noun1);
    const next2 = extend(second, word.noun2);
    const finished = finish(next1);
    const one = skillOf(layer, tokens, from, index + 1, finished, finish(next2));
    if (skipping && one === undefined && length === 1 && skipped < maximumSkipped && (word.classes & skippable) !== 0) {
      skipped++;
      continue;
    }
    first = next1;
    second = next2;
    length++;
    if (one !== undefined) found = { from, to: index + 1, skill: one.skill, ambiguous: one.ambiguous };
    if (length === 2 && !isPrefix(layer, finished)) break;
  }
  // "managed a large budget" is "manage budget", unless a phrase holds the words between.
  return task && found === undefined && !skipping && ((words[from + 1]?.classes ?? 0) & skippable) !== 0
    ? phraseFrom(layer, tokens, from, seed, bits, true)
    : found;
};

const isNoun = 1;
const opensNoun = 2;
const opensTask = 4;

const bitsPerLayer = 3;
/** Further layers share the last one's bits. */
const mostLayersApart = 10;

/** Is this word a skill, and which phrases may open with it, for each layer. Most words are and open none, and texts repeat words. */
const openingBits = (word: Word, lexicon: Lexicon): number => {
  if (word.memoOwner === lexicon) return word.memo;
  let bits = 0;
  const noun1 = finish(extend(nounSeed, word.noun1));
  const noun2 = finish(extend(nounSeed, word.noun2));
  const verb1 = finish(extend(taskSeed, word.verb1));
  for (let index = 0; index < lexicon.layers.length; index++) {
    const layer = lexicon.layers[index];
    if (layer === undefined) break;
    const shift = Math.min(index, mostLayersApart - 1) * bitsPerLayer;
    if (hasEntry(layer, noun1, noun2)) bits |= isNoun << shift;
    if (isPrefix(layer, noun1)) bits |= opensNoun << shift;
    if ((word.classes & classOf.binder) === 0 && isPrefix(layer, verb1)) bits |= opensTask << shift;
  }
  word.memoOwner = lexicon;
  word.memo = bits;
  return bits;
};

/**
 * The words around `index` that phrases may hold together with it, [from, to): no phrase crosses their edges, so they are
 * matched by themselves as within the whole text.
 */
export const stretchAround = (tokens: Tokens, index: number): { readonly from: number; readonly to: number } => {
  let from = index;
  while (from > 0 && joins(tokens, from)) from--;
  let to = index + 1;
  while (to < tokens.count && joins(tokens, to)) to++;
  return { from, to };
};

const longestShared = 4;

/** The skill that word `single` names with the last words of a match: "counterbalance" of "counterbalance and reach truck". */
const withHeadOf = ({ words }: Tokens, { layers }: Lexicon, single: number, { from, to }: Match): Match | undefined => {
  const { noun1, noun2, classes } = words[single]!;
  if ((classes & classOf.binder) !== 0) return undefined;
  for (let head = from + 1; head < to; head++) {
    let first = extend(nounSeed, noun1);
    let second = extend(nounSeed, noun2);
    for (let index = head; index < to; index++) {
      first = extend(first, words[index]!.noun1);
      second = extend(second, words[index]!.noun2);
    }
    for (const layer of layers) {
      const value = findValue(layer, finish(first), finish(second), 0);
      // What has to be written in one way is not written so here.
      if (value < 0 || (value & entryFlags.exact) !== 0) continue;
      const ambiguous = (value & entryFlags.ambiguous) !== 0;
      return { from: single, to: single + 1, skill: skillAt(layer, value >> flagBits), ambiguous };
    }
  }
  return undefined;
};

/** What shares the last words of a match with it: "mechanical, electrical and civil engineering". `free` is the first free word. */
const sharers = (tokens: Tokens, lexicon: Lexicon, match: Match, free: number): Match[] => {
  const shared: Match[] = [];
  const joiner = match.from - 1;
  if (((tokens.words[joiner]?.classes ?? 0) & classOf.joiner) === 0 || !joins(tokens, match.from)) return shared;
  for (let single = joiner - 1; single >= free && shared.length < longestShared; single--) {
    const mark = tokens.before[single + 1] ?? separator.blank;
    // Next to the "and" stands a space, before the further ones a comma.
    if (mark !== separator.comma && (mark > separator.space || single < joiner - 1)) break;
    const found = withHeadOf(tokens, lexicon, single, match);
    if (found === undefined) break;
    shared.unshift(found);
  }
  return shared;
};

/**
 * All phrases of the lexicon in the words [first, last), in order, without overlap. Ambiguous ones are marked, not yet judged.
 */
export const matchLexicon = (tokens: Tokens, lexicon: Lexicon, first = 0, last = tokens.count): Match[] => {
  const matches: Match[] = [];
  const { layers } = lexicon;
  for (let index = first; index < last;) {
    const word = tokens.words[index];
    const bits = word === undefined ? 0 : openingBits(word, lexicon);
    let best: Match | undefined;
    if (bits !== 0) {
      for (let number = 0; number < layers.length; number++) {
        const layer = layers[number];
        const own = bits >> (Math.min(number, mostLayersApart - 1) * bitsPerLayer);
        if (layer === undefined) break;
        if ((own & (isNoun | opensNoun)) !== 0) {
          const noun = phraseFrom(layer, tokens, index, nounSeed, own);
          if (noun !== undefined && (best === undefined || noun.to > best.to)) best = noun;
        }
        if ((own & opensTask) !== 0) {
          const task = phraseFrom(layer, tokens, index, taskSeed, own);
          if (task !== undefined && (best === undefined || task.to > best.to)) best = task;
        }
      }
    }
    if (best === undefined) index++;
    else {
      if (best.from > first + 1) matches.push(...sharers(tokens, lexicon, best, matches.at(-1)?.to ?? first));
      matches.push(best);
      index = best.to;
    }
  }
  return matches;
};
