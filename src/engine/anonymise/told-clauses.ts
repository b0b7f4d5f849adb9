/**
 * What a person says of themselves between two marks, without a label: "38 ans, marié, 3 enfants", "British Pakistani". Only
 * clauses that are nothing else count, and only where a resume speaks of its person.
 */

import { identityShapes } from "../lexicon/identity-shapes.ts";
import type { RemovalKind } from "../../domain/resume/anonymised-profile.ts";
import { toldByOneself as told, toldKinds, personalShapes } from "../lexicon/identity-words.ts";
import { fold } from "../text/characters.ts";
import { classOf, wordClass } from "../skills/word-classes.ts";
import { organisationWords, schoolWords, titleHeads, titleModifiers } from "../text/title-words.ts";
import type { LaidLine, Layout } from "../parse-resume/layout.ts";
import { mark, markWords } from "../text/marks.ts";
import { anyMarked, wordAt, wordSet } from "../text/words.ts";
import { matchesOf, type Edit } from "./edits.ts";
import { withPeoplesCovered, withSelvesCovered } from "./peoples.ts";

/** A group for each kind, in their order. */
const shapes = new RegExp(`^(?:${toldKinds.map(([, shape]) => `(${shape})`).join("|")})$`);
const kindOf = (told: string): RemovalKind | undefined => {
  const groups = shapes.exec(told);
  return toldKinds.find((_, order) => groups?.[order + 1] !== undefined)?.[0];
};
const clause = new RegExp(identityShapes.clause, "g");
/** Also names of languages, so only where a line tells more of the person: "34 Jahre, ledig, deutsch". */
const alsoLanguages = new RegExp(told.alsoLanguages);
const personal = new RegExp(told.personal, "i");

const practices = wordSet(told.practice);
markWords(mark.practice, practices);
markWords(mark.practice, wordSet(told.inPhrases));
const phrases = new RegExp(told.practicePhrases, "i");
const sentence = /[^.;|\n]+/g;
const condition = new RegExp(told.condition, "gi");

/** The words of a title up to its head: "structural engineer". None where a firm stands before it: "British Airways steward". */
const titleIn = (words: string): readonly string[] => {
  const written = words.split(" ");
  const title = written.slice(0, written.findIndex((word) => titleHeads.has(fold(word))) + 1);
  return /^[A-Z].* [a-z]/.test(title.join(" ")) ? [] : title.map(fold);
};

/** Takes out what stands between an article and a title; "an Ethiopian nurse" and "a Kenyan nurse" read the same. */
const beforeTitle = (start: number, length: number, article: string, title: string, kind: RemovalKind): Edit => ({
  start,
  end: start + length,
  replacement: article && article.charAt(0) + (/^[aeio]/i.test(title) ? "n " : " "),
  kind,
});

/** Whose work is with people of a faith or trait: "Muslim chaplain", "Deaf teacher" name the work and stay. */
const amongThem = new RegExp(told.amongThem);
/** What belongs to a people or the faithful: "Catholic school nurse", "gay bar manager". */
const theirs = wordSet(told.theirs);
const isTheirs = (word: string): boolean =>
  !titleModifiers.has(word) && (/[^su]s$/.test(word) || theirs.has(word) || organisationWords.has(word) || schoolWords.has(word));

/** "Ethiopian structural engineer with …": a people before one's title, unless it names a language or what the work is about. */
const ofPeople = new RegExp(told.beforeTitle, "i");
const peopleBeforeTitle = ({ contentStart }: LaidLine, covered: string): readonly Edit[] => {
  const match = ofPeople.exec(covered);
  const [{ length } = "", article = "", words = ""] = match ?? [];
  const title = titleIn(words);
  return match === null || title.length === 0 || title.slice(0, -1).some(isTheirs)
    ? []
    : [beforeTitle(contentStart + match.index, length, article, words, "nationality")];
};

markWords(mark.trait, wordSet(personalShapes.map(([, , words, text]) => (text === "oneself" ? words : "")).join(" ")));
const ofTrait = new RegExp(identityShapes.ofTrait, "gi");
/** Things and wards are called that as well: beside these only what makes a title counts. */
const alsoThings = /black|trans\b|male|deaf/i;

/** "Muslim nurse", "deaf web developer": a trait before a title, unless it says with whom or where the work is. */
const traitBeforeTitle = ({ content, contentStart }: LaidLine, covered: string): readonly Edit[] =>
  Array.from(withSelvesCovered(covered).matchAll(ofTrait), ({ 0: found, 1: article = "", 2: words = "", index }) => {
    const from = index + article.length;
    const to = index + found.length - 1;
    const trait = content.slice(from, to);
    const title = titleIn(words);
    const before = title.slice(0, -1);
    const isWork =
      amongThem.test(title[before.length] ?? "") ||
      before.some(
        (word) =>
          isTheirs(word) || (alsoThings.test(trait) && !titleModifiers.has(word) && (wordClass(word) & classOf.quality) === 0),
      );
    return title.length === 0 || isWork || !/[a-z]/i.test(covered.slice(from, to))
      ? []
      : [beforeTitle(contentStart + index, found.length, article, words, kindOf(trait.toLowerCase()) ?? "gender")];
  }).flat();

const isPractice = ({ text, words }: Layout, { start, end }: Edit): boolean =>
  phrases.test(text.slice(start, end)) ||
  words.folded.slice(wordAt(words, start), wordAt(words, end)).some((word) => practices.has(word));

/** The clauses of a line that tell nothing but identity. */
export const toldClauses = (layout: Layout, line: LaidLine): readonly Edit[] => {
  const { content, contentStart } = line;
  const covered = withPeoplesCovered(layout, line);
  const edits = [...peopleBeforeTitle(line, covered), ...matchesOf(content, contentStart, condition, "health")];
  if (anyMarked(layout.words, line.firstWord, line.lastWord, mark.trait)) edits.push(...traitBeforeTitle(line, covered));
  if (anyMarked(layout.words, line.firstWord, line.lastWord, mark.practice))
    for (const edit of matchesOf(content, contentStart, sentence, "religion")) if (isPractice(layout, edit)) edits.push(edit);
  for (const { 0: text, index } of content.matchAll(clause)) {
    const own = text.trim().replace(/\.$/, "");
    const from = index + text.length - text.trimStart().length;
    const kind =
      kindOf(covered.slice(from, from + own.length).toLowerCase()) ??
      (alsoLanguages.test(own.toLowerCase()) && personal.test(content) ? "nationality" : undefined);
    const start = contentStart + from;
    // "Polish (native)" is a language.
    if (kind === "nationality" && content[index + text.length] === "(") continue;
    if (kind !== undefined) edits.push({ start, end: start + own.length, replacement: "", kind });
  }
  return edits;
};
