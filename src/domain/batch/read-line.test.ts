import { describe, expect, it } from "vitest";
import { bytesOf } from "../../core/encoding.ts";
import { type ItemKind, readLine } from "./read-line.ts";

const read = (line: unknown, kind?: ItemKind) =>
  readLine(7, bytesOf(typeof line === "string" ? line : JSON.stringify(line)), kind);

describe("a line of a batch", () => {
  it("is a resume or a job, as it says itself or as the batch says", () => {
    const preferences = { remote: ["remote"] };
    expect(read({ id: "a", text: "A\r\nB", fileName: "a.txt", preferences }, "resume")).toEqual({
      ok: true,
      value: { line: 7, id: "a", kind: "resume", document: { text: "A\nB", fileName: "a.txt" }, preferences },
    });
    expect(read({ kind: "job", text: "We look for a nurse.", threshold: 40 }, "resume")).toEqual({
      ok: true,
      value: { line: 7, kind: "job", posting: { text: "We look for a nurse.", threshold: 40 } },
    });
    expect(read({ kind: "resume", text: "A" }, "job")).toMatchObject({ value: { kind: "resume" } });
  });

  it("may begin with a byte-order mark and end with a carriage return", () => {
    expect(read(`\uFEFF{"text":"A"}\r`, "resume")).toMatchObject({ ok: true });
  });

  it.each<[string, unknown, ItemKind | undefined, string, string?]>([
    ["that is cut off", '{"text":"Ada', "resume", "line-not-json"],
    ["that is no object", "[]", "resume", "line-invalid"],
    ["that is a number", "7", "resume", "line-invalid"],
    ["that is null", "null", "resume", "line-invalid"],
    ["of nobody knows which kind", { text: "A" }, undefined, "line-invalid", "kind"],
    ["of another kind", { kind: "letter", text: "A" }, "resume", "line-invalid", "kind"],
    ["without a text", { id: "a" }, "resume", "line-invalid", "text"],
    ["with a field that nobody knows", { text: "A", txet: "B" }, "resume", "line-invalid"],
    [
      "with wishes that are none",
      { text: "A", preferences: { remote: ["moon"] } },
      "resume",
      "line-invalid",
      "preferences.remote.0",
    ],
    ["with an empty text", { text: " \n" }, "resume", "document-empty", "text"],
    ["with a PDF for a text", { text: "%PDF-1.7 x" }, "resume", "document-needs-client-extraction", "text"],
    ["with a job that is too long", { text: "x".repeat(50_001) }, "job", "line-invalid", "text"],
    ["with a job's absurd threshold", { text: "x", threshold: -1 }, "job", "line-invalid", "threshold"],
  ])("%s fails with a code and its place", (_, line, kind, reason, at) => {
    expect(read(line, kind)).toEqual({ ok: false, failure: { reason, at } });
  });

  it("that is not UTF-8 says so", () => {
    expect(readLine(1, new Uint8Array([0x7b, 0xff, 0x7d]), "resume")).toMatchObject({ failure: { reason: "document-not-utf8" } });
  });
});
