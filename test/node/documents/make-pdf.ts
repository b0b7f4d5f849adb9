/** Writes small PDFs for tests: one font, text where it is told to be, and any trick a page may play. */

import { zlibSync } from "fflate";

export type PdfText = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly before?: string;
  readonly bold?: boolean;
};
export type PdfSheet = {
  readonly texts: readonly PdfText[];
  /** Raw operators painted before and after the texts. */
  readonly under?: string;
  readonly over?: string;
  /** More entries of the page itself and of its resources: of any kind, pictures and forms, states. */
  readonly page?: string;
  readonly resources?: string;
  readonly xObjects?: string;
  readonly states?: string;
};
export type PdfStream = { readonly dictionary: string; readonly data: string | Uint8Array };
export type PdfOptions = {
  readonly info?: string;
  readonly compressed?: boolean;
  /** Numbered from 9 on where there is one page, from 11 where there are two. */
  readonly extraObjects?: readonly (string | PdfStream)[];
  readonly catalog?: string;
  readonly trailer?: string;
};

const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
const escape = (text: string): string =>
  text
    .replaceAll("•", "\x95")
    .replaceAll("–", "\x96")
    .replace(/[\\()]/g, "\\$&");

/** Letter-sized, points from the lower left corner. `/F1` is Helvetica, `/F2` bold, `/Im` a grey picture. */
export const makePdf = (sheets: readonly PdfSheet[], options: PdfOptions = {}): Uint8Array => {
  const parts: Uint8Array[] = [latin("%PDF-1.7\n")];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const push = (bytes: Uint8Array): void => {
    parts.push(bytes);
    length += bytes.length;
  };
  const object = (body: string, stream?: Uint8Array): void => {
    offsets.push(length);
    push(latin(`${String(offsets.length)} 0 obj\n${body}\n`));
    if (stream !== undefined) {
      push(latin("stream\n"));
      push(stream);
      push(latin("\nendstream\n"));
    }
    push(latin("endobj\n"));
  };
  const firstPage = 7;
  const kids = sheets.map((_, index) => `${String(firstPage + index * 2)} 0 R`).join(" ");
  object(`<< /Type /Catalog /Pages 2 0 R ${options.catalog ?? ""} >>`);
  object(`<< /Type /Pages /Kids [${kids}] /Count ${String(sheets.length)} >>`);
  object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>");
  object(
    "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>",
    latin("\x80"),
  );
  object(options.info ?? "<< /Title (Resume) >>");
  for (const [index, sheet] of sheets.entries()) {
    const written = sheet.texts
      .map(
        ({ text, x, y, size = 10, before = "0 g 0 Tr", bold = false }) =>
          `BT ${before} /F${bold ? "2" : "1"} ${String(size)} Tf 1 0 0 1 ${String(x)} ${String(y)} Tm (${escape(text)}) Tj ET`,
      )
      .join("\n");
    const content = latin(`${sheet.under ?? ""}\n${written}\n0 g 0 Tr\n${sheet.over ?? ""}`);
    const packed = options.compressed === false ? content : zlibSync(content);
    object(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${String(firstPage + index * 2 + 1)} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> /XObject << /Im 5 0 R ${sheet.xObjects ?? ""} >> /ExtGState << /Clear << /ca 0 >> ${sheet.states ?? ""} >> ${sheet.resources ?? ""} >> ${sheet.page ?? ""} >>`,
    );
    object(`<< /Length ${String(packed.length)}${options.compressed === false ? "" : " /Filter /FlateDecode"} >>`, packed);
  }
  for (const extra of options.extraObjects ?? []) {
    if (typeof extra === "string") {
      object(extra);
      continue;
    }
    const data = typeof extra.data === "string" ? latin(extra.data) : extra.data;
    object(`<< ${extra.dictionary} /Length ${String(data.length)} >>`, data);
  }
  const start = length;
  push(
    latin(
      `xref\n0 ${String(offsets.length + 1)}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("")}`,
    ),
  );
  push(
    latin(
      `trailer\n<< /Size ${String(offsets.length + 1)} /Root 1 0 R /Info 6 0 R ${options.trailer ?? ""} >>\nstartxref\n${String(start)}\n%%EOF\n`,
    ),
  );
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** Texts one below the other. */
export const column = (lines: readonly string[], x: number, top: number, leading = 14, size = 10): readonly PdfText[] =>
  lines.flatMap((text, index) => (text === "" ? [] : [{ text, x, y: top - index * leading, size }]));
