/** Counts the rows that D1 reports as it bills them. */

import { usageMeter } from "../core/usage.ts";

type WithMeta = { readonly meta: { readonly rows_written: number; readonly rows_read: number } };

export const countRows = <Reply extends WithMeta>(reply: Reply): Reply => {
  usageMeter.add("d1RowsWritten", reply.meta.rows_written);
  usageMeter.add("d1RowsRead", reply.meta.rows_read);
  return reply;
};
