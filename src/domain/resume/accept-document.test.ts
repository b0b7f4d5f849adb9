import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acceptBytes, acceptText, maximumDocumentBytes } from "./accept-document.ts";

const encode = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer as ArrayBuffer;

describe("a document's text", () => {
  it.each([
    ["one\r\ntwo\rthree\n", "one\ntwo\nthree\n"],
    ["\uFEFFtext", "text"],
    [`a\u0000${"b".repeat(200)}`, `a${"b".repeat(200)}`],
    ["żółw 漢字 👩‍⚕️", "żółw 漢字 👩‍⚕️"],
  ])("%j is kept as %j", (text, kept) => {
    expect(acceptText(text)).toEqual({ ok: true, value: kept });
  });

  it.each([
    ["", "document-empty"],
    ["\u3000\n\t ", "document-empty"],
    ["\uFEFF", "document-empty"],
    ["\u0000\u0000\u0000", "document-not-text"],
    [`${" ".repeat(200)}\u0000`, "document-empty"],
    ["\uFFFD\uFFFDabc", "document-not-text"],
    ["%PDF-1.4", "document-needs-client-extraction"],
    ["\uFEFF%PDF-1.4", "document-needs-client-extraction"],
    ["PK\u0003\u0004rest", "document-needs-client-extraction"],
    ["{\\rtf1 text}", "document-needs-client-extraction"],
    ["x".repeat(maximumDocumentBytes + 1), "document-too-large"],
    ["ż".repeat(maximumDocumentBytes / 2 + 1), "document-too-large"],
  ])("%# is refused with %s", (text, code) => {
    expect(acceptText(text)).toMatchObject({ ok: false, failure: { code, message: expect.stringMatching(/\.$/u) } });
  });

  it("takes exactly one megabyte", () => {
    expect(acceptText("x".repeat(maximumDocumentBytes)).ok).toBe(true);
    expect(acceptBytes(encode("x".repeat(maximumDocumentBytes))).ok).toBe(true);
  });

  it("taken once is taken again unchanged, and comes out the same as bytes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        const kept = acceptText(text);
        if (!kept.ok) return;
        expect(acceptText(kept.value)).toEqual(kept);
        expect(acceptBytes(encode(text))).toEqual(kept);
        expect(kept.value.includes("\r") || kept.value.includes("\u0000")).toBe(false);
      }),
    );
  });
});

describe("a document's bytes", () => {
  it.each<[string, number[], string]>([
    ["no bytes", [], "document-empty"],
    ["Latin-1", [0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72], "document-not-utf8"],
    ["UTF-16", [0xff, 0xfe, 0x41, 0x00], "document-not-utf8"],
    ["a PDF with binary", [0x25, 0x50, 0x44, 0x46, 0x2d, 0xe2, 0xe3], "document-needs-client-extraction"],
    ["a picture", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], "document-not-utf8"],
  ])("that are %s are refused with a code of their own", (_, values, code) => {
    expect(acceptBytes(new Uint8Array(values).buffer)).toMatchObject({ ok: false, failure: { code } });
  });

  it("of any kind give text or a failure, never a fault", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const kept = acceptBytes(bytes.slice().buffer as ArrayBuffer);
        expect(kept.ok ? kept.value.trim() !== "" : kept.failure.code.startsWith("document-")).toBe(true);
      }),
    );
  });
});
