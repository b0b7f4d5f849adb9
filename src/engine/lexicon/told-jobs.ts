/** How sentences tell a job in six languages. */

/** What a line opens with that tells a job, without saying "I". */
const statement =
  "(?:(?:currently|presently|previously|have|had|i|am|was|is|since)\\s)*(?:worked|working(?! student)|served|serving|employed|associated|joined|engaged)\\b";
const gap = "(?: [^.,;]{1,60}?)??";
/** What leads to an employer's name, besides what only ends the title and the employer. */
const leads = "at|with|for|by|in|beim?|im|an|chez|dans|à|au|pour|en|para|con|n[ao]|em|presso|al|alla|per|da";
const ends =
  "from|since|until|till|on|where|during|als|seit|von|vom|bis|tätig|beschäftigt|angestellt|depuis|jusqu|desde|hasta|dal|fino";

export const toldJobs = {
  statement,
  /** One of them is in every sentence about oneself below. */
  words:
    "i my ich travaille suis ai etais trabaje trabajo trabajado fui soy sido trabalhei trabalho sou atuei atuo lavorato lavoro sono",
  /** What was worked "as" is a title whatever it is called; what somebody "was" only where its words are those of a title. */
  claim:
    String.raw`(?<!\p{L})(?:((?:^${statement}[^.;]{0,99}? (?:as|role of|position of)|` +
    String.raw`I(?: have|['’]ve)?(?: been)? (?:work(?:ed|ing)?|served?|started|began)${gap} as|` +
    String.raw`(?:arbeite(?:te)?|war|bin|habe|ich)(?: ich)?${gap} als|(?:j['’]ai|je) travaill[ée]e?${gap} (?:comme|en tant que?)|` +
    String.raw`(?:trabaj[éo]|he trabajado|trabalh(?:ei|o)|atu(?:ei|o))${gap} (?:como|de)|(?:ho lavorato|lavoro)${gap} come)(?!\p{L}))|` +
    String.raw`(?:I(?: have|['’]ve)(?: since)? been|(?:I|job|post|position|role) (?:was|am|became)|(?:war|bin) ich|ich (?:war|bin)|` +
    String.raw`je suis|j['’](?:ai été|étais)|fui|soy|he sido|sou|sono(?: stat[oa])?|(?:I am )?now:)(?: (?:now|then|also|as|employed|heute|dann|ora):?)*(?= \p{L}))`,
  behindTitle: String.raw`\s(?:${leads}|${ends}|under|who|which|while|am|and|und|et|y|e)(?!\p{L})|[,;:(–—]|(?<!\b[js]r)\.|\s-\s`,
  toEmployer: String.raw`(?<!\p{L})(?:${leads})\s+(?:(?:the|m\/s\.?|der|die|das|dem|den|l[ae]s?|el|los|il|o|a)\s+)?(?:Firma\s+|l['’])?(?=\p{Ll}*(?:\p{Lu}|\d\p{Lu}))`,
  behindEmployer: String.raw`\s(?:${ends}|in|as|to|for|gearbeitet|comme|d[eu] \d|como|durante|come)(?!\p{L})|[,;(\n]|\.(?:\s|$)|\s[-–—]\s`,
};
