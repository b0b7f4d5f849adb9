/** Which words of a sentence say that something would be welcome and is no must. Lists are folded, in six languages. */

import type { Tokens } from "../skills/tokenise.ts";
import { classOf } from "../skills/word-classes.ts";
import { wordSet } from "../text/words.ts";
import { gapAt, plainAt } from "./plain-word.ts";

const niceWords = wordSet(
  "preferred preferably desirable desired ideally bonus advantageous advantage beneficial plus nice helpful optional welcome handy useful asset great good lovely help better regarded credit essential required necessary needed vital mandatory crucial compulsory vorteil vorteilhaft wunschenswert idealerweise gerne gern hilfreich zwingend unbedingt valorable valorara valoraran valoraremos valora valoran valorado valorada deseable deseables idealmente preferible preferiblemente ventaja imprescindible indispensable souhaite souhaitee souhaites souhaitees souhaitable apprecie appreciee apprecies appreciees idealement atout valoriza valorizado valorizada desejavel desejaveis diferencial diferenciais preferencial preferencialmente vantagem gradito gradita graditi gradite gradevole preferibile preferibilmente preferenziale preferenziali apprezzato apprezzata vantaggio indispensabile",
);
/** What makes a plus, a bonus or an asset one of the work and not of the pay: "a bigger plus", "an added bonus", "un plus". */
const articles = wordSet("a an big bigger huge definite real strong great added distinct un um ein grosses");
const wishes = wordSet("would it that also");
const copulas = wordSet("is are be also very equally");
/** Only what follows these is a wish; what stands before is asked for. */
const turns = wordSet(
  "ideally preferably idealerweise gerne gern idealmente idealement preferiblemente preferencialmente preferibilmente",
);
const negations = wordSet("not nicht no non nao pas");
/** "Kafka, but not required": what stands before is named after all, so it is a wish. */
const concessions = wordSet("but though although yet albeit aber pero mais mas ma");

/** Does the word at `index` say so? Most such words do so in some company only. */
export const isNiceWord = (tokens: Tokens, index: number, to: number): boolean => {
  const plain = plainAt(tokens, index);
  if (!niceWords.has(plain)) return false;
  const previous = plainAt(tokens, index - 1);
  const next = index + 1 < to ? plainAt(tokens, index + 1) : "";
  switch (plain) {
    case "plus":
      return articles.has(previous);
    case "bonus":
      return next === "points" || articles.has(previous);
    case "asset":
      return articles.has(previous) && next !== "management" && next !== "manager";
    case "atout":
    case "ventaja":
    case "vantagem":
    case "vantaggio":
      return /^(?:une?|uma?|uno?)$/u.test(previous);
    case "nice":
      return next === "to" || ((previous === "be" || copulas.has(previous)) && next !== "and");
    case "great":
    case "good":
    case "lovely":
      return previous === "be" && wishes.has(plainAt(tokens, index - 2));
    case "useful":
      return copulas.has(previous) || next === "";
    case "help":
      return previous === "a";
    case "better":
      return previous === "even" || (previous === "the" && /^(?:much|all)$/u.test(plainAt(tokens, index - 2)));
    case "regarded":
      return previous === "highly" || previous === "favourably" || previous === "favorably";
    case "credit":
      return previous === "extra";
    case "essential":
    case "vital":
    case "mandatory":
    case "crucial":
    case "compulsory":
    case "zwingend":
    case "unbedingt":
      return negations.has(previous);
    case "imprescindible":
    case "indispensable":
    case "indispensabile":
      return negations.has(previous) || negations.has(plainAt(tokens, index - 2));
    // "Not required" alone asks for nothing; see `denied.ts`.
    case "required":
    case "necessary":
    case "needed":
      return previous === "not" && concessions.has(plainAt(tokens, index - 2));
    case "desired":
      return next === "";
    case "gerne":
    case "gern":
      return next === "gesehen" || tokens.text[tokens.ends[index - 1] ?? 0] === ",";
    case "valora":
    case "valoran":
    case "valorara":
    case "valoraran":
      return previous === "se";
    case "valoriza":
      return next === "se";
    case "valorado":
    case "valorada":
    case "valorizado":
    case "valorizada":
    case "apprezzato":
    case "apprezzata":
      return /^(?:sera|sara|sarebbe|seria|e|es)$/u.test(previous);
    case "welcome":
      return next === "" || (copulas.has(previous) && next !== "to" && next !== "from");
    default:
      return true;
  }
};

/** The first word in [from, to) that makes what is told a plus, or -1. */
const niceWordAt = (tokens: Tokens, from: number, to: number): number => {
  for (let index = from; index < to; index++) if (isNiceWord(tokens, index, to)) return index;
  return -1;
};

/** A run of more words is no one sentence, and is not parted. */
const longestSentence = 300;

type Part = { readonly from: number; readonly to: number; readonly nice: boolean };

/** What a part says of itself that is asked for, whatever the next part wishes: "3 years of Java, Kafka preferred". */
const isAsked = (tokens: Tokens, from: number, to: number): boolean => {
  for (let index = from; index < to; index++)
    if (/^(?:must|required|essential|mandatory|minimum|least|needed|years?|yrs)$/u.test(plainAt(tokens, index))) return true;
  return false;
};

/** "Good knowledge of Java, Go a plus": one thing behind the comma, and a way of asking before it. */
const standsApart = (tokens: Tokens, from: number, comma: number, to: number): boolean => {
  let cued = false;
  for (let index = from; index < comma; index++)
    cued ||= ((tokens.words[index]?.classes ?? 0) & classOf.cue) !== 0 || plainAt(tokens, index).endsWith("kenntnisse");
  for (let index = comma; index < to; index++)
    if (((tokens.words[index]?.classes ?? 0) & classOf.joiner) !== 0 || (index > comma && gapAt(tokens, index).includes(",")))
      return false;
  return cued;
};

/** Does a bracket that opens at `from` name something, and not only wish for what stands before it? */
const namesMore = (tokens: Tokens, from: number, to: number): boolean => {
  for (let index = from; index < to; index++)
    if (
      !isNiceWord(tokens, index, to) &&
      ((tokens.words[index]?.classes ?? 0) & (classOf.binder | classOf.tail | classOf.degree)) === 0
    )
      return true;
  return false;
};

/**
 * The parts of the sentence [from, to), told apart where one is asked for and another only wished: at semicolons, at "ideally", at
 * a bracket, and at a comma behind what is plainly asked for.
 */
export const wishParts = (tokens: Tokens, from: number, to: number): Part[] => {
  const nice = niceWordAt(tokens, from, to);
  if (nice < 0) return [{ from, to, nice: false }];
  if (to - from > longestSentence) return [{ from, to, nice: true }];
  for (let index = to - 1; index > from; index--)
    if (gapAt(tokens, index).includes(";")) return [...wishParts(tokens, from, index), ...wishParts(tokens, index, to)];
  if (nice > from && turns.has(plainAt(tokens, nice))) {
    // "Databases, ideally Oracle" and "databases (Oracle ideally)".
    const turn = nice === to - 1 ? nice - 1 : nice;
    return turn > from
      ? [
          { from, to: turn, nice: false },
          { from: turn, to, nice: true },
        ]
      : [{ from: turn, to, nice: true }];
  }
  for (let index = nice; index > from; index--) {
    const gap = gapAt(tokens, index);
    if (
      (gap.includes("(") && namesMore(tokens, index, to)) ||
      (gap.includes(",") && (isAsked(tokens, from, index) || standsApart(tokens, from, index, to)))
    )
      return [
        { from, to: index, nice: false },
        { from: index, to, nice: true },
      ];
  }
  return [{ from, to, nice: true }];
};
