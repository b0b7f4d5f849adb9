/** Page numbers, and headers and footers that stand on several pages: said once or not at all. */

import type { Row } from "./lines.ts";

export type RowPage = { readonly rows: readonly Row[]; readonly height: number };

const pageNumber =
  /^(?:[-–—|•·\s]*)(?:(?:page|p\.|seite|p[áa]gina|pagina)\s*)?\d{1,3}(?:\s*(?:\/|of|von|de|di|sur)\s*\d{1,3})?(?:[-–—|•·\s]*)$/i;
const saysMore = /@|https?:|www\.|\+\d{2}|\d{3}[-.\s]\d{3}/;

const edge = (row: Row, page: RowPage): "top" | "bottom" | undefined =>
  row.y < page.height * 0.09 ? "top" : row.y > page.height * 0.91 && row.y <= page.height ? "bottom" : undefined;

const textOf = (row: Row): string => row.segments.map((segment) => segment.text).join(" ");
const keyOf = (row: Row): string => `${String(Math.round(row.y / 4))} ${textOf(row).replace(/\d+/g, "#")}`;

/** Pages without what repeats. A repeated footer that says how to reach someone goes to the end of the last page. */
export const withoutRepeats = (pages: readonly RowPage[]): readonly RowPage[] => {
  const seen = new Map<string, Set<number>>();
  pages.forEach((page, index) => {
    for (const row of page.rows) {
      if (edge(row, page) === undefined) continue;
      const key = keyOf(row);
      const on = seen.get(key) ?? new Set<number>();
      on.add(index);
      seen.set(key, on);
    }
  });
  const told = new Set<string>();
  const last: Row[] = [];
  const kept = pages.map((page, index) => ({
    ...page,
    rows: page.rows.filter((row) => {
      const where = edge(row, page);
      if (where === undefined) return true;
      if (
        pageNumber.test(textOf(row)) &&
        (pages.length > 1 || /[a-z/]/i.test(textOf(row)) || where === "bottom") &&
        textOf(row).length < 24
      )
        return false;
      const key = keyOf(row);
      const times = seen.get(key)?.size ?? 0;
      if (times < 2 || times * 2 < pages.length) return true;
      if (where === "top" && index === 0) {
        told.add(key);
        return true;
      }
      if (where === "bottom" && !told.has(key) && saysMore.test(textOf(row))) last.push(row);
      told.add(key);
      return false;
    }),
  }));
  const end = kept[kept.length - 1];
  return end === undefined || last.length === 0 ? kept : [...kept.slice(0, -1), { ...end, rows: [...end.rows, ...last] }];
};
