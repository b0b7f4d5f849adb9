/**
 * A posting as sentences with their role: what is asked for, what would be a plus, what the work is, and what is only
 * about the firm. Headings set the role of what follows; in plain prose each sentence tells its own.
 */

import { separator, tokenise, type Tokens } from "../skills/tokenise.ts";
import { wordSet } from "../text/words.ts";

export type SentenceRole = "must" | "nice" | "duty" | "offer" | "company" | "legal" | "unknown";

export type JobSentence = {
  /** First token, and the token after the last. */
  readonly from: number;
  readonly to: number;
  readonly role: SentenceRole;
  /** The role was set by a heading and not guessed from the sentence's own words. */
  readonly headed: boolean;
};

/** Heading phrases, folded; a heading that contains several takes the longest. */
const headings: readonly (readonly [SentenceRole, string])[] = [
  [
    "nice",
    "nice to have|nice to haves|nice-to-have|preferred|preferred qualifications|preferred skills|preferred experience|desirable|desired|desired skills|bonus|bonus points|pluses|a plus|good to have|great to have|advantageous|desirable criteria|would be a plus|nice but no must|what would impress us|impress us|even better|even better if|you might also have|you may also have|we like|we like someone with|we like you to have|we also like|be great|be lovely|be nice|be useful|be choice|cherry on top|icing on the cake|of advantage|an advantage|advantage|added advantage|also useful|useful|useful extras|extras|extra points|brownie points|assets|an asset|additional skills|ideally|ideally you|ideally you have|beneficial|optional|stand out|sets you apart|not essential|not required|wish list|wishlist|von vorteil|wunschenswert|deseable|souhaite",
  ],
  [
    "must",
    "requirements|requirement|required|you must have|you should have|should have|you need|you will need|the right person|the person|need from you|we need|we need someone with|what we need|essential qualifications|essential skills|essential requirements|success criteria|selection criteria|your qualifications|minimum requirements|desired candidate profile|desired profile|candidate requirements|what it takes|you will have|we need you to have|eligibility|musts|qualifications|qualification|required skills|required qualifications|minimum qualifications|basic qualifications|what you bring|what you'll bring|what you ll bring|what you will bring|what you need|what you'll need|what you ll need|you have|you bring|you are|who you are|about you|your profile|your skills|profile|candidate profile|person specification|skills|skills and experience|experience|key skills|essential|essential criteria|must have|must haves|must-have|must-haves|what we're looking for|what we re looking for|what we are looking for|we are looking for|we ask for|what we ask for|what we ask|what we expect|we expect|we want|you know|what we look for|looking for|ideal candidate|the ideal candidate|the successful candidate|to be successful|education|education and experience|knowledge|competencies|certifications|licences|licenses|anforderungen|ihr profil|dein profil|profil|requisitos|votre profil|profil recherche|requisiti",
  ],
  [
    "duty",
    "responsibilities|responsibility|essential functions|essential job functions|essential duties|essential duties and responsibilities|examples of duties|what the day looks like|what you will be doing|the gig|the work|what you work on|key responsibilities|duties|key duties|main duties|what you'll do|what you ll do|what you will do|what you'll be doing|you will|your role|the role|role|your tasks|tasks|the job|job description|description|overview|job summary|summary|position summary|about the role|about the job|about this role|about the position|your mission|your impact|day to day|a typical day|job purpose|purpose|aufgaben|ihre aufgaben|deine aufgaben|funciones|responsabilidades|missions|vos missions|mansioni|tech stack|stack|technologies|our stack|tools",
  ],
  [
    "offer",
    "benefits|what we pay|we pay|the package|the offer|in return we offer|in return|what you get from us|in it for you|what in it for you|physical demands|physical requirements|working conditions|work environment|duration|contract|start date|closing date|wage|we offer|our offer|perks|perks and benefits|compensation|salary|pay|rewards|why join us|why join|why us|what you get|what you'll get|what you ll get|package|wir bieten|das bieten wir|ofrecemos|nous offrons|offriamo|schedule|working hours|hours|location|job type|job details|details",
  ],
  [
    "company",
    "about us|about the company|who we are|our company|company|our mission|our story|our team|the team|about the team|company overview|company description|how we work|uber uns|sobre nosotros|a propos",
  ],
  [
    "legal",
    "equal opportunity|equal opportunities|equal opportunity employer|eeo|eeo statement|diversity|how to apply|to apply|application|application process|apply|next steps|disclaimer|privacy|contact",
  ],
];

const roleOfHeading = new Map<string, SentenceRole>();
for (const [role, list] of headings)
  for (const phrase of list.split("|")) roleOfHeading.set(phrase.replaceAll(/[-']/gu, " "), role);

const longestHeading = 8;
const fillers = wordSet(
  "the our your this job position role key main core and for with of as a an you will need section essential",
);

const askingOpeners = new Set([
  "experience",
  "knowledge",
  "skills",
  "qualification",
  "qualifications",
  "certifications",
  "education",
]);
const links = new Set(["with", "in", "of", "using"]);

/** Role of a line that reads as a heading, or undefined. */
const headingRole = (tokens: Tokens, from: number, to: number): SentenceRole | undefined => {
  if (to - from > longestHeading) return undefined;
  const words = tokens.words.slice(from, to).map((word) => word.lower);
  const whole = roleOfHeading.get(words.join(" "));
  if (whole !== undefined) return whole;
  // "- Communication skills", "Experience with Python": what is asked for, not the heading over it.
  if (
    tokens.before[from] === separator.bullet ||
    /[.;,]/u.test(tokens.text.charAt(tokens.ends[to - 1] ?? 0)) ||
    words.some((word, index) => askingOpeners.has(word) && links.has(words[index + 1] ?? "") && index + 2 < words.length)
  )
    return undefined;
  let best: SentenceRole | undefined;
  let size = 0;
  let covered = 0;
  for (let start = 0; start < words.length; start++) {
    for (let end = words.length; end > start; end--) {
      const role = roleOfHeading.get(words.slice(start, end).join(" "));
      if (role === undefined) continue;
      // "Preferred qualifications" is nice, whichever word is longer.
      if (best === undefined || (role === "nice" && best !== "nice") || (end - start > size && best !== "nice")) best = role;
      size = Math.max(size, end - start);
      covered += end - start;
      start = end - 1;
      break;
    }
  }
  const other = words.filter((word) => !fillers.has(word)).length;
  return best !== undefined && covered * 2 >= other ? best : undefined;
};

/** Does a line read as the heading of a section, and so not as a title? */
export const isHeading = (line: string): boolean => {
  const tokens = tokenise(line);
  return headingRole(tokens, 0, tokens.count) !== undefined;
};

const niceWords = wordSet(
  "preferred preferably desirable desired ideally bonus advantageous advantage beneficial plus nice helpful optional welcome vorteil wunschenswert handy useful asset great good lovely help better essential required necessary vital",
);
/** What makes a plus, a bonus or an asset one of the work and not of the pay: "a bigger plus", "an added bonus". */
const articles = wordSet("a an big bigger huge definite real strong great added distinct");
const wishes = wordSet("would it that also");
const copulas = wordSet("is are be also very equally");
/** Only what follows these is a wish; what stands before is asked for. */
const turns = wordSet("ideally preferably");
const mustWords = wordSet(
  "require+ required requirement+ must need+ needed experience experienced knowledge skills skilled proficient proficiency proficiencies ability able degree qualified qualification+ certified certification essential minimum expertise familiarity familiar understanding fluent fluency background looking seeking candidate bring ask+ asked expect+ want+ knows licence license mandatory compulsory competent competence diploma hold confident comfortable",
);
const dutyWords = wordSet(
  "you your will responsible responsibilities responsibility duties include+ including role support manage develop",
);
const legalWords = wordSet("race religion gender disability veteran+ orientation ethnicity regardless accommodation");
const companyWords = wordSet("leading founded leader award mission headquartered customers worldwide offices");

/** Tells a sentence's role from its own words. */
const ownRole = (tokens: Tokens, from: number, to: number): SentenceRole => {
  let must = 0;
  let duty = 0;
  let legal = 0;
  let company = 0;
  for (let index = from; index < to; index++) {
    const lower = tokens.words[index]?.lower ?? "";
    if (mustWords.has(lower)) must++;
    if (dutyWords.has(lower)) duty++;
    if (legalWords.has(lower)) legal++;
    if (companyWords.has(lower)) company++;
  }
  if (legal >= 2) return "legal";
  const opening = tokens.words[from]?.lower ?? "";
  if ((opening === "we" || opening === "our") && must === 0 && duty === 0) return "company";
  if (must > 0) return "must";
  if (company > 0 && duty === 0) return "company";
  return duty > 0 ? "duty" : "unknown";
};

/** Does the word at `index` say that something would be welcome and is no must? Most such words do so in some company only. */
const isNiceWord = (tokens: Tokens, index: number, to: number): boolean => {
  const lower = tokens.words[index]?.lower ?? "";
  if (!niceWords.has(lower)) return false;
  const previous = tokens.words[index - 1]?.lower ?? "";
  const next = index + 1 < to ? (tokens.words[index + 1]?.lower ?? "") : "";
  switch (lower) {
    case "plus":
      return articles.has(previous);
    case "bonus":
      return next === "points" || articles.has(previous);
    case "asset":
      return articles.has(previous) && next !== "management" && next !== "manager";
    case "nice":
      return next === "to" || (previous === "be" && next !== "and");
    case "great":
    case "good":
    case "lovely":
      return previous === "be" && wishes.has(tokens.words[index - 2]?.lower ?? "");
    case "useful":
      return copulas.has(previous) || next === "";
    case "help":
      return previous === "a";
    case "better":
      return previous === "even" || (previous === "the" && tokens.words[index - 2]?.lower === "much");
    case "essential":
    case "required":
    case "necessary":
    case "vital":
      return previous === "not";
    case "desired":
      return next === "";
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

const aside: ReadonlySet<SentenceRole> = new Set<SentenceRole>(["offer", "company", "legal"]);

/** Sentences of a posting in order, headings left out. */
export const jobSentences = (tokens: Tokens): JobSentence[] => {
  const sentences: JobSentence[] = [];
  let role: SentenceRole = "unknown";
  // The role that held before a label with its value on the same line: "Salary: …" heads its own line and no more.
  let before: SentenceRole | undefined;
  let start = 0;
  const close = (to: number): void => {
    if (to <= start) return;
    const own = ownRole(tokens, start, to);
    let told = role;
    if (role === "unknown") told = own;
    else if (own === "legal") told = "legal";
    else if (role === "duty" && own === "must") told = "must";
    const headed = role !== "unknown";
    const nice = told === "must" || told === "duty" || told === "unknown" ? niceWordAt(tokens, start, to) : -1;
    if (nice > start && turns.has(tokens.words[nice]?.lower ?? "")) {
      // "Databases, ideally Oracle" and "databases (Oracle ideally)".
      const turn = nice === to - 1 ? nice - 1 : nice;
      if (turn > start) sentences.push({ from: start, to: turn, role: told, headed });
      sentences.push({ from: turn, to, role: "nice", headed });
      return;
    }
    sentences.push({ from: start, to, role: nice < 0 ? told : "nice", headed });
  };
  for (let index = 1; index <= tokens.count; index++) {
    const mark = index === tokens.count ? separator.blank : (tokens.before[index] ?? separator.blank);
    const opensLine = start === 0 || (tokens.before[start] ?? 0) >= separator.line;
    if (mark === separator.colon && opensLine) {
      const told = headingRole(tokens, start, index);
      if (told !== undefined) {
        before ??= role;
        role = told;
        start = index;
      }
      continue;
    }
    if (mark !== separator.sentence && mark < separator.line) continue;
    if (mark === separator.line && wraps(tokens, index)) continue;
    const told = opensLine && mark >= separator.line ? headingRole(tokens, start, index) : undefined;
    if (told === undefined) {
      close(index);
      if (before !== undefined && (mark === separator.blank || (mark >= separator.line && aside.has(role)))) {
        role = before;
        before = undefined;
      }
    } else {
      role = told;
      before = undefined;
    }
    start = index;
  }
  return sentences;
};

/** A line break inside a sentence: the next line goes on in lower case, without a mark before it. */
const wraps = (tokens: Tokens, index: number): boolean => {
  for (let at = tokens.ends[index - 1] ?? 0; at < (tokens.starts[index] ?? 0); at++)
    if (!" \t\r\n\u00A0,)'’”".includes(tokens.text.charAt(at))) return false;
  const code = tokens.text.charCodeAt(tokens.starts[index] ?? 0);
  return code >= 97 && code <= 122;
};
