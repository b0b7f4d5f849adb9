/** Words of a posting as the lists of this folder are written: small, without accents. */

import type { Tokens } from "../skills/tokenise.ts";
import { fold } from "../text/characters.ts";

/** The word at `index`, folded; "" past either end. */
export const plainAt = (tokens: Tokens, index: number): string => fold(tokens.words[index]?.lower ?? "");

/** What stands between the word at `index` and the one before it. */
export const gapAt = (tokens: Tokens, index: number): string =>
  tokens.text.slice(tokens.ends[index - 1] ?? 0, tokens.starts[index] ?? tokens.text.length);
