/**
 * A posting as sentences with their role: what is asked for, what would be a plus, what the work is, and what is only
 * about the firm. Headings set the role of what follows; in plain prose each sentence tells its own.
 */

import { separator, type Tokens } from "../skills/tokenise.ts";
import { wordSet } from "../text/words.ts";
import { headingRole, knownHeadingRole } from "./job-headings.ts";
import { firmRole } from "./firm-sentences.ts";
import { wishParts } from "./nice-words.ts";
import { gapAt, plainAt } from "./plain-word.ts";
import { isAside, type SentenceRole } from "./sentence-roles.ts";

export type JobSentence = {
  /** First token, and the token after the last. */
  readonly from: number;
  readonly to: number;
  readonly role: SentenceRole;
  /** The role was set by a heading and not guessed from the sentence's own words. */
  readonly headed: boolean;
};

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

/** What a sentence is in a section of this role. */
const roleOf = (tokens: Tokens, from: number, to: number, section: SentenceRole): SentenceRole => {
  if (isAside(section)) return section;
  const own = ownRole(tokens, from, to);
  if (own === "legal") return "legal";
  const firm = firmRole(tokens, from, to, (tokens.before[from] ?? 0) === separator.bullet);
  // Before any heading, the tools of the firm are told with the firm.
  if (firm !== undefined)
    return firm === "nice" && (section === "unknown" || section === "duty") ? (section === "duty" ? section : "company") : firm;
  if (section === "unknown" || (section === "duty" && own === "must")) return own;
  return section;
};

/** Sentences of a posting in order, headings left out. */
export const jobSentences = (tokens: Tokens): JobSentence[] => {
  const sentences: JobSentence[] = [];
  let role: SentenceRole = "unknown";
  // The role that held before a label with its value on the same line: "Salary: …" heads its own line and no more.
  let before: SentenceRole | undefined;
  let start = 0;
  // "(E)" and "(D)" behind the items of one list: essential and desirable.
  const marked = tokens.text.includes("(D)") && tokens.text.includes("(E)");
  const close = (to: number): void => {
    if (to <= start) return;
    const headed = role !== "unknown";
    const told = roleOf(tokens, start, to, role);
    const letter = marked && gapAt(tokens, to - 1).includes("(") ? plainAt(tokens, to - 1) : "";
    if ((letter === "d" || letter === "e") && !isAside(told)) {
      sentences.push({ from: start, to, role: letter === "d" ? "nice" : "must", headed });
      return;
    }
    if (told !== "must" && told !== "duty" && told !== "unknown") sentences.push({ from: start, to, role: told, headed });
    else for (const part of wishParts(tokens, start, to)) sentences.push({ ...part, role: part.nice ? "nice" : told, headed });
  };
  for (let index = 1; index <= tokens.count; index++) {
    const mark = index === tokens.count ? separator.blank : (tokens.before[index] ?? separator.blank);
    const opensLine = start === 0 || (tokens.before[start] ?? 0) >= separator.line;
    if (mark === separator.colon) {
      const told = opensLine ? headingRole(tokens, start, index) : knownHeadingRole(tokens, start, index);
      if (told !== undefined) {
        before ??= role;
        role = told;
        start = index;
      }
      continue;
    }
    if (mark !== separator.sentence && mark < separator.line) continue;
    if (mark === separator.sentence && isShortened(tokens, index)) continue;
    if (mark === separator.line && wraps(tokens, index)) continue;
    const told = opensLine && mark >= separator.line ? headingRole(tokens, start, index) : undefined;
    if (told === undefined) {
      close(index);
      if (before !== undefined && (mark === separator.blank || (mark >= separator.line && isAside(role)))) {
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

/** A shorter line is an item of a list without bullets, and not a line that went over the page's edge. */
const shortLine = 36;

/** A line break inside a sentence: the next line goes on in lower case, without a mark before it. */
const wraps = (tokens: Tokens, index: number): boolean => {
  const end = tokens.ends[index - 1] ?? 0;
  for (let at = end; at < (tokens.starts[index] ?? 0); at++)
    if (!" \t\r\n\u00A0,)'’”".includes(tokens.text.charAt(at))) return false;
  const code = tokens.text.charCodeAt(tokens.starts[index] ?? 0);
  return code >= 97 && code <= 122 && end - (tokens.text.lastIndexOf("\n", end) + 1) >= shortLine;
};

const shortened = wordSet("min max approx ca incl inkl mind e.g i.e z.b bzw ggf");

/** "Min. 3 years": the mark belongs to the word before it. */
const isShortened = (tokens: Tokens, index: number): boolean => {
  const code = tokens.text.charCodeAt(tokens.starts[index] ?? 0);
  return shortened.has(plainAt(tokens, index - 1)) && !(code >= 65 && code <= 90);
};
