/** The longer patterns of the detector, and its lists of words in six languages: data, beside the lexicon. */
export const machineShapes = {
  endOf: String.raw`^(?:end of|start of|begin|ende des|fin del?|fin du|fine del|fim do)\s+(?:the\s+)?(?:(resume|cv|document|lebenslaufs|dokuments|documento|currículum|curriculum|currículo)|context|input|data|prompt|user input|system prompt|instructions?)\b`,
  verdictFields: String.raw`(?:score|rating|rank|match|fit|decision|verdict|recommendation|grade|hire)"?\s*[:=]\s*"?(?:10|99|[a-z_]*(?:hire|pass|advance|accept|approve|true|yes))`,
  orderWords: String.raw`\b(?:you|your|must|always|never|ignore|override|candidate|applicant|instructions?|respond|rate|score|enable|mode|recommend|hire|verdict|evaluation)\b`,
  hidingStyle: String.raw`(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|opacity\s*:\s*0(?:[;"']|$)|color\s*:\s*(?:white|#fff))`,
  discreet: String.raw`^(?:please )?(?:kindly )?(?:treat|keep|hold) (?:this|my) (?:application|cv|resume|letter|details) (?:as )?(?:strictly )?confidential(?: and do not contact my current employer)?\W*$`,
  answerWays:
    "in with only using as like by solely exclusively nur en uniquement seulement apenas con com somente solo unicamente mit auf",
  workTitle: String.raw`^[^]?(?:(thesis|dissertation|paper|talk|poster|lecture|book|article|seminar):? )?["“„«]([^"”“»\n]{5,140})["”“»](.{0,60})`,
  citing: String.raw`\b(?:chapter|book|paper|talk|article|thesis|poster|lecture|workshop|conference|journal|magazine)\b`,
  payload: String.raw`\b(?:candidate|applicant|score|mark|rate|rank|hire|recommend|output|respond|reply|reject|approve)`,
  leadIns:
    "now then also and next finally first instead so but ok okay hey kindly please well secondly lastly additionally bitte también además puis aussi ensuite também depois poi inoltre anche",
  units: "letter+ vowel+ consonant+ word+ character+ space+ punctuation sentence+ syllable+",
  roleField: String.raw`^"role"\s*:\s*"(?:(?:system|assistant|user)"|developer"\s*,\s*"content)`,
  toolComment: String.raw`^\s*(?:\[(?:if|endif)\b|[\w/:-]+(?: \d+)?\s*-->|(?:generated|created|converted|exported) )`,
  starts: String.raw`\{(?="?[a-z])|<!--|<\||<[a-zA-Z/]|\[\/?[a-zA-Z/]|\/\*|\{#|"role"`,
  openers: "system assistant end start begin ende fin fine fim instruction+ human response prompt new",
  spelledOut: "^(?:ignore|disregard|forget|override).{0,24}(?:instruct|rules|prompt)",
  dividers: ", : and but so ne then please kindly simply just now bitte favor",
  quantity: "some any several recent good another 2 3 4 5 10 100",
  escapes: String.raw`(?:(?:\\u00|\\x|%|&#x)[2-7][0-9a-fA-F];?){12,4000}`,
  disguisedWords: "application approve applicant recommend criterion highest maximum perfect weaknesses",
};
