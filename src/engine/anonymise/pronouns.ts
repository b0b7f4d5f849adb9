/**
 * Third-person pronouns and gendered nouns made neutral. Which of "them" and "their" is written depends on what follows
 * and never on the pronoun that stood there, so that he and she give the same bytes.
 */

import { identityShapes } from "../lexicon/identity-shapes.ts";
import { nounForms } from "../lexicon/gendered-words.ts";
import { identityWords } from "../lexicon/identity-words.ts";
import { isUpper } from "../text/characters.ts";
import { mark, markWords } from "../text/marks.ts";
import { wordSet } from "../text/words.ts";
import type { Layout } from "../parse-resume/layout.ts";
import type { Edit } from "./edits.ts";

const subjects = wordSet("he she");
const objects = wordSet("him his her+");
const reflexives = wordSet("himself herself");
/** Verbs that agree with "he" or "she", and their form after "they". */
const agreements: Readonly<Record<string, string>> = {
  is: "are",
  was: "were",
  has: "have",
  does: "do",
  isn: "aren",
  wasn: "weren",
  hasn: "haven",
  doesn: "don",
};

/** "manages" → "manage", "carries" → "carry"; undefined for words that do not end like a verb after "he". */
const plainVerb = (verb: string): string | undefined => {
  if (
    verb.length < 4 ||
    !verb.endsWith("s") ||
    verb.endsWith("ss") ||
    verb.endsWith("us") ||
    verb.endsWith("is") ||
    verb === "always" ||
    verb === "does"
  )
    return undefined;
  if (verb.endsWith("ies")) return `${verb.slice(0, -3)}y`;
  if (/(?:ss|x|zz|ch|sh|o)es$/.test(verb)) return verb.slice(0, -2);
  return verb.slice(0, -1);
};

/** After these, a pronoun stands alone; anything else after it is what belongs to the person. */
const follows = wordSet(identityWords.follows);

const nouns = new Map(Object.entries(nounForms));

markWords(mark.pronoun, [...subjects, ...objects, ...reflexives, ...nouns.keys(), "they", "xe", "ze"]);

/** Written pairs count once: "he/she", "his or her", and the pronouns people state: "(she/her)". */
const pairs = new RegExp(identityShapes.pairs, "gi");
const alternatives = new RegExp(identityShapes.alternatives, "gi");
const stated = new RegExp(identityShapes.stated, "i");

const cased = (replacement: string, text: string, start: number, end: number): string => {
  if (!isUpper(text.charCodeAt(start))) return replacement;
  return end - start > 1 && isUpper(text.charCodeAt(start + 1)) && isUpper(text.charCodeAt(end - 1))
    ? replacement.toUpperCase()
    : replacement.slice(0, 1).toUpperCase() + replacement.slice(1);
};

/** Word `index`, and what follows up to `to`, replaced in the case it is written in. */
const neutral = ({ text, words }: Layout, index: number, replacement: string, to?: number): Edit => {
  const start = words.starts[index] ?? 0;
  const end = words.ends[index] ?? 0;
  return { start, end: to ?? end, replacement: cased(replacement, text, start, end), kind: "gender" };
};

export const neutralPronouns = (layout: Layout): Edit[] => {
  const { text, words } = layout;
  const edits: Edit[] = [];
  const total = words.folded.length;
  // Pairs are only looked for where a pronoun stands beside a slash or "or".
  let slashed = false;
  for (let index = 0; index < total; index++) {
    const word = words.folded[index] ?? "";
    if (((words.marks[index] ?? 0) & mark.pronoun) === 0) continue;
    const start = words.starts[index] ?? 0;
    const end = words.ends[index] ?? 0;
    if (word === "they" || word === "xe" || word === "ze") slashed ||= text[end] === "/" || text[end + 1] === "/";
    else if (subjects.has(word)) {
      slashed ||= text[end] === "/" || text[end + 1] === "/" || words.folded[index + 1] === "or" || text[start - 1] === "/";
      const gap = text.slice(end, words.starts[index + 1] ?? end);
      const next = words.folded[index + 1] ?? "";
      if ((gap === "'" || gap === "’") && next === "s") edits.push(neutral(layout, index, "they're", words.ends[index + 1]));
      else {
        edits.push(neutral(layout, index, "they"));
        const agreed = gap === " " ? (agreements[next] ?? plainVerb(next)) : undefined;
        if (agreed !== undefined) edits.push(neutral(layout, index + 1, agreed));
      }
    } else if (objects.has(word)) {
      slashed ||= text[end] === "/" || text[end + 1] === "/" || words.folded[index + 1] === "or";
      const nextStart = words.starts[index + 1] ?? text.length;
      const alone = text.slice(end, nextStart) !== " " || follows.has(words.folded[index + 1] ?? "");
      edits.push(neutral(layout, index, alone ? "them" : "their"));
    } else if (reflexives.has(word)) edits.push(neutral(layout, index, "themselves"));
    else {
      const noun = nouns.get(word);
      if (noun !== undefined) edits.push(neutral(layout, index, noun));
    }
  }
  if (!slashed) return edits;
  for (const match of text.matchAll(alternatives)) {
    const replacement =
      match[1] !== undefined ? "they" : match[2] !== undefined ? "them" : match[3] !== undefined ? "their" : "themselves";
    edits.unshift({
      start: match.index,
      end: match.index + match[0].length,
      replacement: cased(replacement, text, match.index, match.index + 2),
      kind: "gender",
    });
  }
  for (const match of text.matchAll(pairs)) {
    const label = stated.exec(text.slice(Math.max(0, match.index - 14), match.index));
    const start = match.index - (label?.[0].length ?? 0);
    edits.unshift({ start, end: match.index + match[0].length, replacement: "", kind: "gender" });
  }
  return edits;
};
