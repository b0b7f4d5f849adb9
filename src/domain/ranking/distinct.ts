/** Values that many entries share, kept once each: a column then holds 16 bits that tell which. */

export class Distinct<Value> {
  readonly #known = new Map<string, number>();
  readonly #values: Value[] = [];

  /** `key` is the same for values that are the same. */
  numberOf(key: string, value: () => Value): number {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.#values.length);
    return this.#values.push(value()) - 1;
  }

  get values(): readonly Value[] {
    return this.#values;
  }
}

/** The same for arrays that hold the same numbers, and for no others; numbers below 2 to the 32nd. */
export const keyOf = (...arrays: readonly (Uint8Array | Uint16Array | Uint32Array)[]): string => {
  let key = "";
  for (const array of arrays) {
    key += String.fromCharCode(array.length);
    for (let index = 0; index < array.length; index++) {
      const number = array[index]!;
      key += String.fromCharCode(number >>> 16, number & 0xffff);
    }
  }
  return key;
};
