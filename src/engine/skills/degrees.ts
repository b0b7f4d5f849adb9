/** Degrees as phrases: "Bachelor's degree", "PhD", "university degree". Skills of a person they are not; a text that is searched for what it asks names them all the same. */

import { adjoins, follows, hasClass, lowerAt } from "./at-token.ts";
import { coverage, unknownRarity, type Find } from "./find.ts";
import { separator, type Tokens } from "./tokenise.ts";
import { wordSet } from "../text/words.ts";
import { classOf } from "./word-classes.ts";

const degrees = wordSet(
  "bachelor+ master+ phd doctorate doctoral msc bsc mba mphil postgraduate undergraduate diploma abitur gcse+",
);
const joined = wordSet("or and degree+ diploma s phd master+ bachelor+ msc bsc level");
const kindsOfDegree = wordSet(
  "university academic college technical relevant associate higher graduate honours bs ba ms ma b m science arts master+ bachelor+",
);
/** "Scrum master", "you master Java". */
const notDegrees = wordSet("scrum you to");
const faculties = wordSet("science sciences arts engineering business laws law education philosophy");
const fieldLinks = wordSet("in within");
const longestField = 3;
const ends = classOf.binder | classOf.joiner | classOf.cue | classOf.tail;

/** Who has a degree or works for one, and what that work is. */
const holders = wordSet(
  "student+ candidate+ position+ fellow+ fellowship+ supervisor+ supervision thesis theses project+ scholarship+ defence defense researcher+",
);

/** "In Computer Science", "within finance": what the degree was taken in, up to the next word that binds. */
const fieldEnd = (tokens: Tokens, at: number, openings: ReadonlyMap<number, Find>): number => {
  if (!fieldLinks.has(lowerAt(tokens, at)) || !follows(tokens, at) || !follows(tokens, at + 1)) return at;
  const field = openings.get(at + 1);
  if (field !== undefined) return field.to;
  let to = at + 1;
  while (to < tokens.count && to - at <= longestField && follows(tokens, to) && !hasClass(tokens, to, ends)) to++;
  return to > at + 1 ? to : at;
};

/** In order, by where they begin. What a degree was taken in belongs to its name, so it may enclose a known skill. */
export const findDegrees = (tokens: Tokens, known: readonly Find[]): Find[] => {
  const taken = coverage(tokens.count, known);
  const openings = new Map(known.map((find) => [find.from, find]));
  const endings = new Map(known.map((find) => [find.to, find]));
  const finds: Find[] = [];
  for (let index = 0; index < tokens.count; index++) {
    const lower = lowerAt(tokens, index);
    const plain = lower === "degree" || lower === "degrees";
    if (taken[index] === 1 || (!degrees.has(lower) && !plain)) continue;
    if ((lower === "master" || lower === "masters") && notDegrees.has(lowerAt(tokens, index - 1))) continue;
    // "A high degree of care", "PhD student", "you master Java": a measure, a person and a deed, no degree asked for.
    const next = follows(tokens, index + 1) ? lowerAt(tokens, index + 1) : "";
    if ((plain && next === "of") || holders.has(next)) continue;
    let from = index;
    let to = index + 1;
    while (
      to < tokens.count &&
      (tokens.before[to] ?? separator.blank) <= separator.slash &&
      joined.has(lowerAt(tokens, to)) &&
      taken[to] !== 1
    )
      to++;
    while (to > index + 1 && /^(?:or|and|s)$/.test(lowerAt(tokens, to - 1))) to--;
    // "Master of Science degree in Engineering".
    if (lowerAt(tokens, to) === "of" && faculties.has(lowerAt(tokens, to + 1))) {
      to += 2;
      if (follows(tokens, to) && lowerAt(tokens, to).startsWith("degree")) to++;
    }
    const before = endings.get(from);
    if (before !== undefined && follows(tokens, from) && before.kind !== "soft") ({ from } = before);
    while (from > 0 && adjoins(tokens, from) && kindsOfDegree.has(lowerAt(tokens, from - 1))) from--;
    to = fieldEnd(tokens, to, openings);
    const label = tokens.text.slice(tokens.starts[from], tokens.ends[to - 1]);
    finds.push({ from, to, id: label.toLowerCase(), label, kind: "certificate", known: false, rarity: unknownRarity });
    index = to - 1;
  }
  return finds;
};
