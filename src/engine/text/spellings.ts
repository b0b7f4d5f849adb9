/**
 * Remembers what is known of each spelling of a word, so that a text's words are looked up where they stand: nothing is cut
 * out of the text for a spelling met before. It saves time and changes no result; a stream of texts fills it up to a limit.
 */

/** Hashes stay whole numbers that need no box on any machine. */
export const hashMask = 0x1ffffff;

export type Spellings<Value> = {
  /**
   * What is known of `text.slice(start, end)`. `hash` is any number from 0 to `hashMask` that equal spellings share; callers
   * step over the word's characters anyway, so they reckon it: `hash = ((hash << 5) - hash + unit) & hashMask`.
   */
  readonly at: (text: string, start: number, end: number, hash: number) => Value;
  readonly clear: () => void;
};

/** Room for the words of a dozen texts: growing in the middle of one costs more than the room. */
const firstSize = 8192;
const largestSize = 32_768;
/** Spellings made to share a hash cost time only up to here; past it they are not remembered. */
const mostProbes = 12;
/** Longer ones are data and come once. */
export const longestKept = 40;
const longestOwn = 12;

/** A long part of a string holds on to all of it: what is remembered must not keep a resume's text. */
const ownCopy = (part: string): string => (part.length > longestOwn ? part.split("").join("") : part);

/** Words that differ in their last letters have hashes side by side: they are spread. */
const slotOf = (hash: number, mask: number): number => (Math.imul(hash, 0x9e3779b1) >>> 8) & mask;

/** `make` is asked once for each spelling that is not known (yet, or any more). */
export const createSpellings = <Value>(make: (written: string, hash: number) => Value): Spellings<Value> => {
  let mask = firstSize - 1;
  let count = 0;
  let written = new Array<string>(firstSize).fill("");
  let values = new Array<Value | undefined>(firstSize).fill(undefined);
  let hashes = new Int32Array(firstSize);

  const reset = (size: number): void => {
    mask = size - 1;
    count = 0;
    written = new Array<string>(size).fill("");
    values = new Array<Value | undefined>(size).fill(undefined);
    hashes = new Int32Array(size);
  };
  const put = (hash: number, spelling: string, value: Value): void => {
    let slot = slotOf(hash, mask);
    for (let probe = 0; probe < mostProbes; probe++, slot = (slot + 1) & mask) {
      if (written[slot] !== "") continue;
      written[slot] = spelling;
      values[slot] = value;
      hashes[slot] = hash;
      count++;
      return;
    }
  };
  const grow = (): void => {
    const [oldWritten, oldValues, oldHashes] = [written, values, hashes];
    const size = (mask + 1) * 2;
    if (size > largestSize) {
      reset(firstSize);
      return;
    }
    reset(size);
    for (const [slot, spelling] of oldWritten.entries())
      if (spelling !== "") put(oldHashes[slot] ?? 0, spelling, oldValues[slot] as Value);
  };
  const remember = (text: string, start: number, end: number, hash: number): Value => {
    if (end - start > longestKept) return make(text.slice(start, end), hash);
    const spelling = ownCopy(text.slice(start, end));
    const value = make(spelling, hash);
    if (count * 2 > mask) grow();
    put(hash, spelling, value);
    return value;
  };
  return {
    at: (text, start, end, hash) => {
      let slot = slotOf(hash, mask);
      for (let probe = 0; probe < mostProbes; probe++, slot = (slot + 1) & mask) {
        const known = written[slot] ?? "";
        if (known === "") break;
        if (hashes[slot] === hash && known.length === end - start && text.startsWith(known, start)) return values[slot] as Value;
      }
      return remember(text, start, end, hash);
    },
    clear: () => reset(firstSize),
  };
};
