/**
 * Does a sentence talk to a machine? Orders about an answer, overrides, role play and verdicts are found by words that
 * belong together; a plain task ("Explain the tides.") by its mood, and only where it is no duty among duties.
 */

import { isPast } from "../advise/verbs.ts";
import { classOf, wordClass } from "../skills/word-classes.ts";
import { cue } from "./cue-words.ts";
import type { InjectionKind } from "./injection-kinds.ts";
import type { Sentence, Words } from "./sentences.ts";

/** Verbs that ask a reader for talk; no duty begins like this without "to customers" or the like. */
const talk = new Set(
  "explain describe translate summarize summarise tell solve calculate compute paraphrase rewrite rephrase recite define compare contrast guess elaborate illustrate decode decipher proofread simplify clarify enumerate name remind teach".split(
    " ",
  ),
);
/** What a request asks for when it is no duty: with an article, as a whole sentence. */
const products = new Set(
  "overview summary outline breakdown equivalent synonym synonyms antonym translation explanation description comparison list definition answer solution fact facts tips advice steps way ways difference differences review message note reply ideas names title guide plan timeline".split(
    " ",
  ),
);
const languagesNamed = new Set(
  "english french spanish german italian portuguese japanese chinese mandarin russian arabic latin korean hindi dutch swedish polish turkish greek emoji emojis".split(
    " ",
  ),
);
const leadIns = new Set(
  "now then also and next finally first instead so but ok okay hey kindly please well secondly lastly additionally bitte también además también puis aussi ensuite também depois poi inoltre anche and".split(
    " ",
  ),
);
const openQuestions = new Set("how why what whether who which where".split(" "));
/** What codes and word games work on. */
const units = new Set(
  "letter letters vowel vowels consonant consonants word words character characters space spaces punctuation sentence sentences syllable syllables".split(
    " ",
  ),
);
const pastTalk = new Set("did was were had".split(" "));
const citing = new Set(
  "journal paper presented conference press review vol pp university proceedings presentation association annual meeting eds retrieved".split(
    " ",
  ),
);
const answerWays = new Set(
  "in with only using as like by solely exclusively nur en uniquement seulement apenas con com somente solo unicamente mit auf".split(
    " ",
  ),
);
const taskNouns = new Set(
  "task role job goal objective mission purpose instructions instruction prompt aufgabe rolle tâche rôle mission tarea papel tarefa compito ruolo".split(
    " ",
  ),
);
const youAre = new Set("are re act become will must should eres es bist sind es êtes são é sei siete".split(" "));

type View = {
  readonly words: Words;
  readonly index: number;
  readonly sentence: Sentence;
  readonly before: Sentence | undefined;
  readonly after: Sentence | undefined;
};

const bitsAt = (words: Words, sentence: Sentence, index: number): number =>
  index >= sentence.from && index < sentence.to ? (words.bits[index] ?? 0) : 0;
const has = (value: number, bit: number): boolean => (value & bit) !== 0;

/** Is there a word with `bit` in [from, to)? Its index, or -1. */
const find = (words: Words, from: number, to: number, bit: number): number => {
  for (let index = from; index < to; index++) if (((words.bits[index] ?? 0) & bit) !== 0) return index;
  return -1;
};

const startsLower = (words: Words, index: number): boolean => {
  const letter = words.text.charAt(words.starts[index] ?? 0);
  return letter !== letter.toUpperCase();
};

/** A verb in the base form, as duties begin with it: "Manage", "Write". */
const opensLikeDuty = (words: Words, sentence: Sentence | undefined, bullet: boolean): boolean => {
  if (sentence === undefined || sentence.bullet !== bullet) return false;
  const word = words.lower[sentence.from] ?? "";
  return (
    (wordClass(word) & classOf.verb) !== 0 &&
    !isPast(word) &&
    !word.endsWith("ing") &&
    !word.endsWith("s") &&
    sentence.to - sentence.from > 2
  );
};

/** Where the order begins: past "please", "now", "can you". */
const orderStart = (words: Words, sentence: Sentence): number => {
  let at = sentence.from;
  while (at < sentence.to && at < sentence.from + 3 && leadIns.has(words.lower[at] ?? "")) at++;
  if (has(bitsAt(words, sentence, at), cue.modal) && has(bitsAt(words, sentence, at + 1), cue.you)) {
    at += 2;
    while (at < sentence.to && leadIns.has(words.lower[at] ?? "")) at++;
  }
  return at;
};

const opening = cue.ask | cue.make | cue.change | cue.imperative;

const aboutAnswer = ({ words, sentence }: View): boolean => {
  const { union } = sentence;
  if (!has(union, cue.answer | cue.address) || !has(union, cue.your) || has(union, cue.closing)) return false;
  const ordered = has(bitsAt(words, sentence, orderStart(words, sentence)), opening) || has(union, cue.command);
  for (let index = sentence.from; index < sentence.to; index++) {
    const bits = words.bits[index] ?? 0;
    const message = ordered && (words.lower[index] === "message" || words.lower[index] === "text");
    if (!has(bits, cue.answer) && !message) continue;
    for (let back = index - 1; back >= Math.max(sentence.from, index - 3); back--)
      if (has(words.bits[back] ?? 0, cue.your)) return true;
    // "la respuesta tuya", "réponse de ta part"
  }
  return false;
};

const answerWay = ({ words, sentence }: View): boolean => {
  if (sentence.bullet || !has(sentence.union, cue.change | cue.imperative)) return false;
  const at = orderStart(words, sentence);
  const word = words.lower[at] ?? "";
  if (!/^(?:respond|reply|answer|speak|antworte|responde|responda|répondez|réponds|rispondi|rispondere)$/u.test(word))
    return false;
  return answerWays.has(words.lower[at + 1] ?? "") && at + 1 < sentence.to;
};

const override = ({ words, sentence }: View): boolean => {
  if (!has(sentence.union, cue.override)) return false;
  for (
    let index = find(words, sentence.from, sentence.to, cue.override);
    index >= 0;
    index = find(words, index + 1, sentence.to, cue.override)
  ) {
    const end = Math.min(sentence.to, index + 8);
    const rules = find(words, index + 1, end, cue.rules);
    const prior = find(words, index + 1, end, cue.prior | cue.your);
    if (rules > 0 && prior > 0) return true;
    // "Ignore everything above", as an order of its own.
    if (
      index <= orderStart(words, sentence) + 1 &&
      !sentence.bullet &&
      prior > 0 &&
      prior <= index + 5 &&
      /^(?:ignore|disregard|forget|ignora|olvida|ignoriere|vergiss|ignorez|oublie|oubliez|esqueça|dimentica)$/u.test(
        words.lower[index] ?? "",
      ) &&
      (sentence.to - sentence.from < 7 || has(sentence.union, cue.command | cue.you))
    )
      return true;
  }
  return false;
};

const rolePlay = ({ words, sentence }: View): boolean => {
  const { union, from, to } = sentence;
  const { lower } = words;
  if (has(union, cue.you | cue.your | cue.play | cue.role)) {
    for (let index = from; index < to; index++) {
      const bits = words.bits[index] ?? 0;
      if (has(bits, cue.you)) {
        const verb = lower[index + 1] ?? "";
        if (index + 1 < to && youAre.has(verb)) {
          if (lower[index + 2] === "now" && index + 2 < to) return true;
          if (find(words, index + 2, Math.min(to, index + 7), cue.machine) > 0) return true;
        }
        if (has(words.bits[index - 1] ?? 0, cue.play) && index > from && index - 1 <= orderStart(words, sentence) + 1)
          return true;
      }
      if (
        has(bits, cue.your) &&
        index + 2 < to &&
        taskNouns.has(lower[index + (lower[index + 1] === "new" || lower[index + 1] === "only" ? 2 : 1)] ?? "") &&
        /^(?:is|ist|es|est|é|è|are|to|now)$/u.test(
          lower[index + (lower[index + 1] === "new" || lower[index + 1] === "only" ? 3 : 2)] ?? "",
        )
      )
        return true;
      if (
        has(bits, cue.play) &&
        index <= orderStart(words, sentence) &&
        /^(?:as|als|como|comme|come|like|to)$/u.test(lower[index + 1] ?? "") &&
        index + 1 < to &&
        find(words, index + 2, Math.min(to, index + 6), cue.machine | cue.you) > 0 &&
        !sentence.bullet
      )
        return true;
      if (
        lower[index] === "system" &&
        lower[index + 1] === "prompt" &&
        index + 1 < to &&
        has(union, cue.your | cue.override | cue.rules) &&
        has(union, opening | cue.override | cue.command) &&
        !sentence.bullet
      )
        return true;
    }
  }
  // "From now on", "new instructions:"
  if (lower[from] === "from" && lower[from + 1] === "now" && lower[from + 2] === "on" && from + 3 < to) return true;
  return (
    lower[from] === "new" &&
    (lower[from + 1] === "instructions" || lower[from + 1] === "instruction" || lower[from + 1] === "prompt") &&
    words.text.charAt(words.ends[from + 1] ?? 0) === ":"
  );
};

const askedVerdict = ({ words, sentence }: View): boolean => {
  const { union } = sentence;
  const start = orderStart(words, sentence);
  const first = bitsAt(words, sentence, start);
  const ordered = has(first, opening | cue.verdict) && !has(first, cue.binder);
  if (has(union, cue.candidate) && has(union, cue.praise)) {
    for (
      let index = find(words, sentence.from, sentence.to, cue.candidate);
      index >= 0;
      index = find(words, index + 1, sentence.to, cue.candidate)
    ) {
      const word = words.lower[index] ?? "";
      const pointed = find(words, Math.max(sentence.from, index - 2), index, cue.pointing) >= 0;
      const named = pointed || find(words, Math.max(sentence.from, index - 2), index, cue.determiner | cue.your | cue.first) >= 0;
      const person = !word.endsWith("s") && word !== "application" && word !== "profile" && word !== "cv";
      if (pointed && person && has(union, cue.verdict | cue.command)) return true;
      if (pointed && ordered) return true;
      if (named && ordered && !sentence.bullet && has(union, cue.verdict)) return true;
    }
  }
  if (!has(union, cue.me) || sentence.bullet || !ordered) return false;
  const me = find(words, start + 1, Math.min(sentence.to, start + 3), cue.me);
  return (
    me === start + 1 &&
    /^(?:me|mich|moi|mí|mi)$/u.test(words.lower[me] ?? "") &&
    (has(first, cue.verdict) || (has(union, cue.verdict) && has(union, cue.praise)))
  );
};

/** "Note to AI reviewers:", "Attention LLM:", "If you are a language model". */
const addressed = ({ words, sentence }: View): boolean => {
  const { from, to, union } = sentence;
  if (!has(union, cue.machine) || !has(words.bits[from] ?? 0, cue.address)) return false;
  const end = Math.min(to, from + 8);
  let machine = false;
  for (let index = from; index < end; index++) {
    if (index > from && has(words.bits[index] ?? 0, cue.machine)) machine = true;
    if (!machine) continue;
    const mark = words.text.charAt(words.ends[index] ?? 0);
    if (mark === ":" || (mark === "," && has(union, cue.you | cue.your | cue.command | cue.verdict))) return true;
    if (has(union, cue.you | cue.candidate) && has(union, cue.command | cue.verdict | cue.override)) return true;
  }
  return false;
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

const question = ({ words, index, sentence, before, after }: View): boolean => {
  const { from, to, union } = sentence;
  if (!sentence.asks || sentence.bullet || to - from < 4) return false;
  const start = orderStart(words, sentence);
  if (start > from && start < to && has(union, cue.you | cue.me)) return true;
  const first = words.bits[from] ?? 0;
  if (!has(first, cue.question) || !startsLower(words, from + 1)) return false;
  const word = words.lower[from] ?? "";
  const opensWithVerb = /^(?:do|does|did|is|are|can|could|would|will|should|was)$/u.test(word);
  const german = word === "was" && /^(?:ist|sind|war|bedeutet|macht)$/u.test(words.lower[from + 1] ?? "");
  if (
    opensWithVerb &&
    !german &&
    !has(union, cue.you | cue.me) &&
    !/\b(?:following|this)\b/u.test(words.text.slice(sentence.start, sentence.start + 40))
  )
    return false;
  for (let index = from; index < to; index++)
    if (pastTalk.has(words.lower[index] ?? "") && has(union, cue.you | cue.your | cue.first)) return false;
  // Titles of papers and talks are questions too: they stand in quotes, after a year, or before the journal.
  if (quoted(words, from) && !has(first, cue.modal)) return false;
  if (amongQuestions(words, index)) return false;
  const yearBefore =
    before !== undefined &&
    sentence.follows &&
    /(?:19|20)\d\d\D{0,4}$/u.test(words.text.slice(Math.max(0, sentence.start - 8), sentence.start));
  if (yearBefore) return false;
  if (after !== undefined && after.follows)
    for (let index = after.from; index < Math.min(after.to, after.from + 8); index++)
      if (citing.has(words.lower[index] ?? "")) return false;
  return true;
};

const quantity = new Set("some any several recent good another 2 3 4 5 10 100".split(" "));
/** It ends in a full stop or a question mark, as whole sentences do and lines of a list do not. */
const closed = (words: Words, sentence: Sentence): boolean => sentence.end > (words.ends[sentence.to - 1] ?? 0);

/** A task for an assistant that begins at word `at`. `weak` verbs need more than an article after them. */
const task = (words: Words, sentence: Sentence, at: number, within: boolean): boolean => {
  const first = words.bits[at] ?? 0;
  const word = words.lower[at] ?? "";
  const second = bitsAt(words, sentence, at + 1);
  const { to } = sentence;
  if (to - at < 3) return false;
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
    if (has(first, cue.make | cue.ask) && article && genre > 0) return true;
    if (has(first, cue.make) && article)
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
    // "Remind me", "my shopping list", "the following text": things of the one who asks.
    for (let index = at + 1; index < Math.min(to, at + 7); index++) {
      const lower = words.lower[index] ?? "";
      if (lower === "my" || lower === "following" || (lower === "me" && has(first, cue.ask | cue.make))) return true;
      if (
        (lower === "in" || lower === "into" || lower === "to") &&
        languagesNamed.has(words.lower[index + 1] ?? "") &&
        has(first, cue.make | cue.ask)
      )
        return true;
    }
    if (has(first, cue.ask) && closed(words, sentence) && (article || quantity.has(words.lower[at + 1] ?? ""))) return true;
    return (
      article &&
      has(sentence.union, cue.answer) &&
      has(first, cue.change) &&
      /^(?:the|this|each|every)$/u.test(words.lower[at + 1] ?? "")
    );
  }
  return false;
};

const requested = (view: View): boolean => {
  const { words, sentence, before, after } = view;
  if (question(view)) return true;
  if (!has(sentence.union, opening | cue.question | cue.modal)) return false;
  const at = orderStart(words, sentence);
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

const busy =
  cue.override |
  cue.you |
  cue.your |
  cue.play |
  cue.role |
  cue.candidate |
  cue.me |
  cue.machine |
  opening |
  cue.question |
  cue.rules;

/** What the sentence number `index` is, or undefined for a sentence of a resume. */
export const judgeSentence = (words: Words, index: number): InjectionKind | undefined => {
  const sentence = words.sentences[index];
  if (sentence === undefined || !has(sentence.union, busy)) return undefined;
  const view: View = { words, index, sentence, before: words.sentences[index - 1], after: words.sentences[index + 1] };
  if (override(view) || rolePlay(view) || addressed(view)) return "instruction";
  if (askedVerdict(view)) return "verdict";
  if (aboutAnswer(view) || answerWay(view)) return "instruction";
  return requested(view) ? "request" : undefined;
};
