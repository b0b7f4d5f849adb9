/** Words as a page shows them: references resolved, spaces single, nothing that is not seen. */

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  copy: "©",
  reg: "®",
  trade: "™",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  laquo: "«",
  raquo: "»",
  bull: "•",
  middot: "·",
  euro: "€",
  pound: "£",
  shy: "",
  zwnj: "",
  zwj: "",
  auml: "ä",
  ouml: "ö",
  uuml: "ü",
  Auml: "Ä",
  Ouml: "Ö",
  Uuml: "Ü",
  szlig: "ß",
  eacute: "é",
  egrave: "è",
  ecirc: "ê",
  euml: "ë",
  agrave: "à",
  aacute: "á",
  acirc: "â",
  ccedil: "ç",
  iacute: "í",
  iuml: "ï",
  oacute: "ó",
  ocirc: "ô",
  uacute: "ú",
  ntilde: "ñ",
  aring: "å",
  aelig: "æ",
  oslash: "ø",
};

const character = (code: number): string =>
  Number.isInteger(code) && code > 0 && code <= 0x10_ff_ff && (code < 0xd8_00 || code > 0xdf_ff)
    ? String.fromCodePoint(code)
    : "";

/** Character references of HTML; of the named ones, those that names and sentences are written with. */
export const decodeReferences = (text: string): string =>
  text.includes("&")
    ? text.replaceAll(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]{2,8}));/gu, (whole, decimal, hexadecimal, name) => {
        if (decimal !== undefined) return character(Number(decimal));
        if (hexadecimal !== undefined) return character(Number.parseInt(hexadecimal, 16));
        return named[name as string] ?? whole;
      })
    : text;

/** Controls, marks of direction, and characters of no width. */
const unseen =
  // oxlint-disable-next-line no-control-regex -- the very characters that are not shown
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\udb40[\udc00-\udfff]/g;

/** One line. */
export const cleanLine = (text: string): string => decodeReferences(text).replaceAll(unseen, "").replaceAll(/\s+/gu, " ").trim();

/** Lines, none of them empty. */
export const cleanLines = (text: string): string =>
  decodeReferences(text)
    .replaceAll(unseen, "")
    .split("\n")
    .map((one) => one.replaceAll(/\s+/gu, " ").trim())
    .filter((one) => one !== "")
    .join("\n");
