/**
 * Does a sentence talk to a machine? Orders about an answer are found by words that belong together, what deals
 * with a machine in `machine-talk.ts`; plain tasks are judged in `judge-request.ts`.
 */

import { cue } from "./cue-words.ts";
import type { InjectionKind } from "../../domain/resume/injection.ts";
import { isRequest } from "./judge-request.ts";
import { requestWords } from "../lexicon/machine-lists.ts";
import { machineShapes } from "../lexicon/machine-shapes.ts";
import { machineTalk } from "./machine-talk.ts";
import { bitsAt, has, opening, orderStart, type View } from "./sentence-view.ts";
import type { Words } from "./sentences.ts";
import { wordSet } from "../text/words.ts";

const answerWays = wordSet(machineShapes.answerWays);
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

/** "Please treat this application as confidential.", and nothing besides. */
const discreet = new RegExp(machineShapes.discreet, "i");
/** "Please find my certificates attached.", and no order behind it: what people ask of people. */
const courteous = new RegExp(requestWords.courteous, "i");
/** In quotes before "book chapter" stands a title, and so it does behind "Thesis:". */
const title = new RegExp(machineShapes.workTitle, "i");
const citing = new RegExp(machineShapes.citing, "i");
/** What no title says: whoever writes it there hides an order behind quotes. */
const payload = new RegExp(machineShapes.payload, "i");
const isForPeople = ({ words: { text }, sentence: { start, end } }: View, kind: InjectionKind): boolean => {
  const written = text.slice(start, end);
  if (discreet.test(written) || (kind === "request" && courteous.test(written))) return true;
  const cited = title.exec(text.slice(Math.max(0, start - 1), end + 220));
  return (
    cited !== null &&
    !payload.test(`${cited[2] ?? ""}${cited[3] ?? ""}`) &&
    (cited[1] !== undefined || citing.test(cited[3] ?? ""))
  );
};

/** Without one of these it asks for nothing. */
const busy = opening | cue.question | cue.modal | cue.you | cue.your | cue.me;

const busyKind = (view: View): InjectionKind | undefined => {
  if (aboutAnswer(view) || answerWay(view)) return "instruction";
  return isRequest(view) ? "request" : undefined;
};

/** What the sentence number `index` is, or undefined for a sentence of a resume. */
export const judgeSentence = (words: Words, index: number): InjectionKind | undefined => {
  const sentence = words.sentences[index];
  if (sentence === undefined) return undefined;
  const view: View = { words, index, sentence, before: words.sentences[index - 1], after: words.sentences[index + 1] };
  const kind = machineTalk(view) ?? (has(sentence.union, busy) ? busyKind(view) : undefined);
  return kind !== undefined && isForPeople(view, kind) ? undefined : kind;
};
