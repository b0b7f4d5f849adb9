/** Files that are broken, locked, too large, or made to keep a reader busy: each ends with a code that says so. */

import { zlibSync, zipSync } from "fflate";
import { afterAll, describe, expect, it, vi } from "vitest";
import { createDocumentReader } from "../../../scripts/documents/document-reader.ts";
import type { DocumentFailureCode, ReadDocument } from "../../../src/engine/documents/read-document.ts";
import { makeDocx, paragraph, run } from "./make-docx.ts";
import { column, makePdf } from "./make-pdf.ts";

const reader = createDocumentReader();
afterAll(() => reader.close());

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const outcome = (bytes: Uint8Array, fileName?: string) => reader.read({ bytes, ...(fileName === undefined ? {} : { fileName }) });
const read = async (bytes: Uint8Array, fileName?: string): Promise<ReadDocument> => {
  const result = await outcome(bytes, fileName);
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
};
const failureOf = async (bytes: Uint8Array, fileName?: string): Promise<DocumentFailureCode | undefined> => {
  const result = await outcome(bytes, fileName);
  return result.ok ? undefined : result.failure.code;
};

describe("hostile and broken files", () => {
  const bomb = zlibSync(new Uint8Array(60 * 1024 * 1024), { level: 9 });
  const raw = (objects: string, stream: Uint8Array): Uint8Array => {
    const head = bytesOf(`%PDF-1.7\n1 0 obj\n${objects}\nstream\n`);
    const joined = new Uint8Array(head.length + stream.length + 20);
    joined.set(head);
    joined.set(stream, head.length);
    joined.set(bytesOf("\nendstream\nendobj\n"), head.length + stream.length);
    return joined;
  };
  const texts = column(["Some text that can be read"], 40, 700);

  it.each<[string, DocumentFailureCode, () => Uint8Array, string?]>([
    ["an empty file", "document-empty", () => new Uint8Array()],
    ["a huge file", "document-too-large", () => new Uint8Array(11 * 1024 * 1024)],
    ["a picture", "document-format-unknown", () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13)],
    ["an old Word file", "document-old-word", () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), "cv.doc"],
    ["a protected DOCX", "document-encrypted", () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), "cv.docx"],
    ["half a PDF", "document-broken", () => bytesOf("%PDF-1.7\n1 0 obj\n<< /Type /Catalog")],
    ["half a DOCX", "document-broken", () => makeDocx(paragraph(run("x"))).slice(0, 120)],
    ["a spreadsheet", "document-format-unknown", () => zipSync({ "xl/workbook.xml": bytesOf("<x/>") })],
    ["a scan", "document-no-text-layer", () => makePdf([{ texts: [], over: "q 612 0 0 792 0 0 cm /Im Do Q" }])],
    [
      "a scan with text behind it",
      "document-no-text-layer",
      () =>
        makePdf([
          {
            texts: column(["Text of a scan"], 40, 700).map((text) => ({ ...text, before: "3 Tr" })),
            under: "q 612 0 0 792 0 0 cm /Im Do Q",
          },
        ]),
    ],
    ["500 pages", "document-too-many-pages", () => makePdf(Array.from({ length: 500 }, () => ({ texts })))],
    [
      "a stream that unpacks to 60 MB",
      "document-too-complex",
      () => raw(`<< /Filter /FlateDecode /Length ${String(bomb.length)} >>`, bomb),
    ],
    ["a stream packed twice", "document-too-complex", () => raw("<< /Filter [/FlateDecode /FlateDecode] >>", zlibSync(bomb))],
    [
      "a DOCX that unpacks to 60 MB",
      "document-too-complex",
      () => zipSync({ "word/document.xml": new Uint8Array(60 * 1024 * 1024) }),
    ],
    ["deep XML", "document-too-complex", () => makeDocx("<w:sdt>".repeat(5_000))],
    ["deep HTML", "document-too-complex", () => bytesOf(`<!doctype html>${"<div>".repeat(5_000)}x`)],
    ["broken JSON Resume", "document-broken", () => bytesOf('{"basics": {"name": ')],
  ])("refuses %s with %s", async (_, code, make, name) => {
    expect(await failureOf(make(), name)).toBe(code);
  });

  it("refuses a PDF behind a password", async () => {
    const locked = makePdf([{ texts }], {
      trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"28".repeat(32)}> /U <${"11".repeat(32)}> >> /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]`,
    });
    expect(await failureOf(locked)).toBe("document-encrypted");
  });

  it("ends at its deadline when forms draw one another without end, and reads the next document", async () => {
    const form = (index: number): string => {
      const calls = `/X${String(index + 1)} Do `.repeat(12);
      return `<< /Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /X${String(index + 1)} ${String(10 + index)} 0 R >> /Font << /F1 3 0 R >> >> /Length ${String(calls.length + 40)} >>\nstream\nBT /F1 10 Tf 1 0 0 1 40 600 Tm (x) Tj ET ${calls}\nendstream`;
    };
    const extraObjects = Array.from({ length: 14 }, (_, index) => form(index));
    const laughs = Buffer.from(makePdf([{ texts, over: "/X0 Do" }], { extraObjects, compressed: false }))
      .toString("latin1")
      .replace("/Im 5 0 R", "/X0 9 0 R");
    // The clock stands until the thread is busy with the page, then jumps to the deadline: nothing depends on how fast this machine is.
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      const busy = Promise.withResolvers<void>();
      const bytes = Uint8Array.from(Buffer.from(laughs, "latin1"));
      const result = reader.read({ bytes, onProgress: () => busy.resolve() });
      await busy.promise;
      vi.advanceTimersByTime(9_499);
      expect(await Promise.race([result, "still reading"])).toBe("still reading");
      vi.advanceTimersByTime(1);
      expect(await result).toMatchObject({ ok: false, failure: { code: "document-reading-too-slow" } });
    } finally {
      vi.useRealTimers();
    }
    expect(await read(makePdf([{ texts }]))).toMatchObject({ text: "Some text that can be read" });
  });

  it("stops when it is cancelled", async () => {
    const controller = new AbortController();
    const result = await reader.read({
      bytes: makePdf(Array.from({ length: 20 }, () => ({ texts }))),
      signal: controller.signal,
      onProgress: ({ done }) => {
        if (done === 2) controller.abort();
      },
    });
    expect(result).toMatchObject({ ok: false, failure: { code: "document-reading-cancelled" } });
  });

  it("leaves the bytes it was given alone", async () => {
    const bytes = makePdf([{ texts }]);
    const before = bytes.slice();
    await read(bytes);
    expect(bytes).toEqual(before);
  });
});
