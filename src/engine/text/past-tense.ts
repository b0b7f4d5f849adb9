/** Tells past forms of English verbs, which say that a line is about something done. */

import { wordSet } from "./words.ts";

const pasts = wordSet(
  "led built made sold taught drove kept held brought wrote ran gave took won grew oversaw met set cut sent paid found began chose put read sought spent dealt drew did left",
);

export const isPast = (lower: string): boolean => pasts.has(lower) || (lower.length > 3 && lower.endsWith("ed"));
