/**
 * Finds text in a resume that is aimed at a reading machine and not at people. A find changes no score by itself: what it
 * covers is left out of features, and the candidate is told. Pure, and linear in the length of the text.
 */

import { readable } from "../text/readable.ts";
import { findEncoded } from "./encoded-text.ts";
import { findHiddenCharacters } from "./hidden-characters.ts";
import type { Layout } from "../parse-resume/layout.ts";
import type { InjectionKind, InjectionSpan } from "../../domain/resume/injection.ts";
import { judgeSentence } from "./judge-sentence.ts";
import { findStuffing } from "./keyword-stuffing.ts";
import { findMarkup } from "./prompt-markup.ts";
import { cutSentences, type Words } from "./sentences.ts";

export type Detection = { readonly flagged: boolean; readonly spans: readonly InjectionSpan[] };

const longestPassage = 900;

/** An order rarely comes alone: the sentences on its own line belong to it. A plain request stands for itself. */
const passageOf = (words: Words, index: number, kind: InjectionKind): { start: number; end: number } => {
  const own = words.sentences[index];
  let start = own?.start ?? 0;
  let end = own?.end ?? 0;
  if (kind === "request") return { start, end };
  for (let next = index + 1; next < words.sentences.length; next++) {
    const sentence = words.sentences[next];
    if (sentence === undefined || !sentence.follows || sentence.end - start > longestPassage) break;
    end = sentence.end;
  }
  for (let back = index; back > 0 && words.sentences[back]?.follows === true; back--) {
    const sentence = words.sentences[back - 1];
    if (sentence === undefined || end - sentence.start > longestPassage) break;
    start = sentence.start;
  }
  return { start, end };
};

const findSentences = (words: Words): InjectionSpan[] => {
  const spans: InjectionSpan[] = [];
  for (let index = 0; index < words.sentences.length; index++) {
    const kind = judgeSentence(words, index);
    if (kind !== undefined) spans.push({ ...passageOf(words, index, kind), kind });
  }
  return spans;
};

/** Sorted, without overlap: what touches becomes one span of the kind that begins first. */
const merged = (spans: InjectionSpan[]): InjectionSpan[] => {
  spans.sort((left, right) => left.start - right.start || right.end - left.end);
  const kept: InjectionSpan[] = [];
  for (const span of spans) {
    const last = kept[kept.length - 1];
    if (last !== undefined && span.start < last.end) kept[kept.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    else if (span.end > span.start) kept.push(span);
  }
  return kept;
};

/** Spans of `text` (UTF-16 offsets, sorted, without overlap) that talk to a machine, each with its kind. `layout` is that of `text`, if it is laid out. */
export const detectInjection = (text: string, layout?: Layout): Detection => {
  // Bytes that an exporter printed as escapes are read as the characters they stand for; offsets stay.
  const words = cutSentences(layout?.text ?? readable(text), layout?.words);
  const spans = merged([
    ...findSentences(words),
    ...findStuffing(words),
    ...findHiddenCharacters(text),
    ...findMarkup(words),
    ...findEncoded(text, words),
  ]);
  return { flagged: spans.length > 0, spans };
};

/** The text with flagged passages blanked, line breaks and all offsets kept. */
const withoutInjection = (text: string, spans: readonly { readonly start: number; readonly end: number }[]): string => {
  if (spans.length === 0) return text;
  let plain = "";
  let at = 0;
  for (const { start, end } of spans) {
    plain += text.slice(at, start) + text.slice(start, end).replaceAll(/[^\n]/g, " ");
    at = end;
  }
  return plain + text.slice(at);
};

/**
 * The text that everything further reads: what talks to machines is blanked and told, offsets stay. Every way into the
 * engine begins here, so that such a passage reaches neither profile nor score.
 */
export const plainTextOf = (
  text: string,
  layout?: Layout,
): { readonly plain: string; readonly flagged: readonly InjectionSpan[] } => {
  const { spans } = detectInjection(text, layout);
  return { plain: withoutInjection(text, spans), flagged: spans };
};
