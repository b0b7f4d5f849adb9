/**
 * Other people, where structure shows them: after an honorific, a label such as "Supervisor:", "reported to", a kinship or a
 * role, beside a quotation, and above contacts that are not the candidate's.
 */

import { identityShapes } from "../lexicon/identity-shapes.ts";
import { identityWords } from "../lexicon/identity-words.ts";
import { isLetter, isUpper, opensName } from "../text/characters.ts";
import { languageNamed } from "../text/languages.ts";
import { lettered } from "../text/lettered.ts";
import { classOf, wordClass } from "../skills/word-classes.ts";
import { isPlaceWord, organisationWords, schoolWords, titleHeads } from "../text/title-words.ts";
import { mark, markWords } from "../text/marks.ts";
import { wordSet } from "../text/words.ts";
import { honorifics as written, particles } from "../parse-resume/header-name.ts";
import type { Layout } from "../parse-resume/layout.ts";
import { personPlaceholder, type Edit } from "./edits.ts";

/** Followed by a colon, these name somebody. */
const labels = wordSet(identityWords.personLabels);
/** "Manager:" alone may head a list of duties; these need a word before them. */
const qualified: Readonly<Record<string, ReadonlySet<string>>> = {
  manager: wordSet("line reporting hiring ex former"),
  chair: wordSet("thesis dissertation committee"),
  person: wordSet("contact"),
  contact: wordSet("emergency"),
  investigator: wordSet("principal"),
  name: wordSet("father+ mother+ spouse husband wife s"),
};
/** "- Site manager: Ana Lind": by themselves behind a bullet these name who was it. */
const bosses = wordSet(identityShapes.bosses);
const onlyLabel = lettered(identityShapes.onlyLabel, "i");
const spouses = wordSet("wife husband spouse married engaged");
/** What joins a word to the name of somebody, and the words that it joins. */
const joiners: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    to: "reported reporting report+ assistant",
    by: identityWords.beforeBy,
    of: identityShapes.joinedOf,
    under: "studied trained worked served apprenticed",
    with: identityShapes.joinedWith,
  }).map(([joiner, before]) => [joiner, wordSet(before)]),
);
/** Who is family has a name, even if it is one word: "my son Leo". */
export const kin = wordSet(identityWords.kin);
/** Several of them need somebody they belong to: "taught children English" names nobody. */
const owners = wordSet("my our two three four 2 3 4 twin of");
/** Near someone's role these tell that a person follows: "with pianist Ana Lind". */
const companions = wordSet(identityShapes.companions);
const roles = wordSet(identityShapes.roles);

/** What somebody was called before marriage follows. */
const bornAs = wordSet("nee geb geborene");

/** Written before a name: those of the resume's header, and what others are called. */
const honorifics = new Set([...written, ...wordSet(identityShapes.honorifics)]);

markWords(mark.people, [
  ...honorifics,
  ...bosses,
  ...spouses,
  ...labels,
  ...[...joiners.values()].flatMap((words) => [...words]),
  ...kin,
  ...roles,
  ...bornAs,
  ..."sdwc",
]);

const notNames = wordSet(identityWords.notNames);

/** What names a field, a thing or a quality is nobody. */
const unlikeNames = classOf.general | classOf.field | classOf.head | classOf.tail | classOf.binder;

/** Up to four capitalised words from `from` that can be a person's name; 0 when they are anything else. */
export const nameEnd = (text: string, from: number, strict = false): number => {
  let at = from;
  let end = from;
  let count = 0;
  while (count < 4 && at < text.length && opensName(text.charCodeAt(at))) {
    const start = at;
    while (
      at < text.length &&
      (isLetter(text.charCodeAt(at)) ||
        ((text[at] === "-" || text[at] === "'" || text[at] === "’") && isLetter(text.charCodeAt(at + 1)) && text[at + 1] !== "s"))
    )
      at++;
    const word = text.slice(start, at).toLowerCase();
    if (notNames.has(word) || organisationWords.has(word) || schoolWords.has(word) || (titleHeads.has(word) && count === 0))
      return 0;
    if (isPlaceWord(word) && count === 0) return 0;
    if (titleHeads.has(word)) break;
    const isShort = at - start > 1 && at - start < 4 && isUpper(text.charCodeAt(at - 1));
    if (strict && at - start > 1 && (isShort || languageNamed(word) !== undefined || (wordClass(word) & unlikeNames) !== 0))
      return 0;
    count++;
    end = at;
    if (text[at] === "." && at - start === 1) at++;
    if (text[at] !== " " || text[at + 1] === " ") break;
    at++;
    // "Ana van der Lind"
    for (let space = text.indexOf(" ", at); space > at && particles.has(text.slice(at, space)); space = text.indexOf(" ", at))
      at = space + 1;
  }
  return count === 0 ? 0 : end;
};

/** After the name, a firm's word makes it a firm: "Dr. Reddy's Laboratories". */
export const isFirm = (text: string, end: number): boolean => {
  const following = /^(?:['’]s)?(?:\s+&\s+\w+)?(?: +|\n)([A-Z][A-Za-z]+)/.exec(text.slice(end, end + 40));
  const word = following?.[1]?.toLowerCase() ?? "";
  return organisationWords.has(word) || schoolWords.has(word);
};

/** Steps over honorifics: the name proper starts after them. */
const skipHonorifics = (layout: Layout, index: number): number => {
  let next = index;
  while (next < index + 3 && (honorifics.has(layout.words.folded[next] ?? "") || layout.words.folded[next] === "professor"))
    next++;
  return next;
};

/** Between one of several names and the next. */
const listedNext = lettered(identityShapes.listedNext);

export const otherPeople = (layout: Layout): Edit[] => {
  const { text, words } = layout;
  const edits: Edit[] = [];
  const pushAt = (start: number, nameStart: number, least: number, strict = false): number => {
    const end = nameEnd(text, nameStart, strict);
    if (end === 0 || isFirm(text, end) || text.slice(nameStart, end).split(" ").length < least) return 0;
    edits.push({ start, end, replacement: personPlaceholder, kind: "other-person" });
    return end;
  };
  const push = (from: number, name: number, least: number, strict = false): number => {
    const nameStart = words.starts[name];
    return nameStart === undefined ? 0 : pushAt(words.starts[from] ?? nameStart, nameStart, least, strict);
  };
  /** One name and those listed behind it: "(Leo, 12; Mia, 9)", "Leo and Mia". */
  const pushAll = (name: number, least: number): void => {
    for (let end = push(name, name, least, true); end > 0;) {
      const next = listedNext.exec(text.slice(end, end + 12));
      end = next === null ? 0 : pushAt(end + next[0].length, end + next[0].length, least, true);
    }
  };
  for (let index = 0; index < words.folded.length - 1; index++) {
    const word = words.folded[index] ?? "";
    const bits = words.marks[index] ?? 0;
    if ((bits & (mark.people | mark.title)) === 0) continue;
    const start = words.starts[index] ?? 0;
    const end = words.ends[index] ?? 0;
    const apart = text.slice(end, words.starts[index + 1]);
    const gap = apart.length;
    if (honorifics.has(word)) {
      // "MS Excel" and "er" in running text are no titles.
      const isWritten = isUpper(text.charCodeAt(start)) && !isUpper(text.charCodeAt(start + 1));
      if (!isWritten || gap > 3 || (text[end] !== "." && text[end] !== " ") || apart.includes("\n")) continue;
      const name = skipHonorifics(layout, index + 1);
      push(index, name, 1);
      index = Math.max(index, name - 1);
      continue;
    }
    if (bosses.has(word) && apart === ": " && onlyLabel.test(text.slice(text.lastIndexOf("\n", start) + 1, start))) {
      pushAll(skipHonorifics(layout, index + 1), 2);
      continue;
    }
    if (labels.has(word) && /^\s?:/.test(apart) && gap <= 4 && !apart.includes("\n")) {
      const needs = Object.hasOwn(qualified, word) ? qualified[word] : undefined;
      if (needs !== undefined && !needs.has(words.folded[index - 1] ?? "")) continue;
      const name = skipHonorifics(layout, index + 1);
      push(index + 1, name, name > index + 1 ? 1 : 2);
      continue;
    }
    const next = words.folded[index + 1] === "directly" ? index + 2 : index + 1;
    const isSpouse = spouses.has(word) && words.folded[next] === "to";
    if (gap === 1 && (isSpouse || joiners.get(words.folded[next] ?? "")?.has(word) === true)) {
      const name = skipHonorifics(layout, next + 1);
      push(next + 1, name, name > next + 1 || isSpouse ? 1 : 2);
    } else if (word.length === 1 && "sdwc".includes(word) && text[end] === "/" && words.folded[index + 1] === "o")
      push(index, skipHonorifics(layout, index + 2), 1);
    else if (!opensName(text.charCodeAt(end + gap))) continue;
    else if (kin.has(word)) {
      // "my sons (Leo, 12; Mia, 9)", but not "taught children English".
      const isNamed = /^(?:,? |:? ?\()$/.test(apart) && (!/s$|^child/.test(word) || owners.has(words.folded[index - 1] ?? ""));
      if (isNamed && !(word === "child" && isUpper(text.charCodeAt(start))))
        pushAll(index + 1, isUpper(text.charCodeAt(start)) ? 2 : 1);
    } else if (
      gap === 1 &&
      !isUpper(text.charCodeAt(start)) &&
      (roles.has(word) || (bits & mark.title) !== 0) &&
      (companions.has(words.folded[index - 1] ?? "") || companions.has(words.folded[index - 2] ?? ""))
    )
      pushAll(skipHonorifics(layout, index + 1), 2);
    else if (bornAs.has(word) && gap < 3) push(index, index + 1, 1, true);
  }
  return edits;
};
