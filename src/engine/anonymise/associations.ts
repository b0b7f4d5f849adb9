/** Memberships, awards and pastimes that give away origin, faith, gender, orientation, disability or politics. */

import { identityShapes } from "../lexicon/identity-shapes.ts";
import { identityWords } from "../lexicon/identity-words.ts";
import { mark, markWords } from "../text/marks.ts";
import { wordAt, wordSet } from "../text/words.ts";
import type { LaidLine, Layout } from "../parse-resume/layout.ts";
import { matchesOf, type Edit } from "./edits.ts";

markWords(mark.revealing, wordSet(identityWords.revealing));
markWords(mark.belonging, wordSet(identityWords.belonging));
markWords(mark.belonging | mark.group, wordSet(identityShapes.groups));
markWords(mark.group, ["federation"]);
/** Where these stand among other information, somebody belongs to them or sings there. */
markWords(mark.worship, wordSet(identityShapes.worship));

/** Only beside a group: "Philippine Nurses Association". Who names the country of the work alone gives away no more than a job there. */
markWords(mark.origin, wordSet(identityWords.origins));

/** The dot of "St." ends nothing. */
const clauses = /(?:[^.;|•·]|(?<!\w{3})\.|\.(?!\s|$))+/g;
/** "Raised £900", "as treasurer of the Hindu Society", "and trained 6". */
const phrases = new RegExp(identityShapes.phrases, "g");
/** "Inc.", "treasurer", "2015 – 2018" beside it. */
const hollow = /^(?:\W*\w+\W*|[^a-z]*)$/i;
/** "choir." behind a church's name. */
const rest = /^\s*[a-z]+\W*$/;

/**
 * What a line of a membership, award or activity tells of a protected trait: the phrases of its clauses that name it, and
 * what says nothing without them. `needed`: a bit of one of these, with which alone a clause counts.
 */
export const associations = ({ text, words }: Layout, line: LaidLine, needed: number): readonly Edit[] => {
  const bitsOf = ({ start, end }: Edit): number => {
    let bits = 0;
    for (let index = wordAt(words, start); (words.starts[index] ?? end) < end; index++) bits |= words.marks[index] ?? 0;
    return bits;
  };
  const tells = (bits: number): boolean => (bits & (mark.revealing | ((bits & mark.group) === 0 ? 0 : mark.origin))) !== 0;
  const isTold = (clause: Edit): boolean => tells(bitsOf(clause)) && (bitsOf(clause) & needed) !== 0;
  const all = matchesOf(line.content, line.contentStart, clauses, "association");
  const goesOn = all.some(isTold);
  return all.flatMap((clause) =>
    isTold(clause)
      ? matchesOf(text.slice(clause.start, clause.end), clause.start, phrases, "association").filter((phrase) => {
          const bits = bitsOf(phrase);
          const told = text.slice(phrase.start, phrase.end);
          return tells(bits) || hollow.test(told) || ((bits & mark.belonging) !== 0 && /^\D*$/.test(told));
        })
      : goesOn && rest.test(text.slice(clause.start, clause.end))
        ? [clause]
        : [],
  );
};
