/**
 * What lies on a page without being painted with it: filled-in fields of a form and typed remarks, which a reader sees, and the
 * targets of links, which stand behind a word that says less than they do.
 */

import type { PdfPage } from "../libraries.ts";
import type { Reading } from "../reading.ts";
import { smallestReadable, type Fragment, type Hidden, type PageFragments } from "./fragments.ts";

/** As far as it is used; what else of pdf.js is used stands in `libraries.ts`. */
type Annotation = {
  readonly subtype?: string;
  readonly annotationFlags?: number;
  readonly rect?: readonly number[];
  readonly hidden?: boolean;
  readonly password?: boolean;
  readonly fieldType?: string | null;
  readonly fieldValue?: unknown;
  readonly hasAppearance?: boolean;
  readonly textContent?: readonly string[];
  readonly textPosition?: readonly number[];
  readonly backgroundColor?: unknown;
  readonly defaultAppearanceData?: { readonly fontSize?: number; readonly fontColor?: ArrayLike<number> | null };
  readonly url?: string;
  readonly overlaidText?: string;
};
type WithAnnotations = { readonly getAnnotations?: () => Promise<readonly Annotation[]> };

/** What a file may hold of them, as far as its objects tell: fields or remarks at all, and where its links lead. */
export type AnnotationSigns = { readonly written: boolean; readonly targets: readonly string[] };

export const annotationSigns = (texts: readonly string[]): AnnotationSigns => {
  const targets = new Set<string>();
  let written = false;
  for (const text of texts) {
    // What is locked cannot be told before it is open.
    written ||= /\/FT\s*\/(?:Tx|Ch)\b|\/FreeText\b|\/Encrypt\b/.test(text);
    // A target of other than plain characters is not shown as it stands here, and so looked up.
    for (const match of text.matchAll(/\/URI\s*(?:\(([^()\\]{0,2000})|[(<])/g)) targets.add(match[1] ?? "tel:?");
  }
  return { written, targets: [...targets] };
};

const flagHidden = 2;
const flagNoView = 32;
const nearlyWhite = 230;
const usualSize = 11;
const usualLeading = 1.15;
const usualWidth = 0.5;
const mostAnnotations = 2_000;
/** A longer address says more than where to find somebody. */
const longestAddress = 120;

const isOnPage = ({ annotationFlags = 0, hidden = false }: Annotation): boolean =>
  !hidden && (annotationFlags & (flagHidden | flagNoView)) === 0;

/** The lines that a field or remark shows: those of its appearance, or its value where a program makes one up. */
const linesOf = (annotation: Annotation): readonly string[] => {
  const { subtype, fieldType, fieldValue, textContent, hasAppearance = false, password = false } = annotation;
  const isField = subtype === "Widget" && (fieldType === "Tx" || fieldType === "Ch") && !password;
  if (!isField && subtype !== "FreeText") return [];
  if (textContent !== undefined) return textContent;
  if (!isField || hasAppearance) return [];
  const values: readonly unknown[] = Array.isArray(fieldValue) ? fieldValue : [fieldValue];
  return values.flatMap((value) => (typeof value === "string" ? value.split(/\r\n?|\n/) : []));
};

/** Where a point of the page lies on the sheet. */
type Place = (x: number, y: number) => readonly [number, number];

const written = (
  annotation: Annotation,
  place: Place,
): { readonly fragments: readonly Fragment[]; readonly hidden: readonly Hidden[] } => {
  const lines = linesOf(annotation);
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = annotation.rect ?? [];
  if (lines.every((line) => line.trim() === "") || x1 - x0 < 1 || y1 - y0 < 1) return { fragments: [], hidden: [] };
  const { fontSize = 0, fontColor } = annotation.defaultAppearanceData ?? {};
  const size = fontSize > 0 ? fontSize : Math.min(usualSize, (y1 - y0) * 0.75);
  const [left = 2, bottom] = annotation.textPosition ?? [];
  const leading = size * usualLeading;
  const lowest = bottom ?? (lines.length === 1 ? (y1 - y0 - size * 0.7) / 2 : y1 - y0 - size - leading * (lines.length - 1));
  const isWhite =
    fontColor !== undefined &&
    fontColor !== null &&
    (annotation.backgroundColor ?? null) === null &&
    fontColor.length > 0 &&
    Array.from(fontColor).every((part) => part > nearlyWhite);
  const kind = size < smallestReadable ? "tiny-text" : isWhite ? "text-in-background-colour" : undefined;
  const fragments = lines.map((line, index): Fragment => {
    const [x, y] = place(x0 + left, y0 + lowest + leading * (lines.length - 1 - index));
    const width = Math.min(x1 - x0, line.length * size * usualWidth);
    return { text: line.replaceAll(/\s/gu, " "), x, y, width, size, font: "annotation", rightToLeft: false };
  });
  return kind === undefined ? { fragments, hidden: [] } : { fragments: [], hidden: [{ kind, y: fragments[0]?.y ?? 0 }] };
};

/**
 * Where somebody's own pages lie. Links to anything else (an employer, a product) say nothing of how to reach the candidate, and
 * pdf.js would have to read every page twice for them.
 */
const ownPage =
  /^https?:\/\/(?:[\w-]+\.)?(?:linkedin\.com\/(?:in|pub)|xing\.com\/profile|orcid\.org|researchgate\.net\/profile|stackoverflow\.com\/users\/\d+|(?:github|gitlab|bitbucket|behance|dribbble|kaggle|medium|codepen|huggingface|twitter|x)\.(?:com|org|net|io|co))\/[^/?#\s]+\/?(?=$|[?#])/i;

/** Where a link leads that tells how to reach somebody, as one would write it; nothing behind the path. */
const addressOf = (url: string): string | undefined => {
  const [, scheme = "", rest = ""] = /^(https?:\/\/|mailto:|tel:)([^?#\s]+)/i.exec(url) ?? [];
  if (rest === "" || rest.length > longestAddress) return undefined;
  if (!/^http/i.test(scheme)) return decode(rest);
  return ownPage.test(url) ? (scheme + rest).replace(/\/$/, "") : undefined;
};
const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** An address without what people leave out. */
const bare = (address: string): string =>
  address
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/^www\./, "")
    .replaceAll(/\s+/g, "");
/** Of a telephone number the digits count, of a page on a network whose page it is. */
const isShown = (address: string, shown: string): boolean => {
  if (shown.includes(bare(address))) return true;
  if (/^[+\d\s().-]+$/.test(address)) return shown.replaceAll(/\D/g, "").includes(address.replaceAll(/\D/g, "").slice(-8));
  const whose = /^http.*\/([^/]{4,})$/i.exec(address)?.[1]?.toLowerCase();
  return whose !== undefined && shown.includes(whose);
};

/** Writes the address behind the words that the link lies over, if there are any. */
const writeAddress = (
  fragments: Fragment[],
  { rect = [], overlaidText = "" }: Annotation,
  address: string,
  place: Place,
): boolean => {
  const label = overlaidText.replaceAll(/[\uE000-\uF8FF]/g, "").trim();
  // A number or an address is one already.
  if (label === "" || /[\n@]|\d{2}/.test(label)) return false;
  const [ax, ay] = place(rect[0] ?? 0, rect[1] ?? 0);
  const [bx, by] = place(rect[2] ?? 0, rect[3] ?? 0);
  const [left, right, top, bottom] = [Math.min(ax, bx), Math.max(ax, bx), Math.min(ay, by), Math.max(ay, by)];
  const at = fragments.findLastIndex(
    ({ x, y, width, text }) => y > top && y <= bottom + 1 && x < right && x + width > left && text.trim() !== "",
  );
  const found = fragments[at];
  if (found === undefined) return false;
  const { text, x, width } = found;
  // A word may stand on its line more than once: the one is meant that begins nearest to where the link does.
  const expected = ((left - x) / Math.max(1, width)) * text.length;
  let start = -1;
  for (let next = text.indexOf(label); next >= 0; next = text.indexOf(label, next + 1))
    if (start < 0 || Math.abs(next - expected) < Math.abs(start - expected)) start = next;
  const end = start >= 0 ? start + label.length : label.endsWith(text.trim()) ? text.trimEnd().length : -1;
  if (end < 0) return false;
  fragments[at] = { ...found, text: `${text.slice(0, end)} (${address})${text.slice(end)}` };
  return true;
};

/** The pages with what their annotations show. An address that any of the pages shows is not written again. */
export const withAnnotations = async <Page extends PageFragments & { readonly page: PdfPage }>(
  pages: readonly Page[],
  { written: isWritten, targets }: AnnotationSigns,
  reading: Reading,
): Promise<readonly Page[]> => {
  let shown = bare(pages.map(({ fragments }) => fragments.map(({ text }) => text).join("")).join("\n"));
  const isMissing = (address: string | undefined): boolean => address !== undefined && !isShown(address, shown);
  // pdf.js reads a page a second time to tell what its links lie over.
  if (!isWritten && !targets.some((target) => isMissing(addressOf(target)))) return pages;
  const all: { readonly page: Page; readonly annotations: readonly Annotation[] }[] = [];
  // Where links alone are looked for, the first page is enough: there stands how to reach the candidate.
  for (const page of isWritten ? pages : pages.slice(0, 1)) {
    const own: PdfPage & WithAnnotations = page.page;
    const annotations = await reading.waitFor(own.getAnnotations?.() ?? Promise.resolve([]));
    all.push({ page, annotations: annotations.filter(isOnPage).slice(0, mostAnnotations) });
  }
  const told = all.map(({ page, annotations }) => {
    if (annotations.length === 0) return page;
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = page.page.getViewport({ scale: 1 }).transform;
    const place: Place = (x, y) => [a * x + c * y + e, b * x + d * y + f];
    const fragments = [...page.fragments];
    const hidden = [...page.hidden];
    for (const annotation of annotations) {
      reading.check();
      const own = written(annotation, place);
      fragments.push(...own.fragments.filter(({ x, y }) => x >= 0 && x < page.width && y > 0 && y <= page.height));
      hidden.push(...own.hidden);
      const address = annotation.subtype === "Link" && annotation.url !== undefined ? addressOf(annotation.url) : undefined;
      if (address === undefined || isShown(address, shown)) continue;
      if (writeAddress(fragments, annotation, address, place)) shown += bare(address);
    }
    return { ...page, fragments, hidden };
  });
  return [...told, ...pages.slice(told.length)];
};
