/**
 * Entries of the index packed into one value, so that a shard loads from few rows, and a checksum that tells when a single
 * bit of it is another than was written.
 *
 * Layout, little-endian: for each entry 1 byte (1 = job), 26 bytes of its id, 4 of its version, 2 and the UTF-8 of its
 * organisation (0 = none), 2 and its vector (0 = removed).
 */

import { bytesOf } from "../../core/encoding.ts";

export type PackedEntry = {
  readonly id: string;
  readonly version: number;
  /** `null`: removed up to this version. */
  readonly vector: Uint8Array | null;
  readonly organisation: string | null;
};

/** An entry in a chunk; bytes are windows into it. */
export type ReadEntry = {
  readonly isJob: boolean;
  /** Where the 26 bytes of the id begin. */
  readonly idAt: number;
  readonly version: number;
  readonly organisation: string | null;
  readonly vector: Uint8Array | null;
};

const prefixLength = { cand: 5, job: 4 } as const;
const idLength = 26;
const text = new TextDecoder();

/** What a byte adds to the checksum, then what it adds with one, two and three bytes behind it: 256 each. */
const checksums = new Uint32Array(4 * 256);
for (let byte = 0; byte < 256; byte++) {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  checksums[byte] = value;
}
for (let at = 256; at < checksums.length; at++) {
  const before = checksums[at - 256]!;
  checksums[at] = checksums[before & 255]! ^ (before >>> 8);
}

/** CRC-32 (ISO 3309): finds any one flipped bit, whatever the length. Four bytes at a time, as a shard reads 13 MB at its start. */
export const checksumOf = (bytes: Uint8Array): number => {
  let value = 0xffff_ffff;
  let index = 0;
  for (const last = bytes.length - 3; index < last; index += 4) {
    value ^= bytes[index]! | (bytes[index + 1]! << 8) | (bytes[index + 2]! << 16) | (bytes[index + 3]! << 24);
    value =
      checksums[768 + (value & 255)]! ^
      checksums[512 + ((value >>> 8) & 255)]! ^
      checksums[256 + ((value >>> 16) & 255)]! ^
      checksums[value >>> 24]!;
  }
  for (; index < bytes.length; index++) value = checksums[(value ^ bytes[index]!) & 255]! ^ (value >>> 8);
  return (value ^ 0xffff_ffff) >>> 0;
};

export const packEntries = (entries: readonly PackedEntry[]): Uint8Array<ArrayBuffer> => {
  const organisations = entries.map(({ organisation }) => (organisation === null ? new Uint8Array() : bytesOf(organisation)));
  const fixed = 1 + idLength + 4 + 2 + 2;
  const length = entries.reduce(
    (sum, { vector }, index) => sum + fixed + organisations[index]!.length + (vector?.length ?? 0),
    0,
  );
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [index, { id, version, vector }] of entries.entries()) {
    const isJob = id.startsWith("job_");
    const prefix = isJob ? prefixLength.job : prefixLength.cand;
    bytes[at++] = isJob ? 1 : 0;
    for (let position = 0; position < idLength; position++) bytes[at++] = id.charCodeAt(prefix + position);
    view.setUint32(at, version, true);
    at += 4;
    const organisation = organisations[index]!;
    view.setUint16(at, organisation.length, true);
    at += 2;
    bytes.set(organisation, at);
    at += organisation.length;
    view.setUint16(at, vector?.length ?? 0, true);
    at += 2;
    if (vector !== null) bytes.set(vector, at);
    at += vector?.length ?? 0;
  }
  return bytes;
};

/** Reads what `packEntries` wrote; call it only on bytes whose checksum is right. */
export const forEachEntry = (bytes: Uint8Array, visit: (entry: ReadEntry) => void): void => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at < bytes.length) {
    const isJob = bytes[at] === 1;
    const idAt = at + 1;
    at = idAt + idLength;
    const version = view.getUint32(at, true);
    const organisationLength = view.getUint16(at + 4, true);
    at += 6;
    const organisation = organisationLength === 0 ? null : text.decode(bytes.subarray(at, at + organisationLength));
    at += organisationLength;
    const length = view.getUint16(at, true);
    at += 2;
    visit({ isJob, idAt, version, organisation, vector: length === 0 ? null : bytes.subarray(at, at + length) });
    at += length;
  }
};

/** The id of an entry that was read. */
export const idOfEntry = (bytes: Uint8Array, { isJob, idAt }: Pick<ReadEntry, "isJob" | "idAt">): string =>
  (isJob ? "job_" : "cand_") + text.decode(bytes.subarray(idAt, idAt + idLength));
