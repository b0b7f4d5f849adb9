import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compress,
  createDataKey,
  decompress,
  fingerprintsOf,
  keyRingOf,
  openKeyRing,
  rewrapDataKey,
  seal,
  unseal,
  unwrapDataKey,
} from "./sealing.ts";

const secret = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

const second = `${"A".repeat(42)}E`;

const ringOf = async (text = secret) => {
  const ring = await openKeyRing(text);
  if (!ring.ok) throw new Error(ring.failure.code);
  return ring.value;
};

describe("sealing", () => {
  it("opens what it sealed, at the same place and with the key unwrapped again", async () => {
    const { master } = await ringOf();
    const { key, wrapped } = await createDataKey(master, "cand_1/key");
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ stringUnit: "grapheme" }), async (value) => {
        const again = await unwrapDataKey(await ringOf(), wrapped, "cand_1/key");
        if (!again.ok) throw new Error(again.failure.code);
        const sealed = await seal(key, value, "cand_1/document/doc_1");
        expect(await unseal(again.value, sealed, "cand_1/document/doc_1")).toEqual({
          ok: true,
          value: JSON.parse(JSON.stringify(value)),
        });
      }),
      { numRuns: 30 },
    );
  });

  it("seals the same value differently each time, and shows nothing of it", async () => {
    const { master } = await ringOf();
    const { key } = await createDataKey(master, "place");
    const [one, two] = [await seal(key, "Jane Sample", "place"), await seal(key, "Jane Sample", "place")];
    expect(one).not.toEqual(two);
    expect(new TextDecoder("latin1").decode(one)).not.toContain("Jane");
  });

  it("refuses a sealed value with any one byte changed, cut or at another place", async () => {
    const { master } = await ringOf();
    const { key } = await createDataKey(master, "place");
    const sealed = await seal(key, { name: "Jane Sample" }, "cand_1/document/doc_1");
    const refused = { ok: false, failure: { code: "content-tampered" } };
    for (let at = 0; at < sealed.length; at++) {
      const changed = sealed.slice();
      changed[at]! ^= 1;
      expect(await unseal(key, changed, "cand_1/document/doc_1")).toMatchObject(refused);
    }
    for (const length of [0, 5, 12, 20, sealed.length - 1]) {
      expect(await unseal(key, sealed.slice(0, length), "cand_1/document/doc_1")).toMatchObject(refused);
    }
    for (const place of ["cand_2/document/doc_1", "cand_1/analysis/doc_1", "cand_1/document/doc_2", ""]) {
      expect(await unseal(key, sealed, place)).toMatchObject(refused);
    }
  });

  it("says which it is when a data key belongs to another master key, version or place", async () => {
    const ring = await ringOf();
    const { wrapped } = await createDataKey(ring.master, "cand_1/key");
    const tampered = { ok: false, failure: { code: "content-tampered" } };
    expect(await unwrapDataKey(await ringOf(second), wrapped, "cand_1/key")).toMatchObject(tampered);
    expect(await unwrapDataKey(ring, wrapped, "cand_2/key")).toMatchObject(tampered);
    const next = await ringOf(`2:${second},base:${second}`);
    for (const open of [unwrapDataKey, rewrapDataKey]) {
      const message = expect.stringMatching(/version 1 of MASTER_KEY/u);
      expect(await open(next, wrapped, "cand_1/key")).toMatchObject({
        ok: false,
        failure: { code: "configuration-invalid", message },
      });
    }
  });

  it("wraps a data key again without touching what it seals; the old key is then of no use any more", async () => {
    const place = "cand_1/key";
    const one = await ringOf();
    const { key, wrapped } = await createDataKey(one.master, place);
    const sealed = await seal(key, "Jane Sample", "place");
    const both = await ringOf(`2:${second},1:${secret},base:${secret}`);
    const again = await rewrapDataKey(both, wrapped, place);
    if (!again.ok || again.value === undefined) throw new Error("Not wrapped again.");
    expect(await rewrapDataKey(both, again.value, place)).toEqual({ ok: true, value: undefined });
    const opened = await unwrapDataKey(await ringOf(`2:${second},base:${secret}`), again.value, place);
    expect(opened.ok && (await unseal(opened.value, sealed, "place"))).toEqual({ ok: true, value: "Jane Sample" });
    expect(await unwrapDataKey(one, again.value, place)).toMatchObject({ ok: false });
  });

  it.each(["", "short", "not base64url at all, by far too long!!!!!!!!", `${secret}AAAA`, secret.slice(1)])(
    "refuses the master key %j and names the variable, not the value",
    async (malformed) => {
      const message = expect.stringContaining("MASTER_KEY");
      for (const ring of [await openKeyRing(malformed), await keyRingOf(malformed)]) {
        expect(ring).toMatchObject({ ok: false, failure: { code: "configuration-invalid", message } });
        expect(malformed !== "" && JSON.stringify(ring).includes(malformed)).toBe(false);
      }
    },
  );

  it("derives its hashing key apart from its sealing key", async () => {
    const { hashKey, master } = await ringOf();
    expect(hashKey.extractable).toBe(false);
    expect(master.key.extractable).toBe(false);
    expect([hashKey.usages, [...master.key.usages].sort()]).toEqual([["sign"], ["decrypt", "encrypt"]]);
  });

  it("has a fingerprint for each key that tells another key from it, and not the key", async () => {
    const printsOf = async (text: string) => {
      const prints = await fingerprintsOf(text);
      if (!prints.ok) throw new Error(prints.failure.code);
      return prints.value;
    };
    const [one, ring] = [await printsOf(secret), await printsOf(`2:${second},1:${secret},base:${second}`)];
    expect([...one.keys()].sort()).toEqual([0, 1]);
    expect([...ring.keys()].sort()).toEqual([0, 1, 2]);
    expect(ring.get(1)).toBe(one.get(1));
    expect(new Set([ring.get(1), ring.get(2), one.get(0)]).size).toBe(3);
    // The same bytes as key and as base: what is told apart is the key.
    expect(ring.get(0)).toBe(ring.get(2));
  });

  it("compresses without loss", async () => {
    const bytes = new TextEncoder().encode("word ".repeat(5000)) as Uint8Array<ArrayBuffer>;
    const small = await compress(bytes);
    expect(small.length).toBeLessThan(bytes.length / 20);
    expect(await decompress(small)).toEqual(bytes);
    await expect(decompress(bytes)).rejects.toThrow();
    await expect(decompress(small.slice(0, small.length - 9))).rejects.toThrow();
  });
});
