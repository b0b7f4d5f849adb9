/**
 * What a posting asks for in so many words where no other rule finds a skill: a short item of a list of requirements, and a
 * named licence, certificate or kind of experience. Education, languages and years are facts of their own and no items.
 */

import { coverage, unknownRarity, type Find } from "../skills/find.ts";
import { separator, type Tokens } from "../skills/tokenise.ts";
import { classOf } from "../skills/word-classes.ts";
import { languageNamed } from "../text/languages.ts";
import { wordSet } from "../text/words.ts";
import { degreeAt } from "./degrees.ts";
import type { JobSentence } from "./job-sentences.ts";

const longestItem = 4;
/** What is held and shown; the words before it tell which one. */
const held = wordSet("licence+ license+ certificate+ certification+ ticket+ card registration endorsement permit abstract check");
/** How a licence has to be, which is no part of its name. */
const states = wordSet("valid current clean full in-date active");
const spoken = wordSet("german english french spanish level");
const edges = classOf.binder | classOf.joiner | classOf.degree | classOf.determiner;

const classesAt = (tokens: Tokens, index: number): number => tokens.words[index]?.classes ?? 0;
const isNumber = (tokens: Tokens, index: number): boolean => /^\d/u.test(tokens.words[index]?.lower ?? "");

/** The words [from, to) as a find, cleared of praise and tails, or undefined where they name nothing that a resume could show. */
const named = (tokens: Tokens, start: number, stop: number, taken: Uint8Array): Find | undefined => {
  let from = start;
  let to = stop;
  while (from < to && ((classesAt(tokens, from) & edges) !== 0 || states.has(tokens.words[from]?.lower ?? ""))) from++;
  while (to > from && (classesAt(tokens, to - 1) & (edges | classOf.tail)) !== 0 && !held.has(tokens.words[to - 1]?.lower ?? ""))
    to--;
  if (to <= from || to - from > longestItem) return undefined;
  if (to - from === 1 && (classesAt(tokens, from) & (classOf.general | classOf.quality | classOf.verb)) !== 0) return undefined;
  let id = "";
  let meaning = false;
  for (let index = from; index < to; index++) {
    const word = tokens.words[index];
    if (word === undefined || taken[index] === 1) return undefined;
    if (index > from && (tokens.before[index] ?? 0) > separator.slash) return undefined;
    if ((word.classes & (classOf.binder | classOf.joiner | classOf.determiner)) !== 0) return undefined;
    if (degreeAt(tokens, index) !== undefined || languageNamed(word.lower) !== undefined || spoken.has(word.lower))
      return undefined;
    if ((word.classes & (classOf.general | classOf.quality)) === 0 && word.lower.length > 1 && !isNumber(tokens, index))
      meaning = true;
    id += `${index > from ? " " : ""}${word.noun}`;
  }
  if (!meaning || isNumber(tokens, from)) return undefined;
  const label = tokens.text.slice(tokens.starts[from], tokens.ends[to - 1]).replace(/\s+/gu, " ");
  return { from, to, id, label, kind: "knowledge", known: false, rarity: unknownRarity };
};

/** Finds beside `finds`, in order and without overlap. */
export const askedItems = (tokens: Tokens, sentences: readonly JobSentence[], finds: readonly Find[]): Find[] => {
  const taken = coverage(tokens.count, finds);
  const found: Find[] = [];
  const keep = (from: number, to: number): void => {
    const item = named(tokens, from, to, taken);
    if (item === undefined) return;
    found.push(item);
    taken.fill(1, item.from, item.to);
  };
  for (const { from, to, role, headed } of sentences) {
    if (role !== "must" && role !== "nice") continue;
    for (let index = from + 1; index < to; index++) {
      if (!held.has(tokens.words[index]?.lower ?? "")) continue;
      let start = index;
      while (
        start > from &&
        index - start < 3 &&
        (tokens.before[start] ?? 0) <= separator.space &&
        (classesAt(tokens, start - 1) & edges) === 0
      )
        start--;
      if (start < index) keep(start, index + 1);
    }
    const mark = tokens.before[from] ?? separator.blank;
    if (headed && mark >= separator.line && to - from <= longestItem + 2) keep(from, to);
  }
  return found;
};
