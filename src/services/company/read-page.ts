/**
 * A page of HTML as what it says, by the platform's streaming parser. Whatever the bytes are, what was understood before the
 * parser gave up counts; every list and text has a bound. Nothing of a page is carried out.
 *
 * Each call from the parser into this code costs tens of microseconds, so selectors choose what is wanted, and the words are taken
 * out of what the parser leaves in one pass (visible-text.ts).
 */

import { type CompanyPage, pageLimits } from "../../domain/company/site.ts";
import { visibleText } from "../../engine/company/visible-text.ts";

const hidden = [
  "[hidden]",
  "[aria-hidden=true]",
  ...["display:none", "display: none", "visibility:hidden", "visibility: hidden"].map((style) => `[style*="${style}" i]`),
].join(", ");
const metas = ['meta[property^="og:" i]', 'meta[name="description" i]', 'meta[name="application-name" i]'].join(", ");
/** Parts of addresses that lead to what a profile tells of; find-company.ts and visit-site.ts look closer. */
const links =
  "about over company uns ons wij who-we propos somos siamo career job vaca werken karriere stellen empleo carri recrut linkedin.com/"
    .split(" ")
    .map((part) => `a[href*="${part}" i]`)
    .join(", ");

/** The encoding that the site names, where it is one that is known. */
const encodingOf = (contentType: string): string => {
  const named = /charset\s*=\s*["']?([\w:.-]+)/iu.exec(contentType)?.[1] ?? "utf-8";
  try {
    return new TextDecoder(named).encoding;
  } catch {
    return "utf-8";
  }
};

type Mutable<Type> = { -readonly [Name in keyof Type]: Type[Name] };

/** `contentType` tells the encoding, as the site does. */
export const readPage = async (bytes: Uint8Array<ArrayBuffer>, url: string, contentType: string): Promise<CompanyPage> => {
  const page: Mutable<CompanyPage> = { url, language: "", title: "", metas: [], structured: [], links: [], text: "" };
  let script: string | undefined;
  let link: { href: string; text: string } | undefined;

  const rewriter = new HTMLRewriter()
    .on("html", {
      element: (element) => void (page.language = (element.getAttribute("lang") ?? "").slice(0, 40)),
    })
    .on("title", {
      text: (chunk) => void (page.title = (page.title + chunk.text).slice(0, pageLimits.value)),
    })
    .on(metas, {
      element: (element) => {
        const name = (element.getAttribute("property") ?? element.getAttribute("name") ?? "").trim().toLowerCase();
        if (name.length > 100 || page.metas.length >= pageLimits.metas) return;
        page.metas.push({ name, content: (element.getAttribute("content") ?? "").slice(0, pageLimits.value) });
      },
    })
    .on('link[rel="apple-touch-icon" i][href]', {
      element: (element) => {
        const href = element.getAttribute("href") ?? "";
        if (href.length > pageLimits.value || page.links.length >= pageLimits.links) return;
        page.links.push({ href, text: "", relation: "apple-touch-icon" });
      },
    })
    .on('script[type="application/ld+json" i]', {
      element: () => void (script = page.structured.length < pageLimits.structured ? "" : undefined),
      text: (chunk) => {
        if (script === undefined) return;
        script = (script + chunk.text).slice(0, pageLimits.structuredLength + 1);
        if (!chunk.lastInTextNode) return;
        // What is cut is no JSON any more.
        if (script.length <= pageLimits.structuredLength) page.structured.push(script);
        script = undefined;
      },
    })
    .on(links, {
      element: (element) => {
        link = undefined;
        const href = element.getAttribute("href") ?? "";
        if (href.length > pageLimits.value || page.links.length >= pageLimits.links) return;
        link = { href, text: "" };
        page.links.push(link);
      },
      text: (chunk) => {
        if (link !== undefined) link.text = (link.text + chunk.text).slice(0, pageLimits.linkText);
      },
    })
    .on(hidden, { element: (element) => void element.remove() });

  const encoding = encodingOf(contentType);
  const decoder = new TextDecoder(encoding);
  let shown = "";
  try {
    const headers = { "content-type": `text/html; charset=${encoding}` };
    const left = rewriter.transform(new Response(bytes, { headers })).body?.getReader();
    for (let part = await left?.read(); part?.done === false; part = await left?.read()) {
      shown += decoder.decode(part.value, { stream: true });
    }
  } catch {
    // Markup that the parser does not follow: the marks read until here stand, and the words are taken from the page as it came.
    shown = new TextDecoder(encoding).decode(bytes);
  }
  page.text = visibleText(shown, pageLimits.text);
  return page;
};
