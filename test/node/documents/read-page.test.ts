/** Pages as a browser shows them: what style sheets part stays apart, and a list is one of deeds only where it tells some. */

import { afterAll, describe, expect, test } from "vitest";
import { createDocumentReader } from "../../../scripts/documents/document-reader.ts";

const reader = createDocumentReader();
afterAll(() => reader.close());

const textOf = async (body: string): Promise<string> => {
  const result = await reader.read({ bytes: new TextEncoder().encode(`<!doctype html><html><body>${body}</body></html>`) });
  if (!result.ok) throw new Error(result.failure.code);
  return result.value.text;
};

describe("elements side by side with no blank between", () => {
  test.each([
    ["<span>Lea Marchand</span><span>Pastry Chef</span>", "Lea Marchand\tPastry Chef"],
    ["<b>Pastry Chef</b><span><a href='/x'>Harbour Bakery</a></span>", "Pastry Chef\tHarbour Bakery"],
    ["<span>Sep 2016 - Jan 2020</span><span><i></i>3 years</span>", "Sep 2016 - Jan 2020\t3 years"],
    ["<strong>Email</strong><span>lea@marchand.example</span>", "Email\tlea@marchand.example"],
    ["<strong>Phone</strong><span>+33 6 12 34 56 78</span>", "Phone\t+33 6 12 34 56 78"],
  ])("%s are two things", async (body, text) => {
    expect(await textOf(`<div>${body}</div>`)).toBe(text);
  });

  test.each([
    ["<span>P</span><span>ROJECT</span> <span>P</span><span>lan</span>", "PROJECT Plan"],
    ["<b>Kuber</b><b>netes</b>", "Kubernetes"],
    ["Java<b>Script</b>", "JavaScript"],
    ["<span>2019</span><span> – 2020</span>", "2019 – 2020"],
  ])("%s are one", async (body, text) => {
    expect(await textOf(`<div>${body}</div>`)).toBe(text);
  });
});

describe("lists", () => {
  test("a bullet stays with its text, however deep that lies", async () => {
    expect(await textOf("<ul><li><div><p>Ran a kitchen</p></div></li><li> <p>Cut waste</p></li></ul>")).toBe(
      "• Ran a kitchen\n\n• Cut waste",
    );
  });

  test("an item that shows nothing is none", async () => {
    expect(await textOf("<ul><li><i></i></li><li></li></ul><p>Lea Marchand</p>")).toBe("Lea Marchand");
  });

  test("an item of several blocks is an entry, and its deeds keep their bullets", async () => {
    expect(
      await textOf("<ul><li><p>Chef, Harbour Bakery</p><p>2016 - 2020</p><ul><li>Cut waste</li></ul></li><li>Choir</li></ul>"),
    ).toBe("Chef, Harbour Bakery\n\n2016 - 2020\n\n• Cut waste\n\n• Choir");
  });

  test("a list that holds the dates of an entry is its head", async () => {
    expect(
      await textOf("<h3>Pastry Chef</h3><ul><li>Harbour Bakery</li><li>Feb 2016 – Present</li></ul><ul><li>Cut waste</li></ul>"),
    ).toBe("Pastry Chef\n\nHarbour Bakery\nFeb 2016 – Present\n\n• Cut waste");
  });
});

describe("links", () => {
  test.each([
    ["<a href='mailto:lea@marchand.example?subject=x'>Email</a> me", "Email (lea@marchand.example) me"],
    ["<a href='https://www.github.com/lea/'>github.com/lea</a>", "github.com/lea"],
    ["<a href='https://github.com/lea'>My <b>code</b></a>, here", "My code (https://github.com/lea), here"],
    ["<a href='tel:+33612345678'>+33 6 12 34 56 78</a>", "+33 6 12 34 56 78"],
    ["<a href='#work'>Work</a> <a href='javascript:x()'>Print</a>", "Work Print"],
    ["<a href='https://hidden.example' style='display:none'>Code</a>Work", "Work"],
  ])("%s", async (body, text) => {
    expect(await textOf(`<p>${body}</p>`)).toBe(text);
  });
});
