/**
 * Sentences that speak of the firm, of what it gives or of how it hires, wherever they stand: under requirements, after the
 * last bullet, or before any heading. A sentence that also asks for something is none of them.
 */

import { hasClass } from "../skills/at-token.ts";
import { signs } from "../skills/offer-sentences.ts";
import { phrasesIn } from "../skills/phrase-table.ts";
import { separator, type Tokens } from "../skills/tokenise.ts";
import { classOf } from "../skills/word-classes.ts";
import { isUpper } from "../text/characters.ts";
import { titleHeads } from "../text/title-words.ts";
import { plainAt } from "./plain-word.ts";
import type { SentenceRole } from "./sentence-roles.ts";

/** So many words tell what a sentence is about. */
const looked = 24;

const asks =
  /\b(?:you(?:r|ll)?|must|needs?|needed|requires?|required|requirements?|essential|looking for|seeks?|seeking|expects?|wants?|asks?|candidates?|applicants?|preferred|desirable|advantage|ideally|recruits?|recruiting|hires?|hiring|vacancy|opportunity|join|joins|brauchst|brauchen|suchen|erwarten|erforderlich|recherchons|cherchons|buscamos|procuramos|cerchiamo)\b/;

const audience = String.raw`(?:clients?|customers?|partners?|investors?|sponsors?|shareholders?|users|members|brands?|products?|portfolio|offices|stores|shops|mission|values|vision|culture|story|history|founders?|kunden|mandanten|partnern|clientes|socios|parceiros|clienti|partenaires)`;
/** "Our technology partners include", "Tra i nostri clienti", "Clients range from". */
const ours = new RegExp(
  String.raw`^(?:(?:among|amongst|tra|unter|zu|parmi|entre) )?(?:(?:i|os|as|los|las) )?(?:our|unsere[nr]?|nos|notre|nuestr[oa]s?|noss[oa]s?|nostr[aeio])(?: \S+){0,3}? ${audience}\b|^(?:the )?(?:clients|customers|partners|investors) (?:include|are|range)\b|^our (?:\S+ ){1,2}runs? on\b`,
);
const bornOrPraised =
  /^(?:(?:we|proudly) )?(?:founded|established|featured|trusted|used|backed|headquartered|voted|named|awarded|recogni[sz]ed|winners?|trading|ranked|rated|incorporated|gegrundet|fondee?|fundad[ao]|fondata) (?:in|by|as|of|since|for|on|over|with|best|one|top|the|en|depuis|desde|nel|dal|im|seit)\b|^(?:an? )?(?:\S+ ){0,2}(?:company|firm|business|manufacturer|retailer|agency|charity|start ?up) with\b|^(?:since|depuis|seit|desde|dal) \d{4}\b/;
/** What "we" do that asks nobody for anything; any other "we" may. */
const weDo =
  /^(?:we|wir|nous|nosotros|the (?:company|firm|council|department|school|trust|hospital|group|business|charity)) (?:(?:have|are|also|already|proudly|now|currently|all|closely|work) ){0,3}(?:partner(?:ed|s)?|with|closely|alongside|arbeiten mit|travaillons avec|featured|won|raised|founded|serve[sd]?|sells?|sold|make|makes|supply|supplies|operates?|underwrites?|manufactures?|distributes?|provides?|employs?|owns?|is an?|a leading|a family|proud|in business|trading|grown|grew|been|started|began|uses?|invoices?|runs? (?:on|our))\b/;
const firmVerbs = new Set(
  "sells makes builds serves employs operates manufactures supplies produces designs provides offers uses helps partners believes began grew started underwrites owns delivers distributes publishes imports exports".split(
    " ",
  ),
);
const firmIs =
  /^(?:is|was|has) (?:(?:an?|the|one|part|proud|home|among) (?:\S+ ){0,5}?(?:company|firm|leaders?|provider|retailer|manufacturer|agency|group|business|charity|employer|organi[sz]ation|bank|consultancy|member|brand|start ?up|council|trust|publisher|supplier|practice|brewery|of)\b|founded|established|been|grown|partnered|won|raised|offices)/;
const gives =
  /^(?:wir bieten|nous (?:vous )?(?:offrons|proposons)|(?:te |le |les )?ofrecemos|oferecemos|(?:ti |vi )?offriamo)\b|^(?:free (?!from|of|hand)|paid (?!media|search|social|ad|market|campaign)|funded |subsidi[sz]ed |generous |discounted )|\b(?:tuition|bursary|study|relocation|childcare|gym) (?:support|assistance|reimbursement|help|leave|fees|subsidy|membership|package|discount)\b|\b(?:support|funding|help|leave|contribution|allowance) towards?\b|\b(?:training|courses|classes|lessons|uniform|meals|accommodation|housing|tools) (?:\S+ ){0,4}?(?:is|are|will be) (?:given|provided|offered|included|free|supplied)\b/;
const hires =
  /^(?:(?:all|your|online) )?applications? (?:is|are|will|must|should|close)\b|^(?:please )?apply (?:via|through|online|by|at|with|here|now|today|on)\b|^(?:please )?(?:send|submit|upload|e ?mail) (?:us )?(?:your|an?) (?:cv|resume|application|cover)\b|\bfor (?:all )?(?:our )?(?:applications|recruitment)\b/;
/** The tools that the work is done with: who knows them has an advantage, and nobody asked for them. */
const tool =
  /^(?:we|wir|nous|our (?:whole )?(?:teams?|engineers|developers|staff|office)) (?:(?:all|also|mainly|mostly|currently|already|now) )*(?:uses?|are using|work (?:in|on)|writes?|codes?|program|deploys?|develops?|build (?:with|in)|run on|verwenden|nutzen|utilisons)\b|^(?:usamos|utilizamos|usiamo|utilizziamo)\b|^our (?:\S+ ){0,2}(?:stack|tools|systems?|software|codebase) (?:is|are|include|includes|consists?)\b/;

/** "Acme sells …", "Pebble & Thread is a retailer": a name and what such a firm does. */
const isFirmName = (tokens: Tokens, from: number, to: number): boolean => {
  let verb = from;
  while (
    verb < to &&
    verb - from < 5 &&
    (isUpper(tokens.text.charCodeAt(tokens.starts[verb] ?? 0)) || plainAt(tokens, verb) === "and") &&
    (verb === from || (tokens.before[verb] ?? 0) <= separator.slash)
  ) {
    if (titleHeads.has(plainAt(tokens, verb)) || hasClass(tokens, verb, classOf.determiner)) return false;
    verb++;
  }
  if (verb === from || verb >= to) return false;
  return firmVerbs.has(plainAt(tokens, verb)) || firmIs.test(plainOf(tokens, verb, to));
};

const plainOf = (tokens: Tokens, from: number, to: number): string => {
  let plain = "";
  for (let index = from; index < Math.min(to, from + looked); index++)
    plain += `${index > from ? " " : ""}${plainAt(tokens, index)}`;
  return plain;
};

/** Said of the work as well: "after the work has been done", "care for our customers", "records of annual leave". */
const weak = /^(?:has been|our customers|job description|(?:annual|sick|maternity) leave)$/;
/** A longer run of words is no one sentence. */
const longest = 40;

/** The signs that part offers from skills anywhere else; one beside a word that asks, or in what somebody does, tells nothing. */
const bySigns = (tokens: Tokens, from: number, to: number): SentenceRole | undefined => {
  if (to - from > longest || plainAt(tokens, from) === "to" || hasClass(tokens, from, classOf.verb)) return undefined;
  const sign = phrasesIn(signs, tokens, from, to).find((found) => !weak.test(plainOf(tokens, found.from, found.to)));
  if (sign === undefined) return undefined;
  for (let index = from; index < to; index++)
    if ((index < sign.from || index >= sign.to) && hasClass(tokens, index, classOf.cue)) return undefined;
  return sign.kind;
};

/**
 * What the sentence [from, to) is when it asks for nothing, or undefined. `listed` says that it is an item of a list, where only
 * what plainly speaks of the firm counts: "flexible hours" may be asked for there.
 */
export const firmRole = (tokens: Tokens, from: number, to: number, listed: boolean): SentenceRole | undefined => {
  const plain = plainOf(tokens, from, to);
  if (hires.test(plain)) return "legal";
  if (asks.test(plain)) return undefined;
  if (tool.test(plain)) return "nice";
  if (ours.test(plain) || bornOrPraised.test(plain)) return "company";
  if (gives.test(plain)) return "offer";
  if (weDo.test(plain) || isFirmName(tokens, from, to)) return "company";
  return listed ? undefined : bySigns(tokens, from, to);
};
