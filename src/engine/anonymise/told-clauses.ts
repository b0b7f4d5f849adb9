/**
 * What a person says of themselves between two marks, without a label: "38 ans, marié, 3 enfants", "British Pakistani". Only
 * clauses that are nothing else count, and only where a resume speaks of its person.
 */

import { toldByOneself as told, toldKinds } from "../lexicon/identity-words.ts";
import { fold } from "../text/characters.ts";
import { titleHeads } from "../text/title-words.ts";
import type { LaidLine, Layout } from "../parse-resume/layout.ts";
import { mark, markWords } from "../text/marks.ts";
import { anyMarked, wordAt, wordSet } from "../text/words.ts";
import { matchesOf, type Edit } from "./edits.ts";
import { withPeoplesCovered } from "./peoples.ts";

/** A group for each kind, in their order. */
const shapes = new RegExp(`^(?:${toldKinds.map(([, shape]) => `(${shape})`).join("|")})$`);
const clause = /(?:[^.,;:|•·–—()/-]|(?<! )\/|\.(?!\s)|-(?! )|(?<! )-)+/g;
/** Also names of languages, so only where a line tells more of the person: "34 Jahre, ledig, deutsch". */
const alsoLanguages = new RegExp(told.alsoLanguages);
const personal = new RegExp(told.personal, "i");

const practices = wordSet(told.practice);
markWords(mark.practice, practices);
markWords(mark.practice, wordSet(told.inPhrases));
const phrases = new RegExp(told.practicePhrases, "i");
const sentence = /[^.;|\n]+/g;
const condition = new RegExp(told.condition, "gi");

/** "Ethiopian structural engineer with …": a people before one's title, unless it names a language or what the work is about. */
const ofPeople = new RegExp(told.beforeTitle, "i");
const peopleBeforeTitle = ({ contentStart }: LaidLine, covered: string): readonly Edit[] => {
  const match = ofPeople.exec(covered);
  const [{ length } = "", article = "", title = ""] = match ?? [];
  // "A British Airways steward" works for a firm.
  if (match === null || /^[A-Z].* [a-z]/.test(title) || !title.split(" ").some((word) => titleHeads.has(fold(word)))) return [];
  const start = contentStart + match.index;
  // "An Ethiopian nurse" and "a Kenyan nurse" read the same.
  const replacement = article && article.charAt(0) + (/^[aeio]/i.test(title) ? "n " : " ");
  return [{ start, end: start + length, replacement, kind: "nationality" }];
};

const isPractice = ({ text, words }: Layout, { start, end }: Edit): boolean =>
  phrases.test(text.slice(start, end)) ||
  words.folded.slice(wordAt(words, start), wordAt(words, end)).some((word) => practices.has(word));

/** The clauses of a line that tell nothing but identity. */
export const toldClauses = (layout: Layout, line: LaidLine): readonly Edit[] => {
  const { content, contentStart } = line;
  const covered = withPeoplesCovered(layout, line);
  const edits = [...peopleBeforeTitle(line, covered), ...matchesOf(content, contentStart, condition, "health")];
  if (anyMarked(layout.words, line.firstWord, line.lastWord, mark.practice))
    for (const edit of matchesOf(content, contentStart, sentence, "religion")) if (isPractice(layout, edit)) edits.push(edit);
  for (const { 0: text, index } of content.matchAll(clause)) {
    const own = text.trim().replace(/\.$/, "");
    const from = index + text.length - text.trimStart().length;
    const groups = shapes.exec(covered.slice(from, from + own.length).toLowerCase());
    const kind =
      toldKinds.find((_, order) => groups?.[order + 1] !== undefined)?.[0] ??
      (alsoLanguages.test(own.toLowerCase()) && personal.test(content) ? "nationality" : undefined);
    const start = contentStart + from;
    // "Polish (native)" is a language.
    if (kind === "nationality" && content[index + text.length] === "(") continue;
    if (kind !== undefined) edits.push({ start, end: start + own.length, replacement: "", kind });
  }
  return edits;
};
