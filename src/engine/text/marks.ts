/**
 * One look-up per word for the whole engine. Modules mark the words they care about with a bit when they load; a text's
 * words carry their bits from the moment they are cut, so that every later pass compares numbers.
 */

export const mark = {
  telling: 1,
  cue: 2,
  heading: 4,
  pronoun: 8,
  people: 16,
  detail: 32,
  street: 64,
  label: 128,
  revealing: 256,
  title: 512,
  organisation: 1024,
  school: 2048,
  place: 4096,
  date: 8192,
  language: 16384,
  native: 32768,
  belonging: 65536,
  group: 131072,
  origin: 262144,
  introducing: 524288,
  degree: 1048576,
  nation: 2097152,
  colleague: 4194304,
  practice: 8388608,
  trait: 16777216,
  worship: 33554432,
  claim: 67108864,
} as const;

const marks = new Map<string, number>();

let version = 0;

/** Changes with every list that is marked: what was remembered of a word before may lack its bit. */
export const marksVersion = (): number => version;

/** Adds a bit to folded words. Called while modules load, never later. */
export const markWords = (bit: number, words: Iterable<string>): void => {
  version++;
  for (const word of words) marks.set(word, (marks.get(word) ?? 0) | bit);
};

const endings: (readonly [bit: number, has: (word: string) => boolean])[] = [];

/**
 * Adds a bit to folded words that no list can hold: compounds, by how they end, and what a degree may begin with. Called while
 * modules load, as well.
 */
export const markEndings = (bit: number, has: (word: string) => boolean): void => {
  version++;
  endings.push([bit, has]);
};

/** The bits of a folded word; 0 for a word that nobody marked. */
export const marksOf = (word: string): number => {
  let bits = marks.get(word) ?? 0;
  for (const [bit, has] of endings) if (has(word)) bits |= bit;
  return bits;
};
