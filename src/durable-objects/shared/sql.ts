/** The actor's SQLite, with every row written or read counted as it is billed. */

import { usageMeter } from "../../core/usage.ts";

export type Row = Record<string, SqlStorageValue>;

export type Sql = <Result extends Row = Row>(query: string, ...bindings: readonly SqlStorageValue[]) => Result[];

export const meteredSql =
  (storage: SqlStorage): Sql =>
  <Result extends Row = Row>(query: string, ...bindings: readonly SqlStorageValue[]) => {
    const cursor = storage.exec<Result>(query, ...bindings);
    const rows = cursor.toArray();
    usageMeter.add("durableObjectRowsWritten", cursor.rowsWritten);
    usageMeter.add("durableObjectRowsRead", cursor.rowsRead);
    return rows;
  };
