/** HTML as the text it shows: no scripts, no hidden elements, a line for a block, a row for a table's row. */

import { blocks, HtmlPage, sheetOf } from "./html-page.ts";
import { targetBehind } from "./link-targets.ts";
import { limits, Stopped, type Reading } from "./reading.ts";
import { ShownText } from "./shown-text.ts";
import { finishText } from "./visual-text.ts";
import { wordSet } from "../text/words.ts";

const dropped = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "head",
  "svg",
  "math",
  "iframe",
  "object",
  "canvas",
  "video",
  "audio",
  "select",
  "textarea",
  "datalist",
]);
const spaced = wordSet("p ul ol dl table section article header footer blockquote h1 h2 h3 h4 h5 h6 hr pre");
const empty = wordSet("area base br col embed hr img input link meta source track wbr");

type Open = { readonly name: string; readonly dropped: boolean };

/** Throws `Stopped`. */
export const readHtml = async (html: string, reading: Reading): Promise<string> => {
  const markup = await reading.waitFor(
    reading.input.loaders.loadMarkup().catch(() => {
      throw new Stopped("document-reader-unavailable");
    }),
  );
  const looks = new HtmlPage(sheetOf(markup, html));
  const stack: Open[] = [];
  const page = new ShownText();
  /** The link that is open, and what it shows. */
  let link: { readonly target: string; words: string } | undefined;
  let hidden = 0;
  let tags = 0;
  const parser = new markup.Parser(
    {
      onopentag: (name, attributes) => {
        if (++tags % 1024 === 0) reading.check();
        if (name === "br") page.endLine(0, 1);
        const parent = stack[stack.length - 1];
        looks.open(name, attributes);
        if (name === "td" || name === "th") page.nextCell();
        else if (blocks.has(name)) page.endBlock(spaced.has(name) ? 2 : 1);
        else page.openWithin(name);
        if (name === "ul" || name === "ol") page.openList();
        if (name === "li") page.openItem();
        if (empty.has(name)) return looks.close();
        if (stack.length >= limits.depth) throw new Stopped("document-too-complex");
        stack.push({ name, dropped: (parent?.dropped ?? false) || dropped.has(name) });
        if (name === "a") link = { target: attributes["href"] ?? "", words: "" };
      },
      onclosetag: (name) => {
        if (empty.has(name)) return;
        while (stack.length > 0) {
          looks.close();
          if (stack.pop()?.name === name) break;
        }
        if (name === "a" && link !== undefined) {
          page.write(targetBehind(link.words, link.target));
          link = undefined;
        }
        if (!blocks.has(name)) page.closeWithin(name);
        else if (name !== "td" && name !== "th") page.endBlock(spaced.has(name) ? 2 : 1);
        if (name === "ul" || name === "ol") page.closeList();
        if (name === "li") page.closeItem();
      },
      ontext: (text) => {
        const here = stack[stack.length - 1];
        if (here?.dropped === true) return;
        if (looks.isUnseen()) {
          if (/\S/.test(text) && ++hidden <= limits.warnings)
            reading.warn({ kind: "hidden-text", place: { line: page.lineNumber() } });
          return;
        }
        if (link !== undefined && link.words.length < 2_000) link.words += text;
        const inPre = stack.some((one) => one.name === "pre");
        page.write(inPre ? text : text.replace(/\s+/g, " "));
      },
    },
    { decodeEntities: true },
  );
  for (let at = 0; at < html.length; at += 65_536) {
    parser.write(html.slice(at, at + 65_536));
    reading.check();
  }
  parser.end();
  return finishText(page.text(), reading);
};
