/** The longer patterns and lists of the anonymiser: what each stands for is told where it is used. */

export const identityShapes = {
  residence: String.raw`^(?:(?:willing to relocate|(?:authori[sz]ed|eligible|right) to work|work authori[sz]ation|open to relocat)|(?:page|seite|p[áa]gina)\s*\d+(?:\s*(?:of|\/|von|de|di)\s*\d+)?$)`,
  keptLabel: String.raw`^(?:languages?\b|linguistic|idiomas|sprachen|langues|l[íi]nguas|lingue|driving\s+licen[cs]e|f[üu]hrerschein|permis|carn[ée]|carnet|patente|skills|computer|strengths?|technical)`,
  ofOneGender: String.raw`\b(?:girls|boys|ladies|women|men)['’]?s?['’]? (?=(?:[A-Z][^\s,]+ ){0,2}(?:school|college|academy|university|institute|lyceum)\b)|(?<=\b(?:school|college|academy|lyc[ée]e|colegio|institut[eo]?)) (?:for|de|pour|para) (?:young )?(?:girls|boys|ladies|women|men|jeunes filles|filles|garçons|niñas|señoritas)\b`,
  inSentences: "nationality religion gender health marital-status age birth-date association",
  atWork: String.raw`\b(?:member|volunteer|president|chair|treasurer|ambassador|scholarship|active in)\b`,
  onlyLabel: String.raw`^\s*(?:[-–—•*>·▪◦o]\s+(?:\p{L}+ ){0,2}|(?:dissertation|thesis) )$`,
  roles: "boss sponsor mentor colleague friend commander violinist+ pianist cellist viola critic officer",
  ofTrait: String.raw`(?<=^|(?:[.;|•·–—]|\b(?:I am|I['’]m|[Aa]s)) )(an? )?(?:young )?[\x01-\x04]+(?:(?:[ -]| and )[\x01-\x04]+)* (?=([a-z-]+(?: [a-z-]+){0,2}))`,
  pairs: String.raw`(?<![A-Za-z])(?:(?:he|she|they|xe|ze)\s?\/\s?(?:him|her|them|hers|theirs|his|xem|hir)(?:\s?\/\s?(?:his|hers|theirs|her|their))?)(?![A-Za-z])`,
  alternatives: String.raw`(?<![A-Za-z])(?:(he\/she|she\/he|s\/he|he or she|she or he)|(him\/her|her\/him|him or her|her or him)|(his\/hers?|hers?\/his|his or her|her or his)|(himself\/herself|herself\/himself|himself or herself))(?![A-Za-z])`,
  closed: String.raw`^(?:[.,;:)]|\s*$| (?:\(|(?:and|as|at|by|for|from|in|on|to|who|until|with)\b(?<! to(?= \d))))`,
  role: String.raw`^(?:, (both )?| \()((?:[\p{L}-]+ ){0,5}?[\p{L}-]+)(?=[.,;:)]|\s*$| (?:of|for|at|on|to|in|from|who)\b)`,
  amounts: "over about approximately nearly almost than around circa of approx",
  drivingLicence: String.raw`\b(?:(?:full|clean|valid)\s+)*(?:driving|driver['’]?s)\s+licen[cs]e\b|\bführerschein(?:\s+klasse\s+[a-e]\b)?|\bpermis de conduire\b|\b(?:carn[eé]t?|permiso) de conducir\b|\bpatente di guida\b|\bcarta de condução\b`,
  announcing: String.raw`\b(?:who (?:to|can|will|could)|people (?:who|say)|(?:speak|vouch) for|references?|referees?|testimonials?|recommend\w*|(?:kind|good) words|endorsements?|ask them)\b`,
};
