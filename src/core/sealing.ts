/**
 * Sealing: AES-256-GCM under a data key per subject, each data key wrapped by a master key. Deleting a data key makes
 * everything sealed under it unreadable. What is sealed is bound to its place by additional data, so a sealed value moved
 * to another subject or kind does not open.
 */

import { base64UrlOf, bytesOf, bytesOfBase64Url, textOf } from "./encoding.ts";
import { failure } from "./failure.ts";
import { err, ok, type Result } from "./result.ts";

const nonceLength = 12;

export type DataKey = CryptoKey;

/** The master key: wraps data keys; `version` is stored with each wrapped key so that keys can be rotated. */
export type MasterKey = { readonly version: number; readonly key: CryptoKey };

/** Keys derived from the one configured secret, each for one purpose. */
export type KeyRing = {
  readonly master: MasterKey;
  readonly hashKey: CryptoKey;
  readonly ticketKey: CryptoKey;
  readonly sessionSecret: string;
};

const rings = new Map<string, Promise<Result<KeyRing>>>();

/** `openKeyRing`, once per isolate and secret. */
export const keyRingOf = (secret: string): Promise<Result<KeyRing>> => {
  const known = rings.get(secret) ?? openKeyRing(secret);
  rings.set(secret, known);
  return known;
};

/** `secret`: 32 bytes as base64url. The other keys are derived with HKDF, so that none tells another. */
export const openKeyRing = async (secret: string, version = 1): Promise<Result<KeyRing>> => {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = bytesOfBase64Url(secret);
  } catch {
    bytes = new Uint8Array(0);
  }
  if (bytes.length !== 32) {
    return err(failure("configuration-invalid", "MASTER_KEY must be 32 bytes in base64url. Make one with `npm run make-key`."));
  }
  const key = await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
  const base = await crypto.subtle.importKey("raw", bytes, "HKDF", false, ["deriveKey", "deriveBits"]);
  const derived = (purpose: string, algorithm: SubtleCryptoImportKeyAlgorithm, uses: string[]): Promise<CryptoKey> =>
    crypto.subtle.deriveKey(
      { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(0), info: bytesOf(purpose) },
      base,
      algorithm,
      false,
      uses,
    );
  const base64Of = async (purpose: string): Promise<string> => {
    const parameters = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(0), info: bytesOf(purpose) };
    return base64UrlOf(new Uint8Array(await crypto.subtle.deriveBits(parameters, base, 256)));
  };
  const hashKey = await derived("clearview keyed hash", { name: "HMAC", hash: "SHA-256", length: 256 }, ["sign"]);
  const ticketKey = await derived("clearview ticket", { name: "AES-GCM", length: 256 }, ["encrypt", "decrypt"]);
  const sessionSecret = await base64Of("clearview session");
  return ok({ master: { version, key }, hashKey, ticketKey, sessionSecret });
};

const encrypt = async (key: CryptoKey, plain: Uint8Array<ArrayBuffer>, place: string): Promise<Uint8Array<ArrayBuffer>> => {
  const nonce = crypto.getRandomValues(new Uint8Array(nonceLength));
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce, additionalData: bytesOf(place) }, key, plain);
  const bytes = new Uint8Array(nonceLength + sealed.byteLength);
  bytes.set(nonce);
  bytes.set(new Uint8Array(sealed), nonceLength);
  return bytes;
};

const decrypt = async (
  key: CryptoKey,
  sealed: Uint8Array<ArrayBuffer>,
  place: string,
): Promise<Result<Uint8Array<ArrayBuffer>>> => {
  try {
    const plain = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv: sealed.subarray(0, nonceLength), additionalData: bytesOf(place) },
      key,
      sealed.subarray(nonceLength),
    );
    return ok(new Uint8Array(plain));
  } catch {
    return err(failure("content-tampered", "Stored content did not open. Tell the operator the trace id; nothing was shown."));
  }
};

const importDataKey = (raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);

/** A new data key and its wrapped form: one byte of master key version, then the sealed raw key. */
export const createDataKey = async (
  master: MasterKey,
  place: string,
): Promise<{ key: DataKey; wrapped: Uint8Array<ArrayBuffer> }> => {
  const raw = crypto.getRandomValues(new Uint8Array(32));
  const sealed = await encrypt(master.key, raw, place);
  const wrapped = new Uint8Array(1 + sealed.length);
  wrapped[0] = master.version;
  wrapped.set(sealed, 1);
  return { key: await importDataKey(raw), wrapped };
};

export const unwrapDataKey = async (
  master: MasterKey,
  wrapped: Uint8Array<ArrayBuffer>,
  place: string,
): Promise<Result<DataKey>> => {
  if (wrapped[0] !== master.version) {
    return err(failure("configuration-invalid", "A data key was wrapped by another MASTER_KEY version. Configure that version."));
  }
  const raw = await decrypt(master.key, wrapped.subarray(1), place);
  return raw.ok ? ok(await importDataKey(raw.value)) : raw;
};

const compress = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"))).arrayBuffer());

const decompress = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer());

/** Seals any JSON value, compressed. `place` is bound to the result. */
export const seal = async (key: DataKey, value: unknown, place: string): Promise<Uint8Array<ArrayBuffer>> =>
  encrypt(key, await compress(bytesOf(JSON.stringify(value))), place);

/** The JSON value sealed at `place`, for the caller to check with its schema. */
export const unseal = async (key: DataKey, sealed: Uint8Array<ArrayBuffer>, place: string): Promise<Result<unknown>> => {
  const plain = await decrypt(key, sealed, place);
  return plain.ok ? ok(JSON.parse(textOf(await decompress(plain.value))) as unknown) : plain;
};

export { compress, decompress };
