/**
 * "Snowflake, BigQuery or Redshift", "a CRM such as Salesforce and HubSpot": finds of which one is enough. A list is one of
 * alternatives when its last two are joined by "or", or when it only gives examples.
 */

import type { Find } from "../skills/find.ts";
import { separator, type Tokens } from "../skills/tokenise.ts";
import { wordSet } from "../text/words.ts";

const or = wordSet("or oder ou o u either");
const and = wordSet("and und et y e");
/** What may stand before the name of an alternative: "or a", "or any". */
const small = wordSet("a an the some any your ein eine einen un une una uno um uma with in of on mit avec con com");
const alike = wordSet(
  "similar equivalent comparable other another related vergleichbar vergleichbare similares similaire simili",
);
/** What opens examples, one word or two. */
const examples = wordSet("eg like wie tel tels telle telles come bspw");
const examplesOfTwo = new Set([
  "such as",
  "e g",
  "one of",
  "any of",
  "either of",
  "for example",
  "for instance",
  "z b",
  "par exemple",
  "por ejemplo",
  "por exemplo",
  "ad esempio",
  "p ex",
  "p ej",
  "tales como",
]);

const lowerAt = (tokens: Tokens, index: number): string => tokens.words[index]?.lower ?? "";

/** "Salesforce, HubSpot or similar": what stands before it are examples. */
const orSimilar = (tokens: Tokens, from: number): boolean => {
  let at = from + 1;
  while (small.has(lowerAt(tokens, at)) && at < from + 3) at++;
  return or.has(lowerAt(tokens, from)) && alike.has(lowerAt(tokens, at)) && (tokens.before[from] ?? 0) <= separator.comma;
};

type Joint = "or" | "and" | "comma" | undefined;

/** What stands between one find and the next, or undefined where it is more than a mark and a joining word. */
const jointOf = (tokens: Tokens, from: number, to: number): Joint => {
  let joint: Joint;
  for (let index = from; index <= to; index++) {
    const gap = tokens.before[index] ?? separator.blank;
    if (gap > separator.comma) return undefined;
    if (gap === separator.comma) joint ??= "comma";
    if (index === to) break;
    const lower = lowerAt(tokens, index);
    if (or.has(lower)) joint = "or";
    else if (and.has(lower)) joint = joint === "or" ? "or" : "and";
    else if (joint === undefined || !small.has(lower)) return undefined;
  }
  return joint;
};

/** Do examples begin with the word `from`, or just before a small word at its left? */
const opensExamples = (tokens: Tokens, from: number): boolean => {
  for (let at = from; at > from - 3 && at > 0; at--) {
    const last = lowerAt(tokens, at - 1);
    const two = `${lowerAt(tokens, at - 2)} ${last}`;
    // The dot of "e.g." ends no sentence.
    const nearest = two.length === 3 ? separator.sentence : separator.colon;
    if ((tokens.before[at] ?? separator.blank) > nearest) return false;
    if (examples.has(last) || examplesOfTwo.has(two)) return true;
    if (!small.has(last)) return false;
  }
  return false;
};

/** The number of its list for each find that has alternatives, from 1. `finds` are in the order of the text. */
export const alternativesOf = (tokens: Tokens, finds: readonly Find[]): ReadonlyMap<Find, number> => {
  const groups = new Map<Find, number>();
  let number = 0;
  let run: Find[] = [];
  let asExamples = false;
  let joined: Joint;
  const close = (): void => {
    const last = run.at(-1);
    if (last !== undefined && run.length > 1 && (asExamples || joined === "or" || orSimilar(tokens, last.to))) {
      number++;
      for (const find of run) groups.set(find, number);
    }
    run = [];
    joined = undefined;
  };
  for (const find of finds) {
    const last = run.at(-1);
    const joint = last === undefined ? undefined : jointOf(tokens, last.to, find.from);
    // Behind "or" a list of alternatives has its end: "Java or Kotlin, Docker and SQL".
    const goesOn = joint === "or" || (joined !== "or" && (joint === "comma" || (asExamples && joint === "and")));
    if (last !== undefined && !goesOn) close();
    if (run.length === 0) asExamples = opensExamples(tokens, find.from);
    else joined = joint;
    run.push(find);
  }
  close();
  return groups;
};
