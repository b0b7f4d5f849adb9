/** Lists come in pages: one that is full says where the next begins, and one with room left is the last. */

import { z } from "@hono/zod-openapi";

export const Limit = z.coerce.number().int().min(1).max(100).default(20);
export const pageQuery = z.object({ limit: Limit, cursor: z.string().max(100).optional() });

export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().optional() });

/** Of rows that were asked for with this limit. */
export const toPage = <Row, Cursor>(rows: readonly Row[], limit: number, cursorOf: (last: Row) => Cursor) => {
  const last = rows.length === limit ? rows.at(-1) : undefined;
  return { items: [...rows], ...(last === undefined ? {} : { nextCursor: cursorOf(last) }) };
};

export const byId = ({ id }: { readonly id: string }): string => id;
