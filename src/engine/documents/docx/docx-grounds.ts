/**
 * What lies behind text in a DOCX: shading, the fill of a box, shapes and pictures behind the page's text, the page's own colour.
 * Colours are six hexadecimal digits; "unknown" stands for a pattern, a picture or a theme's colour, on which any text may show.
 */

import type { MarkupLibrary } from "../libraries.ts";
import type { Reading } from "../reading.ts";
import type { Attributes } from "./docx-styles.ts";

const highlights: { readonly [name: string]: string } = {
  black: "000000",
  blue: "0000ff",
  cyan: "00ffff",
  darkBlue: "00008b",
  darkCyan: "008b8b",
  darkGray: "a9a9a9",
  darkGreen: "006400",
  darkMagenta: "8b008b",
  darkRed: "8b0000",
  darkYellow: "808000",
  green: "00ff00",
  lightGray: "d3d3d3",
  magenta: "ff00ff",
  red: "ff0000",
  white: "ffffff",
  yellow: "ffff00",
};
export const highlightOf = (name: string | undefined): string => highlights[name ?? ""] ?? "";

/** Pixels of a highlight or shading cover what lies below; an empty string means that nothing is laid. */
export const shadeOf = (attributes: Attributes): string => {
  const plain = (colour: string | undefined, theme: string | undefined, automatic: string): string =>
    colour !== undefined && /^[0-9a-f]{6}$/i.test(colour)
      ? colour.toLowerCase()
      : theme === undefined
        ? automatic
        : (themeColours[theme] ?? "unknown");
  const value = attributes["w:val"] ?? "clear";
  if (value === "solid") return plain(attributes["w:color"], attributes["w:themeColor"], "000000");
  if (value !== "clear" && value !== "nil") return "unknown";
  return plain(attributes["w:fill"], attributes["w:themeFill"], "");
};

/** The colours of a theme that are the same in nearly all of them. */
const themeColours: { readonly [name: string]: string } = {
  background1: "ffffff",
  light1: "ffffff",
  text1: "000000",
  dark1: "000000",
  bg1: "ffffff",
  lt1: "ffffff",
  tx1: "000000",
  dk1: "000000",
};

/** A colour by its digits or by the theme's name for it, which wins where nothing makes it lighter or darker. */
export const colourOf = (attributes: Attributes, prefix: string): string | undefined => {
  const value = attributes[`${prefix}val`]?.toLowerCase();
  const theme = attributes[`${prefix}themeColor`];
  const isPlain = attributes[`${prefix}themeShade`] === undefined && attributes[`${prefix}themeTint`] === undefined;
  const named = theme === undefined || !isPlain ? undefined : themeColours[theme];
  return named ?? value;
};

const channelsOf = (colour: string): readonly number[] => [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
/** Light grey on white shows no more than white does. */
const nearest = 31;

/** Are letters of this colour lost on a ground? Automatic ones take the colour that shows. */
export const isLost = (colour: string | undefined, ground: string): boolean => {
  if (colour === undefined || !/^[0-9a-f]{6}$/.test(colour) || !/^[0-9a-f]{6}$/.test(ground)) return false;
  const below = channelsOf(ground);
  const most = ground === "ffffff" ? nearest : nearest / 2;
  return channelsOf(colour).every((channel, index) => Math.abs(channel - (below[index] ?? 0)) <= most);
};

/** A shape that stands by itself on the page. */
export type Shape = {
  fill: string;
  isOut: boolean;
  /** Its fill where it is as large as a line of text and may lie behind one. */
  band: string;
};

const point = 12_700;
const sizesOf = (style: string): ((name: string) => number) => {
  const sizes = new Map<string, number>();
  for (const [, name = "", amount = "", unit = "pt"] of style.matchAll(/(?:^|;)\s*([a-z-]+)\s*:\s*(-?[\d.]+)(pt|in|px|mm|cm)?/g))
    sizes.set(name, Number(amount) * ({ in: 72, px: 0.75, mm: 2.835, cm: 28.35 }[unit] ?? 1));
  return (name) => sizes.get(name) ?? 0;
};

/** A box so far out that no page reaches there. Where it is set from a paragraph, a page's height up is still on the page. */
const isOutside = (start: number, length: number, fromPage: boolean): boolean =>
  start + length <= (fromPage ? 0 : -1_000) || start >= 1_700;

/** The shape that VML draws. */
const vmlShape = (attributes: Attributes): Shape => {
  const size = sizesOf(attributes["style"] ?? "");
  const colour = attributes["fillcolor"]?.replace("#", "").toLowerCase() ?? "ffffff";
  const fill = /^[0-9a-f]{6}$/.test(colour) ? colour : "unknown";
  const isFilled = !/^(?:f|false)$/.test(attributes["filled"] ?? "") && attributes["fillcolor"] !== undefined;
  return {
    fill: isFilled ? fill : "",
    isOut: isOutside(size("margin-left"), size("width"), false) || isOutside(size("margin-top"), size("height"), false),
    band: isFilled && size("width") >= 60 && size("height") >= 12 ? fill : "",
  };
};

/** Follows the shapes of a part as its elements open and close. */
export class Shapes {
  readonly #open: Shape[] = [];
  readonly #onBand: (colour: string) => void;
  #axis = "";
  #fromPage = { h: false, v: false };
  #start = { h: 0, v: 0 };
  #reading = false;
  #isSolid = false;
  #outlines = 0;
  #size: readonly [number, number] = [0, 0];

  constructor(onBand: (colour: string) => void = () => undefined) {
    this.#onBand = onBand;
  }

  /** The innermost shape that is open. */
  get here(): Shape | undefined {
    return this.#open[this.#open.length - 1];
  }
  /** Is any of the open shapes off the page? */
  get isOut(): boolean {
    return this.#open.some((one) => one.isOut);
  }

  open(name: string, attributes: Attributes): void {
    const shape = this.here;
    if (name === "wp:anchor" || name === "wp:inline") {
      this.#open.push({ fill: "", isOut: false, band: "" });
      this.#start = { h: 0, v: 0 };
      this.#fromPage = { h: false, v: false };
      this.#size = [0, 0];
    } else if (name === "wps:wsp") {
      // Within a group each shape has a fill of its own.
      this.#open.push({ fill: "", isOut: false, band: "" });
    } else if (/^v:(?:shape|rect|roundrect|oval)$/.test(name)) {
      this.#open.push(vmlShape(attributes));
    } else if (name === "w:t") {
      // A box with words of its own is laid out around the others.
      for (const one of this.#open) one.band = "";
    } else if (shape === undefined) return;
    else if (name === "wp:positionH" || name === "wp:positionV") {
      this.#axis = name === "wp:positionH" ? "h" : "v";
      this.#fromPage[this.#axis === "h" ? "h" : "v"] = attributes["relativeFrom"] === "page";
    } else if (name === "wp:posOffset") this.#reading = true;
    else if (name === "wp:extent") {
      this.#size = [Number(attributes["cx"] ?? 0) / point, Number(attributes["cy"] ?? 0) / point];
      const [width, height] = this.#size;
      shape.isOut = isOutside(this.#start.h, width, this.#fromPage.h) || isOutside(this.#start.v, height, this.#fromPage.v);
    } else if (name === "a:ln") this.#outlines++;
    else if (this.#outlines > 0) return;
    else if (name === "a:solidFill") this.#isSolid = true;
    else if (name === "a:gradFill" || name === "a:pattFill" || name === "a:blip" || name === "a:blipFill")
      this.#fill(shape, "unknown");
    else if (this.#isSolid && name === "a:srgbClr") this.#fill(shape, (attributes["val"] ?? "").toLowerCase());
    else if (this.#isSolid && name === "a:schemeClr") this.#fill(shape, themeColours[attributes["val"] ?? ""] ?? "unknown");
    else if (this.#isSolid && (name === "a:alpha" || name === "a:lumMod" || name === "a:lumOff")) this.#fill(shape, "unknown");
  }

  #fill(shape: Shape, colour: string): void {
    shape.fill = colour;
    if (this.#size[0] >= 60 && this.#size[1] >= 12) shape.band = colour;
  }

  text(text: string): void {
    if (this.#reading) this.#start[this.#axis === "h" ? "h" : "v"] = Number(text) / point;
  }

  close(name: string): void {
    if (name === "wp:posOffset") this.#reading = false;
    else if (name === "a:solidFill") this.#isSolid = false;
    else if (name === "a:ln") this.#outlines--;
    else if (/^(?:wp:anchor|wp:inline|wps:wsp|v:(?:shape|rect|roundrect|oval))$/.test(name)) {
      const { band = "" } = this.#open.pop() ?? {};
      if (band !== "") this.#onBand(band);
    }
  }
}

/** The colours of all shapes and pictures that may lie behind the text of these parts. */
export const bandsOf = (markup: MarkupLibrary, parts: readonly string[], reading: Reading): ReadonlySet<string> => {
  const bands = new Set<string>();
  for (const xml of parts) {
    if (!/<(?:wp:anchor|w:pict)\b/.test(xml)) continue;
    let inline = 0;
    let fallback = 0;
    const shapes = new Shapes((colour) => {
      if (inline === 0 && bands.size < 100) bands.add(colour);
    });
    const parser = new markup.Parser(
      {
        onopentag: (name, attributes) => {
          if (name === "mc:Fallback") fallback++;
          if (name === "wp:inline") inline++;
          if (fallback === 0) shapes.open(name, attributes);
        },
        ontext: (text) => shapes.text(text),
        onclosetag: (name) => {
          if (fallback === 0) shapes.close(name);
          if (name === "mc:Fallback") fallback--;
          if (name === "wp:inline") inline--;
        },
      },
      { xmlMode: true, decodeEntities: true },
    );
    for (let at = 0; at < xml.length; at += 65_536) {
      parser.write(xml.slice(at, at + 65_536));
      reading.check();
    }
    parser.end();
  }
  return bands;
};
