/** The languages that a posting asks for, as six languages say it: "fluent English", "Deutschkenntnisse (B2)", "inglés intermedio". */

import type { JobRequirements } from "../../domain/job/requirements.ts";
import type { LanguageLevel } from "../../domain/resume/profile.ts";
import { separator, type Tokens } from "../skills/tokenise.ts";
import { classOf } from "../skills/word-classes.ts";
import { languageNamed } from "../text/languages.ts";
import { wordSet } from "../text/words.ts";
import type { JobSentence } from "./job-sentences.ts";
import { isNiceWord } from "./nice-words.ts";
import { plainAt } from "./plain-word.ts";
import { isAside } from "./sentence-roles.ts";

/** Words of mastery, folded, by what they claim. */
const levelWords: readonly (readonly [LanguageLevel, string])[] = [
  ["native", "native mother bilingual nativo nativa materna maternelle madre muttersprache muttersprachlich bilingue"],
  ["c2", "perfect c2 perfekt perfetto perfetta"],
  [
    "c1",
    "fluent fluency fluently proficient proficiency excellent advanced strong c1 fliessend fließend verhandlungssicher ausgezeichnete fluido fluida fluidez avanzado avanzada excelente courant couramment avance excellente fluente avancado avancada ottima ottimo fluentemente avanzato",
  ],
  ["b2", "business professional good b2 gute guter gutes buen buena bueno alto bon bonne bom boa buona buono"],
  ["b1", "working conversational intermediate b1 intermedio intermedia medio intermediaire intermediario discreta"],
  ["a2", "basic a2 basico basica grundkenntnisse notions scolaire basica elementare base"],
  ["a1", "a1"],
];
const levels = new Map(levelWords.flatMap(([level, words]) => words.split(" ").map((word) => [word, level] as const)));

const cues = wordSet(
  "fluent fluency fluently speak+ speaking speaker spoken written writing verbal oral communication communicate converse skill conversational language+ proficient proficiency native bilingual command level knowledge skills a1 a2 b1 b2 c1 c2 mother kenntnisse sprachkenntnisse niveau sprache wort schrift fliessend fließend verhandlungssicher grundkenntnisse muttersprache nivel conocimiento conocimientos dominio idioma hablado hablar fluido avanzado intermedio basico maitrise connaissance connaissances langue courant couramment parle lu conhecimento conhecimentos lingua fluente avancado intermediario livello conoscenza padronanza parlato scritto ottimo ottima",
);
const reach = 6;

/** Not in the engine's list, since no resume heading needs them. */
const further: Readonly<Record<string, string>> = {
  isizulu: "zu",
  isixhosa: "xh",
  xhosa: "xh",
  sesotho: "st",
  setswana: "tn",
  tswana: "tn",
  kanuri: "kr",
  pashto: "ps",
  tigrinya: "ti",
  lingala: "ln",
  shona: "sn",
};
const compound = /^(.{3,}?)-?(?:sprach)?(?:kenntnissen?|niveau)$/u;
const tongue = /^(?:lingua|lengua|langue|idioma|sprache)$/u;

const named = (plain: string): string | undefined =>
  languageNamed(plain) ?? (Object.hasOwn(further, plain) ? further[plain] : undefined);

/** "Deutschkenntnisse", "der deutschen Sprache", "lingua inglese", "langue française". */
export const languageAt = (tokens: Tokens, index: number): string | undefined => {
  const plain = plainAt(tokens, index);
  const whole = named(plain);
  if (whole !== undefined) return whole;
  const stem = compound.exec(plain)?.[1];
  if (stem !== undefined) return named(stem);
  if (tongue.test(plainAt(tokens, index - 1))) return named(plain.slice(0, -1)) ?? named(`${plain.slice(0, -1)}o`);
  if (tongue.test(plainAt(tokens, index + 1))) return named(plain.replace(/e[nr]?$/u, ""));
  return undefined;
};

/** A name of English is written large; other languages write their names small. */
const mayBeSmall = (language: string): boolean => language !== "en";

const isLarge = (tokens: Tokens, index: number): boolean => {
  const start = tokens.text.charCodeAt(tokens.starts[index] ?? 0);
  return (start >= 65 && start <= 90) || plainAt(tokens, index).startsWith("isi");
};

/** Stands alone between the marks of a list. */
const isItem = (tokens: Tokens, index: number, end: number): boolean => {
  const before = tokens.before[index] ?? separator.blank;
  const after = index + 1 >= end ? separator.blank : (tokens.before[index + 1] ?? separator.blank);
  return before > separator.space && after > separator.space;
};

/** "Spanish is a big plus", "Spanish helpful", and not "Spanish cuisine a plus". */
const isWishedFor = (tokens: Tokens, from: number, to: number, index: number): boolean =>
  index - from <= 2 &&
  (index + 1 >= to ||
    isNiceWord(tokens, index + 1, to) ||
    ((tokens.words[index + 1]?.classes ?? 0) & (classOf.binder | classOf.joiner | classOf.determiner)) !== 0);

const others = wordSet("leads lead team colleagues staff customers clients guests patients children we");
const saying = wordSet("speak speaks talk talks");

/** "Our team leads also speak Polish": who speaks is there already. */
const isOthers = (tokens: Tokens, from: number, index: number): boolean => {
  for (let near = index - 1; near >= Math.max(from, index - reach); near--)
    if (saying.has(plainAt(tokens, near)))
      for (let who = near - 1; who >= Math.max(from, near - 2); who--) if (others.has(plainAt(tokens, who))) return true;
  return false;
};

/** The languages, by ISO 639-1 code, with the level where one is told. `language` is the posting's own. */
export const askedLanguages = (
  tokens: Tokens,
  sentences: readonly JobSentence[],
  denied: Uint8Array,
  language: string,
): JobRequirements["languages"] => {
  const asked = new Map<string, { level?: LanguageLevel; must: boolean }>();
  for (const { from, to, role, headed } of sentences) {
    if (isAside(role)) continue;
    for (let index = from; index < to; index++) {
      if (denied[index] === 1 || !(isLarge(tokens, index) || mayBeSmall(language))) continue;
      const code = languageAt(tokens, index);
      if (code === undefined || isOthers(tokens, from, index)) continue;
      let cued = headed && (role === "must" || role === "nice") && (to - from <= 3 || isItem(tokens, index, to));
      cued ||= compound.test(plainAt(tokens, index)) || (role === "nice" && isWishedFor(tokens, from, to, index));
      let level: LanguageLevel | undefined;
      let nearest = reach + 1;
      for (let near = Math.max(from, index - reach); near < Math.min(to, index + reach + 1); near++) {
        const plain = plainAt(tokens, near);
        if (near !== index && (cues.has(plain) || (compound.test(plain) && named(compound.exec(plain)?.[1] ?? "") !== undefined)))
          cued = true;
        const distance = Math.abs(near - index);
        const told = levels.get(plain);
        if (told !== undefined && distance < nearest) {
          level = told;
          nearest = distance;
        }
      }
      if (!cued) continue;
      const known = asked.get(code);
      const chosen = known?.level ?? level;
      asked.set(code, {
        ...(chosen === undefined ? {} : { level: chosen }),
        must: (known?.must ?? false) || role !== "nice",
      });
    }
  }
  return [...asked].map(([code, { level, must }]) => ({ language: code, ...(level === undefined ? {} : { level }), must }));
};
