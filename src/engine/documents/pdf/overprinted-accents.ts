/** Letters that an old font prints in two strokes: an accent, and over it the letter. */

const combining: Readonly<Record<string, string>> = {
  "´": "\u0301",
  "`": "\u0300",
  "¨": "\u0308",
  ˆ: "\u0302",
  "˜": "\u0303",
  ˇ: "\u030C",
  "˘": "\u0306",
  "˙": "\u0307",
  "˚": "\u030A",
  "˝": "\u030B",
  "¯": "\u0304",
  "¸": "\u0327",
  "˛": "\u0328",
};
const standingAccent = / ?([´`¨ˆ˜ˇ˘˙˚˝¯¸˛])$/u;

/**
 * Two stretches of which the second is printed over the end of the first, as one text; undefined when that end is no accent or
 * there is no such letter.
 */
export const joinAccent = (first: string, second: string): string | undefined => {
  const accent = standingAccent.exec(first);
  const letter = /^\p{L}/u.exec(second)?.[0];
  if (accent === null || letter === undefined) return undefined;
  const whole = (letter + (combining[accent[1] ?? ""] ?? "")).normalize("NFC");
  return whole.length === letter.length ? first.slice(0, accent.index) + whole + second.slice(letter.length) : undefined;
};
