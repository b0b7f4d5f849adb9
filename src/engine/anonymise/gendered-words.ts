/**
 * What tells the candidate's gender in German, Spanish, French, Italian and Portuguese: titles, the articles and
 * adjectives that agree with them, what one says of oneself, and pronouns. All get one form, whoever wrote them.
 */

import { type Gendered, genderedWords as gendered } from "../lexicon/gendered-words.ts";
import { identityWords } from "../lexicon/identity-words.ts";
import type { Profile } from "../../domain/resume/profile.ts";
import { isUpper } from "../text/characters.ts";
import { plainAdjective, plainNoun } from "../text/person-nouns.ts";
import { titleHeads } from "../text/title-words.ts";
import { wordAt, wordSet } from "../text/words.ts";
import type { Layout } from "../parse-resume/layout.ts";
import type { Edit } from "./edits.ts";

type Language = Omit<Gendered, "selves"> & { readonly selves: ReadonlySet<string> };

const languages: Readonly<Record<string, Language>> = Object.fromEntries(
  Object.entries<Gendered>(gendered.languages).map(([code, words]) => [code, { ...words, selves: wordSet(words.selves) }]),
);
/** "il y a", "il faut", "il s'agit": nobody. */
const impersonal = wordSet(gendered.impersonal);
/** Also a science, an office or an adjective: a person only in a title or where somebody says what they are. */
const ambiguous = wordSet(identityWords.ambiguous);
/** Between what one says of oneself: "soy muy organizada y proactiva". */
const between = wordSet(gendered.between);
/** Participles that open a line about oneself: "Titulada en …", "Diplômée de …". */
const opening = new RegExp(`^(?:${gendered.openings})(?:a|ee)$`);

export const neutralTitles = (layout: Layout, profile: Profile): Edit[] => {
  const { text, words, lines } = layout;
  const edits: Edit[] = [];
  const language = languages[profile.language];
  const total = words.folded.length;
  const written = (index: number): string => text.slice(words.starts[index], words.ends[index]);
  const apart = (index: number): string => text.slice(words.ends[index - 1], words.starts[index]);
  const replace = (index: number, replacement: string | undefined): boolean => {
    if (replacement === undefined) return false;
    edits.push({ start: words.starts[index] ?? 0, end: words.ends[index] ?? 0, replacement, kind: "gender" });
    return true;
  };
  const adjective = (index: number): boolean => replace(index, plainAdjective(written(index), profile.language));
  const cased = (plain: string, index: number): string =>
    isUpper(text.charCodeAt(words.starts[index] ?? 0)) ? plain.slice(0, 1).toUpperCase() + plain.slice(1) : plain;
  const after = (index: number): void => {
    for (let next = index + 1; next < total && next < index + 4 && apart(next) === " "; next++)
      if (!adjective(next) && !replace(next, plainNoun(written(next), profile.language))) break;
  };
  /** A title at `index` and what agrees with it. */
  const title = (index: number, plain: string): void => {
    replace(index, plain);
    let before = index - 1;
    if (profile.language === "de") while (before >= 0 && apart(before + 1) === " " && adjective(before)) before--;
    else after(index);
    const article = before >= 0 && apart(before + 1) === " " ? language?.articles[words.folded[before] ?? ""] : undefined;
    if (article !== undefined) replace(before, cased(article, before));
    // "Ausbildung zur staatlich anerkannten Altenpflegerin"
    if (profile.language !== "de") return;
    while (before > index - 4 && /(?:en|lich)$/.test(words.folded[before] ?? "")) before--;
    if (words.folded[before] === "zur") replace(before, "zum");
  };

  const inTitle = new Set<number>();
  for (const at of [profile.basics.label, ...profile.work.map(({ position }) => position)]) {
    if (at === undefined) continue;
    for (let index = wordAt(words, at.span.start); (words.starts[index] ?? Infinity) < at.span.end; index++) inTitle.add(index);
  }
  if (language === undefined) {
    for (const index of inTitle) replace(index, plainNoun(written(index), profile.language));
    return edits;
  }
  const titled = new Set([...inTitle].map((index) => words.folded[index] ?? ""));
  const openings = new Set(lines.map(({ firstWord }) => firstWord));
  for (let index = 0; index < total; index++) {
    const word = words.folded[index] ?? "";
    const before = words.folded[index - 1] ?? "";
    const said =
      (language.selves.has(before) && written(index - 1) !== "e") ||
      (Object.hasOwn(language.articles, before) && language.selves.has(words.folded[index - 2] ?? ""));
    const own = written(index);
    const plain = plainNoun(own, profile.language);
    const isTold = inTitle.has(index) || said || !ambiguous.has(word) || (openings.has(index) && titled.has(word));
    if (plain !== undefined && isTold) {
      // German occupations open with a capital; anything else is another word.
      if (profile.language !== "de" || isUpper(text.charCodeAt(words.starts[index] ?? 0))) title(index, plain);
      continue;
    }
    // "Auxiliar administrativa": only the adjective tells.
    if ((inTitle.has(index) || said) && titleHeads.has(word) && profile.language !== "de") after(index);
    if (inTitle.has(index)) continue;
    // Who left a school with a degree is a person, wherever it stands.
    if (opening.test(word) && (word === "egresada" || openings.has(index) || /[.!?•]\s*$/.test(apart(index)))) adjective(index);
    // "è" and "é" say what one is, "e" joins.
    if (language.selves.has(word) && own !== "e" && profile.language !== "de")
      for (let next = index + 1; next < total && next < index + 9 && /^,? $/.test(apart(next)); next++)
        if (
          plainNoun(written(next), profile.language) !== undefined ||
          (!adjective(next) && !between.has(words.folded[next] ?? ""))
        )
          break;
    // "Ausbildung zur Steuerfachangestellten"
    if (word === "zur" && /(?:angestellt|beauftragt)en$/.test(words.folded[index + 1] ?? "")) replace(index, "zum");
    const lower = own.toLowerCase();
    const pronoun = Object.hasOwn(language.pronouns, lower) ? language.pronouns[lower] : undefined;
    if (pronoun === undefined || impersonal.has(words.folded[index + 1] ?? "")) continue;
    // "Zufrieden sein" is no possessive, "sein Team" is.
    if (lower === "sein" && !(apart(index + 1) === " " && isUpper(text.charCodeAt(words.starts[index + 1] ?? 0)))) continue;
    replace(index, cased(pronoun, index));
  }
  return edits;
};
