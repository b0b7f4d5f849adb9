/**
 * How facts become the few bits of a compact vector. Everything that reads or writes a vector uses these quantisers, so a
 * profile and a job that say the same thing always meet in the same bits, on any machine.
 */

import type { Pay, Place } from "../job/requirements.ts";
import { clamp } from "./clamp.ts";
import { termOf } from "./term.ts";

/**
 * Layout and meaning of both vectors, and of the features behind them. First byte of every vector; raised whenever old
 * bytes would be read differently, which makes the index ask the actors for new ones.
 */
export const featuresVersion = 1;

/** No vector is longer, so that an index can reckon its memory before it holds anything. */
export const vectorByteLimit = 400;

/** Why bytes are not a vector. The remedy for both is to encode again from the features. */
export type VectorFailure = { readonly code: "vector-version-unknown" | "vector-malformed"; readonly message: string };

export const unknownVersion = (version: number | undefined): VectorFailure => ({
  code: "vector-version-unknown",
  message: `Vector version ${version ?? "none"} is not version ${featuresVersion}; encode it again from the features.`,
});

export const malformedVector: VectorFailure = {
  code: "vector-malformed",
  message: "The bytes are not a vector of this version; encode it again from the features.",
};

/** Appends little-endian numbers; the caller's caps keep it within `vectorByteLimit`. */
export const createByteWriter = () => {
  const bytes = new Uint8Array(vectorByteLimit);
  const view = new DataView(bytes.buffer);
  let offset = 0;
  return {
    byte(value: number): void {
      view.setUint8(offset, value);
      offset += 1;
    },
    short(value: number): void {
      view.setUint16(offset, value, true);
      offset += 2;
    },
    word(value: number): void {
      view.setUint32(offset, value, true);
      offset += 4;
    },
    written: (): number => offset,
    finish: (): Uint8Array => bytes.slice(0, offset),
  };
};

/** Reads what the writer wrote. What lies past the end reads as 0 and `complete` turns false, so a decoder checks once at the end. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #offset = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  byte(): number {
    return this.#bytes[this.#offset++] ?? 0;
  }

  short(): number {
    return this.byte() | (this.byte() << 8);
  }

  word(): number {
    return (this.short() | (this.short() << 16)) >>> 0;
  }

  /** All bytes read, none missing, none left over. */
  complete(): boolean {
    return this.#offset === this.#bytes.length;
  }
}

export const createByteReader = (bytes: Uint8Array): ByteReader => new ByteReader(bytes);

/** Sorted and free of doubles, which is what the merge-joins of the scorer rely on. */
export const isAscending = (values: Uint16Array | Uint32Array): boolean => {
  for (let index = 1; index < values.length; index++) if (values[index]! <= values[index - 1]!) return false;
  return true;
};

/** A 32-bit term in 16 bits, for words, fields and languages, where one rare false match costs little. */
export const shortTerm = (term: number): number => ((term >>> 16) ^ term) & 0xffff;

/** Tenths of a point, 0 to 1000. */
export const tenths = (score: number): number => Math.round(clamp(score, 0, 100) * 10);

/** 0 = not known, else 1 + months; what lies beyond 21 years counts as 21 years. */
export const monthsByte = (months: number | undefined): number =>
  months === undefined ? 0 : 1 + clamp(Math.floor(months), 0, 254);

/** 0 = not known, 1 = still in use, then upper bounds in months; the last bucket is open. */
const recencyBounds = [0, 12, 24, 36, 60, 96] as const;
export const recencyBucket = (monthsAgo: number | undefined): number => {
  if (monthsAgo === undefined) return 0;
  const bucket = recencyBounds.findIndex((bound) => monthsAgo <= bound);
  return bucket < 0 ? 7 : bucket + 1;
};

/** Two letters as ten bits; 0 = not given or not two Latin letters. */
const countryBits = (country: string | undefined): number => {
  const code = (country ?? "").toUpperCase();
  return /^[A-Z]{2}$/u.test(code) ? ((code.charCodeAt(0) - 64) << 5) | (code.charCodeAt(1) - 64) : 0;
};

/** Marks and punctuation are dropped, so that "São Paulo" and "sao paulo" are one city; 0 = not given. */
const cityBits = (city: string | undefined): number => {
  const plain = (city ?? "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
  return plain === "" ? 0 : shortTerm(termOf(plain)) || 1;
};

/** Country in the high half, city in the low half; 0 = nothing usable was given. */
export const placeWord = (place: Place): number => ((countryBits(place.country) << 16) | cityBits(place.city)) >>> 0;

const periodsPerYear = { hour: 2080, day: 260, month: 12, year: 1 } as const;

/** What an amount comes to in a full-time year (40 hours, 52 weeks), in whole units of its currency. */
export const payPerYear = (amount: number, period: Pay["period"]): number =>
  Math.round(clamp(amount * periodsPerYear[period], 0, 0xffff_ffff));

/** Three letters as fifteen bits; 0 = not three Latin letters, which makes the pay incomparable. */
export const currencyBits = (currency: string): number => {
  const code = currency.toUpperCase();
  if (!/^[A-Z]{3}$/u.test(code)) return 0;
  return ((code.charCodeAt(0) - 64) << 10) | ((code.charCodeAt(1) - 64) << 5) | (code.charCodeAt(2) - 64);
};

/** Half hours a week, 1 to 255; 0 is left for "not stated". */
export const halfHours = (hours: number): number => clamp(Math.round(hours * 2), 1, 255);

/** 16-bit name of a language, however its case and spacing are written. */
export const languageTerm = (language: string): number => shortTerm(termOf(language.trim().toLowerCase()));
