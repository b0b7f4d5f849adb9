/** Degrees as phrases: "Bachelor's degree", "PhD", "university degree". Skills of a person they are not; a text that is searched for what it asks names them all the same. */

import { coverage, unknownRarity, type Find } from "./find.ts";
import { separator, type Tokens } from "./tokenise.ts";
import { wordSet } from "../text/words.ts";

const degrees = wordSet(
  "bachelor+ master+ phd doctorate doctoral msc bsc mba mphil postgraduate undergraduate diploma abitur gcse+",
);
const joined = wordSet("or and degree+ diploma s phd master+ bachelor+ msc bsc level");
const kindsOfDegree = wordSet("university academic college technical relevant associate higher graduate honours");

/** Who has a degree or works for one, and what that work is. */
const holders = wordSet(
  "student+ candidate+ position+ fellow+ fellowship+ supervisor+ supervision thesis theses project+ scholarship+ defence defense researcher+",
);

export const findDegrees = (tokens: Tokens, known: readonly Find[]): Find[] => {
  const taken = coverage(tokens.count, known);
  const finds: Find[] = [];
  for (let index = 0; index < tokens.count; index++) {
    const lower = tokens.words[index]?.lower ?? "";
    const plain = lower === "degree" || lower === "degrees";
    if (taken[index] === 1 || (!degrees.has(lower) && !plain)) continue;
    if ((lower === "master" || lower === "masters") && tokens.words[index - 1]?.lower === "scrum") continue;
    // "A high degree of care", "PhD student": a measure and a person, no degree asked for.
    const next = (tokens.before[index + 1] ?? 9) <= separator.space ? (tokens.words[index + 1]?.lower ?? "") : "";
    if ((plain && next === "of") || holders.has(next)) continue;
    let from = index;
    let to = index + 1;
    if (plain && kindsOfDegree.has(tokens.words[index - 1]?.lower ?? "") && (tokens.before[index] ?? 9) <= separator.space)
      from--;
    while (
      to < tokens.count &&
      (tokens.before[to] ?? 9) <= separator.slash &&
      joined.has(tokens.words[to]?.lower ?? "") &&
      taken[to] !== 1
    )
      to++;
    while (to > index + 1 && /^(?:or|and|s)$/.test(tokens.words[to - 1]?.lower ?? "")) to--;
    const label = tokens.text.slice(tokens.starts[from], tokens.ends[to - 1]);
    finds.push({ from, to, id: label.toLowerCase(), label, kind: "knowledge", known: false, rarity: unknownRarity });
    index = to - 1;
  }
  return finds;
};
