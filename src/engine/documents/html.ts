/** HTML as the text it shows: no scripts, no hidden elements, a line for a block, a row for a table's row. */

import { limits, Stopped, type Reading } from "./reading.ts";
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
  let out = "";
  let hidden = 0;
  let tags = 0;
  const feed = (count: number): void => {
    const kept = out.trimEnd();
    const has = out.slice(kept.length).split("\n").length - 1;
    out = kept === "" ? "" : kept + "\n".repeat(Math.max(has, count));
  };
  const parser = new markup.Parser(
    {
      onopentag: (name, attributes) => {
        if (++tags % 1024 === 0) reading.check();
        if (name === "br") out += "\n";
        const parent = stack[stack.length - 1];
        const names = [...(attributes["class"] ?? "").split(/\s+/).map((one) => `.${one}`), `#${attributes["id"] ?? ""}`];
        const style = `${names.map((one) => rules.get(one) ?? "").join(";")};${attributes["style"] ?? ""}`;
        const backed = (parent?.backed ?? false) || background.test(style) || attributes["bgcolor"] !== undefined;
        const unseen =
          attributes["hidden"] !== undefined ||
          (name === "input" && attributes["type"] === "hidden") ||
          unseenStyle.test(style) ||
          (whiteText.test(style) && !backed);
        if (blocks.has(name)) {
          if (name === "td" || name === "th") {
            if (out !== "" && !out.endsWith("\n")) out = `${out.trimEnd()}\t`;
          } else feed(spaced.has(name) ? 2 : 1);
        }
        if (name === "li") out += "• ";
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
        if (blocks.has(name) && name !== "td" && name !== "th") feed(spaced.has(name) ? 2 : 1);
      },
      ontext: (text) => {
        const here = stack[stack.length - 1];
        if (here?.dropped === true) return;
        if (here?.hidden === true) {
          if (/\S/.test(text)) {
            hidden++;
            const kept = out.trimEnd();
            const line = kept === "" ? 0 : kept.split("\n").length;
            if (hidden <= limits.warnings) reading.warn({ kind: "hidden-text", place: { line } });
          }
          return;
        }
        const inPre = stack.some((one) => one.name === "pre");
        const words = inPre ? text : text.replace(/\s+/g, " ");
        out += /\s$/.test(out) || out === "" ? words.trimStart() : words;
      },
    },
    { decodeEntities: true },
  );
  for (let at = 0; at < html.length; at += 65_536) {
    parser.write(html.slice(at, at + 65_536));
    reading.check();
  }
  parser.end();
  return finishText(out, reading);
};
