/** The lexicon that ships with the engine, opened once. */

import { compiled } from "./compiled.ts";
import { openLexicon, type Lexicon } from "./lexicon.ts";

export const defaultLexicon: Lexicon = openLexicon(compiled);
