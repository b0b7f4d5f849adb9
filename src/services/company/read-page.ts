/**
 * A page of HTML as what it says, by the platform's streaming parser. Whatever the bytes are, what was understood before the
 * parser gave up counts; every list and text has a bound. Nothing of a page is carried out.
 */

import { type CompanyPage, pageLimits } from "../../domain/company/site.ts";

const unseen = [
  ..."script style noscript template svg math iframe object select textarea title [hidden] [aria-hidden=true]".split(" "),
  ...["display:none", "display: none", "visibility:hidden", "visibility: hidden"].map((style) => `[style*="${style}" i]`),
].join(", ");
const paragraphs = new Set("p li td th dt dd h1 h2 h3 h4 h5 h6 footer header nav".split(" "));
const inline = new Set("a abbr b bdi bdo cite code em i img mark q s small span strong sub sup time u wbr".split(" "));

type Mutable<Type> = { -readonly [Name in keyof Type]: Type[Name] };

/** What the parser is told: the encoding that the site names, where it is one that is known. */
const readableType = (contentType: string): string => {
  const named = /charset\s*=\s*["']?([\w:.-]+)/iu.exec(contentType)?.[1] ?? "utf-8";
  try {
    return `text/html; charset=${new TextDecoder(named).encoding}`;
  } catch {
    return "text/html; charset=utf-8";
  }
};

/** `contentType` tells the encoding, as the site does. */
export const readPage = async (bytes: Uint8Array<ArrayBuffer>, url: string, contentType: string): Promise<CompanyPage> => {
  const page: Mutable<CompanyPage> = { url, language: "", title: "", metas: [], structured: [], links: [], text: "" };
  const texts: string[] = [];
  let length = 0;
  let script: string | undefined;
  let link: { href: string; text: string } | undefined;

  const rewriter = new HTMLRewriter()
    .on("html", {
      element: (element) => void (page.language = (element.getAttribute("lang") ?? "").slice(0, 40)),
    })
    .on("title", {
      text: (chunk) => void (page.title = (page.title + chunk.text).slice(0, pageLimits.value)),
    })
    .on("meta[content]", {
      element: (element) => {
        const name = (element.getAttribute("property") ?? element.getAttribute("name") ?? "").trim().toLowerCase();
        if (name === "" || name.length > 100 || page.metas.length >= pageLimits.metas) return;
        page.metas.push({ name, content: (element.getAttribute("content") ?? "").slice(0, pageLimits.value) });
      },
    })
    .on("link[rel][href]", {
      element: (element) => {
        const relation = (element.getAttribute("rel") ?? "").trim().toLowerCase();
        const href = element.getAttribute("href") ?? "";
        if (relation !== "apple-touch-icon" || href.length > pageLimits.value || page.links.length >= pageLimits.links) return;
        page.links.push({ href, text: "", relation });
      },
    })
    .on("script", {
      element: (element) => {
        const isData = /^\s*application\/ld\+json\s*(?:;|$)/iu.test(element.getAttribute("type") ?? "");
        script = isData && page.structured.length < pageLimits.structured ? "" : undefined;
      },
      text: (chunk) => {
        if (script === undefined) return;
        script = (script + chunk.text).slice(0, pageLimits.structuredLength + 1);
        if (!chunk.lastInTextNode) return;
        // What is cut is no JSON any more.
        if (script.length <= pageLimits.structuredLength) page.structured.push(script);
        script = undefined;
      },
    })
    // Marked here, left out below: the parser knows where such an element ends better than a count of tags does.
    .on(unseen, { text: (chunk) => void chunk.remove() })
    .on("a[href]", {
      element: (element) => {
        link = undefined;
        const href = element.getAttribute("href") ?? "";
        if (href.length > pageLimits.value || page.links.length >= pageLimits.links) return;
        link = { href, text: "" };
        page.links.push(link);
      },
      text: (chunk) => {
        if (link !== undefined && !chunk.removed) link.text = (link.text + chunk.text).slice(0, pageLimits.linkText);
      },
    })
    .on("*", {
      element: (element) => {
        if (length >= pageLimits.text || inline.has(element.tagName)) return;
        texts.push("\n");
        if (paragraphs.has(element.tagName)) element.onEndTag(() => void texts.push("\n"));
      },
    })
    .onDocument({
      text: (chunk) => {
        if (chunk.removed || length >= pageLimits.text) return;
        texts.push(chunk.text);
        length += chunk.text.length;
      },
    });
  try {
    const read = rewriter
      .transform(new Response(bytes, { headers: { "content-type": readableType(contentType) } }))
      .body?.getReader();
    while (read !== undefined && !(await read.read()).done);
  } catch {
    // Markup that no parser follows: what was read until here stands.
  }
  page.text = texts.join("").slice(0, pageLimits.text);
  return page;
};
