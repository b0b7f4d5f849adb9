/** Other people, where structure shows them: after an honorific, a label such as "Supervisor:", or "reported to". */

import { isLetter, isUpper, opensName } from "../text/characters.ts";
import { isPlaceWord, organisationWords, schoolWords, titleHeads } from "../text/title-words.ts";
import { mark, markWords } from "../text/marks.ts";
import { wordSet } from "../text/words.ts";
import { honorifics } from "../parse-resume/header-name.ts";
import type { Layout } from "../parse-resume/layout.ts";
import { personPlaceholder, type Edit } from "./edits.ts";

/** Followed by a colon, these name somebody. */
const labels = wordSet(
  "supervisor+ advisor adviser mentor manager chair referee+ person contact guide investigator father mother spouse vorgesetzter vorgesetzte betreuer betreuerin superviseur supervisora tutor tutora name reference",
);
/** "Manager:" alone may head a list of duties; these need a word before them. */
const qualified: Readonly<Record<string, ReadonlySet<string>>> = {
  manager: wordSet("line reporting hiring"),
  chair: wordSet("thesis dissertation committee"),
  person: wordSet("contact"),
  contact: wordSet("emergency"),
  investigator: wordSet("principal"),
  name: wordSet("father+ mother+ spouse husband wife s"),
};
const beforeTo = wordSet("reported reporting report+ assistant");
const beforeBy = wordSet("supervised mentored managed advised guided directed recommended referred");
const beforeOf = wordSet("supervision guidance direction mentorship son daughter wife husband");

markWords(mark.people, [...honorifics, ...labels, ...beforeTo, ...beforeBy, ...beforeOf, "s", "d", "w", "c"]);

const notNames = wordSet(
  "the a an and of for to chief vice executive senior general national regional global department ministry state federal united board team group university college school institute hospital company corporation office his her their our my this all cto ceo cfo coo cio vp svp evp hr it qa pmo client+ customer+ project sales marketing operations finance engineering human resources central north south east west international world american british indian european professor associate assistant ing rer phil med nat oec jur habil",
);

/** Up to four capitalised words from `from` that can be a person's name; 0 when they are anything else. */
const nameEnd = (text: string, from: number): number => {
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
    count++;
    end = at;
    if (text[at] === "." && at - start === 1) at++;
    if (text[at] !== " " || text[at + 1] === " ") break;
    at++;
  }
  return count === 0 ? 0 : end;
};

/** After the name, a firm's word makes it a firm: "Dr. Reddy's Laboratories". */
const isFirm = (text: string, end: number): boolean => {
  const following = /^(?:['’]s)?(?:\s+&\s+\w+)?\s+([A-Z][A-Za-z]+)/.exec(text.slice(end, end + 40));
  return following?.[1] !== undefined && organisationWords.has(following[1].toLowerCase());
};

/** Steps over honorifics: the name proper starts after them. */
const skipHonorifics = (layout: Layout, index: number): number => {
  let next = index;
  while (next < index + 3 && (honorifics.has(layout.words.folded[next] ?? "") || layout.words.folded[next] === "professor"))
    next++;
  return next;
};

export const otherPeople = (layout: Layout): Edit[] => {
  const { text, words } = layout;
  const edits: Edit[] = [];
  const push = (from: number, name: number, least: number): void => {
    const nameStart = words.starts[name];
    if (nameStart === undefined) return;
    const end = nameEnd(text, nameStart);
    if (end === 0 || isFirm(text, end) || text.slice(nameStart, end).split(" ").length < least) return;
    edits.push({ start: words.starts[from] ?? nameStart, end, replacement: personPlaceholder, kind: "other-person" });
  };
  for (let index = 0; index < words.folded.length - 1; index++) {
    const word = words.folded[index] ?? "";
    if (((words.marks[index] ?? 0) & mark.people) === 0) continue;
    const end = words.ends[index] ?? 0;
    const gap = (words.starts[index + 1] ?? 0) - end;
    if (honorifics.has(word)) {
      const start = words.starts[index] ?? 0;
      // "MS Excel" and "er" in running text are no titles.
      const written = isUpper(text.charCodeAt(start)) && !isUpper(text.charCodeAt(start + 1));
      if (!written || gap > 3 || (text[end] !== "." && text[end] !== " ") || text.slice(end, end + gap).includes("\n")) continue;
      const name = skipHonorifics(layout, index + 1);
      push(index, name, 1);
      index = Math.max(index, name - 1);
    } else if (labels.has(word)) {
      const colon = text.slice(end, end + 3);
      const needs = Object.hasOwn(qualified, word) ? qualified[word] : undefined;
      if (
        !/^\s?:/.test(colon) ||
        gap > 4 ||
        text.slice(end, end + gap).includes("\n") ||
        (needs !== undefined && !needs.has(words.folded[index - 1] ?? ""))
      )
        continue;
      const name = skipHonorifics(layout, index + 1);
      push(index + 1, name, name > index + 1 ? 1 : 2);
    } else if (beforeTo.has(word) || beforeBy.has(word) || beforeOf.has(word)) {
      const joiner = beforeTo.has(word) ? "to" : beforeBy.has(word) ? "by" : "of";
      const next = words.folded[index + 1] === "directly" ? index + 2 : index + 1;
      if (words.folded[next] !== joiner || gap > 1) continue;
      const name = skipHonorifics(layout, next + 1);
      push(next + 1, name, name > next + 1 ? 1 : 2);
    } else if (word.length === 1 && "sdwc".includes(word) && text[end] === "/" && words.folded[index + 1] === "o")
      push(index + 2, skipHonorifics(layout, index + 2), 1);
  }
  return edits;
};
