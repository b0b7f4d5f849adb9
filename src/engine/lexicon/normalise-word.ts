/**
 * One word in normal form, and its hashes. The lexicon's build and the matcher share this module, so a phrase and the
 * text that spells it otherwise (plural, British or American, accented) meet at the same hash.
 */

import { wordSet } from "../text/words.ts";

export type WordHashes = {
  /** The word with plural and spelling variants folded away. */
  readonly noun: string;
  /** The same with verb endings folded too: "managed", "managing" and "manage" share it. */
  readonly verb: string;
  readonly noun1: number;
  readonly noun2: number;
  readonly verb1: number;
  readonly verb2: number;
};

/** Base letters of U+00C0 to U+017F. */
const accents =
  "aaaaaaaceeeeiiiidnoooooxouuuuytsaaaaaaaceeeeiiiidnooooo-ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

const withoutAccents = (word: string): string => {
  let plain = "";
  for (let index = 0; index < word.length; index++) {
    const code = word.charCodeAt(index);
    plain += code >= 0xc0 && code <= 0x17f ? (accents[code - 0xc0] ?? word[index]) : word[index];
  }
  return plain;
};

// Regular expressions are slow to compile at a cold start, and every word of a text passes here: plain comparisons only.

const isEndings = new Set(["e", "ed", "er", "es", "ing", "ation", "ational", "ations"]);
const lastOfEndings = new Set([...isEndings].map((ending) => ending.charCodeAt(ending.length - 1)));
const letterE = 101;

/** American spelling and single letters where the two Englishes differ; applied to both sides, so only clashes matter. */
const oneSpelling = (word: string): string => {
  let plain = word;
  const our = plain.indexOf("our");
  if (our > 0 && "lbvidmn".includes(plain.charAt(our - 1))) plain = `${plain.slice(0, our)}or${plain.slice(our + 3)}`;
  const last = word.charCodeAt(word.length - 1);
  if (lastOfEndings.has(last)) {
    const is = plain.lastIndexOf("is");
    if (is > 0 && isEndings.has(plain.slice(is + 2))) plain = `${plain.slice(0, is)}iz${plain.slice(is + 2)}`;
    const ys = plain.lastIndexOf("ys");
    if (ys > 0 && isEndings.has(plain.slice(ys + 2))) plain = `${plain.slice(0, ys)}yz${plain.slice(ys + 2)}`;
    if (plain.endsWith("elling") || plain.endsWith("elled") || plain.endsWith("eller")) {
      const at = plain.lastIndexOf("ell");
      plain = `${plain.slice(0, at)}el${plain.slice(at + 3)}`;
    }
  }
  const ae = plain.indexOf("ae");
  if (ae >= 0) plain = `${plain.slice(0, ae)}e${plain.slice(ae + 2)}`;
  if (last !== letterE) return plain;
  if (plain.endsWith("tre")) return `${plain.slice(0, -3)}ter`;
  if (plain.endsWith("ence")) return `${plain.slice(0, -2)}se`;
  return plain.endsWith("amme") || plain.endsWith("ogue") ? plain.slice(0, -2) : plain;
};

/** Words whose plural means another thing: "securities" are no "security", and "Windows" no window. */
const ownPlurals = wordSet(
  "securities arts crafts sales goods futures stocks windows rails pages slides news sports customs accounts operations communications media premises forms sheets teams docs maps keys sails cards minutes",
);

const singular = (word: string): string => {
  const length = word.length;
  if (length < 4 || word.charCodeAt(length - 1) !== 115) return word;
  const before = word.charCodeAt(length - 2);
  if (before === 115 || before === 117 || before === 105 || word.endsWith("ics") || ownPlurals.has(word)) return word;
  if (before === 101) {
    if (length > 4 && word.charCodeAt(length - 3) === 105) return `${word.slice(0, -3)}y`;
    if (word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches") || word.endsWith("shes") || word.endsWith("zzes"))
      return word.slice(0, -2);
  }
  return word.slice(0, -1);
};

const verbStem = (noun: string): string => {
  const length = noun.length;
  let stem = noun;
  if (length > 5 && noun.endsWith("ing")) stem = noun.slice(0, -3);
  else if (length > 4 && noun.endsWith("ied")) return `${noun.slice(0, -3)}y`;
  else if (length > 4 && noun.endsWith("ed")) stem = noun.slice(0, -2);
  else return length > 3 && noun.endsWith("e") ? noun.slice(0, -1) : noun;
  const last = stem.charCodeAt(stem.length - 1);
  return stem.length > 3 && last === stem.charCodeAt(stem.length - 2) && doubled.includes(String.fromCharCode(last))
    ? stem.slice(0, -1)
    : stem;
};

const doubled = "bdgmnprt";

const seed1 = 0x811c9dc5;
const seed2 = 0x2545f491;

const hashes = (noun: string, verb: string): WordHashes => {
  let noun1 = seed1;
  let noun2 = seed2;
  for (let index = 0; index < noun.length; index++) {
    const code = noun.charCodeAt(index);
    noun1 = Math.imul(noun1 ^ code, 0x01000193);
    noun2 = Math.imul(noun2 ^ code, 0x5bd1e995);
  }
  let verb1 = noun1;
  let verb2 = noun2;
  if (verb !== noun) {
    verb1 = seed1;
    verb2 = seed2;
    for (let index = 0; index < verb.length; index++) {
      const code = verb.charCodeAt(index);
      verb1 = Math.imul(verb1 ^ code, 0x01000193);
      verb2 = Math.imul(verb2 ^ code, 0x5bd1e995);
    }
  }
  return { noun, verb, noun1, noun2, verb1, verb2 };
};

/** 0 = other characters within, 1 = plain letters, 2 = letters with accents. */
const lettersOf = (word: string): number => {
  let kind = 1;
  for (let index = 0; index < word.length; index++) {
    const code = word.charCodeAt(index);
    if (code >= 97 && code <= 122) continue;
    if (code < 0xc0 || code > 0x17f) return 0;
    kind = 2;
  }
  return kind;
};

/** Normal forms and hashes of a lower-cased word, without any cache. */
export const normaliseWord = (lower: string): WordHashes => {
  const kind = lettersOf(lower);
  if (kind === 0) return hashes(lower, lower);
  const plain = kind === 2 && lower.length > 1 ? withoutAccents(lower) : lower;
  const noun = singular(plain.length > 5 ? oneSpelling(plain) : plain);
  return hashes(noun, verbStem(noun));
};

/** Phrase hashes: `start` opens one, `extend*` adds a word, `finish*` spreads the bits. */
export const nounSeed = 0x1b873593;
export const taskSeed = 0x6c62272e;
export const extend = (hash: number, word: number): number => {
  const mixed = Math.imul(hash ^ word, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
};
export const finish = (hash: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
};
