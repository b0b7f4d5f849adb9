/**
 * Text as it is seen: bullets of every shape as "• ", ligatures as letters, no characters that take no room. What is
 * taken out is told to the reading, so that words hidden between letters cannot reach a score.
 */

import type { Reading } from "./reading.ts";

const bullets = new Set([..."•●▪▫■□◦‣⁃∙·➢➤►▶✓✔✦❖◆◇○★☆➔♦⬤❑❒❍✧⦿⚫"].map((character) => character.charCodeAt(0)));

/** Bullets of Symbol and Wingdings; other private characters are icons, which open no list item. */
const symbolBullets = new Set([
  0xf0b7, 0xf0a7, 0xf0a8, 0xf0d8, 0xf0fc, 0xf076, 0xf06e, 0xf071, 0xf0fe, 0xf0e8, 0xf09f, 0xf02d, 0xf0be,
]);

/** Shapes that open a list item. */
export const isBulletUnit = (unit: number): boolean => bullets.has(unit) || symbolBullets.has(unit);

const leadingBullet =
  /^[ \t]*(?:([•●▪▫■□◦‣⁃∙·➢➤►▶✓✔✦❖◆◇○★☆➔♦⬤❑❒❍✧⦿⚫\uF0B7\uF0A7\uF0A8\uF0D8\uF0FC\uF076\uF06E\uF071\uF0FE\uF0E8\uF09F\uF02D\uF0BE])|([-–—*])(?=\s))[ \t]*(?=\S)/u;
const ligatures: Readonly<Record<string, string>> = {
  "\uFB00": "ff",
  "\uFB01": "fi",
  "\uFB02": "fl",
  "\uFB03": "ffi",
  "\uFB04": "ffl",
  "\uFB05": "st",
  "\uFB06": "st",
};

/** Zero width, direction overrides, tags: nothing of it is ever drawn. */
// oxlint-disable-next-line no-misleading-character-class -- each is meant alone.
const unseen = /[\u200B\u2060-\u2064\u180E\uFEFF\u202A-\u202E\u2066-\u2069]|\uDB40[\uDC00-\uDC7F]/g;
/** Joiners are drawn in some scripts and mean nothing between letters of these. */
const joiner =
  /(?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\p{P}\s]|^)[\u200C\u200D]+|[\u200C\u200D]+(?=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\p{P}\s]|$)/gu;
// oxlint-disable-next-line no-control-regex -- control characters are what is taken out.
const control = /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g;
/* oxlint-disable no-control-regex -- control characters are what is looked for. */
const mayNeedWork =
  /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u00A0\u00AD\u180E\u2000-\u200D\u202A-\u202F\u205F-\u206F\u3000\uDB40\uE000-\uF8FF\uFB00-\uFB06\uFEFF]/;
/* oxlint-enable no-control-regex */

/** One line without what cannot be seen. */
export const seenLine = (line: string): { readonly text: string; readonly unseen: boolean } => {
  if (!mayNeedWork.test(line)) return { text: line, unseen: false };
  const without = line.replace(unseen, "").replace(joiner, "");
  return {
    text: without
      .replace(/\u00AD(?!$)/g, "")
      .replace(control, "")
      .replace(/[\uFB00-\uFB06]/g, (ligature) => ligatures[ligature] ?? ligature)
      .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, " "),
    unseen: without !== line,
  };
};

/** A line with its bullet, if any, as "• ", icons of symbol fonts gone, blanks single. */
export const tidyLine = (line: string): string => {
  const bullet = leadingBullet.exec(line);
  const marked = bullet !== null;
  const rest = (bullet === null ? line : line.slice(bullet[0].length)).replace(/[\uE000-\uF8FF\uFFFD]/g, " ");
  const tidy = rest
    .replace(/ +/g, " ")
    .replace(/ ?\t[ \t]*/g, "\t")
    .trim();
  return tidy === "" ? "" : marked ? `• ${tidy}` : tidy;
};

/**
 * Finishes any text: lines tidied, runs of empty lines single, warnings for what was taken out. The offsets in warnings
 * are those of the result.
 */
export const finishText = (raw: string, reading: Reading): string => {
  const written: string[] = [];
  let length = 0;
  let blank = true;
  for (const line of raw.split(/\r\n?|\n|\u2028|\u2029|\f/)) {
    const seen = seenLine(line);
    const tidy = tidyLine(seen.text);
    if (tidy === "") {
      if (!blank) {
        written.push("");
        length += 1;
      }
      blank = true;
      continue;
    }
    if (seen.unseen)
      reading.warn({
        kind: "zero-width-characters",
        place: { line: written.length + 1, start: length, end: length + tidy.length },
      });
    written.push(tidy);
    length += tidy.length + 1;
    blank = false;
  }
  while (written[written.length - 1] === "") written.pop();
  return written.join("\n");
};
