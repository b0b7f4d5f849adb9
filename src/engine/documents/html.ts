/** HTML as the text it shows: no scripts, no hidden elements, a line for a block, a row for a table's row. */

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
const blocks = wordSet(
  "address article aside blockquote body dd div dl dt fieldset figcaption figure footer form header hr html li main nav ol p pre section table tbody td th thead tr ul h1 h2 h3 h4 h5 h6 summary details legend caption",
);
const spaced = wordSet("p ul ol dl table section article header footer blockquote h1 h2 h3 h4 h5 h6 hr pre");
const empty = wordSet("area base br col embed hr img input link meta source track wbr");

const unseenStyle =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0\d*)?\s*(?:;|!|$)|font-size\s*:\s*(?:0|[0-3](?:\.\d+)?p[tx])\b|text-indent\s*:\s*-\d{3,}|(?:left|top)\s*:\s*-\d{3,})/i;
const whiteText = /(?:^|[;\s])color\s*:\s*(?:white|#fff(?:fff)?|rgba?\(\s*255\s*,\s*255\s*,\s*255)/i;
const background = /(?:^|[;\s])background(?:-color)?\s*:\s*(?!\s*(?:white|#fff(?:fff)?\b|transparent|none|inherit))/i;

type Open = { readonly name: string; readonly hidden: boolean; readonly backed: boolean; readonly dropped: boolean };

/** Simple class and id rules of style sheets; anything longer is beyond a resume. */
const rulesOf = (html: string): ReadonlyMap<string, string> => {
  const rules = new Map<string, string>();
  for (const sheet of html.matchAll(/<style[^>]*>([^]{0,200000}?)<\/style/gi)) {
    for (const rule of (sheet[1] ?? "").matchAll(/([^{}]{1,300})\{([^{}]{0,2000})\}/g)) {
      for (const selector of (rule[1] ?? "").split(",")) {
        const name = /^[a-z]*([.#][\w-]+)$/i.exec(selector.trim())?.[1];
        if (name !== undefined) rules.set(name, `${rules.get(name) ?? ""};${rule[2] ?? ""}`);
      }
    }
  }
  return rules;
};

/** Throws `Stopped`. */
export const readHtml = async (html: string, reading: Reading): Promise<string> => {
  const markup = await reading.waitFor(
    reading.input.loaders.loadMarkup().catch(() => {
      throw new Stopped("document-reader-unavailable");
    }),
  );
  const rules = rulesOf(html);
  const stack: Open[] = [];
  const page = new ShownText();
  let hidden = 0;
  let tags = 0;
  const parser = new markup.Parser(
    {
      onopentag: (name, attributes) => {
        if (++tags % 1024 === 0) reading.check();
        if (name === "br") page.endLine(0, 1);
        const parent = stack[stack.length - 1];
        const names = [...(attributes["class"] ?? "").split(/\s+/).map((one) => `.${one}`), `#${attributes["id"] ?? ""}`];
        const style = `${names.map((one) => rules.get(one) ?? "").join(";")};${attributes["style"] ?? ""}`;
        const backed = (parent?.backed ?? false) || background.test(style) || attributes["bgcolor"] !== undefined;
        const unseen =
          attributes["hidden"] !== undefined ||
          (name === "input" && attributes["type"] === "hidden") ||
          unseenStyle.test(style) ||
          (whiteText.test(style) && !backed);
        if (name === "td" || name === "th") page.nextCell();
        else if (blocks.has(name)) page.endBlock(spaced.has(name) ? 2 : 1);
        else page.openWithin(name);
        if (name === "ul" || name === "ol") page.openList();
        if (name === "li") page.openItem();
        if (empty.has(name)) return;
        if (stack.length >= limits.depth) throw new Stopped("document-too-complex");
        stack.push({
          name,
          hidden: (parent?.hidden ?? false) || unseen,
          backed,
          dropped: (parent?.dropped ?? false) || dropped.has(name),
        });
      },
      onclosetag: (name) => {
        if (empty.has(name)) return;
        while (stack.length > 0 && stack.pop()?.name !== name);
        if (!blocks.has(name)) page.closeWithin(name);
        else if (name !== "td" && name !== "th") page.endBlock(spaced.has(name) ? 2 : 1);
        if (name === "ul" || name === "ol") page.closeList();
        if (name === "li") page.closeItem();
      },
      ontext: (text) => {
        const here = stack[stack.length - 1];
        if (here?.dropped === true) return;
        if (here?.hidden === true) {
          if (/\S/.test(text) && ++hidden <= limits.warnings)
            reading.warn({ kind: "hidden-text", place: { line: page.lineNumber() } });
          return;
        }
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
