/**
 * Skills in any text: those of the lexicon, and those nobody listed, found by the shape of the phrases that name them.
 * Every find is a span of the text. One pass over the words, then one over each kind of phrase.
 */

import type { SkillKind } from "../../domain/resume/features.ts";
import { defaultLexicon } from "../lexicon/default-lexicon.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { withLineFeeds } from "../text/readable.ts";
import { wordSet } from "../text/words.ts";
import { follows, lowerAt } from "./at-token.ts";
import { isAside } from "./asides.ts";
import { findDegrees } from "./degrees.ts";
import { coverage, type Find } from "./find.ts";
import { findKnownSkills } from "./find-known-skills.ts";
import { isInPassing } from "./mention-signs.ts";
import { withoutOffers } from "./offer-sentences.ts";
import { findOpenSkills } from "./open-skills.ts";
import { findTasks } from "./tasks.ts";
import { separator, tokenise, type Tokens } from "./tokenise.ts";
import { classOf } from "./word-classes.ts";

export type SkillMention = {
  /** UTF-16 offsets into the text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Lexicon id, or the normalised phrase for a skill outside it. */
  readonly id: string;
  readonly label: string;
  readonly kind: SkillKind;
  /** In the lexicon, or found only by its shape. */
  readonly known: boolean;
  /** 0 (everywhere) to 1 (rare); 0.5 for what the lexicon does not know. */
  readonly rarity: number;
};

const headReach = 2;
/** What a way of working is called after it: "flexible approach", "fast-paced environment". */
const softHeads = wordSet("attitude approach mindset environment");

/** A word that belongs to no class and is written small stands before a noun to make it narrower: "tenant insolvency". */
const narrows = (tokens: Tokens, index: number): boolean =>
  index >= 0 &&
  tokens.words[index]?.classes === 0 &&
  (tokens.before[index + 1] ?? separator.blank) <= separator.space &&
  isSmall(tokens, index) &&
  isSmall(tokens, index + 1);

const isSmall = (tokens: Tokens, index: number): boolean => {
  const code = tokens.text.charCodeAt(tokens.starts[index] ?? 0);
  return code >= 97 && code <= 122;
};

/** "DevOps environments" and "supply chain planning" are read whole: the head noun that follows a noun belongs to its phrase. */
const withHead = (tokens: Tokens, find: Find, begin: number, limit: number): Find => {
  if (find.kind === "soft" && find.to < limit && follows(tokens, find.to) && softHeads.has(lowerAt(tokens, find.to)))
    return { ...find, to: find.to + 1 };
  if (find.kind === "soft" || find.kind === "task" || find.kind === "language") return find;
  const from = find.kind === "knowledge" && find.from > begin && narrows(tokens, find.from - 1) ? find.from - 1 : find.from;
  let { to } = find;
  while (
    to < limit &&
    to - find.to < headReach &&
    follows(tokens, to) &&
    ((tokens.words[to]?.classes ?? 0) & (classOf.field | classOf.head)) !== 0
  )
    to++;
  return to === find.to && from === find.from ? find : { ...find, from, to };
};

const byPlace = (left: Find, right: Find): number => left.from - right.from || right.to - left.to;

/** Known and open-vocabulary skills and tasks of a tokenised text, in order. A task may enclose the skills it names. */
export const findSkills = (tokens: Tokens, lexicon: Lexicon): Find[] => {
  const known = findKnownSkills(tokens, lexicon);
  for (const [index, find] of known.entries())
    known[index] = withHead(tokens, find, known[index - 1]?.to ?? 0, known[index + 1]?.from ?? tokens.count);
  const degrees = findDegrees(tokens, known);
  const inDegree = coverage(tokens.count, degrees);
  const named = [...known.filter(({ from, to }) => inDegree[from] !== 1 || inDegree[to - 1] !== 1), ...degrees];
  return withoutOffers(tokens, [...named, ...findOpenSkills(tokens, named), ...findTasks(tokens, named)]).sort(byPlace);
};

/**
 * What no lexicon knows and a task holds already is said by the task, and a task that is a known skill by the skill. In step with
 * the text: how far the tasks reach is worked out once.
 */
const toldTwice = (count: number, finds: readonly Find[]): ((find: Find) => boolean) => {
  const reach = new Int32Array(count);
  const known = new Set<number>();
  const place = ({ from, to }: Find): number => from * (count + 1) + to;
  for (const find of finds) {
    if (find.kind === "task") reach[find.from] = Math.max(reach[find.from] ?? 0, find.to);
    if (find.known) known.add(place(find));
  }
  for (let index = 1; index < count; index++) reach[index] = Math.max(reach[index] ?? 0, reach[index - 1] ?? 0);
  return (find) => !find.known && (find.kind === "task" ? known.has(place(find)) : find.to <= (reach[find.from] ?? 0));
};

/**
 * All skills and tasks that a text names. Offsets are UTF-16 code units into `text`. Whatever a resume names is evidence; in any
 * other text only what is asked for or told as work counts, and not what is named in passing.
 */
export const extractSkills = (text: string, lexicon: Lexicon = defaultLexicon, inResume = false): SkillMention[] => {
  const tokens = tokenise(withLineFeeds(text));
  const finds = findSkills(tokens, lexicon);
  const told = toldTwice(tokens.count, finds);
  const inPassing = (find: Find, place: number): boolean =>
    !inResume && (isAside(tokens, find) || isInPassing(tokens, finds, place));
  return finds
    .filter((find, place) => find.role !== true && !told(find) && !inPassing(find, place))
    .map(({ from, to, id, label, kind, known, rarity }) => ({
      start: tokens.starts[from] ?? 0,
      end: tokens.ends[to - 1] ?? 0,
      id,
      label,
      kind,
      known,
      rarity,
    }));
};
