/** Who does the work ("developer", "officers"). A skill right before such a word, or that ends with one, names a role. */

import { meaningWords } from "../lexicon/word-lists.ts";
import { wordSet } from "../text/words.ts";

const roles = wordSet(meaningWords.roles);

export const roleNouns: ReadonlySet<string> = new Set([...roles].flatMap((role) => [role, `${role}s`]));
