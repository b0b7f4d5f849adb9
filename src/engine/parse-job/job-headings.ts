/** Headings of postings, by the role that they give to what follows. Phrases are folded; hyphens and apostrophes part words. */

import { separator, tokenise, type Tokens } from "../skills/tokenise.ts";
import { fold } from "../text/characters.ts";
import { wordSet } from "../text/words.ts";
import { headingsAbroad } from "./headings-abroad.ts";
import type { SentenceRole } from "./sentence-roles.ts";

/** A heading that contains several takes the longest. */
const headings: readonly (readonly [SentenceRole, string])[] = [
  [
    "denied",
    "not required|not needed|not necessary|what you do not need|what you don need|you do not need|you don need|you won need|you will not need|no need for|no need|we do not need|we don need|we do not ask for|we don ask for|not a requirement",
  ],
  [
    "nice",
    "nice to have|nice to haves|nice-to-have|preferred|preferred qualifications|preferred skills|preferred experience|desirable|desired|desired skills|bonus|bonus points|pluses|a plus|good to have|great to have|advantageous|desirable criteria|would be a plus|nice but no must|what would impress us|impress us|even better|even better if|you might also have|you may also have|we like|we like someone with|we like you to have|we also like|be great|be lovely|be nice|be useful|be choice|would be great|great if you also had|great if you have|highly desirable|desirables|highly regarded|regarded|extra credit|all the better|viewed favourably|viewed favorably|bonus skills|added bonus|a bonus|cherry on top|icing on the cake|of advantage|an advantage|advantage|added advantage|also useful|useful|useful extras|extras|extra points|brownie points|assets|an asset|additional skills|ideally|ideally you|ideally you have|beneficial|optional|stand out|sets you apart|not essential|wish list|wishlist",
  ],
  [
    "must",
    "requirements|requirement|required|we require|mandatory|mandatory skills|mandatory requirements|key requirements|you will also bring|you also bring|you also have|to be considered|to be considered you must have|applicants must have|candidates must have|you must|good match if you|good fit if you|what you do need|you do need|we are after|you must have|you should have|should have|you need|you will need|the right person|the person|need from you|we need|we need someone with|what we need|essential qualifications|essential skills|essential requirements|success criteria|selection criteria|your qualifications|minimum requirements|desired candidate profile|desired profile|candidate requirements|what it takes|you will have|we need you to have|eligibility|musts|qualifications|qualification|required skills|required qualifications|minimum qualifications|basic qualifications|what you bring|what you'll bring|what you ll bring|what you will bring|what you need|what you'll need|what you ll need|you have|you bring|you are|who you are|about you|your profile|your skills|profile|candidate profile|person specification|skills|skills and experience|experience|key skills|essential|essential criteria|must have|must haves|must-have|must-haves|what we're looking for|what we re looking for|what we are looking for|we are looking for|we ask for|what we ask for|what we ask|what we expect|we expect|we want|you know|what we look for|looking for|ideal candidate|the ideal candidate|the successful candidate|to be successful|education|education and experience|knowledge|competencies|certifications|licences|licenses",
  ],
  [
    "duty",
    "responsibilities|responsibility|essential functions|essential job functions|essential duties|essential duties and responsibilities|examples of duties|what the day looks like|what you will be doing|the gig|the work|what you work on|key responsibilities|roles and responsibilities|key performance areas|in this job you will|in this job you|in this role you will|in this role you|you will be responsible for|you be responsible for|jd|duties|key duties|main duties|what you'll do|what you ll do|what you will do|what you'll be doing|you will|your role|the role|role|your tasks|tasks|the job|job description|description|overview|job summary|summary|position summary|about the role|about the job|about this role|about the position|your mission|your impact|day to day|a typical day|job purpose|purpose|tech stack|stack|technologies|our stack|tools",
  ],
  [
    "offer",
    "benefits|what we pay|we pay|the package|the offer|in return we offer|in return|what you get from us|in it for you|what in it for you|physical demands|physical requirements|working conditions|work environment|duration|contract|start date|closing date|wage|we offer|our offer|perks|perks and benefits|compensation|salary|pay|rewards|why join us|why join|why us|what you get|what you'll get|what you ll get|package|what we give you|we give you|schedule|working hours|hours|location|job type|job details|details",
  ],
  [
    "company",
    "about us|about the company|who we are|our company|company|our mission|our story|our team|the team|about the team|company overview|company description|how we work",
  ],
  [
    "legal",
    "equal opportunity|equal opportunities|equal opportunity employer|eeo|eeo statement|diversity|how to apply|to apply|application|application process|apply|next steps|disclaimer|privacy|contact",
  ],
];

const roleOfHeading = new Map<string, SentenceRole>();
for (const [role, list] of [...headings, ...headingsAbroad])
  for (const phrase of list.split("|")) roleOfHeading.set(phrase.replaceAll(/[-']/gu, " "), role);

const longestHeading = 8;
const fillers = wordSet(
  "the our your this job position role key main core and for with of as a an you will need section essential it if also had ihr ihre dein deine das die der le la les vos votre notre nos el los las tu tus o os as il lo gli e und y et",
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

const wordsOf = (tokens: Tokens, from: number, to: number): string[] =>
  tokens.words.slice(from, to).map(({ lower }) => fold(lower));

/** Role of a heading that is known word for word; within a line nothing less is one: "You know Java. Nice to have: Go". */
export const knownHeadingRole = (tokens: Tokens, from: number, to: number): SentenceRole | undefined =>
  to - from > longestHeading ? undefined : roleOfHeading.get(wordsOf(tokens, from, to).join(" "));

/** Role of a line that reads as a heading, or undefined. */
export const headingRole = (tokens: Tokens, from: number, to: number): SentenceRole | undefined => {
  const whole = knownHeadingRole(tokens, from, to);
  if (whole !== undefined || to - from > longestHeading) return whole;
  const words = wordsOf(tokens, from, to);
  // "Essential and desirable", "E = essential, D = desirable": each item below says which it is.
  if (words.includes("essential") && words.includes("desirable")) return "must";
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
      // "Desirable (not required)" is desirable; "No need for a car" is a sentence.
      if (
        role !== "denied" &&
        (best === undefined || (role === "nice" && best !== "nice") || (end - start > size && best !== "nice"))
      )
        best = role;
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
