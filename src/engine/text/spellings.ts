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
  type Entry = { readonly hash: number; readonly written: string; readonly value: Value };
  let mask = firstSize - 1;
  let count = 0;
  let entries = new Array<Entry | undefined>(firstSize).fill(undefined);

  const reset = (size: number): void => {
    mask = size - 1;
    count = 0;
    entries = new Array<Entry | undefined>(size).fill(undefined);
  };
  const put = (entry: Entry): void => {
    let slot = slotOf(entry.hash, mask);
    for (let probe = 0; probe < mostProbes; probe++, slot = (slot + 1) & mask) {
      if (entries[slot] !== undefined) continue;
      entries[slot] = entry;
      count++;
      return;
    }
  };
  const grow = (): void => {
    const old = entries;
    const size = (mask + 1) * 2;
    if (size > largestSize) {
      reset(firstSize);
      return;
    }
    reset(size);
    for (const entry of old) if (entry !== undefined) put(entry);
  };
  const remember = (text: string, start: number, end: number, hash: number): Value => {
    if (end - start > longestKept) return make(text.slice(start, end), hash);
    const written = ownCopy(text.slice(start, end));
    const value = make(written, hash);
    if (count * 2 > mask) grow();
    put({ hash, written, value });
    return value;
  };
  return {
    at: (text, start, end, hash) => {
      let slot = slotOf(hash, mask);
      for (let probe = 0; probe < mostProbes; probe++, slot = (slot + 1) & mask) {
        const known = entries[slot];
        if (known === undefined) break;
        if (known.hash === hash && known.written.length === end - start && text.startsWith(known.written, start))
          return known.value;
      }
      return remember(text, start, end, hash);
    },
    clear: () => reset(firstSize),
  };
};
