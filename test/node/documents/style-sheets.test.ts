/** What style sheets hide on a screen of ordinary width is left out of a page; what they show, or may show, stays. */

import { afterAll, describe, expect, test } from "vitest";
import { createDocumentReader } from "../../../scripts/documents/document-reader.ts";

const reader = createDocumentReader();
afterAll(() => reader.close());

const readPage = async (
  body: string,
  css = "",
  attributes = "",
): Promise<{ readonly text: string; readonly warned: boolean }> => {
  const page = `<!doctype html><html><head><style>${css}</style></head><body ${attributes}>${body}<p>Filed returns</p></body></html>`;
  const result = await reader.read({ bytes: new TextEncoder().encode(page) });
  if (!result.ok) throw new Error(result.failure.code);
  return { text: result.value.text, warned: result.value.warnings.length > 0 };
};

describe("text that shows stays", () => {
  test.each([
    ["a rule for narrow screens", "<p class=a>Ran payroll</p>", "@media (max-width:600px){.a{display:none}}"],
    ["a rule for paper", "<p class=a>Ran payroll</p>", "@media print{.a{display:none}}"],
    [
      "a rule for old screens",
      "<p class=a>Ran payroll</p>",
      "@media screen and (width <= 40em), (hover: none){.a{display:none}}",
    ],
    ["a later rule", "<p class=a>Ran payroll</p>", ".a{display:none}.a{display:block}"],
    ["a more specific rule", "<div id=b><p class=a>Ran payroll</p></div>", "#b .a{display:block}.a{display:none}"],
    ["a rule of weight", "<p class=a style='display:none'>Ran payroll</p>", ".a{display:block!important}"],
    ["a rule outside of layers", "<p class=a>Ran payroll</p>", ".a{display:block}@layer base{p.a{display:none}}"],
    ["a rule of another element", "<p class=a>Ran payroll</p>", ".js .a{display:none} .a.b{display:none} .a:hover{opacity:0}"],
    [
      "an element that shows within one that does not",
      "<div class=a><p class=b>Ran payroll</p></div>",
      ".a{visibility:hidden}.b{visibility:visible}",
    ],
    ["letters of their own size in none", "<div style='font-size:0'><p style='font-size:14px'>Ran payroll</p></div>", ""],
    ["small units of the root's size", "<p style='font-size:.7rem'>Ran payroll</p>", "html{font-size:62.5%}"],
    [
      "white on a gradient by class",
      "<header class=b><p>Ran payroll</p></header>",
      ".b{background-image:linear-gradient(#123,#456);color:white}",
    ],
    [
      "white on two classes",
      "<div class='hero dark'><p class=w>Ran payroll</p></div>",
      ".hero.dark{background:#123}.w{color:#fff}",
    ],
    [
      "white on what is drawn before",
      "<div class=b><p style='color:#fff'>Ran payroll</p></div>",
      ".b{position:relative}.b::before{content:'';position:absolute;inset:0;background:#123}",
    ],
    [
      "white on a band of its own",
      "<div style='position:absolute;inset:0;background:#123'></div><p style='color:#fff'>Ran payroll</p>",
      "",
    ],
    ["white on a picture", "<div style='background:url(x.png)'><p style='color:#fff'>Ran payroll</p></div>", ""],
    ["white on a ground by place", "<p>A</p><p class=w>Ran payroll</p>", "p:nth-last-of-type(2){background:#123}.w{color:#fff}"],
    [
      "white on a colour by name of its own",
      "<div class=b><p class=w>Ran payroll</p></div>",
      ":root{--d:#123}.b{background:var(--d)}.w{color:var(--none,#fff)}",
    ],
    ["white with a dark shadow", "<p style='color:#fff;text-shadow:0 0 3px #000'>Ran payroll</p>", ""],
    [
      "letters cut out of a gradient",
      "<p style='background:linear-gradient(90deg,#06c,#c06);-webkit-background-clip:text;color:transparent'>Ran payroll</p>",
      "",
    ],
    [
      "a label a little to the left",
      "<div style='position:relative;padding-left:200px'><p style='position:absolute;left:-150px'>Ran payroll</p></div>",
      "",
    ],
    ["a hidden attribute that a sheet takes back", "<p hidden class=a>Ran payroll</p>", ".a{display:block}"],
  ])("%s", async (_, body, css) => {
    const { text, warned } = await readPage(body, css);
    expect(text).toContain("Ran payroll");
    expect(warned).toBe(false);
  });
});

describe("text that does not show is left out", () => {
  test.each([
    ["by a rule for what lies within", "<p class='x y'>Kubernetes</p>", ".x{color:red} body .y{display:none}"],
    ["by a rule for a child", "<div id=q><p><b>Kubernetes</b></p></div>", "#q p > b{visibility:hidden}"],
    ["by a rule within a rule", "<div class=q><b>Kubernetes</b></div>", ".q{color:red; b{display:none}}"],
    ["by a rule for screens", "<p class=a>Kubernetes</p>", "@media screen and (min-width: 30em){.a{display:none}}"],
    ["by an attribute", "<p data-x='a b'>Kubernetes</p>", "[data-x~=b]{display:none}"],
    ["by a rule with a state turned round", "<p class=a>Kubernetes</p>", ".a:not(:hover){opacity:0}"],
    ["in the colour of its box", "<p style='background:#1a2b3c;color:rgb(26,43,60)'>Kubernetes</p>", ""],
    ["in the colour of a dark page", "<p style='color:#222'>Kubernetes</p>", "body{background:#222;color:#eee}"],
    ["white by an old attribute", "<p><font color=white>Kubernetes</font></p>", ""],
    ["white by hue", "<p style='color:hsl(0 0% 100%)'>Kubernetes</p>", ""],
    ["white by a name of its own", "<p class=z>Kubernetes</p>", ":root{--w:#ffffff}.z{color:var(--w)}"],
    ["white on a white gradient", "<p style='color:#fff;background:linear-gradient(white,#fefefe)'>Kubernetes</p>", ""],
    [
      "white beside a dark dot",
      "<i style='position:absolute;width:8px;height:8px;background:#123'></i><p style='color:#fff'>Kubernetes</p>",
      "",
    ],
    ["white beside a dark box", "<div style='background:#123'>Clerk</div><p style='color:#fff'>Kubernetes</p>", ""],
    ["clear", "<p style='color:transparent'>Kubernetes</p>", ""],
    ["clear by a share", "<p style='color:rgb(0 0 0 / 0%)'>Kubernetes</p>", ""],
    ["filled with nothing", "<p style='-webkit-text-fill-color:transparent'>Kubernetes</p>", ""],
    ["clipped", "<p style='position:absolute;clip:rect(0,0,0,0)'>Kubernetes</p>", ""],
    ["cut down to nothing", "<p style='clip-path:inset(100%)'>Kubernetes</p>", ""],
    ["in a box of no height", "<p style='height:0;overflow:hidden'>Kubernetes</p>", ""],
    ["drawn at no size", "<p style='transform:scale(0)'>Kubernetes</p>", ""],
    ["under a clear filter", "<p style='filter:opacity(0)'>Kubernetes</p>", ""],
    ["in a faint element within a faint one", "<div style='opacity:.2'><p style='opacity:.2'>Kubernetes</p></div>", ""],
    ["by em in a tiny element", "<div style='font-size:2px'><p style='font-size:1.2em'>Kubernetes</p></div>", ""],
    ["far to the left", "<p style='position:absolute;left:-9999px'>Kubernetes</p>", ""],
  ])("%s", async (_, body, css) => {
    const { text, warned } = await readPage(body, css);
    expect(text).not.toContain("Kubernetes");
    expect(text).toContain("Filed returns");
    expect(warned).toBe(true);
  });

  test("sheets in comments and for browsers without scripts are none", async () => {
    const { text } = await readPage(
      "<!-- <style>p{display:none}</style> --><noscript><style>p{display:none}</style></noscript><p>Ran payroll</p>",
    );
    expect(text).toBe("Ran payroll\n\nFiled returns");
  });
});

test("a hostile sheet takes bounded time", async () => {
  const css =
    "p ".repeat(200) + "b{color:red}" + ".a{".repeat(20_000) + "p:not(:is(p p p p)) ~ p ~ p ~ p ~ b{display:none}".repeat(500);
  const started = performance.now();
  await reader.read({ bytes: new TextEncoder().encode(`<html><style>${css}</style>${"<p><b>x</b>".repeat(20_000)}`) });
  expect(performance.now() - started).toBeLessThan(5_000);
});

test.each([
  [
    "a rule of signs for the outer one, far too long to be put together",
    `${"a".repeat(400_000)}{${"&".repeat(400_000)}{color:red}}`,
  ],
  ["a list within lists, of which only whole selectors are taken", `.a{${".page & .hidden,".repeat(200)}.b{display:none}}`],
])("rules within rules: %s", async (_, css) => {
  const { text } = await readPage("<p class='hid'>Ran payroll</p>", css);
  expect(text).toContain("Ran payroll");
});
