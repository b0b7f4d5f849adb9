/** Where a text names a skill in so many words, whatever their number: "fire alarm" in "also fire alarms in two schools". */

import type { Span } from "../../domain/resume/evidence.ts";
import { tokenAt, tokenise, type Tokens, type Word } from "../skills/tokenise.ts";

/** The words of a phrase as nouns in the singular; equal for two ways of writing the same. */
export const nounForm = (text: string): string =>
  tokenise(text)
    .words.map(({ noun }) => noun)
    .join(" ");

const standsAt = (tokens: Tokens, at: number, wanted: readonly Word[]): boolean => {
  for (let offset = 0; offset < wanted.length; offset++)
    if (tokens.words[at + offset]?.noun !== wanted[offset]?.noun) return false;
  return true;
};

/** The first place in one of the spans that names `label`. "Ruby (programming language)" is named by "Ruby". */
export const namedAt = (
  tokens: Tokens,
  label: string,
  spans: readonly Span[] = [{ start: 0, end: tokens.text.length }],
): Span | undefined => {
  const wanted = tokenise(label.endsWith(")") ? label.replace(/\s*\([^()]*\)$/u, "") : label).words;
  const opening = wanted[0]?.noun1;
  if (opening === undefined) return undefined;
  for (const { start, end } of spans) {
    const last = tokenAt(tokens, end) - wanted.length;
    for (let index = tokenAt(tokens, start); index <= last; index++)
      // Numbers first: nearly all words differ in them.
      if (tokens.words[index]?.noun1 === opening && standsAt(tokens, index, wanted))
        return { start: tokens.starts[index] ?? 0, end: tokens.ends[index + wanted.length - 1] ?? 0 };
  }
  return undefined;
};
