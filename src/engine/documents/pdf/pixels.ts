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
/** So many broken bytes at the beginning, and no decoder goes on. */
const broken = 16;

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
  if (!isPicture.test(dictionary) || isStencil.test(dictionary)) return [];
  const sides = [numberOf(dictionary, "Width"), numberOf(dictionary, "Height")];
  const pixels = sides.reduce((product, side) => product * (side?.value ?? 0), 1);
  if (pixels < large && to - from <= packed) return [];
  const one = sides.flatMap((side): readonly Edit[] =>
    side === undefined || side.length === 0
      ? []
      : [{ at: at + side.end - side.length, bytes: new TextEncoder().encode("1".padStart(side.length, " ")) }],
  );
  return [...one, { at: from, bytes: new Uint8Array(Math.min(broken, to - from)) }];
};
