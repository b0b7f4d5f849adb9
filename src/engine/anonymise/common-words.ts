/**
 * Words that are names of people and something else too. One of these standing alone counts as the candidate only where
 * a person is spoken of, so that Mark Baker keeps "Head Baker" and Ruby Chase keeps "Ruby".
 */

import { identityWords } from "../lexicon/identity-words.ts";
import { isPlaceWord, organisationWords, titleHeads } from "../text/title-words.ts";
import { wordSet } from "../text/words.ts";

/** Words of their own that are names of people too, folded. */
const common = wordSet(identityWords.common);

/** True for a folded word that is a word of its own beside being a name. */
export const isCommonWord = (word: string): boolean =>
  common.has(word) || titleHeads.has(word) || organisationWords.has(word) || isPlaceWord(word);
