/**
 * The words that talk to a machine, in six languages, each with the bits of what it does in a sentence. One look-up per
 * word; which bits together make a find is decided in `judge-sentence.ts`.
 */

import { machineWords } from "../lexicon/word-lists.ts";

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
} as const;

const bits = new Map<string, number>();
for (const [name, words] of Object.entries(machineWords))
  for (const word of words.split(" ")) bits.set(word, (bits.get(word) ?? 0) | cue[name as keyof typeof machineWords]);

/** The bits of a word in lower case; 0 for a word that plays no part. */
export const cuesOf = (lower: string): number => bits.get(lower) ?? 0;
