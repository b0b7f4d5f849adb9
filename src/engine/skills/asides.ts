/**
 * Phrases of a posting that ask for nothing: what the firm does or wants itself ("we are looking to expand"), placeholders in
 * angle brackets, and what describes a team or firm behind it ("a fintech company"). Words around a phrase that speak for or
 * against it more softly are weighed in `mention-signs.ts`.
 */

import { adjoins, lowerAt, sentenceStart } from "./at-token.ts";
import type { Find } from "./find.ts";
import type { Tokens } from "./tokenise.ts";
import { wordSet } from "../text/words.ts";

/** Who or what the phrase before belongs to, or what an employer gives. */
const ownerNouns = wordSet(
  "team+ department+ division+ group+ company companies firm+ agency agencies organisation+ organization+ startup+ community communities crowd store+ shop+ office+ provider+ supplier+ vendor+ customers clients colleagues students staff employees package+ plan+ scheme+ allowance leader unit+ floor centre+ center+ conference+ meetup+",
);

/** Stands between angle brackets: a placeholder or a tag, not a word of the text. */
const isBracketed = ({ text, starts, ends }: Tokens, find: Find): boolean =>
  text[(starts[find.from] ?? 0) - 1] === "<" && text[ends[find.to - 1] ?? 0] === ">";

/** What an employer wants for itself, or what a person may do there: the verb after it names no task of the work. */
const intentions = new Set(
  "looking to|opportunity to|opportunities to|chance to|want to|wants to|wish to|like to|strive to|strives to|aim to|aims to|plan to|plans to|continue to|continues to|seeking to|dedicated to|eligible to|free to|unable to|ready to|us to|need to|we will|we can|we also|you can|if you|who can|are currently|is currently|are directly|are rapidly|a rapidly|which will|that will|potential to".split(
    "|",
  ),
);
/** Done once, by the person who applies or by who hires. */
const formalities = wordSet("offer+ offering contact link linked visit submit submitted start starting");
const firmOpeners = wordSet("we our please if");
const addressing = wordSet("you your looking seeking candidate+ someone somebody person individual responsible require need");

const isOfFirm = (tokens: Tokens, find: Find): boolean => {
  const word = (index: number): string => lowerAt(tokens, index);
  if (formalities.has(word(find.from)) || intentions.has(`${word(find.from - 2)} ${word(find.from - 1)}`)) return true;
  const from = sentenceStart(tokens, find.from);
  if (!firmOpeners.has(word(from))) return false;
  for (let index = from; index < find.from; index++)
    if (addressing.has(word(index))) return word(from) === "if" || word(from) === "please";
  return true;
};

export const isAside = (tokens: Tokens, find: Find): boolean => {
  if (isBracketed(tokens, find)) return true;
  if (find.kind === "soft") return false;
  if (find.kind === "task") return isOfFirm(tokens, find);
  return adjoins(tokens, find.to) && ownerNouns.has(lowerAt(tokens, find.to));
};
