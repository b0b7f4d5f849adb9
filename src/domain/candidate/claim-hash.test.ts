import { describe, expect, it } from "vitest";
import { bytesOfBase64Url } from "../../core/encoding.ts";
import { keyedHash } from "../../core/hashing.ts";
import { nextRing, type RingStep } from "../../core/master-keys.ts";
import { openKeyRing } from "../../core/sealing.ts";
import { claimHashOf } from "./claim-hash.ts";

const one = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";
const another = "ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8";

const ringOf = async (secret: string) => {
  const ring = await openKeyRing(secret);
  if (!ring.ok) throw new Error(ring.failure.code);
  return ring.value;
};
const hashUnder = async (secret: string, address: string): Promise<string> => claimHashOf(await ringOf(secret), address);

describe("the hash of an address", () => {
  it("is the same however it is written, and another for another address or another installation", async () => {
    const hash = await hashUnder(one, "ada@example.org");
    expect(hash).toMatch(/^[0-9a-f]{32}$/u);
    expect(await hashUnder(one, "Ada@Example.ORG")).toBe(hash);
    expect(await hashUnder(one, "ada@example.com")).not.toBe(hash);
    expect(await hashUnder(another, "ada@example.org")).not.toBe(hash);
  });

  it("outlives every step of a rotation of the master key", async () => {
    const hash = await hashUnder(one, "ada@example.org");
    let secret = one;
    for (const step of ["add", "use", "drop"] as const satisfies readonly RingStep[]) {
      const next = await nextRing(secret, step, bytesOfBase64Url(another));
      if (!next.ok) throw new Error(next.failure.code);
      secret = next.value;
      expect(await hashUnder(secret, "ada@example.org")).toBe(hash);
    }
  });

  it("cannot be had by uploading a document that reads like one", async () => {
    const ring = await ringOf(one);
    for (const text of ["ada@example.org", "claim/ada@example.org"]) {
      expect(await keyedHash(ring.hashKey, text)).not.toBe(await claimHashOf(ring, "ada@example.org"));
    }
  });
});
