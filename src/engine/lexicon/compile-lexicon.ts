/**
 * Source skills in, packed lexicon out: strings that the first look-up lays out in tables.
 * The same input gives the same output on any machine. Layout in `lexicon.ts`.
 */

import { tokenise } from "../skills/tokenise.ts";
import {
  alphabet,
  bucketLimit,
  checkOf,
  checkWidth,
  codeOf,
  entryFlags,
  hashesOfLabel,
  idOfLabel,
  labelOfId,
  type CompiledLexicon,
} from "./lexicon.ts";
import { extend, finish, normaliseWord, nounSeed, taskSeed } from "./normalise-word.ts";
import { classOf } from "../skills/word-classes.ts";
import type { SourceSkill } from "./source-format.ts";

type Phrase = { readonly skill: number; readonly exact: string | undefined; readonly ambiguous: boolean };
type Entry = { readonly hash: readonly [number, number]; readonly number: number; readonly flags: number };

const longestPhrase = 9;
const longestShare = 200;

const packed = (value: number, width: number): string => {
  let text = "";
  for (let position = width - 1; position >= 0; position--) text += alphabet[Math.floor(value / 64 ** position) % 64];
  return text;
};

const lines = (items: readonly string[]): string => items.map((item) => `${item}\n`).join("");

const byText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** The rarity of most skills, for which a phrase more or less is kept the rarer they are. */
const usualRarity = 4;

/**
 * How many phrases each skill may keep so that all fit into `limit`: the more, the more common it is, since common skills are met
 * most and named in most ways; and one more for the most common as far as room is left. Labels and the aliases written first stay.
 */
const fairShares = (perSkill: readonly number[], rarities: readonly number[], limit: number): number[] => {
  const shareOf = (index: number, each: number): number => Math.max(1, each + usualRarity - (rarities[index] ?? usualRarity));
  const total = (each: number): number => perSkill.reduce((sum, count, index) => sum + Math.min(count, shareOf(index, each)), 0);
  let each = longestShare;
  while (each > 1 && total(each) > limit) each--;
  let room = limit - total(each);
  const shares = perSkill.map((_, index) => shareOf(index, each));
  const commonFirst = perSkill
    .map((_, index) => index)
    .sort((left, right) => (rarities[left] ?? 0) - (rarities[right] ?? 0) || left - right);
  for (const index of commonFirst) {
    const share = shares[index] ?? 0;
    if ((perSkill[index] ?? 0) <= share || room <= 0) continue;
    shares[index] = share + 1;
    room--;
  }
  return shares;
};

/** The last bit of each entry's check. */
const packedExtras = (entries: readonly Entry[]): string => {
  let text = "";
  for (let at = 0; at < entries.length; at += 6) {
    const six = entries.slice(at, at + 6).reduce((bits, { hash }, index) => bits | ((checkOf(hash[1]) & 1) << (5 - index)), 0);
    text += packed(six, 1);
  }
  return text;
};

/** At least 2 to the `bits` buckets, doubled until each holds less than `bucketLimit`; each in an order of its own. */
const fillBuckets = (entries: readonly Entry[], bits: number): Entry[][] => {
  const buckets: Entry[][] = Array.from({ length: 2 ** bits }, () => []);
  for (const entry of entries) buckets[entry.hash[0] >>> (32 - bits)]!.push(entry);
  if (bits < 24 && buckets.some(({ length }) => length >= bucketLimit)) return fillBuckets(entries, bits + 1);
  for (const bucket of buckets) {
    bucket.sort(
      (left, right) => checkOf(left.hash[1]) - checkOf(right.hash[1]) || left.number - right.number || left.flags - right.flags,
    );
  }
  return buckets;
};

/** Compiles skills; `phraseLimit` bounds the size of the result; `problems` name doubled ids, doubled aliases and relations to skills that do not exist. */
export const compileLexicon = (
  source: readonly SourceSkill[],
  phraseLimit = Number.POSITIVE_INFINITY,
): { lexicon: CompiledLexicon; problems: string[] } => {
  const problems: string[] = [];
  const skills: SourceSkill[] = [];
  const indexOf = new Map<string, number>();
  for (const skill of source.toSorted((left, right) => byText(left.id, right.id))) {
    if (indexOf.has(skill.id)) {
      problems.push(`${skill.place}: "${skill.id}" is defined twice; the first one stays`);
      continue;
    }
    indexOf.set(skill.id, skills.length);
    skills.push(skill);
  }

  const phrases = new Map<
    string,
    { hash: readonly [number, number]; openings: readonly number[]; words: number; found: Phrase[] }
  >();
  const heads: { text: string; skill: number }[] = [];

  const add = (written: string, skill: number, exact: boolean, ambiguous: boolean): void => {
    const entry = skills[skill];
    if (entry === undefined) return;
    const tokens = tokenise(written);
    if (tokens.count === 0 || tokens.count > longestPhrase) {
      problems.push(`${entry.place}: the alias "${written}" has ${String(tokens.count)} words`);
      return;
    }
    const task = entry.kind === "task" && tokens.count > 1;
    let first = task ? taskSeed : nounSeed;
    let second = first;
    let key = task ? "!" : "";
    const openings: number[] = [];
    for (const [position, word] of tokens.words.entries()) {
      const verb = task && position === 0;
      first = extend(first, verb ? word.verb1 : word.noun1);
      second = extend(second, verb ? word.verb2 : word.noun2);
      key += ` ${verb ? word.verb : word.noun}`;
      // The matcher asks for one opening word before it tries two, and for two before it tries more.
      if (position < 2 && tokens.count > position + 1) openings.push(finish(first));
    }
    // A word this general says nothing by itself, whatever the source says.
    const onlyWord = tokens.count === 1 ? tokens.words[0] : undefined;
    const vague =
      onlyWord !== undefined &&
      !exact &&
      (onlyWord.classes & (classOf.general | classOf.tail | classOf.degree | classOf.verb | classOf.binder)) !== 0 &&
      !onlyWord.lower.endsWith("ing");
    const phrase: Phrase = {
      skill,
      exact: exact
        ? tokens.words.map((_, position) => written.slice(tokens.starts[position], tokens.ends[position])).join(" ")
        : undefined,
      ambiguous: ambiguous || vague,
    };
    const slot = phrases.get(key);
    if (slot === undefined) {
      phrases.set(key, { hash: [finish(first), finish(second)], openings, words: tokens.count, found: [phrase] });
      return;
    }
    if (slot.found.some((other) => other.skill === skill && other.exact === phrase.exact)) return;
    const taken = slot.found.find((other) => other.exact === phrase.exact && other.skill !== skill);
    if (taken !== undefined) {
      problems.push(
        `${entry.place}: "${written}" of "${entry.id}" already names "${skills[taken.skill]?.id ?? ""}"; the first one stays`,
      );
      return;
    }
    slot.found.push(phrase);
  };

  for (const [index, skill] of skills.entries()) {
    const plain = new Set(skill.aliases.map((alias) => alias.text.toLowerCase()));
    const opening = skill.label.indexOf("(");
    if (opening < 0 && !plain.has(skill.label.toLowerCase())) add(skill.label, index, false, false);
    if (opening > 0) heads.push({ text: skill.label.slice(0, opening).trim(), skill: index });
    const exact = new Set(skill.aliases.filter((alias) => alias.exact && !alias.ambiguous).map(({ text }) => text));
    for (const alias of skill.aliases) {
      // "SOPs" is found by "SOP", as `match-lexicon.ts` has it.
      const single = alias.text.slice(0, -1);
      const plural = normaliseWord(alias.text.toLowerCase()).noun === single.toLowerCase();
      if (alias.exact && plural && single === single.toUpperCase() && exact.has(single)) continue;
      add(alias.text, index, alias.exact, alias.ambiguous);
    }
  }
  // "Negotiation (contracts)" is found by its head when that has two words and no other skill bears it.
  for (const head of heads) {
    const tokens = tokenise(head.text);
    const key = tokens.words.map((word) => ` ${word.noun}`).join("");
    if (tokens.count > 1 && !phrases.has(key)) add(head.text, head.skill, false, false);
  }

  const labelKeys = skills.map(({ label }) =>
    tokenise(label)
      .words.map(({ noun }) => noun)
      .join(" "),
  );
  // "Python programming" finds nothing that "Python" does not, so it takes no room.
  const sureIn = (key: string, skill: number): Phrase | undefined =>
    phrases.get(key)?.found.find((phrase) => phrase.skill === skill && phrase.exact === undefined && !phrase.ambiguous);
  /** What stands for the label of its skill, which must stay then. */
  const labels = new Set<Phrase>();
  for (const [key, { found }] of [...phrases].toSorted(([left], [right]) => right.split(" ").length - left.split(" ").length)) {
    const parts = key.split(" ");
    if (parts.length < 3 || key.startsWith("!")) continue;
    const [, ...tokens] = parts;
    const shorter = [` ${tokens.slice(0, -1).join(" ")}`, ` ${tokens.slice(1).join(" ")}`];
    const kept = found.filter((phrase) => {
      const other = shorter.map((one) => sureIn(one, phrase.skill)).find((one) => one !== undefined);
      if (other !== undefined && (labels.has(phrase) || tokens.join(" ") === labelKeys[phrase.skill])) labels.add(other);
      return other === undefined;
    });
    if (kept.length === 0) phrases.delete(key);
    else if (kept.length < found.length) found.splice(0, found.length, ...kept);
  }
  const perSkill = new Array<number>(skills.length).fill(0);
  for (const { found } of phrases.values())
    for (const phrase of found) perSkill[phrase.skill] = (perSkill[phrase.skill] ?? 0) + 1;
  // Of tasks the label alone, where room is short: what is done with what is found by its shape as well (`tasks.ts`).
  const most = skills.map(({ kind }) => (kind === "task" && Number.isFinite(phraseLimit) ? 1 : Number.POSITIVE_INFINITY));
  const shares = fairShares(
    perSkill.map((count, index) => Math.min(count, most[index] ?? count)),
    skills.map((skill) => skill.rarity),
    phraseLimit,
  ).map((share, index) => Math.min(share, most[index] ?? share));
  const kept = new Array<number>(skills.length).fill(0);
  for (const { skill } of labels) kept[skill]!++;
  let dropped = 0;
  for (const [key, slot] of phrases) {
    const within = slot.found.filter((phrase) => {
      if (labels.has(phrase)) return true;
      kept[phrase.skill] = (kept[phrase.skill] ?? 0) + 1;
      return (kept[phrase.skill] ?? 0) <= (shares[phrase.skill] ?? 0);
    });
    dropped += slot.found.length - within.length;
    if (within.length === 0) phrases.delete(key);
    else slot.found.splice(0, slot.found.length, ...within);
  }
  if (dropped > 0)
    problems.push(
      `${String(dropped)} aliases do not fit into ${String(phraseLimit)} phrases and are left out: those written last`,
    );

  const forms = [...phrases.values()].flatMap(({ found }) => found).filter((phrase) => phrase.exact !== undefined).length;
  // Where room is short, what the label of a skill says is not said twice.
  const named = new Array<boolean>(skills.length).fill(false);
  if (Number.isFinite(phraseLimit))
    for (const { hash, found } of phrases.values())
      for (const [at, { skill, exact, ambiguous }] of found.entries()) {
        const own = hashesOfLabel(skills[skill]!.label, skills[skill]!.kind);
        if (exact !== undefined || ambiguous || own[0] !== hash[0] || own[1] !== hash[1]) continue;
        named[skill] = true;
        found.splice(at, 1);
        break;
      }
  // Skills of a kind and a rarity stand together: what says so takes next to no room then.
  const order = skills
    .map((_, index) => index)
    .sort(
      (left, right) =>
        byText(skills[left]!.kind, skills[right]!.kind) ||
        skills[left]!.rarity - skills[right]!.rarity ||
        Number(named[left]) - Number(named[right]) ||
        left - right,
    );
  const placeOf = new Array<number>(skills.length).fill(0);
  for (const [place, index] of order.entries()) placeOf[index] = place;
  const inPlace = order.map((index) => skills[index]!);

  const numberWidth = Math.max(skills.length, forms) <= 64 ** 2 ? 2 : 3;
  const entries: Entry[] = [];
  const exactForms: string[] = [];
  for (const { hash, found } of phrases.values()) {
    for (const phrase of found) {
      const place = placeOf[phrase.skill]!;
      const number = phrase.exact === undefined ? place : exactForms.push(packed(place, numberWidth) + phrase.exact) - 1;
      const flags = (phrase.ambiguous ? entryFlags.ambiguous : 0) + (phrase.exact === undefined ? 0 : entryFlags.exact);
      entries.push({ hash, number, flags });
    }
  }
  const buckets = fillBuckets(entries, Math.max(4, Math.ceil(Math.log2(phrases.size))));
  const inOrder = buckets.flat();

  const openings = new Set<number>();
  let longest = 1;
  for (const phrase of phrases.values()) {
    longest = Math.max(longest, phrase.words);
    for (const opening of phrase.openings) openings.add(opening);
  }
  const prefixBits = Math.max(8, Math.ceil(Math.log2(openings.size * 5)));
  const bits = new Array<number>(Math.ceil(2 ** prefixBits / 6)).fill(0);
  for (const opening of openings) {
    const bit = opening >>> (32 - prefixBits);
    const sixth = Math.floor(bit / 6);
    bits[sixth] = (bits[sixth] ?? 0) | (1 << (bit - sixth * 6));
  }

  const relation = (skill: SourceSkill, ids: readonly string[]): string =>
    ids
      .filter((id) => {
        const known = indexOf.has(id) && id !== skill.id;
        if (!known)
          problems.push(
            `${skill.place}: "${skill.id}" relates to "${id}", which ${id === skill.id ? "is itself" : "does not exist"}; dropped`,
          );
        return known;
      })
      .map((id) => packed(placeOf[indexOf.get(id) ?? 0]!, numberWidth))
      .join("");
  const records = lines(
    inPlace.map((skill) => {
      const label = skill.label === labelOfId(skill.id) ? "" : skill.label;
      const id = idOfLabel(label) === skill.id ? "" : skill.id;
      const relations = [skill.implies, skill.isA, skill.near].map((ids) => relation(skill, ids));
      return [id, label, ...relations].join("\t").trimEnd();
    }),
  );
  return {
    lexicon: {
      size: skills.length,
      longest,
      bucketBits: Math.log2(buckets.length),
      prefixBits,
      numberWidth,
      // In this order they take the least room, gzipped.
      rarities: inPlace.map(({ rarity }) => String(rarity)).join(""),
      records,
      kinds: order
        .map((index) => (named[index] === true ? codeOf(skills[index]!.kind).toUpperCase() : codeOf(skills[index]!.kind)))
        .join(""),
      counts: buckets
        .map((bucket, index) => (index % 2 === 0 ? packed(bucket.length * bucketLimit + buckets[index + 1]!.length, 1) : ""))
        .join(""),
      exact: lines(exactForms),
      extras: packedExtras(inOrder),
      flags: inOrder.map(({ flags }) => packed(flags, 1)).join(""),
      prefixes: bits.map((six) => packed(six, 1)).join(""),
      numbers: inOrder.map(({ number }) => packed(number, numberWidth)).join(""),
      checks: inOrder.map((entry) => packed(checkOf(entry.hash[1]) >>> 1, checkWidth)).join(""),
    },
    problems,
  };
};
