/** How styles make text look, as far as it decides whether and how it is read. Follows ECMA-376, part 1, 17.7. */

import type { MarkupLibrary } from "../libraries.ts";
import { colourOf, highlightOf, shadeOf } from "./docx-grounds.ts";

/**
 * What a run looks like; absent means inherited. Sizes in half points, widths in hundredths of the usual, colours as six hexadecimal
 * digits, nothing or "unknown".
 */
export type Look = { vanish?: boolean; colour?: string; size?: number; width?: number; shade?: string; clear?: boolean };
/** Room before and after a paragraph in twentieths of a point; `automatic` room closes between items of a list; `exact` is the height of a line. */
export type Room = { before?: number; after?: number; automatic?: boolean; contextual?: boolean; exact?: number };
export type Style = { basedOn?: string; look: Look; room: Room; heading: boolean; listed: boolean };
export type Styles = {
  readonly byId: ReadonlyMap<string, Style>;
  readonly usual: Look;
  readonly usualRoom: Room;
  /** The shading of whole tables by style. */ readonly tables: ReadonlyMap<string, string>;
};

export type Attributes = { readonly [name: string]: string };

const isOff = (value: string | undefined): boolean => value === "0" || value === "false" || value === "off";

/** Adds what one property element says to a look; true when it was about looks. */
export const readLook = (look: Look, name: string, attributes: Attributes): void => {
  const value = attributes["w:val"];
  if (name === "w:vanish" || name === "w:specVanish") look.vanish = !isOff(value);
  else if (name === "w:color" && value !== undefined) look.colour = colourOf(attributes, "w:") ?? value;
  else if (name === "w:sz" && value !== undefined) look.size = Number(value);
  else if (name === "w:w" && value !== undefined) look.width = Number.parseFloat(value);
  else if (name === "w:shd") look.shade = shadeOf(attributes);
  else if (name === "w:highlight") look.shade = highlightOf(value);
  // Newer fills and outlines of letters: no fill and no line is nothing to see.
  else if (name === "w14:textFill") look.clear = false;
  else if (name === "w14:noFill") {
    if (look.clear === false) look.clear = true;
  } else if (name === "w14:textOutline") delete look.clear;
};

/** What Word makes of "automatic": one line of 14 points. */
const automaticRoom = 280;

export const readRoom = (room: Room, name: string, attributes: Attributes): void => {
  if (name === "w:contextualSpacing") room.contextual = !isOff(attributes["w:val"]);
  if (name !== "w:spacing") return;
  const amount = (side: string): number | undefined => {
    const automatic = attributes[`w:${side}Autospacing`];
    if (automatic !== undefined && !isOff(automatic)) {
      room.automatic = true;
      return automaticRoom;
    }
    const value = attributes[`w:${side}`];
    return value === undefined ? undefined : Number(value);
  };
  const line = attributes["w:line"];
  if (line !== undefined) room.exact = attributes["w:lineRule"] === "exact" ? Number(line) : Number.POSITIVE_INFINITY;
  const before = amount("before");
  const after = amount("after");
  if (before !== undefined) room.before = before;
  if (after !== undefined) room.after = after;
};

export const readStyles = (markup: MarkupLibrary, xml: string | undefined): Styles => {
  const byId = new Map<string, Style>();
  const tables = new Map<string, string>();
  let tableStyle: string | undefined;
  const usual: Look = {};
  const usualRoom: Room = {};
  let usualStyle: string | undefined;
  let inParagraphDefaults = false;
  let inRunLook = 0;
  let style: Style | undefined;
  let inDefaults = false;
  let inTablePart = 0;
  if (xml !== undefined) {
    const parser = new markup.Parser(
      {
        onopentag: (name, attributes) => {
          if (name === "w:rPr") inRunLook++;
          if (name === "w:style") {
            style = { look: {}, room: {}, heading: false, listed: false };
            const id = attributes["w:styleId"];
            tableStyle = attributes["w:type"] === "table" ? id : undefined;
            // What a table's style does to its first row says nothing about a run's own look.
            if (id !== undefined && attributes["w:type"] !== "table") byId.set(id, style);
            if (id !== undefined && attributes["w:type"] === "paragraph" && attributes["w:default"] === "1") usualStyle = id;
          } else if (name === "w:rPrDefault") inDefaults = true;
          else if (name === "w:pPrDefault") inParagraphDefaults = true;
          else if (name === "w:tblStylePr") inTablePart++;
          else if (inTablePart > 0) return;
          else if (style !== undefined) {
            if (name === "w:basedOn" && attributes["w:val"] !== undefined) style.basedOn = attributes["w:val"];
            else if (name === "w:name")
              style.heading = /^(?:heading|title$|überschrift|titre|título)/i.test(attributes["w:val"] ?? "");
            else if (name === "w:numPr") style.listed = true;
            else if (tableStyle !== undefined && inRunLook === 0 && name === "w:shd") tables.set(tableStyle, shadeOf(attributes));
            else if (inRunLook > 0 || name === "w:shd") readLook(style.look, name, attributes);
            else readRoom(style.room, name, attributes);
          } else if (inDefaults) readLook(usual, name, attributes);
          else if (inParagraphDefaults) readRoom(usualRoom, name, attributes);
        },
        onclosetag: (name) => {
          if (name === "w:rPr") inRunLook--;
          if (name === "w:style") style = undefined;
          else if (name === "w:rPrDefault") inDefaults = false;
          else if (name === "w:pPrDefault") inParagraphDefaults = false;
          else if (name === "w:tblStylePr") inTablePart--;
        },
      },
      { xmlMode: true, decodeEntities: true },
    );
    parser.write(xml);
    parser.end();
  }
  const normal = usualStyle === undefined ? undefined : byId.get(usualStyle);
  return { byId, usual: { ...usual, ...normal?.look }, usualRoom: { ...usualRoom, ...normal?.room }, tables };
};

/** A style with all it is based on. */
export const styleOf = (styles: Styles, id: string | undefined): Style => {
  const chain: Style[] = [];
  let next = id;
  while (next !== undefined && chain.length < 20) {
    const style = styles.byId.get(next);
    if (style === undefined) break;
    chain.unshift(style);
    next = style.basedOn;
  }
  return {
    look: Object.assign({}, ...chain.map((style) => style.look)) as Look,
    room: Object.assign({}, ...chain.map((style) => style.room)) as Room,
    heading: chain.some((style) => style.heading),
    listed: chain.some((style) => style.listed),
  };
};
