/** Tells past forms of English verbs, which say that a line is about something done. */

import { meaningWords } from "../lexicon/word-lists.ts";
import { wordSet } from "./words.ts";

const pasts = wordSet(meaningWords.pastForms);

export const isPast = (lower: string): boolean => pasts.has(lower) || (lower.length > 3 && lower.endsWith("ed"));
