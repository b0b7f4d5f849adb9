/**
 * The closed word lists of the anonymiser: what labels a personal detail, and the words that tell a country, a faith, a body or
 * another person. They stand with the lexicon, as `word-lists.ts` does.
 */

import type { RemovalKind } from "../../domain/resume/anonymised-profile.ts";

/** What labels a personal detail, by the kind that is removed. */
export const personalLabels: readonly (readonly [RemovalKind, string])[] = [
  [
    "health",
    "blood group|blood type|eye colour|eye color|hair colour|hair color|disability|disabilities|grad der behinderung|gdb|discapacidad|deficiencia|invalidita civile|handicap|health|health status|medical conditions|physical condition",
  ],
  [
    "birth-date",
    "date of birth|year of birth|birth date|birthdate|birthday|dob|d o b|born|born on|date and place of birth|place and date of birth|fecha de nacimiento|fecha y lugar de nacimiento|nacimiento|geburtsdatum|geboren|geboren am|geb|geburtstag|geburtsdatum und ort|geburtsort|date de naissance|ne le|nee le|lieu de naissance|date et lieu de naissance|data de nascimento|nascimento|data di nascita|luogo e data di nascita|nato a|nata a|nato il|nata il|luogo di nascita|place of birth|birthplace|lugar de nacimiento|local de nascimento|naturalidade",
  ],
  [
    "age",
    "height|weight|height weight|complexion|military|military service|military status|wehrdienst|zivildienst|servicio militar|service militaire|servizio militare|servico militar|situacao militar|veterans benefit|veteran status|zodiac|zodiac sign|star sign|age|edad|alter|age ans|idade|eta",
  ],
  ["gender", "gender|sex|sexo|geschlecht|genre|sexe|genero|sesso|pronouns|preferred pronouns|gender identity|sexual orientation"],
  [
    "nationality",
    "nationality|citizenship|country of citizenship|nationalities|citizen of|ethnicity|race|tribe|caste|origin|state of origin|caste category|country of origin|political status|political affiliation|political party|trade union|dual citizenship|dual nationality|political views|nacionalidad|ciudadania|nationalitat|staatsangehorigkeit|staatsang|staatsburgerschaft|nationalite|nacionalidade|nazionalita|cittadinanza|domicile|native place|visa status|visa|immigration status|residency status|residence permit|work permit|work authorization|work authorisation|authorized to work|mother tongue|native language|native tongue|home language|aufenthaltsstatus|aufenthaltstitel|muttersprache|titre de sejour|permesso di soggiorno|permiso de residencia|cor raca|country",
  ],
  [
    "marital-status",
    "marital status|civil status|family relation|family relations|family background|dependents except spouse|spouse support obligation|family status|married|children|dependents|dependants|family|spouse|spouse name|husband name|wife name|husbands name|number of children|no of children|estado civil|hijos|familienstand|kinder|etat civil|situation familiale|situation de famille|enfants|filhos|stato civile|figli|status",
  ],
  [
    "religion",
    "religion|faith|religious affiliation|confession|konfession|religionszugehorigkeit|glaube|denomination|religione|religiao",
  ],
  [
    "other-person",
    "father|mother|mother maiden name|fathers name|father name|mothers name|mother name|father s name|mother s name|guardian|guardians name|emergency contact|next of kin|nombre del padre|nombre de la madre|filiacao",
  ],
  [
    "identity-number",
    "passport|passport no|passport number|passport details|ssn|social security number|social security|national id|national insurance number|ni number|ni|nino|nin|aadhaar|aadhar|aadhaar no|aadhar no|adhar no|pan|pan no|pan number|pan card|id number|id no|identity number|identification number|identity card|national identity card|nric|fin|driving licence no|driving license no|driving licence number|license number|dni|nie|nif|nif nie|rut|curp|rfc|cedula|cedula de identidad|documento|personalausweis|ausweisnummer|sozialversicherungsnummer|steuernummer|steuer id|ahv|ahv nummer|numero de securite sociale|securite sociale|cpf|rg|codice fiscale|carta d identita|pesel|bsn|tax id|iban|bank account|voter id|uan|employee id|student id|matrikelnummer|roll no|registration no",
  ],
  ["photo", "photo|photograph|picture|foto|lichtbild|bild|fotografia|image"],
  [
    "address",
    "address|nearest station|registered address|home address|permanent address|present address|current address|mailing address|postal address|residential address|residence|correspondence address|address for correspondence|street address|location|city|current location|present location|hometown|home town|town|postcode|post code|zip|zip code|direccion|domicilio|ciudad|lugar de residencia|anschrift|adresse|wohnort|wohnhaft in|ville|endereco|morada|cidade|indirizzo|residenza|citta|willing to relocate to|willing to relocate|relocation|based in|lives in|place|lugar|ort",
  ],
  [
    "phone",
    "phone|telephone|mobile|cell|tel|fax|contact no|contact number|mobile no|phone no|phone number|telefono|movil|telefon|handy|mobil|telephone portable|portable|telefone|celular|telemovel|cellulare|whatsapp|skype|skype id",
  ],
  ["email", "email|e mail|mail|email id|email address|e mail address|correo|correo electronico|courriel"],
  [
    "link",
    "linkedin|linkedin profile|github|github profile|website|web site|homepage|portfolio|blog|twitter|facebook|instagram|xing|web|url|links|personal website",
  ],
  [
    "name",
    "name|full name|name in full|first name|last name|surname|middle name|given name|given names|family name|maiden name|geburtsname|nom de jeune fille|nom de naissance|candidate name|name of candidate|nombre|nombre completo|apellidos|nombre y apellidos|vorname|nachname|familienname|nom|prenom|nom et prenom|nome|nome completo|cognome|nome e cognome|signature|signed|unterschrift|firma|assinatura|father husband name",
  ],
  [
    "hobby",
    "hobbies|hobby|free time|interests|hobbies and interests|aficiones|hobbys|loisirs|interessen|passatempos|personal interests|leisure",
  ],
  [
    "date",
    "data|date|date of graduation|datum|expected graduation|expected graduation date|fecha|graduated|graduation|graduation date|graduation year|passing year|year of graduation|year of passing",
  ],
];

/** Peoples. */
const origins =
  "afghan albanian algerian angolan arab arabic argentine armenian bangladeshi bolivian bosnian brazilian bulgarian burmese cambodian cameroonian caribbean chilean chinese colombian congolese croatian cuban cypriot czech dominican ecuadorian egyptian emirati eritrean estonian ethiopian filipina filipino georgian ghanaian greek guatemalan haitian hungarian icelandic indian indonesian iranian iraqi irish israeli italian ivorian jamaican japanese jordanian kazakh kenyan korean kurdish latvian lebanese lithuanian malay malaysian malian maltese mexican mongolian moroccan mozambican nepalese nepali nicaraguan nigerian pakistani palestinian persian peruvian philippine polish portuguese puerto punjabi roma romanian russian rwandan salvadoran saudi scottish senegalese serbian singaporean slovak slovenian somali spanish sudanese syrian taiwanese tamil tanzanian thai tunisian turkish ugandan ukrainian uruguayan venezuelan vietnamese welsh yemeni zambian zimbabwean azerbaijani argentinian bahraini barbadian belarusian beninese bhutanese botswanan burkinabe burundian chadian fijian gabonese gambian guinean guyanese honduran kosovar kuwaiti kyrgyz lao liberian libyan macedonian malagasy malawian mauritian moldovan montenegrin namibian omani panamanian paraguayan qatari samoan surinamese tajik togolese tongan trinidadian turkmen uzbek";
/** Peoples and their states, as one says of a passport, by their words. "American" stands in more names than one. */
export const peoples = `british canadian australian german french swiss austrian dutch belgian swedish danish norwegian finnish us uk eu european ${origins}`;
/** Any of them in a text that has them covered: a pattern of all their names takes ten milliseconds to make ready. */
const people = String.raw`(?:[\x01\x02]+(?: union)?|american|south african|u\.s\.)`;

/** Who believes what: a pattern's alternatives. */
const faiths =
  "christian|catholic|muslim|jew|jewish|hindu|sikh|buddhist|protestant|mormon|baptist|methodist|orthodox|jain|lutheran|anglican|presbyterian|pentecostal|quaker|zoroastrian|parsi|bah[aá]['’]?i|shia|sunni|ahmadi|ismaili|druze|coptic|evangelical|adventist|atheist|agnostic";

const kin =
  "father mother dad mom mum parent+ grandfather grandmother grandparents grandkids son+ daughter+ brother+ sister+ twins child children boys girls kids uncle aunt cousin nephew niece spouse husband wife fiance fiancee law born kin";
/** Who belongs to the family of somebody who says "my". */
const relatives = `(?:(?:${kin.replaceAll("+", "").replaceAll(" ", "|")}|bab(?:y|ies)|family|first)(?:-(?:in-law|born))?s?)`;

const traits = "black|gay|lesbian|bisexual|queer|trans|transgender|non-?binary";
const parent = "(?:(?:grand)?(?:mother|father|parent|m[ou]m|dad)|husband|wife)";
/** "Father to two girls". */
const ofSome = String.raw`${parent} (?:of|to) (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twins)\b(?: (?:\w+ )?(?:sons|daughters|girls|boys|children|kids)\b)?`;
/** What somebody may be beside what they do; `oneselfNamed`: those of it that name a person. */
export const oneself = String.raw`(?<!\w)(?:${people}|(?:${faiths}|${traits}|deaf|african|asian|latin[oax]|hispanic|dalit|(?:person|woman) of colou?r|immigrant|refugee|(?:fe)?male|(?:wo)?man|${ofSome}|${parent})\b)`;
export const oneselfNamed = String.raw`(?:man|gay|lesbian|${ofSome})$`;
/**
 * One or more of it where it is covered, and where the words for it end: "a Black woman", "Kenyan and Muslim". A pattern that had
 * all the words in each of its places took a tenth of a second to make ready.
 */
const one = String.raw`[\x01-\x04]+`;
const all = String.raw`${one}(?:(?: and |[ /-])${one})*(?: and\b(?= (?:I|an?|am|have)\b|(?<=\x04 and))|,(?= I\b)|(?=[.;:()|]|,(?! ${one})| [–—]|\s*$| (?:with|who|in|from|but|I)\b))`;
const self = String.raw`\b(?:as|being|I am|I['’]m) (?:(?:an?|the|also|young|\w+ly|proud|single|only|practi[sc]ing|devout) ){0,3}${all}|(?:,? and )?(?:\ban? )?\b(?:proud|openly) ${all}|(?<=\b(?:an?|am|and) |^|[.,;] )openly ${one}|(?<=^|[.;] )(?:an? )?(?:${one}[ -])+\x04+(?: and\b)?`;

const place = String.raw`(?:the )?[A-ZÀ-Þ][^\s,.;:()]*(?: (?:of |de )?[A-ZÀ-Þ][^\s,.;:()]*)*(?:, [A-ZÀ-Þ][^\s,.;:()]*(?=[,.;]| and ))?(?: (?:in|at) \d+)?`;
const comingAs = String.raw` (?:as an? |with my )(?:\w+ )?(?:refugee|(?:im)?migrant|asylum seeker|child|student|parents|family)\b`;
/** Where somebody is from and how they came: "Born and raised in Leeds", "came to the UK in 2015 as a refugee". */
const arrival = String.raw`(?:,? (?:and|who) )?\b(?:(?:I(?:['’]m| am| come)(?: originally)? from|[Oo]riginally from|[Mm]y parents (?:are|came) from|(?:[Rr]efugee|[Ii]mmigrant|[Nn]ative) (?:from|of)|(?:I |(?<=and |who |^|[.;] ))(?:(?:was )?[Gg]r(?:ew|own) up|(?:was |(?<!I ))[Rr]aised) in|[Ii]ch komme aus(?: de[rmn])?|[Ss]oy de|[Jj]e viens d[eu]) ${place}|(?:I )?(?:(?:[Cc]ame|[Mm]oved) to (?:${place}(?: from ${place})?${comingAs}|(?=the (?:U[KS]|EU|United ))${place})|(?:I |(?<=who ))(?:came|moved) to ${place} from ${place}|(?:[EeIi]m+igrated|[Ff]led) (?:(?:to|from) )?${place}(?:${comingAs})?))(?:,? and(?= I\b)|,)?`;

/** The shapes of personal details: the kind, a pattern in letters of any case, and the words that call for a look. */
export const personalShapes: readonly (readonly [RemovalKind, string, string, ("capitals" | "oneself")?])[] = [
  ["nationality", self, `${peoples} american african immigrant refugee`, "oneself"],
  ["religion", self, faiths.replaceAll("|", " "), "oneself"],
  [
    "gender",
    self,
    `${traits.replaceAll("|", " ")} binary deaf hispanic latino latina asian dalit colour color male female man woman ${kin}`,
    "oneself",
  ],
  [
    "age",
    String.raw`\b(?:aged?\s+(?:of\s+)?[1-7]\d(?:\s+years)?|[1-7]\d years of age|[1-7]\d[- ]years?[- ]old|[1-7]\d\s?(?:yrs?\.?\s+old|y\.?/?o\b\.?)|(?<=\b(?:am|are|is|['’]m|turned)\s)(?:twenty|thirty|forty|fifty|sixty)(?:-\w+)?(?=[.,;])|(?:de\s+)?[1-7]\d\s+años\s+de\s+edad|[1-7]\d\s+jahre\s+alt)(?!\w)`,
    "aged age old edad alt y yo am are is m turned",
  ],
  [
    "birth-date",
    String.raw`\b(?:I was )?(?:born|geboren|n[ée]e?\s+(?:le|en)|nacid[oa]|nascid[oa]|nat[oa])\s+(?:(?:and raised\s+)?(?:on|in|am|im|em|en|el|il|a|at)\s+)?[^.,;|\n()]{2,40}(?:,\s*\d{4})?(?:\s+in\s+[^.,;|\n()]{2,30})?`,
    "born geboren ne nee nacido nacida nascido nascida nato nata",
  ],
  [
    "nationality",
    String.raw`(?<!\w)(?:an?\s+)?(?:dual\s+)?${people}\s+(?:and\s+${people}\s+)?(?:dual\s+)?(?:(?:wo)?m[ae]n|citizens?(?:ship)?|nationals?|passport(?:\s+holder)?)\b|\bcitizen\s+of\s+[A-Z\x01\x02][\w\x01\x02]+(?:\s[A-Z\x01\x02][\w\x01\x02]+)?|\b(?:green\s?card|(?:h-?1b|l-?1|f-?1|opt|ead|work)\s+(?:visa|permit))(?:\s+holder)?\b|\bpermanent\s+resident(?:\s+of\s+[A-Z\x01\x02][\w\x01\x02]+)?\b|\bnative\s(?:american|hawaiian)\b|\b(?:skilled|care|student|spouse|graduate|dependant)\s+(?:worker\s+)?visa\b|\bcertificate of sponsorship\b|\b(?:settled|refugee|immigration) status\b|\bindefinite leave to remain\b|(?<!\w)(?:${people} )?(?:of )?\S{1,24} (?:descent|heritage|ancestry)\b`,
    "woman man women men sponsorship settled refugee immigration indefinite descent heritage ancestry citizen+ citizenship national+ passport card greencard visa permit resident native",
  ],
  [
    "nationality",
    String.raw`\b(?:[A-Z][a-zé]+ )?[A-Z][a-zé]+-born\b|\b[Oo]f [A-Z][a-zé]+(?:[ -][A-Z][a-zé]+)? (?:origin|descent|heritage|ancestry)\b|\b\b(?:[Ff]irst|[Ss]econd)-generation [A-Z]\w+(?: [A-Z]\w+)? (?:im)?migrant|\b[Ff]rom [A-Z]\w+ originally\b|\b[Nn]aturali[sz]ed(?= [A-Z])`,
    "born origin descent heritage ancestry refugee immigrant generation originally naturalised naturalized",
    "capitals",
  ],
  [
    "nationality",
    arrival,
    "am m come originally parents refugee immigrant native grew grown raised came moved emigrated immigrated fled komme soy viens",
    "capitals",
  ],
  [
    "religion",
    String.raw`\baltar (?:boy|girl|server)s?\b|\b(?:(?:practi[sc]ing|devout|committed|observant)\s+(?:roman\s+)?(?:${faiths})|(?:in|of) the (?:${faiths}) faith)\b`,
    "altar practising practicing devout committed observant faith",
  ],
  [
    "gender",
    String.raw`\bcame out as \w+|\b(?:[mp]aternity|parental|child ?care|sick) (?=leave)|(?<=\b(?:(?:first|only|young|youngest|strong|hard ?working) |(?:I am|I['’]m) (?:an? |the )?(?:[a-z]+ ){0,3}))(?:woman|man|boy|girl|lady|gentleman|bloke)\b|(?<=\bfirst )(?:fe)?male\b|\b(?:gentleman|lady) of (?:\d\d|[a-z]+(?:[- ][a-z]+)?) years|\b(?:elternzeit|mutterschutz|babypause|baja maternal|permiso de maternidad)\b|licença[- ]maternidade|congedo di maternità|(?<=cong[ée]s? )(?:de )?[mp]aternité`,
    "came parental childcare sick woman man boy girl lady gentleman male female bloke maternity paternity maternite paternite elternzeit mutterschutz babypause maternal maternidad maternidade maternita",
  ],
  [
    "marital-status",
    String.raw`\b(?:(?:happily\s+)?married(?!-?\s?up\b|\s+(?!with\b|to\b|and\b|since\b|for\b|man\b|woman\b|mother\b|father\b)[a-z]+\s+[a-z])(?:,?\s+(?:with\s|to\s|and\s(?:(?:a\s+)?(?:father|mother|parent)\s+of\s)?|(?=\S+\s+(?:child|kid)))\s*[^.,;|\n]{1,30})?|(?<=(?:^|[|;,•·/])\s*)single(?=\s*(?:$|[|;,.•·/]))|(?:(?:(?:to|for)\s+)?(?:(?:rais(?:e|ing)|car(?:ed?|ing)\s+for|look(?:ed|ing)?\s+after)\s+)?(?:\bmy|our(?=\s(?:son|daughter|bab)))|(?:to|for)\s+rais(?:e|ing))\s+(?:[\w-]+\s+){0,2}?${relatives}(?!['’])|\b(?:\d|one|two|three|four|twin|adult|elder|second)\s+(?:adult\s+)?(?:sons?|daughters?)|\b(?:full-time|stay-at-home|housebound)\s+(?:mother|father|parent|mum|mom|dad)|\(twins\)|\bbirth\s+of\s+(?:my\s+)?\w+|(?:(?:\bas |,? and )(?:an? )?(?:\w+ )?${ofSome}|${ofSome}(?:, | and)?)|(?:(?:I am|as) (?:an? )?)?(?:proud\s+)?(?:single\s+)?(?:mother|father|parent|mom|mum|dad)\s+(?:of|to)\s+(?:(?! (?:with|who)\b)[^.,;|\n]){1,24}|(?:mutter|vater|madre|padre|m[èe]re|p[èe]re|m[ãa]e|pai)\s+(?:von|de|di)\s+(?:\d|une?|una|uma?|eine[mr]|zwei|drei|vier|dos|tres|deux|trois|due|tre|dois|duas|tr[êe]s)(?:\s+(?:kind(?:ern|es)?|hij[oa]s?|enfants?|figli[aoe]?|filh[oa]s?))?|single (?:father|mother|parent)|in a civil (?:union|partnership)(?: with \S+)?|unmarried|divorced|widowed|verheiratet|ledig|geschieden|casad[oa]|solter[oa]|c[ée]libataire|mari[ée]e|coniugat[oa]|nubile|celibe|solteir[oa])\b`,
    `civil my our ${kin} birth time home married raise raising single mutter vater madre padre mere pere mae pai unmarried divorced widowed verheiratet ledig geschieden casado casada soltero soltera celibataire mariee coniugato coniugata nubile celibe solteiro solteira`,
  ],
  [
    "address",
    String.raw`\b(?:(?:currently\s+)?(?:based|living|residing|located|resident|domiciled)\s+(?:in|at)|(?:I )?(?:live|lives|reside|resides)\s+in)\s+(?:the\s+)?[A-ZÀ-Þ](?:t\.|(?:\.[A-Z])+|[\wÀ-ɏ'’-]*)(?:[ ,]{1,2}[A-ZÀ-Þ][\wÀ-ɏ'’-]*){0,3}|\bI (?:live|reside) at (?:[^.;|\n]|\.(?= ?\d)|(?<=\b\w{1,3})\.(?! (?:I|My|The|We|In)\b))*`,
    "based living residing located resident domiciled live+ reside+",
    "capitals",
  ],
  [
    "photo",
    String.raw`!\[[^\]\n]{0,100}\]\([^)\n]{0,400}\)|\(?(?<![\d.])[\d.]+ ?x ?[\d.]+ (?:colou?red )?photo(?:graph)?\)?|\bphoto(?:graph)? \(?\d+ ?x ?\d[^,;.\n]*|\bphotograph(?= by)|\b(?:(?:professional|recent|passport-size|id) )*(?:headshot|photo(?:graph)?) (?:enclosed|attached|affixed|available)[^.,;\n]*|\(?\b(?:I send )?my (?:photo|picture|photograph) (?:is|by|on|attached|enclosed|below)\b[^.;)\n]*\)?|\[[^\]\n]{0,14}(?:photo|picture|image|foto|bild)[^\]\n]{0,40}\]|<img[^>\n]{0,400}>`,
    "photograph headshot bewerbungsfoto photo picture image foto bild img jpg png jpeg",
  ],
  [
    "identity-number",
    String.raw`\b(?:social\s+security|ssn|passport|national\s+id|twic|oci|iqama|bvn|nin|last\s?4|social\s+ends|aadhaa?r|pan|national\s+insurance|dni|nie|nif|cpf|pesel|bsn|nric|curp|codice\s+fiscale|personnummer)(?:\s+(?:no|number|n[úu]mero|nr|card|id))?\.?\s*[:#]?\s*(?=[A-Z\d*X./ -]{0,24}\d)[A-Z\d*X./-]{4,20}(?:[ -][A-Z\d]{2,6}){0,4}`,
    "security ssn passport national twic oci iqama bvn nin check last4 last social aadhaar aadhar pan insurance dni nie nif cpf pesel bsn nric curp fiscale personnummer",
  ],
  [
    "identity-number",
    String.raw`(?<=\b(?:licen[cs]e|registration|DL)\s?)(?:no\.?|number|nr\.?|#)\s*[:#]?\s*(?=[A-Z-]{0,6}\d)[A-Z\d-]{4,20}\b|(?<=\b(?:no|nr|number|pin|licen[cs]e|check|book|cdc|profesional|rg)[.:#]{0,2}\s{0,2})(?=(?:[A-Z./-]{0,4}\d){5})[A-Z\d][A-Z\d./-]{4,20}\b`,
    "license licence registration dl no nr number pin check book cdc profesional rg",
  ],
];

/** A pattern of identity numbers that say by their own shape what they are, in capitals. */
export const numberShapes = String.raw`(?<![\w-])(?:\d{3}-\d{2}-\d{4}|\d{4}[\s-]\d{4}[\s-]\d{4}(?:[\s-]\d{4})?|3\d{3}[\s-]\d{6}[\s-]\d{4,5}|\d{3}\.\d{3}\.\d{3}-\d{2}|\d{2}\.\d{3}\.\d{3}-[\dkK]|\d{8}-?[A-HJ-NP-TV-Z]|[XYZ]-?\d{7}-?[A-Z]|[A-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]|[A-Z]{5}\d{4}[A-Z]|[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z]|[A-Z]{4}\d{6}[HM][A-Z]{5}[A-Z\d]\d|[A-Z]{2}\d{2}(?:\s?[A-Z\d]{4}){3,7}(?:\s?[A-Z\d]{1,3})?|[12]\s?\d{2}\s?\d{2}\s?\d{2}\s?\d{3}\s?\d{3}(?:\s?\d{2})?|756\.\d{4}\.\d{4}\.\d{2}|[STFGM]\d{7}[A-Z]|\d{6}-\d{4}|\d{11}|\d{13,19})(?![\w-])`;

/** That a language is somebody's own: the words that call for a look, and a pattern in letters of any case. */
export const nativeTongue = {
  words:
    "own home childhood birth native mother bilingual first nativo nativa natif materna muttersprache muttersprachler muttersprachlerin muttersprachlich maternelle bilingue lengua langue lingua madrelingua",
  shape: String.raw`\b(?:native(?:\s+(?:speaker|language|tongue|proficiency|or bilingual(?:\s+proficiency)?))?|mother\s+tongue(?:\(s\))?|bilingual(?:\s+proficiency)?|first\s+language|nati(?:v[oa]|f)|lengua\s+materna|muttersprach(?:e|ler|lerin|lich)|langue\s+maternelle|biling[uü]e|l[íi]ngua(?:\(s\))?\s+materna(?:\(s\))?|lingua\s+madre|madrelingua|my own(?=\))|(?:home|childhood) language|(?<=\()home(?=\))|(?:spoken )?at home|(?:from|since) (?:childhood|birth))(?!\w)`,
};

/** Where somebody says what they are called: the words it begins with, and a pattern. */
export const introductions = {
  words:
    "my people friends colleagues everyone previously formerly also cv resume curriculum i know known hello hi nickname preferred",
  calling: String.raw`\b(?:(?:name is|am|['’]m|known as|ask(?: for)?|llamo|appelle|heiße|chiamo|chamo)|(?:regards|sincerely|thank you|thanks|saludos|saluti|signed|lead:),?)\s{1,2}$`,
  shape: String.raw`\b(?:[Mm]y name(?: \w+)? is|(?:[Pp]eople|[Ff]riends|[Cc]olleagues|[Ee]veryone)(?: and \p{Ll}+)? (?:call|write)(?: me)?|know me as|(?:[Hh]ello|[Hh]i),? I(?: a|['’])m|(?:[Nn]ick|[Pp]referred )name(?: is| *:)|(?:[Pp]reviously|[Ff]ormerly|[Aa]lso) \w+ as|CV of|[Rr][eé]sum[eé] of|[Cc]urriculum [Vv]itae (?:of|de)|I,|Known (?:\p{Ll}+ ){1,4}as(?= \p{Lu}\p{Ll}+[.,;])|(known) (?:\p{Ll}+ ){0,4}as) (\p{Lu}(?:\.|[\p{L}'’-]+)(?: (?:or |/ )?\p{Lu}(?:\.|[\p{L}'’-]+)){0,3})`,
};

/** A clause that says nothing else tells who somebody is. */
export const toldKinds: readonly (readonly [RemovalKind, string])[] = [
  [
    "age",
    "(?:1[6-9]|[2-7]\\d) (?:ans|a[nñ]os|anni|jahre)|(?:i am|i['’]m) [1-7]\\d|(?:twenty|thirty|forty|fifty|sixty)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?(?: years(?: old)?)?",
  ],
  [
    "gender",
    "(?:(?:gender|sex) )?(?:fe)?male|(?:wo)?man|mujer|hombre|frau|mann|femme|homme|donna|uomo|mulher|homem|milit(?:e ?)?(?:esente|assolto)|servicio militar \\S+",
  ],
  [
    "marital-status",
    "separated|cohabiting(?: with \\S+)?|mari[ée]|pacs[ée]e?|verwitwet|veuf|veuve|viud[oa]|viúv[oa]|vedov[oa]|convivente|en concubinage|en couple|união estável|unión libre|pareja de hecho|in (?:partnerschaft|beziehung) lebend|(?:père|mère) de famille|(?:(?:sono|sou|soy|ich bin|je suis) )?(?:mamm?a|mãe|madre|padre|pai|papà|mutter|vater|mère|père) (?:d[ie]|von|zweier|dreier|eine[sr]) (?!dio).*|(?:no|sin|sans|keine|[a-zß-ü]{2,5}|\\d) (?:children|child|kids?(?: under \\d+)?|girls|boys|sons|daughters|enfants?|hij[oa]s?|kind(?:er)?|figli[oa]?|filh[oa]s?)",
  ],
  [
    "nationality",
    `(?:cittadin|ciudadan|cidad)[ãa]?[oa]? \\S+(?: d[ae]l \\d+)?|(?:titre de séjour|permiso de (?:residencia|trabajo)|permesso di soggiorno|autorização de residência|(?:aufenthalts|niederlassungs)(?:titel|erlaubnis|genehmigung|bewilligung)).*|(?:de )?(?:nationalit[éy]|nacionalidad|nacionalidade|nazionalità|citizenship|next of kin) \\S+|${people}(?:[ -]${people})?|refugee(?: status)?(?: in \\S+)?`,
  ],
  ["age", "(?:height|weight|height / weight) .*|\\d{3} cm|\\d['’]\\s?\\d{1,2}[\"”]?(?: \\d{2,3} ?lbs?)?"],
  [
    "health",
    "blood (?:group|type) .*|sickle cell(?: (?:trait|carrier))?|(?:(?:mild|partial|moderate) )?hearing loss(?: in .*)?|low vision(?: in .*)?|one kidney|gout|hepatitis .*|(?:(?:i am|i['’]m) )?(?:an? )?(?:dyslexic|dyspraxic|autistic|deaf|blind|asthmatic|diabetic|epileptic|non[- ]smoker)|(?:(?:mild|severe|chronic|type [12]) )*(?:asthma|diabet(?:es|ic)|epilepsy|lupus|adhd|dyslexia)|hearing aid user|registered disabled|pregnant|schwerbehindert|travailleu(?:r|se) handicapée?|rqth|categoria protetta.*|(?:pessoa com deficiência.*|pcd)",
  ],
  ["religion", `(?:religion |practi[sc]ing |devout |born |roman |greek )*(?:islam|${faiths})`],
  ["gender", `(?:(?:i am|i['’]m|now|i came out as) )?(?:an? )?(?:${traits}|vegetarian|vegan|widow(?:er)?|twins)`],
  ["birth-date", "(?:dob|d\\.o\\.b\\.?|geb\\.?|\\*)\\s?\\d.*"],
];

/** What is done with colleagues. */
export const colleagues = {
  words: "trained mentored tutored onboarded supervised coached shadowed paired worked collaborated partnered liaised alongside",
  deeds: String.raw`\b(?:(.rained|.entored|.utored|.nboarded|.upervised|.hadowed|.aired(?: \w+ly)? with)|(?:.orked|.ollaborated|.artnered|.iaised)(?: \w+ly)? with|.oached|.longside) `,
  learners: String.raw`(?:[a-z\d]\S* |PhD ){0,3}(?:student|apprentice|trainee|intern|junior|starter|recruit|colleague|pupil)s?,? (?:including |\()?`,
};

export const identityWords = {
  onlyPersonal:
    "data|place|city|country|location|web|status|family|age|race|origin|image|photo|town|interests|date|documento|firma|url|links|mobile|pan|fin|mail|ort|visa|rg|children|portfolio|name|bild|citta|ville|bsn|nom|nome|email|phone|picture|registration no|license number",
  personLabels:
    "supervisor+ advisor adviser mentor manager chair referee+ person contact guide investigator father mother spouse vorgesetzter vorgesetzte betreuer betreuerin superviseur supervisora tutor tutora name reference",
  beforeBy:
    "supervised mentored managed advised guided directed recommended referred curated taught trained coached headed chaired signed endorsed nominated commended praised invited photograph+ photographed portrait choreographed conducted",
  /** Who is family. */
  kin,
  /** Parts of addresses and of names of files that name nobody. */
  genericParts:
    "resume cv curriculum vitae info mail email contact hello admin office job+ work me my the official real updated final new copy version draft doc document pdf docx txt en de es fr pt it lebenslauf profile",
  /** What memberships, awards and pastimes give away. */
  revealing: `
women+ woman female girl+ sisterhood sorority fraternity sisters ladies feminist brotherhood mens boys gentlemen
black african hispanic latino+ latina latinx chicano asian desi indigenous aboriginal maori tribal dalit minority minorities ethnic immigrant+ refugee+ diaspora
lgbt lgbtq lgbtqia queer gay lesbian transgender bisexual pride
${faiths.replace(/bah[^|]+\|/, "").replaceAll("|", " ")} islamic islam hillel hebrew episcopal jesuit
church mosque masjid synagogue temple gurdwara parish bible quran ministry choir mass prayer worship religious faith interfaith missionary
disabled disability disabilities blind deaf wheelchair autism dyslexia cancer hiv veteran+ military
republican democrat+ democratic conservative labour socialist communist party campaign
mujeres frauen mulheres donne mujer frau femme+ mulher donna kirche iglesia eglise igreja chiesa parroquia paroisse gemeinde moschee mezquita mosquee ministranten pfarrgemeinde pfadfinder
mothers fathers moms dads parents eagle scout+`,
  /** How somebody belongs to a group. */
  belonging:
    "sorority fraternity member+ membership+ president chair chairperson chairwoman chairman treasurer secretary volunteer volunteered founder cofounder ambassador delegate scholar scholarship fellow fellowship award awarded group organisation organization mentor miembro mitglied membre membro socia socio voluntario voluntaria ehrenamtlich benevole coach leader representative",
  hollowWords:
    "with e mail email phone tel telephone mobile cell fax home work contact no number name address linkedin github gitlab website web site url link+ portfolio skype twitter profile page of cv resume curriculum vitae and or at on me id handle blog m t p h w c o mob ph telefon handy adresse correo telefono movil telefone celular courriel portable cellulare indirizzo date+ dob month day year+ from to now currently candidate graduated graduation expected class",
  /** After these, a pronoun stands alone; anything else after it is what belongs to the person. */
  follows:
    "to in on at for from with and or but as by of the a an this that these those is was were are be been being has had have will would can could should may might when while where which who if because so then than also after before during into onto over under up down out off again back through about across until since not very more most all both each any some i we you they it there here well",
  notNames:
    "the a an and of for to chief vice executive senior general national regional global department ministry state federal united board team group university college school institute hospital company corporation office his her their our my this all cto ceo cfo coo cio vp svp evp hr it qa pmo client+ customer+ project sales marketing operations finance engineering human resources central north south east west international world american british indian european professor associate assistant ing rer phil med nat oec jur habil i we they he she it in on at with from when while who",
  /** Also a science, an office or an adjective: a person only in a title or where somebody says what they are. */
  ambiguous:
    "tecnica medica maestra secretaria mecanica cirujana quimica operaria consultora gestora investigadora monitora operadora promotora comercial politica editora traductora cuidadora limpiadora auditora administradora angestellte auszubildende selbststandige selbstandige beauftragte beschaftigte vorsitzende sachverstandige",
  /** A year after one of these is a version or a norm. */
  versioned:
    "windows win server office studio exchange sharepoint sql mssql autocad word excel outlook access powerpoint ppt visio dynamics ax nav crm biztalk primavera revit solidworks inventor net vs vb iso iec ieee ifrs basel msoffice msword bsi ohsas as9100 din en rhel ubuntu es ecmascript foxpro frontpage publisher onenote infopath lync tfs ssrs ssis ssas xp nt lightroom archicad sketchup vault navisworks quickbooks tally peachtree sage autodesk catia ssms wss moss project ms r2 version v mapinfo coreldraw matlab lotus",
  quantities:
    "users employees students customers clients people lines hours units servers nodes square sq members patients records seats items products sites stores orders calls devices requests tests samples words miles km kg lbs participants attendees volunteers guests families households tickets pages volts watts rpm mah ml mg calories points questions subscribers followers computers machines desktops locations",
  leads:
    "in on since from during until by dated of as year+ class batch passing graduated circa around early mid late between after before im seit ab von vom en desde del em dal nel depuis de da the summer session for to till through ending beginning starting completed awarded expected graduation passed yop",
  personVerbs:
    "was is has had did can will speaks works knows likes loves lives trabaja habla lavora parla travaille parle arbeitet spricht fala also who himself herself themselves never and",
  /** Words of their own that are names of people too, folded. */
  common: `
abbot access ada am amber ambrose an angular ant apache april art arts asia august austin ball bank banks bar barclay bath bay baylor be bell bentley
benz best bill bishop black blender blue board bond book box branch brandeis bravo bridge bright brook brooks brown build bull burns bush butler buyer
calle camel camp campos can carolina carson carter case cash cassandra castle chain chance chandler channel chapel charge chart chase check chelsea
chester child china chip christ christian christmas church clark clay cliff coffee cole college consuelo cooper corn cornell costa course court cover
craft crane crew cross crown cruz crystal curry cypress dakota dale dallas dance dart dash data david dawn day days deal dean dell deloitte delphi
denver design django do doll dolores dover drake drew drexel drum duke dyer eagle earl early east edge elder elm ember emory english epic ernst eve
ever excel fair faith fall fargo farm farmer fast field fields finch fine fish fisher fit flash flask florence fly ford forest fox francis frank free
french friend fry game garden gates gay gem gentry george georgia german gift ginger glass glen go gold goldman good goodman grace grant grave gray
green grey guy hall hamilton hand hard harris hart haskell haven hawk hay hayes hazel he head heath hewlett hicks high hill hive ho holiday holly
holmes hope horn house houston howard hu hunt hunter in info ireland iris israel ivy jack jackson jade james jasmine java jenkins jest jewel john
johns johnson joseph joy judge julia june kafka karma keen kent key keys kind king king's knight la lamborghini lancaster land lane last law le lead
leaf lee letter life light lily lima lincoln line little lloyd lloyds lock london long looker lord lot love low loyola lucky luz ma mace madison major
man mann manning mar marina mark market marsh marshall mary marys mason maven max may maya me mead melody mercedes merit michael milan miller mills
mint mix mocha money monroe montana moody moon moor moore more morgan moss motor mount music my naive nation nest new ng night noble north nova oak ocean olive
oracle orlando own pace pack packard page paige pain palm paris parish park parker part pascal pass paste pat patience paul paz peace peach pearl
penny pepper perl perry peter phoenix pig pike pitt plant plum poe point pole pond pool poor pope porsche post pound power powers prado press price
pride prince prior project prudence purple python queen quick quill rain raven ray reading reason record redding reed rey reyes rice rich ridge ring
rio rise river rivers road robin rock rod rogue roma root rosa rose ross rowe royal ruby ruff rule rush russ russell rust sachs sage saint salem sally
salt sam sand sandy santos savannah sawyer scala scott sea seal see selenium self sell serve set shade shah sharp shaw sheen shepard shepherd shine
shore short silva silver sky skye sloan slow small smart snow so sol song south spark spear spence spencer spice spring st stack staff stanford
stanley star stark stars steel sterling stern stock stone storm story street strong stuart summer summers sun sutton sweet swift sydney tab tate teal
teams temper temple terry test thomas thorn tiger tim time to top torres tower town trace tracy trent trinity true trust tuck tufts turner unity vale
valentine van vance vanderbilt vans venus victor victory vine violet virginia virtue wade wales walker wall walton wang ward ware warren washington
water waters wave way weeks wells west wheeler white wild wilde will windsor wing winter winters wise wolf wood woods word worth wright wu xavier yard
yoder york you young zen`,
  origins,
} as const;

/** Expressions for what a person tells of themselves without a label. */
export const toldByOneself = {
  personal: String.raw`(?:^|[,|•·–—-] ?)(?:\d\d (?:ans|a[nñ]os|anni|jahre)|ledig|verheiratet|geschieden|c[ée]libataire|mari[ée]e?|solter[oa]|casad[oa]|solteir[oa]|nubile|celibe|coniugat[oa])(?![a-zß-ü])`,
  /** Whose work is with people of a faith or trait. */
  amongThem:
    "(?:chaplain|priest|pastor|teacher|tutor|lecturer|educator|instructor|trainer|preter|worker|counsell?or|therapist|advis[eo]r|advocate|officer|leader|coordinator|coach|mentor)$",
  /** What belongs to a people or the faithful, before a title. */
  theirs:
    "youth community health support outreach family children relief aid welfare care home history music art temple sign football classical food law literature education",
  /** Before a title: an article, what somebody is, and the title. */
  beforeTitle: String.raw`(?<=^|\b(?:I am|I['’]m|as|[^.]\.) )(an? )?(?:young )?(?:(?:black |african[ -])?${people}) (?!(?<=\x02 )(?:[a-z-]+ ){0,2}(?:teach|tutor|transl|interpr|lectur|speak|instruct|edit|writ|prof|chef|cook|custom))(?=((?:[a-z\x01\x02-]+ ){0,2}[a-z-]+)\b)`,
  alsoLanguages: String.raw`^(?:deutsch|österreichisch|türkisch|polnisch|espa[ñn]ola?|mexican[oa]|colombian[oa]|argentin[oa]|chilen[oa]|peruan[oa]|venezolan[oa]|française?|belge|suisse|marocaine?|algérien(?:ne)?|tunisien(?:ne)?|italian[oa]|portugu[eê]sa?|brasileir[oa])$`,
  /** What the faithful wear, keep and recite; its phrases, and a word of each. */
  practice:
    "sabbath shabbat ramadan lenten pray dhuhr gurdwara langar adventist+ pentecost alevi waheguru candomble buddhist freemason sangh hijab turban dastar kirpan kippah namaz salah salat solat prayer+ mosque quran baptised synagogue",
  inPhrases: "again sunday bible church parish temple opus knights pastor minister",
  practicePhrases: String.raw`\b(?:born-again|sunday school|the bible|my (?:church|parish|temple)|opus dei|knights of|pastor of|minister of the word)\b`,
  /** How somebody says what they live with, unlike what they do for others who do. */
  condition: String.raw`\b(?:(?:I (?:have|had|suffer(?:ed)? from)|recover(?:ing|ed) from)(?: \w+){0,3}? (?:cancer|operation|surgery|stroke|asthma|lupus|sickle cell(?: trait)?|meningitis)(?= and|[.,;(]|$)|I(?:['’]m| am) (?:(?:severely|partially|legally|profoundly) )?(?:dyslexic|dyspraxic|autistic|deaf|blind|hard of hearing|diabetic|epileptic|disabled|a wheelchair user)|(?:I have|(?:I|they) live with|s?he lives with) (?:(?:an?|my|mild|severe|chronic|type [12]) )*(?:dyslexia|dyspraxia|autism|adhd|hearing loss|epilepsy|diabetes|fibromyalgia|multiple sclerosis|cerebral palsy|crohn|hiv|bipolar|depression|disability)|(?:I|who|s?he|they) (?:uses?|wears?) (?:a wheelchair(?! \w)|(?:a )?hearing aids?|a prosthe\w+))(?:(?! (?:and|but|so|which|who|to)\b)[^.,;|\n])*`,
};
