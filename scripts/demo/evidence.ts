/**
 * The strongest evidence of a receipt as short quotes. A line that tells what somebody did says more than a word in a list
 * of skills, so of an item's spans the one in the most telling line is quoted, and no line is quoted twice.
 */

import type { MatchReceipt, ReceiptItem } from "../../src/domain/scoring/receipt.ts";

export type Quote = {
  /** What the quote is evidence for. */
  readonly labels: readonly string[];
  /** Of the anonymised text, without line breaks, at most `quoteLength` characters and two ellipses. */
  readonly text: string;
  /** Where in `text` the evidence itself stands. */
  readonly from: number;
  readonly to: number;
  readonly inferred: boolean;
};

const quoteLength = 96;

type Line = { readonly start: number; readonly end: number };

const lineAround = (text: string, position: number): Line => {
  let start = text.lastIndexOf("\n", Math.max(0, position - 1)) + 1;
  const found = text.indexOf("\n", position);
  let end = found === -1 ? text.length : found;
  // Bullets and the white space around a line are no part of what it says.
  while (start < position && /[\s•*·\u2013\u2014-]/u.test(text[start]!)) start++;
  while (end > position && /\s/u.test(text[end - 1]!)) end--;
  return { start, end };
};

/** How much a line says: deeds with figures before sentences, sentences before lists. */
const tellingOf = (line: string): number => {
  const words = line.split(/\s+/u).filter((word) => word !== "").length;
  const commas = line.split(/[,;|/]/u).length - 1;
  const isList = words > 0 && commas / words > 0.25;
  return (isList ? 0 : Math.min(words, 12)) + (/\d/u.test(line) && !isList ? 4 : 0);
};

const cutAround = (text: string, line: Line, start: number, end: number): Omit<Quote, "labels" | "inferred"> => {
  const stop = Math.min(Math.max(end, start), line.end);
  let from = line.start;
  let to = line.end;
  if (to - from > quoteLength) {
    // Keep the beginning when the evidence stands in it, else lead up to the evidence.
    if (stop - from > quoteLength) {
      from = Math.max(line.start, start - Math.floor(quoteLength / 3));
      const space = text.indexOf(" ", from);
      if (space !== -1 && space < start) from = space + 1;
    }
    to = Math.min(line.end, from + quoteLength);
    if (to === line.end) {
      // The end of the line came first: use the rest of the length for what stands before.
      from = Math.max(line.start, line.end - quoteLength);
      const space = text.indexOf(" ", from);
      if (from > line.start && space !== -1 && space < start) from = space + 1;
    }
    const space = text.lastIndexOf(" ", to);
    if (to < line.end && space > stop) to = space;
  }
  const before = from > line.start ? "…" : "";
  const after = to < line.end ? "…" : "";
  return {
    text: `${before}${text.slice(from, to)}${after}`,
    from: before.length + Math.max(0, start - from),
    to: before.length + Math.max(0, Math.min(stop, to) - from),
  };
};

const byStrength = (left: ReceiptItem, right: ReceiptItem): number =>
  Number(right.must) - Number(left.must) ||
  right.met - left.met ||
  Number(left.basis === "inferred") - Number(right.basis === "inferred");

/** At most `limit` quotes, the strongest first. `text` is the anonymised text that the receipt's spans point into. */
export const strongestQuotes = (receipt: Pick<MatchReceipt, "matched">, text: string, limit: number): Quote[] => {
  const quotes = new Map<number, Quote & { telling: number; order: number }>();
  for (const [order, item] of receipt.matched.toSorted(byStrength).entries()) {
    let best: { line: Line; start: number; end: number; telling: number; inferred: boolean } | undefined;
    for (const { start, end, basis } of item.evidence) {
      if (start >= end || end > text.length) continue;
      const line = lineAround(text, start);
      const telling = tellingOf(text.slice(line.start, line.end)) - (basis === "inferred" ? 2 : 0);
      if (best === undefined || telling > best.telling) best = { line, start, end, telling, inferred: basis === "inferred" };
    }
    if (best === undefined) continue;
    const known = quotes.get(best.line.start);
    if (known === undefined) {
      const { line, start, end, telling, inferred } = best;
      quotes.set(line.start, { ...cutAround(text, line, start, end), labels: [item.label], inferred, telling, order });
    } else {
      quotes.set(best.line.start, { ...known, labels: [...known.labels, item.label], telling: known.telling + 1 });
    }
  }
  return [...quotes.values()]
    .toSorted((left, right) => right.telling - left.telling || left.order - right.order)
    .slice(0, limit)
    .map(({ telling: _telling, order: _order, ...quote }) => quote);
};
