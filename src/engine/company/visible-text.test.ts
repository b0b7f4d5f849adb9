import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { visibleText } from "./visible-text.ts";

const lines = (html: string): string[] =>
  visibleText(html, 20_000)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

describe("visibleText", () => {
  it.each<[string, string, string[]]>([
    ["blocks", "<h1>Care <b>at</b>\n home</h1><p>one</p>two<br>three", ["Care at home", "one", "two", "three"]],
    ["scripts and pictures", "<p>a</p><SCRIPT>var x = '<p>no</p>';</Script><svg><text>no</text></svg><p>b", ["a", "b"]],
    ["comments", "a<!-- no <p>no --><p>b", ["a", "b"]],
    ["a comment without end", "a<!-- no", ["a"]],
    ["an element without end", "a<svg><p>b", ["a", "b"]],
    ["a greater sign in quotes", '<p title="a > b">c', ["c"]],
    ["quotes without end", '<p title="a>b</p><p>c', ["b", "c"]],
    ["a tag without end", "a<p class=", ["a"]],
    ["a smaller sign", "a < b and 1<2", ["a < b and 1<2"]],
    ["a doctype and an instruction", "<!doctype html><?xml version='1'?>a", ["a"]],
    ["letters that grow when they are made small", `${"İ".repeat(9)}<script>no();</script><p>b`, ["İİİİİİİİİ", "b"]],
    ["them between scripts", `<script>a</script>${"İ".repeat(60)}<script>var no = 1;</script><p>b`, ["İ".repeat(60), "b"]],
    ["nothing", "", []],
  ])("reads %s", (_, html, expected) => expect(lines(html)).toEqual(expected));

  it.each<[string, string]>([
    ["unclosed elements", "<svg>".repeat(100_000)],
    ["unclosed quotes", '<p a="'.repeat(80_000)],
    ["opened comments", "<!--".repeat(100_000)],
    ["smaller signs", "<".repeat(500_000)],
    ["quoted ends", '<p a=">'.repeat(70_000)],
    ["quotes one within the other", `<p a='">`.repeat(60_000)],
  ])("ends within the test's time with half a megabyte of %s", (_, html) => {
    expect(visibleText(html, 20_000).length).toBeLessThanOrEqual(20_000);
  });

  it("never gives more than asked for, of anything", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("<", ">", "p", "/", '"', "'", " ", "!--", "-->", "svg", "word")), (parts) => {
        expect(visibleText(parts.join(""), 20).length).toBeLessThanOrEqual(20);
      }),
    );
  });
});
