/**
 * Words of a posting that put some people off. The words that describe people follow the published lists of studies of gendered
 * wording in advertisements (Gaucher, Friesen and Kay 2011); it is our own selection.
 */

/** What follows a word that is said of a person: the end of the thought, or a word for people and their ways. */
const ends = String.raw`\s*(?:[,.;:!?)]|$)`;
const people = String.raw`[ -](?:[a-z]+ )?(?:person|people|individuals?|candidates?|applicants?|professionals?|leaders?|team|colleagues?|salesperson|salespeople|self[- ]starters?|communicators?|thinkers?|nature|attitude|mindset|spirit|personality|character|mind)\b`;
/** "Aggressive tumours", "dominant species", "sensitive data", "independent schools" are about something else. */
const ofPeople = (list: string): string => String.raw`\b(?:${list})(?=${ends}|${people})`;
/** These say so beside another such word too: "decisive and bold". */
const ofPeopleOr = (list: string): string => String.raw`\b(?:${list})(?=${ends}|${people}| (?:and|or|but|yet) )`;

const notAboutPay = String.raw`competitive(?!,? (?:and )?(?:[a-z]+ )?(?:salar|pay|wage|compensation|remuneration|package|benefit|rate|bonus|market|bid|tender|advantage|analysis|intelligence|pric))`;

export const masculine = new RegExp(
  [
    String.raw`\b(?:aggressively|ambitious|assertive(?:ly)?|battle|competitively|conquer|crush(?:ing)?|dominate|fearless|fight(?:er|ing)?|hunter|killer|ninja|rock ?star|guru|superhero|warrior|ruthless|stubborn|strong-willed|headstrong|hard[- ](?:charging|driving)|self-reliant|outspoken|work hard,? play hard)\b`,
    ofPeopleOr(`aggressive|dominant|decisive|determined|confident|self-confident|${notAboutPay}`),
    ofPeople("analytical|independent|adventurous|bold|forceful|logical"),
  ].join("|"),
  "gimu",
);

export const feminine = new RegExp(
  [
    String.raw`\b(?:bubbly|submissive|nurturing|nurture|warm[- ]hearted|affectionate|empathetic)\b`,
    ofPeopleOr("supportive|compassionate|sympathetic|gentle|collaborative"),
    ofPeople("warm|sensitive|tender|yielding|loyal"),
  ].join("|"),
  "gimu",
);

/** "He or she must", "s/he must" and "his or her own" name both. */
const alone = String.raw`(?<![/\w]|\bor )`;

export const genderedTitle = new RegExp(
  [
    String.raw`\b(?:salesm[ae]n|foreman|chairman|handyman|tradesm[ae]n|waitress|waiter|hostess|stewardess|policeman|fireman|repairman|craftsman|manpower|(?:cleaning|tea) lady|salesgirls?|saleswoman|guys|right man for)\b`,
    String.raw`\b(?<!boys and )girls\b(?!['’]| and boys)`,
    String.raw`\bladies\b(?!['’]|[ -](?:wear|fashion|shoes|clothing|toilets?|golf|football|rugby|day|room|and gentlemen))`,
    String.raw`${alone}\b(?:he|she) (?:will|must|should|shall|would|needs to|has to)\b`,
    String.raw`${alone}\b(?:his|her) (?:own|duties|tasks)\b`,
  ].join("|"),
  "giu",
);

/** Whose age a posting may name: those that the work is done for. */
const served = String.raw`(?<!\b(?:children|pupils|students|people|patients|clients|residents|boys|girls|learners|players|adults|teenagers|those|users|kids|youth|persons|members) )`;

export const ageWords = new RegExp(
  [
    String.raw`\b(?:young,? (?:and )?(?:dynamic|motivated|energetic|vibrant|hungry|fresh|fun|talented)(?: (?:team|company|people|professionals?))?|young (?:team|professional|company|talent)|(?<=\b(?:looking for|want|seek|seeking|hire|hiring|need|team of) )young people|youthful|digital native|mature (?:person|woman|man)|energetic young)\b`,
    String.raw`\b(?:recent|fresh|new) (?:university |college )?graduates?\b`,
    String.raw`${served}\baged? (?:between )?\d\d ?(?:-|–|to|and) ?\d\d\b`,
    String.raw`\b(?:max(?:imum|\.)? age|age limit)\b(?: (?:of )?\d\d)?`,
    String.raw`\b(?:no|not) older than \d\d\b`,
    String.raw`\bunder \d\d years\b|(?<=\()under (?:2[5-9]|[34]\d)(?=\))`,
  ].join("|"),
  "giu",
);

export const nativeSpeaker = /\bnative (?:english|german|french|spanish|italian|portuguese|dutch)?\s*-?(?:level )?speakers?\b/giu;
export const jargon =
  /\b(?:synerg(?:y|ies)|move the needle|best of breed|wear many hats|think outside the box|fast[- ]paced environment|hit the ground running)\b/giu;

/** Another word for some. */
export const suggestions: Readonly<Record<string, string>> = {
  salesman: "salesperson",
  salesmen: "salespeople",
  salesgirl: "sales assistant",
  saleswoman: "salesperson",
  foreman: "supervisor",
  chairman: "chair",
  handyman: "maintenance worker",
  tradesman: "tradesperson",
  tradesmen: "tradespeople",
  waitress: "server",
  waiter: "server",
  hostess: "host",
  stewardess: "flight attendant",
  policeman: "police officer",
  fireman: "firefighter",
  repairman: "repair technician",
  craftsman: "craftsperson",
  manpower: "staff",
  guys: "people",
  "right man for": "right person for",
  "cleaning lady": "cleaner",
  "he will": "you will",
  "she will": "you will",
  "he must": "you must",
  "she must": "you must",
  "he should": "you should",
  "she should": "you should",
  "his duties": "your duties",
  "her duties": "your duties",
  "his own": "your own",
  "her own": "your own",
};
