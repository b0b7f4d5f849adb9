import { describe, expect, it } from "vitest";
import { bytesOfBase64Url } from "./encoding.ts";
import { keyedHash } from "./hashing.ts";
import { nextRing, parseMasterKeys, type RingStep } from "./master-keys.ts";
import { openKeyRing } from "./sealing.ts";

const one = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";
const two = "ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8";

const stepped = async (text: string, step: RingStep): Promise<string> => {
  const next = await nextRing(text, step, bytesOfBase64Url(two));
  if (!next.ok) throw new Error(next.failure.code);
  return next.value;
};
const ringOf = async (text: string) => {
  const ring = await openKeyRing(text);
  if (!ring.ok) throw new Error(ring.failure.code);
  return ring.value;
};

describe("a rotation", () => {
  it("adds a key that wraps nothing, then uses it, then drops the old one; hashes stay what they were", async () => {
    const added = await stepped(one, "add");
    const used = await stepped(added, "use");
    const dropped = await stepped(used, "drop");
    const seen = await Promise.all(
      [one, added, used, dropped].map(async (text) => {
        const { master, masters, hashKey } = await ringOf(text);
        return [master.version, [...masters.keys()].sort(), await keyedHash(hashKey, "account")];
      }),
    );
    const hash = seen[0]![2];
    expect(seen).toEqual([
      [1, [1], hash],
      [1, [1, 2], hash],
      [2, [1, 2], hash],
      [2, [2], hash],
    ]);
    expect(dropped).not.toContain(one);
    expect(await stepped(dropped, "add")).toMatch(/^2:.+,3:.+,base:/u);
  });

  it("does a step twice like once, but for adding", async () => {
    const used = await stepped(await stepped(one, "add"), "use");
    expect(await stepped(used, "use")).toBe(used);
    const dropped = await stepped(used, "drop");
    expect(await stepped(dropped, "drop")).toBe(dropped);
  });
});

describe("a malformed ring", () => {
  it.each([
    `2:${two}`,
    `2:${two},1:${one}`,
    `base:${one}`,
    `2:${two},2:${one},base:${one}`,
    `2:${two},base:${one},base:${one}`,
    `0:${two},base:${one}`,
    `256:${two},base:${one}`,
    `two:${two},base:${one}`,
    `2:${two}:${one},base:${one}`,
    `2:${two.slice(1)},base:${one}`,
    `2:${two},base:${one},`,
    ` ${one}`,
  ])("(%j) is refused by the variable's name and without its value", async (text) => {
    const parsed = await parseMasterKeys(text);
    expect(parsed).toMatchObject({ ok: false, failure: { code: "configuration-invalid" } });
    expect(JSON.stringify(parsed)).toContain("MASTER_KEY");
    expect(JSON.stringify(parsed)).not.toMatch(/AAECAw|ICEiIy|AECAw|CEiIy/u);
  });
});
