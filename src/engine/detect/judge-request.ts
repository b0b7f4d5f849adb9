/**
 * Is a sentence a task or a question for an assistant? Told by its mood ("Explain the tides.") and what it asks for, and only
 * where it is no duty among duties and no title among papers.
 */

import { machineShapes } from "../lexicon/machine-shapes.ts";
import { requestWords } from "../lexicon/machine-lists.ts";
import { isPast } from "../text/past-tense.ts";
import { classOf, wordClass } from "../skills/word-classes.ts";
import { cue } from "./cue-words.ts";
import { bitsAt, find, has, opening, orderStart, type View } from "./sentence-view.ts";
import type { Sentence, Words } from "./sentences.ts";
import { wordSet } from "../text/words.ts";

/** Verbs that ask a reader for talk; no duty begins like this without "to customers" or the like. */
const talk = wordSet(requestWords.talk);
/** What a request asks for when it is no duty: with an article, as a whole sentence. */
const products = wordSet(requestWords.products);
const languagesNamed = wordSet(requestWords.languages);
const openQuestions = wordSet("how why what whether who which where");
/** What codes and word games work on. */
const units = wordSet(machineShapes.units);

const pastTalk = wordSet("did was were had");
const startsLower = (words: Words, index: number): boolean => {
  const letter = words.text.charAt(words.starts[index] ?? 0);
  return letter !== letter.toUpperCase();
};

/** In none of the forms that tell what somebody did or does: "managed", "managing", "manages". */
const isBare = (word: string): boolean => !isPast(word) && !word.endsWith("ing") && !word.endsWith("s");
const isDuty = (word: string): boolean => (wordClass(word) & classOf.verb) !== 0 && isBare(word);

/** As duties begin: "Manage", "Write". */
const opensLikeDuty = (words: Words, sentence: Sentence | undefined, bullet: boolean): boolean =>
  sentence !== undefined &&
  sentence.bullet === bullet &&
  isDuty(words.lower[sentence.from] ?? "") &&
  sentence.to - sentence.from > 2;

const ordering = cue.ask | cue.make | cue.change | cue.verdict | cue.play;
/** A verb in the base form, as orders begin with it. */
const isOrder = (words: Words, index: number): boolean => {
  const word = words.lower[index] ?? "";
  return isDuty(word) || (has(words.bits[index] ?? 0, ordering) && isBare(word));
};

const quoted = (words: Words, index: number): boolean =>
  "'\"“‘«„".includes(words.text.charAt((words.starts[index] ?? 1) - 1)) && (words.starts[index] ?? 0) > 0;

const near = 4;

/** One of several questions near each other: a guide's checklist, or a list of papers. */
const amongQuestions = (words: Words, index: number): boolean => {
  let others = 0;
  for (let at = Math.max(0, index - near); at <= index + near; at++)
    if (at !== index && words.sentences[at]?.asks === true) others++;
  return others > 1;
};

const courting = new RegExp(requestWords.courting, "i");
const hasModalYou = (words: Words, { from, to }: Sentence): boolean => {
  for (let index = from; index < Math.min(to, from + 4); index++)
    if (has(words.bits[index] ?? 0, cue.modal) && has(words.bits[index + 1] ?? 0, cue.you)) return true;
  return false;
};

const question = ({ words, index, sentence, before, after }: View): boolean => {
  const { from, to, union } = sentence;
  if (!sentence.asks || sentence.bullet || to - from < 3) return false;
  const start = orderStart(words, sentence);
  const asked = words.bits[start] ?? 0;
  // "Can you explain", not "Would you like to join": of a person it is asked what they can do, of an assistant that it does it.
  if (start > from && start < to && has(union, cue.you | cue.me) && (has(asked, opening) || !hasModalYou(words, sentence)))
    return true;
  // Who speaks to readers throughout asks them things too: "Are you passionate about …?", "What will you do?"
  if (words.addressed || courting.test(words.text.slice(sentence.start, sentence.end))) return false;
  // Whoever asks and answers asks nobody.
  if (
    after?.follows === true &&
    !isOrder(words, after.from) &&
    !has(words.bits[after.from] ?? 0, cue.polite | cue.question) &&
    !quoted(words, after.from)
  )
    return false;
  const first = words.bits[from] ?? 0;
  const alone = !sentence.follows && after?.follows !== true;
  if (
    !has(first, cue.question) &&
    !(alone && has(union, cue.you | cue.your | cue.me) && !/["“”„«»:]/.test(words.text.slice(sentence.start, sentence.end)))
  )
    return false;
  if (!startsLower(words, from + 1)) return false;
  for (let index = from; index < to; index++)
    if (pastTalk.has(words.lower[index] ?? "") && has(union, cue.you | cue.your | cue.first)) return false;
  // Titles of papers and talks are questions too: they stand in quotes, after a year, or before the journal.
  if (quoted(words, from) && !has(first, cue.modal)) return false;
  if (amongQuestions(words, index)) return false;
  const yearBefore =
    before !== undefined &&
    sentence.follows &&
    /(?:19|20)\d\d\D{0,4}$/u.test(words.text.slice(Math.max(0, sentence.start - 8), sentence.start));
  return !yearBefore;
};

const inserting = wordSet(requestWords.inserting);
const quantity = wordSet(machineShapes.quantity);
/** It ends in a full stop or a question mark, as whole sentences do and lines of a list do not. */
const closed = (words: Words, sentence: Sentence): boolean => sentence.end > (words.ends[sentence.to - 1] ?? 0);

/** What an assistant sets for somebody, or in its answer; people set tables and standards. */
const setForOne = new RegExp(requestWords.setForOne, "i");

/** A task for an assistant that begins at word `at`. `weak` verbs need more than an article after them. */
const task = (words: Words, sentence: Sentence, at: number, within: boolean): boolean => {
  const first = words.bits[at] ?? 0;
  const word = words.lower[at] ?? "";
  const second = bitsAt(words, sentence, at + 1);
  const { to } = sentence;
  if (to - at < 3 || (word === "set" && !setForOne.test(words.text.slice(words.starts[at], sentence.end)))) return false;
  if (has(first, cue.imperative))
    return has(second, cue.determiner | cue.question | cue.me | cue.your | cue.genre) && to - at >= 4;
  // "Break down the plot", "Give me"
  if (
    has(second, cue.me) &&
    has(first, opening) &&
    /^(?:me|us)$/u.test(words.text.slice(words.starts[at + 1], words.ends[at + 1]))
  )
    return !within;
  const particle = /^(?:down|out|up|the|a|an)$/u.test(words.lower[at + 1] ?? "") && !has(second, cue.determiner) ? 1 : 0;
  const next = bitsAt(words, sentence, at + 1 + particle);
  const article = has(next, cue.determiner) || quoted(words, at + 1 + particle);
  if (talk.has(word) || (word === "break" && particle === 1)) {
    if (article) return true;
    if (within) return false;
    for (let index = at + 1; index < Math.min(to, at + 6); index++) if (openQuestions.has(words.lower[index] ?? "")) return true;
    return false;
  }
  if (within) return false;
  if (has(first, cue.make | cue.ask | cue.change)) {
    const asked = article || has(next, cue.genre);
    const genre = find(words, at + 1, Math.min(to, at + 8), cue.genre);
    if (article && (genre > 0 || (inserting.has(word) && closed(words, sentence)))) return true;
    if (has(first, cue.make | cue.change) && article)
      for (let index = at + 2; index < Math.min(to, at + 5); index++) if (products.has(words.lower[index] ?? "")) return true;
    if (
      asked &&
      has(sentence.union, cue.question) &&
      has(first, cue.ask) &&
      /^(?:how|why|what|whether|if|who|which)$/u.test(words.lower[at + 1] ?? "")
    )
      return true;
    if (has(first, cue.change) && !sentence.bullet)
      for (let index = at + 1; index < Math.min(to, at + 5); index++)
        if (units.has(words.lower[index] ?? "") && closed(words, sentence)) return true;
    // "Remind me", "the following text": things of the one who asks.
    for (let index = at + 1; index < Math.min(to, at + 7); index++) {
      const lower = words.lower[index] ?? "";
      if (lower === "following" || (lower === "me" && has(first, cue.ask | cue.make))) return true;
      if (
        (lower === "in" || lower === "into" || lower === "to") &&
        languagesNamed.has(words.lower[index + 1] ?? "") &&
        closed(words, sentence) &&
        (has(first, cue.ask) || article)
      )
        return true;
    }
    if (has(first, cue.ask) && closed(words, sentence) && (article || quantity.has(words.lower[at + 1] ?? ""))) return true;
    return article && has(sentence.union, cue.answer) && /^(?:the|this|each|every)$/u.test(words.lower[at + 1] ?? "");
  }
  return false;
};

const contacting = wordSet(requestWords.contacting);
const operand = new RegExp(requestWords.operand, "i");
const giver = wordSet(requestWords.giver);
const objective = wordSet(requestWords.objective);

const speakers = cue.reader | cue.first | cue.me;
/** An order that speaks of the one who carries it out, or of the one who gives it: no duty does. */
const speaksOfReader = (words: Words, sentence: Sentence, at: number): boolean => {
  if (words.addressed || contacting.has(words.lower[at] ?? "")) return false;
  if (sentence.bullet && !has(sentence.union, speakers)) return false;
  const known = isOrder(words, at);
  // "Water my plants.": whatever stands before an article may be a verb.
  const word = words.lower[at] ?? "";
  const unknown =
    isBare(word) &&
    !has(words.bits[at] ?? 0, cue.binder | cue.first | cue.question) &&
    (wordClass(word) & classOf.binder) === 0 &&
    words.text.charAt(words.ends[at] ?? 0) === " " &&
    (words.lower[at + 1] === "my" || has(bitsAt(words, sentence, at + 1), cue.determiner));
  if (!known && !unknown) return false;
  if (known && !sentence.bullet && operand.test(words.text.slice(words.starts[at], (words.starts[at] ?? 0) + 200))) return true;
  let own = false;
  for (let index = at + 1; index < sentence.to; index++) {
    const lower = words.lower[index] ?? "";
    // "Run the kitchen; you will find me there": what stands behind is a sentence of its own.
    if (words.text.charAt(words.ends[index - 1] ?? 0) === ";") return false;
    if (
      has(words.bits[index] ?? 0, cue.reader) &&
      startsLower(words, index) &&
      !/^(?:if|thank)$/.test(words.lower[index - 1] ?? "")
    )
      return known || closed(words, sentence);
    if (objective.has(lower)) return false;
    own ||= index < at + 4 && giver.has(lower);
  }
  return own && (known || words.lower[at + 1] === "my") && startsLower(words, at + 1) && closed(words, sentence);
};

/** A task or question that no resume asks of its reader. */
export const isRequest = (view: View): boolean => {
  const { words, sentence, before, after } = view;
  if (question(view)) return true;
  const at = orderStart(words, sentence);
  if (speaksOfReader(words, sentence, at)) return true;
  if (!has(sentence.union, opening | cue.question | cue.modal)) return false;
  const polite = at > sentence.from && find(words, sentence.from, at, cue.polite) >= 0;
  if (!sentence.bullet && task(words, sentence, at, false)) {
    if (polite) return true;
    // One of a row of duties is a duty.
    if (!opensLikeDuty(words, before, false) && !opensLikeDuty(words, after, false) && !startsLower(words, at)) return true;
  }
  // Set into the middle of a line: a capital where none belongs, and the sentence runs to its end from there.
  if (!closed(words, sentence)) return false;
  for (let index = sentence.from + 1; index < sentence.to - 2; index++) {
    if (
      !has(words.bits[index] ?? 0, cue.ask | cue.make | cue.imperative | cue.question | cue.modal) ||
      startsLower(words, index) ||
      !startsLower(words, index + 1)
    )
      continue;
    // "Dean's List every term"
    if (words.lower[index - 1] === "s" && words.lower[index] === "list") continue;
    if (words.text.charCodeAt((words.starts[index] ?? 1) - 1) !== 32 || words.text.charCodeAt(words.ends[index] ?? 0) !== 32)
      continue;
    const rest: Sentence = { ...sentence, from: index, start: words.starts[index] ?? 0, follows: false };
    if (
      sentence.asks
        ? question({ words, index: view.index, sentence: { ...rest, bullet: false }, before: undefined, after })
        : task(words, { ...rest, bullet: false }, index, false) && (!sentence.bullet || startsLower(words, index - 1))
    )
      return true;
  }
  return false;
};
