/** A line without "I" and "my": the verb stays, and nobody else's part is claimed. "We" stays, since it tells who did it. */

import { separator, type Tokens } from "../skills/tokenise.ts";
import { classOf } from "../skills/word-classes.ts";
import type { AdvisedBullet } from "./bullet.ts";
import { capitalised } from "./verbs.ts";
import { isPast } from "../text/past-tense.ts";
import { wordSet } from "../text/words.ts";

const persons = wordSet("i my our we me us myself");
const helpers = wordSet("am was have had will would can could did do were");

/** Before these "I" is the first of several: "Phase I trials", "World War I". */
const numbered = wordSet(
  "phase grade type level part class category stage tier volume vol section unit division schedule chapter group band mark title act war key module year step article annex",
);
const aCapital = /^\p{Lu}/u;

/** Does the word speak of the writer? "I/O", "Grade I" and names such as "We Care Ltd" or "the My Account page" do not. */
export const speaksOfSelf = (tokens: Tokens, bullet: AdvisedBullet, index: number): boolean => {
  const start = tokens.starts[index] ?? 0;
  const end = tokens.ends[index] ?? 0;
  const written = tokens.text.slice(start, end);
  if (written === "I") {
    const beside = tokens.text.charAt(end) + tokens.text.charAt(start - 1);
    return !/[/&-]/u.test(beside) && !(index > bullet.from && numbered.has(tokens.words[index - 1]?.lower ?? ""));
  }
  if (written === "i" || written === "ME") return false;
  const opens = index === bullet.from || (tokens.before[index] ?? 0) >= separator.colon;
  const named = aCapital.test(written) && (!opens || aCapital.test(tokens.text.slice(tokens.starts[index + 1] ?? end)));
  return !named || bullet.text === bullet.text.toUpperCase();
};

/** The line rewritten, or undefined where the words left would make no sentence. */
export const withoutPerson = (tokens: Tokens, bullet: AdvisedBullet): string | undefined => {
  let text = "";
  let at = bullet.span.start;
  for (let index = bullet.from; index < bullet.to; index++) {
    const lower = tokens.words[index]?.lower ?? "";
    if (!persons.has(lower) || !speaksOfSelf(tokens, bullet, index)) continue;
    if (lower === "we" || lower === "me" || lower === "myself" || lower === "us") return undefined;
    const start = tokens.starts[index] ?? 0;
    const end = tokens.ends[index] ?? 0;
    if (lower === "my" || lower === "our") {
      // "My own budget" would become "the own budget".
      if (index === bullet.from || tokens.words[index + 1]?.lower === "own") return undefined;
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
