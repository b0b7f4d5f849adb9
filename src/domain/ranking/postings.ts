/**
 * For each term the entries that have it: lists one after another in one typed array, found through an open-addressed
 * table. Made once from everything there is and never changed; what comes later is held apart until they are made anew.
 */

type List = Uint16Array | Uint32Array;

/** Positions of terms that were met, in the order in which they were met first. */
class TermTable {
  #places = new Uint32Array(1024);
  #terms = new Uint32Array(512);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** -1 when the term was never met. */
  find(term: number): number {
    return this.#places[this.#placeOf(term)]! - 1;
  }

  add(term: number): number {
    const place = this.#placeOf(term);
    const known = this.#places[place]!;
    if (known > 0) return known - 1;
    if (this.#count === this.#terms.length) {
      const terms = this.#terms;
      this.#terms = new Uint32Array(terms.length * 2);
      this.#terms.set(terms);
      this.#places = new Uint32Array(this.#places.length * 2);
      for (let index = 0; index < this.#count; index++) this.#places[this.#placeOf(terms[index]!)] = index + 1;
      this.#places[this.#placeOf(term)] = this.#count + 1;
    } else {
      this.#places[place] = this.#count + 1;
    }
    this.#terms[this.#count] = term;
    return this.#count++;
  }

  get byteLength(): number {
    return this.#places.byteLength + this.#terms.byteLength;
  }

  #placeOf(term: number): number {
    const mask = this.#places.length - 1;
    const mixed = Math.imul(term ^ (term >>> 16), 0x9e3779b1);
    for (let place = (mixed ^ (mixed >>> 15)) & mask; ; place = (place + 1) & mask) {
      const known = this.#places[place]!;
      if (known === 0 || this.#terms[known - 1] === term) return place;
    }
  }
}

export type Postings<Values extends List> = {
  /** Values given with the term, in the order in which they were given; a window into memory that is shared. */
  readonly of: (term: number) => Values;
  readonly byteLength: number;
};

export type PostingsBuilder<Values extends List> = {
  readonly add: (term: number, value: number) => void;
  readonly finish: () => Postings<Values>;
};

const doubled = (array: Uint32Array): Uint32Array => {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
};

const collect = <Values extends List>(make: (length: number) => Values): PostingsBuilder<Values> => {
  const table = new TermTable();
  /** Of each value given: which term it belongs to. */
  let owners = new Uint32Array(4096);
  let given = new Uint32Array(4096);
  let count = 0;
  return {
    add: (term, value) => {
      if (count === given.length) [owners, given] = [doubled(owners) as typeof owners, doubled(given) as typeof given];
      owners[count] = table.add(term);
      given[count++] = value;
    },
    finish: () => {
      const starts = new Uint32Array(table.count + 1);
      for (let index = 0; index < count; index++) starts[owners[index]! + 1]!++;
      for (let term = 0; term < table.count; term++) starts[term + 1]! += starts[term]!;
      const next = starts.slice();
      const values = make(count);
      for (let index = 0; index < count; index++) values[next[owners[index]!]!++] = given[index]!;
      [owners, given] = [new Uint32Array(), new Uint32Array()];
      return {
        of: (term) => {
          const found = table.find(term);
          return (found < 0 ? values.subarray(0, 0) : values.subarray(starts[found], starts[found + 1])) as Values;
        },
        byteLength: values.byteLength + starts.byteLength + table.byteLength,
      };
    },
  };
};

/** Values of at most 16 bits. */
export const shortPostings = (): PostingsBuilder<Uint16Array> => collect((length) => new Uint16Array(length));
export const widePostings = (): PostingsBuilder<Uint32Array> => collect((length) => new Uint32Array(length));
