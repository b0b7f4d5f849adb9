/**
 * A look at the raw bytes of a PDF before pdf.js gets them: nothing in it unpacks without bound, and the cheap answer to
 * "could anything here be hidden?". Objects are not resolved: every stream of the file is looked at, used or not.
 */

import type { ZipLibrary } from "../libraries.ts";
import { limits, Stopped, type Reading } from "../reading.ts";
import { paintContentStream } from "./content-stream.ts";
import { annotationSigns, type AnnotationSigns } from "./annotations.ts";
import type { PaintedBullet } from "./bullet-marks.ts";
import type { Box } from "./geometry.ts";
import { mayHideLayers } from "./layers.ts";
import { startPainting } from "./painting.ts";
import { withoutPixels, type Edit } from "./pixels.ts";

export type Preflight = {
  /** Something may be hidden: compare with what is really painted. */
  readonly suspicious: boolean;
  /** How many characters the content streams show, at most; far fewer than extracted means that a stream was disguised. */
  readonly shownCharacters: number;
  /** Whether fields, remarks or links may lie on a page. */
  readonly annotations: AnnotationSigns;
  /** What each content stream painted as bullets; streams without any are left out. */
  readonly bullets: readonly (readonly PaintedBullet[])[];
};

type Stream = { readonly dictionary: string; readonly at: number; readonly from: number; readonly to: number };

/** A dictionary longer than this is not worth reading; its stream counts as content. */
const longestDictionary = 4_000;
/** Deflate packs at most 1:1032, so a smaller stream is within `limits.unpackedPart` anyway. */
const harmless = Math.floor(limits.unpackedPart / 1032);
const unpacking = /\/(?:FlateDecode|LZWDecode|RunLengthDecode|Fl|LZW|RL|BrotliDecode)\b/g;
const notContent =
  /\/Type\s*\/(?:XRef|ObjStm|Metadata|EmbeddedFile)\b|\/Subtype\s*\/(?:Image|Type1C|CIDFontType0C|OpenType|XML)\b|\/Length[123]\s|\/(?:FunctionType|ShadingType|CMapName|Alternate)\b/;
const holdsObjects = /\/Type\s*\/ObjStm\b/;
const transparentText = /\/(?:ca|CA)\s*(?:0(?:\.0\d*)?|\.0\d*)(?=[/>\s])/;
const showsText = /\b(?:BT|Tj|TJ)\b/;

const latin = new TextDecoder("latin1");

const streamsOf = function* (raw: string): Generator<Stream> {
  let at = 0;
  for (;;) {
    at = raw.indexOf("stream", at);
    if (at < 0) return;
    if (raw.startsWith("end", at - 3)) {
      at += 6;
      continue;
    }
    const feed = raw.charCodeAt(at + 6);
    if (feed !== 10 && feed !== 13) {
      at += 6;
      continue;
    }
    const from = at + (feed === 13 && raw.charCodeAt(at + 7) === 10 ? 8 : 7);
    const opened = raw.lastIndexOf("obj", at);
    const start = opened < 0 ? at : Math.max(opened, at - longestDictionary);
    const close = raw.indexOf("endstream", from);
    const to = close < 0 ? raw.length : close;
    yield { dictionary: raw.slice(start, at), at: start, from, to };
    at = to + 9;
  }
};

/** Most streams unpack to less than this; one buffer for all of them saves growing a new one each time. */
const usualSize = 1024 * 1024;
let scratch: Uint8Array | undefined;

/** Unpacks at most `most` bytes; what does not unpack is left as far as it came. */
const unpack = (
  zip: ZipLibrary,
  bytes: Uint8Array,
  most: number,
  reading: Reading,
  keep: "all" | "beginning" | "nothing",
): { readonly size: number; readonly bytes: Uint8Array; readonly whole: boolean } => {
  if (keep === "all" && bytes.length < usualSize / 4) {
    scratch ??= new Uint8Array(usualSize);
    try {
      const unpacked = zip.unzlibSync(bytes, { out: scratch });
      // A full buffer may be an overfull one.
      if (unpacked.length < scratch.length) return { size: unpacked.length, bytes: unpacked.slice(), whole: true };
    } catch {
      // Not whole: taken apart below as far as it goes.
    }
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  let whole = true;
  const stream = new zip.Unzlib((chunk) => {
    size += chunk.length;
    if (keep !== "nothing") parts.push(chunk);
  });
  try {
    const step = 16_384;
    for (let at = 0; at < bytes.length; at += step) {
      if (at > 0) reading.check();
      if (size > most) break;
      stream.push(bytes.subarray(at, at + step), false);
    }
  } catch (error) {
    if (error instanceof Stopped) throw error;
    whole = false;
  }
  if (parts.length === 1 && parts[0] !== undefined) return { size, bytes: parts[0], whole };
  const joined = new Uint8Array(keep === "nothing" ? 0 : size);
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return { size, bytes: joined, whole };
};

const looksPrintable = (bytes: Uint8Array): boolean => {
  const length = Math.min(bytes.length, 2_048);
  let printable = 0;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] ?? 0;
    if ((byte >= 32 && byte < 127) || byte === 10 || byte === 13 || byte === 9) printable++;
  }
  return length > 0 && printable / length > 0.85;
};

/** What every page box of the file has in common, a little wider; text that starts elsewhere may be off the page. */
const narrowestBox = (texts: readonly string[]): Box => {
  const box: [number, number, number, number] = [-1, -1, 2_000, 2_000];
  for (const text of texts) {
    for (const match of text.matchAll(/\/(?:Media|Crop)Box\s*\[\s*([-\d.]+)\s+([-\d.]+)\s+([-\d.]+)\s+([-\d.]+)/g)) {
      const [x0, y0, x1, y1] = match.slice(1, 5).map(Number);
      box[0] = Math.max(box[0], Math.min(x0 ?? 0, x1 ?? 0) - 1);
      box[1] = Math.max(box[1], Math.min(y0 ?? 0, y1 ?? 0) - 1);
      box[2] = Math.min(box[2], Math.max(x0 ?? 0, x1 ?? 0) + 1);
      box[3] = Math.min(box[3], Math.max(y0 ?? 0, y1 ?? 0) + 1);
    }
  }
  return box;
};

/** A font program by its first bytes: TrueType, OpenType, or bare CFF. */
const isFont = (bytes: Uint8Array): boolean =>
  ((bytes[0] === 0 || bytes[0] === 1) && (bytes[1] === 1 || bytes[1] === 0)) ||
  (bytes[0] === 79 && bytes[1] === 84 && bytes[2] === 84 && bytes[3] === 79);

/**
 * Unpacks what may be text; throws `Stopped` for a file that unpacks without bound. The answer is a second step, so that
 * pdf.js, which has its own thread, can start in between: with a copy of the bytes to which the edits were made.
 */
export const preflight = (
  bytes: Uint8Array,
  zip: ZipLibrary,
  reading: Reading,
): { readonly edits: readonly Edit[]; readonly look: () => Preflight } => {
  const raw = latin.decode(bytes);
  let suspicious = /\/Encrypt\b/.test(raw) || transparentText.test(raw) || mayHideLayers(raw);
  let inks = /\/(?:Separation|DeviceN)\b/.test(raw);
  let unpacked = 0;
  const contents: Uint8Array[] = [];
  const objectTexts: string[] = [raw];
  // What is locked cannot be written over.
  const isLocked = /\/Encrypt\b/.test(raw);
  const edits: Edit[] = [];
  for (const stream of streamsOf(raw)) {
    const { dictionary, from, to } = stream;
    reading.check();
    const packed = bytes.subarray(from, to);
    const chain = dictionary.match(unpacking)?.length ?? 0;
    // Nobody packs twice but who wants to hide how much there is.
    if (chain > 1) throw new Stopped("document-too-complex");
    const maybeContent = !notContent.test(dictionary);
    if (chain === 0) {
      if (maybeContent && !/\/Filter\b/.test(dictionary)) contents.push(packed);
      else if (maybeContent && !/DCTDecode|JPXDecode|JBIG2Decode|CCITTFaxDecode/.test(dictionary)) suspicious = true;
      else if (!isLocked) edits.push(...withoutPixels(stream, harmless));
      continue;
    }
    const deflated = /\/(?:FlateDecode|Fl)\b/.test(dictionary);
    if (!deflated || /\/(?:ASCII85Decode|A85|ASCIIHexDecode|AHx)\b/.test(dictionary)) {
      if (packed.length > harmless * 16) throw new Stopped("document-too-complex");
      if (maybeContent) suspicious = true;
      continue;
    }
    const objects = holdsObjects.test(dictionary);
    const keep = maybeContent || objects;
    if (!keep) {
      const start = unpack(zip, packed.subarray(0, 512), harmless * 1032, reading, "beginning");
      if (!(looksPrintable(start.bytes) && showsText.test(latin.decode(start.bytes)))) {
        // What has lost its pixels is unpacked by nobody, not even as something else than a picture.
        const lost = isLocked ? [] : withoutPixels(stream, harmless);
        edits.push(...lost);
        if (packed.length > harmless && lost.length === 0) {
          const { size } = unpack(zip, packed, limits.unpackedPart, reading, "nothing");
          if (size > limits.unpackedPart) throw new Stopped("document-too-complex");
          unpacked += size;
          if (unpacked > limits.unpackedTotal) throw new Stopped("document-too-complex");
        }
        continue;
      }
    }
    const inflated = unpack(zip, packed, limits.unpackedPart, reading, "all");
    unpacked += inflated.size;
    if (inflated.size > limits.unpackedPart || unpacked > limits.unpackedTotal) throw new Stopped("document-too-complex");
    if (objects) {
      const text = latin.decode(inflated.bytes);
      objectTexts.push(text);
      suspicious ||= transparentText.test(text) || mayHideLayers(text);
      inks ||= /\/(?:Separation|DeviceN)\b/.test(text);
    } else {
      suspicious ||= !inflated.whole && inflated.size === 0;
      contents.push(inflated.bytes);
    }
  }
  return {
    edits,
    look: () => ({
      ...look(contents, narrowestBox(objectTexts), inks, suspicious, reading),
      annotations: annotationSigns(objectTexts),
    }),
  };
};

const look = (
  contents: readonly Uint8Array[],
  box: Box,
  inks: boolean,
  suspiciousAlready: boolean,
  reading: Reading,
): Omit<Preflight, "annotations"> => {
  let suspicious = suspiciousAlready;
  let shownCharacters = 0;
  const bullets: (readonly PaintedBullet[])[] = [];
  for (const content of contents) {
    if (isFont(content)) continue;
    if (!looksPrintable(content) && !showsText.test(latin.decode(content))) continue;
    if (latin.decode(content.subarray(0, 400)).includes("/CIDInit")) continue;
    const painting = startPainting();
    const shown = paintContentStream(content, painting, inks, reading.check);
    shownCharacters += shown;
    if (shown === 0 && !painting.leavesHidingState()) continue;
    const painted = painting.bullets(reading.check);
    if (painted.length > 0) bullets.push(painted);
    suspicious ||= painting.leavesHidingState() || painting.leaves(box) || painting.hidesSomething(reading.check);
  }
  return { suspicious, shownCharacters, bullets };
};
