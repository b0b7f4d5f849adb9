/**
 * Colleagues whom no title or role announces: "Trained Ana Lind and Bo Ek". Firms, charities and towns are written like people:
 * who is worked with needs a sign of a person ("Ana Lind, our chef"), since Estee Lauder must stay.
 */

import { identityShapes } from "../lexicon/identity-shapes.ts";
import { colleagues } from "../lexicon/identity-words.ts";
import { defaultLexicon } from "../lexicon/default-lexicon.ts";
import type { Layout } from "../parse-resume/layout.ts";
import { matchLexicon } from "../skills/match-lexicon.ts";
import { tokenise } from "../skills/tokenise.ts";
import { classOf, wordClass } from "../skills/word-classes.ts";
import { fold } from "../text/characters.ts";
import { lettered } from "../text/lettered.ts";
import { mark, markWords } from "../text/marks.ts";
import { isPlaceWord, organisationWords, titleHeads } from "../text/title-words.ts";
import { anyMarked, wordSet } from "../text/words.ts";
import { isCommonWord } from "./common-words.ts";
import { personPlaceholder, type Edit } from "./edits.ts";

markWords(mark.colleague, wordSet(colleagues.words));

/** What is done with people alone, and what is done with firms as well; the first letter may be large or small. */
const deeds = new RegExp(colleagues.deeds, "g");
/** "2 new apprentices, including", "PhD student" */
const learners = new RegExp(colleagues.learners, "y");

const part = "\\p{Lu}[\\p{L}'’-]*\\p{Ll}";
const particle = "(?:d[aeiou]s?|del|la|v[ao]n|de[nr]|bint?i?|ibn|el) ";
const ending = `(?=,| [a-z(]| ${part}(?:[.,;)]|\\s*$| (?:and|who)\\b))`;
const names = lettered(
  `${part}(?: (?:${particle}){0,2}(?:${part}|\\p{Lu}\\b(?:\\.${ending})?)){1,3}(?:(?:,|,? and|,? &) (?=\\p{Lu}))?`,
  "y",
);
const between = /(?:,|,? and|,? &) $/;
/** After the names the sentence goes on or ends: "Deutsche Bank staff" are no colleagues, nor is "Poka Yoke to 30 staff" one. */
const closed = new RegExp(identityShapes.closed);
/** Brands beside it, of one word each. */
const besides = lettered(identityShapes.besides);

/** Firms and tools have no such names. */
const personal = lettered(identityShapes.personal);
/** So much of what stands behind the names is looked at. */
const longestRest = 80;
/** More people than one trains by name are a list of something else. */
const mostNames = 12;
const follows = /^(?:,? who\b|,? and h(?:is|er) )/;
const role = lettered(identityShapes.role);
/** What firms are called as well. */
const ofFirms = wordSet("contractor publisher producer partner");

const meansThing = (word: string): boolean => (wordClass(word) & ~classOf.quality) !== 0;

/** Neither "Customer Care" nor "Red Hat" is a colleague, "Keisha Brown" is; that a name sounds like "trained" says nothing. */
const isPerson = (name: string): boolean => {
  const parts = fold(name).split(" ");
  const last = (parts[parts.length - 1] ?? "").replace(/s$/, "");
  const first = parts[0] ?? "";
  return (
    matchLexicon(tokenise(name), defaultLexicon).length === 0 &&
    !isCommonWord(first) &&
    !isCommonWord(first.replace(/s$/, "")) &&
    ![first, last].some(meansThing) &&
    !(titleHeads.has(last) || organisationWords.has(last) || isPlaceWord(last))
  );
};

/** Is what stands behind the names a person's: "Ana Lind, Head of Care", "Ana Lind (CTO)"? */
const isSomebody = (rest: string): boolean => {
  if (follows.test(rest)) return true;
  const [, several, title = ""] = role.exec(rest) ?? [];
  const head = fold(title).split(" ").pop() ?? "";
  const one = several === undefined ? head : head.replace(/s$/, "");
  return titleHeads.has(one) && !ofFirms.has(one) && (several !== undefined || !head.endsWith("s"));
};

type Named = { readonly edits: readonly Edit[]; readonly isSure: boolean };

/** Who is named on a line, by deed; `isSure` where it is seen that they are people. */
const namedOn = (content: string, contentStart: number): Named[] =>
  Array.from(content.matchAll(deeds), ({ 0: deed, 1: ofPeople, index }): Named => {
    const edits: Edit[] = [];
    let at = index + deed.length;
    learners.lastIndex = at;
    at += learners.exec(content)?.[0].length ?? 0;
    let isPersonal = at > index + deed.length;
    let end = at;
    while (edits.length < mostNames) {
      names.lastIndex = at;
      const found = names.exec(content)?.[0];
      const name = found?.replace(between, "") ?? "";
      if (found === undefined || !isPerson(name)) break;
      end = at + name.length;
      // The dot that tells an initial may end the sentence.
      isPersonal ||= personal.test(content.slice(at, end + 1));
      edits.push({ start: contentStart + at, end: contentStart + end, replacement: personPlaceholder, kind: "other-person" });
      at += found.length;
      if (found.length === name.length) break;
    }
    const rest = content.slice(end, end + longestRest);
    const isSure = isPersonal || isSomebody(rest);
    const beside = fold(besides.exec(rest)?.[1] ?? "");
    const isAlone = beside === "" || titleHeads.has(beside) || meansThing(beside);
    return closed.test(rest) && (isSure || isAlone) ? { edits, isSure: isSure || ofPeople !== undefined } : { edits: [], isSure };
  });

/** `known`: where the resume names other people. Who is worked with and is one of them is a person as well. */
export const namedColleagues = ({ text, words, lines }: Layout, known: readonly Edit[]): Edit[] => {
  const named = lines.flatMap(({ content, contentStart, firstWord, lastWord }) =>
    anyMarked(words, firstWord, lastWord, mark.colleague) ? namedOn(content, contentStart) : [],
  );
  if (named.length === 0) return [];
  const sure = named.flatMap(({ edits, isSure }) => (isSure ? edits : []));
  const people = new Set([...known, ...sure].map(({ start, end }) => text.slice(start, end)));
  const others = named.flatMap(({ edits, isSure }) => (isSure ? [] : edits));
  return [...sure, ...others.filter(({ start, end }) => people.has(text.slice(start, end)))];
};
