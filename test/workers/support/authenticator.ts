/** An authenticator in software: makes passkeys and signs with them as a browser hands it over, and lies where it is told to. */

import { base64UrlOf, bytesOf, bytesOfBase64Url } from "../../../src/core/encoding.ts";

export type Said = {
  /** The page that asks, as the browser tells it. */
  readonly origin?: string;
  readonly host?: string;
  /** Whether the person has shown who they are. */
  readonly verified?: boolean;
  readonly counter?: number;
};

const joined = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const sha256 = async (bytes: Uint8Array<ArrayBuffer>) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));

/** A number as DER writes it: no needless zeros in front, but one where it would look negative. */
const derInteger = (bytes: Uint8Array): number[] => {
  const first = Math.min(
    bytes.findIndex((byte) => byte !== 0),
    bytes.length - 1,
  );
  const short = bytes.slice(first);
  const positive = short[0]! > 127 ? [0, ...short] : short;
  return [2, positive.length, ...positive];
};

const clientDataOf = (type: string, challenge: string, origin: string): Uint8Array<ArrayBuffer> =>
  bytesOf(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

const here = "http://clearview.test";

export const makeAuthenticator = async () => {
  const keys = (await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign"])) as CryptoKeyPair;
  const { x = "", y = "" } = (await crypto.subtle.exportKey("jwk", keys.publicKey)) as JsonWebKey;
  const credentialId = crypto.getRandomValues(new Uint8Array(32));
  const id = base64UrlOf(credentialId);
  const publicKey = joined(
    [0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32],
    bytesOfBase64Url(x),
    [0x22, 0x58, 32],
    bytesOfBase64Url(y),
  );
  const dataOf = async ({ host = "clearview.test", verified = true, counter = 0 }: Said, flags: number) =>
    joined(await sha256(bytesOf(host)), [flags | 1 | (verified ? 4 : 0), 0, 0, counter >> 8, counter & 255]);
  const shared = { id, rawId: id, type: "public-key", clientExtensionResults: {} };
  return {
    make: async (challenge: string, said: Said = {}) => {
      const data = joined(await dataOf(said, 64), new Uint8Array(16), [0, 32], credentialId, publicKey);
      const attestation = joined(
        [0xa3, 0x63, ...bytesOf("fmt"), 0x64, ...bytesOf("none"), 0x67, ...bytesOf("attStmt"), 0xa0],
        [0x68, ...bytesOf("authData"), 0x58, data.length],
        data,
      );
      const clientDataJSON = base64UrlOf(clientDataOf("webauthn.create", challenge, said.origin ?? here));
      return { ...shared, response: { clientDataJSON, attestationObject: base64UrlOf(attestation), transports: ["internal"] } };
    },
    sign: async (challenge: string, said: Said = {}) => {
      const [client, data] = [clientDataOf("webauthn.get", challenge, said.origin ?? here), await dataOf(said, 0)];
      const signed = joined(data, await sha256(client));
      const raw = new Uint8Array(await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, keys.privateKey, signed));
      const numbers = [...derInteger(raw.slice(0, 32)), ...derInteger(raw.slice(32))];
      return {
        ...shared,
        response: {
          clientDataJSON: base64UrlOf(client),
          authenticatorData: base64UrlOf(data),
          signature: base64UrlOf(joined([0x30, numbers.length], numbers)),
        },
      };
    },
  };
};
