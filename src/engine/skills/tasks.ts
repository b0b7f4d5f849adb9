/**
 * Tasks: a verb of doing with its object ("manage budgets", "prepared monthly reports"), where a text says what somebody
 * does or did. The id is the verb's stem and the object's words, so that tense and number do not matter.
 */

import { opensName } from "../text/characters.ts";
import { titleHeads } from "../text/title-words.ts";
import { hasClass, lowerAt } from "./at-token.ts";
import { coverage, unknownRarity, type Find } from "./find.ts";
import { separator, type Tokens } from "./tokenise.ts";
import { classOf } from "./word-classes.ts";
import { wordSet } from "../text/words.ts";

const openers = wordSet("to will must and or can by for of be also responsible including include you");
/** Before a verb in "-ing": "experience in leading teams", "grow by building trust". */
const ingOpeners = wordSet(
  "in with through at on while when after into from about as whilst experience enjoy involve+ comfortable",
);
const longest = 16;

const ends = (tokens: Tokens, index: number): boolean => {
  if (index >= tokens.count) return true;
  const mark = tokens.before[index] ?? separator.blank;
  if (mark === separator.line) {
    const code = tokens.text.charCodeAt(tokens.starts[index] ?? 0);
    return code < 97 || code > 122;
  }
  return mark > separator.slash;
};

const isLarge = (tokens: Tokens, index: number): boolean => opensName(tokens.text.charCodeAt(tokens.starts[index] ?? 0));

/**
 * A text that lost its line breaks runs on: "… reports to the board Maintain good records". A verb or praise that is
 * written large between words that are not opens the next sentence.
 */
const opensSentence = (tokens: Tokens, index: number): boolean =>
  index > 0 &&
  hasClass(tokens, index, classOf.verb | classOf.degree | classOf.cue) &&
  isLarge(tokens, index) &&
  !isLarge(tokens, index - 1) &&
  index + 1 < tokens.count &&
  !isLarge(tokens, index + 1);

/** May a task start at this word? After a bullet, a comma or a line start, or after words such as "to" and "will". */
const opens = (tokens: Tokens, index: number): boolean => {
  const mark = tokens.before[index] ?? separator.blank;
  if (
    mark >= separator.line ||
    mark === separator.comma ||
    mark === separator.colon ||
    mark === separator.other ||
    mark === separator.dash ||
    mark === separator.sentence ||
    opensSentence(tokens, index)
  )
    return true;
  const previous = tokens.words[index - 1]?.lower ?? "";
  return (
    mark === separator.slash ||
    openers.has(previous) ||
    previous.endsWith("ly") ||
    (ingOpeners.has(previous) && tokens.words[index]?.lower.endsWith("ing") === true)
  );
};

const startsSentence = (tokens: Tokens, index: number): boolean =>
  (tokens.before[index] ?? separator.blank) >= separator.sentence;

const endsInS = (lower: string): boolean => lower.endsWith("s") && !lower.endsWith("ss");

/** "Managed", "manages": opens a task at the head of its sentence or after such a verb; elsewhere it says how something is. */
const isTold = (lower: string): boolean => lower.endsWith("ed") || endsInS(lower);

/** "Plan projects and design parts" are two tasks; in "deliver databases and designs" the form says that the second is a noun. */
const goesOn = (tokens: Tokens, verb: number, next: number): boolean => {
  const first = tokens.words[verb]?.lower ?? "";
  const second = tokens.words[next]?.lower ?? "";
  return endsInS(second) ? endsInS(first) : !second.endsWith("ing") || first.endsWith("ing");
};

const stops = wordSet(
  "who which that where when while if because although is are was were be been has have had will would should can may must we you they i he she it as so than then within during across through throughout via by from using including whilst at",
);

/** What is ensured is told in a clause: "ensure that tools are clean". */
const clause = wordSet("that is are");

/** "Staff Nurse", "Support Engineer": written large and ended by the head of a title, it is a job and not the doing of one. */
const isJobTitle = (tokens: Tokens, from: number, to: number): boolean => {
  if (to - from > 4 || !titleHeads.has(tokens.words[to - 1]?.lower ?? "")) return false;
  for (let index = from; index < to; index++) if (!opensName(tokens.text.charCodeAt(tokens.starts[index] ?? 0))) return false;
  return true;
};

/** "Demonstrate leadership", "understand VAT": what one has or knows. */
const having = wordSet("demonstrate demonstrated demonstrating demonstrates possess possessing show understand understanding");

/** "Demonstrate leadership", "managing experience", "marketing role": something that a person has, and no doing of it. */
const isHad = (tokens: Tokens, from: number, to: number): boolean => {
  const verb = tokens.words[from]?.lower ?? "";
  if (having.has(verb) || tokens.words[to - 1]?.lower === "role") return true;
  return hasClass(tokens, to - 1, classOf.tail) && (to - from === 2 || verb.endsWith("ing"));
};

export const findTasks = (tokens: Tokens, known: readonly Find[]): Find[] => {
  const tasks = coverage(
    tokens.count,
    known.filter((find) => find.kind === "task"),
  );
  const covered = coverage(tokens.count, known);
  const finds: Find[] = [];
  let opening = 0;
  for (let index = 0; index < tokens.count - 1; index++) {
    if (startsSentence(tokens, index)) opening = index;
    if (
      !hasClass(tokens, index, classOf.verb) ||
      hasClass(tokens, index, classOf.binder) ||
      tasks[index] === 1 ||
      !opens(tokens, index)
    )
      continue;
    if (index > opening && isTold(lowerAt(tokens, index)) && !hasClass(tokens, opening, classOf.verb)) continue;
    // A known noun such as "marketing" at this place is itself, unless an object follows without a break.
    if (covered[index] === 1 && covered[index + 1] !== 1 && ends(tokens, index + 1)) continue;
    const ensures = tokens.words[index]?.lower.startsWith("ensur") === true;
    let to = index + 1;
    let meaning = 0;
    let head = -1;
    while (to - index < longest && !ends(tokens, to)) {
      const word = tokens.words[to];
      if (word === undefined || (stops.has(word.lower) && !(ensures && clause.has(word.lower)))) break;
      if (opensSentence(tokens, to)) break;
      // "Plan and deliver events" is one task; a verb after an object opens the next one.
      if (
        meaning > 0 &&
        hasClass(tokens, to, classOf.joiner) &&
        hasClass(tokens, to + 1, classOf.verb) &&
        goesOn(tokens, index, to + 1)
      )
        break;
      if (word.lower === "to" && meaning > 0 && hasClass(tokens, to + 1, classOf.verb)) break;
      if ((word.classes & (classOf.binder | classOf.determiner | classOf.joiner)) === 0) {
        meaning++;
        head = to;
      }
      to++;
    }
    // "… in order to": the purpose is no part of what is done.
    if (tokens.words[to - 1]?.lower === "order" && tokens.words[to - 2]?.lower === "in") to -= 2;
    while (to > index + 1 && hasClass(tokens, to - 1, classOf.binder | classOf.joiner | classOf.determiner)) to--;
    if (meaning === 0 || head < 0 || to <= index + 1 || isJobTitle(tokens, index, to) || isHad(tokens, index, to)) continue;
    const verb = tokens.words[index]?.verb ?? "";
    let object = "";
    for (let at = index + 1, words = 0; at < to && words < 3; at++) {
      if (hasClass(tokens, at, classOf.binder | classOf.determiner | classOf.degree | classOf.joiner)) {
        if (words > 0) break;
        continue;
      }
      object += ` ${tokens.words[at]?.noun ?? ""}`;
      words++;
    }
    if (object === "") continue;
    finds.push({
      from: index,
      to,
      id: `${verb}${object}`,
      label: tokens.text.slice(tokens.starts[index], tokens.ends[to - 1]).replace(/\s+/gu, " "),
      kind: "task",
      known: false,
      rarity: unknownRarity,
    });
    index = to - 1;
  }
  return finds;
};
