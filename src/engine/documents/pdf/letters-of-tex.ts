/**
 * Letters that TeX's fonts keep at codes no text uses. Where a PDF holds such a font as pictures of letters, nothing names these,
 * and pdf.js passes the bare codes on: "Sta\u001B Nurse". The encodings are T1 ("Cork"); for codes it has no letters at, OT1, whose
 * "ff", "fi" and "fl" pdf.js takes for blanks; for a mark before a blank, OMS and TS1.
 */

const letters: Readonly<Record<string, string>> = {
  "\u000E": "ffi",
  "\u000F": "ffl",
  "\u0010": "“",
  "\u0011": "”",
  "\u0012": "„",
  "\u0013": "«",
  "\u0014": "»",
  "\u0015": "–",
  "\u0016": "—",
  "\u0019": "ı",
  "\u001B": "ff",
  "\u001C": "fi",
  "\u001D": "fl",
  "\u001E": "ffi",
  "\u001F": "ffl",
  "¿": "£",
};

/* oxlint-disable no-control-regex -- control characters are what is looked for. */
/** Nobody asks "¿250": T1 has the pound there. */
const codes = /[\u000E-\u0016\u0019\u001B-\u001F]|¿(?=\d)/g;
/** Before a blank they are the bullet, the ring or the dot that opens an item. */
const bullet = /^\s*[\u0001\u000E\u000F\u0088](?=\s|$)/;
/* oxlint-enable no-control-regex */

/** The text of one item of a PDF, such codes written as what they show. */
export const withLettersOfTex = (text: string): string =>
  text.replace(bullet, "•").replace(codes, (code) => letters[code] ?? code);
