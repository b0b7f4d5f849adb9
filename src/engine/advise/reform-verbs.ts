/**
 * The verbs of one line in another form, all of them or none: "opening the shop, training staff" becomes "Opened the shop,
 * trained staff". Where a word may as well be a noun the line is left alone, since a wrong rewrite is worse than none.
 */

import { separator, tokenise, type Tokens } from "../skills/tokenise.ts";
import { classOf } from "../skills/word-classes.ts";
import { pastOfGerund } from "./verbs.ts";
import { wordSet } from "../text/words.ts";

const irregular = new Map<string, string>(
  "lead:led build:built write:wrote run:ran make:made sell:sold teach:taught drive:drove keep:kept oversee:oversaw hold:held bring:brought deal:dealt meet:met set:set give:gave take:took grow:grew win:won buy:bought cut:cut draw:drew do:did find:found speak:spoke undertake:undertook feed:fed rebuild:rebuilt seek:sought send:sent spend:spent put:put read:read choose:chose tell:told lay:laid sew:sewed see:saw begin:began understand:understood get:got lose:lost pay:paid"
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);
/** Verbs of more syllables whose last letter is doubled. */
const doubling = wordSet(
  "refer transfer control submit commit permit admit equip program ship plan stop fit run scan map tag trim chop mop",
);

const isVerb = (word: string): boolean => ((tokenise(word).words[0]?.classes ?? 0) & classOf.verb) !== 0;

/** "manages" and "manage" → "manage"; undefined when the word is no verb of doing in the present. */
export const baseOfPresent = (lower: string): string | undefined => {
  if (lower.endsWith("ed") || lower.endsWith("ing") || lower.length < 3) return undefined;
  const candidates = lower.endsWith("ies")
    ? [`${lower.slice(0, -3)}y`]
    : lower.endsWith("es")
      ? [lower.slice(0, -1), lower.slice(0, -2)]
      : lower.endsWith("s") && !lower.endsWith("ss")
        ? [lower.slice(0, -1)]
        : [lower];
  return candidates.find((word) => isVerb(word) && pastOfGerund(`${word}ing`) !== undefined);
};

/** "develop" → "developed", "plan" → "planned", "lead" → "led". */
export const pastOfBase = (base: string): string => {
  const known = irregular.get(base);
  if (known !== undefined) return known;
  if (base.endsWith("e")) return `${base}d`;
  if (base.endsWith("y") && !/[aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ied`;
  if (doubling.has(base) || /^[^aeiou]*[aeiou][bdgmnprt]$/u.test(base)) return `${base}${base.at(-1) ?? ""}ed`;
  return `${base}ed`;
};

/** "managing" → "manage", "planning" → "plan": the base that is a known verb of doing. */
export const baseOfGerund = (gerund: string): string | undefined => {
  const lower = gerund.toLowerCase();
  if (!lower.endsWith("ing") || lower.length < 6) return undefined;
  const stem = lower.slice(0, -3);
  const single = stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : undefined;
  // "preparing" has its "e" back: of two candidates the one that makes the same -ing form and is listed as it stands.
  const candidates = single === undefined ? [`${stem}e`, stem] : [single, stem];
  return candidates.find((word) => {
    const found = tokenise(word).words[0];
    return found !== undefined && (found.classes & classOf.verb) !== 0;
  });
};

type Form = "past" | "base";

const asGerund = (word: string, form: Form): string | undefined => (form === "past" ? pastOfGerund(word) : baseOfGerund(word));

/** -ing forms that are as often the name of a thing before another noun: "building services". */
const nouns = wordSet(
  "building training housing engineering marketing accounting banking shipping purchasing cleaning packaging nursing teaching manufacturing programming planning testing reporting billing recruiting catering machining welding plumbing housekeeping bookkeeping lighting farming catering printing tooling staffing",
);

export const isNounInIng = (lower: string): boolean => nouns.has(lower);

/** Only after these is the next word sure to be an object, and the word before it so sure to be a verb. */
const opensObject = (tokens: Tokens, index: number): boolean => {
  const word = tokens.words[index];
  if (word === undefined) return false;
  const code = word.lower.charCodeAt(0);
  return (word.classes & classOf.determiner) !== 0 || (code >= 48 && code <= 57);
};

/** "Staffing, bed flow and shift plans": without an object of its own, and beside a noun, an -ing form is a noun too. */
const namesAmongNames = (tokens: Tokens, index: number, to: number): boolean => {
  const next = index + 1;
  if (next >= to) return false;
  const joined = tokens.words[next]?.lower === "and" || tokens.words[next]?.lower === "or";
  if (!joined && tokens.before[next] !== separator.comma) return false;
  let item = joined ? next + 1 : next;
  if (tokens.words[item]?.lower === "and" || tokens.words[item]?.lower === "or") item++;
  return item < to && !(tokens.words[item]?.lower ?? "").endsWith("ing");
};

/**
 * The words [from, to) of a line whose first word is an -ing form (`gerund`) or a verb in the present, with that verb and
 * those that stand beside it put into `form`. Undefined when a word may be a verb beside it or a noun.
 */
export const reformed = (
  tokens: Tokens,
  from: number,
  to: number,
  source: "gerund" | "present",
  form: Form,
): string | undefined => {
  const turn = (index: number): string | undefined => {
    const lower = tokens.words[index]?.lower ?? "";
    if (source === "gerund") return asGerund(lower, form);
    const base = baseOfPresent(lower);
    return base === undefined ? undefined : pastOfBase(base);
  };
  let text = "";
  let at = tokens.starts[from] ?? 0;
  for (let index = from; index < to; index++) {
    const previous = tokens.words[index - 1]?.lower;
    const beside =
      index === from ||
      previous === "and" ||
      previous === "or" ||
      tokens.before[index] === separator.comma ||
      previous === "then";
    const lower = tokens.words[index]?.lower ?? "";
    // "Responsible for performing inspections and for carrying out repairs": the second "for" hangs on what was cut.
    if (lower === "for" && index > from && beside) return undefined;
    if (!beside) continue;
    const looksVerb = source === "gerund" ? lower.endsWith("ing") && lower.length > 5 : baseOfPresent(lower) !== undefined;
    if (!looksVerb || lower === "including" || lower === "excluding") continue;
    const turned = turn(index);
    if (turned === undefined) return undefined;
    if (source === "gerund" && namesAmongNames(tokens, index, to)) return undefined;
    // Whether "and building maintenance" builds or is maintained nobody can tell.
    const last = index + 1 >= to;
    const plural = source === "gerund" && !nouns.has(lower) && /[^s]s$/u.test(tokens.words[index + 1]?.lower ?? "");
    const listed =
      source === "gerund" &&
      !nouns.has(lower) &&
      (tokens.before[index + 1] === separator.comma || tokens.words[index + 1]?.lower === "and");
    if (index > from && !last && !plural && !listed && !opensObject(tokens, index + 1)) return undefined;
    if (index > from && last && source === "present") return undefined;
    text += tokens.text.slice(at, tokens.starts[index]) + turned;
    at = tokens.ends[index] ?? at;
  }
  return text === "" ? undefined : text + tokens.text.slice(at, tokens.ends[to - 1]);
};
