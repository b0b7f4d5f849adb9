/** What a find of the detector can be. The ids are stable: events, tips and the command line carry them. */

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

export type InjectionKind = (typeof injectionKinds)[number];

/** UTF-16 offsets into the text; `end` is exclusive. */
export type InjectionSpan = { readonly start: number; readonly end: number; readonly kind: InjectionKind };
