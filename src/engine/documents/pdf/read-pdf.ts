/**
 * A PDF as text in reading order. What pdf.js extracts is compared with what is painted: always by size and place, and by
 * colour and cover when the cheap look at the raw streams finds a reason to.
 */

import type { PdfDocument, PdfPage, PdfReader, PdfTextChunk, PdfTextItem } from "../libraries.ts";
import { limits, Stopped, type Reading } from "../reading.ts";
import type { DocumentWarning } from "../read-document-types.ts";
import { withAnnotations } from "./annotations.ts";
import { fragmentsOf, type Hidden, type PageFragments } from "./fragments.ts";
import { shownLayers } from "./layers.ts";
import { rowsOf } from "./lines.ts";
import { writePages, type WrittenLine } from "./page-text.ts";
import { withPaintedBullets } from "./painted-bullets.ts";
import { withPaintedWords } from "./painted-words.ts";
import { preflight, type Preflight } from "./preflight.ts";
import { inReadingOrder } from "./reading-order.ts";
import { withoutRepeats } from "./repeated-lines.ts";
import { isSpacedText } from "./spaced-letters.ts";
import { whatIsPainted } from "./what-is-painted.ts";

type Item = PdfTextItem | { readonly type: string };
type ReadPage = { readonly page: PdfPage; readonly items: readonly Item[]; readonly characters: number };

/** Words nobody writes into a title, but a stuffer does. */
const longestMetadata = 300;
const mostKeywords = 40;

const readItems = async (page: PdfPage, reading: Reading): Promise<ReadPage> => {
  const items: Item[] = [];
  let characters = 0;
  const stream = page.streamTextContent({ disableNormalization: true }).getReader();
  try {
    for (;;) {
      const { done, value }: { done: boolean; value?: PdfTextChunk | undefined } = await reading.waitFor(stream.read());
      reading.check();
      if (done || value === undefined) break;
      for (const item of value.items) {
        items.push(item);
        if ("str" in item) characters += item.str.length;
      }
      if (characters > limits.characters) throw new Stopped("document-too-complex");
    }
  } finally {
    stream.releaseLock();
  }
  return { page, items, characters };
};

const failureOf = (error: unknown): Stopped => {
  if (error instanceof Stopped) return error;
  const name = error instanceof Error ? error.name : "";
  return new Stopped(name === "PasswordException" ? "document-encrypted" : "document-broken");
};

const warnOfMetadata = async (document: PdfDocument, reading: Reading): Promise<void> => {
  const { info } = await reading.waitFor(document.getMetadata());
  for (const value of Object.values(info)) {
    if (typeof value !== "string") continue;
    if (value.length > longestMetadata || value.split(/[\s,;]+/).length > mostKeywords) {
      reading.warn({ kind: "stuffed-metadata", place: {} });
      return;
    }
  }
};

/** One warning for neighbouring hidden items of a kind, at the last written line above them. */
const warnOfHidden = (page: number, hidden: readonly Hidden[], lines: readonly WrittenLine[], reading: Reading): void => {
  const told = new Set<string>();
  for (const { kind, y } of hidden) {
    const above = lines.filter((line) => line.page < page || (line.page === page && line.y <= y + 1));
    const last = above.reduce<WrittenLine | undefined>(
      (best, line) =>
        best === undefined || line.page > best.page || (line.page === best.page && line.y >= best.y) ? line : best,
      undefined,
    );
    const place: DocumentWarning["place"] =
      last === undefined ? { page, line: 0, start: 0, end: 0 } : { page, line: last.line, start: last.end, end: last.end };
    const key = `${kind} ${String(place.line)}`;
    if (told.has(key)) continue;
    told.add(key);
    reading.warn({ kind, place });
  }
};

/** Pages asked for before the one in hand is done: the reader's thread never waits for ours. */
const ahead = 4;

const readPages = async (document: PdfDocument, reader: PdfReader, look: () => Preflight, reading: Reading): Promise<string> => {
  if (document.numPages > limits.pages) throw new Stopped("document-too-many-pages");
  const pages: ReadPage[] = [];
  let characters = 0;
  reading.progress(0, document.numPages);
  const asked: Promise<ReadPage>[] = [];
  const ask = (number: number): void => {
    if (number > document.numPages) return;
    const page = reading.waitFor(document.getPage(number)).then((found) => readItems(found, reading));
    // A page that fails is told when its turn comes.
    page.catch(() => undefined);
    asked.push(page);
  };
  for (let number = 1; number <= ahead; number++) ask(number);
  const { suspicious, shownCharacters, bullets, annotations } = look();
  for (let number = 1; number <= document.numPages; number++) {
    const page = await asked[number - 1];
    if (page === undefined) break;
    ask(number + ahead);
    pages.push(page);
    characters += page.characters;
    if (characters > limits.characters) throw new Stopped("document-too-complex");
    reading.progress(number, document.numPages);
  }
  // More text than the streams show: one of them was not what it said it was.
  const closer = suspicious || characters > shownCharacters * 1.5 + 200;
  const isShown = closer ? await shownLayers(document, reading) : () => true;
  const read: (PageFragments & { readonly page: PdfPage })[] = [];
  for (const { page, items } of pages) {
    const isSpaced = items.some((item) => "str" in item && isSpacedText(item.str));
    const list = (closer && items.length > 0) || isSpaced ? await reading.waitFor(page.getOperatorList()) : undefined;
    const painted =
      closer && list !== undefined
        ? whatIsPainted(list, { operators: reader.operators, isShown, check: reading.check })
        : undefined;
    reading.check();
    const shown = fragmentsOf(page, items, painted);
    const { fragments } = shown;
    read.push({
      ...shown,
      page,
      fragments: isSpaced && list !== undefined ? withPaintedWords(fragments, list, reader.operators) : fragments,
    });
  }
  const fragments = withPaintedBullets(await withAnnotations(read, annotations, reading), bullets, reading.check);
  const visible = fragments.map((page) => page.fragments.reduce((sum, fragment) => sum + fragment.text.trim().length, 0));
  if (visible.every((count) => count < 20)) throw new Stopped("document-no-text-layer");
  const rows = withoutRepeats(fragments.map((page) => ({ rows: rowsOf(page.fragments), height: page.height })));
  reading.check();
  const { text, lines } = writePages(rows.map((page, index) => ({ lines: inReadingOrder(page.rows, index) })));
  fragments.forEach((page, index) => {
    warnOfHidden(index + 1, page.hidden, lines, reading);
    if (visible[index] === 0) reading.warn({ kind: "page-without-text", place: { page: index + 1 } });
  });
  for (const line of lines)
    if (line.unseen)
      reading.warn({
        kind: "zero-width-characters",
        place: { page: line.page, line: line.line, start: line.start, end: line.end },
      });
  await warnOfMetadata(document, reading);
  return text;
};

/** Throws `Stopped`. */
export const readPdf = async (reading: Reading): Promise<string> => {
  const { bytes, loaders } = reading.input;
  const [reader, zip] = await reading.waitFor(
    Promise.all([loaders.loadPdf(), loaders.loadZip()]).catch(() => {
      throw new Stopped("document-reader-unavailable");
    }),
  );
  const { edits, look } = preflight(bytes, zip, reading);
  // pdf.js takes its bytes over; the caller keeps its own.
  const taken = bytes.slice();
  for (const edit of edits) taken.set(edit.bytes, edit.at);
  const task = reader.open(taken);
  try {
    const document = await reading.waitFor(task.promise);
    const text = await readPages(document, reader, look, reading);
    await reading.waitFor(task.destroy());
    return text;
  } catch (error) {
    const failure = failureOf(error);
    // Whatever the reader is still busy with, it stops here.
    if (
      failure.code === "document-reading-too-slow" ||
      failure.code === "document-reading-cancelled" ||
      failure.code === "document-too-complex"
    )
      reader.abandon();
    else await task.destroy().catch(() => undefined);
    throw failure;
  }
};
