/** A day as people write it, in their own zone. @param at Milliseconds since 1970. */
export const dayOf = (at: number): string => new Date(at).toLocaleDateString([], { dateStyle: "long" });

/** A moment as people write it, in their own zone. @param at Milliseconds since 1970. */
export const dayAndTime = (at: number): string => new Date(at).toLocaleString([], { dateStyle: "long", timeStyle: "short" });
