/** Looks for the words that identify somebody, as they are, in parts, and as they may be encoded. */

const latin1 = new TextDecoder("latin1");

const base64Of = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** What base64 makes of `text` wherever in a larger text it begins: the characters that depend on nothing else. */
const base64CoresOf = (text: string): string[] => {
  const bytes = new TextEncoder().encode(text);
  return [0, 1, 2].map((shift) => {
    const padded = new Uint8Array(shift + bytes.length);
    padded.set(bytes, shift);
    const from = Math.ceil((shift * 8) / 6);
    const until = Math.floor(((shift + bytes.length) * 8) / 6);
    return base64Of(padded).slice(from, until);
  });
};

const hexOf = (text: string): string =>
  [...new TextEncoder().encode(text)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** Every form that a token could take, in lower case but for base64, whose case tells. */
type Needle = { readonly token: string; readonly form: string; readonly text: string; readonly exact: boolean };

export const needlesOf = (tokens: readonly string[]): Needle[] =>
  tokens.flatMap((token) => {
    const plain = [
      ["plain", token],
      ["URL", encodeURIComponent(token)],
      ["form", new URLSearchParams({ a: token }).toString().slice(2)],
      ["hex", hexOf(token)],
      ["hex, lower case", hexOf(token.toLowerCase())],
      ["UTF-16", [...token].join("\u0000")],
      ["backwards", [...token].reverse().join("")],
    ] as const;
    const cased = [...new Set([token, token.toLowerCase(), token.toUpperCase()])].flatMap((text) =>
      base64CoresOf(text).flatMap((core) => [core, core.replaceAll("+", "-").replaceAll("/", "_")]),
    );
    return [
      ...plain.map(([form, text]) => ({ token, form, text: text.toLowerCase(), exact: false })),
      // Shorter ones would be found in ciphertext and ids by chance.
      ...[...new Set(cased)].filter((text) => text.length >= 7).map((text) => ({ token, form: "base64", text, exact: true })),
    ];
  });

/** Which tokens stand in `text`, and in which form. */
export const foundIn = (text: string, needles: readonly Needle[]): string[] => {
  const lower = text.toLowerCase();
  const found = needles.filter((needle) => (needle.exact ? text : lower).includes(needle.text));
  return [...new Set(found.map(({ token, form }) => `${token} (${form})`))];
};

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** A stored value as text: bytes as Latin-1, unpacked where they are packed. */
export const readable = async (value: unknown): Promise<string> => {
  if (!(value instanceof ArrayBuffer) && !Array.isArray(value) && !ArrayBuffer.isView(value)) return String(value);
  const bytes = new Uint8Array(value as ArrayBuffer);
  if (!isGzip(bytes)) return latin1.decode(bytes);
  const unpacked = new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
  return latin1.decode(await unpacked.arrayBuffer());
};
