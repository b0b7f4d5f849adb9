/**
 * Sentences that speak of what an employer gives or is, or what the law asks, and so name no skill: "we offer health insurance",
 * "regardless of religion". A sentence that also asks for something is kept.
 */

import { hasClass, sentenceEnd, sentenceStart } from "./at-token.ts";
import type { Find } from "./find.ts";
import { phraseTable, phrasesIn } from "./phrase-table.ts";
import type { Tokens } from "./tokenise.ts";
import { classOf } from "./word-classes.ts";

export const signs = phraseTable({
  offer:
    "we offer|we can offer|we provide you|benefits include|benefits package|our benefits|perks|in return|paternity leave|maternity leave|parental leave|annual leave|paid leave|sick leave|pension scheme|pension plan|company pension|health insurance|life insurance|life assurance|dental insurance|days holiday|days of holiday|paid holiday|stock options|share options|free lunch|lunch arrangement|gym membership|season ticket|childcare vouchers|personal development|career development|wellness program|wellness programs|employee assistance|flexible working|flexible hours|flexible schedule|home office|work from home|remote work|remote working|competitive salary|private medical|private health|healthcare plan|healthcare plans|company car|cycle to work|employee discount|performance bonus|annual bonus|sign on bonus|free coffee|free fruit|training budget|learning budget|equity package|referral bonus|subsidised|subsidized|career growth|career progression|canteen",
  company:
    "is a leading|is the leading|are a leading|are the leading|is a global|are a global|global leader|market leader|world leader|world leading|leading provider|leading global|one of the largest|one of the leading|is one of|we are one of|has been|was founded|founded in|headquartered in|our mission|our vision|our purpose|our customers|our clients include|offices in|employees worldwide|people worldwide|customers worldwide|fastest growing",
  legal:
    "equal opportunity|equal opportunities|regardless of|without regard|applicable law|applicable laws|protected by law|religious practices|sexual orientation|gender identity|marital status|veteran status|ethnic origin|ethnic background|ethnicity|discriminate|discrimination|privacy policy|data protection policy|how to apply|job description|cover letter|apply online|apply by|employment agency|employment business|recruitment process|background check",
});

/** Drops finds that stand in such sentences. */
export const withoutOffers = (tokens: Tokens, finds: readonly Find[]): Find[] => {
  const marks = phrasesIn(signs, tokens);
  if (marks.length === 0) return [...finds];
  const ranges: { from: number; to: number }[] = [];
  for (const mark of marks) {
    const from = sentenceStart(tokens, mark.from);
    const to = sentenceEnd(tokens, mark.to);
    let asks = false;
    for (let index = from; index < to; index++)
      if (hasClass(tokens, index, classOf.cue) && (index < mark.from || index >= mark.to)) asks = true;
    if (!asks) ranges.push({ from, to });
  }
  return finds.filter((find) => !ranges.some((range) => find.from >= range.from && find.from < range.to));
};
