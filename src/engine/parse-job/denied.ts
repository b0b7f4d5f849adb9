/**
 * What a posting names only to say that it is not asked for: "no degree needed", "you don't need a car", "PHP is not a
 * requirement", "Kenntnisse in PHP sind nicht nötig". The words are marked, and nothing among them is a requirement, a
 * degree, a language or years. What is a wish ("helpful but not required", "not essential") stays one.
 */

import { separator, type Tokens } from "../skills/tokenise.ts";
import { classOf } from "../skills/word-classes.ts";
import { wordSet } from "../text/words.ts";
import type { JobSentence } from "./job-sentences.ts";
import { isNiceWord } from "./nice-words.ts";
import { gapAt, plainAt } from "./plain-word.ts";
import { isAside } from "./sentence-roles.ts";

/** Open a clause of their own, which the denial before them does not reach. */
const turns = wordSet(
  "but however although though whereas while yet because unless until except apart besides beyond rather instead just only aber sondern jedoch doch weil falls pero sino aunque porque mais car puisque mas porem pois ma pero tuttavia perche bensi",
);
const joiners = wordSet("and or nor und oder y e et ou o");
const orWords = wordSet("or nor oder noch o u ni ou nem ne");
/** Who does something: a clause opens here, and no list of things goes on. */
const doers = wordSet("you we they i it there this he she who sie wir du ihr nous vous il elle nosotros voce");
const finite = wordSet("is are was were be been will would must should has have had need needs require requires can may");

const nots = wordSet("not cannot dont doesnt isnt arent wont neednt");
/** "No more than six points", "no stranger to Python", "no. 5": these deny nothing. */
const afterNo = wordSet(
  "more less fewer later earlier longer one two problem problems problemo trouble issue issues fear hesitation objection objections doubt wonder nonsense limit limits matter stranger shortage means catch further better exception exceptions worries worry difficulty dudes",
);
/** "Not only", "not limited to", "not afraid of", "you do not hesitate": what follows holds. */
const afterNot = wordSet(
  "only just merely simply least limited afraid scared shy hesitate fear stop miss forget panic let rest lose compromise content satisfied exceed mention sure all every always necessarily wait give mind imagine worry essential vital mandatory crucial compulsory critical imperative exhaustive exclusive exclusively restricted solely purely entirely yet already too far further shy",
);
const hedges = wordSet("be to a an the strictly absolutely any always have need easily");
/** What is said of a thing that is not asked for; the thing stands before. */
const predicates = wordSet(
  "required needed necessary requirement requirements prerequisite prerequisites must expected asked wanted demanded used involved something part",
);
const predicateFillers = wordSet("a an any strictly absolutely a be being");
const indifference = wordSet("matter mind care worry problem matters worries fine okay ok");
/** Who lacks the thing is turned away: it is asked for. */
const rejections = wordSet("apply considered shortlisted eligible suitable accepted progressed");

/** In other languages the negation and the verb tell it together, whatever their order: "PHP brauchst du nicht". */
const negators = wordSet(
  "nicht kein keine keinen keiner keinem no non nao pas aucun aucune ningun ninguna nenhum nenhuma nessun nessuna nessuno",
);
const flatNegators = wordSet("kein keine keinen keiner keinem aucun aucune ningun ninguna nenhum nenhuma nessun nessuna nessuno");
const needing =
  /^(?:necesari|necesit|necessari|necessaire|necessit|requer|requier|requis|requisit|richiest|richied|exig|oblig|obrig|obblig|precis[aoe]|pedimos|pedem|demand|besoin|falta$|serv(?:e|ono)$|occorr|notig|notwendig|erforderlich|vorausgesetzt|voraussetzung|gebraucht|brauch|benotig|verlang|gefragt|pflicht|muss)/u;
const softened = /^(?:zwingend|unbedingt|imprescind|indispens|nur|solo|seulement|soltanto|apenas|somente|uniquement)/u;
const withouts = wordSet("ohne sin sem senza sans");
const longestTurnedAway = 12;
const reachAbroad = 5;
const longestWithout = 3;

/** "Don't", "isn't", "needn’t": the tokens keep what stands before the mark. */
const isNot = (tokens: Tokens, index: number): boolean =>
  nots.has(plainAt(tokens, index)) || /^['’]t\b/u.test(tokens.text.slice(tokens.ends[index] ?? 0, (tokens.ends[index] ?? 0) + 3));

const isNever = (tokens: Tokens, index: number): boolean =>
  plainAt(tokens, index) === "never" &&
  /(?:ed|en|wn|lt)$|^(?:used|had|done|held|taught|made|led|run)$/u.test(plainAt(tokens, index + 1));

type Range = { readonly from: number; readonly to: number };

/** Is `index` the first word of a clause? A comma alone parts none. */
const opensClause = (tokens: Tokens, index: number): boolean => {
  const mark = tokens.before[index] ?? separator.blank;
  if (mark >= separator.colon || mark === separator.dash) return true;
  if (mark === separator.comma && !gapAt(tokens, index).includes(",")) return true;
  const plain = plainAt(tokens, index);
  if (turns.has(plain) || (plain === "no" && mark === separator.comma)) return true;
  const next = plainAt(tokens, index + 1);
  if (plain === "if") return true;
  if (joiners.has(plain))
    return doers.has(next) || next === "no" || nots.has(next) || next === "nur" || (next === "also" && plain !== "or");
  return (plain === "as" || plain === "since" || plain === "so") && (doers.has(next) || next === "full" || next === "all");
};

const clausesOf = (tokens: Tokens, { from, to }: JobSentence): Range[] => {
  const clauses: Range[] = [];
  let start = from;
  for (let index = from + 1; index <= to; index++)
    if (index === to || opensClause(tokens, index)) {
      clauses.push({ from: start, to: index });
      start = index;
    }
  return clauses;
};

/** Where commas and brackets part a clause. */
const isSoftBreak = (tokens: Tokens, index: number): boolean => {
  const mark = tokens.before[index] ?? separator.blank;
  return mark === separator.comma || (mark === separator.other && /[()]/u.test(gapAt(tokens, index)));
};

const some = (from: number, to: number, test: (index: number) => boolean): boolean => {
  for (let index = from; index < to; index++) if (test(index)) return true;
  return false;
};

/** "No rocket science we are …", "not stay in sales and have …": a clause that no mark sets apart. */
const goesOn = (tokens: Tokens, at: number, index: number): boolean => {
  const plain = plainAt(tokens, index);
  return (
    (index > at + 2 && /^(?:we|you|they|who)$/u.test(plain)) ||
    (joiners.has(plain) && (finite.has(plainAt(tokens, index + 1)) || plainAt(tokens, index + 1) === "please"))
  );
};

/** Where what is denied from `at` on ends: at the next comma, or behind the list that an "or" closes. */
const reachOf = (tokens: Tokens, at: number, to: number): number => {
  let end = at + 1;
  while (end < to && !isSoftBreak(tokens, end) && !goesOn(tokens, at, end)) end++;
  if (end >= to || !isSoftBreak(tokens, end)) return end;
  const told = (index: number): boolean => finite.has(plainAt(tokens, index)) || doers.has(plainAt(tokens, index));
  const listed = some(end, to, (index) => orWords.has(plainAt(tokens, index))) && !some(end, to, told);
  return listed ? to : end;
};

/** Behind the words that only measure a predicate: "not strictly a requirement". */
const predicateAt = (tokens: Tokens, not: number, to: number): number => {
  let index = not + 1;
  while (index < to && index - not < 4 && predicateFillers.has(plainAt(tokens, index))) index++;
  return index < to && predicates.has(plainAt(tokens, index)) ? index : -1;
};

const light = classOf.binder | classOf.determiner | classOf.joiner;
/** A word of wish beside the denial, with nothing but small words between: "not required but a plus", "(desired, not needed)". */
const besideWish = (tokens: Tokens, { from, to }: Range, not: number, predicate: number): boolean => {
  const small = (index: number): boolean => ((tokens.words[index]?.classes ?? 0) & light) !== 0;
  for (let index = not - 1; index >= from && not - index < 5; index--) {
    if (isNiceWord(tokens, index, index + 1) || isNiceWord(tokens, index, to)) return true;
    if (!small(index)) break;
  }
  for (let index = predicate + 1; index < to && index - predicate < 7; index++) {
    if (isNiceWord(tokens, index, to)) return true;
    if (!small(index) && !/^(?:distinct|definite|big|strong|clear)$/u.test(plainAt(tokens, index))) break;
  }
  return false;
};

/** Where the thing begins that a predicate at the end says not to be required. */
const subjectFrom = (tokens: Tokens, from: number, not: number): number => {
  let end = not;
  while (end > from && finite.has(plainAt(tokens, end - 1))) end--;
  // "SQL is a must and Java is not needed": the thing stands behind the last verb before it.
  let start = end;
  const plural = /^(?:are|aren|were)$/u.test(plainAt(tokens, not)) || plainAt(tokens, not - 1) === "are";
  while (start > from) {
    const index = start - 1;
    if (finite.has(plainAt(tokens, index))) {
      let joiner = start;
      while (joiner < end && !joiners.has(plainAt(tokens, joiner)) && !isSoftBreak(tokens, joiner)) joiner++;
      return joiner < end ? joiner : start;
    }
    if (start < end && isSoftBreak(tokens, start) && !plural) return start;
    start--;
  }
  return start;
};

/** "Kafka, but not required": what a "but" softens is named as a wish. */
const turnsBefore = (tokens: Tokens, from: number, not: number): boolean =>
  some(Math.max(from, not - 3), not, (index) => /^(?:but|though|although|yet|albeit)$/u.test(plainAt(tokens, index)));

const markAbroad = (tokens: Tokens, { from, to }: Range, denied: Uint8Array): void => {
  let start = from;
  for (let end = from + 1; end <= to; end++) {
    if (end < to && !isSoftBreak(tokens, end)) continue;
    let negator = -1;
    let need = -1;
    let soft = false;
    for (let index = start; index < end; index++) {
      const plain = plainAt(tokens, index);
      if (withouts.has(plain)) denied.fill(1, index, Math.min(end, index + longestWithout + 1));
      if (negator < 0 && negators.has(plain)) negator = index;
      if (needing.test(plain) && (need < 0 || need < negator)) need = index;
      if (softened.test(plain)) soft = true;
    }
    if (negator >= 0 && !soft) {
      const plain = plainAt(tokens, negator);
      const german = plain === "nicht" || plain.startsWith("kein");
      const near = need >= 0 && (german || flatNegators.has(plain) || (need > negator && need - negator <= reachAbroad));
      const wish = some(start, end, (index) => isNiceWord(tokens, index, end));
      // "Fahrpraxis, nicht erforderlich": the thing stands before the comma.
      if (near && !wish) denied.fill(1, negator === start && end - start <= 3 && plain !== "no" ? from : start, end);
      else if (flatNegators.has(plain) && !wish) denied.fill(1, negator, end);
    }
    start = end;
  }
};

/** A clause with its place among the clauses of its sentence. */
type Clause = Range & { readonly sentence: JobSentence; readonly before: Range | undefined };

const isWithout = (tokens: Tokens, index: number): boolean => plainAt(tokens, index) === "without";

/** "No" before what is not asked for; in Portuguese the word is "in the". */
const isNo = (tokens: Tokens, index: number): boolean => {
  if (plainAt(tokens, index) !== "no") return false;
  const next = plainAt(tokens, index + 1);
  return (
    !afterNo.has(next) &&
    (!/^\d/u.test(next) || /^(?:year|month)s?$/u.test(plainAt(tokens, index + 2))) &&
    (tokens.before[index + 1] ?? separator.blank) !== separator.tight
  );
};

/** "Without SAP" reaches over a few words, "without any need for SAP" to the end of the clause. */
const withoutRange = (tokens: Tokens, index: number, { to }: Range): Range => {
  if (some(index + 1, Math.min(to, index + 3), (near) => plainAt(tokens, near) === "need")) return { from: index, to };
  let end = index + 1;
  while (
    end < to &&
    end - index <= longestWithout &&
    !isSoftBreak(tokens, end) &&
    (end === index + 1 || ((tokens.words[end]?.classes ?? 0) & classOf.binder) === 0)
  )
    end++;
  return { from: index, to: end };
};

const noRange = (tokens: Tokens, index: number, clause: Clause): Range | undefined => {
  let end = reachOf(tokens, index, clause.to);
  let predicate = index + 1;
  while (predicate < clause.to && !predicates.has(plainAt(tokens, predicate))) predicate++;
  const inList = some(index, predicate, (near) => orWords.has(plainAt(tokens, near)));
  if (predicate < clause.to && (predicate < end || inList)) end = predicate + 1;
  if (predicate > index + 1) return { from: index, to: end };
  // "It is no requirement", "PHP is no must".
  return besideWish(tokens, clause.sentence, index, predicate)
    ? undefined
    : { from: subjectFrom(tokens, clause.from, index), to: end };
};

const notRange = (tokens: Tokens, index: number, clause: Clause, alone: boolean): Range | undefined => {
  const predicate = predicateAt(tokens, index, clause.to);
  if (predicate >= 0) {
    if (besideWish(tokens, clause.sentence, index, predicate) || turnsBefore(tokens, clause.sentence.from, index))
      return undefined;
    const from = subjectFrom(tokens, clause.from, index);
    // "Driving licence, not required": the thing stands before the comma.
    const apart = from === index && index === clause.from ? clause.before?.from : undefined;
    return { from: apart ?? from, to: reachOf(tokens, predicate, clause.to) };
  }
  let after = index + 1;
  while (after < clause.to && after - index < 3 && hedges.has(plainAt(tokens, after))) after++;
  const holds =
    !alone ||
    afterNot.has(plainAt(tokens, index + 1)) ||
    afterNot.has(plainAt(tokens, after)) ||
    /^(?:why|or|if|whether)$/u.test(plainAt(tokens, index - 1)) ||
    (tokens.before[index + 1] ?? 0) === separator.tight;
  return holds ? undefined : { from: index, to: reachOf(tokens, index, clause.to) };
};

const isUnneeded = (tokens: Tokens, index: number, to: number): boolean =>
  /^(?:unnecessary|unneeded)$/u.test(plainAt(tokens, index)) && (index + 1 >= to || finite.has(plainAt(tokens, index - 1)));

/** What the word at `index` denies. Two denials in one clause may be none, so only the clearest count there. */
const rangeAt = (tokens: Tokens, index: number, clause: Clause, alone: boolean, portuguese: boolean): Range | undefined => {
  if (isWithout(tokens, index)) return alone ? withoutRange(tokens, index, clause) : undefined;
  if (isNever(tokens, index)) return { from: index, to: reachOf(tokens, index, clause.to) };
  if (isNot(tokens, index)) return notRange(tokens, index, clause, alone);
  if (isUnneeded(tokens, index, clause.to)) return { from: subjectFrom(tokens, clause.from, index), to: index + 1 };
  if (portuguese || !isNo(tokens, index) || !(alone || index === clause.from || predicates.has(plainAt(tokens, index + 1))))
    return undefined;
  return noRange(tokens, index, clause);
};

const denies = (tokens: Tokens, index: number): boolean =>
  isNo(tokens, index) || isNot(tokens, index) || isNever(tokens, index) || isWithout(tokens, index);

/** "Need not apply", "will not be considered". */
const isRejection = (tokens: Tokens, index: number, to: number): boolean =>
  (isNot(tokens, index) || plainAt(tokens, index - 1) === "need") &&
  some(index + 1, Math.min(to, index + 4), (near) => rejections.has(plainAt(tokens, near)));

/** "Java developers need not apply" does not ask for Java, and "candidates without Java need not apply" does. */
const rejectionRange = (tokens: Tokens, { from, to }: Range, clauses: readonly Range[]): Range | undefined => {
  const lacking = (index: number): boolean =>
    (denies(tokens, index) && !isRejection(tokens, index, to)) || /^(?:unless|if)$/u.test(plainAt(tokens, index));
  if (clauses.some((clause) => some(clause.from, clause.to, lacking))) return undefined;
  for (let index = from; index < to && index - from <= longestTurnedAway; index++)
    if (isRejection(tokens, index, to)) return { from, to: index };
  return undefined;
};

/** "It doesn't matter if you have never used it", "don't worry if you don't know it". */
const isIndifferent = (tokens: Tokens, clause: Range, before: Range | undefined): boolean =>
  plainAt(tokens, clause.from) === "if" &&
  before !== undefined &&
  some(before.from, before.to, (index) => indifference.has(plainAt(tokens, index))) &&
  some(before.from, before.to, (index) => isNot(tokens, index) || /^(?:no|fine|ok|okay)$/u.test(plainAt(tokens, index)));

/** A run of more words is no one sentence: it is looked at in pieces, so that the time grows with the text and no faster. */
const longestSentence = 300;

const bounded = (sentence: JobSentence): readonly JobSentence[] => {
  if (sentence.to - sentence.from <= longestSentence) return [sentence];
  const pieces: JobSentence[] = [];
  for (let { from } = sentence; from < sentence.to; from += longestSentence)
    pieces.push({ ...sentence, from, to: Math.min(sentence.to, from + longestSentence) });
  return pieces;
};

/** Marks the words of `tokens` that name what is not asked for. `language` is the text's. */
export const deniedWords = (tokens: Tokens, sentences: readonly JobSentence[], language: string): Uint8Array => {
  const denied = new Uint8Array(tokens.count);
  const mark = (range: Range | undefined): void => {
    if (range !== undefined) denied.fill(1, range.from, range.to);
  };
  for (const sentence of sentences.flatMap(bounded)) {
    if (isAside(sentence.role)) continue;
    const clauses = clausesOf(tokens, sentence);
    const rejects = some(sentence.from, sentence.to, (index) => isRejection(tokens, index, sentence.to));
    for (const [place, range] of clauses.entries()) {
      const before = clauses[place - 1];
      if (rejects) mark(rejectionRange(tokens, range, clauses));
      else if (isIndifferent(tokens, range, before)) mark(range);
      else {
        if (language !== "en") markAbroad(tokens, range, denied);
        let denials = 0;
        for (let index = range.from; index < range.to; index++) if (denies(tokens, index)) denials++;
        const clause = { ...range, sentence, before };
        for (let index = range.from; index < range.to; index++)
          mark(rangeAt(tokens, index, clause, denials <= 1, language === "pt"));
      }
    }
  }
  return denied;
};
