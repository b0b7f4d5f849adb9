/**
 * The pixels of pictures, which nobody needs: text is read, not drawn. A large picture is handed to pdf.js without them, so that
 * it costs no time and no memory however large it is, and still counts as painted where it stands.
 */

/** Bytes to be written over those of the file, at `at`. */
export type Edit = { readonly at: number; readonly bytes: Uint8Array };

/** Pixels: what has fewer is quickly unpacked. */
const large = 250_000;
const isPicture = /\/Subtype\s*\/Image\b/;
/** It paints with the colour at hand, and pdf.js looks into it to tell how. */
const isStencil = /\/(?:ImageMask|IM)\s+true\b/;
/** One packing alone: what is packed twice, or in a way of its own, stays as it is. */
const packing = /\/Filter\s*\[?\s*\/(FlateDecode|DCTDecode)\s*(?:\]|\/(?!\w*Decode\b)|>>|$|\n)/;
/** 64 black bytes, packed: what pdf.js finds in place of the pixels. A picture that it cannot unpack would be an error. */
const empty = new Uint8Array([0x78, 1, 1, 64, 0, 191, 255, ...Array.from({ length: 64 }, () => 0), 0, 64, 0, 1]);

/** A number of a dictionary itself, not of an object that it refers to. */
const numberOf = (dictionary: string, name: string) => {
  const match = new RegExp(`/${name}\\s+(\\d{1,9})(?!\\d|\\s+\\d+\\s+R)`).exec(dictionary);
  return match === null
    ? undefined
    : { value: Number(match[1]), end: match.index + match[0].length, length: match[1]?.length ?? 0 };
};

/**
 * What takes the pixels from a picture whose dictionary stands at `at` and whose data from `from` on; nothing for what is small
 * or no picture. `packed` is how many bytes are small in any case.
 */
export const withoutPixels = (
  { dictionary, at, from, to }: { readonly dictionary: string; readonly at: number; readonly from: number; readonly to: number },
  packed: number,
): readonly Edit[] => {
  if (!isPicture.test(dictionary) || isStencil.test(dictionary) || to - from < empty.length) return [];
  const filter = packing.exec(dictionary);
  const sides = [numberOf(dictionary, "Width"), numberOf(dictionary, "Height")];
  const pixels = sides.reduce((product, side) => product * (side?.value ?? 0), 1);
  if (filter === null || pixels === 0 || (pixels < large && to - from <= packed)) return [];
  const write = (offset: number, length: number, text: string): Edit => ({
    at: at + offset,
    bytes: new TextEncoder().encode(text.padStart(length, " ")),
  });
  const one = sides.flatMap((side) => (side === undefined ? [] : [write(side.end - side.length, side.length, "1")]));
  const name = `/${filter[1] ?? ""}`;
  const flate = write(filter.index + filter[0].indexOf(name), name.length, "/Fl");
  return [...one, flate, { at: from, bytes: empty }];
};
