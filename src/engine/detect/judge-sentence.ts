/**
 * Does a sentence talk to a machine? Orders about an answer, overrides, role play and verdicts are found by words that belong
 * together; plain tasks are judged in `judge-request.ts`.
 */

import { cue } from "./cue-words.ts";
import type { InjectionKind } from "../../domain/resume/injection.ts";
import { isRequest } from "./judge-request.ts";
import { bitsAt, find, has, opening, orderStart, type View } from "./sentence-view.ts";
import type { Words } from "./sentences.ts";
import { wordSet } from "../text/words.ts";

const answerWays = wordSet(
  "in with only using as like by solely exclusively nur en uniquement seulement apenas con com somente solo unicamente mit auf",
);
const taskNouns = wordSet(
  "task role job goal objective mission purpose instruction+ prompt aufgabe rolle tâche rôle tarea papel tarefa compito ruolo",
);
const youAre = wordSet("are re act become will must should eres es bist sind êtes são é sei siete");

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
  return isRequest(view) ? "request" : undefined;
};
