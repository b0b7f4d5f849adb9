/**
 * Nouns and adjectives that tell a person's gender, in German, Spanish, French, Italian and Portuguese, in the one form
 * that dictionaries list. Resumes and postings pass through the same rules, so a title meets itself whoever holds it.
 */

import { resumeShapes } from "../lexicon/resume-shapes.ts";
import { meaningWords } from "../lexicon/word-lists.ts";
import { fold, isPlain, isUpper } from "./characters.ts";
import { lettered } from "./lettered.ts";
import { titleHeads } from "./title-words.ts";
import { wordSet } from "./words.ts";

type Rule = readonly [ending: RegExp, plain: string];

/** German: what these end in is a person, whatever stands before. */
const german: readonly Rule[] = [
  [/(?:ä|ae|a)rztin$/, "arzt"],
  [/anw(?:ä|ae|a)ltin$/, "anwalt"],
  [/k(?:ö|oe|o)chin$/, "koch"],
  [/b(?:ä|ae|a)uerin$/, "bauer"],
  [/(?<=kranken|stations|nacht|gemeinde|op-)schwester$/, "pfleger"],
  [/(?<=kauf|fach|wehr|kamera|zimmer|amt|putz|service)frau$/, "mann"],
  [/(?<=.{3}(?:log|gog)|kolleg|gesell|expert)in$/, "e"],
  [/beamtin$/, "beamter"],
  [new RegExp(resumeShapes.germanFeminine), ""],
  [/(?:ö|oe|o)rin$/, "or"],
];
const germanParticiple = new RegExp(resumeShapes.germanParticiple);
const notGerman = wordSet(meaningWords.notGerman);

/** Romance languages: tried in turn; the form counts when it is a known occupation. */
const romance: readonly Rule[] = [
  [/trice$/, "teur"],
  [/trice$/, "tore"],
  [/rice$/, "eur"],
  [/triz$/, "tor"],
  [/essa$/, "e"],
  [/euse$/, "eur"],
  [/ée$/, "é"],
  [/i[èe]re$/, "ier"],
  [/enne$/, "en"],
  [/ffe$/, "f"],
  [/(?<=ant|eur|at)e$/, ""],
  [/(?<=eill)[èe]re$/, "er"],
  [/onete$/, "om"],
  [/ora$/, "or"],
  [/(?<=i[eè]r|gli[eè]r|dient|sident|jef|gerent|asistent)a$/, "e"],
  [/a$/, "o"],
];

const inCaseOf = (written: string, plain: string): string => {
  if (!isUpper(written.charCodeAt(0))) return plain;
  return isUpper(written.charCodeAt(1)) ? plain.toUpperCase() : plain.slice(0, 1).toUpperCase() + plain.slice(1);
};

/** "Educatrice" is Italian and, but for its accent, French. */
const italian: readonly Rule[] = [[/trice$/, "tore"], ...romance];

/**
 * The dictionary's form of an occupation written in its feminine form, in the same case; undefined for all other words.
 * Without a `language` the spelling decides.
 */
export const plainNoun = (written: string, language?: string): string | undefined => {
  const lower = written.toLowerCase();
  if (lower.length < 4) return undefined;
  if (/(?:in|frau|schwester)$/.test(lower)) {
    if (lower.length < 6 || notGerman.has(lower)) return undefined;
    for (const [ending, plain] of german) if (ending.test(lower)) return inCaseOf(written, lower.replace(ending, plain));
    return undefined;
  }
  if (germanParticiple.test(lower)) return inCaseOf(written, `${lower}r`);
  const last = lower.charCodeAt(lower.length - 1);
  if (last !== 97 && last !== 101 && !lower.endsWith("triz")) return undefined;
  for (const [ending, plain] of language === "it" || (language === undefined && isPlain(lower)) ? italian : romance) {
    if (!ending.test(lower)) continue;
    const form = lower.replace(ending, plain);
    // "Employee" is English, so parsing does not take "employé" for the head of a title.
    if (titleHeads.has(fold(form)) || form === "employé") return inCaseOf(written, form);
  }
  return undefined;
};

/** Adjectives and participles that agree with a person, by language. */
const adjectives: Readonly<Record<string, readonly Rule[]>> = {
  es: [
    [/(?<=iv|ad|id|ic|ari|os|ect|unt|rn|ur)a$/, "o"],
    [/(?<=d)ora$/, "or"],
  ],
  pt: [
    [/(?<=iv|ad|id|ic|ári|ari|os|et|unt|rn|ur)a$/, "o"],
    [/(?<=d)ora$/, "or"],
  ],
  it: [[/(?<=iv|at|it|ut|ic|ari|os|ent|unt|rn|ett|ur)a$/, "o"]],
  fr: [
    [/ée$/, "é"],
    [/ive$/, "if"],
    [/(?<=[^v]ent|ant|oint|al|ain)e$/, ""],
    [/(?<=i)enne$/, "en"],
    [/euse$/, "eux"],
    [/(?<=i)elle$/, "el"],
  ],
  de: [[/(?<=end|ierte?|t|ig|lich|isch|al|iv|er|är)e$/, "er"]],
};

/** The form that agrees with the dictionary's form of an occupation; undefined when the word does not tell a gender. */
export const plainAdjective = (written: string, language: string): string | undefined => {
  const lower = written.toLowerCase();
  if (lower.length < 5) return undefined;
  for (const [ending, plain] of adjectives[language] ?? [])
    if (ending.test(lower)) return inCaseOf(written, lower.replace(ending, plain));
  return undefined;
};

/** Occupations of either gender: only what agrees with them tells. */
const epicene = wordSet(meaningWords.epicene);

/** The words of a title, lower-cased, each in the dictionary's form. The language of a title of three words is anyone's guess. */
export const plainTitle = (words: readonly string[]): readonly string[] => {
  const plain = [...words];
  for (const [index, word] of words.entries()) {
    const noun = plainNoun(word);
    if (noun !== undefined) plain[index] = noun;
    else if (!epicene.has(word)) continue;
    for (let next = index + 1; next < words.length; next++) {
      const adjective =
        plainAdjective(words[next] ?? "", (words[next] ?? "").endsWith("a") ? "es" : "fr") ??
        (noun === undefined ? undefined : plainAdjective(words[next] ?? "", "it"));
      if (adjective === undefined) break;
      plain[next] = adjective;
    }
    // No German noun ends so.
    if (noun === undefined || noun.endsWith("o")) continue;
    for (let before = index - 1; before >= 0; before--) {
      const adjective = plainAdjective(words[before] ?? "", "de");
      if (adjective === undefined) break;
      plain[before] = adjective;
    }
  }
  return plain;
};

/** "Verkäufer/in", "Verkäufer*in", "infirmier/ère", "enfermero/a": what postings add for the other gender. */
export const otherGenderEnding = lettered(resumeShapes.otherGenderEnding, "gi");
