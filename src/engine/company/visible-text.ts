/**
 * The words of a page's markup, a line for a block. One pass over the markup, whatever it is: what is not closed is read on, what
 * is not a tag is text. Elements that a page hides by attribute or style are taken out before.
 */

import { wordSet } from "../text/words.ts";

const inline = wordSet("a abbr b bdi bdo cite code em font i img mark q s small span strong sub sup time u wbr");
/** What is in these is no text to read, up to their end. */
const skipped = wordSet(
  "script style noscript template svg math iframe object select textarea title canvas video audio datalist",
);

const nameOf = /[a-z][a-z0-9-]*/iy;

/** Behind the end of the tag that begins at `from`. A ">" within quotes is part of a value, unless the quotes never end. */
const endOfTag = (html: string, from: number): number => {
  let at = from;
  for (;;) {
    const close = html.indexOf(">", at);
    if (close < 0) return html.length;
    let quote = "";
    for (let index = at; index < close; index++) {
      const letter = html[index];
      if (quote === "" ? letter === '"' || letter === "'" : letter === quote) quote = quote === "" ? (letter ?? "") : "";
    }
    if (quote === "") return close + 1;
    const closed = html.indexOf(quote, close);
    if (closed < 0) return close + 1;
    at = closed + 1;
  }
};

/** At most `maximum` characters. Character references stay as they are. */
export const visibleText = (html: string, maximum: number): string => {
  // Letters of one length alone: "İ" has two in small, and every place behind it would be another one.
  const lower = html.replaceAll(/[A-Z]+/gu, (letters) => letters.toLowerCase());
  const neverClosed = new Set<string>();
  const parts: string[] = [];
  let length = 0;
  let at = 0;
  while (at < html.length) {
    if (length >= maximum) break;
    const open = html.indexOf("<", at);
    const end = open < 0 ? html.length : open;
    const words = html.slice(at, end).replaceAll(/\s+/gu, " ");
    parts.push(words);
    // Space between tags is not counted: it is gone once lines are cleaned.
    if (words !== " ") length += words.length;
    if (open < 0) break;
    if (html.startsWith("<!--", open)) {
      const close = html.indexOf("-->", open);
      at = close < 0 ? html.length : close + 3;
      continue;
    }
    const closing = html[open + 1] === "/";
    nameOf.lastIndex = open + (closing ? 2 : 1);
    const name = nameOf.exec(html)?.[0].toLowerCase();
    if (name === undefined && !closing && html[open + 1] !== "!" && html[open + 1] !== "?") {
      parts.push("<");
      length += 1;
      at = open + 1;
      continue;
    }
    at = endOfTag(html, open + 1);
    if (name === undefined) continue;
    if (!inline.has(name)) parts.push("\n");
    if (closing || !skipped.has(name) || neverClosed.has(name)) continue;
    const close = lower.indexOf(`</${name}`, at);
    if (close < 0) neverClosed.add(name);
    else at = close;
  }
  return parts.join("").slice(0, maximum);
};
