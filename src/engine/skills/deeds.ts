/**
 * Skills told by doing them: "mentor two juniors" shows mentoring, "ran a team of 12" the leading of a team. A verb counts at the
 * head of what somebody does, with the object that makes it that skill: "trained as a nurse", "coached by" and "led to" do not.
 */

import { hashesOfLabel, findValue, flagBits, skillAt, type Lexicon, type LexiconSkill } from "../lexicon/lexicon.ts";
import { opensName } from "../text/characters.ts";
import { deedWords } from "../lexicon/deed-words.ts";
import { titleHeads } from "../text/title-words.ts";
import { wordSet } from "../text/words.ts";
import { adjoins, hasClass, lowerAt, sentenceStart } from "./at-token.ts";
import { coverage, type Find } from "./find.ts";
import { announceOpenings } from "./opening-words.ts";
import { separator, type Tokens, type Word } from "./tokenise.ts";
import { classOf } from "./word-classes.ts";

type Deed = { readonly label: string; readonly objects: ReadonlySet<string> };

const doubling = /[^aeiou][aeiou][bdgmnprt]$/u;

/** "plan", "plans", "planned", "planning": what nobody writes ("taughted") does no harm. */
const formsOf = (verb: string): string[] => {
  const stem = verb.endsWith("e") ? verb.slice(0, -1) : verb;
  const forms = [verb, `${verb}s`, `${stem}ed`, `${stem}ing`];
  if (/(?:ch|sh|x|ss)$/u.test(verb)) forms.push(`${verb}es`);
  if (verb.endsWith("l") || doubling.test(verb)) forms.push(`${verb}${verb.slice(-1)}ed`, `${verb}${verb.slice(-1)}ing`);
  return forms;
};

const deedsOf = new Map<string, Deed[]>();
for (const line of deedWords.deeds.split("\n")) {
  const [label = "", told = ""] = line.split(": ");
  const [verbs = "", objects = ""] = told.split(" > ");
  const deed = { label, objects: new Set(objects.split(" ")) };
  for (const form of new Set(verbs.split(" ").flatMap(formsOf))) deedsOf.set(form, [...(deedsOf.get(form) ?? []), deed]);
}
const bit = announceOpenings(deedsOf.keys());

const teams = wordSet(deedWords.teams);
const people = wordSet(deedWords.people);
const longestObject = 8;
/** "You will lead", "helped train the new starters", "experience of running": before a verb that opens what somebody does. */
const openers = wordSet(deedWords.openers);

/** May what somebody does be told from this word on? A form that may describe, "trained staff", only at the head or after such a verb. */
const opensDeed = (tokens: Tokens, index: number): boolean => {
  const previous = lowerAt(tokens, index - 1);
  if (adjoins(tokens, index) && !openers.has(previous) && !previous.endsWith("ly")) return false;
  const opening = sentenceStart(tokens, index);
  return index === opening || !/(?:ed|s)$/u.test(lowerAt(tokens, index)) || hasClass(tokens, opening, classOf.verb);
};

/** The skill that the lexicon knows by this name. */
export const skillNamed = (lexicon: Lexicon, label: string): LexiconSkill | undefined => {
  const [first, second] = hashesOfLabel(label, "knowledge");
  for (const layer of lexicon.layers) {
    const value = findValue(layer, first, second, 0);
    if (value >= 0) return skillAt(layer, value >> flagBits);
  }
  return undefined;
};

const often = /ly$|^(?:twice|once|full|part)$/u;

/** Where the object begins of a verb that shares it: "lead, coach and motivate a team". */
const objectFrom = (tokens: Tokens, verb: number): number => {
  let index = verb + 1;
  const isLike = (at: number): boolean =>
    hasClass(tokens, at, classOf.verb) && lowerAt(tokens, at).endsWith("ing") === lowerAt(tokens, verb).endsWith("ing");
  while (index < tokens.count - 1 && index - verb < longestObject) {
    const mark = tokens.before[index] ?? separator.blank;
    const joined = hasClass(tokens, index, classOf.joiner);
    if (joined && mark <= separator.comma && isLike(index + 1)) index += 2;
    else if (mark === separator.comma && isLike(index)) index++;
    else break;
  }
  return index;
};

/** The heads of the noun phrases from `from` on, joined by "and" or not: "junior nurses and students". */
const objectHeads = (tokens: Tokens, from: number): { readonly heads: readonly number[]; readonly counted: boolean } => {
  const heads: number[] = [];
  let head = -1;
  let counted = false;
  for (let index = from; index < tokens.count && index - from < longestObject; index++) {
    if (index > from && !adjoins(tokens, index)) break;
    if (hasClass(tokens, index, classOf.joiner)) {
      if (head >= 0) heads.push(head);
      head = -1;
      continue;
    }
    const determiner = hasClass(tokens, index, classOf.determiner) && lowerAt(tokens, index) !== "of";
    if (hasClass(tokens, index, classOf.binder) && !determiner) break;
    // "Milked 60 cows twice a day": how often is no part of what.
    if (head >= 0 && (determiner || often.test(lowerAt(tokens, index)))) break;
    if (determiner || /^\d/u.test(lowerAt(tokens, index))) counted = true;
    else head = index;
  }
  if (head >= 0) heads.push(head);
  return { heads, counted };
};

/** Who or what is led must be there in the plural, counted or as a body: "train driver" and "training officer" are titles. */
const isLed = ({ lower, noun }: Word, counted: boolean, objects: ReadonlySet<string>): boolean =>
  (counted || lower === "staff" || lower.endsWith("s")) &&
  ((objects.has("team") && teams.has(noun)) || (objects.has("people") && (people.has(noun) || titleHeads.has(noun))));

/** "Audit Commission", "Counseling Children in Military Families": a verb and a word that are both written large are a name. */
const isNameBehind = (tokens: Tokens, verb: number): boolean => {
  const large = (index: number): boolean => opensName(tokens.text.charCodeAt(tokens.starts[index] ?? 0));
  return large(verb) && large(verb + 1) && !/(?:ed|taught|sold)$/u.test(lowerAt(tokens, verb));
};

/** The word behind the object that makes `verb` a deed, or 0. */
const objectEnd = (tokens: Tokens, verb: number, from: number, { objects }: Deed): number => {
  const first = lowerAt(tokens, from);
  if (objects.has(`+${first}`)) return verb + 1;
  const { heads, counted } = objectHeads(tokens, from);
  if (heads.length === 0) return 0;
  // "Cooking and travel" are two of a list.
  if (objects.has("*")) return isNameBehind(tokens, verb) || hasClass(tokens, from, classOf.joiner) ? 0 : verb + 1;
  for (const head of heads) {
    const word = tokens.words[head]!;
    if (objects.has(word.noun) || isLed(word, counted, objects)) return head + 1;
  }
  return 0;
};

/**
 * What a text names and tells by doing. A deed goes before a name that is nothing but its verb ("Sketch flows"), and overlaps no other.
 */
export const withDeeds = (tokens: Tokens, known: readonly Find[], lexicon: Lexicon): Find[] => {
  const deeds: Find[] = [];
  const taken = coverage(
    tokens.count,
    known.filter(({ from, to }) => to > from + 1),
  );
  for (let index = 0; index < tokens.count - 1; index++) {
    const word = tokens.words[index];
    if (word === undefined || (word.opens & bit) === 0 || taken[index] === 1 || !opensDeed(tokens, index)) continue;
    const from = objectFrom(tokens, index);
    if (!adjoins(tokens, from)) continue;
    for (const deed of deedsOf.get(word.lower) ?? []) {
      const end = objectEnd(tokens, index, from, deed);
      const skill = end === 0 ? undefined : skillNamed(lexicon, deed.label);
      if (skill === undefined) continue;
      let to = index + 1;
      while (to < end && taken[to] === 0) to++;
      const { id, label, kind, rarity } = skill;
      deeds.push({ from: index, to: to === end ? to : index + 1, id, label, kind, known: true, rarity });
    }
  }
  const heads = new Set(deeds.map(({ from }) => from));
  return [...known.filter(({ from, to }) => to > from + 1 || !heads.has(from)), ...deeds];
};
