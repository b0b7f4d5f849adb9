import { describe, expect, it } from "vitest";
import { readJson } from "./read-json.ts";

describe("the JSON in what a model said", () => {
  it.each([
    ['{"a":1}', { a: 1 }],
    ['Here you are:\n```json\n{"a":{"b":"}"}}\n```\n', { a: { b: "}" } }],
    ['Use {braces} like this: {"a":"\\"}{"}', { a: '"}{' }],
    ['{"a":1} {"a":2}', { a: 1 }],
    ['{"a":"cut', undefined],
    ["no object, 7", undefined],
    ["7", undefined],
    ["", undefined],
    ["{".repeat(10_000), undefined],
  ])("of %j", (text, value) => {
    expect(readJson(text)).toEqual(value);
  });
});
