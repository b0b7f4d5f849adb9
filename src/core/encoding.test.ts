import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { base32Of, base64UrlOf, bytesOf, bytesOfBase64Url, hexOf, textOf } from "./encoding.ts";

const bytes = fc.uint8Array({ maxLength: 40 }) as fc.Arbitrary<Uint8Array<ArrayBuffer>>;
const byteOrder = (left: Uint8Array, right: Uint8Array): number => {
  for (let index = 0; index < left.length; index++) if (left[index] !== right[index]) return left[index]! - right[index]!;
  return 0;
};

describe("encoding", () => {
  it("brings bytes through base64url and text through UTF-8 unchanged", () => {
    fc.assert(
      fc.property(bytes, fc.string({ unit: "grapheme" }), (raw, text) => {
        expect(base64UrlOf(raw)).toMatch(/^[\w-]*$/u);
        expect(bytesOfBase64Url(base64UrlOf(raw))).toEqual(raw);
        expect(textOf(bytesOf(text))).toBe(text.replace(/^\uFEFF/u, ""));
        expect(hexOf(raw)).toHaveLength(raw.length * 2);
      }),
    );
  });

  it("writes base32 that sorts as its bytes do", () => {
    const sixteen = fc.uint8Array({ minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(sixteen, sixteen, (left, right) => {
        const [a, b] = [base32Of(left), base32Of(right)];
        expect(a).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/u);
        expect(Math.sign(a < b ? -1 : a > b ? 1 : 0)).toBe(Math.sign(byteOrder(left, right)));
      }),
    );
  });

  it("throws on bytes that are not UTF-8 and on text that is not base64url", () => {
    expect(() => textOf(new Uint8Array([0xff, 0xfe, 0x41]))).toThrow(TypeError);
    expect(() => bytesOfBase64Url("not base64!")).toThrow();
  });
});
