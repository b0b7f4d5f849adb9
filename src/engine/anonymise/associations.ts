/** Memberships, awards and pastimes that give away origin, faith, gender, orientation, disability or politics. */

import { identityWords } from "../lexicon/identity-words.ts";
import { isUpper } from "../text/characters.ts";
import { lettered } from "../text/lettered.ts";
import { mark, markWords } from "../text/marks.ts";
import { isPast } from "../text/past-tense.ts";
import { wordAt, wordSet } from "../text/words.ts";
import type { LaidLine, Layout } from "../parse-resume/layout.ts";
import { matchesOf, type Edit } from "./edits.ts";

markWords(mark.revealing, wordSet(identityWords.revealing));
markWords(mark.belonging, wordSet(identityWords.belonging));
markWords(
  mark.belonging | mark.group,
  wordSet("association society club network chapter alliance council league union caucus community"),
);
markWords(mark.group, ["federation"]);

/** Only beside a group: "Philippine Nurses Association". Who names the country of the work alone gives away no more than a job there. */
markWords(mark.origin, wordSet(identityWords.origins));

type Stretch = Pick<Edit, "start" | "end">;

/** The dot of "St." ends nothing. */
const clauses = /(?:[^.;|•·]|(?<!\w{3}["”)]?)\.|\.(?!\s|$))+/g;
const parts = /(?:[^,]|,(?! ))+/g;
/** Within a name, and before it. */
const linking = wordSet("of the for in at and as s my our with de da do di des du la e y et a para");
const written = lettered("(?<!\\p{L})\\p{Ll}{4}", "g");
const several = /[a-z].* | .*[a-z]/i;
const figure = /(?<![\w–-])(?!(?:19|20)\d\d)\d/;

/**
 * What a line of a membership, award or activity tells of a protected trait: the parts of its clauses, and of a part that
 * tells more the name alone. `needed`: a bit of one of these, with which alone a clause counts.
 */
export const associations = ({ text, words }: Layout, line: LaidLine, needed: number): readonly Edit[] => {
  const edits: Edit[] = [];
  const { marks, folded, starts, ends } = words;
  const bitsOf = ({ start, end }: Stretch): number => {
    let bits = 0;
    for (let index = wordAt(words, start); (starts[index] ?? end) < end; index++) bits |= marks[index] ?? 0;
    return bits;
  };
  const smallIn = ({ start, end }: Stretch): number => text.slice(start, end).match(written)?.length ?? 0;
  const traits = (bits: number): number =>
    (bits & mark.revealing) !== 0 ? mark.revealing : (bits & mark.group) !== 0 ? bits & mark.origin : 0;
  const isOfName = (index: number): boolean =>
    ((marks[index] ?? 0) & (mark.revealing | mark.belonging)) !== 0 ||
    linking.has(folded[index] ?? "") ||
    isUpper(text.charCodeAt(starts[index] ?? 0));
  const whole = bitsOf(line);
  for (const clause of matchesOf(line.content, line.contentStart, clauses, "association")) {
    const bits = bitsOf(clause);
    const opening = folded[wordAt(words, clause.start)] ?? "";
    // In a list of memberships one word says for all what they are.
    const says = opening === "i" || isPast(opening) || smallIn(clause) > 3 ? bits : whole;
    if (traits(bits) === 0 || (says & needed) === 0) continue;
    for (const own of matchesOf(text.slice(clause.start, clause.end), clause.start, parts, "association")) {
      const ownBits = bitsOf(own);
      const trait = traits(ownBits);
      const told = text.slice(own.start, own.end).trim();
      const first = wordAt(words, own.start);
      const small = smallIn(own);
      const tellsMore = small > 3 || figure.test(told) || isPast(folded[first] ?? "");
      // "Inc.", "treasurer", "Polish Club" beside it.
      if (!tellsMore && (trait !== 0 || !several.test(told) || ((ownBits & mark.belonging) !== 0 && small < 2))) edits.push(own);
      else
        for (let index = first; (starts[index] ?? own.end) < own.end; index++) {
          if (((marks[index] ?? 0) & trait) === 0) continue;
          let from = index;
          while (from > first + Number(tellsMore) && isOfName(from - 1)) from--;
          while ((starts[index + 1] ?? own.end) < own.end && isOfName(index + 1)) index++;
          let to = index;
          while (linking.has(folded[to] ?? "")) to--;
          edits.push({ ...own, start: starts[from] ?? 0, end: ends[to] ?? 0 });
        }
    }
  }
  return edits;
};
