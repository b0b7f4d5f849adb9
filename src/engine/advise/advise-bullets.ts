/** Tips on single bullets of work and projects. Rewrites use the line's own words; what is missing becomes a question. */

import type { Tip } from "../../domain/resume/tip.ts";
import { phraseAt, phraseTable, phrasesIn, type PhraseFound } from "../skills/phrase-table.ts";
import { separator, type Tokens } from "../skills/tokenise.ts";
import { classOf } from "../skills/word-classes.ts";
import { smartCheck, type AdvisedBullet } from "./bullet.ts";
import { makeTip } from "./tip.ts";
import { capitalised, isParticiple, isPast, pastOf, pastOfGerund } from "./verbs.ts";

/** Openings that hide what was done. Who helped is not made into someone who led, so `helping` is never turned round. */
const openings = phraseTable({
  answerable:
    "responsible for|was responsible for|i was responsible for|am responsible for|mainly responsible for|primarily responsible for|solely responsible for|also responsible for|accountable for|in charge of|was in charge of|duties included|duties include|responsibilities included|responsibilities include|main duties included|my duties included|my role involved|role involved|tasked with|tasks included",
  helping:
    "involved in|was involved in|engaged in|participated in|took part in|worked on|helped to|helped with|helped in|helped|assisted in|assisted with|assisted|dealt with|handled",
});

const inside = phraseTable({
  firstPerson: "i|my|me|myself|we|our",
  vague:
    "many|several|various|numerous|multiple|a lot of|lots of|a number of|some|significantly|considerably|substantially|greatly|dramatically|a large number of|large numbers of|high volume|high volumes",
  filler: "successfully|effectively|efficiently|basically|actually|really|very|in order to|on a daily basis|on a regular basis",
  passive: "was|were|been|being",
});

/** Which figure to ask for, by what the line is about; the first that fits wins. */
const subjects = phraseTable({
  people:
    "team|teams|staff|people|employees|members|colleagues|trained|mentored|supervised|supervising|hired|recruited|volunteers|apprentices",
  money:
    "budget|budgets|cost|costs|revenue|sales|sold|expenses|savings|price|prices|purchasing|spend|funds|invoices|accounts|donations",
  clients:
    "customers|customer|clients|client|patients|patient|students|pupils|guests|users|callers|visitors|residents|children|families",
  time: "time|speed|faster|performance|latency|deadline|deadlines|schedule|delay|delays|turnaround|response",
  pieces:
    "reports|report|documents|articles|orders|tickets|cases|projects|events|shipments|deliveries|repairs|products|features|tests|meetings|lessons|classes|websites|applications",
});
const questions = {
  people: "How many people was this about?",
  money: "How much money was this about, or by how much did it change?",
  clients: "How many of them did you serve, and in what time?",
  time: "How long did it take before and after?",
  pieces: "How many, and how often?",
} as const;
const subjectOrder = ["people", "money", "clients", "time", "pieces"] as const;

const longBullet = 34;
const shortBullet = 4;

const questionFor = (tokens: Tokens, bullet: AdvisedBullet): string => {
  const found = new Set(phrasesIn(subjects, tokens, bullet.from, bullet.to).map((phrase) => phrase.kind));
  const subject = subjectOrder.find((kind) => found.has(kind));
  return subject === undefined
    ? "What figure shows the size or the result of this: how many, how much, how often?"
    : questions[subject];
};

const from = (tokens: Tokens, bullet: AdvisedBullet, token: number): string =>
  token < bullet.to ? bullet.text.slice((tokens.starts[token] ?? 0) - bullet.span.start) : "";

const weakOpening = (tokens: Tokens, bullet: AdvisedBullet): Tip | undefined => {
  const found = phraseAt(openings, tokens, bullet.from);
  if (found === undefined) return undefined;
  const rest = from(tokens, bullet, found.to);
  if (rest === "") return undefined;
  const opening = tokens.text.slice(tokens.starts[found.to], tokens.ends[found.to]);
  // The present tense of work that goes on is not formed: only the past of an -ing form is sure.
  const past = found.kind === "answerable" && !bullet.current ? pastOfGerund(opening) : undefined;
  const rewrite = past === undefined ? undefined : capitalised(past) + rest.slice(opening.length);
  const words = tokens.text.slice(tokens.starts[found.from], tokens.ends[found.to - 1]);
  return makeTip("weak-verb", bullet.span, {
    message: `“${words}” says that it was your task, not what you did. Open with the verb of what you did.`,
    rewrite,
    question: rewrite === undefined ? "What did you yourself do here: plan, build, sell, teach, repair …?" : undefined,
  });
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
  if (byMe > 0 && subject !== "" && !subject.includes(",")) {
    const between = tokens.text.slice(tokens.ends[at], tokens.ends[byMe - 2]);
    const after = tokens.text.slice(tokens.ends[byMe], bullet.span.end);
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
  if (!bullet.measured) {
    const smart = smartCheck(tokens, bullet);
    let missing = "measurable";
    if (!smart.specific) missing = `specific, ${missing}`;
    if (!smart.relevant) missing += ", tied to a result";
    if (!smart.timed) missing += ", set in time";
    tips.push(
      makeTip(
        "no-number",
        bullet.span,
        {
          message: `No figure shows how large or how often this was. To be S.M.A.R.T. the line should be more ${missing}.`,
          question: questionFor(tokens, bullet),
        },
        bullet.active ? 0.6 : 0.8,
      ),
    );
  }
  if (!bullet.outcome)
    tips.push(
      makeTip(
        "no-outcome",
        bullet.span,
        {
          message: "The line says what you did and not what came of it.",
          question: "What changed because of it, for the firm, the team or the people you served?",
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
        if (written === "i" || written === "ME") continue;
        const opening = found.from === bullet.from && written === "I" && isPast(tokens.words[found.to]?.lower ?? "");
        tips.push(
          makeTip("first-person", span, {
            message: "Leave out “I”, “my” and “we”: a resume line starts with the verb.",
            rewrite: opening ? capitalised(from(tokens, bullet, found.to)) : undefined,
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
        tips.push(
          makeTip("filler-words", span, {
            message: `“${written}” adds nothing.`,
            rewrite: withoutFiller(text, (tokens.starts[found.from] ?? 0) - span.start, written),
          }),
        );
        break;
      case "passive": {
        if (weak) continue;
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
};

const withoutFiller = (text: string, at: number, written: string): string => {
  const instead = shorter[written.toLowerCase()];
  if (instead !== undefined)
    return text.slice(0, at) + (at === 0 ? capitalised(instead) : instead) + text.slice(at + written.length);
  const plain = text.slice(0, at) + text.slice(at + written.length).trimStart();
  return at === 0 ? capitalised(plain) : plain.trimEnd();
};

const lengthTip = (tokens: Tokens, bullet: AdvisedBullet): Tip | undefined => {
  const words = bullet.to - bullet.from;
  if (words < shortBullet)
    return makeTip("too-short-bullet", bullet.span, {
      message: "Too short to show anything.",
      question: "What exactly did you do here, with what, and for whom?",
    });
  if (words <= longBullet) return undefined;
  const cut = splitPoint(tokens, bullet);
  let rewrite: string | undefined;
  if (cut !== undefined) {
    const joined = tokens.words[cut]?.lower === "and" || tokens.words[cut]?.lower === "then" ? cut + 1 : cut;
    rewrite = `${tokens.text.slice(bullet.span.start, tokens.ends[cut - 1])}.\n${capitalised(from(tokens, bullet, joined))}`;
  }
  return makeTip("too-long-bullet", bullet.span, {
    message: `${String(words)} words in one line. Readers skip lines over ${String(longBullet)} words; split it.`,
    rewrite,
  });
};

/** The word at which a long line can be cut in two: a past verb after a comma or "and", past the first third. */
const splitPoint = (tokens: Tokens, bullet: AdvisedBullet): number | undefined => {
  for (let index = bullet.from + Math.floor((bullet.to - bullet.from) / 3); index < bullet.to - 4; index++) {
    const word = tokens.words[index];
    if (word === undefined || (word.classes & classOf.verb) === 0 || !word.lower.endsWith("ed")) continue;
    const previous = tokens.words[index - 1]?.lower;
    if (previous === "and" || previous === "then") return index - 1;
    if (tokens.before[index] === separator.comma) return index;
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

/** Base forms that are as often nouns say nothing about the tense. */
const alsoNouns = new Set(
  "lead cut read set put design support work research project plan process market contract test program account order record review report audit sales service services care study model code".split(
    " ",
  ),
);
const mostTense = 3;

const tense = (tokens: Tokens, bullets: readonly AdvisedBullet[]): Tip[] => {
  const tips: Tip[] = [];
  for (const bullet of bullets) {
    const word = tokens.words[bullet.from];
    if (tips.length === mostTense) break;
    if (bullet.current || bullet.work < 0 || word === undefined || (word.classes & classOf.verb) === 0 || word.lower.length < 4)
      continue;
    if (isPast(word.lower) || word.lower.endsWith("ing") || alsoNouns.has(word.lower)) continue;
    tips.push(
      makeTip("tense-mixed", bullet.span, {
        message: `This work has ended, but “${word.lower}” is in the present. Use the past for past work.`,
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
  tips.push(...repeated(tokens, bullets), ...tense(tokens, bullets));
  return tips;
};
