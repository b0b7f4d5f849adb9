/** What Word shows of a document is read, and what lies on its own colour, has no size or was moved away is not. */

import { afterAll, describe, expect, test } from "vitest";
import { createDocumentReader } from "../../../scripts/documents/document-reader.ts";
import { makeDocx, paragraph, run, table } from "./make-docx.ts";

const reader = createDocumentReader();
afterAll(() => reader.close());

const readBody = async (body: string, parts: { readonly [name: string]: string } = {}) => {
  const result = await reader.read({ bytes: makeDocx(body + paragraph(run("Filed returns")), parts) });
  if (!result.ok) throw new Error(result.failure.code);
  return { text: result.value.text, kinds: result.value.warnings.map((one) => one.kind) };
};
const white = '<w:color w:val="FFFFFF"/>';
const shape = (width: number, height: number, fill: string, left = 0, content = "", name = "wp:anchor"): string =>
  `<w:r><w:drawing><${name}><wp:positionH relativeFrom="page"><wp:posOffset>${String(left * 12_700)}</wp:posOffset></wp:positionH>` +
  `<wp:extent cx="${String(width * 12_700)}" cy="${String(height * 12_700)}"/><wps:wsp><wps:spPr>${fill}</wps:spPr>` +
  `<wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></${name}></w:drawing></w:r>`;
const solid = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;

describe("white text shows", () => {
  test.each([
    ["over a dark band", paragraph(shape(595, 120, solid("1F4E79")) + run("Ran payroll", white)), {}],
    ["over a picture", paragraph(shape(595, 842, "<pic:blipFill><a:blip/></pic:blipFill>") + run("Ran payroll", white)), {}],
    ["in a dark box", paragraph(shape(300, 60, solid("1F4E79"), 60, paragraph(run("Ran payroll", white)))), {}],
    [
      "in a table of a dark style",
      table([[paragraph(run("Ran payroll", white))]]).replace("<w:tbl>", '<w:tbl><w:tblPr><w:tblStyle w:val="Dark"/></w:tblPr>'),
      {
        "word/styles.xml":
          '<w:styles ROOT><w:style w:type="table" w:styleId="Dark"><w:tcPr><w:shd w:val="clear" w:fill="333333"/></w:tcPr></w:style></w:styles>',
      },
    ],
    [
      "on a page of a dark colour",
      `<w:background w:color="1F2937"/>${paragraph(run("Ran payroll", white))}`,
      { "word/settings.xml": "<w:settings ROOT><w:displayBackgroundShape/></w:settings>" },
    ],
    ["with an outline that has no fill", paragraph(run("Ran payroll", "<w14:textOutline><w14:noFill/></w14:textOutline>")), {}],
  ])("%s", async (_, body, parts) => {
    const { text, kinds } = await readBody(body, parts);
    expect(text).toContain("Ran payroll");
    expect(kinds).toEqual([]);
  });
});

describe("text that nobody sees is left out", () => {
  test.each([
    [
      "in the colour of its paragraph",
      paragraph(run("Kubernetes", '<w:color w:val="1F4E79"/>'), '<w:shd w:fill="1F4E79"/>'),
      "text-in-background-colour",
    ],
    [
      "in the colour of its cell",
      table([[`<w:tcPr><w:shd w:fill="2F5496"/></w:tcPr>${paragraph(run("Kubernetes", '<w:color w:val="2F5496"/>'))}`]]),
      "text-in-background-colour",
    ],
    [
      "in the colour of its box",
      paragraph(shape(300, 60, solid("1F4E79"), 60, paragraph(run("Kubernetes", '<w:color w:val="1F4E79"/>')))),
      "text-in-background-colour",
    ],
    [
      "white beside a small dark shape",
      paragraph(shape(10, 10, solid("1F4E79")) + run("Kubernetes", white)),
      "text-in-background-colour",
    ],
    [
      "white beside a dark box with words",
      paragraph(shape(300, 60, solid("1F4E79"), 0, paragraph(run("Clerk"))) + run("Kubernetes", white)),
      "text-in-background-colour",
    ],
    [
      "in the page's colour by theme",
      paragraph(run("Kubernetes", '<w:color w:val="000000" w:themeColor="background1"/>')),
      "text-in-background-colour",
    ],
    ["at no width", paragraph(run("Kubernetes", '<w:w w:val="1"/>')), "tiny-text"],
    ["on a line of no height", paragraph(run("Kubernetes"), '<w:spacing w:line="1" w:lineRule="exact"/>'), "tiny-text"],
    ["with no fill", paragraph(run("Kubernetes", "<w14:textFill><w14:noFill/></w14:textFill>")), "invisible-text"],
    ["in a box off the page", paragraph(shape(200, 100, "", -2_000, paragraph(run("Kubernetes")))), "text-outside-page"],
  ])("%s", async (_, body, kind) => {
    const { text, kinds } = await readBody(body);
    expect(text).not.toContain("Kubernetes");
    expect(kinds).toEqual([kind]);
  });

  test("what was moved elsewhere is read where it now stands", async () => {
    const { text } = await readBody(
      paragraph(`<w:moveFrom>${run("Clerk, Acme")}</w:moveFrom>`) + paragraph(`<w:moveTo>${run("Clerk, Acme")}</w:moveTo>`),
    );
    expect(text).toBe("Clerk, Acme\nFiled returns");
  });
});

test.each([
  ['<w:br w:type="page"/>', "\n"],
  ['<w:br w:type="column"/>', "\n"],
  ['<w:ptab w:relativeTo="margin" w:alignment="right"/>', "\t"],
])("%s parts words", async (mark, between) => {
  expect((await readBody(paragraph(`${run("Clerk")}<w:r>${mark}</w:r>${run("Leeds")}`))).text).toBe(
    `Clerk${between}Leeds\nFiled returns`,
  );
});

test("a footnote stands below the paragraph that refers to it", async () => {
  const notes = `<w:footnotes ROOT><w:footnote w:id="0" w:type="separator">${paragraph("")}</w:footnote><w:footnote w:id="2">${paragraph(run("Part of the Acme group"))}</w:footnote></w:footnotes>`;
  const { text } = await readBody(paragraph(`${run("Clerk, Acme")}<w:r><w:footnoteReference w:id="2"/></w:r>`), {
    "word/footnotes.xml": notes,
  });
  expect(text).toBe("Clerk, Acme\nPart of the Acme group\nFiled returns");
});

test("cells with headings of their own are columns of the page, however short their lines", async () => {
  const cell = (...lines: readonly string[]): string => lines.map((line) => paragraph(run(line))).join("");
  const left = ["Jane Miller", "jane@example.com", "Leeds", "Skills", "Excel", "SQL"];
  const right = ["Experience", "Clerk, Acme Ltd, 2015 - 2019", "Cut waste", "Education", "BSc Economics, Leeds, 2012"];
  const { text } = await readBody(table([[cell(...left), cell(...right)]]));
  expect(text.split("\n").filter((line) => line !== "")).toEqual([...left, ...right, "Filed returns"]);
});

describe("a link's target stands behind words that do not show it", () => {
  const relation = (target: string) => ({
    "word/_rels/document.xml.rels": `<Relationships><Relationship Id="r1" Type="http://x/relationships/hyperlink" Target="${target}" TargetMode="External"/></Relationships>`,
  });
  const link = (words: string): string => paragraph(`<w:hyperlink r:id="r1">${run(words)}</w:hyperlink>${run(" here")}`);
  test.each([
    ["Email", "mailto:lea@marchand.example", "Email (lea@marchand.example) here"],
    ["LinkedIn", "https://www.linkedin.com/in/lea", "LinkedIn (https://www.linkedin.com/in/lea) here"],
    ["linkedin.com/in/lea", "https://www.linkedin.com/in/lea/", "linkedin.com/in/lea here"],
    ["Notes", "file:///C:/notes.docx", "Notes here"],
  ])("%s, %s", async (words, target, text) => {
    expect((await readBody(link(words), relation(target))).text).toBe(`${text}\nFiled returns`);
  });

  test("by the code of a field", async () => {
    const mark = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const code = '<w:r><w:instrText> HYPERLINK "https://github.com/lea" </w:instrText></w:r>';
    const { text } = await readBody(
      paragraph(`${mark("begin")}${code}${mark("separate")}${run("GitHub")}${mark("end")}${run(", Leeds")}`),
    );
    expect(text).toBe("GitHub (https://github.com/lea), Leeds\nFiled returns");
  });

  test("but not behind hidden ones", async () => {
    const body = paragraph(`<w:hyperlink r:id="r1">${run("Code", "<w:vanish/>")}</w:hyperlink>`);
    expect((await readBody(body, relation("https://github.com/lea"))).text).toBe("Filed returns");
  });
});
