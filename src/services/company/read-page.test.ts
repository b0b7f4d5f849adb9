import { describe, expect, it } from "vitest";
import { CompanyPage, pageLimits } from "../../domain/company/site.ts";
import { readPage } from "./read-page.ts";

const read = (html: string | Uint8Array<ArrayBuffer>, contentType = "text/html; charset=utf-8") =>
  readPage(new Uint8Array(typeof html === "string" ? new TextEncoder().encode(html) : html), "https://acme.com/", contentType);
const lines = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

describe("readPage", () => {
  it("reads marks, structured data, links and what can be seen", async () => {
    const page = await read(`<!doctype html><html lang="nl"><head><title>Home | Acme</title>
      <meta property="og:site_name" content="Acme"><META NAME="Description" CONTENT="Care &amp; more">
      <link rel="apple-touch-icon" href="/touch.png"><link rel="stylesheet" href="/x.css">
      <script type="application/ld+json">{"a":1}</script><script>var text = "no";</script><style>p { color: red }</style></head>
      <body><h1>Care <b>at</b> home</h1><p>Founded in 1998.</p><a href="/Jobs">Our <i>jobs</i></a><a href="/x">More</a><a href="/about">About</a>
      <noscript>Switch it on</noscript></body></html>`);
    expect(page).toMatchObject({ url: "https://acme.com/", language: "nl", title: "Home | Acme", structured: ['{"a":1}'] });
    expect(page.metas).toEqual([
      { name: "og:site_name", content: "Acme" },
      { name: "description", content: expect.stringMatching(/^Care &(amp;)? more$/u) },
    ]);
    expect(page.links).toEqual([
      { href: "/touch.png", text: "", relation: "apple-touch-icon" },
      { href: "/Jobs", text: "Our jobs" },
      { href: "/about", text: "About" },
    ]);
    expect(lines(page.text)).toEqual(["Care at home", "Founded in 1998.", "Our jobsMoreAbout"]);
  });

  it.each([
    ["an attribute", "<p hidden>unseen</p>"],
    ["a style", '<p style="color: red; display: none">un<b>seen</b></p>'],
    ["what readers for the blind leave out", '<div aria-hidden="true"><p>unseen</p></div>'],
    ["a comment", "<!-- unseen -->"],
    ["a template", "<template><p>unseen</p></template>"],
  ])("leaves out what is hidden by %s", async (_, html) => {
    expect(lines((await read(`<p>before</p>${html}<p>after</p>`)).text)).toEqual(["before", "after"]);
  });

  it.each<[string, string]>([
    ["without any frame", "<p>seen"],
    ["with tags that are never closed", "<div><p><b>seen<div hidden>".padEnd(5000, "<p>")],
    ["with tags closed that were not open", "</div></p>seen</body></html></p>"],
    ["cut within a tag", '<p>seen</p><a href="/x'],
    ["cut within a script", '<p>seen</p><script type="application/ld+json">{"a":'],
    ["where no parser knows what it is in", "<p>seen</p><select><xmp><script>x</select></xmp></script>"],
    ["with bytes of nothing", "<p>seen</p>\u0000\u0001\ufffe"],
    ["nested deep", `<p>seen</p>${"<div>".repeat(20_000)}`],
    ["with one attribute that fills it", `<p>seen</p><p title="${"x".repeat(400_000)}">`],
  ])("reads a page %s as far as it goes", async (_, html) => {
    const page = await read(html);
    expect(lines(page.text)[0]).toBe("seen");
    expect(CompanyPage.safeParse(page).success).toBe(true);
  });

  it("keeps within its bounds", async () => {
    const page = await read(
      `${'<meta name="description" content="b"><a href="/jobs">y</a><script type="application/ld+json">{}</script>'.repeat(2000)}
      <script type="application/ld+json">${"1".repeat(pageLimits.structuredLength + 1)}</script>${"<p>word</p>".repeat(9000)}`,
    );
    expect(CompanyPage.safeParse(page).success).toBe(true);
    expect([page.metas.length, page.links.length, page.structured.length]).toEqual([
      pageLimits.metas,
      pageLimits.links,
      pageLimits.structured,
    ]);
  });

  it("reads the encoding that the site names", async () => {
    const latin = new Uint8Array([..."<title>Caf\u00e9</title>"].map((letter) => letter.charCodeAt(0)));
    expect((await read(latin, "text/html; charset=windows-1252")).title).toBe("Café");
    expect((await read(latin, "text/html; charset=nonsense")).title).toMatch(/^Caf/u);
  });
});
