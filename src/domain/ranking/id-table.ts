/**
 * The ids of one shard, 26 bytes each, and the number every id keeps while the shard lives: a 16-bit ordinal that columns
 * and postings are kept by. An id is found by its bytes, without making a string of it.
 */

const idBytes = 26;

const grown = (array: Uint8Array, length: number): Uint8Array<ArrayBuffer> => {
  const larger = new Uint8Array(length);
  larger.set(array);
  return larger;
};

export class IdTable {
  readonly #prefix: string;
  readonly #scratch = new Uint8Array(idBytes);
  #ids = new Uint8Array(idBytes * 256);
  /** Open addressing: 1 + ordinal, 0 = free. A power of two in length, at most half full. */
  #places = new Uint32Array(512);
  #count = 0;

  /** Ids are the prefix, an underscore and 26 characters of ASCII. */
  constructor(prefix: "cand" | "job") {
    this.#prefix = `${prefix}_`;
  }

  get count(): number {
    return this.#count;
  }

  /** Whether an id has the form that this table takes. */
  takes(id: string): boolean {
    return id.length === this.#prefix.length + idBytes && id.startsWith(this.#prefix);
  }

  /** -1 when it is not here. */
  find(id: string): number {
    return this.takes(id) ? this.findBytes(this.#bytesOf(id), 0) : -1;
  }

  /** The ordinal of an id, new or known. Only for ids that the table `takes`. */
  add(id: string): number {
    return this.addBytes(this.#bytesOf(id), 0);
  }

  findBytes(bytes: Uint8Array, at: number): number {
    return this.#places[this.#placeOf(bytes, at)]! - 1;
  }

  addBytes(bytes: Uint8Array, at: number): number {
    let place = this.#placeOf(bytes, at);
    const known = this.#places[place]!;
    if (known > 0) return known - 1;
    if (2 * (this.#count + 1) > this.#places.length) {
      this.#rehash(this.#places.length * 2);
      place = this.#placeOf(bytes, at);
    }
    const start = this.#count * idBytes;
    if (start + idBytes > this.#ids.length) this.#ids = grown(this.#ids, start + Math.max(start >> 1, idBytes));
    for (let index = 0; index < idBytes; index++) this.#ids[start + index] = bytes[at + index]!;
    this.#count += 1;
    this.#places[place] = this.#count;
    return this.#count - 1;
  }

  idOf(ordinal: number): string {
    return this.#prefix + String.fromCharCode(...this.#ids.subarray(ordinal * idBytes, (ordinal + 1) * idBytes));
  }

  /** Below 0 when the id of the one comes before that of the other. */
  compare(one: number, other: number): number {
    for (let index = 0; index < idBytes; index++) {
      const difference = this.#ids[one * idBytes + index]! - this.#ids[other * idBytes + index]!;
      if (difference !== 0) return difference;
    }
    return 0;
  }

  get byteLength(): number {
    return this.#ids.byteLength + this.#places.byteLength;
  }

  #bytesOf(id: string): Uint8Array {
    for (let index = 0; index < idBytes; index++) this.#scratch[index] = id.charCodeAt(this.#prefix.length + index);
    return this.#scratch;
  }

  /** Where the id stands, or the free place where it would. */
  #placeOf(bytes: Uint8Array, at: number): number {
    let hash = 0x811c9dc5;
    for (let index = 0; index < idBytes; index++) hash = Math.imul(hash ^ bytes[at + index]!, 0x01000193);
    const mask = this.#places.length - 1;
    for (let place = (hash ^ (hash >>> 15)) & mask; ; place = (place + 1) & mask) {
      const known = this.#places[place]!;
      if (known === 0 || this.#equals((known - 1) * idBytes, bytes, at)) return place;
    }
  }

  #equals(start: number, bytes: Uint8Array, at: number): boolean {
    for (let index = 0; index < idBytes; index++) if (this.#ids[start + index] !== bytes[at + index]) return false;
    return true;
  }

  #rehash(length: number): void {
    this.#places = new Uint32Array(length);
    for (let ordinal = 0; ordinal < this.#count; ordinal++) {
      this.#places[this.#placeOf(this.#ids, ordinal * idBytes)] = ordinal + 1;
    }
  }
}
