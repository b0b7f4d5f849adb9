/**
 * Text that is painted twice at one place: once to be seen, and once invisibly, as a browser paints the shadow of a name and a
 * program its outline. The copy that is seen stays, and the other one is nothing to warn of.
 */

/** A stretch of a line on the sheet. */
export type Stretch = { readonly y: number; readonly x0: number; readonly x1: number; readonly text: string };

/** Points: a shadow falls no farther from its letters. */
const shadow = 1.6;

const lettersOf = (text: string): string => text.replace(/\s+/gu, "");

/** Looks up what is seen where. `seen` are the stretches that a reader sees. */
export const seenText = (seen: readonly Stretch[]) => {
  const lines = new Map<number, Stretch[]>();
  for (const stretch of seen) {
    const line = Math.round(stretch.y / shadow);
    const others = lines.get(line);
    if (others === undefined) lines.set(line, [stretch]);
    else others.push(stretch);
  }
  for (const line of lines.values()) line.sort((left, right) => left.x0 - right.x0);
  /** Is this text seen right here, or so near that a copy of it would be its shadow? */
  return ({ y, x0, x1, text }: Stretch): boolean => {
    const letters = lettersOf(text);
    if (letters === "") return false;
    const line = Math.round(y / shadow);
    return [line - 1, line, line + 1].some((number) => {
      const beside = (lines.get(number) ?? []).filter(
        (other) => Math.abs(other.y - y) <= shadow && other.x0 < x1 + shadow && other.x1 > x0 - shadow,
      );
      const [first] = beside;
      if (first === undefined || first.x0 > x0 + shadow || Math.max(...beside.slice(0, 500).map((one) => one.x1)) < x1 - shadow)
        return false;
      return lettersOf(beside.map((one) => one.text).join("")).includes(letters);
    });
  };
};

/** Takes out what stands a second time where it stands already, among texts that were painted both seen and unseen. */
export const withoutCopies = <Text extends { readonly text: string; readonly x: number; readonly y: number }>(
  texts: readonly Text[],
  isCopied: (text: Text) => boolean,
): readonly Text[] => {
  const kept = new Map<string, Text[]>();
  return texts.filter((text) => {
    if (!isCopied(text)) return true;
    const letters = lettersOf(text.text);
    const same = kept.get(letters) ?? [];
    if (same.some((other) => Math.abs(other.x - text.x) <= shadow && Math.abs(other.y - text.y) <= shadow)) return false;
    kept.set(letters, [...same, text]);
    return true;
  });
};
