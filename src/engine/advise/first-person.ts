/** A line without "I" and "my": the verb stays, and nobody else's part is claimed. "We" stays, since it tells who did it. */

import type { Tokens } from "../skills/tokenise.ts";
import { classOf } from "../skills/word-classes.ts";
import type { AdvisedBullet } from "./bullet.ts";
import { capitalised } from "./verbs.ts";
import { isPast } from "../text/past-tense.ts";
import { wordSet } from "../text/words.ts";

const helpers = wordSet("am was have had will would can could did do were");

/** The line rewritten, or undefined where the words left would make no sentence. */
export const withoutPerson = (tokens: Tokens, bullet: AdvisedBullet): string | undefined => {
  let text = "";
  let at = bullet.span.start;
  for (let index = bullet.from; index < bullet.to; index++) {
    const lower = tokens.words[index]?.lower ?? "";
    if (lower === "we" || lower === "me" || lower === "myself" || lower === "us") return undefined;
    const start = tokens.starts[index] ?? 0;
    const end = tokens.ends[index] ?? 0;
    if (lower === "my" || lower === "our") {
      if (index === bullet.from) return undefined;
      text += `${tokens.text.slice(at, start)}the`;
      at = end;
      continue;
    }
    if (lower !== "i" || tokens.text.slice(start, end) !== "I") continue;
    const next = tokens.words[index + 1];
    const previous = tokens.words[index - 1]?.lower;
    if (next === undefined || helpers.has(next.lower) || !(isPast(next.lower) || (next.classes & classOf.verb) !== 0))
      return undefined;
    if (index !== bullet.from && previous !== "and" && previous !== "then") return undefined;
    text += tokens.text.slice(at, start);
    at = tokens.starts[index + 1] ?? end;
  }
  return capitalised(text + tokens.text.slice(at, bullet.span.end));
};
