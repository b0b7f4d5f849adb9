/**
 * The words that talk to a machine, in six languages, each with the bits of what it does in a sentence. One look-up per
 * word; which bits together make a find is decided in `judge-sentence.ts`.
 */

import { machineShapes } from "../lexicon/machine-shapes.ts";
import { machineWords } from "../lexicon/machine-lists.ts";

export const cue = {
  /** "ignore", "forget": sets something aside. */
  override: 1,
  /** "previous", "above", "all". */
  prior: 2,
  /** "instructions", "prompt", "rules". */
  rules: 4,
  your: 8,
  you: 16,
  /** "answer", "response": what a machine gives back. */
  answer: 32,
  /** Imperatives that ask for talk: "explain", "translate". */
  ask: 64,
  /** Imperatives that ask for a text or thing: "write", "create". */
  make: 128,
  /** Imperatives that change an answer: "add", "reverse". */
  change: 256,
  determiner: 512,
  question: 1024,
  /** "poem", "essay": what an assistant is asked for and a resume does not hold. */
  genre: 2048,
  machine: 4096,
  candidate: 8192,
  pointing: 16384,
  /** "highest", "perfect". */
  praise: 32768,
  /** "rate", "score", "hire". */
  verdict: 65536,
  me: 131072,
  polite: 262144,
  modal: 524288,
  /** "look forward to", "await": the closing of a letter, which also speaks of an answer. */
  closing: 1048576,
  /** "must", "always", "never". */
  command: 2097152,
  first: 4194304,
  /** Words of chat formats: "system", "assistant". */
  role: 8388608,
  address: 16777216,
  /** Only ever an imperative: Romance and German forms that no duty list uses. */
  imperative: 33554432,
  /** Binding words, which prose has and heaps of keywords lack. */
  binder: 67108864,
  /** "become", "act", "pretend". */
  play: 134217728,
  /** "ignore", "previous" and "instructions" turned by thirteen letters, and read from the end. */
  disguised: 268435456,
  /** "You", "your" and what means nothing else in any of the languages. */
  reader: 536870912,
} as const;

const bits = new Map<string, number>();
for (const [name, words] of Object.entries(machineWords))
  for (const word of words.split(" ")) bits.set(word, (bits.get(word) ?? 0) | cue[name as keyof typeof machineWords]);

for (const word of machineShapes.disguisedWords.split(" ")) {
  const turned = word.replaceAll(/./g, (letter) => String.fromCharCode(97 + ((letter.charCodeAt(0) - 84) % 26)));
  for (const disguised of [turned, [...word].toReversed().join("")]) bits.set(disguised, cue.disguised);
}

/** A number that a word keeps when letters within it change places, as typed in haste and by those who hide a word. */
const tangle = (word: string): number => {
  let sum = word.charCodeAt(0) * 997 + word.charCodeAt(word.length - 1);
  for (let index = 0; index < word.length; index++) sum += word.charCodeAt(index) ** 4;
  return sum;
};
const tangled = new Map(
  `${machineWords.override} ${machineWords.prior} ${machineWords.rules}`.split(" ").map((word) => [tangle(word), word]),
);
/** The word of an order that is meant by one whose letters changed places: "ignroe". Hardly another has the same first, last and other letters. */
export const untangled = (lower: string): string => (lower.length > 5 && tangled.get(tangle(lower))) || lower;

/** Digits that stand for letters. */
const digits = "oizeasgtbg";
const telling = cue.override | cue.rules | cue.candidate | cue.praise | cue.verdict;

/** Key terms of Chinese and Russian orders; a Chinese sentence is one word here. */
const foreign: readonly (readonly [RegExp, number])[] = [
  [/忽略|无视|忘记|^(?:игнорир|забуд)/u, cue.override],
  [/指令|指示|要求|规则|提示|^(?:инструкц|указани|правил)/u, cue.rules],
  [/最高分|满分|评为|通过|^(?:максимал|высш|наилучш)/u, cue.praise],
  [/候选人|应聘者|简历|^(?:кандидат|резюме)/u, cue.candidate],
  [/人工智能|语言模型|助手|^(?:нейросет|ии$)/u, cue.machine],
  [/请|如果你|^(?:если|оцени|поставь)/u, cue.command],
];
/** The bits of a word in lower case; 0 for a word that plays no part. */
export const cuesOf = (lower: string): number => {
  const known = bits.get(lower);
  if (known === undefined && lower > "\u0400") {
    let found = 0;
    for (const [terms, bit] of foreign) if (terms.test(lower)) found |= bit;
    return found;
  }
  if (known !== undefined || lower.length < 5 || !/\d[a-z]/u.test(lower)) return known ?? 0;
  const plain = lower.replaceAll(/\d/g, (digit) => digits[Number(digit)] ?? "");
  return ((bits.get(plain) ?? 0) & telling) === 0 ? 0 : cue.disguised;
};
