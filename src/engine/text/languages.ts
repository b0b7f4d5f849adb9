/**
 * Which language a text is written in, by counting words that a language cannot do without. Name particles ("de", "van",
 * "la") are left out on purpose: a person's name must not decide the language of their resume.
 */

import { languageNames } from "../lexicon/language-names.ts";
import { tellingWords } from "../lexicon/word-lists.ts";
import { mark, markWords } from "./marks.ts";
import { wordSet, type Words } from "./words.ts";

/** Languages whose headings and dates the engine reads. */
export const readLanguages = ["en", "es", "de", "fr", "pt", "it"] as const;

const codes = Object.keys(tellingWords);
const votes = new Map<string, number[]>();
for (const [index, code] of codes.entries())
  for (const word of wordSet(tellingWords[code] ?? "")) {
    const known = votes.get(word);
    if (known === undefined) votes.set(word, [index]);
    else known.push(index);
  }

markWords(mark.telling, votes.keys());

/** First and last unit of scripts that give the language away, roughly. */
const scripts: readonly (readonly [number, number, string])[] = [
  [0x3041, 0x30ff, "ja"],
  [0xac00, 0xd7af, "ko"],
  [0x4e00, 0x9fff, "zh"],
  [0x0400, 0x04ff, "ru"],
  [0x0600, 0x06ff, "ar"],
  [0x0590, 0x05ff, "he"],
  [0x0900, 0x097f, "hi"],
  [0x0370, 0x03ff, "el"],
  [0x0e00, 0x0e7f, "th"],
];

const scriptOf = (unit: number): string | undefined => {
  if (unit < 0x0370) return undefined;
  for (const [first, last, code] of scripts) if (unit >= first && unit <= last) return code;
  return undefined;
};

const looked = 600;

/**
 * The ISO 639-1 code of the language, or "und". Looks at the first 600 words. `share` is the part of these words that
 * are telling words of that language, 0 to 1.
 */
export const detectLanguage = (words: Words): { readonly code: string; readonly share: number } => {
  const counts = new Array<number>(codes.length).fill(0);
  const byScript = new Map<string, number>();
  const total = Math.min(words.folded.length, looked);
  if (total === 0) return { code: "und", share: 0 };
  let other = 0;
  for (let index = 0; index < total; index++) {
    const word = words.folded[index] ?? "";
    const first = word.charCodeAt(0);
    const script = first < 0x370 ? undefined : scriptOf(first);
    if (script !== undefined) {
      byScript.set(script, (byScript.get(script) ?? 0) + 1);
      other++;
      continue;
    }
    const spoken = ((words.marks[index] ?? 0) & mark.telling) === 0 ? undefined : votes.get(word);
    if (spoken !== undefined) for (const code of spoken) counts[code] = (counts[code] ?? 0) + 1;
  }
  if (other * 2 > total) {
    // Japanese mixes its own letters with Chinese ones; its own decide.
    if ((byScript.get("ja") ?? 0) > 0) return { code: "ja", share: 1 };
    let best = "und";
    for (const [code, count] of byScript) if (count > (byScript.get(best) ?? 0)) best = code;
    return { code: best, share: 1 };
  }
  let best = 0;
  for (let index = 1; index < counts.length; index++) if ((counts[index] ?? 0) > (counts[best] ?? 0)) best = index;
  const found = counts[best] ?? 0;
  if (found < 2) return { code: "und", share: 0 };
  return { code: codes[best] ?? "und", share: found / total };
};

const byName = new Map<string, string>();
for (const [code, list] of Object.entries(languageNames)) for (const name of list.split(" ")) byName.set(name, code);

markWords(mark.language, byName.keys());

/** The ISO 639-1 code of a natural language named by a folded word ("german", "aleman"), or undefined. */
export const languageNamed = (word: string): string | undefined => byName.get(word);
