/**
 * What a text says somebody has not, or only wishes for: "no experience with Kafka", "have not used Docker yet", "keen to learn
 * Python", "Skills I do not have:". Who says so openly is not to be believed to have it.
 */

import { skillShapes } from "../lexicon/skill-shapes.ts";
import { deniedWords as lists } from "../lexicon/word-lists.ts";
import { wordSet } from "../text/words.ts";
import { follows, lowerAt } from "./at-token.ts";
import { announceOpenings } from "./opening-words.ts";
import { separator, type Tokens } from "./tokenise.ts";

/** "No", "without", and after a few words what one has none of. */
const nones = wordSet(lists.nones);
const havings = wordSet(lists.havings);
/** "Not", "never", and after a few words what was not done with it. */
const nots = wordSet(lists.nots);
const doings = wordSet(lists.doings);
/** "Keen", "hope", then "to" or "in", then how somebody comes to a skill. */
const wishes = wordSet(lists.wishes);
const comings = wordSet(lists.comings);
const towards = wordSet("to in at");
/** "Not only Java": both. "No more than": a measure. */
const measures = wordSet(skillShapes.measures);
/** What goes on behind these is another statement. */
const turns = wordSet(lists.turns);
/** "Kafka (none)", "Docker: none". */
const nothing = "none";

const opens = announceOpenings([...nones, ...nots, ...wishes, nothing]);

const reach = 5;

/** The word behind the first of `words` that follows word `index` with nothing but blanks between, or -1. */
const behind = (tokens: Tokens, index: number, words: ReadonlySet<string>): number => {
  for (let next = index + 1; next <= index + reach && next < tokens.count && follows(tokens, next); next++) {
    const word = lowerAt(tokens, next);
    if (words.has(word)) return next + 1;
    if (measures.has(word) || turns.has(word)) return -1;
  }
  return -1;
};

const isWrapped = ({ text, starts }: Tokens, index: number): boolean => {
  const unit = text.charCodeAt(starts[index] ?? 0);
  return unit >= 97 && unit <= 122;
};

/** Words between a denial and its colon, at most: "Skills I do not have yet:". */
const headReach = 2;

/** Where a statement that goes on at word `from` ends; a denial with a colon is the heading of what lies below it. */
const statementEnd = (tokens: Tokens, from: number): number => {
  const gap = (to: number): string => tokens.text.slice(tokens.ends[to - 1], tokens.starts[to]);
  let isHeading = false;
  for (let to = from; to < tokens.count; to++) {
    const mark = tokens.before[to] ?? separator.blank;
    if (to - from <= headReach && mark >= separator.colon && gap(to).includes(":")) isHeading = true;
    if (isHeading) {
      if (mark === separator.blank) return to;
      continue;
    }
    const isOver = mark >= separator.dash && mark !== separator.comma && !(mark === separator.line && isWrapped(tokens, to));
    if (isOver || (to > from && (turns.has(lowerAt(tokens, to)) || gap(to).includes(";")))) return to;
  }
  return tokens.count;
};

/** The first word of the item of a list that word `index` closes. */
const itemStart = (tokens: Tokens, index: number): number => {
  let from = index - 1;
  while (from > 0 && index - from < reach && follows(tokens, from)) from--;
  return Math.max(0, from);
};

/** What word `index` denies, [from, to), or undefined. */
const deniedFrom = (tokens: Tokens, index: number): readonly [number, number] | undefined => {
  const word = lowerAt(tokens, index);
  if (word === nothing) return follows(tokens, index) ? undefined : [itemStart(tokens, index), index];
  const towardsIt = wishes.has(word) ? behind(tokens, index, towards) : -1;
  const from = nones.has(word)
    ? behind(tokens, index, havings)
    : nots.has(word)
      ? behind(tokens, index, doings)
      : towardsIt < 0
        ? -1
        : behind(tokens, towardsIt - 1, comings);
  return from < 0 ? undefined : [index + 1, statementEnd(tokens, from)];
};

/** Per word 1 where it is denied or wished for; undefined when nothing is. In step with the text, whatever it holds. */
export const deniedWords = (tokens: Tokens): Uint8Array | undefined => {
  let denied: Uint8Array | undefined;
  for (let index = 0; index < tokens.count; index++) {
    if (((tokens.words[index]?.opens ?? 0) & opens) === 0) continue;
    const range = deniedFrom(tokens, index);
    if (range === undefined) continue;
    denied ??= new Uint8Array(tokens.count);
    denied.fill(1, ...range);
    // What is denied already denies nothing more: a text of nothing but "not" takes no longer than others.
    index = Math.max(index, range[1] - 1);
  }
  return denied;
};
