/** Passages of a document that talk to a machine instead of a reader: kept out of every score, told to the candidate. */

import * as z from "zod";
import { Span } from "./evidence.ts";

/** The ids are stable: events, tips and the command line carry them. */
export const injectionKinds = [
  /** Overrides, role play and orders to a reading machine. */
  "instruction",
  /** A score, rank or hire asked for. */
  "verdict",
  /** A task no resume asks of its reader: a poem, a translation, a quiz question. */
  "request",
  /** Marks of chat formats: role labels, prompt tokens, "end of resume". */
  "prompt-markup",
  /** Comments of HTML, Markdown or code, and styles that hide text. */
  "hidden-comment",
  /** Words in base64, hex, escapes, bits, or written backwards. */
  "encoded",
  /** Runs of characters that nobody sees, or that turn the reading order. */
  "hidden-characters",
  /** Letters of another script that look like Latin ones. */
  "look-alike-letters",
  /** The same words over and over, or a heap of words that is neither prose nor list. */
  "keyword-stuffing",
] as const;

export const InjectionKind = z.enum(injectionKinds);
export type InjectionKind = z.infer<typeof InjectionKind>;

/** Where such a passage stands in the original text. */
export const InjectionSpan = Span.extend({ kind: InjectionKind });
export type InjectionSpan = z.infer<typeof InjectionSpan>;
