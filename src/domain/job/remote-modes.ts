/** Where work is done, as a plain list: whoever counts in it needs no schema. A vector holds the index. */

export const remoteModes = ["onsite", "hybrid", "remote"] as const;
