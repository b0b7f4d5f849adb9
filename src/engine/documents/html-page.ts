/** The elements of a page of HTML with the looks that its style sheets give them, as a parser opens and closes them. */

import type { MarkupLibrary } from "./libraries.ts";
import { isUnseen, lookOf, startLook, type Look } from "./css-look.ts";
import { mediaHolds, StyleSheet, type Declarations } from "./css-sheet.ts";
import type { PageElement } from "./css-selectors.ts";
import { wordSet } from "../text/words.ts";

type Hint = { readonly name: string; readonly value: string; readonly important: false };
type Frame = { readonly element: PageElement; readonly look: Look; last: PageElement | undefined };

export const blocks = wordSet(
  "address article aside blockquote body dd div dl dt fieldset figcaption figure footer form header hr html li main nav ol p pre section table tbody td th thead tr ul h1 h2 h3 h4 h5 h6 summary details legend caption",
);
const pictures = wordSet("img svg canvas video picture object iframe");
/** What a browser's own sheet colours, so that it takes no colour from around it. */
const ownColours: { readonly [name: string]: readonly (readonly [string, string])[] } = {
  a: [["color", "#0000ee"]],
  mark: [
    ["color", "black"],
    ["background-color", "yellow"],
  ],
};

const hint = (name: string, value: string): Hint => ({ name, value, important: false });
const written = (colour: string): string => (/^[0-9a-f]{6}$/i.test(colour) ? `#${colour}` : colour);

/** What attributes and a browser's own sheet say; every rule of the page outweighs them. */
const hintsOf = (name: string, attributes: { readonly [name: string]: string }): readonly Hint[] => {
  const hints: Hint[] = [];
  if (attributes["hidden"] !== undefined || (name === "dialog" && attributes["open"] === undefined))
    hints.push(hint("display", "none"));
  if (name !== "a" || attributes["href"] !== undefined)
    for (const [property, value] of ownColours[name] ?? []) hints.push(hint(property, value));
  const { bgcolor, background, color, text } = attributes;
  if (bgcolor !== undefined) hints.push(hint("background-color", written(bgcolor)));
  if (background !== undefined) hints.push(hint("background-image", "url(x)"));
  if (name === "font" && color !== undefined) hints.push(hint("color", written(color)));
  if (name === "body" && text !== undefined) hints.push(hint("color", written(text)));
  return hints;
};

/** The style sheets that stand in a page itself and are meant for a screen. */
export const sheetOf = (markup: MarkupLibrary, html: string): StyleSheet => {
  const sources: string[] = [];
  // What browsers without scripts would take, and drafts, hold in no browser.
  const idle = wordSet("noscript template svg");
  let without = 0;
  let inSheet = false;
  if (/<style/i.test(html)) {
    const parser = new markup.Parser(
      {
        onopentag: (name, { media = "", type = "text/css" }) => {
          if (idle.has(name)) without++;
          inSheet = name === "style" && without === 0 && /^(?:text\/css)?$/i.test(type.trim()) && mediaHolds(media);
          if (inSheet) sources.push("");
        },
        ontext: (text) => {
          if (inSheet) sources[sources.length - 1] += text;
        },
        onclosetag: (name) => {
          inSheet = false;
          if (idle.has(name)) without = Math.max(0, without - 1);
        },
      },
      { decodeEntities: true },
    );
    parser.write(html);
    parser.end();
  }
  return new StyleSheet(sources);
};

export class HtmlPage {
  readonly #sheet: StyleSheet;
  readonly #root: Look = startLook();
  readonly #frames: Frame[] = [];
  #last: PageElement | undefined;

  constructor(sheet: StyleSheet) {
    this.#sheet = sheet;
  }

  /** Opens an element; one that holds nothing is closed at once. */
  open(name: string, attributes: { readonly [name: string]: string }): void {
    const around = this.#frames[this.#frames.length - 1];
    const previous = around === undefined ? this.#last : around.last;
    const element: PageElement = {
      name,
      classes: (attributes["class"] ?? "").split(/\s+/).slice(0, 100),
      attributes,
      parent: around?.element,
      previous,
      place: (previous?.place ?? 0) + 1,
    };
    if (around === undefined) this.#last = element;
    else around.last = element;
    const declared = this.#sheet.declared(element, "", hintsOf(name, attributes), attributes["style"]);
    const isInline = !blocks.has(name);
    const look = lookOf(around?.look ?? this.#root, declared, isInline, pictures.has(name));
    if (this.#sheet.drawsBeside)
      for (const pseudo of ["before", "after"]) {
        const beside = this.#sheet.declared(element, pseudo, [], undefined);
        if (isDrawn(beside)) lookOf(look, beside, true, false);
      }
    this.#frames.push({ element, look, last: undefined });
  }

  close(): void {
    this.#frames.pop();
  }

  /** Is text that stands here seen by nobody? */
  isUnseen(): boolean {
    return isUnseen(this.#frames[this.#frames.length - 1]?.look ?? this.#root);
  }
}

/** Without "content" nothing is drawn before or after an element. */
const isDrawn = (declared: Declarations): boolean => /^(?!none$|normal$)./.test(declared.get("content") ?? "");
