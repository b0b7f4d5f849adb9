/**
 * The text of MASTER_KEY. One key of 32 bytes in base64url, or, once keys have been rotated, a ring: `2:<key>,1:<key>,base:<key>`.
 * The first key wraps what is new, every key listed opens what it once wrapped, and `base` is what hashes and tickets are
 * derived from, so that a rotation changes no id. One secret is set in one step, so no isolate ever has half of a rotation.
 */

import { base64UrlOf, bytesOf, bytesOfBase64Url } from "./encoding.ts";
import { failure } from "./failure.ts";
import { err, ok, type Result } from "./result.ts";

type Bytes = Uint8Array<ArrayBuffer>;

export type MasterKeys = {
  /** The first wraps; no version stands twice. */
  readonly keys: readonly { readonly version: number; readonly bytes: Bytes }[];
  /** What everything but wrapping is derived from. */
  readonly base: Bytes;
};

const keyPattern = /^[\w-]{43}$/u;
const versionPattern = /^[1-9]\d{0,2}$/u;
/** The version is one byte of every wrapped key. */
const highestVersion = 255;
const baseName = "base";

const invalid = failure(
  "configuration-invalid",
  "MASTER_KEY must be 32 bytes in base64url, or a ring of such keys as `npm run make-key -- --ring` prints it. Make one with `npm run make-key`.",
);

export const parametersOf = (purpose: string) => ({
  name: "HKDF",
  hash: "SHA-256",
  salt: new Uint8Array(0),
  info: bytesOf(purpose),
});

const baseOf = async (key: Bytes): Promise<Bytes> => {
  const material = await crypto.subtle.importKey("raw", key, "HKDF", false, ["deriveBits"]);
  return new Uint8Array(await crypto.subtle.deriveBits(parametersOf("clearview base"), material, 256));
};

/** Never quotes the text: a failure names the variable alone. */
export const parseMasterKeys = async (text: string): Promise<Result<MasterKeys>> => {
  if (keyPattern.test(text)) {
    const bytes = bytesOfBase64Url(text);
    return ok({ keys: [{ version: 1, bytes }], base: await baseOf(bytes) });
  }
  const entries = text.split(",").map((entry) => entry.split(":") as [string, string?]);
  const named = new Map(entries.map(([name, key = ""]) => [name, key]));
  const base = named.get(baseName);
  const sound = entries.every(
    ([name, key = "", ...rest]) =>
      (name === baseName || (versionPattern.test(name) && Number(name) <= highestVersion)) &&
      keyPattern.test(key) &&
      rest.length === 0,
  );
  named.delete(baseName);
  if (!sound || base === undefined || named.size === 0 || named.size + 1 !== entries.length) return err(invalid);
  const keys = [...named].map(([version, key]) => ({ version: Number(version), bytes: bytesOfBase64Url(key) }));
  return ok({ keys, base: bytesOfBase64Url(base) });
};

const textOfRing = ({ keys, base }: MasterKeys): string =>
  [...keys.map(({ version, bytes }) => `${version}:${base64UrlOf(bytes)}`), `${baseName}:${base64UrlOf(base)}`].join(",");

/** The three steps of a rotation, each to be deployed everywhere before the next. */
export const ringSteps = ["add", "use", "drop"] as const;
export type RingStep = (typeof ringSteps)[number];

/**
 * The secret after one step. `add`: `fresh` is accepted, but wraps nothing yet. `use`: the newest wraps, the others still
 * open. `drop`: the newest alone is left.
 */
export const nextRing = async (text: string, step: RingStep, fresh: Bytes): Promise<Result<string>> => {
  const parsed = await parseMasterKeys(text);
  if (!parsed.ok) return parsed;
  const { keys, base } = parsed.value;
  const newestFirst = [...keys].sort((left, right) => right.version - left.version);
  const newest = newestFirst[0]!;
  if (step === "use") return ok(textOfRing({ keys: newestFirst, base }));
  if (step === "drop") return ok(textOfRing({ keys: [newest], base }));
  if (newest.version === highestVersion) return err(invalid);
  return ok(textOfRing({ keys: [...keys, { version: newest.version + 1, bytes: fresh }], base }));
};
