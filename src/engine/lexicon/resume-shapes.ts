/** The longer patterns of parsing: what each stands for is told where it is used. They change as seldom as the word lists. */

export const resumeShapes = {
  /** What stands over the jobs of one kind. */
  entriesHeaded: String.raw`(?:\b(?:jobs|gigs|roles|positions|employment)(?: \(.*)?|[^\s,] (?:work|sector|industry|experience)|^(?:retail|hospitality|catering|healthcare|social care|construction|logistics|warehous(?:e|ing)|finance|banking|administration|admin|office|sales|engineering|manufacturing|agriculture|farming|security|cleaning|driving|teaching|nursing|care|childcare|marketing|customer service|volunteering)):?$`,
  ofSomething: String.raw` de |^\S+ (?!sup|med|uni|esp|prof|exp|ofi|for)[a-zà-ÿ]+$|^(?!t[ée]cn|espec|exper|perit|ases|consu|consej|anal|aux|ing|licenc|prof|docen|coord|resp|maest|gra[dn]|m[aá]st|doct|dipl|bach|curs|post)\S+$`,
  noSchool: String.raw`^(?:[IVX.]{1,4}|\w\w|also|date of.*)$|\b(?:hon|class|division|distinction|merit|first|upper|credit|dean|laude|c?gpa|board|system|network|state(?!$)|valedict|salutat|scholar|major|expected|anticipated|pursuing|present|ongoing|candidate)`,
  addition: String.raw`^(?:,? \(?hons\b\.?\)?| \(?honours\)?(?= in\b|,|$)| level \d|(?: (?:national|higher|extended|foundation|subsidiary))+ (?:diploma|certificate|award))+`,
  faculty: String.raw`^ of (?:Engineering|Technology|Commerce|Education|Fine Arts|Business Administration)(?= (?!Technology|Science|Management|Design)[A-Z])`,
  personalHosts: String.raw`\b[\w-]{2,63}(?:\.[\w-]{2,63}){0,3}\.(?:com|org|net|io|me|dev|info|name|eu|de|fr|es|it|pt|co\.uk|uk|ch|at|nl|pl|se|in|us|ca|au|br|mx|site|online|blog|page|tech|design)(?:/[^\s|,;)\]]{0,200})?`,
  postal: String.raw`\b(?:\d{4,6}|\d{2,4}-\d{3}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d)\b|^[^.]{2,40},\s*[A-ZÀ-Þ][^.,]{1,30}$`,
  seat: String.raw`^(?:(?:vice|honorary|elected|founding|active|board|committee|session|co-?)[ -])*(?:member|chair|chairperson|treasurer|trustee|reviewer|liaison|fellow|captain|speaker|author)\b`,
  germanParticiple: String.raw`(?:angestellt|auszubildend|vorsitzend|beauftragt|beschäftigt|selbst(?:st)?ändig|sachverständig)e$`,
  withinEmployer: String.raw`^(?:department|dept\.?|division|faculty|school|college|section|unit|institute|cent(?:re|er)) (?:of|for) | (?:department|division|section|unit)$`,
  validity: String.raw`(?:^|[\s,(|·–-]+)(?:date|issued?(?: on)?|renewed|awarded|obtained|completed|earned|(exp(?:ir[a-z]+)?(?: on| date)?|valid(?: \w+){1,2}|renewal due))[:.\s]*$`,
  germanFirm: String.raw`.{3}(?:kindergarten|werkstatt|verwaltung|versicherung(?:en)?|kasse|betriebe|klinik|praxis|pflegeheim|zentrum|krankenhaus|handlung)$`,
  english: String.raw`\b(?:and|the|for|in|at|to|a|of|on|with|or|as|by|from|my|our|their|his|her|who|that|was|is|are|has|had)\b|(?:ed|ing)\b|[.,;:]`,
  abbreviation: String.raw`\b(?:Inc|Ltda?|LTDA?|Lda|LDA|Co|Cía|Corp|Bros|Dept|Univ|Esqs?|Jr|Sr|Mfg|Intl|Assoc|[A-Z]|[A-Za-z](?:\.[A-Za-z]){1,3})\.$`,
  projectLabel: String.raw`^(?:project(?: ?(?:title|name))?|title|proyecto|projekt|projet|projeto|progetto) ?(?:#?\d+)? ?[:–-]\s*`,
};
