/**
 * Sealing: AES-256-GCM under a data key per subject, each data key wrapped by a master key. Deleting a data key makes
 * everything sealed under it unreadable. What is sealed is bound to its place by additional data, so a sealed value moved
 * to another subject or kind does not open.
 */

import { base64UrlOf, bytesOf, hexOf, textOf } from "./encoding.ts";
import { failure } from "./failure.ts";
import { parametersOf, parseMasterKeys } from "./master-keys.ts";
import { err, ok, type Result } from "./result.ts";

const nonceLength = 12;

export type DataKey = CryptoKey;

/** The master key: wraps data keys; `version` is stored with each wrapped key so that keys can be rotated. */
export type MasterKey = { readonly version: number; readonly key: CryptoKey };

/** What the one configured secret gives, each key for one purpose. */
export type KeyRing = {
  /** Wraps what is new. */
  readonly master: MasterKey;
  /** All that open what they once wrapped, by version; `master` is one of them. */
  readonly masters: ReadonlyMap<number, MasterKey>;
  readonly hashKey: CryptoKey;
  /** For addresses by which a profile may be claimed: a key of its own, since what `hashKey` hashes may be chosen by anybody. */
  readonly claimKey: CryptoKey;
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

/** `secret`: the text of MASTER_KEY. Hash and ticket key are derived with HKDF, so that none tells another. */
export const openKeyRing = async (secret: string): Promise<Result<KeyRing>> => {
  const parsed = await parseMasterKeys(secret);
  if (!parsed.ok) return parsed;
  const masters = new Map<number, MasterKey>();
  for (const { version, bytes } of parsed.value.keys) {
    masters.set(version, { version, key: await importDataKey(bytes) });
  }
  const base = await crypto.subtle.importKey("raw", parsed.value.base, "HKDF", false, ["deriveKey", "deriveBits"]);
  const hmac = { name: "HMAC", hash: "SHA-256", length: 256 };
  const hashKey = await crypto.subtle.deriveKey(parametersOf("clearview keyed hash"), base, hmac, false, ["sign"]);
  const claimKey = await crypto.subtle.deriveKey(parametersOf("clearview claim"), base, hmac, false, ["sign"]);
  const aes = { name: "AES-GCM", length: 256 };
  const ticketKey = await crypto.subtle.deriveKey(parametersOf("clearview ticket"), base, aes, false, ["encrypt", "decrypt"]);
  const session = await crypto.subtle.deriveBits(parametersOf("clearview session"), base, 256);
  const sessionSecret = base64UrlOf(new Uint8Array(session));
  return ok({ master: masters.values().next().value!, masters, hashKey, claimKey, ticketKey, sessionSecret });
};

/** Tells one secret from another and nothing else of it: 16 bytes as hex for each master key and, as 0, for the base. */
export const fingerprintsOf = async (secret: string): Promise<Result<ReadonlyMap<number, string>>> => {
  const parsed = await parseMasterKeys(secret);
  if (!parsed.ok) return parsed;
  const prints = new Map<number, string>();
  for (const { version, bytes } of [{ version: 0, bytes: parsed.value.base }, ...parsed.value.keys]) {
    const material = await crypto.subtle.importKey("raw", bytes, "HKDF", false, ["deriveBits"]);
    prints.set(
      version,
      hexOf(new Uint8Array(await crypto.subtle.deriveBits(parametersOf("clearview fingerprint"), material, 128))),
    );
  }
  return ok(prints);
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

const wrap = async (master: MasterKey, raw: Uint8Array<ArrayBuffer>, place: string): Promise<Uint8Array<ArrayBuffer>> => {
  const sealed = await encrypt(master.key, raw, place);
  const wrapped = new Uint8Array(1 + sealed.length);
  wrapped[0] = master.version;
  wrapped.set(sealed, 1);
  return wrapped;
};

/** A new data key and its wrapped form: one byte of master key version, then the sealed raw key. */
export const createDataKey = async (
  master: MasterKey,
  place: string,
): Promise<{ key: DataKey; wrapped: Uint8Array<ArrayBuffer> }> => {
  const raw = crypto.getRandomValues(new Uint8Array(32));
  return { key: await importDataKey(raw), wrapped: await wrap(master, raw, place) };
};

type Masters = Pick<KeyRing, "master" | "masters">;

const rawDataKey = async (
  { masters }: Masters,
  wrapped: Uint8Array<ArrayBuffer>,
  place: string,
): Promise<Result<Uint8Array<ArrayBuffer>>> => {
  const master = masters.get(wrapped[0] ?? 0);
  if (master === undefined) {
    const message = `A data key was wrapped by version ${wrapped[0] ?? 0} of MASTER_KEY, which is not in the ring. Put it back.`;
    return err(failure("configuration-invalid", message));
  }
  return decrypt(master.key, wrapped.subarray(1), place);
};

/** Fails as "configuration-invalid" when the ring lacks the version that wrapped it, as "content-tampered" when it does not open. */
export const unwrapDataKey = async (ring: Masters, wrapped: Uint8Array<ArrayBuffer>, place: string): Promise<Result<DataKey>> => {
  const raw = await rawDataKey(ring, wrapped, place);
  return raw.ok ? ok(await importDataKey(raw.value)) : raw;
};

/** The same data key under the master key that wraps now; `undefined` when that wraps it already. */
export const rewrapDataKey = async (
  ring: Masters,
  wrapped: Uint8Array<ArrayBuffer>,
  place: string,
): Promise<Result<Uint8Array<ArrayBuffer> | undefined>> => {
  if (wrapped[0] === ring.master.version) return ok(undefined);
  const raw = await rawDataKey(ring, wrapped, place);
  return raw.ok ? ok(await wrap(ring.master, raw.value, place)) : raw;
};

type Bytes = Uint8Array<ArrayBuffer>;

/** All that comes out of a stream when `bytes` go in. By hand, because a response around it costs half as much again. */
const through = async (bytes: Bytes, { readable, writable }: ReadableWritablePair): Promise<Bytes> => {
  const writer = writable.getWriter();
  // What is wrong with the bytes is thrown to whoever reads, below.
  const written = writer
    .write(bytes)
    .then(() => writer.close())
    .catch(() => undefined);
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = (readable as ReadableStream<Uint8Array>).getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) break;
    parts.push(value);
    length += value.length;
  }
  await written;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

const compress = (bytes: Bytes): Promise<Bytes> => through(bytes, new CompressionStream("gzip"));

const decompress = (bytes: Bytes): Promise<Bytes> => through(bytes, new DecompressionStream("gzip"));

/** Seals any JSON value, compressed. `place` is bound to the result. */
export const seal = async (key: DataKey, value: unknown, place: string): Promise<Uint8Array<ArrayBuffer>> =>
  encrypt(key, await compress(bytesOf(JSON.stringify(value))), place);

/** The JSON value sealed at `place`, for the caller to check with its schema. */
export const unseal = async (key: DataKey, sealed: Uint8Array<ArrayBuffer>, place: string): Promise<Result<unknown>> => {
  const plain = await decrypt(key, sealed, place);
  return plain.ok ? ok(JSON.parse(textOf(await decompress(plain.value))) as unknown) : plain;
};

export { compress, decompress };
