/**
 * Bullets that a PDF paints as shapes: a browser prints the marks of its lists so, and no text tells them. The look at the raw
 * streams finds the shapes; which page a stream belongs to shows where its text begins.
 */

import type { PdfPage } from "../libraries.ts";
import { isBulletUnit } from "../visual-text.ts";
import type { Fragment, PageFragments } from "./fragments.ts";
import type { PaintedBullet } from "./bullet-marks.ts";

/** Points: text stands where it was painted. */
const samePlace = 1;
/** Share of a stream's bullets whose text a page must have to be its page. */
const fewestMet = 0.8;

type ReadPage = PageFragments & { readonly page: PdfPage };

/** The fragments of a page that begin where text behind one of the bullets does. */
const meet = ({ page, fragments }: ReadPage, bullets: readonly PaintedBullet[]): ReadonlySet<Fragment> => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = page.getViewport({ scale: 1 }).transform;
  const met = new Set<Fragment>();
  for (const { x, y } of bullets) {
    const left = a * x + c * y + e;
    const base = b * x + d * y + f;
    const text = fragments.find(
      (fragment) =>
        Math.abs(fragment.x - left) < samePlace && Math.abs(fragment.y - base) < samePlace && fragment.text.trim() !== "",
    );
    if (text !== undefined) met.add(text);
  }
  return met;
};

/**
 * The fragments of all pages, those behind a bullet of one of the `streams` with it. They stay where they are: what a list is
 * beside other columns, its text tells. `check` is called now and then.
 */
export const withPaintedBullets = (
  pages: readonly ReadPage[],
  streams: readonly (readonly PaintedBullet[])[],
  check: () => void,
): readonly PageFragments[] => {
  const found = pages.map((): ReadonlySet<Fragment>[] => []);
  let last = -1;
  for (const bullets of streams) {
    let best: ReadonlySet<Fragment> = new Set();
    let at = 0;
    // Streams mostly come in the order of their pages, and pages of one list may be alike: the next one is looked at first.
    for (let step = 1; step <= pages.length && best.size < bullets.length; step++) {
      check();
      const index = (last + step) % pages.length;
      const met = pages[index] === undefined ? best : meet(pages[index], bullets);
      if (met.size > best.size) [best, at] = [met, index];
    }
    if (best.size < bullets.length * fewestMet) continue;
    found[at]?.push(best);
    last = at;
  }
  return pages.map((page, index) => ({
    ...page,
    fragments: page.fragments.map((fragment) =>
      found[index]?.some((texts) => texts.has(fragment)) === true && !isBulletUnit(fragment.text.trim().charCodeAt(0))
        ? { ...fragment, text: `• ${fragment.text.trimStart()}` }
        : fragment,
    ),
  }));
};
