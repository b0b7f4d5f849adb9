/** Memberships, awards and pastimes that give away origin, faith, gender, orientation, disability or politics. */

import { identityWords } from "../lexicon/identity-words.ts";
import { mark, markWords } from "../text/marks.ts";
import { wordSet } from "../text/words.ts";
import type { LaidLine, Layout } from "../parse-resume/layout.ts";

markWords(mark.revealing, wordSet(identityWords.revealing));
markWords(mark.belonging, wordSet(identityWords.belonging));
markWords(
  mark.belonging | mark.group,
  wordSet("association society club network chapter alliance council league union caucus community"),
);
markWords(mark.group, ["federation"]);

/** Only beside a group: "Philippine Nurses Association". Who names the country of the work alone gives away no more than a job there. */
markWords(mark.origin, wordSet(identityWords.origins));
/** True when a line of a membership, award or activity tells a protected trait. */
export const isRevealing = (layout: Layout, line: LaidLine, needsBelonging: boolean): boolean => {
  if (line.content.length > 400) return false;
  let bits = 0;
  for (let index = line.firstWord; index < line.lastWord; index++) bits |= layout.words.marks[index] ?? 0;
  if ((bits & mark.revealing) !== 0) return !needsBelonging || (bits & mark.belonging) !== 0;
  return (bits & mark.group) !== 0 && (bits & mark.origin) !== 0;
};
