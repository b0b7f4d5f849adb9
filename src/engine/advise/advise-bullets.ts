/** Tips on single bullets of work and projects. Rewrites use the line's own words; what is missing becomes a question. */

import type { Tip } from "../../domain/resume/tip.ts";
import { phraseTable, phrasesIn, type PhraseFound } from "../skills/phrase-table.ts";
import { separator, type Tokens } from "../skills/tokenise.ts";
import { classOf } from "../skills/word-classes.ts";
import { tenseTips, weakOpening } from "./advise-verbs.ts";
import { restOf, smartCheck, type AdvisedBullet } from "./bullet.ts";
import { resultMissing } from "./measure-effects.ts";
import { makeTip } from "./tip.ts";
import { speaksOfSelf, withoutPerson } from "./first-person.ts";
import { capitalised, isParticiple, pastOf } from "./verbs.ts";
import { isPast } from "../text/past-tense.ts";
import { wordSet } from "../text/words.ts";

const inside = phraseTable({
  firstPerson: "i|my|me|myself|we|our",
  vague:
    "many|several|various|numerous|multiple|a lot of|lots of|a number of|some|significantly|considerably|substantially|greatly|dramatically|a large number of|large numbers of|high volume|high volumes",
  filler:
    "successfully|effectively|efficiently|basically|actually|really|very|in order to|on a daily basis|on a weekly basis|on a monthly basis|on a regular basis|due to the fact that|prior to|utilised|utilized|utilising|utilizing|utilise|utilize|etc|and so on|and so forth|and more|and other duties as assigned|other duties as assigned|as needed|as required|as necessary",
  passive: "was|were|been|being|is|are",
});

/** Which figure to ask for, by what the line is about; the first that fits wins. */
const subjects = phraseTable({
  people:
    "team|teams|staff|people|employees|members|colleagues|trained|mentored|supervised|supervising|hired|hires|associates|nurses|aides|tutors|trainees|engineers|recruited|volunteers|apprentices",
  money:
    "budget|budgets|cost|costs|revenue|sales|sold|expenses|savings|price|prices|purchasing|spend|funds|invoices|accounts|donations",
  clients:
    "customers|customer|clients|client|patients|patient|students|pupils|guests|users|callers|visitors|residents|children|families",
  time: "time|speed|faster|performance|latency|deadline|deadlines|schedule|delay|delays|turnaround|response",
  pieces:
    "reports|report|documents|articles|orders|tickets|cases|projects|events|shipments|deliveries|repairs|products|features|tests|meetings|lessons|classes|websites|applications|trucks|pallets|trailers|counts|flats|installations|inspections|prototypes",
});
const questions = {
  people: "How many people was this about?",
  money: "How much money was this about, or by how much did it change?",
  clients: "How many of them did you serve, and in what time?",
  time: "How long did it take before and after?",
  pieces: "How many, and how often?",
} as const;
/** What may have come of it, by what the line is about. */
const results = {
  people: "What could they do afterwards, how many stayed, or what did the team get done?",
  money: "By how much did it change, and what did that pay for or prevent?",
  clients: "What was better for them afterwards: shorter waits, fewer complaints, better results?",
  time: "What was quicker or more reliable afterwards, and by how much?",
  pieces: "Who used them, and what could they decide or do because of it?",
} as const;
const subjectOrder = ["people", "money", "clients", "time", "pieces"] as const;

const bestowed = wordSet(
  "promoted awarded selected recognised recognized nominated elected chosen appointed invited honoured honored named hired",
);

/** They open a clause about something else than the line: "a manual that was adopted by 5 sites". */
const relatives = wordSet("that which who whose where when while so because after before until as if how what");

/** Does a mark, or a word that opens a clause, stand between the line's opening and word `at`? */
const opensClause = (tokens: Tokens, bullet: AdvisedBullet, at: number, marks: boolean): boolean => {
  for (let index = bullet.from + 1; index <= at; index++)
    if ((marks && (tokens.before[index] ?? 0) > separator.space) || relatives.has(tokens.words[index - 1]?.lower ?? ""))
      return true;
  return false;
};

const longBullet = 34;
const shortBullet = 4;

const subjectOf = (tokens: Tokens, bullet: AdvisedBullet): (typeof subjectOrder)[number] | undefined => {
  const found = new Set(phrasesIn(subjects, tokens, bullet.from, bullet.to).map((phrase) => phrase.kind));
  return subjectOrder.find((kind) => found.has(kind));
};

/** What S.M.A.R.T. asks for and the line has not, beside the figure. */
const alsoMissing = (tokens: Tokens, bullet: AdvisedBullet): string => {
  const smart = smartCheck(tokens, bullet);
  const missing: string[] = [];
  if (!smart.specific) missing.push("what exactly it was");
  if (!smart.relevant) missing.push(resultMissing);
  if (!smart.timed) missing.push("in what time");
  const last = missing.pop();
  if (last === undefined) return "";
  return ` For S.M.A.R.T. also say ${missing.length === 0 ? last : `${missing.join(", ")} and ${last}`}.`;
};

const passiveTip = (tokens: Tokens, bullet: AdvisedBullet, found: PhraseFound<string>): Tip | undefined => {
  const at = found.to;
  const participle = tokens.words[at]?.lower ?? "";
  if (at >= bullet.to || !isParticiple(participle)) return undefined;
  // "Weekly reports were written by me" can be turned round; without "by me" nobody knows who did it.
  let byMe = -1;
  for (let index = at + 1; index < bullet.to; index++)
    if (tokens.words[index]?.lower === "me" && tokens.words[index - 1]?.lower === "by") byMe = index;
  const subject = bullet.text.slice(0, (tokens.starts[found.from] ?? 0) - bullet.span.start).trim();
  let rewrite: string | undefined;
  const between = byMe < 0 ? "" : tokens.text.slice(tokens.ends[at], tokens.ends[byMe - 2]);
  const after = byMe < 0 ? "" : tokens.text.slice(tokens.ends[byMe], bullet.span.end);
  // "Was designed by me and is still in use", "were checked and paid by me": a second verb would lose its subject or object.
  if (
    byMe > 0 &&
    subject !== "" &&
    !subject.includes(",") &&
    !/\b(?:and|but|or|which|that|is|are|was|were)\b/u.test(between + after)
  ) {
    rewrite = `${capitalised(pastOf(participle))} ${subject.slice(0, 1).toLowerCase()}${subject.slice(1)}${between}${after}`;
  }
  return makeTip("passive-voice", bullet.span, {
    message: "Nobody acts in this line. Say who did it, and if it was you, open with the verb.",
    rewrite,
    question: rewrite === undefined ? "Who did this: you, or somebody else?" : undefined,
  });
};

const evidenceTips = (tokens: Tokens, bullet: AdvisedBullet): Tip[] => {
  const tips: Tip[] = [];
  const subject = subjectOf(tokens, bullet);
  if (!bullet.measured) {
    tips.push(
      makeTip(
        "no-number",
        bullet.span,
        {
          message: `No figure shows how large or how often this was.${alsoMissing(tokens, bullet)}`,
          question:
            subject === undefined
              ? "What figure shows the size or the result of this: how many, how much, how often?"
              : questions[subject],
        },
        bullet.active ? 0.6 : 0.8,
      ),
    );
  }
  // A line without a figure is asked for one and told about the result at once: two tips would say the same twice.
  else if (!bullet.outcome)
    tips.push(
      makeTip(
        "no-outcome",
        bullet.span,
        {
          message: "The line says what you did and not what came of it.",
          question:
            subject === undefined
              ? "What changed because of it, for the firm, the team or the people you served?"
              : results[subject],
        },
        0.5,
      ),
    );
  return tips;
};

const wordTips = (tokens: Tokens, bullet: AdvisedBullet, weak: boolean): Tip[] => {
  const tips: Tip[] = [];
  const { text, span } = bullet;
  const seen = new Set<string>();
  for (const found of phrasesIn(inside, tokens, bullet.from, bullet.to)) {
    if (seen.has(found.kind)) continue;
    const written = tokens.text.slice(tokens.starts[found.from], tokens.ends[found.to - 1]);
    switch (found.kind) {
      case "firstPerson": {
        if (weak || !speaksOfSelf(tokens, bullet, found.from)) continue;
        const rewrite = withoutPerson(tokens, bullet);
        tips.push(
          makeTip("first-person", span, {
            message: "Leave out “I”, “my” and “we”: a resume line starts with the verb.",
            rewrite,
            question: rewrite === undefined ? "Which part of this was yours? Open with its verb." : undefined,
          }),
        );
        break;
      }
      case "vague":
        if (bullet.measured) continue;
        tips.push(
          makeTip("vague-quantity", span, {
            message: `“${written}” is no quantity.`,
            question: `How many or how much is “${written.toLowerCase()}” here?`,
          }),
        );
        break;
      case "filler":
        // "As needed" inside a line may say when; at its end it says nothing.
        if (trailing.has(written.toLowerCase()) && found.to < bullet.to) continue;
        tips.push(
          makeTip("filler-words", span, {
            message: Object.hasOwn(shorter, written.toLowerCase())
              ? `“${written}” has a shorter word: “${shorter[written.toLowerCase()] ?? ""}”.`
              : `“${written}” adds nothing.`,
            rewrite: withoutFiller(text, (tokens.starts[found.from] ?? 0) - span.start, written),
          }),
        );
        break;
      case "passive": {
        // A line that opens with what somebody did is no passive line; and who was chosen can say so in no other way.
        if (weak || opensClause(tokens, bullet, found.from, bullet.active) || bestowed.has(tokens.words[found.to]?.lower ?? ""))
          continue;
        const tip = passiveTip(tokens, bullet, found);
        if (tip === undefined) continue;
        tips.push(tip);
        break;
      }
    }
    seen.add(found.kind);
  }
  return tips;
};

const shorter: Readonly<Record<string, string>> = {
  "in order to": "to",
  "on a daily basis": "daily",
  "on a regular basis": "regularly",
  "on a weekly basis": "weekly",
  "on a monthly basis": "monthly",
  "due to the fact that": "because",
  "prior to": "before",
  utilised: "used",
  utilized: "used",
  utilising: "using",
  utilizing: "using",
  utilise: "use",
  utilize: "use",
};

const trailing = new Set([
  "etc",
  "and so on",
  "and so forth",
  "and more",
  "as needed",
  "as required",
  "as necessary",
  "other duties as assigned",
  "and other duties as assigned",
]);

const withoutFiller = (text: string, at: number, written: string): string => {
  const instead = shorter[written.toLowerCase()];
  if (instead !== undefined)
    return text.slice(0, at) + (at === 0 ? capitalised(instead) : instead) + text.slice(at + written.length);
  if (trailing.has(written.toLowerCase())) {
    const before = text
      .slice(0, at)
      .trimEnd()
      .replace(/[,;]$|,? (?:and|or)$/u, "");
    return text.trimEnd().endsWith(".") ? `${before}.` : before;
  }
  const plain = text.slice(0, at) + text.slice(at + written.length).trimStart();
  return at === 0 ? capitalised(plain) : plain.trimEnd();
};

const lengthTip = (tokens: Tokens, bullet: AdvisedBullet): Tip | undefined => {
  const words = bullet.to - bullet.from;
  if (words < shortBullet)
    return makeTip("too-short-bullet", bullet.span, {
      message: "So few words cannot show how good you were at it.",
      question: "What exactly did you do here, with what, and for whom?",
    });
  if (words <= longBullet) return undefined;
  const cut = splitPoint(tokens, bullet);
  let rewrite = sentencesOf(tokens, bullet);
  if (rewrite === undefined && cut !== undefined) {
    const joined = tokens.words[cut]?.lower === "and" || tokens.words[cut]?.lower === "then" ? cut + 1 : cut;
    const stop = /[.!]\s*$/u.test(bullet.text) ? "." : "";
    rewrite = `${tokens.text.slice(bullet.span.start, tokens.ends[cut - 1])}${stop}\n${bullet.marker}${capitalised(restOf(tokens, bullet, joined))}`;
  }
  return makeTip("too-long-bullet", bullet.span, {
    message: `${String(words)} words in one line. Readers skip lines over ${String(longBullet)} words; split it.`,
    rewrite,
  });
};

const semicolonBefore = (tokens: Tokens, index: number): string =>
  tokens.text.slice(tokens.ends[index - 1], tokens.starts[index]).trim();

/** A paragraph as its sentences, the very short ones left with what follows them; undefined when it is one sentence. */
const sentencesOf = (tokens: Tokens, bullet: AdvisedBullet): string | undefined => {
  const lines: string[] = [];
  const stops = /[.!]\s*$/u.test(bullet.text);
  let from = bullet.from;
  for (let index = bullet.from + 1; index < bullet.to; index++) {
    if (tokens.before[index] !== separator.sentence || index - from < shortBullet || bullet.to - index < shortBullet) continue;
    const start = from === bullet.from ? bullet.span.start : (tokens.starts[from] ?? 0);
    const line = tokens.text.slice(start, tokens.starts[index]).trimEnd();
    lines.push(stops ? line : line.replace(/\.$/u, ""));
    from = index;
  }
  return lines.length === 0 ? undefined : [...lines, restOf(tokens, bullet, from)].join(`\n${bullet.marker}`);
};

/** The word at which a long line can be cut in two: after a semicolon, or a past verb after a comma or "and", past the first third. */
const splitPoint = (tokens: Tokens, bullet: AdvisedBullet): number | undefined => {
  // A line that opens with another word than its verb may not be over where a verb comes.
  if (!bullet.active) return undefined;
  for (let index = bullet.from + Math.floor((bullet.to - bullet.from) / 3); index < bullet.to - 4; index++) {
    const word = tokens.words[index];
    if (word === undefined) continue;
    if (";" === semicolonBefore(tokens, index)) return index;
    if ((word.classes & classOf.verb) === 0 || !isPast(word.lower)) continue;
    const previous = tokens.words[index - 1]?.lower;
    if (previous === "and" || previous === "then") return index - 1;
    const object = tokens.words[index + 1];
    if (tokens.before[index] === separator.comma && object !== undefined && (object.classes & classOf.determiner) !== 0)
      return index;
  }
  return undefined;
};

const repeated = (tokens: Tokens, bullets: readonly AdvisedBullet[]): Tip[] => {
  const byOpening = new Map<string, AdvisedBullet[]>();
  for (const bullet of bullets) {
    const opening = tokens.words[bullet.from]?.verb ?? "";
    if (opening.length < 3) continue;
    const same = byOpening.get(opening);
    if (same === undefined) byOpening.set(opening, [bullet]);
    else same.push(bullet);
  }
  const tips: Tip[] = [];
  for (const same of byOpening.values()) {
    const third = same[2];
    if (third === undefined) continue;
    const word = tokens.text.slice(tokens.starts[third.from], tokens.ends[third.from]);
    tips.push(
      makeTip("repeated-opening", third.span, {
        message: `${String(same.length)} lines open with “${word}”. Vary the verb where what you did differs.`,
      }),
    );
  }
  return tips;
};

/** Tips on bullets, in the order of the resume. */
export const adviseBullets = (tokens: Tokens, bullets: readonly AdvisedBullet[]): Tip[] => {
  const tips: Tip[] = [];
  for (const bullet of bullets) {
    const opening = weakOpening(tokens, bullet);
    if (opening !== undefined) tips.push(opening);
    tips.push(...evidenceTips(tokens, bullet), ...wordTips(tokens, bullet, opening !== undefined));
    const length = lengthTip(tokens, bullet);
    if (length !== undefined) tips.push(length);
  }
  tips.push(...repeated(tokens, bullets), ...tenseTips(tokens, bullets));
  return tips;
};
