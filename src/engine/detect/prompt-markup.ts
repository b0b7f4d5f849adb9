/** Marks that a model's prompt is made of, and comments and styles that keep text from human eyes. */

import type { InjectionSpan } from "../../domain/resume/injection.ts";
import type { Words } from "./sentences.ts";
import { promptToken } from "../lexicon/machine-lists.ts";
import { machineShapes } from "../lexicon/machine-shapes.ts";
import { wordSet } from "../text/words.ts";

const token = new RegExp(promptToken, "iu");
// "role": "developer" is also what a resume kept as data says.
const roleField = new RegExp(machineShapes.roleField, "u");
const endOf = new RegExp(machineShapes.endOf, "iu");
const hidingStyle = new RegExp(machineShapes.hidingStyle, "iu");
const orderWords = new RegExp(machineShapes.orderWords, "iu");
/** What converters write into comments: a condition, one name, the page, who made it. */
const toolComment = new RegExp(machineShapes.toolComment, "iu");
/** An answer put into the machine's mouth: fields of a verdict, with what it should say. */
const verdictFields = new RegExp(machineShapes.verdictFields, "iu");
const starts = new RegExp(machineShapes.starts, "g");

const longestLine = 600;
const longestComment = 4000;

const lineEnd = (text: string, from: number): number => {
  for (let at = from; at < text.length && at - from < longestLine; at++) if (text.charCodeAt(at) === 10) return at;
  return Math.min(text.length, from + longestLine);
};

/** Looks for closing marks from left to right, each part of the text once. */
const closer = (text: string, mark: string): ((from: number) => number) => {
  let known = 0;
  return (from) => {
    if (known >= 0 && known < from) known = text.indexOf(mark, from);
    return known < 0 || known - from > longestComment ? -1 : known + mark.length;
  };
};

type Closers = Readonly<Record<"<!--" | "/*" | "{#", (from: number) => number>>;

const find = (text: string, at: number, opening: string, closers: Closers): InjectionSpan | undefined => {
  const line = (kind: InjectionSpan["kind"]): InjectionSpan => ({ start: at, end: lineEnd(text, at), kind });
  if (opening === "<!--") {
    const end = closers["<!--"](at + 4);
    const inner = text.slice(at + 4, end < 0 ? at + 4 : end);
    // "<!-- -->" only names the mark.
    return end > 0 && (end < at + 12 || (toolComment.test(inner) && !orderWords.test(inner)))
      ? undefined
      : { start: at, end: end < 0 ? lineEnd(text, at) : end, kind: "hidden-comment" };
  }
  if (opening === "/*" || opening === "{#") {
    const end = closers[opening](at + 2);
    return end > at + 12 ? { start: at, end, kind: "hidden-comment" } : undefined;
  }
  const part = text.slice(at, at + 40);
  if (opening === '"role"') return roleField.test(part) ? line("prompt-markup") : undefined;
  // A bare "<s>" is a tag of old pages.
  if (token.test(text.slice(at, at + 48)) && !/^<s>/iu.test(part)) {
    // "the [INST] template" tells of it: nothing closes it, and it stands within a line of words.
    const told = opening === "[" + part.charAt(1) && /[a-z] $/u.test(text.slice(Math.max(0, at - 2), at));
    return told && !text.slice(at, lineEnd(text, at)).includes("[/") ? undefined : line("prompt-markup");
  }
  if (opening.startsWith("{")) return verdictFields.test(text.slice(at, at + 80)) ? line("prompt-markup") : undefined;
  if (part.startsWith("[//]: #") || part.startsWith("[comment]: ")) return line("hidden-comment");
  if (text.charCodeAt(at) !== 60) return undefined;
  const tag = text.slice(at, at + 300);
  const end = tag.indexOf(">");
  return end > 0 && hidingStyle.test(tag.slice(0, end)) ? line("hidden-comment") : undefined;
};

const openers = wordSet(machineShapes.openers);

/** Role labels ("System: you must …"), headings of prompts ("### Instruction") and false ends of the document. */
const findLabel = (words: Words, from: number): InjectionSpan | undefined => {
  const { text } = words;
  const word = words.lower[from] ?? "";
  if (!openers.has(word)) return undefined;
  const start = words.starts[from] ?? 0;
  let marks = start;
  while (marks > 0 && start - marks < 8 && "# =-*".includes(text.charAt(marks - 1))) marks--;
  const part = text.slice(start, start + 48);
  const end = lineEnd(text, start);
  // "### Assistant:" heads a prompt, "### Assistant Principal, Hill School" a job, unless it goes on with an order.
  const rest = text.slice(start + word.length, end);
  if (
    text.slice(marks, start).includes("##") &&
    (/^(?:system|instructions?|assistant|human|response|prompt|new instructions?)\b(?: (?:prompt|message|note))?\s*(?:[:\n]|$)/iu.test(
      part,
    ) ||
      (word !== "assistant" && !/^ resources/iu.test(rest) && orderWords.test(rest)))
  )
    return { start: marks, end, kind: "prompt-markup" };
  const ended = endOf.exec(part);
  // Behind a true one, as footers write it, nothing is asked.
  if (ended !== null && (ended[1] === undefined || orderWords.test(text.slice(start + ended[0].length, start + 120))))
    return { start: marks, end: Math.min(end, start + 120), kind: "prompt-markup" };
  if (!/^(?:system|assistant)(?: (?:message|prompt|note|instruction|override))?\s*:\s*\S/iu.test(part)) return undefined;
  return orderWords.test(rest) ? { start, end, kind: "prompt-markup" } : undefined;
};

const labelOf = (words: Words, at: number): string =>
  words.text.charAt(words.ends[at] ?? 0) === ":" ? (words.lower[at] ?? "") : "";

/** A talk between a user and a machine that never was: "Human: …" and "Assistant: …" close to each other. */
const findTurn = (words: Words, index: number): InjectionSpan | undefined => {
  const first = words.sentences[index];
  if (first === undefined || !/^(?:human|user)$/u.test(labelOf(words, first.from))) return undefined;
  for (const { from, end } of words.sentences.slice(index + 1, index + 5))
    if (/^(?:assistant|ai|bot|model)$/u.test(labelOf(words, from))) return { start: first.start, end, kind: "prompt-markup" };
  return undefined;
};

/** Role labels, prompt tokens, false ends of the document, comments and hiding styles. Linear. */
export const findMarkup = (words: Words): InjectionSpan[] => {
  const spans: InjectionSpan[] = [];
  const { text } = words;
  const closers: Closers = { "<!--": closer(text, "-->"), "/*": closer(text, "*/"), "{#": closer(text, "#}") };
  starts.lastIndex = 0;
  for (let found = starts.exec(text); found !== null; found = starts.exec(text)) {
    const span = find(text, found.index, found[0], closers);
    if (span === undefined) continue;
    spans.push(span);
    starts.lastIndex = Math.max(span.end, found.index + 1);
  }
  for (const [index, sentence] of words.sentences.entries()) {
    const span = findTurn(words, index) ?? findLabel(words, sentence.from);
    if (span !== undefined) spans.push(span);
  }
  return spans;
};
