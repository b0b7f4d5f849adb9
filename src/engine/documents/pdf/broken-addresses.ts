/** E-mail addresses that a narrow column broke anywhere ("amal.okoye@exam" above "ple.org"): one address, on its first line. */

import type { Row, Segment } from "./lines.ts";

/** Lines of one address are closer than this, in letters' sizes. */
const nextLine = 1.7;
/** Lines of one column begin or end at the same place within so many points. */
const sameEdge = 1.5;
/** Lines of the text beside it may come between. */
const rowsBetween = 3;
/** Points that a label or a sign before the address takes. */
const farthest = 90;
/** Both lines together, with a label or a sign that may stand before the address. */
const longest = 100;

const address = /[\w.+-]+@[\w.-]*$/u;
const whole = /@[\w-]+(?:\.[\w-]+)*\.\p{Ll}{2,}$/u;
/** The end of a domain, or of the end of one. */
const rest = /^[\w-]*(?:\.[\w-]+)*\.?\p{Ll}{1,}$/u;
const domain = /^@[\w-]+(?:\.[\w-]+)*\.\p{Ll}{2,}$/u;
/** What is written like no name ("amal.okoye") or labelled: a handle ("@amal.example") may stand below a name. */
const localPart = /(?:^|\s)(?=\S*[._\d+])[\w.+-]{4,}$|\be-?mail\W+[\w.+-]+$/iu;
const endOfDomain = /^\p{Ll}{1,3}$/u;

/** Cheap to tell of most lines: none of the two has the sign. */
const mayBeCut = (above: string, below: string): boolean => above.includes("@") || below.startsWith("@");

/** `widest`: how far the lines of this column reach. */
const isRestOf = (above: Segment, below: Segment, widest: () => number): boolean => {
  if (
    above.text.length + below.text.length > longest ||
    below.y - above.y > above.size * nextLine ||
    below.y <= above.y ||
    above.font !== below.font ||
    below.x0 < above.x0 - sameEdge ||
    (below.x0 > above.x0 + farthest && Math.abs(above.x1 - below.x1) > sameEdge)
  )
    return false;
  if (domain.test(below.text)) return localPart.test(above.text);
  if (!address.test(above.text) || !rest.test(below.text)) return false;
  // "…@example.co" is whole unless there was no room for the "m".
  return whole.test(above.text)
    ? endOfDomain.test(below.text) && above.x1 + above.size / 2 > widest()
    : whole.test(above.text + below.text);
};

/** The rows, such addresses made whole. */
export const withWholeAddresses = (rows: readonly Row[]): readonly Row[] => {
  const written: Row[] = [];
  for (const row of rows) {
    const left = row.segments.filter((segment) => {
      for (const above of written.slice(-rowsBetween).toReversed()) {
        const first = above.segments.find(({ text }) => mayBeCut(text, segment.text));
        if (first === undefined) continue;
        const widest = (): number =>
          rows.reduce(
            (right, { segments }) =>
              segments.reduce((far, { x0, x1 }) => (Math.abs(x0 - first.x0) < sameEdge ? Math.max(far, x1) : far), right),
            0,
          );
        if (!isRestOf(first, segment, widest)) continue;
        const segments = above.segments.map((one) => (one === first ? { ...one, text: one.text + segment.text } : one));
        written[written.indexOf(above)] = { ...above, segments };
        return false;
      }
      return true;
    });
    if (left.length > 0) written.push(left.length === row.segments.length ? row : { ...row, segments: left });
  }
  return written;
};
