/** The HTML that stands in Markdown: what its styles hide goes out, and entities become what they stand for. */

import { HtmlPage } from "./html-page.ts";
import { StyleSheet } from "./css-sheet.ts";
import { wordSet } from "../text/words.ts";

const named: { readonly [name: string]: string } = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  thinsp: " ",
  ndash: "–",
  mdash: "—",
  bull: "•",
  middot: "·",
  hellip: "…",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  euro: "€",
  pound: "£",
  deg: "°",
  copy: "©",
  reg: "®",
  trade: "™",
  szlig: "ß",
  oslash: "ø",
  Oslash: "Ø",
  aelig: "æ",
  AElig: "Æ",
};
const marks: { readonly [name: string]: string } = {
  acute: "\u0301",
  grave: "\u0300",
  circ: "\u0302",
  uml: "\u0308",
  tilde: "\u0303",
  cedil: "\u0327",
  ring: "\u030A",
  caron: "\u030C",
};

/** "R&amp;D" as it is shown; an entity that is not known stays as it is written. */
export const withoutEntities = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z])(acute|grave|circ|uml|tilde|cedil|ring|caron)|([a-z]{2,8}));/gi,
    (whole, decimal?: string, hexadecimal?: string, letter?: string, mark?: string, name?: string) => {
      if (letter !== undefined) return `${letter}${marks[mark ?? ""] ?? ""}`.normalize("NFC");
      if (name !== undefined) return named[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
      return code > 0x1f && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
    },
  );

const empty = wordSet("area base br col embed hr img input link meta source track wbr");
const tag = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:\s*=\s*(?:"[^"<]{0,500}"|'[^'<]{0,500}'|[^\s"'<>]{1,200}))?){0,20})\s*\/?>/gi;
const attribute = /([a-z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/gi;
const deepest = 100;

/** The text without what elements with styles of their own hide, and whether anything was. */
export const withoutHidden = (source: string): { readonly text: string; readonly had: boolean } => {
  if (!/<[a-z][^>]{0,500}\b(?:style|hidden|color)\b/i.test(source)) return { text: source, had: false };
  const page = new HtmlPage(new StyleSheet([]));
  const open: string[] = [];
  let text = "";
  let from = 0;
  let had = false;
  const take = (to: number): void => {
    const part = source.slice(from, to);
    // Line ends stay: what stands below is no part of the line above.
    if (!page.isUnseen()) text += part;
    else {
      had ||= /\S/.test(part);
      text += part.replace(/[^\n]+/g, "");
    }
    from = to;
  };
  for (const match of source.matchAll(tag)) {
    const [whole, slash = "", written = "", rest = ""] = match;
    const name = written.toLowerCase();
    if (empty.has(name) || whole.endsWith("/>")) continue;
    if (slash === "" && open.length < deepest) {
      take(match.index);
      const attributes: { [name: string]: string } = {};
      for (const [, key = "", double, single, bare] of rest.matchAll(attribute))
        attributes[key.toLowerCase()] = double ?? single ?? bare ?? "";
      page.open(name, attributes);
      open.push(name);
    } else if (slash !== "" && open.includes(name)) {
      take(match.index);
      let closed: string | undefined;
      do {
        closed = open.pop();
        page.close();
      } while (closed !== name);
    }
  }
  take(source.length);
  return { text, had };
};
