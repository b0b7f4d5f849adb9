/** Verb forms for honest rewrites: only forms of the words that already stand in the line. */

import { wordSet } from "../text/words.ts";

const irregularPasts: Readonly<Record<string, string>> = {
  leading: "led",
  building: "built",
  writing: "wrote",
  running: "ran",
  making: "made",
  selling: "sold",
  teaching: "taught",
  driving: "drove",
  keeping: "kept",
  overseeing: "oversaw",
  holding: "held",
  bringing: "brought",
  dealing: "dealt",
  meeting: "met",
  setting: "set",
  giving: "gave",
  taking: "took",
  growing: "grew",
  winning: "won",
  buying: "bought",
  cutting: "cut",
  drawing: "drew",
  doing: "did",
  finding: "found",
  getting: "got",
  speaking: "spoke",
  understanding: "understood",
  undertaking: "undertook",
  feeding: "fed",
  rebuilding: "rebuilt",
  seeking: "sought",
  sending: "sent",
  spending: "spent",
  putting: "put",
  reading: "read",
  going: "went",
  being: "was",
  having: "had",
  choosing: "chose",
  telling: "told",
  standing: "stood",
  losing: "lost",
  paying: "paid",
  laying: "laid",
  shooting: "shot",
  sewing: "sewed",
  knowing: "knew",
  becoming: "became",
  beginning: "began",
  seeing: "saw",
};

/** "managing" → "managed"; undefined when the word is no -ing form. English doubles nothing more in the past than in -ing. */
export const pastOfGerund = (gerund: string): string | undefined => {
  const lower = gerund.toLowerCase();
  if (!lower.endsWith("ing") || lower.length < 6) return undefined;
  if (Object.hasOwn(irregularPasts, lower)) return irregularPasts[lower];
  const stem = lower.slice(0, -3);
  const last = stem.charAt(stem.length - 1);
  if (last === "y" && !"aeiou".includes(stem.charAt(stem.length - 2))) return `${stem.slice(0, -1)}ied`;
  return `${stem}ed`;
};

const pastOfParticiple: Readonly<Record<string, string>> = {
  driven: "drove",
  written: "wrote",
  run: "ran",
  given: "gave",
  taken: "took",
  drawn: "drew",
  done: "did",
  grown: "grew",
};
const participles = wordSet(
  "led built made sold taught driven kept held brought written run given taken won set cut drawn done found grown met sent paid",
);

/** "developed", "written": what follows "was" in a passive. */
export const isParticiple = (lower: string): boolean => participles.has(lower) || (lower.length > 4 && lower.endsWith("ed"));

/** The simple past of a participle. */
export const pastOf = (participle: string): string => pastOfParticiple[participle] ?? participle;

export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
