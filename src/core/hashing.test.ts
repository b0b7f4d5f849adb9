import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { equalInConstantTime, keyedHash, sha256Hex } from "./hashing.ts";
import { openKeyRing } from "./sealing.ts";

const hashKeyOf = async (secret: string) => {
  const ring = await openKeyRing(secret);
  if (!ring.ok) throw new Error(ring.failure.code);
  return ring.value.hashKey;
};

describe("hashing", () => {
  it("agrees with the published value of SHA-256", async () => {
    expect(await sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  it("hashes the same text differently under another key", async () => {
    const [one, other] = [await hashKeyOf("A".repeat(43)), await hashKeyOf(`${"A".repeat(42)}E`)];
    expect(await keyedHash(one, "ada@example.org")).toBe(await keyedHash(one, "ada@example.org"));
    expect(await keyedHash(one, "ada@example.org")).not.toBe(await keyedHash(other, "ada@example.org"));
    expect(await keyedHash(one, "ada@example.org")).toMatch(/^[0-9a-f]{32}$/u);
  });

  it("compares as equality does", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (left, right) => {
        expect(equalInConstantTime(left, right)).toBe(left === right);
        expect(equalInConstantTime(left, left)).toBe(true);
      }),
    );
  });
});
