/** Where a text names a skill in so many words, whatever their number: "fire alarm" in "also fire alarms in two schools". */

import type { Span } from "../../domain/resume/evidence.ts";
import { tokenAt, tokenise, type Tokens } from "../skills/tokenise.ts";

const nounsOf = ({ words, count }: Tokens): string[] => words.slice(0, count).map(({ noun }) => noun);

/** The words of a phrase as nouns in the singular; equal for two ways of writing the same. */
export const nounForm = (text: string): string => nounsOf(tokenise(text)).join(" ");

/** The first place between two offsets that names `label`. "Ruby (programming language)" is named by "Ruby". */
export const namedAt = (tokens: Tokens, label: string, { start, end }: Span): Span | undefined => {
  const wanted = nounsOf(tokenise(label.replace(/\s*\([^)]*\)$/u, "")));
  if (wanted.length === 0) return undefined;
  const last = tokenAt(tokens, end) - wanted.length;
  for (let index = tokenAt(tokens, start); index <= last; index++)
    if (wanted.every((noun, offset) => tokens.words[index + offset]?.noun === noun))
      return { start: tokens.starts[index] ?? 0, end: tokens.ends[index + wanted.length - 1] ?? 0 };
  return undefined;
};
