/** Hashes. A keyed hash is used wherever a plain one could be guessed back to a person. */

import { bytesOf, hexOf } from "./encoding.ts";

export const sha256 = async (data: string | Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", typeof data === "string" ? bytesOf(data) : data));

export const sha256Hex = async (data: string | Uint8Array<ArrayBuffer>): Promise<string> => hexOf(await sha256(data));

/** HMAC-SHA-256 of `text`, the first 16 bytes as hex. */
export const keyedHash = async (key: CryptoKey, text: string): Promise<string> =>
  hexOf(new Uint8Array(await crypto.subtle.sign("HMAC", key, bytesOf(text))).subarray(0, 16));

/** Equal in a time that does not depend on where two texts differ. Lengths are not hidden. */
export const equalInConstantTime = (left: string, right: string): boolean => {
  if (left.length !== right.length) return false;
  let difference = 0;
  for (let index = 0; index < left.length; index++) difference |= left.charCodeAt(index) ^ right.charCodeAt(index);
  return difference === 0;
};
