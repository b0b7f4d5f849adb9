/** A day as people write it, in their own zone. @param at Milliseconds since 1970. */
export const dayOf = (at: number): string => new Date(at).toLocaleDateString([], { dateStyle: "long" });

/** A moment as people write it, in their own zone. @param at Milliseconds since 1970. */
export const dayAndTime = (at: number): string => new Date(at).toLocaleString([], { dateStyle: "long", timeStyle: "short" });

/** @param day Such as "2026-11-21": the same day in every zone. */
export const namedDay = (day: string): string => dayOf(new Date(`${day}T12:00`).getTime());
